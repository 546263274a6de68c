import Diagnostics

extension CheckDiagnostics {
  public static let explanations: [DiagnosticExplanation] =
    operandsExplanations
    + argumentsExplanations
    + warningsExplanations
}
