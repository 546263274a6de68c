import CivilTime

/// `@"2026-04-30"`: a date, time, date and time or duration (DMN 1.5 grammar rule 62).
enum TemporalLiteral {
  /// The value of the text behind `@`; nil where it is none of them.
  static func value(of text: String, zones: any ZoneProvider) -> Value? {
    if let midnight = CivilDateTime(day: text) { return .date(midnight.date) }
    if let moment = CivilDateTime(text, zones: zones) { return .dateTime(moment) }
    if let time = CivilTimeOfDay(text, zones: zones) { return .time(time) }
    if let duration = YearMonthDuration(text) { return .yearsMonths(duration) }
    if let duration = DayTimeDuration(text) { return .daysTime(duration) }
    return nil
  }
}
