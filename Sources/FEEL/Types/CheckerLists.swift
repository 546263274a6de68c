import Diagnostics

/// Lists, contexts, filters and loops.
extension Checker {
  mutating func list(_ elements: [ExpressionID], expecting: FEELType?, at id: ExpressionID)
    -> Typed
  {
    let lowered = elements.map { lower($0, expecting: expecting?.element) }
    var type = FEELType.unknown
    for (position, element) in lowered.enumerated() {
      if let joined = relations.join(type, element.type) {
        type = joined
      } else if isStrict {
        complain(
          CheckDiagnostics.elementsDiffer, at: elements[position],
          [.phrase(typeText.name(type)), .phrase(typeText.name(element.type))])
        type = .unknown
      } else {
        type = .any
      }
    }
    if !isStrict, lowered.isEmpty { type = .any }
    return make(
      .list(builder.children(lowered.map(\.node))), .list(type), .never,
      isPrivate: lowered.contains(where: \.isPrivate), at: id)
  }

  mutating func context(_ entries: [ExpressionTree.ContextEntry], at id: ExpressionID) -> Typed {
    let first = levels[levels.count - 1].nextLocal
    for _ in entries { _ = newLocal() }
    let depthBefore = bindings.count
    let before = known
    var values: [Typed] = []
    for (position, entry) in entries.enumerated() {
      functionName = entry.key
      let value = lower(entry.value)
      functionName = nil
      values.append(value)
      bindings.append(
        Binding(
          kind: .variable(entry.key), local: first + Int32(position), level: levels.count - 1,
          type: value.type, missing: value.missing, isPrivate: value.isPrivate))
    }
    bindings.removeLast(bindings.count - depthBefore)
    known = before
    releaseLocals(from: first)
    if let twice = repeatedKey(entries) {
      let reason = LocalizedText(
        en: "the key `\(twice)` occurs twice in a context", zh: "上下文中键 `\(twice)` 出现两次")
      complain(CheckDiagnostics.neverHasValue, at: id, [.phrase(reason)])
      return nothing(at: id)
    }
    var fields: [FEELType.ContextField] = []
    for (entry, value) in zip(entries, values) {
      fields.append(.init(name: entry.key, type: value.type))
    }
    return make(
      .context(
        builder.children(values.map(\.node)), keys: builder.names(entries.map(\.key)),
        firstLocal: first),
      .context(fields), .never, isPrivate: values.contains(where: \.isPrivate), at: id)
  }

  /// The first key that another entry has too (DMN 1.5 §10.3.2.6: keys are distinct).
  private func repeatedKey(_ entries: [ExpressionTree.ContextEntry]) -> String? {
    var seen: Set<[UInt8]> = []
    return entries.first { !seen.insert(Array($0.key.utf8)).inserted }?.key
  }

  // MARK: Filters

  mutating func filter(_ list: ExpressionID, _ condition: ExpressionID, at id: ExpressionID)
    -> Typed
  {
    let base = lower(list)
    if case .number = tree[condition].kind { return element(of: base, list, condition, at: id) }
    if case .negation(let operand) = tree[condition].kind, case .number = tree[operand].kind {
      return element(of: base, list, condition, at: id)
    }
    let elementType = rowType(of: base, list)
    let local = newLocal()
    defer { releaseLocals(from: local) }
    let mark = diagnostics.count
    let missing = keepsUnknown ? elementMissing(base) : .maybe
    let test = withBinding(.row, base, type: elementType, missing: missing, local: local) {
      checker in
      checker.loopDepth += 1
      defer { checker.loopDepth -= 1 }
      return checker.lower(condition, expecting: .boolean)
    }
    if case .number = test.type {
      diagnostics.removeLast(diagnostics.count - mark)
      return element(of: base, list, condition, at: id)
    }
    if !isStrict, test.type != .boolean || base.type.element == nil {
      return make(
        .filterOrElement(list: base.node, condition: test.node, local: local), .any, .maybe,
        at: id)
    }
    let checked = checkedCondition(test, condition)
    return make(
      .filter(
        list: base.node, condition: checked.node, local: local,
        keepsUnknown: keepsUnknown && checked.missing != .never),
      base.type, keepsUnknown ? base.missing.joined(with: checked.missing) : .maybe,
      isPrivate: base.isPrivate, at: id)
  }

  /// The type of a row; reports what is no list.
  private mutating func rowType(of base: Typed, _ id: ExpressionID) -> FEELType {
    switch base.type {
    case .list(let element): return element
    case .any, .unknown, .null: return openType
    default:
      guard isStrict else { return base.type }
      complain(CheckDiagnostics.notAList, at: id, [.phrase(typeText.name(base.type))])
      return .unknown
    }
  }

  private mutating func element(
    of base: Typed, _ list: ExpressionID, _ index: ExpressionID, at id: ExpressionID
  ) -> Typed {
    let type = rowType(of: base, list)
    let position = lower(index)
    if isStrict, case .number(let number)? = constant(position) {
      if number.isZero { complain(CheckDiagnostics.indexZero, at: index) }
      if !number.isInteger { complain(CheckDiagnostics.notWhole, at: index) }
    }
    return make(
      .element(list: base.node, index: position.node),
      keepsUnknown || base.type.element != nil ? type : .any, .maybe,
      isPrivate: base.isPrivate, at: id)
  }

  /// Whether an element of a list can lack a value.
  func elementMissing(_ list: Typed) -> Missing {
    if case .list(.record) = list.type { return .never }
    switch builder.program.nodes[Int(list.node)] {
    case .constant:
      guard case .list(let elements)? = constant(list) else { return .maybe }
      return elements.contains { if case .null = $0 { true } else { false } } ? .maybe : .never
    case .list(let children):
      return builder.program.children(children).reduce(Missing.never) {
        $0.joined(with: builder.program.missing(of: $1)) == .never ? .never : .maybe
      }
    case .filter(let inner, _, _, _):
      return elementMissing(Typed(node: inner, type: list.type, missing: .never))
    case .iteration(let loop):
      let body = builder.program.loops[Int(loop)].body
      return builder.program.missing(of: body) == .never ? .never : .maybe
    case .global, .slot, .local, .slotField, .field: return .never
    default: return .maybe
    }
  }

  // MARK: Loops

  mutating func iteration(
    _ iterators: [ExpressionTree.Iterator], _ body: ExpressionID, at id: ExpressionID
  ) -> Typed {
    let first = levels[levels.count - 1].nextLocal
    let partial = newLocal()
    let before = known
    let mark = bindings.count
    let (variables, missing) = bind(iterators)
    bindings.append(
      Binding(
        kind: .variable("partial"), local: partial, level: levels.count - 1,
        type: openType, missing: .never, isPrivate: false))
    let result = lower(body)
    let readsPartial = bindings.last?.isRead ?? false
    endLoop(mark, first, before)
    let loop = builder.loop(
      CoreLoop(
        variables: variables, body: result.node, partial: readsPartial ? partial : nil,
        keepsUnknown: keepsUnknown))
    return make(
      .iteration(loop), .list(result.type), keepsUnknown ? missing : .maybe,
      isPrivate: result.isPrivate, at: id)
  }

  mutating func quantified(
    _ quantifier: ExpressionTree.Quantifier, _ iterators: [ExpressionTree.Iterator],
    _ condition: ExpressionID, at id: ExpressionID
  ) -> Typed {
    let first = levels[levels.count - 1].nextLocal
    let before = known
    let mark = bindings.count
    let (variables, missing) = bind(iterators)
    if quantifier == .every, let domain = variables.first?.domain, let written = iterators.first {
      reportEmpty(domain, written.domain)
    }
    loopDepth += 1
    if isStrict, loopDepth > 1, variables.contains(where: { isRows($0.domain) }) {
      complain(CheckDiagnostics.nestedLoops, at: id)
    }
    let test = self.condition(condition)
    loopDepth -= 1
    endLoop(mark, first, before)
    let loop = builder.loop(
      CoreLoop(
        variables: variables, body: test.node, partial: nil, keepsUnknown: keepsUnknown))
    return make(
      .quantified(loop, quantifier), .boolean,
      keepsUnknown ? missing.joined(with: test.missing == .never ? .never : .maybe) : .maybe, at: id
    )
  }

  private mutating func endLoop(_ mark: Int, _ first: Int32, _ before: Known) {
    bindings.removeLast(bindings.count - mark)
    releaseLocals(from: first)
    known = before
  }

  /// Lowers the domains and puts the variables in force; each sees those before it.
  private mutating func bind(_ iterators: [ExpressionTree.Iterator])
    -> ([CoreLoop.Variable], Missing)
  {
    var variables: [CoreLoop.Variable] = []
    var missing = Missing.never
    for iterator in iterators {
      let domain = lower(iterator.domain)
      missing = missing.joined(with: domain.missing)
      var upper: Typed?
      if let last = iterator.upper {
        let bound = lower(last)
        missing = missing.joined(with: bound.missing)
        checkComparable(.less, domain, iterator.domain, bound, last, at: iterator.domain)
        upper = bound
      }
      let local = newLocal()
      variables.append(.init(local: local, domain: domain.node, upper: upper?.node))
      bindings.append(
        Binding(
          kind: .variable(iterator.name), local: local, level: levels.count - 1,
          type: variableType(domain, upper, iterator),
          missing: keepsUnknown && upper == nil
            ? elementMissing(domain) : keepsUnknown ? .never : .maybe,
          isPrivate: domain.isPrivate))
    }
    return (variables, missing == .never ? .never : .maybe)
  }

  private mutating func variableType(
    _ domain: Typed, _ upper: Typed?, _ iterator: ExpressionTree.Iterator
  ) -> FEELType {
    if upper != nil { return domain.type }
    if case .range(let element) = domain.type { return element }
    return rowType(of: domain, iterator.domain)
  }

  private func isRows(_ node: CoreNode.ID) -> Bool {
    if case .list(.record) = builder.program.type(of: node) { return true }
    return false
  }

  /// `every` over nothing is true: warns unless something has made sure of a row.
  private mutating func reportEmpty(_ domain: CoreNode.ID, _ written: ExpressionID) {
    guard isStrict, !known.nonEmpty.contains(domain) else { return }
    switch builder.program.nodes[Int(domain)] {
    case .constant, .list, .range: return
    default: complain(CheckDiagnostics.everyOverEmpty, at: written)
    }
  }
}
