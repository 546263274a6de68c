import Foundation
import TestSupport
import Testing

/// What the whole is for: each year's notice changes the rules without any change of code.
@Suite struct NoticeTests {
  static let records = ["--records", "Policies/liaoning-qc/2026/records"]

  /// The same policy in both notations, and in another folder with another seed of the hash tables.
  @Test func outcomesAreTheSameBytes() throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    func outcome(_ policy: String, _ environment: [String: String] = [:]) throws -> Data {
      let result = try sandbox.run(
        ["evaluate", "Policies/liaoning-qc/\(policy)", "--format", "json"] + Self.records,
        environment: environment)
      #expect(result.code == 0, "\(result.shown.prefix(2000))")
      return result.output
    }
    let first = try outcome("2026")
    #expect(first.count > 100_000)
    let elsewhere = [
      "SWIFT_DETERMINISTIC_HASHING": "1", "LANG": "zh_CN.UTF-8", "TZ": "Asia/Tokyo",
    ]
    #expect(try outcome("2026", elsewhere) == first)
    #expect(try outcome("2026-yaml") == first)
  }

  /// A new folder with a short notice changes a threshold, a quota, a sheet item, a band and dates.
  @Test func nextYearNeedsOnlyANotice() throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("Policies"))
    try FileManager.default.copyItem(
      at: CommandTests.root.appendingPathComponent("Policies"),
      to: sandbox.folder.appendingPathComponent("Policies"))
    try sandbox.write(
      "Policies/liaoning-qc/2027/notice.merit",
      Data(
        """
        policy "liaoning-qc/2027" {
          title: "2027年通知"
          short: 通知2027
          year: 2027
          amends: "../2026"
        }
        set 活动主题: "质量惠民"
        set 申报开始: 2027-01-15
        set 申报截止: 2027-04-30
        set 最低现场分: 84
        set 小组总名额: 150
        amend sheet 现场评审表 {
          amend item 小组组织: 15
          amend item 维持与巩固: 15
        }
        amend table 推荐名额 { amend row 沈阳: "SY" -> 20 | 3 | 2 | 6 }
        amend award 优秀质量管理小组 {
          amend grade 一等 { score: >= 92; share: 15% }
        }
        """.utf8))
    let lint = try sandbox.run(["lint", "Policies/liaoning-qc/2027"])
    #expect(lint.code == 0, "\(lint.shown)")
    func evaluate(_ policy: String) throws -> [String: Any] {
      let result = try sandbox.run(
        ["evaluate", "Policies/liaoning-qc/\(policy)", "--format", "json"] + Self.records)
      #expect(result.code == 0, "\(result.shown.prefix(2000))")
      let root = try #require(
        try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
      let decision = try #require(root["decision"] as? [String: Any])
      let awards = try #require(decision["awards"] as? [[String: Any]])
      return try #require(awards.first { $0["name"] as? String == "优秀质量管理小组" })
    }
    let before = try evaluate("2026")
    let after = try evaluate("2027")
    // The theme year moves the window of completion, so that last year's results are all too early:
    // what matters here is that the numbers of the new notice are the ones that were applied.
    func limit(_ award: [String: Any], _ name: String, _ group: String?) throws -> Int {
      let limits = try #require(award["limits"] as? [[String: Any]])
      let found = try #require(
        limits.first { $0["limit"] as? String == name && $0["group"] as? String == group })
      return try #require(found["most"] as? Int)
    }
    #expect(try limit(before, "总名额", nil) == 180)
    #expect(try limit(after, "总名额", nil) == 150)
    let show = try sandbox.run(["show", "Policies/liaoning-qc/2027", "--no-origins"])
    for expected in ["value: 84", "item 小组组织: 15", "share: 15%", "score: >= 92", "2027-04-30"] {
      #expect(String(decoding: show.output, as: UTF8.self).contains(expected), "\(expected)")
    }
  }
}
