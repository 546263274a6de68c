/// One fact that a diagnostic is about, such as the name that is unknown or the number that is
/// too large.
///
/// Arguments stay facts until somebody asks for text: tools read them from the JSON, sentences are
/// made from the template of the code in the language asked for.
public enum DiagnosticArgument: Hashable, Sendable {
  /// A name, code or key from the files of the user.
  case name(String)
  /// Source text, or words that are the same in every language.
  case text(String)
  /// A whole number.
  case count(Int)
  /// A number in decimal digits.
  case number(String)
  /// A date as ISO 8601 writes it.
  case date(String)
  /// A keyword of the policy language, in both spellings.
  case keyword(LocalizedText)
  /// Words of Merit's own, such as the name of a type.
  case phrase(LocalizedText)
  /// Several of them, joined as each language joins a list.
  case list([DiagnosticArgument])

  /// The argument as it appears in a sentence.
  public var text: LocalizedText {
    switch self {
    case .name(let text), .text(let text), .number(let text), .date(let text): LocalizedText(text)
    case .count(let count): LocalizedText("\(count)")
    case .keyword(let text), .phrase(let text): text
    case .list(let items):
      LocalizedText(
        en: items.map(\.text.en).joined(separator: ", "),
        zh: items.map(\.text.zh).joined(separator: "、"))
    }
  }

  /// A list of names.
  public static func names(_ names: some Sequence<String>) -> DiagnosticArgument {
    .list(names.map { .name($0) })
  }
}

extension DiagnosticArgument: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self = .text(value)
  }
}

extension DiagnosticArgument: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) {
    self = .count(value)
  }
}
