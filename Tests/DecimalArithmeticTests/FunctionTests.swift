import SeededRandom
import TestSupport
import Testing

@testable import DecimalArithmetic

/// Functions of numbers against results of another implementation, in the golden files.
///
/// A line is `function operands = result`; the results were computed with 120 digits elsewhere and
/// rounded once. Under `UPDATE_GOLDENS` nothing is rewritten: the results are not ours.
@Test(arguments: GoldenCase.all(in: "Goldens/functions")) func functions(
  _ golden: GoldenCase
) throws {
  let body = try #require(golden["cases"])
  var failures: [String] = []
  for line in body.split(separator: "\n") {
    let words = line.split(separator: " ").map(String.init)
    let equals = try #require(words.firstIndex(of: "="))
    let operands = words[1..<equals].compactMap { DecimalNumber($0) }
    let expected = DecimalNumber(words[equals + 1])
    #expect(operands.count == equals - 1, "\(line)")
    let actual = apply(words[0], operands)
    if actual != expected || (actual.map(\.description) ?? "nil") != words[equals + 1] {
      failures.append("\(line), not \(actual?.description ?? "nil")")
    }
  }
  #expect(failures.isEmpty, "\(failures.count):\n\(failures.prefix(30).joined(separator: "\n"))")
}

private func apply(_ function: String, _ operands: [DecimalNumber]) -> DecimalNumber? {
  switch function {
  case "sqrt": operands[0].squareRoot
  case "exp": operands[0].exponential
  case "log": operands[0].naturalLogarithm
  case "power": operands[0].power(operands[1])
  case "modulo": operands[0].modulo(operands[1])
  case "sum": DecimalNumber.sum(of: operands)
  case "mean": DecimalNumber.mean(of: operands)
  case "median": DecimalNumber.median(of: operands)
  case "stddev": DecimalNumber.sampleStandardDeviation(of: operands)
  case "product": DecimalNumber.product(of: operands)
  case "half-even", "half-up", "half-down", "up", "down", "floor", "ceiling":
    rule(function).flatMap { rule in
      operands[1].integer.flatMap { operands[0].rounded(toScale: $0, rule: rule) }
    }
  default: nil
  }
}

private func rule(_ name: String) -> RoundingRule? {
  [
    "half-even": .halfEven, "half-up": .halfUp, "half-down": .halfDown, "up": .up, "down": .down,
    "floor": .floor, "ceiling": .ceiling,
  ][name]
}

/// What is read, and how it prints.
@Test func text() {
  let printed = [
    "0": "0", "-0": "0", "0.000": "0", "1.10": "1.1", "1E+2": "100", "1e2": "100", "100": "100",
    "-12.50": "-12.5", ".5": "0.5", "0.0000001": "0.0000001", "1E+33": "1" + zeros(33),
    "1E+34": "1E+34", "12E+33": "1.2E+34", "1E-34": "0." + zeros(33) + "1", "1E-35": "1E-35",
    "1.5E+100": "1.5E+100", "-9.99E-6000": "-9.99E-6000", "1E+6144": "1E+6144",
    "1E-6176": "1E-6176", "1E-6177": "0", "5E-6177": "0", "6E-6177": "1E-6176",
    "00012345678901234567890123456789012345": "1.234567890123456789012345678901234E+34",
    "0.1E+1": "1", "0E+999999999999": "0", "0." + zeros(7000) + "1E+7001": "1",
  ]
  for (text, expected) in printed {
    #expect(DecimalNumber(text)?.description == expected, "\(text)")
  }
  let refused = [
    "", "-", "+1", "1.", ".", "-.", "1..2", "1e", "1e+", "e5", "1 ", " 1", "1,000", "0x10", "１",
    "NaN", "Infinity", "inf", "1e5.5", "--1", "1-", "1E+6145", "1_000", "1E999999999999999999999",
  ]
  for text in refused { #expect(DecimalNumber(text) == nil, "\(text)") }
  for text in ["+1", "1.", "1.E+2", "-1."] {
    #expect(DecimalNumber(text: text.utf8, syntax: .general) != nil, "\(text)")
  }
  for text in [".", "+", "+.", "1.e", ""] {
    #expect(DecimalNumber(text: text.utf8, syntax: .general) == nil, "\(text)")
  }
}

/// The forms of the General Decimal Arithmetic, with the shortest digits.
@Test func forms() {
  let written = [
    "0.00": ("0", "0"), "100": ("1E+2", "100"), "-12.50": ("-12.5", "-12.5"),
    "0.000001": ("0.000001", "0.000001"), "0.0000001": ("1E-7", "100E-9"),
    "12345E+3": ("1.2345E+7", "12.345E+6"), "1E+6144": ("1E+6144", "1E+6144"),
    "1E-6176": ("1E-6176", "10E-6177"), "-7E+10": ("-7E+10", "-70E+9"),
    "12.30E-9": ("1.23E-8", "12.3E-9"), "10": ("1E+1", "10"),
  ]
  for (text, (scientific, engineering)) in written {
    #expect(DecimalNumber(text)?.scientificText == scientific, "\(text)")
    #expect(DecimalNumber(text)?.engineeringText == engineering, "\(text)")
  }
}

/// Statistics of nothing and of very many numbers, and orders that cannot be observed.
@Test(arguments: Seed.list(.random(in: 0...UInt64.max)))
func statistics(_ seed: Seed) {
  #expect(DecimalNumber.sum(of: []) == .zero)
  #expect(DecimalNumber.product(of: []) == .one)
  #expect(DecimalNumber.mean(of: []) == nil)
  #expect(DecimalNumber.median(of: []) == nil)
  #expect(DecimalNumber.sampleStandardDeviation(of: []) == nil)
  var random = seed.random
  for count in [2, 3, 10, 60] {
    let numbers = (0..<count).map { _ in random.decimal() }
    let mixed = numbers.shuffled(using: &random)
    #expect(DecimalNumber.sum(of: numbers) == DecimalNumber.sum(of: mixed))
    #expect(DecimalNumber.mean(of: numbers) == DecimalNumber.mean(of: mixed))
    #expect(DecimalNumber.product(of: numbers) == DecimalNumber.product(of: mixed))
    #expect(
      DecimalNumber.sampleStandardDeviation(of: numbers)
        == DecimalNumber.sampleStandardDeviation(of: mixed))
    #expect(DecimalNumber.sum(of: numbers + numbers.map(\.negated)) == .zero)
  }
}

private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

/// Ways from and to machine integers, and their bounds.
@Test func integers() {
  #expect(MemoryLayout<DecimalNumber>.size == 16)
  #expect(DecimalNumber(Int64.min).description == "-9223372036854775808")
  #expect(DecimalNumber(Int64.min).integer == Int.min)
  #expect(DecimalNumber(Int64.max).integer == Int.max)
  #expect(DecimalNumber(Int64.min).negated.integer == nil)
  #expect(DecimalNumber("1E+18")?.integer == 1_000_000_000_000_000_000)
  #expect(DecimalNumber("1E+19")?.integer == nil)
  #expect(DecimalNumber("1.5")?.integer == nil)
  #expect(DecimalNumber("150.00")?.integer == 150)
  #expect(DecimalNumber(scaled: 1250, scale: 2).description == "12.5")
  #expect(DecimalNumber("12.5")?.scaledInt64(scale: 2) == 1250)
  #expect(DecimalNumber("12.505")?.scaledInt64(scale: 2) == nil)
  #expect(DecimalNumber("9E+17")?.scaledInt64(scale: 2) == nil)
  #expect(DecimalNumber.zero.scaledInt64(scale: Int.max) == 0)
  #expect(DecimalNumber.one.scaledInt64(scale: Int.max) == nil)
  #expect(DecimalNumber.one.scaledInt64(scale: Int.min) == nil)
  #expect(DecimalNumber(coefficient: 1, exponent: Int.max) == nil)
  #expect(DecimalNumber(coefficient: 1, exponent: Int.min) == .zero)
  #expect(DecimalNumber(coefficient: 5, exponent: -1)?.description == "0.5")
  #expect(DecimalNumber(scaled: 1, scale: Int.min) == DecimalNumber("1E+6111"))
  let seven: DecimalNumber = 7
  #expect(seven.divided(by: 0) == nil)
  #expect(seven.rounded(toScale: Int.min, rule: .up) == nil)
  #expect(seven.rounded(toScale: Int.min, rule: .down) == .zero)
  #expect(seven.rounded(toScale: Int.max, rule: .up) == seven)
  #expect(Set([DecimalNumber("1.0"), DecimalNumber("1"), DecimalNumber("0.1E1")]).count == 1)
}
