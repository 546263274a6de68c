import Diagnostics

/// Puts a ``MappedText`` together from stretches of a source.
struct TextRuns {
  private(set) var bytes: [UInt8] = []
  private var runs: [MappedText.Run] = []

  /// Bytes taken as they stand at `source`.
  mutating func append(_ taken: ArraySlice<UInt8>, from source: Int) {
    guard !taken.isEmpty else { return }
    if let last = runs.last, last.textLength == last.sourceLength,
      Int(last.source + last.sourceLength) == source
    {
      runs[runs.count - 1].textLength += UInt32(taken.count)
      runs[runs.count - 1].sourceLength += UInt32(taken.count)
    } else {
      runs.append(
        MappedText.Run(
          text: UInt32(bytes.count), textLength: UInt32(taken.count), source: UInt32(source),
          sourceLength: UInt32(taken.count)))
    }
    bytes.append(contentsOf: taken)
  }

  /// `text`, which the bytes at `source` stand for.
  mutating func replace(_ source: Range<Int>, with text: some Collection<UInt8>) {
    guard !text.isEmpty else { return }
    // A run whose lengths happen to be equal maps byte by byte, which is as good here.
    runs.append(
      MappedText.Run(
        text: UInt32(bytes.count), textLength: UInt32(text.count),
        source: UInt32(source.lowerBound), sourceLength: UInt32(source.count)))
    bytes.append(contentsOf: text)
  }

  /// A text with its own way back.
  mutating func append(_ text: MappedText) {
    let taken = Array(text.text.utf8)
    for run in text.runs {
      let range = Int(run.text)..<Int(run.text + run.textLength)
      if run.textLength == run.sourceLength {
        append(taken[range], from: Int(run.source))
      } else {
        replace(Int(run.source)..<Int(run.source + run.sourceLength), with: taken[range])
      }
    }
  }

  func finished(whole: SourceSpan) -> MappedText {
    MappedText(text: String(decoding: bytes, as: UTF8.self), runs: runs, whole: whole)
  }
}
