import Foundation
import Outcome
import Testing

/// The version is written once; what other files have agrees.
@Suite struct VersionTests {
  @Test func theProgramPrintsIt() throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    #expect(try sandbox.run(["--version"]).shown == ProgramVersion.current)
  }

  /// The newest heading of the changelog: `## [0.2.0] - 2026-11-28`.
  @Test func theChangelogBeginsWithIt() throws {
    let page = try String(
      contentsOf: CommandTests.root.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("## [") }
    let newest = try #require(headings.first)
    #expect(newest.hasPrefix("## [\(ProgramVersion.current)] - "), "\(newest)")
    #expect(Set(headings).count == headings.count)
  }
}
