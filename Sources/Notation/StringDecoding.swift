import Diagnostics

/// Decodes the strings and text blocks of the DSL, keeping the way back to the file.
struct StringDecoder {
  let bytes: [UInt8]
  let source: SourceID

  /// The text of a string token: escapes as in FEEL; an unknown escape stands as written.
  ///
  /// - Parameter isClosed: false where the closing quote is missing.
  func string(_ token: Range<Int>, isClosed: Bool) -> MappedText {
    let quote = bytes[token.lowerBound] == UInt8(ascii: "\"") ? 1 : 3
    let lower = min(token.lowerBound + quote, token.upperBound)
    let upper = isClosed ? max(lower, token.upperBound - quote) : token.upperBound
    var runs = TextRuns()
    var index = lower
    var plain = lower
    while index < upper {
      guard bytes[index] == UInt8(ascii: "\\"), let escape = escape(at: index, before: upper)
      else {
        index += 1
        continue
      }
      runs.append(bytes[plain..<index], from: plain)
      runs.replace(index..<index + escape.length, with: Array(String(escape.scalar).utf8))
      index += escape.length
      plain = index
    }
    runs.append(bytes[plain..<upper], from: plain)
    return runs.finished(whole: SourceSpan(source: source, bytes: token))
  }

  private func escape(at index: Int, before end: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index + 1 < end else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"):
      return (Unicode.Scalar(bytes[index + 1]), 2)
    case UInt8(ascii: "u"): return hexadecimal(at: index, digits: 4, before: end)
    case UInt8(ascii: "U"): return hexadecimal(at: index, digits: 6, before: end)
    default: return nil
    }
  }

  private func hexadecimal(
    at index: Int, digits: Int, before end: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let first = number(at: index, digits: digits, before: end) else { return nil }
    let length = 2 + digits
    // A pair of surrogates stands for one character.
    if (0xD800...0xDBFF).contains(first), index + length + 1 < end,
      bytes[index + length] == UInt8(ascii: "\\"),
      let second = number(at: index + length, digits: digits, before: end),
      (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    {
      return (scalar, 2 * length)
    }
    return Unicode.Scalar(first).map { ($0, length) }
  }

  private func number(at index: Int, digits: Int, before end: Int) -> UInt32? {
    guard index + 2 + digits <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index + 2..<index + 2 + digits] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x37)
      default: return nil
      }
    }
    return value
  }

  /// The text of a `"""` block: the closing line's indentation is taken off every line.
  func block(_ token: Range<Int>, isClosed: Bool) -> MappedText {
    let whole = SourceSpan(source: source, bytes: token)
    var lines = lines(of: token.lowerBound + min(3, token.count)..<token.upperBound)
    var indent: ArraySlice<UInt8> = []
    if isClosed, let closing = lines.popLast() {
      indent = bytes[closing.lowerBound..<max(closing.lowerBound, closing.upperBound - 3)]
    }
    // What stands behind the opening quotes is blank, unless the block was written on one line.
    if let first = lines.first, bytes[first].allSatisfy({ $0 <= 0x20 || $0 >= 0x80 }),
      lines.count > 1 || isClosed
    {
      lines.removeFirst()
    }
    var runs = TextRuns()
    for (number, line) in lines.enumerated() {
      if number > 0 {
        let before = lines[number - 1].upperBound
        runs.replace(before..<max(before + 1, line.lowerBound), with: [0x0A])
      }
      let kept = line.lowerBound + commonPrefix(of: bytes[line], indent)
      runs.append(bytes[kept..<line.upperBound], from: kept)
    }
    return runs.finished(whole: whole)
  }

  private func commonPrefix(of line: ArraySlice<UInt8>, _ indent: ArraySlice<UInt8>) -> Int {
    zip(line, indent).prefix { $0 == $1 }.count
  }

  /// The lines of `range`, without their breaks.
  private func lines(of range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard bytes[index] == 0x0A || bytes[index] == 0x0D else {
        index += 1
        continue
      }
      result.append(start..<index)
      let isPair = bytes[index] == 0x0D && index + 1 < range.upperBound && bytes[index + 1] == 0x0A
      index += isPair ? 2 : 1
      start = index
    }
    result.append(start..<range.upperBound)
    return result
  }
}
