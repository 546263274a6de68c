import Diagnostics
import FEEL
import Text

/// Says what is wrong with a cell.
enum CellFindings {
  /// Stands for the value of a private field.
  static let privateValue = LocalizedText(en: "(private)", zh: "（保密）")

  /// - Parameter content: the part of `span` inside the quotes, which a fix-it may replace.
  static func diagnostic(
    _ problem: CellProblem, _ field: FieldSchema, text: String, at span: SourceSpan,
    content: SourceSpan
  ) -> Diagnostic {
    let name = DiagnosticArgument.name(field.column ?? field.name)
    // Of a private value only its place is shown.
    let span = field.isPrivate ? span.start : span
    let value: DiagnosticArgument =
      field.isPrivate ? .phrase(privateValue) : .text(shortened(text))
    switch problem {
    case .number: return Diagnostic(RecordsDiagnostics.badNumber, at: span, [name, value])
    case .date: return Diagnostic(RecordsDiagnostics.badDate, at: span, [name, value])
    case .boolean: return Diagnostic(RecordsDiagnostics.badBoolean, at: span, [name, value])
    case .duration: return Diagnostic(RecordsDiagnostics.badDuration, at: span, [name, value])
    case .notOneValue: return Diagnostic(RecordsDiagnostics.wrongShape, at: span, [name])
    case .unknownReference:
      var target = ""
      if case .reference(let record) = field.type { target = record }
      return Diagnostic(
        RecordsDiagnostics.unknownReference, at: span, [name, value, .name(target)])
    case .notAllowed:
      let written = "`\(field.allowed?.written ?? "")`"
      return Diagnostic(RecordsDiagnostics.notAllowed, at: span, [name, value, .text(written)])
    case .notOption:
      let options = field.options
      let diagnostic = Diagnostic(
        RecordsDiagnostics.notOption, at: span, [name, value, .phrase(listed(options))])
      guard !field.isPrivate, let near = EditDistance.nearest(to: text, among: options) else {
        return diagnostic
      }
      return diagnostic.with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(near)`", zh: "改为 `\(near)`"), safety: .unsafe,
          edits: [TextEdit(content, near)]))
    }
  }

  /// The first twelve, then how many there are.
  private static func listed(_ options: [String]) -> LocalizedText {
    let shown = options.prefix(12)
    let more = options.count - shown.count
    return LocalizedText(
      en: shown.map { "`\($0)`" }.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
      zh: shown.map { "`\($0)`" }.joined(separator: "、") + (more > 0 ? "等 \(options.count) 种" : ""))
  }

  /// At most forty characters, on one line.
  static func shortened(_ text: String) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      if count > 40 { return result + "…" }
      result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return result
  }
}
