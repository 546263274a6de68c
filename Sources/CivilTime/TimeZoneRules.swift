/// When a time zone's clocks were put forward and back: the contents of a TZif file.
///
/// Source: RFC 9636. Leap seconds are not counted.
public final class TimeZoneRules: Sendable {
  /// Seconds since 1970-01-01T00:00:00Z at which the offset changes, ascending.
  let transitions: [Int]
  /// Offset (seconds east of UTC) from each transition on.
  let offsets: [Int]
  /// Offset before the first transition.
  let firstOffset: Int
  /// What holds after the last transition; nil where the last offset simply stays.
  let recurring: RecurringRule?
  /// Seconds east of UTC of the newest standard (not summer) time.
  public let standardOffsetSeconds: Int

  init(
    transitions: [Int], offsets: [Int], firstOffset: Int, recurring: RecurringRule?,
    standardOffset: Int
  ) {
    self.transitions = transitions
    self.offsets = offsets
    self.firstOffset = firstOffset
    self.recurring = recurring
    standardOffsetSeconds = standardOffset
  }

  /// A zone whose offset never changes.
  public convenience init(fixedOffsetSeconds offset: Int) {
    self.init(
      transitions: [], offsets: [], firstOffset: offset, recurring: nil, standardOffset: offset)
  }

  /// Seconds east of UTC at a moment (seconds since 1970-01-01T00:00:00Z).
  ///
  /// - Complexity: O(log transitions).
  public func offsetSeconds(at moment: Int) -> Int {
    guard let last = transitions.last, moment < last else {
      if let recurring { return recurring.offsetSeconds(at: moment) }
      return offsets.last ?? firstOffset
    }
    var low = 0
    var high = transitions.count
    // The number of transitions at or before the moment.
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : offsets[low - 1]
  }

  /// Seconds east of UTC at a local time (seconds since 1970-01-01T00:00:00).
  ///
  /// A time that comes twice is taken as the first; a skipped one has the offset before.
  public func offsetSeconds(atLocal local: Int) -> Int {
    let before = offsetSeconds(at: local - 86_400)
    if offsetSeconds(at: local - before) == before { return before }
    let after = offsetSeconds(at: local + 86_400)
    return offsetSeconds(at: local - after) == after ? after : before
  }
}
