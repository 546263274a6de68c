/// A day of the proleptic Gregorian calendar, without a time zone.
///
/// Years are those of ISO 8601: year 0 is the one before year 1. Source: DMN 1.5 section
/// 10.3.2.3.6; the range of years is that of Table 66.
public struct CivilDate: Hashable, Sendable {
  private let storedYear: Int32
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// -999,999,999...999,999,999.
  public var year: Int { Int(storedYear) }
  /// 1...12.
  public var month: Int { Int(storedMonth) }
  /// 1...31.
  public var day: Int { Int(storedDay) }

  /// The years that dates may have.
  public static let years = -999_999_999...999_999_999

  /// Nil where there is no such day, or the year is out of range.
  public init?(year: Int, month: Int, day: Int) {
    guard CivilDate.years.contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysInMonth(month, ofYear: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  private init(checkedYear year: Int, month: Int, day: Int) {
    storedYear = Int32(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
  }

  /// True where February has 29 days, by the Gregorian rule in every year.
  public static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// 28...31; months outside 1...12 have 31.
  public static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // MARK: Days

  /// Days since 1970-01-01; negative before.
  public var daysSinceEpoch: Int {
    CivilDate.daysSinceEpoch(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01 of any year, and of a day that may lie beyond the end of its month.
  static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    // Years that begin in March have the leap day last; 400 of them have 146,097 days.
    let shiftedYear = month <= 2 ? year - 1 : year
    let shiftedMonth = month <= 2 ? month + 9 : month - 3
    let leapDays =
      floorDivide(shiftedYear, 4) - floorDivide(shiftedYear, 100) + floorDivide(shiftedYear, 400)
    // 719,468 days lie between 0000-03-01 and 1970-01-01.
    return shiftedYear * 365 + leapDays + (153 * shiftedMonth + 2) / 5 + day - 1 - 719_468
  }

  /// The days of -999999999-01-01 and 999999999-12-31.
  private static let firstDay = -365_243_219_162
  private static let lastDay = 365_241_780_471

  /// The day that many days after 1970-01-01; nil where it is out of range.
  public init?(daysSinceEpoch days: Int) {
    guard days >= CivilDate.firstDay, days <= CivilDate.lastDay else { return nil }
    let shifted = days + 719_468
    let cycle = floorDivide(shifted, 146_097)
    let dayOfCycle = shifted - cycle * 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      checkedYear: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Nil where the result is out of range.
  public func adding(days: Int) -> CivilDate? {
    let sum = daysSinceEpoch.addingReportingOverflow(days)
    return sum.overflow ? nil : CivilDate(daysSinceEpoch: sum.partialValue)
  }

  /// The same day `months` later; the last day of that month where it has no such day.
  ///
  /// Nil where the result is out of range.
  public func adding(months: Int) -> CivilDate? {
    let sum = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !sum.overflow else { return nil }
    let newYear = floorDivide(sum.partialValue, 12)
    guard CivilDate.years.contains(newYear) else { return nil }
    let newMonth = sum.partialValue - newYear * 12 + 1
    return CivilDate(
      checkedYear: newYear, month: newMonth,
      day: min(day, CivilDate.daysInMonth(newMonth, ofYear: newYear)))
  }

  /// The same day `years` later; 29 February becomes the 28th where there is none.
  public func adding(years: Int) -> CivilDate? {
    let months = years.multipliedReportingOverflow(by: 12)
    return months.overflow ? nil : adding(months: months.partialValue)
  }

  // MARK: Properties

  /// 1 for Monday ... 7 for Sunday.
  public var weekday: Int { floorModulo(daysSinceEpoch + 3, 7) + 1 }

  /// 1...366.
  public var dayOfYear: Int {
    daysSinceEpoch - CivilDate.daysSinceEpoch(year: year, month: 1, day: 1) + 1
  }

  /// 1...53, after ISO 8601: week 1 is the one with the year's first Thursday.
  public var isoWeek: Int {
    let thursday = daysSinceEpoch - weekday + 4
    let first = CivilDate.daysSinceEpoch(year: isoWeekYear, month: 1, day: 1)
    return (thursday - first) / 7 + 1
  }

  /// The year to which ``isoWeek`` belongs; may be a year beside ``year``.
  public var isoWeekYear: Int {
    let daysToThursday = 4 - weekday
    if month == 1 && day + daysToThursday < 1 { return year - 1 }
    if month == 12 && day + daysToThursday > 31 { return year + 1 }
    return year
  }

  /// 28...31.
  public var lastDayOfMonth: Int { CivilDate.daysInMonth(month, ofYear: year) }

  // MARK: Full years

  /// Whole years from one day to another: a year is full once the corresponding day is reached.
  ///
  /// 29 February corresponds to the last day of February in other years. Negative where `end` is
  /// before `start`. Source: S26 (满N年).
  public static func fullYears(from start: CivilDate, to end: CivilDate) -> Int {
    let months = fullMonths(from: start, to: end)
    return months / 12
  }

  /// Whole months from one day to another: a month is full once the corresponding day, or the last
  /// day of a month that has none, is reached. Negative where `end` is before `start`.
  public static func fullMonths(from start: CivilDate, to end: CivilDate) -> Int {
    if end < start { return -fullMonths(from: end, to: start) }
    let months = (end.year - start.year) * 12 + end.month - start.month
    return end.day >= min(start.day, end.lastDayOfMonth) ? months : months - 1
  }
}

extension CivilDate: Comparable {
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.storedYear, left.storedMonth, left.storedDay)
      < (right.storedYear, right.storedMonth, right.storedDay)
  }
}

/// The quotient rounded towards negative infinity; `divisor` is positive.
func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  let quotient = dividend / divisor
  return dividend % divisor < 0 ? quotient - 1 : quotient
}

/// The remainder of ``floorDivide``: 0 ..< `divisor`.
func floorModulo(_ dividend: Int, _ divisor: Int) -> Int {
  let rest = dividend % divisor
  return rest < 0 ? rest + divisor : rest
}
