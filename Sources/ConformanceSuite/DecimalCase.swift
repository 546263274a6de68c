import DecimalArithmetic

/// One case of a General Decimal Arithmetic file: `dqadd001 add 1 1 -> 2 Inexact`.
struct DecimalCase {
  let identifier: String
  let operation: String
  let operands: [String]
  let result: String
  let rounding: String

  /// All cases of a file, with the rounding that stands before each.
  static func all(in text: String) -> [DecimalCase] {
    var rounding = "half_even"
    var cases: [DecimalCase] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let tokens = tokenize(line)
      guard let first = tokens.first else { continue }
      if first.lowercased() == "rounding:" {
        rounding = tokens.count > 1 ? tokens[1].lowercased() : rounding
      } else if let arrow = tokens.firstIndex(of: "->"), arrow >= 2, arrow + 1 < tokens.count {
        cases.append(
          DecimalCase(
            identifier: first, operation: tokens[1].lowercased(),
            operands: Array(tokens[2..<arrow]), result: tokens[arrow + 1], rounding: rounding))
      }
    }
    return cases
  }

  /// Words and quoted texts of a line; `--` begins a comment.
  private static func tokenize(_ line: Substring) -> [String] {
    var tokens: [String] = []
    var rest = line.drop { $0 == " " || $0 == "\t" }
    while let first = rest.first {
      if rest.hasPrefix("--") { break }
      if first == "'" || first == "\"" {
        let body = rest.dropFirst()
        let end = body.firstIndex(of: first) ?? body.endIndex
        tokens.append(String(body[..<end]))
        rest = end == body.endIndex ? "" : body[body.index(after: end)...]
      } else {
        let word = rest.prefix { $0 != " " && $0 != "\t" }
        tokens.append(String(word))
        rest = rest[word.endIndex...]
      }
      rest = rest.drop { $0 == " " || $0 == "\t" }
    }
    return tokens
  }

  /// Why the case is not about finite numbers and half-even operations; nil where it is.
  var leftOut: String? {
    if operands.contains("#") { return "operand without a value" }
    if operation != "tosci" && operation != "toeng" && operation != "apply" {
      for operand in operands where DecimalNumber(text: operand.utf8, syntax: .general) == nil {
        return "operand is not finite"
      }
    } else if let word = operands.first?.lowercased(), word.contains("n") {
      return "operand is not finite"
    }
    let takesRule = operation == "quantize" || operation == "tointegralx"
    if rounding == "05up" || (rounding != "half_even" && !takesRule) {
      return "rounding \(rounding) of \(operation)"
    }
    if result.hasPrefix("#") { return "result is an encoding" }
    if result == "?" { return "no result is defined" }
    return nil
  }

  /// Why the library is wrong; nil where it is right.
  var failure: String? {
    let expected = DecimalNumber(text: result.utf8, syntax: .general)
    let actual = actual
    let readsBack = actual.map { DecimalNumber(text: $0.utf8) == $0 } ?? true
    if actual == expected, actual?.hashValue == expected?.hashValue, readsBack { return nil }
    return "\(operation) \(operands): \(actual?.description ?? "no value"), not \(result)"
  }

  private var rule: RoundingRule {
    let rules: [String: RoundingRule] = [
      "half_even": .halfEven, "half_up": .halfUp, "half_down": .halfDown, "up": .up, "down": .down,
      "floor": .floor, "ceiling": .ceiling,
    ]
    return rules[rounding] ?? .halfEven
  }

  /// What the library says; nil where there is no finite result.
  var actual: DecimalNumber? {
    let numbers = operands.map { DecimalNumber(text: $0.utf8, syntax: .general) }
    guard let first = numbers.first, let left = first else { return nil }
    let second = numbers.count > 1 ? numbers[1] : nil
    switch operation {
    case "tosci", "toeng", "apply": return left
    case "abs": return left.magnitude
    case "minus": return left.negated
    case "reduce": return left.reduced
    case "tointegralx": return left.roundedToInteger(rule: rule)
    default: break
    }
    guard let right = second else { return nil }
    switch operation {
    case "add": return left.adding(right)
    case "subtract": return left.subtracting(right)
    case "multiply": return left.multiplied(by: right)
    case "divide": return left.divided(by: right)
    case "divideint": return left.integerQuotient(dividingBy: right)
    case "remainder": return left.remainder(dividingBy: right)
    case "compare": return DecimalNumber(left.compared(to: right))
    case "quantize":
      return exponent(of: operands[1]).flatMap { left.quantized(exponent: $0, rule: rule) }
    default: return nil
    }
  }

  /// The exponent with which a number is written: -2 for 1.10.
  private func exponent(of text: String) -> Int? {
    let parts = text.lowercased().split(separator: "e", maxSplits: 1)
    let fraction = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts.count > 1 ? Int(parts[1]) : 0
    return written.map { $0 - (fraction.count > 1 ? fraction[1].count : 0) }
  }
}
