import Foundation
import TestSupport
import Testing

/// Input that no golden file can hold, for its bytes or its length; the output is golden.
@Suite struct MadeInputTests {
  static let golden =
    GoldenCase.all(in: "GoldensMade").first ?? GoldenCase(path: "GoldensMade/missing")

  static let policy = """
    policy "p" { title: "评选"; short: 通知 }
    record 成果 { key: 编号; field 编号: string; field 分: number }
    award 奖 { for: 成果; rank: 分 high first; quota { limit 总数: 2 } }

    """

  /// `text` in GB18030, as office programs of the country save it.
  static func gb18030(_ text: String) throws -> Data {
    let sandbox = try Sandbox(files: [("text", text)])
    defer { sandbox.remove() }
    let result = try sandbox.shell("iconv -f UTF-8 -t GB18030 text > encoded")
    try #require(result.code == 0, "\(result.text)")
    return try Data(contentsOf: sandbox.folder.appendingPathComponent("encoded"))
  }

  /// The first finding with each code and the last line, so that hundreds of the same stay out.
  static func firstOfEachCode(_ shown: String) -> String {
    var seen: Set<String> = []
    var kept: [String] = []
    for block in shown.split(separator: "\n\n").map(String.init) {
      let lines = block.split(separator: "\n")
      let head = lines.first { $0.hasPrefix("错误[") || $0.hasPrefix("警告[") || $0.hasPrefix("提示[") }
      if let head, !seen.insert(String(head.prefix { $0 != "]" })).inserted { continue }
      kept.append(block)
    }
    return kept.joined(separator: "\n\n")
  }

  static func check(
    _ section: String, _ files: [(path: String, data: Data)], _ command: [String]
  ) throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    for file in files { try sandbox.write(file.path, file.data) }
    let result = try sandbox.run(command + ["--lang", "zh"])
    let shown = firstOfEachCode(result.shown)
    let isSame = golden.matches(section, shown)
    #expect(isSame, "\(section)\n\(shown)")
  }

  @Test func policies() throws {
    let lint = ["lint", "p"]
    try Self.check(
      "policy in GB18030", [("p/a.merit", try Self.gb18030(Self.policy))], lint)
    try Self.check(
      "YAML policy in GB18030",
      [("p/a.merit.yaml", try Self.gb18030("policy: {p: {title: 评选, short: 通知}}\n"))], lint)
    try Self.check(
      "control characters",
      [("p/a.merit", Data((Self.policy + "define 甲: \"\u{7}\u{2028}\"\n").utf8))], lint)
    let nested = String(repeating: "award 甲 { ", count: 300) + String(repeating: "} ", count: 300)
    try Self.check("blocks in blocks", [("p/a.merit", Data((Self.policy + nested).utf8))], lint)
    let junk = String(repeating: "1\n", count: 900)
    try Self.check("nothing but junk", [("p/a.merit", Data((Self.policy + junk).utf8))], lint)
    try Self.check("no file at all", [("p/readme.txt", Data())], lint)
  }

  @Test func records() throws {
    let evaluate = ["evaluate", "p"]
    let policy = ("p/a.merit", Data(Self.policy.utf8))
    let table = "编号,分\r\nA1,90\r\nA2,八十\r\nA3,70\r\n"
    try Self.check(
      "records in GB18030", [policy, ("p/records/成果.csv", try Self.gb18030(table))], evaluate)
    try Self.check(
      "records in UTF-16",
      [policy, ("p/records/成果.csv", try #require(table.data(using: .utf16)))], evaluate)
    try Self.check(
      "JSON in GB18030",
      [policy, ("p/records/成果.json", try Self.gb18030("[{\"编号\": \"甲\", \"分\": 1}]"))], evaluate)
    let rows = (1...150).map { "A\($0),约\($0)\n" }.joined()
    try Self.check(
      "many wrong values", [policy, ("p/records/成果.csv", Data(("编号,分\n" + rows).utf8))], evaluate)
    try Self.check(
      "an office file only", [policy, ("p/records/成果.xlsx", Data([0x50, 0x4B]))], evaluate)
  }
}
