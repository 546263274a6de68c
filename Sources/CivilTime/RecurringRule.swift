/// A zone's rule for every year, as the footer of a TZif file has it: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// Source: RFC 9636 §3.3.1; POSIX.1-2017 §8.3 (TZ) with hours -167...167.
struct RecurringRule: Sendable {
  /// Seconds east of UTC.
  let standardOffset: Int
  /// Nil where there is no summer time.
  private let summer: Summer?

  private struct Summer {
    /// Seconds east of UTC.
    let offset: Int
    let start: YearlyMoment
    let end: YearlyMoment
  }

  /// A day of the year and a time of it, which may lie days before or after.
  private struct YearlyMoment {
    enum Day {
      /// Week 5 is the last; weekday 0 is Sunday.
      case weekday(month: Int, week: Int, weekday: Int)
      /// 1...365, never counting 29 February.
      case withoutLeapDay(Int)
      /// 0...365.
      case ofYear(Int)
    }

    let day: Day
    let seconds: Int

    /// Local seconds since 1970-01-01T00:00:00.
    func seconds(in year: Int) -> Int {
      let january = CivilDate.daysSinceEpoch(year: year, month: 1, day: 1)
      let days: Int
      switch day {
      case .ofYear(let number): days = january + number
      case .withoutLeapDay(let number):
        days = january + number - 1 + (CivilDate.isLeapYear(year) && number >= 60 ? 1 : 0)
      case .weekday(let month, let week, let weekday):
        let first = CivilDate.daysSinceEpoch(year: year, month: month, day: 1)
        // 1970-01-01 was a Thursday, which is 4.
        let firstWeekday = floorModulo(first + 4, 7)
        var day = floorModulo(weekday - firstWeekday, 7) + (week - 1) * 7
        if day >= CivilDate.daysInMonth(month, ofYear: year) { day -= 7 }
        days = first + day
      }
      return days * 86_400 + seconds
    }
  }

  /// Seconds east of UTC at a moment.
  func offsetSeconds(at moment: Int) -> Int {
    guard let summer else { return standardOffset }
    let bounded = min(max(moment, -40_000_000_000_000_000), 40_000_000_000_000_000)
    let year = RecurringRule.year(ofDay: floorDivide(bounded + standardOffset, 86_400))
    let start = summer.start.seconds(in: year) - standardOffset
    let end = summer.end.seconds(in: year) - summer.offset
    let isSummer =
      start < end ? bounded >= start && bounded < end : !(bounded >= end && bounded < start)
    return isSummer ? summer.offset : standardOffset
  }

  /// The year of a day, also a little beyond the years that dates have.
  private static func year(ofDay days: Int) -> Int {
    var year = floorDivide((days + 719_528) * 400, 146_097)
    while CivilDate.daysSinceEpoch(year: year, month: 1, day: 1) > days { year -= 1 }
    while CivilDate.daysSinceEpoch(year: year + 1, month: 1, day: 1) <= days { year += 1 }
    return year
  }

  // MARK: Reading

  /// Nil where the text is not such a rule.
  init?(posix text: ArraySlice<UInt8>) {
    guard var reader = TextReader(String(decoding: text, as: UTF8.self)),
      RecurringRule.skipName(&reader),
      let west = RecurringRule.readTime(&reader, maximumHours: 24)
    else { return nil }
    standardOffset = -west
    if reader.isAtEnd {
      summer = nil
      return
    }
    guard RecurringRule.skipName(&reader) else { return nil }
    var summerOffset = standardOffset + 3600
    if reader.next != UInt8(ascii: ",") {
      guard let west = RecurringRule.readTime(&reader, maximumHours: 24) else { return nil }
      summerOffset = -west
    }
    guard reader.take(","), let start = RecurringRule.readMoment(&reader), reader.take(","),
      let end = RecurringRule.readMoment(&reader), reader.isAtEnd
    else { return nil }
    summer = Summer(offset: summerOffset, start: start, end: end)
  }

  /// Three letters or more, or anything in `<` `>`.
  private static func skipName(_ reader: inout TextReader) -> Bool {
    let isQuoted = reader.take("<")
    var length = 0
    while let byte = reader.next {
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      let isSignOrDigit = (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
      guard isLetter || (isQuoted && isSignOrDigit) else { break }
      _ = reader.take(Unicode.Scalar(byte))
      length += 1
    }
    return length >= 3 && (!isQuoted || reader.take(">"))
  }

  /// `[+-]h[h[h]][:mm[:ss]]` in seconds.
  private static func readTime(_ reader: inout TextReader, maximumHours: Int) -> Int? {
    let isNegative = reader.take("-")
    if !isNegative { _ = reader.take("+") }
    guard let hours = reader.number(digits: 1...3), hours <= maximumHours else { return nil }
    var total = hours * 3600
    if reader.take(":") {
      guard let minutes = reader.number(digits: 1...2), minutes < 60 else { return nil }
      total += minutes * 60
      if reader.take(":") {
        guard let seconds = reader.number(digits: 1...2), seconds < 60 else { return nil }
        total += seconds
      }
    }
    return isNegative ? -total : total
  }

  /// `Mm.w.d`, `Jn` or `n`, then `/time` or not; 2 o'clock without.
  private static func readMoment(_ reader: inout TextReader) -> YearlyMoment? {
    let day: YearlyMoment.Day
    if reader.take("M") {
      guard let month = reader.number(digits: 1...2), (1...12).contains(month), reader.take("."),
        let week = reader.number(digits: 1...1), (1...5).contains(week), reader.take("."),
        let weekday = reader.number(digits: 1...1), weekday <= 6
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else if reader.take("J") {
      guard let number = reader.number(digits: 1...3), (1...365).contains(number) else {
        return nil
      }
      day = .withoutLeapDay(number)
    } else {
      guard let number = reader.number(digits: 1...3), number <= 365 else { return nil }
      day = .ofYear(number)
    }
    guard reader.take("/") else { return YearlyMoment(day: day, seconds: 7200) }
    return readTime(&reader, maximumHours: 167).map { YearlyMoment(day: day, seconds: $0) }
  }
}
