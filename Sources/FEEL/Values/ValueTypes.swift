import CivilTime
import Diagnostics
import Text

/// The types of values at run time (DMN 1.5 §10.3.2.9).
public enum ValueTypes {
  /// Whether a value is of a type, as `instance of` asks (Table 61); null is of no type but null.
  public static func isInstance(_ value: Value, of type: FEELType) -> Bool {
    if case .null = value { return type == .null }
    var walk = ConformanceWalk(isStrict: true)
    return walk.conforms(value, type)
  }

  /// Whether a value may stand where a type is wanted; null may stand anywhere (Figure 10-26).
  ///
  /// A unit or a closed set of a type is not looked at: a number is a number.
  public static func conforms(_ value: Value, to type: FEELType) -> Bool {
    var walk = ConformanceWalk()
    return walk.conforms(value, type)
  }

  /// A function conforms if it takes at least the same and gives at most the same (§10.3.2.9.2).
  ///
  /// - Parameter isStrict: whether a function that takes less than anything is none that takes
  ///   anything; as an argument it may be called with what fits.
  fileprivate static func conforms(
    _ function: FunctionValue, _ parameters: [FEELType.FunctionParameter], _ result: FEELType,
    isStrict: Bool
  ) -> Bool {
    if isStrict, function.parameters.count == parameters.count,
      zip(function.parameters, parameters).contains(where: { $1.type == .any && $0.type != .any })
    {
      return false
    }
    if case .builtin(let id) = function.kind { return conforms(Builtins[id], parameters, result) }
    guard function.parameters.count == parameters.count else { return false }
    return zip(function.parameters, parameters).allSatisfy { conforms($1.type, to: $0.type) }
      && conforms(function.result, to: result)
  }

  /// A built-in conforms if one of its signatures does: `sum` is a function of a list, and of any
  /// number of numbers.
  private static func conforms(
    _ builtin: Builtin, _ parameters: [FEELType.FunctionParameter], _ result: FEELType
  ) -> Bool {
    builtin.signatures.contains { signature in
      guard signature.takes(parameters.count),
        conforms(signature.resultType(of: parameters.map(\.type)), to: result)
      else { return false }
      return parameters.indices.allSatisfy { place in
        guard let own = signature.parameter(at: place) else { return false }
        return own.accepted.contains { conforms(parameters[place].type, to: $0) }
      }
    }
  }

  /// Whether every value of a type is one of another (§10.3.2.9.2).
  public static func conforms(_ type: FEELType, to other: FEELType) -> Bool {
    switch (type, other) {
    case (_, .any), (_, .unknown), (.null, _), (.any, _), (.unknown, _): return true
    case (.number, .number), (.string, .string): return true
    case (.list(let left), .list(let right)), (.range(let left), .range(let right)):
      return conforms(left, to: right)
    case (.context(let left), .context(let right)):
      return right.allSatisfy { wanted in
        left.contains {
          $0.name.hasSameScalars(as: wanted.name) && conforms($0.type, to: wanted.type)
        }
      }
    case (.function(let left, let gives), .function(let right, let wanted)):
      return left.count == right.count && conforms(gives, to: wanted)
        && zip(left, right).allSatisfy { conforms($1.type, to: $0.type) }
    default: return type == other
    }
  }

  /// The value as one of the wanted types, by the implicit conversions of §10.3.2.9.4 if need be.
  ///
  /// - Parameter singletons: whether an element stands for the list of it, and a list of one
  ///   element for the element.
  /// - Parameter value: what is converted.
  /// - Parameter types: the wanted types; the first that fits is taken.
  /// - Returns: nil where no conversion leads there.
  public static func converted(_ value: Value, to types: [FEELType], singletons: Bool) -> Value? {
    if types.contains(where: { conforms(value, to: $0) }) { return value }
    guard singletons else { return nil }
    if case .list(let items) = value {
      if case .null? = items.first { return nil }
      guard items.count == 1, types.contains(where: { conforms(items[0], to: $0) })
      else { return nil }
      return items[0]
    }
    for case .list(let element) in types where conforms(value, to: element) {
      return .list([value])
    }
    return nil
  }

  /// The value as one of a declared type: the conversions of §10.3.2.9.4, a date as the date and
  /// time of its midnight in UTC among them; null where none leads there.
  public static func coerced(
    _ value: Value, to type: FEELType, _ failure: inout Failure?
  ) -> Value {
    if let converted = converted(value, to: [type], singletons: true) { return converted }
    if case .dateTime = type, case .date(let date) = value {
      return .dateTime(CivilDateTime(midnightUTC: date))
    }
    let name = name(of: value)
    failure = Failure(
      en: "a \(name.en) is not what the declared type allows",
      zh: "\(name.zh)不符合声明的类型")
    return .null
  }

  /// What kind of value it is, in a user's words.
  public static func name(of value: Value) -> LocalizedText {
    switch value {
    case .null: LocalizedText(en: "missing value", zh: "缺失值")
    case .boolean: LocalizedText(en: "boolean", zh: "是否值")
    case .number: LocalizedText(en: "number", zh: "数")
    case .string: LocalizedText(en: "text", zh: "文本")
    case .date: LocalizedText(en: "date", zh: "日期")
    case .time: LocalizedText(en: "time", zh: "时间")
    case .dateTime: LocalizedText(en: "date and time", zh: "日期时间")
    case .yearsMonths: LocalizedText(en: "years and months duration", zh: "年月期间")
    case .daysTime: LocalizedText(en: "days and time duration", zh: "日时期间")
    case .list: LocalizedText(en: "list", zh: "列表")
    case .context: LocalizedText(en: "context", zh: "上下文")
    case .range: LocalizedText(en: "range", zh: "区间")
    case .function: LocalizedText(en: "function", zh: "函数")
    case .record: LocalizedText(en: "record", zh: "记录")
    }
  }
}

/// Compares one value with a type, part by part.
///
/// Parts may be shared, `[x, x]` of an x that is made the same way, so that there are more ways to
/// them than a walk could go: a long walk remembers where it was.
private struct ConformanceWalk {
  /// Parts that are looked at before the walk begins to remember: most values have fewer.
  private static let shortWalk = 2_000

  private struct Place: Hashable {
    let address: UnsafeRawPointer
    let count: Int
    let type: FEELType
  }

  /// Whether it is asked what the value is, not where it may stand.
  let isStrict: Bool
  private var visits = 0
  /// Parts that conform. One that does not ends the walk.
  private var known: Set<Place> = []

  init(isStrict: Bool = false) {
    self.isStrict = isStrict
  }

  mutating func conforms(_ value: Value, _ type: FEELType) -> Bool {
    visits += 1
    switch (value, type) {
    case (.null, _), (_, .any), (_, .unknown): return true
    case (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date),
      (.time, .time), (.dateTime, .dateTime), (.yearsMonths, .yearsMonths),
      (.daysTime, .daysTime):
      return true
    case (.list(let items), .list(let element)): return conforms(items, element, type)
    case (.context(let context), .context(let fields)): return conforms(context, fields, type)
    case (.range(let range), .range(let element)):
      return conforms(range.lower, element) && conforms(range.upper, element)
    case (.function(let function), .function(let parameters, let result)):
      return ValueTypes.conforms(function, parameters, result, isStrict: isStrict)
    case (.record(let record), .record(let id)): return record.table.recordType == id
    default: return false
    }
  }

  private mutating func conforms(
    _ items: [Value], _ element: FEELType, _ type: FEELType
  ) -> Bool {
    if case .any = element { return true }
    let address = items.withUnsafeBytes { $0.baseAddress }
    guard let address, isNew(address, items.count, type) else { return true }
    for item in items {
      guard conforms(item, element) else { return false }
    }
    return true
  }

  private mutating func conforms(
    _ context: ContextValue, _ fields: [FEELType.ContextField], _ type: FEELType
  ) -> Bool {
    let address = UnsafeRawPointer(Unmanaged.passUnretained(context).toOpaque())
    guard isNew(address, -1, type) else { return true }
    for field in fields {
      guard let value = context[field.name], conforms(value, field.type) else { return false }
    }
    return true
  }

  /// Whether a part was not met before with this type; the value holds on to its parts meanwhile,
  /// so that an address stands for one part.
  private mutating func isNew(_ address: UnsafeRawPointer, _ count: Int, _ type: FEELType) -> Bool {
    guard visits > ConformanceWalk.shortWalk else { return true }
    return known.insert(Place(address: address, count: count, type: type)).inserted
  }
}
