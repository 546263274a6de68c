import Foundation

// undocumented.swift GRAPHS: lists the public symbols without a documentation comment, from the
// symbol graphs below a folder. Fails where there is one in a module that a product shows, and where
// another module has more than it is let have below.

/// Modules that no product shows, and how many symbols of theirs may still lack a comment. Lower a
/// number when you write comments; never raise one.
let allowed = [
  "Notation": 75, "Outcome": 127, "Policy": 191, "Vocabulary": 295,
]

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
    struct Kind: Decodable { let identifier: String }
    let identifier: Identifier
    let kind: Kind
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

let folder = CommandLine.arguments.dropFirst().first ?? ".build/docc/graphs"
let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
var missing: [String: [String]] = [:]
for path in paths.filter({ $0.hasSuffix(".symbols.json") }).sorted() {
  let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
  let graph = try JSONDecoder().decode(Graph.self, from: data)
  // What a protocol demands is described there.
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
    missing[graph.module.name, default: []].append(
      "Sources/\(file):\(location.position.line + 1): \(name)")
  }
}
var isFine = !paths.isEmpty
for (module, lines) in missing.sorted(by: { $0.key < $1.key }) {
  let most = allowed[module] ?? 0
  print("\(module): \(lines.count) public symbols without a comment, \(most) are let pass")
  if lines.count > most {
    isFine = false
    print(lines.sorted().joined(separator: "\n"))
  }
}
exit(isFine ? 0 : 1)
