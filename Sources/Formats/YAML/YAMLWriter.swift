import Diagnostics
import Text

/// How texts are written as YAML scalars (Y12).
public enum YAMLWriter {
  /// What a scalar is written for.
  public enum Use: Sendable {
    /// An expression: its reader never resolves types, so `20` and `true` stay bare.
    case expression
    /// A text, label or citation: quoted where any YAML 1.1 or 1.2 loader would read it as
    /// something other than text.
    case text
  }

  /// A scalar on one line, in the plainest form that reads back the same.
  ///
  /// Texts of several lines come in double quotes; ``block(_:indent:)`` is how to write them where
  /// there is room.
  public static func scalar(_ text: String, for use: Use) -> String {
    let bytes = Array(text.utf8)
    if isPlain(bytes), use == .expression || !YAMLResolver.reads(bytes) { return text }
    if isPrintableLine(bytes) { return singleQuoted(text) }
    return doubleQuoted(text)
  }

  /// A text of several lines as `|-`, its lines indented by `indent` spaces; nil where a literal
  /// cannot hold it (unprintable characters, a line break at the end, carriage returns).
  public static func block(_ text: String, indent: Int) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x0A), bytes.last != 0x0A, bytes.first != 0x0A, bytes.first != 0x20,
      bytes.first != 0x09,
      isPrintableLine(bytes.map { $0 == 0x0A || $0 == 0x09 ? 0x61 : $0 })
    else { return nil }
    let margin = String(repeating: " ", count: indent)
    var result = "|-"
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      result += "\n"
      if !line.isEmpty { result += margin + (String(line) ?? "") }
    }
    return result
  }

  /// True where `text` needs no quotes as an expression in block style and inside `{…}` and `[…]`.
  public static func isPlain(_ text: String) -> Bool { isPlain(Array(text.utf8)) }

  /// True where `text` needs no quotes and every YAML loader reads it as the same text.
  public static func isPlainText(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return isPlain(bytes) && !YAMLResolver.reads(bytes)
  }

  /// True where `text` needs no quotes inside `[…]` and `{…}` either, as text.
  public static func isPlainInFlow(_ text: String) -> Bool {
    isPlainText(text) && !text.utf8.contains { ",[]{}".utf8.contains($0) }
  }

  /// `'…'`; the text must be one printable line.
  public static func singleQuoted(_ text: String) -> String {
    var result: [UInt8] = [0x27]
    for byte in text.utf8 {
      if byte == 0x27 { result.append(byte) }
      result.append(byte)
    }
    result.append(0x27)
    return String(decoding: result, as: UTF8.self)
  }

  /// `"…"` with escapes for whatever is not printable; CJK stays as it is.
  public static func doubleQuoted(_ text: String) -> String {
    text.quoted { isPrintable($0) ? nil : escape($0) }
  }

  /// The fix-it that puts single quotes around `span`.
  public static func quoting(_ text: String, at span: SourceSpan) -> FixIt {
    let quoted = scalarInQuotes(text)
    return FixIt(
      LocalizedText(en: "write \(quoted)", zh: "改为 \(quoted)"), safety: .safe,
      edits: [TextEdit(span, quoted)])
  }

  /// Always quoted, single where that is possible.
  public static func scalarInQuotes(_ text: String) -> String {
    isPrintableLine(Array(text.utf8)) ? singleQuoted(text) : doubleQuoted(text)
  }

  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, let last = bytes.last, isPrintableLine(bytes) else {
      return false
    }
    if first == 0x20 || last == 0x20 || last == UInt8(ascii: ":") { return false }
    if "?:,[]{}#&*!|>'\"%@`".utf8.contains(first) { return false }
    if first == UInt8(ascii: "-") {
      guard bytes.count > 1, bytes[1] != 0x20, bytes[1] != UInt8(ascii: "-") else { return false }
    }
    for index in bytes.indices.dropLast() {
      if bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == 0x20 { return false }
      if bytes[index] == 0x20, bytes[index + 1] == UInt8(ascii: "#") { return false }
    }
    // `...` and `---` at the start of a line end a document.
    return !bytes.starts(with: Array("...".utf8)) && !bytes.starts(with: Array("---".utf8))
  }

  private static func isPrintableLine(_ bytes: [UInt8]) -> Bool {
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return false }
    if TextScan.forbiddenInYAML(bytes, limit: 1).first != nil { return false }
    return !bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x1_0000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
