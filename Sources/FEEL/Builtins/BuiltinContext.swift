import CivilTime
import Diagnostics

/// What a built-in may ask of its caller during one call, and where it says why it had no value.
public struct BuiltinContext {
  /// The run's moment for `today()` and `now()`; nil gives null.
  public let moment: CivilDateTime?
  /// Time zones by name.
  public let zones: any ZoneProvider
  /// ``Dialect/keepsUnknown``: an unknown operand makes the result unknown. Read by built-ins with
  /// ``Builtin/hasUnknownKeepingForm`` only.
  public var keepsUnknown: Bool
  /// DMN 1.5 §10.3.2.9.4: a list of one element stands for the element and the reverse.
  public var convertsSingletons: Bool
  /// Calls a function value, as `sort` does with `precedes`.
  public let call: (FunctionValue, [Value]) -> Value
  /// How many more steps built-ins may spend; where it reaches 0 the result is null with a reason.
  public var steps: Int
  /// Why the last call gave null; the caller clears it before a call and tells its observer.
  public private(set) var failure: LocalizedText?

  /// - Parameter steps: an upper bound for the work of regular expressions, sorting and the like,
  ///   in elementary steps; the default allows any honest use.
  /// - Parameter zones: time zones by name.
  /// - Parameter moment: the moment of `today()` and `now()`; nil makes them null.
  /// - Parameter keepsUnknown: whether what is missing makes the result unknown.
  /// - Parameter convertsSingletons: whether an element stands for the list of it, and the reverse.
  /// - Parameter call: calls a function value that is an argument.
  public init(
    moment: CivilDateTime?, zones: any ZoneProvider, keepsUnknown: Bool = false,
    convertsSingletons: Bool = true, steps: Int = 50_000_000,
    call: @escaping (FunctionValue, [Value]) -> Value
  ) {
    self.moment = moment
    self.zones = zones
    self.keepsUnknown = keepsUnknown
    self.convertsSingletons = convertsSingletons
    self.steps = steps
    self.call = call
  }

  /// Null with a recorded reason (DMN 1.5 §10.3.2.16); the first reason of a call is kept.
  public mutating func fail(_ reason: LocalizedText) -> Value {
    if failure == nil { failure = reason }
    return .null
  }

  /// Null, with the reason of an operation that was used on the way.
  public mutating func fail(_ reason: Failure?) -> Value {
    if let reason { return fail(reason.reason) }
    return .null
  }

  /// Forgets the recorded reason of a null.
  public mutating func clearFailure() { failure = nil }

  /// Puts the name of the built-in before the recorded reason.
  mutating func attributeFailure(to name: String) {
    failure = failure.map { LocalizedText(en: "`\(name)`: \($0.en)", zh: "`\(name)`：\($0.zh)") }
  }

  /// Takes `count` steps off the budget; false, with a recorded reason, where none are left.
  public mutating func spend(_ count: Int) -> Bool {
    steps -= count
    guard steps < 0 else { return true }
    steps = 0
    _ = fail(Budget.tooManySteps)
    return false
  }
}
