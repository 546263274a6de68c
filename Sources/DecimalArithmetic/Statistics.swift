// Statistics over lists: calculated exactly and rounded once, half even, so that the order of the
// numbers cannot be observed and nothing in between leaves the range.
extension DecimalNumber {
  /// The sum, rounded once to 34 digits; 0 of no numbers.
  ///
  /// - Returns: nil where the sum is out of range; what is between may be.
  /// - Source: DMN 1.5 §10.3.4.4 (sum).
  public static func sum(of numbers: [DecimalNumber]) -> DecimalNumber? {
    if let (total, exponent) = shortSum(of: numbers) {
      return finish(isNegative: total < 0, DoubleWidth(total.magnitude), exponent: exponent)
    }
    return ExactSum(numbers.lazy.map { ($0, DoubleWidth($0.coefficient)) }).quotient(by: 1)
  }

  /// The arithmetic mean, rounded once to 34 digits.
  ///
  /// - Returns: nil of no numbers; the mean itself is always in range.
  /// - Source: DMN 1.5 §10.3.4.4 (mean).
  public static func mean(of numbers: [DecimalNumber]) -> DecimalNumber? {
    guard !numbers.isEmpty else { return nil }
    if let (total, exponent) = shortSum(of: numbers),
      total.magnitude < PowersOfTen.wide[maximumDigits], exponent <= maximumExponent
    {
      let sum = DecimalNumber(
        isNegative: total < 0, coefficient: total.magnitude, exponent: exponent)
      return sum.divided(by: DecimalNumber(numbers.count))
    }
    return ExactSum(numbers.lazy.map { ($0, DoubleWidth($0.coefficient)) })
      .quotient(by: numbers.count)
  }

  /// The middle number in order, or the mean of the two middle ones.
  ///
  /// - Returns: nil of no numbers.
  /// - Source: DMN 1.5 §10.3.4.4 (median).
  public static func median(of numbers: [DecimalNumber]) -> DecimalNumber? {
    guard !numbers.isEmpty else { return nil }
    let ordered = numbers.sorted()
    let middle = ordered.count / 2
    if !ordered.count.isMultiple(of: 2) { return ordered[middle] }
    return mean(of: [ordered[middle - 1], ordered[middle]])
  }

  /// The standard deviation of a sample: n - 1 in the denominator.
  ///
  /// - Returns: nil of less than two numbers, and where it is out of range.
  /// - Source: DMN 1.5 §10.3.4.4 (stddev).
  public static func sampleStandardDeviation(of numbers: [DecimalNumber]) -> DecimalNumber? {
    guard numbers.count > 1 else { return nil }
    // The variance is (n * sum of squares - square of the sum) / (n * (n - 1)).
    let sum = ExactSum(numbers.lazy.map { ($0, DoubleWidth($0.coefficient)) })
    let squares = ExactSum(
      numbers.lazy.map { ($0.magnitude, DoubleWidth($0.coefficient, times: $0.coefficient)) },
      exponentFactor: 2)
    let count = Natural(UInt128(numbers.count))
    // Both have the exponent of the smallest number, twice.
    let numerator = squares.magnitude * count - sum.magnitude * sum.magnitude
    if numerator.isZero { return .zero }
    let denominator = count * Natural(UInt128(numbers.count - 1))
    // A radicand of 69 to 76 digits; its root has 35 or more, and an even shift a whole one.
    let shift = (72 - numerator.digitEstimate + denominator.digitEstimate) & ~1
    let (radicand, rest) = numerator.scaledQuotient(by: denominator, shift: shift)
    let root = integerSquareRoot(DoubleWidth(radicand))
    let isExact = rest.isZero && DoubleWidth(root, times: root) == DoubleWidth(radicand)
    return finish(
      isNegative: false, DoubleWidth(root), exponent: sum.exponent - shift / 2, sticky: !isExact)
  }

  /// The product, rounded to 34 digits; 1 of no numbers.
  ///
  /// 76 digits are kept on the way. Twos and fives are counted apart, so that none is dropped of a
  /// product that is short because they make zeros: a tie is met exactly, in whatever order.
  /// - Returns: nil where the product is out of range; what is between may be.
  /// - Source: DMN 1.5 §10.3.4.4 (product).
  public static func product(of numbers: [DecimalNumber]) -> DecimalNumber? {
    var product = LongProduct()
    var (twos, fives) = (0, 0)
    var isNegative = false
    for number in numbers {
      if number.isZero { return .zero }
      var coefficient = number.coefficient
      twos += coefficient.trailingZeroBitCount
      coefficient >>= UInt128(coefficient.trailingZeroBitCount)
      while coefficient.isMultiple(of: 5) {
        coefficient /= 5
        fives += 1
      }
      product.multiply(by: coefficient)
      product.exponent += number.exponent
      isNegative = isNegative != number.isNegative
    }
    product.exponent += min(twos, fives)
    product.multiply(by: 2, times: twos - fives, atOnce: 126)
    product.multiply(by: 5, times: fives - twos, atOnce: 54)
    return finish(
      isNegative: isNegative, DoubleWidth(product.magnitude), exponent: product.exponent,
      sticky: product.isCut)
  }

  /// About how many steps of 16 machine multiplications the statistics of these numbers take at
  /// most, for callers that bound their work: numbers that lie far apart have long sums.
  public static func statisticsWork(of numbers: [DecimalNumber]) -> Int {
    var (lowest, highest) = (Int.max, Int.min)
    for number in numbers where !number.isZero {
      lowest = min(lowest, number.exponent)
      highest = max(highest, number.exponent)
    }
    guard lowest < highest else { return numbers.count / 16 }
    // Of squares there are twice as many digits, and 19 digits make a limb.
    let limbs = 2 * (highest - lowest) / 19 + 8
    return (numbers.count + limbs * limbs + min(numbers.count, highest - lowest) * limbs) / 16
  }

  /// The exact sum where it fits 127 bits: nearly always.
  private static func shortSum(of numbers: [DecimalNumber]) -> (Int128, exponent: Int)? {
    var total: Int128 = 0
    var exponent = 0
    for number in numbers where !number.isZero {
      if total == 0 { exponent = number.exponent }
      var addend = Int128(number.coefficient)
      let distance = number.exponent - exponent
      guard distance.magnitude <= 38 else { return nil }
      let scale = Int128(exactly: PowersOfTen.wide[Int(distance.magnitude)]) ?? 0
      if distance > 0 {
        let scaled = addend.multipliedReportingOverflow(by: scale)
        if scaled.overflow { return nil }
        addend = scaled.partialValue
      } else if distance < 0 {
        let scaled = total.multipliedReportingOverflow(by: scale)
        if scaled.overflow { return nil }
        total = scaled.partialValue
        exponent = number.exponent
      }
      let sum = total.addingReportingOverflow(number.isNegative ? -addend : addend)
      if sum.overflow { return nil }
      total = sum.partialValue
    }
    return (total, exponent)
  }
}

/// A product of which the first 76 digits are kept.
private struct LongProduct {
  var magnitude = Natural(1)
  var exponent = 0
  /// Whether anything but zeros was dropped.
  var isCut = false

  mutating func multiply(by factor: UInt128) {
    magnitude = magnitude * Natural(factor)
    let excess = magnitude.bitWidth - 256
    guard excess > 0 else { return }
    let drop = ((excess * 1233) >> 12) + 1
    let (kept, rest) = magnitude.divided(by: .powerOfTen(drop))
    magnitude = kept
    exponent += drop
    isCut = isCut || !rest.isZero
  }

  /// Multiplies by a power; not at all where `count` is below 1.
  ///
  /// - Parameter most: the largest power of `base` that is multiplied by in one step.
  mutating func multiply(by base: UInt128, times count: Int, atOnce most: Int) {
    var left = count
    while left > 0 {
      let power = min(left, most)
      var factor: UInt128 = 1
      for _ in 0..<power { factor *= base }
      multiply(by: factor)
      left -= power
    }
  }
}

/// A sum of any terms without rounding: `magnitude` * 10^`exponent` with a sign.
///
/// Terms of equal exponents are added in 256 bits first, so that the work with long numbers, of up
/// to 25,000 digits, is bounded by the number of exponents and not by that of the terms.
private struct ExactSum {
  let magnitude: Natural
  let isNegative: Bool
  let exponent: Int

  /// - Parameter terms: a number that gives sign and exponent, and the term's coefficient.
  /// - Parameter exponentFactor: how often the exponent of the number counts in the term.
  init(
    _ terms: some Sequence<(DecimalNumber, DoubleWidth)>, exponentFactor: Int = 1
  ) {
    var totals: [Int: (positive: DoubleWidth, negative: DoubleWidth)] = [:]
    for (number, coefficient) in terms where !number.isZero {
      let none = DoubleWidth(0)
      if number.isNegative {
        let total = totals[number.exponent, default: (none, none)].negative
        totals[number.exponent, default: (none, none)].negative = total.adding(coefficient)
      } else {
        let total = totals[number.exponent, default: (none, none)].positive
        totals[number.exponent, default: (none, none)].positive = total.adding(coefficient)
      }
    }
    var positive = Natural.zero
    var negative = Natural.zero
    var last: Int?
    for (exponent, total) in totals.sorted(by: { $0.key > $1.key }) {
      if let last {
        let scale = Natural.powerOfTen((last - exponent) * exponentFactor)
        positive = positive * scale
        negative = negative * scale
      }
      positive = positive + Natural(total.positive)
      negative = negative + Natural(total.negative)
      last = exponent
    }
    isNegative = positive < negative
    magnitude = isNegative ? negative - positive : positive - negative
    exponent = (last ?? 0) * exponentFactor
  }

  /// The sum divided by `count`, 1 or more, rounded once.
  func quotient(by count: Int) -> DecimalNumber? {
    if magnitude.isZero { return .zero }
    let divisor = Natural(UInt128(count))
    // 36 to 44 digits.
    let shift = 40 - magnitude.digitEstimate + divisor.digitEstimate
    let (quotient, rest) = magnitude.scaledQuotient(by: divisor, shift: shift)
    return DecimalNumber.finish(
      isNegative: isNegative, DoubleWidth(quotient), exponent: exponent - shift,
      sticky: !rest.isZero)
  }
}

extension Natural {
  fileprivate init(_ value: DoubleWidth) {
    self = (Natural(value.high) << 128) + Natural(value.low)
  }

  /// Number of decimal digits, or up to two less.
  fileprivate var digitEstimate: Int { (bitWidth * 1233) >> 12 }

  /// The quotient of this number times 10^`shift` and `divisor`; the remainder is zero only where
  /// the quotient is exact.
  fileprivate func scaledQuotient(
    by divisor: Natural, shift: Int
  ) -> (quotient: Natural, remainder: Natural) {
    if shift >= 0 { return (self * .powerOfTen(shift)).divided(by: divisor) }
    return divided(by: divisor * .powerOfTen(-shift))
  }
}
