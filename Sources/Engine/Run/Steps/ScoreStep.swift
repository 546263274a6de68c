import DecimalArithmetic
import FEEL
import Model
import Outcome
import Policy
import Records

/// Bonus and final score of those who came through all stages (S9, S12).
struct ScoreStep: AwardStep {
  let context: AwardContext
  private var run: RunContext { context.run }
  private var award: Award { context.award }

  init(context: AwardContext) { self.context = context }

  func run(_ standings: Standings) -> StepResult {
    var result = StepResult(standings)
    for candidate in standings.entrants { result.standings.standing[candidate] = .notSelected }
    guard let program = award.score else { return result }
    var log = RunLog()
    var frame = Frame(award)
    for candidate in standings.entrants where standings.isAccepted(candidate) {
      frame.load(candidate, of: standings)
      frame.bonus = bonus(frame)
      if case .number(let number) = run.interpreter.evaluate(program, slots: frame.slots) {
        result.standings.score[candidate] = number.roundedAsScore(award.round)
        if standings.isExplained(candidate) {
          for finding in bonusFindings(frame) { log.add(finding, to: candidate) }
        }
      } else {
        log.add(unscored(program, frame), to: candidate)
      }
    }
    result.take(log)
    result.standings.keepAcceptedEntrants()
    return result
  }

  private func applies(_ bonus: Bonus, _ frame: Frame) -> Bool? {
    bonus.when.map { run.interpreter.evaluateTruth($0, slots: frame.slots) } ?? true
  }

  /// The sum of the bonuses that apply, at most `bonus-most`; nil where one is unknown.
  private func bonus(_ frame: Frame) -> DecimalNumber? {
    var sum = DecimalNumber.zero
    for bonus in award.bonuses {
      guard let applies = applies(bonus, frame) else { return nil }
      guard applies else { continue }
      guard case .number(let add) = run.interpreter.evaluate(bonus.add, slots: frame.slots),
        let next = sum.adding(add)
      else { return nil }
      sum = next
    }
    guard let most = award.bonusMost else { return sum }
    guard case .number(let number) = run.interpreter.evaluate(most, slots: frame.slots) else {
      return nil
    }
    return min(sum, number)
  }

  private func unscored(_ program: Program, _ frame: Frame) -> Finding {
    var watched = RuleTrace(run)
    watched.watch(program, frame.slots)
    for bonus in award.bonuses where program.slots.contains(FrameLayout.bonus) {
      if let when = bonus.when { watched.watch(when, frame.slots) }
      watched.watch(bonus.add, frame.slots)
    }
    let evidence = context.findings.evidence
    let missing = evidence.missing(
      watched, frame: frame.slots, about: frame.record, subject: nil)
    return Finding(
      kind: .unranked, rule: "score", title: nil, truth: .unknown,
      outcome: .defer,
      reason: missing.isEmpty ? .scoreUnknown : .undecided(missing: missing),
      ruleLocation: program.span.flatMap { run.policyLocation($0) },
      evidence: evidence.evidence(
        watched, frame: frame.slots, about: frame.record, subject: nil))
  }

  /// The bonuses that apply, each with its points.
  private func bonusFindings(_ frame: Frame) -> [Finding] {
    var found: [Finding] = []
    for bonus in award.bonuses {
      guard applies(bonus, frame) == true,
        case .number(let points) = run.interpreter.evaluate(bonus.add, slots: frame.slots),
        points != .zero
      else { continue }
      var watched = RuleTrace(run)
      if let when = bonus.when { watched.watch(when, frame.slots) }
      watched.watch(bonus.add, frame.slots)
      found.append(
        Finding(
          kind: .bonus, rule: bonus.name, title: bonus.title, truth: .remark, outcome: .accept,
          reason: .bonus(points: points),
          citations: run.cited(bonus.citations),
          ruleLocation: run.policyLocation(bonus.span),
          evidence: context.findings.evidence.evidence(
            watched, frame: frame.slots, about: frame.record, subject: nil)))
    }
    guard let most = award.bonusMost, !award.bonuses.isEmpty,
      case .number(let limit) = run.interpreter.evaluate(most, slots: frame.slots),
      frame.bonus == limit
    else { return found }
    found.append(
      Finding(
        kind: .bonus, rule: "bonus-most", title: nil, truth: .remark,
        outcome: .accept, reason: .bonusCapped(limit: limit),
        ruleLocation: most.span.flatMap { run.policyLocation($0) }))
    return found
  }
}
