import Diagnostics

extension Vocabulary {
  /// Records and their fields.
  static let recordBlocks: [Block] = [recordBlock, fieldBlock]

  private static let recordBlock = Block(
    .record,
    [
      row(
        .key, value(.name(.field)), "The field that tells records apart.", "区分各条记录的字段。", "key: 编号"),
      row(
        .of, value(.name(.record)), "The record that its rows belong to.", "各行所属的记录。", "of: 成果"),
      row(
        .field, label: .declares(.field), .block(.field, short: .type), count: many,
        "A column of the file.", "数据文件的一列。", "field 注册日期: date"),
      role(.judgeRole, "The field that names the judge.", "记载评委的字段。", "judge: 评委"),
      role(.itemRole, "The field that names the item of the sheet.", "记载评审项的字段。", "item: 项目"),
      role(.pointsRole, "The field that holds the points.", "记载分值的字段。", "points: 分值"),
      role(.sheetRole, "The field that names the sheet.", "记载评审表的字段。", "sheet: 评审表"),
      role(.bodyRole, "The field that names the body that attests.", "记载认定机构的字段。", "body: 机构"),
      role(.matterRole, "The field that names what is attested.", "记载认定事项的字段。", "matter: 事项"),
      role(.answerRole, "The field that holds the answer.", "记载答复的字段。", "answer: 属实"),
      role(.kindRole, "The field that names the document.", "记载材料种类的字段。", "kind: 种类"),
      role(.copiesRole, "The field that holds the number of copies.", "记载份数的字段。", "copies: 份数"),
      role(.sealRole, "Whether it is sealed.", "记载是否盖章的字段。", "seal: 盖章"),
    ] + Common.labelled,
    oneOf: [[.key, .of]],
    later: [LaterWords.unique])

  private static func role(_ id: KeywordID, _ en: String, _ zh: String, _ example: String)
    -> KeywordRule
  {
    row(id, value(.name(.field)), en, zh, example)
  }

  private static let fieldBlock = Block(
    .field,
    [
      row(
        .type, value(.type), count: .required,
        "What values it has: `string`, `number`, `date`, a choice, a record.",
        "值的类型：文本、数、日期、选项表或记录。", "type: number"),
      allowedRow,
      row(
        .optional, value(.choice(Choices.flag)), "That it may stay blank.", "可以不填。",
        "optional: true",
        default: LocalizedText(en: "false", zh: "否")),
      row(
        .missing, value(.choice(Choices.outcome)),
        "What follows when it is blank though it may not be.",
        "应填未填时的结论。", "missing: mend", default: LocalizedText(en: "mend", zh: "完善后参评")),
      row(
        .private, value(.choice(Choices.flag)), "That no report shows it.", "任何报告都不显示。",
        "private: true", default: LocalizedText(en: "false", zh: "否")),
      unitRow,
      row(
        .column, value(.text(holes: false)), "The heading of its column in the file.", "数据文件中的表头。",
        "column: \"注册日期\"", default: LocalizedText(en: "the label", zh: "标签")),
    ] + Common.labelled)
}
