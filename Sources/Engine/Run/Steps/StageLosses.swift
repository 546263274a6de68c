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
      .init(rule: $0.rule, title: $0.title, kind: $0.kind, count: $0.count)
    }
  }
}

/// How many a rule of a stage cost.
private struct LossCount {
  let rule: String
  let title: String?
  let kind: Finding.Kind?
  var count: Int

  static func count(_ finding: Finding?, in losses: inout [LossCount]) {
    let rule = finding?.rule ?? "score"
    if let index = losses.firstIndex(where: { $0.rule.hasSameScalars(as: rule) }) {
      losses[index].count += 1
    } else {
      losses.append(
        LossCount(rule: rule, title: finding?.title, kind: finding?.kind, count: 1))
    }
  }

  /// Most frequent first, then by label.
  static func precedes(_ left: LossCount, _ right: LossCount) -> Bool {
    if left.count != right.count { return left.count > right.count }
    return left.rule.scalarOrder(to: right.rule) < 0
  }
}
