import Diagnostics

/// How a finding is silenced: for explanations and pages.
package enum SilencingComment {
  /// One sentence; nil for errors, which cannot be silenced.
  package static func help(for code: DiagnosticCode) -> LocalizedText? {
    guard code.severity != .error else { return nil }
    return LocalizedText(
      en:
        "`// lint: allow \(code.name): REASON`, on the line of the finding or on the line before it",
      zh: "在该行，或在其前单独一行，写 `// 检查: 允许 \(code.name): 理由`")
  }
}
