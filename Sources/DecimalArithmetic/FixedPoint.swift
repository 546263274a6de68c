/// Non-negative numbers in units of 2^-448, for exponential and logarithm.
///
/// Each operation is wrong by less than two units; no function below does as many as 1000, so that
/// results are good to about 2^-436 (10^-131). Arguments of the logarithm are at least 1, of the
/// exponential below 2.4.
enum FixedPoint {
  static let fractionBits = 448
  static let one = Natural(1) << fractionBits

  static let naturalLogarithmOf2 = logarithmOfRatio(over: 3)
  /// ln 10 = 3 ln 2 + ln 1.25.
  static let naturalLogarithmOf10 =
    naturalLogarithmOf2 * Natural(3) + logarithmOfRatio(over: 9)

  static func multiply(_ left: Natural, _ right: Natural) -> Natural {
    (left * right) >> fractionBits
  }

  /// ln((n + 1) / (n - 1)) = 2 atanh(1 / n).
  private static func logarithmOfRatio(over number: UInt64) -> Natural {
    var power = one.divided(bySmall: number).quotient
    var sum = power
    var odd: UInt64 = 1
    while !power.isZero {
      power = power.divided(bySmall: number * number).quotient
      odd += 2
      sum = sum + power.divided(bySmall: odd).quotient
    }
    return sum << 1
  }

  /// ln of a number from 1 to below 2^64.
  static func naturalLogarithm(_ value: Natural) -> Natural {
    let doublings = value.bitWidth - fractionBits - 1
    let mantissa = value >> doublings
    // ln m = 2 atanh((m - 1) / (m + 1)); the fraction is below 1/3.
    let fraction = ((mantissa - one) << fractionBits).divided(by: mantissa + one).quotient
    let square = multiply(fraction, fraction)
    var power = fraction
    var sum = fraction
    var odd: UInt64 = 1
    while !power.isZero {
      power = multiply(power, square)
      odd += 2
      sum = sum + power.divided(bySmall: odd).quotient
    }
    return (sum << 1) + naturalLogarithmOf2 * Natural(UInt128(doublings))
  }

  /// e to the power of a number from 0 to below 4.
  static func exponential(_ value: Natural) -> Natural {
    // A small argument makes the series short: e^x = (e^(x / 2^12))^(2^12).
    let halvings = 12
    let small = value >> halvings
    var term = one
    var sum = one
    var count: UInt64 = 1
    while !term.isZero {
      term = multiply(term, small).divided(bySmall: count).quotient
      sum = sum + term
      count += 1
    }
    for _ in 0..<halvings { sum = multiply(sum, sum) }
    return sum
  }
}
