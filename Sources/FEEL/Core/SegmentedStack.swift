import Diagnostics
import Glibc

/// A stack of its own for a part of an evaluation whose calls nest deep.
///
/// Calls of FEEL functions nest on the stack of whoever evaluates, of which nobody knows how much
/// is left. After ``levels`` of nodes the evaluation goes on on a stack of its own, while the
/// caller waits; so calls may nest as deep as ``Interpreter/Limits/depth`` allows, on any thread.
enum SegmentedStack {
  /// Levels of nodes that one stack holds.
  static let levels = 500
  /// Bytes of one stack: address space, of which only what is used takes memory.
  private static let size = 64 << 20
  /// Steps that a stack counts for: about what is calculated in the time that it takes to make one,
  /// so that calls in a loop just where a stack ends do not take for ever.
  static let steps = 200

  private struct Work {
    let body: () -> Void
  }

  /// Runs `body` on a stack of its own and waits for it; false where there is none to be had.
  static func run(_ body: () -> Void) -> Bool {
    withoutActuallyEscaping(body) { body in
      var work = Work(body: body)
      return withUnsafeMutablePointer(to: &work) { start($0) }
    }
  }

  private static func start(_ work: UnsafeMutablePointer<Work>) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, size) == 0 else { return false }
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, &attributes,
      { context in
        context?.assumingMemoryBound(to: Work.self).pointee.body()
        return nil
      }, work)
    return failed == 0 && pthread_join(thread, nil) == 0
  }
}

extension Calls {
  /// Goes on with a call on a stack of its own.
  ///
  /// Only here it is looked at how deep values have become that calls hand down and up: between
  /// two stacks they cannot become much deeper.
  static func callOnFreshStack<Observer: EvaluationObserver>(
    _ function: FunctionValue, _ arguments: [Value], _ interpreter: Interpreter, _ bridge: Bridge,
    _ observer: inout Observer
  ) -> Value {
    guard bridge.budget.depth < interpreter.limits.depth else {
      observer.didFail(tooDeep, node: 0)
      return .null
    }
    guard isShallow(.list(arguments + [.function(function)]), bridge) else {
      observer.didFail(tooMuchHandedOn, node: 0)
      return .null
    }
    bridge.budget.steps -= SegmentedStack.steps
    guard bridge.budget.steps > 0 else {
      observer.didFail(Budget.tooManySteps, node: 0)
      return .null
    }
    let outer = bridge.budget.stackBase
    bridge.budget.stackBase = bridge.budget.depth
    defer { bridge.budget.stackBase = outer }
    var result = Value.null
    let isDone = SegmentedStack.run {
      result = callHere(function, arguments, interpreter, bridge, &observer)
    }
    guard isDone else {
      observer.didFail(tooDeep, node: 0)
      return .null
    }
    guard isShallow(result, bridge) else {
      observer.didFail(tooMuchHandedOn, node: 0)
      return .null
    }
    return result
  }

  private static let tooMuchHandedOn = LocalizedText(
    en: "what nested calls hand on is nested too deep or grows too large",
    zh: "嵌套调用所传递的值嵌套过深或过大")

  private static func isShallow(_ value: Value, _ bridge: Bridge) -> Bool {
    let size = ValueSize(of: value, parts: bridge.budget.steps, isInsideFunctions: true)
    bridge.budget.steps = max(0, size.parts)
    return size.parts >= 0 && !size.isTooDeep
  }
}
