import CivilTime
import DecimalArithmetic
import Diagnostics

/// Functions of dates (DMN 1.5 §10.3.4.8) and of the present moment (§10.3.4.11).
extension Builtins {
  private static let section = "10.3.4.8"

  static let temporals: [BuiltinDefinition] = [
    BuiltinDefinition(
      "day of year", section,
      LocalizedText(en: "the number of the day within its year", zh: "一年中的第几天"),
      [ofDay(.number(nil)) { .number(DecimalNumber($0.dayOfYear)) }],
      examples: ["day of year(@\"2019-09-17\")": "260"]),
    BuiltinDefinition(
      "day of week", section, LocalizedText(en: "the English name of the day", zh: "星期几（英文名）"),
      [ofDay(.string(nil)) { .string(dayNames[$0.weekday - 1]) }],
      examples: ["day of week(@\"2019-09-17\")": "\"Tuesday\""]),
    BuiltinDefinition(
      "month of year", section, LocalizedText(en: "the English name of the month", zh: "月份（英文名）"),
      [ofDay(.string(nil)) { .string(monthNames[$0.month - 1]) }],
      examples: ["month of year(@\"2019-09-17\")": "\"September\""]),
    BuiltinDefinition(
      "week of year", section,
      LocalizedText(en: "the number of the week after ISO 8601", zh: "一年中的第几周（ISO 8601）"),
      [ofDay(.number(nil)) { .number(DecimalNumber($0.isoWeek)) }],
      examples: ["week of year(@\"2005-01-01\")": "53"]),
    BuiltinDefinition(
      "now", "10.3.4.11", LocalizedText(en: "the date and time of the run", zh: "运行的日期时间"),
      [
        .init([], .dateTime) { _, context in
          context.moment.map { .dateTime($0) } ?? context.fail(noMoment)
        }
      ], partial: true,
      examples: [:]),
    BuiltinDefinition(
      "today", "10.3.4.11", LocalizedText(en: "the date of the run", zh: "运行日期"),
      [
        .init([], .date) { _, context in
          context.moment.map { .date($0.date) } ?? context.fail(noMoment)
        }
      ], partial: true,
      examples: [:]),
  ]

  private static let noMoment = LocalizedText(en: "the run has no date", zh: "本次运行没有给出日期")

  private static let dayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func ofDay(
    _ result: FEELType, _ read: @escaping @Sendable (CivilDate) -> Value
  ) -> Builtin.Signature {
    .init([.day("date")], result) { arguments, _ in arguments.day(0).map(read) ?? .null }
  }
}
