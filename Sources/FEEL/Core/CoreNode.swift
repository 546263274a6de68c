/// One operation of the core form (notation 9.2): what is executed, shown and compared.
///
/// Children are indices into ``ProgramParts/nodes`` and always smaller than the node's own. A node
/// holds no reference and no closure, so that a program can be copied and hashed for nothing. Where
/// a case has `keepsUnknown`, true is the unknown-keeping twin of a FEEL operation that turns 'not
/// known' into 'no' (S6); the checker decides for each node.
public enum CoreNode: Hashable, Sendable {
  /// The place of a node in ``ProgramParts/nodes``.
  public typealias ID = Int32

  /// An entry of ``ProgramParts/constants``.
  case constant(Int32)
  /// A value that is the same for the whole run; -1 stands where the checker reported an error.
  case global(Int32)
  /// A value that the caller gives to this evaluation.
  case slot(Int32)
  /// A value that the expression binds itself: a variable, a row, a context entry.
  case local(Int32)

  /// A field of the record in a slot: the common read, without a detour.
  case slotField(slot: Int32, field: Int32)
  /// A field of a record.
  case field(record: ID, field: Int32)
  /// A field of each record of a list (DMN 1.5 §10.3.2.5).
  case fieldOfEach(list: ID, field: Int32)
  /// A property by its name in ``ProgramParts/names``: of a context, a temporal value, a range, a
  /// list.
  case property(base: ID, name: Int32)
  /// What a name means inside a filter on rows of unknown shape: the row's entry of that name
  /// where it has one, else `otherwise` (DMN 1.5 §10.3.2.5).
  case rowName(row: ID, name: Int32, otherwise: ID)

  /// Elements are ``ProgramParts/children``.
  case list(CoreChildren)
  /// Values are ``ProgramParts/children``; `keys` is the first of as many entries of
  /// ``ProgramParts/names`` in ``ProgramParts/nameLists``; each value is put into a local, from
  /// `firstLocal` on, as it comes.
  case context(CoreChildren, keys: Int32, firstLocal: Int32)
  /// `[lower..upper]`, as a value.
  case range(lower: ID, upper: ID, CoreBounds)
  /// `> 5` as a value: a range that is open at one end.
  case comparisonRange(ExpressionTree.Comparison, endpoint: ID)

  /// `left + right` and the like.
  case arithmetic(ExpressionTree.Arithmetic, left: ID, right: ID)
  /// `-operand`
  case negation(ID)
  /// `left < right` and the like; with `keepsUnknown`, an operand without a value makes it unknown.
  case comparison(ExpressionTree.Comparison, left: ID, right: ID, keepsUnknown: Bool)
  /// `value in [lower..upper)` with both endpoints given, and `between`.
  case within(value: ID, lower: ID, upper: ID, CoreBounds)
  /// Kleene's `and` (DMN 1.5 Table 50).
  case conjunction(left: ID, right: ID)
  /// Kleene's `or`.
  case disjunction(left: ID, right: ID)
  /// `not(x)`
  case not(ID)
  /// `x = null` as it is written: true or false, never unknown.
  case isMissing(ID)
  /// `x != null` as it is written.
  case isPresent(ID)
  /// `value in list`: equal to an element, or within an element that is a range; also
  /// `list contains`. Where it does not keep unknown, the list is one of constant tests.
  case contains(list: ID, value: ID, keepsUnknown: Bool)
  /// A test whose meaning the value of `test` decides: a boolean stands for itself where it read
  /// the input, a list or a range holds the value, anything else is equal to it.
  case test(value: ID, test: ID, readsInput: Bool, keepsUnknown: Bool)
  /// `if`; where it keeps unknown, an unknown test makes it unknown instead of taking `otherwise`.
  case conditional(test: ID, then: ID, otherwise: ID, keepsUnknown: Bool)

  /// Binds a local for the sake of `body`.
  case binding(local: Int32, value: ID, body: ID)
  /// `for`, an entry of ``ProgramParts/loops``.
  case iteration(Int32)
  /// `some`, `every`, an entry of ``ProgramParts/loops``.
  case quantified(Int32, ExpressionTree.Quantifier)
  /// `list[condition]`; the row is bound to `local`.
  case filter(list: ID, condition: ID, local: Int32, keepsUnknown: Bool)
  /// `list[index]`
  case element(list: ID, index: ID)
  /// `list[…]` where only the run shows whether it is a condition or an index.
  case filterOrElement(list: ID, condition: ID, local: Int32)

  /// A built-in with positional arguments.
  case builtin(CoreBuiltin, CoreChildren)
  /// A function of the host, by its entry in ``ProgramParts/hostFunctions``.
  case host(Int32, CoreChildren)
  /// A function value; `names` is the first entry of ``ProgramParts/nameLists`` where arguments are
  /// named, else -1.
  case call(callee: ID, CoreChildren, names: Int32)
  /// A function definition, an entry of ``ProgramParts/functions``.
  case function(Int32)
  /// `value instance of type`, an entry of ``ProgramParts/types``.
  case instanceOf(value: ID, type: Int32)
  /// An implicit conversion of DMN 1.5 §10.3.2.9.4 to a type of ``ProgramParts/types``; null where
  /// the value does not conform.
  case conversion(value: ID, type: Int32)
}

/// A built-in as it is called at one place.
public struct CoreBuiltin: Hashable, Sendable {
  /// The function that is called.
  public let id: BuiltinID
  /// The signature that the checker chose; -1 leaves it to the values.
  public let signature: Int8
  /// Whether an argument without a value makes the result unknown.
  public let keepsUnknown: Bool
  /// Whether an element stands for the list of it and the reverse (DMN 1.5 §10.3.2.9.4).
  public let convertsSingletons: Bool
}

/// A stretch of ``ProgramParts/children``.
public struct CoreChildren: Hashable, Sendable {
  /// The place of the first in ``ProgramParts/children``.
  public let start: Int32
  /// How many there are.
  public let count: Int32

  /// A stretch of ``ProgramParts/children``.
  public init(start: Int32, count: Int32) {
    self.start = start
    self.count = count
  }
}

/// Which endpoints belong to a range.
public struct CoreBounds: Hashable, Sendable {
  /// Whether the lower endpoint is within.
  public let lowerIncluded: Bool
  /// Whether the upper endpoint is within.
  public let upperIncluded: Bool

  /// Which endpoints are within.
  public init(lowerIncluded: Bool, upperIncluded: Bool) {
    self.lowerIncluded = lowerIncluded
    self.upperIncluded = upperIncluded
  }
}

/// The variables and the body of `for`, `some` and `every`.
public struct CoreLoop: Hashable, Sendable {
  /// From the outermost to the innermost.
  public let variables: [Variable]
  /// What is evaluated for each element.
  public let body: CoreNode.ID
  /// The local that holds the results so far (`partial`, DMN 1.5 §10.3.2.14); nil where unused.
  public let partial: Int32?
  /// Whether a body without a value makes a quantifier unknown.
  public let keepsUnknown: Bool

  /// A variable of a loop and what it runs over.
  public struct Variable: Hashable, Sendable {
    /// The place of its value among the locals.
    public let local: Int32
    /// A list or range, or the first value of `a..b`.
    public let domain: CoreNode.ID
    /// The last value of `a..b`.
    public let upper: CoreNode.ID?
  }
}

/// A function definition: a body with slots and locals of its own.
///
/// The slots of the body are the captured values; its locals are first the parameters, then what
/// the body binds.
public struct CoreFunction: Hashable, Sendable {
  /// In declared order.
  public let parameters: [FEELType.FunctionParameter]
  /// Where the captured values are found when the function comes into being.
  public let captures: [Capture]
  /// What a call evaluates.
  public let body: CoreNode.ID
  /// Number of locals of the body, parameters included.
  public let localCount: Int32
  /// The static type of the body.
  public let result: FEELType
  /// Whether the body is code of another language, which is never run: calls are null.
  public let isExternal: Bool

  /// A value from around the definition that the body uses.
  public enum Capture: Hashable, Sendable {
    /// A value of the evaluation.
    case slot(Int32)
    /// A value that a node around the definition binds.
    case local(Int32)
    /// The function itself, for a definition that calls itself by the name of its context entry.
    case itself
  }
}
