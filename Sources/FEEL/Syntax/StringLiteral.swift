import Text

/// Reads the inside of FEEL strings (DMN 1.5 §10.3.1.2, rules 35 and 64).
enum StringLiteral {
  /// The text that the bytes between the quotes stand for.
  ///
  /// `\'` `\"` `\\` `\n` `\r` `\t` `\uXXXX` `\UXXXXXX` are escapes; a backslash before anything
  /// else is itself, so that `"\d+"` needs no doubling. Two halves of a surrogate pair make one
  /// character; a lone half reads as U+FFFD.
  static func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, hasLoneSurrogate: Bool) {
    guard bytes.contains(UInt8(ascii: "\\")) else {
      return (String(decoding: bytes, as: UTF8.self), false)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isBroken = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex else {
        result.append(bytes[index])
        index += 1
        continue
      }
      if let plain = simpleEscape(bytes[index + 1]) {
        result.append(plain)
        index += 2
      } else if let (value, length) = codePoint(bytes, index) {
        index += length
        let scalar = joined(value, bytes, &index)
        isBroken = isBroken || scalar == nil
        result.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? .init())
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return (String(decoding: result, as: UTF8.self), isBroken)
  }

  private static func simpleEscape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): byte
    default: nil
    }
  }

  /// The value of `\uXXXX` or `\UXXXXXX` at `index`, with its length; nil where none stands there.
  private static func codePoint(
    _ bytes: ArraySlice<UInt8>, _ index: Int
  ) -> (value: UInt32, length: Int)? {
    let digits = bytes[index + 1] == UInt8(ascii: "u") ? 4 : 6
    guard bytes[index + 1] | 0x20 == UInt8(ascii: "u"), index + 2 + digits <= bytes.endIndex
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index + 2..<index + 2 + digits] {
      guard let digit = hexadecimal(byte) else { return nil }
      value = value << 4 | digit
    }
    return (value, 2 + digits)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x37
    case 0x61...0x66: UInt32(byte) - 0x57
    default: nil
    }
  }

  /// The character of `value`; a high surrogate takes the low one that follows it.
  private static func joined(
    _ value: UInt32, _ bytes: ArraySlice<UInt8>, _ index: inout Int
  ) -> Unicode.Scalar? {
    guard (0xD800...0xDBFF).contains(value) else { return Unicode.Scalar(value) }
    guard index + 1 < bytes.endIndex, bytes[index] == UInt8(ascii: "\\"),
      let (low, length) = codePoint(bytes, index), (0xDC00...0xDFFF).contains(low)
    else { return nil }
    index += length
    return Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
  }
}
