import Diagnostics
import Notation
import Policy
import Vocabulary

/// M1483 `missing-rank`.
struct MissingRank: LintRule {
  static let description = RuleDescription(
    code: DiagnosticCode(
      1483, "missing-rank", .warning,
      en: "missing ranking of `{0}`: all candidates are tied",
      zh: "`{0}` 没有排序依据，所有参评者都并列",
      help: LocalizedText(
        en: "write `rank`, `order` or `ties`", zh: "请写“排序”“次序”或“并列”")),
    category: .correctness,
    rationale: LocalizedText(
      en: """
        A limit takes the best. Where nothing ranks the candidates, all of them are tied at the \
        line, and none of them is taken.
        """,
      zh: "名额取排在前面的。没有排序依据时，所有参评者都并列在线上，一个也不取。"),
    bad: [
      """
      award ⟦奖⟧ { for: 成果; quota { limit 总数 { most: 20 } } }
      """
    ],
    good: [
      """
      award 奖 { for: 成果; rank: 现场得分 high first; quota { limit 总数 { most: 20 } } }
      """,
      """
      award 奖 { for: 成果; score: 现场得分; quota { limit 总数 { most: 20 } } }
      """,
    ])

  func check(_ policy: LintedPolicy, report: (Diagnostic) -> Void) {
    for award in policy.effective.items where award.id == .award {
      check(award, hasScore: award.attribute(.score) != nil, report)
      for stage in award.all(.stage) {
        let hasScore = stage.attribute(.panel) != nil || stage.attribute(.score) != nil
        check(stage, hasScore: hasScore, report)
      }
    }
  }

  private func check(_ item: PolicyItem, hasScore: Bool, _ report: (Diagnostic) -> Void) {
    let ranking: [KeywordID] = [.rank, .order, .ties]
    guard !hasScore, ranking.allSatisfy({ item.attribute($0) == nil }) else { return }
    let limits = item.attribute(.quota)?.all(.limit) ?? []
    let line =
      item.attribute(.take)
      ?? limits.first { $0.attribute(.most) != nil && $0.attribute(.ties) == nil }
    guard let line else { return }
    report(
      Diagnostic(Self.description.code, at: item.nameSpan, [.name(item.name)])
        .with(secondary: line.nameSpan, LocalizedText(en: "who gets these seats", zh: "名额给谁")))
  }
}
