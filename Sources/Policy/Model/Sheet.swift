import DecimalArithmetic
import Diagnostics
import FEEL

/// A score sheet: what judges give marks for (regulation Art. 5, 6, 8.6; tables B.1 to B.3).
package struct Sheet: Sendable {
  /// The label, which stages and marks name.
  package var name: String
  /// The label's printed form.
  package var title: String
  /// Which candidates it is for; nil: all. Of the candidate's frame.
  package var when: Program?
  /// In the order of the sheet.
  package var items: [SheetItem]
  /// The sum of the items' maxima that is written; checked at publication.
  package var total: DecimalNumber?
  /// True: sums above ``total`` are cut to it.
  package var isCapped: Bool
  /// What the sheet rests on (S29).
  package var citations: [Citation]
  /// What to underline for the sheet.
  package var span: SourceSpan
}

/// The points that an item can have, both ends included.
package struct PointRange: Sendable, Equatable {
  /// The lower end, often 0; older sheets begin at 8 and the like.
  package var least: DecimalNumber
  /// The upper end, which ``Sheet/total`` adds up.
  package var most: DecimalNumber

  /// Both ends; an empty range where `least` is the greater.
  package init(least: DecimalNumber, most: DecimalNumber) {
    self.least = least
    self.most = most
  }

  /// Whether points may be given; both ends may.
  package func contains(_ points: DecimalNumber) -> Bool { points >= least && points <= most }
}

/// One line of a score sheet (regulation tables B.1 to B.3).
package struct SheetItem: Sendable {
  /// Who gives the points.
  package enum Scoring: Sendable {
    /// By judges, in a range and steps.
    case marks(least: DecimalNumber, most: DecimalNumber, step: DecimalNumber?)
    /// Computed from the record (`value`, or `band` over it), within the range where one is written.
    case computed(Program, within: PointRange?)
  }
  /// The label, which marks and `items` name.
  package var name: String
  /// The label's printed form.
  package var title: String
  /// Who gives the points, and how many they can be.
  package var scoring: Scoring
  /// The least that its score must reach; nil: none.
  package var floor: Program?
  /// What the item rests on; where empty, what its stage does (S29).
  package var citations: [Citation]
  /// What to underline for the item.
  package var span: SourceSpan
}

/// Who gives marks, and what becomes of them (S8-S11).
package struct Panel: Sendable {
  /// What the highest and lowest are (S11).
  package enum DropBy: Sendable {
    /// Judges, by the sum of their marks.
    case totals
    /// Marks, item by item.
    case items
  }
  /// List of rows of a record of marks, in the candidate's frame.
  package var marks: Program
  /// Record type of the marks, and the fields that have the roles judge, item, points.
  package var markRecord: RecordTypeID
  /// Index of the field of ``markRecord`` with the judge: a reference, or a text.
  package var judgeField: Int
  /// Index of its field with the label of the item.
  package var itemField: Int
  /// Index of its field with the points; blank is 'absent', never 0 (S8).
  package var pointsField: Int
  /// The field that names the sheet; nil where the record has none.
  package var sheetField: Int?
  /// Conditions with the mark in slot ``FrameLayout/mark``.
  package var qualified: Program?
  /// Who may not mark the entry; nil: nobody is kept off. Unknown leaves no score (S8).
  package var recuse: Program?
  /// How many of the highest, and again of the lowest, are set aside; 0: none.
  package var drop: Int
  /// From how many counted judges on; `2 × drop + 1` where nothing is written.
  package var dropFrom: Int
  /// What they are, judges or marks.
  package var dropBy: DropBy
  /// How many judges must count for there to be a score; 1 where nothing is written.
  package var least: Int
  /// Decimals of the score (S9).
  package var round: Int
  /// Read `judges`; their outcome is `defer` unless written.
  package var requirements: [Requirement]
  /// What to underline for the panel.
  package var span: SourceSpan
}
