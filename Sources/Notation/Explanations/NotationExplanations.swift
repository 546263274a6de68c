import Diagnostics

extension NotationDiagnostics {
  public static let explanations: [DiagnosticExplanation] =
    dslExplanations
    + yamlExplanations
}
