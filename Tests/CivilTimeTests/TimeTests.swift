import CivilTime
import DecimalArithmetic
import Foundation
import TestSupport
import Testing

/// Reading and printing of times and moments; nil where they are refused.
@Test func timeTexts() {
  let zones = MadeZones()
  for (text, printed) in [
    ("10:30:00", "10:30:00"), ("10:30:00.0001", "10:30:00.0001"), ("10:30:00.000", "10:30:00"),
    ("23:59:59.123456789Z", "23:59:59.123456789Z"), ("10:00:00+00:00", "10:00:00Z"),
    ("10:00:00-00:00", "10:00:00Z"), ("10:00:00+05:30", "10:00:00+05:30"),
    ("10:00:00-18:00", "10:00:00-18:00"), ("10:00:00+01:02:03", "10:00:00+01:02:03"),
    ("24:00:00", "00:00:00"), ("10:00:00z", "10:00:00Z"), ("10:30:00@Etc/UTC", "10:30:00@Etc/UTC"),
  ] {
    #expect(CivilTimeOfDay(text, zones: zones)?.description == printed, "\(text)")
  }
  for text in [
    "", "7:00:00", "07:1:00", "07:01:2", "24:00:01", "24:01:00", "25:00:00", "00:00:60", "00:60:00",
    "10:00", "10:00:00.", "10:00:00+19:00", "10:00:00-19:00",
    "10:00:00+18:01",
    "10:00:00+05:0", "10:00:00+5:00", "10:00:00+02:00@Europe/Paris", "10:00:00@",
    "10:00:00@Nowhere",
    "10:00:00@../../etc/passwd", "10:00:00ZZ", " 10:00:00", "24:00:00.000000001",
    "10:00:00+01:60", "10:00:00,5",
  ] {
    #expect(CivilTimeOfDay(text, zones: zones) == nil, "\(text)")
  }
  for (text, printed) in [
    ("2017-12-31T00:00:00", "2017-12-31T00:00:00"),
    ("-2017-12-31T11:22:33.456+01:35", "-2017-12-31T11:22:33.456+01:35"),
    ("99999-12-31T11:22:33", "99999-12-31T11:22:33"),
    ("2021-12-31T24:00:00", "2022-01-01T00:00:00"),
    (
      "999999999-12-31T23:59:59.999999999@Europe/Paris",
      "999999999-12-31T23:59:59.999999999@Europe/Paris"
    ),
    ("-999999999-12-31T23:59:59.999999999+02:00", "-999999999-12-31T23:59:59.999999999+02:00"),
  ] {
    #expect(CivilDateTime(text, zones: zones)?.description == printed, "\(text)")
  }
  for text in [
    "", "2012-12-24", "11:00:00", "2011-12-03T10:15:30+01:00@Europe/Paris", "2017-13-10T11:22:33",
    "998-12-31T11:22:33", "2017-12-31T24:00:01", "2017-12-31 11:22:33", "2017-12-31t11:22:33",
    "999999999-12-31T24:00:00", "2017-12-31T",
  ] {
    #expect(CivilDateTime(text, zones: zones) == nil, "\(text)")
  }
}

/// Durations: text, canonical form, parts.
@Test func durations() throws {
  for (text, printed) in [
    ("PT2H", "PT2H"), ("P1DT2H3M4.123456789S", "P1DT2H3M4.123456789S"), ("PT0.000S", "PT0S"),
    ("PT0.S", "PT0S"), ("PT0M", "PT0S"), ("P0D", "PT0S"), ("-P0D", "PT0S"), ("-PT1H2M", "-PT1H2M"),
    ("PT1000M", "PT16H40M"), ("PT1000M0.999999999S", "PT16H40M0.999999999S"), ("PT24H", "P1D"),
    ("P2DT274M", "P2DT4H34M"), ("PT3600S", "PT1H"), ("-PT0.5S", "-PT0.5S"),
    ("-P1DT0.25S", "-P1DT0.25S"),
    ("P1Y", "P1Y"), ("P0M", "P0M"), ("P0Y", "P0M"), ("-P1Y", "-P1Y"), ("P26M", "P2Y2M"),
    ("P99999999Y", "P99999999Y"), ("-P99999999Y", "-P99999999Y"), ("P1Y2M", "P1Y2M"),
    ("-P11M", "-P11M"),
  ] {
    let duration = try #require(CivilDuration(text), "\(text)")
    switch duration {
    case .yearMonth(let value):
      #expect(value.description == printed && YearMonthDuration(printed) == value)
    case .dayTime(let value):
      #expect(value.description == printed && DayTimeDuration(printed) == value)
      #expect(value.negated.negated == value && value.magnitude >= .zero)
      #expect(DayTimeDuration(seconds: value.totalSeconds) == value)
    }
  }
  for text in [
    "", "P", "P0", "1Y", "P1H", "PT", "P1DT", "P1Y1D", "P1YT1H", "PT1D", "P1M1Y", "PT1S1M",
    "PT1.5H",
    "PT.5S", "P-1D", "+P1D", "p1d", "P1D ", "P1.5D", "P1W", "PT1H1H", "--P1D",
    "P999999999999999999Y", "PT999999999999999999H", "P1D2D", "2012T-12-2511:00:00Z", "PT1.5.5S",
  ] {
    #expect(CivilDuration(text) == nil, "\(text)")
  }
  let long = try #require(DayTimeDuration("-P1DT2H3M4.5S"))
  #expect(long.daysPart == -1 && long.hoursPart == -2 && long.minutesPart == -3)
  #expect(long.secondsPart == -4 && long.nanosecondsPart == -500_000_000)
  #expect(long.totalSeconds.description == "-93784.5")
}

/// Calculation with durations, as in the TCK's 0100-arithmetic.
@Test func durationArithmetic() throws {
  func dayTime(_ text: String) throws -> DayTimeDuration { try #require(DayTimeDuration(text)) }
  func months(_ text: String) throws -> YearMonthDuration { try #require(YearMonthDuration(text)) }
  func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(text)) }
  for (duration, factor, product) in [
    ("P4DT1H", "1.5", "P6DT1H30M"), ("PT23H", "2.5", "P2DT9H30M"), ("-P1D", "-10", "P10D"),
    ("P1D", "0", "PT0S"), ("PT0.000000001S", "0.5", "PT0S"),
    ("PT0.000000003S", "0.5", "PT0.000000002S"),
  ] {
    #expect(try dayTime(duration).multiplied(by: number(factor))?.description == product)
  }
  for (duration, factor, product) in [
    ("P1Y11M", "-2.5", "-P4Y9M"), ("P2M", "1.5", "P3M"), ("P1M", "26", "P2Y2M"),
    ("P1M", "0", "P0M"),
  ] {
    #expect(try months(duration).multiplied(by: number(factor))?.description == product)
  }
  #expect(try dayTime("P10DT23H").divided(by: number("2.5"))?.description == "P4DT9H12M")
  #expect(try dayTime("P10D").divided(by: DecimalNumber.zero) == nil)
  #expect(try dayTime("P10D").divided(by: dayTime("P5D")) == 2)
  #expect(try dayTime("P10D").divided(by: DayTimeDuration.zero) == nil)
  #expect(try months("P10Y11M").divided(by: number("-2.5"))?.description == "-P4Y4M")
  #expect(try months("P10Y").divided(by: months("P5Y")) == 2)
  #expect(try months("P10Y").divided(by: YearMonthDuration.zero) == nil)
  #expect(try dayTime("PT24H") == dayTime("P1D") && dayTime("PT23H") < dayTime("P1D"))
  #expect(DayTimeDuration(seconds: Int.max) == nil && DayTimeDuration(seconds: Int.min) == nil)
  let longest = try #require(DayTimeDuration(seconds: Int.max - 1))
  #expect(longest.adding(longest) == nil && longest.negated.negated == longest)
  #expect(longest.description.hasPrefix("P106751991167300D"))
  #expect(YearMonthDuration(months: Int.min) == nil)
  #expect(YearMonthDuration(months: Int.max)?.adding(try months("P1M")) == nil)
}
