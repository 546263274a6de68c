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

  private let isInsideFunctions: Bool

  /// Counts at most `parts` parts.
  ///
  /// - Parameter isInsideFunctions: whether what functions have captured counts as well.
  init(of value: Value, parts: Int, isInsideFunctions: Bool = false) {
    self.parts = parts
    self.isInsideFunctions = isInsideFunctions
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
    case .function(let function):
      hasFunction = true
      if isInsideFunctions { count(capturedBy: function, depth) }
    default: break
    }
  }

  private mutating func count(capturedBy function: FunctionValue, _ depth: Int) {
    let captured: [Value] =
      switch function.kind {
      case .closure(let payload): (payload as? Closure)?.captured ?? []
      case .foreign(let foreign): foreign.captured
      case .builtin, .host: []
      }
    guard !captured.isEmpty else { return }
    count(.list(captured), depth)
  }
}
