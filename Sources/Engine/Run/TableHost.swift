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

  /// The outputs of the row that matches, as a context; null where none or several do, or where
  /// that is unknown.
  func call(_ function: Int, _ arguments: [Value]) -> Value {
    guard tables.indices.contains(function) else { return .null }
    let table = tables[function].table
    guard let outputs = table.outputs(of: match(function, arguments)) else { return .null }
    let slots = slots(arguments, of: tables[function])
    let interpreter = Interpreter(globals: globals, host: self)
    let entries = zip(table.outputs, outputs).map { output, program in
      ContextValue.Entry(key: output.name, value: interpreter.evaluate(program, slots: slots))
    }
    return .context(ContextValue(entries))
  }

  /// Which row of a table answers `arguments`.
  func match(_ function: Int, _ arguments: [Value]) -> DecisionTable.Match {
    let table = tables[function]
    let interpreter = Interpreter(globals: globals, host: self)
    var slots = slots(arguments, of: table)
    let values = table.table.inputs.enumerated().map { index, input in
      input.expression.map { interpreter.evaluate($0, slots: slots) }
        ?? (index < arguments.count ? arguments[index] : .null)
    }
    return table.table.match(values, index: indices[function]) { test, value in
      slots[FrameLayout.input] = value
      return interpreter.evaluateTruth(test, slots: slots)
    }
  }

  private func slots(_ arguments: [Value], of table: PolicyTable) -> [Value] {
    var slots = [Value](repeating: .null, count: FrameLayout.firstStage)
    if table.record != nil { slots[FrameLayout.record] = arguments.first ?? .null }
    return slots
  }
}
