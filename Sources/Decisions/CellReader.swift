import FEEL

/// Derives the accepted values of a cell from its core form.
struct CellReader {
  typealias Interval = DecisionTableIndex.Interval
  typealias Key = DecisionTableIndex.Key

  /// What a cell accepts of the values of one kind.
  struct Acceptance {
    var intervals: [Interval]
    /// Whether it accepts all but the intervals.
    var isComplement = false

    /// The endpoints of the intervals.
    var keys: [Key] { intervals.flatMap { [$0.lower, $0.upper] }.compactMap { $0 } }
  }

  private static let maximumDepth = 64

  private let program: Program
  /// The nodes, fetched once.
  private let nodes: ContiguousArray<CoreNode>
  /// The slot of the value that the cell tests.
  private let input: Int

  /// Nil where the cell is more than comparisons of the input with constants.
  static func acceptance(of program: Program, input: Int) -> Acceptance? {
    let reader = CellReader(program: program, nodes: program.nodes, input: input)
    return reader.nodes.isEmpty ? nil : reader.acceptance(program.root, depth: 0)
  }

  private func acceptance(_ id: CoreNode.ID, depth: Int) -> Acceptance? {
    guard depth < CellReader.maximumDepth else { return nil }
    switch nodes[Int(id)] {
    case .not(let operand):
      guard var inner = acceptance(operand, depth: depth + 1) else { return nil }
      inner.isComplement.toggle()
      return inner
    case .disjunction(let left, let right):
      guard let a = acceptance(left, depth: depth + 1), !a.isComplement,
        let b = acceptance(right, depth: depth + 1), !b.isComplement
      else { return nil }
      return Acceptance(intervals: a.intervals + b.intervals)
    case .comparison(let operation, let left, let right, _):
      guard isInput(left), let key = program.constant(of: right).flatMap(Key.init) else {
        return nil
      }
      return comparison(operation, key)
    case .within(let value, let lower, let upper, let bounds):
      guard isInput(value), let a = program.constant(of: lower).flatMap(Key.init), a.hasOrder,
        let b = program.constant(of: upper).flatMap(Key.init), b.hasOrder
      else { return nil }
      return Acceptance(
        intervals: [Interval(a, bounds.lowerIncluded, b, bounds.upperIncluded)])
    case .test(let value, let test, let readsInput, _):
      guard isInput(value), let constant = program.constant(of: test) else { return nil }
      // A truth computed from the input is the answer itself, not a value to compare with.
      if case .boolean = constant, readsInput { return nil }
      return accepted(by: constant)
    case .contains(let list, let value, _):
      guard isInput(value), let constant = program.constant(of: list) else { return nil }
      return accepted(by: constant)
    default: return nil
    }
  }

  private func isInput(_ id: CoreNode.ID) -> Bool {
    if case .slot(let slot) = nodes[Int(id)] { return Int(slot) == input }
    return false
  }

  private func comparison(
    _ operation: ExpressionTree.Comparison, _ key: Key
  ) -> Acceptance? {
    switch operation {
    case .equal: return Acceptance(intervals: [Interval(key)])
    case .notEqual: return Acceptance(intervals: [Interval(key)], isComplement: true)
    default: break
    }
    guard key.hasOrder else { return nil }
    let interval: Interval =
      switch operation {
      case .equal, .notEqual: Interval(key)
      case .less: Interval(nil, false, key, false)
      case .lessOrEqual: Interval(nil, false, key, true)
      case .greater: Interval(key, false, nil, false)
      case .greaterOrEqual: Interval(key, true, nil, false)
      }
    return Acceptance(intervals: [interval])
  }

  private func accepted(by test: Value) -> Acceptance? {
    guard case .list(let items) = test else {
      return interval(test).map { Acceptance(intervals: [$0]) }
    }
    var result: [Interval] = []
    for item in items {
      guard let part = interval(item) else { return nil }
      result.append(part)
    }
    return Acceptance(intervals: result)
  }

  private func interval(_ test: Value) -> Interval? {
    guard case .range(let range) = test else { return Key(test).map { Interval($0) } }
    let (lower, upper) = (Key(range.lower), Key(range.upper))
    if lower == nil, !isNull(range.lower) { return nil }
    if upper == nil, !isNull(range.upper) { return nil }
    guard lower != nil || upper != nil, lower?.hasOrder ?? true, upper?.hasOrder ?? true else {
      return nil
    }
    return Interval(lower, range.lowerIncluded, upper, range.upperIncluded)
  }

  private func isNull(_ value: Value) -> Bool {
    if case .null = value { return true }
    return false
  }
}
