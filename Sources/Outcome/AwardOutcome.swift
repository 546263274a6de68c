import DecimalArithmetic
import Diagnostics
import Model

/// What was decided on one award.
public struct AwardOutcome: Sendable, Equatable {
  /// The label, the award's identity.
  public var name: String
  /// As printed, holes filled.
  public var title: LocalizedText
  /// The kind of record that applies.
  public var record: String
  /// The label of the award's level (S24); nil where it has none.
  public var level: String?
  /// Titles of the bodies that confer it.
  public var conferred: [String]
  /// In the order in which the award goes through them (S1).
  public var stages: [StageOutcome]
  /// Of the stages and of the award's own quota, a line for each group of each limit.
  public var limits: [LimitUse]
  /// In the order of the policy, best first; empty where the award has none.
  public var grades: [GradeUse]
  /// Every candidate: those in the competition by rank and `order`, then the others in file order.
  public var candidates: [CandidateOutcome]

  /// All there is to say of one award; nothing is checked or ordered here.
  public init(
    name: String, title: LocalizedText, record: String, level: String?, conferred: [String],
    stages: [StageOutcome], limits: [LimitUse], grades: [GradeUse], candidates: [CandidateOutcome]
  ) {
    self.name = name
    self.title = title
    self.record = record
    self.level = level
    self.conferred = conferred
    self.stages = stages
    self.limits = limits
    self.grades = grades
    self.candidates = candidates
  }

  /// Candidates of each verdict.
  public func count(_ verdict: Verdict) -> Int { candidates.count { $0.verdict == verdict } }

  /// Candidates of each standing.
  public func count(_ standing: Standing) -> Int { candidates.count { $0.standing == standing } }

  /// Candidates that could still be eligible once their records are corrected or complete (S3).
  public var undecided: Int { count(.defer) + count(.mend) }
}

/// What a stage did: how many came, how many went on, why the others did not.
public struct StageOutcome: Sendable, Equatable {
  /// The label of the stage.
  public var name: String
  /// The label's printed form.
  public var title: String
  /// Who reached the stage.
  public var entrants: Int
  /// Who went on.
  public var passed: Int
  /// Why the others did not go on, most frequent first, then by label.
  public var losses: [Loss]

  /// How many did not go on for one and the same reason, the most severe that each had.
  public struct Loss: Sendable, Equatable {
    /// Label of the requirement or limit, or `floor`, `pass`, `take`, `score`.
    public var rule: String
    /// The rule's title; nil for the rules of Merit itself.
    public var title: String?
    /// Which kind of rule it is; nil where only the score is unknown.
    public var kind: Finding.Kind?
    /// Applications that were lost to the rule, at least 1.
    public var count: Int
    /// The loss that one rule accounts for.
    public init(rule: String, title: String?, kind: Finding.Kind?, count: Int) {
      self.rule = rule
      self.title = title
      self.kind = kind
      self.count = count
    }
  }

  /// What is said of a stage; `losses` come sorted.
  public init(name: String, title: String, entrants: Int, passed: Int, losses: [Loss]) {
    self.name = name
    self.title = title
    self.entrants = entrants
    self.passed = passed
    self.losses = losses
  }
}

/// How far a limit was used, in one of its groups.
public struct LimitUse: Sendable, Equatable {
  /// Nil for the award's own quota, else the stage.
  public var stage: String?
  /// The label of the limit; nil for the line of a stage's `take`.
  public var limit: String?
  /// The values of `by`; empty for a limit without `by`.
  public var group: [PrintedValue]
  /// The upper bound in whole seats, rounded down (S18); nil where the limit has none.
  public var most: Int?
  /// The lower bound in whole seats, rounded up (S18); nil where the limit has none.
  public var least: Int?
  /// Seats that are given; above ``most`` only where all of the tied are taken (S14).
  public var used: Int
  /// The best ranked who is kept out by it; nil where nobody is.
  public var firstLeftOut: LeftOut?
  /// Records that are 完善后参评 or 缓评 and would fall under it (S3).
  public var undecided: Int
  /// What the limit rests on; of `take` the clauses of its stage.
  public var citations: [CitedClause]

  /// The first after the line, as an applicant would ask.
  public struct LeftOut: Sendable, Equatable {
    /// The record's key.
    public var key: String
    /// The rank, from 1 (S13).
    public var rank: Int
    /// What it was ranked with, rounded (S9); nil where there is no score.
    public var score: DecimalNumber?
    /// The candidate by key, with rank and score.
    public init(key: String, rank: Int, score: DecimalNumber?) {
      self.key = key
      self.rank = rank
      self.score = score
    }
  }

  /// The use of a limit in one group; bounds in whole seats.
  public init(
    stage: String?, limit: String?, group: [PrintedValue], most: Int?, least: Int?, used: Int,
    firstLeftOut: LeftOut?, undecided: Int, citations: [CitedClause]
  ) {
    self.stage = stage
    self.limit = limit
    self.group = group
    self.most = most
    self.least = least
    self.used = used
    self.firstLeftOut = firstLeftOut
    self.undecided = undecided
    self.citations = citations
  }
}

/// How far the capacity of a grade is used (S19).
public struct GradeUse: Sendable, Equatable {
  /// The label of the grade.
  public var name: String
  /// The label's printed form, such as 一等奖.
  public var title: String
  /// The number of winners that it may hold; nil without a bound.
  public var capacity: Int?
  /// Winners who got the grade.
  public var used: Int

  /// The use of one grade, over all pools.
  public init(name: String, title: String, capacity: Int?, used: Int) {
    self.name = name
    self.title = title
    self.capacity = capacity
    self.used = used
  }
}
