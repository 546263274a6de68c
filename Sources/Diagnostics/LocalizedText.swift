/// A language of messages and reports.
public enum Language: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Chinese, in simplified characters.
  case chinese = "zh"
}

/// One sentence or phrase in both languages.
public struct LocalizedText: Hashable, Sendable {
  /// In English.
  public let en: String
  /// In Chinese.
  public let zh: String

  /// The same in both languages.
  public init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// The same in both languages: a name, a number, a quotation.
  public init(_ both: String) {
    self.init(en: both, zh: both)
  }

  /// The text in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .chinese: zh
    }
  }

  /// Replaces `{0}`, `{1}` … in both texts by `arguments`.
  public func filled(_ arguments: [LocalizedText]) -> LocalizedText {
    guard !arguments.isEmpty else { return self }
    return LocalizedText(
      en: LocalizedText.fill(en, arguments.map(\.en)),
      zh: LocalizedText.fill(zh, arguments.map(\.zh)))
  }

  private static func fill(_ template: String, _ arguments: [String]) -> String {
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: "}"), let number = Int(after[..<close]),
        arguments.indices.contains(number)
      else {
        result.append("{")
        rest = after
        continue
      }
      result += arguments[number]
      rest = after[after.index(after: close)...]
    }
    return result + rest
  }
}

extension LocalizedText: ExpressibleByStringInterpolation {
  /// A text that is the same in both languages.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
