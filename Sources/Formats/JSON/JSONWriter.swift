import Diagnostics
import Text

/// Writes JSON into one buffer: what is written comes out in that order, the same bytes each time.
///
/// It writes commas, colons and indentation; the caller opens and closes objects and arrays.
/// ```
/// var writer = JSONWriter(.pretty)
/// writer.beginObject()
/// writer.key("total")
/// writer.number("12.50")
/// writer.endObject()
/// ```
public struct JSONWriter: Sendable {
  /// How lines are broken.
  public enum Layout: Sendable {
    /// One line without spaces: for JSON Lines.
    case compact
    /// One member a line, indented by two spaces.
    case pretty
  }

  private struct Level {
    let close: UInt8
    var isEmpty = true
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var levels: [Level] = []
  private var followsKey = false

  private let escapesInvisible: Bool

  /// - Parameter layout: how lines are broken.
  /// - Parameter escapesInvisible: writes direction marks, controls and other characters that are
  ///   not seen as escapes, and `<` too, so that the output is harmless wherever it is shown.
  public init(_ layout: Layout, escapesInvisible: Bool = false) {
    self.layout = layout
    self.escapesInvisible = escapesInvisible
  }

  /// Opens an object.
  public mutating func beginObject() { begin(UInt8(ascii: "{"), UInt8(ascii: "}")) }
  /// Closes the object that was opened last.
  public mutating func endObject() { end() }
  /// Opens an array.
  public mutating func beginArray() { begin(UInt8(ascii: "["), UInt8(ascii: "]")) }
  /// Closes the array that was opened last.
  public mutating func endArray() { end() }

  /// Names the value that is written next; only inside an object.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(0x20) }
    followsKey = true
  }

  /// Writes a text, escaped.
  public mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  /// A number in JSON's own form, such as `12.50` or `-3`; it is written verbatim.
  public mutating func number(_ digits: String) {
    separate()
    bytes.append(contentsOf: digits.utf8)
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) { number("\(value)") }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// A value that was read, as it is.
  public mutating func value(_ value: JSONValue) {
    switch value.kind {
    case .null: null()
    case .boolean(let truth): boolean(truth)
    case .number(let digits): number(digits)
    case .string(let text): string(text)
    case .array(let items):
      beginArray()
      for item in items { self.value(item) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Ends the line; between the values of JSON Lines, or after the only value.
  public mutating func lineBreak() { bytes.append(0x0A) }

  private mutating func begin(_ open: UInt8, _ close: UInt8) {
    separate()
    bytes.append(open)
    levels.append(Level(close: close))
  }

  private mutating func end() {
    guard let level = levels.popLast() else { return }
    if !level.isEmpty { newLine() }
    bytes.append(level.close)
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard let last = levels.indices.last else { return }
    if !levels[last].isEmpty { bytes.append(UInt8(ascii: ",")) }
    levels[last].isEmpty = false
    newLine()
  }

  private mutating func newLine() {
    guard layout == .pretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * levels.count))
  }

  private mutating func quote(_ text: String) {
    guard escapesInvisible, text.unicodeScalars.contains(where: Self.isEscaped) else {
      return quoteVisible(text)
    }
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" || !Self.isEscaped(scalar) {
        appendVisible(String(scalar).utf8)
      } else {
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] { appendEscape(unit) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "<" || DisplayText.isDangerous(scalar)
  }

  private mutating func appendEscape(_ unit: UInt16) {
    bytes.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] {
      bytes.append(JSONWriter.hexDigits[Int((unit >> UInt16(shift)) & 0x0F)])
    }
  }

  private mutating func quoteVisible(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    appendVisible(text.utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendVisible(_ utf8: String.UTF8View) {
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x00..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(JSONWriter.hexDigits[Int(byte >> 4)])
        bytes.append(JSONWriter.hexDigits[Int(byte & 0x0F)])
      default: bytes.append(byte)
      }
    }
  }

  private static let hexDigits: [UInt8] = Array("0123456789abcdef".utf8)
}
