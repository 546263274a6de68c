import CivilTime
import Glibc

/// The system's clock, for hosts that want `now()` and `today()` to be the time of day.
///
/// Nothing else in these modules reads a clock: a moment is given, so that a result can be had
/// again.
public enum SystemClock {
  /// The present moment.
  ///
  /// - Parameter zone: of the result; `today()` is the date there. A named one
  ///   comes from ``SystemZones/zone(named:)``.
  /// - Returns: nil where the system has no clock, or one that is set beyond the years of the
  ///   calendar.
  public static func now(in zone: CivilZone = .utc) -> CivilDateTime? {
    var time = timespec()
    guard clock_gettime(CLOCK_REALTIME, &time) == 0 else { return nil }
    return CivilDateTime(
      secondsSinceEpoch: time.tv_sec, nanosecond: time.tv_nsec, zone: zone)
  }
}
