import Text

/// Character classes of the notation over the bytes of a file that is valid UTF-8.
///
/// grammar/merit.ebnf, rules 11-23. Each answers with a number of bytes, 0 for no match.
struct Characters: Sendable {
  let bytes: [UInt8]
  var count: Int { bytes.count }

  /// The byte at `index`; 0 behind the end.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  func has(_ three: (UInt8, UInt8, UInt8), at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == three.0 && bytes[index + 1] == three.1
      && bytes[index + 2] == three.2
  }

  /// U+0020, U+0009 or U+3000.
  func blank(at index: Int) -> Int {
    switch byte(index) {
    case 0x20, 0x09: index < count ? 1 : 0
    case 0xE3: has((0xE3, 0x80, 0x80), at: index) ? 3 : 0
    default: 0
    }
  }

  /// The offset behind the blanks from `index` on.
  func skippingSpaces(_ index: Int) -> Int {
    var end = index
    while true {
      let length = blank(at: end)
      if length == 0 { return end }
      end += length
    }
  }

  func lineBreak(at index: Int) -> Int {
    switch byte(index) {
    case 0x0A: 1
    case 0x0D: byte(index + 1) == 0x0A ? 2 : 1
    default: 0
    }
  }

  func endOfLine(_ index: Int) -> Int {
    var end = index
    while end < count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  /// Offset of the first byte of each line; the first stands behind a byte order mark.
  func lineStarts() -> [Int] {
    var starts = [has((0xEF, 0xBB, 0xBF), at: 0) ? 3 : 0]
    var index = starts[0]
    while index < count {
      let length = lineBreak(at: index)
      if length > 0 { starts.append(index + length) }
      index += max(length, 1)
    }
    return starts
  }

  /// `/` followed by `/` or `*`.
  func commentStarts(at index: Int) -> Bool {
    byte(index) == UInt8(ascii: "/")
      && (byte(index + 1) == UInt8(ascii: "/") || byte(index + 1) == UInt8(ascii: "*"))
  }

  /// Exactly three slashes.
  func docStarts(at index: Int) -> Bool {
    let slash = UInt8(ascii: "/")
    return byte(index) == slash && byte(index + 1) == slash && byte(index + 2) == slash
      && byte(index + 3) != slash
  }

  /// ASCII `"` or the full-width opening or closing quotation mark.
  func quote(at index: Int) -> Int {
    if byte(index) == UInt8(ascii: "\"") { return 1 }
    return has((0xE2, 0x80, 0x9C), at: index) || has((0xE2, 0x80, 0x9D), at: index) ? 3 : 0
  }

  /// `character`, or its full-width form (U+FF00 + character - 0x20).
  func sign(_ character: Unicode.Scalar, at index: Int) -> Int {
    let ascii = UInt8(truncatingIfNeeded: character.value)
    if byte(index) == ascii, index < count { return 1 }
    guard byte(index) == 0xEF else { return 0 }
    let wide = 0xFF00 + UInt32(ascii) - 0x20
    let second = UInt8(0x80 | (wide >> 6) & 0x3F)
    let third = UInt8(0x80 | wide & 0x3F)
    return has((0xEF, second, third), at: index) ? 3 : 0
  }

  /// The length of the scalar at `index` by its first byte.
  func scalarLength(at index: Int) -> Int { UTF8Scan.validLength(byte(index)) }

  func scalar(at index: Int) -> Unicode.Scalar {
    guard index < bytes.count else { return "\0" }
    return Unicode.Scalar(UTF8Scan.validScalar(bytes, at: index).value) ?? "\u{FFFD}"
  }

  /// A letter of rule 22.
  func letter(at index: Int) -> Int {
    let first = byte(index)
    if first < 0x80 {
      let lower = first | 0x20
      return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") ? 1 : 0
    }
    let scalar = scalar(at: index)
    return Characters.isLetter(scalar) ? scalarLength(at: index) : 0
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: return true
    case 0xFF00...0xFFEF: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return true
    default:
      return false
    }
  }

  /// The length of the WORD at `index`.
  func word(at index: Int) -> Int {
    var end = index + letter(at: index)
    guard end > index else { return 0 }
    while end < count {
      let byte = bytes[end]
      if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-")
      {
        end += 1
        continue
      }
      let length = letter(at: end)
      if length == 0 { break }
      end += length
    }
    return end - index
  }

  /// True where a scalar of a LABEL may stand: no blank, `: ; { } "`, wide form or comment.
  func labelCharacter(at index: Int) -> Bool {
    guard index < count, lineBreak(at: index) == 0, blank(at: index) == 0 else { return false }
    return !isStructural(at: index) && quote(at: index) == 0 && !commentStarts(at: index)
  }

  /// `:`, `;`, `{` or `}` in either width.
  func isStructural(at index: Int) -> Bool {
    switch byte(index) {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    case 0xEF:
      sign(":", at: index) + sign(";", at: index) + sign("{", at: index) + sign("}", at: index) > 0
    default: false
    }
  }

  /// The length of the LABEL at `index`.
  func label(at index: Int) -> Int {
    var end = index
    var probe = index
    while labelCharacter(at: probe) {
      probe += scalarLength(at: probe)
      end = probe
      probe = skippingSpaces(probe)
    }
    return end - index
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
