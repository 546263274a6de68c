import Diagnostics

/// Collects decoded bytes together with the stretches of source that they came from.
struct MappedTextBuilder {
  private(set) var text: [UInt8] = []
  private(set) var runs: [MappedText.Run] = []
  private var lastIsCopy = false

  /// Takes `range` of the source verbatim.
  mutating func copy(_ range: Range<Int>, of source: borrowing [UInt8]) {
    guard !range.isEmpty else { return }
    if lastIsCopy, let last = runs.last,
      Int(last.source + last.sourceLength) == range.lowerBound
    {
      runs[runs.count - 1].textLength += UInt32(range.count)
      runs[runs.count - 1].sourceLength += UInt32(range.count)
    } else {
      append(textLength: range.count, range)
      lastIsCopy = true
    }
    text.append(contentsOf: source[range])
  }

  /// Puts `bytes` for the whole stretch `range` of the source.
  mutating func replace(_ range: Range<Int>, with bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    append(textLength: bytes.count, range)
    lastIsCopy = false
    text.append(contentsOf: bytes)
  }

  private mutating func append(textLength: Int, _ range: Range<Int>) {
    runs.append(
      MappedText.Run(
        text: UInt32(text.count), textLength: UInt32(textLength),
        source: UInt32(range.lowerBound), sourceLength: UInt32(range.count)))
  }
}
