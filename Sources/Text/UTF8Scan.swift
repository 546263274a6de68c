/// Reads bytes as UTF-8 (Unicode 15, table 3-7).
package enum UTF8Scan {
  /// The length of the well-formed sequence at `index`, 1 to 4 bytes.
  ///
  /// - Returns: `isValid` false, with the length of the maximal subpart that one replacement
  ///   character stands for, if there is no well-formed sequence before `end`.
  package static func sequence(
    _ bytes: borrowing [UInt8], at index: Int, before end: Int
  ) -> (length: Int, isValid: Bool) {
    let lead = bytes[index]
    if lead < 0x80 { return (1, true) }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF } else if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF } else if lead == 0xF4 { second = 0x80...0x8F }
    default: return (1, false)
    }
    for offset in 1..<length {
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard index + offset < end, allowed.contains(bytes[index + offset]) else {
        return (offset, false)
      }
    }
    return (length, true)
  }

  /// The scalar at `index` and its length; nil, with the length of what a replacement character
  /// stands for, if the bytes are not UTF-8.
  package static func scalar(
    _ bytes: borrowing [UInt8], at index: Int, before end: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    let (length, isValid) = sequence(bytes, at: index, before: end)
    guard isValid else { return (nil, length) }
    return (Unicode.Scalar(validScalar(bytes, at: index).value), length)
  }

  /// The stretches that are not UTF-8, each at most four bytes long; stops after `limit`.
  package static func invalid(_ bytes: [UInt8], limit: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count, found.count < limit {
      let (length, isValid) = sequence(bytes, at: index, before: bytes.count)
      let start = index
      index += isValid ? length : 1
      if isValid { continue }
      while index < bytes.count, index - start < 4, bytes[index] & 0xC0 == 0x80 { index += 1 }
      found.append(start..<index)
    }
    return found
  }

  /// The value and the length of the scalar at `index` of bytes that are known to be UTF-8.
  @inlinable
  package static func validScalar(
    _ bytes: borrowing [UInt8], at index: Int
  ) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let length = validLength(bytes[index])
    guard index + length <= bytes.count else { return (0xFFFD, bytes.count - index) }
    var value = first & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  /// The length of the sequence that a leading byte begins, in bytes that are known to be UTF-8.
  @inlinable
  package static func validLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}

extension UInt32 {
  /// `0085`, at least four digits.
  package var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
  }

  /// `U+0085`, for a scalar.
  package var codePoint: String { "U+" + hexadecimal }
}
