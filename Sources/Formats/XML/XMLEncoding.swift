/// An encoding of XML files other than UTF-8, which is converted to it before reading.
///
/// - Source: XML 1.0 §4.3.3 and appendix F: every processor reads UTF-8 and UTF-16.
public enum XMLEncoding: Sendable, Hashable, CaseIterable {
  /// Two bytes a unit, the low one first.
  case utf16LittleEndian
  /// Two bytes a unit, the high one first.
  case utf16BigEndian
  /// One byte a character, U+0000 to U+00FF.
  case latin1

  /// A document in UTF-8.
  public struct Decoded: Sendable {
    /// The text in UTF-8.
    public let bytes: [UInt8]
    /// What it was converted from; nil where the file has these bytes itself.
    public let encoding: XMLEncoding?
  }

  /// By which a document may declare it, in lower case.
  var names: [String] {
    switch self {
    case .utf16LittleEndian: ["utf-16", "utf-16le", "utf16", "iso-10646-ucs-2", "ucs-2"]
    case .utf16BigEndian: ["utf-16", "utf-16be", "utf16", "iso-10646-ucs-2", "ucs-2"]
    case .latin1: ["iso-8859-1", "iso_8859-1", "iso8859-1", "latin1", "latin-1", "l1"]
    }
  }

  /// The document in UTF-8, without a byte order mark if it was converted.
  ///
  /// What is not valid in its encoding becomes U+FFFD; a document in UTF-8, or in an encoding that
  /// is not read, is left as it is, so that reading reports what is wrong.
  public static func decoded(_ bytes: [UInt8]) -> Decoded {
    switch encoding(of: bytes) {
    case .utf16LittleEndian?: utf16(bytes, .utf16LittleEndian)
    case .utf16BigEndian?: utf16(bytes, .utf16BigEndian)
    case .latin1?:
      Decoded(
        bytes: bytes.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] },
        encoding: .latin1)
    case nil: Decoded(bytes: bytes, encoding: nil)
    }
  }

  /// By the byte order mark, the zero bytes of `<?` or `<x`, or the declaration.
  private static func encoding(of bytes: [UInt8]) -> XMLEncoding? {
    let less = UInt8(ascii: "<")
    switch bytes.prefix(4).count {
    case 2...:
      if bytes[0] == 0xFF, bytes[1] == 0xFE { return .utf16LittleEndian }
      if bytes[0] == 0xFE, bytes[1] == 0xFF { return .utf16BigEndian }
      if bytes[0] == less, bytes[1] == 0 { return .utf16LittleEndian }
      if bytes[0] == 0, bytes[1] == less { return .utf16BigEndian }
    default: return nil
    }
    guard let declared = declared(bytes) else { return nil }
    return latin1.names.contains(lowercased(declared)) ? .latin1 : nil
  }

  /// The value of `encoding="…"` in the declaration.
  private static func declared(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: Array("<?xml".utf8)) else { return nil }
    let end = bytes.prefix(512).firstIndex(of: UInt8(ascii: ">")) ?? min(bytes.count, 512)
    let declaration = bytes[..<end]
    let word = Array("encoding".utf8)
    var position = declaration.startIndex
    while position + word.count < end, !declaration[position...].starts(with: word) {
      position += 1
    }
    let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    guard position + word.count < end,
      let open = declaration[(position + word.count)...].firstIndex(where: isQuote),
      let close = declaration[(open + 1)...].firstIndex(of: declaration[open])
    else { return nil }
    return String(decoding: declaration[(open + 1)..<close], as: UTF8.self)
  }

  private static func utf16(_ bytes: [UInt8], _ encoding: XMLEncoding) -> Decoded {
    let isLittle = encoding == .utf16LittleEndian
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for position in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return Decoded(
      bytes: Array(String(decoding: units, as: UTF16.self).utf8), encoding: encoding)
  }

  static func lowercased(_ text: String) -> String {
    String(decoding: text.utf8.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
  }
}
