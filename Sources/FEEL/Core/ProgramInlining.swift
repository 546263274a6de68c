import Diagnostics

/// Putting one program into another: a define in the place of its name.
extension ProgramBuilder {
  /// Takes over all that the root of `other` reaches.
  ///
  /// - Parameters:
  ///   - firstLocal: where the locals of `other` begin in the frame at hand.
  ///   - slots: where its slots are found here; those that are left out stay.
  mutating func inline(_ other: Program, firstLocal: Int32, slots: [Int32: Int32]) -> Typed {
    var inliner = Inliner(source: other.parts, firstLocal: firstLocal, slots: slots) { _ in nil }
    let root = inliner.take(other.parts.root, isInFunction: false, into: &self)
    for read in other.parts.reads { self.read(read) }
    return Typed(
      node: root, type: other.parts.type, missing: other.parts.missing,
      isPrivate: other.parts.isPrivate)
  }
}

/// Copies nodes with their locals and slots renumbered; those within functions keep their own.
struct Inliner {
  let source: ProgramParts
  let firstLocal: Int32
  let slots: [Int32: Int32]
  /// The value of a node that replaces it; nil leaves the node.
  let known: (CoreNode.ID) -> Value?
  /// Nodes of the new program that replace slots.
  var values: [Int32: CoreNode.ID] = [:]
  /// Locals that hold ``values`` for functions, which capture no nodes.
  var capturedValues: [Int32: Int32] = [:]
  /// Slots of the new program that replace locals.
  var localSlots: [Int32: Int32] = [:]
  private var outside: [CoreNode.ID: CoreNode.ID] = [:]
  private var inside: [CoreNode.ID: CoreNode.ID] = [:]

  init(
    source: ProgramParts, firstLocal: Int32, slots: [Int32: Int32],
    known: @escaping (CoreNode.ID) -> Value?
  ) {
    self.known = known
    self.source = source
    self.firstLocal = firstLocal
    self.slots = slots
  }

  mutating func take(
    _ id: CoreNode.ID, isInFunction: Bool, into builder: inout ProgramBuilder
  ) -> CoreNode.ID {
    if let known = isInFunction ? inside[id] : outside[id] { return known }
    let facts = source.facts[Int(id)]
    let result: CoreNode.ID
    if !isInFunction, let value = known(id) {
      result = builder.constant(value, type: facts.type, span: facts.span).node
    } else if !isInFunction, case .slot(let slot) = source.nodes[Int(id)], let value = values[slot]
    {
      result = value
    } else if let node = rebuilt(source.nodes[Int(id)], isInFunction, &builder) {
      result = builder.intern(node, type: facts.type, missing: facts.missing, span: facts.span)
    } else {
      let value = source.constant(of: id) ?? .null
      result = builder.constant(value, type: facts.type, span: facts.span).node
    }
    if isInFunction { inside[id] = result } else { outside[id] = result }
    return result
  }

  /// The node with its parts in the new program; nil for a constant.
  private mutating func rebuilt(
    _ node: CoreNode, _ isIn: Bool, _ builder: inout ProgramBuilder
  ) -> CoreNode? {
    func local(_ index: Int32) -> Int32 { isIn ? index : index + firstLocal }
    func slot(_ index: Int32) -> Int32 { isIn ? index : slots[index] ?? index }
    func name(_ index: Int32, _ builder: inout ProgramBuilder) -> Int32 {
      builder.name(source.names[Int(index)])
    }
    switch node {
    case .constant: return nil
    case .global: return node
    case .slot(let index): return .slot(slot(index))
    case .local(let index):
      if !isIn, let slot = localSlots[index] { return .slot(slot) }
      return .local(local(index))
    case .slotField(let index, let field):
      if !isIn, let record = values[index] { return .field(record: record, field: field) }
      return .slotField(slot: slot(index), field: field)
    case .field(let record, let field):
      if !isIn, case .local(let index) = source.nodes[Int(record)], let slot = localSlots[index] {
        return .slotField(slot: slot, field: field)
      }
      return .field(record: take(record, isInFunction: isIn, into: &builder), field: field)
    case .fieldOfEach(let list, let field):
      return .fieldOfEach(list: take(list, isInFunction: isIn, into: &builder), field: field)
    case .property(let base, let property):
      return .property(
        base: take(base, isInFunction: isIn, into: &builder), name: name(property, &builder))
    case .rowName(let row, let text, let otherwise):
      return .rowName(
        row: take(row, isInFunction: isIn, into: &builder), name: name(text, &builder),
        otherwise: take(otherwise, isInFunction: isIn, into: &builder))
    case .list(let elements): return .list(children(elements, isIn, &builder))
    case .context(let entries, let keys, let first):
      return .context(
        children(entries, isIn, &builder), keys: names(keys, entries.count, &builder),
        firstLocal: local(first))
    case .binding(let index, let value, let body):
      return .binding(
        local: local(index), value: take(value, isInFunction: isIn, into: &builder),
        body: take(body, isInFunction: isIn, into: &builder))
    case .filter(let list, let condition, let index, let keeps):
      return .filter(
        list: take(list, isInFunction: isIn, into: &builder),
        condition: take(condition, isInFunction: isIn, into: &builder), local: local(index),
        keepsUnknown: keeps)
    case .filterOrElement(let list, let condition, let index):
      return .filterOrElement(
        list: take(list, isInFunction: isIn, into: &builder),
        condition: take(condition, isInFunction: isIn, into: &builder), local: local(index))
    default: return rebuiltOperation(node, isIn, &builder)
    }
  }

  private mutating func rebuiltOperation(
    _ node: CoreNode, _ isIn: Bool, _ builder: inout ProgramBuilder
  ) -> CoreNode {
    switch node {
    case .range(let lower, let upper, let bounds):
      return .range(
        lower: take(lower, isInFunction: isIn, into: &builder),
        upper: take(upper, isInFunction: isIn, into: &builder), bounds)
    case .comparisonRange(let operation, let endpoint):
      return .comparisonRange(
        operation, endpoint: take(endpoint, isInFunction: isIn, into: &builder))
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(
        operation, left: take(left, isInFunction: isIn, into: &builder),
        right: take(right, isInFunction: isIn, into: &builder))
    case .negation(let operand):
      return .negation(take(operand, isInFunction: isIn, into: &builder))
    case .comparison(let operation, let left, let right, let keeps):
      return .comparison(
        operation, left: take(left, isInFunction: isIn, into: &builder),
        right: take(right, isInFunction: isIn, into: &builder), keepsUnknown: keeps)
    case .within(let value, let lower, let upper, let bounds):
      return .within(
        value: take(value, isInFunction: isIn, into: &builder),
        lower: take(lower, isInFunction: isIn, into: &builder),
        upper: take(upper, isInFunction: isIn, into: &builder), bounds)
    case .conjunction(let left, let right):
      return .conjunction(
        left: take(left, isInFunction: isIn, into: &builder),
        right: take(right, isInFunction: isIn, into: &builder))
    case .disjunction(let left, let right):
      return .disjunction(
        left: take(left, isInFunction: isIn, into: &builder),
        right: take(right, isInFunction: isIn, into: &builder))
    case .not(let operand): return .not(take(operand, isInFunction: isIn, into: &builder))
    case .isMissing(let operand):
      return .isMissing(take(operand, isInFunction: isIn, into: &builder))
    case .isPresent(let operand):
      return .isPresent(take(operand, isInFunction: isIn, into: &builder))
    case .contains(let list, let value, let keeps):
      return .contains(
        list: take(list, isInFunction: isIn, into: &builder),
        value: take(value, isInFunction: isIn, into: &builder), keepsUnknown: keeps)
    case .test(let value, let test, let readsInput, let keeps):
      return .test(
        value: take(value, isInFunction: isIn, into: &builder),
        test: take(test, isInFunction: isIn, into: &builder), readsInput: readsInput,
        keepsUnknown: keeps)
    case .conditional(let test, let then, let otherwise, let keeps):
      return .conditional(
        test: take(test, isInFunction: isIn, into: &builder),
        then: take(then, isInFunction: isIn, into: &builder),
        otherwise: take(otherwise, isInFunction: isIn, into: &builder), keepsUnknown: keeps)
    case .element(let list, let index):
      return .element(
        list: take(list, isInFunction: isIn, into: &builder),
        index: take(index, isInFunction: isIn, into: &builder))
    default: return rebuiltCall(node, isIn, &builder)
    }
  }

  private mutating func rebuiltCall(
    _ node: CoreNode, _ isIn: Bool, _ builder: inout ProgramBuilder
  ) -> CoreNode {
    switch node {
    case .iteration(let index): return .iteration(loop(index, isIn, &builder))
    case .quantified(let index, let quantifier):
      return .quantified(loop(index, isIn, &builder), quantifier)
    case .builtin(let builtin, let arguments):
      return .builtin(builtin, children(arguments, isIn, &builder))
    case .host(let function, let arguments):
      return .host(
        builder.host(source.hostFunctions[Int(function)]), children(arguments, isIn, &builder))
    case .call(let callee, let arguments, let texts):
      return .call(
        callee: take(callee, isInFunction: isIn, into: &builder),
        children(arguments, isIn, &builder),
        names: texts < 0 ? texts : names(texts, arguments.count, &builder))
    case .function(let index): return .function(function(index, isIn, &builder))
    case .instanceOf(let value, let type):
      return .instanceOf(
        value: take(value, isInFunction: isIn, into: &builder),
        type: builder.type(source.types[Int(type)]))
    case .conversion(let value, let type):
      return .conversion(
        value: take(value, isInFunction: isIn, into: &builder),
        type: builder.type(source.types[Int(type)]))
    default: return node
    }
  }

  private mutating func children(
    _ range: CoreChildren, _ isIn: Bool, _ builder: inout ProgramBuilder
  ) -> CoreChildren {
    var taken: [CoreNode.ID] = []
    for child in source.children(range) {
      taken.append(take(child, isInFunction: isIn, into: &builder))
    }
    return builder.children(taken)
  }

  private func names(_ start: Int32, _ count: Int32, _ builder: inout ProgramBuilder) -> Int32 {
    let texts = source.nameLists[Int(start)..<Int(start + count)].map { index in
      index < 0 ? nil : source.names[Int(index)]
    }
    return builder.names(texts)
  }

  private mutating func loop(
    _ index: Int32, _ isIn: Bool, _ builder: inout ProgramBuilder
  ) -> Int32 {
    let loop = source.loops[Int(index)]
    let shift = isIn ? 0 : firstLocal
    var variables: [CoreLoop.Variable] = []
    for variable in loop.variables {
      let domain = take(variable.domain, isInFunction: isIn, into: &builder)
      var upper: CoreNode.ID?
      if let last = variable.upper { upper = take(last, isInFunction: isIn, into: &builder) }
      variables.append(.init(local: variable.local + shift, domain: domain, upper: upper))
    }
    let body = take(loop.body, isInFunction: isIn, into: &builder)
    return builder.loop(
      CoreLoop(
        variables: variables, body: body, partial: loop.partial.map { $0 + shift },
        keepsUnknown: loop.keepsUnknown))
  }

  private mutating func function(
    _ index: Int32, _ isIn: Bool, _ builder: inout ProgramBuilder
  ) -> Int32 {
    let function = source.functions[Int(index)]
    let captures = function.captures.map { capture -> CoreFunction.Capture in
      switch capture {
      case .slot(let slot):
        isIn ? capture : capturedValues[slot].map { .local($0) } ?? .slot(slots[slot] ?? slot)
      case .local(let local): isIn ? capture : .local(local + firstLocal)
      case .itself: capture
      }
    }
    let body = take(function.body, isInFunction: true, into: &builder)
    return builder.function(
      CoreFunction(
        parameters: function.parameters, captures: captures, body: body,
        localCount: function.localCount, result: function.result,
        isExternal: function.isExternal))
  }
}
