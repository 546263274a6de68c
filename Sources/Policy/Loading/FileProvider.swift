import Diagnostics

/// Where policy files come from: a file system, an editor's buffers, a test's texts.
///
/// The modules below the command line never open files; who calls them brings one of these.
public protocol FileProvider: Sendable {
  /// The names of all files directly in a folder, in any order.
  ///
  /// - Parameter folder: with `/` between names; relative to wherever the provider begins.
  /// - Throws: ``FileProblem`` where the folder is not there or cannot be listed.
  func fileNames(inFolder folder: String) throws(FileProblem) -> [String]

  /// The bytes of a file of a folder.
  func bytes(ofFile name: String, inFolder folder: String) throws(FileProblem) -> [UInt8]
}

/// Why a file or folder could not be read.
public enum FileProblem: Error, Sendable, Hashable {
  /// There is no such file or folder.
  case notFound
  /// Anything else, told as the system tells it.
  case other(LocalizedText)

  /// For people.
  public var reason: LocalizedText {
    switch self {
    case .notFound: LocalizedText(en: "not found", zh: "没有这个文件")
    case .other(let text): text
    }
  }
}

/// Files that are texts in memory.
public struct FilesInMemory: FileProvider {
  /// Path to bytes.
  public let files: [String: [UInt8]]

  /// Paths with `/` between names; what stands before the last `/` is the folder.
  public init(_ files: [String: [UInt8]]) {
    self.files = files
  }

  /// A folder is there where a path begins with it; it has no order.
  public func fileNames(inFolder folder: String) throws(FileProblem) -> [String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let names = files.keys.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
    if names.isEmpty { throw .notFound }
    return names.filter { !$0.contains("/") }
  }

  /// The text of a path; a problem where none was given.
  public func bytes(ofFile name: String, inFolder folder: String) throws(FileProblem) -> [UInt8] {
    guard let bytes = files[folder.isEmpty ? name : folder + "/" + name] else { throw .notFound }
    return bytes
  }
}
