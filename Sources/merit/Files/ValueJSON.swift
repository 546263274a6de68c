import DecimalArithmetic
import FEEL
import Formats

/// Values as JSON, both ways. Dates, times and durations are texts, as `string()` has them.
enum ValueJSON {
  static func value(_ json: JSONValue) -> Value {
    switch json.kind {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .number(let digits): DecimalNumber(digits).map(Value.number) ?? .null
    case .string(let text): .string(text)
    case .array(let elements): .list(elements.map(value))
    case .object(let members):
      .context(ContextValue(members.map { .init(key: $0.key, value: value($0.value)) }))
    }
  }

  /// One value, ending with a line break.
  static func bytes(_ value: Value) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    write(value, to: &writer)
    return writer.bytes + [0x0A]
  }

  private static func write(_ value: Value, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.null()
    case .boolean(let flag): writer.boolean(flag)
    case .number(let number): writer.number(number.description)
    case .list(let elements):
      writer.beginArray()
      for element in elements { write(element, to: &writer) }
      writer.endArray()
    case .context(let context):
      writer.beginObject()
      for entry in context.entries {
        writer.key(entry.key)
        write(entry.value, to: &writer)
      }
      writer.endObject()
    case .string, .date, .time, .dateTime, .yearsMonths, .daysTime, .range, .function, .record:
      writer.string(ValueText.string(value) ?? ValueText.literal(value))
    }
  }
}
