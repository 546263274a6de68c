import CivilTime
import DecimalArithmetic

/// The accepted spellings of values in records.
///
/// - Yes: 是 √ ✓ ✔ true 1 Y yes; no: 否 × ✗ ✘ false 0 N no; letters in either case.
/// - Dates: `2026-04-30`, `2026/4/30`, `2026.4.30`, `2026年4月30日`, a midnight behind it being
///   ignored (`2026/4/30 0:00`).
/// - Numbers: `1234.5`, `1,234.5`, `-3`, `1.5E+05`.
/// - Full-width digits, signs and separators count as their plain forms in numbers and dates.
enum CellText {
  /// Without the blanks at both ends: blanks, tabs, line breaks, U+00A0 and U+3000.
  static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
    var lower = 0
    var upper = text.count
    while lower < upper {
      if text[lower] <= 0x20 {
        lower += 1
      } else if text[lower] == 0xC2, lower + 1 < upper, text[lower + 1] == 0xA0 {
        lower += 2
      } else if text[lower] == 0xE3, lower + 2 < upper, text[lower + 1] == 0x80,
        text[lower + 2] == 0x80
      {
        lower += 3
      } else {
        break
      }
    }
    while upper > lower {
      if text[upper - 1] <= 0x20 {
        upper -= 1
      } else if upper - lower >= 2, text[upper - 2] == 0xC2, text[upper - 1] == 0xA0 {
        upper -= 2
      } else if upper - lower >= 3, text[upper - 3] == 0xE3, text[upper - 2] == 0x80,
        text[upper - 1] == 0x80
      {
        upper -= 3
      } else {
        break
      }
    }
    return lower..<upper
  }

  // MARK: Booleans

  static func boolean(_ text: Span<UInt8>) -> Bool? {
    guard text.count <= 5 else { return nil }
    var word: UInt64 = 0
    for index in text.indices {
      let byte = text[index]
      word = word << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
    }
    return booleans[word]
  }

  private static let booleans: [UInt64: Bool] = {
    var result: [UInt64: Bool] = [:]
    func add(_ words: [String], _ value: Bool) {
      for word in words { result[word.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = value }
    }
    add(["是", "√", "✓", "✔", "true", "1", "y", "yes"], true)
    add(["否", "×", "✗", "✘", "false", "0", "n", "no"], false)
    return result
  }()

  // MARK: Numbers

  enum Number {
    /// The number is the first over 10^scale.
    case scaled(Int64, scale: Int)
    case decimal(DecimalNumber)
  }

  static func number(_ text: Span<UInt8>) -> Number? {
    if let number = plainNumber(text) { return number }
    guard text.count <= 1_000, let digits = withoutSeparators(plainForm(text)) else { return nil }
    return plainNumber(digits.span)
      ?? DecimalNumber(text: digits, syntax: .general).map { .decimal($0) }
  }

  /// A sign, digits and at most one point with digits on both sides, at most 18 digits.
  private static func plainNumber(_ text: Span<UInt8>) -> Number? {
    var index = 0
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var value: Int64 = 0
    var digits = 0
    var scale = 0
    var pointAt = -1
    while index < text.count {
      let byte = text[index]
      if byte >= 0x30, byte <= 0x39 {
        value = value &* 10 &+ Int64(byte &- 0x30)
        digits += 1
        if pointAt >= 0 { scale += 1 }
      } else if byte == UInt8(ascii: "."), pointAt < 0, digits > 0 {
        pointAt = index
      } else {
        return nil
      }
      index += 1
    }
    guard digits > 0, digits <= 18, pointAt != text.count - 1 else { return nil }
    return .scaled(isNegative ? -value : value, scale: scale)
  }

  /// Full-width digits, signs and separators as their plain forms.
  private static func plainForm(_ text: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBC, text[index + 2] >= 0x81 {
        // U+FF01…U+FF3F are U+0021…U+005F.
        result.append(text[index + 2] - 0x60)
        index += 3
      } else if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x88,
        text[index + 2] == 0x92
      {
        result.append(UInt8(ascii: "-"))
        index += 3
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// The digits without thousands separators; nil where a comma stands elsewhere than between
  /// groups of three.
  private static func withoutSeparators(_ text: [UInt8]) -> [UInt8]? {
    guard text.contains(UInt8(ascii: ",")) else { return text }
    var result: [UInt8] = []
    var inGroup = 0
    var hasComma = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: ",") {
        guard hasComma ? inGroup == 3 : inGroup >= 1 && inGroup <= 3 else { return nil }
        hasComma = true
        inGroup = 0
      } else if byte >= 0x30, byte <= 0x39 {
        inGroup += 1
        result.append(byte)
      } else if index == 0, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        result.append(byte)
      } else {
        break
      }
      index += 1
    }
    guard inGroup == 3 else { return nil }
    let rest = text[index...]
    guard !rest.contains(UInt8(ascii: ",")) else { return nil }
    return result + rest
  }

  // MARK: Dates

  /// Days since 1970-01-01.
  static func date(_ text: Span<UInt8>) -> Int32? {
    if let days = plainDate(text) { return days }
    guard text.count <= 64 else { return nil }
    var plain = plainForm(text)
    if let blank = plain.firstIndex(of: 0x20) {
      let time = plain[(blank + 1)...]
      guard time.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ":") }) else {
        return nil
      }
      plain.removeSubrange(blank...)
    }
    return CivilDate(entry: String(decoding: plain, as: UTF8.self)).map {
      Int32($0.daysSinceEpoch)
    }
  }

  /// `2026-04-30` and nothing else.
  private static func plainDate(_ text: Span<UInt8>) -> Int32? {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard text[index] >= 0x30, text[index] <= 0x39 else { return nil }
        value = value * 10 + Int(text[index] - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return Int32(date.daysSinceEpoch)
  }

  static func duration(_ text: Span<UInt8>) -> CivilDuration? {
    guard text.count <= 64 else { return nil }
    return CivilDuration(string(text))
  }

  static func string(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for index in text.indices { bytes.append(text[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
