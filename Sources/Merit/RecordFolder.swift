import Diagnostics
import Formats
import Policy
import Records

extension RecordInput {
  /// A file or folder of records that cannot be read.
  public struct Problem: Error, Sendable, Hashable {
    /// Of the file or folder.
    public let path: String
    /// What the provider reports.
    public let cause: FileProblem
  }

  /// All files of a folder that could hold records, with paths `FOLDER/NAME`.
  ///
  /// Of spreadsheets only the names are taken: they are reported, and their bytes are not read.
  public static func all(
    inFolder folder: String, of files: any FileProvider
  ) throws(Problem) -> [RecordInput] {
    var result: [RecordInput] = []
    let names: [String]
    do throws(FileProblem) {
      names = try files.fileNames(inFolder: folder)
    } catch {
      throw Problem(path: folder, cause: error)
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let use = use(ofFile: name) else { continue }
      let path = folder + "/" + name
      do throws(FileProblem) {
        let bytes = use == .records ? try files.bytes(ofFile: name, inFolder: folder) : []
        result.append(RecordInput(path: path, bytes: bytes))
      } catch {
        throw Problem(path: path, cause: error)
      }
    }
    return result
  }

  /// Why a text is not a JSON object of records.
  public struct NotRecords: Error, Sendable {
    /// The text.
    public let sources: SourceMap
    /// What is wrong with it as JSON; empty where it is JSON of another shape.
    public let diagnostics: [Diagnostic]
  }

  /// The records of a JSON text `{"成果": [{…}], "单位": […]}`, one input for each member.
  ///
  /// Each keeps its lines and columns: what comes before it is replaced by spaces and line breaks.
  public static func all(
    ofJSON bytes: [UInt8], path: String
  ) throws(NotRecords) -> [RecordInput] {
    var sources = SourceMap()
    let id = sources.add(path: path, bytes: bytes)
    let (value, diagnostics) = JSONReader.read(source: id, bytes: bytes)
    guard let members = value?.members, !diagnostics.hasErrors else {
      throw NotRecords(sources: sources, diagnostics: diagnostics)
    }
    return members.map { member -> RecordInput in
      let span = member.value.span
      let before = bytes[..<Int(span.lower)].map { $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }
      return RecordInput(path: "\(member.key).json", bytes: before + bytes[span.bytes])
    }
  }
}
