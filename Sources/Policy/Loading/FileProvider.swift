import Diagnostics

/// Where policy files come from: a file system, an editor's buffers, a test's texts.
///
/// Modules never open files themselves; their callers provide one of these.
public protocol FileProvider: Sendable {
  /// The names of all files directly in a folder, in any order.
  ///
  /// - Parameter folder: with `/` between names; relative to the root of the provider.
  /// - Throws: ``FileProblem`` where the folder does not exist or cannot be listed.
  func fileNames(inFolder folder: String) throws(FileProblem) -> [String]

  /// The bytes of a file of a folder.
  func bytes(ofFile name: String, inFolder folder: String) throws(FileProblem) -> [UInt8]
}

/// Why a file or folder could not be read.
public enum FileProblem: Error, Sendable, Hashable {
  /// There is no such file or folder.
  case notFound
  /// Anything else, in the words of the system.
  case other(LocalizedText)

  /// For people.
  public var reason: LocalizedText {
    switch self {
    case .notFound: LocalizedText(en: "does not exist", zh: "不存在")
    case .other(let text): text
    }
  }
}

/// Files that are texts in memory.
public struct FilesInMemory: FileProvider {
  /// Path to bytes.
  public let files: [String: [UInt8]]

  /// Paths with `/` between names; the part before the last `/` is the folder.
  public init(_ files: [String: [UInt8]]) {
    self.files = files
  }

  /// A folder exists where a path begins with it.
  public func fileNames(inFolder folder: String) throws(FileProblem) -> [String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let names = files.keys.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
    if names.isEmpty { throw .notFound }
    return names.filter { !$0.contains("/") }
  }

  /// The text of a path; throws where there is none.
  public func bytes(ofFile name: String, inFolder folder: String) throws(FileProblem) -> [UInt8] {
    guard let bytes = files[folder.isEmpty ? name : folder + "/" + name] else { throw .notFound }
    return bytes
  }
}
