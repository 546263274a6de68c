import DecimalArithmetic
import Diagnostics

/// Unary tests, `in`, `between` and ranges.
extension Checker {
  // MARK: Unary tests

  mutating func unaryTests(_ id: ExpressionID) -> Typed {
    guard let input else {
      complain(CheckDiagnostics.inputOutsideTests, at: id)
      return nothing(at: id)
    }
    switch tree[id].kind {
    case .tests(let tests, let negated):
      let result = anyOf(tests, about: input, id, at: id)
      guard negated else { return result }
      return make(
        .not(result.node), .boolean, result.missing, isPrivate: result.isPrivate, at: id)
    default: return oneTest(id, about: input, id)
    }
  }

  /// `value in tests`
  mutating func membership(
    _ value: ExpressionID, _ tests: [ExpressionID], at id: ExpressionID
  ) -> Typed {
    let lowered = lower(value)
    if tests.count == 1 || isLeaf(lowered) { return anyOf(tests, about: lowered, value, at: id) }
    // Read the value once, however many tests there are.
    let local = newLocal()
    defer { releaseLocals(from: local) }
    let node = builder.intern(
      .local(local), type: lowered.type, missing: lowered.missing, span: tree.span(value))
    var bound = lowered
    bound.node = node
    let body = anyOf(tests, about: bound, value, at: id)
    return make(
      .binding(local: local, value: lowered.node, body: body.node), .boolean, body.missing, at: id)
  }

  private func isLeaf(_ typed: Typed) -> Bool {
    switch builder.program.nodes[Int(typed.node)] {
    case .constant, .global, .slot, .local, .slotField: true
    default: false
    }
  }

  /// Whether one of the tests holds; constants among them become one list.
  ///
  /// In the standard a value of another kind than a test makes the test null, where a list does not
  /// hold it: of each kind the first constant stays a test of its own.
  private mutating func anyOf(
    _ tests: [ExpressionID], about value: Typed, _ valueID: ExpressionID, at id: ExpressionID
  ) -> Typed {
    var constants: [Value] = []
    var results: [Typed] = []
    var kinds: Set<String> = []
    for test in tests {
      if tests.count > 1, let literal = literalTest(test, about: value, valueID),
        isStrict || !kinds.insert(ValueTypes.name(of: literal).en).inserted
      {
        constants.append(literal)
      } else {
        results.append(oneTest(test, about: value, valueID))
      }
    }
    if !constants.isEmpty {
      let list = builder.constant(.list(constants), type: .list(value.type), span: tree.span(id))
      results.append(contains(list, value, at: id))
    }
    guard var result = results.first else { return nothing(at: id) }
    for next in results.dropFirst() {
      result = make(
        .disjunction(left: result.node, right: next.node), .boolean,
        result.missing.joined(with: next.missing), at: id)
    }
    return result
  }

  /// The value of a test that is a plain number, text or date.
  private mutating func literalTest(
    _ id: ExpressionID, about value: Typed, _ valueID: ExpressionID
  ) -> Value? {
    switch tree[id].kind {
    case .number, .percentage, .string, .temporal:
      let literal = lower(id)
      checkComparable(.equal, value, valueID, literal, id, at: id)
      guard let constant = constant(literal), !isNull(constant) else { return nil }
      return constant
    default: return nil
    }
  }

  private func isNull(_ value: Value) -> Bool {
    if case .null = value { return true }
    return false
  }

  mutating func contains(_ list: Typed, _ value: Typed, at id: ExpressionID) -> Typed {
    var missing: Missing = value.missing == .never && list.missing == .never ? .never : .maybe
    if keepsUnknown, constant(list) == nil { missing = .maybe }
    return make(
      .contains(list: list.node, value: value.node, keepsUnknown: keepsUnknown), .boolean, missing,
      at: id)
  }

  /// One test (DMN 1.5 grammar rules 7 to 17, Table 51).
  private mutating func oneTest(
    _ id: ExpressionID, about value: Typed, _ valueID: ExpressionID
  ) -> Typed {
    switch tree[id].kind {
    case .anything: return builder.constant(.boolean(true), type: .boolean, span: tree.span(id))
    case .null: return presence(of: value, isThere: false, at: id)
    case .range where !isStrict && isRange(value.type):
      return dynamicTest(lower(id), value, false, at: id)
    case .range(let lower, let lowerIncluded, let upper, let upperIncluded):
      return within(
        value, valueID, lower, upper,
        CoreBounds(lowerIncluded: lowerIncluded, upperIncluded: upperIncluded), at: id)
    case .comparisonRange(let operation, let endpoint):
      if case .null = tree[endpoint].kind, operation == .equal || operation == .notEqual {
        return presence(of: value, isThere: operation == .notEqual, at: id)
      }
      let bound = lower(endpoint)
      return compare(operation, value, valueID, bound, endpoint, at: id)
    case .tests: return unaryTests(id)
    default: return expressionTest(id, about: value, valueID)
    }
  }

  /// A test that is an expression: what it means depends on its type.
  private mutating func expressionTest(
    _ id: ExpressionID, about value: Typed, _ valueID: ExpressionID
  ) -> Typed {
    let before = (input, readsInput)
    input = value
    readsInput = false
    let test = lower(id)
    let readInput = readsInput
    (input, readsInput) = (before.0, before.1 || readInput)
    if readInput, case .boolean = test.type { return checkedCondition(test, id) }
    guard isStrict else { return standardTest(test, value, readInput, at: id) }
    switch test.type {
    case .list(let element):
      if case .list = value.type, relations.mismatch(value.type, test.type) == nil { break }
      if relations.mismatch(value.type, element) != nil, !isRange(element, of: value.type) {
        checkComparable(.equal, value, valueID, withType(test, element), id, at: id)
      } else {
        checkOptions(in: test, id, among: value.type)
      }
      warnAboutListOfOne(id)
      return contains(test, value, at: id)
    case .range(let element):
      if isRange(value.type, of: value.type) { break }
      checkComparable(.less, value, valueID, withType(test, element), id, at: id)
      return dynamicTest(test, value, readInput, at: id)
    case .boolean:
      if case .boolean = value.type { break }
      guard !value.type.isOpen else { return dynamicTest(test, value, readInput, at: id) }
      complain(CheckDiagnostics.conditionAsTest, at: id, [.phrase(typeText.name(value.type))])
      return nothing(at: id)
    case .any, .unknown: return dynamicTest(test, value, readInput, at: id)
    default: break
    }
    return compare(.equal, value, valueID, test, id, at: id)
  }

  /// A test of the standard: a condition decides by itself where what is tested is no boolean that
  /// could be equal to it (DMN 1.5 §7.3.3).
  private mutating func standardTest(
    _ test: Typed, _ value: Typed, _ readsInput: Bool, at id: ExpressionID
  ) -> Typed {
    let byValue = dynamicTest(test, value, readsInput, at: id)
    if case .boolean = tree[id].kind { return byValue }
    guard case .boolean = test.type, !readsInput else { return byValue }
    switch value.type {
    case .boolean: return byValue
    case .any, .unknown, .null: break
    default: return test
    }
    let isBoolean = make(
      .instanceOf(value: value.node, type: builder.type(.boolean)), .boolean, .never, at: id)
    let isMissing = presence(of: value, isThere: false, at: id)
    let canBeEqual = make(
      .disjunction(left: isBoolean.node, right: isMissing.node), .boolean, .never, at: id)
    return make(
      .conditional(
        test: canBeEqual.node, then: byValue.node, otherwise: test.node, keepsUnknown: false),
      .boolean, .maybe, at: id)
  }

  /// `x in [3-12]` is the list of -9, where the range from 3 to 12 was meant.
  private mutating func warnAboutListOfOne(_ id: ExpressionID) {
    guard case .list(let elements) = tree[id].kind, elements.count == 1 else { return }
    var range: String?
    switch tree[elements[0]].kind {
    case .number, .percentage, .negation: break
    case .arithmetic(let operation, let left, let right):
      if operation == .subtraction { range = "[\(written(left))..\(written(right))]" }
    default: return
    }
    let span = tree.span(id)
    complain(CheckDiagnostics.listOfOne, at: id, [.name(written(id))]) { finding in
      guard let range else { return }
      finding.fixIts.append(
        FixIt(
          LocalizedText(en: "change to `\(range)`", zh: "改为 `\(range)`"), safety: .unsafe,
          edits: [TextEdit(span, range)]))
    }
  }

  private func withType(_ typed: Typed, _ type: FEELType) -> Typed {
    Typed(node: typed.node, type: type, missing: typed.missing)
  }

  private func isRange(_ type: FEELType) -> Bool {
    if case .range = type { return true }
    return false
  }

  private func isRange(_ type: FEELType, of value: FEELType) -> Bool {
    if case .range(let element) = type { return relations.mismatch(element, value) == nil }
    return false
  }

  /// Each text of a constant list must be one of the closed set.
  mutating func checkOptions(in list: Typed, _ id: ExpressionID, among type: FEELType) {
    guard case .list(let elements)? = constant(list), case .list(.string(nil)) = list.type else {
      return
    }
    if case .list(let written) = tree[id].kind {
      for (value, element) in zip(elements, written) {
        let literal = builder.constant(value, type: .string(nil), span: tree.span(element))
        _ = checkOption(literal, element, among: type)
      }
      return
    }
    for value in elements {
      let literal = builder.constant(value, type: .string(nil), span: tree.span(id))
      if checkOption(literal, id, among: type) { return }
    }
  }

  private mutating func dynamicTest(
    _ test: Typed, _ value: Typed, _ readsInput: Bool, at id: ExpressionID
  ) -> Typed {
    make(
      .test(
        value: value.node, test: test.node, readsInput: readsInput,
        keepsUnknown: keepsUnknown && (value.missing != .never || test.missing != .never)),
      .boolean, keepsUnknown ? value.missing.joined(with: test.missing) : .maybe, at: id)
  }

  // MARK: Ranges

  mutating func between(
    _ value: ExpressionID, _ lower: ExpressionID, _ upper: ExpressionID, at id: ExpressionID
  ) -> Typed {
    let a = self.lower(value)
    return within(
      a, value, lower, upper, CoreBounds(lowerIncluded: true, upperIncluded: true), at: id)
  }

  private mutating func within(
    _ value: Typed, _ valueID: ExpressionID, _ lower: ExpressionID, _ upper: ExpressionID,
    _ bounds: CoreBounds, at id: ExpressionID
  ) -> Typed {
    let a = self.lower(lower)
    let b = self.lower(upper)
    checkComparable(.less, value, valueID, a, lower, at: lower)
    checkComparable(.less, value, valueID, b, upper, at: upper)
    checkOrder(a, lower, b, upper, bounds, at: id)
    return make(
      .within(value: value.node, lower: a.node, upper: b.node, bounds), .boolean,
      value.missing.joined(with: a.missing.joined(with: b.missing)), at: id)
  }

  mutating func range(
    _ lower: ExpressionID, _ upper: ExpressionID, _ bounds: CoreBounds, at id: ExpressionID
  ) -> Typed {
    let a = self.lower(lower)
    let b = self.lower(upper)
    checkComparable(.less, a, lower, b, upper, at: id)
    checkOrder(a, lower, b, upper, bounds, at: id)
    let element = relations.join(a.type, b.type) ?? openType
    return make(
      .range(lower: a.node, upper: b.node, bounds), .range(element),
      a.missing.joined(with: b.missing), isPrivate: a.isPrivate || b.isPrivate, at: id)
  }

  /// Reports constant endpoints between which nothing lies.
  private mutating func checkOrder(
    _ a: Typed, _ lower: ExpressionID, _ b: Typed, _ upper: ExpressionID, _ bounds: CoreBounds,
    at id: ExpressionID
  ) {
    guard isStrict, let first = constant(a), let last = constant(b) else { return }
    var failure: Failure?
    let isBelow = Operations.compare(.less, last, first, keepsUnknown: true, &failure)
    let isEqual = Operations.compare(.equal, first, last, keepsUnknown: true, &failure)
    let isHalfOpen = !bounds.lowerIncluded || !bounds.upperIncluded
    guard isBelow == true || (isEqual == true && isHalfOpen) else { return }
    let (low, high) = (written(lower), written(upper))
    let exchange = FixIt(
      LocalizedText(en: "exchange the ends", zh: "交换两端"), safety: .unsafe,
      edits: [TextEdit(tree.span(lower), high), TextEdit(tree.span(upper), low)])
    complain(CheckDiagnostics.reversedRange, at: id, [.text(low), .text(high)]) {
      finding in
      if isBelow == true { finding.fixIts.append(exchange) }
    }
  }

  /// `> 5` as a value.
  mutating func comparisonRange(
    _ operation: ExpressionTree.Comparison, _ endpoint: ExpressionID, at id: ExpressionID
  ) -> Typed {
    let bound = lower(endpoint)
    guard operation != .notEqual else {
      complain(CheckDiagnostics.nothingIsCompared, at: id)
      return nothing(at: id)
    }
    let node = CoreNode.comparisonRange(operation, endpoint: bound.node)
    return make(node, .range(bound.type), bound.missing, isPrivate: bound.isPrivate, at: id)
  }
}
