import FEEL

extension DecisionTable.Row {
  /// The constants with which a cell compares its input: numbers, texts, days and truth values;
  /// empty where the cell is more than comparisons with constants.
  ///
  /// - Parameter slot: of the value that the cell tests.
  package func constants(ofInput input: Int, slot: Int) -> [Value] {
    guard tests.indices.contains(input), let test = tests[input],
      let accepted = CellReader.acceptance(of: test, input: slot)
    else { return [] }
    return accepted.keys.map(\.value)
  }
}

extension DecisionTableIndex.Key {
  fileprivate var value: Value {
    switch self {
    case .boolean(let truth): .boolean(truth)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .date(let day): .date(day)
    }
  }
}
