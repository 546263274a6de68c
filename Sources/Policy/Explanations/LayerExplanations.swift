import Diagnostics

extension LayerDiagnostics {
  public static let explanations: [DiagnosticExplanation] =
    changesExplanations
    + foldersExplanations
}
