/// A day of the calendar, counted from 1970-01-01.
struct Day: Comparable {
  let number: Int

  init(number: Int) { self.number = number }

  /// The day of the proleptic Gregorian calendar; `month` 1...12, `day` 1...31.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  func adding(days: Int) -> Day { Day(number: number + days) }

  /// Year, month and day.
  var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// How offices write a date; all three spellings are lawful in records.
  enum Style: Int, CaseIterable {
    /// `2026-04-30`
    case hyphens
    /// `2026/4/30`
    case slashes
    /// `2026年4月30日`
    case characters
  }

  func text(_ style: Style = .hyphens) -> String {
    let (year, month, day) = parts
    switch style {
    case .hyphens: return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    case .slashes: return "\(year)/\(month)/\(day)"
    case .characters: return "\(year)年\(month)月\(day)日"
    }
  }
}

/// The number with leading zeros up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// A number of tenths as a decimal: 12345 is `1234.5`, or `1,234.5` with `grouped`.
func tenths(_ number: Int, grouped: Bool = false) -> String {
  var whole = String(number / 10)
  if grouped && whole.count > 3 {
    let cut = whole.index(whole.endIndex, offsetBy: -3)
    whole = whole[..<cut] + "," + whole[cut...]
  }
  return number % 10 == 0 ? whole : "\(whole).\(number % 10)"
}

/// A number of halves as a decimal: 27 is `13.5`.
func halves(_ number: Int) -> String {
  number % 2 == 0 ? String(number / 2) : "\(number / 2).5"
}

/// A number of hundredths as a decimal: 62 is `0.62`.
func hundredths(_ number: Int) -> String { "\(number / 100).\(padded(number % 100, 2))" }
