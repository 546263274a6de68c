import Diagnostics
import FEEL
import Lint
import Notation
import Policy

/// How a finding about a policy is silenced: for explanations and pages.
package enum SilencingComment {
  private static let codes: Set<DiagnosticCode> = {
    let found =
      Linter.rules.map { $0.description.code } + NotationDiagnostics.all + ShapeDiagnostics.all
      + SyntaxDiagnostics.all + CheckDiagnostics.all + PolicyDiagnostics.all + LayerDiagnostics.all
    return Set(found.filter { $0.severity != .error })
  }()

  /// One sentence; nil for errors, which cannot be silenced, and for what is not about policies.
  package static func help(for code: DiagnosticCode) -> LocalizedText? {
    guard codes.contains(code) else { return nil }
    return LocalizedText(
      en:
        "write `// lint: allow \(code.name): REASON` on the line of the finding or on the line before it",
      zh: "在该行，或在其前单独一行，写 `// 检查: 允许 \(code.name): 理由`")
  }
}
