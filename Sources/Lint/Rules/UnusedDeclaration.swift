import Diagnostics
import Notation
import Policy
import Text
import Vocabulary

/// M1481 `unused-declaration`.
struct UnusedDeclaration: LintRule {
  static let description = RuleDescription(
    code: DiagnosticCode(
      1481, "unused-declaration", .warning, en: "unused `{0}`", zh: "`{0}` 没有被使用"),
    category: .clarity,
    rationale: LocalizedText(
      en: """
        A name that nothing reads has no effect on any decision, yet reviewers read it as a rule. \
        Often the rule that should read it has another name by mistake.
        """,
      zh: "没有被使用的名称不影响任何结论，审阅的人却会把它当作规则。常见的原因是该用它的规则写成了别的名称。"),
    bad: [
      """
      parameter ⟦人数上限⟧: 15
      award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
      """
    ],
    good: [
      """
      parameter 人数上限: 15
      award 奖 { for: 成果; requirement 人数: 人数 in [3..人数上限]; quota: none }
      """
    ])

  /// What is of no use unless something uses it.
  private static let useful: Set<KeywordID> = [
    .parameter, .date, .define, .table, .ruleset, .sheet,
  ]

  func check(_ policy: LintedPolicy, report: (Diagnostic) -> Void) {
    let code = Self.description.code
    // Open values are declared for overlays, and dates with working days for print.
    let exempt = Set(
      policy.effective.items.filter {
        $0.attribute(.open) != nil || $0.attribute(.workdays) != nil
      }.map { Identifier($0.name) })
    for item in policy.effective.items where Self.useful.contains(item.id) {
      guard !policy.symbols.isUsed(item.name), !exempt.contains(Identifier(item.name)) else {
        continue
      }
      report(Diagnostic(code, at: item.nameSpan, [.phrase(item.said)]))
    }
    for award in policy.effective.items where award.id == .award {
      for define in award.all(.define)
      where !policy.symbols.isUsed(define.name) {
        report(Diagnostic(code, at: define.nameSpan, [.phrase(define.said)]))
      }
    }
  }
}
