import Diagnostics

extension Vocabulary {
  /// The top of a file, and the blocks of a document: policy, articles, bodies.
  static let documentBlocks: [Block] = [
    fileBlock, policyBlock, articleBlock, clauseBlock, paragraphBlock, bodyBlock,
  ]

  private static let fileBlock = Block(
    .file, fileDocumentMembers + fileValueMembers + fileAwardMembers,
    later: [
      LaterWords.draw, LaterWords.quota, LaterWords.publicity, LaterWords.allocate,
      LaterWords.ranking, LaterWords.example, LaterWords.pool,
    ])

  private static let fileDocumentMembers: [KeywordRule] = [
    row(
      .policy, label: .free, .block(.policy, short: .title), amend: .never,
      "The head of a layer: what document these files are.", "本层文件的名称与来历。",
      "policy \"liaoning-qc/2026\" { title: \"2026年通知\"; year: 2026; amends: \"../measures\" }"),
    row(
      .chapter, label: .number, value(.text(holes: false)), count: many, amend: .never,
      "A chapter of the document.", "文件的一章。", "chapter 1: \"总则\""),
    row(
      .article, label: .number, .block(.article, short: .text), count: many, amend: .never,
      "An article of the document, to be cited.", "文件的一条，供引用。",
      "article 8 { role: rule; text: \"并具备以下基本条件：\"; item 1: \"取得显著成效。\" }"),
    row(
      .clause, label: .number, .block(.clause, short: .text), count: many, amend: .never,
      "A numbered clause of a notice, to be cited.", "通知的一款，供引用。",
      "clause 二.1: \"严格按名额推荐。\""),
    row(
      .body, label: .declares(.body), .block(.body, short: .title), count: many,
      "An organisation that issues, confers, attests or pays.", "制发、授予、认定或支付的机构。",
      "body 省质协: \"辽宁省质量协会\""),
  ]

  private static let fileValueMembers: [KeywordRule] = [
    row(
      .parameter, label: .declares(.parameter), .block(.parameter, short: .value), count: many,
      "A number, text or date that rules read by its name.", "规则按名称读取的数值、文本或日期。",
      "parameter 最低现场分 { type: number; open: true; allowed: [0..100]; cite: 8.6 }"),
    row(
      .set, label: .refers(.parameter), value(.expression), count: many, amend: .never,
      "Gives an open parameter or date its value.", "给待定的参数或日期赋值。", "set 小组总名额: 180"),
    row(
      .date, label: .declares(.parameter), .block(.date, short: .value), count: many,
      "A date that rules read by its name.", "规则按名称读取的日期。", "date 申报截止: 2026-04-30"),
    row(
      .define, label: .declares(.define), .block(.define, short: .value), count: many,
      "A name for an expression.", "给表达式起的名称。", "define 辽宁各市: [\"沈阳\", \"大连\"]"),
    row(
      .unit, label: .declares(.unit), .block(.unit, short: .value), count: many,
      "A unit of measure, alone or as so much of another.", "计量单位，可由其他单位换算。",
      "unit 万元: 10000 * 元"),
    row(
      .table, label: .declares(.table), .block(.table, short: nil), count: many,
      "Looks up outputs by inputs, row by row.", "由输入查得结果的对照表。",
      "table 名额 { hit: unique; columns: 代码 -> 小组; row 沈阳: \"SY\" -> 28; otherwise: 1 }"),
    row(
      .choice, label: .declares(.choice), .block(.choice, short: nil), count: many,
      "A closed list of words that a field can have.", "字段可取的一组固定选项。",
      "choice 课题类型 { option 现场型; option 创新型 }"),
    row(
      .record, label: .declares(.record), .block(.record, short: nil), count: many,
      "A kind of record; its file is `NAME.csv`.", "一种记录，数据文件为“名称.csv”。",
      "record 小组 { key: 编号; field 编号: string }"),
  ]

  private static let fileAwardMembers: [KeywordRule] = [
    row(
      .level, label: .declares(.level), .block(.level, short: nil), count: inOrder,
      "A level of recognition, lowest first.", "表彰的级别，由低到高。",
      "level 省级 { title: \"辽宁省优秀质量管理小组\"; reward: [3000 * 元 .. 5000 * 元] }"),
    row(
      .sheet, label: .declares(.sheet), .block(.sheet, short: nil), count: many,
      "A score sheet.", "评审表。", "sheet 现场评审表 { item 小组组织: 10; total: 10 }"),
    row(
      .ruleset, label: .declares(.ruleset), .block(.ruleset, short: nil), count: many,
      "Requirements that several awards include.", "供多个奖项引用的条件。",
      "ruleset 推荐程序 { for: 推荐单位; requirement 会员: 会员 }"),
    row(
      .award, label: .declares(.award), .block(.award, short: nil), count: many,
      "An award: who may apply, how entries are judged, who wins.", "奖项：谁可申报、如何评审、谁入选。",
      "award 优秀小组 { for: 成果; quota: none }"),
    row(
      .rewards, .block(.rewards, short: nil), "What holds for all rewards.", "各项奖励的共同规定。",
      "rewards { payer: \"所在单位\"; may: true }"),
    row(
      .incentive, label: .declares(.incentive), .block(.incentive, short: .text), count: many,
      "An incentive other than money.", "物质奖励以外的激励。", "incentive 优先培训: \"优先参加学习和深造\""),
  ]

  private static let policyBlock = Block(
    .policy,
    [
      Common.title,
      row(
        .short, value(.name(.ruleset)), "The name by which citations name this document.",
        "引用本文件时用的简称。", "short: 通知"),
      row(
        .number, value(.text(holes: false)), "The number of the document.", "发文字号。",
        "number: \"辽质协〔2026〕3号\""),
      row(
        .issued, value(.names(.body)), "The bodies that issue it.", "制发本文件的机构。", "issued: 省质协, 省总工会"
      ),
      row(
        .effective, value(.expression), "From which day it is in force.", "自何日起施行。",
        "effective: 2026-01-01"),
      row(
        .year, value(.integer(1900...9999)), "The year that this layer is for; `policy.year`.",
        "本层适用的年度，即 政策.年度。", "year: 2026"),
      row(
        .amends, value(.path), "The folder of the base policy, relative to this one.",
        "下一层政策所在的文件夹（相对于本文件夹）。", "amends: \"../measures\""),
      row(
        .hash, value(.text(holes: false)), "The hash of the base policy when this was published.",
        "发布时所修订政策的散列值。", "hash: \"8f3a61c0\""),
      row(
        .locale, value(.text(holes: false)), "The language of the document.", "文件的语言。",
        "locale: \"zh-Hans\""),
      Common.lowerMay, Common.cite,
    ])

  private static let roleRow = row(
    .role, value(.choice(Choices.role)), "What the article is for; only a `rule` must be cited.",
    "条文的性质；只有规则须被引用。", "role: rule")

  private static let textRow = row(
    .text, value(.text(holes: false)), "The words of the document.", "文件的原文。", "text: \"每年一次。\"")

  private static let itemRow = row(
    .item, label: .number, value(.text(holes: false)), count: many, amend: .never,
    "A numbered item.", "条下的一项。", "item 6: \"按照表B.1进行评审评价。\"")

  private static let paragraphRow = row(
    .paragraph, label: .number, .block(.paragraph, short: .text), count: many, amend: .never,
    "A numbered paragraph.", "条下的一款。", "paragraph 2: \"每年一次。\"")

  private static let articleBlock = Block(
    .article, [Common.title, roleRow, textRow, paragraphRow, itemRow])

  private static let clauseBlock = Block(
    .clause, [Common.title, roleRow, textRow, paragraphRow, itemRow])

  private static let paragraphBlock = Block(.paragraph, [textRow, itemRow])

  private static let bodyBlock = Block(.body, Common.labelled)
}

/// Words that the language will have, and that have no meaning yet.
enum LaterWords {
  static let pool = Keyword("pool", "组别")
  static let allocate = Keyword("allocate", "分配")
  static let ranking = Keyword("ranking", "名次")
  static let draw = Keyword("draw", "抽签")
  static let coolingOff = Keyword("cooling-off", "间隔期")
  static let unique = Keyword("unique", "不得重复")
  static let over = Keyword("over", "合计")
  static let allPools = Keyword("all-pools", "各组合计")
  static let fee = Keyword("fee", "收费")
  static let promote = Keyword("promote", "推荐上级")
  static let publicity = Keyword("publicity", "公示")
  static let valid = Keyword("valid", "有效期")
  static let waivable = Keyword("waivable", "可豁免")
  static let forSheet = Keyword("for-sheet", "限评")
  static let example = Keyword("example", "示例")
  static let quota = Keyword("quota", "名额")
}
