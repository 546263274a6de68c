import CivilTime
import FEEL

/// Whole numbers for the rows of a chunk: a number times a power of ten that the plan knows, or
/// days since 1970-01-01.
///
/// The entry of a row that is not known has no meaning and may be anything, so that operations wrap
/// around. Those of known rows never do: the plan has seen to it (``ScaledInterval``).
struct NumberVector {
  var values: [Int64]
  /// 1 where the row has a value, else 0.
  var isKnown: [UInt8]

  init(capacity: Int) {
    values = Array(repeating: 0, count: capacity)
    isKnown = Array(repeating: 0, count: capacity)
  }

  mutating func fill(_ value: Int64, count: Int) {
    for index in 0..<min(count, values.count) {
      values[index] = value
      isKnown[index] = 1
    }
  }

  mutating func sum(_ a: NumberVector, _ b: NumberVector, count: Int) {
    Lanes.fill(&values, count: count, a.values, b.values) { $0 &+ $1 }
    Lanes.fill(&isKnown, count: count, a.isKnown, b.isKnown) { $0 & $1 }
  }

  mutating func difference(_ a: NumberVector, _ b: NumberVector, count: Int) {
    Lanes.fill(&values, count: count, a.values, b.values) { $0 &- $1 }
    Lanes.fill(&isKnown, count: count, a.isKnown, b.isKnown) { $0 & $1 }
  }

  mutating func product(_ a: NumberVector, _ b: NumberVector, count: Int) {
    Lanes.fill(&values, count: count, a.values, b.values) { $0 &* $1 }
    Lanes.fill(&isKnown, count: count, a.isKnown, b.isKnown) { $0 & $1 }
  }

  mutating func product(_ a: NumberVector, by factor: Int64, count: Int) {
    Lanes.fill(&values, count: count, a.values) { $0 &* factor }
    Lanes.fill(&isKnown, count: count, a.isKnown) { $0 }
  }

  /// Days moved by a duration; where the day leaves the calendar there is none.
  mutating func moved(_ a: NumberVector, by duration: CivilDuration, count: Int) {
    for index in 0..<min(count, values.count) {
      var moved: CivilDate?
      if a.isKnown[index] != 0, let date = CivilDate(daysSinceEpoch: Int(a.values[index])) {
        switch duration {
        case .yearMonth(let months): moved = date.adding(months)
        case .dayTime(let days): moved = date.adding(days)
        }
      }
      values[index] = Int64(moved?.daysSinceEpoch ?? 0)
      isKnown[index] = moved == nil ? 0 : 1
    }
  }

  /// `if test then a else b`.
  mutating func select(
    _ test: TruthVector, _ a: NumberVector, _ b: NumberVector, keepsUnknown: Bool, count: Int
  ) {
    Lanes.fill(&values, count: count, test.rows, a.values, b.values) { test, a, b in
      test == TruthVector.yes ? a : b
    }
    Lanes.fill(&isKnown, count: count, test.rows, a.isKnown, b.isKnown) { test, a, b in
      if test == TruthVector.yes { return a }
      return keepsUnknown && test == TruthVector.unknown ? 0 : b
    }
  }
}

extension TruthVector {
  /// Whether there is a value: `x != null`, or `x = null`.
  mutating func presence(_ a: NumberVector, ofNone: Bool, count: Int) {
    let flip: UInt8 = ofNone ? 1 : 0
    Lanes.fill(&rows, count: count, a.isKnown) { ($0 ^ flip) << 1 }
  }

  mutating func comparison(
    _ operation: ExpressionTree.Comparison, _ a: NumberVector, _ b: NumberVector, count: Int
  ) {
    switch operation {
    case .equal: equality(a, b, flip: 0, count)
    case .notEqual: equality(a, b, flip: 1, count)
    case .less: order(a, b, flip: 0, count)
    case .greaterOrEqual: order(a, b, flip: 1, count)
    case .greater: order(b, a, flip: 0, count)
    case .lessOrEqual: order(b, a, flip: 1, count)
    }
  }

  mutating func comparison(
    _ operation: ExpressionTree.Comparison, _ a: NumberVector, with constant: Int64, count: Int
  ) {
    let flip: UInt8
    switch operation {
    case .equal, .less, .greater: flip = 0
    case .notEqual, .greaterOrEqual, .lessOrEqual: flip = 1
    }
    switch operation {
    case .equal, .notEqual:
      Lanes.fill(&rows, count: count, a.values, a.isKnown) {
        TruthVector.byte($0 == constant, flip, $1)
      }
    case .less, .greaterOrEqual:
      Lanes.fill(&rows, count: count, a.values, a.isKnown) {
        TruthVector.byte($0 < constant, flip, $1)
      }
    case .greater, .lessOrEqual:
      Lanes.fill(&rows, count: count, a.values, a.isKnown) {
        TruthVector.byte($0 > constant, flip, $1)
      }
    }
  }

  /// Compares `a / b` with a constant, multiplied out: `a * factors.0` with `b * factors.1`, the
  /// other way round where b is negative.
  ///
  /// - Parameter byZero: the answer where b is 0.
  mutating func comparison(
    _ operation: ExpressionTree.Comparison, quotientOf a: NumberVector, _ b: NumberVector,
    factors: (Int64, Int64), byZero: UInt8, count: Int
  ) {
    let (first, second) = factors
    // Answers where the quotient is below, at and above the constant.
    let answers: (UInt8, UInt8, UInt8)
    switch operation {
    case .equal: answers = (0, 2, 0)
    case .notEqual: answers = (2, 0, 2)
    case .less: answers = (2, 0, 0)
    case .lessOrEqual: answers = (2, 2, 0)
    case .greater: answers = (0, 0, 2)
    case .greaterOrEqual: answers = (0, 2, 2)
    }
    Lanes.fill(&rows, count: count, a.values, b.values, a.isKnown, b.isKnown) {
      dividend, divisor, one, other in
      if one & other == 0 { return TruthVector.unknown }
      if divisor == 0 { return byZero }
      var difference = (dividend &* first) &- (divisor &* second)
      if divisor < 0 { difference = 0 &- difference }
      return difference < 0 ? answers.0 : difference == 0 ? answers.1 : answers.2
    }
  }

  private mutating func equality(
    _ a: NumberVector, _ b: NumberVector, flip: UInt8, _ count: Int
  ) {
    Lanes.fill(&rows, count: count, a.values, b.values, a.isKnown, b.isKnown) {
      TruthVector.byte($0 == $1, flip, $2 & $3)
    }
  }

  private mutating func order(_ a: NumberVector, _ b: NumberVector, flip: UInt8, _ count: Int) {
    Lanes.fill(&rows, count: count, a.values, b.values, a.isKnown, b.isKnown) {
      TruthVector.byte($0 < $1, flip, $2 & $3)
    }
  }

  /// No branches: unknown where `isKnown` is 0, else whether `holds` differs from `flip`.
  @inline(__always)
  private static func byte(_ holds: Bool, _ flip: UInt8, _ isKnown: UInt8) -> UInt8 {
    (1 ^ isKnown) | ((((holds ? 1 : 0) ^ flip) & isKnown) << 1)
  }
}
