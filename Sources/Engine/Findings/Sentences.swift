import Diagnostics
import Policy

/// What Merit says where the policy gives no reason of its own.
enum Sentences {
  static func fails(_ condition: String) -> Said {
    let text = oneLine(condition)
    return Said(en: "does not meet the condition: \(text)", zh: "不符合条件：\(text)")
  }

  static func excluded(_ condition: String) -> Said {
    let text = oneLine(condition)
    return Said(en: "is excluded by: \(text)", zh: "属于不得有的情形：\(text)")
  }

  static func group(_ held: Int, _ needed: Int, _ all: Int) -> Said {
    Said(
      en: "\(held) of \(all) alternatives hold, at least \(needed) must",
      zh: "\(all) 项中符合 \(held) 项，至少须符合 \(needed) 项")
  }

  static func unknown(_ missing: [String]) -> Said {
    if missing.isEmpty { return Said(en: "cannot be decided yet", zh: "尚无法判定") }
    let shown = missing.prefix(5)
    return Said(
      en: "cannot be decided: \(shown.joined(separator: ", ")) missing",
      zh: "无法判定：缺 \(shown.joined(separator: "、"))")
  }

  static func document(_ count: String, wanted: String, seal: String?) -> Said {
    let sealed = seal.map { Said(en: ", sealed by \($0)", zh: "，须盖“\($0)”章") }
    return Said(
      en: "\(count) copies, wanted \(oneLine(wanted))" + (sealed?.en ?? ""),
      zh: "有 \(count) 份，要求 \(oneLine(wanted)) 份" + (sealed?.zh ?? ""))
  }

  static func denied(_ body: String, _ question: String?) -> Said {
    Said(
      en: "\(body) does not confirm" + (question.map { ": \($0)" } ?? ""),
      zh: "\(body) 未予确认" + (question.map { "：\($0)" } ?? ""))
  }

  static func unanswered(_ body: String, _ question: String?) -> Said {
    Said(
      en: "no clear answer of \(body)" + (question.map { ": \($0)" } ?? ""),
      zh: "缺 \(body) 的明确答复" + (question.map { "：\($0)" } ?? ""))
  }

  static func late(_ field: String, _ day: Said, _ last: Said) -> Said {
    Said(
      en: "\(field) \(day.en) is after \(last.en)", zh: "\(field) \(day.zh) 晚于 \(last.zh)")
  }

  // MARK: Records

  static func blank(_ field: String, _ rows: Int) -> Said {
    Said(
      en: "\(field) is blank" + (rows > 1 ? " in \(rows) rows" : ""),
      zh: "\(field) 未填" + (rows > 1 ? "（\(rows) 处）" : ""))
  }

  static func bad(_ field: String, _ rows: Int) -> Said {
    Said(
      en: "\(field) cannot be read" + (rows > 1 ? " in \(rows) rows" : ""),
      zh: "\(field) 的内容有误" + (rows > 1 ? "（\(rows) 处）" : ""))
  }

  static func badValue(_ field: String, _ text: String) -> Said {
    Said(en: "\(field) cannot be “\(text)”", zh: "\(field) 不能是“\(text)”")
  }

  static func brokenRow(_ record: String) -> Said {
    Said(
      en: "a row of \(record) has too few or too many cells", zh: "\(record) 有一行的列数不对")
  }

  static let candidacy = Said(
    en: "it is unknown whether this award is applied for", zh: "无法判定是否属于本奖项的参评范围")

  // MARK: Scores

  static func tooFewJudges(_ stage: String, _ counted: Int, _ all: Int, _ least: Int) -> Said {
    Said(
      en: "panel of \(stage): \(counted) of \(all) judges count, at least \(least) are needed",
      zh: "\(stage)评委组：\(all) 位评委计 \(counted) 位，至少须 \(least) 位")
  }

  static func unclearJudge(_ stage: String, _ judges: [String]) -> Said {
    let names = judges.joined(separator: "、")
    return Said(
      en: "panel of \(stage): unknown whether \(names) may judge",
      zh: "\(stage)评委组：\(names) 的评审资格或回避情况不明")
  }

  static func badMark(_ judge: String, _ item: String, _ points: String) -> Said {
    Said(
      en: "mark of \(judge) for \(item) is outside the sheet: \(points)",
      zh: "\(judge) 对 \(item) 的打分超出评审表：\(points)")
  }

  static func markTwice(_ judge: String, _ item: String) -> Said {
    Said(en: "\(judge) scored \(item) twice", zh: "\(judge) 对 \(item) 打分两次")
  }

  static func sheetUnknown(_ sheet: String) -> Said {
    Said(en: "unknown whether sheet \(sheet) applies", zh: "无法判定是否适用评审表 \(sheet)")
  }

  static func itemUnknown(_ item: String) -> Said {
    Said(en: "computed item \(item) has no value", zh: "计算项 \(item) 没有取值")
  }

  static func itemOutside(_ item: String, _ score: String, _ least: String, _ most: String) -> Said
  {
    Said(
      en: "computed item \(item) is \(score), outside its points \(least)–\(most)",
      zh: "计算项 \(item) 为 \(score)，超出其分值 \(least)–\(most)")
  }

  static let marksUnknown = Said(en: "the marks are unknown", zh: "打分不明")
  static let incompleteMark = Said(
    en: "a mark does not say who scored what", zh: "有一条打分未写明评委或评审项")

  static func strangeItem(_ judge: String, _ item: String) -> Said {
    Said(
      en: "\(judge) scored “\(item)”, which is no item of a sheet",
      zh: "\(judge) 所评“\(item)”不是评审表中的项目")
  }

  static let noSheet = Said(en: "no score sheet applies", zh: "没有适用的评审表")
  static let noScore = Said(en: "the score is unknown", zh: "得分不明")

  static func missingMarks(_ judge: String, _ items: [String]) -> Said {
    let names = items.prefix(4).joined(separator: "、") + (items.count > 4 ? "…" : "")
    return Said(en: "\(judge) did not score \(names)", zh: "\(judge) 未评 \(names)")
  }

  static func recused(_ judge: String) -> Said {
    Said(en: "\(judge) is recused", zh: "\(judge) 回避")
  }

  static func notQualified(_ judge: String) -> Said {
    Said(en: "\(judge) is not qualified", zh: "\(judge) 无评审资格")
  }

  static func belowItemFloor(_ item: String, _ score: String, _ floor: String) -> Said {
    Said(
      en: "\(item) got \(score), at least \(floor) is needed",
      zh: "\(item) 得 \(score) 分，低于单项最低 \(floor) 分")
  }

  static func notPassed(_ score: String, _ tests: String) -> Said {
    let text = oneLine(tests)
    return Said(en: "score \(score), needed \(text)", zh: "得分 \(score)，要求 \(text)")
  }

  // MARK: Places

  static func full(_ group: Said, _ most: Int, last: String?) -> Said {
    Said(
      en: "limit \(group.en) of \(most) is full"
        + (last.map { "; \($0) took the last place" } ?? ""),
      zh: "\(group.zh) \(most) 个名额已满" + (last.map { "，末位为 \($0)" } ?? ""))
  }

  static func closed(_ group: Said) -> Said {
    Said(
      en: "the places left of limit \(group.en) stay empty by its rules",
      zh: "\(group.zh) 的余额按规定空缺")
  }

  static func reserved(_ group: Said, for needy: Said) -> Said {
    Said(
      en: "the places left of limit \(group.en) are needed to meet the least of \(needy.en)",
      zh: "\(group.zh) 的余额须留给 \(needy.zh) 的最低数")
  }

  static func tie(_ name: Said, tied: Int, room: Int, rule: Ties, isTaken: Bool) -> Said {
    let what: Said =
      switch rule {
      case .none: Said(en: "none of them is taken", zh: "均不取")
      case .all: Said(en: "all of them are taken", zh: "均取")
      case .inOrder:
        isTaken
          ? Said(en: "taken by order", zh: "依次序取")
          : Said(en: "others are taken by order", zh: "依次序由他人取得")
      }
    return Said(
      en: "\(tied) tied for \(room) places of \(name.en): \(what.en)",
      zh: "\(name.zh)：\(tied) 份并列争 \(room) 个名额，\(what.zh)")
  }

  static func groupUnknown(_ limit: Said) -> Said {
    Said(
      en: "unknown under which group of limit \(limit.en) it falls",
      zh: "无法判定属于限额 \(limit.zh) 的哪个分组")
  }

  static let keyUnknown = Said(
    en: "cannot be ranked: the first key is unknown", zh: "无法排序：首要排序项不明")

  static func rewardElsewhere(_ award: String) -> Said {
    Said(
      en: "rewarded at the higher level: \(award)", zh: "就高奖励，见 \(award)")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
