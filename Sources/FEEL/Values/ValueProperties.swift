import CivilTime
import DecimalArithmetic
import Diagnostics
import Text

/// What stands behind a `.` of values that are no records (DMN 1.5 §10.3.2.5, Tables 65 and 66).
public enum ValueProperties {
  /// `value.name`: a part of a date, time, duration or range, or an entry of a context.
  ///
  /// A list is not looked into: `xs.name` is for the caller to spread over the elements.
  public static func property(
    _ name: String, of value: Value, _ failure: inout Failure?
  ) -> Value {
    let found: Value? =
      switch value {
      case .null: .some(.null)
      case .context(let context): context[name]
      case .date(let date): part(name, of: date)
      case .dateTime(let dateTime):
        part(name, of: dateTime.date) ?? part(name, of: dateTime.time)
          ?? zonePart(name, dateTime.offsetSeconds, dateTime.zone)
      case .time(let time):
        part(name, of: time) ?? zonePart(name, time.offsetSeconds, time.zone)
      case .yearsMonths(let duration): part(name, of: duration)
      case .daysTime(let duration): part(name, of: duration)
      case .range(let range): part(name, of: range)
      default: nil
      }
    if let found { return found }
    let kind = ValueTypes.name(of: value)
    failure = Failure(en: "a \(kind.en) has no `\(name)`", zh: "\(kind.zh)没有 `\(name)`")
    return .null
  }

  private static func part(_ name: String, of date: CivilDate) -> Value? {
    switch name {
    case "year": number(date.year)
    case "month": number(date.month)
    case "day": number(date.day)
    case "weekday": number(date.weekday)
    default: nil
    }
  }

  private static func part(_ name: String, of time: CivilTimeOfDay) -> Value? {
    switch name {
    case "hour": number(time.hour)
    case "minute": number(time.minute)
    case "second": number(time.second)
    default: nil
    }
  }

  private static func zonePart(_ name: String, _ offset: Int?, _ zone: CivilZone) -> Value? {
    switch name {
    case "time offset":
      offset.flatMap { DayTimeDuration(seconds: $0) }.map { .daysTime($0) } ?? .null
    case "timezone": zone.name.map { .string($0) } ?? .null
    default: nil
    }
  }

  private static func part(_ name: String, of duration: YearMonthDuration) -> Value? {
    switch name {
    case "years": number(duration.yearsPart)
    case "months": number(duration.monthsPart)
    default: nil
    }
  }

  private static func part(_ name: String, of duration: DayTimeDuration) -> Value? {
    switch name {
    case "days": number(duration.daysPart)
    case "hours": number(duration.hoursPart)
    case "minutes": number(duration.minutesPart)
    case "seconds": number(duration.secondsPart)
    default: nil
    }
  }

  private static func part(_ name: String, of range: RangeValue) -> Value? {
    switch name {
    case "start": range.lower
    case "end": range.upper
    case "start included": .boolean(range.lowerIncluded)
    case "end included": .boolean(range.upperIncluded)
    default: nil
    }
  }

  private static func number(_ value: Int) -> Value { .number(DecimalNumber(value)) }

  /// The type of a property; nil where values of the type have none of that name.
  public static func type(_ name: String, of type: FEELType) -> FEELType? {
    switch type {
    case .date:
      ["year", "month", "day", "weekday"].contains(name) ? .number(nil) : nil
    case .dateTime:
      ["year", "month", "day", "weekday"].contains(name)
        ? .number(nil) : self.type(name, of: .time)
    case .time:
      switch name {
      case "hour", "minute", "second": .number(nil)
      case "time offset": .daysTime
      case "timezone": .string(nil)
      default: nil
      }
    case .yearsMonths: ["years", "months"].contains(name) ? .number(nil) : nil
    case .daysTime:
      ["days", "hours", "minutes", "seconds"].contains(name) ? .number(nil) : nil
    case .range(let element):
      switch name {
      case "start", "end": element
      case "start included", "end included": .boolean
      default: nil
      }
    case .context(let fields):
      fields.first { $0.name.hasSameScalars(as: name) }?.type
    default: nil
    }
  }
}

extension RangeValue {
  /// `[lower..upper]` and its like: null where an endpoint is null, where the endpoints are of
  /// different kinds or of one without order (grammar rule 66, Table 40).
  ///
  /// - Parameter isOpen: which endpoint is written as `null`: the range is open at that end.
  /// - Parameter upperIncluded: whether the upper endpoint is within.
  /// - Parameter upper: the upper endpoint.
  /// - Parameter lowerIncluded: whether the lower endpoint is within.
  /// - Parameter lower: the lower endpoint.
  /// - Parameter failure: takes the reason where there is no range.
  public static func literal(
    lower: Value, lowerIncluded: Bool, upper: Value, upperIncluded: Bool,
    isOpen: (lower: Bool, upper: Bool) = (false, false), _ failure: inout Failure?
  ) -> Value {
    if isOpen.lower != isOpen.upper {
      let endpoint = isOpen.lower ? upper : lower
      guard case .range = comparison(.equal, endpoint, &failure) else { return .null }
      return .range(
        RangeValue(
          lower: lower, lowerIncluded: lowerIncluded && !isOpen.lower, upper: upper,
          upperIncluded: upperIncluded && !isOpen.upper, namesOpenEnd: true))
    }
    if case .null = lower { return missingEndpoint(&failure) }
    if case .null = upper { return missingEndpoint(&failure) }
    guard ValueComparison.order(lower, upper, &failure) != nil else { return .null }
    return .range(
      RangeValue(
        lower: lower, lowerIncluded: lowerIncluded, upper: upper, upperIncluded: upperIncluded))
  }

  /// `> 5` and its like as a value, `= 5` as `[5..5]`; null for `!=`, which is no range, and for a
  /// null endpoint.
  public static func comparison(
    _ comparison: ExpressionTree.Comparison, _ endpoint: Value, _ failure: inout Failure?
  ) -> Value {
    if case .null = endpoint { return missingEndpoint(&failure) }
    switch endpoint {
    case .list, .context, .range, .function:
      // Both endpoints of `= e` are e: nested ones would double with each level.
      let kind = ValueTypes.name(of: endpoint)
      failure = Failure(
        en: "a \(kind.en) cannot be an endpoint of a range", zh: "\(kind.zh)不能作区间的端点")
      return .null
    default: break
    }
    guard ValueComparison.order(endpoint, endpoint, &failure) != nil || comparison == .equal else {
      return .null
    }
    let (lower, upper): (Value, Value)
    switch comparison {
    case .equal: (lower, upper) = (endpoint, endpoint)
    case .less, .lessOrEqual: (lower, upper) = (.null, endpoint)
    case .greater, .greaterOrEqual: (lower, upper) = (endpoint, .null)
    case .notEqual:
      failure = Failure(en: "`!=` makes no range", zh: "`!=` 不构成区间")
      return .null
    }
    return .range(
      RangeValue(
        lower: lower, lowerIncluded: comparison == .greaterOrEqual || comparison == .equal,
        upper: upper, upperIncluded: comparison == .lessOrEqual || comparison == .equal,
        namesOpenEnd: comparison == .equal))
  }

  private static func missingEndpoint(_ failure: inout Failure?) -> Value {
    failure = Failure(en: "an endpoint of a range is missing", zh: "区间缺少端点值")
    return .null
  }
}
