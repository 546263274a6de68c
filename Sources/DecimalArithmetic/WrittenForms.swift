extension DecimalNumber: CustomStringConvertible {
  /// The shortest form of the value, such as `1.1` for 1.10 and `100` for 1E+2.
  ///
  /// Plain digits where the first digit is within 34 digits of the point; otherwise scientific,
  /// such as `1.5E+100`. Reading it gives the same value.
  public var description: String {
    written(.plain) { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of ``description``: ASCII.
  public var utf8: [UInt8] {
    written(.plain) { Array($0) }
  }

  /// The shortest digits in the General Decimal Arithmetic's scientific form, such as `1E+2` for
  /// 100, `0.000001` and `1E-7`.
  ///
  /// Source: General Decimal Arithmetic, to-scientific-string. Reading it gives the same value.
  public var scientificText: String {
    written(.scientific) { String(decoding: $0, as: UTF8.self) }
  }

  /// The shortest digits with an exponent that is a multiple of three, such as `12.5E+6`.
  ///
  /// Source: General Decimal Arithmetic, to-engineering-string. Reading it gives the same value.
  public var engineeringText: String {
    written(.engineering) { String(decoding: $0, as: UTF8.self) }
  }

  private enum WrittenForm {
    case plain, scientific, engineering
  }

  /// Writes the number and hands its bytes over.
  private func written<Result>(
    _ form: WrittenForm, _ body: (UnsafeMutableBufferPointer<UInt8>.SubSequence) -> Result
  ) -> Result {
    // The longest is plain: a sign, 34 zeros, a point and 34 digits.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 80) { buffer in
      buffer.initialize(repeating: UInt8(ascii: "0"))
      let count = write(form, into: buffer)
      return body(buffer[..<count])
    }
  }

  /// Writes the number into a buffer full of zeros; answers how many bytes it takes.
  private func write(_ form: WrittenForm, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    if isZero { return 1 }
    let (digits, zeros) = DecimalNumber.withoutTrailingZeros(coefficient)
    let count = PowersOfTen.digits(digits)
    let exponent = exponent + zeros
    let adjusted = exponent + count - 1
    let isPlain =
      form == .plain ? adjusted < 34 && adjusted > -35 : exponent <= 0 && adjusted >= -6
    // Digits before the point; none or fewer are zeros after it.
    let whole =
      isPlain ? adjusted + 1 : form == .engineering ? DecimalNumber.phase(adjusted) + 1 : 1
    var end = 0
    if isNegative {
      buffer[0] = UInt8(ascii: "-")
      end = 1
    }
    if whole <= 0 {
      buffer[end + 1] = UInt8(ascii: ".")
      end += 2 - whole
      DecimalNumber.writeDigits(digits, count, at: end, into: buffer)
      end += count
    } else {
      DecimalNumber.writeDigits(digits, count, at: end, into: buffer)
      if whole < count {
        for index in (end + whole..<end + count).reversed() { buffer[index + 1] = buffer[index] }
        buffer[end + whole] = UInt8(ascii: ".")
        end += 1
      }
      end += max(count, whole)
    }
    let scale = adjusted + 1 - whole
    if isPlain || scale == 0 { return end }
    buffer[end] = UInt8(ascii: "E")
    buffer[end + 1] = scale > 0 ? UInt8(ascii: "+") : UInt8(ascii: "-")
    let magnitude = UInt128(scale.magnitude)
    let width = PowersOfTen.digits(magnitude)
    DecimalNumber.writeDigits(magnitude, width, at: end + 2, into: buffer)
    return end + 2 + width
  }

  /// How far an exponent is above a multiple of three: 0, 1 or 2.
  private static func phase(_ exponent: Int) -> Int {
    let rest = exponent % 3
    return rest < 0 ? rest + 3 : rest
  }

  /// Writes the `count` digits of a number from `start` on.
  private static func writeDigits(
    _ value: UInt128, _ count: Int, at start: Int,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) {
    var index = start + count
    var rest = value
    while rest > UInt128(UInt64.max) {
      // 18 digits at once, so that all others are divisions of 64 bits.
      let (upper, lower) = rest.quotientAndRemainder(dividingBy: PowersOfTen.wide[18])
      var part = UInt64(truncatingIfNeeded: lower)
      for _ in 0..<18 {
        index -= 1
        buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: part % 10)
        part /= 10
      }
      rest = upper
    }
    var part = UInt64(truncatingIfNeeded: rest)
    while part > 0 {
      index -= 1
      buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: part % 10)
      part /= 10
    }
  }
}
