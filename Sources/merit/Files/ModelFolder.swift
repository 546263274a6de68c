import DMN
import Diagnostics
import Formats

/// The models in the folder of a model, by their namespace: where imports are looked for.
struct ModelFolder: ModelProvider {
  let folder: String

  /// Files that are looked into for one import.
  private static let mostFiles = 1_000

  /// The folder in which a file stands.
  init(of path: String) {
    folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  func model(namespace: String, location: String?) -> ModelFile? {
    let names = (try? FileSystem.entries(of: folder)) ?? []
    for name in names.filter({ $0.hasSuffix(".dmn") }).prefix(Self.mostFiles) {
      let path = folder + "/" + name
      guard let bytes = try? FileSystem.read(path),
        let root = XMLReader.read(XMLEncoding.decoded(bytes), source: SourceID(index: 0)).root,
        root.attribute("namespace")?.text.utf8.elementsEqual(namespace.utf8) == true
      else { continue }
      return ModelFile(path: path, bytes: bytes)
    }
    return nil
  }
}
