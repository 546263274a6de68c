import CivilTime
import Diagnostics
import FEEL

/// The type of a variable, a parameter or an expression of a model: its FEEL type, and the
/// additional constraints of item definitions (DMN 1.5 §7.3.2).
final class DeclaredType: Sendable {
  /// As it is written.
  let name: String
  let feel: FEELType
  /// Nil where every value of ``feel`` is allowed.
  let constraint: TypeConstraint?
  /// How many types ``feel`` is put together from, each counted as often as it occurs.
  let parts: Int
  private let plain: PlainType

  init(name: String, feel: FEELType, constraint: TypeConstraint?, parts: Int = 1) {
    self.parts = parts
    self.name = name
    self.feel = feel
    self.constraint = constraint
    plain = constraint == nil ? PlainType(feel) : .composite
  }

  /// Whether a value is certainly of the type, judged by its kind alone.
  func isSurely(of value: Value) -> Bool { plain.takes(value) }

  /// Whether a value is of the type; null is of every type (§10.3.2.9.2).
  ///
  /// - Parameter test: evaluates unary tests of a value.
  func holds(_ value: Value, test: (Program, Value) -> Bool) -> Bool {
    ValueTypes.conforms(value, to: feel) && (constraint?.holds(value, test: test) ?? true)
  }

  /// The value as one of this type, by the implicit conversions of §10.3.2.9.4 if need be; nil
  /// where none leads there.
  func converted(_ value: Value, test: (Program, Value) -> Bool) -> Value? {
    if case .null = value { return .null }
    if holds(value, test: test) { return value }
    if case .list(let items) = value {
      return items.count == 1 && holds(items[0], test: test) ? items[0] : nil
    }
    if case .list = feel {
      return holds(.list([value]), test: test) ? .list([value]) : nil
    }
    if case .date(let date) = value, case .dateTime = feel {
      let midnight = Value.dateTime(CivilDateTime(midnightUTC: date))
      return holds(midnight, test: test) ? midnight : nil
    }
    return nil
  }

  var isFunction: Bool {
    if case .function = feel { return true }
    return false
  }

  /// What the result of a call is converted to where a function is declared with this type: the
  /// result of a function type, otherwise, as DMN 1.1 and 1.2 have it, the type itself.
  var ofResult: DeclaredType {
    isFunction ? DeclaredType(name: name, feel: resultOfCall, constraint: nil, parts: parts) : self
  }

  /// The type of a call of a function of this type; the type itself where it is not a function
  /// type.
  var resultOfCall: FEELType {
    if case .function(_, let result) = feel { return result }
    return feel
  }
}

/// Constraints of item definitions beyond the type: allowed values, at any depth.
final class TypeConstraint: Sendable {
  /// Unary tests that the value itself meets.
  let tests: [Program]
  /// Of each element of a list.
  let element: TypeConstraint?
  /// Of the entries of a context.
  let fields: [(name: String, constraint: TypeConstraint)]
  /// The text of the allowed values, which order outputs by their priority.
  let allowedValues: MappedText?

  init(
    tests: [Program] = [], element: TypeConstraint? = nil,
    fields: [(name: String, constraint: TypeConstraint)] = [], allowedValues: MappedText? = nil
  ) {
    self.tests = tests
    self.element = element
    self.fields = fields
    self.allowedValues = allowedValues
  }

  func holds(_ value: Value, test: (Program, Value) -> Bool) -> Bool {
    if case .null = value { return true }
    guard tests.allSatisfy({ test($0, value) }) else { return false }
    if let element, case .list(let items) = value {
      guard items.allSatisfy({ element.holds($0, test: test) }) else { return false }
    }
    guard case .context(let context) = value else { return true }
    return fields.allSatisfy { field in
      context[field.name].map { field.constraint.holds($0, test: test) } ?? true
    }
  }
}
