import DecimalArithmetic
import Diagnostics
import Formats
import Text

/// A value of the decision document that has a JSON form.
///
/// One table of fields for each type (`DocumentTables.swift`) gives the writer, the reader and the
/// JSON Schema, so that the three cannot differ.
protocol DocumentValue: Sendable {
  /// The value that is left out; nil where every value is written.
  static var absent: Self? { get }
  var isAbsent: Bool { get }
  func write(to writer: inout JSONWriter)
  static func read(_ value: JSONValue) throws(DocumentError) -> Self
  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode
}

extension DocumentValue {
  static var absent: Self? { nil }
  var isAbsent: Bool { false }
}

/// Why a JSON text is no decision document.
public struct DocumentError: Error, Sendable {
  /// What is wrong there, for people.
  public let message: LocalizedText
  /// Where in the text.
  public let span: SourceSpan
}

/// A value that is a JSON object with named fields.
protocol DocumentObject: DocumentValue {
  static var objectName: String { get }
  static var fields: [DocumentField<Self>] { get }
  /// What a reader begins with; every field of it is read over.
  static var blank: Self { get }
}

/// One field of an object: its name, and how it is written, read and described.
struct DocumentField<Root>: Sendable {
  let name: String
  let isRequired: Bool
  let write: @Sendable (Root, inout JSONWriter) -> Void
  let read: @Sendable (inout Root, JSONValue) throws(DocumentError) -> Void
  let schema: @Sendable (inout SchemaDefinitions) -> SchemaNode

  /// A field that is left out where it has no value, or is an empty list.
  init<Value: DocumentValue>(
    _ name: String, _ path: WritableKeyPath<Root, Value> & Sendable
  ) {
    self.init(name, path, isRequired: Value.absent == nil)
  }

  /// A list that is written even where it is empty.
  static func always<Value: DocumentValue>(
    _ name: String, _ path: WritableKeyPath<Root, [Value]> & Sendable
  ) -> DocumentField {
    DocumentField(name, path, isRequired: true)
  }

  private init<Value: DocumentValue>(
    _ name: String, _ path: WritableKeyPath<Root, Value> & Sendable, isRequired: Bool
  ) {
    self.name = name
    self.isRequired = isRequired
    write = { root, writer in
      let value = root[keyPath: path]
      if !isRequired, value.isAbsent { return }
      writer.key(name)
      value.write(to: &writer)
    }
    read = { root, value throws(DocumentError) in
      root[keyPath: path] = try Value.read(value)
    }
    schema = { Value.schema(&$0) }
  }
}

extension DocumentObject {
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for field in Self.fields { field.write(self, &writer) }
    writer.endObject()
  }

  static func read(_ value: JSONValue) throws(DocumentError) -> Self {
    guard case .object(let members) = value.kind else {
      throw .expected("an object (\(objectName))", "对象（\(objectName)）", value)
    }
    try value.refuseMembers(otherThan: fields.map(\.name))
    var result = blank
    for field in fields {
      if let member = members.first(where: { $0.key.hasSameScalars(as: field.name) }) {
        try field.read(&result, member.value)
      } else if field.isRequired {
        throw .missing(field.name, value)
      }
    }
    return result
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode {
    definitions.define(objectName) { definitions in
      .object(
        properties: fields.map { ($0.name, $0.schema(&definitions)) },
        required: fields.filter(\.isRequired).map(\.name))
    }
    return .reference(objectName)
  }
}

extension String: DocumentValue {
  func write(to writer: inout JSONWriter) { writer.string(self) }

  static func read(_ value: JSONValue) throws(DocumentError) -> String {
    guard case .string(let text) = value.kind else { throw .expected("a text", "文本", value) }
    return text
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode { .type("string") }
}

extension Int: DocumentValue {
  func write(to writer: inout JSONWriter) { writer.number(self) }

  static func read(_ value: JSONValue) throws(DocumentError) -> Int {
    guard case .number(let text) = value.kind, let number = Int(text) else {
      throw .expected("a whole number", "整数", value)
    }
    return number
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode { .type("integer") }
}

extension Bool: DocumentValue {
  func write(to writer: inout JSONWriter) { writer.boolean(self) }

  static func read(_ value: JSONValue) throws(DocumentError) -> Bool {
    guard case .boolean(let flag) = value.kind else {
      throw .expected("true or false", "真假值", value)
    }
    return flag
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode { .type("boolean") }
}

extension DecimalNumber: DocumentValue {
  func write(to writer: inout JSONWriter) { writer.number(description) }

  static func read(_ value: JSONValue) throws(DocumentError) -> DecimalNumber {
    guard case .number(let text) = value.kind, let number = DecimalNumber(text) else {
      throw .expected("a number", "数", value)
    }
    return number
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode { .type("number") }
}

extension Array: DocumentValue where Element: DocumentValue {
  static var absent: [Element]? { [] }
  var isAbsent: Bool { isEmpty }

  func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in self { element.write(to: &writer) }
    writer.endArray()
  }

  static func read(_ value: JSONValue) throws(DocumentError) -> [Element] {
    guard case .array(let values) = value.kind else { throw .expected("a list", "列表", value) }
    var result: [Element] = []
    result.reserveCapacity(values.count)
    for element in values { result.append(try Element.read(element)) }
    return result
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode {
    .array(Element.schema(&definitions))
  }
}

/// A closed set of words.
protocol DocumentWord: DocumentValue, RawRepresentable<String>, CaseIterable {}

extension DocumentWord {
  func write(to writer: inout JSONWriter) { writer.string(rawValue) }

  static func read(_ value: JSONValue) throws(DocumentError) -> Self {
    guard case .string(let text) = value.kind, let word = Self(rawValue: text) else {
      let words = allCases.map(\.rawValue).joined(separator: ", ")
      throw .expected("one of \(words)", "\(words) 之一", value)
    }
    return word
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode {
    .words(allCases.map(\.rawValue))
  }
}

extension JSONValue {
  /// A document of this version has no other members; a misspelt one is an error.
  func refuseMembers(otherThan names: [String]) throws(DocumentError) {
    let other = members?.first { member in
      !names.contains { $0.utf8.elementsEqual(member.key.utf8) }
    }
    guard let other else { return }
    throw DocumentError(
      message: LocalizedText(
        en: "unknown member `\(other.key)`", zh: "此处没有成员 `\(other.key)`"),
      span: other.keySpan)
  }
}

extension DocumentError {
  static func missing(_ name: String, _ value: JSONValue) -> DocumentError {
    DocumentError(
      message: LocalizedText(en: "missing member `\(name)`", zh: "缺少成员 `\(name)`"), span: value.span
    )
  }

  static func expected(_ en: String, _ zh: String, _ value: JSONValue) -> DocumentError {
    DocumentError(message: LocalizedText(en: "expected \(en)", zh: "此处应为\(zh)"), span: value.span)
  }
}
