import Diagnostics
import Formats
import Notation

/// Findings that touch text that was cut or not read: people mend the cause, and they are gone.
enum DamagedText {
  /// Codes of values that YAML cuts or drops: what is left of them means nothing.
  private static let cutValues: Set<DiagnosticCode> = [
    FormatsDiagnostics.yamlSyntax, FormatsDiagnostics.yamlUnclosedQuote,
    FormatsDiagnostics.yamlUnclosedBracket, FormatsDiagnostics.yamlTab,
    FormatsDiagnostics.yamlNoColon, FormatsDiagnostics.yamlColonWithoutBlank,
    FormatsDiagnostics.yamlFullWidthColon, FormatsDiagnostics.yamlEscape,
    FormatsDiagnostics.yamlTag, FormatsDiagnostics.yamlAnchor, FormatsDiagnostics.yamlAlias,
    FormatsDiagnostics.yamlEmptyBlock, NotationDiagnostics.commaEndsValue,
  ]
  /// Files of which nothing was read.
  private static let unread: Set<DiagnosticCode> = [
    NotationDiagnostics.notUTF8, NotationDiagnostics.tooLarge,
  ]

  /// `diagnostics` without those that follow from others.
  ///
  /// - What touches a value of YAML that was cut is about what is left of it.
  /// - A new item that the layer beneath has is mostly a change: what it lacks is not missing.
  /// - Where a file could not be read, its header may be in it.
  static func withoutConsequences(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.hasErrors else { return diagnostics }
    let cut = diagnostics.filter { cutValues.contains($0.code) }.map(\.primary.span)
    let present = Set(
      diagnostics.filter { $0.code == LayerDiagnostics.alreadyThere }.map(\.primary.span))
    let isUnread = diagnostics.contains { unread.contains($0.code) }
    return diagnostics.filter { diagnostic in
      let code = diagnostic.code
      if isUnread, code == LayerDiagnostics.noHeader { return false }
      if code == ShapeDiagnostics.oneOfMissing || code == ShapeDiagnostics.requiredMissing {
        if present.contains(diagnostic.primary.span) { return false }
      }
      if cut.isEmpty || isOfReading(diagnostic) { return true }
      let spans = [diagnostic.primary.span] + diagnostic.secondary.map(\.span)
      return !spans.contains { span in cut.contains { touches($0, span) } }
    }
  }

  private static func touches(_ left: SourceSpan, _ right: SourceSpan) -> Bool {
    left.source == right.source && left.lower <= right.upper && right.lower <= left.upper
  }

  /// Errors of the file as a file: formats and notation.
  private static func isOfReading(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.isError
      && (FormatsDiagnostics.all + NotationDiagnostics.all).contains(diagnostic.code)
  }
}
