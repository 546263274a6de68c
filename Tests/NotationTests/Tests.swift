import Diagnostics
import Foundation
import TestSupport
import Testing

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
    var lines = ["\(finding.code.id) \(sources.place(finding.primary.span)) ‹\(text)›"]
    lines.append("  en: \(finding.message.en)")
    lines.append("  zh: \(finding.message.zh)")
    for label in finding.secondary {
      lines.append("  at \(sources.place(label.span)): \(label.text?.en ?? "")")
    }
    if let help = finding.help { lines.append("  help: \(help.en) / \(help.zh)") }
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

@Suite struct Reading {
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
  return (resolution, found + resolution.diagnostics, sources)
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

@Suite struct Resolving {
  @Test(arguments: ["measures", "2026", "dalian-2026"])
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
