import CivilTime
import Diagnostics
import FEEL
import Formats
import Text

/// A DMN model that was read and checked, ready to be evaluated any number of times.
///
/// ```swift
/// var sources = SourceMap()
/// let loaded = DecisionModel.load(ModelFile(path: "loan.dmn", bytes: bytes), into: &sources)
/// let result = loaded.model?.evaluate(
///   decision: "Approval", inputs: [DecisionInput("Age", .number(44))])
/// ```
///
/// - Source: DMN 1.5; conformance level 3.
public struct DecisionModel: Sendable {
  let compiled: CompiledModel
  /// The namespace of the model itself.
  public let namespace: String
  /// The name of the model itself.
  public let name: String

  /// What came of reading a model.
  public struct Loaded: Sendable {
    /// Nil where a file is not well-formed DMN; a model with other errors can be evaluated, and what
    /// is wrong in it is null.
    public let model: DecisionModel?
    /// What is wrong, with element, line and column; errors and warnings, by location.
    public let diagnostics: [Diagnostic]

    /// Whether there is an error among ``diagnostics``.
    public var hasErrors: Bool { diagnostics.hasErrors }
  }

  /// Reads a model and those it imports, checks them and compiles every expression once.
  ///
  /// Models are untrusted: nothing in them reads a file or the network, depth and size are bounded.
  /// - Parameters:
  ///   - imports: finds imported models.
  ///   - zones: for literals that name a time zone.
  ///   - sources: takes the files, so that spans can be shown.
  ///   - file: the main model.
  public static func load(
    _ file: ModelFile, imports: any ModelProvider = NoModels(),
    zones: any ZoneProvider = NoZones(), into sources: inout SourceMap
  ) -> Loaded {
    var loader = ModelLoader(provider: imports, sources: sources)
    let models = loader.load(file)
    sources = loader.sources
    guard let main = models.first else {
      return Loaded(model: nil, diagnostics: loader.diagnostics.sorted())
    }
    let (compiled, diagnostics) = ModelCompiler.compile(models, zones: zones)
    let model = DecisionModel(
      compiled: compiled, namespace: main.syntax.namespace, name: main.syntax.name)
    return Loaded(model: model, diagnostics: (loader.diagnostics + diagnostics).sorted())
  }

  // MARK: Contents

  /// Names of the decisions of the model itself, in its order.
  public var decisions: [String] { names { if case .decision = $0 { true } else { false } } }

  /// Names of the decision services of the model itself, in its order.
  public var services: [String] { names { if case .service = $0 { true } else { false } } }

  /// Names of the business knowledge models of the model itself, in its order.
  public var knowledge: [String] { names { if case .knowledge = $0 { true } else { false } } }

  /// Names and types of the inputs of the model itself, in its order.
  public var inputs: [(name: String, type: FEELType)] {
    compiled.own.compactMap { index in
      let element = compiled.elements[index]
      guard case .input = element.kind else { return nil }
      return (element.name, element.type?.feel ?? .any)
    }
  }

  /// Names of the decisions whose values a decision service gives; empty where there is no such
  /// service.
  public func outputs(ofService name: String) -> [String] {
    let found = compiled.index(of: name, namespace: nil) {
      if case .service = $0 { true } else { false }
    }
    guard let found, case .service(let service) = compiled.elements[found].kind else { return [] }
    return service.outputs.map { compiled.elements[$0].name }
  }

  private func names(_ isWanted: (CompiledElement.Kind) -> Bool) -> [String] {
    compiled.own.compactMap { index in
      let element = compiled.elements[index]
      return isWanted(element.kind) ? element.name : nil
    }
  }

  // MARK: Evaluation

  /// The value of a decision, a decision service or a business knowledge model.
  ///
  /// - Parameter inputs: as the entries for the three kinds take them.
  /// - Parameter target: what is asked for.
  /// - Parameter surroundings: what the run may ask of the world, and how much it may take.
  /// - Returns: nil where the model has no such element.
  public func evaluate(
    _ target: DecisionTarget, inputs: [DecisionInput], surroundings: Surroundings = Surroundings()
  ) -> DecisionResult? {
    switch target {
    case .decision(let name):
      evaluate(decision: name, inputs: inputs, surroundings: surroundings)
    case .service(let name): evaluate(service: name, inputs: inputs, surroundings: surroundings)
    case .knowledge(let name):
      evaluate(knowledge: name, arguments: inputs, surroundings: surroundings)
    }
  }

  /// The value of a decision.
  ///
  /// - Parameters:
  ///   - namespace: of the model that has the decision; nil takes the nearest.
  ///   - inputs: values of input data; of a decision, they replace it. What is not given
  ///     is null.
  ///   - surroundings: what the run may ask of the world, and how much it may take.
  ///   - name: the name of the element.
  /// - Returns: nil where the model has no such decision.
  public func evaluate(
    decision name: String, namespace: String? = nil, inputs: [DecisionInput],
    surroundings: Surroundings = Surroundings()
  ) -> DecisionResult? {
    guard
      let index = compiled.index(
        of: name, namespace: namespace, { if case .decision = $0 { true } else { false } })
    else { return nil }
    return evaluate(index, inputs, surroundings)
  }

  /// What a decision service gives: the value of one output decision, a context of several.
  ///
  /// - Parameter inputs: the service's input data and input decisions, by name.
  /// - Parameter surroundings: what the run may ask of the world, and how much it may take.
  /// - Parameter name: the name of the element.
  /// - Returns: nil where the model has no such service.
  public func evaluate(
    service name: String, inputs: [DecisionInput], surroundings: Surroundings = Surroundings()
  ) -> DecisionResult? {
    let found = compiled.index(of: name, namespace: nil) {
      if case .service = $0 { true } else { false }
    }
    guard let found, case .service(let service) = compiled.elements[found].kind else { return nil }
    let element = compiled.elements[found]
    let log = FindingLog()
    // What is not given is null: an input decision is never made here.
    var given = service.parameters.map { Run.Given(element: $0, value: .null) }
    for input in inputs {
      let index = service.parameters.first { matches(compiled.elements[$0], input) }
      if let index { given.append(.init(element: index, value: input.value)) }
    }
    let run = Run(compiled, given: given, surroundings: surroundings, findings: log)
    var means = EvaluationMeans(steps: surroundings.limits.steps)
    let value = service.value(
      given: given, name: element.name, at: element.span, run, &means)
    return DecisionResult(value: value, findings: log.all)
  }

  /// What a business knowledge model gives.
  ///
  /// - Parameter arguments: by the names of its parameters; what is not given is null.
  /// - Parameter surroundings: what the run may ask of the world, and how much it may take.
  /// - Parameter name: the name of the element.
  /// - Returns: nil where the model has no such knowledge model.
  public func evaluate(
    knowledge name: String, arguments: [DecisionInput],
    surroundings: Surroundings = Surroundings()
  ) -> DecisionResult? {
    let found = compiled.index(of: name, namespace: nil) {
      if case .knowledge = $0 { true } else { false }
    }
    guard let found, case .knowledge(let function) = compiled.elements[found].kind else {
      return nil
    }
    let values = function.parameters.map { parameter in
      arguments.first { $0.name.hasSameScalars(as: parameter.name) }?.value ?? .null
    }
    let log = FindingLog()
    let run = Run(compiled, given: [], surroundings: surroundings, findings: log)
    var means = EvaluationMeans(steps: surroundings.limits.steps)
    let callee = KnowledgeFunction(model: compiled, element: found)
    let value = callee.call(values, means: &means, host: run)
    if let reason = means.failure {
      log.add(
        Diagnostic(
          DMNDiagnostics.nullFromError, at: compiled.elements[found].span, [.phrase(reason)]))
    }
    return DecisionResult(value: value, findings: log.all)
  }

  private func evaluate(
    _ index: Int, _ inputs: [DecisionInput], _ surroundings: Surroundings
  ) -> DecisionResult {
    let log = FindingLog()
    let run = Run(compiled, given: [], surroundings: surroundings, findings: log)
    for input in inputs {
      compiled.forEachElement(of: input) { run.give(input.value, to: $0) }
    }
    var means = EvaluationMeans(steps: surroundings.limits.steps)
    return DecisionResult(value: run.value(of: index, means: &means), findings: log.all)
  }

  private func matches(_ element: CompiledElement, _ input: DecisionInput) -> Bool {
    element.name.hasSameScalars(as: input.name)
      && (input.namespace.map { $0 == element.namespace } ?? true)
  }
}

/// A value that a run is given.
public struct DecisionInput: Sendable {
  /// The name of the input data or decision, spaces normalised.
  public let name: String
  /// The namespace of the model that declares it; nil takes the model itself, otherwise all that
  /// it imports.
  public let namespace: String?
  /// What it is; converted to the declared type by the rules of DMN 1.5 §10.3.2.9.4.
  public let value: Value

  /// A value for the input of a name.
  ///
  /// - Parameter namespace: that of the model that declares it, where several have the name.
  /// - Parameter value: what it is.
  /// - Parameter name: the name of the element.
  public init(_ name: String, namespace: String? = nil, _ value: Value) {
    self.name = ModelReader.normalized(name)
    self.namespace = namespace
    self.value = value
  }
}

/// What a run gave.
public struct DecisionResult: Sendable {
  /// What the element gave; null where it has no value.
  public let value: Value
  /// The reasons of nulls that came from errors, by location; 200 at most.
  public let findings: [Diagnostic]
}
