extension DecimalNumber {
  /// Which spellings of a number are read.
  public enum Syntax: Sendable {
    /// `-`? digits [`.` digits] | `.` digits, then an exponent or not: FEEL's numeric literal
    /// (DMN 1.5 §10.3.1.2, rule 37) with an optional minus.
    case literal
    /// The same, and a leading `+` and a point without digits after it: the General Decimal
    /// Arithmetic's numeric string.
    case general
  }

  /// Reads a number; digits beyond 34 are rounded half even.
  ///
  /// Nil where the text is anything else than a number in `syntax` (no spaces, no separators) or
  /// the number is out of range.
  public init?(text: some Sequence<UInt8>, syntax: Syntax = .literal) {
    let read = text.withContiguousStorageIfAvailable { bytes in
      DecimalNumber.plain(bytes) ?? DecimalNumber.any(bytes, syntax)
    }
    guard
      let number = read ?? Array(text).withUnsafeBufferPointer({ DecimalNumber.any($0, syntax) })
    else { return nil }
    self = number
  }

  /// Reads `-`? digits [`.` digits] of at most 18 digits altogether; nil leaves the rest open.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> DecimalNumber? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    var value: Int64 = 0
    var point: Int?
    for index in start..<bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        value = value &* 10 &+ Int64(digit)
      } else if bytes[index] == UInt8(ascii: "."), point == nil, index > start,
        index + 1 < bytes.count
      {
        point = index
      } else {
        return nil
      }
    }
    guard start < bytes.count else { return nil }
    let decimalPlaces = point.map { bytes.count - 1 - $0 } ?? 0
    return DecimalNumber(small: isNegative ? -value : value, exponent: -decimalPlaces)
  }

  private static func any(
    _ bytes: UnsafeBufferPointer<UInt8>, _ syntax: Syntax
  ) -> DecimalNumber? {
    var reader = DecimalReader(syntax: syntax)
    for byte in bytes {
      guard reader.accept(byte) else { return nil }
    }
    return reader.finish()
  }

  /// Reads a number; see ``init(text:syntax:)``.
  public init?(_ text: some StringProtocol) {
    self.init(text: text.utf8)
  }
}

/// Reads a number byte by byte, keeping 38 digits and a trace of the rest.
private struct DecimalReader {
  private enum State {
    case start, sign, whole, pointWithoutDigits, point, fraction, exponentMark, exponentSign
    case exponent
  }

  private let syntax: DecimalNumber.Syntax
  private var state = State.start
  private var isNegative = false
  private var coefficient: UInt128 = 0
  private var digits = 0
  private var sticky = false
  /// Of the last kept digit; bounded by the length of the text.
  private var exponent = 0
  private var writtenExponent = 0
  private var exponentIsNegative = false

  init(syntax: DecimalNumber.Syntax) {
    self.syntax = syntax
  }

  /// False where the byte is not allowed here.
  mutating func accept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      acceptDigit(byte - UInt8(ascii: "0"))
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return acceptSign(byte == UInt8(ascii: "-"))
    case UInt8(ascii: "."):
      guard state == .start || state == .sign || state == .whole else { return false }
      state = state == .whole ? .point : .pointWithoutDigits
      return true
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      guard state == .whole || state == .fraction || (state == .point && syntax == .general)
      else { return false }
      state = .exponentMark
      return true
    default: return false
    }
  }

  private mutating func acceptSign(_ isMinus: Bool) -> Bool {
    if state == .start {
      guard isMinus || syntax == .general else { return false }
      isNegative = isMinus
      state = .sign
      return true
    }
    guard state == .exponentMark else { return false }
    exponentIsNegative = isMinus
    state = .exponentSign
    return true
  }

  private mutating func acceptDigit(_ digit: UInt8) {
    switch state {
    case .start, .sign, .whole:
      state = .whole
      keep(digit, isFraction: false)
    case .point, .pointWithoutDigits, .fraction:
      state = .fraction
      keep(digit, isFraction: true)
    case .exponentMark, .exponentSign, .exponent:
      state = .exponent
      // Beyond this every number is out of range or zero, whatever digits the text can hold.
      writtenExponent = min(writtenExponent * 10 + Int(digit), 1 << 40)
    }
  }

  private mutating func keep(_ digit: UInt8, isFraction: Bool) {
    if digits < 38 {
      coefficient = coefficient * 10 + UInt128(digit)
      if coefficient != 0 { digits += 1 }
      if isFraction { exponent -= 1 }
    } else {
      if digit != 0 { sticky = true }
      if !isFraction { exponent += 1 }
    }
  }

  /// Nil where the text ended too early or the number is out of range.
  func finish() -> DecimalNumber? {
    switch state {
    case .whole, .fraction, .exponent: break
    case .point: if syntax != .general { return nil }
    default: return nil
    }
    let total = exponent + (exponentIsNegative ? -writtenExponent : writtenExponent)
    return DecimalNumber.finish(
      isNegative: isNegative, DoubleWidth(coefficient), exponent: min(max(total, -9000), 9000),
      sticky: sticky)
  }
}
