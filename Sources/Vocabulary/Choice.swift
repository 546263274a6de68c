import Diagnostics
import Text

/// One of the words that a value of kind `choice` can be.
package struct Choice: Sendable, Hashable, Identifiable {
  /// What Swift code switches on instead of a spelling.
  package let id: ChoiceID
  /// Its spellings, both accepted in either notation.
  package let word: Keyword
  /// What choosing it means, in a few words of both languages.
  package let doc: LocalizedText
  /// True for a word that has a meaning in a later version only.
  package let isLater: Bool

  init(_ id: ChoiceID, _ word: Keyword, en: String, zh: String, later: Bool = false) {
    self.id = id
    self.word = word
    doc = LocalizedText(en: en, zh: zh)
    isLater = later
  }
}

extension [Choice] {
  /// The choice that is spelled `text` in either language.
  package func choice(spelled text: String) -> Choice? {
    let wanted = Identifier(text)
    return first { $0.word.spellings.contains { Identifier($0) == wanted } }
  }
}

/// Stable identities of the choice words; Swift code switches on these, never on a spelling.
package enum ChoiceID: String, Sendable, Hashable, CaseIterable {
  // Flags.
  /// `true` 是: the flag that is written out; of `open`, that an overlay must set the value
  /// (S28).
  case yes = "true"
  /// `false` 否: the flag that is off, which every flag is where it is not written.
  case no = "false"
  // Outcomes.
  /// `reject` 不评: the entry is not judged; the most severe outcome and the default one (S2, S3).
  case reject
  /// `defer` 缓评: judged later, once what is unknown is known; the default for unknown (S2, S6).
  case deferred = "defer"
  /// `mend` 完善后参评: needs correction; the default for a blank field (S7).
  case mend
  /// `note` 提示: shown to the applicant, without effect on the verdict (S3).
  case note
  /// `pass` 通过: unknown counts as passed; in `unknown` only (S2).
  case pass
  // The role of an article.
  /// `purpose` 宗旨: an article on the purpose of the rules; need not be cited.
  case purpose
  /// `definition` 定义性: an article that defines a word; need not be cited.
  case definition
  /// `principle` 原则: an article that guides and decides nothing; need not be cited.
  case principle
  /// `procedure` 程序: an article on who does what and when; need not be cited.
  case procedure
  /// `rule` 规则: an article that decides, so that some rule of the policy must cite it.
  case rule
  // `open`.
  /// `each-year` 每年: every layer with a greater `year` has to set the value again (S28).
  case eachYear = "each-year"
  /// `at-run` 运行时: given on the command line and written into the decision document (S28).
  case atRun = "at-run"
  // `lower-may`.
  /// `nothing` 不得变更: of `lower-may`, the same as `fixed: true`.
  case mayNothing = "nothing"
  /// `raise` 提高: of `lower-may`, an overlay may only give a greater number or a later date.
  case mayRaise = "raise"
  /// `lower` 降低: of `lower-may`, an overlay may only give a smaller number or an earlier date.
  case mayLower = "lower"
  /// `amend` 修改: of `lower-may`, any change; what holds where nothing is written.
  case mayAmend = "amend"
  // `hit`.
  /// `unique` 唯一: hit policy U, at most one row may fit.
  case unique
  /// `first` 首个: hit policy F, the first row that fits, in the order as written.
  case first
  /// `any` 任一: hit policy A, of a later version of the language.
  case any
  /// `priority` 优先: hit policy P, of a later version of the language.
  case priority
  /// `collect` 汇总: hit policy C, of a later version of the language.
  case collect
  /// `rule order` 按行: hit policy R, of a later version of the language.
  case ruleOrder = "rule order"
  /// `output order` 按值: hit policy O, of a later version of the language.
  case outputOrder = "output order"
  // `drop-by`.
  /// `totals` 总分: whole judges are set aside by their totals, the default (S8, S11).
  case totals
  /// `items` 单项: marks are set aside item by item (S11).
  case items
  // `round` of a grade.
  /// `half-up` 四舍五入: a share that is not whole goes to the nearest, half upwards (S19).
  case halfUp = "half-up"
  /// `up` 进一: a share that is not whole goes up to the next whole number (S19).
  case up
  /// `down` 舍去: a share that is not whole goes down, the default (S18, S19).
  case down
  // `ties`.
  /// `none` 均不取: of `ties`, none of the tied is taken and the seats stay empty (S14).
  case takeNone = "none of the tied"
  /// `all` 均取: of `ties`, all of the tied are taken and this limit alone is exceeded (S14).
  case takeAll = "all of the tied"
  /// `in-order` 依次序: of `ties`, the tied are taken by `order`, the default where that is written
  /// (S14).
  case inOrder = "in-order"
  // `unfilled`.
  /// `release` 递补: seats that a minimum cannot fill go to the next by rank, the default (S18).
  case release
  /// `keep` 空缺: seats that a minimum cannot fill stay empty (S18).
  case keep
  // `rank` and `quota`.
  /// `none` 不排序: of `rank`, there is no order: everybody has rank 1 (S13).
  case unranked = "no rank"
  /// `none` 不限: of `quota`, everybody who is ranked is selected.
  case unlimited = "no limit"
  // `share-of`.
  /// `selected` 入选: a grade's share is of those selected in the pool, the default (S19).
  case selected
  /// `entrants` 参评: a grade's share is of those who reached the quota (S19).
  case entrants
  /// `cohort` 全体: a grade's share is of all candidates (S19).
  case cohort
  // `stack`.
  /// `highest` 就高: of wins at several levels only the highest is paid (S25).
  case highest
  /// `cumulative` 累计: wins at several levels are all paid (S25; regulation Art. 14 leaves it open).
  case cumulative
}

/// The lists of choice words.
package enum Choices {
  /// For what is either so or not: `fixed`, `optional`, `private`, `cap`, `carry`, `cut`, `may`,
  /// `extra`.
  package static let flag: [Choice] = [
    Choice(.yes, Keyword(["true", "yes"], ["是"]), en: "yes", zh: "是"),
    Choice(.no, Keyword(["false", "no"], ["否"]), en: "no", zh: "否"),
  ]

  /// What not meeting a rule does: `outcome`, and `missing` of a field (S2, S7).
  package static let outcome: [Choice] = [
    Choice(
      .reject, Keyword("reject", "不评", near: ["rejected", "refuse", "拒绝", "淘汰", "否决", "取消"]),
      en: "the entry is not judged", zh: "不参加评审"),
    Choice(
      .deferred, Keyword("defer", "缓评", near: ["postpone", "wait", "暂缓", "待定", "待审"]),
      en: "judged later, when what is missing is known", zh: "情况查明后再评"),
    Choice(
      .mend, Keyword("mend", "完善后参评", near: ["correct", "fix", "补正", "完善", "修改后参评", "整改"]),
      en: "judged once the applicant has corrected it", zh: "补正后参加评审"),
    Choice(
      .note, Keyword("note", "提示", near: ["warn", "warning", "info", "提醒", "警告"]),
      en: "shown, without effect on the verdict", zh: "仅提示，不影响结论"),
  ]

  /// What a rule does that cannot be decided: `unknown` of a requirement (S2).
  package static let unknown: [Choice] =
    outcome + [
      Choice(
        .pass, Keyword("pass", "通过", near: ["accept", "ok", "合格"]),
        en: "counts as passed", zh: "视为通过")
    ]

  /// What an article of the document is for: `role`.
  package static let role: [Choice] = [
    Choice(.purpose, Keyword("purpose", "宗旨", near: ["目的"]), en: "why there are rules", zh: "制定目的"),
    Choice(
      .definition, Keyword("definition", "定义性", near: ["定义"]), en: "defines a word",
      zh: "解释用语"
    ),
    Choice(
      .principle, Keyword("principle", "原则", near: []), en: "guides, decides nothing", zh: "指导性原则"),
    Choice(
      .procedure, Keyword("procedure", "程序", near: []), en: "who does what, and when", zh: "办理程序"),
    Choice(
      .rule, Keyword("rule", "规则", near: ["规定", "规范"]), en: "decides; some rule must cite it",
      zh: "评审依据，须被引用"),
  ]

  /// Who has to give a parameter or a date its value: `open` (S28).
  package static let open: [Choice] = [
    Choice(.yes, Keyword(["true", "yes"], ["是"]), en: "an overlay must set it", zh: "须由下级设定"),
    Choice(.no, Keyword(["false", "no"], ["否"]), en: "not open", zh: "不待定"),
    Choice(
      .eachYear, Keyword("each-year", "每年", near: ["yearly", "annual", "逐年"]),
      en: "every layer of a new year must set it", zh: "每个新年度都须重新设定"),
    Choice(
      .atRun, Keyword("at-run", "运行时", near: ["runtime", "at run"]),
      en: "given on the command line",
      zh: "运行时在命令行给出"),
  ]

  /// What overlays may do with an item: `lower-may` (notation 8).
  package static let lowerMay: [Choice] = [
    Choice(
      .mayNothing, Keyword("nothing", "不得变更", near: ["none", "无"]),
      en: "an overlay changes nothing", zh: "下级不得变更"),
    Choice(
      .mayRaise, Keyword("raise", "提高", near: ["increase", "上调"]), en: "only upwards", zh: "下级只可提高"),
    Choice(
      .mayLower, Keyword("lower", "降低", near: ["decrease", "下调"]), en: "only downwards",
      zh: "下级只可降低"),
    Choice(
      .mayAmend, Keyword("amend", "修改", near: ["change", "变更"]), en: "an overlay may change it",
      zh: "下级可以修改"),
  ]

  /// What happens where several rows of a table fit: `hit`; a written table has the first two, the
  /// others are of a later version.
  package static let hit: [Choice] = [
    Choice(.unique, Keyword("unique", "唯一", near: ["U"]), en: "exactly one row fits", zh: "恰有一行符合"),
    Choice(
      .first, Keyword("first", "首个", near: ["F"]), en: "the first row that fits", zh: "取第一个符合的行"),
    Choice(
      .any, Keyword("any", "任一", near: ["A"]), en: "the rows that fit agree", zh: "符合的各行结果一致",
      later: true),
    Choice(
      .priority, Keyword("priority", "优先", near: ["P"]), en: "the best output", zh: "取优先的结果",
      later: true),
    Choice(
      .collect, Keyword("collect", "汇总", near: ["C"]), en: "all rows that fit", zh: "汇总符合的各行",
      later: true),
    Choice(
      .ruleOrder, Keyword("rule order", "按行", near: ["R"]), en: "all, in the order of the rows",
      zh: "按行的次序全部列出", later: true),
    Choice(
      .outputOrder, Keyword("output order", "按值", near: ["O"]), en: "all, best output first",
      zh: "按结果优先次序全部列出", later: true),
  ]

  /// What a panel sets aside, judges or single marks: `drop-by` (S11).
  package static let dropBy: [Choice] = [
    Choice(
      .totals, Keyword("totals", "总分", near: ["total"]), en: "whole judges, by their totals",
      zh: "按评委总分去高低"),
    Choice(.items, Keyword("items", "单项", near: ["item"]), en: "marks, item by item", zh: "逐项去高低"),
  ]

  /// How the number of seats of a share becomes whole: `round` of a grade (S19).
  package static let rounding: [Choice] = [
    Choice(.halfUp, Keyword("half-up", "四舍五入", near: ["round"]), en: "half goes up", zh: "四舍五入"),
    Choice(.up, Keyword("up", "进一", near: ["ceiling", "进位"]), en: "always up", zh: "有小数即进一"),
    Choice(.down, Keyword("down", "舍去", near: ["floor", "去尾"]), en: "always down", zh: "小数舍去"),
  ]

  /// What becomes of the tied of whom a line would take only some: `ties` (S14).
  package static let ties: [Choice] = [
    Choice(
      .takeNone, Keyword("none", "均不取", near: ["不取"]), en: "none of the tied is taken", zh: "并列者均不取"
    ),
    Choice(
      .takeAll, Keyword("all", "均取", near: ["全取"]), en: "all of the tied are taken", zh: "并列者均取"),
    Choice(
      .inOrder, Keyword("in-order", "依次序", near: ["order", "按次序"]), en: "taken by `order`",
      zh: "依次序取"),
  ]

  /// What becomes of seats that a minimum cannot fill: `unfilled` (S18).
  package static let unfilled: [Choice] = [
    Choice(
      .release, Keyword("release", "递补", near: ["释放"]), en: "the seats go to the next by rank",
      zh: "由后名递补"),
    Choice(
      .keep, Keyword("keep", "空缺", near: ["保留", "empty"]), en: "the seats stay empty", zh: "名额空缺"),
  ]

  /// The word that `rank` takes in place of keys.
  package static let unranked: [Choice] = [
    Choice(
      .unranked, Keyword("none", "不排序", near: ["不排名"]), en: "no order among the entries", zh: "不排名次"
    )
  ]

  /// The word that `quota` takes in place of limits.
  package static let unlimited: [Choice] = [
    Choice(
      .unlimited, Keyword("none", "不限", near: ["无限制", "unlimited"]), en: "no limit", zh: "名额不限")
  ]

  /// Whose number a grade's `share` is a part of: `share-of` (S19).
  package static let shareOf: [Choice] = [
    Choice(
      .selected, Keyword("selected", "入选", near: ["winners"]), en: "of the selected", zh: "按入选数"),
    Choice(
      .entrants, Keyword("entrants", "参评", near: ["参评数"]), en: "of those who reached the quota",
      zh: "按参评数"),
    Choice(
      .cohort, Keyword("cohort", "全体", near: ["all", "全部"]), en: "of all candidates", zh: "按全体申报数"),
  ]

  /// What wins at several levels pay together: `stack` (S25).
  package static let stack: [Choice] = [
    Choice(
      .highest, Keyword("highest", "就高", near: ["max", "最高"]), en: "only the highest level pays",
      zh: "只发最高一级"),
    Choice(
      .cumulative, Keyword("cumulative", "累计", near: ["sum", "叠加"]), en: "the levels add up",
      zh: "各级累计"),
  ]

  /// Every list, for tests and for whoever lists the language.
  package static let all: [[Choice]] = [
    flag, outcome, unknown, role, open, lowerMay, hit, dropBy, rounding, ties, unfilled, unranked,
    unlimited, shareOf, stack,
  ]
}
