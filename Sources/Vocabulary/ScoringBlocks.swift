import Diagnostics

extension Vocabulary {
  /// Levels, score sheets and panels.
  static let scoringBlocks: [Block] = [levelBlock, sheetBlock, sheetItemBlock, panelBlock]

  private static let levelBlock = Block(
    .level, [rewardRow] + Common.labelled + Common.ordered(.level))

  private static let sheetBlock = Block(
    .sheet,
    [
      whenRow,
      row(
        .sheetItem, label: .declares(.item), .block(.sheetItem, short: .points), count: inOrder,
        "An item that judges mark, or that is computed.", "评委打分或计算得分的一项。", "item 选题: 15"),
      row(
        .total, value(.expression), "What the points of the items add up to.", "各项分值之和。",
        "total: 100"),
      stepRow,
      row(
        .cap, value(.choice(Choices.flag)), "That a sum above `total` counts as `total`.",
        "超过满分的按满分计。", "cap: true", default: LocalizedText(en: "false", zh: "否")),
    ] + Common.labelled,
    oneOf: [[.sheetItem]])

  private static let stepRow = row(
    .step, value(.expression), "Marks are multiples of this.", "打分须为此数的整倍数。", "step: 0.5")

  private static let sheetItemBlock = Block(
    .sheetItem,
    [
      row(
        .points, value(.range), count: .required, "The range of the points; n is [0..n].",
        "分值范围，n 即 [0..n]。", "points: 15"),
      stepRow,
      row(
        .floor, value(.expression), "The fewest points that the item must reach.",
        "本项须达到的最低分。",
        "floor: 8"),
      row(
        .value, value(.expression), "Computes the points instead of judges.", "由表达式计算的得分。",
        "value: 参加人数 / 10"),
      row(
        .band, value(.name(.table)), "The table that turns a value into points.", "把数值换算为得分的对照表。",
        "band: 活动率分档"),
    ] + Common.labelled + Common.ordered(.item))

  private static let panelBlock = Block(
    .panel,
    [
      row(
        .marks, value(.expression), count: .required,
        "The rows that hold the judges' marks.",
        "评委打分的记录。", "marks: 评分[环节 = \"发表\"]"),
      row(
        .qualified, value(.expression), "Which judges' marks count.", "打分有效的评委。",
        "qualified: 评委.证书 in (\"中级\", \"高级\")"),
      row(
        .recuse, value(.expression), "Which judges may not mark the entry.", "须回避的评委。",
        "recuse: 评委.单位 = 小组.单位"),
      row(
        .drop, value(.integer(0...1000)), "How many highest and lowest totals are set aside.",
        "去掉几个最高分和几个最低分。", "drop: 1", default: LocalizedText("0")),
      row(
        .dropFrom, value(.integer(1...1000)), "From how many judges on they are.", "满几位评委才去高低。",
        "drop-from: 5", default: LocalizedText(en: "2 × drop + 1", zh: "2 × 去高低 + 1")),
      row(
        .dropBy, value(.choice(Choices.dropBy)), "Whether totals or single marks are set aside.",
        "按总分还是按单项去高低。", "drop-by: totals", default: LocalizedText(en: "totals", zh: "总分")),
      row(
        .least, value(.expression), "How many judges must count.", "至少须有几位评委。",
        "least: 3",
        default: LocalizedText("1")),
      roundRow,
      requirementRow,
    ] + Common.unlabelled,
    later: [LaterWords.forSheet])

  static let roundRow = row(
    .round, value(.integer(0...30)), "To how many decimals the score is rounded, half up.",
    "得分四舍五入保留几位小数。", "round: 2", default: LocalizedText("2"))
}
