import CivilTime
import DecimalArithmetic
import Diagnostics

/// Functions of numbers (DMN 1.5 §10.3.4.5).
extension Builtins {
  private static let section = "10.3.4.5"

  static let numbers: [BuiltinDefinition] = [
    BuiltinDefinition(
      "decimal", section,
      LocalizedText(
        en: "a number with so many digits behind the point, half to even", zh: "保留若干位小数，四舍六入五成双"),
      [rounding(.halfEven)], partial: true,
      examples: ["decimal(1/3, 2)": "0.33", "decimal(2.5, 0)": "2"]),
    BuiltinDefinition(
      "floor", section,
      LocalizedText(en: "rounds towards negative infinity", zh: "向下取整"),
      [roundingToInteger(.floor), rounding(.floor)], partial: true,
      examples: ["floor(1.5)": "1", "floor(-1.56, 1)": "-1.6"]),
    BuiltinDefinition(
      "ceiling", section,
      LocalizedText(en: "rounds towards positive infinity", zh: "向上取整"),
      [roundingToInteger(.ceiling), rounding(.ceiling)], partial: true,
      examples: ["ceiling(1.5)": "2", "ceiling(-1.56, 1)": "-1.5"]),
    BuiltinDefinition(
      "round up", section, LocalizedText(en: "rounds away from zero", zh: "远离零舍入"), [rounding(.up)],
      partial: true, examples: ["round up(-5.5, 0)": "-6"]),
    BuiltinDefinition(
      "round down", section, LocalizedText(en: "rounds towards zero", zh: "向零舍入"),
      [rounding(.down)],
      partial: true, examples: ["round down(-5.5, 0)": "-5"]),
    BuiltinDefinition(
      "round half up", section,
      LocalizedText(en: "rounds to the nearest, half away from zero", zh: "四舍五入"),
      [rounding(.halfUp)],
      partial: true, examples: ["round half up(89.995, 2)": "90"]),
    BuiltinDefinition(
      "round half down", section,
      LocalizedText(en: "rounds to the nearest, half towards zero", zh: "五舍六入"),
      [rounding(.halfDown)], partial: true, examples: ["round half down(5.5, 0)": "5"]),
    BuiltinDefinition(
      "abs", section, LocalizedText(en: "a number or duration without its sign", zh: "绝对值"),
      [
        .init([.init("n", [.number(nil), .yearsMonths, .daysTime])], result: ResultType.first) {
          arguments, _ in
          switch arguments[0] {
          case .yearsMonths(let duration): .yearsMonths(duration.magnitude)
          case .daysTime(let duration): .daysTime(duration.magnitude)
          default: .number(arguments.number(0).magnitude)
          }
        }
      ], examples: ["abs(-10)": "10", "abs(@\"-P1D\")": "P1D"]),
    BuiltinDefinition(
      "modulo", section,
      LocalizedText(
        en: "what is left of a division; it has the sign of the divisor", zh: "除法的余数，符号随除数"),
      [
        .init([.number("dividend"), .number("divisor")], result: ResultType.first) {
          arguments, context in
          guard let result = arguments.number(0).modulo(arguments.number(1)) else {
            return context.fail(
              LocalizedText(en: "argument `divisor` is zero", zh: "参数 `divisor` 为零"))
          }
          return .number(result)
        }
      ], partial: true,
      examples: ["modulo(-12, 5)": "3", "modulo(12, 0)": "null"]),
    BuiltinDefinition(
      "sqrt", section, LocalizedText(en: "the square root", zh: "平方根"),
      [
        .init([.number("number")], .number(nil)) { arguments, context in
          arguments.number(0).squareRoot.map { .number($0) }
            ?? context.fail(
              LocalizedText(en: "argument `number` is negative", zh: "参数 `number` 是负数"))
        }
      ], partial: true,
      examples: ["sqrt(16)": "4", "sqrt(-1)": "null"]),
    BuiltinDefinition(
      "log", section, LocalizedText(en: "the natural logarithm", zh: "自然对数"),
      [
        .init([.number("number")], .number(nil)) { arguments, context in
          arguments.number(0).naturalLogarithm.map { .number($0) }
            ?? context.fail(
              LocalizedText(en: "argument `number` is not positive", zh: "参数 `number` 不是正数"))
        }
      ], partial: true,
      examples: ["log(1)": "0", "log(0)": "null"]),
    BuiltinDefinition(
      "exp", section, LocalizedText(en: "a power of Euler's number", zh: "自然指数"),
      [
        .init([.number("number")], .number(nil)) { arguments, context in
          context.number(arguments.number(0).exponential)
        }
      ], partial: true,
      examples: ["exp(0)": "1"]),
    BuiltinDefinition(
      "odd", section, LocalizedText(en: "whether a whole number is odd", zh: "是否奇数"),
      [.init([.number("number")], .boolean) { arguments, _ in .boolean(parity(arguments) == 1) }],
      examples: ["odd(-3)": "true", "odd(2)": "false"]),
    BuiltinDefinition(
      "even", section, LocalizedText(en: "whether a whole number is even", zh: "是否偶数"),
      [.init([.number("number")], .boolean) { arguments, _ in .boolean(parity(arguments) == 0) }],
      examples: ["even(0)": "true", "even(5)": "false"]),
  ]

  /// 0 or 1; something between for a number with a fraction.
  private static func parity(_ arguments: [Value]) -> DecimalNumber? {
    arguments.number(0).modulo(DecimalNumber(2))
  }

  private static func rounding(_ rule: RoundingRule) -> Builtin.Signature {
    .init([.number("n"), .number("scale")], result: ResultType.first) { arguments, context in
      let wanted = arguments.number(1)
      guard wanted >= DecimalNumber(-6111), wanted <= DecimalNumber(6176),
        let scale = arguments.integer(1)
      else {
        return context.fail(
          LocalizedText(
            en: "argument `scale` lies outside -6111..6176", zh: "参数 `scale` 超出 -6111..6176"))
      }
      return context.number(arguments.number(0).rounded(toScale: scale, rule: rule))
    }
  }

  private static func roundingToInteger(_ rule: RoundingRule) -> Builtin.Signature {
    .init([.number("n")], result: ResultType.first) { arguments, _ in
      .number(arguments.number(0).roundedToInteger(rule: rule))
    }
  }
}
