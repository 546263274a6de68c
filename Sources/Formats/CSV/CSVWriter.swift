/// Writes CSV (RFC 4180) into one buffer.
///
/// A cell that a spreadsheet would run as a formula (it begins with `=` `+` `-` `@`, a tab or a
/// carriage return and is no plain number) gets an apostrophe in front.
public struct CSVWriter: Sendable {
  /// How lines end.
  public enum LineBreak: Sendable {
    /// By one byte, as on Unix.
    case lineFeed
    /// As RFC 4180 has it.
    case carriageReturnLineFeed
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let lineBreak: LineBreak
  private var isRowStart = true

  /// - Parameter byteOrderMark: lets spreadsheets see that the file is UTF-8.
  /// - Parameter lineBreak: how lines end.
  public init(lineBreak: LineBreak = .lineFeed, byteOrderMark: Bool = false) {
    self.lineBreak = lineBreak
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes a whole line.
  public mutating func row(_ cells: [String]) {
    for text in cells { cell(text) }
    endRow()
  }

  /// Writes one cell, quoted where need be.
  public mutating func cell(_ text: String) {
    if !isRowStart { bytes.append(0x2C) }
    isRowStart = false
    var needsQuotes = false
    for byte in text.utf8 where byte <= 0x2C {
      if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { needsQuotes = true }
    }
    // Some readers drop a space at an end.
    if text.utf8.first == 0x20 || text.utf8.last == 0x20 { needsQuotes = true }
    if needsQuotes { bytes.append(0x22) }
    if CSVWriter.isFormula(text) { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(0x22) }
  }

  /// Ends the line.
  public mutating func endRow() {
    if lineBreak == .carriageReturnLineFeed { bytes.append(0x0D) }
    bytes.append(0x0A)
    isRowStart = true
  }

  /// True where a spreadsheet would take the text for a formula.
  static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
    return !isPlainNumber(text)
  }

  /// `-12`, `+3.5`, `-1,234.5`: a sign, digits with separators, at most one point.
  private static func isPlainNumber(_ text: String) -> Bool {
    let body = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+"),
      let first = body.first, first >= 0x30, first <= 0x39
    else { return false }
    var points = 0
    for byte in body {
      switch byte {
      case 0x30...0x39: continue
      case UInt8(ascii: ",") where points == 0: continue
      case UInt8(ascii: "."): points += 1
      default: return false
      }
    }
    return points <= 1
  }
}
