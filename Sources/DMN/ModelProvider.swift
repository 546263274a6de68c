import Diagnostics
import Formats
import Synchronization
import Text

/// Finds the models that a model imports; whoever runs models decides where they may come from.
public protocol ModelProvider: Sendable {
  /// The file of the model with a namespace; nil where there is none.
  ///
  /// - Parameter location: the import's location, as it is written; never followed
  ///   by the library itself.
  /// - Parameter namespace: what the import names.
  func model(namespace: String, location: String?) -> ModelFile?
}

/// A file that holds a model.
public struct ModelFile: Sendable {
  /// How the file is shown to people.
  public let path: String
  /// The XML text.
  public let bytes: [UInt8]

  /// A file in memory.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The namespace of the model in the file; nil where the file is not well-formed XML or names none.
  public var namespace: String? {
    let root = XMLReader.read(XMLEncoding.decoded(bytes), source: SourceID(index: 0)).root
    return root?.attribute("namespace")?.text
  }
}

/// Finds nothing: for models without imports.
public struct NoModels: ModelProvider {
  /// A provider of nothing.
  public init() {}

  public func model(namespace: String, location: String?) -> ModelFile? { nil }
}

/// The models that may import each other, by their namespace: from memory, or from files that are
/// read by the host when an import is met.
///
/// The location of an import is never followed. From the folder of a model, with
/// Foundation:
///
/// ```swift
/// let names = try FileManager.default.contentsOfDirectory(atPath: folder)
/// let imports = ModelCollection(
///   paths: names.filter { $0.hasSuffix(".dmn") }.sorted().map { "\(folder)/\($0)" }
/// ) { path in
///   FileManager.default.contents(atPath: path).map { Array($0) }
/// }
/// ```
public struct ModelCollection: ModelProvider {
  /// Paths that are looked into for one import.
  private static let maximumFiles = 1_000

  private let paths: [String]
  private let read: @Sendable (String) -> [UInt8]?
  private let known = KnownNamespaces()

  /// What is in the files that were read, so that many imports read each of them once.
  private final class KnownNamespaces: Sendable {
    /// By path; nil for a file that holds no model.
    let byPath = Mutex<[String: String?]>([:])
  }

  /// The models of files in memory; of two with one namespace the first is found.
  public init(_ files: [ModelFile]) {
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    self.init(paths: files.map(\.path)) { bytes[$0] }
  }

  /// The models of files that are read when a model is looked for, one after the other.
  ///
  /// - Parameters:
  ///   - paths: in the order in which they are looked into, 1,000 at most.
  ///   - read: the bytes of a file; nil where it cannot be read, which passes it over.
  public init(paths: [String], reading read: @escaping @Sendable (String) -> [UInt8]?) {
    self.paths = Array(paths.prefix(ModelCollection.maximumFiles))
    self.read = read
  }

  /// The first file that holds the model of a namespace.
  public func model(namespace: String, location: String?) -> ModelFile? {
    for path in paths {
      let before = known.byPath.withLock { $0[path] }
      if let before, !isSame(before, namespace) { continue }
      let file = read(path).map { ModelFile(path: path, bytes: $0) }
      let found = before ?? file?.namespace
      known.byPath.withLock { $0[path] = .some(found) }
      if isSame(found, namespace) { return file }
    }
    return nil
  }

  private func isSame(_ found: String?, _ wanted: String) -> Bool {
    found?.hasSameScalars(as: wanted) ?? false
  }
}
