/// How severe a finding is.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
  /// The result cannot be trusted.
  case error
  /// Probably not what was meant.
  case warning
  /// Worth knowing.
  case note

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One kind of finding: its stable identity and its templates in both languages.
///
/// Each module declares its codes as static constants and lists them in a ``DiagnosticCatalogue``,
/// so that the words are next to the code that finds. Numbers and names are unique and never reused;
/// severity is apart from the identity, so that a level can change without a new code.
///
/// Numbers: 10xx formats and reading, 11xx notation, 12xx FEEL, 13xx vocabulary and shape,
/// 14xx policy, 15xx overlays, 16xx records, 17xx run, 18xx command line, 19xx decisions.
public struct DiagnosticCode: Hashable, Sendable {
  /// Four digits, the first two of which name the area.
  public let number: Int
  /// The pattern that is found, in kebab case: `unknown-name`.
  public let name: String
  /// The severity unless a finding has another one.
  public let severity: Severity
  /// The fault as a noun phrase, lower case, without a full stop; `{0}`, `{1}` … are the arguments.
  public let message: LocalizedText
  /// What to do, as an imperative with the same arguments; nil where the message is enough.
  public let help: LocalizedText?

  /// A code with its identity, its usual severity and its words.
  public init(
    _ number: Int, _ name: String, _ severity: Severity, en: String, zh: String,
    help: LocalizedText? = nil
  ) {
    self.number = number
    self.name = name
    self.severity = severity
    message = LocalizedText(en: en, zh: zh)
    self.help = help
  }

  /// The number as people and machines read it: `M1250`.
  public var id: String { "M\(number)" }

  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.number == right.number
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
  }
}

/// The codes of one module; `all` is complete (tests compare it with pages and goldens).
public protocol DiagnosticCatalogue {
  /// Every code, in the order in which pages list them.
  static var all: [DiagnosticCode] { get }
  /// Why each code matters, with examples; complete too.
  static var explanations: [DiagnosticExplanation] { get }
}
