import DecimalArithmetic

/// Operations whose operands are numbers by their static types: no value is made on the way, and a
/// null is nil.
extension Evaluation {
  /// The value of a node whose static type is a number; nil where it is null.
  mutating func number(_ id: CoreNode.ID) -> DecimalNumber? {
    let result: DecimalNumber?
    switch nodes[Int(id)] {
    case .slot(let index):
      result =
        slots.indices.contains(Int(index)) ? Evaluation.number(in: slots[Int(index)]) : nil
    case .constant(let index): result = Evaluation.number(in: constants[Int(index)])
    case .arithmetic(let operation, let left, let right) where takesNumbers[Int(id)]:
      result = calculated(operation, left, right, id)
    default: return Evaluation.number(in: value(id))
    }
    tell(id, result.map { .number($0) } ?? .null)
    return result
  }

  @inline(__always)
  private static func number(in value: Value) -> DecimalNumber? {
    if case .number(let number) = value { return number }
    return nil
  }

  /// The result of an arithmetic operation on two numbers.
  mutating func calculated(
    _ operation: ExpressionTree.Arithmetic, _ left: CoreNode.ID, _ right: CoreNode.ID,
    _ id: CoreNode.ID
  ) -> DecimalNumber? {
    let (left, right) = (number(left), number(right))
    guard let left, let right else {
      lackOperand(operation, id)
      return nil
    }
    let result =
      switch operation {
      case .addition: left.adding(right)
      case .subtraction: left.subtracting(right)
      case .multiplication: left.multiplied(by: right)
      case .division: left.divided(by: right)
      case .exponentiation: left.power(right)
      }
    if result == nil, Observer.self != NoObserver.self {
      var failure: Failure?
      _ = ValueArithmetic.apply(operation, .number(left), .number(right), &failure)
      if let failure { fail(failure.reason, id) }
    }
    return result
  }

  /// A comparison of two numbers; of a null, equality is a matter of `keepsUnknown` (S6; plain
  /// FEEL: DMN 1.5 Table 53).
  mutating func compareNumbers(
    _ operation: ExpressionTree.Comparison, _ left: CoreNode.ID, _ right: CoreNode.ID,
    _ keepsUnknown: Bool
  ) -> Bool? {
    let (left, right) = (number(left), number(right))
    guard let left, let right else {
      if keepsUnknown { return nil }
      switch operation {
      case .equal: return left == nil && right == nil
      case .notEqual: return left != nil || right != nil
      case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
      }
    }
    switch operation {
    case .equal: return left == right
    case .notEqual: return left != right
    case .less: return left < right
    case .lessOrEqual: return !(right < left)
    case .greater: return right < left
    case .greaterOrEqual: return !(left < right)
    }
  }

  /// Whether a number lies between two others.
  mutating func isNumber(
    _ tested: CoreNode.ID, within lower: CoreNode.ID, _ upper: CoreNode.ID, _ bounds: CoreBounds
  ) -> Bool? {
    let (tested, lower) = (number(tested), number(lower))
    var first: Bool?
    if let tested, let lower {
      first = bounds.lowerIncluded ? !(tested < lower) : lower < tested
      if first == false { return false }
    }
    guard let upper = number(upper), let tested else { return nil }
    if !(bounds.upperIncluded ? !(upper < tested) : tested < upper) { return false }
    return first
  }
}
