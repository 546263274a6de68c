import Diagnostics
import Text

/// Full-width punctuation, read as what a Chinese keyboard means by it (notation 2).
enum FullWidth {
  /// The ASCII form of the sign at `index`, with the number of bytes it replaces; nil for others.
  static func replacement(_ bytes: [UInt8], at index: Int) -> (length: Int, ascii: String)? {
    guard bytes[index] >= 0x80 else { return nil }
    let (value, length) = UTF8Scan.validScalar(bytes, at: index)
    guard let scalar = Unicode.Scalar(value) else { return nil }
    switch scalar {
    case "\u{3000}": return (length, " ")
    case "“", "”": return (length, "\"")
    default: return FullWidthForms.signs[scalar].map { (length, $0) }
    }
  }

  /// `text` with full-width punctuation outside strings and comments as ASCII, and the edits that
  /// would make it so in the file.
  static func normalise(_ text: MappedText) -> (text: MappedText, edits: [TextEdit]) {
    guard text.text.utf8.contains(where: { $0 >= 0x80 }) else { return (text, []) }
    var run = Normaliser(text)
    run.run()
    guard !run.edits.isEmpty else { return (text, []) }
    return (run.finished(), run.edits)
  }

  /// The one note of a file whose edits are `edits`; nil where there are none.
  static func note(_ edits: [TextEdit]) -> Diagnostic? {
    let sorted = edits.sorted { $0.span < $1.span }
    guard let first = sorted.first else { return nil }
    let fixIt = FixIt(
      LocalizedText(en: "write them in ASCII", zh: "改为半角"), safety: .safe, edits: sorted)
    return Diagnostic(NotationDiagnostics.fullWidth, at: first.span).with(fixIt: fixIt)
  }

  private struct Normaliser {
    let original: MappedText
    let bytes: [UInt8]
    var pieces: [(range: Range<Int>, replacement: String?)] = []
    var edits: [TextEdit] = []
    var copied = 0

    init(_ text: MappedText) {
      original = text
      bytes = Array(text.text.utf8)
    }

    mutating func run() {
      var index = 0
      while index < bytes.count {
        if let end = MappedText.opaqueEnd(bytes, at: index) {
          index = end
        } else if let found = FullWidth.replacement(bytes, at: index) {
          let isQuote = found.ascii == "\""
          replace(index..<index + found.length, with: found.ascii)
          index += found.length
          if isQuote { index = insideWideQuotes(index) }
        } else {
          index += 1
        }
      }
      if copied < bytes.count { pieces.append((copied..<bytes.count, nil)) }
    }

    private mutating func replace(_ range: Range<Int>, with ascii: String) {
      if copied < range.lowerBound { pieces.append((copied..<range.lowerBound, nil)) }
      pieces.append((range, ascii))
      copied = range.upperBound
      edits.append(TextEdit(original.span(range), ascii))
    }

    /// Inside “ ” everything is text; an ASCII quotation mark there is escaped.
    private mutating func insideWideQuotes(_ start: Int) -> Int {
      var index = start
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
        if bytes[index] == UInt8(ascii: "\\") {
          index += 2
        } else if bytes[index] == UInt8(ascii: "\"") {
          replace(index..<index + 1, with: "\\\"")
          index += 1
        } else if bytes[index...].starts(with: [0xE2, 0x80, 0x9D]) {
          replace(index..<index + 3, with: "\"")
          return index + 3
        } else {
          index += 1
        }
      }
      return min(index, bytes.count)
    }

    func finished() -> MappedText {
      var runs = TextRuns()
      for piece in pieces {
        let source = original.span(piece.range)
        if let replacement = piece.replacement {
          runs.replace(source.bytes, with: Array(replacement.utf8))
        } else if source.bytes.count == piece.range.count {
          runs.append(bytes[piece.range], from: Int(source.lower))
        } else {
          runs.append(original.slice(piece.range))
        }
      }
      return runs.finished(whole: original.whole)
    }
  }
}
