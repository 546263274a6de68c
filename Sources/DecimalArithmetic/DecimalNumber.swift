/// A finite decimal number of 34 significant digits: FEEL's number, IEEE 754 decimal128.
///
/// A number is a value: how many trailing zeros it was written with cannot be observed, so `1.10`
/// and `1.1` are equal, hash alike and print alike. There is no NaN, no infinity and no negative
/// zero: an operation without a finite result answers nil.
///
/// Results are rounded half even to 34 digits. The magnitude is at most (10^34 - 1) * 10^6111;
/// below 10^-6176 it rounds to zero.
///
/// - Complexity: 16 bytes without storage on the heap. Coefficients below 2^63 are worked on in 64
///   bits, others in 256; only roots, powers, logarithms and statistics take longer.
/// - Source: DMN 1.5 §10.3.2.3.1; General Decimal Arithmetic, version 1.70.
/// - Pinned by: the General Decimal Arithmetic cases, `Cases/borders.decTest`.
public struct DecimalNumber: Sendable {
  // Sixteen bytes: in `high` from the top the sign, 14 bits of exponent + 6176 and the upper 49
  // bits of the coefficient, in `low` the rest of it.
  // INVARIANT: the coefficient is below 10^34; zero has exponent 0 and no sign.
  let high: UInt64
  let low: UInt64

  static let maximumDigits = 34
  static let minimumExponent = -6176
  static let maximumExponent = 6111
  private static let signBit: UInt64 = 1 << 63
  private static let coefficientMask: UInt64 = (1 << 49) - 1
  private static let zeroExponentBits = UInt64(-minimumExponent) << 49

  /// The number 0.
  public static let zero = DecimalNumber(high: zeroExponentBits, low: 0)
  /// The number 1.
  public static let one = DecimalNumber(high: zeroExponentBits, low: 1)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Packs; the coefficient must be below 10^34 and the exponent in -6176...6111.
  init(isNegative: Bool, coefficient: UInt128, exponent: Int) {
    if coefficient == 0 {
      self = .zero
      return
    }
    assert(coefficient < PowersOfTen.wide[DecimalNumber.maximumDigits])
    assert((DecimalNumber.minimumExponent...DecimalNumber.maximumExponent).contains(exponent))
    let biased = UInt64(truncatingIfNeeded: exponent - DecimalNumber.minimumExponent)
    high =
      (isNegative ? DecimalNumber.signBit : 0) | biased << 49
      | UInt64(truncatingIfNeeded: coefficient >> 64)
    low = UInt64(truncatingIfNeeded: coefficient)
  }

  /// Packs a small coefficient; the exponent must be in -6176...6111.
  init(small coefficient: Int64, exponent: Int) {
    if coefficient == 0 {
      self = .zero
      return
    }
    let biased = UInt64(truncatingIfNeeded: exponent - DecimalNumber.minimumExponent)
    high = (coefficient < 0 ? DecimalNumber.signBit : 0) | biased << 49
    low = coefficient.magnitude
  }

  /// The whole number `value`.
  public init(_ value: Int64) {
    self.init(small: value, exponent: 0)
  }

  /// The whole number `value`.
  public init(_ value: Int) {
    self.init(small: Int64(value), exponent: 0)
  }

  /// `coefficient` * 10^`exponent`, rounded half even where it is below the range.
  ///
  /// Nil where the magnitude is beyond the range.
  public init?(coefficient: Int64, exponent: Int) {
    // Beyond these bounds every coefficient but zero rounds to zero or is out of range.
    let bounded = min(max(exponent, -7000), 7000)
    guard
      let value = DecimalNumber.finish(
        isNegative: coefficient < 0, DoubleWidth(UInt128(coefficient.magnitude)),
        exponent: bounded)
    else { return nil }
    self = value
  }

  /// The number whose 10^`scale`-fold is `scaled`: 1250 with scale 2 is 12.5.
  ///
  /// - Parameters:
  ///   - scaled: the digits, of any size.
  ///   - scale: digits after the point, -6111...6176; beyond, it counts as the bound.
  public init(scaled: Int64, scale: Int) {
    let bounded = min(max(scale, -DecimalNumber.maximumExponent), -DecimalNumber.minimumExponent)
    self.init(small: scaled, exponent: -bounded)
  }

  // MARK: Parts

  var isNegative: Bool { high >> 63 != 0 }

  var exponent: Int {
    Int(truncatingIfNeeded: (high >> 49) & 0x3FFF) + DecimalNumber.minimumExponent
  }

  var coefficient: UInt128 {
    UInt128(high & DecimalNumber.coefficientMask) << 64 | UInt128(low)
  }

  /// True where the coefficient fits Int64: the fast path.
  var isSmall: Bool { (high & DecimalNumber.coefficientMask) | (low >> 63) == 0 }

  /// The coefficient with its sign; only where ``isSmall``.
  var smallCoefficient: Int64 {
    let magnitude = Int64(truncatingIfNeeded: low)
    return isNegative ? -magnitude : magnitude
  }

  /// Exponent of the first significant digit: 2 for 123, -1 for 0.1.
  var adjustedExponent: Int { PowersOfTen.digits(coefficient) - 1 + exponent }

  // MARK: Signs

  /// True for 0, however it was written.
  public var isZero: Bool { low == 0 && high & DecimalNumber.coefficientMask == 0 }

  /// -1, 0 or 1.
  public var signum: Int { isZero ? 0 : isNegative ? -1 : 1 }

  /// The number with the opposite sign; always in range.
  public var negated: DecimalNumber {
    isZero ? self : DecimalNumber(high: high ^ DecimalNumber.signBit, low: low)
  }

  /// The number without its sign; always in range.
  public var magnitude: DecimalNumber {
    DecimalNumber(high: high & ~DecimalNumber.signBit, low: low)
  }

  // MARK: Finishing a result

  /// The number nearest to a result: at most 34 digits, half even, within the range of exponents.
  ///
  /// - Parameter sticky: a nonzero digit follows the last one; the magnitude must
  ///   then have more than 34 digits.
  /// - Returns: nil where the magnitude is out of range.
  static func finish(
    isNegative: Bool, _ magnitude: DoubleWidth, exponent: Int, sticky: Bool = false
  ) -> DecimalNumber? {
    if magnitude.isZero && !sticky { return .zero }
    let excess = PowersOfTen.digits(magnitude) - maximumDigits
    let drop = max(excess, minimumExponent - exponent, 0)
    var exponent = exponent
    var coefficient = magnitude.low
    if drop > 0 {
      let (kept, discarded) = magnitude.droppingDigits(drop, sticky: sticky)
      coefficient = kept.low
      exponent += drop
      if RoundingRule.halfEven.increments(
        isNegative: isNegative, isOdd: coefficient & 1 == 1, discarded: discarded)
      {
        coefficient += 1
      }
    }
    return packed(isNegative: isNegative, coefficient: coefficient, exponent: exponent)
  }

  /// Packs a coefficient of at most 10^34 exactly; nil where the exponent is too large.
  static func packed(isNegative: Bool, coefficient: UInt128, exponent: Int) -> DecimalNumber? {
    if coefficient == 0 { return .zero }
    var coefficient = coefficient
    var exponent = exponent
    if coefficient == PowersOfTen.wide[maximumDigits] {
      coefficient = PowersOfTen.wide[maximumDigits - 1]
      exponent += 1
    }
    if exponent > maximumExponent {
      let padding = exponent - maximumExponent
      guard PowersOfTen.digits(coefficient) + padding <= maximumDigits else { return nil }
      coefficient *= PowersOfTen.wide[padding]
      exponent = maximumExponent
    }
    return DecimalNumber(isNegative: isNegative, coefficient: coefficient, exponent: exponent)
  }
}

extension DecimalNumber: ExpressibleByIntegerLiteral {
  /// The integer literal in the source code.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}
