import Outcome
import Policy

/// One step of an award: a function of the standings before it.
protocol AwardStep {
  func run(_ standings: Standings) -> StepResult
}

/// What a step makes of the standings, and what it reports.
struct StepResult {
  var standings: Standings
  var log = RunLog()

  init(_ standings: Standings) { self.standings = standings }

  /// Adds what a part of the step found; its findings count for the verdicts from here on.
  mutating func take(_ part: RunLog) {
    standings.apply(part)
    log.append(part)
  }
}

/// What was decided on one award: its table of candidates and what the steps reported.
struct AwardDecision {
  let award: Award
  var standings: Standings
  var log: RunLog

  /// Runs the steps of an award in the order of S1.
  ///
  /// - Parameter explaining: the key of the candidates about whom everything is reported.
  init(_ context: AwardContext, explaining: String?) {
    let candidates = Candidates(context.award, context.run)
    self.init(context, candidates, candidates.standings(explaining: explaining, context))
  }

  private init(_ context: AwardContext, _ candidates: Candidates, _ standings: Standings) {
    award = context.award
    self.standings = standings
    log = RunLog()
    for step in Self.steps(context, candidates) {
      let result = step.run(self.standings)
      self.standings = result.standings
      log.append(result.log)
    }
  }

  /// The steps of S1.
  private static func steps(
    _ context: AwardContext, _ candidates: Candidates
  ) -> [any AwardStep] {
    var steps: [any AwardStep] = [
      CandidacyStep(context: context, candidates: candidates),
      BlankFieldStep(context: context),
      RequirementStep(context: context, candidates: candidates),
    ]
    for stage in context.award.stages.indices { steps.append(StageStep(stage, context)) }
    return steps + [
      ScoreStep(context: context), RankStep(context: context), QuotaStep(context: context),
      GradeStep(context: context), RewardStep(context: context),
    ]
  }
}
