import DecimalArithmetic
import Diagnostics

// Values as a host writes them down: `["unit price": 3, "tags": ["a", "b"]]`.

extension Value: ExpressibleByBooleanLiteral {
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension Value: ExpressibleByIntegerLiteral {
  /// A whole number. Decimal fractions have no literal, since Swift's would be binary: write
  /// `DecimalNumber("19.90")`.
  public init(integerLiteral value: Int) { self = .number(DecimalNumber(value)) }
}

extension Value: ExpressibleByStringLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension Value: ExpressibleByArrayLiteral {
  /// A list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// A context, with its entries in the order in which they are written; of entries with the same
  /// key the first is found.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .context(ContextValue(elements.map { ContextValue.Entry(key: $0, value: $1) }))
  }
}

extension Value: CustomStringConvertible {
  /// The value as FEEL text: ``ValueText/literal(_:)``.
  public var description: String { ValueText.literal(self) }
}

extension Value {
  /// A function of the host: a value that expressions call by the name of the variable that holds
  /// it.
  ///
  /// ```swift
  /// let rate = Value.function(of: [.init(name: "city", type: .string())]) { arguments in
  ///   guard case .string(let city) = arguments[0], let rate = rates[city] else {
  ///     throw Failure(en: "no rate for that city", zh: "没有该城市的费率")
  ///   }
  ///   return .number(rate)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - parameters: names, by which arguments may be given as well, and types, to which they are
  ///     converted (DMN 1.5 §10.3.2.9.4); one that cannot be makes the call null.
  ///   - result: the type of what the function gives; anything else is converted, or null.
  ///   - body: takes as many arguments as there are parameters; it should be pure, since an
  ///     expression may call it any number of times. What it throws is the reason of a null.
  public static func function(
    of parameters: [FEELType.FunctionParameter], result: FEELType = .any,
    _ body: @escaping @Sendable ([Value]) throws(Failure) -> Value
  ) -> Value {
    let function = NativeFunction(parameters: parameters, result: result, body: body)
    return .function(
      FunctionValue(kind: .foreign(function), parameters: parameters, result: result))
  }
}

/// A function that is written in Swift.
private struct NativeFunction: ExternalFunction {
  let parameters: [FEELType.FunctionParameter]
  let result: FEELType
  let body: @Sendable ([Value]) throws(Failure) -> Value

  func call(
    _ arguments: [Value], means: inout EvaluationMeans, host: any EvaluationHost
  ) -> Value {
    guard arguments.count == parameters.count else {
      means.failure = LocalizedText(
        en: "the function takes \(ArgumentCount.words(parameters.count)), not \(arguments.count)",
        zh: "该函数需要 \(parameters.count) 个参数，实为 \(arguments.count) 个")
      return .null
    }
    var converted: [Value] = []
    for (argument, parameter) in zip(arguments, parameters) {
      var failure: Failure?
      converted.append(ValueTypes.coerced(argument, to: parameter.type, &failure))
      if failure != nil {
        means.failure = LocalizedText(
          en: "argument `\(parameter.name)` is a \(ValueTypes.name(of: argument).en)",
          zh: "参数 `\(parameter.name)` 是\(ValueTypes.name(of: argument).zh)")
        return .null
      }
    }
    do throws(Failure) {
      let value = try body(converted)
      var failure: Failure?
      let given = ValueTypes.coerced(value, to: result, &failure)
      if failure != nil {
        let name = ValueTypes.name(of: value)
        means.failure = LocalizedText(
          en: "the function gave a \(name.en), which is not its declared type",
          zh: "该函数得出的是\(name.zh)，与声明的类型不符")
      }
      return given
    } catch {
      means.failure = error.reason
      return .null
    }
  }
}
