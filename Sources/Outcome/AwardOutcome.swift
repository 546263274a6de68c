import DecimalArithmetic
import Diagnostics

/// What was decided on one award.
public struct AwardOutcome: Sendable, Equatable {
  /// The label, the award's identity.
  public var name: String
  /// As printed, holes filled.
  public var title: String
  /// The kind of record that applies.
  public var record: String
  public var level: String?
  /// Titles of the bodies that confer it.
  public var conferred: [String]
  public var stages: [StageOutcome]
  public var limits: [LimitUse]
  public var grades: [GradeUse]
  /// Every candidate: those in the competition by place and `order`, then the others in file order.
  public var candidates: [CandidateOutcome]

  public init(
    name: String, title: String, record: String, level: String?, conferred: [String],
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

  /// Candidates that could still come in once mended or known (S3).
  public var undecided: Int { count(.defer) + count(.mend) }
}

/// What a stage did: how many came, how many went on, why the others did not.
public struct StageOutcome: Sendable, Equatable {
  public var name: String
  public var title: String
  /// Who reached the stage.
  public var entrants: Int
  /// Who went on.
  public var passed: Int
  /// Why those who did not go on did not, most frequent first, then by label.
  public var losses: [Loss]

  public struct Loss: Sendable, Equatable {
    /// Label of the requirement or limit, or `floor`, `pass`, `take`, `score`.
    public var rule: String
    public var message: Said
    public var count: Int
    public init(rule: String, message: Said, count: Int) {
      self.rule = rule
      self.message = message
      self.count = count
    }
  }

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
  public var limit: String
  /// The group of `by`, as printed; nil for a limit without `by`.
  public var group: String?
  public var most: Int?
  public var least: Int?
  public var used: Int
  /// The best placed who was kept out by it; nil where nobody was.
  public var firstLeftOut: LeftOut?
  /// Records that are 完善后参评 or 缓评 and would fall under it (S3).
  public var undecided: Int
  public var citations: [CitedClause]

  public struct LeftOut: Sendable, Equatable {
    public var key: String
    public var place: Int
    public var score: DecimalNumber?
    public init(key: String, place: Int, score: DecimalNumber?) {
      self.key = key
      self.place = place
      self.score = score
    }
  }

  public init(
    stage: String?, limit: String, group: String?, most: Int?, least: Int?, used: Int,
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

public struct GradeUse: Sendable, Equatable {
  public var name: String
  public var title: String
  /// The most it may hold; nil without a bound.
  public var room: Int?
  public var used: Int

  public init(name: String, title: String, room: Int?, used: Int) {
    self.name = name
    self.title = title
    self.room = room
    self.used = used
  }
}
