extension DecimalNumber {
  /// The square root, rounded half even to 34 digits; nil of a negative number.
  ///
  /// Source: DMN 1.5 §10.3.4.5, Table 75.
  public var squareRoot: DecimalNumber? {
    if isZero { return .zero }
    if isNegative { return nil }
    // A radicand of 73 digits or more with an even exponent has a root of 37 digits.
    var shift = 73 - PowersOfTen.digits(coefficient)
    if (exponent - shift) & 1 != 0 { shift += 1 }
    let radicand = DoubleWidth(coefficient).timesPowerOfTen(shift)
    let root = DecimalNumber.integerSquareRoot(radicand)
    let isExact = DoubleWidth(root, times: root) == radicand
    return DecimalNumber.finish(
      isNegative: false, DoubleWidth(root), exponent: (exponent - shift) / 2, sticky: !isExact
    )?.reduced
  }

  /// The largest number whose square is not above `value`, by Newton's method from above.
  static func integerSquareRoot(_ value: DoubleWidth) -> UInt128 {
    let bits =
      value.high == 0
      ? 128 - value.low.leadingZeroBitCount : 256 - value.high.leadingZeroBitCount
    var root = UInt128(1) << UInt128((bits + 1) / 2)
    while true {
      // The root is never below the true one, so that the quotient fits.
      let next = (root + value.divided(by: root).quotient.low) >> 1
      if next >= root { return root }
      root = next
    }
  }

  /// e to the power of this number, rounded half even to 34 digits.
  ///
  /// Nil where it is out of range, from about 14149.4 on; zero where it is below the range. The
  /// work is bounded, whatever the number. Source: DMN 1.5 §10.3.4.5, Table 75.
  public var exponential: DecimalNumber? {
    if isZero { return .one }
    if adjustedExponent > 5 { return isNegative ? .zero : nil }
    if adjustedExponent < -60 { return .one }
    let magnitude = DecimalNumber.fixedPoint(coefficient, exponent: exponent)
    return DecimalNumber.exponential(magnitude, isNegative: isNegative, mayBeExact: false)
  }

  /// The natural logarithm, rounded half even to 34 digits; nil of zero and of negative numbers.
  ///
  /// Always in range: between -14222 and 14150.
  /// Source: DMN 1.5 §10.3.4.5, Table 75.
  public var naturalLogarithm: DecimalNumber? {
    guard let (logarithm, isNegative) = fixedLogarithm else { return nil }
    return DecimalNumber.nearest(
      logarithm, isNegative: isNegative, exponent: 0, mayBeExact: false)
  }

  /// This number to the power of `exponent`, rounded half even to 34 digits.
  ///
  /// Nil where the result is out of range, where zero is raised to a negative power, and where a
  /// negative number is raised to one that is not whole. Zero to the power of zero is 1; what is
  /// below the range is zero. The work is bounded, whatever the numbers.
  /// Source: DMN 1.5 §10.3.2.15, Table 59.
  public func power(_ exponent: DecimalNumber) -> DecimalNumber? {
    if let whole = exponent.integer { return power(whole) }
    if isZero { return exponent.isNegative ? nil : .zero }
    if isNegative {
      guard exponent.isInteger else { return nil }
      // Beyond 64 bits an odd number has no more than 34 digits.
      let isOdd =
        exponent.exponent <= 0
        && exponent.remainder(dividingBy: 2).map { !$0.isZero } == true
      return magnitude.realPower(exponent, isNegative: isOdd)
    }
    return realPower(exponent, isNegative: false)
  }

  /// This number to the power of `exponent`, rounded half even to 34 digits.
  ///
  /// Nil where the result is out of range and where zero is raised to a negative power.
  public func power(_ exponent: Int) -> DecimalNumber? {
    if exponent == 0 { return .one }
    if isZero { return exponent < 0 ? nil : .zero }
    let isNegative = isNegative && exponent & 1 == 1
    let base = magnitude.reduced
    if exponent.magnitude <= 128 {
      return base.exactPower(exponent, isNegative: isNegative)
    }
    return base.realPower(DecimalNumber(exponent), isNegative: isNegative)
  }

  /// By exact multiplication and at most one division; the number is positive.
  private func exactPower(_ power: Int, isNegative: Bool) -> DecimalNumber? {
    let scale = exponent * power
    if power > 0, let whole = DecimalNumber.product(of: coefficient, times: power) {
      return DecimalNumber.finish(isNegative: isNegative, whole, exponent: scale)
    }
    let whole = Natural(coefficient).raised(to: abs(power))
    if power > 0 {
      let digits = (whole.bitWidth * 1233) >> 12
      if digits <= 70 {
        return DecimalNumber.finish(isNegative: isNegative, DoubleWidth(whole), exponent: scale)
      }
      let (kept, rest) = whole.divided(by: .powerOfTen(digits - 36))
      return DecimalNumber.finish(
        isNegative: isNegative, DoubleWidth(kept.low128), exponent: scale + digits - 36,
        sticky: !rest.isZero)
    }
    let shift = 37 + ((whole.bitWidth * 1233) >> 12)
    let (quotient, rest) = Natural.powerOfTen(shift).divided(by: whole)
    return DecimalNumber.finish(
      isNegative: isNegative, DoubleWidth(quotient.low128), exponent: scale - shift,
      sticky: !rest.isZero
    )?.reduced
  }

  /// `base` to the power of `count`, 1 or more; nil where it may not fit 128 bits, or 256 where it
  /// is a square.
  private static func product(of base: UInt128, times count: Int) -> DoubleWidth? {
    if count == 2 { return DoubleWidth(base, times: base) }
    guard (128 - base.leadingZeroBitCount) * count <= 128 else { return nil }
    var result = base
    for _ in 1..<count { result *= base }
    return DoubleWidth(result)
  }

  /// exp(power * ln(self)); the number is positive.
  private func realPower(_ power: DecimalNumber, isNegative: Bool) -> DecimalNumber? {
    guard let (logarithm, logarithmIsNegative) = fixedLogarithm else { return nil }
    let unit = isNegative ? DecimalNumber.one.negated : .one
    if logarithm.isZero || power.isZero { return unit }
    let isSmaller = logarithmIsNegative != power.isNegative
    // |ln x| is at least 10^-34 and at most 14200.
    if power.adjustedExponent > 40 { return isSmaller ? .zero : nil }
    if power.adjustedExponent < -60 { return unit }
    let product = logarithm * Natural(power.coefficient)
    let scaled =
      power.exponent >= 0
      ? product * .powerOfTen(power.exponent)
      : product.divided(by: .powerOfTen(-power.exponent)).quotient
    let result = DecimalNumber.exponential(scaled, isNegative: isSmaller, mayBeExact: true)
    return isNegative ? result?.negated : result
  }
}

// MARK: - From and to fixed point

extension DecimalNumber {
  /// `coefficient` * 10^`exponent` in fixed point; the exponent is above -200 and the value small.
  private static func fixedPoint(_ coefficient: UInt128, exponent: Int) -> Natural {
    let value = Natural(coefficient) << FixedPoint.fractionBits
    if exponent >= 0 { return value * .powerOfTen(exponent) }
    return value.divided(by: .powerOfTen(-exponent)).quotient
  }

  /// The natural logarithm and its sign; nil of zero and of negative numbers.
  private var fixedLogarithm: (Natural, isNegative: Bool)? {
    if isZero || isNegative { return nil }
    // x = m * 10^a with 1 <= m < 10.
    let power = adjustedExponent
    let mantissa = DecimalNumber.fixedPoint(coefficient, exponent: exponent - power)
    let logarithm = FixedPoint.naturalLogarithm(mantissa)
    let scale = FixedPoint.naturalLogarithmOf10 * Natural(UInt128(power.magnitude))
    return power >= 0 ? (logarithm + scale, false) : (scale - logarithm, true)
  }

  /// e to the power of a number in fixed point.
  private static func exponential(
    _ magnitude: Natural, isNegative: Bool, mayBeExact: Bool
  ) -> DecimalNumber? {
    // e^x = 10^m * e^r with 0 <= r < ln 10.
    let ten = FixedPoint.naturalLogarithmOf10
    let (quotient, rest) = magnitude.divided(by: ten)
    guard quotient < Natural(7000) else { return isNegative ? .zero : nil }
    let tens = Int(quotient.low128)
    return nearest(
      FixedPoint.exponential(isNegative ? ten - rest : rest), isNegative: false,
      exponent: isNegative ? -tens - 1 : tens, mayBeExact: mayBeExact)
  }

  /// The number nearest to `value` * 10^`exponent`.
  ///
  /// - Parameter mayBeExact: what is nearer to a number of few digits than the working error counts
  ///   as exactly that, so that ties are seen: `2.25 ** 1.5` is a rational number. Results of
  ///   logarithm and exponential never are (Lindemann), but for 0.
  private static func nearest(
    _ value: Natural, isNegative: Bool, exponent: Int, mayBeExact: Bool
  ) -> DecimalNumber? {
    if value.isZero { return .zero }
    // 74 to 76 digits: 40 after the kept ones. The relative error is below 10^-90, so that a tie
    // is met or missed by one unit; no power other than a tie is known to be that near.
    let magnitude = ((value.bitWidth - FixedPoint.fractionBits) * 1233) >> 12
    let scale = 74 - magnitude
    let digits = (value * .powerOfTen(scale)) >> FixedPoint.fractionBits
    let block = Natural(100_000_000_000)
    let snapped = (digits + Natural(50_000_000_000)).divided(by: block).quotient * block
    let distance = snapped < digits ? digits - snapped : snapped - digits
    let isExact = mayBeExact && distance <= Natural(1)
    return finish(
      isNegative: isNegative, DoubleWidth(isExact ? snapped : digits), exponent: exponent - scale,
      sticky: !isExact)?.reduced
  }
}

extension DoubleWidth {
  /// The lowest 256 bits of a natural number.
  init(_ value: Natural) {
    self.init(high: (value >> 128).low128, low: value.low128)
  }
}
