import DMN
import Diagnostics
import Formats
import Notation
import Text
import Vocabulary

/// The files that tables are taken `from`, by the place of the value that names them.
///
/// A file is read for the layer that names it, and found from that layer's folder.
struct TableFiles: Sendable {
  struct Entry: Sendable {
    /// Nil where the file cannot be read, or is no model.
    let file: DecisionTableFile?
    /// As shown to people.
    let path: String
    /// All that is wrong with it, or with its name.
    let diagnostics: [Diagnostic]
  }

  private(set) var entries: [SourceSpan: Entry] = [:]

  subscript(value: ResolvedValue) -> Entry? { entries[value.span] }

  mutating func add(_ entry: Entry, namedBy value: ResolvedValue) { entries[value.span] = entry }

  /// The decision that a table is taken from; nil where the file does not have it, or where it is
  /// open which is meant.
  func decision(of item: PolicyItem) -> (entry: Entry, place: Int)? {
    guard let value = item.attribute(.from)?.value, let entry = self[value],
      let file = entry.file
    else { return nil }
    guard let wanted = item.text(.decision)?.trimmed.text else {
      return file.decisions.count == 1 ? (entry, 0) : nil
    }
    return file.decisions.firstIndex { $0.hasSameScalars(as: wanted) }.map { (entry, $0) }
  }

  /// What decides the look-ups of a table with `from`; empty where that cannot be read.
  func meaning(of item: PolicyItem) -> [String] {
    guard let (entry, place) = decision(of: item) else { return [] }
    return entry.file?.table(ofDecision: place).table?.meaning ?? []
  }
}

extension LayerReader {
  /// Reads the files that tables of all layers are taken from, once the layers are read.
  mutating func readTableFiles() {
    var known: [FolderPath: TableFiles.Entry] = [:]
    for (index, input) in layers.enumerated() {
      guard let folder = input.layer.folder.map({ FolderPath($0) }) else { continue }
      for table in input.operations where table.id == .table {
        for item in table.all(.from) {
          guard let value = item.value else { continue }
          tableFiles.add(entry(value, folder, layersFrom: index, &known), namedBy: value)
        }
      }
    }
  }

  private mutating func entry(
    _ value: ResolvedValue, _ folder: FolderPath, layersFrom index: Int,
    _ known: inout [FolderPath: TableFiles.Entry]
  ) -> TableFiles.Entry {
    let text = value.text?.text ?? ""
    func refused(
      _ code: DiagnosticCode, _ arguments: [DiagnosticArgument],
      help: LocalizedText? = Self.whereFilesStand
    ) -> TableFiles.Entry {
      let finding = Diagnostic(code, at: value.span, arguments)
      return TableFiles.Entry(
        file: nil, path: text, diagnostics: [help.map { finding.with(help: $0) } ?? finding])
    }
    func tooLarge() -> TableFiles.Entry {
      refused(LayerDiagnostics.tooLarge, [.count(sizeLimit >> 20)], help: nil)
    }
    guard !text.isEmpty, !FolderPath.isAbsolute(text) else {
      return refused(LayerDiagnostics.absolutePath, [.name(text)])
    }
    let path = folder.appending(text)
    // A layer may use what stands with it, or with a layer that it rests on.
    let home = layers[index...].lazy.compactMap { $0.layer.folder.map { FolderPath($0) } }
      .first { path.isWithin($0) }
    guard let home, root.map({ path.isWithin($0) }) ?? true else {
      return refused(LayerDiagnostics.outsideRoot, [.name(text)])
    }
    if path == home {
      let reason = LocalizedText(en: "it is a folder", zh: "它是文件夹")
      return refused(LayerDiagnostics.unreadableFile, [.name(text), .phrase(reason)])
    }
    if let entry = known[path] { return entry }
    // Once there is too much, no further file is opened.
    guard take(0) else { return tooLarge() }
    let bytes: [UInt8]
    do {
      bytes = try files.bytes(ofFile: path.relative(to: home), inFolder: home.text)
    } catch {
      return refused(
        LayerDiagnostics.unreadableFile, [.name(text), .phrase(error.reason)])
    }
    guard take(bytes.count) else { return tooLarge() }
    let decoded = XMLEncoding.decoded(bytes)
    let source = cache.add(path: path.text, bytes: decoded.bytes)
    let (file, diagnostics) = DecisionTableFile.read(decoded, source: source)
    let entry = TableFiles.Entry(file: file, path: path.text, diagnostics: diagnostics)
    known[path] = entry
    return entry
  }

  private static let whereFilesStand = LocalizedText(
    en: "put the file into the folder of this policy or of a base policy",
    zh: "文件须放在本政策的文件夹内，或放在所修订政策的文件夹内")
}
