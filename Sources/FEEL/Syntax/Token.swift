/// One word, number, text or sign of FEEL; bytes are offsets into the text that is parsed.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    /// A maximal run of name characters; a name is one or more of these.
    case word
    case number
    case string
    /// `2026-04-30`, in a dialect with plain names.
    case date
    case leftParenthesis
    case rightParenthesis
    case leftBracket
    case rightBracket
    case leftBrace
    case rightBrace
    case comma
    case colon
    case dot
    case dots
    case plus
    case minus
    case star
    case doubleStar
    case slash
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case at
    case percent
    case question
    case bar
    case arrow
    /// `'`, which only stands within names of DMN models.
    case apostrophe
    /// A character that FEEL does not have.
    case unknown
    case end
  }

  let kind: Kind
  /// What a ``Kind/word`` is reserved for; nil for any other.
  let reserved: Reserved?
  let lower: Int32
  let upper: Int32

  var bytes: Range<Int32> { lower..<upper }
}

/// The words that cannot be part of a plain name.
enum Reserved: UInt8, Sendable, CaseIterable {
  case and
  case between
  case `else`
  case every
  case external
  case `false`
  case `for`
  case function
  case `if`
  case `in`
  case instance
  case null
  case or
  case `return`
  case satisfies
  case some
  case then
  case `true`

  /// As it is written.
  var spelling: String {
    switch self {
    case .and: "and"
    case .between: "between"
    case .else: "else"
    case .every: "every"
    case .external: "external"
    case .false: "false"
    case .for: "for"
    case .function: "function"
    case .if: "if"
    case .in: "in"
    case .instance: "instance"
    case .null: "null"
    case .or: "or"
    case .return: "return"
    case .satisfies: "satisfies"
    case .some: "some"
    case .then: "then"
    case .true: "true"
    }
  }

  private static let byBytes: [[UInt8]: Reserved] = Dictionary(
    uniqueKeysWithValues: allCases.map { (Array($0.spelling.utf8), $0) })

  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= 9, bytes.count >= 2, bytes.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
      let found = Reserved.byBytes[Array(bytes)]
    else { return nil }
    self = found
  }
}

/// A full-width character that was read as its ASCII form (notation 2).
public struct WideCharacter: Sendable, Hashable {
  /// Byte offsets in the text that was parsed.
  public let bytes: Range<Int>
  /// What it was read as; the fix that the formatter makes.
  public let replacement: String
}
