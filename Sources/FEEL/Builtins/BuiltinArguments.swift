import CivilTime
import DecimalArithmetic
import Diagnostics

/// Parameters of the usual types.
extension Builtin.Parameter {
  static func any(_ name: String, optional: Bool = false) -> Self {
    Self(name, [.any], optional: optional, null: true)
  }

  /// Any value but null.
  static func value(_ name: String) -> Self { Self(name, [.any]) }

  static func boolean(_ name: String) -> Self { Self(name, [.boolean]) }

  static func number(_ name: String, optional: Bool = false) -> Self {
    Self(name, [.number(nil)], optional: optional)
  }

  static func text(_ name: String, optional: Bool = false, null: Bool = false) -> Self {
    Self(name, [.string(nil)], optional: optional, null: null)
  }

  static func list(_ name: String) -> Self { Self(name, [.list(.any)]) }

  static func context(_ name: String) -> Self { Self(name, [.context([])]) }

  static func range(_ name: String) -> Self { Self(name, [.range(.any)]) }

  static func function(_ name: String, _ parameters: [String], result: FEELType) -> Self {
    Self(
      name,
      [.function(parameters.map { .init(name: $0, type: .any) }, result: result)])
  }

  /// A date, or a date and time.
  static func day(_ name: String) -> Self { Self(name, [.date, .dateTime]) }

  /// What can be an endpoint of a range.
  static func point(_ name: String) -> Self {
    Self(
      name,
      [.number(nil), .string(nil), .date, .time, .dateTime, .yearsMonths, .daysTime])
  }
}

/// Arguments after the registry has seen that they are of the types of their parameters: the other
/// values of these functions are never given.
extension [Value] {
  func isNull(_ index: Int) -> Bool {
    if case .null = self[index] { return true }
    return false
  }

  func boolean(_ index: Int) -> Bool {
    if case .boolean(let value) = self[index] { return value }
    return false
  }

  func number(_ index: Int) -> DecimalNumber {
    if case .number(let value) = self[index] { return value }
    return .zero
  }

  /// The whole part of a number; nil where it does not fit.
  func integer(_ index: Int) -> Int? {
    number(index).roundedToInteger(rule: .down).integer
  }

  func text(_ index: Int) -> String {
    if case .string(let value) = self[index] { return value }
    return ""
  }

  func list(_ index: Int) -> [Value] {
    if case .list(let value) = self[index] { return value }
    return []
  }

  func context(_ index: Int) -> ContextValue {
    if case .context(let value) = self[index] { return value }
    return ContextValue([])
  }

  func function(_ index: Int) -> FunctionValue? {
    if case .function(let value) = self[index] { return value }
    return nil
  }

  /// The day of a date, or of a date and time.
  func day(_ index: Int) -> CivilDate? {
    switch self[index] {
    case .date(let date): date
    case .dateTime(let dateTime): dateTime.date
    default: nil
    }
  }
}

extension BuiltinContext {
  /// A number, or null where it is out of range.
  mutating func number(_ value: DecimalNumber?) -> Value {
    if let value { return .number(value) }
    return fail(LocalizedText(en: "the result is out of range", zh: "结果超出范围"))
  }
}

/// Static result types that follow the arguments.
enum ResultType {
  /// The same whatever the arguments.
  static func always(_ type: FEELType) -> @Sendable ([FEELType]) -> FEELType { { _ in type } }

  /// That of the first argument.
  static let first: @Sendable ([FEELType]) -> FEELType = { $0.first ?? .any }

  /// The first argument as a list.
  static let list: @Sendable ([FEELType]) -> FEELType = { arguments in
    switch arguments.first ?? .any {
    case .list(let element): .list(element)
    case .any, .unknown, .null: .list(.any)
    case let single: .list(single)
    }
  }

  /// An element of the first argument, or the argument itself.
  static let element: @Sendable ([FEELType]) -> FEELType = { arguments in
    switch arguments.first ?? .any {
    case .list(let element): element
    case let single: single
    }
  }

  /// A list of such numbers as ``quantity`` has.
  static let quantities: @Sendable ([FEELType]) -> FEELType = { .list(quantity($0)) }

  /// The number that an element of the first argument is, with its unit.
  static let quantity: @Sendable ([FEELType]) -> FEELType = { arguments in
    if case .number(let unit) = element(arguments) { return .number(unit) }
    return .number(nil)
  }
}
