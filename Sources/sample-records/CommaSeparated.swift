import Foundation

/// A file of comma-separated values (RFC 4180), written row by row.
struct CommaSeparated {
  let name: String
  private(set) var bytes: [UInt8] = []
  private(set) var rows = 0

  init(_ name: String, _ header: [String]) {
    self.name = name
    append(header)
    rows = 0
  }

  /// Adds a row; a cell with a comma, a quote or a line break is put in quotes.
  mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      guard needsQuotes else {
        bytes.append(contentsOf: cell.utf8)
        continue
      }
      bytes.append(0x22)
      for byte in cell.utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
    bytes.append(0x0A)
    rows += 1
  }

  /// Writes the file into the folder, which is made where it is missing.
  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appendingPathComponent("\(name).csv"))
  }
}
