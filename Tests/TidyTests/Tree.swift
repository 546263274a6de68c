import Foundation

/// The files of the repository, line by line, for the tests of this folder.
enum Tree {
  static let root = TidyTests.root

  /// One line of a file, with what a message needs to point at it.
  struct Line {
    /// The path from the root.
    let path: String
    /// Counted from 1.
    let number: Int
    let text: String

    var location: String { "\(path):\(number)" }

    /// What follows `//`; nil where the line has no comment.
    var comment: Substring? { commentStart.map { text[$0...].dropFirst(2) } }

    /// What precedes `//`.
    var code: Substring { commentStart.map { text[..<$0] } ?? text[...] }

    /// The first `//` that is not part of an address.
    private var commentStart: String.Index? {
      let bytes = text.utf8
      var previous: UInt8 = 0
      var index = bytes.startIndex
      while index < bytes.endIndex {
        let next = bytes.index(after: index)
        if bytes[index] == 0x2F, next < bytes.endIndex, bytes[next] == 0x2F, previous != 0x3A {
          return index
        }
        previous = bytes[index]
        index = next
      }
      return nil
    }
  }

  /// Every file under `folders` (files are taken as they are) with one of the endings, sorted.
  static func files(_ folders: [String], endings: Set<String>) -> [String] {
    var found: [String] = []
    for folder in folders {
      let url = root.appendingPathComponent(folder)
      if endings.contains(url.pathExtension) {
        found.append(folder)
        continue
      }
      let paths = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String }
      for path in paths ?? [] where endings.contains((path as NSString).pathExtension) {
        found.append("\(folder)/\(path)")
      }
    }
    return found.sorted()
  }

  /// The pages at the top of the repository.
  static func rootPages() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".md") }.sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func lines(_ path: String) throws -> [Line] {
    try text(path).utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      .map { Line(path: path, number: $0.offset + 1, text: String(Substring($0.element))) }
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }
}
