import Diagnostics
import Notation
import Policy
import Vocabulary

/// M1480 `missing-quota`.
struct MissingQuota: LintRule {
  static let description = RuleDescription(
    code: DiagnosticCode(
      1480, "missing-quota", .warning, en: "missing quota of award `{0}`",
      zh: "奖项 `{0}` 没有名额",
      help: LocalizedText(
        en: "write `quota { … }`, or `quota: none` if everybody may win",
        zh: "请写“名额”；不限名额的写“名额: 不限”")),
    category: .completeness,
    rationale: LocalizedText(
      en: """
        Without a quota everybody who meets the requirements wins. That is rarely meant, and where \
        it is, the policy should state it.
        """,
      zh: "没有名额时，凡符合条件的都获奖。这很少是本意；确实如此的，应当写明。"),
    bad: [
      """
      award ⟦奖⟧ { for: 成果; requirement 人数: 人数 >= 3 }
      """
    ],
    good: [
      """
      award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
      """
    ])

  func check(_ policy: LintedPolicy, report: (Diagnostic) -> Void) {
    for award in policy.effective.items
    where award.id == .award && award.attribute(.quota) == nil {
      report(Diagnostic(Self.description.code, at: award.nameSpan, [.name(award.name)]))
    }
  }
}
