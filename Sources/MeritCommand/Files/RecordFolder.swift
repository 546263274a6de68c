import Diagnostics
import Formats
import Records

/// The record files of a folder.
enum RecordFolder {
  /// All files of the folder that could hold records, shown as `FOLDER/NAME`; of spreadsheets only
  /// the names.
  static func inputs(_ folder: String) throws(FileSystem.Failure) -> [RecordInput] {
    var result: [RecordInput] = []
    for name in try FileSystem.entries(of: folder) {
      guard let use = RecordInput.use(ofFile: name) else { continue }
      let path = folder + "/" + name
      guard [.file, .other].contains(FileSystem.kind(of: path)) else { continue }
      result.append(
        RecordInput(path: path, bytes: use == .records ? try FileSystem.read(path) : []))
    }
    return result
  }

  /// The records of a JSON text `{"成果": [{…}], "单位": […]}`, one input for each member.
  ///
  /// Each keeps its lines and columns: what stood before it is replaced by blanks and line breaks.
  static func inputs(json bytes: [UInt8], path: String) -> Result<[RecordInput], JSONProblem> {
    var sources = SourceMap()
    let id = sources.add(path: path, bytes: bytes)
    let (value, diagnostics) = JSONReader.read(source: id, bytes: bytes)
    guard let members = value?.members, !diagnostics.hasErrors else {
      return .failure(JSONProblem(sources: sources, diagnostics: diagnostics))
    }
    let inputs = members.map { member -> RecordInput in
      let span = member.value.span
      let before = bytes[..<Int(span.lower)].map { $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }
      return RecordInput(path: "\(member.key).json", bytes: before + bytes[span.bytes])
    }
    return .success(inputs)
  }

  /// Why a text is no JSON object of records; no diagnostics where it is JSON of another shape.
  struct JSONProblem: Error {
    var sources: SourceMap
    var diagnostics: [Diagnostic]
  }
}
