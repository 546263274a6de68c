import Formats

/// As much of JSON Schema as the schema of the decision document uses.
struct SchemaCheck {
  let root: JSONValue

  func problems(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    if let reference = schema["$ref"]?.string {
      let name = String(reference.split(separator: "/").last ?? "")
      guard let target = root["$defs"]?[name] else { return ["\(path): no definition \(name)"] }
      return problems(value, target, at: path)
    }
    var result: [String] = []
    if let words = schema["enum"]?.elements {
      if !words.contains(where: { $0.string == value.string }) { result.append("\(path): enum") }
    }
    if let constant = schema["const"]?.number, constant != value.number {
      result.append("\(path): const")
    }
    if let type = schema["type"]?.string, !matches(value, type) {
      return result + ["\(path): is no \(type)"]
    }
    if let items = schema["items"] {
      for (index, element) in (value.elements ?? []).enumerated() {
        result += problems(element, items, at: "\(path)[\(index)]")
      }
    }
    if let properties = schema["properties"] {
      for member in value.members ?? [] {
        guard let property = properties[member.key] else {
          result.append("\(path).\(member.key): unknown")
          continue
        }
        result += problems(member.value, property, at: "\(path).\(member.key)")
      }
      for name in schema["required"]?.elements?.compactMap(\.string) ?? [] where value[name] == nil
      {
        result.append("\(path).\(name): missing")
      }
    }
    return result
  }

  private func matches(_ value: JSONValue, _ type: String) -> Bool {
    switch (type, value.kind) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .boolean),
      ("number", .number):
      true
    case ("integer", .number(let digits)): Int(digits) != nil
    default: false
    }
  }
}
