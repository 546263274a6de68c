import CivilTime
import DecimalArithmetic
import Diagnostics

/// Functions besides those of DMN, for dialects that ask for them (``Dialect/extensions``).
extension Builtins {
  static let extensions: [BuiltinDefinition] = [
    BuiltinDefinition(
      "full years", nil,
      LocalizedText(
        en: "whole years from one day to another; full once the corresponding day is reached",
        zh: "两个日期之间的周年数，到对应日为满一年"),
      [
        .init([.day("from"), .day("to")], .number(nil)) { arguments, _ in
          guard let from = arguments.day(0), let to = arguments.day(1) else { return .null }
          return .number(DecimalNumber(CivilDate.fullYears(from: from, to: to)))
        }
      ],
      examples: [
        "full years(@\"2024-02-29\", @\"2025-02-28\")": "1",
        "full years(@\"2024-05-01\", @\"2026-04-30\")": "1",
      ]),
    BuiltinDefinition(
      "ratio", nil,
      LocalizedText(en: "a divided by b; the third value where b is 0", zh: "甲除以乙；乙为 0 时取第三个值"),
      [
        .init(
          [.number("a"), .number("b"), .number("default", optional: true)],
          result: { types in
            // Of two amounts of one unit the quotient is plain; by a plain number it keeps it.
            guard types.count > 1, case .number(let unit) = types[0],
              case .number(nil) = types[1]
            else { return .number(nil) }
            return .number(unit)
          }
        ) { arguments, context in
          if arguments.number(1).isZero {
            return arguments.isNull(2)
              ? context.fail(LocalizedText(en: "division by zero", zh: "除数为零")) : arguments[2]
          }
          return context.number(arguments.number(0).divided(by: arguments.number(1)))
        }
      ], partial: true,
      examples: ["ratio(1, 4)": "0.25", "ratio(1, 0, 1)": "1", "ratio(1, 0)": "null"]),
    BuiltinDefinition(
      "longest run", nil,
      LocalizedText(en: "how many years, at most, follow one another without a gap", zh: "最长连续年数"),
      [.init([.list("years")], .number(nil), longestRun)], partial: true,
      examples: ["longest run([2021, 2024, 2022, 2025, 2023, 2019])": "5", "longest run([])": "0"]),
  ]

  private static func longestRun(
    _ arguments: [Value], _ context: inout BuiltinContext
  ) -> Value {
    var years: [Int] = []
    for item in arguments.list(0) {
      guard context.spend(1) else { return .null }
      guard case .number(let number) = item, let year = number.integer else {
        return context.fail(
          LocalizedText(en: "an element of the list is no whole number", zh: "列表中有不是整数的元素"))
      }
      years.append(year)
    }
    years.sort()
    var longest = 0
    var run = 0
    var last: Int?
    for year in years where year != last {
      if let last, last < year, year - last == 1 { run += 1 } else { run = 1 }
      longest = max(longest, run)
      last = year
    }
    return .number(DecimalNumber(longest))
  }
}
