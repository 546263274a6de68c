import DecimalArithmetic

/// A duration of whole months: FEEL's years and months duration.
///
/// Source: DMN 1.5 §10.3.2.3.8.
public struct YearMonthDuration: Hashable, Comparable, Sendable {
  /// Any Int but the smallest; negative for a duration backwards.
  public let months: Int

  /// No month.
  public static let zero = YearMonthDuration(checked: 0)

  private init(checked months: Int) {
    self.months = months
  }

  /// Nil for the smallest Int, whose opposite is none.
  public init?(months: Int) {
    guard months != Int.min else { return nil }
    self.months = months
  }

  /// Months between two days: as many as are full, by year, month and day alone.
  ///
  /// From 31 January to 28 February none is full. Source: DMN 1.5 §10.3.4.1, years and months
  /// duration.
  public init(from start: CivilDate, to end: CivilDate) {
    var months = (end.year - start.year) * 12 + end.month - start.month
    if months > 0 && end.day < start.day {
      months -= 1
    } else if months < 0 && end.day > start.day {
      months += 1
    }
    self.months = months
  }

  /// Whole years, with the sign of the duration.
  public var yearsPart: Int { months / 12 }
  /// Months beside ``yearsPart``, -11...11.
  public var monthsPart: Int { months % 12 }

  public static func < (left: YearMonthDuration, right: YearMonthDuration) -> Bool {
    left.months < right.months
  }

  /// The same length the other way; always in range.
  public var negated: YearMonthDuration { YearMonthDuration(checked: -months) }
  /// The length without its direction; always in range.
  public var magnitude: YearMonthDuration { YearMonthDuration(checked: abs(months)) }

  /// Nil where the result is out of range.
  public func adding(_ other: YearMonthDuration) -> YearMonthDuration? {
    let sum = months.addingReportingOverflow(other.months)
    return sum.overflow ? nil : YearMonthDuration(months: sum.partialValue)
  }

  /// Nil where the result is out of range.
  public func subtracting(_ other: YearMonthDuration) -> YearMonthDuration? {
    adding(other.negated)
  }

  /// Whole months towards zero; nil where the result is out of range.
  public func multiplied(by factor: DecimalNumber) -> YearMonthDuration? {
    YearMonthDuration(truncating: DecimalNumber(months).multiplied(by: factor))
  }

  /// Whole months towards zero; nil where `divisor` is zero or the result is out of range.
  public func divided(by divisor: DecimalNumber) -> YearMonthDuration? {
    YearMonthDuration(truncating: DecimalNumber(months).divided(by: divisor))
  }

  /// How many times `divisor` this duration is; nil where `divisor` is zero.
  public func divided(by divisor: YearMonthDuration) -> DecimalNumber? {
    DecimalNumber(months).divided(by: DecimalNumber(divisor.months))
  }

  private init?(truncating months: DecimalNumber?) {
    guard let whole = months?.roundedToInteger(rule: .down).integer else { return nil }
    self.init(months: whole)
  }
}

extension YearMonthDuration: CustomStringConvertible {
  /// `P1Y2M`, `P3Y`, `-P11M`; `P0M` for none. XML Schema's canonical form.
  public var description: String {
    if months == 0 { return "P0M" }
    let years = yearsPart.magnitude
    let rest = monthsPart.magnitude
    return (months < 0 ? "-P" : "P") + (years > 0 ? "\(years)Y" : "") + (rest > 0 ? "\(rest)M" : "")
  }
}
