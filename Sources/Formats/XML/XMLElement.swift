import Diagnostics
import Text

/// An element of an XML document, with its spans.
public struct XMLElement: Sendable {
  /// The name without its prefix.
  public let name: String
  /// The namespace that the prefix, or the default, stands for; empty for none.
  public let namespace: String
  /// In the order of the text; declarations of namespaces are not among them.
  public let attributes: [XMLAttribute]
  /// The elements directly inside, in the order of the text.
  public let children: [XMLElement]
  /// The characters directly inside, references and `CDATA` decoded, with the way back to the file.
  public let text: MappedText
  /// The start tag.
  public let tag: SourceSpan
  /// The name in the start tag, with its prefix.
  public let nameSpan: SourceSpan
  /// From the start tag to the end tag.
  public let span: SourceSpan
  /// The namespaces that prefixes stand for here; the default is under the empty prefix.
  public let prefixes: [String: String]

  /// The value of an attribute without a prefix; nil where there is none.
  public func attribute(_ name: String) -> XMLAttribute? {
    attributes.first { $0.namespace.isEmpty && $0.name.hasSameScalars(as: name) }
  }

  /// The value of an attribute of a namespace; nil where there is none.
  public func attribute(_ name: String, namespace: String) -> XMLAttribute? {
    attributes.first {
      $0.name.hasSameScalars(as: name) && $0.namespace.hasSameScalars(as: namespace)
    }
  }

  /// The first element directly inside with this name, whatever its namespace.
  public func child(_ name: String) -> XMLElement? {
    children.first { $0.name.hasSameScalars(as: name) }
  }
}

/// `name="value"` of a start tag.
public struct XMLAttribute: Sendable {
  /// The name without its prefix.
  public let name: String
  /// Empty for a name without a prefix.
  public let namespace: String
  /// The value, references decoded and line breaks made spaces, with the way back to the file.
  public let value: MappedText
  /// From the name to the closing quote.
  public let span: SourceSpan

  /// The decoded value.
  public var text: String { value.text }
}

/// What an XML document may cost.
public struct XMLLimits: Sendable {
  /// Levels of elements inside one another.
  public var depth = 256
  /// Length of the document.
  public var bytes = 1 << 28
  /// How many elements a document may have.
  public var elements = 2_000_000
  /// Attributes of one element.
  public var attributes = 1_000

  /// The default limits.
  public init() {}
}

/// What came of reading an XML document.
public struct XMLReading: Sendable {
  /// Nil where the document is not well formed.
  public let root: XMLElement?
  /// What is wrong; a document is read up to the first fault.
  public let diagnostics: [Diagnostic]
}
