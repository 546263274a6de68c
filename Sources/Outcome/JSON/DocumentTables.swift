import DecimalArithmetic
import Diagnostics
import Formats
import Model

// The fields of the JSON form, type by type, in the order in which they are written.

extension Verdict: DocumentWord {}
extension Standing: DocumentWord {}
extension Finding.Kind: DocumentWord {}
extension Finding.Truth: DocumentWord {}
extension LayerChange: DocumentWord {}
extension PanelOutcome.JudgeOutcome.State: DocumentWord {}

extension LocalizedText: DocumentValue {
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("en")
    writer.string(en)
    writer.key("zh")
    writer.string(zh)
    writer.endObject()
  }

  static func read(_ value: JSONValue) throws(DocumentError) -> LocalizedText {
    guard case .object(let members) = value.kind,
      let en = members.first(where: { $0.key == "en" }),
      let zh = members.first(where: { $0.key == "zh" })
    else { throw .expected("a text in `en` and `zh`", "含 `en` 与 `zh` 的文本", value) }
    return LocalizedText(en: try String.read(en.value), zh: try String.read(zh.value))
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode {
    definitions.define("LocalizedText") { _ in
      .object(
        properties: [("en", .type("string")), ("zh", .type("string"))], required: ["en", "zh"])
    }
    return .reference("LocalizedText")
  }
}

extension DecisionDocument: DocumentObject {
  static var objectName: String { "DecisionDocument" }
  static var blank: DecisionDocument {
    DecisionDocument(policy: .blank, records: .blank, asOf: nil, awards: [], badData: [])
  }
  static let fields: [DocumentField<DecisionDocument>] = [
    DocumentField("policy", \.policy),
    DocumentField("records", \.records),
    DocumentField("asOf", \.asOf),
    .always("awards", \.awards),
    DocumentField("badData", \.badData),
  ]
}

extension PolicyIdentity: DocumentObject {
  static var objectName: String { "Policy" }
  static var blank: PolicyIdentity {
    PolicyIdentity(id: "", title: "", year: nil, hash: "", layers: [], settings: [])
  }
  static let fields: [DocumentField<PolicyIdentity>] = [
    DocumentField("id", \.id),
    DocumentField("title", \.title),
    DocumentField("year", \.year),
    DocumentField("hash", \.hash),
    .always("layers", \.layers),
    DocumentField("settings", \.settings),
  ]
}

extension PolicyIdentity.LayerIdentity: DocumentObject {
  static var objectName: String { "Layer" }
  static var blank: Self { Self(id: "", title: "") }
  static let fields: [DocumentField<Self>] = [
    DocumentField("id", \.id), DocumentField("title", \.title),
  ]
}

extension PolicyIdentity.Setting: DocumentObject {
  static var objectName: String { "Setting" }
  static var blank: Self { Self(name: "", value: .text("")) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("name", \.name), DocumentField("value", \.value),
  ]
}

extension RecordsIdentity: DocumentObject {
  static var objectName: String { "Records" }
  static var blank: RecordsIdentity { RecordsIdentity(hash: "", counts: []) }
  static let fields: [DocumentField<RecordsIdentity>] = [
    DocumentField("hash", \.hash), .always("counts", \.counts),
  ]
}

extension RecordsIdentity.Count: DocumentObject {
  static var objectName: String { "RecordCount" }
  static var blank: Self { Self(record: "", rows: 0) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("record", \.record), DocumentField("rows", \.rows),
  ]
}

extension BadDatum: DocumentObject {
  static var objectName: String { "BadDatum" }
  static var blank: BadDatum {
    BadDatum(location: .blank, record: "", key: "", field: "", fault: .brokenRow(record: ""))
  }
  static let fields: [DocumentField<BadDatum>] = [
    DocumentField("location", \.location),
    DocumentField("record", \.record),
    DocumentField("key", \.key),
    DocumentField("field", \.field),
    DocumentField("fault", \.fault),
  ]
}

extension Location: DocumentObject {
  static var objectName: String { "Location" }
  static var blank: Location { Location(file: "", line: 0, column: nil) }
  static let fields: [DocumentField<Location>] = [
    DocumentField("file", \.file), DocumentField("line", \.line), DocumentField("column", \.column),
  ]
}

extension AwardOutcome: DocumentObject {
  static var objectName: String { "Award" }
  static var blank: AwardOutcome {
    AwardOutcome(
      name: "", title: "", record: "", level: nil, conferred: [], stages: [], limits: [],
      grades: [], candidates: [])
  }
  static let fields: [DocumentField<AwardOutcome>] = [
    DocumentField("name", \.name),
    DocumentField("title", \.title),
    DocumentField("record", \.record),
    DocumentField("level", \.level),
    DocumentField("conferred", \.conferred),
    DocumentField("stages", \.stages),
    DocumentField("limits", \.limits),
    DocumentField("grades", \.grades),
    .always("candidates", \.candidates),
  ]
}

extension StageOutcome: DocumentObject {
  static var objectName: String { "Stage" }
  static var blank: StageOutcome {
    StageOutcome(name: "", title: "", entrants: 0, passed: 0, losses: [])
  }
  static let fields: [DocumentField<StageOutcome>] = [
    DocumentField("name", \.name),
    DocumentField("title", \.title),
    DocumentField("entrants", \.entrants),
    DocumentField("passed", \.passed),
    DocumentField("losses", \.losses),
  ]
}

extension StageOutcome.Loss: DocumentObject {
  static var objectName: String { "Loss" }
  static var blank: Self { Self(rule: "", title: nil, kind: nil, count: 0) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("rule", \.rule), DocumentField("title", \.title),
    DocumentField("kind", \.kind), DocumentField("count", \.count),
  ]
}

extension LimitUse: DocumentObject {
  static var objectName: String { "Limit" }
  static var blank: LimitUse {
    LimitUse(
      stage: nil, limit: nil, group: [], most: nil, least: nil, used: 0, firstLeftOut: nil,
      undecided: 0, citations: [])
  }
  static let fields: [DocumentField<LimitUse>] = [
    DocumentField("stage", \.stage),
    DocumentField("limit", \.limit),
    DocumentField("group", \.group),
    DocumentField("most", \.most),
    DocumentField("least", \.least),
    DocumentField("used", \.used),
    DocumentField("firstLeftOut", \.firstLeftOut),
    DocumentField("undecided", \.undecided),
    DocumentField("citations", \.citations),
  ]
}

extension LimitUse.LeftOut: DocumentObject {
  static var objectName: String { "LeftOut" }
  static var blank: Self { Self(key: "", rank: 0, score: nil) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("key", \.key), DocumentField("rank", \.rank), DocumentField("score", \.score),
  ]
}

extension GradeUse: DocumentObject {
  static var objectName: String { "Grade" }
  static var blank: GradeUse { GradeUse(name: "", title: "", capacity: nil, used: 0) }
  static let fields: [DocumentField<GradeUse>] = [
    DocumentField("name", \.name),
    DocumentField("title", \.title),
    DocumentField("capacity", \.capacity),
    DocumentField("used", \.used),
  ]
}
