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
    definitions.define("Said") { _ in
      .object(
        properties: [("en", .type("string")), ("zh", .type("string"))], required: ["en", "zh"])
    }
    return .reference("Said")
  }
}

extension DecisionDocument: DocumentObject {
  static var objectName: String { "DecisionDocument" }
  static var blank: DecisionDocument {
    DecisionDocument(policy: .blank, records: .blank, asOf: nil, awards: [], badData: [])
  }
  static let fields: [DocumentField<DecisionDocument>] = [
    .required("policy", \.policy),
    .required("records", \.records),
    .optional("asOf", \.asOf),
    .required("awards", \.awards),
    .list("badData", \.badData),
  ]
}

extension PolicyIdentity: DocumentObject {
  static var objectName: String { "Policy" }
  static var blank: PolicyIdentity {
    PolicyIdentity(id: "", title: "", year: nil, hash: "", layers: [], settings: [])
  }
  static let fields: [DocumentField<PolicyIdentity>] = [
    .required("id", \.id),
    .required("title", \.title),
    .optional("year", \.year),
    .required("hash", \.hash),
    .required("layers", \.layers),
    .list("settings", \.settings),
  ]
}

extension PolicyIdentity.LayerIdentity: DocumentObject {
  static var objectName: String { "Layer" }
  static var blank: Self { Self(id: "", title: "") }
  static let fields: [DocumentField<Self>] = [.required("id", \.id), .required("title", \.title)]
}

extension PolicyIdentity.Setting: DocumentObject {
  static var objectName: String { "Setting" }
  static var blank: Self { Self(name: "", value: "") }
  static let fields: [DocumentField<Self>] = [
    .required("name", \.name), .required("value", \.value),
  ]
}

extension RecordsIdentity: DocumentObject {
  static var objectName: String { "Records" }
  static var blank: RecordsIdentity { RecordsIdentity(hash: "", counts: []) }
  static let fields: [DocumentField<RecordsIdentity>] = [
    .required("hash", \.hash), .required("counts", \.counts),
  ]
}

extension RecordsIdentity.Count: DocumentObject {
  static var objectName: String { "RecordCount" }
  static var blank: Self { Self(record: "", rows: 0) }
  static let fields: [DocumentField<Self>] = [
    .required("record", \.record), .required("rows", \.rows),
  ]
}

extension BadDatum: DocumentObject {
  static var objectName: String { "BadDatum" }
  static var blank: BadDatum {
    BadDatum(place: .blank, record: "", key: "", field: "", message: "")
  }
  static let fields: [DocumentField<BadDatum>] = [
    .required("place", \.place),
    .required("record", \.record),
    .required("key", \.key),
    .required("field", \.field),
    .required("message", \.message),
  ]
}

extension Place: DocumentObject {
  static var objectName: String { "Place" }
  static var blank: Place { Place(file: "", line: 0, column: nil) }
  static let fields: [DocumentField<Place>] = [
    .required("file", \.file), .required("line", \.line), .optional("column", \.column),
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
    .required("name", \.name),
    .required("title", \.title),
    .required("record", \.record),
    .optional("level", \.level),
    .list("conferred", \.conferred),
    .list("stages", \.stages),
    .list("limits", \.limits),
    .list("grades", \.grades),
    .required("candidates", \.candidates),
  ]
}

extension StageOutcome: DocumentObject {
  static var objectName: String { "Stage" }
  static var blank: StageOutcome {
    StageOutcome(name: "", title: "", entrants: 0, passed: 0, losses: [])
  }
  static let fields: [DocumentField<StageOutcome>] = [
    .required("name", \.name),
    .required("title", \.title),
    .required("entrants", \.entrants),
    .required("passed", \.passed),
    .list("losses", \.losses),
  ]
}

extension StageOutcome.Loss: DocumentObject {
  static var objectName: String { "Loss" }
  static var blank: Self { Self(rule: "", message: "", count: 0) }
  static let fields: [DocumentField<Self>] = [
    .required("rule", \.rule), .required("message", \.message), .required("count", \.count),
  ]
}

extension LimitUse: DocumentObject {
  static var objectName: String { "Limit" }
  static var blank: LimitUse {
    LimitUse(
      stage: nil, limit: "", group: nil, most: nil, least: nil, used: 0, firstLeftOut: nil,
      undecided: 0, citations: [])
  }
  static let fields: [DocumentField<LimitUse>] = [
    .optional("stage", \.stage),
    .required("limit", \.limit),
    .optional("group", \.group),
    .optional("most", \.most),
    .optional("least", \.least),
    .required("used", \.used),
    .optional("firstLeftOut", \.firstLeftOut),
    .required("undecided", \.undecided),
    .list("citations", \.citations),
  ]
}

extension LimitUse.LeftOut: DocumentObject {
  static var objectName: String { "LeftOut" }
  static var blank: Self { Self(key: "", place: 0, score: nil) }
  static let fields: [DocumentField<Self>] = [
    .required("key", \.key), .required("place", \.place), .optional("score", \.score),
  ]
}

extension GradeUse: DocumentObject {
  static var objectName: String { "Grade" }
  static var blank: GradeUse { GradeUse(name: "", title: "", room: nil, used: 0) }
  static let fields: [DocumentField<GradeUse>] = [
    .required("name", \.name),
    .required("title", \.title),
    .optional("room", \.room),
    .required("used", \.used),
  ]
}
