import Glibc

/// A text file brought to UTF-8, whatever a spreadsheet wrote it in.
///
/// Everything later, spans and columns too, speaks of ``bytes``: add these to the `SourceMap`.
/// Line and column in Unicode scalars are then the same as in the file.
public struct DecodedText: Sendable {
  public enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    /// GBK and GB2312 are parts of it.
    case gb18030 = "GB18030"
  }

  /// UTF-8 without byte order mark.
  public let bytes: [UInt8]
  public let encoding: Encoding

  /// What is UTF-8 is read as UTF-8, anything else as GB18030.
  ///
  /// - Returns: nil where the bytes are neither (``FormatsDiagnostics/unknownEncoding``).
  public init?(_ file: [UInt8]) {
    if TextScan.invalidUTF8(file, limit: 1).isEmpty {
      bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file[3...]) : file
      encoding = .utf8
      return
    }
    // UTF-16 would pass for GB18030 where it is all Chinese.
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) { return nil }
    guard let decoded = DecodedText.decodeGB18030(file) else { return nil }
    bytes = decoded
    encoding = .gb18030
  }

  /// The same text from GB18030 through the C library; nil where it is not that, or where the
  /// system has no such converter.
  static func decodeGB18030(_ file: [UInt8]) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var input = file
    // Two bytes become at most three, four at most four.
    var output = [UInt8](repeating: 0, count: file.count * 3 / 2 + 16)
    let written = input.withUnsafeMutableBytes { source -> Int? in
      output.withUnsafeMutableBytes { target -> Int? in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = source.count
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var toLeft = target.count
        let outcome = iconv(converter, &from, &fromLeft, &to, &toLeft)
        guard outcome != Int(bitPattern: UInt.max), fromLeft == 0 else { return nil }
        return target.count - toLeft
      }
    }
    guard let written else { return nil }
    output.removeSubrange(written...)
    return output
  }
}
