import Diagnostics
import Model
import Outcome

extension Verdict {
  /// What the verdict is called in lists of results.
  package var title: LocalizedText {
    switch self {
    case .reject: LocalizedText(en: "rejected", zh: "不评")
    case .defer: LocalizedText(en: "deferred", zh: "缓评")
    case .mend: LocalizedText(en: "needs correction", zh: "完善后参评")
    case .accept: LocalizedText(en: "eligible", zh: "参评")
    }
  }
}

extension Standing {
  /// What the standing is called in lists of results.
  package var title: LocalizedText {
    switch self {
    case .selected: LocalizedText(en: "selected", zh: "入选")
    case .reserve: LocalizedText(en: "reserve", zh: "候补")
    case .notSelected: LocalizedText(en: "not selected", zh: "落选")
    case .notShortlisted: LocalizedText(en: "not shortlisted", zh: "未入围")
    case .notCompeting: LocalizedText(en: "not competing", zh: "未参与评选")
    }
  }
}

extension BuiltInRule {
  /// What a rule without a title of the policy is called.
  var title: LocalizedText {
    switch self {
    case .take: LocalizedText(en: "shortlist", zh: "入围")
    case .pass: LocalizedText(en: "pass mark", zh: "及格")
    case .floor: LocalizedText(en: "floor", zh: "单项最低")
    case .panel: LocalizedText(en: "panel", zh: "评委评审")
    case .score: LocalizedText(en: "score", zh: "得分")
    case .rank: LocalizedText(en: "ranking", zh: "排序")
    case .among: LocalizedText(en: "scope", zh: "参评范围")
    case .rewards: LocalizedText(en: "rewards", zh: "奖励")
    case .bonusMost: LocalizedText(en: "bonus", zh: "加分")
    }
  }
}

extension Finding {
  /// What the rule is called: its title in the policy, or the name of a built-in rule.
  package var heading: LocalizedText {
    if let title { return LocalizedText(title) }
    return builtInRule?.title ?? LocalizedText(rule)
  }
}

extension StageOutcome.Loss {
  /// The rule as a list of losses names it.
  package var heading: LocalizedText {
    switch kind {
    case nil: ScoreMessages.scoreUnknown
    case .floor?: LocalizedText(en: "below the floor", zh: "低于单项最低")
    case .pass?: LocalizedText(en: "did not pass", zh: "未及格")
    case .take?: LocalizedText(en: "below the cut", zh: "未入围")
    case .panel?: LocalizedText(en: "no score", zh: "得分不明")
    case .unranked?: LocalizedText(en: "cannot be ranked", zh: "无法排序")
    case .tie?: LocalizedText(en: "tied at \(rule.en)", zh: "\(rule.zh)并列")
    default: rule
    }
  }

  private var rule: LocalizedText {
    title.map { LocalizedText($0) } ?? builtInRule?.title ?? LocalizedText("")
  }
}

extension LimitGroup {
  /// `总名额`, `推荐单位名额·沈阳`.
  var text: LocalizedText {
    let name = title.map { LocalizedText($0) } ?? BuiltInRule.take.title
    let parts = [name] + keys.map(\.text)
    return LocalizedText(
      en: parts.map(\.en).joined(separator: "·"), zh: parts.map(\.zh).joined(separator: "·"))
  }
}

extension PrintedValue {
  /// A text as it is; yes, no and private in words.
  var text: LocalizedText {
    switch self {
    case .text(let text): LocalizedText(text)
    case .boolean(true): LocalizedText(en: "yes", zh: "是")
    case .boolean(false): LocalizedText(en: "no", zh: "否")
    case .hidden: LocalizedText(en: "(private)", zh: "（保密）")
    }
  }

  static func text(orMissing value: PrintedValue?) -> LocalizedText {
    value?.text ?? LocalizedText(en: "(missing)", zh: "（未填）")
  }
}

extension ValueName {
  var text: LocalizedText {
    switch self {
    case .value(let name): LocalizedText(name)
    case .score(nil): LocalizedText(en: "score", zh: "得分")
    case .score(let stage?): LocalizedText(en: "score of \(stage)", zh: "\(stage)得分")
    case .bonus: LocalizedText(en: "bonus", zh: "加分")
    case .entrants: LocalizedText(en: "entrants", zh: "参评数")
    case .table(let name, .rows(let rows, let count)),
      .table(let name, .conflict(let rows, let count)):
      LocalizedText(
        en: "\(name) \(rows.joined(separator: ", "))" + (count > rows.count ? " …" : ""),
        zh: "\(name) \(rows.joined(separator: "、"))" + (count > rows.count ? " …" : ""))
    case .table(let name, .otherwise): LocalizedText(en: "\(name) otherwise", zh: "\(name) 其余")
    case .table(let name, .none), .table(let name, .inputNotAllowed): LocalizedText(name)
    }
  }
}

extension Evidence {
  /// A value that is missing, not a table without an answer.
  var isMissing: Bool {
    if case .table = name { return false }
    return value == nil
  }

  /// The value in words; of a table without an answer, why it has none.
  var shown: LocalizedText {
    if case .table(_, let answer) = name {
      switch answer {
      case .none: return LocalizedText(en: "(no row matches)", zh: "（没有一行符合）")
      case .conflict: return LocalizedText(en: "(several rows match)", zh: "（几行同时符合）")
      case .inputNotAllowed(let input):
        return LocalizedText(
          en: "(`\(input)` is not among the values that the file lists)",
          zh: "（`\(input)` 不在文件所列的取值之内）")
      case .rows, .otherwise: break
      }
    }
    return PrintedValue.text(orMissing: value)
  }
}
