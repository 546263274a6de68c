import Diagnostics
import Policy

/// How a kind of finding counts.
public enum LintLevel: String, Sendable, CaseIterable {
  /// Not reported.
  case off
  /// Worth knowing.
  case note
  /// Probably not what was meant.
  case warning
  /// Refused by `merit lint`; the policy can still be run.
  case error
}

/// Which findings are reported, and how they count.
public struct LintConfiguration: Sendable {
  /// By number of the code: what differs from its default level.
  private var levels: [Int: LintLevel] = [:]

  /// Every rule at its default level.
  public init() {}

  /// Sets the level of a kind of finding that is not an error by itself.
  public subscript(code: DiagnosticCode) -> LintLevel? {
    get { levels[code.number] }
    set { levels[code.number] = newValue }
  }
}

/// Runs all rules over a policy, applies levels, and leaves out what a comment silences.
package struct Linter: Sendable {
  /// All rules, by number.
  package static let rules: [any LintRule.Type] = [
    MissingQuota.self, UnusedDeclaration.self, MissingRank.self,
  ]

  private let configuration: LintConfiguration
  /// Every code that can be named in a silencing comment.
  private let index: DiagnosticIndex

  package init(_ configuration: LintConfiguration = LintConfiguration(), _ index: DiagnosticIndex) {
    self.configuration = configuration
    self.index = index
  }

  /// All findings about a policy: those of its reading and those of the rules.
  ///
  /// Rules judge policies without errors only: what an error hides is neither unused nor missing.
  package func check(_ reading: PolicyReading) -> [Diagnostic] {
    var findings = reading.diagnostics
    if let effective = reading.effective, reading.policy != nil {
      let policy = LintedPolicy(effective: effective, usedNames: reading.usedNames)
      for rule in Self.rules where configuration[rule.description.code] != .off {
        rule.init().check(policy) { findings.append($0) }
      }
    }
    let silencing = Silencing(reading, index)
    return reading.order.sorted(silencing.applied(to: findings).compactMap(levelled))
  }

  private func levelled(_ finding: Diagnostic) -> Diagnostic? {
    guard !finding.isError, let level = configuration[finding.code] else { return finding }
    var finding = finding
    switch level {
    case .off: return nil
    case .note: finding.severity = .note
    case .warning: finding.severity = .warning
    case .error: finding.severity = .error
    }
    return finding
  }
}

/// Codes of the linter: its rules, and what is wrong with silencing comments.
package enum LintDiagnostics: DiagnosticCatalogue {
  /// M1497 `unknown-silenced-rule`.
  static let unknownRule = DiagnosticCode(
    1497, "unknown-silenced-rule", .warning, en: "unknown rule `{0}`", zh: "没有名为 `{0}` 的规则",
    help: LocalizedText(
      en: "`merit lint --rules` lists the rules", zh: "`merit lint --rules` 列出全部规则"))
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
}
