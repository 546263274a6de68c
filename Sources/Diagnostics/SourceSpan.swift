/// Names one source text within a ``SourceMap``.
public struct SourceID: Hashable, Comparable, Sendable {
  /// The index in ``SourceMap/sources``.
  public let index: UInt32

  /// The source at an index.
  public init(index: UInt32) {
    self.index = index
  }

  public static func < (left: SourceID, right: SourceID) -> Bool {
    left.index < right.index
  }
}

/// A range of bytes in one source text: what a diagnostic underlines.
///
/// Twelve bytes and no reference, so that every token and node can carry one. Lines and columns
/// are computed late, by ``SourceMap``.
public struct SourceSpan: Hashable, Sendable {
  /// The text that the bytes are of.
  public let source: SourceID
  /// Offset of the first byte.
  public let lower: UInt32
  /// Offset after the last byte; never less than ``lower``.
  public let upper: UInt32

  /// The bytes from one offset up to another.
  public init(source: SourceID, lower: UInt32, upper: UInt32) {
    assert(lower <= upper)
    self.source = source
    self.lower = lower
    self.upper = upper
  }

  /// A range of bytes; offsets are less than 4 GiB.
  public init(source: SourceID, bytes: Range<Int>) {
    self.init(source: source, lower: UInt32(bytes.lowerBound), upper: UInt32(bytes.upperBound))
  }

  /// The bytes covered, as offsets into the source.
  public var bytes: Range<Int> { Int(lower)..<Int(upper) }

  /// Whether it covers no bytes: a position between two.
  public var isEmpty: Bool { lower == upper }

  /// The empty span at the first byte.
  public var start: SourceSpan { SourceSpan(source: source, lower: lower, upper: lower) }

  /// The empty span after the last byte.
  public var end: SourceSpan { SourceSpan(source: source, lower: upper, upper: upper) }

  /// The smallest span that covers both; `other` must be of the same source.
  public func union(_ other: SourceSpan) -> SourceSpan {
    assert(source == other.source)
    return SourceSpan(
      source: source, lower: min(lower, other.lower), upper: max(upper, other.upper))
  }
}

extension SourceSpan: Comparable {
  /// Source first, then start, then end: the order in which diagnostics are printed.
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.source, left.lower, left.upper) < (right.source, right.lower, right.upper)
  }
}
