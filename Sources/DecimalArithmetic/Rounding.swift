extension DecimalNumber {
  /// This number with at most `scale` digits after the point.
  ///
  /// A negative scale rounds before the point: 1250 with scale -2 is 1200 (half even). A number
  /// with fewer digits after the point stays as it is.
  /// - Returns: nil where rounding away from zero leaves the range.
  /// - Source: DMN 1.5 §10.3.4.5, Table 75 (decimal, floor, ceiling, round up ...).
  public func rounded(toScale scale: Int, rule: RoundingRule = .halfEven) -> DecimalNumber? {
    let target = -min(max(scale, -7000), 7000)
    let drop = target - exponent
    if drop <= 0 || isZero { return self }
    let (kept, discarded) = DoubleWidth(coefficient).droppingDigits(drop)
    var result = kept.low
    if rule.increments(isNegative: isNegative, isOdd: result & 1 == 1, discarded: discarded) {
      result += 1
    }
    return DecimalNumber.packed(isNegative: isNegative, coefficient: result, exponent: target)
  }

  /// This number rounded half even to whole units of 10^`exponent`.
  ///
  /// - Parameters:
  ///   - target: the position of the last digit: -2 for hundredths.
  ///   - rule: which neighbour is taken where digits are lost.
  /// - Returns: nil where such a number would need more than 34 digits, or an exponent beyond
  ///   -6176...6111.
  /// - Source: General Decimal Arithmetic, quantize.
  public func quantized(exponent target: Int, rule: RoundingRule = .halfEven) -> DecimalNumber? {
    guard target >= DecimalNumber.minimumExponent, target <= DecimalNumber.maximumExponent
    else { return nil }
    if isZero { return self }
    guard let result = rounded(toScale: -target, rule: rule) else { return nil }
    guard result.isZero || result.adjustedExponent - target < DecimalNumber.maximumDigits
    else { return nil }
    return result
  }

  /// The same value in its shortest form; only speed can differ.
  ///
  /// Source: General Decimal Arithmetic, reduce.
  public var reduced: DecimalNumber {
    let (reduced, zeros) = DecimalNumber.withoutTrailingZeros(coefficient)
    // Where the exponent would leave the range the zeros stay.
    return DecimalNumber.packed(
      isNegative: isNegative, coefficient: reduced, exponent: exponent + zeros) ?? self
  }

  /// The whole number nearest by `rule`; never out of range.
  ///
  /// Source: General Decimal Arithmetic, round-to-integral-exact.
  public func roundedToInteger(rule: RoundingRule = .halfEven) -> DecimalNumber {
    // A whole number of at most 34 digits and one more is always in range.
    rounded(toScale: 0, rule: rule) ?? self
  }

  /// Whether there are no digits after the point.
  public var isInteger: Bool {
    if exponent >= 0 { return true }
    let decimalPlaces = -exponent
    if decimalPlaces > DecimalNumber.maximumDigits { return isZero }
    if isSmall {
      return decimalPlaces <= 18 ? low % UInt64(PowersOfTen.small[decimalPlaces]) == 0 : isZero
    }
    return coefficient % PowersOfTen.wide[decimalPlaces] == 0
  }

  /// This number as a machine integer; nil where it has a fraction or does not fit.
  public var integer: Int? {
    scaledInt64(scale: 0).flatMap { Int(exactly: $0) }
  }

  /// The 10^`scale`-fold as Int64; nil where that has a fraction or does not fit.
  ///
  /// With scale 2, 12.5 is 1250.
  public func scaledInt64(scale: Int) -> Int64? {
    if isZero { return 0 }
    let shift = exponent.addingReportingOverflow(scale)
    guard !shift.overflow else { return nil }
    let power = shift.partialValue
    if power >= 0 {
      guard isSmall, power <= 18 else { return exactInt64(coefficient, times: power) }
      let product = smallCoefficient.multipliedReportingOverflow(by: PowersOfTen.small[power])
      return product.overflow ? exactInt64(coefficient, times: power) : product.partialValue
    }
    guard power >= -DecimalNumber.maximumDigits else { return nil }
    let (quotient, rest) = coefficient.quotientAndRemainder(
      dividingBy: PowersOfTen.wide[-power])
    return rest == 0 ? exactInt64(quotient, times: 0) : nil
  }

  private func exactInt64(_ coefficient: UInt128, times power: Int) -> Int64? {
    guard power <= 18 else { return nil }
    let product = coefficient.multipliedReportingOverflow(by: PowersOfTen.wide[power])
    guard !product.overflow, let magnitude = UInt64(exactly: product.partialValue) else {
      return nil
    }
    if isNegative {
      if magnitude == Int64.min.magnitude { return Int64.min }
      return Int64(exactly: magnitude).map { -$0 }
    }
    return Int64(exactly: magnitude)
  }
}
