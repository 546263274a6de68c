/// An unsigned integer of 256 bits: wide enough for the product of two coefficients.
///
/// Operations wrap silently; callers keep within 77 decimal digits.
struct DoubleWidth: Comparable {
  var high: UInt128
  var low: UInt128

  init(high: UInt128, low: UInt128) {
    self.high = high
    self.low = low
  }

  init(_ value: UInt128) {
    high = 0
    low = value
  }

  /// The whole product.
  init(_ left: UInt128, times right: UInt128) {
    let product = left.multipliedFullWidth(by: right)
    high = product.high
    low = product.low
  }

  var isZero: Bool { high == 0 && low == 0 }

  static func < (left: DoubleWidth, right: DoubleWidth) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }

  func adding(_ other: DoubleWidth) -> DoubleWidth {
    let sum = low.addingReportingOverflow(other.low)
    return DoubleWidth(
      high: high &+ other.high &+ (sum.overflow ? 1 : 0), low: sum.partialValue)
  }

  func subtracting(_ other: DoubleWidth) -> DoubleWidth {
    let difference = low.subtractingReportingOverflow(other.low)
    return DoubleWidth(
      high: high &- other.high &- (difference.overflow ? 1 : 0), low: difference.partialValue)
  }

  func multiplied(by factor: UInt128) -> DoubleWidth {
    let product = low.multipliedFullWidth(by: factor)
    return DoubleWidth(high: product.high &+ high &* factor, low: product.low)
  }

  /// Times 10^`exponent`, 0...76.
  func timesPowerOfTen(_ exponent: Int) -> DoubleWidth {
    if exponent <= 38 { return multiplied(by: PowersOfTen.wide[exponent]) }
    return multiplied(by: PowersOfTen.wide[38]).multiplied(by: PowersOfTen.wide[exponent - 38])
  }

  /// - Parameter divisor: not zero.
  func divided(by divisor: UInt128) -> (quotient: DoubleWidth, remainder: UInt128) {
    if high == 0 {
      let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
      return (DoubleWidth(quotient), remainder)
    }
    if divisor >> 64 == 0 {
      let (quotient, remainder) = divided(bySmall: UInt64(truncatingIfNeeded: divisor))
      return (quotient, UInt128(remainder))
    }
    let upper = high.quotientAndRemainder(dividingBy: divisor)
    let lower = DoubleWidth.divide(upper.remainder, low, by: divisor)
    return (DoubleWidth(high: upper.quotient, low: lower.quotient), lower.remainder)
  }

  /// - Parameter divisor: not zero.
  private func divided(bySmall divisor: UInt64) -> (quotient: DoubleWidth, remainder: UInt64) {
    var remainder: UInt64 = 0
    func digit(_ limb: UInt128) -> UInt128 {
      let part = divisor.dividingFullWidth((remainder, UInt64(truncatingIfNeeded: limb)))
      remainder = part.remainder
      return UInt128(part.quotient)
    }
    let first = digit(high >> 64)
    let second = digit(high)
    let third = digit(low >> 64)
    let fourth = digit(low)
    return (DoubleWidth(high: first << 64 | second, low: third << 64 | fourth), remainder)
  }

  /// Divides 256 bits by 128 where the quotient has 128; `high` must be below `divisor`, which has
  /// more than 64 bits.
  ///
  /// The standard library's `dividingFullWidth` of UInt128 traps on some operands (Swift 6.3.1).
  private static func divide(
    _ high: UInt128, _ low: UInt128, by divisor: UInt128
  ) -> (quotient: UInt128, remainder: UInt128) {
    let shift = UInt128(divisor.leadingZeroBitCount)
    let scaled = divisor << shift
    let rest = shift == 0 ? high : high << shift | low >> (128 - shift)
    let tail = low << shift
    let first = step(rest, UInt64(truncatingIfNeeded: tail >> 64), by: scaled)
    let second = step(first.rest, UInt64(truncatingIfNeeded: tail), by: scaled)
    return (UInt128(first.digit) << 64 | UInt128(second.digit), second.rest >> shift)
  }

  /// One digit of 64 bits of a long division; `rest` is below `divisor`, whose top bit is set.
  private static func step(
    _ rest: UInt128, _ next: UInt64, by divisor: UInt128
  ) -> (digit: UInt64, rest: UInt128) {
    let top = divisor >> 64
    let bottom = UInt128(UInt64(truncatingIfNeeded: divisor))
    let upperRest = UInt64(truncatingIfNeeded: rest >> 64)
    let smallTop = UInt64(truncatingIfNeeded: top)
    var digit: UInt128
    var left: UInt128
    if upperRest < smallTop {
      let part = smallTop.dividingFullWidth((upperRest, UInt64(truncatingIfNeeded: rest)))
      digit = UInt128(part.quotient)
      left = UInt128(part.remainder)
    } else {
      digit = UInt128(UInt64.max)
      left = rest - digit * top
    }
    // With two digits of the divisor looked at, at most two corrections make the digit exact.
    while left >> 64 == 0, digit * bottom > left << 64 | UInt128(next) {
      digit -= 1
      left += top
    }
    let remainder = (rest << 64 | UInt128(next)) &- digit &* divisor
    return (UInt64(truncatingIfNeeded: digit), remainder)
  }
}
