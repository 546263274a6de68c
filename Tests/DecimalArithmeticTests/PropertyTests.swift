import SeededRandom
import TestSupport
import Testing

@testable import DecimalArithmetic

extension SplitMix64 {
  /// Of any size, with exponents that often come near each other and sometimes near the bounds.
  mutating func decimal() -> DecimalNumber {
    let digits = Int.random(in: 0...34, using: &self)
    var coefficient = UInt128(next()) << 64 | UInt128(next())
    coefficient %= PowersOfTen.wide[Bool.random(using: &self) ? digits : digits % 19]
    if Int.random(in: 0..<4, using: &self) == 0 { coefficient -= coefficient % 1000 }
    let exponent =
      switch Int.random(in: 0..<10, using: &self) {
      case 0: Int.random(in: -6176...6111, using: &self)
      case 1: Int.random(in: -6176 ... -6100, using: &self)
      case 2: Int.random(in: 6050...6111, using: &self)
      case 3...5: Int.random(in: -60...60, using: &self)
      default: Int.random(in: -6...3, using: &self)
      }
    return DecimalNumber(
      isNegative: Bool.random(using: &self), coefficient: coefficient, exponent: exponent)
  }
}

/// Laws that hold for any numbers; each is checked many times, with another seed in every run.
@Test(arguments: Seed.list(.random(in: 0...UInt64.max)))
func laws(_ seed: Seed) {
  var random = seed.random
  var failures: [String] = []
  func check(_ holds: Bool, _ law: String, _ numbers: DecimalNumber...) {
    if !holds && failures.count < 20 {
      failures.append("\(law): \(numbers.map(\.description).joined(separator: ", "))")
    }
  }
  for _ in 0..<8000 {
    let a = random.decimal()
    let b = random.decimal()
    check(a.adding(b) == a.addingSlowly(b), "fast sum is the slow sum", a, b)
    check(a.multiplied(by: b) == a.multipliedSlowly(by: b), "fast product is slow product", a, b)
    if !a.isZero && !b.isZero {
      let slow = a.dividedSlowly(by: b, isNegative: a.isNegative != b.isNegative)
      check(a.divided(by: b) == slow, "fast quotient is the slow quotient", a, b)
    }
    check(a.adding(b) == b.adding(a), "sum commutes", a, b)
    check(a.subtracting(a) == .zero, "a - a = 0", a)
    check(a.compared(to: b) == -b.compared(to: a), "order is antisymmetric", a, b)
    check((a == b) == (a.compared(to: b) == 0), "equality is order", a, b)
    if let difference = a.subtracting(b), !difference.isZero {
      check(a.compared(to: b) == difference.signum, "order is the sign of a - b", a, b)
    }
    check(DecimalNumber(text: a.utf8) == a, "text reads back", a)
    check(DecimalNumber(text: AnySequence(a.utf8)) == a, "text reads back slowly", a)
    let reduced = a.reduced
    check(reduced == a && reduced.hashValue == a.hashValue, "reduced is the same value", a)
    check(
      reduced.description == a.description && a.adding(b) == reduced.adding(b)
        && a.multiplied(by: b) == reduced.multiplied(by: b)
        && a.divided(by: b) == reduced.divided(by: b)
        && a.compared(to: b) == reduced.compared(to: b) && a.isInteger == reduced.isInteger
        && a.scaledInt64(scale: 2) == reduced.scaledInt64(scale: 2)
        && a.modulo(b) == reduced.modulo(b), "trailing zeros are not observable", a, b)
    if let quotient = a.divided(by: b), let back = quotient.multiplied(by: b),
      !quotient.isZero, quotient.adjustedExponent > -6100, back.adjustedExponent > -6100
    {
      let error = back.subtracting(a)?.magnitude ?? .zero
      let bound = DecimalNumber(coefficient: 6, exponent: a.adjustedExponent - 33) ?? .zero
      check(error <= bound, "a / b * b is near a", a, b)
    }
    checkWhole(a, b, check)
  }
  #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
}

private func checkWhole(
  _ a: DecimalNumber, _ b: DecimalNumber,
  _ check: (Bool, String, DecimalNumber...) -> Void
) {
  let floor = a.roundedToInteger(rule: .floor)
  let ceiling = a.roundedToInteger(rule: .ceiling)
  check(floor <= a && a <= ceiling && floor.isInteger && ceiling.isInteger, "floor, ceiling", a)
  check((floor == ceiling) == a.isInteger, "whole numbers are their floor", a)
  let even = a.roundedToInteger()
  check(even == floor || even == ceiling, "rounding goes to a neighbour", a)
  check(
    a.roundedToInteger(rule: .down).magnitude <= a.magnitude
      && a.roundedToInteger(rule: .up).magnitude >= a.magnitude, "towards and away from zero", a)
  if let scaled = a.scaledInt64(scale: 3) {
    check(DecimalNumber(scaled: scaled, scale: 3) == a, "scaled and back", a)
  }
  if let rest = a.modulo(b) {
    check(rest.isZero || rest.isNegative == b.isNegative, "modulo has the divisor's sign", a, b)
    check(rest.magnitude <= b.magnitude, "modulo is below the divisor", a, b)
  } else {
    check(b.isZero, "only modulo zero has no result", a, b)
  }
  if let root = a.magnitude.squareRoot, let square = root.multiplied(by: root), !a.isZero,
    a.adjustedExponent > -6100
  {
    let error = square.subtracting(a.magnitude)?.magnitude ?? .zero
    let bound = DecimalNumber(coefficient: 2, exponent: a.adjustedExponent - 32) ?? .zero
    check(error <= bound, "the square of the root is near", a)
  }
}

/// Long divisions, above all of the digits for which an estimate is one or two off.
@Test(arguments: Seed.list(.random(in: 0...UInt64.max)))
func longDivisions(_ seed: Seed) {
  var random = seed.random
  let limbs: [UInt64] = [0, 0, 1, 2, 1 << 63, 1 << 63 - 1, 1 << 63 + 1, .max, .max - 1, 1 << 32]
  func natural(_ most: Int) -> Natural {
    let count = Int.random(in: 1...most, using: &random)
    return Natural(
      limbs: (0..<count).map { _ in limbs.randomElement(using: &random) ?? 0 } + [random.next() | 1]
    )
  }
  var failures: [String] = []
  for _ in 0..<4000 {
    let divisor = natural(3)
    var dividend = natural(6)
    // Near a multiple of the divisor.
    if Bool.random(using: &random) { dividend = divisor * dividend - Natural(1) }
    let (quotient, remainder) = dividend.divided(by: divisor)
    if remainder >= divisor || quotient * divisor + remainder != dividend {
      failures.append("\(dividend.limbs) / \(divisor.limbs)")
    }
    let wide = DoubleWidth(dividend)
    let modulus = max(divisor.low128, 1)
    let (result, rest) = wide.divided(by: modulus)
    if rest >= modulus || result.multiplied(by: modulus).adding(DoubleWidth(rest)) != wide {
      failures.append("\(wide) / \(modulus)")
    }
  }
  #expect(failures.isEmpty, "\(failures.prefix(10).joined(separator: "\n"))")
}
