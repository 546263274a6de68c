import Diagnostics

/// Reads a scalar once more from the source, for the way back from its text (notation 5.4).
///
/// libyaml gives the content but not where its characters came from. This reader gives both; that
/// its content is libyaml's is what the tests hold it to.
struct YAMLScalarReader {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var result = MappedTextBuilder()

  /// - Parameters:
  ///   - range: the scalar without tag and anchor: quotes or indicator included.
  ///   - parentIndent: column of the innermost block list or group around it, -1 without one;
  ///     matters for `|` and `>` only.
  static func read(
    _ range: Range<Int>, of bytes: [UInt8], style: YAMLScalarStyle, parentIndent: Int
  ) -> MappedTextBuilder {
    var reader = YAMLScalarReader(bytes: bytes, range: range)
    switch style {
    case .plain: reader.readPlain()
    case .singleQuoted: reader.readSingleQuoted()
    case .doubleQuoted: reader.readDoubleQuoted()
    case .literal: reader.readBlock(isLiteral: true, parentIndent: parentIndent)
    case .folded: reader.readBlock(isLiteral: false, parentIndent: parentIndent)
    }
    return reader.result
  }

  private init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  private func isBlank(_ offset: Int) -> Bool {
    offset < end && (bytes[offset] == 0x20 || bytes[offset] == 0x09)
  }

  private func isBreak(_ offset: Int) -> Bool {
    offset < end && (bytes[offset] == 0x0A || bytes[offset] == 0x0D)
  }

  /// Steps over one line break, CR LF being one.
  private mutating func skipBreak() {
    let isReturn = bytes[index] == 0x0D
    index += 1
    if isReturn, index < end, bytes[index] == 0x0A { index += 1 }
  }

  // MARK: Plain and quoted

  private mutating func readPlain() {
    while index < end {
      if isBlank(index) || isBreak(index) {
        foldSpaces()
      } else {
        copyWhile { _ in true }
      }
    }
  }

  private mutating func readSingleQuoted() {
    index += 1
    while index < end {
      if isBlank(index) || isBreak(index) {
        foldSpaces()
      } else if bytes[index] == UInt8(ascii: "'") {
        guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "'") else { return }
        result.replace(index..<index + 2, with: CollectionOfOne(UInt8(ascii: "'")))
        index += 2
      } else {
        copyWhile { $0 != UInt8(ascii: "'") }
      }
    }
  }

  private mutating func readDoubleQuoted() {
    index += 1
    while index < end {
      if isBlank(index) || isBreak(index) {
        foldSpaces()
      } else if bytes[index] == UInt8(ascii: "\"") {
        return
      } else if bytes[index] == UInt8(ascii: "\\") {
        readEscape()
      } else {
        copyWhile { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      }
    }
  }

  private mutating func copyWhile(_ isContent: (UInt8) -> Bool) {
    let start = index
    while index < end, !isBlank(index), !isBreak(index), isContent(bytes[index]) { index += 1 }
    result.copy(start..<index, of: bytes)
  }

  /// Spaces within a line stay; one break becomes a space, n breaks become n - 1.
  private mutating func foldSpaces() {
    let start = index
    while isBlank(index) { index += 1 }
    guard isBreak(index) else {
      result.copy(start..<index, of: bytes)
      return
    }
    let breaks = skipBlankLines()
    let text: [UInt8] = breaks == 1 ? [0x20] : Array(repeating: 0x0A, count: breaks - 1)
    result.replace(start..<index, with: text)
  }

  private mutating func skipBlankLines() -> Int {
    var breaks = 0
    while isBreak(index) || isBlank(index) {
      if isBreak(index) {
        skipBreak()
        breaks += 1
      } else {
        index += 1
      }
    }
    return breaks
  }

  private mutating func readEscape() {
    let start = index
    index += 1
    guard index < end else { return }
    if isBreak(index) {
      skipBreak()
      let breaks = skipBlankLines()
      result.replace(start..<index, with: [UInt8](repeating: 0x0A, count: breaks))
      return
    }
    let letter = bytes[index]
    index += 1
    let digits: Int
    switch letter {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default:
      result.replace(start..<index, with: YAMLScalarReader.simpleEscape(letter))
      return
    }
    var value: UInt32 = 0
    for offset in index..<min(index + digits, end) {
      value = value << 4 | UInt32(hexDigit(bytes[offset]) ?? 0)
    }
    index = min(index + digits, end)
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.replace(start..<index, with: Array(String(scalar).utf8))
  }

  private static func simpleEscape(_ letter: UInt8) -> [UInt8] {
    switch letter {
    case UInt8(ascii: "0"): [0x00]
    case UInt8(ascii: "a"): [0x07]
    case UInt8(ascii: "b"): [0x08]
    case UInt8(ascii: "t"), 0x09: [0x09]
    case UInt8(ascii: "n"): [0x0A]
    case UInt8(ascii: "v"): [0x0B]
    case UInt8(ascii: "f"): [0x0C]
    case UInt8(ascii: "r"): [0x0D]
    case UInt8(ascii: "e"): [0x1B]
    case UInt8(ascii: "N"): [0xC2, 0x85]
    case UInt8(ascii: "_"): [0xC2, 0xA0]
    case UInt8(ascii: "L"): [0xE2, 0x80, 0xA8]
    case UInt8(ascii: "P"): [0xE2, 0x80, 0xA9]
    default: [letter]
    }
  }

  // MARK: Literal and folded

  private enum Chomping {
    case strip
    case clip
    case keep
  }

  private mutating func readBlock(isLiteral: Bool, parentIndent: Int) {
    var (chomping, indent) = readBlockHeader(parentIndent: parentIndent)
    var lastBreak: Range<Int>?
    var lastLineBeganBlank = false
    var (blankLines, column) = skipIndentation(&indent, parentIndent: parentIndent)
    while column == indent, index < end {
      let beginsWithSpace = isBlank(index)
      if let broken = lastBreak {
        if !isLiteral, !lastLineBeganBlank, !beginsWithSpace {
          if blankLines.isEmpty {
            result.replace(broken.lowerBound..<index, with: CollectionOfOne(0x20))
          }
        } else {
          result.replace(broken, with: CollectionOfOne(0x0A))
        }
      }
      for line in blankLines { result.replace(line, with: CollectionOfOne(0x0A)) }
      lastLineBeganBlank = beginsWithSpace
      let start = index
      while index < end, !isBreak(index) { index += 1 }
      result.copy(start..<index, of: bytes)
      let broken = index
      if isBreak(index) { skipBreak() }
      lastBreak = broken < index ? broken..<index : nil
      (blankLines, column) = skipIndentation(&indent, parentIndent: parentIndent)
    }
    if chomping != .strip, let broken = lastBreak {
      result.replace(broken, with: CollectionOfOne(0x0A))
    }
    if chomping == .keep {
      for line in blankLines { result.replace(line, with: CollectionOfOne(0x0A)) }
    }
  }

  /// Reads `|2-` and the rest of its line; an indentation of 0 is still to be found.
  private mutating func readBlockHeader(parentIndent: Int) -> (Chomping, indent: Int) {
    var chomping = Chomping.clip
    var indent = 0
    index += 1
    while index < end, !isBreak(index), !isBlank(index), bytes[index] != UInt8(ascii: "#") {
      switch bytes[index] {
      case UInt8(ascii: "-"): chomping = .strip
      case UInt8(ascii: "+"): chomping = .keep
      case let digit: indent = max(parentIndent, 0) + Int(digit) - 0x30
      }
      index += 1
    }
    while index < end, !isBreak(index) { index += 1 }
    if isBreak(index) { skipBreak() }
    return (chomping, max(indent, 0))
  }

  /// Steps over empty lines and the indentation of the next one.
  ///
  /// - Returns: the breaks of the empty lines, and the column of what follows.
  private mutating func skipIndentation(
    _ indent: inout Int, parentIndent: Int
  ) -> ([Range<Int>], column: Int) {
    var blankLines: [Range<Int>] = []
    var maximumDepth = 0
    var column = 0
    while true {
      column = 0
      while indent == 0 || column < indent, index < end, bytes[index] == 0x20 {
        index += 1
        column += 1
      }
      maximumDepth = max(maximumDepth, column)
      guard isBreak(index) else { break }
      let start = index
      skipBreak()
      blankLines.append(start..<index)
    }
    if indent == 0 { indent = max(maximumDepth, parentIndent + 1, 1) }
    return (blankLines, column)
  }
}

/// The value of a hexadecimal digit; nil for any other byte.
func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
