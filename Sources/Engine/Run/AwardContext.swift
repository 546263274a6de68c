import FEEL
import Outcome
import Policy
import Records

/// What is the same for all steps of one award.
struct AwardContext {
  let run: RunContext
  let award: Award
  let table: Table
  let issues: FieldIssues
  let findings: FindingBuilder

  init(_ award: Award, _ run: RunContext, _ issues: FieldIssues) {
    self.run = run
    self.award = award
    self.issues = issues
    table = run.table(award.record)
    findings = FindingBuilder(run, issues, stageNames: award.stages.map(\.name))
  }

  func ruleSet(_ requirements: [Requirement]) -> RuleSet {
    RuleSet(requirements, record: award.record, run)
  }

  /// Logs what rules found about a candidate; of one who is explained also what holds.
  ///
  /// - Parameters:
  ///   - frame: the candidate's, in which the rules were asked.
  ///   - states: of the rules, in their order.
  func log(
    _ rules: RuleSet, _ states: some Collection<RuleState>, of candidate: Int, stage: String?,
    frame: Frame, isExplained: Bool, evaluation: RuleEvaluation, into log: inout RunLog
  ) {
    guard let record = frame.record else { return }
    for (rule, state) in zip(rules.rules, states) {
      let label = rule.requirement.label
      switch state {
      case .passed:
        if isExplained { log.passed.append(.init(candidate: candidate, rule: label)) }
      case .notApplicable:
        if isExplained { log.notApplicable.append(.init(candidate: candidate, rule: label)) }
      case .failed, .unknown:
        let found = findings.finding(
          rule.inOwnFrame, state, stage: stage, candidate: record,
          frame: evaluation.frame(of: rule, frame.slots), evaluation: evaluation)
        if let found {
          log.add(found, to: candidate)
        } else if isExplained, case .pass = rule.requirement.unknown {
          log.passed.append(.init(candidate: candidate, rule: label))
        }
      }
    }
  }
}
