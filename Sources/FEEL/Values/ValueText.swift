import DecimalArithmetic
import Diagnostics

/// Values as text.
public enum ValueText {
  /// What `string()` gives (DMN 1.5 §10.3.4.1): a text as it is; nil for null.
  public static func string(_ value: Value) -> String? {
    switch value {
    case .null: nil
    case .string(let text): text
    default: literal(value)
    }
  }

  /// The value as FEEL text that reads as the same value, where there is such a text; texts in
  /// quotes. Deterministic, whatever the value.
  public static func literal(_ value: Value) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let number): return number.description
    case .string(let text): return ExpressionTree.quoted(text)
    case .list(let items): return "[" + items.map(element).joined(separator: ", ") + "]"
    case .context(let context):
      let entries = context.entries.map { "\(key($0.key)): \(element($0.value))" }
      return "{" + entries.joined(separator: ", ") + "}"
    case .range(let range): return self.range(range)
    case .function(let function):
      return "function(" + function.parameters.map(\.name).joined(separator: ", ") + ")"
    case .record(let record): return "record \(record.row)"
    default: return plainTemporal(value)
    }
  }

  /// A value within another: dates and the like with their `@"…"`.
  private static func element(_ value: Value) -> String {
    switch value {
    case .date, .time, .dateTime, .yearsMonths, .daysTime: "@\"\(plainTemporal(value))\""
    default: literal(value)
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

  private static func range(_ range: RangeValue) -> String {
    switch (range.lower, range.upper) {
    case _ where range.namesOpenEnd:
      return (range.lowerIncluded ? "[" : "(") + element(range.lower) + ".."
        + element(range.upper) + (range.upperIncluded ? "]" : ")")
    case (.null, let upper): return (range.upperIncluded ? "<= " : "< ") + element(upper)
    case (let lower, .null): return (range.lowerIncluded ? ">= " : "> ") + element(lower)
    case (let lower, let upper):
      return (range.lowerIncluded ? "[" : "(") + element(lower) + ".." + element(upper)
        + (range.upperIncluded ? "]" : ")")
    }
  }

  /// A key bare where it reads as one name, else in quotes.
  private static func key(_ key: String) -> String {
    var isFirst = true
    for scalar in key.unicodeScalars {
      let fits =
        isFirst
        ? NameCharacters.isStart(scalar.value)
        : NameCharacters.isPart(scalar.value) || scalar == " "
      if !fits { return ExpressionTree.quoted(key) }
      isFirst = false
    }
    return isFirst || key.hasSuffix(" ") ? ExpressionTree.quoted(key) : key
  }

  /// The value in plain words for readers of a document (notation.md section 7.3): texts bare,
  /// numbers in their shortest form, dates as ISO, lists with commas.
  ///
  /// - Parameters:
  ///   - missing: what stands for null, such as `（未填）`.
  ///   - record: how a record is called: its key.
  public static func plain(
    _ value: Value, _ language: Language, missing: String,
    record: (RecordReference) -> String = { "\($0.row)" }
  ) -> String {
    switch value {
    case .null: return missing
    case .string(let text): return text
    case .boolean(let value):
      return (value ? Said(en: "yes", zh: "是") : Said(en: "no", zh: "否"))[language]
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
