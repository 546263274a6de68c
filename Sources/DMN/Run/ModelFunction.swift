import Diagnostics
import FEEL

/// Levels that a call of a function of the model counts for, besides those of its body.
private let callDepth = 4

/// A function that belongs to a model.
protocol ModelFunction: ExternalFunction {
  /// The model whose elements the function refers to.
  var model: CompiledModel { get }

  /// The result of the function within a run of its model.
  func value(of arguments: [Value], _ run: Run, _ means: inout EvaluationMeans) -> Value
}

extension ModelFunction {
  func call(
    _ arguments: [Value], means: inout EvaluationMeans, host: any EvaluationHost
  ) -> Value {
    let run = run(within: host)
    guard means.depth + callDepth <= run.surroundings.limits.depth else {
      means.failure = LocalizedText(en: "the calls are nested too deeply", zh: "函数调用嵌套过深")
      return .null
    }
    means.depth += callDepth
    defer { means.depth -= callDepth }
    return value(of: arguments, run, &means)
  }

  /// The current run; where a function outlives its run, or comes into a run of another model, one
  /// of its own.
  private func run(within host: any EvaluationHost) -> Run {
    if let run = host as? Run {
      if run.model === model { return run }
      return Run(
        model, given: [], surroundings: run.surroundings, findings: FindingLog())
    }
    let surroundings = Surroundings(moment: host.moment, zones: host.zones)
    return Run(model, given: [], surroundings: surroundings, findings: FindingLog())
  }
}

/// A business knowledge model as a function (DMN 1.5 §6.3.10).
struct KnowledgeFunction: ModelFunction {
  let model: CompiledModel
  let element: Int

  func value(of arguments: [Value], _ run: Run, _ means: inout EvaluationMeans) -> Value {
    let element = model.elements[element]
    guard case .knowledge(let function) = element.kind else { return .null }
    let frame = run.frame(of: element, &means)
    return function.value(
      of: arguments, in: frame, name: element.name, at: element.span, run, &means)
  }
}

/// A decision service as a function (§6.3.9).
struct ServiceFunction: ModelFunction {
  let model: CompiledModel
  let element: Int

  func value(of arguments: [Value], _ run: Run, _ means: inout EvaluationMeans) -> Value {
    let element = model.elements[element]
    guard case .service(let service) = element.kind else { return .null }
    guard arguments.count == service.parameters.count else {
      means.failure = wrongCount(service.parameters.count, arguments.count)
      return .null
    }
    var given: [Run.Given] = []
    for (parameter, argument) in zip(service.parameters, arguments) {
      let declared = run.model.elements[parameter]
      guard let value = argument.given(to: declared.name, declared.type, run, &means) else {
        return .null
      }
      given.append(.init(element: parameter, value: value))
    }
    return service.value(given: given, name: element.name, at: element.span, run, &means)
  }
}

/// A boxed function definition with the frame in which it was created (§10.2.1.7).
struct BoxedClosure: ModelFunction {
  let model: CompiledModel
  let function: BoxedFunction
  let frame: [Value]
  let name: String
  let span: SourceSpan

  var captured: [Value] { frame }

  func value(of arguments: [Value], _ run: Run, _ means: inout EvaluationMeans) -> Value {
    var frame = frame
    if let slot = function.ownSlot { frame.set(slot, value) }
    return function.value(of: arguments, in: frame, name: name, at: span, run, &means)
  }

  /// The function as a value.
  var value: Value {
    .function(
      FunctionValue(
        kind: .foreign(self), parameters: function.declared, result: function.result?.feel ?? .any))
  }
}

extension BoxedFunction {
  /// The result of the function for arguments in the order of its parameters.
  func value(
    of arguments: [Value], in frame: [Value], name: String, at span: SourceSpan, _ run: Run,
    _ means: inout EvaluationMeans
  ) -> Value {
    guard let body else {
      means.failure = reason
      return .null
    }
    guard arguments.count == parameters.count else {
      means.failure = wrongCount(parameters.count, arguments.count)
      return .null
    }
    var frame = frame
    for (parameter, argument) in zip(parameters, arguments) {
      guard let value = argument.given(to: parameter.name, parameter.type, run, &means) else {
        return .null
      }
      frame.set(parameter.slot, value)
    }
    var evaluation = BoxedEvaluation(run: run, frame: frame, means: means)
    let result = evaluation.value(of: body)
    means.steps = evaluation.means.steps
    return run.converted(result, to: self.result, of: name, at: span)
  }
}

extension CompiledService {
  /// The result for the given inputs: one output itself, several as a context.
  func value(
    given: [Run.Given], name: String, at span: SourceSpan, _ run: Run,
    _ means: inout EvaluationMeans
  ) -> Value {
    let inner = run.nested(given: given)
    var entries: [ContextValue.Entry] = []
    for output in outputs {
      entries.append(
        .init(
          key: run.model.elements[output].name, value: inner.value(of: output, means: &means)))
    }
    let value = entries.count == 1 ? entries[0].value : .context(ContextValue(entries))
    return run.converted(value, to: result, of: name, at: span)
  }
}

extension Value {
  /// The value as an argument; nil, with the reason, where it is not of the declared type.
  fileprivate func given(
    to parameter: String, _ type: DeclaredType?, _ run: Run, _ means: inout EvaluationMeans
  ) -> Value? {
    guard let type else { return self }
    if let converted = type.converted(self, test: run.meets) { return converted }
    means.failure = LocalizedText(
      en: "argument `\(parameter)` is not of the type `\(type.name)`",
      zh: "参数 `\(parameter)` 不是类型 `\(type.name)`")
    return nil
  }
}

extension [Value] {
  /// Puts a value into a slot; unset slots before it are null.
  mutating func set(_ slot: Int, _ value: Value) {
    while count <= slot { append(.null) }
    self[slot] = value
  }
}

private func wrongCount(_ wanted: Int, _ given: Int) -> LocalizedText {
  LocalizedText(
    en: "the function takes \(wanted) arguments, not \(given)",
    zh: "该函数需要 \(wanted) 个参数，实为 \(given) 个")
}
