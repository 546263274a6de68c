import CivilTime
import DecimalArithmetic
import FEEL
import Text

extension DecisionTableIndex {
  /// The constants, of one kind, with which the cells of an indexed column compare.
  enum Key: Comparable, Sendable {
    case boolean(Bool)
    case number(DecimalNumber)
    case string(String)
    case date(CivilDate)

    init?(_ value: Value) {
      switch value {
      case .boolean(let truth): self = .boolean(truth)
      case .number(let number): self = .number(number)
      case .string(let text): self = .string(text)
      case .date(let date): self = .date(date)
      default: return nil
      }
    }

    /// Whether FEEL defines an order of the two (DMN 1.5 Table 54).
    var hasOrder: Bool {
      if case .boolean = self { return false }
      return true
    }

    func isSameKind(as other: Key) -> Bool {
      switch (self, other) {
      case (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date): true
      default: false
      }
    }

    static func == (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.boolean(let a), .boolean(let b)): a == b
      case (.number(let a), .number(let b)): a == b
      case (.string(let a), .string(let b)): a.hasSameScalars(as: b)
      case (.date(let a), .date(let b)): a == b
      default: false
      }
    }

    static func < (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.boolean(let a), .boolean(let b)): !a && b
      case (.number(let a), .number(let b)): a < b
      case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
      case (.date(let a), .date(let b)): a < b
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

  /// Positions from `first` to `last` that a cell accepts.
  struct Span: Sendable {
    var first: Int32
    var last: Int32

    /// Replaces the spans of a cell whose test has to be evaluated.
    static let unjudged = Span(first: -1, last: -1)
  }

  /// The spans of all cells, column by column, in one piece.
  struct Cells: Sendable {
    private(set) var spans: ContiguousArray<Span> = []
    /// Where the spans of a cell begin; one more than there are cells.
    private(set) var starts: ContiguousArray<Int32> = [0]

    mutating func append(_ accepted: [Span]) {
      spans += accepted
      starts.append(Int32(spans.count))
    }

    subscript(cell: Int) -> ArraySlice<Span> {
      ArraySlice(spans[Int(starts[cell])..<Int(starts[cell + 1])])
    }
  }

  /// One column. The values of its kind fall into positions: an odd one is an endpoint, an even one
  /// the gap before it, so that values at one position are accepted by the same cells.
  struct Column: Sendable {
    /// A list of rows for each position, in one piece.
    struct Rows: Sendable {
      var starts: ContiguousArray<Int32> = [0]
      var all: ContiguousArray<Int32> = []

      subscript(position: Int) -> Range<Int> {
        Int(starts[position])..<Int(starts[position + 1])
      }
    }

    let endpoints: Endpoints
    /// The rows that accept a position; nil where there would be too many.
    let rowsAt: Rows?
    /// Rows that are not among ``rowsAt``: they accept every value, or must be evaluated.
    let always: ContiguousArray<Int32>

    /// Nil where no cell compares with constants; then all cells must be evaluated.
    ///
    /// - Parameter accepted: takes what each cell accepts.
    init?(_ tests: [Program?], input: Int, into accepted: inout Cells) {
      let read = tests.map { $0.flatMap { CellReader.acceptance(of: $0, input: input) } }
      guard let kind = read.lazy.compactMap({ $0?.keys.first }).first else {
        for test in tests { accepted.append([test == nil ? Column.everything(0) : .unjudged]) }
        return nil
      }
      let judged = read.map { cell in
        cell.flatMap { $0.keys.allSatisfy { $0.isSameKind(as: kind) } ? $0 : nil }
      }
      let sorted = judged.flatMap { $0?.keys ?? [] }.sorted()
      var keys: [Key] = []
      for key in sorted where keys.last != key { keys.append(key) }
      var cells: [[Span]] = []
      var always: ContiguousArray<Int32> = []
      for row in tests.indices {
        if let acceptance = judged[row] {
          cells.append(Column.spans(of: acceptance, over: keys))
        } else {
          always.append(Int32(row))
          cells.append([tests[row] == nil ? Column.everything(keys.count) : .unjudged])
        }
        accepted.append(cells[row])
      }
      for row in always { cells[Int(row)] = [] }
      rowsAt = Column.rows(of: cells, positions: 2 * keys.count + 1)
      endpoints = Endpoints(keys)
      self.always = always
    }

    /// How many rows may accept a position; nil where this is unknown.
    func count(at position: Int32) -> Int? {
      rowsAt.map { $0[Int(position)].count + always.count }
    }

    // MARK: Spans

    /// Ascending, apart from each other.
    private static func spans(of acceptance: CellReader.Acceptance, over keys: [Key]) -> [Span] {
      var found: [Span] = []
      for interval in acceptance.intervals {
        let lower = interval.lower.map {
          2 * index(of: $0, in: keys) + (interval.lowerIncluded ? 1 : 2)
        }
        let upper = interval.upper.map {
          2 * index(of: $0, in: keys) + (interval.upperIncluded ? 1 : 0)
        }
        let all = everything(keys.count)
        let span = Span(
          first: lower.map { Int32($0) } ?? all.first, last: upper.map { Int32($0) } ?? all.last)
        if span.first <= span.last { found.append(span) }
      }
      let united = united(found)
      return acceptance.isComplement
        ? complement(of: united, last: everything(keys.count).last) : united
    }

    private static func united(_ spans: [Span]) -> [Span] {
      var result: [Span] = []
      for span in spans.sorted(by: { $0.first < $1.first }) {
        if let last = result.last, span.first <= last.last + 1 {
          result[result.count - 1].last = max(last.last, span.last)
        } else {
          result.append(span)
        }
      }
      return result
    }

    private static func complement(of spans: [Span], last: Int32) -> [Span] {
      var result: [Span] = []
      var next: Int32 = 0
      for span in spans {
        if next < span.first { result.append(Span(first: next, last: span.first - 1)) }
        next = span.last + 1
      }
      if next <= last { result.append(Span(first: next, last: last)) }
      return result
    }

    /// The first index whose key is not less than `key`.
    private static func index(of key: Key, in keys: [Key]) -> Int {
      firstRank(keys.count) { !(keys[$0] < key) }
    }

    private static func everything(_ endpoints: Int) -> Span {
      Span(first: 0, last: Int32(2 * endpoints))
    }

    /// Nil where the spans overlap so much that the lists would not pay off.
    private static func rows(of cells: [[Span]], positions: Int) -> Rows? {
      let largest = 64 * (cells.reduce(0) { $0 + $1.count } + 16)
      var size = 0
      var lists = [[Int32]](repeating: [], count: positions)
      for (row, spans) in cells.enumerated() {
        for span in spans {
          size += Int(span.last - span.first) + 1
          guard size <= largest else { return nil }
          for position in span.first...span.last { lists[Int(position)].append(Int32(row)) }
        }
      }
      var rows = Rows()
      for list in lists {
        rows.all += list
        rows.starts.append(Int32(rows.all.count))
      }
      return rows
    }
  }
}

/// The first of so many indices that meets a condition which holds from some index on.
@inline(__always)
func firstRank(_ count: Int, where isThere: (Int) -> Bool) -> Int {
  var (low, high) = (0, count)
  while low < high {
    let middle = (low + high) / 2
    if isThere(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}
