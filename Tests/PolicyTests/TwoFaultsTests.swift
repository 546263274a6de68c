import Diagnostics
import Foundation
import Notation
import SeededRandom
import TestSupport
import Testing

@testable import Policy

/// An error of syntax in one item hides no error of meaning in another.
@Suite struct TwoFaults {
  /// A line in an example policy that is no item, and at another item a name that nothing declares:
  /// one reading reports both.
  @Test(
    arguments: Seed.list(3, 14, 15, 92), ["2026", "2026-yaml"])
  func bothAreReported(_ seed: Seed, _ policy: String) throws {
    var random = seed.random
    for round in 0..<6 {
      var files = try Self.examples()
      let names = files.keys.filter { $0.hasPrefix(policy + "/") }.sorted()
      let name = try #require(names.randomElement(using: &random))
      let text = try #require(files[name])
      let tops = Self.items(of: text, path: name)
      let conditions = tops.indices.filter { !Self.conditions(in: tops[$0]).isEmpty }
      guard let wrong = conditions.randomElement(using: &random),
        let start = Self.gaps(text, tops, besides: wrong, isYAML: policy.hasSuffix("yaml"))
          .randomElement(using: &random),
        let condition = Self.conditions(in: tops[wrong]).randomElement(using: &random)
      else { continue }
      let bad = "没有的名 = 1 and "
      let junk = policy.hasSuffix("yaml") ? "坏行\n" : "?? 坏行\n"
      let edits = [(Int(condition.lower), bad), (start, junk)]
      var bytes = text
      for (offset, inserted) in edits.sorted(by: { $0.0 > $1.0 }) {
        bytes.insert(contentsOf: Array(inserted.utf8), at: offset)
      }
      files[name] = bytes
      let reading = Policy.read(folder: policy, from: FilesInMemory(files))
      let errors = reading.diagnostics.filter(\.isError).map {
        reading.sources.text($0.primary.span)
      }
      let isMeaningReported = errors.contains("没有的名")
      let isSyntaxReported = errors.contains { $0.contains("坏行") }
      #expect(
        isMeaningReported && isSyntaxReported,
        "seed \(seed), round \(round), \(name): \(rendered(reading, .english))")
    }
  }

  /// The files of the measures and of both forms of the notice.
  private static func examples() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let root = FilesOnDisk.policies.root.appendingPathComponent("liaoning-qc")
    for folder in ["measures", "2026", "2026-yaml"] {
      let path = root.appendingPathComponent(folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: path.path)
      where name.contains(".merit") {
        files["\(folder)/\(name)"] = Array(try Data(contentsOf: path.appendingPathComponent(name)))
      }
    }
    return files
  }

  /// The items at the top of a file that begin their lines.
  private static func items(of bytes: [UInt8], path: String) -> [Item] {
    var sources = SourceMap()
    let id = sources.add(path: path, bytes: bytes)
    return PolicyFile.read(sources[id]).items.filter { item in
      let offset = Int(item.span.lower)
      return bytes[startOfLine(offset, bytes)..<offset].allSatisfy { $0 == 0x20 }
    }
  }

  /// Offsets of lines before which a line can be added: that of any other item, in YAML, whose
  /// entries at the top hold many items, that of any entry.
  private static func gaps(
    _ bytes: [UInt8], _ items: [Item], besides wrong: Int, isYAML: Bool
  ) -> [Int] {
    guard isYAML else {
      return items.indices.filter { $0 != wrong }.map {
        startOfLine(Int(items[$0].span.lower), bytes)
      }
    }
    return bytes.indices.filter { index in
      (index == 0 || bytes[index - 1] == 0x0A) && bytes[index] > UInt8(ascii: "#")
    }
  }

  /// Where the conditions of an item and of its block begin.
  private static func conditions(in item: Item) -> [SourceSpan] {
    var found: [SourceSpan] = []
    if ["that", "never"].contains(item.keyword.text), let value = item.value {
      found.append(value.source.span(0..<0))
    }
    return found + item.items.flatMap { conditions(in: $0) }
  }

  private static func startOfLine(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }
}
