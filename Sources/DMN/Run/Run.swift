import CivilTime
import Diagnostics
import FEEL
import Synchronization

/// One run of a model: inputs, the values made so far, each once, and what went wrong.
///
/// A call of a decision service is a run of its own, so that what it is given never shows outside
/// (DMN 1.5 §6.3.9).
final class Run: EvaluationHost {
  let model: CompiledModel
  let surroundings: Surroundings
  /// Values that are given instead of being made, by element.
  private let given: [Int: Value]
  private let findings: FindingLog
  private let state = Mutex(State())

  private struct State {
    var values: [Int: Value] = [:]
    var underWay: Set<Int> = []
  }

  var moment: CivilDateTime? { surroundings.moment }
  var zones: any ZoneProvider { surroundings.zones }

  init(
    _ model: CompiledModel, given: [Int: Value], surroundings: Surroundings, findings: FindingLog
  ) {
    self.model = model
    self.given = given
    self.surroundings = surroundings
    self.findings = findings
  }

  /// A run within this one, for a decision service.
  func nested(given: [Int: Value]) -> Run {
    Run(model, given: given, surroundings: surroundings, findings: findings)
  }

  /// Host functions are for policies; a model has function values.
  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }

  var interpreter: Interpreter {
    Interpreter(globals: [], host: self, limits: surroundings.limits)
  }

  func report(_ finding: Diagnostic) { findings.add(finding) }

  // MARK: Values of elements

  /// The value of an element; what it requires is made first, so that a long chain of decisions
  /// takes no more of the stack than a short one.
  func value(of element: Int, means: inout EvaluationMeans) -> Value {
    var stack: [(element: Int, next: Int)] = [(element, 0)]
    while let (current, next) = stack.last {
      if known(current) != nil {
        stack.removeLast()
        continue
      }
      let required = isMade(current) ? model.elements[current].required : []
      if next == 0, !begin(current) {
        // It requires itself: loading has said so.
        stack.removeLast()
        if stack.isEmpty { return .null }
        continue
      }
      if next < required.count {
        stack[stack.count - 1].next += 1
        stack.append((required[next], 0))
        continue
      }
      finish(current, make(current, &means))
      stack.removeLast()
    }
    return known(element) ?? .null
  }

  private func isMade(_ element: Int) -> Bool {
    if case .decision = model.elements[element].kind { return true }
    return false
  }

  private func known(_ element: Int) -> Value? {
    state.withLock { $0.values[element] }
  }

  /// False where the element is being made already.
  private func begin(_ element: Int) -> Bool {
    state.withLock { $0.underWay.insert(element).inserted }
  }

  private func finish(_ element: Int, _ value: Value) {
    state.withLock {
      $0.values[element] = value
      $0.underWay.remove(element)
    }
  }

  private func make(_ index: Int, _ means: inout EvaluationMeans) -> Value {
    let element = model.elements[index]
    if let value = given[index] {
      return converted(value, to: element.type, of: element.name, at: element.span)
    }
    switch element.kind {
    case .input, .decision(nil): return .null
    case .decision(.some(let logic)):
      var evaluation = BoxedEvaluation(
        run: self, frame: frame(of: element, &means), means: means)
      let value = evaluation.value(of: logic)
      means.steps = evaluation.means.steps
      return converted(value, to: element.type, of: element.name, at: element.span)
    case .knowledge(let function):
      return .function(
        FunctionValue(
          kind: .foreign(KnowledgeFunction(model: model, element: index)),
          parameters: function.declared,
          result: function.result?.feel ?? .any))
    case .service(let service):
      let parameters = service.parameters.map { parameter in
        FEELType.FunctionParameter(
          name: model.elements[parameter].name, type: model.elements[parameter].type?.feel ?? .any)
      }
      return .function(
        FunctionValue(
          kind: .foreign(ServiceFunction(model: model, element: index)), parameters: parameters,
          result: service.result?.feel ?? .any))
    }
  }

  /// The values of the slots that an element's logic begins with.
  func frame(of element: CompiledElement, _ means: inout EvaluationMeans) -> [Value] {
    var frame: [Value] = []
    for source in element.frame {
      switch source {
      case .element(let place): frame.append(value(of: place, means: &means))
      case .imported(let parts):
        var entries: [ContextValue.Entry] = []
        for part in parts {
          entries.append(.init(key: part.name, value: value(of: part.element, means: &means)))
        }
        frame.append(.context(ContextValue(entries)))
      }
    }
    return frame
  }

  // MARK: Types

  /// Whether the unary tests of a type hold; they use slot 0 alone.
  func meets(_ test: Program, _ value: Value) -> Bool {
    interpreter.evaluateTruth(test, slots: [value]) == true
  }

  /// The value as one of a declared type; null, with a report, where it is none.
  func converted(
    _ value: Value, to type: DeclaredType?, of name: String, at span: SourceSpan
  ) -> Value {
    guard let type else { return value }
    if let converted = type.converted(value, test: meets) { return converted }
    report(Diagnostic(DMNDiagnostics.wrongType, at: span, [Said(name), Said(type.name)]))
    return .null
  }
}

/// What a run and the runs within it found, so many at most.
final class FindingLog: Sendable {
  /// Findings that are kept of one run.
  private static let most = 200
  private let kept = Mutex<[Diagnostic]>([])

  func add(_ finding: Diagnostic) {
    kept.withLock { kept in
      if kept.count < FindingLog.most, !kept.contains(finding) { kept.append(finding) }
    }
  }

  var all: [Diagnostic] { kept.withLock { $0.sorted() } }
}
