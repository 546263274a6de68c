import Diagnostics
import Notation

/// A policy file in its regular layout.
public struct FormattedPolicy: Sendable {
  /// Nil where the file is left as it is: it has errors, or is written in YAML.
  public let bytes: [UInt8]?
  /// The errors of the file.
  public let diagnostics: [Diagnostic]
  /// The text that the spans of ``diagnostics`` point into.
  public let sources: SourceMap

  /// Formats one file; what it means stays the same.
  ///
  /// - Parameter path: its ending decides the notation.
  public init(path: String, bytes: [UInt8], keywords: KeywordSpelling = .asWritten) {
    var sources = SourceMap()
    let id = sources.add(path: path, bytes: bytes)
    let source = sources[id]
    let file = PolicyFile.read(source)
    diagnostics = file.diagnostics.filter(\.isError)
    self.sources = sources
    self.bytes =
      diagnostics.isEmpty
      ? PolicyFormatter.format(file, of: source, keywords: keywords.writing).map { Array($0.utf8) }
      : nil
  }
}
