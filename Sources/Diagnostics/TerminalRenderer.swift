/// Diagnostics as text for people: the lines of source with what is wrong underlined.
///
/// Columns are counted in Unicode scalars, carets stand under the cells that a terminal uses.
public struct TerminalRenderer: Sendable {
  public var language: Language
  public var usesColour: Bool
  /// Findings that are shown whole; the rest is counted.
  public var most: Int

  public init(language: Language, usesColour: Bool = false, most: Int = 200) {
    self.language = language
    self.usesColour = usesColour
    self.most = most
  }

  /// All findings in reading order, a blank line between, and a summary at the end; empty for none.
  public func text(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let sorted = diagnostics.sorted()
    var parts = sorted.prefix(most).map { text($0, sources) }
    if sorted.count > most {
      let more = sorted.count - most
      parts.append(language == .english ? "… \(more) more\n" : "……另有 \(more) 项\n")
    }
    parts.append(summary(diagnostics) + "\n")
    return parts.joined(separator: "\n")
  }

  /// `3 errors, 1 warning`
  public func summary(_ diagnostics: [Diagnostic]) -> String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      switch language {
      case .english: return "\(count) \(severity.word.en)\(count == 1 ? "" : "s")"
      case .chinese: return "\(count) 个\(severity.word.zh)"
      }
    }
    return parts.joined(separator: language == .english ? ", " : "，")
  }

  /// One finding, ending with a line break.
  public func text(_ diagnostic: Diagnostic, _ sources: SourceMap) -> String {
    var lines = [headline(diagnostic)]
    var excerpts: [Excerpt] = []
    add(diagnostic.primary, isPrimary: true, to: &excerpts, sources)
    for label in diagnostic.secondary { add(label, isPrimary: false, to: &excerpts, sources) }
    let widest = excerpts.flatMap(\.lines).map { String($0.number + 1).count }.max() ?? 1
    for excerpt in excerpts { lines += text(excerpt, gutter: widest, sources) }
    let margin = String(repeating: " ", count: widest + 1)
    for note in diagnostic.notes {
      lines.append("\(margin)= \(word("note", "说明")) \(clean(note[language]))")
    }
    if let help = diagnostic.help {
      lines.append("\(margin)= \(word("help", "帮助")) \(clean(help[language]))")
    }
    for fixIt in diagnostic.fixIts {
      let safety = language == .english ? " (\(fixIt.safety.word.en))" : "（\(fixIt.safety.word.zh)）"
      let head = language == .english ? "fix\(safety):" : "修复\(safety)："
      lines.append(
        "\(margin)= \(head)\(language == .english ? " " : "")\(clean(fixIt.title[language]))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func word(_ en: String, _ zh: String) -> String {
    language == .english ? en + ":" : zh + "："
  }

  private func clean(_ text: String) -> String { DisplayText.neutralised(text) }

  private func headline(_ diagnostic: Diagnostic) -> String {
    let head = "\(diagnostic.severity.word[language])[\(diagnostic.code.id)]"
    let separator = language == .english ? ": " : " "
    return painted(head, diagnostic.severity) + separator
      + clean(diagnostic.message[language])
  }

  private func painted(_ text: String, _ severity: Severity) -> String {
    guard usesColour else { return text }
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
  }
}

extension TerminalRenderer {
  /// Lines of one source that are shown together, with what is underlined in each.
  private struct Excerpt {
    let source: SourceID
    /// Where the first label begins: the place in the head of the excerpt.
    let place: SourceSpan
    /// Ascending by number.
    var lines: [Line] = []
  }

  private struct Line {
    /// From 0.
    let number: Int
    var marks: [Mark] = []
  }

  /// A stretch of one line that is underlined.
  private struct Mark {
    let bytes: Range<Int>
    let isPrimary: Bool
    let text: Said?
  }

  /// Lines of a span that are shown before the middle is left out.
  private static let mostLinesOfSpan = 4

  private func add(
    _ label: Label, isPrimary: Bool, to excerpts: inout [Excerpt], _ sources: SourceMap
  ) {
    let source = sources[label.span.source]
    let first = source.line(at: label.span.lower)
    // A span that ends behind a line break ends on the line before it.
    let behind = max(label.span.lower, label.span.upper == 0 ? 0 : label.span.upper - 1)
    let last = label.span.isEmpty ? first : max(first, source.line(at: behind))
    let index: Int
    if let last = excerpts.indices.last, excerpts[last].source == label.span.source {
      index = last
    } else {
      excerpts.append(Excerpt(source: label.span.source, place: label.span))
      index = excerpts.count - 1
    }
    for number in first...last {
      if last - first >= Self.mostLinesOfSpan, number > first + 1, number < last { continue }
      let bytes = source.lineBytes(number)
      let lower = number == first ? Int(label.span.lower) : source.firstInk(of: bytes)
      let upper = number == last ? Int(label.span.upper) : bytes.upperBound
      let clipped =
        min(
          lower, bytes.upperBound)..<max(min(lower, bytes.upperBound), min(upper, bytes.upperBound))
      let mark = Mark(
        bytes: clipped, isPrimary: isPrimary, text: number == last ? label.text : nil)
      if let at = excerpts[index].lines.firstIndex(where: { $0.number == number }) {
        excerpts[index].lines[at].marks.append(mark)
      } else {
        excerpts[index].lines.append(Line(number: number, marks: [mark]))
      }
    }
    excerpts[index].lines.sort { $0.number < $1.number }
  }

  private func text(_ excerpt: Excerpt, gutter: Int, _ sources: SourceMap) -> [String] {
    let source = sources[excerpt.source]
    let margin = String(repeating: " ", count: gutter)
    let place = source.position(at: excerpt.place.lower)
    var result = [
      "\(margin) ┌─ \(clean(source.path)):\(place.line):\(place.columnScalars)"
    ]
    var previous: Int?
    for line in excerpt.lines {
      if let previous, line.number > previous + 1 { result.append("\(margin) ⋮") }
      previous = line.number
      let number = String(line.number + 1)
      let blanks = String(repeating: " ", count: gutter - number.count)
      let window = Window(source, line.number, marks: line.marks.map(\.bytes))
      result.append("\(blanks)\(number) │ \(window.text)".trimmedEnd)
      for mark in line.marks.sorted(by: Self.isDrawnBefore) {
        result.append("\(margin) │ \(underline(mark, window))")
      }
    }
    return result
  }

  /// The primary mark directly below the source; the others by their place.
  private static func isDrawnBefore(_ left: Mark, _ right: Mark) -> Bool {
    if left.isPrimary != right.isPrimary { return left.isPrimary }
    return left.bytes.lowerBound < right.bytes.lowerBound
  }

  private func underline(_ mark: Mark, _ window: Window) -> String {
    let before = String(repeating: " ", count: window.cells(upTo: mark.bytes.lowerBound))
    let width = max(
      1, window.cells(upTo: mark.bytes.upperBound) - window.cells(upTo: mark.bytes.lowerBound))
    let line = String(repeating: mark.isPrimary ? "^" : "-", count: width)
    return before + line + (mark.text.map { " " + clean($0[language]) } ?? "")
  }

  /// One line as it is shown: controls made visible, a very long line cut around its marks.
  private struct Window {
    /// Cells that are shown at the most.
    static let mostCells = 160

    private(set) var text = ""
    /// Byte offset of each scalar shown, with the cells before it.
    private var stops: [(byte: Int, cells: Int)] = []

    init(_ source: Source, _ line: Int, marks: [Range<Int>]) {
      let bytes = source.lineBytes(line)
      var lower = bytes.lowerBound
      let first = marks.map(\.lowerBound).min() ?? lower
      let isCut = bytes.count > Window.mostCells * 4
      if isCut, first - lower > Window.mostCells {
        lower = first - Window.mostCells / 2
        while lower < first, source.bytes[lower] & 0xC0 == 0x80 { lower += 1 }
        text = "…"
      }
      var cells = text.isEmpty ? 0 : 1
      var offset = lower
      for scalar in String(decoding: source.bytes[lower..<bytes.upperBound], as: UTF8.self)
        .unicodeScalars
      {
        stops.append((offset, cells))
        if isCut, cells > Window.mostCells {
          text += "…"
          return
        }
        let shown =
          scalar == "\t" ? "  " : DisplayText.isDangerous(scalar) ? "�" : String(Character(scalar))
        text += shown
        cells += max(DisplayWidth.cells(of: shown), shown == "�" ? 1 : 0)
        // A byte that is no UTF-8 reads as one scalar of three bytes; keep to the source's bytes.
        offset += scalar == "\u{FFFD}" ? source.lengthOfScalar(at: offset) : UTF8.width(scalar)
      }
      stops.append((offset, cells))
    }

    /// Cells before the byte.
    func cells(upTo byte: Int) -> Int {
      var result = 0
      for stop in stops {
        if stop.byte > byte { break }
        result = stop.cells
      }
      return result
    }
  }
}

extension Source {
  /// The first byte of the line that is no blank; the end where there is none.
  fileprivate func firstInk(of line: Range<Int>) -> Int {
    line.first { bytes[$0] != 0x20 && bytes[$0] != 0x09 } ?? line.upperBound
  }

  /// Bytes that decoding takes for one scalar at `offset`: 3 for a real U+FFFD.
  fileprivate func lengthOfScalar(at offset: Int) -> Int {
    if offset + 2 < bytes.count, bytes[offset] == 0xEF, bytes[offset + 1] == 0xBF,
      bytes[offset + 2] == 0xBD
    {
      return 3
    }
    return 1
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var view = Substring(self)
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}

extension Severity {
  /// `error`, 错误.
  public var word: Said {
    switch self {
    case .error: Said(en: "error", zh: "错误")
    case .warning: Said(en: "warning", zh: "警告")
    case .note: Said(en: "note", zh: "提示")
    }
  }
}

extension FixIt.Safety {
  /// `safe`, 安全.
  public var word: Said {
    switch self {
    case .safe: Said(en: "safe", zh: "安全")
    case .unsafe: Said(en: "unsafe", zh: "须核对")
    case .displayOnly: Said(en: "advice", zh: "建议")
    }
  }
}
