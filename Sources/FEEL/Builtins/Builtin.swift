import Diagnostics
import Text

/// The place of a built-in in ``Builtins/all``.
public struct BuiltinID: Hashable, Sendable {
  /// The place in ``Builtins/all``.
  public let index: Int16

  init(index: Int) {
    self.index = Int16(index)
  }
}

/// A built-in function of DMN 1.5 §10.3.4, or an extension.
public struct Builtin: Sendable {
  /// One parameter of one signature.
  public struct Parameter: Sendable {
    /// As it is written in a named argument; blanks are allowed.
    public let name: String
    /// The types of which an argument may be; ``FEELType/any`` alone where all are good.
    public let accepted: [FEELType]
    /// True where the argument may be left out; the implementation then gets null.
    public let isOptional: Bool
    /// True where null is a lawful argument; elsewhere null makes the result null.
    public let acceptsNull: Bool

    init(_ name: String, _ accepted: [FEELType], optional: Bool = false, null: Bool = false) {
      self.name = name
      self.accepted = accepted
      isOptional = optional
      acceptsNull = null || optional
    }

    /// The accepted type where there is one, else ``FEELType/any``.
    public var type: FEELType { accepted.count == 1 ? accepted[0] : .any }

    /// What an argument has to be, where its kind alone tells.
    var plainType: PlainType { accepted.count == 1 ? PlainType(accepted[0]) : .composite }
  }

  /// One way to call a built-in.
  public struct Signature: Sendable {
    /// In the order of positional arguments.
    public let parameters: [Parameter]
    /// True where the last parameter takes any number of arguments, one at least.
    public let isVariadic: Bool
    let result: @Sendable ([FEELType]) -> FEELType
    let implementation: Builtin.Implementation
    /// What the arguments have to be, where their kinds alone tell.
    private let plainTypes: ContiguousArray<PlainType>

    init(
      parameters: [Parameter], isVariadic: Bool,
      result: @escaping @Sendable ([FEELType]) -> FEELType,
      implementation: @escaping Builtin.Implementation
    ) {
      self.parameters = parameters
      self.isVariadic = isVariadic
      self.result = result
      self.implementation = implementation
      plainTypes = ContiguousArray(parameters.map { $0.plainType })
      requiredCount = parameters.count(where: { !$0.isOptional })
    }

    /// Whether arguments can be given to the implementation as they are: one for each parameter,
    /// none of them null, all surely of the types. False says nothing.
    func surelyFits(_ arguments: [Value]) -> Bool {
      guard arguments.count == plainTypes.count else { return false }
      for index in plainTypes.indices {
        if case .null = arguments[index] { return false }
        if !plainTypes[index].takes(arguments[index]) { return false }
      }
      return true
    }

    /// The static type of a call with arguments of these types, in declared order.
    public func resultType(of arguments: [FEELType]) -> FEELType { result(arguments) }

    /// How many arguments have to be given.
    public let requiredCount: Int

    /// Whether `count` positional arguments fit.
    public func takes(_ count: Int) -> Bool {
      count >= requiredCount && (isVariadic || count <= parameters.count)
    }

    /// The parameter that takes the argument at a position; nil behind the last one.
    public func parameter(at position: Int) -> Parameter? {
      if position < parameters.count { return parameters[position] }
      return isVariadic ? parameters.last : nil
    }
  }

  /// An expression and the text of its value; a test evaluates both.
  public struct Example: Sendable {
    /// An expression that calls the function.
    public let expression: String
    /// Its value, as FEEL text.
    public let result: String
  }

  typealias Implementation =
    @Sendable (_ arguments: [Value], _ context: inout BuiltinContext)
    -> Value

  /// What programs know it by.
  public let id: BuiltinID
  /// The name of the standard, such as `list contains`.
  public let name: String
  /// Overloads; where several take the same arguments the first whose types fit is meant.
  public let signatures: [Signature]
  /// Section of DMN 1.5; nil for an extension.
  public let section: String?
  /// One line.
  public let summary: LocalizedText
  /// Whole sentences about the borders of its domain, and what it gives there.
  public let notes: [LocalizedText]
  /// Shown on the function's page, and evaluated by a test.
  public let examples: [Example]
  /// True where arguments that are all there and of the right type can still give null.
  public let isPartial: Bool
  /// True where ``BuiltinContext/keepsUnknown`` changes the result (S6).
  public let hasUnknownKeepingForm: Bool

  /// False for an extension, which only dialects have that ask for it.
  public var isStandard: Bool { section != nil }

  /// The signatures, in order, that take `count` positional arguments.
  public func candidates(positional count: Int) -> [Int] {
    signatures.indices.filter { signatures[$0].takes(count) }
  }

  /// How named arguments fit a signature: for each parameter the index of its argument, or nil for
  /// one that is not given and so is null (DMN 1.5 §10.3.2.13.2).
  ///
  /// - Returns: nil where a name is unknown or given twice. Of several signatures the one with the
  ///   fewest missing required parameters, then the first.
  public func bind(names: [String]) -> (signature: Int, arguments: [Int?])? {
    var best: (signature: Int, arguments: [Int?], absent: Int)?
    for (index, signature) in signatures.enumerated() {
      var arguments = [Int?](repeating: nil, count: signature.parameters.count)
      var fits = true
      for (position, name) in names.enumerated() {
        let parameter = signature.parameters.firstIndex { $0.name.hasSameScalars(as: name) }
        if let parameter, arguments[parameter] == nil {
          arguments[parameter] = position
        } else {
          fits = false
        }
      }
      guard fits else { continue }
      let absent = zip(signature.parameters, arguments).count { !$0.isOptional && $1 == nil }
      if let best, best.absent <= absent { continue }
      best = (index, arguments, absent)
    }
    return best.map { ($0.signature, $0.arguments) }
  }
}
