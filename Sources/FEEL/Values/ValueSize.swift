/// How large a value is when all of it is counted, each part as often as it occurs.
///
/// A value may share parts with itself: `[x, x]` of an x that is made the same way doubles with
/// each level, though it takes no room. What walks through values must not walk for ever, and
/// values must not be nested so deep that letting them go takes more stack than there is.
struct ValueSize {
  /// How deep lists and contexts may be nested that a loop makes from its earlier results.
  static let depthLimit = 256

  /// Parts that may still be counted; below zero where there were more.
  private(set) var parts: Int
  /// True where something nests deeper than ``depthLimit``.
  private(set) var isTooDeep = false
  /// True where there is a function, which may hold on to other values.
  private(set) var hasFunction = false

  /// Counts at most `parts` parts.
  init(of value: Value, parts: Int) {
    self.parts = parts
    count(value, 0)
  }

  private mutating func count(_ value: Value, _ depth: Int) {
    parts -= 1
    guard parts >= 0, !isTooDeep else { return }
    switch value {
    case .list(let items):
      guard depth < ValueSize.depthLimit else {
        isTooDeep = true
        return
      }
      for item in items where parts >= 0 { count(item, depth + 1) }
    case .context(let context):
      guard depth < ValueSize.depthLimit else {
        isTooDeep = true
        return
      }
      for entry in context.entries where parts >= 0 { count(entry.value, depth + 1) }
    case .function: hasFunction = true
    default: break
    }
  }
}
