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
    MissingQuota.self, UnusedDeclaration.self, MissingRank.self, UnsetParameter.self,
    OpenParameters.self, MissingYear.self,
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
    if let effective = reading.effective, let symbols = reading.symbols, reading.policy != nil {
      let policy = LintedPolicy(effective: effective, symbols: symbols)
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
