/// A value that a rule read: of a record, of a parameter, or a computed one.
public struct Evidence: Sendable, Equatable {
  /// What was read.
  public var name: ValueName
  /// Nil where it is missing.
  public var value: PrintedValue?
  /// Where the value is written: a cell of a record, or a line of the policy.
  public var location: Location?
  /// A value that was read; without `value` one that is missing.
  public init(name: ValueName, value: PrintedValue?, location: Location?) {
    self.name = name
    self.value = value
    self.location = location
  }
}

/// What a value is called.
public enum ValueName: Sendable, Equatable, Hashable {
  /// As the policy calls it: `课题编号`, `最低现场分`, `小组.单位.市`.
  case value(String)
  /// The score of a stage; nil for the score at hand.
  case score(stage: String?)
  /// The sum of the bonuses.
  case bonus
  /// The number of entrants.
  case entrants
  /// What a decision table answers.
  case table(String, answer: TableAnswer)
}

/// Which rows of a decision table answer.
public enum TableAnswer: Sendable, Equatable, Hashable {
  /// Rows by their labels, a few of `count`.
  case rows([String], count: Int)
  /// The row for everything else.
  case otherwise
  /// No row matches.
  case none
  /// Several rows match where only one may.
  case conflict([String], count: Int)
  /// An input has a value that the table's file does not list.
  case inputNotAllowed(String)
}

/// A value as reports print it.
public enum PrintedValue: Sendable, Equatable, Hashable {
  /// A text, number or date; texts of records in quotes.
  case text(String)
  /// Yes or no.
  case boolean(Bool)
  /// The value of a private field, which is not shown.
  case hidden
}
