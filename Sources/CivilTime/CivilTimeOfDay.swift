/// A time of day to the nanosecond, with or without a time zone: FEEL's time.
///
/// `==` and `hash` go by what is written: `10:00:00Z` is not `11:00:00+01:00`, as FEEL's `is()` has
/// it. The order of FEEL is ``compared(to:)``. Source: DMN 1.5 §10.3.2.3.5.
public struct CivilTimeOfDay: Hashable, Sendable {
  private let storedSecond: Int32
  private let storedNanosecond: Int32
  /// The zone of the time.
  public let zone: CivilZone

  /// 0..<86,400.
  public var secondOfDay: Int { Int(storedSecond) }
  /// 0..<1,000,000,000.
  public var nanosecond: Int { Int(storedNanosecond) }
  /// 0...23.
  public var hour: Int { secondOfDay / 3600 }
  /// 0...59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// 0...59, without the fraction.
  public var second: Int { secondOfDay % 60 }

  /// 00:00:00 without a zone.
  public static let midnight = CivilTimeOfDay(
    checkedSecond: 0, nanosecond: 0, zone: .local)

  /// Nil where a part is out of range; there is no second 60.
  public init?(
    hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: CivilZone = .local
  ) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0..<1_000_000_000).contains(nanosecond)
    else { return nil }
    self.init(
      checkedSecond: hour * 3600 + minute * 60 + second, nanosecond: nanosecond, zone: zone)
  }

  init(checkedSecond: Int, nanosecond: Int, zone: CivilZone) {
    storedSecond = Int32(truncatingIfNeeded: checkedSecond)
    storedNanosecond = Int32(truncatingIfNeeded: nanosecond)
    self.zone = zone
  }

  /// The same time of day in another zone.
  public func with(zone: CivilZone) -> CivilTimeOfDay {
    CivilTimeOfDay(checkedSecond: secondOfDay, nanosecond: nanosecond, zone: zone)
  }

  /// Seconds east of UTC; nil for a local time.
  ///
  /// A named zone without a day has the offset of its standard time as its newest rules have it.
  public var offsetSeconds: Int? {
    switch zone {
    case .local: nil
    case .offset(let seconds): Int(seconds)
    case .named(let zone): zone.rules.standardOffsetSeconds
    }
  }

  /// Nanoseconds since midnight, in UTC where the time has a zone.
  private var universalNanoseconds: Int {
    (secondOfDay - (offsetSeconds ?? 0)) * 1_000_000_000 + nanosecond
  }

  /// Times can be compared where both have a zone or neither has.
  private func isComparable(with other: CivilTimeOfDay) -> Bool {
    (zone == .local) == (other.zone == .local)
  }

  /// -1, 0 or 1; nil where only one of the two has a zone.
  ///
  /// Source: DMN 1.5 §10.3.2.15, Tables 53 and 54.
  public func compared(to other: CivilTimeOfDay) -> Int? {
    guard isComparable(with: other) else { return nil }
    let left = universalNanoseconds
    let right = other.universalNanoseconds
    return left < right ? -1 : left == right ? 0 : 1
  }

  /// How much later this time is than `other`; nil where only one of the two has a zone.
  ///
  /// Source: DMN 1.5 §10.3.2.15, Table 58.
  public func since(_ other: CivilTimeOfDay) -> DayTimeDuration? {
    guard isComparable(with: other) else { return nil }
    return DayTimeDuration(
      totalNanoseconds: Int128(universalNanoseconds - other.universalNanoseconds))
  }

  /// The time after a duration, round the clock; the zone stays.
  public func adding(_ duration: DayTimeDuration) -> CivilTimeOfDay {
    let own = Int128(secondOfDay) * 1_000_000_000 + Int128(nanosecond)
    let day: Int128 = 86_400_000_000_000
    let rest = (own + duration.totalNanoseconds) % day
    let wrapped = Int(rest < 0 ? rest + day : rest)
    return CivilTimeOfDay(
      checkedSecond: wrapped / 1_000_000_000, nanosecond: wrapped % 1_000_000_000, zone: zone)
  }
}

extension CivilTimeOfDay: CustomStringConvertible {
  /// Reads `hh:mm:ss`, a fraction of which nine digits count, and a zone: nothing, `Z`, `+hh:mm`,
  /// `+hh:mm:ss` or `@Area/City`. `24:00:00` is midnight.
  ///
  /// Source: DMN 1.5 §10.3.4.1; XML Schema time.
  public init?(_ text: some StringProtocol, zones: any ZoneProvider) {
    guard var reader = TextReader(text),
      let (time, _) = CivilTimeOfDay.read(&reader, zones: zones)
    else { return nil }
    self = time
  }

  /// Reads a time to the end of the text; the flag is true for 24:00:00.
  static func read(
    _ reader: inout TextReader, zones: any ZoneProvider
  ) -> (CivilTimeOfDay, isNextDay: Bool)? {
    guard let hour = reader.number(digits: 2...2), reader.take(":"),
      let minute = reader.number(digits: 2...2), reader.take(":"),
      let second = reader.number(digits: 2...2)
    else { return nil }
    var nanosecond = 0
    if reader.take(".") {
      guard let fraction = reader.nanoseconds(minimumDigits: 1) else { return nil }
      nanosecond = fraction
    }
    guard let zone = CivilZone(reading: &reader, zones: zones) else { return nil }
    let isNextDay = hour == 24 && minute == 0 && second == 0 && nanosecond == 0
    let time = CivilTimeOfDay(
      hour: isNextDay ? 0 : hour, minute: minute, second: second, nanosecond: nanosecond,
      zone: zone)
    return time.map { ($0, isNextDay) }
  }

  /// `hh:mm:ss`, the fraction without trailing zeros, and the zone.
  public var description: String {
    "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
      + fractionText(nanoseconds: nanosecond) + zone.description
  }
}
