import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL
import Formats

/// Values of FEEL as JSON (RFC 8259), both ways.
///
/// JSON has no dates, times, durations and ranges: they are texts, as `string()` gives them, and
/// become what they were where a type says so. Numbers keep all of their digits.
public enum FEELJSON {
  /// The value of a JSON text, with the places of what is wrong in it.
  ///
  /// ```swift
  /// let type = FEELType("context<born: date, points: list<number>>") ?? .any
  /// let (value, diagnostics) = FEELJSON.read(bytes, as: type)
  /// ```
  ///
  /// - Parameters:
  ///   - bytes: one JSON text in UTF-8; nesting is bounded by `JSONLimits`.
  ///   - type: what is wanted. An element may stand for the list of it, and a list of one element
  ///     for the element (DMN 1.5 §10.3.2.9.4); entries of a context that are not there are null.
  ///   - zones: for times that name a time zone.
  ///   - source: what the spans of the diagnostics refer to.
  ///   - name: how the whole is called in messages.
  /// - Returns: the value, nil only where the text is no JSON; what is not of the type is null in
  ///   it, with an error.
  public static func read(
    _ bytes: [UInt8], as type: FEELType = .any, zones: any ZoneProvider = NoZones(),
    source: SourceID = SourceID(index: 0), name: String = "value"
  ) -> (value: Value?, diagnostics: [Diagnostic]) {
    let (json, diagnostics) = JSONReader.read(source: source, bytes: bytes)
    guard let json else { return (nil, diagnostics) }
    let (value, findings) = FEELJSON.value(json, as: type, zones: zones, name: name)
    return (value, (diagnostics + findings).sorted())
  }

  /// The value of JSON that was read, as ``read(_:as:zones:source:name:)`` gives it.
  public static func value(
    _ json: JSONValue, as type: FEELType = .any, zones: any ZoneProvider = NoZones(),
    name: String = "value"
  ) -> (value: Value, diagnostics: [Diagnostic]) {
    var reader = JSONValueReader(zones: zones, name: name)
    let value = reader.value(json, type)
    return (value, reader.diagnostics.sorted())
  }

  /// The JSON text of a value, without a line break behind it.
  ///
  /// Functions and ranges are texts. A small expression can make a value whose parts are shared
  /// and which takes gigabytes when it is written out.
  /// - Parameter mostBytes: how long the text may be.
  /// - Parameter value: what is written.
  /// - Parameter layout: one line, or one member a line.
  /// - Returns: nil where it would be longer.
  public static func text(
    of value: Value, layout: JSONWriter.Layout = .compact, maximumBytes: Int = 1 << 26
  ) -> String? {
    bytes(of: value, layout: layout, maximumBytes: maximumBytes).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The JSON text of a value in UTF-8, as ``text(of:layout:maximumBytes:)`` gives it.
  public static func bytes(
    of value: Value, layout: JSONWriter.Layout = .compact, maximumBytes: Int = 1 << 26
  ) -> [UInt8]? {
    var writer = JSONWriter(layout)
    return write(value, to: &writer, maximumBytes) && writer.bytes.count <= maximumBytes
      ? writer.bytes : nil
  }

  /// - Returns: false where it stopped because there was too much.
  private static func write(
    _ value: Value, to writer: inout JSONWriter, _ maximumBytes: Int
  ) -> Bool {
    guard writer.bytes.count <= maximumBytes else { return false }
    switch value {
    case .null: writer.null()
    case .boolean(let flag): writer.boolean(flag)
    case .number(let number): writer.number(number.description)
    case .list(let elements):
      writer.beginArray()
      for element in elements {
        guard write(element, to: &writer, maximumBytes) else { return false }
      }
      writer.endArray()
    case .context(let context):
      writer.beginObject()
      for entry in context.entries {
        writer.key(entry.key)
        guard write(entry.value, to: &writer, maximumBytes) else { return false }
      }
      writer.endObject()
    case .string, .date, .time, .dateTime, .yearsMonths, .daysTime, .range, .function, .record:
      writer.string(ValueText.string(value) ?? ValueText.literal(value))
    }
    return true
  }
}
