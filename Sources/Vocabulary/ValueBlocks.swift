import Diagnostics

extension Vocabulary {
  /// Parameters, dates, units, tables, choices.
  static let valueBlocks: [Block] = [
    parameterBlock, dateBlock, deadlineBlock, defineBlock, unitBlock, tableBlock, rowBlock,
    choiceBlock, optionBlock, groupBlock,
  ]

  static let typeRow = row(
    .type, value(.type), "What values it has: `string`, `number`, `date`, a choice, a record.",
    "值的类型：文本、数、日期、选项表或记录。", "type: number")

  static let allowedRow = row(
    .allowed, value(.tests), "The tests that a value must meet.", "值须符合的取值测试。", "allowed: [0..100]")

  static let unitRow = row(
    .unit, value(.name(.unit)), "The unit that its numbers are counted in.", "数值的计量单位。", "unit: 万元")

  private static let openRow = row(
    .open, value(.choice(Choices.open)), "That an overlay must give the value.",
    "须由下级或运行时给出值。",
    "open: true", default: LocalizedText(en: "false", zh: "否"))

  private static let parameterBlock = Block(
    .parameter,
    [
      typeRow,
      row(.value, value(.expression), "The value.", "值。", "value: 85"),
      allowedRow, unitRow, openRow,
    ] + Common.labelled)

  private static let dateBlock = Block(
    .date,
    [
      row(.value, value(.expression), "The date.", "日期。", "value: 2026-04-30"),
      row(
        .workdays, value(.integer(1...1000)), "How many working days it lasts; printed only.",
        "持续的工作日数，仅供打印。", "workdays: 5"),
      openRow,
    ] + Common.labelled)

  private static let deadlineBlock = Block(
    .deadline,
    [
      row(
        .field, value(.name(.field)), count: .required, "The field that holds the date.",
        "记载日期的字段。", "field: 收到日期"),
      row(
        .last, value(.expression), count: .required, "The last day, included.", "截止日（含当日）。",
        "last: 申报截止"),
      outcomeRow, unknownRow, reasonRow,
    ] + Common.labelled)

  private static let defineBlock = Block(
    .define,
    [
      row(
        .for, value(.name(.record)), "The record whose fields it reads.", "所读字段属于的记录。", "for: 单位"),
      row(
        .value, value(.expression), count: .required, "What the name stands for.",
        "名称所代表的表达式。", "value: 参加人数 / 职工人数"),
    ] + Common.labelled)

  private static let unitBlock = Block(
    .unit,
    [
      row(
        .value, value(.expression), "So much of another unit.", "相当于其他单位的多少。",
        "value: 10000 * 元")
    ] + Common.labelled)

  private static let tableBlock = Block(
    .table,
    [
      row(
        .for, value(.name(.record)), "The record whose fields the inputs read.", "输入列所读的记录。",
        "for: 推荐单位"),
      row(
        .from, value(.path),
        "A DMN file whose decision table this is; it then holds the hit policy and the rows.",
        "所取决策表的 DMN 文件；命中方式和各行以文件为准。", "from: \"quotas.dmn\""),
      row(
        .decision, value(.text(holes: false)),
        "Which decision of the file; its only one where left out.",
        "取文件中的哪一个决策；只有一个时可不写。", "decision: \"推荐名额\""),
      row(
        .hit, value(.choice(Choices.hit)), "What happens when several rows fit.", "多行符合时如何取值。",
        "hit: unique", default: LocalizedText(en: "unique", zh: "唯一")),
      row(
        .columns, value(.columns),
        "Inputs, `->`, names of the outputs; with `from`, others than the file's.",
        "输入列 -> 结果列名；与“取自”同写时，代替文件中的列名。", "columns: 代码 -> 小组 | 企业"),
      row(
        .row, label: .declares(.row), .block(.row, short: .value), count: inOrder,
        "A row: tests for the inputs, `->`, the outputs.", "一行：输入的测试 -> 结果。",
        "row 沈阳: \"SY\" -> 28 | 3"),
      row(
        .otherwise, value(.outputs), "The outputs when no row fits.", "没有一行符合时的结果。",
        "otherwise: 1 | 1"),
    ] + Common.labelled, oneOf: [[.columns, .from]])

  private static let rowBlock = Block(
    .row,
    [
      row(
        .value, value(.row), count: .required, "Tests, `->`, outputs.", "测试 -> 结果。",
        "value: \"SY\" -> 28 | 3")
    ] + Common.unlabelled + Common.ordered(.row))

  private static let choiceBlock = Block(
    .choice,
    [
      row(
        .option, label: .declares(.option), .block(.option, short: .title), count: inOrder,
        "One word of the list.", "一个选项。", "option 现场型"),
      row(
        .group, label: .declares(.group), .block(.group, short: .value), count: many,
        "A name for several options.", "若干选项的合称。", "group 问题解决型: 现场型, 服务型"),
    ] + Common.labelled,
    oneOf: [[.option]])

  private static let optionBlock = Block(
    .option, Common.labelled + Common.ordered(.option))

  private static let groupBlock = Block(
    .group,
    [
      row(
        .value, value(.names(.option)), count: .required, "The options.", "所含选项。", "value: 现场型, 服务型"
      )
    ] + Common.labelled)
}
