import CivilTime
import DecimalArithmetic
import Text

/// The operations of core nodes on values, common kinds first.
enum Operations {
  // MARK: Comparison

  /// Nil where it has no value; of a missing operand, that is a matter of `keepsUnknown` for `=`
  /// and `!=` (S6; plain FEEL: DMN 1.5 Table 53).
  @inline(__always)
  static func compare(
    _ operation: ExpressionTree.Comparison, _ left: Value, _ right: Value, keepsUnknown: Bool,
    _ failure: inout Failure?
  ) -> Bool? {
    switch (left, right) {
    case (.number(let a), .number(let b)):
      switch operation {
      case .equal: return a == b
      case .notEqual: return a != b
      case .less: return a < b
      case .lessOrEqual: return !(b < a)
      case .greater: return b < a
      case .greaterOrEqual: return !(a < b)
      }
    case (.date(let a), .date(let b)):
      switch operation {
      case .equal: return a == b
      case .notEqual: return a != b
      case .less: return a < b
      case .lessOrEqual: return !(b < a)
      case .greater: return b < a
      case .greaterOrEqual: return !(a < b)
      }
    default: return compareOthers(operation, left, right, keepsUnknown, &failure)
    }
  }

  /// Likewise for kinds that are compared less often; tells why there is no value.
  @inline(never)
  static func compareOthers(
    _ operation: ExpressionTree.Comparison, _ left: Value, _ right: Value, _ keepsUnknown: Bool,
    _ failure: inout Failure?
  ) -> Bool? {
    if case .string(let a) = left, case .string(let b) = right {
      if operation == .equal { return a.hasSameScalars(as: b) }
      if operation == .notEqual { return !a.hasSameScalars(as: b) }
    }
    return ValueComparison.compare(
      left, operation, right, keepingUnknown: keepsUnknown, &failure)
  }

  // MARK: Membership

  /// A unary test whose meaning its value decides (DMN 1.5 Table 51); `value in list`.
  ///
  /// An empty list holds nothing, not even what is unknown.
  static func meets(
    _ value: Value, _ test: Value, readsInput: Bool, keepsUnknown: Bool,
    _ failure: inout Failure?
  ) -> Bool? {
    switch test {
    case .boolean(let truth) where readsInput: return truth
    case .null where readsInput: return nil
    case .list(let elements) where elements.isEmpty && keepsUnknown:
      if case .list = value { break }
      return false
    default: break
    }
    return ValueComparison.isMember(
      value, of: test, keepingUnknown: keepsUnknown, &failure)
  }

  // MARK: Lists

  /// The element at an index from 1, from the end from -1; null outside, and of a single value
  /// as of a list of one (DMN 1.5 §10.3.2.5).
  static func element(_ index: Value, of list: Value) -> Value {
    guard case .number(let number) = index, let position = number.integer else { return .null }
    guard case .list(let elements) = list else {
      return position == 1 || position == -1 ? list : .null
    }
    let place = position > 0 ? position - 1 : elements.count + position
    return position != 0 && elements.indices.contains(place) ? elements[place] : .null
  }

  /// The property of a value; of a list, that of each element (DMN 1.5 §10.3.2.6).
  static func property(_ name: String, of value: Value, _ failure: inout Failure?) -> Value {
    guard case .list(let elements) = value else {
      return ValueProperties.property(name, of: value, &failure)
    }
    var properties: [Value] = []
    properties.reserveCapacity(elements.count)
    for element in elements { properties.append(property(name, of: element, &failure)) }
    return .list(properties)
  }
}
