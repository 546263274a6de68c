import DecimalArithmetic

/// Why a finding is made: the rule's own numbers and names, without a sentence. `Reports` turns it
/// into text.
public indirect enum Reason: Sendable, Equatable {
  // MARK: Requirements

  /// `that` does not hold; the condition as it is written.
  case conditionFails(String)
  /// `never` holds; the condition as it is written.
  case exclusionHolds(String)
  /// A condition that lacks values; empty where it is not known which.
  case undecided(missing: [ValueName])
  /// Too few members of a group of requirements hold.
  case alternatives(held: Int, needed: Int, of: Int)
  /// `wanted` is the condition on the number of copies, `seal` the title of the sealing body.
  case documents(found: DocumentCount, wanted: String, seal: String?)
  /// What a body answers to the question that it has to attest.
  case attestation(body: String, question: String?, answer: AttestationAnswer)
  /// A date after the last day (S26); `field` as it is written.
  case late(field: String, value: PrintedValue?, last: PrintedValue?)

  // MARK: Records

  /// A required field without a value, in so many rows (S7).
  case blank(field: String, count: Int)
  /// A field whose cells break its declaration (S7); each distinct cell once, `count` over all rows.
  case unreadable(field: String, cells: [UnreadableCell], count: Int)
  /// A row with too few or too many cells.
  case brokenRow(record: String)
  /// `among` is unknown (S1).
  case scopeUnknown

  // MARK: Scores

  /// A panel, or the formula of a stage, gives no score (S8 to S10).
  case noPanelScore([PanelProblem])
  /// A score without a value, and no field that is missing for it.
  case scoreUnknown
  /// The first key of a ranking has no value (S12).
  case rankUnknown
  /// An item of a sheet scores less than its floor.
  case itemBelowFloor(item: String, score: DecimalNumber, least: DecimalNumber)
  /// A condition of `floor` does not hold.
  case belowFloor(TestedCondition)
  /// A condition of `floor` is unknown.
  case floorUndecided(TestedCondition)
  /// The score does not pass the tests; nil where it is unknown.
  case scoreTooLow(score: DecimalNumber?, needed: TestedCondition)

  // MARK: Bonuses, grades, rewards

  /// A bonus that is added.
  case bonus(points: DecimalNumber)
  /// The bonuses reach `bonus-most`.
  case bonusCapped(limit: DecimalNumber)
  /// The grade that a winner gets.
  case gradeGiven(score: DecimalNumber?, needed: TestedCondition?, capacity: Int?, used: Int)
  /// A grade whose tests a winner meets, but that is full.
  case gradeFull(capacity: Int?)
  /// A reward that is not paid, since an award of a higher level replaces it (S25).
  case rewardReplaced(award: String)

  // MARK: Selection

  /// Ranked after the last who passes a stage's `take`.
  case belowLine(StageLine)
  /// A limit has no seats left; `last` is the key of who took the last one.
  case limitFull(limit: LimitGroup, capacity: Int, last: String?)
  /// The seats left of a limit stay empty, since nobody may take them (S16).
  case limitClosed(limit: LimitGroup)
  /// The seats left are needed for a lower bound (S15).
  ///
  /// `limit` has seats left and is nil where it is `needy` itself; `held` counts better ranked ones
  /// taken for `needy`.
  case seatsReserved(limit: LimitGroup?, needy: LimitGroup, least: Int, held: Int)
  /// Tied at the line (S14); `rank` is the common rank.
  case tie(limit: LimitGroup, rank: Int, tied: Int, seats: Int, resolution: TieResolution)
  /// It is unknown under which group of a limit the candidate falls (S17).
  case groupUnknown(limit: LimitGroup)
}

/// What becomes of one who is tied at a line.
public enum TieResolution: String, Sendable, CaseIterable {
  /// None of the tied is taken.
  case noneTaken
  /// All of them are taken, above the capacity.
  case allTaken
  /// This one is taken by `order`.
  case takenByOrder
  /// Others are taken by `order`.
  case othersByOrder
}

/// How an attestation comes out where it does not hold.
public enum AttestationAnswer: String, Sendable, CaseIterable {
  /// The body answers no.
  case denied
  /// The body gives no answer that can be read.
  case unanswered
  /// The body answers both yes and no.
  case contradictory
}

/// Copies of a document that an application holds.
public struct DocumentCount: Sendable, Equatable {
  /// Nil where the number is unknown.
  public var copies: DecimalNumber?
  /// Copies with the seal; nil where none is asked for or the number is unknown.
  public var sealed: DecimalNumber?
  /// Copies found, and those of them that are sealed.
  public init(copies: DecimalNumber?, sealed: DecimalNumber?) {
    self.copies = copies
    self.sealed = sealed
  }
}

/// A condition as it is written, with the values of names in it.
public struct TestedCondition: Sendable, Equatable {
  /// The expression.
  public var text: String
  /// Values of parameters and items that it names.
  public var values: [NamedValue]
  /// An expression with what its names mean.
  public init(text: String, values: [NamedValue]) {
    self.text = text
    self.values = values
  }

  /// The value of one name.
  public struct NamedValue: Sendable, Equatable {
    /// The name as it is written.
    public var name: String
    /// What it means in this run.
    public var value: PrintedValue
    /// A name with its value.
    public init(name: String, value: PrintedValue) {
      self.name = name
      self.value = value
    }
  }
}

/// The line of a stage's `take` and who is next to it.
public struct StageLine: Sendable, Equatable {
  /// The rank of the candidate (S13).
  public var rank: Int
  /// The candidate's score; nil where there is none.
  public var score: DecimalNumber?
  /// The share that goes on, from 0 to 1; nil where the line is a number.
  public var share: DecimalNumber?
  /// Who reached the line.
  public var entrants: Int
  /// How many the line lets pass.
  public var capacity: Int
  /// How many passed; more than ``capacity`` where the tied were taken.
  public var taken: Int
  /// The last who passed.
  public var last: LastTaken?

  /// The last candidate who passed a line.
  public struct LastTaken: Sendable, Equatable {
    /// The key of the record.
    public var key: String
    /// The score; nil where there is none.
    public var score: DecimalNumber?
    /// A candidate by key.
    public init(key: String, score: DecimalNumber?) {
      self.key = key
      self.score = score
    }
  }

  /// A line as one candidate meets it.
  public init(
    rank: Int, score: DecimalNumber?, share: DecimalNumber?, entrants: Int, capacity: Int,
    taken: Int, last: LastTaken?
  ) {
    self.rank = rank
    self.score = score
    self.share = share
    self.entrants = entrants
    self.capacity = capacity
    self.taken = taken
    self.last = last
  }
}

/// One group of a limit, or of a grade.
public struct LimitGroup: Sendable, Equatable {
  /// The title of the limit or grade; nil for the line of a stage's `take`.
  public var title: String?
  /// The values of `by`; empty for a limit without `by`.
  public var keys: [PrintedValue]
  /// A group by the values of its keys.
  public init(title: String?, keys: [PrintedValue] = []) {
    self.title = title
    self.keys = keys
  }
}
