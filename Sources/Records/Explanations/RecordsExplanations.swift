import Diagnostics

extension RecordsDiagnostics {
  public static let explanations: [DiagnosticExplanation] =
    cellsExplanations
    + filesExplanations
}
