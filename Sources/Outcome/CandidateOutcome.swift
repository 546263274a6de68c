import DecimalArithmetic
import Diagnostics
import Model

/// What was decided on one application, clause by clause.
public struct CandidateOutcome: Sendable, Equatable {
  /// The key of the record, by which `explain` asks for it; `#` and the row number where it has
  /// none.
  public var key: String
  /// Where the record is written.
  public var location: Location
  /// What the record refers to, for people: group and recommender with their names.
  public var labels: [FieldText]
  /// The worst of the findings (S3).
  public var verdict: Verdict
  /// What became of it; `notCompeting` unless the verdict is 参评.
  public var standing: Standing
  /// Rank in the award's ranking, 1 + number of strictly better ones (S13); nil if not ranked.
  public var rank: Int?
  /// The award's score, rounded (S9); nil where there is none or it is unknown.
  public var score: DecimalNumber?
  /// The label of the winner's grade; nil for who has none.
  public var grade: String?
  /// What the winner gets; nil for who is not selected and where nothing is given.
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

  /// One candidate; what is left out did not come up.
  public init(
    key: String, location: Location, labels: [FieldText], verdict: Verdict, standing: Standing,
    rank: Int? = nil, score: DecimalNumber? = nil, grade: String? = nil, reward: Reward? = nil,
    findings: [Finding] = [], passed: [String] = [], notApplicable: [String] = [],
    stages: [CandidateStage] = []
  ) {
    self.key = key
    self.location = location
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
  /// The field as the policy calls it.
  public var name: String
  /// Its value for people; of a reference, what the record referred to is called.
  public var text: String
  /// One field of a record, never a private one.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// One reason why, with everything that a letter to the applicant must say.
public struct Finding: Sendable, Equatable {
  /// The rule of the semantics that it comes from.
  public typealias Kind = RuleKind

  /// How the condition came out.
  public enum Truth: String, Sendable, CaseIterable {
    /// The condition is false: what it asks for is not so.
    case failed
    /// It could not be decided, for want of a value (S6).
    case unknown
    /// Information only.
    case remark
  }

  /// Which kind of rule found it.
  public var kind: Kind
  /// The rule's label with those it stands in: `地域/单位所在地`; a field's name for blank fields.
  public var rule: String
  /// The rule's title, its label where it has none; nil for the rules of Merit itself, such as the
  /// line of a stage.
  public var title: String?
  /// The stage it belongs to; nil before the stages and in the award's own quota.
  public var stage: String?
  /// Whether it failed, is unknown, or only says something.
  public var truth: Truth
  /// What it does to the verdict; `accept` changes nothing.
  public var outcome: Verdict
  /// Why, with the rule's own numbers and names.
  public var reason: Reason
  /// The policy's `reason` in its own words, holes filled; nil where it gives none.
  public var wording: LocalizedText?
  /// The clauses it rests on, those of the layer that wrote it first (S29).
  public var citations: [CitedClause]
  /// Where the rule is written; nil in batch runs and for rules of Merit itself.
  public var ruleLocation: Location?
  /// Which layers made and changed the rule, oldest first.
  public var provenance: [ProvenanceStep]
  /// The values on which it rests.
  public var evidence: [Evidence]
  /// The members of a group of requirements, each with its own truth.
  public var members: [Finding]

  /// One finding; what is left out does not apply to it.
  public init(
    kind: Kind, rule: String, title: String?, stage: String? = nil, truth: Truth,
    outcome: Verdict, reason: Reason, wording: LocalizedText? = nil,
    citations: [CitedClause] = [], ruleLocation: Location? = nil,
    provenance: [ProvenanceStep] = [], evidence: [Evidence] = [], members: [Finding] = []
  ) {
    self.kind = kind
    self.rule = rule
    self.title = title
    self.stage = stage
    self.truth = truth
    self.outcome = outcome
    self.reason = reason
    self.wording = wording
    self.citations = citations
    self.ruleLocation = ruleLocation
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
  /// A clause in its document, or with neither `document` nor `text` an outside citation.
  public init(document: String?, number: String, text: String?) {
    self.document = document
    self.number = number
    self.text = text
  }
}

/// What one layer did to a rule (S27).
public struct ProvenanceStep: Sendable, Equatable {
  /// The layer's short name or title.
  public var layer: String
  /// What was done.
  public var change: LayerChange
  /// Where; nil in batch runs.
  public var location: Location?
  /// One step; a list of them goes from the oldest to the newest.
  public init(layer: String, change: LayerChange, location: Location?) {
    self.layer = layer
    self.change = change
    self.location = location
  }
}

/// What an application did in one stage.
public struct CandidateStage: Sendable, Equatable {
  /// The label of the stage.
  public var stage: String
  /// Nil where the stage has no score or it is unknown.
  public var score: DecimalNumber?
  /// The rank in the stage, from 1 (S13); nil where it was not ranked.
  public var rank: Int?
  /// Whether it went on to the next step.
  public var hasPassed: Bool
  /// A sheet each; empty without a panel, and in batch runs.
  public var panels: [PanelOutcome]
  /// One stage of one candidate.
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
  /// The label of the sheet.
  public var sheet: String
  /// Mean marks of the counted judges (S8) and computed items, in the order of the sheet.
  public var items: [ItemScore]
  /// By key.
  public var judges: [JudgeOutcome]

  /// The score of one item of the sheet.
  public struct ItemScore: Sendable, Equatable {
    /// The label of the item.
    public var item: String
    /// Rounded as the stage's score, for people; nil where it is unknown.
    public var score: DecimalNumber?
    /// One item with its score.
    public init(item: String, score: DecimalNumber?) {
      self.item = item
      self.score = score
    }
  }

  /// What became of one judge's marks.
  public struct JudgeOutcome: Sendable, Equatable {
    /// Whether a judge counts, and why not (S8).
    public enum State: String, Sendable, CaseIterable {
      /// The marks went into the score.
      case counted
      /// Set aside as one of the highest or lowest totals.
      case dropped
      /// Did not score every item, or left points blank.
      case absent
      /// The panel's `recuse` holds: the judge may not mark this entry.
      case recused
      /// The panel's `qualified` does not hold.
      case notQualified
      /// Whether qualified or recused is unknown.
      case unclear
    }
    /// The key of the judge's record.
    public var judge: String
    /// Whether the marks count.
    public var state: State
    /// The sum of the marks; nil where an item has none, or points are private.
    public var total: DecimalNumber?
    /// One judge on one sheet.
    public init(judge: String, state: State, total: DecimalNumber?) {
      self.judge = judge
      self.state = state
      self.total = total
    }
  }

  /// One sheet; `judges` come by key.
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
  /// The upper bound; where it differs from ``least`` the payer decides (S25).
  public var most: DecimalNumber
  /// The base unit of the amounts, such as 元; nil for plain numbers.
  public var unit: String?
  /// The clauses of the reward, else those of the rules for all rewards.
  public var citations: [CitedClause]
  /// A sum or a range; equal bounds for a sum.
  public init(least: DecimalNumber, most: DecimalNumber, unit: String?, citations: [CitedClause]) {
    self.least = least
    self.most = most
    self.unit = unit
    self.citations = citations
  }
}
