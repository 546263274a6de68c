import Diagnostics
import Model
import Outcome
import Policy
import Text

/// What Merit says where the policy gives no reason of its own.
enum FindingMessages {
  static func fails(_ condition: String) -> LocalizedText {
    let text = oneLine(condition)
    return LocalizedText(en: "does not meet the condition: \(text)", zh: "不符合条件：\(text)")
  }

  static func excluded(_ condition: String) -> LocalizedText {
    let text = oneLine(condition)
    return LocalizedText(en: "is excluded by: \(text)", zh: "属于不得有的情形：\(text)")
  }

  static func group(_ held: Int, _ needed: Int, _ all: Int) -> LocalizedText {
    LocalizedText(
      en: "\(held) of \(all) alternatives hold, at least \(needed) must",
      zh: "\(all) 项中符合 \(held) 项，至少须符合 \(needed) 项")
  }

  static func unknown(_ missing: [String]) -> LocalizedText {
    if missing.isEmpty { return LocalizedText(en: "cannot be decided yet", zh: "尚无法判定") }
    let shown = missing.prefix(5)
    return LocalizedText(
      en: "cannot be decided: \(shown.joined(separator: ", ")) missing",
      zh: "无法判定：缺 \(shown.joined(separator: "、"))")
  }

  static func document(_ found: LocalizedText, wanted: String, seal: String?) -> LocalizedText {
    let sealed = seal.map { LocalizedText(en: ", sealed by \($0)", zh: "，须盖“\($0)”章") }
    return LocalizedText(
      en: "\(found.en), wanted \(oneLine(wanted))" + (sealed?.en ?? ""),
      zh: "\(found.zh)，要求 \(oneLine(wanted)) 份" + (sealed?.zh ?? ""))
  }

  /// - Parameters:
  ///   - count: of all copies; nil where it is unknown.
  ///   - sealed: how many of them are sealed; nil where no seal is asked for.
  static func copies(_ count: String?, sealed: String?) -> LocalizedText {
    guard let count else { return LocalizedText(en: "an unknown number of copies", zh: "份数不明") }
    guard let sealed else { return LocalizedText(en: "\(count) copies", zh: "有 \(count) 份") }
    return LocalizedText(
      en: "\(count) copies, \(sealed) of them sealed", zh: "有 \(count) 份，其中盖章 \(sealed) 份")
  }

  /// The policy's reason with what was found.
  static func reason(_ reason: LocalizedText, _ found: LocalizedText) -> LocalizedText {
    LocalizedText(en: "\(reason.en) (\(found.en))", zh: "\(reason.zh)（\(found.zh)）")
  }

  static func denied(_ body: String, _ question: String?) -> LocalizedText {
    LocalizedText(
      en: "\(body) does not confirm" + (question.map { ": \($0)" } ?? ""),
      zh: "\(body) 未予确认" + (question.map { "：\($0)" } ?? ""))
  }

  static func unanswered(_ body: String, _ question: String?) -> LocalizedText {
    LocalizedText(
      en: "no clear answer of \(body)" + (question.map { ": \($0)" } ?? ""),
      zh: "缺 \(body) 的明确答复" + (question.map { "：\($0)" } ?? ""))
  }

  static func late(_ field: String, _ day: LocalizedText, _ last: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "\(field) \(day.en) is after \(last.en)", zh: "\(field) \(day.zh) 晚于 \(last.zh)")
  }

  // MARK: Records

  static func blank(_ field: String, _ rows: Int) -> LocalizedText {
    LocalizedText(
      en: "\(field) is blank" + (rows > 1 ? " in \(rows) rows" : ""),
      zh: "\(field) 未填" + (rows > 1 ? "（\(rows) 处）" : ""))
  }

  static func bad(_ field: String, _ rows: Int) -> LocalizedText {
    LocalizedText(
      en: "\(field) cannot be read" + (rows > 1 ? " in \(rows) rows" : ""),
      zh: "\(field) 的内容有误" + (rows > 1 ? "（\(rows) 处）" : ""))
  }

  static func badValue(_ field: String, _ text: String) -> LocalizedText {
    LocalizedText(en: "\(field) cannot be “\(text)”", zh: "\(field) 不能是“\(text)”")
  }

  static func brokenRow(_ record: String) -> LocalizedText {
    LocalizedText(
      en: "a row of \(record) has too few or too many cells", zh: "\(record) 有一行的列数与表头不符，各列无法对应")
  }

  static let candidacy = LocalizedText(
    en: "it is unknown whether this award is applied for", zh: "无法判定是否属于本奖项的参评范围")

  // MARK: Scores

  static func tooFewJudges(_ stage: String, _ counted: Int, _ all: Int, _ least: Int)
    -> LocalizedText
  {
    LocalizedText(
      en: "panel of \(stage): \(counted) of \(all) judges count, at least \(least) are needed",
      zh: "\(stage)评委组：\(all) 位评委计 \(counted) 位，至少须 \(least) 位")
  }

  static func unclearJudge(_ stage: String, _ judges: [String]) -> LocalizedText {
    let names = judges.joined(separator: "、")
    return LocalizedText(
      en: "panel of \(stage): unknown whether \(names) may judge",
      zh: "\(stage)评委组：\(names) 的评审资格或回避情况不明")
  }

  static func badMark(_ judge: String, _ item: String, _ points: String, range: String)
    -> LocalizedText
  {
    LocalizedText(
      en: "judge \(judge) scored “\(item)” with \(points), which is not within \(range)",
      zh: "评委 \(judge) 对“\(item)”的打分 \(points) 超出 \(range)")
  }

  static func offStep(_ judge: String, _ item: String, _ points: String, step: String)
    -> LocalizedText
  {
    LocalizedText(
      en: "judge \(judge) scored “\(item)” with \(points), which is not in steps of \(step)",
      zh: "评委 \(judge) 对“\(item)”的打分 \(points) 不合每档 \(step) 分")
  }

  static func markTwice(_ judge: String, _ item: String) -> LocalizedText {
    LocalizedText(en: "judge \(judge) scored “\(item)” twice", zh: "评委 \(judge) 对“\(item)”打分两次")
  }

  static func sheetUnknown(_ sheet: String) -> LocalizedText {
    LocalizedText(en: "unknown whether sheet \(sheet) applies", zh: "无法判定是否适用评审表 \(sheet)")
  }

  static func itemUnknown(_ item: String) -> LocalizedText {
    LocalizedText(en: "computed item \(item) has no value", zh: "计算项 \(item) 没有取值")
  }

  static func itemOutside(_ item: String, _ score: String, _ least: String, _ most: String)
    -> LocalizedText
  {
    LocalizedText(
      en: "computed item \(item) is \(score), outside its points \(least)–\(most)",
      zh: "计算项 \(item) 为 \(score)，超出其分值 \(least)–\(most)")
  }

  static let marksUnknown = LocalizedText(en: "the marks are unknown", zh: "打分不明")
  static let incompleteMark = LocalizedText(
    en: "a mark does not say who scored what", zh: "有一条打分未写明评委或评审项")

  /// - Parameter near: the item that was probably meant.
  static func unrecognizedItem(_ judge: String, _ item: String, near: String?) -> LocalizedText {
    LocalizedText(
      en: "judge \(judge) scored “\(item)”, which is no item of a sheet"
        + (near.map { "; did you mean “\($0)”?" } ?? ""),
      zh: "评委 \(judge) 所评“\(item)”不是评审表中的项目" + (near.map { "，是否应为“\($0)”？" } ?? ""))
  }

  static func sheetNotFor(_ judge: String, _ sheet: String) -> LocalizedText {
    LocalizedText(
      en: "judge \(judge) scored by “\(sheet)”, which is not for this application",
      zh: "评委 \(judge) 所用“\(sheet)”不适用于此申报")
  }

  static func unrecognizedSheet(_ judge: String, _ sheet: String, near: String?) -> LocalizedText {
    LocalizedText(
      en: "judge \(judge) scored by “\(sheet)”, and there is no such sheet"
        + (near.map { "; did you mean “\($0)”?" } ?? ""),
      zh: "评委 \(judge) 所用“\(sheet)”不是评审表" + (near.map { "，是否应为“\($0)”？" } ?? ""))
  }

  static let noSheet = LocalizedText(en: "no score sheet applies", zh: "没有适用的评审表")
  static let noScore = LocalizedText(en: "the score is unknown", zh: "得分不明")

  static func missingMarks(_ judge: String, _ items: [String]) -> LocalizedText {
    let names = items.prefix(4).joined(separator: "、") + (items.count > 4 ? "…" : "")
    return LocalizedText(en: "\(judge) did not score \(names)", zh: "\(judge) 未评 \(names)")
  }

  static func recused(_ judge: String) -> LocalizedText {
    LocalizedText(en: "\(judge) is recused", zh: "\(judge) 回避")
  }

  static func notQualified(_ judge: String) -> LocalizedText {
    LocalizedText(en: "\(judge) is not qualified", zh: "\(judge) 无评审资格")
  }

  static func belowItemFloor(_ item: String, _ score: String, _ floor: String) -> LocalizedText {
    LocalizedText(
      en: "\(item) got \(score), at least \(floor) is needed",
      zh: "\(item) 得 \(score) 分，低于单项最低 \(floor) 分")
  }

  /// - Parameters:
  ///   - score: nil where it is unknown.
  ///   - tests: with the values of the names in them.
  static func notPassed(_ score: String?, _ tests: LocalizedText) -> LocalizedText {
    guard let score else {
      return LocalizedText(
        en: "cannot be decided: the score is unknown, needed \(tests.en)",
        zh: "无法判定：得分不明，要求 \(tests.zh)")
    }
    return LocalizedText(en: "score \(score), needed \(tests.en)", zh: "得分 \(score)，要求 \(tests.zh)")
  }

  /// - Parameter tests: with the values of the names in them.
  static func belowFloor(_ tests: LocalizedText, isUnknown: Bool) -> LocalizedText {
    if isUnknown {
      return LocalizedText(en: "cannot be decided: \(tests.en)", zh: "无法判定是否达到单项最低要求：\(tests.zh)")
    }
    return LocalizedText(en: "below the floor: \(tests.en)", zh: "未达单项最低要求：\(tests.zh)")
  }

  /// An expression with the value of each name behind it: `>= 及格分（70）`.
  static func resolved(_ text: String, _ values: [Evidence]) -> LocalizedText {
    var english = ""
    var chinese = ""
    var name = ""
    func close() {
      english += name
      chinese += name
      let value = values.first { $0.name.hasSameScalars(as: name) }?.value
      if let value, !name.isEmpty {
        english += " (\(value))"
        chinese += "（\(value)）"
      }
      name = ""
    }
    for scalar in oneLine(text).unicodeScalars {
      let isName = scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if isName {
        name.unicodeScalars.append(scalar)
        continue
      }
      close()
      english.unicodeScalars.append(scalar)
      chinese.unicodeScalars.append(scalar)
    }
    close()
    return LocalizedText(en: english, zh: chinese)
  }

  static func bonus(_ points: String) -> LocalizedText {
    LocalizedText(en: "\(points) points are added", zh: "加 \(points) 分")
  }

  static func bonusMost(_ limit: String) -> LocalizedText {
    LocalizedText(en: "\(limit) points in all, the most there are", zh: "加分合计 \(limit) 分，已达上限")
  }

  /// What is said of a grade whose tests a winner meets.
  static func gradeTried(
    isGiven: Bool, tests: LocalizedText?, score: String?, room: Int?, used: Int
  ) -> LocalizedText {
    if !isGiven {
      let places = room.map { " (\($0))" } ?? ""
      let chinese = room.map { "\($0) 个" } ?? ""
      return LocalizedText(en: "all places are taken\(places)", zh: "\(chinese)名额已满")
    }
    let met = tests.flatMap { tests in
      score.map {
        LocalizedText(en: "score \($0) meets \(tests.en)", zh: "得分 \($0)，符合 \(tests.zh)")
      }
    }
    let taken = room.map {
      LocalizedText(en: "\(used) of \($0) places taken", zh: "\($0) 个名额用 \(used) 个")
    }
    let parts = [met, taken].compactMap { $0 }
    return LocalizedText(
      en: (["given"] + parts.map(\.en)).joined(separator: "; "),
      zh: (["评定为此等次"] + parts.map(\.zh)).joined(separator: "；"))
  }

  // MARK: Places

  /// Who stands behind the line of a stage.
  struct TakeLine {
    /// The share that the line is, such as `60%`; nil where it is a number.
    var share: String?
    var entrants: Int
    var most: Int
    var taken: Int
    /// Key and score of the last who was taken.
    var last: String?
    var cut: String?
  }

  static func behind(_ line: TakeLine, place: Int, score: String?) -> LocalizedText {
    var english = "place \(place)" + (score.map { ", score \($0)" } ?? "")
    var chinese = "第 \(place) 名" + (score.map { "，得分 \($0)" } ?? "")
    if let share = line.share {
      english += "; \(share) of \(line.entrants) go on, which is \(line.most)"
      chinese += "；\(line.entrants) 份取 \(share)，即 \(line.most) 份"
    } else {
      english += "; \(line.most) of \(line.entrants) go on"
      chinese += "；\(line.entrants) 份取 \(line.most) 份"
    }
    if line.taken != line.most {
      english += ", \(line.taken) were taken" + (line.taken > line.most ? " with ties" : "")
      chinese += "，实取 \(line.taken) 份" + (line.taken > line.most ? "（含并列）" : "")
    }
    if let last = line.last {
      english += "; the last is \(last)" + (line.cut.map { " with \($0)" } ?? "")
      chinese += "，末位为 \(last)" + (line.cut.map { "（\($0) 分）" } ?? "")
    }
    return LocalizedText(en: english, zh: chinese)
  }

  static func full(_ group: LocalizedText, _ most: Int, last: String?) -> LocalizedText {
    LocalizedText(
      en: "limit \(group.en) of \(most) is full"
        + (last.map { "; \($0) took the last place" } ?? ""),
      zh: "\(group.zh) \(most) 个名额已满" + (last.map { "，末位为 \($0)" } ?? ""))
  }

  static func closed(_ group: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "the places left of limit \(group.en) stay empty by its rules",
      zh: "\(group.zh) 的余额按规定空缺")
  }

  /// - Parameters:
  ///   - group: the limit that has places left; nil where none is squeezed.
  ///   - has: those who stand before the candidate and count for the lower bound.
  static func reserved(_ group: LocalizedText?, for needy: LocalizedText, least: Int, has: Int)
    -> LocalizedText
  {
    let numbers = LocalizedText(
      en: "at least \(least), and only \(has) of those before are taken for it",
      zh: "至少 \(least) 个，排在其前入选的只有 \(has) 个")
    guard let group else {
      return LocalizedText(
        en: "the places left are needed for \(needy.en): \(numbers.en)",
        zh: "余额须留给 \(needy.zh)：\(numbers.zh)")
    }
    return LocalizedText(
      en: "the places left of limit \(group.en) are needed for \(needy.en): \(numbers.en)",
      zh: "\(group.zh) 的余额须留给 \(needy.zh)：\(numbers.zh)")
  }

  static func tie(_ name: LocalizedText, tied: Int, room: Int, rule: Ties, isTaken: Bool)
    -> LocalizedText
  {
    let what: LocalizedText =
      switch rule {
      case .none: LocalizedText(en: "none of them is taken", zh: "均不取")
      case .all: LocalizedText(en: "all of them are taken", zh: "均取")
      case .inOrder:
        isTaken
          ? LocalizedText(en: "taken by order", zh: "依次序取")
          : LocalizedText(en: "others are taken by order", zh: "依次序由他人取得")
      }
    return LocalizedText(
      en: "\(tied) tied for \(room == 1 ? "1 place" : "\(room) places") of \(name.en): \(what.en)",
      zh: "\(name.zh)：\(tied) 份并列争 \(room) 个名额，\(what.zh)")
  }

  static func groupUnknown(_ limit: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "unknown under which group of limit \(limit.en) it falls",
      zh: "无法判定属于限额 \(limit.zh) 的哪个分组")
  }

  static let keyUnknown = LocalizedText(
    en: "cannot be ranked: the first key is unknown", zh: "无法排序：首要排序项不明")

  static func rewardElsewhere(_ award: String) -> LocalizedText {
    LocalizedText(
      en: "rewarded at the higher level: \(award)", zh: "就高奖励，见 \(award)")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
