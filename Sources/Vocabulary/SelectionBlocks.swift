import Diagnostics

extension Vocabulary {
  /// Stages, quotas, grades and rewards.
  static let selectionBlocks: [Block] = [
    stageBlock, bonusBlock, quotaBlock, limitBlock, gradeBlock, rewardBlock, rewardsBlock,
    incentiveBlock,
  ]

  private static let tiesRow = row(
    .ties, value(.choice(Choices.ties)), "What happens to the tied at the line.", "线上并列者如何处理。",
    "ties: none",
    default: LocalizedText(en: "in-order with `order`, else none", zh: "有次序时依次序，否则均不取"))

  private static let stageBlock = Block(
    .stage,
    [
      includeRow, requirementRow,
      row(
        .sheet, value(.names(.sheet)), "The sheets that are marked, each where its `when` holds.",
        "所用的评审表。", "sheet: 问题解决型评审表, 创新型评审表"),
      row(
        .panel, .block(.panel, short: nil), "Who judges, and how marks become a score.",
        "由谁评审、如何计分。",
        "panel { marks: 评分[环节 = \"发表\"]; drop: 1 }"),
      row(
        .score, value(.expression), "Computes the score instead of a panel.", "由表达式计算的总分。",
        "score: 参加人数 / 职工人数 * 100"),
      row(
        .floor, value(.expression), "A condition that items have to meet.", "单项须达到的条件。",
        "floor: items.效果 >= 8"),
      row(
        .pass, value(.tests), "The tests that the score has to meet.", "总分须符合的测试。", "pass: >= 发表及格分"
      ),
      row(
        .take, value(.expression), "How many go on; `60%` is of those who came.",
        "入围数；60% 以进入本环节者计。", "take: 60%"),
      rankRow, orderRow, tiesRow, quotaRow,
    ] + Common.labelled + Common.ordered(.stage))

  private static let bonusBlock = Block(
    .bonus,
    [
      row(
        .add, value(.expression), count: .required, "How much is added.", "加多少分。", "add: 1"
      ),
      whenRow,
    ] + Common.labelled)

  private static let quotaBlock = Block(
    .quota,
    [
      row(
        .value, value(.choice(Choices.unlimited)), "That there is no limit.", "名额不限。", "value: none"
      ),
      row(
        .limit, label: .declares(.limit), .block(.limit, short: .most), count: many,
        "An upper or a lower bound.", "上限或下限。", "limit 企业上限 { by: 小组.单位; most: 3; cite: 二.1 }"),
    ] + Common.unlabelled,
    oneOf: [[.value, .limit]],
    later: [LaterWords.unique])

  private static let limitBlock = Block(
    .limit,
    [
      row(.most, value(.expression), "The upper bound.", "至多取几个。", "most: 推荐名额.小组"),
      row(.least, value(.expression), "The lower bound.", "至少取几个。", "least: 20% of 小组总名额"),
      row(
        .by, value(.keys(ranked: false)), "Counts each group by itself.", "按此分组，各组分别计数。", "by: 推荐单位"
      ),
      row(
        .where, value(.expression), "Counts only these.", "只计算这些申报。",
        "where: 课题类型 = \"创新型\"", default: LocalizedText(en: "all", zh: "全部")),
      tiesRow,
      row(
        .unfilled, value(.choice(Choices.unfilled)),
        "What becomes of seats that a minimum cannot fill.",
        "下限未满时空额如何处理。", "unfilled: release", default: LocalizedText(en: "release", zh: "递补")),
    ] + Common.labelled,
    oneOf: [[.most, .least]],
    later: [LaterWords.over, LaterWords.allPools])

  private static let gradeBlock = Block(
    .grade,
    [
      row(
        .score, value(.tests), "The tests that the score has to meet.", "总分须符合的测试。", "score: >= 90"),
      row(
        .share, value(.expression), "At most this part of the selected.", "至多占多少。",
        "share: 20%"),
      row(
        .shareOf, value(.choice(Choices.shareOf)), "Of whom the share is.", "占比以谁为基数。",
        "share-of: selected", default: LocalizedText(en: "selected", zh: "入选")),
      row(.most, value(.expression), "At most so many.", "至多几个。", "most: 36"),
      row(.least, value(.expression), "At least so many.", "至少几个。", "least: 1"),
      row(
        .round, value(.choice(Choices.rounding)), "How a share that is not whole is rounded.",
        "占比不为整数时如何取整。", "round: down", default: LocalizedText(en: "down", zh: "舍去")),
      row(
        .carry, value(.choice(Choices.flag)), "That unused seats go to the next grade.",
        "空额顺延至下一等次。",
        "carry: true", default: LocalizedText(en: "false", zh: "否")),
      tiesRow, rewardRow,
    ] + Common.labelled + Common.ordered(.grade))

  private static let payerRow = row(
    .payer, value(.expression), "Who pays: a body, a reference, a text.", "由谁支付：机构、引用字段或文本。",
    "payer: \"所在单位\"")

  private static let mayRow = row(
    .may, value(.choice(Choices.flag)), "That it is advice, not a duty.", "可给予，而非必须给予。",
    "may: true",
    default: LocalizedText(en: "false", zh: "否"))

  private static let rewardBlock = Block(
    .reward,
    [
      row(
        .amount, value(.expression), count: .required, "A sum, a range or a formula.",
        "金额、金额范围或公式。",
        "amount: [3000 * 元 .. 5000 * 元]"),
      row(
        .cut, value(.choice(Choices.flag)), "That a formula is cut to the level's range.",
        "超出级别范围的按范围截取。", "cut: true", default: LocalizedText(en: "false", zh: "否")),
      mayRow, payerRow,
    ] + Common.unlabelled)

  private static let rewardsBlock = Block(
    .rewards,
    [
      payerRow, mayRow,
      row(
        .extra, value(.choice(Choices.flag)), "That the payer may add to it.", "支付方可另加。",
        "extra: true",
        default: LocalizedText(en: "false", zh: "否")),
      row(.per, value(.keys(ranked: false)), "What is honoured once.", "何者只计一次。", "per: 课题编号"),
      row(
        .stack, value(.choice(Choices.stack)), "What a win at several levels pays.", "多级获奖如何发放。",
        "stack: highest"),
    ] + Common.unlabelled)

  private static let incentiveBlock = Block(
    .incentive,
    [
      row(
        .text, value(.text(holes: false)), count: .required, "What it is.", "激励的内容。",
        "text: \"优先参加学习和深造\"")
    ] + Common.labelled)
}
