import Diagnostics
import Text

/// A checked expression in its core form: typed, with slots for names, ready to run
/// (notation 9.2).
///
/// Equality and hash are those of what it computes: nodes, constants, names. Where it was written
/// is left out. What it is made of is read through it: `program.type`, `program.reads`, ….
@dynamicMemberLookup
public struct Program: Sendable {
  let storage: Storage

  /// One object, so that a program is passed on by one reference.
  final class Storage: Sendable {
    let parts: ProgramParts

    init(_ parts: ProgramParts) {
      self.parts = parts
    }
  }

  init(_ parts: ProgramParts) {
    storage = Storage(parts)
  }

  /// The program of a value that is known beforehand.
  public init(constant value: Value) {
    var builder = ProgramBuilder()
    let result = builder.constant(value, type: .any, span: nil)
    self = builder.finished(result, tree: nil)
  }

  /// Nodes and tables of the program.
  public var parts: ProgramParts { storage.parts }

  /// The value of a program that is a constant or a slot, without an evaluation; nil for any other.
  public func immediateValue(_ slots: [Value]) -> Value? {
    guard storage.parts.root < storage.parts.nodes.count else { return nil }
    switch storage.parts.nodes[Int(storage.parts.root)] {
    case .constant(let index): return storage.parts.constants[Int(index)]
    case .slot(let index): return slots.indices.contains(Int(index)) ? slots[Int(index)] : .null
    default: return nil
    }
  }

  /// A part of ``parts`` by its name.
  public subscript<Part>(dynamicMember path: KeyPath<ProgramParts, Part>) -> Part {
    storage.parts[keyPath: path]
  }

  /// The static type of the whole.
  public var type: FEELType { parts.type }

  /// Whether the whole can lack a value.
  public var missing: Missing { parts.missing }

  /// Where the whole is written; nil for a program that was made up.
  public var span: SourceSpan? { parts.span }

  /// Where the node is written; the first place where it is shared.
  public func span(of node: CoreNode.ID) -> SourceSpan? { parts.span(of: node) }

  /// The static type of a node.
  public func type(of node: CoreNode.ID) -> FEELType { parts.type(of: node) }

  /// Whether a node can lack a value.
  public func missing(of node: CoreNode.ID) -> Missing { parts.missing(of: node) }

  /// The value of a constant node.
  public func constant(of node: CoreNode.ID) -> Value? { parts.constant(of: node) }
}

/// What a ``Program`` is made of.
public struct ProgramParts: Sendable {
  /// Children stand before their parents; equal subexpressions are one node.
  public internal(set) var nodes: ContiguousArray<CoreNode> = []
  /// The node whose value is that of the program.
  public internal(set) var root: CoreNode.ID = 0

  /// Operands of the nodes that have any number of them.
  public internal(set) var children: ContiguousArray<CoreNode.ID> = []
  /// Values of constant nodes.
  public internal(set) var constants: ContiguousArray<Value> = []
  /// Keys of contexts and names of components.
  public internal(set) var names: ContiguousArray<String> = []
  /// Keys of contexts and names of arguments, as indices into ``names``; -1 for no name.
  public internal(set) var nameLists: ContiguousArray<Int32> = []
  /// What `for`, filters and quantifiers run over.
  public internal(set) var loops: ContiguousArray<CoreLoop> = []
  /// Function definitions.
  public internal(set) var functions: ContiguousArray<CoreFunction> = []
  /// Functions that the host evaluates.
  public internal(set) var hostFunctions: ContiguousArray<HostFunction> = []
  /// Types of `instance of` and of conversions.
  public internal(set) var types: ContiguousArray<FEELType> = []
  /// Number of locals that an evaluation needs.
  public internal(set) var localCount: Int32 = 0

  /// Of each node, in the order of ``nodes``: whether it calculates with or compares operands that
  /// are numbers whenever they are there.
  var takesNumbers: ContiguousArray<Bool> = []
  /// What is known of each node, in the order of ``nodes``.
  public internal(set) var facts: ContiguousArray<NodeFacts> = []
  /// All reads of record fields, in the order of the text; each field and place once.
  public internal(set) var reads: [FieldRead] = []
  /// The run-wide values that are used, ascending.
  public internal(set) var globals: [Int] = []
  /// The caller's slots that are used, ascending.
  public internal(set) var slots: [Int] = []
  /// Names of declared things in the text, for cross references, in the order of the text.
  public internal(set) var mentions: [Mention] = []

  /// What was checked, for explanations; nil for a program that was made up.
  public internal(set) var tree: ExpressionTree?
  /// The static type of the whole.
  public internal(set) var type: FEELType = .unknown
  /// Whether the whole can lack a value.
  public internal(set) var missing: Missing = .never
  /// Whether the value gives away a private field (notation 7.3).
  public internal(set) var isPrivate = false

  /// Constant lists of texts, by constant.
  var lookups: [Int32: TextLookup] = [:]

  init() {}

  /// What the checker knows of one node.
  public struct NodeFacts: Sendable {
    /// The static type.
    public var type: FEELType
    /// Whether the node can lack a value.
    public var missing: Missing
    /// The first place in the text; nil for a node that no text stands for.
    public var span: SourceSpan?
    /// Nodes evaluated at most by one evaluation of the node, loops counted once; saturates.
    public var cost: Int32
    /// Levels of nodes below.
    public var depth: Int32
  }

  /// The texts of a list. Swift holds texts for equal that are so only canonically: what is not
  /// found is not there, what is found has to be looked at.
  struct TextLookup: Sendable {
    var texts: Set<String> = []
    var hasNull = false
  }

  /// A read of a field.
  public struct FieldRead: Hashable, Sendable {
    /// The kind of record that is read.
    public let recordType: RecordTypeID
    /// The place of the field in ``RecordType/fields``.
    public let field: Int
    /// Where the field is named.
    public let span: SourceSpan
    /// Whether the field is one of the record in a slot, not of some other record.
    public let slot: Int?
  }

  /// A use of a declared name.
  public struct Mention: Hashable, Sendable {
    /// As it was declared.
    public let name: String
    /// Where it is named.
    public let span: SourceSpan
  }

  /// The source text of the whole; nil for a program that was made up.
  public var text: MappedText? { tree?.text }

  /// Where the whole is written; nil for a program that was made up.
  public var span: SourceSpan? { facts.isEmpty ? nil : span(of: root) }

  /// Where the node is written; the first place where it is shared.
  public func span(of node: CoreNode.ID) -> SourceSpan? { facts[Int(node)].span }

  /// The static type of a node.
  public func type(of node: CoreNode.ID) -> FEELType { facts[Int(node)].type }

  /// Whether a node can lack a value.
  public func missing(of node: CoreNode.ID) -> Missing { facts[Int(node)].missing }

  /// Whether it is the same value for ever; then ``constantValue`` is that value.
  public var isConstant: Bool { constantValue != nil }

  /// The value of a constant program; `.null` is a value too.
  public var constantValue: Value? { nodes.isEmpty ? nil : constant(of: root) }

  /// The value of a constant node.
  public func constant(of node: CoreNode.ID) -> Value? {
    guard case .constant(let index) = nodes[Int(node)] else { return nil }
    return constants[Int(index)]
  }

  /// Whether it reads nothing of the record at hand, so that once a run is enough.
  public var isRunWide: Bool { slots.isEmpty }

  /// Whether both operands of an arithmetic operation or a comparison, or all three of a test for
  /// being within a range, are numbers by their static types.
  func takesNumbers(_ node: CoreNode) -> Bool {
    switch node {
    case .arithmetic, .comparison, .within: break
    default: return false
    }
    var isSo = true
    forEachOperand(of: node) { operand in
      if case .number = facts[Int(operand)].type { return }
      isSo = false
    }
    return isSo
  }

  func children(_ range: CoreChildren) -> ArraySlice<CoreNode.ID> {
    ArraySlice(children[Int(range.start)..<Int(range.start + range.count)])
  }
}

extension Program: Hashable {
  public static func == (left: Program, right: Program) -> Bool {
    left.storage === right.storage || left.parts.computesTheSame(as: right.parts)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(parts.root)
    hasher.combine(parts.nodes)
    hasher.combine(parts.constants.map(ConstantKey.init))
  }
}

extension ProgramParts {
  fileprivate func computesTheSame(as other: ProgramParts) -> Bool {
    root == other.root && nodes == other.nodes && children == other.children
      && names.elementsEqual(other.names, by: { $0.hasSameScalars(as: $1) })
      && nameLists == other.nameLists
      && loops == other.loops && functions == other.functions
      && hostFunctions == other.hostFunctions && types == other.types
      && constants.map(ConstantKey.init) == other.constants.map(ConstantKey.init)
  }
}
