import DecimalArithmetic
import FEEL

/// Comparisons and memberships of numbers and days.
extension ColumnCompiler {
  /// One side of a comparison.
  enum Operand {
    case scaled(ScaledOperand)
    case quotient(ScaledQuotient)
  }

  mutating func operand(_ id: CoreNode.ID) -> Operand? {
    if let quotient = quotient(id) { return .quotient(quotient) }
    return number(id).map { .scaled($0) }
  }

  mutating func comparison(
    _ operation: ExpressionTree.Comparison, _ left: CoreNode.ID, _ right: CoreNode.ID,
    _ keepsUnknown: Bool
  ) -> ColumnPlan.Truth? {
    if let truth = booleanComparison(operation, left, right, keepsUnknown) { return truth }
    guard let a = operand(left), let b = operand(right) else { return nil }
    return comparison(operation, a, b, keepsUnknown)
  }

  /// `x = true`, `x != false`.
  private mutating func booleanComparison(
    _ operation: ExpressionTree.Comparison, _ left: CoreNode.ID, _ right: CoreNode.ID,
    _ keepsUnknown: Bool
  ) -> ColumnPlan.Truth? {
    guard operation == .equal || operation == .notEqual, program.type(of: left) == .boolean,
      case .boolean(let constant)? = program.constant(of: right)
    else { return nil }
    let truth = lower(left)
    let same = constant ? truth : draft.plan.add(.negation(truth))
    let settled = keepsUnknown ? same : draft.plan.add(.settled(same, unknownAs: TruthVector.no))
    return operation == .equal ? settled : draft.plan.add(.negation(settled))
  }

  /// - Parameter keepsUnknown: of `=` and `!=`; order keeps it always.
  func isSettled(_ operation: ExpressionTree.Comparison, _ keepsUnknown: Bool) -> UInt8? {
    switch operation {
    case .equal: keepsUnknown ? nil : TruthVector.no
    case .notEqual: keepsUnknown ? nil : TruthVector.yes
    default: nil
    }
  }

  mutating func comparison(
    _ operation: ExpressionTree.Comparison, _ a: Operand, _ b: Operand, _ keepsUnknown: Bool
  ) -> ColumnPlan.Truth? {
    switch (a, b) {
    case (.scaled(let a), .scaled(let b)):
      if a.constant != nil { return comparison(operation.mirrored, b, a, keepsUnknown) }
      return comparison(operation, a, b, keepsUnknown)
    case (.quotient(let quotient), .scaled(let constant)):
      return comparison(operation, quotient, constant, keepsUnknown)
    case (.scaled(let constant), .quotient(let quotient)):
      return comparison(operation.mirrored, quotient, constant, keepsUnknown)
    case (.quotient, .quotient): return nil
    }
  }

  private mutating func comparison(
    _ operation: ExpressionTree.Comparison, _ a: ScaledOperand, _ b: ScaledOperand,
    _ keepsUnknown: Bool
  ) -> ColumnPlan.Truth? {
    guard let (a, b) = aligned(a, b), case .vector(let vector) = a.source else { return nil }
    let settled = isSettled(operation, keepsUnknown)
    switch b.source {
    case .constant(let constant):
      let truth = draft.plan.add(.comparisonWithConstant(operation, vector, constant))
      return settled.map { draft.plan.add(.settled(truth, unknownAs: $0)) } ?? truth
    case .vector(let other):
      // In plain FEEL two missing values are equal.
      return settled == nil ? draft.plan.add(.comparison(operation, vector, other)) : nil
    }
  }

  private mutating func comparison(
    _ operation: ExpressionTree.Comparison, _ quotient: ScaledQuotient,
    _ constant: ScaledOperand, _ keepsUnknown: Bool
  ) -> ColumnPlan.Truth? {
    guard let factors = quotient.factors(constant), let scale = constant.scale,
      let entry = constant.constant
    else { return nil }
    var byZero = TruthVector.unknown
    if let substitute = quotient.byZero {
      let order = substitute.compared(to: DecimalNumber(scaled: entry, scale: scale))
      byZero = TruthVector.byte(operation.holds(order))
    }
    let truth = draft.plan.add(
      .quotientComparison(
        operation, vector(of: quotient.dividend), vector(of: quotient.divisor),
        factors: factors, byZero: byZero))
    return isSettled(operation, keepsUnknown).map {
      draft.plan.add(.settled(truth, unknownAs: $0))
    } ?? truth
  }

  mutating func within(
    _ value: CoreNode.ID, _ lower: CoreNode.ID, _ upper: CoreNode.ID, _ bounds: CoreBounds
  ) -> ColumnPlan.Truth? {
    guard let value = operand(value), let lower = operand(lower), let upper = operand(upper),
      let above = comparison(
        bounds.lowerIncluded ? .greaterOrEqual : .greater, value, lower, true),
      let below = comparison(bounds.upperIncluded ? .lessOrEqual : .less, value, upper, true)
    else { return nil }
    return draft.plan.add(.conjunction(above, below))
  }

  // MARK: Membership

  /// `value in held`, where `held` is a range, a list or a single value.
  mutating func membership(
    _ value: Operand, _ held: Value, _ keepsUnknown: Bool
  ) -> ColumnPlan.Truth? {
    switch held {
    case .range(let range): return membership(value, range)
    case .list(let elements):
      var result: ColumnPlan.Truth?
      for element in elements {
        let found: ColumnPlan.Truth?
        if case .range(let range) = element {
          found = membership(value, range)
        } else {
          found = equality(value, element, keepsUnknown: true)
        }
        guard let found else { return nil }
        result = result.map { draft.plan.add(.disjunction($0, found)) } ?? found
      }
      guard let result else { return draft.plan.add(.repeated(TruthVector.no)) }
      return keepsUnknown
        ? result : draft.plan.add(.settled(result, unknownAs: TruthVector.no))
    default: return equality(value, held, keepsUnknown: keepsUnknown)
    }
  }

  private mutating func equality(
    _ value: Operand, _ constant: Value, keepsUnknown: Bool
  ) -> ColumnPlan.Truth? {
    guard let constant = ScaledOperand(constant) else { return nil }
    return comparison(.equal, value, .scaled(constant), keepsUnknown)
  }

  private mutating func membership(_ value: Operand, _ range: RangeValue) -> ColumnPlan.Truth? {
    var result: ColumnPlan.Truth?
    for (endpoint, operation) in [
      (range.lower, range.lowerIncluded ? ExpressionTree.Comparison.greaterOrEqual : .greater),
      (range.upper, range.upperIncluded ? .lessOrEqual : .less),
    ] {
      if case .null = endpoint { continue }
      guard let constant = ScaledOperand(endpoint),
        let truth = comparison(operation, value, .scaled(constant), true)
      else { return nil }
      result = result.map { draft.plan.add(.conjunction($0, truth)) } ?? truth
    }
    return result
  }
}

extension ExpressionTree.Comparison {
  /// The comparison with its sides exchanged.
  fileprivate var mirrored: Self {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// Whether it holds of two values in that order: -1, 0 or 1.
  fileprivate func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}
