import CivilTime
import Diagnostics

/// What an evaluation may ask of its surroundings; without a clock, everything comes in here.
public protocol EvaluationHost: AnyObject, Sendable {
  /// Evaluates a ``HostFunction`` by its id.
  func call(_ function: Int, _ arguments: [Value]) -> Value
  /// The run's moment for `today()` and `now()`; nil gives null.
  var moment: CivilDateTime? { get }
  /// Time zones by name.
  var zones: any ZoneProvider { get }
}

/// Watches an evaluation; the one that does nothing compiles away.
public protocol EvaluationObserver {
  /// A field of a record was read.
  mutating func didRead(_ record: RecordReference, field: Int, value: Value, node: Int32)
  /// An operation had no value: the recorded reason of a null (DMN 1.5 §10.3.2.16).
  mutating func didFail(_ reason: LocalizedText, node: Int32)
  /// A node was evaluated (only nodes with a source span are reported).
  mutating func didEvaluate(_ node: Int32, value: Value)
  /// An operation had no value because an operand was null: a failure like any other, unless
  /// somebody asks for causes only.
  mutating func didLack(_ reason: LocalizedText, node: Int32)
  /// Whether nulls are reported that are not errors by the standard: an operand that is null, an
  /// index outside of a list.
  var tellsEveryNull: Bool { get }
}

extension EvaluationObserver {
  /// A failure like any other.
  public mutating func didLack(_ reason: LocalizedText, node: Int32) { didFail(reason, node: node) }
  /// Errors by the standard only.
  public var tellsEveryNull: Bool { false }
}

/// The observer of batch runs.
public struct NoObserver: EvaluationObserver {
  /// An observer that does nothing.
  public init() {}
  @inlinable public mutating func didRead(
    _ record: RecordReference, field: Int, value: Value, node: Int32
  ) {}
  @inlinable public mutating func didFail(_ reason: LocalizedText, node: Int32) {}
  @inlinable public mutating func didEvaluate(_ node: Int32, value: Value) {}
}
