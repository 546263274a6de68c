/// A duration of either kind, as FEEL's `duration("…")` gives it.
public enum CivilDuration: Hashable, Sendable {
  /// Years and months.
  case yearMonth(YearMonthDuration)
  /// Days, hours, minutes and seconds.
  case dayTime(DayTimeDuration)

  /// Reads `P1Y2M` or `P1DT2H3M4.5S`, with a minus before it or not.
  ///
  /// Nil where years or months are combined with days or times, where there is no part or one is out of
  /// order, and where the duration is out of range. Source: DMN 1.5 §10.3.4.1; XML Schema
  /// yearMonthDuration and dayTimeDuration.
  public init?(_ text: some StringProtocol) {
    guard var reader = TextReader(text) else { return nil }
    let isNegative = reader.take("-")
    guard reader.take("P") else { return nil }
    var parts = DurationParts()
    guard parts.readDatePart(&reader) else { return nil }
    if reader.take("T") {
      guard parts.readTimePart(&reader) else { return nil }
    }
    guard reader.isAtEnd, let duration = parts.duration(isNegative: isNegative) else { return nil }
    self = duration
  }
}

extension YearMonthDuration {
  /// Reads `P1Y2M`; see ``CivilDuration/init(_:)``.
  public init?(_ text: some StringProtocol) {
    guard case .yearMonth(let duration) = CivilDuration(text) else { return nil }
    self = duration
  }
}

extension DayTimeDuration {
  /// Reads `P1DT2H3M4.5S`; see ``CivilDuration/init(_:)``.
  public init?(_ text: some StringProtocol) {
    guard case .dayTime(let duration) = CivilDuration(text) else { return nil }
    self = duration
  }
}

/// Sums of a duration's parts while it is read; up to 18 digits each, so that sums stay in Int128.
private struct DurationParts {
  private var months: Int128 = 0
  private var nanoseconds: Int128 = 0
  private var hasMonths = false
  private var hasDays = false
  private var hasTime = false

  /// Years, months and days, each once and in this order.
  mutating func readDatePart(_ reader: inout TextReader) -> Bool {
    var units: [(Unicode.Scalar, Int128)] = [("Y", 12), ("M", 1), ("D", 86_400)]
    while let count = reader.number(digits: 1...18) {
      guard let index = units.firstIndex(where: { reader.take($0.0) }) else { return false }
      let (unit, factor) = units[index]
      units.removeFirst(index + 1)
      if unit == "D" {
        nanoseconds += Int128(count) * factor * 1_000_000_000
        hasDays = true
      } else {
        months += Int128(count) * factor
        hasMonths = true
      }
    }
    return true
  }

  /// Hours, minutes and seconds, each once and in this order, and at least one of them.
  mutating func readTimePart(_ reader: inout TextReader) -> Bool {
    var units: [(Unicode.Scalar, Int128)] = [("H", 3600), ("M", 60), ("S", 1)]
    while let count = reader.number(digits: 1...18) {
      hasTime = true
      if reader.take(".") {
        guard let fraction = reader.nanoseconds(minimumDigits: 0), reader.take("S") else {
          return false
        }
        nanoseconds += Int128(count) * 1_000_000_000 + Int128(fraction)
        return true
      }
      guard let index = units.firstIndex(where: { reader.take($0.0) }) else { return false }
      nanoseconds += Int128(count) * units[index].1 * 1_000_000_000
      units.removeFirst(index + 1)
    }
    return hasTime
  }

  func duration(isNegative: Bool) -> CivilDuration? {
    let isDayTime = hasDays || hasTime
    guard hasMonths != isDayTime else { return nil }
    if hasMonths {
      return Int(exactly: isNegative ? -months : months)
        .flatMap { YearMonthDuration(months: $0) }.map { .yearMonth($0) }
    }
    return DayTimeDuration(totalNanoseconds: isNegative ? -nanoseconds : nanoseconds)
      .map { .dayTime($0) }
  }
}
