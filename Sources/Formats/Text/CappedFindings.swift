import Diagnostics

/// Findings of one file: the first ones up to a limit are kept, the rest is counted.
public struct CappedFindings: Sendable {
  /// The first findings, as many as the limit allows.
  public private(set) var kept: [Diagnostic] = []
  /// How many further ones there were.
  public private(set) var dropped = 0
  /// How many are kept.
  public let limit: Int

  /// None yet.
  public init(limit: Int) {
    self.limit = limit
  }

  /// Whether the limit is reached: further findings are only counted.
  public var isFull: Bool { kept.count >= limit }

  /// Whether there was none.
  public var isEmpty: Bool { kept.isEmpty }

  /// Keeps a finding; beyond the limit it is only counted and not even made.
  public mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    if isFull { dropped += 1 } else { kept.append(diagnostic()) }
  }

  /// - Parameter change: what becomes of each before it is kept.
  /// - Parameter others: findings of another reader.
  public mutating func add(
    contentsOf others: CappedFindings, _ change: (Diagnostic) -> Diagnostic = { $0 }
  ) {
    for diagnostic in others.kept { add(change(diagnostic)) }
    dropped += others.dropped
  }

  /// The kept findings by offset, with one note about the rest.
  public func sorted() -> [Diagnostic] {
    var result = kept.sorted()
    if dropped > 0, let last = result.last {
      result.append(
        Diagnostic(
          FormatsDiagnostics.moreFindings, at: last.primary.span.end, [.count(dropped)])
      )
    }
    return result
  }
}
