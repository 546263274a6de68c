import DecimalArithmetic
import Decisions
import Diagnostics
import FEEL
import Model

/// One title that is given.
public struct Award: Sendable {
  /// The label, which findings and other awards name it by.
  public var name: String
  /// Reads `policy` and parameters only.
  public var title: TextProgram
  /// Who applies.
  public var record: RecordTypeID
  /// Index into ``Policy/levels``.
  public var level: Int?
  /// Names of bodies.
  public var conferred: [String]
  /// What the award as a whole rests on (S29).
  public var citations: [Citation]
  /// Who is a candidate; nil: every record.
  public var among: Program?
  /// Requirements, documents, attestations, deadlines and those of included rulesets, as written.
  public var requirements: [Requirement]
  /// In the order of S1; none where everybody is ranked at once.
  public var stages: [Stage]
  /// Points on top, summed by ``bonusMost`` at most.
  public var bonuses: [Bonus]
  /// The most that the bonuses add; nil: no bound.
  public var bonusMost: Program?
  /// The final score; nil: none.
  public var score: Program?
  /// Decimals of the final score (S9).
  public var round: Int
  /// How places go; where nothing is written by score, if there is one (S13).
  public var ranking: Ranking
  /// Nil: `quota: none`, everybody ranked is selected.
  public var quota: [Limit]?
  /// Best first, tried in this order (S19).
  public var grades: [Grade]
  /// Of a winner whose grade has none; nil: the level's (S25).
  public var reward: RewardRule?
  /// What to underline for the award.
  public var span: SourceSpan
  /// Who wrote the award and who changed it.
  public var provenance: Provenance
}

/// `rank` and `order` (S13).
public struct Ranking: Sendable {
  /// Better first. Empty: everybody has place 1.
  public var rank: [RankKey]
  /// Decides between equal places where somebody must be first; never changes a place.
  public var order: [RankKey]
  /// True where `order` was written (S14).
  public var hasOrder: Bool
  /// Keys that a place goes by, and keys that only order equals.
  public init(rank: [RankKey], order: [RankKey], hasOrder: Bool) {
    self.rank = rank
    self.order = order
    self.hasOrder = hasOrder
  }
}

/// One key of `rank` or `order`.
public struct RankKey: Sendable {
  /// What is compared, in the candidate's frame.
  public var program: Program
  /// True where the greater value comes first.
  public var isHighFirst: Bool
  /// A key with its direction, which is always written (S13).
  public init(program: Program, isHighFirst: Bool) {
    self.program = program
    self.isHighFirst = isHighFirst
  }
}

/// A step of the competition after the verdict (S1, S3).
public struct Stage: Sendable {
  /// The label, by which expressions read `.score` and `.items`.
  public var name: String
  /// The label's printed form.
  public var title: String
  /// Without ``Requirement/readsScore`` before the panel, the others behind it.
  public var requirements: [Requirement]
  /// Indices into ``Policy/sheets``; those whose `when` holds add up.
  public var sheets: [Int]
  /// Who scores; nil where a formula does, or nobody.
  public var panel: Panel?
  /// Instead of a panel.
  public var score: Program?
  /// Conditions that every candidate must meet, `floor`; read `score` and `items`.
  public var floors: [Program]
  /// `floor` that is a number: the least that every item's score must reach; nil: none.
  public var itemFloor: Program?
  /// Unary tests of the score.
  public var pass: Program?
  /// How many go on; nil: everybody who passes.
  public var take: Bound?
  /// Of `take`.
  public var ties: Ties?
  /// `rank` and `order` of the stage; nil where neither is written.
  public var ranking: Ranking?
  /// Limits of those who go on (S15); empty where `take` alone says it.
  public var quota: [Limit]
  /// What the stage as a whole rests on (S29).
  public var citations: [Citation]
  /// What to underline for the stage.
  public var span: SourceSpan
  /// Who wrote the stage and who changed it.
  public var provenance: Provenance
}

/// Points on top of an award's score (domain: energy saving, front-line staff and the like).
public struct Bonus: Sendable {
  /// The label, under which the bonus is explained.
  public var name: String
  /// The label's printed form.
  public var title: String
  /// Where it is added; nil: always. Unknown makes the score unknown (S12).
  public var when: Program?
  /// How many points, in the candidate's frame.
  public var add: Program
  /// What the bonus rests on (S29).
  public var citations: [Citation]
  /// What to underline for the bonus.
  public var span: SourceSpan
}

/// A number of places.
public struct Bound: Sendable {
  /// A bound as it was written.
  public enum Amount: Sendable {
    /// A number of places, perhaps not whole.
    case number(Program)
    /// A lone percentage: of those who reached this step (S18).
    case shareOfEntrants(DecimalNumber)
  }
  /// Rounded down as `most`, up as `least` (S18).
  public var amount: Amount
  /// What to underline for the bound.
  public var span: SourceSpan

  /// What is evaluated; nil for a lone percentage.
  public var program: Program? {
    if case .number(let program) = amount { program } else { nil }
  }

  /// A bound as it was written.
  public init(amount: Amount, span: SourceSpan) {
    self.amount = amount
    self.span = span
  }
}

/// One limit of a quota (S14-S18).
public struct Limit: Sendable {
  /// What becomes of places that a lower bound cannot fill (S18).
  public enum Unfilled: Sendable {
    /// They go to the next by rank.
    case release
    /// They stay empty.
    case keep
  }
  /// The label, under which its use is reported.
  public var name: String
  /// The label's printed form.
  public var title: String
  /// In the frame of the group (``FrameLayout/record``: the group of the last key).
  public var most: Bound?
  /// The lower bound, in the same frame; nil: none.
  public var least: Bound?
  /// Keys of the group, in the candidate's frame; empty: one group of all.
  public var by: [Program]
  /// Who falls under it; nil: all. In the candidate's frame.
  public var condition: Program?
  /// Nil where not written: `in-order` where `order` is written, else `none`.
  public var ties: Ties?
  /// `release` where nothing is written.
  public var unfilled: Unfilled
  /// What the limit rests on (S29).
  public var citations: [Citation]
  /// What to underline for the limit.
  public var span: SourceSpan
  /// Who wrote the limit and who changed it.
  public var provenance: Provenance
}

/// A class of winners, tried from the first to the last (S19).
public struct Grade: Sendable {
  /// How a share becomes a number of winners.
  public enum Rounding: Sendable {
    /// The default: a share is never exceeded.
    case down
    /// The nearest, half upwards.
    case halfUp
    /// Never less than the share.
    case up
  }
  /// Whom a share is a part of.
  public enum ShareBase: Sendable {
    /// Those selected, the default.
    case selected
    /// Those who reached the quota.
    case entrants
    /// All candidates.
    case cohort
  }
  /// The label, which findings and results name it by.
  public var name: String
  /// The label's printed form, such as 一等奖.
  public var title: String
  /// Unary tests of the award's score; nil: everybody.
  public var score: Program?
  /// A fraction, 0 to 1.
  public var share: Program?
  /// Whom ``share`` is a part of.
  public var shareOf: ShareBase
  /// At most so many, besides ``share``; nil: no bound.
  public var most: Bound?
  /// At least so many; fewer is only reported. Nil: none.
  public var least: Bound?
  /// Of ``share``.
  public var round: Rounding
  /// True: what it leaves empty is added to the next grade.
  public var carry: Bool
  /// Of the tied at its last place; nil: as for a limit (S14).
  public var ties: Ties?
  /// Of its winners; nil: the award's.
  public var reward: RewardRule?
  /// What the grade rests on (S29).
  public var citations: [Citation]
  /// What to underline for the grade.
  public var span: SourceSpan
  /// Who wrote the grade and who changed it.
  public var provenance: Provenance
}

/// The ranking of honours (S24): `公司级` < `市级` < `省级` < `全国`.
public struct Level: Sendable {
  /// The label, which awards name.
  public var name: String
  /// The label's printed form, such as 辽宁省优秀质量管理小组.
  public var title: String
  /// What a winner at this level gets, and the range of what grades and awards give (S25).
  public var reward: RewardRule?
  /// What to underline for the level.
  public var span: SourceSpan
}

/// What a winner gets (S25).
public struct RewardRule: Sendable {
  /// Money as the policy gives it.
  public enum Amount: Sendable {
    /// A number in ``RewardRule/unit``, may read `score`.
    case number(Program)
    /// Between two numbers, both included; the payer decides (regulation Art. 14).
    case range(least: Program, most: Program)
  }
  /// In ``unit``.
  public var amount: Amount
  /// A base unit; nil for plain numbers.
  public var unit: UnitID?
  /// True: an amount outside the level's range is cut to it.
  public var isCut: Bool
  /// What it rests on; where empty, what the rules for all rewards do.
  public var citations: [Citation]
  /// What to underline for the amount.
  public var span: SourceSpan
}

/// Rules for all rewards (`rewards`, 奖励总则).
public struct RewardRules: Sendable {
  /// What wins at several levels for the same thing pay.
  public enum Stack: Sendable {
    /// Only the highest level.
    case highest
    /// All of them.
    case cumulative
  }
  /// Name of the field that says what counts as the same (`per: 课题编号`).
  public var per: String?
  /// Nil where not written: a win at several levels is then an error (S25).
  public var stack: Stack?
  /// What rewards rest on that cite nothing themselves (S29).
  public var citations: [Citation]
  /// What to underline for the rules.
  public var span: SourceSpan
}

/// A decision table of the policy: its logic, and what the engine needs to call it.
public struct PolicyTable: Sendable {
  /// The name by which expressions call it.
  public var name: String
  /// For `for: R`: called with one record; else with the inputs in order.
  public var record: RecordTypeID?
  /// What it decides; the same logic as a table of DMN.
  public var table: DecisionTable
  /// What the file that the table is taken from says of each rule, empty for nothing; nil for a
  /// table that the policy holds itself, whose rows have labels.
  public var annotations: [String]?
  /// Who wrote the table and who changed it.
  public var provenance: Provenance

  /// How people call a row: by its label; a rule of a file by its number.
  public func name(ofRow row: Int) -> String { table.rows[row].label ?? "#\(row + 1)" }
}
