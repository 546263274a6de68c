import CivilTime

/// What an evaluation may ask of the world, and how much work it may take.
///
/// FEEL itself reads no clock, no file and no locale: what is not given here is null.
public struct FEELEnvironment: Sendable {
  /// The moment of `today()` and `now()`; nil makes them null.
  public var moment: CivilDateTime?
  /// Time zones by name, such as `Europe/Berlin`.
  public var zones: any ZoneProvider
  /// Bounds of one evaluation; what would exceed them is null, with a warning.
  public var limits: Interpreter.Limits

  /// An environment; by default without a clock and without named time zones.
  public init(
    moment: CivilDateTime? = nil, zones: any ZoneProvider = NoZones(),
    limits: Interpreter.Limits = Interpreter.Limits()
  ) {
    self.moment = moment
    self.zones = zones
    self.limits = limits
  }

  var interpreter: Interpreter {
    Interpreter(globals: [], host: Host(moment: moment, zones: zones), limits: limits)
  }

  private final class Host: EvaluationHost {
    let moment: CivilDateTime?
    let zones: any ZoneProvider

    init(moment: CivilDateTime?, zones: any ZoneProvider) {
      self.moment = moment
      self.zones = zones
    }

    // Expressions of a host name no functions of another kind than those of FEEL.
    func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
  }
}
