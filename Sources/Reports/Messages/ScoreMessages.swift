import DecimalArithmetic
import Diagnostics
import Outcome

/// Reasons about scores, panels, bonuses and grades.
enum ScoreMessages {
  static let scoreUnknown = LocalizedText(en: "score unknown", zh: "得分不明")

  static func itemBelowFloor(
    _ item: String, _ score: DecimalNumber, _ least: DecimalNumber
  ) -> LocalizedText {
    LocalizedText(
      en: "\(item) scored \(score), below its floor of \(least)",
      zh: "\(item) 得 \(score) 分，低于单项最低 \(least) 分")
  }

  static func bonus(_ points: DecimalNumber) -> LocalizedText {
    LocalizedText(
      en: "\(points) \(points == .one ? "point" : "points") added", zh: "加 \(points) 分")
  }

  static func bonusCapped(_ limit: DecimalNumber) -> LocalizedText {
    LocalizedText(en: "bonus total \(limit), the maximum", zh: "加分合计 \(limit) 分，已达上限")
  }

  // MARK: Floors, pass marks, grades

  static func belowFloor(_ tests: LocalizedText) -> LocalizedText {
    LocalizedText(en: "below the floor: \(tests.en)", zh: "未达单项最低要求：\(tests.zh)")
  }

  static func floorUndecided(_ tests: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "unknown whether the floor is reached: \(tests.en)", zh: "无法判定是否达到单项最低要求：\(tests.zh)")
  }

  static func scoreTooLow(_ score: DecimalNumber?, _ tests: LocalizedText) -> LocalizedText {
    guard let score else {
      return LocalizedText(
        en: "cannot be decided: score unknown, required \(tests.en)", zh: "无法判定：得分不明，要求 \(tests.zh)"
      )
    }
    return LocalizedText(
      en: "score \(score), required \(tests.en)", zh: "得分 \(score)，要求 \(tests.zh)")
  }

  static func gradeGiven(
    _ score: DecimalNumber?, _ tests: LocalizedText?, _ capacity: Int?, _ used: Int
  ) -> LocalizedText {
    var parts = [LocalizedText(en: "awarded", zh: "评定为此等次")]
    if let score, let tests {
      parts.append(
        LocalizedText(en: "score \(score) meets \(tests.en)", zh: "得分 \(score)，符合 \(tests.zh)"))
    }
    if let capacity {
      let noun = capacity == 1 ? "seat" : "seats"
      parts.append(
        LocalizedText(en: "\(used) of \(capacity) \(noun) used", zh: "\(capacity) 个名额用 \(used) 个"))
    }
    return LocalizedText(
      en: parts.map(\.en).joined(separator: "; "), zh: parts.map(\.zh).joined(separator: "；"))
  }

  static func gradeFull(_ capacity: Int?) -> LocalizedText {
    guard let capacity else { return LocalizedText(en: "all seats are taken", zh: "名额已满") }
    return LocalizedText(
      en: capacity == 1 ? "the only seat is taken" : "all \(capacity) seats are taken",
      zh: "\(capacity) 个名额已满")
  }

  // MARK: Panels

  static func panel(_ problems: [PanelProblem]) -> LocalizedText {
    let texts = problems.map(problem)
    return LocalizedText(
      en: texts.map(\.en).joined(separator: "; "), zh: texts.map(\.zh).joined(separator: "；"))
  }

  private static func problem(_ problem: PanelProblem) -> LocalizedText {
    switch problem {
    case .sheetUnknown(let sheet):
      LocalizedText(en: "unknown whether sheet \(sheet) applies", zh: "无法判定是否适用评审表 \(sheet)")
    case .noSheet: LocalizedText(en: "no score sheet applies", zh: "没有适用的评审表")
    case .marksUnknown: LocalizedText(en: "marks unknown", zh: "打分不明")
    case .mark(let fault): mark(fault)
    case .tooFewJudges(let stage, let counted, let all, let least):
      LocalizedText(
        en: "panel of \(stage): \(counted) of \(all) judges count, at least \(least) required",
        zh: "\(stage)评委组：\(all) 位评委计 \(counted) 位，至少须 \(least) 位")
    case .judgesUnclear(let stage, let judges):
      LocalizedText(
        en: "panel of \(stage): unknown whether \(judges.joined(separator: ", ")) may judge",
        zh: "\(stage)评委组：\(judges.joined(separator: "、")) 的评审资格或回避情况不明")
    case .itemsNotScored(let judge, let items): itemsNotScored(judge, items)
    case .recused(let judge): LocalizedText(en: "\(judge) is recused", zh: "\(judge) 回避")
    case .notQualified(let judge):
      LocalizedText(en: "\(judge) is not qualified", zh: "\(judge) 无评审资格")
    case .itemUnknown(let item):
      LocalizedText(en: "computed item \(item) has no value", zh: "计算项 \(item) 没有取值")
    case .itemOutOfRange(let item, let score, let least, let most):
      LocalizedText(
        en: "computed item \(item) is \(score), outside its points \(least)–\(most)",
        zh: "计算项 \(item) 为 \(score)，超出其分值 \(least)–\(most)")
    case .undecided(let missing): FindingMessages.undecided(missing)
    case .scoreUnknown: scoreUnknown
    }
  }

  private static func itemsNotScored(_ judge: String, _ items: [String]) -> LocalizedText {
    let shown = items.prefix(4)
    let rest = items.count > shown.count ? "…" : ""
    return LocalizedText(
      en: "\(judge) did not score \(shown.joined(separator: ", "))\(rest)",
      zh: "\(judge) 未评 \(shown.joined(separator: "、"))\(rest)")
  }

  static func mark(_ fault: MarkFault) -> LocalizedText {
    switch fault {
    case .incomplete:
      LocalizedText(en: "a mark without judge or item", zh: "有一条打分未写明评委或评审项")
    case .outOfRange(let judge, let item, let points, let least, let most):
      LocalizedText(
        en: "judge \(judge) gave “\(item)” \(points.text.en), which is outside \(least)–\(most)",
        zh: "评委 \(judge) 对“\(item)”的打分 \(points.text.zh) 超出 \(least)–\(most)")
    case .offStep(let judge, let item, let points, let step):
      LocalizedText(
        en: "judge \(judge) gave “\(item)” \(points.text.en), which is not in steps of \(step)",
        zh: "评委 \(judge) 对“\(item)”的打分 \(points.text.zh) 不合每档 \(step) 分")
    case .duplicate(let judge, let item):
      LocalizedText(en: "judge \(judge) scored “\(item)” twice", zh: "评委 \(judge) 对“\(item)”打分两次")
    case .unknownItem(let judge, let item, let near):
      LocalizedText(
        en: "judge \(judge) scored “\(item)”, which is not an item of any sheet" + meant(near).en,
        zh: "评委 \(judge) 所评“\(item)”不是评审表中的项目" + meant(near).zh)
    case .unknownSheet(let judge, let sheet, let near):
      LocalizedText(
        en: "judge \(judge) used “\(sheet)”, which is not a sheet of the policy" + meant(near).en,
        zh: "评委 \(judge) 所用“\(sheet)”不是评审表" + meant(near).zh)
    case .inapplicableSheet(let judge, let sheet):
      LocalizedText(
        en: "judge \(judge) used “\(sheet)”, which does not apply to this application",
        zh: "评委 \(judge) 所用“\(sheet)”不适用于此申报")
    }
  }

  private static func meant(_ near: String?) -> LocalizedText {
    guard let near else { return LocalizedText("") }
    return LocalizedText(en: "; did you mean “\(near)”?", zh: "，是否应为“\(near)”？")
  }
}
