import Foundation
import Testing

/// Links in the folder of a policy: they may not lead to the files of somebody else.
@Suite struct LinkTests {
  private static let policy = """
    policy "p" { title: "t"; short: t }
    record 成果 { key: 编号; field 编号: string }
    award 奖 { for: 成果; requirement 有编号: 编号 != ""; quota: none }

    """

  /// What `merit lint p` prints where `p/b.merit` is a link to `target`.
  private func lint(link target: String) throws -> Sandbox.Result {
    let sandbox = try Sandbox(files: [
      ("p/a.merit", Self.policy), ("p2/b.merit", "define 甲: 1\n"), ("b.merit", "define 甲: 1\n"),
      ("p/hidden/b.txt", "define 甲: 1\n"),
    ])
    defer { sandbox.remove() }
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder.appendingPathComponent("p/b.merit").path,
      withDestinationPath: target)
    return try sandbox.run(["lint", "p", "--lang", "en"])
  }

  /// A sibling whose name begins with that of the folder is outside of it.
  @Test(arguments: ["../p2/b.merit", "../b.merit", "/etc/hostname"])
  func linksThatLeadOut(_ target: String) throws {
    let result = try lint(link: target)
    #expect(result.code == 1)
    #expect(result.shown.contains("leads out of its folder"), "\(result.shown)")
  }

  @Test func linksThatStayInside() throws {
    let result = try lint(link: "hidden/b.txt")
    #expect(result.code == 0, "\(result.shown)")
  }
}
