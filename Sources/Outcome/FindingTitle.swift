import Diagnostics
import Text

/// How findings are called that no rule of the policy gives a title: lines and scores of stages.
public enum FindingTitle {
  /// Of who is behind a stage's `take`.
  public static let take = LocalizedText(en: "shortlist", zh: "入围")
  /// Of who does not meet a stage's `pass`.
  public static let pass = LocalizedText(en: "pass mark", zh: "及格")
  /// Of who is below a `floor`.
  public static let floor = LocalizedText(en: "floor", zh: "单项最低")
  /// Of marks that give no score (S8, S10).
  public static let panel = LocalizedText(en: "panel", zh: "评委评审")
  /// Of a formula that gives no score (S12).
  public static let score = LocalizedText(en: "score", zh: "得分")
  /// Of a first key that is unknown (S12).
  public static let ranking = LocalizedText(en: "ranking", zh: "排序")
  /// Of `among` that is unknown (S1).
  public static let scope = LocalizedText(en: "scope", zh: "参评范围")
  /// Of a reward that another level's takes the place of (S25).
  public static let rewards = LocalizedText(en: "rewards", zh: "奖励")
  /// Of bonuses that reach `bonus-most`.
  public static let bonuses = LocalizedText(en: "bonus", zh: "加分")

  /// By ``Finding/rule``.
  fileprivate static let all: [(rule: String, title: LocalizedText)] = [
    ("take", take), ("pass", pass), ("floor", floor), ("panel", panel), ("score", score),
    ("rank", ranking), ("among", scope), ("bonus-most", bonuses), ("rewards", rewards),
  ]
}

extension Finding {
  /// The title for readers of both languages; the policy's own titles are the same in both.
  public var heading: LocalizedText {
    let own = FindingTitle.all.first {
      $0.rule.hasSameScalars(as: rule) && $0.title.zh.hasSameScalars(as: title)
    }
    return own?.title ?? LocalizedText(title)
  }
}
