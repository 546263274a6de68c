/// Lines of one source that are shown together, with what is underlined in each.
struct SourceExcerpt {
  let source: SourceID
  /// Where the first label begins: the location in the head of the excerpt.
  let location: SourceSpan
  /// Ascending by number.
  private(set) var lines: [Line] = []

  struct Line {
    /// From 0.
    let number: Int
    var marks: [Mark] = []
  }

  /// A stretch of one line that is underlined.
  struct Mark {
    let bytes: Range<Int>
    let isPrimary: Bool
    let text: LocalizedText?
  }

  /// Lines of a span that are shown before the middle is left out.
  private static let maximumLinesOfSpan = 4

  /// One excerpt for each source that labels point into; the primary label's first.
  static func all(of diagnostic: Diagnostic, _ sources: SourceMap) -> [SourceExcerpt] {
    var excerpts = [SourceExcerpt(source: diagnostic.primary.span.source, diagnostic.primary.span)]
    for (order, label) in ([diagnostic.primary] + diagnostic.secondary).enumerated() {
      let index: Int
      if let known = excerpts.firstIndex(where: { $0.source == label.span.source }) {
        index = known
      } else {
        index = excerpts.count
        excerpts.append(SourceExcerpt(source: label.span.source, label.span))
      }
      excerpts[index].add(label, isPrimary: order == 0, sources[label.span.source])
    }
    return excerpts
  }

  private init(source: SourceID, _ location: SourceSpan) {
    self.source = source
    self.location = location
  }

  private mutating func add(_ label: Label, isPrimary: Bool, _ source: Source) {
    let span = label.span
    let first = source.line(at: span.lower)
    // A span that ends after a line break ends on the line before it.
    let last = span.isEmpty ? first : max(first, source.line(at: span.upper - 1))
    for number in first...last {
      if last - first >= Self.maximumLinesOfSpan, number > first + 1, number < last { continue }
      let bytes = source.lineBytes(number)
      let lower = min(
        number == first ? Int(span.lower) : source.firstInk(of: bytes), bytes.upperBound)
      let upper = min(number == last ? Int(span.upper) : bytes.upperBound, bytes.upperBound)
      let mark = Mark(
        bytes: lower..<max(lower, upper), isPrimary: isPrimary,
        text: number == last ? label.text : nil)
      // An empty line in the middle of a span has nothing to underline.
      if first < number, number < last, mark.bytes.isEmpty { continue }
      if let known = lines.firstIndex(where: { $0.number == number }) {
        lines[known].marks.append(mark)
      } else {
        lines.append(Line(number: number, marks: [mark]))
      }
    }
    lines.sort { $0.number < $1.number }
  }
}

extension SourceExcerpt.Line {
  /// The marks in rows: side by side where they do not touch and only the last has a text.
  ///
  /// The row of the primary mark is directly below the source; others follow by offset.
  var rows: [[SourceExcerpt.Mark]] {
    let sorted = marks.sorted { left, right in
      if left.isPrimary != right.isPrimary { return left.isPrimary }
      return (left.bytes.lowerBound, left.bytes.upperBound)
        < (right.bytes.lowerBound, right.bytes.upperBound)
    }
    var rows: [[SourceExcerpt.Mark]] = []
    for mark in sorted {
      if let fitting = rows.firstIndex(where: { Self.fits(mark, into: $0) }) {
        rows[fitting].append(mark)
        rows[fitting].sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
      } else {
        rows.append([mark])
      }
    }
    return rows
  }

  private static func fits(_ mark: SourceExcerpt.Mark, into row: [SourceExcerpt.Mark]) -> Bool {
    row.allSatisfy { other in
      let isBefore = mark.bytes.upperBound < other.bytes.lowerBound && !mark.bytes.isEmpty
      let isAfter = other.bytes.upperBound < mark.bytes.lowerBound && !other.bytes.isEmpty
      return (isBefore && mark.text == nil) || (isAfter && other.text == nil)
    }
  }
}

extension Source {
  /// The first byte of the line that is not a space; the end where there is none.
  fileprivate func firstInk(of line: Range<Int>) -> Int {
    line.first { bytes[$0] != 0x20 && bytes[$0] != 0x09 } ?? line.upperBound
  }
}
