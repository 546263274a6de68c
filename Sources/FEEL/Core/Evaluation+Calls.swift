import Diagnostics
import Text

/// Calls, function definitions and types.
extension Evaluation {
  @inline(never)
  mutating func callValue(_ id: CoreNode.ID) -> Value {
    switch nodes[Int(id)] {
    case .host(let function, let arguments):
      let function = program.hostFunctions[Int(function)]
      return interpreter.host.call(function.id, values(arguments))
    case .call(let callee, let arguments, let names): return call(callee, arguments, names, id)
    case .function(let index): return function(index)
    case .instanceOf(let operand, let type):
      return .boolean(ValueTypes.isInstance(value(operand), of: program.types[Int(type)]))
    case .conversion(let operand, let type):
      var failure: Failure?
      let result = ValueTypes.coerced(value(operand), to: program.types[Int(type)], &failure)
      if let failure { fail(failure.reason, id) }
      return result
    default: return .null
    }
  }

  @inline(never)
  mutating func callBuiltin(
    _ builtin: CoreBuiltin, _ arguments: CoreChildren, _ id: CoreNode.ID
  ) -> Value {
    let arguments = values(arguments)
    // Only a function among the arguments can call back.
    let bridge = arguments.hasFunction ? Calls.Bridge(interpreter, budget) : nil
    var context = BuiltinContext(
      moment: surroundings.host.moment, zones: surroundings.host.zones,
      keepsUnknown: builtin.keepsUnknown, convertsSingletons: builtin.convertsSingletons,
      steps: budget.steps, call: bridge.map { $0.call } ?? Calls.refuse)
    let signature = builtin.signature < 0 ? nil : Int(builtin.signature)
    let result = Builtins.call(builtin.id, signature: signature, arguments, &context)
    budget.steps = min(context.steps, bridge?.budget.steps ?? context.steps)
    if let reason = context.failure {
      fail(reason, id, lacksOperand: arguments.hasNull)
    }
    return result
  }

  private mutating func call(
    _ callee: CoreNode.ID, _ arguments: CoreChildren, _ names: Int32, _ id: CoreNode.ID
  ) -> Value {
    let called = value(callee)
    guard case .function(let function) = called else {
      fail(
        LocalizedText(en: "the value that is called is not a function", zh: "被调用的不是函数"), id,
        lacksOperand: called.isNull)
      return .null
    }
    var given = values(arguments)
    if names >= 0 {
      let texts = (0..<Int(arguments.count)).map { offset in
        let name = program.nameLists[Int(names) + offset]
        return name < 0 ? "" : program.names[Int(name)]
      }
      guard let ordered = Calls.ordered(given, by: texts, for: function) else {
        fail(LocalizedText(en: "the names of the arguments do not fit", zh: "参数名称不符"), id)
        return .null
      }
      given = ordered
    }
    guard spend(on: id, id) else { return .null }
    budget.depth += Int(program.facts[Int(id)].depth)
    defer { budget.depth -= Int(program.facts[Int(id)].depth) }
    var watcher = FirstFailure()
    let bridge = Calls.Bridge(interpreter, budget)
    let result = Calls.call(function, given, interpreter, bridge, &watcher)
    budget.steps = bridge.budget.steps
    if let reason = watcher.reason { fail(reason, id) }
    return result
  }

  private mutating func function(_ index: Int32) -> Value {
    let definition = program.functions[Int(index)]
    let captured = definition.captures.map { capture -> Value in
      switch capture {
      case .slot(let slot): slots.indices.contains(Int(slot)) ? slots[Int(slot)] : .null
      case .local(let local): locals[Int(local)]
      case .itself: .null
      }
    }
    let closure = Closure(
      program: storage, definition: definition, captured: captured, home: interpreter)
    return .function(
      FunctionValue(
        kind: .closure(closure), parameters: definition.parameters, result: definition.result))
  }
}

/// A function definition with what it captured.
final class Closure: Sendable {
  let program: Program.Storage
  let definition: CoreFunction
  let captured: [Value]
  /// Where it came into being: its globals are those of its own program, not of its caller's.
  let home: Interpreter

  init(
    program: Program.Storage, definition: CoreFunction, captured: [Value], home: Interpreter
  ) {
    self.home = home
    self.program = program
    self.definition = definition
    self.captured = captured
  }
}

/// Calls of function values, within the means of the evaluation that makes them.
enum Calls {
  /// What built-ins that take functions call back through; lives as long as one call.
  final class Bridge {
    let interpreter: Interpreter
    var budget: Budget

    init(_ interpreter: Interpreter, _ budget: Budget) {
      self.interpreter = interpreter
      self.budget = budget
    }

    func call(_ function: FunctionValue, _ arguments: [Value]) -> Value {
      var observer = NoObserver()
      return Calls.call(function, arguments, interpreter, self, &observer)
    }
  }

  static func refuse(_ function: FunctionValue, _ arguments: [Value]) -> Value { .null }

  static func call<Observer: EvaluationObserver>(
    _ function: FunctionValue, _ arguments: [Value], _ interpreter: Interpreter, _ bridge: Bridge,
    _ observer: inout Observer
  ) -> Value {
    guard bridge.budget.depth - bridge.budget.stackBase < SegmentedStack.levels else {
      return callOnFreshStack(function, arguments, interpreter, bridge, &observer)
    }
    return callHere(function, arguments, interpreter, bridge, &observer)
  }

  static func callHere<Observer: EvaluationObserver>(
    _ function: FunctionValue, _ arguments: [Value], _ interpreter: Interpreter, _ bridge: Bridge,
    _ observer: inout Observer
  ) -> Value {
    switch function.kind {
    case .builtin(let id):
      var context = BuiltinContext(
        moment: interpreter.host.moment, zones: interpreter.host.zones,
        steps: bridge.budget.steps, call: bridge.call)
      let result = Builtins.call(id, arguments, &context)
      bridge.budget.steps = min(bridge.budget.steps, context.steps)
      if let reason = context.failure { observer.didFail(reason, node: 0) }
      return result
    case .host(let function): return interpreter.host.call(function.id, arguments)
    case .foreign(let function):
      return call(foreign: function, arguments, interpreter, bridge, &observer)
    case .closure(let payload):
      guard let closure = payload as? Closure else { return .null }
      return call(closure, function, arguments, interpreter, bridge, &observer)
    }
  }

  private static func call<Observer: EvaluationObserver>(
    _ closure: Closure, _ function: FunctionValue, _ arguments: [Value],
    _ interpreter: Interpreter, _ bridge: Bridge, _ observer: inout Observer
  ) -> Value {
    let definition = closure.definition
    guard !definition.isExternal else {
      observer.didFail(
        LocalizedText(en: "external functions are not called", zh: "不调用外部函数"), node: 0)
      return .null
    }
    guard arguments.count == definition.parameters.count else {
      observer.didFail(
        LocalizedText(
          en: "the function takes \(ArgumentCount.words(definition.parameters.count)), not "
            + "\(arguments.count)",
          zh: "该函数需要 \(definition.parameters.count) 个参数，实为 \(arguments.count) 个"), node: 0)
      return .null
    }
    let depth =
      bridge.budget.depth + Int(closure.program.parts.facts[Int(definition.body)].depth) + 1
    guard depth <= interpreter.limits.depth, bridge.budget.steps > 0 else {
      observer.didFail(tooDeep, node: 0)
      return .null
    }
    var given: [Value] = []
    for (argument, parameter) in zip(arguments, definition.parameters) {
      var failure: Failure?
      let value = ValueTypes.coerced(argument, to: parameter.type, &failure)
      if failure != nil {
        observer.didFail(
          LocalizedText(
            en: "argument `\(parameter.name)` is not of its declared type",
            zh: "参数 `\(parameter.name)` 与声明的类型不符"), node: 0)
        return .null
      }
      given.append(value)
    }
    let outer = bridge.budget.depth
    bridge.budget.depth = depth
    defer { bridge.budget.depth = outer }
    return run(closure, captured(closure, function), given, bridge, &observer)
  }

  private static func captured(_ closure: Closure, _ function: FunctionValue) -> [Value] {
    var captured = closure.captured
    for (index, capture) in closure.definition.captures.enumerated() where capture == .itself {
      captured[index] = .function(function)
    }
    return captured
  }

  private static func run<Observer: EvaluationObserver>(
    _ closure: Closure, _ slots: [Value], _ arguments: [Value], _ bridge: Bridge,
    _ observer: inout Observer
  ) -> Value {
    slots.withUnsafeBufferPointer { slots in
      Evaluation<Observer>.with(
        closure.program, interpreter: closure.home, slots: slots,
        locals: Int(closure.definition.localCount), budget: bridge.budget, observer: &observer
      ) { evaluation in
        for (index, argument) in arguments.enumerated() { evaluation.locals[index] = argument }
        let result = evaluation.value(closure.definition.body)
        bridge.budget.steps = evaluation.budget.steps
        return result
      }
    }
  }

  /// Arguments in the order of the function's parameters; nil where a name does not fit.
  static func ordered(_ arguments: [Value], by names: [String], for function: FunctionValue)
    -> [Value]?
  {
    if case .builtin(let id) = function.kind {
      guard let bound = Builtins[id].bind(names: names) else { return nil }
      return bound.arguments.map { $0.map { arguments[$0] } ?? .null }
    }
    guard names.count == function.parameters.count else { return nil }
    var result: [Value] = []
    for parameter in function.parameters {
      guard let place = names.firstIndex(where: { $0.hasSameScalars(as: parameter.name) }) else {
        return nil
      }
      result.append(arguments[place])
    }
    return result
  }
}

/// Numbers of arguments in words.
enum ArgumentCount {
  /// `1 argument`, `2 arguments`.
  static func words(_ count: Int) -> String { count == 1 ? "1 argument" : "\(count) arguments" }
}

extension Value {
  fileprivate var isNull: Bool {
    if case .null = self { return true }
    return false
  }
}

extension [Value] {
  fileprivate var hasNull: Bool { contains(where: \.isNull) }

  /// Whether a built-in could want to call one of its arguments, or an element of one.
  fileprivate var hasFunction: Bool {
    contains {
      switch $0 {
      case .function, .list: true
      default: false
      }
    }
  }
}
