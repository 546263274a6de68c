import Diagnostics

extension FormatsDiagnostics {
  public static let explanations: [DiagnosticExplanation] =
    textExplanations
    + yamlExplanations
    + jsonExplanations
    + csvExplanations
    + xmlExplanations
}
