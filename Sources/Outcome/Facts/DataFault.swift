import DecimalArithmetic

/// What is wrong with a value in the records.
public enum DataFault: Sendable, Equatable {
  /// A cell that breaks the declaration of its field.
  case cell(UnreadableCell)
  /// A row with too few or too many cells.
  case brokenRow(record: String)
  /// A mark that does not fit a sheet.
  case mark(MarkFault)
}

/// A cell that no rule may read, and why.
public struct UnreadableCell: Sendable, Equatable {
  /// As it is written, shortened; private where the field is.
  public var value: PrintedValue
  /// What is wrong with it.
  public var problem: Problem

  /// Why a cell cannot be read.
  public enum Problem: Sendable, Equatable {
    /// The field expects a number.
    case number
    /// The field expects a date.
    case date
    /// The field expects yes or no.
    case boolean
    /// The field expects a duration.
    case duration
    /// Of the right type, but against `allowed`, which is as it is written.
    case notAllowed(String)
    /// None of a closed set; `near` is the option that is most similar.
    case notOption(options: [String], near: String?)
    /// No record of that name has the key.
    case unknownReference(record: String)
    /// A list or a group of values where one is expected.
    case notOneValue
  }

  /// A cell with its problem.
  public init(value: PrintedValue, problem: Problem) {
    self.value = value
    self.problem = problem
  }
}

/// Why a mark of a judge does not count. Judges, items and sheets are named as in the records.
public enum MarkFault: Sendable, Equatable {
  /// The judge or the item is blank.
  case incomplete
  /// Points outside the item's range.
  case outOfRange(
    judge: String, item: String, points: PrintedValue, least: DecimalNumber, most: DecimalNumber)
  /// Points between the item's steps.
  case offStep(judge: String, item: String, points: PrintedValue, step: DecimalNumber)
  /// A judge scores one item more than once.
  case duplicate(judge: String, item: String)
  /// No sheet of the candidate has the item; `near` is the most similar one.
  case unknownItem(judge: String, item: String, near: String?)
  /// The policy has no such sheet.
  case unknownSheet(judge: String, sheet: String, near: String?)
  /// The sheet does not apply to the candidate.
  case inapplicableSheet(judge: String, sheet: String)
}

/// Why a panel gives no score (S8 to S10).
public enum PanelProblem: Sendable, Equatable {
  /// Whether a sheet applies is unknown.
  case sheetUnknown(sheet: String)
  /// No sheet applies.
  case noSheet
  /// The list of marks is unknown.
  case marksUnknown
  /// A mark that spoils the score.
  case mark(MarkFault)
  /// Fewer judges count than the panel needs.
  case tooFewJudges(stage: String, counted: Int, of: Int, least: Int)
  /// Whether these judges are qualified, or recused, is unknown.
  case judgesUnclear(stage: String, judges: [String])
  /// A judge left items without points.
  case itemsNotScored(judge: String, items: [String])
  /// A judge who may not mark this entry.
  case recused(judge: String)
  /// A judge who may not mark at all.
  case notQualified(judge: String)
  /// A computed item has no value.
  case itemUnknown(item: String)
  /// A computed item is outside its points.
  case itemOutOfRange(
    item: String, score: DecimalNumber, least: DecimalNumber, most: DecimalNumber)
  /// The formula lacks values.
  case undecided(missing: [ValueName])
  /// The formula has no value, and no field that is missing for it.
  case scoreUnknown
}
