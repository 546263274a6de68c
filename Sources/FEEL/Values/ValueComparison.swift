import CivilTime
import DecimalArithmetic
import Diagnostics
import Text

/// Equality, order and membership of FEEL (DMN 1.5 §10.3.2.15, Tables 50-55): three-valued, so that
/// nil is FEEL's null.
///
/// A function with `keepingUnknown` true is the twin for dialects in which null is unknown where an operand can be
/// missing (S6): a missing operand makes the result unknown.
public enum ValueComparison {
  // MARK: Equality

  /// How many parts of two values are compared at most: shared parts count as often as they occur.
  private static let partLimit = 4_000_000

  /// `a = b` (Table 53): null equals null and nothing else; nil where the kinds differ.
  public static func equal(
    _ left: Value, _ right: Value, keepingUnknown: Bool, _ failure: inout Failure?
  ) -> Bool? {
    var parts = partLimit
    return equal(left, right, keepingUnknown, &parts, &failure)
  }

  private static func equal(
    _ left: Value, _ right: Value, _ keepingUnknown: Bool, _ parts: inout Int,
    _ failure: inout Failure?
  ) -> Bool? {
    parts -= 1
    guard parts >= 0 else {
      failure = Failure(en: "the values are too large to be compared", zh: "值过大，无法比较")
      return nil
    }
    switch (left, right) {
    case (.null, .null): return keepingUnknown ? nil : true
    case (.null, _), (_, .null): return keepingUnknown ? nil : false
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.number(let a), .number(let b)): return a == b
    case (.string(let a), .string(let b)): return a.hasSameScalars(as: b)
    case (.list(let a), .list(let b)): return equal(a, b, keepingUnknown, &parts, &failure)
    case (.context(let a), .context(let b)):
      return equal(a, b, keepingUnknown, &parts, &failure)
    case (.range(let a), .range(let b)): return equal(a, b, &parts, &failure)
    case (.function(let a), .function(let b)): return a === b
    case (.record(let a), .record(let b)): return a == b
    default:
      if hasOneZone(left, right) { return mixed(&failure) }
      if let order = temporalOrder(left, right) { return order == 0 }
      failure = different(left, right, "=")
      return nil
    }
  }

  /// `a = b` of plain FEEL.
  public static func equal(_ left: Value, _ right: Value) -> Bool? {
    var failure: Failure?
    return equal(left, right, keepingUnknown: false, &failure)
  }

  private static func equal(
    _ left: [Value], _ right: [Value], _ keepingUnknown: Bool, _ parts: inout Int,
    _ failure: inout Failure?
  ) -> Bool? {
    guard left.count == right.count else { return false }
    var result: Bool? = true
    for (a, b) in zip(left, right) where parts >= 0 {
      switch equal(a, b, keepingUnknown, &parts, &failure) {
      case false?: return false
      case nil: result = nil
      case true?: break
      }
    }
    return result
  }

  private static func equal(
    _ left: ContextValue, _ right: ContextValue, _ keepingUnknown: Bool, _ parts: inout Int,
    _ failure: inout Failure?
  ) -> Bool? {
    guard left.entries.count == right.entries.count else { return false }
    var result: Bool? = true
    for entry in left.entries {
      parts -= right.entries.count / 8
      guard let other = right[entry.key] else { return false }
      switch equal(entry.value, other, keepingUnknown, &parts, &failure) {
      case false?: return false
      case nil: result = nil
      case true?: break
      }
    }
    return result
  }

  private static func equal(
    _ left: RangeValue, _ right: RangeValue, _ parts: inout Int, _ failure: inout Failure?
  ) -> Bool? {
    guard left.lowerIncluded == right.lowerIncluded, left.upperIncluded == right.upperIncluded,
      left.namesOpenEnd == right.namesOpenEnd
    else { return false }
    // An absent endpoint is no unknown one: it equals an absent one.
    return equal(
      [left.lower, left.upper], [right.lower, right.upper], false, &parts, &failure)
  }

  /// `is(a, b)` (§10.3.4.6): the same element of the domain; never unknown.
  ///
  /// Unlike equality it looks at what is written: `10:00:00Z` is not `11:00:00+01:00`.
  public static func isSame(_ left: Value, _ right: Value) -> Bool {
    var parts = partLimit
    return isSame(left, right, &parts)
  }

  private static func isSame(_ left: Value, _ right: Value, _ parts: inout Int) -> Bool {
    parts -= 1
    guard parts >= 0 else { return false }
    switch (left, right) {
    case (.null, .null): return true
    case (.date(let a), .date(let b)): return a == b
    case (.time(let a), .time(let b)): return a == b
    case (.dateTime(let a), .dateTime(let b)): return a == b
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1, &parts) }
    case (.context(let a), .context(let b)):
      return a.entries.count == b.entries.count
        && a.entries.allSatisfy { entry in
          parts -= b.entries.count / 8
          return b[entry.key].map { isSame(entry.value, $0, &parts) } ?? false
        }
    default:
      var failure: Failure?
      return equal(left, right, false, &parts, &failure) ?? false
    }
  }

  // MARK: Order

  /// Which of two values comes first (Table 54): -1, 0 or 1; nil where one is null, where the kinds
  /// differ, or where they have no order.
  public static func order(_ left: Value, _ right: Value, _ failure: inout Failure?) -> Int? {
    switch (left, right) {
    case (.null, _), (_, .null): return nil
    case (.number(let a), .number(let b)): return a.compared(to: b)
    case (.string(let a), .string(let b)): return a.scalarOrder(to: b)
    default:
      if let order = temporalOrder(left, right) { return order }
      failure = different(left, right, "<")
      return nil
    }
  }

  /// `a < b` and its like; `=` and `!=` go to ``equal(_:_:keepingUnknown:_:)``.
  public static func compare(
    _ left: Value, _ comparison: ExpressionTree.Comparison, _ right: Value,
    keepingUnknown: Bool, _ failure: inout Failure?
  ) -> Bool? {
    switch comparison {
    case .equal: return equal(left, right, keepingUnknown: keepingUnknown, &failure)
    case .notEqual:
      return equal(left, right, keepingUnknown: keepingUnknown, &failure).map { !$0 }
    case .less: return order(left, right, &failure).map { $0 < 0 }
    case .lessOrEqual: return order(left, right, &failure).map { $0 <= 0 }
    case .greater: return order(left, right, &failure).map { $0 > 0 }
    case .greaterOrEqual: return order(left, right, &failure).map { $0 >= 0 }
    }
  }

  /// `value between lower and upper`, which is `value >= lower and value <= upper` (Table 51).
  public static func between(
    _ value: Value, _ lower: Value, _ upper: Value, _ failure: inout Failure?
  ) -> Bool? {
    conjunction(
      order(value, lower, &failure).map { $0 >= 0 },
      order(value, upper, &failure).map { $0 <= 0 })
  }

  // MARK: Membership

  /// Whether a range includes a value; nil where it cannot be compared with an endpoint.
  public static func includes(
    _ range: RangeValue, _ value: Value, _ failure: inout Failure?
  ) -> Bool? {
    if case .null = value { return nil }
    var above: Bool? = true
    var below: Bool? = true
    if case .null = range.lower {
    } else {
      above = order(value, range.lower, &failure).map { $0 > 0 || $0 == 0 && range.lowerIncluded }
    }
    if case .null = range.upper {
    } else {
      below = order(value, range.upper, &failure).map { $0 < 0 || $0 == 0 && range.upperIncluded }
    }
    return conjunction(above, below)
  }

  /// `value in test` for the value of one test (Table 55): within a range, an element of a list (or
  /// within a range that is an element), else equal.
  public static func isMember(
    _ value: Value, of test: Value, keepingUnknown: Bool, _ failure: inout Failure?
  ) -> Bool? {
    switch (value, test) {
    case (.range, .range): return equal(value, test, keepingUnknown: keepingUnknown, &failure)
    case (_, .range(let range)): return includes(range, value, &failure)
    case (.list, .list(let items)):
      let same = equal(value, test, keepingUnknown: keepingUnknown, &failure)
      if same == true { return true }
      return disjunction(same, contains(items, value, keepingUnknown: keepingUnknown))
    case (_, .list(let items)):
      if keepingUnknown, case .null = value { return nil }
      return contains(items, value, keepingUnknown: keepingUnknown, ranges: true)
    default: return equal(value, test, keepingUnknown: keepingUnknown, &failure)
    }
  }

  /// Whether an element equals the value.
  ///
  /// - Parameter ranges: true where an element that is a range stands for what it includes.
  /// - Parameter value: what is looked for.
  /// - Parameter keepingUnknown: whether an element without a value leaves the answer open.
  /// - Parameter items: where it is looked for.
  /// - Returns: nil only with `keepingUnknown`, where no element equals it and one may.
  public static func contains(
    _ items: [Value], _ value: Value, keepingUnknown: Bool, ranges: Bool = false
  ) -> Bool? {
    var result: Bool? = false
    var failure: Failure?
    let isRange = if case .range = value { true } else { false }
    for item in items {
      let found: Bool?
      if ranges, !isRange, case .range(let range) = item {
        found = includes(range, value, &failure)
      } else {
        found = equal(item, value, keepingUnknown: keepingUnknown, &failure)
      }
      if found == true { return true }
      if found == nil, keepingUnknown { result = nil }
    }
    return result
  }

  // MARK: Logic

  /// `a and b` (Table 50).
  public static func conjunction(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    return left == true && right == true ? true : nil
  }

  /// `a or b` (Table 50).
  public static func disjunction(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == true || right == true { return true }
    return left == false && right == false ? false : nil
  }

  // MARK: Times

  /// The order of two values of one temporal kind; nil where they are not.
  ///
  /// Times count in whole seconds (§10.3.2.3.4, §10.3.2.3.5; TCK 0068 time_007): a fraction of a
  /// second is printed and calculated with, but never compared. A time without a zone takes the
  /// offset of the one beside it (Table 54), so that both are compared as clocks show them.
  private static func temporalOrder(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.date(let a), .date(let b)): order(a.daysSinceEpoch, b.daysSinceEpoch)
    case (.time(let a), .time(let b)):
      if let one = a.offsetSeconds, let other = b.offsetSeconds {
        order(a.secondOfDay - one, b.secondOfDay - other)
      } else {
        order(a.secondOfDay, b.secondOfDay)
      }
    case (.dateTime(let a), .dateTime(let b)):
      (a.zone == .local) == (b.zone == .local)
        ? order(a.secondsSinceEpoch, b.secondsSinceEpoch)
        : order(
          a.date.daysSinceEpoch * 86_400 + a.time.secondOfDay,
          b.date.daysSinceEpoch * 86_400 + b.time.secondOfDay)
    case (.yearsMonths(let a), .yearsMonths(let b)): order(a.months, b.months)
    case (.daysTime(let a), .daysTime(let b)): a == b ? 0 : a < b ? -1 : 1
    default: nil
    }
  }

  /// Whether two times, or two dates with times, are one with and one without a zone: these are
  /// never equal and never known to differ.
  private static func hasOneZone(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.time(let a), .time(let b)): (a.zone == .local) != (b.zone == .local)
    case (.dateTime(let a), .dateTime(let b)): (a.zone == .local) != (b.zone == .local)
    default: false
    }
  }

  private static func order(_ left: Int, _ right: Int) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }

  private static func mixed(_ failure: inout Failure?) -> Bool? {
    failure = Failure(
      en: "a time with a time zone and one without are neither equal nor known to differ",
      zh: "带时区的时间与不带时区的时间无法判断是否相等")
    return nil
  }

  private static func different(_ left: Value, _ right: Value, _ sign: String) -> Failure {
    Failure(
      comparing: ValueTypes.name(of: left), with: ValueTypes.name(of: right), by: sign,
      hint: TemporalHint.of(left, beside: right))
  }
}
