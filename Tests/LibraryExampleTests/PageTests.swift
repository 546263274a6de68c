import Foundation
import Testing

/// The Swift of the documentation is compiled and run: each box of the pages is, line by line,
/// in one of the functions beside this file, where `#expect` checks the comments.
@Suite struct PageTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func pages() throws -> [String] {
    var pages = ["README.md", "docs/feel.md"]
    for module in ["FEEL", "DMN"] {
      let folder = "Sources/\(module)/\(module).docc"
      let names = try FileManager.default.contentsOfDirectory(
        atPath: root.appendingPathComponent(folder).path)
      pages += names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    }
    return pages
  }

  /// Lines without indentation and blank ones.
  static func lines(_ text: some StringProtocol) -> [String] {
    text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  /// The lines of the tests that a reader sees: those that check are left out.
  static func examples() throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Examples.swift") }.sorted()
    return try names.flatMap { name in
      lines(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
    }.filter { !$0.hasPrefix("#expect") && !$0.hasPrefix("_ = ") }
  }

  @Test func boxesAreRun() throws {
    let examples = try Self.examples()
    let imports = Set(examples.filter { $0.hasPrefix("import ") })
    var count = 0
    for page in try Self.pages() {
      let url = Self.root.appendingPathComponent(page)
      let parts = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "```")
      for part in stride(from: 1, to: parts.count, by: 2) where parts[part].hasPrefix("swift\n") {
        let box = Self.lines(parts[part].dropFirst(6))
        for line in box where line.hasPrefix("import ") {
          #expect(imports.contains(line), "\(page): \(line)")
        }
        let wanted = box.filter { !$0.hasPrefix("import ") }
        #expect(!wanted.isEmpty, "\(page)")
        let isThere = examples.indices.contains { examples[$0...].starts(with: wanted) }
        #expect(isThere, "\(page): no test has this box:\n\(wanted.joined(separator: "\n"))")
        count += 1
      }
    }
    #expect(count >= 20)
  }
}
