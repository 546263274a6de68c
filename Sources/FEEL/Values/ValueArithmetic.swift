import CivilTime
import DecimalArithmetic
import Diagnostics

/// The arithmetic of FEEL (DMN 1.5 §10.3.2.15, Tables 57-60).
///
/// A null operand gives null; so does what has no meaning or leaves a range, with the reason in
/// `failure`.
public enum ValueArithmetic {
  /// The longest text that a calculation may make, in bytes.
  static let longestText = 16_777_216

  /// What an operator gives (DMN 1.5 §10.3.2.5); null, with the reason, where it has no meaning for
  /// these values.
  public static func apply(
    _ operation: ExpressionTree.Arithmetic, _ left: Value, _ right: Value,
    _ failure: inout Failure?
  ) -> Value {
    switch operation {
    case .addition: add(left, right, &failure)
    case .subtraction: subtract(left, right, &failure)
    case .multiplication: multiply(left, right, &failure)
    case .division: divide(left, right, &failure)
    case .exponentiation: power(left, right, &failure)
    }
  }

  /// `a + b` (Table 57).
  public static func add(_ left: Value, _ right: Value, _ failure: inout Failure?) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): .null
    case (.number(let a), .number(let b)): number(a.adding(b), &failure)
    case (.string(let a), .string(let b)): joined(a, b, &failure)
    case (.yearsMonths(let a), .yearsMonths(let b)): yearsMonths(a.adding(b), &failure)
    case (.daysTime(let a), .daysTime(let b)): daysTime(a.adding(b), &failure)
    case (.date(let a), .yearsMonths(let b)), (.yearsMonths(let b), .date(let a)):
      date(a.adding(b), &failure)
    case (.date(let a), .daysTime(let b)), (.daysTime(let b), .date(let a)):
      date(a.adding(b), &failure)
    case (.dateTime(let a), .yearsMonths(let b)), (.yearsMonths(let b), .dateTime(let a)):
      dateTime(a.adding(b), &failure)
    case (.dateTime(let a), .daysTime(let b)), (.daysTime(let b), .dateTime(let a)):
      dateTime(a.adding(b), &failure)
    case (.time(let a), .daysTime(let b)), (.daysTime(let b), .time(let a)):
      .time(a.adding(b))
    default: undefined(left, "+", right, &failure)
    }
  }

  /// `a - b` (Table 58); beside a date and time, a date counts as its midnight in UTC.
  public static func subtract(_ left: Value, _ right: Value, _ failure: inout Failure?) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): .null
    case (.number(let a), .number(let b)): number(a.subtracting(b), &failure)
    case (.yearsMonths(let a), .yearsMonths(let b)): yearsMonths(a.subtracting(b), &failure)
    case (.daysTime(let a), .daysTime(let b)): daysTime(a.subtracting(b), &failure)
    case (.date(let a), .date(let b)): .daysTime(a.since(b))
    case (.dateTime(let a), .dateTime(let b)): between(a, b, &failure)
    case (.date(let a), .dateTime(let b)):
      between(CivilDateTime(midnightUTC: a), b, &failure)
    case (.dateTime(let a), .date(let b)):
      between(a, CivilDateTime(midnightUTC: b), &failure)
    case (.time(let a), .time(let b)):
      if let span = a.since(b) { .daysTime(span) } else { mixedZones(&failure) }
    case (.date, .yearsMonths(let b)), (.dateTime, .yearsMonths(let b)):
      add(left, .yearsMonths(b.negated), &failure)
    case (.date, .daysTime(let b)), (.dateTime, .daysTime(let b)), (.time, .daysTime(let b)):
      add(left, .daysTime(b.negated), &failure)
    default: undefined(left, "-", right, &failure)
    }
  }

  /// `a * b` (Table 59).
  public static func multiply(_ left: Value, _ right: Value, _ failure: inout Failure?) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): .null
    case (.number(let a), .number(let b)): number(a.multiplied(by: b), &failure)
    case (.yearsMonths(let a), .number(let b)), (.number(let b), .yearsMonths(let a)):
      yearsMonths(a.multiplied(by: b), &failure)
    case (.daysTime(let a), .number(let b)), (.number(let b), .daysTime(let a)):
      daysTime(a.multiplied(by: b), &failure)
    default: undefined(left, "*", right, &failure)
    }
  }

  /// `a / b` (Table 59); nothing can be divided by zero.
  public static func divide(_ left: Value, _ right: Value, _ failure: inout Failure?) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.number, .number(let b)), (.yearsMonths, .number(let b)), (.daysTime, .number(let b)):
      if b.isZero { return divisionByZero(&failure) }
    case (.yearsMonths, .yearsMonths(let b)):
      if b.months == 0 { return divisionByZero(&failure) }
    case (.daysTime, .daysTime(let b)):
      if b == .zero { return divisionByZero(&failure) }
    default: return undefined(left, "/", right, &failure)
    }
    switch (left, right) {
    case (.number(let a), .number(let b)): return number(a.divided(by: b), &failure)
    case (.yearsMonths(let a), .number(let b)): return yearsMonths(a.divided(by: b), &failure)
    case (.daysTime(let a), .number(let b)): return daysTime(a.divided(by: b), &failure)
    case (.yearsMonths(let a), .yearsMonths(let b)): return number(a.divided(by: b), &failure)
    case (.daysTime(let a), .daysTime(let b)): return number(a.divided(by: b), &failure)
    default: return undefined(left, "/", right, &failure)
    }
  }

  /// `a ** b` (Table 60).
  public static func power(_ left: Value, _ right: Value, _ failure: inout Failure?) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case (.number(let a), .number(let b)):
      guard let result = a.power(b) else {
        failure = Failure(
          en: "`\(a) ** \(b)` has no value within the range of numbers",
          zh: "`\(a) ** \(b)` 没有结果或超出数的范围")
        return .null
      }
      return .number(result)
    default: return undefined(left, "**", right, &failure)
    }
  }

  /// `-a` (Table 60).
  public static func negate(_ operand: Value, _ failure: inout Failure?) -> Value {
    switch operand {
    case .null: return .null
    case .number(let a): return .number(a.negated)
    case .yearsMonths(let a): return .yearsMonths(a.negated)
    case .daysTime(let a): return .daysTime(a.negated)
    default:
      let name = ValueTypes.name(of: operand)
      failure = Failure(en: "a \(name.en) has no negative", zh: "\(name.zh)不能取负")
      return .null
    }
  }

  // MARK: Results

  private static func between(
    _ left: CivilDateTime, _ right: CivilDateTime, _ failure: inout Failure?
  ) -> Value {
    if let span = left.since(right) { return .daysTime(span) }
    return (left.offsetSeconds == nil) == (right.offsetSeconds == nil)
      ? outOfRange(&failure) : mixedZones(&failure)
  }

  private static func joined(
    _ left: String, _ right: String, _ failure: inout Failure?
  ) -> Value {
    guard left.utf8.count + right.utf8.count <= longestText else {
      failure = Failure(en: "the text becomes too long", zh: "文本过长")
      return .null
    }
    return .string(left + right)
  }

  private static func number(_ result: DecimalNumber?, _ failure: inout Failure?) -> Value {
    result.map { .number($0) } ?? outOfRange(&failure)
  }

  private static func yearsMonths(
    _ result: YearMonthDuration?, _ failure: inout Failure?
  ) -> Value {
    result.map { .yearsMonths($0) } ?? outOfRange(&failure)
  }

  private static func daysTime(_ result: DayTimeDuration?, _ failure: inout Failure?) -> Value {
    result.map { .daysTime($0) } ?? outOfRange(&failure)
  }

  private static func date(_ result: CivilDate?, _ failure: inout Failure?) -> Value {
    result.map { .date($0) } ?? outOfRange(&failure)
  }

  private static func dateTime(_ result: CivilDateTime?, _ failure: inout Failure?) -> Value {
    result.map { .dateTime($0) } ?? outOfRange(&failure)
  }

  private static func outOfRange(_ failure: inout Failure?) -> Value {
    failure = Failure(en: "the result is out of range", zh: "结果超出范围")
    return .null
  }

  private static func divisionByZero(_ failure: inout Failure?) -> Value {
    failure = Failure(en: "division by zero", zh: "除数为零")
    return .null
  }

  private static func mixedZones(_ failure: inout Failure?) -> Value {
    failure = Failure(
      en: "a time without a time zone cannot be taken from one with",
      zh: "带时区与不带时区的时间不能相减")
    return .null
  }

  private static func undefined(
    _ left: Value, _ sign: String, _ right: Value, _ failure: inout Failure?
  ) -> Value {
    let (a, b) = (ValueTypes.name(of: left), ValueTypes.name(of: right))
    let hint = TemporalHint.of(left, beside: right)
    failure = Failure(
      en: "`\(sign)` has no meaning for a \(a.en) and a \(b.en)" + (hint?.en ?? ""),
      zh: "`\(sign)` 不能用于\(a.zh)和\(b.zh)" + (hint?.zh ?? ""))
    return .null
  }
}
