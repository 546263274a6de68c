import CivilTime
import DecimalArithmetic
import FEEL

/// Finds the rows of a large table that can match without testing all of them.
///
/// Of each column whose cells compare the input with constants (`"a", "b"`, `[1..10)`, `> 5`), the
/// endpoints are sorted; between two neighbours the same rows match. A look-up is a binary search
/// in each column, and the column that leaves the fewest rows decides. Rows that an index cannot
/// judge are always among the candidates.
public struct DecisionTableIndex: Sendable {
  /// By input; nil where the column is of no use.
  private let columns: [Column?]

  /// An index of a table that has at least `smallest` rows; nil where no column could serve.
  public init?(_ table: DecisionTable, smallest: Int = 16) {
    guard table.rows.count >= smallest else { return nil }
    columns = table.inputs.indices.map { input in
      Column(table.rows.map { input < $0.tests.count ? $0.tests[input] : nil })
    }
    if columns.allSatisfy({ $0 == nil }) { return nil }
  }

  /// The rows that may match, ascending; nil where the values say nothing, so that all may.
  public func candidates(_ values: [Value]) -> [Int]? {
    var best: Column.Found?
    for (column, value) in zip(columns, values) {
      guard let found = column?.find(value) else { continue }
      if best.map({ found.count < $0.count }) ?? true { best = found }
    }
    return best?.rows
  }
}

extension DecisionTableIndex {
  /// What the cells of an indexed column are compared with: constants of one kind.
  enum Key: Comparable, Sendable {
    case number(DecimalNumber)
    case string(String)
    case date(CivilDate)
    case boolean(Bool)

    init?(_ value: Value) {
      switch value {
      case .number(let number): self = .number(number)
      case .string(let text): self = .string(text)
      case .date(let date): self = .date(date)
      case .boolean(let value): self = .boolean(value)
      default: return nil
      }
    }

    func isSameKind(as other: Key) -> Bool {
      switch (self, other) {
      case (.number, .number), (.string, .string), (.date, .date), (.boolean, .boolean): true
      default: false
      }
    }

    static func == (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.number(let a), .number(let b)): a == b
      case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
      case (.date(let a), .date(let b)): a == b
      case (.boolean(let a), .boolean(let b)): a == b
      default: false
      }
    }

    static func < (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.number(let a), .number(let b)): a < b
      case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
      case (.date(let a), .date(let b)): a < b
      case (.boolean(let a), .boolean(let b)): !a && b
      default: false
      }
    }
  }

  /// The values that a cell accepts; a nil end is open.
  struct Interval: Sendable {
    let lower: Key?
    let lowerIncluded: Bool
    let upper: Key?
    let upperIncluded: Bool

    init(_ lower: Key?, _ lowerIncluded: Bool, _ upper: Key?, _ upperIncluded: Bool) {
      self.lower = lower
      self.lowerIncluded = lowerIncluded
      self.upper = upper
      self.upperIncluded = upperIncluded
    }

    init(_ only: Key) { self.init(only, true, only, true) }
  }

  /// One column: positions are the endpoints and the gaps between them, in their order.
  struct Column: Sendable {
    /// Ascending, each once.
    private let endpoints: [Key]
    /// Rows by position: an even one is the gap below an endpoint, an odd one the endpoint.
    private let rowsAt: [[Int32]]
    /// Rows that this column cannot judge.
    private let always: [Int32]

    struct Found {
      let certain: [Int32]
      let always: [Int32]

      var count: Int { certain.count + always.count }

      /// Both merged, ascending.
      var rows: [Int] {
        var result: [Int] = []
        result.reserveCapacity(count)
        var (a, b) = (0, 0)
        while a < certain.count || b < always.count {
          if b == always.count || (a < certain.count && certain[a] < always[b]) {
            result.append(Int(certain[a]))
            a += 1
          } else {
            result.append(Int(always[b]))
            b += 1
          }
        }
        return result
      }
    }

    /// Nil where too few cells compare with constants of one kind, or the intervals overlap so much
    /// that an index would be larger than it is worth.
    init?(_ cells: [Program?]) {
      let judged = cells.map { $0.flatMap(CellReader.intervals) }
      guard
        let kind = judged.lazy.compactMap({ $0?.compactMap { $0.lower ?? $0.upper }.first }).first
      else { return nil }
      var always: [Int32] = []
      var intervals: [(row: Int32, interval: Interval)] = []
      for (row, cell) in judged.enumerated() {
        let ends = (cell ?? []).flatMap { [$0.lower, $0.upper] }.compactMap { $0 }
        guard let cell, ends.allSatisfy({ $0.isSameKind(as: kind) }) else {
          always.append(Int32(row))
          continue
        }
        for interval in cell { intervals.append((Int32(row), interval)) }
      }
      guard always.count < cells.count / 2 else { return nil }
      var endpoints: [Key] = []
      for end in intervals.flatMap({ [$0.interval.lower, $0.interval.upper] }).compactMap({ $0 })
        .sorted() where endpoints.last != end
      {
        endpoints.append(end)
      }
      guard let rowsAt = Column.spread(intervals, over: endpoints) else { return nil }
      self.endpoints = endpoints
      self.rowsAt = rowsAt
      self.always = always
    }

    private static func spread(
      _ intervals: [(row: Int32, interval: Interval)], over endpoints: [Key]
    ) -> [[Int32]]? {
      var rowsAt = [[Int32]](repeating: [], count: endpoints.count * 2 + 1)
      var size = 0
      let largest = 64 * (intervals.count + 16)
      for (row, interval) in intervals {
        let lower = interval.lower.map {
          2 * place(of: $0, in: endpoints) + (interval.lowerIncluded ? 1 : 2)
        }
        let upper = interval.upper.map {
          2 * place(of: $0, in: endpoints) + (interval.upperIncluded ? 1 : 0)
        }
        let (first, last) = (lower ?? 0, upper ?? rowsAt.count - 1)
        guard first <= last else { continue }
        size += last - first + 1
        guard size <= largest else { return nil }
        for position in first...last where rowsAt[position].last != row {
          rowsAt[position].append(row)
        }
      }
      return rowsAt
    }

    /// The first place whose endpoint is not less than `key`.
    private static func place(of key: Key, in endpoints: [Key]) -> Int {
      var (low, high) = (0, endpoints.count)
      while low < high {
        let middle = (low + high) / 2
        if endpoints[middle] < key { low = middle + 1 } else { high = middle }
      }
      return low
    }

    /// Nil where the value is missing or of another kind: then the tests themselves must say.
    func find(_ value: Value) -> Found? {
      guard let key = Key(value), let first = endpoints.first, key.isSameKind(as: first) else {
        return nil
      }
      let place = Column.place(of: key, in: endpoints)
      let isEndpoint = place < endpoints.count && endpoints[place] == key
      return Found(certain: rowsAt[isEndpoint ? 2 * place + 1 : 2 * place], always: always)
    }
  }
}

/// Reads off the core form of a cell what values it accepts.
enum CellReader {
  typealias Interval = DecisionTableIndex.Interval
  typealias Key = DecisionTableIndex.Key

  /// Nil where the cell is more than comparisons of the input with constants.
  static func intervals(_ program: Program) -> [Interval]? {
    program.nodes.isEmpty ? nil : intervals(program, program.root, depth: 0)
  }

  private static func intervals(
    _ program: Program, _ id: CoreNode.ID, depth: Int
  ) -> [Interval]? {
    guard depth < 64 else { return nil }
    switch program.nodes[Int(id)] {
    case .disjunction(let left, let right):
      guard let a = intervals(program, left, depth: depth + 1),
        let b = intervals(program, right, depth: depth + 1)
      else { return nil }
      return a + b
    case .comparison(let operation, let left, let right, _):
      guard isInput(program, left), let key = program.constant(of: right).flatMap(Key.init) else {
        return nil
      }
      return comparison(operation, key).map { [$0] }
    case .within(let value, let lower, let upper, let bounds):
      guard isInput(program, value), let a = program.constant(of: lower).flatMap(Key.init),
        let b = program.constant(of: upper).flatMap(Key.init)
      else { return nil }
      return [Interval(a, bounds.lowerIncluded, b, bounds.upperIncluded)]
    case .test(let value, let test, _, _), .contains(let test, let value, _):
      guard isInput(program, value), let constant = program.constant(of: test) else { return nil }
      return accepted(by: constant)
    default: return nil
    }
  }

  private static func isInput(_ program: Program, _ id: CoreNode.ID) -> Bool {
    switch program.nodes[Int(id)] {
    case .slot, .local: true
    default: false
    }
  }

  private static func comparison(
    _ operation: ExpressionTree.Comparison, _ key: Key
  ) -> Interval? {
    switch operation {
    case .equal: Interval(key)
    case .notEqual: nil
    case .less: Interval(nil, false, key, false)
    case .lessOrEqual: Interval(nil, false, key, true)
    case .greater: Interval(key, false, nil, false)
    case .greaterOrEqual: Interval(key, true, nil, false)
    }
  }

  private static func accepted(by test: Value) -> [Interval]? {
    switch test {
    case .list(let items):
      var result: [Interval] = []
      for item in items {
        guard let part = one(item) else { return nil }
        result.append(part)
      }
      return result
    default: return one(test).map { [$0] }
    }
  }

  private static func one(_ test: Value) -> Interval? {
    if case .range(let range) = test {
      let (lower, upper) = (Key(range.lower), Key(range.upper))
      if lower == nil, !isNull(range.lower) { return nil }
      if upper == nil, !isNull(range.upper) { return nil }
      guard lower != nil || upper != nil else { return nil }
      return Interval(lower, range.lowerIncluded, upper, range.upperIncluded)
    }
    return Key(test).map { Interval($0) }
  }

  private static func isNull(_ value: Value) -> Bool {
    if case .null = value { return true }
    return false
  }
}
