import Diagnostics
import Notation
import Policy
import Vocabulary

/// M1485 `unset-parameter`.
struct UnsetParameter: LintRule {
  static let description = RuleDescription(
    code: DiagnosticCode(
      1485, "unset-parameter", .warning, en: "missing value of open `{0}`", zh: "`{0}` 还没有设定"),
    category: .completeness,
    rationale: LocalizedText(
      en: "An overlay that leaves a value open cannot be run until somebody gives the value.",
      zh: "下级政策仍有待定项，设定之前无法运行。"),
    kind: .files,
    bad: [
      """
      === notice/a.merit
      policy ⟦"notice"⟧ { title: "通知"; amends: "../base" }
      === base/a.merit
      policy "base" { title: "办法" }
      record 成果 { key: 编号; field 编号: string; field 人数: number }
      parameter 人数下限 { type: number; open: true }
      award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
      """
    ],
    good: [
      """
      === notice/a.merit
      policy "notice" { title: "通知"; amends: "../base" }
      set 人数下限: 3
      === base/a.merit
      policy "base" { title: "办法" }
      record 成果 { key: 编号; field 编号: string; field 人数: number }
      parameter 人数下限 { type: number; open: true }
      award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
      """
    ])

  func check(_ policy: LintedPolicy, report: (Diagnostic) -> Void) {
    guard !policy.isBase, let last = policy.lastLayer, let head = last.head else { return }
    let word = KeywordID.set.word[head.keyword.text.isChinese ? .chinese : .english]
    for value in policy.valuesOpenBeforeRun {
      report(
        Diagnostic(Self.description.code, at: last.header.span, [.name(value.name)])
          .with(secondary: value.span, LocalizedText(en: "declared here", zh: "在此声明"))
          .with(
            help: LocalizedText(
              en: "write `\(word) \(value.name): …`", zh: "请写 `\(word) \(value.name): …`")))
    }
  }
}

extension LintedPolicy {
  /// The policy itself; nil where no folder was read.
  var lastLayer: EffectivePolicy.Layer? { effective.layers.last { $0.folder != nil } }

  /// True for one layer without a year, which is issued for overlays.
  var isBase: Bool {
    effective.layers.count { $0.folder != nil } == 1 && lastLayer?.header.year == nil
  }

  /// Open values, but not those that are given at each run.
  var valuesOpenBeforeRun: [OpenValue] { effective.openValues.filter { $0.source != .run } }
}
