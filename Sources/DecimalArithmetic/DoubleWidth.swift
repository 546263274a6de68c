/// An unsigned integer of 256 bits: room for the product of two coefficients.
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
    let upper = high.quotientAndRemainder(dividingBy: divisor)
    let lower = divisor.dividingFullWidth((upper.remainder, low))
    return (DoubleWidth(high: upper.quotient, low: lower.quotient), lower.remainder)
  }
}
