import Diagnostics

/// Looks through the bytes of a text file for what no text may hold.
enum TextScan {
  /// The stretches that are not UTF-8, each at most four bytes long; stops after `limit`.
  static func invalidUTF8(_ bytes: [UInt8], limit: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(bytes, at: index)
      if length > 0 {
        index += length
        continue
      }
      let start = index
      index += 1
      while index < bytes.count, index - start < 4, bytes[index] & 0xC0 == 0x80 { index += 1 }
      found.append(start..<index)
      if found.count >= limit { break }
    }
    return found
  }

  /// Length of the well-formed UTF-8 sequence of two to four bytes at `index`; 0 where there is none.
  static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      lowest = 0xA0
    case 0xED:
      length = 3
      highest = 0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      lowest = 0x90
    case 0xF4:
      length = 4
      highest = 0x8F
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.count else { return 0 }
    guard bytes[index + 1] >= lowest, bytes[index + 1] <= highest else { return 0 }
    for place in index + 2..<index + length where bytes[place] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// One character that YAML does not allow, or that libyaml would take for a line break.
  struct Forbidden {
    let range: Range<Int>
    let name: String
    /// A harmless character of as many bytes.
    let standIn: [UInt8]
  }

  /// The characters that a YAML file of ours cannot hold (Y1); `bytes` is UTF-8.
  static func forbiddenInYAML(_ bytes: [UInt8], limit: Int) -> [Forbidden] {
    var found: [Forbidden] = []
    var index = 0
    while index < bytes.count, found.count < limit {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F {
        if byte != 0x09, byte != 0x0A, byte != 0x0D {
          found.append(
            Forbidden(range: index..<index + 1, name: name(UInt32(byte)), standIn: [0x5F]))
        }
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
        found.append(
          Forbidden(
            range: index..<index + 2, name: name(UInt32(bytes[index + 1])), standIn: [0xC2, 0xA0]))
      } else if byte == 0xE2 || byte == 0xEF, index + 2 < bytes.count {
        let second = bytes[index + 1]
        let third = bytes[index + 2]
        let isSeparator = byte == 0xE2 && second == 0x80 && (third == 0xA8 || third == 0xA9)
        let isMark = byte == 0xEF && second == 0xBB && third == 0xBF && index > 0
        let isNoCharacter = byte == 0xEF && second == 0xBF && third >= 0xBE
        if isSeparator || isMark || isNoCharacter {
          let value = UInt32(byte & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
          found.append(
            Forbidden(
              range: index..<index + 3, name: name(value), standIn: [0xE2, 0x80, 0xAF]))
        }
      }
      index += 1
    }
    return found
  }

  /// `U+0085`
  static func name(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
