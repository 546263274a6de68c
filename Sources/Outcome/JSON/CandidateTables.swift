import DecimalArithmetic
import Diagnostics
import Formats

extension CandidateOutcome: DocumentObject {
  static var objectName: String { "Candidate" }
  static var blank: CandidateOutcome {
    CandidateOutcome(
      key: "", location: .blank, labels: [], verdict: .accept, standing: .notCompeting)
  }
  static let fields: [DocumentField<CandidateOutcome>] = [
    DocumentField("key", \.key),
    DocumentField("location", \.location),
    DocumentField("labels", \.labels),
    DocumentField("verdict", \.verdict),
    DocumentField("standing", \.standing),
    DocumentField("rank", \.rank),
    DocumentField("score", \.score),
    DocumentField("grade", \.grade),
    DocumentField("reward", \.reward),
    DocumentField("findings", \.findings),
    DocumentField("passed", \.passed),
    DocumentField("notApplicable", \.notApplicable),
    DocumentField("stages", \.stages),
  ]
}

extension FieldText: DocumentObject {
  static var objectName: String { "FieldText" }
  static var blank: FieldText { FieldText(name: "", text: "") }
  static let fields: [DocumentField<FieldText>] = [
    DocumentField("name", \.name), DocumentField("text", \.text),
  ]
}

extension Finding: DocumentObject {
  static var objectName: String { "Finding" }
  static var blank: Finding {
    Finding(
      kind: .requirement, rule: "", title: nil, truth: .failed, outcome: .accept,
      reason: .undecided(missing: []))
  }
  static let fields: [DocumentField<Finding>] = [
    DocumentField("kind", \.kind),
    DocumentField("rule", \.rule),
    DocumentField("title", \.title),
    DocumentField("stage", \.stage),
    DocumentField("truth", \.truth),
    DocumentField("outcome", \.outcome),
    DocumentField("reason", \.reason),
    DocumentField("wording", \.wording),
    DocumentField("citations", \.citations),
    DocumentField("ruleLocation", \.ruleLocation),
    DocumentField("provenance", \.provenance),
    DocumentField("evidence", \.evidence),
    DocumentField("members", \.members),
  ]
}

extension CitedClause: DocumentObject {
  static var objectName: String { "Citation" }
  static var blank: CitedClause { CitedClause(document: nil, number: "", text: nil) }
  static let fields: [DocumentField<CitedClause>] = [
    DocumentField("document", \.document),
    DocumentField("number", \.number),
    DocumentField("text", \.text),
  ]
}

extension ProvenanceStep: DocumentObject {
  static var objectName: String { "ProvenanceStep" }
  static var blank: ProvenanceStep { ProvenanceStep(layer: "", change: .added, location: nil) }
  static let fields: [DocumentField<ProvenanceStep>] = [
    DocumentField("layer", \.layer), DocumentField("change", \.change),
    DocumentField("location", \.location),
  ]
}

extension Evidence: DocumentObject {
  static var objectName: String { "Evidence" }
  static var blank: Evidence { Evidence(name: .bonus, value: nil, location: nil) }
  static let fields: [DocumentField<Evidence>] = [
    DocumentField("name", \.name), DocumentField("value", \.value),
    DocumentField("location", \.location),
  ]
}

extension CandidateStage: DocumentObject {
  static var objectName: String { "CandidateStage" }
  static var blank: CandidateStage {
    CandidateStage(stage: "", score: nil, rank: nil, hasPassed: false, panels: [])
  }
  static let fields: [DocumentField<CandidateStage>] = [
    DocumentField("stage", \.stage),
    DocumentField("score", \.score),
    DocumentField("rank", \.rank),
    DocumentField("hasPassed", \.hasPassed),
    DocumentField("panels", \.panels),
  ]
}

extension PanelOutcome: DocumentObject {
  static var objectName: String { "Panel" }
  static var blank: PanelOutcome { PanelOutcome(sheet: "", items: [], judges: []) }
  static let fields: [DocumentField<PanelOutcome>] = [
    DocumentField("sheet", \.sheet), DocumentField("items", \.items),
    DocumentField("judges", \.judges),
  ]
}

extension PanelOutcome.ItemScore: DocumentObject {
  static var objectName: String { "ItemScore" }
  static var blank: Self { Self(item: "", score: nil) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("item", \.item), DocumentField("score", \.score),
  ]
}

extension PanelOutcome.JudgeOutcome: DocumentObject {
  static var objectName: String { "Judge" }
  static var blank: Self { Self(judge: "", state: .counted, total: nil) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("judge", \.judge), DocumentField("state", \.state),
    DocumentField("total", \.total),
  ]
}

extension Reward: DocumentObject {
  static var objectName: String { "Reward" }
  static var blank: Reward { Reward(least: 0, most: 0, unit: nil, citations: []) }
  static let fields: [DocumentField<Reward>] = [
    DocumentField("least", \.least),
    DocumentField("most", \.most),
    DocumentField("unit", \.unit),
    DocumentField("citations", \.citations),
  ]
}
