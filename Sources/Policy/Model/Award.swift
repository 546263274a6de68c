import DecimalArithmetic
import Decisions
import Diagnostics
import FEEL
import Model

/// One title that is given.
package struct Award: Sendable {
  /// The label, which findings and other awards name it by.
  package var name: String
  /// Reads `policy` and parameters only.
  package var title: TextProgram
  /// Who applies.
  package var record: RecordTypeID
  /// Index into ``Policy/levels``.
  package var level: Int?
  /// Names of bodies.
  package var conferred: [String]
  /// What the award as a whole rests on (S29).
  package var citations: [Citation]
  /// Who is a candidate; nil: every record.
  package var among: Program?
  /// Requirements, documents, attestations, deadlines and those of included rulesets, as written.
  package var requirements: [Requirement]
  /// In the order of S1; none where everybody is ranked at once.
  package var stages: [Stage]
  /// Points on top, summed by ``bonusMost`` at most.
  package var bonuses: [Bonus]
  /// The most that the bonuses add; nil: no bound.
  package var bonusMost: Program?
  /// The final score; nil: none.
  package var score: Program?
  /// Decimals of the final score (S9).
  package var round: Int
  /// How candidates are ranked; where nothing is written, by score if there is one (S13).
  package var ranking: Ranking
  /// Nil: `quota: none`, everybody ranked is selected.
  package var quota: [Limit]?
  /// Best first, tried in this order (S19).
  package var grades: [Grade]
  /// Of a winner whose grade has none; nil: the level's (S25).
  package var reward: RewardRule?
  /// What to underline for the award.
  package var span: SourceSpan
  /// Who wrote the award and who changed it.
  package var provenance: Provenance
}

/// `rank` and `order` (S13).
package struct Ranking: Sendable {
  /// Better first. Empty: everybody has rank 1.
  package var rank: [RankKey]
  /// Decides between equal ranks where somebody must be first; never changes a rank.
  package var order: [RankKey]
  /// True where `order` was written (S14).
  package var hasOrder: Bool
  /// Keys that decide the rank, and keys that only order equals.
  package init(rank: [RankKey], order: [RankKey], hasOrder: Bool) {
    self.rank = rank
    self.order = order
    self.hasOrder = hasOrder
  }
}

/// One key of `rank` or `order`.
package struct RankKey: Sendable {
  /// What is compared, in the candidate's frame.
  package var program: Program
  /// True where the greater value comes first.
  package var isHighFirst: Bool
  /// A key with its direction, which is always written (S13).
  package init(program: Program, isHighFirst: Bool) {
    self.program = program
    self.isHighFirst = isHighFirst
  }
}

/// A step of the competition after the verdict (S1, S3).
package struct Stage: Sendable {
  /// The label, by which expressions read `.score` and `.items`.
  package var name: String
  /// The label's printed form.
  package var title: String
  /// Those without ``Requirement/readsScore`` are checked before the panel, the others after it.
  package var requirements: [Requirement]
  /// Indices into ``Policy/sheets``; those whose `when` holds add up.
  package var sheets: [Int]
  /// Who scores; nil where a formula does, or nobody.
  package var panel: Panel?
  /// Instead of a panel.
  package var score: Program?
  /// Conditions that every candidate must meet, `floor`; read `score` and `items`.
  package var floors: [Program]
  /// `floor` that is a number: the least that every item's score must reach; nil: none.
  package var itemFloor: Program?
  /// Unary tests of the score.
  package var pass: Program?
  /// How many go on; nil: everybody who passes.
  package var take: Bound?
  /// Of `take`.
  package var ties: Ties?
  /// `rank` and `order` of the stage; nil where neither is written.
  package var ranking: Ranking?
  /// Limits of those who go on (S15); empty where `take` alone says it.
  package var quota: [Limit]
  /// What the stage as a whole rests on (S29).
  package var citations: [Citation]
  /// What to underline for the stage.
  package var span: SourceSpan
  /// Who wrote the stage and who changed it.
  package var provenance: Provenance
}

/// Points on top of an award's score (domain: energy saving, front-line staff and the like).
package struct Bonus: Sendable {
  /// The label, under which the bonus is explained.
  package var name: String
  /// The label's printed form.
  package var title: String
  /// Where it is added; nil: always. Unknown makes the score unknown (S12).
  package var when: Program?
  /// How many points, in the candidate's frame.
  package var add: Program
  /// What the bonus rests on (S29).
  package var citations: [Citation]
  /// What to underline for the bonus.
  package var span: SourceSpan
}

/// A number of seats.
package struct Bound: Sendable {
  /// A bound as it was written.
  package enum Amount: Sendable {
    /// A number of seats, perhaps not whole.
    case number(Program)
    /// A lone percentage: of those who reached this step (S18).
    case shareOfEntrants(DecimalNumber)
  }
  /// Rounded down as `most`, up as `least` (S18).
  package var amount: Amount
  /// What to underline for the bound.
  package var span: SourceSpan

  /// What is evaluated; nil for a lone percentage.
  package var program: Program? {
    if case .number(let program) = amount { program } else { nil }
  }

  /// A bound as it was written.
  package init(amount: Amount, span: SourceSpan) {
    self.amount = amount
    self.span = span
  }
}

/// One limit of a quota (S14-S18).
package struct Limit: Sendable {
  /// What becomes of seats that a lower bound cannot fill (S18).
  package enum Unfilled: Sendable {
    /// They go to the next by rank.
    case release
    /// They stay empty.
    case keep
  }
  /// The label, under which its use is reported.
  package var name: String
  /// The label's printed form.
  package var title: String
  /// In the frame of the group (``FrameLayout/record``: the group of the last key).
  package var most: Bound?
  /// The lower bound, in the same frame; nil: none.
  package var least: Bound?
  /// Keys of the group, in the candidate's frame; empty: one group of all.
  package var by: [Program]
  /// Who falls under it; nil: all. In the candidate's frame.
  package var condition: Program?
  /// Nil where not written: `in-order` where `order` is written, else `none`.
  package var ties: Ties?
  /// `release` where nothing is written.
  package var unfilled: Unfilled
  /// What the limit rests on (S29).
  package var citations: [Citation]
  /// What to underline for the limit.
  package var span: SourceSpan
  /// Who wrote the limit and who changed it.
  package var provenance: Provenance
}

/// A class of winners, tried from the first to the last (S19).
package struct Grade: Sendable {
  /// How a share becomes a number of winners.
  package enum Rounding: Sendable {
    /// The default: a share is never exceeded.
    case down
    /// The nearest, half upwards.
    case halfUp
    /// Never less than the share.
    case up
  }
  /// Whom a share is a part of.
  package enum ShareBase: Sendable {
    /// Those selected, the default.
    case selected
    /// Those who reached the quota.
    case entrants
    /// All candidates.
    case cohort
  }
  /// The label, which findings and results name it by.
  package var name: String
  /// The label's printed form, such as 一等奖.
  package var title: String
  /// Unary tests of the award's score; nil: everybody.
  package var score: Program?
  /// A fraction, 0 to 1.
  package var share: Program?
  /// Whom ``share`` is a part of.
  package var shareOf: ShareBase
  /// At most so many, besides ``share``; nil: no bound.
  package var most: Bound?
  /// At least so many; fewer is only reported. Nil: none.
  package var least: Bound?
  /// Of ``share``.
  package var round: Rounding
  /// True: what it leaves empty is added to the next grade.
  package var carry: Bool
  /// Of the tied at its last seat; nil: as for a limit (S14).
  package var ties: Ties?
  /// Of its winners; nil: the award's.
  package var reward: RewardRule?
  /// What the grade rests on (S29).
  package var citations: [Citation]
  /// What to underline for the grade.
  package var span: SourceSpan
  /// Who wrote the grade and who changed it.
  package var provenance: Provenance
}

/// One level of the honours (S24), which are ranked `公司级` < `市级` < `省级` < `全国`.
package struct Level: Sendable {
  /// The label, by which awards refer to it.
  package var name: String
  /// The label's printed form, such as 辽宁省优秀质量管理小组.
  package var title: String
  /// What a winner at this level gets, and the range of what grades and awards give (S25).
  package var reward: RewardRule?
  /// What to underline for the level.
  package var span: SourceSpan
}

/// What a winner gets (S25).
package struct RewardRule: Sendable {
  /// Money as the policy gives it.
  package enum Amount: Sendable {
    /// A number in ``RewardRule/unit``, may read `score`.
    case number(Program)
    /// Between two numbers, both included; the payer decides (regulation Art. 14).
    case range(least: Program, most: Program)
  }
  /// In ``unit``.
  package var amount: Amount
  /// A base unit; nil for plain numbers.
  package var unit: UnitID?
  /// True: an amount outside the level's range is cut to it.
  package var isCut: Bool
  /// What it rests on; where empty, what the rules for all rewards do.
  package var citations: [Citation]
  /// What to underline for the amount.
  package var span: SourceSpan
}

/// Rules for all rewards (`rewards`, 奖励总则).
package struct RewardRules: Sendable {
  /// What wins at several levels for the same thing pay.
  package enum Stack: Sendable {
    /// Only the highest level.
    case highest
    /// All of them.
    case cumulative
  }
  /// Name of the field that says what counts as the same (`per: 课题编号`).
  package var per: String?
  /// Nil where not written: a win at several levels is then an error (S25).
  package var stack: Stack?
  /// What rewards rest on that cite nothing themselves (S29).
  package var citations: [Citation]
  /// What to underline for the rules.
  package var span: SourceSpan
}

/// A decision table of the policy: its logic, and what the engine needs to call it.
package struct PolicyTable: Sendable {
  /// The name by which expressions call it.
  package var name: String
  /// For `for: R`: called with one record; else with the inputs in order.
  package var record: RecordTypeID?
  /// What it decides; the same logic as a table of DMN.
  package var table: DecisionTable
  /// The annotation of each rule in the file that the table is taken from, empty where there is
  /// none; nil for a table that the policy holds itself, whose rows have labels.
  package var annotations: [String]?
  /// Who wrote the table and who changed it.
  package var provenance: Provenance

  /// How people call a row: by its label; a rule of a file by its number.
  package func name(ofRow row: Int) -> String { table.rows[row].label ?? "#\(row + 1)" }
}
