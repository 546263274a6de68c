import Diagnostics
import Outcome
import Text

/// What steps report: findings about candidates, how far limits were used, errors.
struct RunLog: Sendable {
  /// A finding about one candidate.
  struct Entry: Sendable {
    let candidate: Int
    let finding: Finding
  }

  /// Label of a rule that passed or did not apply, of a candidate who is explained.
  struct Answer: Sendable {
    let candidate: Int
    let rule: String
  }

  /// How a stage ended for a candidate.
  struct StageEntry: Sendable {
    let candidate: Int
    let stage: CandidateStage
  }

  /// In the order in which they were found.
  private(set) var entries: [Entry] = []
  var passed: [Answer] = []
  var notApplicable: [Answer] = []
  var candidateStages: [StageEntry] = []
  var stages: [StageOutcome] = []
  var limitUses: [LimitUse] = []
  var gradeUses: [GradeUse] = []
  var diagnostics: [Diagnostic] = []
  /// Marks that break their sheet: errors of the records, not of the applicants.
  var badMarks: [BadDatum] = []

  mutating func add(_ finding: Finding, to candidate: Int) {
    entries.append(Entry(candidate: candidate, finding: finding))
  }

  mutating func append(_ other: RunLog) {
    entries += other.entries
    passed += other.passed
    notApplicable += other.notApplicable
    candidateStages += other.candidateStages
    stages += other.stages
    limitUses += other.limitUses
    gradeUses += other.gradeUses
    diagnostics += other.diagnostics
    badMarks += other.badMarks
  }
}

/// What a log reports of each candidate.
struct CandidateReports {
  private(set) var findings: [[Finding]]
  private(set) var passed: [[String]]
  private(set) var notApplicable: [[String]]
  private(set) var stages: [[CandidateStage]]

  init(_ log: RunLog, count: Int) {
    findings = Array(repeating: [], count: count)
    passed = Array(repeating: [], count: count)
    notApplicable = Array(repeating: [], count: count)
    stages = Array(repeating: [], count: count)
    for entry in log.entries { findings[entry.candidate].append(entry.finding) }
    for answer in log.passed { passed[answer.candidate].append(answer.rule) }
    for answer in log.notApplicable { notApplicable[answer.candidate].append(answer.rule) }
    for entry in log.candidateStages { stages[entry.candidate].append(entry.stage) }
  }
}

extension [Finding] {
  /// Worst first, then by label (S30).
  var worstFirst: [Finding] {
    enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.outcome != b.outcome { return a.outcome < b.outcome }
      let isRemark = (a.truth == .remark, b.truth == .remark)
      if isRemark.0 != isRemark.1 { return isRemark.1 }
      let order = a.rule.scalarOrder(to: b.rule)
      return order != 0 ? order < 0 : left.offset < right.offset
    }.map(\.element)
  }
}
