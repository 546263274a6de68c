extension DecimalNumber {
  /// The quotient without its fraction.
  ///
  /// Nil where `divisor` is zero and where the quotient has more than 34 digits.
  /// Source: General Decimal Arithmetic, divide-integer.
  public func integerQuotient(dividingBy divisor: DecimalNumber) -> DecimalNumber? {
    wholeDivision(by: divisor)?.quotient
  }

  /// What is left of a division without fraction; it has the sign of the dividend.
  ///
  /// Nil where `divisor` is zero and where the quotient has more than 34 digits; see ``modulo(_:)``
  /// for a remainder that always is. Source: General Decimal Arithmetic, remainder.
  public func remainder(dividingBy divisor: DecimalNumber) -> DecimalNumber? {
    wholeDivision(by: divisor)?.remainder
  }

  /// `self - divisor * floor(self / divisor)`; it has the sign of the divisor.
  ///
  /// Exact, however large the quotient. Nil where `divisor` is zero.
  ///
  /// Source: DMN 1.5 §10.3.4.5, Table 75 (modulo).
  public func modulo(_ divisor: DecimalNumber) -> DecimalNumber? {
    if divisor.isZero { return nil }
    if isZero { return .zero }
    let rest = exactRemainder(dividingBy: divisor)
    if rest.isZero || rest.isNegative == divisor.isNegative { return rest }
    return rest.adding(divisor)
  }

  private func wholeDivision(
    by divisor: DecimalNumber
  ) -> (quotient: DecimalNumber, remainder: DecimalNumber)? {
    if divisor.isZero { return nil }
    if isZero { return (.zero, .zero) }
    let distance = exponent - divisor.exponent
    let digits = PowersOfTen.digits(coefficient)
    let divisorDigits = PowersOfTen.digits(divisor.coefficient)
    let quotientDigits = digits + distance - divisorDigits
    if quotientDigits < 0 { return (.zero, self) }
    guard quotientDigits <= DecimalNumber.maximumDigits else { return nil }
    let dividend =
      distance > 0
      ? DoubleWidth(coefficient).timesPowerOfTen(distance) : DoubleWidth(coefficient)
    // The quotient has a digit or may have one, so the scaled divisor is not above 10^35.
    let scaled =
      distance < 0
      ? divisor.coefficient * PowersOfTen.wide[-distance] : divisor.coefficient
    let (quotient, rest) = dividend.divided(by: scaled)
    guard quotient < PowersOfTen.double[DecimalNumber.maximumDigits] else { return nil }
    let whole = DecimalNumber(
      isNegative: isNegative != divisor.isNegative, coefficient: quotient.low, exponent: 0)
    let remainder = DecimalNumber(
      isNegative: isNegative, coefficient: rest, exponent: min(exponent, divisor.exponent))
    return (whole, remainder)
  }

  /// The truncating remainder without a bound on the quotient; both are not zero.
  private func exactRemainder(dividingBy divisor: DecimalNumber) -> DecimalNumber {
    let distance = exponent - divisor.exponent
    if distance <= 0 {
      let digits = PowersOfTen.digits(divisor.coefficient) - distance
      // A divisor with more digits is larger than the dividend, which is then what is left.
      if digits > DecimalNumber.maximumDigits { return self }
      let rest = coefficient % (divisor.coefficient * PowersOfTen.wide[-distance])
      return DecimalNumber(isNegative: isNegative, coefficient: rest, exponent: exponent)
    }
    let modulus = divisor.coefficient
    var rest = coefficient % modulus
    var remaining = distance
    while remaining > 0, rest != 0 {
      let step = min(remaining, 38)
      rest = DoubleWidth(rest, times: PowersOfTen.wide[step]).divided(by: modulus).remainder
      remaining -= step
    }
    return DecimalNumber(isNegative: isNegative, coefficient: rest, exponent: divisor.exponent)
  }
}
