import Diagnostics

/// One cell of a CSV row: which bytes it has.
public struct CSVCell: Sendable {
  /// The content, without the quotes around it.
  public let lower: UInt32
  public let upper: UInt32
  public let isQuoted: Bool
  /// True where `""` stands in it, so that the content must be unescaped.
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
/// Line breaks may be LF, CR LF or CR; blank lines are skipped. What is wrong is collected in
/// ``findings`` and reading goes on, so that all errors come in one pass.
/// ```
/// var reader = CSVReader(source: source, bytes: bytes)
/// var cells: [CSVCell] = []
/// while reader.nextRow(into: &cells) { … }
/// ```
public struct CSVReader: Sendable {
  public let source: SourceID
  /// UTF-8 (see ``DecodedText``), at most 4 GiB.
  public let bytes: [UInt8]
  public private(set) var findings: CappedFindings
  /// The row read last, from 1, the heading included and blank lines not.
  public private(set) var rowNumber = 0
  /// Offset of the first byte of the row read last.
  public private(set) var rowStart = 0
  /// How many cells a row must have; set by the first row unless given.
  public var expectedCells: Int?

  private var index: Int
  /// True where the row read last has too few or too many cells, or a quote that stays open: what
  /// stands in which column is then not known.
  public private(set) var isRowMisshapen = false

  /// - Parameter startOffset: where to begin, such as a ``rowStart`` from an earlier reading.
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
    var place = index
    while true {
      if place < count, bytes[place] == 0x22 {
        place = readQuoted(from: place, bytes, &cells)
      } else {
        let start = place
        while place < count {
          let byte = bytes[place]
          if byte > 0x2C {
            place += 1
            continue
          }
          if byte == 0x2C || byte == 0x0A || byte == 0x0D { break }
          if byte < 0x20, byte != 0x09 { reportControl(byte, place) }
          place += 1
        }
        cells.append(
          CSVCell(
            lower: UInt32(start), upper: UInt32(place), isQuoted: false, hasEscapes: false))
      }
      guard place < count, bytes[place] == 0x2C else { break }
      place += 1
    }
    let rowEnd = place
    if place < count {
      place += bytes[place] == 0x0D && place + 1 < count && bytes[place + 1] == 0x0A ? 2 : 1
    }
    index = place
    checkCount(cells.count, rowEnd)
    return true
  }

  /// Reads a quoted cell whose opening quote is at `start`; answers where it ends.
  private mutating func readQuoted(
    from start: Int, _ bytes: [UInt8], _ cells: inout [CSVCell]
  ) -> Int {
    let count = bytes.count
    var place = start + 1
    var hasEscapes = false
    while place < count {
      let byte = bytes[place]
      if byte == 0x22 {
        guard place + 1 < count, bytes[place + 1] == 0x22 else { break }
        hasEscapes = true
        place += 2
        continue
      }
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { reportControl(byte, place) }
      place += 1
    }
    if place >= count {
      // The quote swallowed the rest of the file: let the cell end with its line instead.
      place = start
      while place < count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
      isRowMisshapen = true
      report(FormatsDiagnostics.csvUnclosedQuote, start..<start + 1)
      cells.append(
        CSVCell(
          lower: UInt32(start + 1), upper: UInt32(place), isQuoted: false, hasEscapes: false))
      return place
    }
    cells.append(
      CSVCell(
        lower: UInt32(start + 1), upper: UInt32(place), isQuoted: true, hasEscapes: hasEscapes))
    place += 1
    let textStart = place
    while place < count, bytes[place] != 0x2C, bytes[place] != 0x0A, bytes[place] != 0x0D {
      place += 1
    }
    if place > textStart { report(FormatsDiagnostics.csvTextAfterQuote, textStart..<place) }
    return place
  }

  private mutating func checkCount(_ found: Int, _ rowEnd: Int) {
    guard let expected = expectedCells else {
      expectedCells = found
      return
    }
    guard found != expected, !isRowMisshapen else { return }
    isRowMisshapen = true
    let code = found < expected ? FormatsDiagnostics.csvShortRow : FormatsDiagnostics.csvLongRow
    report(
      code, rowStart..<rowEnd, [Said("\(rowNumber)"), Said("\(found)"), Said("\(expected)")])
  }

  private mutating func reportControl(_ byte: UInt8, _ place: Int) {
    report(
      FormatsDiagnostics.csvControl, place..<place + 1, [Said(TextScan.name(UInt32(byte)))])
  }

  private mutating func report(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [Said] = []
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
