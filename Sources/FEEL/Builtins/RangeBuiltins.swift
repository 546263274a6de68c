import Diagnostics

/// How points and ranges stand to one another (DMN 1.5 §10.3.4.7, Table 78).
extension Builtins {
  private static let section = "10.3.4.7"

  static let ranges: [BuiltinDefinition] = [
    relation(
      "before", LocalizedText(en: "the first ends before the second begins", zh: "前者在后者之前"),
      [
        points { $0 < $1 }, pointRange { $0.isBefore($1) }, rangePoint { $1.isAfter($0) },
        twoRanges { $0.isBefore($1) },
      ], ["before(1, 10)": "true", "before([1..5), [5..10])": "true"]),
    relation(
      "after", LocalizedText(en: "the first begins after the second ends", zh: "前者在后者之后"),
      [
        points { $0 > $1 }, pointRange { $0.isAfter($1) }, rangePoint { $1.isBefore($0) },
        twoRanges { $1.isBefore($0) },
      ], ["after(10, 5)": "true", "after((10..20], 10)": "true"]),
    relation(
      "meets", LocalizedText(en: "the first ends where the second begins", zh: "前者止于后者的起点"),
      [twoRanges { $0.meets($1) }], ["meets([1..5], [5..10])": "true"]),
    relation(
      "met by", LocalizedText(en: "the first begins where the second ends", zh: "前者起于后者的止点"),
      [twoRanges { $1.meets($0) }], ["met by([5..10], [1..5])": "true"]),
    relation(
      "overlaps", LocalizedText(en: "the two have something in common", zh: "两个区间有重叠"),
      [twoRanges { $0.overlaps($1) }],
      ["overlaps([1..5], [3..8])": "true", "overlaps([1..5), [5..8])": "false"]),
    relation(
      "overlaps before",
      LocalizedText(en: "the first begins earlier and ends within the second", zh: "前者先开始并止于后者之内"),
      [twoRanges { $0.overlapsBefore($1) }], ["overlaps before([1..5], [3..8])": "true"]),
    relation(
      "overlaps after",
      LocalizedText(en: "the first begins within the second and ends later", zh: "前者起于后者之内并后结束"),
      [twoRanges { $1.overlapsBefore($0) }], ["overlaps after([3..8], [1..5])": "true"]),
    relation(
      "finishes", LocalizedText(en: "the first is the end of the second", zh: "前者是后者的末段"),
      [pointRange { $0.finishes($1) }, twoRanges { $0.finishes($1) }],
      ["finishes(10, [1..10])": "true", "finishes([5..10], [1..10])": "true"]),
    relation(
      "finished by", LocalizedText(en: "the second is the end of the first", zh: "后者是前者的末段"),
      [rangePoint { $1.finishes($0) }, twoRanges { $1.finishes($0) }],
      ["finished by([1..10], 10)": "true"]),
    relation(
      "includes", LocalizedText(en: "the first holds the second", zh: "前者包含后者"),
      [rangePoint { $1.isDuring($0) }, twoRanges { $0.includes($1) }],
      ["includes([1..10], 5)": "true", "includes((1..5], (1..5])": "true"]),
    relation(
      "during", LocalizedText(en: "the first lies within the second", zh: "前者在后者之内"),
      [pointRange { $0.isDuring($1) }, twoRanges { $1.includes($0) }],
      ["during(10, [1..10))": "false"]),
    relation(
      "starts", LocalizedText(en: "the first is the beginning of the second", zh: "前者是后者的首段"),
      [pointRange { $0.starts($1) }, twoRanges { $0.starts($1) }],
      ["starts(1, [1..5])": "true", "starts((1..5], [1..5])": "false"]),
    relation(
      "started by", LocalizedText(en: "the second is the beginning of the first", zh: "后者是前者的首段"),
      [rangePoint { $1.starts($0) }, twoRanges { $1.starts($0) }],
      ["started by([1..10], 1)": "true"]),
    relation(
      "coincides", LocalizedText(en: "the two are the same", zh: "两者相同"),
      [points { $0 == $1 }, twoRanges { $0.coincides($1) }],
      ["coincides([1..5], [1..5])": "true", "coincides(3, 4)": "false"]),
  ]

  private static func relation(
    _ name: String, _ summary: LocalizedText, _ signatures: [Builtin.Signature],
    _ examples: KeyValuePairs<String, String>
  ) -> BuiltinDefinition {
    BuiltinDefinition(
      name, section, summary, signatures, partial: true, examples: examples)
  }

  private typealias Relation<A, B> = @Sendable (A, B) -> Bool

  private static func points(_ holds: @escaping Relation<RangeEnd, RangeEnd>)
    -> Builtin.Signature
  {
    .init([.point("point1"), .point("point2")], .boolean) { arguments, context in
      guard let (left, right) = ranked(Interval(arguments[0]), Interval(arguments[1]), &context)
      else { return .null }
      return .boolean(holds(left.lower, right.lower))
    }
  }

  private static func pointRange(_ holds: @escaping Relation<Interval.Point, Interval.Ranked>)
    -> Builtin.Signature
  {
    .init([.point("point"), .range("range")], .boolean) { arguments, context in
      guard let (point, range) = ranked(Interval(arguments[0]), Interval(arguments[1]), &context)
      else { return .null }
      return .boolean(holds(Interval.Point(place: point.lower), range))
    }
  }

  private static func rangePoint(_ holds: @escaping Relation<Interval.Ranked, Interval.Point>)
    -> Builtin.Signature
  {
    .init([.range("range"), .point("point")], .boolean) { arguments, context in
      guard let (range, point) = ranked(Interval(arguments[0]), Interval(arguments[1]), &context)
      else { return .null }
      return .boolean(holds(range, Interval.Point(place: point.lower)))
    }
  }

  private static func twoRanges(
    _ holds: @escaping Relation<Interval.Ranked, Interval.Ranked>
  ) -> Builtin.Signature {
    .init([.range("range1"), .range("range2")], .boolean) { arguments, context in
      guard let (left, right) = ranked(Interval(arguments[0]), Interval(arguments[1]), &context)
      else { return .null }
      return .boolean(holds(left, right))
    }
  }

  /// Both with their ends as places in one order; nil, with a reason, where they have none.
  private static func ranked(
    _ left: Interval, _ right: Interval, _ context: inout BuiltinContext
  ) -> (Interval.Ranked, Interval.Ranked)? {
    var failure: Failure?
    guard let ranks = Interval.ranks([left, right], &failure) else {
      _ = context.fail(failure)
      return nil
    }
    return (ranks[0], ranks[1])
  }
}

/// A place in the order of the two to four ends that a relation looks at.
typealias RangeEnd = Int

/// A range, or a point as a range of itself, with open ends at infinity.
struct Interval {
  let lower: Value
  let lowerIncluded: Bool
  let upper: Value
  let upperIncluded: Bool

  init(_ value: Value) {
    if case .range(let range) = value {
      (lower, lowerIncluded) = (range.lower, range.lowerIncluded)
      (upper, upperIncluded) = (range.upper, range.upperIncluded)
    } else {
      (lower, lowerIncluded, upper, upperIncluded) = (value, true, value, true)
    }
  }

  /// A point, by its place.
  struct Point {
    let place: RangeEnd
  }

  /// A range with its ends as places.
  struct Ranked {
    let lower: RangeEnd
    let lowerIncluded: Bool
    let upper: RangeEnd
    let upperIncluded: Bool
  }

  /// Puts all ends in one order; nil where two of them cannot be compared.
  static func ranks(_ intervals: [Interval], _ failure: inout Failure?) -> [Ranked]? {
    var ends: [Value] = []
    for interval in intervals {
      for end in [interval.lower, interval.upper] {
        if case .null = end { continue }
        ends.append(end)
      }
    }
    func place(_ end: Value) -> Int? {
      var lesser = 0
      for other in ends {
        guard let order = ValueComparison.order(other, end, &failure) else { return nil }
        if order < 0 { lesser += 1 }
      }
      return lesser
    }
    var result: [Ranked] = []
    for interval in intervals {
      var lower = Int.min
      var upper = Int.max
      if case .null = interval.lower {
      } else {
        guard let found = place(interval.lower) else { return nil }
        lower = found
      }
      if case .null = interval.upper {
      } else {
        guard let found = place(interval.upper) else { return nil }
        upper = found
      }
      result.append(
        Ranked(
          lower: lower, lowerIncluded: interval.lowerIncluded, upper: upper,
          upperIncluded: interval.upperIncluded))
    }
    return result
  }
}

extension Interval.Point {
  func isBefore(_ range: Interval.Ranked) -> Bool {
    place < range.lower || (place == range.lower && !range.lowerIncluded)
  }

  func isAfter(_ range: Interval.Ranked) -> Bool {
    place > range.upper || (place == range.upper && !range.upperIncluded)
  }

  func finishes(_ range: Interval.Ranked) -> Bool { range.upperIncluded && range.upper == place }

  func starts(_ range: Interval.Ranked) -> Bool { range.lowerIncluded && range.lower == place }

  func isDuring(_ range: Interval.Ranked) -> Bool {
    (range.lower < place && range.upper > place) || starts(range) || finishes(range)
  }
}

extension Interval.Ranked {
  func isBefore(_ other: Interval.Ranked) -> Bool {
    upper < other.lower || ((!upperIncluded || !other.lowerIncluded) && upper == other.lower)
  }

  func meets(_ other: Interval.Ranked) -> Bool {
    upperIncluded && other.lowerIncluded && upper == other.lower
  }

  /// Whether this one ends no earlier than the other begins.
  private func reaches(_ other: Interval.Ranked) -> Bool {
    upper > other.lower || meets(other)
  }

  func overlaps(_ other: Interval.Ranked) -> Bool { reaches(other) && other.reaches(self) }

  func overlapsBefore(_ other: Interval.Ranked) -> Bool {
    let beginsEarlier =
      lower < other.lower || (lower == other.lower && lowerIncluded && !other.lowerIncluded)
    let endsWithin =
      upper < other.upper || (upper == other.upper && (!upperIncluded || other.upperIncluded))
    return beginsEarlier && reaches(other) && endsWithin
  }

  func finishes(_ other: Interval.Ranked) -> Bool {
    upperIncluded == other.upperIncluded && upper == other.upper
      && (lower > other.lower
        || (lower == other.lower && (!lowerIncluded || other.lowerIncluded)))
  }

  func starts(_ other: Interval.Ranked) -> Bool {
    lower == other.lower && lowerIncluded == other.lowerIncluded
      && (upper < other.upper
        || (upper == other.upper && (!upperIncluded || other.upperIncluded)))
  }

  func includes(_ other: Interval.Ranked) -> Bool {
    (lower < other.lower || (lower == other.lower && (lowerIncluded || !other.lowerIncluded)))
      && (upper > other.upper
        || (upper == other.upper && (upperIncluded || !other.upperIncluded)))
  }

  func coincides(_ other: Interval.Ranked) -> Bool {
    lower == other.lower && lowerIncluded == other.lowerIncluded && upper == other.upper
      && upperIncluded == other.upperIncluded
  }
}
