import CivilTime
import DecimalArithmetic
import Diagnostics

/// What is not met in every condition: lists, contexts, loops, filters.
extension Evaluation {
  @inline(never)
  mutating func rareValue(_ id: CoreNode.ID) -> Value {
    switch nodes[Int(id)] {
    case .fieldOfEach(let list, let field): return fieldOfEach(list, field, id)
    case .property(let base, let name):
      var failure: Failure?
      let result = Operations.property(program.names[Int(name)], of: value(base), &failure)
      if let failure { fail(failure.reason, id) }
      return result
    case .rowName(let row, let name, let otherwise):
      if case .context(let context) = value(row), let entry = context[program.names[Int(name)]] {
        return entry
      }
      return value(otherwise)
    case .list(let elements): return .list(values(elements))
    case .context(let entries, let keys, let firstLocal): return context(entries, keys, firstLocal)
    case .range(let lower, let upper, let bounds): return range(lower, upper, bounds, id)
    case .comparisonRange(let operation, let endpoint):
      var failure: Failure?
      let result = RangeValue.comparison(operation, value(endpoint), &failure)
      if let failure { fail(failure.reason, id) }
      return result
    case .negation(let operand):
      var failure: Failure?
      let result = ValueArithmetic.negate(value(operand), &failure)
      if let failure { fail(failure.reason, id) }
      return result
    case .iteration(let loop): return iteration(loop, id)
    case .filter(let list, let condition, let local, let keepsUnknown):
      return filter(list, condition, local, keepsUnknown, id)
    case .element(let list, let index):
      let index = value(index)
      return element(index, of: value(list), id)
    case .filterOrElement(let list, let condition, let local):
      return filterOrElement(list, condition, local, id)
    default: return callValue(id)
    }
  }

  mutating func values(_ range: CoreChildren) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(Int(range.count))
    storage.parts.children.withUnsafeBufferPointer { children in
      for index in Int(range.start)..<Int(range.start + range.count) {
        result.append(value(children[index]))
      }
    }
    return result
  }

  private mutating func fieldOfEach(_ list: CoreNode.ID, _ field: Int32, _ id: CoreNode.ID)
    -> Value
  {
    guard case .list(let rows) = value(list), spend(rows.count, id) else { return .null }
    var result: [Value] = []
    result.reserveCapacity(rows.count)
    for row in rows {
      if case .record(let reference) = row {
        result.append(read(reference, field, id))
      } else {
        result.append(.null)
      }
    }
    return .list(result)
  }

  private mutating func spend(_ count: Int, _ id: CoreNode.ID) -> Bool {
    budget.steps -= count
    return budget.steps > 0 ? true : spend(on: id, id)
  }

  private mutating func context(
    _ entries: CoreChildren, _ keys: Int32, _ firstLocal: Int32
  ) -> Value {
    var result: [ContextValue.Entry] = []
    for offset in 0..<Int(entries.count) {
      let value = value(program.children[Int(entries.start) + offset])
      locals[Int(firstLocal) + offset] = value
      let key = program.nameLists[Int(keys) + offset]
      result.append(.init(key: program.names[Int(key)], value: value))
    }
    return .context(ContextValue(result))
  }

  private mutating func range(
    _ lower: CoreNode.ID, _ upper: CoreNode.ID, _ bounds: CoreBounds, _ id: CoreNode.ID
  ) -> Value {
    var failure: Failure?
    let result = RangeValue.literal(
      lower: value(lower), lowerIncluded: bounds.lowerIncluded, upper: value(upper),
      upperIncluded: bounds.upperIncluded, isOpen: (isNull(lower), isNull(upper)), &failure)
    if let failure { fail(failure.reason, id) }
    return result
  }

  /// Whether the node is the constant null: an open end as it is written.
  private func isNull(_ id: CoreNode.ID) -> Bool {
    if case .constant(let index) = nodes[Int(id)], case .null = constants[Int(index)] {
      return true
    }
    return false
  }

  // MARK: Filters

  private mutating func filter(
    _ list: CoreNode.ID, _ condition: CoreNode.ID, _ local: Int32, _ keepsUnknown: Bool,
    _ id: CoreNode.ID
  ) -> Value {
    guard case .list(let rows) = value(list) else { return .null }
    var result: [Value] = []
    for row in rows {
      guard spend(on: condition, id) else { return .null }
      locals[Int(local)] = row
      switch truth(condition) {
      case true?: result.append(row)
      case nil where keepsUnknown: return .null
      default: break
      }
    }
    return .list(result)
  }

  /// Where only the run shows: a number picks an element, a condition filters; what is no list is
  /// a list of one (DMN 1.5 §10.3.2.5, Table 52).
  private mutating func filterOrElement(
    _ list: CoreNode.ID, _ condition: CoreNode.ID, _ local: Int32, _ id: CoreNode.ID
  ) -> Value {
    let base = value(list)
    let rows: [Value]
    switch base {
    case .list(let elements): rows = elements
    case .null: rows = []
    default: rows = [base]
    }
    var result: [Value] = []
    for (position, row) in rows.enumerated() {
      guard spend(on: condition, id) else { return .null }
      locals[Int(local)] = row
      switch value(condition) {
      case .boolean(true): result.append(row)
      case .number(let index) where position == 0:
        return element(.number(index), of: base, id)
      default: break
      }
    }
    if case .null = base { return .null }
    if rows.isEmpty {
      locals[Int(local)] = .null
      if case .number = value(condition) { return .null }
    }
    return .list(result)
  }

  /// The element at an index; reports an index outside, where every null is reported.
  private mutating func element(_ index: Value, of list: Value, _ id: CoreNode.ID) -> Value {
    let element = Operations.element(index, of: list)
    guard Observer.self != NoObserver.self, observer.tellsEveryNull, case .null = element,
      case .number(let number) = index
    else { return element }
    let count: Int
    switch list {
    case .null: return element
    case .list(let elements): count = elements.count
    default: count = 1
    }
    guard let position = number.integer, position == 0 || position.magnitude > count else {
      if number.integer == nil {
        fail(
          LocalizedText(en: "the index \(number) is no whole number", zh: "序号 \(number) 不是整数"), id)
      }
      return element
    }
    fail(
      position == 0
        ? LocalizedText(
          en: "there is no element 0: lists are counted from 1, and from the end from -1",
          zh: "没有第 0 个元素：列表从 1 数起，从末尾数起用 -1")
        : LocalizedText(
          en: "there is no element \(position): the list has \(count)",
          zh: "没有第 \(position) 个元素：列表共有 \(count) 个"), id)
    return element
  }

  // MARK: Loops

  private mutating func iteration(_ index: Int32, _ id: CoreNode.ID) -> Value {
    let loop = program.loops[Int(index)]
    var results: [Value] = []
    return iterate(loop, 0, &results, id) ? .list(results) : .null
  }

  /// Runs the variables from `depth` on; false where a domain is null or the means are used up.
  private mutating func iterate(
    _ loop: CoreLoop, _ depth: Int, _ results: inout [Value], _ id: CoreNode.ID
  ) -> Bool {
    guard depth < loop.variables.count else {
      guard spend(on: loop.body, id) else { return false }
      if let partial = loop.partial { locals[Int(partial)] = .list(results) }
      let value = value(loop.body)
      if let partial = loop.partial {
        locals[Int(partial)] = .null
        guard isBounded(value, after: results.count, id) else { return false }
      }
      results.append(value)
      guard results.count <= interpreter.limits.elements else {
        let most = interpreter.limits.elements
        fail(
          LocalizedText(
            en: "the list would have more than \(most) elements", zh: "列表会超过 \(most) 个元素"), id)
        return false
      }
      return true
    }
    let variable = loop.variables[depth]
    guard var domain = domain(of: variable, id) else { return false }
    while let element = domain.next() {
      locals[Int(variable.local)] = element
      guard iterate(loop, depth + 1, &results, id) else { return false }
    }
    return true
  }

  /// Whether a result that may be made from earlier ones is neither too deep nor too large.
  private mutating func isBounded(_ value: Value, after count: Int, _ id: CoreNode.ID) -> Bool {
    switch value {
    case .list, .context, .function: break
    default: return true
    }
    let size = ValueSize(of: value, parts: budget.steps)
    budget.steps = max(0, size.parts)
    let isHeld = size.hasFunction && count > ValueSize.depthLimit
    guard size.parts < 0 || size.isTooDeep || isHeld else { return true }
    fail(
      LocalizedText(
        en: "the results of an iteration are nested too deep or grow too large",
        zh: "遍历结果嵌套过深或过大"), id)
    return false
  }

  private mutating func domain(of variable: CoreLoop.Variable, _ id: CoreNode.ID)
    -> LoopDomain?
  {
    let first = value(variable.domain)
    guard let upper = variable.upper else {
      let domain = LoopDomain(first)
      if domain == nil {
        var isNull = false
        if case .null = first { isNull = true }
        fail(
          LocalizedText(en: "there is nothing to go through", zh: "没有可遍历的内容"), id,
          lacksOperand: isNull)
      }
      return domain
    }
    let domain = LoopDomain(from: first, to: value(upper))
    if domain == nil {
      fail(
        LocalizedText(
          en: "the ends of an iteration are two whole numbers or two dates",
          zh: "遍历的两端应当是两个整数或两个日期"), id)
    }
    return domain
  }

  mutating func quantified(
    _ index: Int32, _ quantifier: ExpressionTree.Quantifier, _ id: CoreNode.ID
  ) -> Bool? {
    let loop = program.loops[Int(index)]
    let decisive = quantifier == .some
    var isUnknown = false
    guard let isDecided = decide(loop, 0, decisive, &isUnknown, id) else { return nil }
    if isDecided { return decisive }
    return isUnknown ? nil : !decisive
  }

  /// Whether the condition is `decisive` for some row; nil where a domain is null.
  private mutating func decide(
    _ loop: CoreLoop, _ depth: Int, _ decisive: Bool, _ isUnknown: inout Bool, _ id: CoreNode.ID
  ) -> Bool? {
    guard depth < loop.variables.count else {
      guard spend(on: loop.body, id) else { return nil }
      let result = truth(loop.body)
      if result == nil { isUnknown = true }
      return result == decisive
    }
    let variable = loop.variables[depth]
    guard var domain = domain(of: variable, id) else { return nil }
    while let element = domain.next() {
      locals[Int(variable.local)] = element
      switch decide(loop, depth + 1, decisive, &isUnknown, id) {
      case nil: return nil
      case true?: return true
      default: break
      }
    }
    return false
  }
}
