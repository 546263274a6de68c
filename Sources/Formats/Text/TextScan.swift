import Diagnostics
import Text

/// Looks through the bytes of a text file for what no text may hold.
enum TextScan {
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
            Forbidden(range: index..<index + 1, name: UInt32(byte).codePoint, standIn: [0x5F]))
        }
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
        found.append(
          Forbidden(
            range: index..<index + 2, name: UInt32(bytes[index + 1]).codePoint,
            standIn: [0xC2, 0xA0]))
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
              range: index..<index + 3, name: value.codePoint, standIn: [0xE2, 0x80, 0xAF]))
        }
      }
      index += 1
    }
    return found
  }
}
