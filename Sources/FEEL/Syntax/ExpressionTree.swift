import DecimalArithmetic
import Diagnostics

/// The index of a node within its ``ExpressionTree``.
public struct ExpressionID: Hashable, Sendable {
  /// The place in ``ExpressionTree/nodes``.
  public let index: Int32

  /// The node at a place.
  public init(index: Int) {
    self.index = Int32(index)
  }
}

/// A parsed FEEL expression or list of unary tests: nodes in one array, children before parents.
///
/// What later passes learn of a node (its type, what a name refers to) lives in side tables keyed
/// by ``ExpressionID``, never in the node.
public struct ExpressionTree: Sendable {
  /// One node of the tree.
  public struct Node: Sendable {
    /// What it is, with its operands.
    public let kind: Kind
    /// Byte offsets in the text of ``ExpressionTree/text``.
    public let bytes: Range<Int32>
  }

  /// What was parsed, with the way back to the file.
  public let text: MappedText
  /// How it was read, and how it is checked unless somebody says otherwise.
  public let dialect: Dialect
  /// All nodes, children before their parent.
  public private(set) var nodes: ContiguousArray<Node> = []
  /// The outermost node; `.missing` where nothing could be read.
  public internal(set) var root = ExpressionID(index: 0)

  init(text: MappedText, dialect: Dialect) {
    self.text = text
    self.dialect = dialect
  }

  /// The node of an id.
  public subscript(id: ExpressionID) -> Node { nodes[Int(id.index)] }

  /// Where the node stands in its file.
  public func span(_ id: ExpressionID) -> SourceSpan { span(self[id].bytes) }

  /// Where bytes of ``text`` stand in the file.
  public func span(_ bytes: Range<Int32>) -> SourceSpan {
    text.span(Int(bytes.lowerBound)..<Int(bytes.upperBound))
  }

  mutating func add(_ kind: Kind, _ bytes: Range<Int32>) -> ExpressionID {
    nodes.append(Node(kind: kind, bytes: bytes))
    return ExpressionID(index: nodes.count - 1)
  }

  /// One case for each alternative of DMN 1.5 §10.3.1.2 that leaves a trace at run time.
  public enum Kind: Sendable {
    /// Stands where the parser gave up; always comes with a diagnostic, is of type unknown.
    case missing
    /// `null`
    case null
    /// `true`
    case boolean(Bool)
    /// `1.5`
    case number(DecimalNumber)
    /// `30%` in a dialect that has percentages: the number 0.30; its owner may give a lone one another
    /// meaning.
    case percentage(DecimalNumber)
    /// `"text"`, decoded.
    case string(String)
    /// `@"2026-04-30"`, the decoded text inside.
    case temporal(String)
    /// A name, blanks normalised to one space: `成果`, `date and time`.
    case name(String)
    /// `?`, the value that a unary test is about.
    case input
    /// `[1, 2]`
    case list([ExpressionID])
    /// `{a: 1, "b c": 2}`
    case context([ContextEntry])
    /// `[1..10)`; both endpoints present.
    case range(lower: ExpressionID, lowerIncluded: Bool, upper: ExpressionID, upperIncluded: Bool)
    /// `> 5` as a value or as a unary test (also `= 5`, `!= 5`).
    case comparisonRange(Comparison, endpoint: ExpressionID)
    /// `a + b`
    case arithmetic(Arithmetic, left: ExpressionID, right: ExpressionID)
    /// `-a`
    case negation(ExpressionID)
    /// `a >= b`
    case comparison(Comparison, left: ExpressionID, right: ExpressionID)
    /// `a and b`
    case conjunction(left: ExpressionID, right: ExpressionID)
    /// `a or b`
    case disjunction(left: ExpressionID, right: ExpressionID)
    /// `x between a and b`
    case between(value: ExpressionID, lower: ExpressionID, upper: ExpressionID)
    /// `x in a`, `x in (> 5, "a")`; each test as in ``tests(_:negated:)``.
    case membership(value: ExpressionID, tests: [ExpressionID])
    /// `if test then a else b`
    case conditional(test: ExpressionID, then: ExpressionID, otherwise: ExpressionID)
    /// `for x in xs, i in 1..n return body`
    case iteration([Iterator], body: ExpressionID)
    /// `some x in xs satisfies condition`, `every …`
    case quantified(Quantifier, [Iterator], condition: ExpressionID)
    /// `xs[condition]`
    case filter(list: ExpressionID, condition: ExpressionID)
    /// `a.b`
    case path(base: ExpressionID, name: String, nameBytes: Range<Int32>)
    /// `f(a, b)`, `f(name: a)`
    case invocation(callee: ExpressionID, arguments: [Argument])
    /// `function(a: number, b) body`; body nil for `external`, whose context is `external`.
    case function(parameters: [Parameter], body: ExpressionID, isExternal: Bool)
    /// `x instance of list<number>`
    case instanceOf(value: ExpressionID, type: TypeExpression)
    /// The root of unary tests: `"a", > 5`, `not(…)`; never empty.
    case tests([ExpressionID], negated: Bool)
    /// `-`: the unary test that every value meets.
    case anything
  }

  /// `key: value` of a context.
  public struct ContextEntry: Sendable {
    /// Without quotes, blanks normalised.
    public let key: String
    /// Where the key stands in the text, in bytes.
    public let keyBytes: Range<Int32>
    /// The expression behind the colon.
    public let value: ExpressionID
  }

  /// `name in domain` of a loop or quantifier.
  public struct Iterator: Sendable {
    /// The variable's name, blanks normalised.
    public let name: String
    /// Where the name stands in the text, in bytes.
    public let nameBytes: Range<Int32>
    /// A list, or the first number of `a..b`.
    public let domain: ExpressionID
    /// The last number of `a..b`; nil where ``domain`` is a list.
    public let upper: ExpressionID?
  }

  /// An argument of a call.
  public struct Argument: Sendable {
    /// Nil for a positional argument.
    public let name: String?
    /// Where the name stands in the text, in bytes; nil for a positional argument.
    public let nameBytes: Range<Int32>?
    /// The expression that is given.
    public let value: ExpressionID
  }

  /// A parameter of a function definition.
  public struct Parameter: Sendable {
    /// Blanks normalised.
    public let name: String
    /// Where the name stands in the text, in bytes.
    public let nameBytes: Range<Int32>
    /// The declared type; nil where there is none.
    public let type: TypeExpression?
  }

  /// The operators of arithmetic (DMN 1.5 §10.3.2.5).
  public enum Arithmetic: Sendable, Hashable {
    /// `+`
    case addition
    /// `-`
    case subtraction
    /// `*`
    case multiplication
    /// `/`
    case division
    /// `**`
    case exponentiation
  }

  /// The operators of comparison (DMN 1.5 §10.3.2.7).
  public enum Comparison: Sendable, Hashable {
    /// `=`
    case equal
    /// `!=`
    case notEqual
    /// `<`
    case less
    /// `<=`
    case lessOrEqual
    /// `>`
    case greater
    /// `>=`
    case greaterOrEqual
  }

  /// Which elements a quantified expression asks of.
  public enum Quantifier: Sendable, Hashable {
    /// At least one: `some x in xs satisfies …`.
    case some
    /// All: `every x in xs satisfies …`.
    case every
  }
}

/// A type as it is written behind `instance of` or a parameter (DMN 1.5 grammar rule 54 ff).
public indirect enum TypeExpression: Sendable, Hashable {
  /// `number`, `date and time`, `tns.MyType`.
  case named(String)
  /// `list<number>`
  case list(TypeExpression)
  /// `range<number>`
  case range(TypeExpression)
  /// `context<a: number>`
  case context([ContextTypeField])
  /// `function<number, string> -> boolean`
  case function([TypeExpression], result: TypeExpression)

  /// `name: type` of a context type.
  public struct ContextTypeField: Sendable, Hashable {
    /// Blanks normalised.
    public let name: String
    /// What its values are.
    public let type: TypeExpression
  }
}
