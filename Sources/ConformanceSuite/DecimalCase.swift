import DecimalArithmetic

/// One case of a General Decimal Arithmetic file: `dqadd001 add 1 1 -> 2 Inexact`.
struct DecimalCase {
  let line: Int
  let identifier: String
  let operation: String
  let operands: [String]
  let result: String
  let context: DecimalTestFile.Context

  /// Why the case is not about finite numbers and half-even operations; nil where it is.
  var leftOut: String? {
    guard let operation = DecimalOperation(rawValue: operation) else {
      return "operation \(operation)"
    }
    if !context.isDecimal128 { return "context is not that of decimal128" }
    if operands.contains("#") { return "operand without a value" }
    // In quotes even `#` would be text; no case of a conversion has one.
    if operands.contains(where: { $0.hasPrefix("#") }) { return "operand is an encoding" }
    if operands.contains(where: DecimalCase.isSpecial) { return "operand is not finite" }
    if context.rounding != "half_even", !(operation.takesRule && rule != nil) {
      return "rounding \(context.rounding) of \(operation.rawValue)"
    }
    if result.hasPrefix("#") { return "result is an encoding" }
    if result == "?" { return "no result is defined" }
    return nil
  }

  /// True for spellings of infinities and of NaNs, with or without a diagnostic number.
  private static func isSpecial(_ text: String) -> Bool {
    var word = text.lowercased()[...]
    if let sign = word.first, sign == "+" || sign == "-" { word = word.dropFirst() }
    if word == "inf" || word == "infinity" { return true }
    if word.first == "s" { word = word.dropFirst() }
    return word.hasPrefix("nan")
      && word.dropFirst(3).utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Why the library is wrong; nil where it is right.
  ///
  /// Results are compared as values: trailing zeros and the sign of zero cannot be observed. A
  /// result that is not finite, whatever the condition, must have no value.
  var failure: String? {
    let expected = DecimalNumber(text: result.utf8, syntax: .general)
    if expected == nil && !DecimalCase.isSpecial(result) { return "`\(result)` is not a result" }
    let actual = actual
    let readsBack = actual.map { DecimalNumber(text: $0.utf8) == $0 } ?? true
    guard actual == expected, actual?.hashValue == expected?.hashValue, readsBack else {
      return description(actual?.description)
    }
    if let text = actual.flatMap(textual), !DecimalCase.hasTrailingZeros(result), text != result {
      return description(text)
    }
    return nil
  }

  private func description(_ actual: String?) -> String {
    "\(operation) \(operands.joined(separator: " ")): \(actual ?? "no value"), not \(result)"
  }

  private var rule: RoundingRule? {
    let rules: [String: RoundingRule] = [
      "half_even": .halfEven, "half_up": .halfUp, "half_down": .halfDown, "up": .up, "down": .down,
      "floor": .floor, "ceiling": .ceiling,
    ]
    return rules[context.rounding]
  }

  /// What the library returns; nil where there is no finite result.
  private var actual: DecimalNumber? {
    let numbers = operands.compactMap { DecimalNumber(text: $0.utf8, syntax: .general) }
    guard numbers.count == operands.count, let left = numbers.first, let rule,
      let operation = DecimalOperation(rawValue: operation)
    else { return nil }
    if operation == .quantize {
      return exponent(of: operands[1]).flatMap { left.quantized(exponent: $0, rule: rule) }
    }
    return numbers.count == 1
      ? operation.apply(left, rule: rule) : operation.apply(left, numbers[1])
  }

  /// The exponent with which a number is written: -2 for 1.10.
  private func exponent(of text: String) -> Int? {
    let parts = text.lowercased().split(separator: "e", maxSplits: 1)
    let fraction = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts.count > 1 ? Int(parts[1]) : 0
    return written.map { $0 - (fraction.count > 1 ? fraction[1].count : 0) }
  }

  /// The text that a conversion to text makes; nil for other operations.
  private func textual(_ number: DecimalNumber) -> String? {
    switch DecimalOperation(rawValue: operation) {
    case .toScientificText: number.scientificText
    case .toEngineeringText: number.engineeringText
    default: nil
    }
  }

  /// True where zeros end the digits, so that another number of them would be the same value; so
  /// does every zero.
  private static func hasTrailingZeros(_ text: String) -> Bool {
    let digits = text.utf8.prefix { $0 != UInt8(ascii: "E") }
    return digits.last == UInt8(ascii: "0")
  }
}
