import Diagnostics
import Model

extension Verdict {
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
