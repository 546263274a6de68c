import Diagnostics

/// A text with holes: `成绩 {现场得分} 分` (notation 7.3).
public struct TextTemplate: Sendable {
  /// A part of the text.
  public enum Segment: Sendable {
    /// As it is shown: `{{` and `}}` are braces already.
    case literal(String)
    /// `{expression}`
    case hole(ExpressionTree)
  }

  /// Literals and holes in turn; no literal is empty, no two stand side by side.
  public let segments: [Segment]
  /// At most one error of syntax for each hole, and those of the braces.
  public let diagnostics: [Diagnostic]
  /// Byte offsets are those of the whole text.
  public let wideCharacters: [WideCharacter]

  /// Splits a decoded text into its literal parts and its holes, and reads those.
  ///
  /// A hole ends at the `}` that balances its `{` outside strings of FEEL. What is wrong with the
  /// braces is read as text; a hole that is empty or cannot be read is a `missing` node.
  public static func parse(_ text: MappedText, mode: ParseMode) -> TextTemplate {
    var reader = Reader(text: text, mode: mode)
    reader.read()
    return TextTemplate(
      segments: reader.segments, diagnostics: reader.diagnostics,
      wideCharacters: reader.wideCharacters)
  }

  private struct Reader {
    let text: MappedText
    let mode: ParseMode
    let bytes: [UInt8]
    var index = 0
    var literal: [UInt8] = []
    var segments: [Segment] = []
    var diagnostics: [Diagnostic] = []
    var wideCharacters: [WideCharacter] = []

    init(text: MappedText, mode: ParseMode) {
      self.text = text
      self.mode = mode
      bytes = Array(text.text.utf8)
    }

    mutating func read() {
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "{"):
          if isDoubled { takeDoubled() } else { readHole() }
        case UInt8(ascii: "}"):
          if isDoubled {
            takeDoubled()
          } else {
            report(SyntaxDiagnostics.loneBrace, index)
            takeOne()
          }
        default: takeOne()
        }
      }
      closeLiteral()
    }

    private var isDoubled: Bool { index + 1 < bytes.count && bytes[index + 1] == bytes[index] }

    private mutating func takeDoubled() {
      literal.append(bytes[index])
      index += 2
    }

    private mutating func takeOne() {
      literal.append(bytes[index])
      index += 1
    }

    private mutating func closeLiteral() {
      guard !literal.isEmpty else { return }
      segments.append(.literal(String(decoding: literal, as: UTF8.self)))
      literal = []
    }

    private mutating func report(_ code: DiagnosticCode, _ place: Int) {
      diagnostics.append(Diagnostic(code, at: text.span(place..<place + 1)))
    }

    private mutating func readHole() {
      guard let end = holeEnd() else {
        report(SyntaxDiagnostics.unclosedHole, index)
        literal += bytes[index...]
        index = bytes.count
        return
      }
      closeLiteral()
      let lower = index + 1
      let parsed = ExpressionParser.parse(expression: text.slice(lower..<end), mode: mode)
      segments.append(.hole(parsed.tree))
      diagnostics += parsed.diagnostics
      wideCharacters += parsed.wideCharacters.map {
        WideCharacter(
          bytes: $0.bytes.lowerBound + lower..<$0.bytes.upperBound + lower,
          replacement: $0.replacement)
      }
      index = end + 1
    }

    /// The `}` that balances the `{` at ``index``; nil where none does.
    private func holeEnd() -> Int? {
      var open = 0
      var isString = false
      var cursor = index
      while cursor < bytes.count {
        switch bytes[cursor] {
        case UInt8(ascii: "\\") where isString: cursor += 1
        case UInt8(ascii: "\""): isString.toggle()
        case UInt8(ascii: "{") where !isString: open += 1
        case UInt8(ascii: "}") where !isString:
          open -= 1
          if open == 0 { return cursor }
        default: break
        }
        cursor += 1
      }
      return nil
    }
  }
}
