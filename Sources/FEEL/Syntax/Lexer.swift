import Text

/// The tokens of one text, with what the lexer had to say.
struct TokenStream: Sendable {
  /// What is wrong with a stretch of text that still became a token.
  enum Problem: Sendable {
    case unclosedString
    case unclosedComment
    /// A character that FEEL does not have.
    case character
    /// A sign of other languages: `=>`, `=<`, `==`, `<>`.
    case foreignSign
    /// A word right after a number: `90分`, `90以上`.
    case wordAfterNumber
  }

  let bytes: [UInt8]
  /// Ends with one token of kind `end`.
  private(set) var tokens: [Token] = []
  /// Ascending.
  private(set) var problems: [(problem: Problem, bytes: Range<Int32>)] = []
  private(set) var wide: [WideCharacter] = []
  /// The `//` comments: where a notation folds lines, one of them would swallow the rest.
  private(set) var lineComments: [Range<Int>] = []

  private var index = 0
  private let dialect: Dialect

  /// Splits `text` into tokens; linear in its length, never fails.
  init(_ text: String, _ dialect: Dialect = .standard) {
    bytes = Array(text.utf8)
    self.dialect = dialect
    tokens.reserveCapacity(bytes.count / 4 + 4)
    while index < bytes.count { readOne() }
    add(.end, bytes.count, bytes.count)
  }

  /// The text of a token.
  func text(_ token: Token) -> String { text(token.bytes) }

  func text(_ range: Range<Int32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  private mutating func add(_ kind: Token.Kind, _ lower: Int, _ upper: Int) {
    let reserved = kind == .word ? Reserved(bytes[lower..<upper]) : nil
    tokens.append(
      Token(kind: kind, reserved: reserved, lower: Int32(lower), upper: Int32(upper)))
  }

  private func byte(_ offset: Int) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  private mutating func readOne() {
    let (scalar, length) = UTF8Scan.validScalar(bytes, at: index)
    if NameCharacters.isWhite(scalar) {
      if scalar == 0x3000, dialect.readsFullWidth { note(length, " ") }
      index += length
      return
    }
    if scalar >= 0x30, scalar <= 0x39 { return readNumber() }
    if scalar < 0x80, readSign(UInt8(scalar)) { return }
    if dialect.readsFullWidth, readWideSign(scalar, length) { return }
    if isWordStart(scalar) { return readWord(length) }
    problems.append((.character, Int32(index)..<Int32(index + length)))
    add(.unknown, index, index + length)
    index += length
  }

  private mutating func note(_ length: Int, _ replacement: String) {
    wide.append(WideCharacter(bytes: index..<index + length, replacement: replacement))
  }

  // MARK: Words

  private func isWordStart(_ scalar: UInt32) -> Bool {
    NameCharacters.isStart(scalar)
      && !(dialect.readsFullWidth && NameCharacters.isFullWidthPunctuation(scalar))
  }

  private mutating func readWord(_ first: Int) {
    let lower = index
    index += first
    while index < bytes.count {
      let (scalar, length) = UTF8Scan.validScalar(bytes, at: index)
      guard NameCharacters.isPart(scalar),
        !(dialect.readsFullWidth && NameCharacters.isFullWidthPunctuation(scalar))
      else { break }
      index += length
    }
    add(.word, lower, index)
  }

  // MARK: Numbers

  private func isDigit(_ offset: Int) -> Bool { byte(offset) >= 0x30 && byte(offset) <= 0x39 }

  private mutating func readNumber() {
    let lower = index
    if dialect.hasPlainNames, isDate() {
      index += 10
      return add(.date, lower, index)
    }
    while isDigit(0) { index += 1 }
    if byte(0) == UInt8(ascii: "."), isDigit(1) {
      index += 1
      while isDigit(0) { index += 1 }
    }
    if byte(0) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-") ? 1 : 0
      if isDigit(1 + sign) {
        index += 1 + sign
        while isDigit(0) { index += 1 }
      }
    }
    add(.number, lower, index)
    noteWordAfterNumber()
  }

  /// Ideographs right after a number were meant as a unit or as a comparison.
  private mutating func noteWordAfterNumber() {
    guard dialect.hasPlainNames, index < bytes.count else { return }
    let (scalar, length) = UTF8Scan.validScalar(bytes, at: index)
    guard scalar >= 0x80, isWordStart(scalar) else { return }
    let lower = index
    readWord(length)
    guard let word = tokens.last else { return }
    let isDirection = dialect.directions.contains {
      $0.words.count == 1 && $0.words.containsScalars(of: text(word))
    }
    if !isDirection { problems.append((.wordAfterNumber, Int32(lower)..<Int32(index))) }
  }

  /// Four digits, `-`, two digits, `-`, two digits, and no digit behind.
  private func isDate() -> Bool {
    for (offset, expected) in "dddd-dd-dd".utf8.enumerated() {
      let matches = expected == UInt8(ascii: "-") ? byte(offset) == expected : isDigit(offset)
      if !matches { return false }
    }
    return !isDigit(10)
  }

  // MARK: Signs

  /// Reads an ASCII sign, string or comment; false where the byte starts none.
  private mutating func readSign(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "\""): readString(closing: [first])
    case UInt8(ascii: "/"):
      if byte(1) == UInt8(ascii: "/") || byte(1) == UInt8(ascii: "*") {
        readComment()
      } else {
        sign(.slash, 1)
      }
    case UInt8(ascii: "."):
      if byte(1) == first {
        sign(.dots, 2)
      } else if isDigit(1), !followsOperand {
        readFraction()
      } else {
        sign(.dot, 1)
      }
    case UInt8(ascii: "*"): byte(1) == first ? sign(.doubleStar, 2) : sign(.star, 1)
    case UInt8(ascii: "-"): byte(1) == UInt8(ascii: ">") ? sign(.arrow, 2) : sign(.minus, 1)
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"):
      if !readForeignSign(first) {
        first == UInt8(ascii: "=") ? sign(.equal, 1) : readComparison(first)
      }
    case UInt8(ascii: "!"):
      guard byte(1) == UInt8(ascii: "=") else { return false }
      sign(.notEqual, 2)
    case UInt8(ascii: "%"):
      guard dialect.hasPercentages else { return false }
      sign(.percent, 1)
    default:
      guard let kind = TokenStream.singleSigns[first] else { return false }
      sign(kind, 1)
    }
    return true
  }

  private static let singleSigns: [UInt8: Token.Kind] = [
    UInt8(ascii: "("): .leftParenthesis, UInt8(ascii: ")"): .rightParenthesis,
    UInt8(ascii: "["): .leftBracket, UInt8(ascii: "]"): .rightBracket,
    UInt8(ascii: "{"): .leftBrace, UInt8(ascii: "}"): .rightBrace,
    UInt8(ascii: ","): .comma, UInt8(ascii: ":"): .colon, UInt8(ascii: "+"): .plus,
    UInt8(ascii: "="): .equal, UInt8(ascii: "@"): .at, UInt8(ascii: "?"): .question,
    UInt8(ascii: "|"): .bar, UInt8(ascii: "'"): .apostrophe,
  ]

  /// The kind of an ASCII sign of one or two characters.
  private static func kind(of sign: String) -> Token.Kind? {
    switch sign {
    case "%": .percent
    case ">": .greater
    case "<": .less
    case ">=": .greaterOrEqual
    case "<=": .lessOrEqual
    case "!=": .notEqual
    case "*": .star
    case "/": .slash
    default: sign.utf8.count == 1 ? sign.utf8.first.flatMap { singleSigns[$0] } : nil
    }
  }

  private mutating func sign(_ kind: Token.Kind, _ length: Int) {
    add(kind, index, index + length)
    index += length
  }

  /// `.5` starts a number unless it stands right behind an operand, where `.` is a path.
  private var followsOperand: Bool {
    guard let last = tokens.last, Int(last.upper) == index else { return false }
    switch last.kind {
    case .word, .rightParenthesis, .rightBracket, .rightBrace, .string: return true
    default: return false
    }
  }

  private mutating func readFraction() {
    let lower = index
    index += 1
    while isDigit(0) { index += 1 }
    if byte(0) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-") ? 1 : 0
      if isDigit(1 + sign) {
        index += 1 + sign
        while isDigit(0) { index += 1 }
      }
    }
    add(.number, lower, index)
  }

  /// What other languages write for a comparison, read as what is meant.
  static let foreignSigns: [String: (kind: Token.Kind, sign: String)] = [
    "=>": (.greaterOrEqual, ">="), "=<": (.lessOrEqual, "<="), "==": (.equal, "="),
    "<>": (.notEqual, "!="),
  ]

  private mutating func readForeignSign(_ first: UInt8) -> Bool {
    guard dialect.hasPlainNames, index + 1 < bytes.count,
      let meant = Self.foreignSigns[text(Int32(index)..<Int32(index + 2))]
    else { return false }
    problems.append((.foreignSign, Int32(index)..<Int32(index + 2)))
    sign(meant.kind, 2)
    return true
  }

  private mutating func readComparison(_ first: UInt8) {
    let isLess = first == UInt8(ascii: "<")
    if byte(1) == UInt8(ascii: "=") {
      sign(isLess ? .lessOrEqual : .greaterOrEqual, 2)
    } else if dialect.readsFullWidth, index + 3 < bytes.count, bytes[index + 1] == 0xEF,
      bytes[index + 2] == 0xBC, bytes[index + 3] == 0x9D
    {
      wide.append(WideCharacter(bytes: index..<index + 4, replacement: isLess ? "<=" : ">="))
      sign(isLess ? .lessOrEqual : .greaterOrEqual, 4)
    } else {
      sign(isLess ? .less : .greater, 1)
    }
  }

  /// Reads a full-width sign as its ASCII form; false if the character is none.
  private mutating func readWideSign(_ scalar: UInt32, _ length: Int) -> Bool {
    if scalar == 0x201C {
      note(length, "\"")
      readString(closing: [0xE2, 0x80, 0x9D])
      return true
    }
    guard let replacement = NameCharacters.sign(fullWidth: scalar),
      let kind = TokenStream.kind(of: replacement)
    else { return false }
    // `＞＝` and `＞=` are one sign, as `>=` is.
    if kind == .greater || kind == .less {
      let next =
        index + length < bytes.count
        ? UTF8Scan.validScalar(bytes, at: index + length) : (value: 0, length: 0)
      if next.value == 0x3D || next.value == 0xFF1D {
        note(length + next.length, replacement + "=")
        sign(kind == .less ? .lessOrEqual : .greaterOrEqual, length + next.length)
        return true
      }
    }
    note(length, replacement)
    sign(kind, length)
    return true
  }

  // MARK: Strings and comments

  /// Reads a string up to `closing` on the same line; an unclosed one ends before the spaces at the
  /// end of its line.
  private mutating func readString(closing: [UInt8]) {
    let lower = index
    index += closing.count
    var cursor = index
    while cursor < bytes.count {
      let byte = bytes[cursor]
      if byte == 0x0A || byte == 0x0D { break }
      if byte == closing[0], bytes[cursor...].starts(with: closing) {
        if closing.count > 1 {
          wide.append(
            WideCharacter(bytes: cursor..<cursor + closing.count, replacement: "\""))
        }
        index = cursor + closing.count
        return add(.string, lower, index)
      }
      cursor += byte == UInt8(ascii: "\\") && cursor + 1 < bytes.count ? 2 : 1
    }
    var end = min(cursor, bytes.count)
    while end > index, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    // The backslash may have skipped into the middle of a character.
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    problems.append((.unclosedString, Int32(lower)..<Int32(end)))
    add(.string, lower, end)
    index = max(end, min(cursor, bytes.count))
  }

  private mutating func readComment() {
    let lower = index
    if byte(1) == UInt8(ascii: "/") {
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      lineComments.append(lower..<index)
      return
    }
    index += 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        index += 2
        return
      }
      index += 1
    }
    index = bytes.count
    problems.append((.unclosedComment, Int32(lower)..<Int32(lower + 2)))
  }
}
