import Foundation
import SeededRandom
import TestSupport
import Testing

/// Input that nobody meant: it ends with findings, quickly, never with a crash.
@Suite struct RobustnessTests {
  static let policy = """
    policy "t" { title: "t" }
    record 申报 { key: 编号; field 编号: string; field 分: number }
    award 奖 { for: 申报; requirement 分够 { that: 分 >= 60; reason: "不够" }; quota: none }
    """

  /// Bytes by kind of nonsense.
  static func nonsense(_ seed: Seed) -> [(name: String, bytes: [UInt8])] {
    var random = seed.random
    let bytes = (0..<200_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let deep = 10_000
    return [
      ("random", bytes),
      ("brackets", Array(repeating: UInt8(ascii: "["), count: deep)),
      ("braces", Array(repeating: UInt8(ascii: "{"), count: deep)),
      ("quotes", Array(repeating: UInt8(ascii: "\""), count: deep)),
      ("nested", Array(String(repeating: "a: {", count: deep).utf8)),
      ("expression", Array(("define x: " + String(repeating: "(", count: deep)).utf8)),
      ("nul", Array(repeating: 0, count: deep)),
    ]
  }

  @Test(arguments: Seed.list(20_261_122))
  func nonsenseAsPolicy(_ seed: Seed) throws {
    for (name, bytes) in Self.nonsense(seed) {
      for file in ["p/a.merit", "p/a.merit.yaml"] {
        let sandbox = try Sandbox()
        defer { sandbox.remove() }
        try sandbox.write(file, Data(bytes))
        let result = try sandbox.run(["lint", "p"])
        #expect(result.code == 1, "\(name) as \(file): \(result.code)")
        #expect(result.output.count > 20)
      }
    }
  }

  /// Files of a policy are ordinary files in it: nothing waits for a pipe, and no name that ends
  /// early for the system leads to another file.
  @Test func filesThatAreNone() throws {
    let model = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n" name="n">
      <decision name="d"><decisionTable><input><inputExpression><text>分</text></inputExpression>
      </input><output name="级"/></decisionTable></decision></definitions>
      """
    for (name, asked) in [("pipe.dmn", "pipe.dmn"), ("t.dmn", "t.dmn\\u0000x")] {
      let table = "\ntable 档 { for: 申报; from: \"\(asked)\" }\n"
      let sandbox = try Sandbox(files: [("p/a.merit", Self.policy + table), ("p/t.dmn", model)])
      defer { sandbox.remove() }
      #expect(try sandbox.shell("mkfifo p/pipe.dmn p/b.merit").code == 0)
      let result = try sandbox.run(["lint", "p", "--lang", "en"])
      #expect(result.code == 1, "\(name)")
      let unread = result.shown.split(separator: "\n").filter { $0.contains("M1522") }
      #expect(unread.count == 2, "\(name): \(result.shown)")
    }
  }

  @Test(arguments: Seed.list(20_261_122))
  func nonsenseAsRecords(_ seed: Seed) throws {
    for (name, bytes) in Self.nonsense(seed) {
      for ending in ["csv", "json", "jsonl", "yaml"] {
        let sandbox = try Sandbox(files: [("p/a.merit", Self.policy)])
        defer { sandbox.remove() }
        try sandbox.write("p/records/申报.\(ending)", Data(bytes))
        let result = try sandbox.run(["evaluate", "p"])
        #expect(result.code == 1 || result.code == 2, "\(name) as \(ending): \(result.code)")
        #expect(result.messages.count > 20, "\(name) as \(ending)")
      }
    }
  }

  /// A real policy cut anywhere still gives findings and no crash.
  @Test func truncatedPolicy() throws {
    let file = CommandTests.root.appendingPathComponent(
      "Policies/liaoning-qc/2026/notice.merit")
    let whole = try Data(contentsOf: file)
    for part in stride(from: 0, to: whole.count, by: max(1, whole.count / 23)) {
      let sandbox = try Sandbox()
      defer { sandbox.remove() }
      try sandbox.write("p/notice.merit", whole.prefix(part))
      let result = try sandbox.run(["lint", "p"])
      #expect(result.code == 1, "cut at byte \(part): \(result.code)")
    }
  }
}
