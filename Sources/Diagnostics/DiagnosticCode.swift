/// How grave a finding is.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
  /// Wrong: the result is not to be trusted.
  case error
  /// Probably not what was meant.
  case warning
  /// Worth knowing.
  case note

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One kind of finding: its stable identity and its words in both languages.
///
/// Each module declares its own as static constants and lists them in a `DiagnosticCatalogue`, so
/// that the words stand beside the code that finds. Every code has a page
/// `docs/diagnostics/ID.md` and a golden; a test holds the three together. Codes are never reused.
///
/// Numbers: 10xx formats and reading, 11xx notation, 12xx FEEL, 13xx vocabulary and shape,
/// 14xx policy, 15xx layers, 16xx records, 17xx run, 18xx command line, 19xx decisions.
public struct DiagnosticCode: Hashable, Sendable {
  /// Such as `E1203`: `E` error, `W` warning, `N` note, then four digits.
  public let id: String
  /// What is wrong, with places `{0}`, `{1}` … for names from the policy; lower case, no full stop.
  public let message: LocalizedText
  /// What to do, with the same places; nil where the message says it all.
  public let help: LocalizedText?

  /// A kind of finding with its words.
  public init(_ id: String, en: String, zh: String, help: LocalizedText? = nil) {
    self.id = id
    message = LocalizedText(en: en, zh: zh)
    self.help = help
  }

  /// Read off the first letter of ``id``.
  public var severity: Severity {
    switch id.utf8.first {
    case UInt8(ascii: "W"): .warning
    case UInt8(ascii: "N"): .note
    default: .error
    }
  }

  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.id == right.id
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}

/// The codes of one module; `all` is complete (tests compare it with pages and goldens).
public protocol DiagnosticCatalogue {
  /// Every code, in the order in which pages list them.
  static var all: [DiagnosticCode] { get }
}
