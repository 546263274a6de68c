/// A text that was decoded from a slice of a source, with the way back.
///
/// An expression inside a quoted string, a YAML scalar or a `"""` block is read from ``text``;
/// what is wrong with it must be underlined in the file. Runs map one to the other: byte offsets
/// on both sides. A verbatim slice has one run.
public struct MappedText: Sendable, Hashable {
  /// A stretch of text and the stretch of source that it came from.
  ///
  /// Where both have the same `length` the bytes correspond one to one; otherwise the whole stretch
  /// of text (the result of an escape or of a folded line break) stands for the whole stretch of
  /// source.
  public struct Run: Sendable, Hashable {
    /// Offset of the first byte in the decoded text.
    public var text: UInt32
    /// Number of bytes of decoded text.
    public var textLength: UInt32
    /// Offset of the first byte in the source.
    public var source: UInt32
    /// Number of bytes of source.
    public var sourceLength: UInt32

    /// A stretch of text and the stretch of source it came from, in bytes.
    public init(text: UInt32, textLength: UInt32, source: UInt32, sourceLength: UInt32) {
      self.text = text
      self.textLength = textLength
      self.source = source
      self.sourceLength = sourceLength
    }
  }

  /// The source that it was taken from.
  public let source: SourceID
  /// What a parser reads.
  public let text: String
  /// Ascending in `text`; stretches of source between runs (quotes, indentation) are in none.
  public let runs: [Run]
  /// The range of the text, quotes or indicators included: what to underline for the whole.
  public let whole: SourceSpan

  /// A decoded text with its way back.
  public init(text: String, runs: [Run], whole: SourceSpan) {
    self.source = whole.source
    self.text = text
    self.runs = runs
    self.whole = whole
  }

  /// A verbatim slice of the source.
  public init(slice text: String, at span: SourceSpan) {
    let length = UInt32(text.utf8.count)
    self.init(
      text: text,
      runs: [Run(text: 0, textLength: length, source: span.lower, sourceLength: length)],
      whole: span)
  }

  /// The stretch of source that byte offsets `range` of ``text`` came from.
  ///
  /// Both ends are mapped; an end inside an escape or a fold goes to that whole stretch. An empty
  /// range gives an empty span.
  /// - Complexity: O(log runs).
  public func span(_ range: Range<Int>) -> SourceSpan {
    guard !runs.isEmpty else { return whole }
    let lower = sourceOffset(UInt32(range.lowerBound), isEnd: false)
    if range.isEmpty { return SourceSpan(source: source, lower: lower, upper: lower) }
    let upper = sourceOffset(UInt32(range.upperBound), isEnd: true)
    return SourceSpan(source: source, lower: lower, upper: max(lower, upper))
  }

  /// The part of this text at byte offsets `range`, with its own way back.
  public func slice(_ range: Range<Int>) -> MappedText {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    var kept: [Run] = []
    for run in runs {
      let from = max(run.text, UInt32(range.lowerBound))
      let to = min(run.text + run.textLength, UInt32(range.upperBound))
      guard from < to else { continue }
      var part = run
      part.text = from - UInt32(range.lowerBound)
      part.textLength = to - from
      if run.textLength == run.sourceLength {
        part.source = run.source + (from - run.text)
        part.sourceLength = to - from
      }
      kept.append(part)
    }
    return MappedText(
      text: String(decoding: Array(utf8[lower..<upper]), as: UTF8.self), runs: kept,
      whole: span(range))
  }

  private func sourceOffset(_ offset: UInt32, isEnd: Bool) -> UInt32 {
    // The last run that begins at or before the offset (before it, for an end).
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      let begins = runs[middle].text
      if isEnd ? begins < offset : begins <= offset { low = middle } else { high = middle }
    }
    let run = runs[low]
    guard offset > run.text else { return run.source }
    let into = offset - run.text
    if into >= run.textLength { return run.source + run.sourceLength }
    if run.textLength == run.sourceLength { return run.source + into }
    return isEnd ? run.source + run.sourceLength : run.source
  }
}
