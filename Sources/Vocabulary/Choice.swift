import Diagnostics

/// One of the words that a value of kind `choice` can be.
public struct Choice: Sendable, Hashable, Identifiable {
  public let id: ChoiceID
  public let word: Word
  public let doc: Said
  /// True for a word that has a meaning in a later version only.
  public let isLater: Bool

  init(_ id: ChoiceID, _ word: Word, en: String, zh: String, later: Bool = false) {
    self.id = id
    self.word = word
    doc = Said(en: en, zh: zh)
    isLater = later
  }
}

extension [Choice] {
  /// The choice that is spelled `text` in either language.
  public func choice(spelled text: String) -> Choice? {
    let wanted = Spelling(text)
    return first { $0.word.spellings.contains { Spelling($0) == wanted } }
  }
}

/// Stable identities of the choice words; Swift code switches on these, never on a spelling.
public enum ChoiceID: String, Sendable, Hashable, CaseIterable {
  // Flags.
  case yes = "true"
  case no = "false"
  // Outcomes.
  case reject
  case deferred = "defer"
  case mend
  case note
  case pass
  // The role of an article.
  case purpose
  case definition
  case principle
  case procedure
  case rule
  // `open`.
  case eachYear = "each-year"
  case atRun = "at-run"
  // `lower-may`.
  case mayNothing = "nothing"
  case mayRaise = "raise"
  case mayLower = "lower"
  case mayAmend = "amend"
  // `hit`.
  case unique
  case first
  case any
  case priority
  case collect
  case ruleOrder = "rule order"
  case outputOrder = "output order"
  // `drop-by`.
  case totals
  case items
  // `round` of a grade.
  case halfUp = "half-up"
  case up
  case down
  // `ties`.
  case takeNone = "none of the tied"
  case takeAll = "all of the tied"
  case inOrder = "in-order"
  // `unfilled`.
  case release
  case keep
  // `rank` and `quota`.
  case unranked = "no rank"
  case unlimited = "no limit"
  // `share-of`.
  case selected
  case entrants
  case cohort
  // `stack`.
  case highest
  case cumulative
}

/// The lists of choice words.
public enum Choices {
  public static let flag: [Choice] = [
    Choice(.yes, Word(["true", "yes"], ["是"]), en: "yes", zh: "是"),
    Choice(.no, Word(["false", "no"], ["否"]), en: "no", zh: "否"),
  ]

  public static let outcome: [Choice] = [
    Choice(
      .reject, Word("reject", "不评", near: ["rejected", "refuse", "拒绝", "淘汰", "否决", "取消"]),
      en: "the entry is not judged", zh: "不参加评审"),
    Choice(
      .deferred, Word("defer", "缓评", near: ["postpone", "wait", "暂缓", "待定", "待审"]),
      en: "judged later, when what is missing is known", zh: "情况查明后再评"),
    Choice(
      .mend, Word("mend", "完善后参评", near: ["correct", "fix", "补正", "完善", "修改后参评", "整改"]),
      en: "judged once the applicant has mended it", zh: "补正后参加评审"),
    Choice(
      .note, Word("note", "提示", near: ["warn", "warning", "info", "提醒", "警告"]),
      en: "said, but without effect on the verdict", zh: "仅提示，不影响结论"),
  ]

  public static let unknown: [Choice] =
    outcome + [
      Choice(
        .pass, Word("pass", "通过", near: ["accept", "ok", "合格"]),
        en: "counts as passed", zh: "视为通过")
    ]

  public static let role: [Choice] = [
    Choice(.purpose, Word("purpose", "宗旨", near: ["目的"]), en: "why there are rules", zh: "制定目的"),
    Choice(
      .definition, Word("definition", "定义性", near: ["定义"]), en: "says what a word means", zh: "解释用语"
    ),
    Choice(
      .principle, Word("principle", "原则", near: []), en: "guides, decides nothing", zh: "指导性原则"),
    Choice(
      .procedure, Word("procedure", "程序", near: []), en: "who does what, and when", zh: "办理程序"),
    Choice(
      .rule, Word("rule", "规则", near: ["规定", "规范"]), en: "decides; some rule must cite it",
      zh: "评审依据，须被引用"),
  ]

  public static let open: [Choice] = [
    Choice(.yes, Word(["true", "yes"], ["是"]), en: "a lower layer must set it", zh: "须由下级设定"),
    Choice(.no, Word(["false", "no"], ["否"]), en: "not open", zh: "不待定"),
    Choice(
      .eachYear, Word("each-year", "每年", near: ["yearly", "annual", "逐年"]),
      en: "every layer of a new year must set it", zh: "每个新年度都须重新设定"),
    Choice(
      .atRun, Word("at-run", "运行时", near: ["runtime", "at run"]), en: "given on the command line",
      zh: "运行时在命令行给出"),
  ]

  public static let lowerMay: [Choice] = [
    Choice(
      .mayNothing, Word("nothing", "不得变更", near: ["none", "无"]),
      en: "a lower layer changes nothing", zh: "下级不得变更"),
    Choice(
      .mayRaise, Word("raise", "提高", near: ["increase", "上调"]), en: "only upwards", zh: "下级只可提高"),
    Choice(
      .mayLower, Word("lower", "降低", near: ["decrease", "下调"]), en: "only downwards", zh: "下级只可降低"),
    Choice(
      .mayAmend, Word("amend", "修改", near: ["change", "变更"]), en: "a lower layer may change it",
      zh: "下级可以修改"),
  ]

  public static let hit: [Choice] = [
    Choice(.unique, Word("unique", "唯一", near: ["U"]), en: "exactly one row fits", zh: "恰有一行符合"),
    Choice(.first, Word("first", "首个", near: ["F"]), en: "the first row that fits", zh: "取第一个符合的行"),
    Choice(
      .any, Word("any", "任一", near: ["A"]), en: "the rows that fit agree", zh: "符合的各行结果一致",
      later: true),
    Choice(
      .priority, Word("priority", "优先", near: ["P"]), en: "the best output", zh: "取优先的结果",
      later: true),
    Choice(
      .collect, Word("collect", "汇总", near: ["C"]), en: "all rows that fit", zh: "汇总符合的各行",
      later: true),
    Choice(
      .ruleOrder, Word("rule order", "按行", near: ["R"]), en: "all, in the order of the rows",
      zh: "按行的次序全部列出", later: true),
    Choice(
      .outputOrder, Word("output order", "按值", near: ["O"]), en: "all, best output first",
      zh: "按结果优先次序全部列出", later: true),
  ]

  public static let dropBy: [Choice] = [
    Choice(
      .totals, Word("totals", "总分", near: ["total"]), en: "whole judges, by their totals",
      zh: "按评委总分去高低"),
    Choice(.items, Word("items", "单项", near: ["item"]), en: "marks, item by item", zh: "逐项去高低"),
  ]

  public static let rounding: [Choice] = [
    Choice(.halfUp, Word("half-up", "四舍五入", near: ["round"]), en: "half goes up", zh: "四舍五入"),
    Choice(.up, Word("up", "进一", near: ["ceiling", "进位"]), en: "always up", zh: "有小数即进一"),
    Choice(.down, Word("down", "舍去", near: ["floor", "去尾"]), en: "always down", zh: "小数舍去"),
  ]

  public static let ties: [Choice] = [
    Choice(
      .takeNone, Word("none", "均不取", near: ["不取"]), en: "none of the tied is taken", zh: "并列者均不取"),
    Choice(.takeAll, Word("all", "均取", near: ["全取"]), en: "all of the tied are taken", zh: "并列者均取"),
    Choice(
      .inOrder, Word("in-order", "依次序", near: ["order", "按次序"]), en: "taken by `order`", zh: "依次序取"),
  ]

  public static let unfilled: [Choice] = [
    Choice(
      .release, Word("release", "递补", near: ["释放"]), en: "the places go to the next by rank",
      zh: "由后名递补"),
    Choice(
      .keep, Word("keep", "空缺", near: ["保留", "empty"]), en: "the places stay empty", zh: "名额空缺"),
  ]

  public static let unranked: [Choice] = [
    Choice(
      .unranked, Word("none", "不排序", near: ["不排名"]), en: "no order among the entries", zh: "不排名次")
  ]

  public static let unlimited: [Choice] = [
    Choice(.unlimited, Word("none", "不限", near: ["无限制", "unlimited"]), en: "no limit", zh: "名额不限")
  ]

  public static let shareOf: [Choice] = [
    Choice(.selected, Word("selected", "入选", near: ["winners"]), en: "of the selected", zh: "按入选数"),
    Choice(
      .entrants, Word("entrants", "参评", near: ["参评数"]), en: "of those who reached the quota",
      zh: "按参评数"),
    Choice(
      .cohort, Word("cohort", "全体", near: ["all", "全部"]), en: "of all candidates", zh: "按全体申报数"),
  ]

  public static let stack: [Choice] = [
    Choice(
      .highest, Word("highest", "就高", near: ["max", "最高"]), en: "only the highest level pays",
      zh: "只发最高一级"),
    Choice(
      .cumulative, Word("cumulative", "累计", near: ["sum", "叠加"]), en: "the levels add up",
      zh: "各级累计"),
  ]

  /// Every list, for tests and for whoever lists the language.
  public static let all: [[Choice]] = [
    flag, outcome, unknown, role, open, lowerMay, hit, dropBy, rounding, ties, unfilled, unranked,
    unlimited, shareOf, stack,
  ]
}
