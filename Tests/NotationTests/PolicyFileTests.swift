import Diagnostics
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Notation

/// One line an item, indented by depth, for goldens and for comparing trees.
func outline(_ items: [Item], indent: String = "") -> String {
  var lines: [String] = []
  for item in items {
    var line = indent
    if let modifier = item.modifier { line += "\(modifier) " }
    line += item.keyword.text
    if let label = item.label { line += " <\(label.text)>" }
    switch item.body {
    case .nothing: break
    case .value(let value):
      line += " = \(value.source.text.debugDescription)"
      if let text = value.text, text.text != value.source.text {
        line += " text \(text.text.debugDescription)"
      }
    case .items: line += " {}"
    }
    lines.append(line)
    if !item.items.isEmpty { lines.append(outline(item.items, indent: indent + "  ")) }
  }
  return lines.joined(separator: "\n")
}

/// Code, place and words of each finding, in both languages.
func listing(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> String {
  diagnostics.sorted().map { finding in
    let text = sources.text(finding.primary.span)
    var lines = ["\(finding.code.id) \(sources.location(finding.primary.span)) ‹\(text)›"]
    lines.append("  en: \(finding.message.en)")
    lines.append("  zh: \(finding.message.zh)")
    for label in finding.secondary {
      lines.append("  at \(sources.location(label.span)): \(label.text?.en ?? "")")
    }
    if let help = finding.help { lines.append("  help: \(help.en) / \(help.zh)") }
    for note in finding.notes { lines.append("  note: \(note.en) / \(note.zh)") }
    for fix in finding.fixIts {
      let edits = fix.edits.map { edit in
        "\(sources.position(edit.span)) \(sources.text(edit.span).debugDescription) → "
          + edit.replacement.debugDescription
      }
      lines.append("  fix (\(fix.safety)): \(fix.title.en): " + edits.joined(separator: ", "))
    }
    return lines.joined(separator: "\n")
  }.joined(separator: "\n")
}

extension SourceMap {
  func position(_ span: SourceSpan) -> String {
    let position = self[span.source].position(at: span.lower)
    return "\(position.line):\(position.columnScalars)"
  }
}

func read(_ text: String, as path: String) -> (PolicyFile, SourceMap) {
  var sources = SourceMap()
  let id = sources.add(path: path, bytes: Array(text.utf8))
  return (PolicyFile.read(sources[id]), sources)
}

func tilingProblem(_ file: PolicyFile, length: Int) -> String? {
  guard let tree = file.tree else { return "no tree" }
  var offset: UInt32 = 0
  for token in tree.tokens {
    if token.start != offset { return "gap at \(offset)" }
    if token.length == 0 { return "empty token at \(offset)" }
    offset += token.length
  }
  if Int(offset) != length { return "tokens end at \(offset) of \(length)" }
  for (index, node) in tree.nodes.enumerated() where node.parent >= 0 {
    let parent = tree.nodes[Int(node.parent)].tokens
    if node.tokens.lowerBound < parent.lowerBound || node.tokens.upperBound > parent.upperBound {
      return "node \(index) \(node.kind) \(node.tokens) leaves its parent \(parent)"
    }
  }
  return nil
}

@Suite struct ReadingTests {
  @Test(arguments: GoldenCase.all(in: "Goldens/reading"))
  func dsl(_ golden: GoldenCase) throws {
    let input = try #require(golden["input"])
    let (file, sources) = read(input, as: "\(golden.name).merit")
    #expect(tilingProblem(file, length: input.utf8.count) == nil)
    #expect(golden.matches("tree", outline(file.items)))
    #expect(golden.matches("findings", listing(file.diagnostics, sources)))
  }
}

/// The rendered findings of reading and resolving files as one layer.
func findings(_ files: [(path: String, text: String)]) -> (Resolution, [Diagnostic], SourceMap) {
  var sources = SourceMap()
  var items: [Item] = []
  var found: [Diagnostic] = []
  for file in files {
    let id = sources.add(path: file.path, bytes: Array(file.text.utf8))
    let read = PolicyFile.read(sources[id])
    items += read.items
    found += read.diagnostics
  }
  let resolution = Resolver.resolve(items)
  found += resolution.diagnostics + resolution.unknownKeywords.map(\.diagnostic)
  return (resolution, found + Completeness.allFindings(of: resolution.items), sources)
}

func policyFolder(_ name: String) -> [(path: String, text: String)] {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Policies/liaoning-qc/\(name)")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
  return names.filter { $0.hasSuffix(".merit") || $0.hasSuffix(".merit.yaml") }.sorted().map {
    ($0, (try? String(contentsOf: root.appendingPathComponent($0), encoding: .utf8)) ?? "")
  }
}

@Suite struct CatalogueTests {
  /// Every code is shown by a golden, but for those whose input no text file can hold.
  @Test func codesHaveGoldens() {
    let goldens = ["reading", "broken"].flatMap { GoldenCase.all(in: "Goldens/\($0)") }
    let text = goldens.compactMap { $0["findings"] }.joined(separator: "\n")
    let codes = NotationDiagnostics.all + ShapeDiagnostics.all
    #expect(Set(codes.map(\.id)).count == codes.count)
    let untold: Set = ["M1101", "M1102", "M1112", "M1113", "M1114"]
    for code in codes where !untold.contains(code.id) {
      #expect(text.contains(code.id), "\(code.id)")
    }
  }

  @Test func filesThatNoGoldenHolds() {
    func codes(_ bytes: [UInt8]) -> [String] {
      var sources = SourceMap()
      let id = sources.add(path: "x.merit", bytes: bytes)
      return PolicyFile.read(sources[id]).diagnostics.map(\.code.id)
    }
    #expect(codes([0x61, 0xFF]) == ["M1101"])
    #expect(codes([UInt8](repeating: 0x20, count: PolicyFile.sizeLimit + 1)) == ["M1102"])
    #expect(codes(Array(String(repeating: "a {", count: 300).utf8)).contains("M1112"))
    #expect(codes(Array("title: \"\u{7}\u{2028}\"".utf8)) == ["M1113", "M1113"])
    #expect(codes(Array(String(repeating: "1\n", count: 900).utf8)).last == "M1114")
  }
}

@Suite struct ResolverTests {
  @Test(arguments: ["measures", "2025", "2026", "2026-yaml", "dalian-2026"])
  func policies(_ name: String) {
    let files = policyFolder(name)
    #expect(!files.isEmpty)
    let (resolution, found, sources) = findings(files)
    #expect(listing(found, sources) == "")
    #expect(!resolution.items.isEmpty)
  }

  /// Every `=== FILE` section that ends in `.merit` or `.merit.yaml` is a file of the layer.
  @Test(arguments: GoldenCase.all(in: "Goldens/broken"))
  func broken(_ golden: GoldenCase) throws {
    let files = golden.sections.filter { $0.name.contains(".merit") || $0.name.hasSuffix(".json") }
      .map { (path: $0.name, text: $0.body) }
    #expect(!files.isEmpty)
    let (_, found, sources) = findings(files)
    #expect(golden.matches("findings", listing(found, sources)))
  }
}

/// A tree in a form that is equal for both notations: short forms written out, texts decoded, items
/// grouped by keyword, whose order among one another has no meaning (Y7).
func meaning(_ items: [PolicyItem], indent: String = "") -> String {
  var groups: [String: [String]] = [:]
  for item in items {
    var lines = [
      indent + (item.modifier.map { "\($0) " } ?? "") + item.id.rawValue + " " + item.name
    ]
    if let value = item.value {
      let isText = value.kind.isText
      let type =
        value.kind == .type ? ExpressionWords.type(spelled: value.source.text)?.rawValue : nil
      let shown =
        type ?? value.choice?.id.rawValue ?? value.integer.map(String.init)
        ?? (value.kind.isList
          ? value.list.map { collapsingWhitespace($0.text) }.joined(separator: ", ")
          : isText ? value.text?.text ?? "?" : value.source.text.filter { !$0.isWhitespace })
      lines[0] += " = \(shown)"
    }
    if !item.items.isEmpty { lines.append(meaning(item.items, indent: indent + "  ")) }
    let key = "\(item.modifier.map(\.rawValue) ?? "")\(item.id.rawValue)"
    groups[key, default: []].append(lines.joined(separator: "\n"))
  }
  return groups.keys.sorted().flatMap { groups[$0] ?? [] }.joined(separator: "\n")
}

@Suite struct TwoNotationsTests {
  /// Both sections are the same policy.
  @Test(arguments: GoldenCase.all(in: "Goldens/both"))
  func same(_ golden: GoldenCase) throws {
    let dsl = findings([("a.merit", try #require(golden["dsl"]))])
    let yaml = findings([("a.merit.yaml", try #require(golden["yaml"]))])
    #expect(listing(dsl.1, dsl.2) == "")
    #expect(listing(yaml.1, yaml.2) == "")
    #expect(meaning(dsl.0.items) == meaning(yaml.0.items))
    #expect(golden.matches("meaning", meaning(dsl.0.items)))
  }

  /// The real notice stands in the repository in both notations.
  @Test func notices() {
    let dsl = policyFolder("2026")
    let yaml = policyFolder("2026-yaml")
    #expect(!dsl.isEmpty && dsl.count == yaml.count)
    for (left, right) in zip(dsl, yaml) {
      let one = meaning(findings([left]).0.items).split(separator: "\n")
      let other = meaning(findings([right]).0.items).split(separator: "\n")
      #expect(one.count == other.count)
      #expect(zip(one, other).filter { $0 != $1 }.map { "\($0)  ≠  \($1)" }.prefix(3) == [])
    }
  }
}

@Suite struct PolicyWriterTests {
  static let folders = ["measures", "2025", "2026", "2026-yaml", "dalian-2026"]

  func rewritten(_ text: String, _ path: String, _ writer: PolicyWriter, toYAML: Bool) -> String {
    let (file, _) = read(text, as: path)
    let items = Resolver.resolve(file.items).items
    return toYAML
      ? writer.yaml(items, dangling: file.dangling) : writer.dsl(items, dangling: file.dangling)
  }

  /// Whatever is written reads back as the same items, and written again is the same text.
  @Test(arguments: folders, PolicyWriter.Keywords.allCases)
  func roundTrip(_ folder: String, _ keywords: PolicyWriter.Keywords) {
    let writer = PolicyWriter(keywords: keywords)
    for file in policyFolder(folder) {
      let expected = meaning(findings([file]).0.items)
      let dsl = rewritten(file.text, file.path, writer, toYAML: false)
      #expect(meaning(findings([("x.merit", dsl)]).0.items) == expected)
      #expect(rewritten(dsl, "x.merit", writer, toYAML: false) == dsl)
      let yaml = rewritten(file.text, file.path, writer, toYAML: true)
      #expect(meaning(findings([("x.yaml", yaml)]).0.items) == expected)
      #expect(rewritten(yaml, "x.yaml", writer, toYAML: true) == yaml)
      // Y11: a fixed point after the first time, comments included.
      let back = rewritten(yaml, "x.yaml", writer, toYAML: false)
      #expect(rewritten(back, "x.merit", writer, toYAML: true) == yaml)
    }
  }

  @Test(arguments: GoldenCase.all(in: "Goldens/writing"))
  func written(_ golden: GoldenCase) throws {
    let input = try #require(golden["input"])
    #expect(golden.matches("dsl", rewritten(input, "x.merit", PolicyWriter(), toYAML: false)))
    #expect(
      golden.matches("yaml", rewritten(input, "x.merit", PolicyWriter(keywords: .zh), toYAML: true))
    )
  }
}

@Suite struct FormatterTests {
  /// The tree without trivia and without the blanks of values; a string that is the value counts
  /// with its blanks.
  func essence(_ items: [Item]) -> String {
    items.map { item in
      let value = item.value.map { value in
        value.text?.text ?? value.source.text.filter { !$0.isWhitespace }
      }
      let head =
        "\(item.modifier.map(\.rawValue) ?? "") \(item.keyword.text) <\(item.label?.text ?? "")>"
      return "\(head) = \(value ?? "") {\(essence(item.items))}"
    }.joined(separator: "; ")
  }

  func formatted(_ text: String, _ keywords: PolicyWriter.Keywords = .keep) -> String? {
    var sources = SourceMap()
    let id = sources.add(path: "f.merit", bytes: Array(text.utf8))
    return PolicyFormatter.format(PolicyFile.read(sources[id]), of: sources[id], keywords: keywords)
  }

  func check(_ text: String, _ name: String) throws {
    let once = try #require(formatted(text), "\(name)")
    let before = read(text, as: "f.merit").0
    let (after, sources) = read(once, as: "f.merit")
    let errors = listing(after.diagnostics.filter(\.isError), sources)
    #expect(errors == "", "\(name):\n\(text)\n----\n\(once)")
    #expect(formatted(once) == once, "\(name): not idempotent")
    #expect(essence(before.items) == essence(after.items), "\(name)")
  }

  @Test func policies() throws {
    for folder in PolicyWriterTests.folders {
      for file in policyFolder(folder) where file.path.hasSuffix(".merit") {
        try check(file.text, file.path)
        for keywords in [PolicyWriter.Keywords.zh, .en] {
          let text = try #require(formatted(file.text, keywords))
          #expect(
            meaning(findings([("x.merit", text)]).0.items) == meaning(findings([file]).0.items))
        }
      }
    }
  }

  @Test(arguments: GoldenCase.all(in: "Goldens/formatting"))
  func golden(_ golden: GoldenCase) throws {
    let input = try #require(golden["input"])
    try check(input, golden.name)
    #expect(golden.matches("formatted", formatted(input) ?? "?"))
    #expect(golden.matches("chinese", formatted(input, .zh) ?? "?"))
  }

  @Test(arguments: Seed.list(0))
  func generatedFiles(_ seed: Seed) throws {
    let grammar = try GeneratedFileTests().grammar()
    var checked = 0
    for round in 0..<1_200 as Range<UInt64> {
      var generator = GrammarGenerator(grammar, seed: seed.value &+ round)
      let text = generator.file()
      guard formatted(text) != nil else { continue }
      try check(text, "\(seed), round \(round)")
      checked += 1
    }
    #expect(checked > 500)
  }
}

@Suite struct FixItTests {
  func applied(_ fix: FixIt, to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in fix.edits.sorted(by: { $0.span > $1.span }) {
      bytes.replaceSubrange(edit.span.bytes, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A fix-it mends its finding and brings no new error.
  @Test(arguments: GoldenCase.all(in: "Goldens/broken"))
  func fixIts(_ golden: GoldenCase) {
    let files = golden.sections.filter { $0.name.contains(".merit") || $0.name.hasSuffix(".json") }
      .map { (path: $0.name, text: $0.body) }
    let before = findings(files).1
    let errors = before.filter(\.isError).count
    for finding in before {
      for fix in finding.fixIts {
        var fixed = files
        let index = Int(fix.edits[0].span.source.index)
        fixed[index].text = applied(fix, to: files[index].text)
        let (_, after, sources) = findings(fixed)
        let left = after.filter(\.isError).count
        // Inside a block whose keyword was unknown nothing had been checked.
        let mayReveal = finding.code == ShapeDiagnostics.unknownKeyword || !finding.isError
        let isGone = !after.contains {
          $0.code == finding.code && $0.primary.span.start == finding.primary.span.start
        }
        #expect(
          isGone && (mayReveal || left < errors),
          "\(finding.code.id) \(fix.title.en)\n\(listing(after, sources))")
      }
    }
  }
}
