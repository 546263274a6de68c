import Formats

/// A part of a JSON Schema (draft 2020-12), as far as the decision document needs it.
indirect enum SchemaNode: Sendable {
  case type(String)
  case words([String])
  case array(SchemaNode)
  case object(properties: [(String, SchemaNode)], required: [String])
  case reference(String)
  case oneOf([SchemaNode])

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writeMembers(to: &writer)
    writer.endObject()
  }

  func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .type(let name):
      writer.key("type")
      writer.string(name)
    case .words(let words):
      writer.key("enum")
      words.write(to: &writer)
    case .array(let element):
      writer.key("type")
      writer.string("array")
      writer.key("items")
      element.write(to: &writer)
    case .object(let properties, let required):
      writer.key("type")
      writer.string("object")
      writer.key("properties")
      writer.beginObject()
      for (name, node) in properties {
        writer.key(name)
        node.write(to: &writer)
      }
      writer.endObject()
      writer.key("required")
      required.write(to: &writer)
      writer.key("additionalProperties")
      writer.boolean(false)
    case .reference(let name):
      writer.key("$ref")
      writer.string("#/$defs/\(name)")
    case .oneOf(let nodes):
      writer.key("oneOf")
      writer.beginArray()
      for node in nodes { node.write(to: &writer) }
      writer.endArray()
    }
  }
}

/// The named objects of a schema, in the order in which they were met.
struct SchemaDefinitions: Sendable {
  private(set) var entries: [(name: String, node: SchemaNode)] = []
  private var names: Set<String> = []

  mutating func define(
    _ name: String, _ make: (inout SchemaDefinitions) -> SchemaNode
  ) {
    guard names.insert(name).inserted else { return }
    let index = entries.count
    entries.append((name, .type("object")))
    entries[index].node = make(&self)
  }
}

extension DecisionDocument {
  /// The JSON Schema of ``json(isPretty:)``: what `grammar/outcome.schema.json` holds.
  public static var jsonSchema: [UInt8] {
    var definitions = SchemaDefinitions()
    _ = Self.schema(&definitions)
    var writer = JSONWriter(.pretty)
    writer.beginObject()
    writer.key("$schema")
    writer.string("https://json-schema.org/draft/2020-12/schema")
    writer.key("title")
    writer.string("Merit decision document, version \(formatVersion)")
    writer.key("type")
    writer.string("object")
    writer.key("properties")
    writer.beginObject()
    writer.key("merit")
    writer.beginObject()
    writer.key("const")
    writer.number(formatVersion)
    writer.endObject()
    writer.key("decision")
    SchemaNode.reference(objectName).write(to: &writer)
    writer.endObject()
    writer.key("required")
    ["merit", "decision"].write(to: &writer)
    writer.key("additionalProperties")
    writer.boolean(false)
    writer.key("$defs")
    writer.beginObject()
    for entry in definitions.entries {
      writer.key(entry.name)
      entry.node.write(to: &writer)
    }
    writer.endObject()
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  /// The document as JSON: `{"merit": 2, "decision": {…}}`, ending with a line break.
  public func json(isPretty: Bool) -> [UInt8] {
    var writer = JSONWriter(isPretty ? .pretty : .compact)
    writer.beginObject()
    writer.key("merit")
    writer.number(Self.formatVersion)
    writer.key("decision")
    write(to: &writer)
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  /// The document that a JSON text holds.
  public init(_ value: JSONValue) throws(DocumentError) {
    guard case .object(let members) = value.kind,
      let version = members.first(where: { $0.key == "merit" }),
      let decision = members.first(where: { $0.key == "decision" })
    else { throw .expected("a decision document", "评审结果", value) }
    guard try Int.read(version.value) == Self.formatVersion else {
      throw .expected("version \(Self.formatVersion)", "版本 \(Self.formatVersion)", version.value)
    }
    self = try Self.read(decision.value)
  }
}

extension CandidateOutcome {
  /// One line of JSON Lines: the candidate with the name of its award.
  public func jsonLine(award: String) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.beginObject()
    writer.key("award")
    writer.string(award)
    for field in Self.fields { field.write(self, &writer) }
    writer.endObject()
    return writer.bytes + [0x0A]
  }
}
