import Text

/// A text file brought to UTF-8, whatever a spreadsheet wrote it in.
///
/// Everything later, spans and columns too, refers to ``bytes``: add these to the `SourceMap`.
/// Line and column in Unicode scalars are then the same as in the file.
public struct DecodedText: Sendable {
  /// How a text was written.
  public enum Encoding: String, Sendable {
    /// UTF-8.
    case utf8 = "UTF-8"
    /// GBK and GB2312 are parts of it.
    case gb18030 = "GB18030"
  }

  /// UTF-8 without byte order mark.
  public let bytes: [UInt8]
  /// How it was written.
  public let encoding: Encoding

  /// What is UTF-8 is read as UTF-8, anything else as GB18030.
  ///
  /// - Returns: nil where the bytes are neither (``FormatsDiagnostics/unknownEncoding``).
  public init?(_ file: [UInt8]) {
    if UTF8Scan.invalid(file, limit: 1).isEmpty {
      bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file[3...]) : file
      encoding = .utf8
      return
    }
    // UTF-16 would pass for GB18030 where it is all Chinese.
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) { return nil }
    guard let decoded = GB18030.decoded(file) else { return nil }
    bytes = decoded
    encoding = .gb18030
  }

  /// The lines that are not UTF-8 of a file that mostly is, from 1; empty for any other file.
  ///
  /// Such a file may pass for GB18030 in which nothing means anything. It is taken for UTF-8 where
  /// lines with characters beyond ASCII are UTF-8 three times as often as not.
  public static func strayLines(_ file: [UInt8]) -> [Int] {
    guard let first = UTF8Scan.invalid(file, limit: 1).first else { return [] }
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) { return [] }
    var stray: [Int] = []
    var sound = 0
    var line = 1
    var start = 0
    while start < file.count {
      let end = file[start...].firstIndex(of: 0x0A) ?? file.count
      if file[start..<end].contains(where: { $0 >= 0x80 }) {
        let isSound =
          end <= first.lowerBound
          || UTF8Scan.invalid(Array(file[start..<end]), limit: 1).isEmpty
        if isSound { sound += 1 } else { stray.append(line) }
      }
      line += 1
      start = end + 1
    }
    return sound >= 3 * stray.count ? stray : []
  }
}
