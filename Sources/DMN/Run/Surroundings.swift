import CivilTime
import FEEL

/// What a run may use of its environment, and its limits.
public struct Surroundings: Sendable {
  /// The moment of `today()` and `now()`; nil makes them null.
  public var moment: CivilDateTime?
  /// Time zones by name.
  public var zones: any ZoneProvider
  /// Bounds of the work of one run.
  public var limits: Interpreter.Limits

  /// Surroundings; by default without a clock and without named time zones.
  public init(
    moment: CivilDateTime? = nil, zones: any ZoneProvider = NoZones(),
    limits: Interpreter.Limits = Interpreter.Limits()
  ) {
    self.moment = moment
    self.zones = zones
    self.limits = limits
  }
}
