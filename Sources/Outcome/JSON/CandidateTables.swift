import DecimalArithmetic
import Diagnostics
import Formats

extension CandidateOutcome: DocumentObject {
  static var objectName: String { "Candidate" }
  static var blank: CandidateOutcome {
    CandidateOutcome(
      key: "", place: .blank, labels: [], verdict: .accept, standing: .notCompeting)
  }
  static let fields: [DocumentField<CandidateOutcome>] = [
    .required("key", \.key),
    .required("place", \.place),
    .list("labels", \.labels),
    .required("verdict", \.verdict),
    .required("standing", \.standing),
    .optional("rank", \.rank),
    .optional("score", \.score),
    .optional("grade", \.grade),
    .optional("reward", \.reward),
    .list("findings", \.findings),
    .list("passed", \.passed),
    .list("notApplicable", \.notApplicable),
    .list("stages", \.stages),
  ]
}

extension FieldText: DocumentObject {
  static var objectName: String { "FieldText" }
  static var blank: FieldText { FieldText(name: "", text: "") }
  static let fields: [DocumentField<FieldText>] = [
    .required("name", \.name), .required("text", \.text),
  ]
}

extension Finding: DocumentObject {
  static var objectName: String { "Finding" }
  static var blank: Finding {
    Finding(kind: .requirement, rule: "", title: "", truth: .failed, outcome: .accept, message: "")
  }
  static let fields: [DocumentField<Finding>] = [
    .required("kind", \.kind),
    .required("rule", \.rule),
    .required("title", \.title),
    .optional("stage", \.stage),
    .required("truth", \.truth),
    .required("outcome", \.outcome),
    .required("message", \.message),
    .list("citations", \.citations),
    .optional("rulePlace", \.ruleLocation),
    .list("provenance", \.provenance),
    .list("evidence", \.evidence),
    .list("members", \.members),
  ]
}

extension CitedClause: DocumentObject {
  static var objectName: String { "Citation" }
  static var blank: CitedClause { CitedClause(document: nil, number: "", text: nil) }
  static let fields: [DocumentField<CitedClause>] = [
    .optional("document", \.document),
    .required("number", \.number),
    .optional("text", \.text),
  ]
}

extension ProvenanceStep: DocumentObject {
  static var objectName: String { "ProvenanceStep" }
  static var blank: ProvenanceStep { ProvenanceStep(layer: "", change: .added, place: nil) }
  static let fields: [DocumentField<ProvenanceStep>] = [
    .required("layer", \.layer), .required("change", \.change), .optional("place", \.place),
  ]
}

extension Evidence: DocumentObject {
  static var objectName: String { "Evidence" }
  static var blank: Evidence { Evidence(name: "", value: nil, place: nil) }
  static let fields: [DocumentField<Evidence>] = [
    .required("name", \.name), .optional("value", \.value), .optional("place", \.place),
  ]
}

extension CandidateStage: DocumentObject {
  static var objectName: String { "CandidateStage" }
  static var blank: CandidateStage {
    CandidateStage(stage: "", score: nil, rank: nil, hasPassed: false, panels: [])
  }
  static let fields: [DocumentField<CandidateStage>] = [
    .required("stage", \.stage),
    .optional("score", \.score),
    .optional("rank", \.rank),
    .required("hasPassed", \.hasPassed),
    .list("panels", \.panels),
  ]
}

extension PanelOutcome: DocumentObject {
  static var objectName: String { "Panel" }
  static var blank: PanelOutcome { PanelOutcome(sheet: "", items: [], judges: []) }
  static let fields: [DocumentField<PanelOutcome>] = [
    .required("sheet", \.sheet), .list("items", \.items), .list("judges", \.judges),
  ]
}

extension PanelOutcome.ItemScore: DocumentObject {
  static var objectName: String { "ItemScore" }
  static var blank: Self { Self(item: "", score: nil) }
  static let fields: [DocumentField<Self>] = [
    .required("item", \.item), .optional("score", \.score),
  ]
}

extension PanelOutcome.JudgeOutcome: DocumentObject {
  static var objectName: String { "Judge" }
  static var blank: Self { Self(judge: "", state: .counted, total: nil) }
  static let fields: [DocumentField<Self>] = [
    .required("judge", \.judge), .required("state", \.state), .optional("total", \.total),
  ]
}

extension Reward: DocumentObject {
  static var objectName: String { "Reward" }
  static var blank: Reward { Reward(least: 0, most: 0, unit: nil, citations: []) }
  static let fields: [DocumentField<Reward>] = [
    .required("least", \.least),
    .required("most", \.most),
    .optional("unit", \.unit),
    .list("citations", \.citations),
  ]
}
