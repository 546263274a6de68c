import CivilTime
import Decisions
import FEEL
import Policy

/// What expressions ask of the run: its date, and decision tables.
final class TableHost: EvaluationHost {
  let moment: CivilDateTime?
  let zones: any ZoneProvider
  private let tables: [PolicyTable]
  private let globals: [Value]
  private let indices: [DecisionTableIndex?]

  init(
    tables: [PolicyTable], globals: [Value], moment: CivilDateTime?, zones: any ZoneProvider
  ) {
    self.tables = tables
    self.globals = globals
    self.moment = moment
    self.zones = zones
    indices = tables.map { DecisionTableIndex($0.table, input: FrameLayout.input) }
  }

  /// What the table makes of the rows that match, as a context of its columns; null where none does,
  /// where they contradict each other, or where it is unknown which do.
  func call(_ function: Int, _ arguments: [Value]) -> Value {
    guard tables.indices.contains(function) else { return .null }
    let table = tables[function].table
    let interpreter = Interpreter(globals: globals, host: self)
    let slots = slots(arguments, of: tables[function])
    let values = table.values(of: match(function, arguments)) {
      interpreter.evaluate($0, slots: slots)
    }
    guard let values else { return .null }
    return .context(
      ContextValue(
        zip(table.outputs, values).map { ContextValue.Entry(key: $0.name, value: $1) }))
  }

  /// Which rows of a table answer `arguments`.
  func match(_ function: Int, _ arguments: [Value]) -> DecisionTable.Match {
    let table = tables[function]
    let interpreter = Interpreter(globals: globals, host: self)
    var slots = slots(arguments, of: table)
    let values = table.table.inputs.enumerated().map { index, input in
      input.expression.map { interpreter.evaluate($0, slots: slots) }
        ?? (index < arguments.count ? arguments[index] : .null)
    }
    let frame = slots
    return table.table.lookUp(
      values, index: indices[function],
      test: { test, value in
        slots[FrameLayout.input] = value
        return interpreter.evaluateTruth(test, slots: slots)
      }, evaluate: { interpreter.evaluate($0, slots: frame) })
  }

  private func slots(_ arguments: [Value], of table: PolicyTable) -> [Value] {
    var slots = [Value](repeating: .null, count: FrameLayout.firstStage)
    if table.record != nil { slots[FrameLayout.record] = arguments.first ?? .null }
    return slots
  }
}
