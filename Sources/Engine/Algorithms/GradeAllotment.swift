import DecimalArithmetic
import Model
import Policy

/// Which winner gets which grade (S19).
struct GradeAllotment {
  struct Rule {
    /// The most it may hold, without what the grade before hands on; nil: no bound.
    var capacity: Int?
    /// True: seats left over go to the next grade.
    var carries: Bool
    var ties: Ties
  }

  struct Tie: Equatable {
    var grade: Int
    var rule: Ties
    var tied: Int
    var capacity: Int
  }

  struct Result {
    /// Index of the grade of each winner; nil where none takes it.
    var grades: [Int?]
    /// The tie at a grade's line that the winner was in.
    var ties: [Tie?]
    /// Capacity of each grade, with what the grade before handed on.
    var capacities: [Int?]
    var used: [Int]
  }

  /// Gives grades to winners in rank order.
  ///
  /// - Parameters:
  ///   - ranks: of each winner, ascending; equal ranks are tied.
  ///   - meets: whether the score tests of a grade hold for a winner.
  static func allot(
    ranks: [Int], rules: [Rule], meets: (_ grade: Int, _ winner: Int) -> Bool
  ) -> Result {
    var result = Result(
      grades: Array(repeating: nil, count: ranks.count),
      ties: Array(repeating: nil, count: ranks.count), capacities: [], used: [])
    var carriedOver = 0
    for (grade, rule) in rules.enumerated() {
      let capacity = rule.capacity.map { $0 + carriedOver }
      let able = ranks.indices.filter { result.grades[$0] == nil && meets(grade, $0) }
      var used = 0
      var start = 0
      while start < able.count {
        var end = start + 1
        while end < able.count, ranks[able[end]] == ranks[able[start]] { end += 1 }
        let tied = able[start..<end]
        let left = capacity.map { max(0, $0 - used) } ?? tied.count
        var taken = tied.prefix(left)
        if left > 0, left < tied.count {
          let tie = Tie(grade: grade, rule: rule.ties, tied: tied.count, capacity: left)
          for winner in tied where result.ties[winner] == nil { result.ties[winner] = tie }
          switch rule.ties {
          case .none:
            taken = []
            // The seats stay empty: nobody ranked after the tied gets them.
            start = able.count
          case .all: taken = tied
          case .inOrder: break
          }
        }
        for winner in taken { result.grades[winner] = grade }
        used += taken.count
        start = max(start, end)
      }
      result.capacities.append(capacity)
      result.used.append(used)
      carriedOver = rule.carries ? max(0, (capacity ?? used) - used) : 0
    }
    return result
  }
}

/// Whole numbers of seats from numbers that need not be whole (S18, S19).
enum WholeSeats {
  /// A `most`, `take` or `share`: rounded down; nil where it is negative or beyond all counts.
  static func most(_ number: DecimalNumber) -> Int? { whole(number, .floor) }

  /// A `least`: rounded up.
  static func least(_ number: DecimalNumber) -> Int? { whole(number, .ceiling) }

  /// A share of `base` by a grade's rule of rounding.
  static func share(_ share: DecimalNumber, of base: Int, _ rounding: Grade.Rounding) -> Int? {
    guard let product = share.multiplied(by: DecimalNumber(base)) else { return nil }
    return switch rounding {
    case .down: whole(product, .floor)
    case .halfUp: whole(product, .halfUp)
    case .up: whole(product, .ceiling)
    }
  }

  private static func whole(_ number: DecimalNumber, _ rule: RoundingRule) -> Int? {
    guard let whole = number.roundedToInteger(rule: rule).integer, whole >= 0,
      whole <= Int(Int32.max)
    else { return nil }
    return whole
  }
}
