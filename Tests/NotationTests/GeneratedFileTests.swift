import Diagnostics
import Foundation
import SeededRandom
import TestSupport
import Testing
import Vocabulary

@testable import Notation

@Suite struct GeneratedFileTests {
  func grammar() throws -> EBNF {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try EBNF(
      String(contentsOf: root.appendingPathComponent("grammar/merit.ebnf"), encoding: .utf8))
  }

  /// Every rule that is used is written, and every rule but the first is used.
  @Test func grammarIsWhole() throws {
    let grammar = try grammar()
    var used: Set<String> = []
    func collect(_ expression: EBNF.Expression) {
      switch expression {
      case .rule(let name): used.insert(name)
      case .sequence(let parts), .choice(let parts): parts.forEach(collect)
      case .optional(let inner), .many(let inner): collect(inner)
      case .difference(let left, let right):
        collect(left)
        collect(right)
      case .terminal, .prose: break
      }
    }
    grammar.rules.values.forEach(collect)
    #expect(used == Set(grammar.order).subtracting(["file"]))
  }

  func count(_ items: [Item]) -> Int { items.reduce(0) { $0 + 1 + count($1.items) } }

  /// What the grammar generates is read without errors, and every item is found.
  @Test(arguments: Seed.list(0))
  func generatedFilesAreLawful(_ seed: Seed) throws {
    let grammar = try grammar()
    var written = 0
    for round in 0..<4_000 as Range<UInt64> {
      var generator = GrammarGenerator(grammar, seed: seed.value &+ round)
      let text = generator.file()
      let (file, sources) = read(text, as: "g.merit")
      let errors = file.diagnostics.filter(\.isError)
      let problem = tilingProblem(file, length: text.utf8.count)
      guard errors.isEmpty, problem == nil, count(file.items) == generator.items else {
        Issue.record(
          "round \(round): \(problem ?? ""), \(count(file.items)) of \(generator.items) items\n\(text)\n\(listing(errors, sources))"
        )
        return
      }
      written += generator.items
    }
    #expect(written > 8_000)
  }

  /// No file crashes the readers or makes them slow; DSL tokens always tile the file.
  @Test(arguments: Seed.list(7))
  func brokenFilesAreRead(_ seed: Seed) throws {
    let grammar = try grammar()
    let texts = ["measures", "2026", "2026-yaml"].flatMap(policyFolder).map { Array($0.text.utf8) }
    var random = seed.random
    for round in 0..<600 {
      var bytes: [UInt8]
      if round % 2 == 0 {
        var generator = GrammarGenerator(grammar, seed: seed.value &+ UInt64(10_000 + round))
        bytes = Array(generator.file().utf8)
      } else {
        bytes = texts[random.below(texts.count)]
        let lower = random.below(max(1, bytes.count))
        bytes = Array(bytes[lower..<min(bytes.count, lower + 1_500)])
      }
      mutate(&bytes, &random)
      for path in ["r.merit", "r.merit.yaml"] {
        var sources = SourceMap()
        let id = sources.add(path: path, bytes: bytes)
        let file = PolicyFile.read(sources[id])
        _ = Resolver.resolve(file.items)
        if path == "r.merit", let problem = tilingProblem(file, length: bytes.count) {
          Issue.record("round \(round): \(problem)\n\(String(decoding: bytes, as: UTF8.self))")
        }
        for finding in file.diagnostics {
          #expect(finding.primary.span.bytes.upperBound <= bytes.count, "round \(round)")
        }
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let signs = Array("{}\";:\n/*()[]，：“”\"\"\" \t#'-|>".utf8)
    for _ in 0..<(1 + random.below(6)) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(4) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(signs[random.below(signs.count)], at: place)
      case 2: bytes[place] = UInt8(random.below(256))
      default: bytes.removeSubrange(place..<min(bytes.count, place + random.below(40)))
      }
    }
  }

  /// Sizes that people never write: errors within seconds, never a crash.
  @Test(arguments: [
    "a {", "a: {", "\"", "/*", "a: \"\"\"\n", "a b: ", "x: (\n", "[", "- ", "{a: ", "：", "a\n", "}",
  ])
  func monsters(_ unit: String) {
    let bytes = Array(String(repeating: unit, count: 10_000).utf8)
    for path in ["m.merit", "m.json"] {
      var sources = SourceMap()
      let id = sources.add(path: path, bytes: bytes)
      let clock = ContinuousClock()
      let start = clock.now
      let file = PolicyFile.read(sources[id])
      _ = Resolver.resolve(file.items)
      #expect(clock.now - start < .seconds(20), "\(unit) \(path)")
      #expect(path == "m.json" || tilingProblem(file, length: bytes.count) == nil)
    }
  }

  @Test(arguments: Seed.list(1))
  func randomBytes(_ seed: Seed) {
    var random = seed.random
    var bytes = [UInt8](repeating: 0, count: 10 << 20)
    for index in stride(from: 0, to: bytes.count, by: 8) {
      let word = random.next()
      for offset in 0..<8 {
        bytes[index + offset] = UInt8(truncatingIfNeeded: word >> (8 * UInt64(offset)))
      }
    }
    let text = bytes.prefix(1 << 20).map { $0 & 0x7F }
    for (path, content) in [
      ("r.merit", bytes), ("r.merit.yaml", bytes), ("t.merit", text), ("t.json", text),
    ] {
      var sources = SourceMap()
      let id = sources.add(path: path, bytes: content)
      let file = PolicyFile.read(sources[id])
      #expect(file.diagnostics.hasErrors)
      #expect(file.diagnostics.count < 1_000)
    }
  }

  /// The examples in the vocabulary are items of their blocks.
  @Test func examplesAreLawful() {
    for block in Vocabulary.blocks {
      for member in block.members {
        let (file, sources) = read(member.example, as: "\(block.id)-\(member.id).merit")
        let resolution = Resolver.resolve(file.items, in: block.id)
        #expect(listing(file.diagnostics + resolution.diagnostics, sources) == "")
        #expect(
          resolution.items.count == 1 && resolution.items.first?.id == member.id, "\(member.id)")
      }
    }
  }
}
