import CivilTime
import Diagnostics
import FEEL
import Synchronization

/// One run of a model: inputs, the values computed so far, and the reports.
///
/// A call of a decision service is a run of its own, so that its inputs are not visible outside
/// (DMN 1.5 §6.3.9).
final class Run: EvaluationHost {
  let model: CompiledModel
  let surroundings: Surroundings
  private let findings: FindingLog
  /// By element.
  private let states: Mutex<ContiguousArray<State>>

  private enum State {
    case open
    /// Instead of being made.
    case given(Value)
    case underWay
    case known(Value)
  }

  /// A value that an element is given.
  struct Given {
    let element: Int
    let value: Value
  }

  var moment: CivilDateTime? { surroundings.moment }
  var zones: any ZoneProvider { surroundings.zones }

  /// - Parameter given: of two values for one element the later one counts.
  init(
    _ model: CompiledModel, given: [Given], surroundings: Surroundings, findings: FindingLog
  ) {
    self.model = model
    self.surroundings = surroundings
    self.findings = findings
    var states = ContiguousArray(repeating: State.open, count: model.elements.count)
    for given in given { states[given.element] = .given(given.value) }
    self.states = Mutex(states)
  }

  /// Sets the value of an element before it is needed.
  func give(_ value: Value, to element: Int) {
    states.withLock { $0[element] = .given(value) }
  }

  /// A run within this one, for a decision service.
  func nested(given: [Given]) -> Run {
    Run(model, given: given, surroundings: surroundings, findings: findings)
  }

  /// Host functions are for policies; a model has function values.
  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }

  var interpreter: Interpreter {
    Interpreter(globals: [], host: self, limits: surroundings.limits)
  }

  func report(_ finding: Diagnostic) { findings.add(finding) }

  /// Whether no more findings are kept.
  var isFull: Bool { findings.isFull }

  // MARK: Values of elements

  /// The value of an element; the decisions that it requires are evaluated first, so that a long
  /// chain of decisions takes no more of the stack than a short one.
  func value(of element: Int, means: inout EvaluationMeans) -> Value {
    switch begin(element) {
    case .known(let value): return value
    // It requires itself: loading has reported it.
    case .underWay: return .null
    case .given(let value): return finish(element, given(value, to: element))
    case .open:
      if case .decision = model.elements[element].kind { return decision(element, &means) }
      return finish(element, make(element, &means))
    }
  }

  /// The value of a decision that is being evaluated.
  private func decision(_ element: Int, _ means: inout EvaluationMeans) -> Value {
    var waiting: [(element: Int, next: Int)] = []
    var current = (element: element, next: 0)
    while true {
      if let required = beginRequired(by: current.element, from: &current.next) {
        waiting.append(current)
        current = (required, 0)
        continue
      }
      let value = finish(current.element, make(current.element, &means))
      guard let last = waiting.popLast() else { return value }
      current = last
    }
  }

  /// The next decision that must be evaluated before another, and marks it as started; nil where
  /// there is none left.
  private func beginRequired(by element: Int, from next: inout Int) -> Int? {
    while next < model.elements[element].required.count {
      let required = model.elements[element].required[next]
      next += 1
      guard case .decision = model.elements[required].kind else { continue }
      switch begin(required) {
      case .open: return required
      case .given(let value): finish(required, given(value, to: required))
      case .known, .underWay: continue
      }
    }
    return nil
  }

  /// How far the element was before; from now on it is under way, or known.
  private func begin(_ element: Int) -> State {
    states.withLock { states in
      let before = states[element]
      switch before {
      case .open, .given: states[element] = .underWay
      case .underWay, .known: break
      }
      return before
    }
  }

  @discardableResult
  private func finish(_ element: Int, _ value: Value) -> Value {
    states.withLock { $0[element] = .known(value) }
    return value
  }

  private func given(_ value: Value, to index: Int) -> Value {
    let type = model.elements[index].type
    if type?.isSurely(of: value) ?? true { return value }
    let element = model.elements[index]
    return converted(value, to: type, of: element.name, at: element.span)
  }

  private func make(_ index: Int, _ means: inout EvaluationMeans) -> Value {
    let element = model.elements[index]
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
    // Capacity for the slots that the logic usually adds.
    frame.reserveCapacity(element.frame.count + 4)
    for source in element.frame {
      switch source {
      case .element(let position): frame.append(value(of: position, means: &means))
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
    guard let type, !type.isSurely(of: value) else { return value }
    if let converted = type.converted(value, test: meets) { return converted }
    let shown = ValueText.short(value)
    report(
      Diagnostic(
        DMNDiagnostics.wrongType, at: span, [.name(name), .name(type.name)],
        label: LocalizedText(en: "it is `\(shown)`", zh: "值为 `\(shown)`")))
    return .null
  }
}

/// The reports of a run and of the runs within it, up to a limit.
final class FindingLog: Sendable {
  /// Findings that are kept of one run.
  private static let most = 200
  private let kept = Mutex<[Diagnostic]>([])

  func add(_ finding: Diagnostic) {
    kept.withLock { kept in
      if kept.count < FindingLog.most, !kept.contains(finding) { kept.append(finding) }
    }
  }

  /// Whether no more are kept.
  var isFull: Bool { kept.withLock { $0.count >= FindingLog.most } }

  var all: [Diagnostic] { kept.withLock { $0.sorted() } }
}
