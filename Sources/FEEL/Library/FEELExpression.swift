import Diagnostics

/// A FEEL expression that was read and checked once, to be evaluated any number of times.
///
/// ```swift
/// let rent = FEELExpression(
///   "if floor area > 100 then rent * 1.1 else rent",
///   variables: [FEELVariable("floor area", .number(nil)), FEELVariable("rent", .number(nil))])
/// for home in homes {
///   let (value, warnings) = rent.evaluate([.number(home.area), .number(home.rent)])
/// }
/// ```
///
/// It is the standard's language (DMN 1.5 §10.3), without additions of a dialect. Evaluation is
/// pure and total: whatever goes wrong is null, and ``evaluate(_:)-([Value])`` says why and where.
public struct FEELExpression: Sendable {
  /// The names that it may use, in the order in which ``value(_:)`` takes their values.
  public let variables: [FEELVariable]
  /// Errors and warnings of reading and checking, by place. With an error of syntax the value is
  /// null; what else is wrong is a warning, since types are only known for certain at run time.
  public let diagnostics: [Diagnostic]
  /// The core form.
  public let program: Program
  /// What it may ask of the world, and how much work it may take.
  public let environment: FEELEnvironment
  private let interpreter: Interpreter
  private let binding: VariableBinding

  /// Reads and checks an expression.
  ///
  /// - Parameters:
  ///   - text: the expression; linear time, nesting is bounded by ``ExpressionParser/depthLimit``.
  ///   - variables: the names that it may use besides the built-ins. A later one of the same name
  ///     is never meant.
  ///   - environment: time zones are also needed to read literals that name one.
  ///   - source: what the spans of the diagnostics refer to: the id of the text in a `SourceMap`,
  ///     where they shall be shown.
  public init(
    _ text: String, variables: [FEELVariable] = [],
    environment: FEELEnvironment = FEELEnvironment(), source: SourceID = SourceID(index: 0)
  ) {
    let span = SourceSpan(source: source, bytes: 0..<text.utf8.count)
    self.init(
      MappedText(slice: text, at: span), variables: variables, environment: environment)
  }

  /// Reads and checks an expression that stands somewhere in a larger source.
  public init(
    _ text: MappedText, variables: [FEELVariable] = [],
    environment: FEELEnvironment = FEELEnvironment()
  ) {
    let compiled = CompiledText(
      text, variables: variables, input: nil, zones: environment.zones)
    self.variables = variables
    self.environment = environment
    diagnostics = compiled.diagnostics
    program = compiled.program
    interpreter = environment.interpreter
    binding = VariableBinding(variables)
  }

  private init(_ other: FEELExpression, _ environment: FEELEnvironment) {
    variables = other.variables
    diagnostics = other.diagnostics
    program = other.program
    binding = other.binding
    self.environment = environment
    interpreter = environment.interpreter
  }

  /// The same expression at another moment or with other limits; nothing is read again.
  public func within(_ environment: FEELEnvironment) -> FEELExpression {
    FEELExpression(self, environment)
  }

  /// Whether it could not be read.
  public var hasErrors: Bool { diagnostics.hasErrors }

  /// The static type; ``FEELType/any`` where it is only known at run time.
  public var type: FEELType { program.type }

  /// The value, without the reasons of nulls: the fastest way.
  ///
  /// - Parameter values: one for each of ``variables``, in their order; what is not given is null.
  ///   One that is not of the declared type is converted (DMN 1.5 §10.3.2.9.4), or null.
  public func value(_ values: [Value] = []) -> Value {
    if binding.takes(values) { return interpreter.evaluate(program, slots: values) }
    var warnings: [Diagnostic]?
    return interpreter.evaluate(program, slots: binding.slots(values, in: program, &warnings))
  }

  /// The value, and a warning with its place for each null that came from an error, from an operand
  /// that is null, or from an index outside of a list; what only follows from another null is left
  /// out.
  ///
  /// - Parameter values: as ``value(_:)`` takes them.
  /// - Returns: the value; the warnings are ``EvaluationDiagnostics``, in the order of evaluation.
  public func evaluate(_ values: [Value] = []) -> (value: Value, warnings: [Diagnostic]) {
    var warnings: [Diagnostic]? = []
    let slots = binding.slots(values, in: program, &warnings)
    var log = ReasonLog(everyNull: true)
    let value = interpreter.evaluate(program, slots: slots, observer: &log)
    let before = warnings ?? []
    return (value, before + log.warnings(in: program, after: diagnostics + before))
  }

  /// The value with values by name; names that are no ``variables`` are left out of account.
  public func evaluate(_ values: [String: Value]) -> (value: Value, warnings: [Diagnostic]) {
    evaluate(variables.map { values[$0.name] ?? .null })
  }
}
