import CivilTime
import Diagnostics

/// Runs programs: the reference that every faster engine is measured by (notation 9.2).
///
/// Evaluation is pure and total: the same program, globals and slots give the same value, whatever
/// fails is null. Only an observer sees more.
///
/// The compiler makes no copy of a generic function for the observer of another module; the common
/// ones therefore have theirs here, and the generic one passes on to it.
public struct Interpreter: Sendable {
  let surroundings: Surroundings

  /// The values of ``CoreNode/global(_:)``, the same for the whole run.
  public var globals: [Value] { surroundings.globals }
  /// What the evaluation may ask of the world.
  public var host: any EvaluationHost { surroundings.host }
  /// How much one evaluation may take.
  public var limits: Limits { surroundings.limits }

  /// One object, so that an evaluation holds on to one reference.
  final class Surroundings: Sendable {
    let globals: [Value]
    let host: any EvaluationHost
    let limits: Limits

    init(_ globals: [Value], _ host: any EvaluationHost, _ limits: Limits) {
      self.globals = globals
      self.host = host
      self.limits = limits
    }
  }

  /// How much one evaluation may take.
  public struct Limits: Sendable, Hashable {
    /// Nodes that loops, filters and function calls may visit; then the result is null.
    public var steps = 20_000_000
    /// Levels of nodes that function calls may nest; then the call is null. A function that calls
    /// itself takes as many for each call as its body is deep, and a few more.
    public var depth = 40_000
    /// Elements of a list that `for` makes; then it is null.
    public var elements = 2_000_000

    /// The bounds that are taken where nobody says otherwise.
    public init() {}
  }

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// An interpreter with the values and the surroundings of a run.
  public init(globals: [Value], host: any EvaluationHost, limits: Limits = Limits()) {
    surroundings = Surroundings(globals, host, limits)
  }

  /// The value of a program.
  ///
  /// - Parameter slots: values of ``CoreNode/slot(_:)``; at least as many as the scope declared.
  /// - Parameter program: what is evaluated.
  public func evaluate(_ program: Program, slots: [Value] = []) -> Value {
    var observer = NoObserver()
    return evaluate(program, slots: slots, observer: &observer)
  }

  /// The value of a program, watched.
  @_specialize(where Observer == NoObserver)
  @_specialize(where Observer == ReasonLog)
  public func evaluate<Observer: EvaluationObserver>(
    _ program: Program, slots: [Value], observer: inout Observer
  ) -> Value {
    run(program, node: program.parts.root, slots: slots, observer: &observer) { evaluation, root in
      evaluation.value(root)
    }
  }

  /// The value of a condition; nil where it is unknown, or no boolean.
  public func evaluateTruth(_ program: Program, slots: [Value] = []) -> Bool? {
    var observer = NoObserver()
    return evaluateTruth(program, slots: slots, observer: &observer)
  }

  /// The value of a condition, watched.
  @_specialize(where Observer == NoObserver)
  @_specialize(where Observer == ReasonLog)
  public func evaluateTruth<Observer: EvaluationObserver>(
    _ program: Program, slots: [Value], observer: inout Observer
  ) -> Bool? {
    run(program, node: program.parts.root, slots: slots, observer: &observer) { evaluation, root in
      evaluation.truth(root)
    }
  }

  /// The value of a condition within a program; nil where it is unknown, or no boolean.
  ///
  /// - Parameter node: must not read a local that a node around it binds.
  /// - Parameter slots: values of ``CoreNode/slot(_:)``.
  /// - Parameter program: what is evaluated.
  public func evaluateTruth(_ program: Program, node: CoreNode.ID, slots: [Value]) -> Bool? {
    var observer = NoObserver()
    return run(program, node: node, slots: slots, observer: &observer) { evaluation, node in
      evaluation.truth(node)
    }
  }

  /// The value of a program whose input comes from the caller as well: unary tests.
  @_specialize(where Observer == NoObserver)
  @_specialize(where Observer == ReasonLog)
  public func evaluate<Observer: EvaluationObserver>(
    _ program: Program, node: CoreNode.ID, slots: [Value], observer: inout Observer
  ) -> Value {
    run(program, node: node, slots: slots, observer: &observer) { evaluation, root in
      evaluation.value(root)
    }
  }

  /// Calls a function value, as a host does with one that it was given.
  public func call(_ function: FunctionValue, _ arguments: [Value]) -> Value {
    var observer = NoObserver()
    let bridge = Calls.Bridge(self, Budget(steps: limits.steps, depth: 0))
    return Calls.call(function, arguments, self, bridge, &observer)
  }

  private func run<Observer: EvaluationObserver, Result>(
    _ program: Program, node: CoreNode.ID, slots: [Value], observer: inout Observer,
    _ body: (inout Evaluation<Observer>, CoreNode.ID) -> Result
  ) -> Result {
    slots.withUnsafeBufferPointer { slots in
      Evaluation<Observer>.with(
        program.storage, interpreter: self, slots: slots,
        locals: Int(program.parts.localCount),
        budget: Budget(steps: limits.steps, depth: 0), observer: &observer
      ) { body(&$0, node) }
    }
  }

  /// The value of a node whose operands are constants; nil where that would take too long.
  static func folded<Observer: EvaluationObserver>(
    _ program: ProgramParts, node: CoreNode.ID, zones: any ZoneProvider, observer: inout Observer
  ) -> Value? {
    var limits = Limits()
    limits.steps = 10_000
    let interpreter = Interpreter(
      globals: [], host: FoldingHost(zones: zones), limits: limits)
    var budget = Budget(steps: limits.steps, depth: 0)
    let none = UnsafeBufferPointer<Value>(start: nil, count: 0)
    let value = Evaluation<Observer>.with(
      Program.Storage(program), interpreter: interpreter, slots: none,
      locals: Int(program.localCount), budget: budget, observer: &observer
    ) { evaluation in
      let value = evaluation.value(node)
      budget = evaluation.budget
      return value
    }
    return budget.steps > 0 ? value : nil
  }
}

/// What is left of one evaluation's means.
struct Budget {
  var steps: Int
  /// Levels of nodes around the function call at hand.
  var depth: Int
  /// The value of ``depth`` where the stack at hand began.
  var stackBase = 0

  static let tooManySteps = LocalizedText(
    en: "the calculation takes more steps than one evaluation may take",
    zh: "计算量超过了一次求值允许的步数")
}

/// The surroundings of constant folding: no clock, no tables.
private final class FoldingHost: EvaluationHost {
  let zones: any ZoneProvider
  var moment: CivilDateTime? { nil }

  init(zones: any ZoneProvider) {
    self.zones = zones
  }

  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
}
