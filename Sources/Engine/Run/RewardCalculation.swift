import DecimalArithmetic
import Diagnostics
import FEEL
import Outcome
import Policy

/// What a winner gets: its grade's reward, else its award's, else its level's (S25).
struct RewardCalculation {
  let context: RunContext
  let award: Award
  private let level: Level?
  private let range: (least: DecimalNumber, most: DecimalNumber)?

  init(_ context: RunContext, _ award: Award) {
    self.context = context
    self.award = award
    level = award.level.map { context.policy.levels[$0] }
    range = level?.reward.flatMap { Self.amount($0, slots: RunContext.emptyFrame, context) }
  }

  /// - Parameter slots: the winner's frame, `score` and `grade` in it.
  func reward(
    _ grade: Grade?, slots: [Value], key: String, _ diagnostics: inout [Diagnostic]
  ) -> Reward? {
    guard let rule = grade?.reward ?? award.reward ?? level?.reward else { return nil }
    guard var amount = Self.amount(rule, slots: slots, context) else {
      diagnostics.append(
        Diagnostic(EngineDiagnostics.rewardWithoutValue, at: rule.span, [.name(key)]))
      return nil
    }
    let isOwn = grade?.reward != nil || award.reward != nil
    if isOwn, let range, amount.least < range.least || amount.most > range.most {
      if rule.isCut {
        amount.least = min(max(amount.least, range.least), range.most)
        amount.most = min(max(amount.most, range.least), range.most)
      } else {
        diagnostics.append(
          Diagnostic(
            EngineDiagnostics.rewardOutsideLevel, at: rule.span,
            [
              .name(key), .phrase(Self.said(amount)), .phrase(Self.said(range)),
              .name(level?.title ?? ""),
            ]))
        return nil
      }
    }
    return Reward(
      least: amount.least, most: amount.most,
      unit: rule.unit.map { context.policy.catalogue[$0].name },
      citations: context.cited(rule.citations.isEmpty ? inherited : rule.citations))
  }

  /// Rewards rest on the rules for all of them where they cite nothing themselves.
  private var inherited: [Citation] { context.policy.rewards?.citations ?? [] }

  private static func said(_ amount: (least: DecimalNumber, most: DecimalNumber)) -> LocalizedText {
    amount.least == amount.most
      ? LocalizedText(amount.least.description) : LocalizedText("\(amount.least)–\(amount.most)")
  }

  private static func amount(
    _ rule: RewardRule, slots: [Value], _ context: RunContext
  ) -> (least: DecimalNumber, most: DecimalNumber)? {
    func number(_ program: Program) -> DecimalNumber? {
      guard case .number(let number) = context.interpreter.evaluate(program, slots: slots) else {
        return nil
      }
      return number
    }
    switch rule.amount {
    case .number(let program): return number(program).map { ($0, $0) }
    case .range(let least, let most):
      guard let lower = number(least), let upper = number(most) else { return nil }
      return (lower, upper)
    }
  }
}
