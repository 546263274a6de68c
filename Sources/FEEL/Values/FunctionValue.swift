/// A function as a value (DMN 1.5 §10.3.2.13): a built-in, a closure, or a function of those above.
///
/// Two function values are equal only if they are the same object.
public final class FunctionValue: Sendable {
  /// Where the body of a function is.
  public enum Kind: Sendable {
    /// A function of the standard.
    case builtin(BuiltinID)
    /// A function definition with what it captured; the payload is the interpreter's own.
    case closure(any Sendable)
    /// A function that the host of the evaluation knows by its id.
    case host(HostFunction)
    /// A function whose body is evaluated above FEEL.
    case foreign(any ExternalFunction)
  }

  /// Where the body is.
  public let kind: Kind
  /// In declared order. For a built-in those of its first signature.
  public let parameters: [FEELType.FunctionParameter]
  /// What a call gives; ``FEELType/any`` where nothing is declared.
  public let result: FEELType

  /// A function with what it takes and gives.
  public init(kind: Kind, parameters: [FEELType.FunctionParameter], result: FEELType) {
    self.kind = kind
    self.parameters = parameters
    self.result = result
  }

  /// A built-in as a value, as in `sort(xs, before)` or `f(abs)`.
  public convenience init(builtin id: BuiltinID) {
    let signature = Builtins[id].signatures[0]
    self.init(
      kind: .builtin(id),
      parameters: signature.parameters.map {
        FEELType.FunctionParameter(name: $0.name, type: $0.type)
      },
      result: signature.resultType(of: signature.parameters.map(\.type)))
  }

  /// A function of the host as a value.
  public convenience init(host function: HostFunction) {
    self.init(kind: .host(function), parameters: function.parameters, result: function.result)
  }
}
