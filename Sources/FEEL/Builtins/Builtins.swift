import Diagnostics
import Text

/// The registry of all built-in functions.
public enum Builtins {
  /// Every built-in; the position is the ``BuiltinID``. The order is that of DMN 1.5 §10.3.4.
  public static let all: [Builtin] = groups.enumerated().map { index, definition in
    Builtin(
      id: BuiltinID(index: index), name: definition.name,
      signatures: definition.signatures, section: definition.section,
      summary: definition.summary, notes: BuiltinNotes.of(definition),
      examples: definition.examples,
      isPartial: definition.isPartial, hasUnknownKeepingForm: definition.keepsUnknown)
  }

  private static let groups: [BuiltinDefinition] = [
    conversion, logic, strings, lists, listEditing, aggregates, numbers, ranges, temporals,
    contexts, extensions,
  ].flatMap { $0 }

  private static let byName: [Identifier: BuiltinID] = Dictionary(
    all.map { (Identifier($0.name), $0.id) }, uniquingKeysWith: { first, _ in first })

  /// The function that has an id.
  public static subscript(id: BuiltinID) -> Builtin { all[Int(id.index)] }

  /// The built-in that a dialect calls by a name; nil where it has none of that name.
  public static func named(_ name: String, in dialect: Dialect = .standard) -> BuiltinID? {
    let name = Identifier(name)
    guard let id = byName[name] ?? dialect.aliases[name].flatMap({ byName[$0] }) else {
      return nil
    }
    let builtin = self[id]
    return builtin.isStandard || dialect.extensions.contains(Identifier(builtin.name)) ? id : nil
  }

  /// Calls a built-in with positional arguments.
  ///
  /// - Parameter signature: the signature that was chosen beforehand; nil chooses by the number and
  ///   the types of the arguments.
  /// - Parameter id: the function.
  /// - Parameter context: what the function may ask of its surroundings.
  /// - Parameter arguments: in the order of the parameters.
  /// - Returns: null with a reason in `context` where the arguments do not fit.
  public static func call(
    _ id: BuiltinID, signature: Int? = nil, _ arguments: [Value],
    _ context: inout BuiltinContext
  ) -> Value {
    if let chosen = quickSignature(id, signature, arguments) {
      return run(chosen, of: id, arguments, &context)
    }
    let builtin = self[id]
    let candidates = signature.map { [$0] } ?? builtin.candidates(positional: arguments.count)
    guard !candidates.isEmpty else {
      return context.fail(
        LocalizedText(
          en: "`\(builtin.name)` does not take \(ArgumentCount.words(arguments.count))",
          zh: "`\(builtin.name)` 不接受 \(arguments.count) 个参数"))
    }
    var nearest: (fit: Int, failure: Failure)?
    for index in candidates {
      let chosen = builtin.signatures[index]
      switch prepare(arguments, for: chosen, of: builtin, context) {
      case .fits(let prepared): return run(index, of: id, prepared, &context)
      case .doesNotFit(let failure, let fit):
        // Of several forms, the one that is nearest to what was written is reported.
        if fit > nearest?.fit ?? -1 { nearest = (fit, failure) }
      }
    }
    return context.fail(nearest?.failure)
  }

  /// Runs one form; the reason of a null that it gives is reported with the name of the built-in.
  private static func run(
    _ signature: Int, of id: BuiltinID, _ arguments: [Value], _ context: inout BuiltinContext
  ) -> Value {
    let weight = weight(of: arguments)
    if weight > 0, !context.spend(weight) { return .null }
    let hadFailed = context.failure != nil
    let value = all[Int(id.index)].signatures[signature].implementation(arguments, &context)
    if !hadFailed, context.failure != nil { context.attributeFailure(to: self[id].name) }
    return value
  }

  /// The signature that is meant, where the arguments surely fit as they are; nil says nothing.
  private static func quickSignature(
    _ id: BuiltinID, _ signature: Int?, _ arguments: [Value]
  ) -> Int? {
    let place = Int(id.index)
    if let signature {
      return all[place].signatures[signature].surelyFits(arguments) ? signature : nil
    }
    for index in all[place].signatures.indices
    where all[place].signatures[index].takes(arguments.count) {
      return all[place].signatures[index].surelyFits(arguments) ? index : nil
    }
    return nil
  }

  private enum Preparation {
    case fits([Value])
    /// `fit` grows with the number of arguments that fit, and where the first that does not is at
    /// least of the kind that is wanted.
    case doesNotFit(Failure, fit: Int)
  }

  /// Steps for looking at the arguments once: texts, lists and contexts can be long, and be given
  /// again and again.
  private static func weight(of arguments: [Value]) -> Int {
    var weight = 0
    for argument in arguments {
      switch argument {
      case .string(let text): weight += text.utf8.count / 32
      case .list(let items): weight += items.count / 16
      case .context(let context): weight += context.entries.count / 8
      default: break
      }
    }
    return weight
  }

  /// Converts arguments to the parameter types, fills in those that were left out.
  private static func prepare(
    _ arguments: [Value], for signature: Builtin.Signature, of builtin: Builtin,
    _ context: BuiltinContext
  ) -> Preparation {
    guard signature.takes(arguments.count) else {
      return .doesNotFit(
        Failure(
          en: "`\(builtin.name)` does not take \(ArgumentCount.words(arguments.count))",
          zh: "`\(builtin.name)` 不接受 \(arguments.count) 个参数"), fit: 0)
    }
    var prepared: [Value] = []
    prepared.reserveCapacity(max(arguments.count, signature.parameters.count))
    for (position, argument) in arguments.enumerated() {
      guard let parameter = signature.parameter(at: position) else { continue }
      if case .null = argument {
        guard parameter.acceptsNull else {
          return .doesNotFit(
            Failure(
              en: "argument `\(parameter.name)` of `\(builtin.name)` is missing",
              zh: "`\(builtin.name)` 的参数 `\(parameter.name)` 缺失"), fit: 2 * position)
        }
        prepared.append(argument)
        continue
      }
      guard
        let converted = ValueTypes.converted(
          argument, to: parameter.accepted, singletons: context.convertsSingletons)
      else { return misfit(argument, parameter, at: position, of: builtin) }
      prepared.append(converted)
    }
    while prepared.count < signature.parameters.count { prepared.append(.null) }
    return .fits(prepared)
  }

  private static func misfit(
    _ argument: Value, _ parameter: Builtin.Parameter, at position: Int, of builtin: Builtin
  ) -> Preparation {
    if case .function = argument,
      case .function(let wanted, _)? = parameter.accepted.first(where: {
        if case .function = $0 { true } else { false }
      })
    {
      let names = wanted.map(\.name).joined(separator: ", ")
      return .doesNotFit(
        Failure(
          en: "argument `\(parameter.name)` of `\(builtin.name)` is no function of (\(names)) "
            + "that gives a boolean",
          zh: "`\(builtin.name)` 的参数 `\(parameter.name)` 不是以（\(names)）为参数、得出是否值的函数"),
        fit: 2 * position + 1)
    }
    let name = ValueTypes.name(of: argument)
    return .doesNotFit(
      Failure(
        en: "argument `\(parameter.name)` of `\(builtin.name)` is a \(name.en)",
        zh: "`\(builtin.name)` 的参数 `\(parameter.name)` 是\(name.zh)"), fit: 2 * position)
  }
}

/// A built-in before it has its place in the registry.
struct BuiltinDefinition: Sendable {
  let name: String
  let section: String?
  let summary: LocalizedText
  let signatures: [Builtin.Signature]
  var isPartial = false
  var keepsUnknown = false
  let examples: [Builtin.Example]

  init(
    _ name: String, _ section: String?, _ summary: LocalizedText,
    _ signatures: [Builtin.Signature], partial: Bool = false, keepsUnknown: Bool = false,
    examples: KeyValuePairs<String, String>
  ) {
    self.name = name
    self.section = section
    self.summary = summary
    self.signatures = signatures
    isPartial = partial
    self.keepsUnknown = keepsUnknown
    self.examples = examples.map { Builtin.Example(expression: $0.key, result: $0.value) }
  }
}

extension Builtin.Signature {
  /// A signature whose result is always of one type.
  init(
    _ parameters: [Builtin.Parameter], variadic: Bool = false, _ result: FEELType,
    _ implementation: @escaping Builtin.Implementation
  ) {
    self.init(
      parameters: parameters, isVariadic: variadic, result: { _ in result },
      implementation: implementation)
  }

  /// A signature whose result type depends on the argument types.
  init(
    _ parameters: [Builtin.Parameter], variadic: Bool = false,
    result: @escaping @Sendable ([FEELType]) -> FEELType,
    _ implementation: @escaping Builtin.Implementation
  ) {
    self.init(
      parameters: parameters, isVariadic: variadic, result: result,
      implementation: implementation)
  }
}
