import Diagnostics

extension DMNDiagnostics {
  public static let explanations: [DiagnosticExplanation] =
    modelsExplanations
    + runsExplanations
    + tablesExplanations
}
