import Diagnostics

extension MappedText {
  /// The text without blanks and line breaks at its ends.
  package var trimmed: MappedText {
    let bytes = Array(text.utf8)
    var lower = 0
    var upper = bytes.count
    while lower < upper {
      let length = MappedText.blankLength(bytes, at: lower)
      if length == 0 { break }
      lower += length
    }
    while upper > lower {
      if bytes[upper - 1] <= 0x20 {
        upper -= 1
      } else if upper - lower >= 3, bytes[upper - 3..<upper].elementsEqual([0xE3, 0x80, 0x80]) {
        upper -= 3
      } else {
        break
      }
    }
    return lower == 0 && upper == bytes.count ? self : slice(lower..<upper)
  }

  /// The text without line breaks at its end (Y2).
  var withoutTrailingLineBreaks: MappedText {
    let bytes = Array(text.utf8)
    var upper = bytes.count
    while upper > 0, bytes[upper - 1] == 0x0A || bytes[upper - 1] == 0x0D { upper -= 1 }
    return upper == bytes.count ? self : keepingWhole(slice(0..<upper))
  }

  private func keepingWhole(_ part: MappedText) -> MappedText {
    MappedText(text: part.text, runs: part.runs, whole: whole)
  }

  /// The parts between separators that stand outside strings, brackets and comments, trimmed.
  ///
  /// `separator` is ASCII. A text without one is its own only part; empty parts are kept.
  /// - Complexity: O(length) for one level of brackets, whatever their depth.
  package func split(at separator: String) -> [MappedText] {
    let bytes = Array(text.utf8)
    let wanted = Array(separator.utf8)
    var parts: [MappedText] = []
    var start = 0
    var index = 0
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let behind = MappedText.opaqueEnd(bytes, at: index) {
        index = behind
        continue
      }
      if depth <= 0, byte == wanted[0], bytes[index...].starts(with: wanted) {
        parts.append(slice(start..<index).trimmed)
        index += wanted.count
        start = index
        continue
      }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        depth += MappedText.bracketStep(bytes, at: index, depth: depth)
      default: break
      }
      index += 1
    }
    parts.append(slice(start..<bytes.count).trimmed)
    return parts
  }

  /// +1 where the square bracket at `index` opens, -1 where it closes.
  ///
  /// FEEL's half-open ranges turn brackets round: `]0..15[`. A `]` opens where nothing is open and
  /// an operand may begin; a `[` closes where a range's `..` stands at its level. Counting is good
  /// enough here: a bracket never takes the depth below zero, and a list ends at its own level.
  private static func bracketStep(_ bytes: [UInt8], at index: Int, depth: Int) -> Int {
    let before = bytes[..<index].last { $0 > 0x20 }
    let opensOperand: Bool =
      switch before {
      case nil, UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "|"), UInt8(ascii: ">"),
        UInt8(ascii: "="), UInt8(ascii: "<"):
        true
      default: false
      }
    if bytes[index] == UInt8(ascii: "]") { return opensOperand && depth <= 0 ? 1 : -1 }
    guard depth > 0, !opensOperand else { return 1 }
    // `..15[`: a range ends here, if `..` stands nearer than the bracket that opened.
    var back = index - 1
    while back > 0 {
      let byte = bytes[back]
      if byte == UInt8(ascii: "."), bytes[back - 1] == UInt8(ascii: ".") {
        let next = bytes[(index + 1)...].first { $0 > 0x20 }
        return next == nil || next == UInt8(ascii: ",") || next == UInt8(ascii: "|")
          || next == UInt8(ascii: ")") || next == UInt8(ascii: "-") ? -1 : 1
      }
      if [UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: "|")].contains(byte)
      {
        return 1
      }
      back -= 1
    }
    return 1
  }

  /// The offset behind the string or comment that begins at `index`; nil where none does.
  static func opaqueEnd(_ bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "\""):
      var end = index + 1
      while end < bytes.count {
        if bytes[end] == UInt8(ascii: "\\") {
          end += 2
          continue
        }
        end += 1
        if bytes[end - 1] == UInt8(ascii: "\"") { break }
      }
      return min(end, bytes.count)
    case UInt8(ascii: "/") where index + 1 < bytes.count:
      if bytes[index + 1] == UInt8(ascii: "/") {
        return bytes[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      }
      guard bytes[index + 1] == UInt8(ascii: "*") else { return nil }
      var end = index + 2
      while end + 1 < bytes.count {
        if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") { return end + 2 }
        end += 1
      }
      return bytes.count
    default:
      return nil
    }
  }

  private static func blankLength(_ bytes: [UInt8], at index: Int) -> Int {
    if bytes[index] <= 0x20 { return 1 }
    return bytes[index...].starts(with: [0xE3, 0x80, 0x80]) ? 3 : 0
  }
}
