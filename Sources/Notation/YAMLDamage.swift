import Diagnostics
import Formats

/// The spans of a YAML file where the tree is not what its author wrote.
struct YAMLDamage {
  /// Errors after which the text is read as it was meant.
  private static let harmless: Set<DiagnosticCode> = [
    FormatsDiagnostics.yamlValueNeedsQuotes, FormatsDiagnostics.yamlSecondDocument,
  ]
  /// Text that an error points at, or that is in no node.
  private let spans: [SourceSpan]
  /// The same, with the space before text that is in no node: a block that ends there lacks it.
  private let spansWithSpace: [SourceSpan]

  init(_ document: YAMLDocument, in source: Source) {
    let errors = document.diagnostics.filter { $0.isError && !Self.harmless.contains($0.code) }
      .map(\.primary.span)
    spans = document.leftOut + errors
    let grown = document.leftOut.map { span in
      var lower = Int(span.lower)
      while lower > 0, source.bytes[lower - 1] <= 0x20 { lower -= 1 }
      return SourceSpan(source: source.id, bytes: lower..<Int(span.upper))
    }
    spansWithSpace = grown + errors
  }

  func touches(_ span: SourceSpan) -> Bool {
    spans.contains { Self.touch($0, span) }
  }

  /// Whether something is wrong in a block that is in none of its entries.
  func touches(block span: SourceSpan, outside entries: [YAMLEntry]) -> Bool {
    spansWithSpace.contains { wrong in
      Self.touch(wrong, span)
        && !entries.contains { $0.span.lower <= wrong.lower && wrong.upper <= $0.span.upper }
    }
  }

  private static func touch(_ left: SourceSpan, _ right: SourceSpan) -> Bool {
    left.lower <= right.upper && right.lower <= left.upper
  }
}
