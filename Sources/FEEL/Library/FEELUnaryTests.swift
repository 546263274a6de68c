import Diagnostics

/// Unary tests that were read and checked once, to be asked of any number of values: what stands in
/// the cells of decision tables, such as `< 18`, `[60..80), 100`, `not("a", "b")` or `-`.
///
/// ```swift
/// let tests = FEELUnaryTests("< 18, > 65", of: .number())
/// tests.test(.number(70))  // true
/// ```
///
/// Several tests, with commas between them, hold where one of them does; `?` is the value itself:
/// `ends with(?, ".txt")` (DMN 1.5 §7.3.3 and grammar rules 7 to 16).
public struct FEELUnaryTests: Sendable {
  /// The names that the tests may use besides `?`.
  public let variables: [FEELVariable]
  /// The type of the values that are tested; ``FEELType/any`` where it is only known at run time.
  public let inputType: FEELType
  /// Errors and warnings of reading and checking, by place, as
  /// ``FEELExpression/diagnostics`` has them.
  public let diagnostics: [Diagnostic]
  /// The core form; its input is in the slot behind those of ``variables``.
  public let program: Program
  /// What the tests may ask of the world, and how much work they may take.
  public let environment: FEELEnvironment
  private let interpreter: Interpreter
  private let binding: VariableBinding

  /// Reads and checks unary tests.
  ///
  /// - Parameters:
  ///   - text: the tests; reading takes linear time, nesting is bounded by
  ///     ``ExpressionParser/depthLimit``.
  ///   - type: what the values will be.
  ///   - variables: the names that the tests may use besides `?` and the built-ins.
  ///   - environment: time zones are also needed to read literals that name one.
  ///   - source: what the spans of the diagnostics refer to.
  public init(
    _ text: String, of type: FEELType = .any, variables: [FEELVariable] = [],
    environment: FEELEnvironment = FEELEnvironment(), source: SourceID = SourceID(index: 0)
  ) {
    let span = SourceSpan(source: source, bytes: 0..<text.utf8.count)
    self.init(
      MappedText(slice: text, at: span), of: type, variables: variables, environment: environment)
  }

  /// Reads and checks unary tests that stand somewhere in a larger source.
  public init(
    _ text: MappedText, of type: FEELType = .any, variables: [FEELVariable] = [],
    environment: FEELEnvironment = FEELEnvironment()
  ) {
    let compiled = CompiledText(
      text, variables: variables, input: type, zones: environment.zones)
    self.variables = variables
    self.environment = environment
    inputType = type
    diagnostics = compiled.diagnostics
    program = compiled.program
    interpreter = environment.interpreter
    binding = VariableBinding(variables + [FEELVariable("?", type)])
  }

  private init(_ other: FEELUnaryTests, _ environment: FEELEnvironment) {
    variables = other.variables
    inputType = other.inputType
    diagnostics = other.diagnostics
    program = other.program
    binding = other.binding
    self.environment = environment
    interpreter = environment.interpreter
  }

  /// The same tests at another moment or with other limits; nothing is read again.
  public func within(_ environment: FEELEnvironment) -> FEELUnaryTests {
    FEELUnaryTests(self, environment)
  }

  /// Whether the tests could not be read.
  public var hasErrors: Bool { diagnostics.hasErrors }

  /// Whether a value meets the tests, without the reason where that is not known.
  ///
  /// - Parameters:
  ///   - value: what is tested.
  ///   - values: one for each of ``variables``, in their order; what is not given is null.
  /// - Returns: nil where the tests give null, as with a value of a type that has no order.
  public func test(_ value: Value, _ values: [Value] = []) -> Bool? {
    var warnings: [Diagnostic]?
    return interpreter.evaluateTruth(program, slots: slots(value, values, &warnings))
  }

  /// Whether a value meets the tests, and a warning with its place for each null that came from an
  /// error.
  ///
  /// - Parameters:
  ///   - value: what is tested.
  ///   - values: as ``test(_:_:)`` takes them.
  public func evaluate(
    _ value: Value, _ values: [Value] = []
  ) -> (result: Bool?, warnings: [Diagnostic]) {
    var warnings: [Diagnostic]? = []
    let slots = slots(value, values, &warnings)
    var log = ReasonLog()
    let result = interpreter.evaluateTruth(program, slots: slots, observer: &log)
    return (result, (warnings ?? []) + log.warnings(in: program, after: diagnostics))
  }

  private func slots(
    _ value: Value, _ values: [Value], _ warnings: inout [Diagnostic]?
  ) -> [Value] {
    let count = variables.count
    let missing = repeatElement(Value.null, count: max(0, count - values.count))
    return binding.slots(values.prefix(count) + missing + [value], in: program, &warnings)
  }
}
