import Foundation

/// Files of a suite.
enum Files {
  static func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  /// All files below a folder with an ending, by path; links to folders are not followed.
  static func all(below folder: String, ending: String) -> [String] {
    // A link at the top is followed: only what it leads to can be listed.
    let folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      return []
    }
    return names.filter { $0.hasSuffix(ending) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { "\(folder)/\($0)" }
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// The last part of a path, without its ending.
  static func name(of path: String) -> String {
    let last = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return String(last.lastIndex(of: ".").map { last[..<$0] } ?? last)
  }

  /// The folder of the test cases of a copy of the whole kit; the folder itself where it is none.
  static func testCases(of folder: String) -> String {
    var isFolder: ObjCBool = false
    let cases = "\(folder)/TestCases"
    let exists = FileManager.default.fileExists(atPath: cases, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? cases : folder
  }

  /// The path of a folder of a suite as the suite names it: from `compliance-level-…` on where that
  /// is a part of it, else below `root`.
  static func suiteName(of folder: String, below root: String) -> String {
    let parts = URL(fileURLWithPath: folder).resolvingSymlinksInPath().pathComponents
    if let level = parts.lastIndex(where: {
      $0.hasPrefix("compliance-level-") || $0 == "non-compliant"
    }) {
      let isNested = level > 0 && parts[level - 1] == "non-compliant"
      return parts[(isNested ? level - 1 : level)...].joined(separator: "/")
    }
    let above = URL(fileURLWithPath: root).resolvingSymlinksInPath().pathComponents
    let below = parts.dropFirst(above.count)
    return below.isEmpty ? parts.last ?? "" : below.joined(separator: "/")
  }
}
