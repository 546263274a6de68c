import Diagnostics

/// What a finding does to an application, and the verdict over all findings (S3).
///
/// Ordered from grave to harmless: the worst of the findings is the verdict.
public enum Verdict: String, Sendable, Comparable, CaseIterable {
  /// 不评: out.
  case reject
  /// 缓评: deferred until what is unknown is known.
  case `defer`
  /// 完善后参评: takes part once mended.
  case mend
  /// 参评: takes part. As the outcome of a finding: 提示, a remark that changes nothing.
  case accept

  private var rank: Int {
    switch self {
    case .reject: 0
    case .defer: 1
    case .mend: 2
    case .accept: 3
    }
  }

  /// The graver is the lesser.
  public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

  /// What the verdict is called; of 参评 as the verdict, not of a remark.
  public var title: LocalizedText {
    switch self {
    case .reject: LocalizedText(en: "rejected", zh: "不评")
    case .defer: LocalizedText(en: "deferred", zh: "缓评")
    case .mend: LocalizedText(en: "to be mended", zh: "完善后参评")
    case .accept: LocalizedText(en: "takes part", zh: "参评")
    }
  }
}

/// What became of an application in the end.
public enum Standing: String, Sendable, CaseIterable {
  /// 入选
  case selected
  /// 候补: would have been taken, had a full limit had room.
  case reserve
  /// 落选
  case notSelected
  /// 未入围: did not pass a stage.
  case notShortlisted
  /// Its verdict is not 参评, so it did not compete.
  case notCompeting

  /// What the standing is called in lists of results.
  public var title: LocalizedText {
    switch self {
    case .selected: LocalizedText(en: "selected", zh: "入选")
    case .reserve: LocalizedText(en: "reserve", zh: "候补")
    case .notSelected: LocalizedText(en: "not selected", zh: "落选")
    case .notShortlisted: LocalizedText(en: "not shortlisted", zh: "未入围")
    case .notCompeting: LocalizedText(en: "not competing", zh: "未参与评选")
    }
  }
}
