import Foundation
import Testing

/// What no compiler checks: the order of the modules and the form of their files.
@Suite struct TidyTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// `Module("FEEL", ["DecimalArithmetic", …])` of the manifest: a module and what it may import.
  static func modules() throws -> [(name: String, uses: Set<String>)] {
    let manifest = try String(
      contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let pattern = /Module\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?\s*\)/
    return manifest.matches(of: pattern).map { match in
      let uses = (match.2 ?? "").matches(of: /"(\w+)"/).map { String($0.1) }
      return (String(match.1), Set(uses))
    }
  }

  static func swiftFiles(below folder: String) -> [URL] {
    let base = root.appendingPathComponent(folder)
    let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
  }

  @Test func modulesImportOnlyEarlierModules() throws {
    let modules = try Self.modules()
    #expect(modules.count >= 13)
    let names = Set(modules.map(\.name))
    for (index, module) in modules.enumerated() {
      let earlier = Set(modules[..<index].map(\.name))
      #expect(module.uses.subtracting(["CYAML"]).isSubset(of: earlier), "\(module.name)")
      for file in Self.swiftFiles(below: "Sources/\(module.name)") {
        let text = try String(contentsOf: file, encoding: .utf8)
        for line in text.split(separator: "\n") where line.contains("import ") {
          guard let found = line.firstMatch(of: /^(?:@\w+ |public |internal )*import (\w+)/)
          else { continue }
          let imported = String(found.1)
          let isOurs = names.contains(imported) || imported == "CYAML"
          #expect(
            !isOurs || module.uses.contains(imported),
            "\(file.lastPathComponent) of \(module.name) imports \(imported)")
          #expect(
            imported != "Foundation" || module.name == "Formats",
            "\(file.lastPathComponent) of \(module.name) imports Foundation")
        }
      }
    }
  }

  @Test func filesAreShortAndLinesFit() throws {
    for file in Self.swiftFiles(below: "Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 800, "\(file.lastPathComponent) has \(lines.count) lines")
      for word in ["TODO", "FIXME", "try!", "as! "] {
        #expect(!text.contains(word), "\(file.lastPathComponent) contains \(word)")
      }
    }
  }

  /// What the sources declare: `1250, "unknown-name"`.
  private static func declaredCodes() throws -> [(id: String, name: String)] {
    try swiftFiles(below: "Sources").flatMap { file in
      try String(contentsOf: file, encoding: .utf8)
        .matches(of: /DiagnosticCode\(\s*(\d{4}),\s*"([^"]*)"/)
        .map { ("M" + $0.1, String($0.2)) }
    }
  }

  /// Numbers and names are unique, names are in kebab case, every name has its page and no page is
  /// left over.
  @Test func everyDiagnosticHasAPage() throws {
    let codes = try Self.declaredCodes()
    #expect(codes.count > 300)
    #expect(Set(codes.map(\.id)).count == codes.count)
    #expect(Set(codes.map(\.name)).count == codes.count)
    for code in codes {
      #expect(code.name.wholeMatch(of: /[a-z]+(-[a-z0-9]+)+/) != nil, "\(code.name)")
    }
    let folder = Self.root.appendingPathComponent("docs/diagnostics")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { String($0.dropLast(3)) }
    #expect(Set(codes.map(\.name)).symmetricDifference(pages).sorted() == [])
  }

  /// Codes of input that is too long, too deep or too costly for a golden, with the test that makes
  /// such input and names the code.
  static let madeByTests = [
    "M1003": "FormatsTests/LimitTests.swift", "M1031": "FormatsTests/LimitTests.swift",
    "M1102": "NotationTests/PolicyFileTests.swift", "M1114": "NotationTests/PolicyFileTests.swift",
    "M1272": "FEELTests/RobustnessTests.swift",
  ]

  /// Every code occurs in what some golden expects, so that its words were read by somebody.
  @Test func everyDiagnosticHasAGolden() throws {
    var goldens = ""
    let base = Self.root.appendingPathComponent("Tests")
    let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    for case let file as URL in found ?? FileManager.DirectoryEnumerator()
    where file.pathExtension == "golden" {
      goldens += try String(contentsOf: file, encoding: .utf8)
    }
    let missing = try Self.declaredCodes().map(\.id).filter { !goldens.contains($0) }
    let unexcused = Set(missing).subtracting(Self.madeByTests.keys)
    #expect(unexcused.sorted() == [])
    for (code, file) in Self.madeByTests {
      #expect(missing.contains(code), "\(code) has a golden and needs no excuse")
      let test = try String(contentsOf: base.appendingPathComponent(file), encoding: .utf8)
      #expect(test.contains("\"\(code)\""), "\(file) names \(code)")
    }
  }
}
