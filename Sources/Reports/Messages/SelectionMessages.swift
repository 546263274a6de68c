import DecimalArithmetic
import Diagnostics
import Outcome

/// Reasons about ranks, seats and rewards.
enum SelectionMessages {
  static let rankUnknown = LocalizedText(
    en: "cannot be ranked: the first ranking key is unknown", zh: "无法排序：首要排序项不明")

  static func limitClosed(_ limit: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "the remaining seats of limit \(limit.en) stay empty under its rules",
      zh: "\(limit.zh) 的余额按规定空缺")
  }

  static func groupUnknown(_ limit: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "unknown to which group of limit \(limit.en) it belongs",
      zh: "无法判定属于限额 \(limit.zh) 的哪个分组")
  }

  static func rewardReplaced(by award: String) -> LocalizedText {
    LocalizedText(en: "rewarded at a higher level, see \(award)", zh: "就高奖励，见 \(award)")
  }

  static func belowLine(_ line: StageLine) -> LocalizedText {
    var english = "rank \(line.rank)" + (line.score.map { ", score \($0)" } ?? "")
    var chinese = "第 \(line.rank) 名" + (line.score.map { "，得分 \($0)" } ?? "")
    let percent = line.share.flatMap { $0.multiplied(by: DecimalNumber(100)) }
    if let percent {
      english += "; \(percent)% of \(line.entrants) advance, that is \(line.capacity)"
      chinese += "；\(line.entrants) 份取 \(percent)%，即 \(line.capacity) 份"
    } else {
      english += "; \(line.capacity) of \(line.entrants) advance"
      chinese += "；\(line.entrants) 份取 \(line.capacity) 份"
    }
    if line.taken != line.capacity {
      let isAbove = line.taken > line.capacity
      english += ", \(line.taken) did" + (isAbove ? " including ties" : "")
      chinese += "，实取 \(line.taken) 份" + (isAbove ? "（含并列）" : "")
    }
    if let last = line.last {
      english += "; the last is \(last.key)" + (last.score.map { " with \($0)" } ?? "")
      chinese += "，末位为 \(last.key)" + (last.score.map { "（\($0) 分）" } ?? "")
    }
    return LocalizedText(en: english, zh: chinese)
  }

  static func limitFull(
    _ limit: LocalizedText, _ capacity: Int, _ last: String?
  ) -> LocalizedText {
    let noun = capacity == 1 ? "seat" : "seats"
    return LocalizedText(
      en: "limit \(limit.en) is full (\(capacity) \(noun))"
        + (last.map { "; the last went to \($0)" } ?? ""),
      zh: "\(limit.zh) \(capacity) 个名额已满" + (last.map { "，末位为 \($0)" } ?? ""))
  }

  static func seatsReserved(
    _ limit: LocalizedText?, _ needy: LocalizedText, _ least: Int, _ held: Int
  ) -> LocalizedText {
    let subject = limit.map {
      LocalizedText(en: "the remaining seats of limit \($0.en)", zh: "\($0.zh) 的余额")
    }
    return LocalizedText(
      en: "\(subject?.en ?? "the remaining seats") are needed for \(needy.en): at least \(least),"
        + " and only \(held) ranked higher \(held == 1 ? "is" : "are") selected for it",
      zh: "\(subject?.zh ?? "余额")须留给 \(needy.zh)：至少 \(least) 个，排在其前入选的只有 \(held) 个")
  }

  static func tie(
    _ limit: LocalizedText, tied: Int, seats: Int, _ resolution: TieResolution
  ) -> LocalizedText {
    let outcome =
      switch resolution {
      case .noneTaken: LocalizedText(en: "none is selected", zh: "均不取")
      case .allTaken: LocalizedText(en: "all are selected", zh: "均取")
      case .takenByOrder: LocalizedText(en: "selected by order", zh: "依次序取")
      case .othersByOrder: LocalizedText(en: "others are selected by order", zh: "依次序由他人取得")
      }
    return LocalizedText(
      en:
        "\(tied) tied for \(seats == 1 ? "1 seat" : "\(seats) seats") of \(limit.en): \(outcome.en)",
      zh: "\(limit.zh)：\(tied) 份并列争 \(seats) 个名额，\(outcome.zh)")
  }
}
