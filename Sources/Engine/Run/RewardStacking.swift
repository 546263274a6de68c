import Diagnostics
import FEEL
import Model
import Outcome
import Policy

/// Of several levels won for the same thing only the highest is paid, or all, or it is an error
/// (S25).
struct RewardStacking {
  private let context: RunContext

  init(_ context: RunContext) { self.context = context }

  /// A reward of one award.
  private struct Win {
    let award: Int
    let candidate: Int
    let level: Int
  }

  /// Takes back the rewards of lower levels, with a finding for each winner.
  func settle(_ decisions: inout [AwardDecision], _ diagnostics: inout [Diagnostic]) {
    let rules = context.policy.rewards
    if rules?.stack == .cumulative { return }
    let wins = wins(decisions)
    for key in wins.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let won = wins[key] ?? []
      let highest = won.map(\.level).max() ?? 0
      guard let first = won.first, won.contains(where: { $0.level != highest }) else { continue }
      guard let rules, rules.stack == .highest else {
        let decision = decisions[first.award]
        let standings = decision.standings
        let winner = context.key(of: standings.rows[first.candidate], in: standings.table)
        diagnostics.append(
          Diagnostic(
            EngineDiagnostics.severalLevels, at: rules?.span ?? decision.award.span,
            [.name(winner)]))
        continue
      }
      let paid = won.first { $0.level == highest }.map { decisions[$0.award].award.name } ?? ""
      for win in won where win.level != highest {
        decisions[win.award].standings.reward[win.candidate] = nil
        decisions[win.award].log.add(finding(rules, paid), to: win.candidate)
      }
    }
  }

  private func finding(_ rules: RewardRules, _ paid: String) -> Finding {
    Finding(
      kind: .requirement, rule: "rewards", title: nil, truth: .remark,
      outcome: .accept, reason: .rewardReplaced(award: paid),
      citations: context.cited(rules.citations),
      ruleLocation: context.policyLocation(rules.span))
  }

  /// Rewards at levels, by what is rewarded.
  private func wins(_ decisions: [AwardDecision]) -> [[UInt8]: [Win]] {
    var wins: [[UInt8]: [Win]] = [:]
    for (index, decision) in decisions.enumerated() {
      guard let level = decision.award.level else { continue }
      for (candidate, reward) in decision.standings.reward.enumerated() where reward != nil {
        guard let thing = rewardedThing(candidate, decision.standings) else { continue }
        wins[thing, default: []].append(Win(award: index, candidate: candidate, level: level))
      }
    }
    return wins
  }

  /// What is rewarded once: the value of `per`, else the record itself; nil where it is blank.
  private func rewardedThing(_ candidate: Int, _ standings: Standings) -> [UInt8]? {
    let table = standings.table
    let row = standings.rows[candidate]
    guard let per = context.policy.rewards?.per, let field = table.schema.field(per) else {
      return Array("\(table.recordType.index):\(row)".utf8)
    }
    let value = table.value(row: row, field: field)
    return value.isNull ? nil : Array("=\(ValueText.literal(value))".utf8)
  }
}
