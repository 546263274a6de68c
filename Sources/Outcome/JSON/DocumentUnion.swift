import Diagnostics
import Formats

/// A value that is one of several cases: a JSON object whose `kind` names the case.
///
/// One table of cases for each type gives the writer, the reader and the JSON Schema.
protocol DocumentUnion: DocumentValue {
  static var objectName: String { get }
  static var cases: [DocumentCase<Self>] { get }
}

/// One case of a union: its `kind`, and how its payload is written, read and described.
struct DocumentCase<Root: Sendable>: Sendable {
  let kind: String
  /// The members of the payload.
  let names: [String]
  /// Writes the payload; false where the value is another case.
  let write: @Sendable (Root, inout JSONWriter) -> Bool
  let read: @Sendable (JSONValue) throws(DocumentError) -> Root
  let schema: @Sendable (inout SchemaDefinitions) -> SchemaNode

  /// A case with a payload: its members in the order of the payload.
  static func payload<each Value: DocumentValue>(
    _ kind: String, _ members: repeat PayloadMember<each Value>,
    make: @escaping @Sendable (repeat each Value) -> Root,
    match: @escaping @Sendable (Root) -> (repeat each Value)?
  ) -> DocumentCase {
    let all = (repeat each members)
    var names: [String] = []
    repeat names.append((each members).name)
    return DocumentCase(
      kind: kind, names: names,
      write: { root, writer in
        guard let values = match(root) else { return false }
        writer.beginObject()
        writer.key("kind")
        writer.string(kind)
        repeat (each all).write(each values, to: &writer)
        writer.endObject()
        return true
      },
      read: { value throws(DocumentError) in
        let values = (repeat try (each all).read(value))
        return make(repeat each values)
      },
      schema: { definitions in
        var properties: [(String, SchemaNode)] = [("kind", .words([kind]))]
        var required = ["kind"]
        repeat (each all).describe(&properties, &required, &definitions)
        return .object(properties: properties, required: required)
      })
  }

  /// A case without a payload.
  static func plain(_ kind: String, _ value: Root) -> DocumentCase where Root: Equatable {
    DocumentCase(
      kind: kind, names: [],
      write: { root, writer in
        guard root == value else { return false }
        writer.beginObject()
        writer.key("kind")
        writer.string(kind)
        writer.endObject()
        return true
      },
      read: { _ in value },
      schema: { _ in .object(properties: [("kind", .words([kind]))], required: ["kind"]) })
  }
}

/// One member of a case's payload.
struct PayloadMember<Value: DocumentValue>: Sendable {
  let name: String

  init(_ name: String) { self.name = name }

  func write(_ value: Value, to writer: inout JSONWriter) {
    guard !value.isAbsent else { return }
    writer.key(name)
    value.write(to: &writer)
  }

  func read(_ value: JSONValue) throws(DocumentError) -> Value {
    if let member = value[name] { return try Value.read(member) }
    guard let absent = Value.absent else { throw .missing(name, value) }
    return absent
  }

  func describe(
    _ properties: inout [(String, SchemaNode)], _ required: inout [String],
    _ definitions: inout SchemaDefinitions
  ) {
    properties.append((name, Value.schema(&definitions)))
    if Value.absent == nil { required.append(name) }
  }
}

extension DocumentUnion {
  func write(to writer: inout JSONWriter) {
    for other in Self.cases where other.write(self, &writer) { return }
  }

  static func read(_ value: JSONValue) throws(DocumentError) -> Self {
    guard let kind = value["kind"]?.string,
      let found = cases.first(where: { $0.kind.utf8.elementsEqual(kind.utf8) })
    else {
      let kinds = cases.map(\.kind).joined(separator: ", ")
      throw .expected("an object whose `kind` is one of \(kinds)", "`kind` 为 \(kinds) 之一的对象", value)
    }
    try value.refuseMembers(otherThan: ["kind"] + found.names)
    return try found.read(value)
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode {
    definitions.define(objectName) { definitions in
      .oneOf(cases.map { $0.schema(&definitions) })
    }
    return .reference(objectName)
  }
}

extension Optional: DocumentValue where Wrapped: DocumentValue {
  static var absent: Self? { .some(.none) }
  var isAbsent: Bool { self == nil }

  func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.null() }
  }

  static func read(_ value: JSONValue) throws(DocumentError) -> Self {
    try Wrapped.read(value)
  }

  static func schema(_ definitions: inout SchemaDefinitions) -> SchemaNode {
    Wrapped.schema(&definitions)
  }
}
