import DecimalArithmetic
import Decisions
import Diagnostics
import FEEL
import Outcome

/// One title that is given.
public struct Award: Sendable {
  public var name: String
  /// Reads `policy` and parameters only.
  public var title: TextProgram
  /// Who applies.
  public var record: RecordTypeID
  /// Index into ``Policy/levels``.
  public var level: Int?
  /// Names of bodies.
  public var conferred: [String]
  public var citations: [Citation]
  /// Who is a candidate; nil: every record.
  public var among: Program?
  /// Requirements, documents, attestations, deadlines and those of included rulesets, as written.
  public var requirements: [Requirement]
  public var stages: [Stage]
  public var bonuses: [Bonus]
  public var bonusMost: Program?
  /// The final score; nil: none.
  public var score: Program?
  /// Decimals of the final score (S9).
  public var round: Int
  public var ranking: Ranking
  /// Nil: `quota: none`, everybody ranked is selected.
  public var quota: [Limit]?
  public var grades: [Grade]
  public var reward: RewardRule?
  public var span: SourceSpan
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
  public init(rank: [RankKey], order: [RankKey], hasOrder: Bool) {
    self.rank = rank
    self.order = order
    self.hasOrder = hasOrder
  }
}

public struct RankKey: Sendable {
  public var program: Program
  public var isHighFirst: Bool
  public init(program: Program, isHighFirst: Bool) {
    self.program = program
    self.isHighFirst = isHighFirst
  }
}

/// A step of the competition after the verdict (S1, S3).
public struct Stage: Sendable {
  public var name: String
  public var title: String
  /// Without ``Requirement/readsScore`` before the panel, the others behind it.
  public var requirements: [Requirement]
  /// Indices into ``Policy/sheets``; those whose `when` holds add up.
  public var sheets: [Int]
  public var panel: Panel?
  /// Instead of a panel.
  public var score: Program?
  /// Conditions that every candidate must meet, `floor`; read `score` and `items`.
  public var floors: [Program]
  /// `floor` that is a number: the least that every item's score must reach; nil: none.
  public var itemFloor: Program?
  /// Unary tests of the score.
  public var pass: Program?
  public var take: Bound?
  /// Of `take`.
  public var ties: Ties?
  /// `rank` and `order` of the stage; nil where neither is written.
  public var ranking: Ranking?
  public var quota: [Limit]
  public var citations: [Citation]
  public var span: SourceSpan
  public var provenance: Provenance
}

public struct Bonus: Sendable {
  public var name: String
  public var title: String
  public var when: Program?
  public var add: Program
  public var citations: [Citation]
  public var span: SourceSpan
}

/// What happens to the tied of whom a line would take only some (S14).
public enum Ties: Sendable {
  case none
  case all
  case inOrder
}

/// A number of places.
public struct Bound: Sendable {
  public enum Amount: Sendable {
    case number(Program)
    /// A lone percentage: of those who reached this step (S18).
    case shareOfEntrants(DecimalNumber)
  }
  public var amount: Amount
  public var span: SourceSpan

  /// What is evaluated; nil for a lone percentage.
  public var program: Program? {
    if case .number(let program) = amount { program } else { nil }
  }

  public init(amount: Amount, span: SourceSpan) {
    self.amount = amount
    self.span = span
  }
}

/// One limit of a quota (S14-S18).
public struct Limit: Sendable {
  public enum Unfilled: Sendable {
    case release
    case keep
  }
  public var name: String
  public var title: String
  /// In the frame of the group (``FrameLayout/record``: the group of the last key).
  public var most: Bound?
  public var least: Bound?
  /// Keys of the group, in the candidate's frame; empty: one group of all.
  public var by: [Program]
  /// Who falls under it; nil: all. In the candidate's frame.
  public var condition: Program?
  /// Nil where not written: `in-order` where `order` is written, else `none`.
  public var ties: Ties?
  public var unfilled: Unfilled
  public var citations: [Citation]
  public var span: SourceSpan
  public var provenance: Provenance
}

/// A class of winners, tried from the first to the last (S19).
public struct Grade: Sendable {
  public enum Rounding: Sendable {
    case down
    case halfUp
    case up
  }
  public enum ShareBase: Sendable {
    case selected
    case entrants
    case cohort
  }
  public var name: String
  public var title: String
  /// Unary tests of the award's score; nil: everybody.
  public var score: Program?
  /// A fraction, 0 to 1.
  public var share: Program?
  public var shareOf: ShareBase
  public var most: Bound?
  public var least: Bound?
  public var round: Rounding
  public var carry: Bool
  public var ties: Ties?
  public var reward: RewardRule?
  public var citations: [Citation]
  public var span: SourceSpan
  public var provenance: Provenance
}

/// The ranking of honours (S24): `公司级` < `市级` < `省级` < `全国`.
public struct Level: Sendable {
  public var name: String
  public var title: String
  public var reward: RewardRule?
  public var span: SourceSpan
}

/// What a winner gets (S25).
public struct RewardRule: Sendable {
  public enum Amount: Sendable {
    /// A number in ``RewardRule/unit``, may read `score`.
    case number(Program)
    case range(least: Program, most: Program)
  }
  public var amount: Amount
  /// A base unit; nil for plain numbers.
  public var unit: UnitID?
  /// True: an amount outside the level's range is cut to it.
  public var isCut: Bool
  public var citations: [Citation]
  public var span: SourceSpan
}

/// Rules for all rewards (`rewards`, 奖励总则).
public struct RewardRules: Sendable {
  public enum Stack: Sendable {
    case highest
    case cumulative
  }
  public var payer: String?
  /// 可给予: advice, not a duty.
  public var isOptional: Bool
  /// 可另加: more may be added.
  public var mayExceed: Bool
  /// Name of the field that says what counts as the same (`per: 课题编号`).
  public var per: String?
  public var stack: Stack?
  public var citations: [Citation]
  public var span: SourceSpan
}

/// A decision table of the policy: its logic, and what the engine needs to call it.
public struct PolicyTable: Sendable {
  public var name: String
  /// For `for: R`: called with one record; else with the inputs in order.
  public var record: RecordTypeID?
  public var table: DecisionTable
  /// What the file that the table is taken from says of each rule, empty for nothing; nil for a
  /// table that the policy holds itself, whose rows have labels.
  public var annotations: [String]?
  public var provenance: Provenance
}
