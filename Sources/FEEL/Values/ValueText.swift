import DecimalArithmetic
import Diagnostics
import Text

/// Values as text.
public enum ValueText {
  /// What `string()` gives (DMN 1.5 §10.3.4.1): a text as it is; nil for null,
  /// and where the text would be too long.
  public static func string(_ value: Value) -> String? {
    switch value {
    case .null: nil
    case .string(let text): text
    default: bounded(value)
    }
  }

  private static func bounded(_ value: Value) -> String? {
    var writer = Writer()
    writer.write(value)
    return writer.isFull ? nil : writer.text
  }

  /// The value as FEEL text that reads as the same value, where there is such a text; texts in
  /// quotes. Deterministic, whatever the value; of one that is too large only the beginning.
  public static func literal(_ value: Value) -> String {
    var writer = Writer()
    writer.write(value)
    return writer.text + (writer.isFull ? "…" : "")
  }

  /// Writes until the text is as long as a text may be.
  private struct Writer {
    private(set) var text = ""
    private(set) var isFull = false

    private mutating func put(_ part: String) {
      guard !isFull else { return }
      text += part
      isFull = text.utf8.count > ValueArithmetic.longestText
    }

    mutating func write(_ value: Value) {
      switch value {
      case .null: put("null")
      case .boolean(let value): put(value ? "true" : "false")
      case .number(let number): put(number.description)
      case .string(let text): put(text.quoted())
      case .list(let items):
        put("[")
        for (index, item) in items.enumerated() where !isFull {
          if index > 0 { put(", ") }
          part(item)
        }
        put("]")
      case .context(let context):
        put("{")
        for (index, entry) in context.entries.enumerated() where !isFull {
          put((index > 0 ? ", " : "") + key(entry.key) + ": ")
          part(entry.value)
        }
        put("}")
      case .range(let range): write(range)
      case .function(let function):
        put("function(" + function.parameters.map(\.name).joined(separator: ", ") + ")")
      case .record(let record): put("record \(record.row)")
      default: put(plainTemporal(value))
      }
    }

    /// A value within another: dates and the like with their `@"…"`.
    private mutating func part(_ value: Value) {
      switch value {
      case .date, .time, .dateTime, .yearsMonths, .daysTime: put("@\"\(plainTemporal(value))\"")
      default: write(value)
      }
    }

    private mutating func write(_ range: RangeValue) {
      switch (range.lower, range.upper) {
      case (.null, let upper) where !range.namesOpenEnd:
        put(range.upperIncluded ? "<= " : "< ")
        part(upper)
      case (let lower, .null) where !range.namesOpenEnd:
        put(range.lowerIncluded ? ">= " : "> ")
        part(lower)
      case (let lower, let upper):
        put(range.lowerIncluded ? "[" : "(")
        part(lower)
        put("..")
        part(upper)
        put(range.upperIncluded ? "]" : ")")
      }
    }
  }

  private static func plainTemporal(_ value: Value) -> String {
    switch value {
    case .date(let date): date.description
    case .time(let time): time.description
    case .dateTime(let dateTime): dateTime.description
    case .yearsMonths(let duration): duration.description
    case .daysTime(let duration): duration.description
    default: ""
    }
  }

  /// A key bare where it reads as one name, else in quotes.
  private static func key(_ key: String) -> String {
    // A name does not start with a word of the grammar (DMN 1.5 §10.3.1.4).
    if grammarWords.containsScalars(of: String(key.prefix { $0 != " " })) { return key.quoted() }
    var isFirst = true
    for scalar in key.unicodeScalars {
      let fits =
        isFirst
        ? NameCharacters.isStart(scalar.value)
        : NameCharacters.isPart(scalar.value) || scalar == " "
      if !fits { return key.quoted() }
      isFirst = false
    }
    return isFirst || key.hasSuffix(" ") ? key.quoted() : key
  }

  private static let grammarWords = [
    "null", "true", "false", "if", "for", "some", "every", "function", "not", "and", "or", "in",
    "between", "instance", "then", "else", "return", "satisfies", "of", "external",
  ]

  /// The value in plain words for readers of a document (notation 7.3): texts bare,
  /// numbers in their shortest form, dates as ISO, lists with commas.
  ///
  /// - Parameters:
  ///   - missing: what stands for null, such as `（未填）`.
  ///   - record: how a record is called: its key.
  ///   - value: what is shown.
  ///   - language: the language of the words.
  public static func plain(
    _ value: Value, _ language: Language, missing: String,
    record: (RecordReference) -> String = { "\($0.row)" }
  ) -> String {
    switch value {
    case .null: return missing
    case .string(let text): return text
    case .boolean(let value):
      return (value ? LocalizedText(en: "yes", zh: "是") : LocalizedText(en: "no", zh: "否"))[
        language]
    case .list(let items):
      return items.map { plain($0, language, missing: missing, record: record) }
        .joined(separator: language == .chinese ? "、" : ", ")
    case .context(let context):
      return context.entries.map { entry in
        let text = plain(entry.value, language, missing: missing, record: record)
        return language == .chinese ? "\(entry.key)：\(text)" : "\(entry.key): \(text)"
      }.joined(separator: language == .chinese ? "；" : "; ")
    case .record(let reference): return record(reference)
    default: return literal(value)
    }
  }
}
