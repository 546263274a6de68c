/// Reads the parts of dates, times and durations from ASCII text, strictly and without copies.
struct TextReader {
  private let bytes: [UInt8]
  private(set) var position = 0

  /// Longer texts are refused: no date, time or duration in range needs as much.
  static let maximumLength = 256

  init?(_ text: some StringProtocol) {
    let utf8 = text.utf8
    guard utf8.count <= TextReader.maximumLength else { return nil }
    bytes = Array(utf8)
  }

  var isAtEnd: Bool { position == bytes.count }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Skips `byte` if it is next, and returns whether it was.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Skips the bytes of `text` if they are next, and returns whether they were.
  mutating func take(text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard bytes.count - position >= wanted.count,
        bytes[position..<(position + wanted.count)].elementsEqual(wanted)
      else { return false }
      position += wanted.count
      return true
    }
  }

  /// A number of digits; nil (and no step) where there are fewer than `counts` allows. Reads at
  /// most as many as it allows, and never more than 18.
  mutating func number(digits counts: ClosedRange<Int>) -> Int? {
    var end = position
    var value = 0
    while end < bytes.count, end - position < min(counts.upperBound, 18),
      bytes[end] >= UInt8(ascii: "0"), bytes[end] <= UInt8(ascii: "9")
    {
      value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
      end += 1
    }
    guard end - position >= counts.lowerBound else { return nil }
    position = end
    return value
  }

  /// Digits after a decimal point as nanoseconds; digits after the ninth are read and dropped
  /// (XML Schema Part 2 §3.2.7: there may be any number of them).
  mutating func nanoseconds(minimumDigits: Int) -> Int? {
    let start = position
    guard var value = number(digits: minimumDigits...9) else { return nil }
    for _ in (position - start)..<9 { value *= 10 }
    while let next, next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") { position += 1 }
    return value
  }

  /// Everything that is left.
  mutating func rest() -> String {
    defer { position = bytes.count }
    return String(decoding: bytes[position...], as: UTF8.self)
  }
}

/// `number` with leading zeros up to `digits`, after its sign.
func padded(_ number: Int, _ digits: Int) -> String {
  let text = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, digits - text.utf8.count))
  return (number < 0 ? "-" : "") + zeros + text
}

/// `.` and the digits of a fraction of a second without trailing zeros; nothing for 0.
func fractionText(nanoseconds: Int) -> String {
  if nanoseconds == 0 { return "" }
  var text = Substring(padded(nanoseconds, 9))
  while text.last == "0" { text.removeLast() }
  return "." + text
}
