import Diagnostics

/// A text where a date is wanted, as values that come from JSON have it.
enum TemporalHint {
  /// What to add to the reason of a null; nil unless one of the two values is a text written like a
  /// date, a time or both, and the other one is no text.
  static func of(_ left: Value, beside right: Value) -> LocalizedText? {
    switch (left, right) {
    case (.string, .string): nil
    case (.string(let text), let other), (let other, .string(let text)):
      isTemporal(other) ? function(of: text).map(hint) : nil
    default: nil
    }
  }

  private static func hint(_ function: String) -> LocalizedText {
    LocalizedText(
      en: "; the text becomes a date or time by `\(function)(…)`",
      zh: "；要把文本变为日期或时刻，请用 `\(function)(…)`")
  }

  private static func isTemporal(_ value: Value) -> Bool {
    switch value {
    case .date, .dateTime, .time, .yearsMonths, .daysTime: true
    case .range(let range): isTemporal(range.lower) || isTemporal(range.upper)
    default: false
    }
  }

  /// `date` for `2026-04-30`, and so on; only the first characters are looked at.
  private static func function(of text: String) -> String? {
    let start = text.utf8.prefix(11).map { $0 >= 0x30 && $0 <= 0x39 ? UInt8(ascii: "0") : $0 }
    if start.elementsEqual("0000-00-00".utf8) { return "date" }
    if start.elementsEqual("0000-00-00T".utf8) { return "date and time" }
    return start.starts(with: "00:00:00".utf8) ? "time" : nil
  }
}
