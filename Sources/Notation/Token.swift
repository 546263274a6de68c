import Diagnostics

/// What a token of the DSL is (grammar/merit.ebnf, rules 8-23).
enum TokenKind: UInt8, Sendable, Hashable {
  case byteOrderMark
  /// Spaces, tabs and U+3000 in a row.
  case blank
  case lineBreak
  /// `// …`
  case lineComment
  /// `/* … */`
  case blockComment
  /// `/// …` on a line of its own.
  case doc
  case word
  /// A label that is no string, inner blanks included.
  case label
  case string
  /// A string whose closing quote is missing.
  case unclosedString
  /// A `"""` block.
  case text
  /// A `"""` block that does not end, or does not begin last on its line.
  case unclosedText
  case colon
  case semicolon
  case openBrace
  case closeBrace
  /// A run of value characters without blanks.
  case valueText
  /// What has no place where it stands.
  case junk

  /// True for what means nothing to a run.
  var isTrivia: Bool {
    switch self {
    case .byteOrderMark, .blank, .lineBreak, .lineComment, .blockComment, .doc: true
    default: false
    }
  }

  /// True for comments that are no documentation.
  var isComment: Bool { self == .lineComment || self == .blockComment }
}

/// A stretch of a file; the tokens of a file tile it.
struct Token: Sendable, Hashable {
  let kind: TokenKind
  /// Offset of the first byte.
  let start: UInt32
  /// Number of bytes.
  let length: UInt32

  var bytes: Range<Int> { Int(start)..<Int(start + length) }
}
