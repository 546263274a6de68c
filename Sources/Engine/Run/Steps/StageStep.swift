import Diagnostics
import FEEL
import Model
import Outcome
import Policy
import Records

/// One stage of an award (S1): requirements, panel, requirements that read its score, floor and
/// pass, rank and take.
struct StageStep: AwardStep {
  private let index: Int
  private let context: AwardContext
  private let scoring: StageScoring
  private var stage: Stage { context.award.stages[index] }

  init(_ index: Int, _ context: AwardContext) {
    self.index = index
    self.context = context
    scoring = StageScoring(
      context.award.stages[index], record: context.award.record, context.run)
  }

  func run(_ standings: Standings) -> StepResult {
    var result = StepResult(standings)
    let before = stage.requirements.filter { !$0.readsScore }
    result.take(ask(before, standings.entrants, result.standings) { _, _ in })
    result.standings.keepAcceptedEntrants()
    let scores = scoring.hasScore ? score(&result) : nil
    askAboutScore(scores, &result)
    result.standings.keepAcceptedEntrants()
    checkFloors(scores, &result)
    let selection = select(scores, &result)
    finish(standings.entrants, selection, scores, &result)
    if stage.panel != nil { result.log.badMarks += otherBadMarks(scores, result.standings) }
    return result
  }

  // MARK: Rules

  /// Findings of rules about candidates.
  ///
  /// - Parameter fill: puts what the rules may read besides the standings into the frame.
  private func ask(
    _ requirements: [Requirement], _ candidates: [Int], _ standings: Standings,
    fill: (Int, inout Frame) -> Void
  ) -> RunLog {
    var log = RunLog()
    if requirements.isEmpty { return log }
    let rules = context.ruleSet(requirements)
    let evaluation = RuleEvaluation(rules, context.run)
    var states: [RuleState] = []
    var frame = Frame(context.award)
    for candidate in candidates {
      frame.load(candidate, of: standings)
      fill(candidate, &frame)
      states.removeAll(keepingCapacity: true)
      evaluation.evaluate(frame.slots, into: &states)
      let isExplained = standings.isExplained(candidate)
      guard isExplained || states.contains(where: \.isIssue) else { continue }
      context.log(
        rules, states, of: candidate, stage: stage.name, frame: frame, isExplained: isExplained,
        evaluation: evaluation, into: &log)
    }
    return log
  }

  // MARK: Score

  /// Scores the entrants and asks what the panel's requirements find.
  private func score(_ result: inout StepResult) -> StageScores {
    var frame = Frame(context.award)
    var scores = StageScores(count: result.standings.count)
    for candidate in result.standings.entrants {
      frame.load(candidate, of: result.standings)
      scores.set(scoring.score(frame.slots), of: candidate)
    }
    result.take(
      ask(stage.panel?.requirements ?? [], result.standings.entrants, result.standings) {
        candidate, frame in
        frame.set(judges: scores[candidate]?.judges ?? [])
      })
    return scores
  }

  /// Requirements that read the score; findings about the panel follow theirs (S12).
  private func askAboutScore(_ scores: StageScores?, _ result: inout StepResult) {
    let entrants = result.standings.entrants
    // Where wrong marks spoil a score, the panel is reported and not the applicant.
    let asked = entrants.filter { !(scores?[$0]?.isSpoiled ?? false) }
    let log = ask(stage.requirements.filter(\.readsScore), asked, result.standings) {
      candidate, frame in
      frame.load(scores?[candidate])
    }
    result.take(log)
    guard let scores else { return }
    var isFound = Array(repeating: false, count: result.standings.count)
    for entry in log.entries { isFound[entry.candidate] = true }
    var panelLog = RunLog()
    for candidate in entrants {
      guard let score = scores[candidate] else { continue }
      panelLog.badMarks += score.badMarks
      if score.score == nil {
        panelLog.add(panelFinding(score, isFound: isFound[candidate]), to: candidate)
      }
    }
    result.take(panelLog)
    result.standings.stageValues[index] = scores.values
  }

  private func reason(_ problems: [PanelProblem]) -> Reason {
    if stage.panel != nil { return .noPanelScore(problems.isEmpty ? [.scoreUnknown] : problems) }
    if case .undecided(let missing) = problems.first { return .undecided(missing: missing) }
    return .scoreUnknown
  }

  /// Names the panel, not the applicant (S10).
  private func panelFinding(_ score: StageScore, isFound: Bool) -> Finding {
    return Finding(
      kind: .panel, rule: stage.panel == nil ? "score" : "panel",
      title: nil,
      stage: stage.name, truth: isFound ? .remark : .unknown,
      outcome: isFound ? .accept : .defer,
      reason: reason(score.problems),
      citations: context.run.cited(stage.citations),
      ruleLocation: context.run.policyLocation(stage.panel?.span ?? stage.span),
      provenance: context.run.steps(stage.provenance), evidence: score.evidence)
  }

  /// Bad marks of those who were not scored here: they are errors of the records, which a later run
  /// may need, and nothing is held against the applicants.
  private func otherBadMarks(_ scores: StageScores?, _ standings: Standings) -> [BadDatum] {
    var found: [BadDatum] = []
    var frame = Frame(context.award)
    for candidate in standings.rows.indices where scores?[candidate] == nil {
      frame.load(candidate, of: standings)
      found += scoring.score(frame.slots).badMarks
    }
    return found
  }

  // MARK: Floor, pass and take

  /// Keeps those who meet all floors and `pass`.
  private func checkFloors(_ scores: StageScores?, _ result: inout StepResult) {
    let floors = StageFloors(context, stage, digits: scoring.digits)
    var frame = Frame(context.award)
    var log = RunLog()
    var kept: [Int] = []
    for candidate in result.standings.entrants {
      frame.load(candidate, of: result.standings)
      frame.load(scores?[candidate])
      let found = floors.findings(scores?[candidate], frame)
      for finding in found { log.add(finding, to: candidate) }
      if found.isEmpty { kept.append(candidate) }
    }
    result.standings.entrants = kept
    result.take(log)
  }

  /// Ranks and takes; nil where the stage does neither, and everybody goes on.
  private func select(
    _ scores: StageScores?, _ result: inout StepResult
  ) -> (ranked: RankedCandidates, selection: SeatSelection)? {
    let hasLine = stage.take != nil || !stage.quota.isEmpty
    guard hasLine || scoring.hasScore || stage.ranking != nil else { return nil }
    var log = RunLog()
    let ranked = RankCalculation(context, stage: stage).rank(
      result.standings.entrants, result.standings, scores, &log)
    result.take(log)
    let selection = SeatRule(context: context, stage: stage).select(
      ranked, result.standings, scores)
    result.take(selection.log)
    result.standings.isVoid = selection.isVoid
    result.standings.entrants = selection.taken.sorted().filter { result.standings.isAccepted($0) }
    return (ranked, selection)
  }

  /// Logs for everybody how the stage ended, and for the stage why people were lost.
  private func finish(
    _ entrants: [Int], _ selected: (ranked: RankedCandidates, selection: SeatSelection)?,
    _ scores: StageScores?, _ result: inout StepResult
  ) {
    let count = result.standings.count
    var hasPassed = Array(repeating: false, count: count)
    for candidate in result.standings.entrants { hasPassed[candidate] = true }
    var ranks = [Int?](repeating: nil, count: count)
    if let ranked = selected?.ranked {
      for (position, candidate) in ranked.sorted.enumerated() {
        ranks[candidate] = ranked.ranks[position]
      }
    }
    let findings = CandidateReports(result.log, count: count).findings
    var losses = StageLosses()
    for candidate in entrants {
      let isExplained = result.standings.isExplained(candidate)
      result.log.candidateStages.append(
        .init(
          candidate: candidate,
          stage: CandidateStage(
            stage: stage.name, score: scores?[candidate]?.score, rank: ranks[candidate],
            hasPassed: hasPassed[candidate],
            panels: isExplained ? scores?[candidate]?.panels ?? [] : [])))
      if hasPassed[candidate] { continue }
      if result.standings.isAccepted(candidate) {
        result.standings.standing[candidate] = .notShortlisted
      }
      losses.count(findings[candidate])
    }
    result.log.stages.append(
      StageOutcome(
        name: stage.name, title: stage.title, entrants: entrants.count,
        passed: result.standings.entrants.count, losses: losses.sorted))
  }
}
