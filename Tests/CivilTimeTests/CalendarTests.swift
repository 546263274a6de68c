import CivilTime
import Foundation
import TestSupport
import Testing

/// Days, weekdays and weeks against another implementation's, in the golden file.
@Test func calendar() throws {
  let golden = try #require(GoldenCase.all(in: "Goldens").first { $0.name == "calendar" })
  var wrong: [String] = []
  for line in try #require(golden["cases"]).split(separator: "\n") {
    let text = String(line.prefix { $0 != " " })
    let date = try #require(CivilDate(text))
    let actual =
      "\(date) days \(date.daysSinceEpoch) weekday \(date.weekday) "
      + "week \(date.isoWeekYear)-\(date.isoWeek) day \(date.dayOfYear)"
    if actual != line || CivilDate(daysSinceEpoch: date.daysSinceEpoch) != date {
      wrong.append(actual)
    }
  }
  #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
}

/// Every day of 800 years around year 0, and random days of the whole range, there and back.
@Test func daysThereAndBack() throws {
  let start = try #require(CivilDate(year: -400, month: 1, day: 1)).daysSinceEpoch
  var previous = try #require(CivilDate(daysSinceEpoch: start - 1))
  for days in start..<(start + 2 * 146_097) {
    let date = try #require(CivilDate(daysSinceEpoch: days))
    guard date.daysSinceEpoch == days, previous < date,
      date.day == previous.day + 1 || (date.day == 1 && previous.day == previous.lastDayOfMonth)
    else {
      Issue.record("\(date) after \(previous)")
      return
    }
    previous = date
  }
  let seed = UInt64.random(in: 0...UInt64.max)
  print("CivilDate: seed \(seed)")
  var state = seed
  for _ in 0..<5000 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let days = Int(state >> 20) % 365_000_000_000 * (state & 1 == 0 ? 1 : -1)
    let date = CivilDate(daysSinceEpoch: days)
    #expect(date?.daysSinceEpoch == days)
    #expect(date.flatMap { CivilDate($0.description) } == date)
  }
  #expect(CivilDate(daysSinceEpoch: Int.max) == nil && CivilDate(daysSinceEpoch: Int.min) == nil)
  let last = try #require(CivilDate("999999999-12-31"))
  #expect(last.adding(days: 1) == nil && last.adding(months: 1) == nil)
  #expect(last.adding(days: Int.max) == nil && last.adding(months: Int.max) == nil)
  #expect(last.adding(years: Int.max) == nil && last.adding(years: -1_999_999_998) != nil)
  let first = try #require(CivilDate("-999999999-01-01"))
  #expect(first.adding(days: -1) == nil && first.adding(days: 1)?.day == 2)
  #expect(first.adding(years: 1_999_999_998)?.year == 999_999_999)
  #expect(last.weekday == 5 && last.isoWeek >= 52)
}

/// What is read as a date, in FEEL and in records.
@Test func dateTexts() {
  for text in [
    "2017-12-31", "-2017-12-31", "-999999999-12-31", "999999999-12-31", "0000-02-29", "2000-02-29",
    "12345-01-01",
  ] {
    #expect(CivilDate(text)?.description == text)
  }
  for text in [
    "", "2012/12/25", "2017-13-10", "2017-00-10", "2017-02-29", "1900-02-29", "2017-12-00",
    "998-12-31", "01211-12-31", "2012T-12-2511:00:00Z", "+2012-12-02", "2017-1-1", " 2017-01-01",
    "2017-01-01 ", "2017-01-01Z", "1000000000-01-01", "２０１７-01-01", "2017-01-01-01", "-",
    "--2017-01-01",
    String(repeating: "1", count: 1000),
  ] {
    #expect(CivilDate(text) == nil, "\(text)")
  }
  for text in ["2026-04-30", "2026/4/30", "2026.4.30", "2026年4月30日", "2026年04月30日", "2026/04/30"] {
    #expect(CivilDate(entry: text)?.description == "2026-04-30", "\(text)")
  }
  for text in [
    "2026-04/30", "2026/4.30", "26/4/30", "2026年4月30", "2026年4月31日", "2026年4/30", "2026/4/30 ",
    "30/4/2026", "2026430", "2026年４月30日", "2026/13/1", "2026-4-30-", "", "2026/", "2026/004/30",
  ] {
    #expect(CivilDate(entry: text) == nil, "\(text)")
  }
}

/// Months, full years (S26) and the duration between two days.
@Test func monthsAndYears() throws {
  func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
  for (start, months, end) in [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"),
    ("2020-02-29", 12, "2021-02-28"), ("2020-02-29", 48, "2024-02-29"),
    ("0000-01-15", -1, "-0001-12-15"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-05-31", -11, "2025-06-30"),
    ("2026-04-30", 0, "2026-04-30"),
  ] {
    #expect(try date(start).adding(months: months)?.description == end)
  }
  for (start, end, years) in [
    ("2025-04-30", "2026-04-30", 1), ("2025-05-01", "2026-04-30", 0),
    ("2020-02-29", "2021-02-28", 1),
    ("2020-02-29", "2021-02-27", 0), ("2020-02-29", "2024-02-28", 3),
    ("2020-02-29", "2024-02-29", 4),
    ("2020-02-28", "2021-02-28", 1), ("2026-04-30", "2025-04-30", -1),
    ("2026-04-30", "2025-05-01", 0),
    ("2026-04-30", "2026-04-30", 0), ("2019-02-28", "2020-02-28", 1),
  ] {
    #expect(try CivilDate.fullYears(from: date(start), to: date(end)) == years, "\(start) \(end)")
  }
  for (start, end, expected) in [
    ("2013-08-24", "2011-12-22", "-P1Y8M"), ("2015-01-21", "2016-01-21", "P1Y"),
    ("2016-09-30", "2017-12-28", "P1Y2M"), ("2010-05-30", "2017-12-15", "P7Y6M"),
    ("2014-12-31", "2019-10-01", "P4Y9M"), ("-2016-01-30", "-2017-02-28", "-P11M"),
    ("2017-09-05", "-2019-10-01", "-P4035Y11M"), ("2017-12-31", "2017-12-31", "P0M"),
    ("2026-01-31", "2026-02-28", "P0M"),
  ] {
    #expect(try YearMonthDuration(from: date(start), to: date(end)).description == expected)
  }
}
