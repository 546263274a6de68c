import CivilTime
import FEEL

/// Two rows of a table that hold together for some inputs: what `unique` forbids (DMN 1.5 §8.2.8),
/// found before anything runs.
package struct RowOverlap: Sendable, Equatable {
  /// The earlier row.
  package let first: Int
  /// The later row.
  package let second: Int
  /// For each input the values that both rows accept, as a unary test; nil: every value.
  package let shared: [String?]
}

extension DecisionTable {
  /// For each row the earliest row before it with which it overlaps.
  ///
  /// A row is a box: for each input it accepts some intervals of values, and two boxes meet where
  /// they meet in each input. Rows with cells that are more than comparisons with constants are left
  /// out, so that what is found is certain.
  ///
  /// - Parameters:
  ///   - input: the slot where the tests find the value of their input.
  ///   - comparisonLimit: intervals of pairs of rows that are compared at most.
  /// - Complexity: O(rows log rows) where one input tells most rows apart.
  package func overlaps(input: Int, comparisonLimit: Int = 2_000_000) -> [RowOverlap] {
    let boxes = rows.enumerated().compactMap {
      RowBox($0.element, index: $0.offset, input: input, columns: inputs.count)
    }
    guard boxes.count > 1, let column = Self.tellingColumn(boxes, inputs.count) else { return [] }
    let sorted = boxes.sorted { left, right in
      let order = RowBox.compareLower(left.lower(column), right.lower(column))
      return order == 0 ? left.index < right.index : order < 0
    }
    var found: [Int: RowOverlap] = [:]
    var active: [RowBox] = []
    var comparisons = 0
    for box in sorted {
      active.removeAll { !RowBox.reaches($0.upper(column), box.lower(column)) }
      comparisons += active.reduce(0) { $0 + $1.size + box.size }
      if comparisons > comparisonLimit { break }
      for other in active {
        let (first, second) = other.index < box.index ? (other, box) : (box, other)
        if let known = found[second.index], known.first <= first.index { continue }
        guard let shared = first.shared(with: second) else { continue }
        found[second.index] = RowOverlap(
          first: first.index, second: second.index, shared: shared)
      }
      active.append(box)
    }
    return found.values.sorted { $0.second < $1.second }
  }

  /// The input whose cells begin at the most different values.
  private static func tellingColumn(_ boxes: [RowBox], _ inputs: Int) -> Int? {
    (0..<inputs).max { left, right in
      let counts = [left, right].map { column in
        boxes.count { $0.cells[column].contains { $0.lower != nil } }
      }
      return counts[0] == counts[1] ? left > right : counts[0] < counts[1]
    }
  }
}

/// What a row accepts of each input.
private struct RowBox {
  typealias Key = DecisionTableIndex.Key
  typealias Interval = DecisionTableIndex.Interval

  let index: Int
  /// For each input intervals of which one is met, by their lower ends and apart; never empty.
  let cells: [[Interval]]
  /// How many intervals there are.
  let size: Int

  /// Nil where a cell is more than comparisons with constants, or accepts nothing.
  init?(_ row: DecisionTable.Row, index: Int, input: Int, columns: Int) {
    guard row.tests.count == columns else { return nil }
    self.index = index
    var cells: [[Interval]] = []
    for test in row.tests {
      guard let test else {
        cells.append([Interval(nil, false, nil, false)])
        continue
      }
      guard let accepted = CellReader.acceptance(of: test, input: input), !accepted.isComplement
      else { return nil }
      let read = accepted.intervals.map(Self.ofWholeDays)
      guard !read.isEmpty else { return nil }
      cells.append(Self.united(read))
    }
    guard !cells.isEmpty else { return nil }
    self.cells = cells
    size = cells.reduce(0) { $0 + $1.count }
  }

  /// The intervals by their lower ends, those of one kind that meet made one.
  private static func united(_ intervals: [Interval]) -> [Interval] {
    let sorted = intervals.sorted { compareLower(lower($0), lower($1)) < 0 }
    var result: [Interval] = []
    for interval in sorted {
      guard let last = result.last, meeting(last, interval) != nil else {
        result.append(interval)
        continue
      }
      let upper = [upper(last), upper(interval)].max { compareUpper($0, $1) < 0 } ?? upper(last)
      result[result.count - 1] = Interval(
        last.lower, last.lowerIncluded, upper.key, upper.isIncluded)
    }
    return result
  }

  /// Between a day and the next there is none, so that every end of days can be included.
  private static func ofWholeDays(_ interval: Interval) -> Interval {
    var (lower, lowerIncluded) = (interval.lower, interval.lowerIncluded)
    var (upper, upperIncluded) = (interval.upper, interval.upperIncluded)
    if case .date(let day)? = lower, !lowerIncluded, let next = day.adding(days: 1) {
      (lower, lowerIncluded) = (.date(next), true)
    }
    if case .date(let day)? = upper, !upperIncluded, let last = day.adding(days: -1) {
      (upper, upperIncluded) = (.date(last), true)
    }
    return Interval(lower, lowerIncluded, upper, upperIncluded)
  }

  typealias End = (key: Key?, isIncluded: Bool)

  func lower(_ column: Int) -> End {
    cells[column].first.map(Self.lower) ?? (nil, false)
  }

  func upper(_ column: Int) -> End {
    cells[column].map(Self.upper)
      .max { Self.compareUpper($0, $1) < 0 } ?? (nil, false)
  }

  /// Kinds of keys one after another, an open end before all; an included end before the same one
  /// excluded.
  static func compareLower(_ left: End, _ right: End) -> Int {
    guard let a = left.key, let b = right.key else {
      return (left.key == nil ? 0 : 1) - (right.key == nil ? 0 : 1)
    }
    if a == b { return (left.isIncluded ? 0 : 1) - (right.isIncluded ? 0 : 1) }
    return a.precedesOfAnyKind(b) ? -1 : 1
  }

  private static func compareUpper(_ left: End, _ right: End) -> Int {
    guard let a = left.key, let b = right.key else {
      return (left.key == nil ? 1 : 0) - (right.key == nil ? 1 : 0)
    }
    if a == b { return (left.isIncluded ? 1 : 0) - (right.isIncluded ? 1 : 0) }
    return a.precedesOfAnyKind(b) ? -1 : 1
  }

  /// False where everything below `upper` lies below `lower`.
  static func reaches(_ upper: End, _ lower: End) -> Bool {
    guard let a = upper.key, let b = lower.key else { return true }
    return a == b ? upper.isIncluded && lower.isIncluded : b.precedesOfAnyKind(a)
  }

  /// What both accept of each input; nil where they have nothing in common.
  func shared(with other: RowBox) -> [String?]? {
    var shared: [String?] = []
    for (own, others) in zip(cells, other.cells) {
      guard let met = Self.firstMeeting(own, others) else { return nil }
      shared.append(Self.text(met))
    }
    return shared
  }

  /// What two cells have in common first; whichever ends first meets nothing that comes later.
  private static func firstMeeting(_ left: [Interval], _ right: [Interval]) -> Interval? {
    var (a, b) = (0, 0)
    while a < left.count, b < right.count {
      if let met = meeting(left[a], right[b]) { return met }
      if compareUpper(upper(left[a]), upper(right[b])) <= 0 { a += 1 } else { b += 1 }
    }
    return nil
  }

  private static func lower(_ interval: Interval) -> End {
    (interval.lower, interval.lowerIncluded)
  }

  private static func upper(_ interval: Interval) -> End {
    (interval.upper, interval.upperIncluded)
  }

  private static func meeting(_ left: Interval, _ right: Interval) -> Interval? {
    if let kind = left.lower ?? left.upper ?? right.lower ?? right.upper {
      func fits(_ key: Key?) -> Bool { key.map(kind.isSameKind) ?? true }
      guard fits(left.lower), fits(left.upper), fits(right.lower), fits(right.upper) else {
        return nil
      }
    }
    let isLater = compareLower(lower(left), lower(right)) >= 0
    let start = isLater ? lower(left) : lower(right)
    let isEarlier = compareUpper(upper(left), upper(right)) <= 0
    let end = isEarlier ? upper(left) : upper(right)
    guard reaches(end, start) else { return nil }
    return Interval(start.key, start.isIncluded, end.key, end.isIncluded)
  }

  private static func text(_ interval: Interval) -> String? {
    switch (interval.lower, interval.upper) {
    case (nil, nil): return nil
    case (let lower?, nil): return (interval.lowerIncluded ? ">= " : "> ") + lower.text
    case (nil, let upper?): return (interval.upperIncluded ? "<= " : "< ") + upper.text
    case (let lower?, let upper?):
      if lower == upper { return lower.text }
      return (interval.lowerIncluded ? "[" : "(") + lower.text + ".." + upper.text
        + (interval.upperIncluded ? "]" : ")")
    }
  }
}

extension DecisionTableIndex.Key {
  fileprivate func precedesOfAnyKind(_ other: Self) -> Bool {
    isSameKind(as: other) ? self < other : kindNumber < other.kindNumber
  }

  private var kindNumber: Int {
    switch self {
    case .boolean: 0
    case .number: 1
    case .string: 2
    case .date: 3
    }
  }

  /// As a policy writes it.
  fileprivate var text: String {
    switch self {
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): number.reduced.description
    case .string(let text): ValueText.literal(.string(text))
    case .date(let day): day.description
    }
  }
}
