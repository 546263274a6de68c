import Diagnostics

/// A function whose body is evaluated above FEEL, such as a business knowledge model of DMN.
public protocol ExternalFunction: Sendable {
  /// The value for arguments in the order of the parameters.
  ///
  /// Arguments are as they were given: conversions to declared types (DMN 1.5 §10.3.2.9.4) are for
  /// the function to make.
  /// - Parameters:
  ///   - means: what is left of the evaluation that calls; the function takes off what it spends
  ///     and leaves the reason where the result is null for an error.
  ///   - host: the surroundings of the evaluation that calls.
  ///   - arguments: in the order of the parameters.
  func call(
    _ arguments: [Value], means: inout EvaluationMeans, host: any EvaluationHost
  ) -> Value

  /// The values that the function holds on to besides those that its model has anyway.
  var captured: [Value] { get }
}

extension ExternalFunction {
  public var captured: [Value] { [] }
}

/// What is left of an evaluation's means, handed from one interpreter to the next.
public struct EvaluationMeans: Sendable {
  /// Nodes that loops, filters and calls may still visit.
  public var steps: Int
  /// Levels of nodes around the place, never more than ``Interpreter/Limits/depth``.
  public var depth: Int
  /// Why the last value is null; nil where it is no error.
  public var failure: LocalizedText?
  /// The value of ``depth`` where the stack at hand began.
  var stackBase = 0

  /// Means for so many steps, at a depth.
  public init(steps: Int, depth: Int = 0) {
    self.steps = steps
    self.depth = depth
  }

  var budget: Budget { Budget(steps: steps, depth: depth, stackBase: stackBase) }
}

extension Interpreter {
  /// The value of a program, within the means of an evaluation that is under way.
  ///
  /// A program that is nested too deeply for what is left is null.
  @_specialize(where Observer == NoObserver)
  @_specialize(where Observer == ReasonLog)
  public func evaluate<Observer: EvaluationObserver>(
    _ program: Program, slots: [Value], means: inout EvaluationMeans, observer: inout Observer
  ) -> Value {
    let root = program.parts.root
    guard means.depth + Int(program.parts.facts[Int(root)].depth) <= limits.depth, means.steps > 0
    else {
      observer.didFail(Calls.tooDeep, node: root)
      return .null
    }
    return slots.withUnsafeBufferPointer { slots in
      Evaluation<Observer>.with(
        program.storage, interpreter: self, slots: slots,
        locals: Int(program.parts.localCount),
        budget: means.budget, observer: &observer
      ) { evaluation in
        let value = evaluation.value(root)
        means.steps = evaluation.budget.steps
        return value
      }
    }
  }

  /// Calls a function value within the means of an evaluation that is under way.
  public func call(
    _ function: FunctionValue, _ arguments: [Value], means: inout EvaluationMeans
  ) -> Value {
    var observer = FirstFailure()
    let bridge = Calls.Bridge(self, means.budget)
    let value = Calls.call(function, arguments, self, bridge, &observer)
    means.steps = bridge.budget.steps
    means.failure = observer.reason
    return value
  }
}

extension Calls {
  static let tooDeep = LocalizedText(en: "the calls are nested too deeply", zh: "函数调用嵌套过深")

  static func call<Observer: EvaluationObserver>(
    foreign function: any ExternalFunction, _ arguments: [Value], _ interpreter: Interpreter,
    _ bridge: Bridge, _ observer: inout Observer
  ) -> Value {
    var means = EvaluationMeans(steps: bridge.budget.steps, depth: bridge.budget.depth)
    means.stackBase = bridge.budget.stackBase
    let value = function.call(arguments, means: &means, host: interpreter.host)
    bridge.budget.steps = means.steps
    if let reason = means.failure { observer.didFail(reason, node: 0) }
    return value
  }
}
