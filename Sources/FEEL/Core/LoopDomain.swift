import CivilTime
import DecimalArithmetic

/// What a variable of a loop goes through (DMN 1.5 §10.3.2.14).
enum LoopDomain: IteratorProtocol {
  case elements([Value], next: Int)
  /// Whole numbers, up or down.
  case numbers(next: Int, last: Int, step: Int, isOver: Bool)
  /// Days, as days since 1970-01-01, up or down.
  case days(next: Int, last: Int, step: Int, isOver: Bool)

  /// A list, a range of whole numbers or dates, or one value as a list of one; nil for null and
  /// for a range that cannot be counted through.
  init?(_ value: Value) {
    switch value {
    case .null: return nil
    case .list(let elements): self = .elements(elements, next: 0)
    case .range(let range):
      guard let domain = LoopDomain(from: range.lower, to: range.upper) else { return nil }
      self = domain.without(lower: !range.lowerIncluded, upper: !range.upperIncluded)
    default: self = .elements([value], next: 0)
    }
  }

  /// `first..last`; nil where the two are not whole numbers or dates.
  init?(from first: Value, to last: Value) {
    switch (first, last) {
    case (.number(let a), .number(let b)):
      guard let from = a.integer, let to = b.integer else { return nil }
      self = .numbers(next: from, last: to, step: from <= to ? 1 : -1, isOver: false)
    case (.date(let a), .date(let b)):
      let (from, to) = (a.daysSinceEpoch, b.daysSinceEpoch)
      self = .days(next: from, last: to, step: from <= to ? 1 : -1, isOver: false)
    default: return nil
    }
  }

  /// Without the ends that do not belong to a range; one that is written downwards is gone through
  /// downwards, as `first..last` is.
  private func without(lower: Bool, upper: Bool) -> LoopDomain {
    func inner(_ first: Int, _ last: Int, _ step: Int) -> (next: Int, last: Int, isOver: Bool) {
      if first == last { return (first, last, lower || upper) }
      let (from, to) = (lower ? first + step : first, upper ? last - step : last)
      return (from, to, step > 0 ? from > to : from < to)
    }
    switch self {
    case .elements: return self
    case .numbers(let next, let last, let step, _):
      let ends = inner(next, last, step)
      return .numbers(next: ends.next, last: ends.last, step: step, isOver: ends.isOver)
    case .days(let next, let last, let step, _):
      let ends = inner(next, last, step)
      return .days(next: ends.next, last: ends.last, step: step, isOver: ends.isOver)
    }
  }

  mutating func next() -> Value? {
    switch self {
    case .elements(let elements, let next):
      guard next < elements.count else { return nil }
      self = .elements(elements, next: next + 1)
      return elements[next]
    case .numbers(let next, let last, let step, let isOver):
      guard !isOver else { return nil }
      self = .numbers(
        next: next == last ? next : next + step, last: last, step: step, isOver: next == last)
      return .number(DecimalNumber(next))
    case .days(let next, let last, let step, let isOver):
      guard !isOver else { return nil }
      self = .days(
        next: next == last ? next : next + step, last: last, step: step, isOver: next == last)
      return CivilDate(daysSinceEpoch: next).map { .date($0) } ?? .null
    }
  }
}
