import FEEL
import Model
import Outcome

extension RunContext {
  /// A value as expressions write it, texts in quotes; a record by its key. Nil for null.
  func literal(_ value: Value) -> PrintedValue? {
    switch value {
    case .null: nil
    case .boolean(let truth): .boolean(truth)
    case .record(let record): .text(key(record))
    default: .text(ValueText.literal(value))
    }
  }

  /// A value as people write it, texts without quotes. Nil for null.
  func plain(_ value: Value) -> PrintedValue? {
    if case .string(let text) = value { return .text(text) }
    return literal(value)
  }

  /// The value of a program; hidden where the program is private, nil where it is null.
  func printed(_ program: Program, slots: [Value]) -> PrintedValue? {
    program.isPrivate ? .hidden : plain(interpreter.evaluate(program, slots: slots))
  }
}

extension TieResolution {
  init(_ ties: Ties, isTaken: Bool) {
    switch ties {
    case .none: self = .noneTaken
    case .all: self = .allTaken
    case .inOrder: self = isTaken ? .takenByOrder : .othersByOrder
    }
  }
}
