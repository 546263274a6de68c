import CivilTime
import Decisions
import FEEL
import Outcome
import Policy
import Synchronization

/// The rows of tables on which an explanation rests.
extension EvidenceBuilder {
  /// For each look-up that programs make, the row that answers; only in an explanation.
  ///
  /// - Parameter frame: the slots that the programs were given.
  func tableRows(_ programs: [Program], _ frame: [Value]) -> [Evidence] {
    guard context.namesPolicyPlaces else { return [] }
    var found: [Evidence] = []
    var seen: Set<TableLookup> = []
    for program in programs where !program.hostFunctions.isEmpty && !context.revealsPrivate(program)
    {
      for call in TableCalls.made(by: program, frame, context) {
        let table = context.policy.tables[call.function]
        let match = context.host.match(call.function, call.arguments)
        guard seen.insert(TableLookup(function: call.function, match: match)).inserted,
          let evidence = evidence(of: match, call, table)
        else { continue }
        found.append(evidence)
      }
    }
    return found
  }

  private struct TableLookup: Hashable {
    let function: Int
    let match: DecisionTable.Match
  }

  /// Nil where it is unknown which row holds: then the fields that are missing are evidence.
  private func evidence(
    of match: DecisionTable.Match, _ call: TableCalls.Call, _ table: PolicyTable
  ) -> Evidence? {
    var span = table.provenance.steps.last?.span
    func named(_ rows: [Int]) -> [String] {
      span = rows.first.map { table.table.rows[$0].span }
      return rows.prefix(Self.rowsNamed).map { name(ofRow: $0, table) }
    }
    let answer: TableAnswer
    switch match {
    case .row(let row): answer = .rows(named([row]), count: 1)
    case .rows(let rows): answer = .rows(named(rows), count: rows.count)
    case .otherwise: answer = .otherwise
    case .none: answer = .none
    case .notAllowed(let input): answer = .inputNotAllowed(table.table.inputs[input].name)
    case .conflict(let rows): answer = .conflict(named(rows), count: rows.count)
    case .unknown: return nil
    }
    var value: PrintedValue?
    if case .context(let columns) = context.host.call(call.function, call.arguments) {
      value = .text(columns.entries.map { ValueText.literal($0.value) }.joined(separator: " | "))
    }
    var location = span.flatMap { context.policyLocation($0) }
    location?.column = nil
    return Evidence(
      name: .table(table.name, answer: answer), value: value, location: location)
  }

  /// Rows that one look-up names.
  private static let rowsNamed = 5

  /// A row by its label; a rule of a file by its number, with what the file says of it.
  private func name(ofRow row: Int, _ table: PolicyTable) -> String {
    let name = table.name(ofRow: row)
    let annotation = table.annotations?[row] ?? ""
    return annotation.isEmpty ? name : "\(name) (\(annotation))"
  }
}

/// Tables whose rows are not named, since a row would show what a private field holds.
struct PrivateTables {
  /// By the index of each table.
  private var isPrivate: [Bool] = []
  private let catalogue: TypeCatalogue

  init(_ policy: Policy) {
    catalogue = policy.catalogue
    // A table looks only into those that were bound before it.
    for table in policy.tables { isPrivate.append(reveals(table.table)) }
  }

  /// Whether a program reads a private field, or a table that does.
  func reveals(_ program: Program) -> Bool {
    program.isPrivate
      || program.reads.contains { catalogue[$0.recordType].fields[$0.field].isPrivate }
      || program.hostFunctions.contains { $0.id < isPrivate.count && isPrivate[$0.id] }
  }

  private func reveals(_ table: DecisionTable) -> Bool {
    table.inputs.contains { input in
      [input.expression, input.allowed].contains { $0.map(reveals) ?? false }
    }
      || table.rows.contains { row in
        row.tests.contains { $0.map(reveals) ?? false } || row.outputs.contains(where: reveals)
      }
      || (table.otherwise ?? []).contains(where: reveals)
  }
}

/// A host that records the calls of tables.
final class TableCalls: EvaluationHost {
  struct Call {
    let function: Int
    let arguments: [Value]
  }

  private let inner: TableHost
  private let calls = Mutex<[Call]>([])

  /// Calls that are recorded of one evaluation.
  private static let most = 64

  private init(_ inner: TableHost) {
    self.inner = inner
  }

  var moment: CivilDateTime? { inner.moment }
  var zones: any ZoneProvider { inner.zones }

  func call(_ function: Int, _ arguments: [Value]) -> Value {
    calls.withLock { calls in
      if calls.count < Self.most { calls.append(Call(function: function, arguments: arguments)) }
    }
    return inner.call(function, arguments)
  }

  /// The calls that a program makes, in the order of the evaluation.
  static func made(by program: Program, _ slots: [Value], _ context: RunContext) -> [Call] {
    let host = TableCalls(context.host)
    _ = Interpreter(globals: context.interpreter.globals, host: host).evaluate(
      program, slots: slots)
    return host.calls.withLock { $0 }
  }
}
