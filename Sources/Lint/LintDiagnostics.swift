import Diagnostics

/// Codes of the linter: its rules, and what is wrong with silencing comments.
package enum LintDiagnostics: DiagnosticCatalogue {
  /// M1497 `unknown-silenced-rule`.
  static let unknownRule = DiagnosticCode(
    1497, "unknown-silenced-rule", .warning, en: "unknown rule `{0}`", zh: "没有名为 `{0}` 的规则",
    help: LocalizedText(
      en: "`merit lint --rules` lists the rules", zh: "请用 `merit lint --rules` 列出全部规则"))
  /// M1498 `unused-silencing`.
  static let unused = DiagnosticCode(
    1498, "unused-silencing", .warning, en: "no finding `{0}` to silence here",
    zh: "此处没有需要忽略的 `{0}`",
    help: LocalizedText(
      en: "delete the comment; errors cannot be silenced", zh: "请删去这条注释；错误不能忽略"))
  /// M1499 `silencing-without-reason`.
  static let noReason = DiagnosticCode(
    1499, "silencing-without-reason", .warning, en: "missing reason for silencing `{0}`",
    zh: "忽略 `{0}` 没有写明理由",
    help: LocalizedText(
      en: "write `lint: allow {0}: REASON`", zh: "请写成 `检查: 允许 {0}: 理由`"))

  package static let all =
    Linter.rules.map { $0.description.code } + [unknownRule, unused, noReason]

  package static let explanations = Linter.rules.map { $0.description.explanation } + silencing

  private static let silencing = [
    DiagnosticExplanation(
      unknownRule,
      en: "A comment that names no rule silences nothing. Most likely the name is misspelled.",
      zh: "注释中没有这条规则，什么也没有忽略，多半是名称写错了。",
      .rules,
      bad: #"""
        // lint: allow missing-limit: everybody may win
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#,
      good: #"""
        // lint: allow missing-quota: everybody may win
        award 奖 { for: 成果; requirement 人数: 人数 >= 3 }
        """#),
    DiagnosticExplanation(
      unused,
      en: """
        The finding is gone, so the comment would hide the next one that appears on its line.
        """,
      zh: "问题已经不在，留下注释会掩盖以后在该处出现的同类问题。",
      .rules,
      bad: #"""
        // lint: allow missing-quota: everybody may win
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#,
      good: #"award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }"#),
    DiagnosticExplanation(
      noReason,
      en: "Whoever reads the policy next year has to know why the finding does not matter here.",
      zh: "以后修改政策的人需要知道此处为什么可以忽略。",
      .rules,
      bad: #"""
        // lint: allow missing-quota
        award 奖 { for: 成果; requirement 人数: 人数 >= 3 }
        """#,
      good: #"""
        // lint: allow missing-quota: everybody may win
        award 奖 { for: 成果; requirement 人数: 人数 >= 3 }
        """#),
  ]
}
