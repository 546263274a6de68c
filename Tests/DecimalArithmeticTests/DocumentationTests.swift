import DecimalArithmetic
import Foundation
import Testing

/// The examples of the documentation are the code below, and their comments state the results.
@Test func examplesOfThePages() throws {
  let third = DecimalNumber(1).divided(by: 3)
  let price = DecimalNumber("19.905")
  let total = price?.multiplied(by: 3)
  let cents = total?.rounded(toScale: 2)
  let nothing = DecimalNumber(1).divided(by: 0)
  let noNumber = DecimalNumber("19,90")
  let read = DecimalNumber("-1.50E+3")
  let blank = DecimalNumber(" 1")
  let large = DecimalNumber("1E+6145")
  let tiny = DecimalNumber("1E-7000")
  let signed = DecimalNumber(text: "+1.".utf8, syntax: .general)
  let scientific = read?.scientificText
  let engineering = DecimalNumber("12500000")?.engineeringText
  let amount = DecimalNumber(scaled: 1250, scale: 2)
  let inCents = amount.scaledInt64(scale: 2)
  let inTenths = DecimalNumber("12.55")?.scaledInt64(scale: 1)
  let whole = DecimalNumber("42.0")?.integer
  let far = DecimalNumber(coefficient: 5, exponent: 6144)
  let tooFar = DecimalNumber(coefficient: 5, exponent: 6145)
  let sum = DecimalNumber("0.1")?.adding(2)
  let difference = sum?.subtracting(2)
  let product = DecimalNumber("9E+6144")?.multiplied(by: 10)
  let quotient = DecimalNumber(2).divided(by: 3)
  let times = DecimalNumber(-17).integerQuotient(dividingBy: 5)
  let rest = DecimalNumber(-17).remainder(dividingBy: 5)
  let modulo = DecimalNumber(-17).modulo(5)
  let noRest = DecimalNumber("1E+60")?.remainder(dividingBy: 7)
  let exactModulo = DecimalNumber("1E+60")?.modulo(7)
  let even = DecimalNumber("2.5")?.roundedToInteger()
  let up = DecimalNumber("2.5")?.roundedToInteger(rule: .halfUp)
  let floor = DecimalNumber("-2.5")?.roundedToInteger(rule: .floor)
  let hundreds = DecimalNumber(1250).rounded(toScale: -2)
  let unchanged = DecimalNumber(7).rounded(toScale: 40)
  let fits = DecimalNumber("2.17")?.quantized(exponent: -1)
  let doesNotFit = DecimalNumber(7).quantized(exponent: -34)
  let order = DecimalNumber("1.10").map { $0.compared(to: 2) }
  let same = DecimalNumber("1.10") == DecimalNumber("1.1")
  let different = Set([DecimalNumber("1E+2"), 100, 10]).count
  let root = DecimalNumber(2).squareRoot
  let noRoot = DecimalNumber(-1).squareRoot
  let cube = DecimalNumber("1.1")?.power(3)
  let half = DecimalNumber("0.5").flatMap { DecimalNumber("2.25")?.power($0) }
  let e = DecimalNumber.one.exponential
  let logarithm = DecimalNumber(10).naturalLogarithm
  let numbers = ["2", "4", "7", "5"].compactMap { DecimalNumber($0) }
  let mean = DecimalNumber.mean(of: numbers)
  let median = DecimalNumber.median(of: numbers)
  let deviation = DecimalNumber.sampleStandardDeviation(of: numbers)
  let tens = ["1E+34", "1", "-1E+34"].compactMap { DecimalNumber($0) }
  let exactSum = DecimalNumber.sum(of: tens)
  let exactProduct = DecimalNumber.product(of: tens)
  let noMean = DecimalNumber.mean(of: [])
  let values: [String: Any?] = [
    "third": third,
    "price": price,
    "total": total,
    "cents": cents,
    "nothing": nothing,
    "noNumber": noNumber,
    "read": read,
    "blank": blank,
    "large": large,
    "tiny": tiny,
    "signed": signed,
    "scientific": scientific,
    "engineering": engineering,
    "amount": amount,
    "inCents": inCents,
    "inTenths": inTenths,
    "whole": whole,
    "far": far,
    "tooFar": tooFar,
    "sum": sum,
    "difference": difference,
    "product": product,
    "quotient": quotient,
    "times": times,
    "rest": rest,
    "modulo": modulo,
    "noRest": noRest,
    "exactModulo": exactModulo,
    "even": even,
    "up": up,
    "floor": floor,
    "hundreds": hundreds,
    "unchanged": unchanged,
    "fits": fits,
    "doesNotFit": doesNotFit,
    "order": order,
    "same": same,
    "different": different,
    "root": root,
    "noRoot": noRoot,
    "cube": cube,
    "half": half,
    "e": e,
    "logarithm": logarithm,
    "mean": mean,
    "median": median,
    "deviation": deviation,
    "exactSum": exactSum,
    "exactProduct": exactProduct,
    "noMean": noMean,
  ]
  let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let catalogue = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/DecimalArithmetic/DecimalArithmetic.docc")
  var seen = 0
  for page in ["DecimalArithmetic.md", "Calculating.md"] {
    let text = try String(
      contentsOf: catalogue.appendingPathComponent(page), encoding: .utf8)
    for line in text.split(separator: "\n") where line.hasPrefix("let ") {
      let parts = line.components(separatedBy: " // ")
      let code = parts[0].split(separator: " ").joined(separator: " ")
      #expect(source.contains(code), "\(page): \(line)")
      guard parts.count == 2 else { continue }
      let name = String(code.dropFirst(4).prefix { $0 != " " })
      let value = try #require(values[name], "\(page): \(line)")
      #expect(value.map { "\($0)" } ?? "nil" == parts[1], "\(page): \(line)")
      seen += 1
    }
  }
  #expect(seen == values.count)
}
