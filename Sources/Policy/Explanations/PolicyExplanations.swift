import Diagnostics

extension PolicyDiagnostics {
  public static let explanations: [DiagnosticExplanation] =
    namesExplanations
    + recordsExplanations
    + citationsExplanations
    + scoresExplanations
    + warningsExplanations
    + tableFilesExplanations
}
