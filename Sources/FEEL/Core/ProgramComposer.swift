/// Puts a program together from operations and other programs: a condition without a text.
///
/// What it makes is evaluated, explained and compared like a program that was checked.
public struct ProgramComposer {
  private var builder = ProgramBuilder()
  private var reads: [ProgramParts.FieldRead] = []
  private var nextLocal: Int32 = 0

  /// A composer of an empty program.
  public init() {}

  /// A local that nothing else binds.
  public mutating func local() -> Int32 {
    defer { nextLocal += 1 }
    return nextLocal
  }

  /// A constant.
  public mutating func constant(_ value: Value, _ type: FEELType) -> CoreNode.ID {
    builder.constant(value, type: type, span: nil).node
  }

  /// An operation on nodes of this program.
  public mutating func add(_ node: CoreNode, _ type: FEELType) -> CoreNode.ID {
    builder.add(node, type: type, missing: .maybe, span: nil).id
  }

  /// A call of a built-in of the standard, unknown where an argument is; null where there is none of
  /// that name.
  public mutating func call(
    _ name: String, _ arguments: [CoreNode.ID], _ type: FEELType
  ) -> CoreNode.ID {
    guard let builtin = Builtins.named(name) else { return constant(.null, type) }
    let called = CoreBuiltin(
      id: builtin, signature: -1, keepsUnknown: true, convertsSingletons: false)
    return add(.builtin(called, builder.children(arguments)), type)
  }

  /// `some` or `every` row of a list.
  public mutating func quantified(
    _ quantifier: ExpressionTree.Quantifier, _ local: Int32, in list: CoreNode.ID,
    _ body: CoreNode.ID
  ) -> CoreNode.ID {
    let loop = CoreLoop(
      variables: [.init(local: local, domain: list, upper: nil)], body: body, partial: nil,
      keepsUnknown: true)
    return add(.quantified(builder.loop(loop), quantifier), .boolean)
  }

  /// All of another program.
  ///
  /// - Parameter values: nodes that replace slots of the other program; other slots stay.
  public mutating func program(
    _ other: Program, values: [Int: CoreNode.ID] = [:]
  ) -> CoreNode.ID {
    let first = nextLocal
    nextLocal += other.parts.localCount
    var captured: [Int32: Int32] = [:]
    if !other.parts.functions.isEmpty {
      for slot in values.keys.sorted() { captured[Int32(slot)] = local() }
    }
    var inliner = Inliner(source: other.parts, firstLocal: first, slots: [:]) { _ in nil }
    for (slot, value) in values { inliner.values[Int32(slot)] = value }
    inliner.capturedValues = captured
    var result = inliner.take(other.parts.root, isInFunction: false, into: &builder)
    for slot in values.keys.sorted() {
      guard let local = captured[Int32(slot)], let value = values[slot] else { continue }
      result = add(.binding(local: local, value: value, body: result), other.parts.type)
    }
    reads += other.parts.reads
    return result
  }

  /// The program whose value is that of a node.
  public func finished(_ root: CoreNode.ID) -> Program {
    var builder = builder
    builder.useLocals(nextLocal)
    let facts = builder.program.facts[Int(root)]
    let result = ProgramBuilder.Typed(
      node: root, type: facts.type, missing: facts.missing)
    return builder.finished(result, tree: nil, reads: reads)
  }
}

extension Program {
  /// A node within a loop or filter as a program about one row, which a slot holds instead of a
  /// local; nil where the node reads slots, or other locals that it does not bind itself.
  public func about(row local: Int32, at node: CoreNode.ID, in slot: Int) -> Program? {
    let isOpen = parts.reachable(from: node).contains { node in
      switch node {
      case .slot, .slotField, .function, .binding, .iteration, .quantified, .filter,
        .filterOrElement, .context:
        true
      case .local(let other): other != local
      default: false
      }
    }
    if isOpen { return nil }
    var builder = ProgramBuilder()
    var inliner = Inliner(source: parts, firstLocal: 0, slots: [:]) { _ in nil }
    inliner.localSlots = [local: Int32(slot)]
    let root = inliner.take(node, isInFunction: false, into: &builder)
    let facts = parts.facts[Int(node)]
    builder.useLocals(parts.localCount)
    return builder.finished(
      .init(node: root, type: facts.type, missing: facts.missing), tree: nil)
  }
}

extension ProgramParts {
  /// The nodes that one reaches, itself among them, each once.
  fileprivate func reachable(from root: CoreNode.ID) -> [CoreNode] {
    var seen: Set<CoreNode.ID> = [root]
    var stack = [root]
    var found: [CoreNode] = []
    while let id = stack.popLast() {
      found.append(nodes[Int(id)])
      forEachOperand(of: nodes[Int(id)]) { if seen.insert($0).inserted { stack.append($0) } }
    }
    return found
  }
}
