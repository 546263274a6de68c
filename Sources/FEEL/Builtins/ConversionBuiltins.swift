import CivilTime
import DecimalArithmetic
import Diagnostics

/// Conversions (DMN 1.5 §10.3.4.1).
extension Builtins {
  private static let section = "10.3.4.1"

  static let conversion: [BuiltinDefinition] = [
    BuiltinDefinition(
      "date", section,
      LocalizedText(
        en: "the date of a text, of a date and time, or of year, month and day",
        zh: "由文本、日期时间或年月日得到日期"),
      [
        .init([.init("from", [.string(nil), .date, .dateTime])], .date) { arguments, context in
          if let day = arguments.day(0) { return .date(day) }
          let text = arguments.text(0)
          return CivilDateTime(day: text).map { .date($0.date) }
            ?? unreadable(text, LocalizedText(en: "a date", zh: "日期"), &context)
        },
        .init([.number("year"), .number("month"), .number("day")], .date) { arguments, context in
          guard let year = arguments.number(0).integer, let month = arguments.number(1).integer,
            let day = arguments.number(2).integer,
            let date = CivilDate(year: year, month: month, day: day)
          else {
            return context.fail(
              LocalizedText(
                en: "there is no day of this `year`, `month` and `day`",
                zh: "这样的 `year`、`month` 和 `day` 不成日期"))
          }
          return .date(date)
        },
      ], partial: true,
      examples: [
        "date(\"2026-04-30\")": "2026-04-30", "date(2026, 2, 30)": "null",
        "date(from: @\"2026-04-30T10:00:00\")": "2026-04-30",
      ]),
    BuiltinDefinition(
      "date and time", section,
      LocalizedText(
        en: "the date and time of a text, or of a date and a time", zh: "由文本或日期和时间得到日期时间"),
      [
        .init([.text("from")], .dateTime) { arguments, context in
          let text = arguments.text(0)
          let moment = CivilDateTime(day: text) ?? CivilDateTime(text, zones: context.zones)
          return moment.map { .dateTime($0) }
            ?? unreadable(text, LocalizedText(en: "a date and time", zh: "日期时间"), &context)
        },
        .init([.day("date"), .init("time", [.time])], .dateTime) { arguments, _ in
          guard let day = arguments.day(0), case .time(let time) = arguments[1] else {
            return .null
          }
          return .dateTime(CivilDateTime(day, time))
        },
      ], partial: true,
      examples: [
        "date and time(\"2026-04-30T10:00:00\")": "2026-04-30T10:00:00",
        "date and time(@\"2026-04-30\", @\"10:00:00Z\")": "2026-04-30T10:00:00Z",
      ]),
    BuiltinDefinition(
      "time", section,
      LocalizedText(
        en: "the time of a text, of a date and time, or of hour, minute and second",
        zh: "由文本、日期时间或时分秒得到时间"),
      [
        .init([.init("from", [.string(nil), .time, .dateTime, .date])], .time) {
          arguments, context in
          switch arguments[0] {
          case .time: return arguments[0]
          case .dateTime(let dateTime): return .time(dateTime.time)
          case .date: return .time(CivilTimeOfDay.midnight.with(zone: .utc))
          default:
            let text = arguments.text(0)
            return CivilTimeOfDay(text, zones: context.zones).map { .time($0) }
              ?? unreadable(text, LocalizedText(en: "a time", zh: "时间"), &context)
          }
        },
        .init(
          [
            .number("hour"), .number("minute"), .number("second"),
            .init("offset", [.daysTime], optional: true),
          ], .time, timeOfParts),
      ], partial: true,
      examples: [
        "time(\"10:00:00\")": "10:00:00", "time(12, 59, 1.3, @\"-PT1H\")": "12:59:01.3-01:00",
        "time(25, 0, 0)": "null",
      ]),
    BuiltinDefinition(
      "number", section,
      LocalizedText(en: "the number of a text with these separators", zh: "按给定分隔符把文本读成数"),
      [
        .init(
          [
            .text("from"), .text("grouping separator", null: true),
            .text("decimal separator", null: true),
          ], .number(nil), numberOfText)
      ], partial: true,
      examples: [
        "number(\"1 000,5\", \" \", \",\")": "1000.5",
        "number(\"1000.5\", null, null)": "1000.5", "number(\"x\", null, null)": "null",
      ]),
    BuiltinDefinition(
      "string", section, LocalizedText(en: "the text of a value", zh: "值的文本形式"),
      [
        .init([.value("from")], .string(nil)) { arguments, context in
          ValueText.string(arguments[0]).map { .string($0) }
            ?? context.fail(LocalizedText(en: "the text becomes too long", zh: "文本过长"))
        }
      ],
      examples: ["string(1.10)": "\"1.1\"", "string([1, \"a\"])": "\"[1, \\\"a\\\"]\""]),
    BuiltinDefinition(
      "duration", section, LocalizedText(en: "the duration of a text", zh: "由文本得到期间"),
      [
        .init([.text("from")], .any) { arguments, context in
          let text = arguments.text(0)
          switch CivilDuration(text) {
          case .yearMonth(let duration): return .yearsMonths(duration)
          case .dayTime(let duration): return .daysTime(duration)
          case nil: return unreadable(text, LocalizedText(en: "a duration", zh: "期间"), &context)
          }
        }
      ], partial: true,
      examples: ["duration(\"P26M\")": "P2Y2M", "duration(\"PT36H\")": "P1DT12H"]),
    BuiltinDefinition(
      "years and months duration", section,
      LocalizedText(en: "the full months between two dates", zh: "两个日期之间的整月数"),
      [
        .init([.day("from"), .day("to")], .yearsMonths) { arguments, _ in
          guard let from = arguments.day(0), let to = arguments.day(1) else { return .null }
          return .yearsMonths(YearMonthDuration(from: from, to: to))
        }
      ],
      examples: [
        "years and months duration(@\"2024-12-22\", @\"2026-04-30\")": "P1Y4M"
      ]),
    BuiltinDefinition(
      "range", section, LocalizedText(en: "the range of a text", zh: "由文本得到区间"),
      [
        .init([.text("from")], .range(.any)) { arguments, context in
          RangeText.range(arguments.text(0), &context)
        }
      ], partial: true,
      examples: [
        "range(\"[18..21)\")": "[18..21)", "range(\"[2..)\")": ">= 2", "range(\"\")": "null",
      ]),
  ]

  /// Null, because the argument `from` is not the text of what is wanted.
  static func unreadable(
    _ text: String, _ wanted: LocalizedText, _ context: inout BuiltinContext
  ) -> Value {
    context.fail(
      LocalizedText(
        en: "argument `from`, \(shown(text)), is not the text of \(wanted.en)",
        zh: "参数 `from`（\(shown(text))）不是\(wanted.zh)的文本"))
  }

  /// A text in a message: of a long one the beginning.
  static func shown(_ text: String) -> String {
    let beginning = text.unicodeScalars.prefix(40)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: beginning)
    return "`\(String(view))`" + (beginning.endIndex < text.unicodeScalars.endIndex ? " …" : "")
  }

  private static func timeOfParts(
    _ arguments: [Value], _ context: inout BuiltinContext
  ) -> Value {
    let seconds = arguments.number(2)
    guard let hour = arguments.number(0).integer, let minute = arguments.number(1).integer,
      let second = arguments.integer(2), let fraction = seconds.subtracting(DecimalNumber(second)),
      let nanosecond = fraction.multiplied(by: DecimalNumber(1_000_000_000))?
        .roundedToInteger(rule: .down).integer
    else { return context.fail(noSuchTime) }
    var zone = CivilZone.local
    if case .daysTime(let offset) = arguments[3] {
      guard let seconds = offset.totalSeconds.integer,
        let found = CivilZone(offsetSeconds: seconds)
      else { return context.fail(noSuchTime) }
      zone = found
    }
    return CivilTimeOfDay(
      hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone
    ).map { .time($0) } ?? context.fail(noSuchTime)
  }

  private static let noSuchTime = LocalizedText(
    en: "there is no time of this `hour`, `minute`, `second` and `offset`",
    zh: "这样的 `hour`、`minute`、`second` 和 `offset` 不成时间")

  private static func numberOfText(
    _ arguments: [Value], _ context: inout BuiltinContext
  ) -> Value {
    let (grouping, decimal) = (arguments.text(1), arguments.text(2))
    guard arguments.isNull(1) || [" ", ",", "."].contains(grouping) else {
      return context.fail(
        LocalizedText(
          en: "argument `grouping separator` is none of ` `, `,` and `.`",
          zh: "参数 `grouping separator` 只能是空格、`,` 或 `.`"))
    }
    guard arguments.isNull(2) || [",", "."].contains(decimal) && grouping != decimal else {
      return context.fail(
        LocalizedText(
          en: "argument `decimal separator` is none of `,` and `.`, or is the grouping separator",
          zh: "参数 `decimal separator` 只能是 `,` 或 `.`，且不能与分组符相同"))
    }
    // As the footnote of Table 72 has it: a separator that is null changes nothing.
    var digits: [UInt8] = []
    for byte in arguments.text(0).utf8 where byte != grouping.utf8.first {
      digits.append(byte == decimal.utf8.first ? UInt8(ascii: ".") : byte)
    }
    return DecimalNumber(text: digits).map { .number($0) }
      ?? unreadable(arguments.text(0), LocalizedText(en: "a number", zh: "数"), &context)
  }
}
