import DecimalArithmetic
import Diagnostics

/// What conditions that hold around a place make sure of, by node.
struct Known {
  /// Have a value.
  var present: Set<CoreNode.ID> = []
  /// Are numbers other than 0.
  var nonZero: Set<CoreNode.ID> = []
  /// Are lists with an element.
  var nonEmpty: Set<CoreNode.ID> = []
}

/// Conditions, `and`, `or`, `if`, and what they make sure of (notation 7.4).
extension Checker {
  /// An expression in a place for conditions.
  mutating func condition(_ id: ExpressionID) -> Typed {
    let result = lower(id, expecting: .boolean)
    return checkedCondition(result, id)
  }

  mutating func checkedCondition(_ condition: Typed, _ id: ExpressionID) -> Typed {
    switch condition.type {
    case .boolean: reportConstant(condition, id)
    case .any, .unknown, .null: break
    default:
      complainCondition(condition.type, id)
      return isStrict ? nothing(at: id) : condition
    }
    return condition
  }

  private mutating func complainCondition(_ type: FEELType, _ id: ExpressionID) {
    switch tree[id].kind {
    case .comparisonRange, .range: complain(CheckDiagnostics.nothingIsCompared, at: id)
    default: complain(CheckDiagnostics.notACondition, at: id, [.phrase(typeText.name(type))])
    }
  }

  /// Warns of a condition that a constant decides, unless it is written as `true` or `false`.
  private mutating func reportConstant(_ condition: Typed, _ id: ExpressionID) {
    if case .boolean = tree[id].kind { return }
    guard case .boolean(let truth)? = constant(condition) else { return }
    complain(truth ? CheckDiagnostics.alwaysTrue : CheckDiagnostics.alwaysFalse, at: id)
  }

  mutating func connective(
    _ left: ExpressionID, _ right: ExpressionID, isConjunction: Bool, at id: ExpressionID
  ) -> Typed {
    let a = condition(left)
    let before = known
    // The right side matters only where the left is not false (`and`), not true (`or`).
    learn(from: a.node, holds: isConjunction, isDefinite: false)
    let b = condition(right)
    known = before
    let node: CoreNode =
      isConjunction
      ? .conjunction(left: a.node, right: b.node) : .disjunction(left: a.node, right: b.node)
    return make(
      node, .boolean, logicMissing(a.missing, b.missing), isPrivate: a.isPrivate || b.isPrivate,
      at: id)
  }

  /// `always and x` can still be false: only two of them are always unknown.
  private func logicMissing(_ left: Missing, _ right: Missing) -> Missing {
    if left == .always, right == .always { return .always }
    return left == .never && right == .never ? .never : .maybe
  }

  mutating func conditional(
    _ test: ExpressionID, _ then: ExpressionID, _ otherwise: ExpressionID,
    expecting: FEELType?, at id: ExpressionID
  ) -> Typed {
    let a = condition(test)
    let before = known
    learn(from: a.node, holds: true, isDefinite: true)
    let b = lower(then, expecting: expecting)
    known = before
    learn(from: a.node, holds: false, isDefinite: keepsUnknown)
    let c = lower(otherwise, expecting: expecting)
    known = before
    let type = branchType(b, c, at: id)
    var missing: Missing = b.missing == c.missing ? b.missing : .maybe
    if keepsUnknown { missing = missing == .always ? .always : missing.joined(with: a.missing) }
    return make(
      .conditional(test: a.node, then: b.node, otherwise: c.node, keepsUnknown: keepsUnknown), type,
      missing, isPrivate: a.isPrivate || b.isPrivate || c.isPrivate, at: id)
  }

  private mutating func branchType(_ then: Typed, _ otherwise: Typed, at id: ExpressionID)
    -> FEELType
  {
    if let type = relations.join(then.type, otherwise.type) { return type }
    guard isStrict else { return .any }
    if isZero(then) || isZero(otherwise), case .number = then.type, case .number = otherwise.type {
      return isZero(then) ? otherwise.type : then.type
    }
    complain(
      CheckDiagnostics.branchesDiffer, at: id,
      [.phrase(typeText.name(then.type)), .phrase(typeText.name(otherwise.type))])
    return .unknown
  }

  // MARK: What conditions make sure of

  /// Adds what is sure where the condition is `holds` — or, unless `isDefinite`, is not the
  /// opposite: then an unknown condition makes nothing sure.
  mutating func learn(from node: CoreNode.ID, holds: Bool, isDefinite: Bool) {
    switch builder.program.nodes[Int(node)] {
    case .isPresent(let operand):
      if holds { learnPresent(operand) }
    case .isMissing(let operand):
      if !holds { learnPresent(operand) }
    case .not(let operand): learn(from: operand, holds: !holds, isDefinite: isDefinite)
    case .conjunction(let left, let right):
      guard holds else { return }
      learn(from: left, holds: true, isDefinite: isDefinite)
      learn(from: right, holds: true, isDefinite: isDefinite)
    case .disjunction(let left, let right):
      guard !holds else { return }
      learn(from: left, holds: false, isDefinite: isDefinite)
      learn(from: right, holds: false, isDefinite: isDefinite)
    case .comparison(let operation, let left, let right, let keepsUnknown):
      let isOrder = operation != .equal && operation != .notEqual
      if isDefinite, isOrder || keepsUnknown {
        learnPresent(left)
        learnPresent(right)
      }
      learnAmount(operation, left, right, holds: holds)
      learnAmount(operation.mirrored, right, left, holds: holds)
    case .within(let value, _, _, _):
      if isDefinite, holds { learnPresent(value) }
    case .slotField, .local, .slot, .field:
      if isDefinite { learnPresent(node) }
    default: break
    }
  }

  private mutating func learnPresent(_ node: CoreNode.ID) {
    known.present.insert(node)
    // A field that is there is a field of a record that is there.
    if case .field(let record, _) = builder.program.nodes[Int(node)] { learnPresent(record) }
  }

  /// `x != 0`, `x > 0`, `count(xs) >= 1`.
  private mutating func learnAmount(
    _ operation: ExpressionTree.Comparison, _ left: CoreNode.ID, _ right: CoreNode.ID, holds: Bool
  ) {
    guard case .number(let bound)? = builder.program.constant(of: right) else { return }
    let told = holds ? operation : operation.opposite
    let sign = bound.signum
    let excludesZero =
      switch told {
      case .notEqual: sign == 0
      case .equal: sign != 0
      case .greater: sign >= 0
      case .greaterOrEqual: sign > 0
      case .less: sign <= 0
      case .lessOrEqual: sign < 0
      }
    guard excludesZero else { return }
    known.nonZero.insert(left)
    if case .builtin(let builtin, let arguments) = builder.program.nodes[Int(left)],
      Builtins[builtin.id].name == "count", let list = builder.program.children(arguments).first
    {
      known.nonEmpty.insert(list)
    }
  }
}

extension ExpressionTree.Comparison {
  /// The same with its sides exchanged.
  var mirrored: ExpressionTree.Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// What holds where it does not.
  var opposite: ExpressionTree.Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
