import DecimalArithmetic
import FEEL
import Model
import Outcome

/// One candidate while the award is decided.
struct Candidate {
  let row: Int
  let key: String
  /// All is told about it, not only what is the matter.
  let isExplained: Bool
  var verdict = Verdict.accept
  var standing = Standing.notCompeting
  var findings: [Finding] = []
  var passed: [String] = []
  var notApplicable: [String] = []
  var stages: [CandidateStage] = []
  /// `{score, items}` of each stage of the award; null where it was not reached.
  var stageValues: [Value] = []
  var score: DecimalNumber?
  var place: Int?
  var grade: Int?
  var reward: Reward?

  init(row: Int, key: String, isExplained: Bool) {
    self.row = row
    self.key = key
    self.isExplained = isExplained
  }

  /// 完善后参评 or 缓评: the run is provisional (S3).
  var isUndecided: Bool { verdict == .mend || verdict == .defer }

  /// Adds a finding; the worst of them is the verdict (S3).
  mutating func add(_ finding: Finding) {
    findings.append(finding)
    verdict = min(verdict, finding.outcome)
  }

  /// Worst first, then by label (S30).
  var sortedFindings: [Finding] {
    findings.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.outcome != b.outcome { return a.outcome < b.outcome }
      let isRemark = (a.truth == .remark, b.truth == .remark)
      if isRemark.0 != isRemark.1 { return isRemark.1 }
      let order = SortOrder.compare(a.rule, b.rule)
      return order != 0 ? order < 0 : left.offset < right.offset
    }.map(\.element)
  }
}
