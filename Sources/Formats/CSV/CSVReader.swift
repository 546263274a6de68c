import Diagnostics
import Text

/// One cell of a CSV row: which bytes it has.
public struct CSVCell: Sendable {
  /// The content, without the quotes around it.
  public let lower: UInt32
  /// Offset after the last byte.
  public let upper: UInt32
  /// Whether it is quoted.
  public let isQuoted: Bool
  /// True where it contains `""`, so that the content must be unescaped.
  public let hasEscapes: Bool

  /// The content's bytes, without the quotes around it.
  public var bytes: Range<Int> { Int(lower)..<Int(upper) }

  /// The whole cell, quotes included.
  public var wholeBytes: Range<Int> {
    isQuoted ? max(Int(lower) - 1, 0)..<Int(upper) + 1 : bytes
  }
}

/// Reads CSV (RFC 4180) row by row, giving byte ranges: no text is made for any cell.
///
/// Line breaks may be LF, CR LF or CR; empty lines are skipped. What is wrong is collected in
/// ``findings`` and reading goes on, so that all errors come in one pass.
/// ```
/// var reader = CSVReader(source: source, bytes: bytes)
/// var cells: [CSVCell] = []
/// while reader.nextRow(into: &cells) { … }
/// ```
public struct CSVReader: Sendable {
  /// What spans refer to.
  public let source: SourceID
  /// UTF-8 (see ``DecodedText``), at most 4 GiB.
  public let bytes: [UInt8]
  /// What was wrong so far.
  public private(set) var findings: CappedFindings
  /// The row read last, from 1, counting the heading but no empty lines.
  public private(set) var rowNumber = 0
  /// Offset of the first byte of the row read last.
  public private(set) var rowStart = 0
  /// How many cells a row must have; set by the first row unless given.
  public var expectedCells: Int?

  private var index: Int
  /// True where the row read last has too few or too many cells: which value belongs to which column is
  /// then not known.
  public private(set) var isRowMisshapen = false
  /// True where a quote of the row read last stays open; its line was read as if it were text.
  private var hasOpenQuote = false
  /// The first quoted cell of the row read last that has a line break in it: what a forgotten quote
  /// may have swallowed, from the opening to the closing quote.
  private var swallowed: Range<Int>?
  /// An opening quote that the row is read again without.
  private var plainQuote: Int?
  /// Controls before this offset were reported.
  private var controlsReportedBefore = 0

  /// - Parameter startOffset: where to begin, such as a ``rowStart`` from an earlier reading.
  /// - Parameter source: what spans refer to.
  /// - Parameter findingsLimit: how many findings are kept.
  /// - Parameter expectedCells: about how many cells there will be.
  /// - Parameter bytes: the file.
  public init(
    source: SourceID, bytes: [UInt8], startOffset: Int = 0, expectedCells: Int? = nil,
    findingsLimit: Int = 100
  ) {
    self.source = source
    self.bytes = bytes
    self.expectedCells = expectedCells
    findings = CappedFindings(limit: findingsLimit)
    let hasMark = startOffset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    index = hasMark ? 3 : min(max(startOffset, 0), bytes.count)
  }

  /// Reads the next row.
  ///
  /// - Parameter cells: is replaced by the row's cells, as many as there are.
  /// - Returns: false at the end of the file.
  public mutating func nextRow(into cells: inout [CSVCell]) -> Bool {
    let bytes = self.bytes
    let count = bytes.count
    while index < count, bytes[index] == 0x0A || bytes[index] == 0x0D { index += 1 }
    guard index < count else { return false }
    cells.removeAll(keepingCapacity: true)
    rowNumber += 1
    rowStart = index
    isRowMisshapen = false
    hasOpenQuote = false
    swallowed = nil
    var rowEnd = readCells(bytes, &cells)
    if let open = swallowed, isForgotten(open, bytes, found: cells.count, rowEnd: rowEnd) {
      reportOpen(open, bytes)
      plainQuote = open.lowerBound
      cells.removeAll(keepingCapacity: true)
      rowEnd = readCells(bytes, &cells)
      plainQuote = nil
    }
    index = rowEnd
    if rowEnd < count {
      index += bytes[rowEnd] == 0x0D && rowEnd + 1 < count && bytes[rowEnd + 1] == 0x0A ? 2 : 1
    }
    checkCount(cells, rowEnd)
    return true
  }

  /// Reads the cells from ``rowStart``; answers where the row ends, before its line break.
  private mutating func readCells(_ bytes: [UInt8], _ cells: inout [CSVCell]) -> Int {
    let count = bytes.count
    var position = rowStart
    while true {
      if position < count, bytes[position] == 0x22 {
        position = readQuoted(from: position, bytes, &cells)
      } else {
        position = readPlain(from: position, bytes, &cells)
      }
      guard position < count, bytes[position] == 0x2C else { return position }
      position += 1
    }
  }

  /// Reads a cell without quotes around it; answers where it ends.
  private mutating func readPlain(
    from start: Int, _ bytes: [UInt8], _ cells: inout [CSVCell]
  ) -> Int {
    let count = bytes.count
    var position = start
    while position < count {
      let byte = bytes[position]
      if byte > 0x2C {
        position += 1
        continue
      }
      if byte == 0x2C || byte == 0x0A || byte == 0x0D { break }
      if byte < 0x20, byte != 0x09 { reportControl(byte, position) }
      position += 1
    }
    cells.append(
      CSVCell(lower: UInt32(start), upper: UInt32(position), isQuoted: false, hasEscapes: false))
    return position
  }

  /// Reads a quoted cell whose opening quote is at `start`; answers where it ends.
  private mutating func readQuoted(
    from start: Int, _ bytes: [UInt8], _ cells: inout [CSVCell]
  ) -> Int {
    if start == plainQuote { return readPlain(from: start + 1, bytes, &cells) }
    let (end, hasEscapes, hasBreak) = closingQuote(from: start, bytes)
    guard let end else {
      report(FormatsDiagnostics.csvUnclosedQuote, start..<start + 1)
      hasOpenQuote = true
      return readPlain(from: start + 1, bytes, &cells)
    }
    var position = end + 1
    while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0A,
      bytes[position] != 0x0D
    {
      position += 1
    }
    if position > end + 1 {
      if hasBreak {
        // What looks like the end is the beginning of another quoted text, lines further down.
        reportOpen(start..<end, bytes)
        return readPlain(from: start + 1, bytes, &cells)
      }
      if plainQuote.map({ start > $0 }) ?? true {
        report(FormatsDiagnostics.csvTextAfterQuote, end + 1..<position)
      }
    }
    if hasBreak, swallowed == nil { swallowed = start..<end }
    cells.append(
      CSVCell(
        lower: UInt32(start + 1), upper: UInt32(end), isQuoted: true, hasEscapes: hasEscapes))
    return position
  }

  /// Where the quote opened at `start` is closed; nil where it never is.
  private mutating func closingQuote(
    from start: Int, _ bytes: [UInt8]
  ) -> (end: Int?, hasEscapes: Bool, hasBreak: Bool) {
    let count = bytes.count
    var position = start + 1
    var hasEscapes = false
    var hasBreak = false
    while position < count {
      let byte = bytes[position]
      if byte == 0x22 {
        guard position + 1 < count, bytes[position + 1] == 0x22 else {
          return (position, hasEscapes, hasBreak)
        }
        hasEscapes = true
        position += 2
        continue
      }
      if byte == 0x0A || byte == 0x0D {
        hasBreak = true
      } else if byte < 0x20, byte != 0x09 {
        reportControl(byte, position)
      }
      position += 1
    }
    return (nil, hasEscapes, hasBreak)
  }

  // MARK: Forgotten quotes

  /// Lines that one cell may span before a row of a wrong length is put down to its quote.
  private static let maximumLines = 20

  /// Whether a quoted cell over several lines is rather a quote that somebody forgot to close, and
  /// that was closed by the next cell with quotes.
  ///
  /// It is where the row has a wrong length and its first line, read without that quote, the right
  /// one, or the cell is very long; and where every line in the cell is a row of the right length.
  private func isForgotten(
    _ open: Range<Int>, _ bytes: [UInt8], found: Int, rowEnd: Int
  ) -> Bool {
    guard let expected = expectedCells, expected > 1 else { return false }
    let lines = bytes[open].split(omittingEmptySubsequences: true) { $0 == 0x0A || $0 == 0x0D }
    guard let first = lines.first else { return false }
    let head = bytes[rowStart..<open.lowerBound]
    let isFirstWhole = commas(head) + commas(first.dropFirst()) + 1 == expected
    if found != expected { return isFirstWhole || lines.count > Self.maximumLines }
    // In a narrow table two lines of a text may have as many commas as a row.
    guard isFirstWhole, expected > 3 || expected == 3 && lines.count > 3, let last = lines.last
    else { return false }
    let isLastWhole = commas(last) + commas(bytes[open.upperBound + 1..<rowEnd]) + 1 == expected
    return isLastWhole && lines.dropFirst().dropLast().allSatisfy { commas($0) + 1 == expected }
  }

  /// Commas outside quotes.
  private func commas(_ line: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isQuoted = false
    for byte in line {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x2C, !isQuoted { count += 1 }
    }
    return count
  }

  /// Reports that a quote is closed too far down; its line is then read as if it were text.
  private mutating func reportOpen(_ open: Range<Int>, _ bytes: [UInt8]) {
    hasOpenQuote = true
    var lines = 0
    for position in open where bytes[position] == 0x0A || bytes[position] == 0x0D {
      let isPair = bytes[position] == 0x0A && bytes[position - 1] == 0x0D
      if !isPair { lines += 1 }
    }
    let span = SourceSpan(source: source, bytes: open.lowerBound..<open.lowerBound + 1)
    let next = SourceSpan(source: source, bytes: open.upperBound..<open.upperBound + 1)
    findings.add(
      Diagnostic(FormatsDiagnostics.csvUnclosedQuote, at: span).with(
        secondary: next,
        LocalizedText(
          en: "the next quote, \(lines) \(lines == 1 ? "line" : "lines") further down",
          zh: "下一个引号在 \(lines) 行之后，其间各行会并入同一个单元格")))
  }

  private mutating func checkCount(_ cells: [CSVCell], _ rowEnd: Int) {
    let found = cells.count
    guard let expected = expectedCells else {
      expectedCells = found
      return
    }
    guard found != expected else { return }
    isRowMisshapen = true
    if hasOpenQuote { return }
    let code = found < expected ? FormatsDiagnostics.csvShortRow : FormatsDiagnostics.csvLongRow
    // Of a long row the cells that no heading has, of a short one all of it.
    let start = found < expected ? rowStart : cells[expected].bytes.lowerBound
    report(
      code, min(start, rowEnd)..<rowEnd,
      [.count(rowNumber), .count(found), .count(expected)])
  }

  private mutating func reportControl(_ byte: UInt8, _ position: Int) {
    guard position >= controlsReportedBefore else { return }
    controlsReportedBefore = position + 1
    report(
      FormatsDiagnostics.csvControl, position..<position + 1, [.text(UInt32(byte).codePoint)]
    )
  }

  private mutating func report(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [DiagnosticArgument] = []
  ) {
    let span = SourceSpan(source: source, bytes: range)
    findings.add(Diagnostic(code, at: span, arguments))
  }

  /// The text of a cell, `""` read as `"`.
  public func text(_ cell: CSVCell) -> String {
    guard cell.hasEscapes else { return String(decoding: bytes[cell.bytes], as: UTF8.self) }
    return String(decoding: CSVReader.unescaped(bytes[cell.bytes]), as: UTF8.self)
  }

  /// The content of a quoted cell with each `""` as one `"`.
  public static func unescaped(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = content.startIndex
    while index < content.endIndex {
      result.append(content[index])
      let isPair =
        content[index] == 0x22 && index + 1 < content.endIndex && content[index + 1] == 0x22
      index += isPair ? 2 : 1
    }
    return result
  }

  /// The span of a cell, quotes included.
  public func span(_ cell: CSVCell) -> SourceSpan {
    SourceSpan(source: source, bytes: cell.wholeBytes)
  }
}
