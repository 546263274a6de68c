import CivilTime
import DecimalArithmetic
import FEEL
import Text

/// Whether a value is what a test file expects.
///
/// Numbers may differ by a hundred-millionth, as the kit's own runner has it: test files write
/// results of `exp`, `sqrt` or a division with fewer digits.
enum ValueMatch {
  static func matches(_ actual: Value, _ expected: Value) -> Bool {
    switch (actual, expected) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b || isNear(a, b)
    case (.string(let a), .string(let b)): a.hasSameScalars(as: b)
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { matches($0, $1) }
    case (.context(let a), .context(let b)):
      a.entries.count == b.entries.count
        && b.entries.allSatisfy { entry in a[entry.key].map { matches($0, entry.value) } ?? false }
    case (.date(let a), .date(let b)): a == b
    case (.time(let a), .time(let b)):
      ValueComparison.equal(actual, expected) == true && a.nanosecond == b.nanosecond
    case (.dateTime(let a), .dateTime(let b)):
      ValueComparison.equal(actual, expected) == true && a.time.nanosecond == b.time.nanosecond
    case (.yearsMonths(let a), .yearsMonths(let b)): a == b
    case (.daysTime(let a), .daysTime(let b)): a == b
    default: false
    }
  }

  private static func isNear(_ actual: DecimalNumber, _ expected: DecimalNumber) -> Bool {
    guard let difference = actual.subtracting(expected)?.magnitude,
      let scaled = difference.multiplied(by: DecimalNumber(100_000_000))
    else { return false }
    return scaled <= .one
  }
}
