import Foundation

/// One golden file: input and expected output together, in sections headed `=== name`.
///
/// `UPDATE_GOLDENS=1 swift test` writes what the program prints now; a reviewer reads the difference.
/// A section that is missing fails until it is recorded, and one that no test reads fails the run
/// (``GoldenUse``).
public struct GoldenCase: Sendable, CustomStringConvertible {
  /// A part of a golden; asking for its body counts as reading it.
  public struct Section: Sendable {
    public let name: String
    fileprivate let text: String
    fileprivate let id: GoldenUse.SectionID

    public var body: String {
      GoldenUse.shared.read(id)
      return text
    }
  }

  public let path: String
  /// In the order of the file.
  public let sections: [Section]

  public var name: String {
    let file = URL(fileURLWithPath: path).lastPathComponent
    return file.hasSuffix(".golden") ? String(file.dropLast(7)) : file
  }

  public var description: String { name }

  /// True while goldens are being rewritten.
  public static var isUpdating: Bool {
    ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
  }

  public init(path: String) {
    self.path = path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    sections = GoldenCase.split(text).enumerated().map { index, section in
      Section(
        name: section.name, text: section.body,
        id: GoldenUse.SectionID(path: path, index: index, name: section.name))
    }
  }

  static func split(_ text: String) -> [(name: String, body: String)] {
    var sections: [(name: String, body: String)] = []
    var name: String?
    var lines: [Substring] = []
    func close() {
      if let name { sections.append((name, lines.joined(separator: "\n"))) }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        close()
        name = String(line.dropFirst(4))
      } else {
        lines.append(line)
      }
    }
    if lines.last == "" { lines.removeLast() }
    close()
    return sections
  }

  /// The body of the section, without its last line break; nil where there is none.
  public subscript(name: String) -> String? {
    sections.first { $0.name == name }?.body
  }

  /// All golden files in `folder`, which is beside the test file, by name.
  ///
  /// A folder without any fails the run.
  public static func all(in folder: String, besides file: String = #filePath) -> [GoldenCase] {
    let directory = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    let goldens = names.filter { $0.hasSuffix(".golden") }
    if goldens.isEmpty { GoldenUse.shared.miss(directory.path) }
    return goldens.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { GoldenCase(path: directory.appendingPathComponent($0).path) }
  }

  /// True where `actual` is what the section has. While updating, writes it there instead.
  public func matches(_ section: String, _ actual: String) -> Bool {
    if self[section] == actual { return true }
    guard GoldenCase.isUpdating else { return false }
    GoldenCase.writing.lock()
    defer { GoldenCase.writing.unlock() }
    let written = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var fresh = GoldenCase.split(written)
    if let index = fresh.firstIndex(where: { $0.name == section }) {
      fresh[index].body = actual
    } else {
      fresh.append((section, actual))
    }
    let text = fresh.map { "=== \($0.name)\n\($0.body)" }.joined(separator: "\n") + "\n"
    return (try? text.write(toFile: path, atomically: true, encoding: .utf8)) != nil
  }

  private static let writing = NSLock()
}
