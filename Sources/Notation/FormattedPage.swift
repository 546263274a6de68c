import Diagnostics
import Text

/// The lines that the formatter writes; aligns neighbours at the end.
struct FormattedPage {
  private struct Line {
    /// Leading blanks.
    var indent: Int
    var text = ""
    var comment = ""
    /// The value of the only item of the line, where it is that and no more.
    var value: String?
    /// Only neighbours of one kind are aligned.
    var kind = Alignment.attribute
    /// True for the inside of a text block, which is written as it is.
    var isRaw = false
  }

  /// What stands on a line that can be aligned with its neighbours.
  enum Alignment {
    case attribute
    case labelled
    case row
  }

  private var lines: [Line] = []
  /// The item written last: what decides whether `;` is needed behind it.
  private var itemIndent: Int?
  private var hasValue = false
  private var lastItemLine = 0
  /// True where an item ends on the line being written, and nothing has begun since.
  private var isAfterItem = false

  var isEmpty: Bool { lines.isEmpty }

  /// The indentation of the line being written.
  var indent: Int { lines.last?.indent ?? 0 }

  mutating func newLine(indent: Int) {
    lines.append(Line(indent: indent))
    isAfterItem = false
  }

  mutating func emptyLine() { lines.append(Line(indent: 0)) }

  mutating func append(_ text: String) {
    guard !lines.isEmpty else { return }
    if !lines[lines.count - 1].comment.isEmpty {
      // A block comment in the middle of a line stays where it is.
      lines[lines.count - 1].text += lines[lines.count - 1].comment
      lines[lines.count - 1].comment = ""
    }
    lines[lines.count - 1].text += text
    lines[lines.count - 1].value = nil
  }

  /// Goes on on the same line: behind an item with `;`.
  mutating func separate() {
    guard !lines.isEmpty else { return }
    if isAfterItem { lines[lines.count - 1].text += ";" }
    isAfterItem = false
    append(" ")
  }

  mutating func comment(_ text: String, isFirstOnLine: Bool) {
    let place = lines.count - 1
    guard place >= 0 else { return }
    if isFirstOnLine {
      lines[place].text = text
    } else {
      lines[place].comment += " " + text
    }
  }

  // MARK: Items

  /// - Parameter isVisible: whether the item is seen to begin one even on a line that is deeper.
  mutating func beginItem(isVisible: Bool) {
    let isDeeper = itemIndent.map { indent > $0 } ?? false
    let isFirstOnLine = lines.last?.text.isEmpty ?? true
    if hasValue, isDeeper, isFirstOnLine, !isVisible || endsOpen(lines[lastItemLine].text) {
      lines[lastItemLine].text += ";"
      lines[lastItemLine].value = nil
    }
    itemIndent = indent
    hasValue = false
    isAfterItem = false
  }

  /// True for a text whose last sign lets the next line go on with it.
  private func endsOpen(_ text: String) -> Bool {
    guard let last = text.utf8.last else { return false }
    return "([{<,".utf8.contains(last)
  }

  mutating func endItem() {
    isAfterItem = true
    lastItemLine = max(0, lines.count - 1)
  }

  /// - Parameter isWhole: true where the item is the first on its line.
  mutating func value(_ text: String, isWhole: Bool, kind: Alignment) {
    let start = itemIndent
    hasValue = true
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let head = lines.last?.text ?? ""
    append(" " + (parts.first ?? ""))
    if parts.count == 1, isWhole, !lines.isEmpty, !hasBrace(head) {
      lines[lines.count - 1].value = text
      lines[lines.count - 1].kind = kind
    }
    for part in parts.dropFirst() {
      let blanks = part.utf8.prefix { $0 == 0x20 }.count
      lines.append(Line(indent: blanks, text: String(part.dropFirst(blanks))))
    }
    itemIndent = start
  }

  private func hasBrace(_ head: String) -> Bool { head.utf8.contains(UInt8(ascii: "{")) }

  mutating func textBlock(_ text: String) {
    hasValue = true
    let margin = indent + 2
    append("\"\"\"")
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(Line(indent: part.isEmpty ? 0 : margin, text: String(part), isRaw: true))
    }
    lines.append(Line(indent: margin, text: "\"\"\""))
  }

  // MARK: Alignment

  /// The page, with a line break at its end.
  mutating func text() -> String {
    align()
    while let last = lines.last, last.text.isEmpty, last.comment.isEmpty { lines.removeLast() }
    return lines.map { line in
      let written = String(repeating: " ", count: line.indent) + line.text + line.comment
      return line.isRaw ? written : FormattedPage.withoutTrailingBlanks(written)
    }.map { $0 + "\n" }.joined()
  }

  private static func withoutTrailingBlanks(_ text: String) -> String {
    var text = Substring(text)
    while text.utf8.last == 0x20 { text = text.dropLast() }
    return String(text)
  }

  /// Aligns the values of adjacent lines that hold one attribute each.
  private mutating func align() {
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].value != nil, lines[end].indent == lines[start].indent,
        lines[end].kind == lines[start].kind
      {
        end += 1
      }
      if end - start > 1 { align(start..<end) }
      start = max(end, start + 1)
    }
  }

  private mutating func align(_ range: Range<Int>) {
    let heads = range.map { head($0) }
    let widths = heads.map { DisplayWidth.cells(of: $0) }
    guard let widest = widths.max(), let narrowest = widths.min(), widest - narrowest <= 12 else {
      return
    }
    var values = range.map { lines[$0].value ?? "" }
    if lines[range.lowerBound].kind == .row { values = FormattedPage.alignedCells(values) }
    for (offset, line) in range.enumerated() {
      let padding = String(repeating: " ", count: widest - widths[offset] + 1)
      lines[line].text = heads[offset] + padding + values[offset]
    }
  }

  /// What stands before the value and its blank.
  private func head(_ line: Int) -> String {
    let value = lines[line].value ?? ""
    return FormattedPage.withoutTrailingBlanks(
      String(decoding: Array(lines[line].text.utf8.dropLast(value.utf8.count)), as: UTF8.self))
  }

  /// Pads the cells of table rows that have equally many.
  private static func alignedCells(_ rows: [String]) -> [String] {
    let split = rows.map(cells)
    guard let count = split.first?.count, split.allSatisfy({ $0.count == count }), count > 1 else {
      return rows
    }
    let widths = (0..<count).map { column in
      split.map { DisplayWidth.cells(of: $0[column].text) }.max() ?? 0
    }
    return split.map { cells in
      var line = ""
      for (column, cell) in cells.enumerated() {
        line += cell.text
        guard column + 1 < count else { break }
        line += String(repeating: " ", count: widths[column] - DisplayWidth.cells(of: cell.text))
        line += " \(cell.separator) "
      }
      return line
    }
  }

  /// The cells of a row, each with the sign behind it.
  private static func cells(_ row: String) -> [(text: String, separator: String)] {
    let span = SourceSpan(
      source: SourceID(index: 0), lower: 0, upper: UInt32(clamping: row.utf8.count))
    let sides = MappedText(slice: row, at: span).split(at: "->")
    var result: [(text: String, separator: String)] = []
    for side in sides {
      for cell in side.split(at: "|") { result.append((cell.text, "|")) }
      result[result.count - 1].separator = "->"
    }
    return result
  }
}
