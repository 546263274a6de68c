import Diagnostics

extension ShapeDiagnostics {
  public static let explanations: [DiagnosticExplanation] =
    shapeExplanations
    + valuesExplanations
}
