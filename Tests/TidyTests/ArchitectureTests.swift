import Foundation
import Testing

/// `ARCHITECTURE.md` describes the package that is there.
@Suite struct ArchitectureTests {
  @Test func everyModuleHasItsParagraph() throws {
    let page = try Tree.text("ARCHITECTURE.md")
    let manifest = try Tree.text("Package.swift")
    let targets = manifest.matches(
      of: /(?:Module|\.(?:executableTarget|target|systemLibrary))\(\s*(?:name: )?"([\w-]+)"/
    ).map { String($0.1) }
    #expect(targets.count >= 20)
    let missing = Set(targets).subtracting(["TestSupport"]).filter { !page.contains("`\($0)`") }
    #expect(missing.sorted() == [], "modules without a paragraph")
    let headings = page.matches(of: /### `(\w+)`\n/).map { String($0.1) }
    #expect(headings.filter { !Tree.exists("Sources/\($0)") } == [], "paragraphs without a module")
  }

  /// Types, functions of types, and paths that the page names in back-ticks.
  @Test func everythingThatIsNamedExists() throws {
    var declared: Set<String> = []
    var members: Set<String> = []
    for path in Tree.files(["Sources", "Benchmarks"], endings: ["swift"]) {
      let text = try Tree.text(path)
      let types =
        /\b(?:struct|enum|class|protocol|actor|typealias|extension) (\w+)/
      for match in text.matches(of: types) { declared.insert(String(match.1)) }
      for match in text.matches(of: /\b(?:func|var|let|case) (\w+)/) {
        members.insert(String(match.1))
      }
    }
    let targets = try Tree.text("Package.swift").matches(of: /"([A-Z]\w+)"/).map { String($0.1) }
    let swift: Set = ["Int64"]
    var unknown: [String] = []
    for line in try Tree.lines("ARCHITECTURE.md") {
      for match in line.text.matches(of: /`([^`]+)`/) {
        let name = String(match.1)
        if name.contains("/") && !name.contains(" ") {
          if !Tree.exists(name) { unknown.append("\(line.location): \(name)") }
        } else if let parts = name.wholeMatch(of: /([A-Z]\w+)(?:\.(\w+)(?:\(.*\))?)?/) {
          let isFile = ["swift", "md"].contains(String(parts.2 ?? ""))
          let isType =
            declared.contains(String(parts.1)) || targets.contains(String(parts.1))
            || swift.contains(String(parts.1)) || isFile && Tree.exists(name)
          let isMember = parts.2.map { members.contains(String($0)) || isFile } ?? true
          if !isType || !isMember { unknown.append("\(line.location): \(name)") }
        }
      }
    }
    #expect(unknown == [], "named and not there:\n\(unknown.joined(separator: "\n"))")
  }
}
