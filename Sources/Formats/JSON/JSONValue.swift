import Diagnostics
import Text

/// One value of a JSON text (RFC 8259) with its span; at most `JSONLimits.depth` levels deep.
public struct JSONValue: Sendable {
  /// What a value is.
  public enum Kind: Sendable {
    /// `null`
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// The digits verbatim, so that nothing is lost: `1.10`, `-2E+400`.
    case number(String)
    /// A text, its escapes resolved.
    case string(String)
    /// Values in their order.
    case array([JSONValue])
    /// In the order of the text.
    case object([JSONMember])
  }

  /// What it is.
  public let kind: Kind
  /// From the first byte to the last, quotes and brackets included.
  public let span: SourceSpan

  /// A value with its span.
  public init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// The text of a string; nil for anything else.
  public var string: String? { if case .string(let text) = kind { text } else { nil } }

  /// The digits of a number; nil for anything else.
  public var number: String? { if case .number(let text) = kind { text } else { nil } }

  /// The truth value; nil for anything else.
  public var boolean: Bool? { if case .boolean(let value) = kind { value } else { nil } }

  /// The members of an array; nil for anything else.
  public var elements: [JSONValue]? { if case .array(let items) = kind { items } else { nil } }

  /// The members of an object; nil for anything else.
  public var members: [JSONMember]? { if case .object(let items) = kind { items } else { nil } }

  /// The value under `key`, the first of several; nil where there is none.
  public subscript(key: String) -> JSONValue? {
    members?.first { $0.key.hasSameScalars(as: key) }?.value
  }
}

/// `"key": value` of an object.
public struct JSONMember: Sendable {
  /// The name, its escapes resolved.
  public let key: String
  /// With its quotes.
  public let keySpan: SourceSpan
  /// The value after the colon.
  public let value: JSONValue

  /// A member of an object.
  public init(key: String, keySpan: SourceSpan, value: JSONValue) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}

/// What a JSON text may cost.
public struct JSONLimits: Sendable {
  /// Levels that arrays and objects may be nested.
  public var depth = 256
  /// Length of the text.
  public var bytes = 1 << 30
  /// Findings before the rest is only counted.
  public var findings = 100

  /// The default limits.
  public init() {}
}
