/// A day and a time of day, with or without a time zone: FEEL's date and time.
///
/// `==` and `hash` go by what is written, as FEEL's `is()` has it; the order and equality of FEEL
/// are ``compared(to:)``. Source: DMN 1.5 §10.3.2.3.4.
public struct CivilDateTime: Hashable, Sendable {
  /// The day in its own zone.
  public let date: CivilDate
  /// The time of that day, with its zone.
  public let time: CivilTimeOfDay

  /// The time `time` of the day `date`, in the zone of `time`.
  public init(_ date: CivilDate, _ time: CivilTimeOfDay) {
    self.date = date
    self.time = time
  }

  /// Midnight UTC of a day: what FEEL takes a date for beside a date and time.
  public init(midnightUTC date: CivilDate) {
    self.init(date, CivilTimeOfDay.midnight.with(zone: .utc))
  }

  /// The zone of ``time``.
  public var zone: CivilZone { time.zone }

  private var localSeconds: Int { date.daysSinceEpoch * 86_400 + time.secondOfDay }

  /// Seconds east of UTC at this moment; nil for a local time.
  ///
  /// Where clocks are put back, a time that comes twice is the first of the two; one that is
  /// skipped counts on with the offset before.
  public var offsetSeconds: Int? {
    switch zone {
    case .local: nil
    case .offset(let seconds): Int(seconds)
    case .named(let zone): zone.rules.offsetSeconds(atLocal: localSeconds)
    }
  }

  /// Seconds since 1970-01-01T00:00:00, in UTC where there is a zone.
  ///
  /// Two times with a zone, or two without, are the same moment where this and the nanosecond of
  /// ``time`` are the same.
  public var secondsSinceEpoch: Int { localSeconds - (offsetSeconds ?? 0) }

  /// -1, 0 or 1; nil where only one of the two has a zone.
  ///
  /// Source: DMN 1.5 §10.3.2.15, Tables 53 and 54.
  public func compared(to other: CivilDateTime) -> Int? {
    guard (zone == .local) == (other.zone == .local) else { return nil }
    let left = (secondsSinceEpoch, time.nanosecond)
    let right = (other.secondsSinceEpoch, other.time.nanosecond)
    return left < right ? -1 : left == right ? 0 : 1
  }

  /// How much later this moment is than `other`; nil where only one of the two has a zone.
  ///
  /// Source: DMN 1.5 §10.3.2.15, Table 58.
  public func since(_ other: CivilDateTime) -> DayTimeDuration? {
    guard (zone == .local) == (other.zone == .local) else { return nil }
    let seconds = Int128(secondsSinceEpoch - other.secondsSinceEpoch)
    let nanoseconds = Int128(time.nanosecond - other.time.nanosecond)
    return DayTimeDuration(totalNanoseconds: seconds * 1_000_000_000 + nanoseconds)
  }

  /// The moment after a duration, in the same zone; nil where it is out of range.
  public func adding(_ duration: DayTimeDuration) -> CivilDateTime? {
    let own = Int128(secondsSinceEpoch) * 1_000_000_000 + Int128(time.nanosecond)
    let total = own + duration.totalNanoseconds
    let nanosecond = Int(((total % 1_000_000_000) + 1_000_000_000) % 1_000_000_000)
    guard let seconds = Int(exactly: (total - Int128(nanosecond)) / 1_000_000_000) else {
      return nil
    }
    return CivilDateTime(secondsSinceEpoch: seconds, nanosecond: nanosecond, zone: zone)
  }

  /// A moment in a zone, or a local time; nil where the year is out of range.
  public init?(secondsSinceEpoch: Int, nanosecond: Int = 0, zone: CivilZone) {
    let offset =
      switch zone {
      case .local: 0
      case .offset(let seconds): Int(seconds)
      case .named(let named): named.rules.offsetSeconds(at: secondsSinceEpoch)
      }
    let local = secondsSinceEpoch.addingReportingOverflow(offset)
    guard !local.overflow, (0..<1_000_000_000).contains(nanosecond),
      let date = CivilDate(daysSinceEpoch: floorDivide(local.partialValue, 86_400))
    else { return nil }
    self.init(
      date,
      CivilTimeOfDay(
        checkedSecond: floorModulo(local.partialValue, 86_400), nanosecond: nanosecond,
        zone: zone))
  }

  /// The same time of day some months later; see ``CivilDate/adding(months:)``.
  public func adding(_ duration: YearMonthDuration) -> CivilDateTime? {
    date.adding(duration).map { CivilDateTime($0, time) }
  }

  /// This moment in another zone; nil for local times and where it is out of range.
  public func converted(to zone: CivilZone) -> CivilDateTime? {
    if self.zone == .local || zone == .local { return nil }
    return CivilDateTime(
      secondsSinceEpoch: secondsSinceEpoch, nanosecond: time.nanosecond, zone: zone)
  }
}

extension CivilDateTime: CustomStringConvertible {
  /// Reads a date, `T` and a time; see ``CivilDate/init(_:)`` and
  /// ``CivilTimeOfDay/init(_:zones:)``. `24:00:00` is midnight of the next day.
  ///
  /// Source: DMN 1.5 §10.3.4.1; XML Schema dateTime.
  public init?(_ text: some StringProtocol, zones: any ZoneProvider) {
    guard var reader = TextReader(text), let date = CivilDate(reading: &reader),
      reader.take("T"), let (time, isNextDay) = CivilTimeOfDay.read(&reader, zones: zones),
      let day = isNextDay ? date.adding(days: 1) : date
    else { return nil }
    self.init(day, time)
  }

  /// Reads a day, with or without a zone after it, `2026-04-30Z` or `2026-04-30+08:00`, as the
  /// midnight with which it begins; nil for everything else.
  ///
  /// Source: XML Schema date; DMN 1.5 §10.3.2.15 (`date and time("2012-03-07Z").year`).
  public init?(day text: some StringProtocol) {
    guard var reader = TextReader(text), let date = CivilDate(reading: &reader),
      reader.next != UInt8(ascii: "@"),
      let zone = CivilZone(reading: &reader, zones: NoZones())
    else { return nil }
    self.init(date, CivilTimeOfDay.midnight.with(zone: zone))
  }

  /// The date, `T` and the time with its zone, as ``init(_:zones:)`` reads them.
  public var description: String { "\(date)T\(time)" }
}

extension CivilDate {
  /// The day some months later; see ``adding(months:)``.
  public func adding(_ duration: YearMonthDuration) -> CivilDate? {
    adding(months: duration.months)
  }

  /// The day of the moment that is `duration` after this day's midnight.
  ///
  /// A day and 36 hours is the next day. Nil where it is out of range.
  /// Source: DMN 1.5 §10.3.2.15, Table 57.
  public func adding(_ duration: DayTimeDuration) -> CivilDate? {
    CivilDateTime(self, .midnight).adding(duration)?.date
  }

  /// How many days this day is after `other`, as a duration.
  public func since(_ other: CivilDate) -> DayTimeDuration {
    DayTimeDuration(days: daysSinceEpoch - other.daysSinceEpoch)
  }
}
