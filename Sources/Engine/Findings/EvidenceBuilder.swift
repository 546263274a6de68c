import DecimalArithmetic
import Diagnostics
import FEEL
import Outcome
import Policy
import Records

/// Turns what an evaluation read into evidence: names as in the policy, values, locations.
struct EvidenceBuilder {
  let context: RunContext
  /// Stages of the award, whose scores programs may read.
  let stageNames: [String]

  /// An expression that reads more than so many rows shows only the rows that matter.
  private static let rowsShown = 3
  /// Values of the candidate with which rows are compared.
  private static let valuesCompared = 16

  /// - Parameters:
  ///   - frame: the slots that the programs were given.
  ///   - about: the record whose fields are shown by their bare names.
  ///   - subject: the expression for the subject of an included ruleset.
  func evidence(
    _ watched: RuleTrace, frame: [Value], about: RecordReference?, subject: String?
  ) -> [Evidence] {
    var found: [Evidence] = []
    var names: Set<ValueName> = []
    var locations: Set<Location> = []
    func add(_ evidence: Evidence) {
      let isNew =
        evidence.location.map { locations.insert($0).inserted }
        ?? names.insert(evidence.name).inserted
      if isNew { found.append(evidence) }
    }
    let hidden = hiddenRecords(watched.trace.reads)
    for read in shown(watched.trace.reads) {
      guard var evidence = evidence(read, about: about, subject: subject) else { continue }
      if hidden.contains(read.record) {
        // Neither the value nor the line may show to whom a private field refers.
        evidence.value = evidence.value.map { _ in .hidden }
        evidence.location = nil
      }
      add(evidence)
    }
    for program in watched.programs {
      for item in slots(program, frame) { add(item) }
      for item in globals(program) { add(item) }
    }
    // Rows of one table may be on one line.
    return found + tableRows(watched.programs, frame)
  }

  /// Names of what is missing, in the order of reading.
  func missing(
    _ watched: RuleTrace, frame: [Value], about: RecordReference?, subject: String?
  ) -> [ValueName] {
    var names: [ValueName] = []
    for read in watched.trace.reads where read.value.isNull {
      names.append(.value(name(read, about: about, subject: subject)))
    }
    for program in watched.programs {
      names += slots(program, frame).filter { $0.value == nil }.map(\.name)
    }
    var seen: Set<ValueName> = []
    return names.filter { seen.insert($0).inserted }
  }

  // MARK: Fields

  /// Records to which only private fields led.
  private func hiddenRecords(_ reads: [Trace.Read]) -> Set<RecordReference> {
    var hidden: Set<RecordReference> = []
    var open: Set<RecordReference> = []
    // A chain of references is read from its start.
    for read in reads {
      guard case .record(let record) = read.value else { continue }
      if isPrivate(read) || hidden.contains(read.record) {
        hidden.insert(record)
      } else {
        open.insert(record)
      }
    }
    return hidden.subtracting(open)
  }

  private func isPrivate(_ read: Trace.Read) -> Bool {
    let fields = context.policy.catalogue[read.record.table.recordType].fields
    return read.field < fields.count && fields[read.field].isPrivate
  }

  /// Leaves out steps of a path, lists, and rows that were only looked at.
  private func shown(_ reads: [Trace.Read]) -> [Trace.Read] {
    var owners: Set<RecordReference> = []
    for read in reads { owners.insert(read.record) }
    let values = reads.filter { read in
      switch read.value {
      case .list: false
      case .record(let record): !owners.contains(record)
      default: true
      }
    }
    // Reads of one field by one expression belong together.
    var numberOf: [ReadSite: Int] = [:]
    var rowsAt: [Set<RecordReference>] = []
    let siteOf = values.map { read in
      let site = ReadSite(
        span: read.span, record: read.record.table.recordType, field: read.field)
      let number = numberOf[site] ?? rowsAt.count
      if number == rowsAt.count {
        numberOf[site] = number
        rowsAt.append([])
      }
      if rowsAt[number].count <= Self.rowsShown { rowsAt[number].insert(read.record) }
      return number
    }
    func isScan(_ index: Int) -> Bool { rowsAt[siteOf[index]].count > Self.rowsShown }
    var single: [Value] = []
    for index in values.indices
    where !isScan(index) && !isPrivate(values[index]) && single.count < Self.valuesCompared {
      single.append(values[index].value)
    }
    var shownAt = Array(repeating: 0, count: rowsAt.count)
    return values.indices.filter { index in
      guard isScan(index) else { return true }
      guard shownAt[siteOf[index]] < Self.rowsShown, !values[index].value.isNull,
        single.contains(where: { ValueComparison.equal($0, values[index].value) == true })
      else { return false }
      shownAt[siteOf[index]] += 1
      return true
    }.map { values[$0] }
  }

  /// An expression that reads a field.
  private struct ReadSite: Hashable {
    let span: SourceSpan?
    let record: RecordTypeID
    let field: Int
  }

  private func evidence(
    _ read: Trace.Read, about: RecordReference?, subject: String?
  ) -> Evidence? {
    guard let table = read.record.table as? Table else { return nil }
    let name = name(read, about: about, subject: subject)
    let row = Int(read.record.row)
    return Evidence(
      name: .value(name),
      value: printed(of: row, field: read.field, in: table, value: read.value),
      location: context.location(of: row, field: read.field, in: table))
  }

  /// The value of a field as printed; nil where it is missing.
  func printed(of row: Int, field: Int, in table: Table, value: Value) -> PrintedValue? {
    let schema = field < table.schema.fields.count ? table.schema.fields[field] : nil
    if schema?.isPrivate ?? false { return value.isNull ? nil : .hidden }
    let printed = context.literal(value)
    guard let unit = schema?.unit, case .text(let text) = printed else { return printed }
    return .text("\(text) \(unit.name)")
  }

  private func name(
    _ read: Trace.Read, about: RecordReference?, subject: String?
  ) -> String {
    guard let table = read.record.table as? Table else { return "" }
    let position = Int(table.recordType.index)
    let type = context.policy.catalogue.records[position]
    let field = read.field < type.fields.count ? type.fields[read.field].name : ""
    if let about, read.record == about {
      return subject.map { "\($0).\(field)" } ?? field
    }
    if let span = read.span {
      let text = context.sources.text(span)
      if text.contains("."), text.utf8.count <= 90, !text.contains(where: \.isNewline),
        isKnownRoot(of: text)
      {
        return subject.map { "\($0).\(text)" } ?? text
      }
    }
    return "\(table.schema.name).\(field)"
  }

  /// Whether a path begins with a name that readers know, not with a variable of an iteration.
  private func isKnownRoot(of path: String) -> Bool {
    let root = Array(path.prefix { $0 != "." && $0 != "[" }.utf8)
    let names = context.policy.catalogue.records.lazy.flatMap { [$0.name] + $0.fields.map(\.name) }
    return names.contains { $0.utf8.elementsEqual(root) }
      || context.policy.globals.contains { $0.name.utf8.elementsEqual(root) }
      || stageNames.contains { $0.utf8.elementsEqual(root) }
  }

  // MARK: Parameters and scores

  /// Values of the whole run that programs read.
  func globals(_ programs: [Program]) -> [Evidence] { programs.flatMap { globals($0) } }

  private func slots(_ program: Program, _ frame: [Value]) -> [Evidence] {
    program.slots.compactMap { slot in
      guard slot < frame.count else { return nil }
      switch slot {
      case FrameLayout.score: return number(.score(stage: nil), frame[slot])
      case FrameLayout.bonus: return number(.bonus, frame[slot])
      case FrameLayout.entrants: return number(.entrants, frame[slot])
      case let stage where stage >= FrameLayout.firstStage:
        let index = stage - FrameLayout.firstStage
        guard index < stageNames.count, let word = StageWords.score.last else { return nil }
        var score = Value.null
        if case .context(let values) = frame[slot] { score = values[word] ?? .null }
        return number(.score(stage: stageNames[index]), score)
      default: return nil
      }
    }
  }

  private func number(_ name: ValueName, _ value: Value) -> Evidence {
    Evidence(name: name, value: context.literal(value), location: nil)
  }

  /// A condition with the values of the parameters and items that it names.
  func tested(_ program: Program, items: [TestedCondition.NamedValue] = []) -> TestedCondition {
    let read = globals([program]).compactMap { item -> TestedCondition.NamedValue? in
      guard case .value(let name) = item.name, let value = item.value else { return nil }
      return .init(name: name, value: value)
    }
    return TestedCondition(text: program.text?.text ?? "", values: read + items)
  }

  private func globals(_ program: Program) -> [Evidence] {
    program.globals.compactMap { index in
      let global = context.policy.globals[index]
      let value = context.interpreter.globals[index]
      switch global.kind {
      case .allRows, .policy, .options: return nil
      case .parameter, .date, .define: break
      }
      if global.program?.isPrivate ?? false { return nil }
      switch value {
      case .list, .context, .function, .null: return nil
      default: break
      }
      let span = global.provenance?.steps.last?.span
      return Evidence(
        name: .value(global.name), value: context.literal(inDeclaredUnit(value, global.type)),
        location: span.flatMap { context.policyLocation($0) })
    }
  }

  /// Quantities are kept in base units and shown in the unit in which they were declared.
  private func inDeclaredUnit(_ value: Value, _ type: FEELType) -> Value {
    guard case .number(let number) = value, case .number(.some(let unit)) = type else {
      return value
    }
    return number.divided(by: context.policy.catalogue[unit].scale).map { .number($0) } ?? value
  }
}
