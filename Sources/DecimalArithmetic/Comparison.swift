extension DecimalNumber: Comparable, Hashable {
  /// True for the same value, however many zeros it was written with.
  public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.high == right.high && left.low == right.low { return true }
    if left.isSmall && right.isSmall && left.exponent == right.exponent { return false }
    return left.compared(to: right) == 0
  }

  /// True where the left number is less; there are no numbers without an order.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.compared(to: right) < 0
  }

  /// -1 where this number is less than `other`, 0 where they are equal, 1 where it is greater.
  public func compared(to other: DecimalNumber) -> Int {
    if isSmall && other.isSmall && exponent == other.exponent {
      let left = smallCoefficient
      let right = other.smallCoefficient
      return left < right ? -1 : left == right ? 0 : 1
    }
    let sign = signum
    let otherSign = other.signum
    if sign != otherSign { return sign < otherSign ? -1 : 1 }
    if sign == 0 { return 0 }
    return sign * comparedMagnitude(to: other)
  }

  /// The same for the magnitudes of two numbers that are not zero.
  private func comparedMagnitude(to other: DecimalNumber) -> Int {
    let distance = exponent - other.exponent
    if distance < 0 { return -other.comparedMagnitude(to: self) }
    if isSmall && other.isSmall && distance <= 18 {
      let scaled = Int64(low).multipliedReportingOverflow(by: PowersOfTen.small[distance])
      let right = Int64(other.low)
      if scaled.overflow || scaled.partialValue > right { return 1 }
      return scaled.partialValue == right ? 0 : -1
    }
    // With an exponent greater by more than 34, even the least coefficient is the greater number.
    if distance > DecimalNumber.maximumDigits { return 1 }
    let left = DoubleWidth(coefficient, times: PowersOfTen.wide[distance])
    let right = DoubleWidth(other.coefficient)
    return left < right ? -1 : left == right ? 0 : 1
  }

  /// Equal numbers hash alike: the shortest form goes in.
  public func hash(into hasher: inout Hasher) {
    let (coefficient, zeros) = DecimalNumber.withoutTrailingZeros(coefficient)
    // The packed form of the shortest coefficient; its exponent still fits the 14 bits.
    let scale = isZero ? 0 : UInt64(exponent + zeros - DecimalNumber.minimumExponent) << 49
    let sign: UInt64 = isNegative ? 1 << 63 : 0
    hasher.combine(sign | scale | UInt64(truncatingIfNeeded: coefficient >> 64))
    hasher.combine(UInt64(truncatingIfNeeded: coefficient))
  }
}
