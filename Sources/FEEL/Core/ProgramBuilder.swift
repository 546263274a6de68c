import CivilTime
import DecimalArithmetic
import Diagnostics

/// Puts a program together node by node: equal nodes become one, constant ones their value.
struct ProgramBuilder {
  private(set) var program = ProgramParts()
  /// For constants that name a time zone.
  var zones: any ZoneProvider = NoZones()
  /// Whether a null that folding gives is kept; else the run finds it, with its reason.
  var keepsNulls = true
  private var nodeIndex: [CoreNode: CoreNode.ID] = [:]
  /// Locals and slots: the same place can be of another type within another loop or function.
  private var leafIndex: [Leaf: CoreNode.ID] = [:]
  private var constantIndex: [ConstantKey: Int32] = [:]
  private var nameIndex: [[UInt8]: Int32] = [:]
  private var childrenIndex: [[CoreNode.ID]: CoreChildren] = [:]
  private var nameListIndex: [[Int32]: Int32] = [:]
  private var loopIndex: [CoreLoop: Int32] = [:]
  private var functionIndex: [CoreFunction: Int32] = [:]
  private var hostIndex: [Int: Int32] = [:]
  private var typeIndex: [FEELType: Int32] = [:]

  /// A node with what is known of it.
  struct Typed {
    var node: CoreNode.ID
    var type: FEELType
    var missing: Missing
    var isPrivate = false
  }

  private struct Leaf: Hashable {
    let node: CoreNode
    let type: FEELType
    let missing: Missing
  }

  // MARK: Tables

  mutating func constant(_ value: Value, type: FEELType, span: SourceSpan?) -> Typed {
    let key = ConstantKey(value)
    let index: Int32
    if let known = constantIndex[key] {
      index = known
    } else {
      index = Int32(program.constants.count)
      constantIndex[key] = index
      program.constants.append(value)
    }
    let missing: Missing = if case .null = value { .always } else { .never }
    let node = intern(.constant(index), type: type, missing: missing, span: span)
    return Typed(node: node, type: type, missing: missing)
  }

  mutating func name(_ text: String) -> Int32 {
    ProgramBuilder.place(Array(text.utf8), text, &nameIndex, &program.names)
  }

  mutating func type(_ type: FEELType) -> Int32 {
    ProgramBuilder.place(type, type, &typeIndex, &program.types)
  }

  mutating func loop(_ loop: CoreLoop) -> Int32 {
    ProgramBuilder.place(loop, loop, &loopIndex, &program.loops)
  }

  mutating func function(_ function: CoreFunction) -> Int32 {
    ProgramBuilder.place(function, function, &functionIndex, &program.functions)
  }

  mutating func host(_ function: HostFunction) -> Int32 {
    ProgramBuilder.place(function.id, function, &hostIndex, &program.hostFunctions)
  }

  private static func place<Key: Hashable, Entry>(
    _ key: Key, _ entry: Entry, _ index: inout [Key: Int32], _ table: inout ContiguousArray<Entry>
  ) -> Int32 {
    if let known = index[key] { return known }
    let position = Int32(table.count)
    index[key] = position
    table.append(entry)
    return position
  }

  mutating func children(_ nodes: [CoreNode.ID]) -> CoreChildren {
    if let known = childrenIndex[nodes] { return known }
    let range = CoreChildren(start: Int32(program.children.count), count: Int32(nodes.count))
    program.children.append(contentsOf: nodes)
    childrenIndex[nodes] = range
    return range
  }

  /// Where a run of names begins in ``ProgramParts/nameLists``; nil stands for 'no name'.
  mutating func names(_ texts: [String?]) -> Int32 {
    let indices = texts.map { text in text.map { name($0) } ?? -1 }
    if let known = nameListIndex[indices] { return known }
    let start = Int32(program.nameLists.count)
    program.nameLists.append(contentsOf: indices)
    nameListIndex[indices] = start
    return start
  }

  // MARK: Nodes

  /// Adds a node, or finds the equal one; a node whose operands are all constant becomes a
  /// constant, with the reason where that is null.
  mutating func add(
    _ node: CoreNode, type: FEELType, missing: Missing, span: SourceSpan?
  ) -> (id: CoreNode.ID, failure: LocalizedText?, isFolded: Bool) {
    if nodeIndex[node] == nil, isFoldable(node) {
      let count = program.nodes.count
      let id = intern(node, type: type, missing: missing, span: span)
      var observer = FirstFailure()
      let folded = Interpreter.folded(program, node: id, zones: zones, observer: &observer)
      if let value = folded, keepsNulls || !isNull(value) {
        if program.nodes.count == count + 1 { removeLast(node) }
        let constant = constant(value, type: type, span: span)
        return (constant.node, observer.reason, true)
      }
      return (id, nil, false)
    }
    return (intern(node, type: type, missing: missing, span: span), nil, false)
  }

  mutating func intern(
    _ node: CoreNode, type: FEELType, missing: Missing, span: SourceSpan?
  ) -> CoreNode.ID {
    if let known = find(node, type, missing) {
      if program.facts[Int(known)].span == nil { program.facts[Int(known)].span = span }
      return known
    }
    var cost: Int32 = 1
    var depth: Int32 = 0
    program.forEachOperand(of: node) { operand in
      let facts = program.facts[Int(operand)]
      let (sum, overflow) = cost.addingReportingOverflow(facts.cost)
      cost = overflow ? Int32.max : sum
      depth = max(depth, facts.depth + 1)
    }
    let id = CoreNode.ID(program.nodes.count)
    if isLeaf(node) {
      leafIndex[Leaf(node: node, type: type, missing: missing)] = id
    } else {
      nodeIndex[node] = id
    }
    program.nodes.append(node)
    program.takesNumbers.append(program.takesNumbers(node))
    program.facts.append(
      .init(type: type, missing: missing, span: span, cost: cost, depth: depth))
    return id
  }

  private func find(_ node: CoreNode, _ type: FEELType, _ missing: Missing) -> CoreNode.ID? {
    isLeaf(node) ? leafIndex[Leaf(node: node, type: type, missing: missing)] : nodeIndex[node]
  }

  private func isLeaf(_ node: CoreNode) -> Bool {
    switch node {
    case .local, .slot, .slotField: true
    default: false
    }
  }

  private func isNull(_ value: Value) -> Bool {
    if case .null = value { return true }
    return false
  }

  private mutating func removeLast(_ node: CoreNode) {
    nodeIndex[node] = nil
    program.nodes.removeLast()
    program.takesNumbers.removeLast()
    program.facts.removeLast()
  }

  /// A pure operation on constants alone; what binds locals or iterates is left as it is.
  private func isFoldable(_ node: CoreNode) -> Bool {
    switch node {
    case .constant, .global, .slot, .local, .slotField, .field, .fieldOfEach, .rowName, .binding,
      .iteration, .quantified, .filter, .filterOrElement, .host, .call, .function, .context:
      return false
    case .builtin(let builtin, _):
      if Builtins[builtin.id].readsTheClock { return false }
    default: break
    }
    var isConstant = true
    program.forEachOperand(of: node) { operand in
      if case .constant = program.nodes[Int(operand)] { return }
      isConstant = false
    }
    return isConstant
  }

  // MARK: Whole programs

  mutating func useLocals(_ count: Int32) {
    program.localCount = max(program.localCount, count)
  }

  mutating func read(_ read: ProgramParts.FieldRead) { program.reads.append(read) }

  mutating func mention(_ name: String, _ span: SourceSpan) {
    program.mentions.append(.init(name: name, span: span))
  }

  mutating func widen(_ node: CoreNode.ID, to missing: Missing) {
    program.facts[Int(node)].missing = missing
  }

  func finished(
    _ result: Typed, tree: ExpressionTree?, reads: [ProgramParts.FieldRead] = []
  ) -> Program {
    var whole = program
    whole.reads += reads
    whole.root = result.node
    whole.type = result.type
    whole.missing = result.missing
    whole.isPrivate = result.isPrivate
    whole.tree = tree
    whole.keepReachable()
    return Program(whole)
  }
}

/// Keeps the reason of the first null.
struct FirstFailure: EvaluationObserver {
  var reason: LocalizedText?

  mutating func didRead(_ record: RecordReference, field: Int, value: Value, node: Int32) {}
  mutating func didEvaluate(_ node: Int32, value: Value) {}
  mutating func didFail(_ reason: LocalizedText, node: Int32) {
    if self.reason == nil { self.reason = reason }
  }
}

extension Builtin {
  /// Whether the same arguments can give another result in another run.
  var readsTheClock: Bool { name == "today" || name == "now" }
}
