/// A folder's path as text; nothing here looks at a disk.
package struct FolderPath: Hashable, Sendable {
  /// Without `.` and without `..` but at the front.
  private let names: [String]
  private let isAbsolute: Bool

  package init(_ text: String) {
    isAbsolute = text.utf8.first == UInt8(ascii: "/")
    names = FolderPath.normal(text.split(separator: "/").map(String.init), isAbsolute)
  }

  private init(names: [String], isAbsolute: Bool) {
    self.names = names
    self.isAbsolute = isAbsolute
  }

  package var text: String {
    let joined = names.joined(separator: "/")
    if isAbsolute { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// The folder that `relative` leads to from here.
  func appending(_ relative: String) -> FolderPath {
    let steps = names + relative.split(separator: "/").map(String.init)
    return FolderPath(names: FolderPath.normal(steps, isAbsolute), isAbsolute: isAbsolute)
  }

  /// Whether the folder is `root` or within it.
  func isWithin(_ root: FolderPath) -> Bool {
    isAbsolute == root.isAbsolute && names.starts(with: root.names)
      && !names.dropFirst(root.names.count).contains("..")
  }

  /// The way from `root`, which this is within, to here.
  func relative(to root: FolderPath) -> String {
    names.dropFirst(root.names.count).joined(separator: "/")
  }

  /// True for what is a path from a file system's root, on any system.
  static func isAbsolute(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(3))
    if let first = bytes.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") {
      return true
    }
    if bytes.first == UInt8(ascii: "~") { return true }
    return bytes.count > 1 && bytes[1] == UInt8(ascii: ":")
  }

  private static func normal(_ steps: [String], _ isAbsolute: Bool) -> [String] {
    var names: [String] = []
    for step in steps where step != "." {
      if step == "..", let last = names.last, last != ".." {
        names.removeLast()
      } else if step == "..", isAbsolute {
        continue
      } else {
        names.append(step)
      }
    }
    return names
  }
}
