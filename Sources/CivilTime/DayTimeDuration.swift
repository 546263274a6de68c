import DecimalArithmetic

/// A duration of seconds and nanoseconds: FEEL's days and time duration.
///
/// A day is 24 hours. Source: DMN 1.5 §10.3.2.3.7.
public struct DayTimeDuration: Hashable, Comparable, Sendable {
  /// Whole seconds, rounded down; more than -2^63.
  let wholeSeconds: Int64
  /// The fraction of a second, 0..<1,000,000,000.
  let fraction: Int32

  /// No time.
  public static let zero = DayTimeDuration(checkedSeconds: 0, fraction: 0)

  private init(checkedSeconds: Int64, fraction: Int32) {
    wholeSeconds = checkedSeconds
    self.fraction = fraction
  }

  /// Nil where there would be 2^63 seconds or more either way.
  public init?(totalNanoseconds: Int128) {
    let unit: Int128 = 1_000_000_000
    guard totalNanoseconds.magnitude / 1_000_000_000 < UInt128(Int64.max) else { return nil }
    let rest = totalNanoseconds % unit
    let fraction = rest < 0 ? rest + unit : rest
    wholeSeconds = Int64((totalNanoseconds - fraction) / unit)
    self.fraction = Int32(fraction)
  }

  /// Nil for the bounds of Int.
  public init?(seconds: Int) {
    self.init(totalNanoseconds: Int128(seconds) * 1_000_000_000)
  }

  /// Days of the calendar: never so many that the seconds are out of range.
  init(days: Int) {
    self.init(checkedSeconds: Int64(days) * 86_400, fraction: 0)
  }

  /// The whole duration in nanoseconds.
  public var totalNanoseconds: Int128 { Int128(wholeSeconds) * 1_000_000_000 + Int128(fraction) }

  /// The whole duration in seconds, exactly.
  public var totalSeconds: DecimalNumber {
    // At most 28 digits, so that the sum is exact and in range.
    DecimalNumber(wholeSeconds).adding(DecimalNumber(scaled: Int64(fraction), scale: 9)) ?? .zero
  }

  /// True for a duration backwards.
  public var isNegative: Bool { wholeSeconds < 0 }

  /// Whole days, with the sign of the duration.
  public var daysPart: Int { sign * magnitudeSeconds / 86_400 }
  /// Hours beside the days, -23...23.
  public var hoursPart: Int { sign * (magnitudeSeconds / 3600 % 24) }
  /// Minutes beside the hours, -59...59.
  public var minutesPart: Int { sign * (magnitudeSeconds / 60 % 60) }
  /// Seconds beside the minutes without their fraction, -59...59.
  public var secondsPart: Int { sign * (magnitudeSeconds % 60) }
  /// Nanoseconds beside the seconds, with the sign of the duration.
  public var nanosecondsPart: Int { sign * magnitudeFraction }

  private var sign: Int { isNegative ? -1 : 1 }

  private var magnitudeFraction: Int {
    isNegative && fraction > 0 ? 1_000_000_000 - Int(fraction) : Int(fraction)
  }

  private var magnitudeSeconds: Int {
    isNegative ? Int(-(wholeSeconds + (fraction > 0 ? 1 : 0))) : Int(wholeSeconds)
  }

  public static func < (left: DayTimeDuration, right: DayTimeDuration) -> Bool {
    (left.wholeSeconds, left.fraction) < (right.wholeSeconds, right.fraction)
  }

  /// The same length the other way; always in range.
  public var negated: DayTimeDuration {
    // The range is the same both ways.
    DayTimeDuration(totalNanoseconds: -totalNanoseconds) ?? .zero
  }

  /// The length without its direction; always in range.
  public var magnitude: DayTimeDuration { isNegative ? negated : self }

  /// Nil where the result is out of range.
  public func adding(_ other: DayTimeDuration) -> DayTimeDuration? {
    DayTimeDuration(totalNanoseconds: totalNanoseconds + other.totalNanoseconds)
  }

  /// Nil where the result is out of range.
  public func subtracting(_ other: DayTimeDuration) -> DayTimeDuration? {
    DayTimeDuration(totalNanoseconds: totalNanoseconds - other.totalNanoseconds)
  }

  /// To the nearest nanosecond, half even; nil where the result is out of range.
  public func multiplied(by factor: DecimalNumber) -> DayTimeDuration? {
    totalSeconds.multiplied(by: factor).flatMap { DayTimeDuration(seconds: $0) }
  }

  /// To the nearest nanosecond, half even; nil where `divisor` is zero or the result is out of
  /// range.
  public func divided(by divisor: DecimalNumber) -> DayTimeDuration? {
    totalSeconds.divided(by: divisor).flatMap { DayTimeDuration(seconds: $0) }
  }

  /// How many times `divisor` this duration is; nil where `divisor` is zero.
  public func divided(by divisor: DayTimeDuration) -> DecimalNumber? {
    totalSeconds.divided(by: divisor.totalSeconds)
  }

  /// To the nearest nanosecond, half even; nil where it is out of range.
  public init?(seconds: DecimalNumber) {
    guard let rounded = seconds.rounded(toScale: 9),
      let whole = rounded.roundedToInteger(rule: .floor).scaledInt64(scale: 0),
      let fraction = rounded.subtracting(DecimalNumber(whole))?.scaledInt64(scale: 9)
    else { return nil }
    self.init(totalNanoseconds: Int128(whole) * 1_000_000_000 + Int128(fraction))
  }
}

extension DayTimeDuration: CustomStringConvertible {
  /// `P1DT2H3M4.5S`, `-PT1H`; `PT0S` for none. XML Schema's canonical form.
  public var description: String {
    if self == .zero { return "PT0S" }
    var text = isNegative ? "-P" : "P"
    if daysPart != 0 { text += "\(daysPart.magnitude)D" }
    let hasSeconds = secondsPart != 0 || nanosecondsPart != 0
    if hoursPart != 0 || minutesPart != 0 || hasSeconds { text += "T" }
    if hoursPart != 0 { text += "\(hoursPart.magnitude)H" }
    if minutesPart != 0 { text += "\(minutesPart.magnitude)M" }
    if hasSeconds {
      let fraction = fractionText(nanoseconds: Int(nanosecondsPart.magnitude))
      text += "\(secondsPart.magnitude)\(fraction)S"
    }
    return text
  }
}
