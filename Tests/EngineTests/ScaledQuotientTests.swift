import Testing

@testable import Engine

/// Where the column engine compares a quotient by products instead of dividing.
struct ScaledQuotientTests {
  /// A divisor and a constant whose product with 10^16 is just 10^33, and one that is beyond.
  ///
  /// Beyond that bound a quotient may be nearer to the constant than rounding to 34 digits moves it,
  /// so only a division gives the interpreter's answer.
  @Test func theBoundOfExactComparison() {
    let quotient = ScaledQuotient(
      dividend: ScaledOperand(constant: 1, .number(scale: 16)),
      divisor: ScaledOperand(constant: 100_000_000, .number(scale: 0)), byZero: nil)
    func factors(_ constant: Int64) -> [Int64]? {
      quotient.factors(ScaledOperand(constant: constant, .number(scale: 16))).map { [$0.0, $0.1] }
    }
    #expect(factors(1_000_000_000) == [1, 1_000_000_000])
    #expect(factors(-1_000_000_000) == [1, -1_000_000_000])
    #expect(factors(1_000_000_001) == nil)
    #expect(factors(-1_000_000_001) == nil)
  }

  /// Products that do not fit are refused, not wrapped.
  @Test func overflow() {
    let large = ScaledInterval(Int64.max / 2, Int64.max)
    #expect(large.product(ScaledInterval(3)) == nil)
    #expect(large.difference(ScaledInterval(Int64.min)) == nil)
    let product = ScaledInterval(2, 3).product(ScaledInterval(-4, 5))
    #expect(product.map { [$0.lower, $0.upper] } == [-12, 15])
  }
}
