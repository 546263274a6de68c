import Diagnostics
import Policy
import SeededRandom
import TestSupport
import Testing

@Suite struct PolicyHashTests {
  private func read(_ files: [String: String], settings: [PolicySetting] = []) -> PolicyReading {
    Policy.read(
      folder: "p", from: FilesInMemory(files.mapValues { Array($0.utf8) }), settings: settings)
  }

  /// The same notice in both notations is the same policy.
  @Test func notationsAreEqual() {
    let dsl = Policy.read(folder: "liaoning-qc/2026", from: FilesOnDisk.policies)
    let yaml = Policy.read(folder: "liaoning-qc/2026-yaml", from: FilesOnDisk.policies)
    #expect(dsl.policy != nil && dsl.policy?.hash == yaml.policy?.hash)
  }

  /// Order of files and operations, keywords' language, blanks, comments and short forms are no
  /// part of what a policy is; its values and settings are.
  @Test func onlyMeaningCounts() {
    let records = "record 成果 { key: 编号; field 编号: string; field 分: number }\n"
    let head = "policy \"p\" { title: \"题\"; year: 2026 }\n"
    let award = "award 奖 { for: 成果; requirement 甲: 分 >  3; requirement 乙: 分 > 4; quota: none }\n"
    let plain = read(["p/a.merit": head + records + "parameter 数: 5\n" + award]).policy?.hash
    #expect(plain?.count == 64)
    let same = [
      ["p/a.merit": award + records + head, "p/b.merit": "参数 数 { 值: 5 } // 注\n"],
      [
        "p/a.merit": head + "记录 成果 { 标识: 编号; 字段 编号: 文本; 字段 分: 数 }\nparameter 数: 5\n",
        "p/b.merit":
          "奖项 奖 {\n  条件 乙 { 须: 分 > /* 四 */ 4 }\n  条件 甲: 分\n    > 3\n  名额: 不限\n  对象: 成果\n}\n",
      ],
      [
        "p/a.merit.yaml":
          "policy: {p: {title: 题, year: 2026}}\nparameter: {数: 5}\nrecord: {成果: {key: 编号, field: {编号: string, 分: number}}}\n奖项: {奖: {对象: 成果, 条件: {甲: 分 > 3, 乙: 分 > 4}, 名额: none}}\n"
      ],
    ]
    for files in same { #expect(read(files).policy?.hash == plain, "\(rendered(read(files)))") }
    let other = [
      ["p/a.merit": head + records + "parameter 数: 6\n" + award],
      ["p/a.merit": head + records + "parameter 数: 5\n" + award.replacing("甲", with: "丙")],
      ["p/a.merit": head.replacing("2026", with: "2027") + records + "parameter 数: 5\n" + award],
    ]
    for files in other { #expect(read(files).policy?.hash != plain) }
    let set = read(
      ["p/a.merit": head + records + "parameter 数: 5\n" + award],
      settings: [PolicySetting(name: "数", value: "5")])
    #expect(set.policy != nil && set.policy?.hash != plain)
  }

  /// Of a table's file counts what the table says, in both notations and wherever the file stands.
  @Test func tableFiles() throws {
    let golden = try #require(
      GoldenCase.all(in: "Binding").first { $0.name == "table-from-file" })
    let yaml = try #require(
      GoldenCase.all(in: "Binding").first { $0.name == "table-from-file-in-yaml" })
    let hash = try #require(golden.read().policy?.hash)
    #expect(yaml.read().policy?.hash == hash)
    var files: [String: String] = [:]
    for section in golden.sections where section.name.hasPrefix("p/") {
      files[section.name] = section.body
    }
    func changed(_ name: String, _ old: String, _ new: String) -> String? {
      var copy = files
      #expect(copy[name]?.contains(old) ?? false)
      copy[name] = copy[name]?.replacing(old, with: new)
      return read(copy).policy?.hash
    }
    #expect(changed("p/名额.dmn", "沈阳市质量协会", "沈阳市质协") == hash)
    #expect(changed("p/名额.dmn", "id=\"u1\"", "id=\"u9\"") == hash)
    let other = changed("p/名额.dmn", "<text>28</text>", "<text>29</text>")
    #expect(other != nil && other != hash)
    files["p/其他.dmn"] = files["p/名额.dmn"]
    #expect(changed("p/policy.merit", "名额.dmn", "其他.dmn") == hash)
    #expect(changed("p/policy.merit", "推荐名额", "别的名额") != hash)
    let model = try #require(files["p/名额.dmn"]).replacing("\"UTF-8\"", with: "\"UTF-16\"")
    var bytes = files.mapValues { Array($0.utf8) }
    bytes["p/名额.dmn"] = ([0xFEFF] + Array(model.utf16)).flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    #expect(Policy.read(folder: "p", from: FilesInMemory(bytes)).policy?.hash == hash)
  }

  /// Damaged files give errors, never a crash.
  @Test(arguments: Seed.list(20_261))
  func damageIsReported(_ seed: Seed) {
    var random = seed.random
    let goldens = GoldenCase.all(in: "Binding") + GoldenCase.all(in: "Layers")
    for golden in goldens {
      for _ in 0..<6 {
        var files: [String: [UInt8]] = [:]
        for section in golden.sections
        where section.name.contains(".merit") || section.name.hasSuffix(".dmn") {
          files[section.name] = random.damaged(Array(section.body.utf8))
        }
        let reading = Policy.read(folder: golden.folder, from: FilesInMemory(files))
        _ = rendered(reading)
        _ = shown(reading)
        #expect(reading.policy != nil || !reading.diagnostics.isEmpty, "\(golden.name)")
      }
    }
  }
}

extension SplitMix64 {
  /// `bytes` with a stretch cut out, doubled, or replaced by signs.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 4 else { return bytes }
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &self) {
      let lower = Int.random(in: 0..<bytes.count, using: &self)
      let upper = min(bytes.count, lower + Int.random(in: 1...20, using: &self))
      let signs = Array("{}[]()\"',;:|->= \n#奖题".utf8)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.removeSubrange(lower..<upper)
      case 1: bytes.insert(contentsOf: bytes[lower..<upper], at: lower)
      case 2: bytes.removeSubrange(lower...)
      default:
        let count = Int.random(in: 1...4, using: &self)
        bytes.replaceSubrange(
          lower..<upper,
          with: (0..<count).map { _ in signs[Int.random(in: 0..<signs.count, using: &self)] })
      }
      if bytes.isEmpty { return [0x20] }
    }
    return bytes
  }
}
