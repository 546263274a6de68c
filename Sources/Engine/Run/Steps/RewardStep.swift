import Outcome
import Policy

/// What winners get (S25).
struct RewardStep: AwardStep {
  let context: AwardContext

  func run(_ standings: Standings) -> StepResult {
    var result = StepResult(standings)
    let rewards = RewardCalculation(context.run, context.award)
    var frame = Frame(context.award)
    for candidate in standings.winners {
      frame.load(candidate, of: standings)
      let grade = standings.grade[candidate].map { context.award.grades[$0] }
      frame.set(grade: grade)
      result.standings.reward[candidate] = rewards.reward(
        grade, slots: frame.slots,
        key: context.run.key(of: standings.rows[candidate], in: standings.table),
        &result.log.diagnostics)
    }
    return result
  }
}
