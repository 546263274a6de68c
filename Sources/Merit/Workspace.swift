import Diagnostics
import Lint
import Policy

/// Policies that are being worked on: files, changes that are not saved, and what was read of them.
///
/// A workspace is a value. Copies share what was read and change independently, so that a check can
/// run on another thread while the original goes on.
///
/// ```swift
/// var workspace = Workspace(FilesInMemory(["2026/rules.merit": bytes]))
/// let policy = workspace.check("2026")
/// ```
public struct Workspace: Sendable {
  private var files: OverlaidFiles
  private let root: String?
  private var cache = ReadingCache()

  /// A workspace over files.
  ///
  /// - Parameters:
  ///   - files: asked again for each ``check(_:settings:lint:)``; only bytes that changed are parsed.
  ///   - root: a folder that no `amends` may lead out of; nil: anywhere the provider reads.
  public init(_ files: any FileProvider, root: String? = nil) {
    self.files = OverlaidFiles(base: files)
    self.root = root
  }

  /// Puts the text of an editor's buffer before the file of that path, which need not exist.
  public mutating func change(_ path: String, to bytes: [UInt8]) {
    files[path] = .bytes(bytes)
  }

  /// Treats the file as removed, whatever the provider has.
  public mutating func remove(_ path: String) { files[path] = .removed }

  /// Forgets what ``change(_:to:)`` or ``remove(_:)`` did: the provider's file counts again.
  public mutating func revert(_ path: String) { files[path] = nil }

  /// Reads a policy's folder and every policy that it amends, and checks all of it.
  ///
  /// - Parameters:
  ///   - folder: of the policy itself, as the provider names it.
  ///   - settings: values that the policy leaves open.
  ///   - lint: levels of rules that differ from their defaults.
  public mutating func check(
    _ folder: String, settings: [PolicySetting] = [],
    lint: LintConfiguration = LintConfiguration()
  ) -> CheckedPolicy {
    let reading = Policy.read(
      folder: folder, from: files, within: root, settings: settings, cache: &cache)
    return CheckedPolicy(
      reading: reading, diagnostics: Linter(lint, .all).check(reading))
  }

  /// The id under which spans know a file; the same in every check of this workspace. Nil where no
  /// check has read the file.
  public func sourceID(ofFile path: String) -> SourceID? { cache.id(ofPath: path) }

  /// How many files were parsed since the workspace was made.
  package var parsedFiles: Int { cache.parsedFiles }
}

/// A provider's files, some of which are changed or removed.
struct OverlaidFiles: FileProvider {
  enum Change {
    case bytes([UInt8])
    case removed
  }

  let base: any FileProvider
  /// By normalized path.
  private var changes: [[UInt8]: Change] = [:]

  init(base: any FileProvider) { self.base = base }

  subscript(path: String) -> Change? {
    get { changes[Self.key(path)] }
    set { changes[Self.key(path)] = newValue }
  }

  func fileNames(inFolder folder: String) throws(FileProblem) -> [String] {
    let prefix = Self.key(folder).isEmpty ? [] : Self.key(folder) + [UInt8(ascii: "/")]
    let changed = changes.filter {
      $0.key.starts(with: prefix) && !$0.key.dropFirst(prefix.count).contains(UInt8(ascii: "/"))
    }
    if changed.isEmpty { return try base.fileNames(inFolder: folder) }
    var names: [[UInt8]: String] = [:]
    do throws(FileProblem) {
      for name in try base.fileNames(inFolder: folder) { names[Array(name.utf8)] = name }
    } catch {
      guard error == .notFound else { throw error }
    }
    for (path, change) in changed {
      let name = Array(path.dropFirst(prefix.count))
      if case .removed = change {
        names[name] = nil
      } else {
        names[name] = String(decoding: name, as: UTF8.self)
      }
    }
    return Array(names.values)
  }

  func bytes(ofFile name: String, inFolder folder: String) throws(FileProblem) -> [UInt8] {
    switch self[folder.isEmpty ? name : folder + "/" + name] {
    case .bytes(let bytes): return bytes
    case .removed: throw .notFound
    case nil: return try base.bytes(ofFile: name, inFolder: folder)
    }
  }

  /// The path without `.`, and without `..` except at its front.
  private static func key(_ path: String) -> [UInt8] {
    let text = FolderPath(path).text
    return text == "." ? [] : Array(text.utf8)
  }
}
