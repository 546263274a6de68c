import DecimalArithmetic
import Diagnostics

/// What was decided on one application, clause by clause.
public struct CandidateOutcome: Sendable, Equatable {
  public var key: String
  /// Where the record stands in its file.
  public var place: Place
  /// What the record refers to, for people: group and recommender with their names.
  public var labels: [FieldText]
  public var verdict: Verdict
  public var standing: Standing
  /// Place in the award's ranking, 1 + number of strictly better ones (S13); nil if not ranked.
  public var rank: Int?
  public var score: DecimalNumber?
  public var grade: String?
  public var reward: Reward?
  /// Worst first, then by label (S30). Of batch runs: what failed, was unknown, or is a remark.
  public var findings: [Finding]
  /// Labels of the requirements, documents and attestations that hold; those that do not apply are
  /// in ``notApplicable``. Empty in batch runs.
  public var passed: [String]
  /// Labels of those whose `when` does not hold. Empty in batch runs.
  public var notApplicable: [String]
  /// The stages that were reached, in order.
  public var stages: [CandidateStage]

  public init(
    key: String, place: Place, labels: [FieldText], verdict: Verdict, standing: Standing,
    rank: Int? = nil, score: DecimalNumber? = nil, grade: String? = nil, reward: Reward? = nil,
    findings: [Finding] = [], passed: [String] = [], notApplicable: [String] = [],
    stages: [CandidateStage] = []
  ) {
    self.key = key
    self.place = place
    self.labels = labels
    self.verdict = verdict
    self.standing = standing
    self.rank = rank
    self.score = score
    self.grade = grade
    self.reward = reward
    self.findings = findings
    self.passed = passed
    self.notApplicable = notApplicable
    self.stages = stages
  }
}

/// A field's name with its value as printed.
public struct FieldText: Sendable, Equatable {
  public var name: String
  public var text: String
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// One reason why, with everything that a letter to the applicant must say.
public struct Finding: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case requirement
    case document
    case attestation
    case deadline
    /// A blank required field (S7).
    case blankField
    /// A value that breaks its field's declaration (S7).
    case badData
    /// Too few judges, or marks that do not count (S8, S10).
    case panel
    /// `floor` of a stage.
    case floor
    /// `pass` of a stage.
    case pass
    /// `take` of a stage.
    case take
    /// A quota limit.
    case limit
    /// A group of a limit that is unknown, a key that is unknown (S12, S17).
    case unranked
    /// Tied at a line (S14).
    case tie
    /// `among` is unknown.
    case candidacy
    /// A bonus that was added; only of one who is explained.
    case bonus
    /// Why a grade was given or not; only of one who is explained.
    case grade
  }

  public enum Truth: String, Sendable, CaseIterable {
    case failed
    case unknown
    /// Information only.
    case remark
  }

  public var kind: Kind
  /// The rule's label with those it stands in: `地域/单位所在地`; a field's name for blank fields.
  public var rule: String
  public var title: String
  /// The stage it belongs to; nil before the stages and in the award's own quota.
  public var stage: String?
  public var truth: Truth
  /// What it does to the verdict; `accept` changes nothing.
  public var outcome: Verdict
  /// What is the matter, for people: the policy's `reason`, or a sentence of Merit's.
  public var message: Said
  public var citations: [CitedClause]
  /// Where the rule stands; nil for what no rule says.
  public var rulePlace: Place?
  /// Which layers made and changed the rule, oldest first.
  public var provenance: [ProvenanceStep]
  /// The values on which it rests.
  public var evidence: [Evidence]
  /// The members of a group of requirements, each with its own truth.
  public var members: [Finding]

  public init(
    kind: Kind, rule: String, title: String, stage: String? = nil, truth: Truth, outcome: Verdict,
    message: Said, citations: [CitedClause] = [], rulePlace: Place? = nil,
    provenance: [ProvenanceStep] = [], evidence: [Evidence] = [], members: [Finding] = []
  ) {
    self.kind = kind
    self.rule = rule
    self.title = title
    self.stage = stage
    self.truth = truth
    self.outcome = outcome
    self.message = message
    self.citations = citations
    self.rulePlace = rulePlace
    self.provenance = provenance
    self.evidence = evidence
    self.members = members
  }
}

/// A clause that a rule rests on.
public struct CitedClause: Sendable, Equatable, Hashable {
  /// The document's short name or title; nil for an outside document.
  public var document: String?
  /// As printed: `第八条第6项`, `二.2`, or the outside citation.
  public var number: String
  /// The clause's text; nil for an outside document.
  public var text: String?
  public init(document: String?, number: String, text: String?) {
    self.document = document
    self.number = number
    self.text = text
  }
}

public struct ProvenanceStep: Sendable, Equatable {
  public enum Change: String, Sendable, CaseIterable {
    case added
    case amended
    case replaced
    case repealed
    case set
  }
  /// The layer's short name or title.
  public var layer: String
  public var change: Change
  public var place: Place?
  public init(layer: String, change: Change, place: Place?) {
    self.layer = layer
    self.change = change
    self.place = place
  }
}

/// A value that a rule read: of a record, of a parameter, or a computed one.
public struct Evidence: Sendable, Equatable {
  /// As the policy calls it: `课题编号`, `最低现场分`, `小组.单位.市`.
  public var name: String
  /// As printed; nil where it is missing.
  public var value: String?
  /// Where the value stands: file and line of a record, or of the policy.
  public var place: Place?
  public init(name: String, value: String?, place: Place?) {
    self.name = name
    self.value = value
    self.place = place
  }
}

/// What an application did in one stage.
public struct CandidateStage: Sendable, Equatable {
  public var stage: String
  /// Nil where the stage has no score or it is unknown.
  public var score: DecimalNumber?
  public var rank: Int?
  public var hasPassed: Bool
  public var panels: [PanelOutcome]
  public init(
    stage: String, score: DecimalNumber?, rank: Int?, hasPassed: Bool, panels: [PanelOutcome]
  ) {
    self.stage = stage
    self.score = score
    self.rank = rank
    self.hasPassed = hasPassed
    self.panels = panels
  }
}

/// How a sheet was scored (S8).
public struct PanelOutcome: Sendable, Equatable {
  public var sheet: String
  /// Mean marks of the counted judges (S8) and computed items, in the order of the sheet.
  public var items: [ItemScore]
  /// By key.
  public var judges: [JudgeOutcome]

  public struct ItemScore: Sendable, Equatable {
    public var item: String
    public var score: DecimalNumber?
    public init(item: String, score: DecimalNumber?) {
      self.item = item
      self.score = score
    }
  }

  public struct JudgeOutcome: Sendable, Equatable {
    public enum State: String, Sendable, CaseIterable {
      case counted
      /// Set aside as one of the highest or lowest totals.
      case dropped
      /// Did not score every item, or left points blank.
      case absent
      case recused
      case notQualified
      /// Whether qualified or recused is unknown.
      case unclear
    }
    public var judge: String
    public var state: State
    public var total: DecimalNumber?
    public init(judge: String, state: State, total: DecimalNumber?) {
      self.judge = judge
      self.state = state
      self.total = total
    }
  }

  public init(sheet: String, items: [ItemScore], judges: [JudgeOutcome]) {
    self.sheet = sheet
    self.items = items
    self.judges = judges
  }
}

/// What a winner gets (S25).
public struct Reward: Sendable, Equatable {
  /// In ``unit``; equal bounds for a fixed amount.
  public var least: DecimalNumber
  public var most: DecimalNumber
  public var unit: String?
  public var citations: [CitedClause]
  public init(least: DecimalNumber, most: DecimalNumber, unit: String?, citations: [CitedClause]) {
    self.least = least
    self.most = most
    self.unit = unit
    self.citations = citations
  }
}
