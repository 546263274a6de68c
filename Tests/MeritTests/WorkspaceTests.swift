import Foundation
import Merit
import SeededRandom
import Testing

/// What a workspace keeps must not be visible in what it answers.
@Suite struct WorkspaceTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The files of the example policies by path, without their records.
  static func examplePolicies() throws -> [String: [UInt8]] {
    let base = root.appendingPathComponent("Policies/liaoning-qc")
    var files: [String: [UInt8]] = [:]
    for folder in ["2025", "2026", "2026-yaml", "dalian-2026", "measures"] {
      let url = base.appendingPathComponent(folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path)
      where name.contains(".merit") {
        files["\(folder)/\(name)"] = Array(try Data(contentsOf: url.appendingPathComponent(name)))
      }
    }
    return files
  }

  /// Everything that a check answers, as text.
  static func answer(_ policy: CheckedPolicy) -> String {
    [policy.hash ?? "-", policy.text(.english), policy.effectiveText() ?? "-"]
      .joined(separator: "\n")
  }

  @Test(arguments: ["2026", "2026-yaml", "dalian-2026"])
  func checksAfterEditsEqualFreshOnes(_ folder: String) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    let original = try Self.examplePolicies()
    var present = original
    var workspace = Workspace(FilesInMemory(original))
    for step in 0..<12 {
      let path = try #require(original.keys.sorted().randomElement(using: &random))
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        present[path] = nil
        workspace.remove(path)
      case 1, 2:
        present[path] = original[path]
        workspace.revert(path)
      default:
        let bytes = Self.edited(present[path] ?? [], &random)
        present[path] = bytes
        workspace.change(path, to: bytes)
      }
      var fresh = Workspace(FilesInMemory(present))
      let expected = Self.answer(fresh.check(folder))
      let found = Self.answer(workspace.check(folder))
      #expect(found == expected, "seed \(seed), step \(step), \(path)")
      if found != expected { return }
    }
  }

  /// Takes a line out, doubles one, or changes a byte.
  private static func edited(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let line = Int.random(in: lines.indices, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2 where !lines[line].isEmpty:
      let index = Int.random(in: lines[line].indices, using: &random)
      lines[line][index] = Array("abc:{}\" 0".utf8).randomElement(using: &random) ?? 0x20
    default: lines.insert(Array("// \(line)".utf8), at: line)
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  @Test func onlyTheChangedFileIsParsed() throws {
    var workspace = Workspace(FilesInMemory(try Self.examplePolicies()))
    let first = workspace.check("2026")
    #expect(first.isRunnable)
    let files = workspace.parsedFiles
    #expect(files >= 10)
    _ = workspace.check("2026")
    #expect(workspace.parsedFiles == files)

    let path = "2026/notice.merit"
    let id = try #require(workspace.sourceID(ofFile: path))
    workspace.change(path, to: first.sources[id].bytes + Array("// note\n".utf8))
    let second = workspace.check("2026")
    #expect(workspace.parsedFiles == files + 1)
    #expect(workspace.sourceID(ofFile: path) == id)
    #expect(second.sources[id].path == path)
    #expect(second.hash == first.hash)
  }

  /// A buffer may be of a file that is not saved yet, and its path may be written in several ways.
  @Test func buffersAreFiles() {
    var workspace = Workspace(FilesInMemory([:]))
    #expect(!workspace.check("new").isRunnable)
    workspace.change("./new/../new/rules.merit", to: Array("policy new {\n}\n".utf8))
    #expect(workspace.check("new/").title == "new")
    workspace.remove("new/rules.merit")
    #expect(!workspace.check("new").isRunnable)
  }
}
