import Diagnostics
import Outcome
import Text

/// Pieces of text that reports share.
enum ReportText {
  /// User text without terminal escapes and other controls.
  static func clean(_ text: String) -> String { DisplayText.neutralised(text) }

  /// `1 application`, `2 applications`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)" + (number == 1 ? "" : "s")
  }

  /// `《通知》二.2`, or the outside citation.
  static func clauseName(_ clause: CitedClause) -> String {
    (clause.document.map { "《\(clean($0))》" } ?? "") + clean(clause.number)
  }

  /// `3000–5000 元`, or one number.
  static func reward(_ reward: Reward) -> String {
    let unit = reward.unit.map { " " + clean($0) } ?? ""
    if reward.least == reward.most { return "\(reward.most)\(unit)" }
    return "\(reward.least)–\(reward.most)\(unit)"
  }

  /// `records/成果.csv:118 第 7 列`
  static func location(_ location: Location, _ language: Language) -> String {
    let base = "\(clean(location.file)):\(location.line)"
    guard let column = location.column else { return base }
    return language == .english ? "\(base) column \(column)" : "\(base) 第 \(column) 列"
  }
}
