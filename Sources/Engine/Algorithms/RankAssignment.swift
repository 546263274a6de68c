import CivilTime
import DecimalArithmetic
import FEEL
import Text

/// Ranks, ties, and the order among the tied (S12, S13).
struct RankAssignment {
  /// Candidates from the first to the last, by rank, then order, then key, then row.
  var sorted: [Int]
  /// For each candidate 1 + the number of those strictly better.
  var ranks: [Int]

  /// Values of one key, for all candidates.
  struct Column {
    /// Position of each candidate's value among all values, 0 first; equal values have equal ordinals
    /// and a missing one `Int32.max`, with `high first` and with `low first` (S12).
    var ordinals: [Int32]

    init(ordinals: [Int32]) { self.ordinals = ordinals }

    /// - Complexity: O(n log n) comparisons.
    init(_ values: [Value], isHighFirst: Bool) {
      let present = values.indices.filter { !values[$0].isNull }
      let sorted = present.sorted { left, right in
        let comparison = SortOrder.compare(values[left], values[right])
        if comparison != 0 { return isHighFirst ? comparison > 0 : comparison < 0 }
        return left < right
      }
      ordinals = Array(repeating: Int32.max, count: values.count)
      var ordinal: Int32 = -1
      var previous: Int?
      for index in sorted {
        if previous.map({ SortOrder.compare(values[$0], values[index]) != 0 }) ?? true {
          ordinal += 1
        }
        ordinals[index] = ordinal
        previous = index
      }
    }
  }

  /// - Parameters:
  ///   - count: number of candidates.
  ///   - rank: better first; empty gives everybody rank 1.
  ///   - order: decides among equal ranks; never changes a rank.
  init(count: Int, rank: [Column], order: [Column]) {
    func isEqual(_ left: Int, _ right: Int) -> Bool {
      rank.allSatisfy { $0.ordinals[left] == $0.ordinals[right] }
    }
    let columns = (rank + order).map(\.ordinals)
    sorted = (0..<count).sorted { left, right in
      for ordinals in columns where ordinals[left] != ordinals[right] {
        return ordinals[left] < ordinals[right]
      }
      return left < right
    }
    ranks = Array(repeating: 1, count: count)
    for (position, index) in sorted.enumerated() where position > 0 {
      let previous = sorted[position - 1]
      ranks[index] = isEqual(previous, index) ? ranks[previous] : position + 1
    }
  }
}

/// A total order over values of one type, for sorting: what FEEL's `<` says, and code points for
/// texts (S30).
enum SortOrder {
  /// Less than 0 where `left` comes first, 0 where neither does.
  ///
  /// Values without an order, which a checked key never has, are equal.
  static func compare(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.number(let a), .number(let b)): return a.compared(to: b)
    case (.string(let a), .string(let b)): return a.scalarOrder(to: b)
    case (.boolean(let a), .boolean(let b)): return (a ? 1 : 0) - (b ? 1 : 0)
    case (.record(let a), .record(let b)): return Int(a.row) - Int(b.row)
    default:
      var failure: Failure?
      return ValueComparison.order(left, right, &failure) ?? 0
    }
  }
}

extension Value {
  var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
