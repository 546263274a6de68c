import Diagnostics
import Notation
import Policy
import Text
import Vocabulary

/// M1487 `missing-year`.
struct MissingYear: LintRule {
  static let description = RuleDescription(
    code: DiagnosticCode(
      1487, "missing-year", .warning, en: "missing `year` of {0}, which rules read",
      zh: "{0}没有写明年度，而规则要用到它",
      help: LocalizedText(
        en: "write `year: …` in its `policy` item", zh: "请在其“政策”项中写“年度: …”")),
    category: .correctness,
    rationale: LocalizedText(
      en: """
        Rules that read the year would compare with nothing, or with the year of an older document.
        """,
      zh: "读取年度的规则会没有可比的年度，或用到旧文件的年度。"),
    kind: .files,
    bad: [
      """
      === notice/a.merit
      policy ⟦"notice"⟧ { title: "通知"; amends: "../base" }
      === base/a.merit
      policy "base" { title: "办法"; year: 2020 }
      record 成果 { key: 编号; field 编号: string; field 年: number }
      award 奖 { for: 成果; requirement 年度: 年 = policy.year; quota: none }
      """
    ],
    good: [
      """
      === notice/a.merit
      policy "notice" { title: "通知"; amends: "../base"; year: 2026 }
      === base/a.merit
      policy "base" { title: "办法"; year: 2020 }
      record 成果 { key: 编号; field 编号: string; field 年: number }
      award 奖 { for: 成果; requirement 年度: 年 = policy.year; quota: none }
      """
    ])

  /// An overlay without a year has that of the policy that it amends, as a city's rules on the
  /// notice of a year do. In doubt is only a year that is the base policy's, which is that of its
  /// issue, or one of an earlier text by the same bodies; or there is none.
  func check(_ policy: LintedPolicy, report: (Diagnostic) -> Void) {
    guard !policy.isBase, let last = policy.lastLayer, last.head != nil, last.header.year == nil,
      Self.spellings.contains(where: { policy.symbols.isUsed($0) })
    else { return }
    var finding = Diagnostic(
      Self.description.code, at: last.header.span, [.phrase(last.said)])
    let layers = policy.effective.layers
    if let index = layers.lastIndex(where: { $0.header.year != nil }) {
      guard index == 0 || !Self.issuers(of: layers[index]).isDisjoint(with: Self.issuers(of: last))
      else { return }
      finding = finding.with(
        secondary: layers[index].header.span,
        LocalizedText(en: "the year of this one holds", zh: "现按此政策的年度"))
    }
    report(finding)
  }

  /// The names of the policy in expressions.
  private static let spellings =
    ExpressionWords.names.first { $0.id == .policy }?.word.spellings ?? []

  private static func issuers(of layer: EffectivePolicy.Layer) -> Set<Identifier> {
    Set((layer.head?.list(.issued) ?? []).map { Identifier($0.trimmed.text) })
  }
}
