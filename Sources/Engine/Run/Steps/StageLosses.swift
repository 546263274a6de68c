import Diagnostics
import Outcome
import Text

/// Why people were lost at a stage, counted by rule.
struct StageLosses {
  private var losses: [LossCount] = []

  /// Counts one who did not pass, by the most severe of the candidate's findings at the stage.
  mutating func count(_ findings: [Finding]) {
    LossCount.count(findings.worstFirst.first { $0.truth != .remark }, in: &losses)
  }

  /// Most frequent first, then by label.
  var sorted: [StageOutcome.Loss] {
    losses.sorted(by: LossCount.precedes).map {
      .init(rule: $0.rule, message: $0.message, count: $0.count)
    }
  }
}

/// How many a rule of a stage cost.
private struct LossCount {
  let rule: String
  let message: LocalizedText
  var count: Int

  static func count(_ finding: Finding?, in losses: inout [LossCount]) {
    let rule = finding?.rule ?? "score"
    if let index = losses.firstIndex(where: { $0.rule.hasSameScalars(as: rule) }) {
      losses[index].count += 1
    } else {
      losses.append(LossCount(rule: rule, message: message(finding), count: 1))
    }
  }

  /// Most frequent first, then by label.
  static func precedes(_ left: LossCount, _ right: LossCount) -> Bool {
    if left.count != right.count { return left.count > right.count }
    return left.rule.scalarOrder(to: right.rule) < 0
  }

  private static func message(_ finding: Finding?) -> LocalizedText {
    guard let finding else { return FindingMessages.noScore }
    switch finding.kind {
    case .floor: return LocalizedText(en: "below the floor", zh: "低于单项最低")
    case .pass: return LocalizedText(en: "did not pass", zh: "未及格")
    case .take: return LocalizedText(en: "below the cut", zh: "未入围")
    case .panel: return LocalizedText(en: "no score", zh: "得分不明")
    case .unranked: return LocalizedText(en: "cannot be ranked", zh: "无法排序")
    case .tie:
      return LocalizedText(en: "tied at \(finding.title)", zh: "\(finding.title)并列")
    default: return LocalizedText(finding.title)
    }
  }
}
