import DecimalArithmetic
import Diagnostics

/// What a place needs of the expression that stands in it.
public enum Expectation: Sendable, Hashable {
  /// Nothing: any value will do.
  case anything
  /// A condition: a boolean.
  case condition
  /// A value of this type.
  case type(FEELType)
  /// One value that can be ordered and grouped by: a rank key, `by`.
  case key
  /// A value that people are shown: a hole of a text.
  case shown
}

/// The result of checking: always a program, which is worth running where nothing is an error.
public struct Checked: Sendable {
  /// The core form; null stands where there are errors.
  public let program: Program
  /// In the order of the text.
  public let diagnostics: [Diagnostic]

  /// Whether there is an error among ``diagnostics``.
  public var hasErrors: Bool { diagnostics.hasErrors }
}

/// Finds types, meanings and faults of an expression and puts it into its core form.
public struct Checker {
  /// Levels of nesting that are still read; deeper ones are an error, not a crash.
  static let maximumDepth = 400
  /// Nodes that one evaluation may visit, loops counted once.
  static let costliest: Int32 = 1_000_000

  let scope: Scope
  let dialect: Dialect
  let relations: TypeRelations
  let typeText: TypeText
  let tree: ExpressionTree
  var builder = ProgramBuilder()
  var diagnostics: [Diagnostic] = []
  /// Variables, rows and context entries around the place, innermost last.
  var bindings: [Binding] = []
  /// Function definitions around the place; the first is the expression itself.
  var levels = [FunctionLevel()]
  /// What the conditions around the place have made sure.
  var known = Known()
  var depth = 0
  /// Loops over records around the place.
  var loopDepth = 0
  /// What `?` is in the unary tests at hand.
  var input: Typed?
  var readsInput = false
  var isTooComplex = false
  /// The name behind the `.` after the expression at hand; nil where there is none.
  var namedColumn: String?
  /// Whether the name at hand stands before `(`.
  var isCalled = false
  /// The key of the context entry whose value is at hand, so that a function can call itself.
  var functionName: String?

  typealias Typed = ProgramBuilder.Typed

  init(tree: ExpressionTree, scope: Scope, dialect: Dialect) {
    self.tree = tree
    self.scope = scope
    self.dialect = dialect
    relations = TypeRelations(catalogue: scope.catalogue)
    typeText = TypeText(scope.catalogue)
    builder.zones = scope.zones
    builder.keepsNulls = dialect.keepsUnknown
  }

  /// ``Dialect/isStrict``
  var isStrict: Bool { dialect.isStrict }
  /// ``Dialect/keepsUnknown``
  var keepsUnknown: Bool { dialect.keepsUnknown }
  /// The type of what is not known: silent in a strict dialect, anything elsewhere.
  var openType: FEELType { isStrict ? .unknown : .any }

  /// Checks an expression, or unary tests where the tree's root is one; these are about
  /// ``Scope/input`` and give a condition.
  ///
  /// - Parameter dialect: the rules it is checked by; nil for those that it was read by.
  public static func check(
    _ tree: ExpressionTree, in scope: Scope, dialect: Dialect? = nil,
    expected: Expectation = .anything
  ) -> Checked {
    var checker = Checker(tree: tree, scope: scope, dialect: dialect ?? tree.dialect)
    var result = checker.whole(expected)
    let facts = checker.builder.program.facts
    if facts[Int(result.node)].cost > costliest || checker.isTooComplex {
      checker.complain(CheckDiagnostics.tooComplex, at: tree.root)
      result = checker.nothing(at: tree.root)
    }
    return Checked(
      program: checker.builder.finished(result, tree: tree),
      diagnostics: checker.diagnostics.sorted())
  }

  private mutating func whole(_ expected: Expectation) -> Typed {
    if let declared = scope.input {
      input = meaning(of: declared, at: tree.root)
    }
    switch tree[tree.root].kind {
    case .tests, .anything: return unaryTests(tree.root)
    default: break
    }
    switch expected {
    case .anything: return lower(tree.root)
    case .condition: return condition(tree.root)
    case .type(let type): return value(tree.root, of: type)
    case .key: return key(tree.root)
    case .shown:
      let result = lower(tree.root)
      refusePrivate(result, at: tree.root)
      return result
    }
  }

  /// A value that the place needs to be of a type.
  private mutating func value(_ id: ExpressionID, of wanted: FEELType) -> Typed {
    let result = lower(id, expecting: wanted)
    guard isStrict else {
      return convert(result, to: wanted, at: id)
    }
    _ = accept(result, as: wanted, at: id)
    return result
  }

  private mutating func key(_ id: ExpressionID) -> Typed {
    let result = lower(id)
    switch result.type {
    case .list:
      complain(CheckDiagnostics.listForValue, at: id, [.phrase(typeText.name(result.type))])
    case .context, .range, .function:
      complain(
        CheckDiagnostics.otherTypeNeeded, at: id,
        [
          .phrase(LocalizedText(en: "number, text or date", zh: "数、文本或日期")),
          .phrase(typeText.name(result.type)),
        ])
    default: break
    }
    refusePrivate(result, at: id)
    return result
  }

  /// What is shown must not give away a private field (notation 7.3).
  mutating func refusePrivate(_ value: Typed, at id: ExpressionID) {
    guard isStrict, value.isPrivate else { return }
    let read = builder.program.reads.first {
      scope.catalogue[$0.recordType].fields[$0.field].isPrivate
    }
    let field = read.map { scope.catalogue[$0.recordType].fields[$0.field] }
    complain(
      CheckDiagnostics.privateShown, at: id, [.name(field?.name ?? written(id))]
    ) { finding in
      guard let declared = field?.declaration else { return }
      finding.secondary.append(Label(declared, LocalizedText(en: "is private", zh: "已设为保密")))
    }
  }

  // MARK: Reports

  /// Reports a fault; in a dialect that is not strict it is a warning at most.
  mutating func complain(
    _ code: DiagnosticCode, at id: ExpressionID, _ arguments: [DiagnosticArgument] = [],
    amend: (inout Diagnostic) -> Void = { _ in }
  ) {
    complain(code, at: tree.span(id), arguments, amend: amend)
  }

  mutating func complain(
    _ code: DiagnosticCode, at span: SourceSpan, _ arguments: [DiagnosticArgument] = [],
    amend: (inout Diagnostic) -> Void = { _ in }
  ) {
    if !isStrict, code.severity != .error { return }
    var finding = Diagnostic(code, at: span, arguments)
    amend(&finding)
    if !isStrict { finding.severity = .warning }
    guard !diagnostics.contains(where: { $0.code == code && $0.primary.span == span }) else {
      return
    }
    diagnostics.append(finding)
  }

  /// Stands where nothing can be said; silences what follows from it.
  mutating func nothing(at id: ExpressionID) -> Typed {
    // Not a constant, so that nothing is concluded from it.
    let type: FEELType = openType
    let node = builder.intern(.global(-1), type: type, missing: .maybe, span: tree.span(id))
    return Typed(node: node, type: type, missing: .maybe)
  }

  /// The text of a node as it is written.
  func written(_ id: ExpressionID) -> String { written(tree[id].bytes) }

  func written(_ bytes: Range<Int32>) -> String {
    let text = Array(tree.text.text.utf8)
    let lower = min(max(0, Int(bytes.lowerBound)), text.count)
    let upper = min(max(lower, Int(bytes.upperBound)), text.count)
    return String(decoding: text[lower..<upper], as: UTF8.self)
  }

  // MARK: Nodes

  /// Adds a node and reports where it is a constant without a value.
  mutating func make(
    _ node: CoreNode, _ type: FEELType, _ missing: Missing, isPrivate: Bool = false,
    at id: ExpressionID
  ) -> Typed {
    let added = builder.add(node, type: type, missing: missing, span: tree.span(id))
    if Int(builder.program.facts[Int(added.id)].depth) > Checker.maximumDepth {
      isTooComplex = true
    }
    var result = Typed(node: added.id, type: type, missing: missing, isPrivate: isPrivate)
    guard added.isFolded, let value = builder.program.constant(of: added.id) else { return result }
    if case .null = value {
      guard isStrict, type != .unknown else { return result }
      let reason = added.failure ?? LocalizedText(en: "an operand is null", zh: "某个运算对象是空值")
      complain(CheckDiagnostics.neverHasValue, at: id, [.phrase(reason)])
      return nothing(at: id)
    }
    result.missing = .never
    return result
  }

  func constant(_ typed: Typed) -> Value? { builder.program.constant(of: typed.node) }
}
