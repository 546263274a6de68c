extension DecimalNumber {
  /// The sum, rounded half even to 34 digits; nil where it is out of range.
  ///
  /// Source: DMN 1.5 §10.3.2.15, Table 57.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    if isSmall && other.isSmall {
      let left = smallCoefficient
      let right = other.smallCoefficient
      let difference = exponent - other.exponent
      if difference == 0 {
        let sum = left.addingReportingOverflow(right)
        if !sum.overflow { return DecimalNumber(small: sum.partialValue, exponent: exponent) }
      } else if difference > 0, difference <= 18 {
        let scaled = left.multipliedReportingOverflow(by: PowersOfTen.small[difference])
        let sum = scaled.partialValue.addingReportingOverflow(right)
        if !scaled.overflow && !sum.overflow {
          return DecimalNumber(small: sum.partialValue, exponent: other.exponent)
        }
      } else if difference < 0, difference >= -18 {
        let scaled = right.multipliedReportingOverflow(by: PowersOfTen.small[-difference])
        let sum = left.addingReportingOverflow(scaled.partialValue)
        if !scaled.overflow && !sum.overflow {
          return DecimalNumber(small: sum.partialValue, exponent: exponent)
        }
      }
    }
    return addingSlowly(other)
  }

  /// The difference, rounded half even to 34 digits; nil where it is out of range.
  ///
  /// Source: DMN 1.5 §10.3.2.15, Table 57.
  public func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
    adding(other.negated)
  }

  /// The sum by 256-bit work, for any operands.
  func addingSlowly(_ other: DecimalNumber) -> DecimalNumber? {
    if isZero { return other }
    if other.isZero { return self }
    let (upper, lower) = exponent >= other.exponent ? (self, other) : (other, self)
    let distance = upper.exponent - lower.exponent
    // 38 more digits always suffice for rounding; smaller digits only count as a trace.
    let shift = min(distance, 38)
    let large = DoubleWidth(upper.coefficient, times: PowersOfTen.wide[shift])
    let (small, discarded) = DoubleWidth(lower.coefficient).droppingDigits(distance - shift)
    let sticky = discarded != .nothing
    let exponent = upper.exponent - shift
    if upper.isNegative == lower.isNegative {
      return DecimalNumber.finish(
        isNegative: upper.isNegative, large.adding(small), exponent: exponent, sticky: sticky)
    }
    if large < small {
      return DecimalNumber.finish(
        isNegative: lower.isNegative, small.subtracting(large), exponent: exponent)
    }
    var difference = large.subtracting(small)
    if sticky { difference = difference.subtracting(DoubleWidth(1)) }
    return DecimalNumber.finish(
      isNegative: upper.isNegative, difference, exponent: exponent, sticky: sticky)
  }

  /// The product, rounded half even to 34 digits; nil where it is out of range.
  ///
  /// Source: DMN 1.5 §10.3.2.15, Table 59.
  public func multiplied(by other: DecimalNumber) -> DecimalNumber? {
    if isSmall && other.isSmall {
      let product = smallCoefficient.multipliedReportingOverflow(by: other.smallCoefficient)
      let sum = exponent + other.exponent
      if !product.overflow, sum >= DecimalNumber.minimumExponent,
        sum <= DecimalNumber.maximumExponent
      {
        return DecimalNumber(small: product.partialValue, exponent: sum)
      }
    }
    return multipliedSlowly(by: other)
  }

  /// The product by 256-bit work, for any operands.
  func multipliedSlowly(by other: DecimalNumber) -> DecimalNumber? {
    DecimalNumber.finish(
      isNegative: isNegative != other.isNegative,
      DoubleWidth(coefficient, times: other.coefficient), exponent: exponent + other.exponent)
  }

  /// The quotient, rounded half even to 34 digits.
  ///
  /// Nil where `divisor` is zero or the quotient is out of range; zero where it is too small.
  /// Source: DMN 1.5 §10.3.2.15, Table 59.
  public func divided(by divisor: DecimalNumber) -> DecimalNumber? {
    if divisor.isZero { return nil }
    if isZero { return .zero }
    let isNegative = isNegative != divisor.isNegative
    if isSmall, divisor.isSmall, let (quotient, decimalPlaces) = shortQuotient(divisor) {
      return DecimalNumber.finish(
        isNegative: isNegative, DoubleWidth(quotient),
        exponent: exponent - divisor.exponent - decimalPlaces)
    }
    return dividedSlowly(by: divisor, isNegative: isNegative)
  }

  /// The quotient by 256-bit work, for any operands that are not zero.
  func dividedSlowly(by divisor: DecimalNumber, isNegative: Bool) -> DecimalNumber? {
    let dividend = coefficient
    let divisorCoefficient = divisor.coefficient
    // 36 digits or more of the quotient, so that the rest only counts as a trace.
    let shift = 36 + PowersOfTen.digits(divisorCoefficient) - PowersOfTen.digits(dividend)
    let (quotient, remainder) = DoubleWidth(dividend).timesPowerOfTen(shift)
      .divided(by: divisorCoefficient)
    var magnitude = quotient
    var exponent = exponent - divisor.exponent - shift
    if remainder == 0 {
      let (reduced, zeros) = DecimalNumber.withoutTrailingZeros(quotient.low)
      magnitude = DoubleWidth(reduced)
      exponent += zeros
    }
    return DecimalNumber.finish(
      isNegative: isNegative, magnitude, exponent: exponent, sticky: remainder != 0)
  }

  /// The quotient of two small coefficients where it ends within eight decimal places.
  private func shortQuotient(_ divisor: DecimalNumber) -> (UInt128, decimalPlaces: Int)? {
    let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor.low)
    if remainder == 0 { return (UInt128(quotient), 0) }
    // Both times 10^8 must fit.
    guard divisor.low < 100_000_000_000, quotient < 100_000_000_000 else { return nil }
    let fraction = (remainder * 100_000_000).quotientAndRemainder(dividingBy: divisor.low)
    if fraction.remainder != 0 { return nil }
    var digits = quotient * 100_000_000 + fraction.quotient
    var decimalPlaces = 8
    // Not for the value, but for the speed of what comes next.
    while digits % 10 == 0 {
      digits /= 10
      decimalPlaces -= 1
    }
    return (UInt128(digits), decimalPlaces)
  }

  /// The coefficient without its trailing zeros, and how many they were; 0 has none.
  static func withoutTrailingZeros(_ coefficient: UInt128) -> (UInt128, zeros: Int) {
    var value = coefficient
    var zeros = 0
    if value == 0 { return (0, 0) }
    while value > UInt128(UInt64.max) {
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { return (value, zeros) }
      value = quotient
      zeros += 1
    }
    var small = UInt64(truncatingIfNeeded: value)
    while small % 10 == 0 {
      small /= 10
      zeros += 1
    }
    return (UInt128(small), zeros)
  }
}
