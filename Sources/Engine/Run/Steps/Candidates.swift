import FEEL
import Model
import Outcome
import Policy
import Records
import Text

/// Candidates of an award: the first step of S1.
struct Candidates {
  let award: Award
  let table: Table
  /// Rows for which `among` holds or is unknown.
  let rows: [Int]
  /// For each candidate whether `among` is unknown; nothing is asked about those.
  let isUncertain: [Bool]

  init(_ award: Award, _ context: RunContext) {
    self.award = award
    table = context.table(award.record)
    let all = Array(0..<table.count)
    guard let among = award.among else {
      rows = all
      isUncertain = Array(repeating: false, count: all.count)
      return
    }
    let truths = ConditionColumns.truths(of: among, all, in: table, context)
    rows = all.filter { truths[$0] != TruthVector.no }
    isUncertain = rows.map { truths[$0] == TruthVector.unknown }
  }

  /// - Parameter key: that of the candidates about whom everything is reported.
  func standings(explaining key: String?, _ context: AwardContext) -> Standings {
    let explained = key.map { key in
      rows.indices.filter { context.run.key(of: rows[$0], in: table).hasSameScalars(as: key) }
    }
    return Standings(
      table: table, rows: rows, explained: explained ?? [], stages: award.stages.count)
  }

  /// The answers to the award's requirements; of uncertain candidates no rule applies.
  func answers(to rules: RuleSet, _ context: RunContext) -> RuleAnswers {
    let asked =
      isUncertain.contains(true) ? rows.indices.filter { !isUncertain[$0] } : Array(rows.indices)
    var columns = RuleColumns(rules, table: table, context)
    return columns.answers(
      for: asked, rows: asked.map { rows[$0] }, of: rows.count,
      frame: RunContext.frame(stages: award.stages.count))
  }
}

/// Findings about candidates of whom it is unknown whether they are any.
struct CandidacyStep: AwardStep {
  let context: AwardContext
  let candidates: Candidates

  func run(_ standings: Standings) -> StepResult {
    var result = StepResult(standings)
    var log = RunLog()
    guard candidates.isUncertain.contains(true) else { return result }
    var frame = Frame(context.award)
    for candidate in candidates.rows.indices where candidates.isUncertain[candidate] {
      frame.load(candidate, of: standings)
      log.add(finding(standings.record(candidate), frame), to: candidate)
    }
    result.take(log)
    return result
  }

  private func finding(_ record: RecordReference, _ frame: Frame) -> Finding {
    var watched = RuleTrace(context.run)
    if let among = context.award.among { watched.watch(among, frame.slots) }
    return Finding(
      kind: .candidacy, rule: "among", title: nil, truth: .unknown,
      outcome: .defer,
      reason: .scopeUnknown,
      ruleLocation: context.award.among?.span.flatMap { context.run.policyLocation($0) },
      evidence: context.findings.evidence.evidence(
        watched, frame: frame.slots, about: record, subject: nil))
  }
}

/// Findings about blank required fields and bad values (S7).
struct BlankFieldStep: AwardStep {
  let context: AwardContext

  func run(_ standings: Standings) -> StepResult {
    var result = StepResult(standings)
    var log = RunLog()
    for (candidate, row) in standings.rows.enumerated()
    where context.issues.hasIssues(row: row, in: standings.table) {
      for finding in context.findings.fieldFindings(row: row, in: standings.table) {
        log.add(finding, to: candidate)
      }
    }
    result.take(log)
    return result
  }
}

/// The award's requirements, documents, attestations, deadlines and those of its rulesets.
struct RequirementStep: AwardStep {
  let context: AwardContext
  let candidates: Candidates

  /// Those who are accepted enter the stages.
  func run(_ standings: Standings) -> StepResult {
    var result = StepResult(standings)
    let rules = context.ruleSet(context.award.requirements)
    let answers = candidates.answers(to: rules, context.run)
    let hasIssue = answers.hasIssue
    let evaluation = RuleEvaluation(rules, context.run)
    var frame = Frame(context.award)
    var log = RunLog()
    for candidate in candidates.rows.indices where !candidates.isUncertain[candidate] {
      let isExplained = standings.isExplained(candidate)
      guard isExplained || hasIssue[candidate] else { continue }
      frame.load(candidate, of: standings)
      context.log(
        rules, answers.states(of: candidate), of: candidate, stage: nil, frame: frame,
        isExplained: isExplained, evaluation: evaluation, into: &log)
    }
    result.take(log)
    result.standings.entrants = standings.rows.indices.filter { result.standings.isAccepted($0) }
    return result
  }
}
