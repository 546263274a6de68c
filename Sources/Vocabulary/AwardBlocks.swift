import Diagnostics

extension Vocabulary {
  /// Awards and what an entry has to meet.
  static let awardBlocks: [Block] = [
    awardBlock, rulesetBlock, requirementBlock, documentBlock, attestBlock,
  ]

  static let whenRow = row(
    .when, value(.expression), "To which entries it applies.", "对哪些申报适用。",
    "when: 课题类型 = \"创新型\"", default: LocalizedText(en: "all", zh: "全部"))

  static let outcomeRow = row(
    .outcome, value(.choice(Choices.outcome)), "What follows when it is not met.", "不符合时的结论。",
    "outcome: mend", default: LocalizedText(en: "reject", zh: "不评"))

  static let unknownRow = row(
    .unknown, value(.choice(Choices.unknown)), "The outcome when it is unknown.", "无法判断时的结论。",
    "unknown: mend", default: LocalizedText(en: "defer", zh: "缓评"))

  static let reasonRow = row(
    .reason, value(.text(holes: true)), "The reason given to the applicant.", "告知申报者的理由。",
    "reason: \"现场评审 {score} 分，低于 {最低现场分} 分\"")

  static let requirementRow = row(
    .requirement, label: .declares(.requirement), .block(.requirement, short: .that), count: many,
    "What an entry has to meet.", "申报须符合的条件。",
    "requirement 会员 { that: 会员; cite: 二.1; reason: \"{名称} 不是会员\"; outcome: mend }")

  private static let documentRow = row(
    .document, label: .declares(.document), .block(.document, short: .copies), count: many,
    "A document that has to be handed in.", "须提交的材料。",
    "document 成果材料 { copies: >= 1; cite: 10; outcome: mend }")

  private static let attestRow = row(
    .attest, label: .declares(.attest), .block(.attest, short: .ask), count: many,
    "A judgement that a body gives.", "由机构作出的认定。",
    "attest 成效显著 { body: 推荐单位; cite: 8.1; ask: \"取得显著成效\" }")

  private static let deadlineRow = row(
    .deadline, label: .declares(.deadline), .block(.deadline, short: nil), count: many,
    "A requirement that a date is not after a day.", "日期不得晚于某日的条件。",
    "deadline 报送 { field: 收到日期; last: 申报截止; cite: 二.1 }")

  static let includeRow = row(
    .include, label: .refers(.ruleset), .value(.expression, required: false), count: many,
    "The rules of a ruleset, for the record that the value gives.", "引用通用规则；值为规则所针对的记录。",
    "include 推荐程序: 推荐单位", default: LocalizedText(en: "the entry itself", zh: "申报记录本身"))

  static let rankRow = row(
    .rank, value(.keys(ranked: true)), "By what entries are placed, best first.", "名次的依据，优者在前。",
    "rank: 发表.score high first, 现场评审.score high first",
    default: LocalizedText(en: "score high first", zh: "总分从高到低"))

  static let orderRow = row(
    .order, value(.keys(ranked: false)), "The order among the tied; never changes a rank.",
    "并列者之间的次序，不改变名次。", "order: 编号", default: LocalizedText(en: "the key", zh: "标识"))

  static let quotaRow = row(
    .quota, .block(.quota, short: .value), "How many are taken.", "取多少。",
    "quota { limit 总名额: 180 }")

  static let rewardRow = row(
    .reward, .block(.reward, short: .amount), "What the winner gets.", "获奖者所得的奖励。",
    "reward { amount: 2000 * 元 }")

  private static let forRow = row(
    .for, value(.name(.record)), count: .required, "The record of which each row is an entry.",
    "以何种记录为申报。", "for: 成果")

  private static let awardBlock = Block(
    .award,
    [
      row(
        .for, value(.name(.record)), "The record of which each row is an entry.", "以何种记录为申报。",
        "for: 成果"),
      row(
        .like, value(.name(.award)), amend: .never, "A copy of another award, to be amended.",
        "以另一奖项为底本。", "like: 卓越领导者"),
      row(.level, value(.name(.level)), "The level of the award.", "奖项的级别。", "level: 省级"),
      row(
        .among, value(.expression), "Which rows are entries.", "哪些记录算作申报。",
        "among: 奖项 = \"卓越领导者\"", default: LocalizedText(en: "all", zh: "全部")),
      row(
        .conferred, value(.names(.body)), "The bodies that confer it.", "授予的机构。",
        "conferred: 省质协, 团省委"),
      includeRow,
      row(
        .define, label: .declares(.define), .block(.define, short: .value), count: many,
        "A name for an expression about the entry.", "关于申报的表达式的名称。",
        "define 普及率: 参加人数 / 职工人数"),
      deadlineRow, requirementRow, documentRow, attestRow,
      row(
        .stage, label: .declares(.stage), .block(.stage, short: nil), count: inOrder,
        "A step of judging.", "评审的一个环节。", "stage 发表 { sheet: 发表评审表; pass: >= 70 }"),
      row(
        .score, value(.expression), "The score of the award.", "奖项的总分。",
        "score: 发表.score + bonus"),
      row(
        .bonus, label: .declares(.bonus), .block(.bonus, short: .add), count: many,
        "Points on top; read as `bonus`.", "加分项，合计为 加分。",
        "bonus 节能降耗 { when: 节能; add: 1; cite: 三.4 }"),
      row(
        .bonusMost, value(.expression), "The most that the bonuses add.", "加分合计的上限。",
        "bonus-most: 1.5"),
      roundRow, rankRow, orderRow, quotaRow,
      row(
        .grade, label: .declares(.grade), .block(.grade, short: .score), count: inOrder,
        "A grade of the award, best first.", "奖项的等次，高者在前。", "grade 一等 { score: >= 90; share: 20% }"),
      rewardRow,
    ] + Common.labelled,
    oneOf: [[.for, .like]],
    later: [
      LaterWords.coolingOff, LaterWords.unique, LaterWords.pool, LaterWords.ranking,
      LaterWords.allocate, LaterWords.promote, LaterWords.fee, LaterWords.valid,
      LaterWords.publicity, LaterWords.draw, LaterWords.example,
    ])

  private static let rulesetBlock = Block(
    .ruleset,
    [forRow, requirementRow, documentRow, attestRow, deadlineRow] + Common.labelled)

  private static let requirementBlock = Block(
    .requirement,
    [
      whenRow,
      row(
        .that, value(.expression), "What has to be true.", "须成立的条件。",
        "that: score >= 最低现场分"),
      row(
        .never, value(.expression), "What must not be true.", "不得成立的条件。",
        "never: 失信"),
      row(
        .least, value(.expression), "How many of the nested requirements have to hold.",
        "所列条件至少须符合几项。", "least: 1", default: LocalizedText(en: "all", zh: "全部")),
      row(
        .requirement, label: .declares(.requirement), .block(.requirement, short: .that),
        count: many,
        "One of a group of requirements.", "一组条件中的一项。", "requirement 单位所在地: 市 in 辽宁各市"),
      reasonRow, outcomeRow, unknownRow,
    ] + Common.labelled,
    oneOf: [[.that, .never, .requirement]],
    later: [LaterWords.waivable])

  private static let documentBlock = Block(
    .document,
    [
      row(
        .copies, value(.tests), "How many copies there have to be.", "须有的份数。", "copies: >= 1",
        default: LocalizedText(">= 1")),
      row(.seal, value(.name(.body)), "Who has to seal it.", "由谁盖章。", "seal: 推荐单位"),
      whenRow, reasonRow, outcomeRow,
    ] + Common.labelled)

  private static let attestBlock = Block(
    .attest,
    [
      row(
        .body, value(.name(.body)), count: .required, "Who attests: a body or a reference.",
        "由谁认定：机构或引用字段。", "body: 推荐单位"),
      row(.ask, value(.text(holes: false)), "What is asked.", "认定的内容。", "ask: \"取得显著成效\""),
      reasonRow, outcomeRow, unknownRow,
    ] + Common.labelled)
}
