import ConformanceSuite
import DMN
import Foundation
import TestSupport
import Testing

/// A small kit of our own: each form that a test file may have, and each way to fail.
@Suite struct SuiteTests {
  private static let kit = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Kit")

  private static func results(of folder: String) -> String {
    let path = folder.isEmpty ? kit.path : kit.appendingPathComponent(folder).path
    return DecisionSuite(folder: path, surroundings: Surroundings()).run().commaSeparated
  }

  @Test func everyFormOfATestFile() throws {
    let actual = Self.results(of: "")
    let file = Self.kit.appendingPathComponent("results.csv")
    if GoldenCase.isUpdating { try actual.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try actual == String(contentsOf: file, encoding: .utf8))
  }

  /// A case has one name, whichever folder above it is run.
  @Test(arguments: [
    "TestCases", "TestCases/", "TestCases/compliance-level-2", "TestCases/compliance-level-3/",
    "TestCases/compliance-level-3/9001-forms", "TestCases/non-compliant/9004-wild/",
    "TestCases/compliance-level-3/../compliance-level-3/9002-broken",
  ])
  func namesDoNotDependOnTheFolder(_ folder: String) {
    let whole = Set(Self.results(of: "").split(separator: "\n"))
    let part = Self.results(of: folder).split(separator: "\n")
    #expect(!part.isEmpty && part.allSatisfy { whole.contains($0) }, "\(part)")
  }

  @Test func linksAreFollowed() throws {
    let link = FileManager.default.temporaryDirectory.appendingPathComponent(
      "merit-kit-\(UUID().uuidString)")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: Self.kit)
    defer { try? FileManager.default.removeItem(at: link) }
    let linked = DecisionSuite(folder: link.path, surroundings: Surroundings()).run()
    #expect(linked.commaSeparated == Self.results(of: ""))
  }
}
