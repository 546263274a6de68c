import Foundation
import TestSupport
import Testing

/// The guard of the goldens: what no test reads is a failure.
@Suite struct GoldenUseTests {
  /// A folder with one golden of two sections.
  private func withGolden(_ body: (_ folder: String, _ golden: GoldenCase) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("merit-goldens-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a.golden").path
    try "=== input\n1\n=== output\n2\n".write(toFile: path, atomically: true, encoding: .utf8)
    try body(folder.path, GoldenCase(path: path))
  }

  /// The section as the guard knows it.
  private func id(_ golden: GoldenCase, _ index: Int) -> GoldenUse.SectionID {
    GoldenUse.SectionID(path: golden.path, index: index, name: golden.sections[index].name)
  }

  @Test func aGoldenThatNobodyReads() throws {
    try withGolden { folder, _ in
      let found = GoldenUse().problems(in: folder, isWhole: true)
      #expect(found == ["a.golden: no test reads this golden"])
    }
  }

  @Test func aSectionThatNobodyReads() throws {
    try withGolden { folder, golden in
      let use = GoldenUse()
      use.read(id(golden, 0))
      let found = use.problems(in: folder, isWhole: true)
      #expect(found == ["a.golden: no test reads the section `output`"])
      #expect(use.problems(in: folder, isWhole: false).isEmpty)
      use.read(id(golden, 1))
      #expect(use.problems(in: folder, isWhole: true).isEmpty)
    }
  }

  @Test func aFolderWithoutGoldens() throws {
    try withGolden { folder, _ in
      let use = GoldenUse()
      use.miss(folder + "/Renamed")
      let found = use.problems(in: folder, isWhole: false)
      #expect(found == ["Renamed: no goldens in this folder"])
    }
  }

  @Test func readingIsCounted() throws {
    try withGolden { _, golden in
      #expect(golden["input"] == "1")
      #expect(golden["nothing"] == nil)
      #expect(golden.matches("output", "2"))
      #expect(golden.sections.map(\.name) == ["input", "output"])
    }
  }
}
