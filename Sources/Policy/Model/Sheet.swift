import DecimalArithmetic
import Diagnostics
import FEEL

/// A score sheet: what judges give marks for (regulation Art. 5, 6, 8.6; tables B.1 to B.3).
public struct Sheet: Sendable {
  public var name: String
  public var title: String
  /// Which candidates it is for; nil: all. Of the candidate's frame.
  public var when: Program?
  public var items: [SheetItem]
  /// The sum of the items' maxima that is written; checked at publication.
  public var total: DecimalNumber?
  /// True: sums above ``total`` are cut to it.
  public var isCapped: Bool
  public var citations: [Citation]
  public var span: SourceSpan
}

/// The points that an item can have, both ends included.
public struct PointRange: Sendable, Equatable {
  public var least: DecimalNumber
  public var most: DecimalNumber

  public init(least: DecimalNumber, most: DecimalNumber) {
    self.least = least
    self.most = most
  }

  public func contains(_ points: DecimalNumber) -> Bool { points >= least && points <= most }
}

public struct SheetItem: Sendable {
  public enum Scoring: Sendable {
    /// By judges, in a range and steps.
    case marks(least: DecimalNumber, most: DecimalNumber, step: DecimalNumber?)
    /// Computed from the record (`value`, or `band` over it), within the range where one is written.
    case computed(Program, within: PointRange?)
  }
  public var name: String
  public var title: String
  public var scoring: Scoring
  /// The least that its score must reach; nil: none.
  public var floor: Program?
  public var citations: [Citation]
  public var span: SourceSpan
}

/// Who gives marks, and what becomes of them (S8-S11).
public struct Panel: Sendable {
  public enum DropBy: Sendable {
    case totals
    case items
  }
  /// List of rows of a record of marks, in the candidate's frame.
  public var marks: Program
  /// Record type of the marks, and the fields that have the roles judge, item, points.
  public var markRecord: RecordTypeID
  public var judgeField: Int
  public var itemField: Int
  public var pointsField: Int
  /// The field that names the sheet; nil where the record has none.
  public var sheetField: Int?
  /// Conditions with the mark in slot ``FrameLayout/mark``.
  public var qualified: Program?
  public var recuse: Program?
  public var drop: Int
  public var dropFrom: Int
  public var dropBy: DropBy
  public var least: Int
  /// Decimals of the score (S9).
  public var round: Int
  /// Read `judges`; their outcome is `defer` unless written.
  public var requirements: [Requirement]
  public var span: SourceSpan
}
