import Diagnostics
import Records

/// The record files of a folder.
enum RecordFolder {
  private static let endings = [".csv", ".json", ".jsonl", ".yaml", ".yml"]

  /// All files of the folder that could hold records, shown as `FOLDER/NAME`.
  static func inputs(_ folder: String) throws(FileSystem.Failure) -> [RecordInput] {
    var result: [RecordInput] = []
    for name in try FileSystem.entries(of: folder) {
      guard endings.contains(where: { name.lowercased().hasSuffix($0) }), !name.hasPrefix(".")
      else { continue }
      let path = folder + "/" + name
      guard FileSystem.kind(of: path) == .file else { continue }
      result.append(RecordInput(path: path, bytes: try FileSystem.read(path)))
    }
    return result
  }
}
