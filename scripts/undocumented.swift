import Foundation

// undocumented.swift GRAPHS MODULE…: lists the public symbols of the modules that have no
// documentation comment, from the symbol graphs below a folder, and fails where there is one or a
// module has no graph. What a protocol demands is described there and needs no comment of its own.

struct Graph: Decodable {
  struct Module: Decodable { let name: String }
  struct Symbol: Decodable {
    struct Identifier: Decodable { let precise: String }
    struct Comment: Decodable {}
    struct Location: Decodable {
      struct Position: Decodable { let line: Int }
      let uri: String
      let position: Position
    }
    let identifier: Identifier
    let pathComponents: [String]
    let docComment: Comment?
    let location: Location?
  }
  struct Relationship: Decodable {
    struct Origin: Decodable {}
    let kind: String
    let source: String
    let sourceOrigin: Origin?
  }
  let module: Module
  let symbols: [Symbol]
  let relationships: [Relationship]
}

let folder = CommandLine.arguments.dropFirst().first ?? ".build/graphs"
var unseen = Set(CommandLine.arguments.dropFirst(2))
let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
var missing: [String] = []
var count = 0
for path in paths.filter({ $0.hasSuffix(".symbols.json") }).sorted() {
  let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
  let graph = try JSONDecoder().decode(Graph.self, from: data)
  unseen.remove(graph.module.name)
  count += graph.symbols.count
  let inherited = Set(
    graph.relationships.filter {
      $0.sourceOrigin != nil || $0.kind == "defaultImplementationOf" || $0.kind == "overrides"
    }.map(\.source))
  for symbol in graph.symbols where symbol.docComment == nil {
    guard let location = symbol.location, !inherited.contains(symbol.identifier.precise) else {
      continue
    }
    let file = location.uri.components(separatedBy: "/Sources/").last ?? location.uri
    let name = symbol.pathComponents.joined(separator: ".")
    missing.append("Sources/\(file):\(location.position.line + 1): \(name) has no comment")
  }
}
missing += unseen.map { "\($0) has no symbol graph: build it first" }
print(missing.sorted().joined(separator: "\n"), terminator: missing.isEmpty ? "" : "\n")
print("\(count) public symbols, \(missing.count) without a comment")
exit(missing.isEmpty && count > 0 ? 0 : 1)
