import DecimalArithmetic
import Outcome
import Policy
import Text

/// How the marks of judges become the score of one sheet (S8 to S11).
///
/// Pure: marks come as plain numbers, with the answers to `qualified` and `recuse` beside them.
struct PanelScoring {
  /// What one judge did.
  struct Judge {
    /// Key of the judge's record, which orders equal totals.
    var key: String
    /// Nil where `qualified` is unknown.
    var isQualified: Bool?
    /// Nil where `recuse` is unknown.
    var isRecused: Bool?
    /// One for each judged item; nil where the points are blank or there is no mark.
    var marks: [DecimalNumber?]
  }

  /// The rules of the panel that bear on the number.
  struct Rules {
    var drop: Int
    var dropFrom: Int
    var dropBy: Panel.DropBy
    var least: Int
  }

  struct Result {
    /// State of each judge, in the order given.
    var states: [PanelOutcome.JudgeOutcome.State]
    /// Sum of each judge's marks; nil where not every judged item is scored.
    var totals: [DecimalNumber?]
    /// Judges that count, dropped ones included.
    var counted: Int
    /// Mean of each judged item, not rounded; nil where too few judges count.
    var items: [DecimalNumber?]
    /// Mean of the totals, not rounded, without computed items; nil where too few judges count,
    /// where it is unknown whether a judge does, or where a number leaves the range.
    var score: DecimalNumber?
  }

  let rules: Rules
  let itemCount: Int

  /// Scores one sheet.
  ///
  /// - Complexity: O(judges × items + judges log judges).
  func score(_ judges: [Judge]) -> Result {
    var states: [PanelOutcome.JudgeOutcome.State] = []
    var totals: [DecimalNumber?] = []
    for judge in judges {
      let total = Self.sum(judge.marks)
      totals.append(total)
      states.append(state(of: judge, isComplete: total != nil))
    }
    let counted = states.indices.filter { states[$0] == .counted }
    var result = Result(
      states: states, totals: totals, counted: counted.count,
      items: Array(repeating: nil, count: itemCount), score: nil)
    guard counted.count >= max(rules.least, 1), !states.contains(.unclear) else { return result }
    let dropsAny = rules.drop > 0 && counted.count >= rules.dropFrom
    switch rules.dropBy {
    case .totals:
      var remaining = counted
      if dropsAny {
        let dropped = Self.extremes(counted, drop: rules.drop, values: totals, judges: judges)
        for index in dropped { result.states[index] = .dropped }
        remaining = counted.filter { !dropped.contains($0) }
      }
      result.score = Self.mean(remaining.map { totals[$0] })
      for item in 0..<itemCount {
        result.items[item] = Self.mean(remaining.map { judges[$0].marks[item] })
      }
    case .items:
      for item in 0..<itemCount {
        let values = judges.map { $0.marks[item] }
        var remaining = counted
        if dropsAny {
          let dropped = Self.extremes(counted, drop: rules.drop, values: values, judges: judges)
          remaining = counted.filter { !dropped.contains($0) }
        }
        result.items[item] = Self.mean(remaining.map { values[$0] })
      }
      result.score = Self.sum(result.items)
    }
    return result
  }

  private func state(
    of judge: Judge, isComplete: Bool
  ) -> PanelOutcome.JudgeOutcome.State {
    if judge.isRecused == true { return .recused }
    if judge.isQualified == false { return .notQualified }
    guard isComplete else { return .absent }
    return judge.isRecused == nil || judge.isQualified == nil ? .unclear : .counted
  }

  /// The `drop` highest and then the `drop` lowest; of equal ones first the judge whose key comes
  /// first (S8). At least one always remains.
  private static func extremes(
    _ counted: [Int], drop: Int, values: [DecimalNumber?], judges: [Judge]
  ) -> Set<Int> {
    func ordered(_ indices: [Int], highFirst: Bool) -> [Int] {
      indices.sorted { left, right in
        let a = values[left] ?? .zero
        let b = values[right] ?? .zero
        if a != b { return highFirst ? a > b : a < b }
        if !judges[left].key.hasSameScalars(as: judges[right].key) {
          return judges[left].key.utf8.lexicographicallyPrecedes(judges[right].key.utf8)
        }
        return left < right
      }
    }
    let each = min(drop, (counted.count - 1) / 2)
    let highest = ordered(counted, highFirst: true).prefix(each)
    let rest = counted.filter { !highest.contains($0) }
    return Set(highest).union(ordered(rest, highFirst: false).prefix(each))
  }

  /// The sum; nil where one is missing or it leaves the range.
  static func sum(_ values: [DecimalNumber?]) -> DecimalNumber? {
    var sum = DecimalNumber.zero
    for value in values {
      guard let value, let next = sum.adding(value) else { return nil }
      sum = next
    }
    return sum
  }

  private static func mean(_ values: [DecimalNumber?]) -> DecimalNumber? {
    values.isEmpty ? nil : sum(values)?.divided(by: DecimalNumber(values.count))
  }
}

extension DecimalNumber {
  /// Rounded half up, away from zero, to `digits` after the point (S9); itself where rounding
  /// would leave the range.
  func roundedAsScore(_ digits: Int) -> DecimalNumber {
    rounded(toScale: digits, rule: .halfUp) ?? self
  }
}
