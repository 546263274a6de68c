import DecimalArithmetic
import Formats

// The cases of the JSON form of faults in the records and of evidence.

extension DataFault: DocumentUnion {
  static var objectName: String { "DataFault" }
  static let cases: [DocumentCase<DataFault>] = [
    .payload("cell", PayloadMember("cell"), make: DataFault.cell) {
      if case .cell(let cell) = $0 { cell } else { nil }
    },
    .payload("brokenRow", PayloadMember("record"), make: DataFault.brokenRow) {
      if case .brokenRow(let record) = $0 { record } else { nil }
    },
    .payload("mark", PayloadMember("fault"), make: DataFault.mark) {
      if case .mark(let fault) = $0 { fault } else { nil }
    },
  ]
}

extension UnreadableCell: DocumentObject {
  static var objectName: String { "UnreadableCell" }
  static var blank: Self { Self(value: .hidden, problem: .number) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("value", \.value), DocumentField("problem", \.problem),
  ]
}

extension UnreadableCell.Problem: DocumentUnion {
  static var objectName: String { "CellProblem" }
  static let cases: [DocumentCase<Self>] = [
    .plain("number", .number),
    .plain("date", .date),
    .plain("boolean", .boolean),
    .plain("duration", .duration),
    .payload("notAllowed", PayloadMember("allowed"), make: Self.notAllowed) {
      if case .notAllowed(let allowed) = $0 { allowed } else { nil }
    },
    .payload(
      "notOption", PayloadMember("options"), PayloadMember("near"), make: Self.notOption
    ) {
      if case .notOption(let options, let near) = $0 { (options, near) } else { nil }
    },
    .payload("unknownReference", PayloadMember("record"), make: Self.unknownReference) {
      if case .unknownReference(let record) = $0 { record } else { nil }
    },
    .plain("notOneValue", .notOneValue),
  ]
}

extension MarkFault: DocumentUnion {
  static var objectName: String { "MarkFault" }
  static let cases: [DocumentCase<MarkFault>] = [
    .plain("incomplete", .incomplete),
    .payload(
      "outOfRange", PayloadMember("judge"), PayloadMember("item"), PayloadMember("points"),
      PayloadMember("least"), PayloadMember("most"), make: MarkFault.outOfRange
    ) {
      if case .outOfRange(let judge, let item, let points, let least, let most) = $0 {
        (judge, item, points, least, most)
      } else {
        nil
      }
    },
    .payload(
      "offStep", PayloadMember("judge"), PayloadMember("item"), PayloadMember("points"),
      PayloadMember("step"), make: MarkFault.offStep
    ) {
      if case .offStep(let judge, let item, let points, let step) = $0 {
        (judge, item, points, step)
      } else {
        nil
      }
    },
    .payload(
      "duplicate", PayloadMember("judge"), PayloadMember("item"), make: MarkFault.duplicate
    ) {
      if case .duplicate(let judge, let item) = $0 { (judge, item) } else { nil }
    },
    .payload(
      "unknownItem", PayloadMember("judge"), PayloadMember("item"), PayloadMember("near"),
      make: MarkFault.unknownItem
    ) {
      if case .unknownItem(let judge, let item, let near) = $0 { (judge, item, near) } else { nil }
    },
    .payload(
      "unknownSheet", PayloadMember("judge"), PayloadMember("sheet"), PayloadMember("near"),
      make: MarkFault.unknownSheet
    ) {
      if case .unknownSheet(let judge, let sheet, let near) = $0 {
        (judge, sheet, near)
      } else {
        nil
      }
    },
    .payload(
      "inapplicableSheet", PayloadMember("judge"), PayloadMember("sheet"),
      make: MarkFault.inapplicableSheet
    ) {
      if case .inapplicableSheet(let judge, let sheet) = $0 { (judge, sheet) } else { nil }
    },
  ]
}

extension PanelProblem: DocumentUnion {
  static var objectName: String { "PanelProblem" }
  static let cases: [DocumentCase<PanelProblem>] = [
    .payload("sheetUnknown", PayloadMember("sheet"), make: PanelProblem.sheetUnknown) {
      if case .sheetUnknown(let sheet) = $0 { sheet } else { nil }
    },
    .plain("noSheet", .noSheet),
    .plain("marksUnknown", .marksUnknown),
    .payload("mark", PayloadMember("fault"), make: PanelProblem.mark) {
      if case .mark(let fault) = $0 { fault } else { nil }
    },
    .payload(
      "tooFewJudges", PayloadMember("stage"), PayloadMember("counted"), PayloadMember("of"),
      PayloadMember("least"), make: PanelProblem.tooFewJudges
    ) {
      if case .tooFewJudges(let stage, let counted, let all, let least) = $0 {
        (stage, counted, all, least)
      } else {
        nil
      }
    },
    .payload(
      "judgesUnclear", PayloadMember("stage"), PayloadMember("judges"),
      make: PanelProblem.judgesUnclear
    ) {
      if case .judgesUnclear(let stage, let judges) = $0 { (stage, judges) } else { nil }
    },
    .payload(
      "itemsNotScored", PayloadMember("judge"), PayloadMember("items"),
      make: PanelProblem.itemsNotScored
    ) {
      if case .itemsNotScored(let judge, let items) = $0 { (judge, items) } else { nil }
    },
    .payload("recused", PayloadMember("judge"), make: PanelProblem.recused) {
      if case .recused(let judge) = $0 { judge } else { nil }
    },
    .payload("notQualified", PayloadMember("judge"), make: PanelProblem.notQualified) {
      if case .notQualified(let judge) = $0 { judge } else { nil }
    },
    .payload("itemUnknown", PayloadMember("item"), make: PanelProblem.itemUnknown) {
      if case .itemUnknown(let item) = $0 { item } else { nil }
    },
    .payload(
      "itemOutOfRange", PayloadMember("item"), PayloadMember("score"), PayloadMember("least"),
      PayloadMember("most"), make: PanelProblem.itemOutOfRange
    ) {
      if case .itemOutOfRange(let item, let score, let least, let most) = $0 {
        (item, score, least, most)
      } else {
        nil
      }
    },
    .payload("undecided", PayloadMember("missing"), make: PanelProblem.undecided) {
      if case .undecided(let missing) = $0 { missing } else { nil }
    },
    .plain("scoreUnknown", .scoreUnknown),
  ]
}

extension ValueName: DocumentUnion {
  static var objectName: String { "ValueName" }
  static let cases: [DocumentCase<ValueName>] = [
    .payload("value", PayloadMember("name"), make: ValueName.value) {
      if case .value(let name) = $0 { name } else { nil }
    },
    .payload("score", PayloadMember("stage"), make: ValueName.score) {
      if case .score(let stage) = $0 { .some(stage) } else { nil }
    },
    .plain("bonus", .bonus),
    .plain("entrants", .entrants),
    .payload("table", PayloadMember("name"), PayloadMember("answer"), make: ValueName.table) {
      if case .table(let name, let answer) = $0 { (name, answer) } else { nil }
    },
  ]
}

extension TableAnswer: DocumentUnion {
  static var objectName: String { "TableAnswer" }
  static let cases: [DocumentCase<TableAnswer>] = [
    .payload("rows", PayloadMember("rows"), PayloadMember("count"), make: TableAnswer.rows) {
      if case .rows(let rows, let count) = $0 { (rows, count) } else { nil }
    },
    .plain("otherwise", .otherwise),
    .plain("none", .none),
    .payload("conflict", PayloadMember("rows"), PayloadMember("count"), make: TableAnswer.conflict)
    {
      if case .conflict(let rows, let count) = $0 { (rows, count) } else { nil }
    },
    .payload("inputNotAllowed", PayloadMember("input"), make: TableAnswer.inputNotAllowed) {
      if case .inputNotAllowed(let input) = $0 { input } else { nil }
    },
  ]
}

/// A text, a truth value, or `{"hidden": true}`.
extension PrintedValue: DocumentValue {
  func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let text): writer.string(text)
    case .boolean(let truth): writer.boolean(truth)
    case .hidden:
      writer.beginObject()
      writer.key("hidden")
      writer.boolean(true)
      writer.endObject()
    }
  }

  static func read(_ value: JSONValue) throws(DocumentError) -> PrintedValue {
    switch value.kind {
    case .string(let text): return .text(text)
    case .boolean(let truth): return .boolean(truth)
    case .object where value["hidden"]?.boolean == true:
      try value.refuseMembers(otherThan: ["hidden"])
      return .hidden
    default: throw .expected("a text, true or false, or a hidden value", "文本、真假值或保密值", value)
    }
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode {
    definitions.define("PrintedValue") { _ in
      .oneOf([
        .type("string"), .type("boolean"),
        .object(properties: [("hidden", .type("boolean"))], required: ["hidden"]),
      ])
    }
    return .reference("PrintedValue")
  }
}
