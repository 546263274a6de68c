import Diagnostics
import Notation
import Policy
import Vocabulary

/// M1486 `open-parameters`.
struct OpenParameters: LintRule {
  static let description = RuleDescription(
    code: DiagnosticCode(
      1486, "open-parameters", .note, en: "values left open for an overlay: {0}", zh: "留待下级设定：{0}"),
    category: .completeness,
    rationale: LocalizedText(
      en: """
        A base policy may leave values to its overlays. The note lists them, so that nobody forgets \
        one.
        """,
      zh: "上级政策可以把取值留给下级。此提示列出这些项，以免遗漏。"),
    kind: .files,
    bad: [
      """
      === p/a.merit
      policy ⟦"p"⟧ { title: "办法" }
      record 成果 { key: 编号; field 编号: string; field 人数: number }
      parameter 人数下限 { type: number; open: true }
      award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
      """
    ],
    good: [
      """
      === p/a.merit
      policy "p" { title: "办法" }
      record 成果 { key: 编号; field 编号: string; field 人数: number }
      parameter 人数下限: 3
      award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
      """
    ])

  func check(_ policy: LintedPolicy, report: (Diagnostic) -> Void) {
    let open = policy.valuesOpenBeforeRun
    guard policy.isBase, !open.isEmpty, let last = policy.lastLayer, last.head != nil else {
      return
    }
    let names = open.map { "`\($0.name)`" }
    report(Diagnostic(Self.description.code, at: last.header.span, [.names(names)]))
  }
}
