import Diagnostics
import FEEL
import Formats
import Text

/// Reads files of records into tables, typed by the policy's `record` blocks.
package enum RecordReader {
  /// Reads all files of a run.
  ///
  /// A file's name says which record it holds (`成果.csv`, `.json`, `.jsonl`, `.yaml`); one record
  /// may have several files. Nothing is dropped: a value that cannot be read is reported and marked
  /// bad, its record stays (S7). Blank fields are no finding here. Causes are reported
  /// first: files that are missing or cannot be read, headings, keys; then the rest file by file.
  /// - Parameters:
  ///   - inputs: in any order; they are read in the order of their paths.
  ///   - sources: gets every file that is read, as UTF-8.
  ///   - findingsPerFile: how many findings of one file are kept; the rest is counted.
  package static func read(
    _ inputs: [RecordInput], catalogue: RecordCatalogue, sources: inout SourceMap,
    findingsPerFile: Int = 100
  ) -> (store: RecordStore, diagnostics: [Diagnostic]) {
    let sorted = inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var reading = RecordReading(catalogue: catalogue, findingsPerFile: findingsPerFile)
    for input in sorted { reading.read(input, &sources) }
    let tables = reading.finish(&sources)
    let given = inputs.filter { RecordFormat(ending: $0.ending) != nil }
    let store = RecordStore(
      catalogue: catalogue, tables: tables, files: reading.files, trees: reading.trees,
      digest: digest(given))
    let refused = reading.findings[reading.files.count...]
    let findings = (refused + reading.findings[..<reading.files.count]).flatMap { $0.sorted() }
    let causes = findings.filter { RecordsDiagnostics.causes.contains($0.code) }
    let others = findings.filter { !RecordsDiagnostics.causes.contains($0.code) }
    return (store, causes + others)
  }

  /// SHA-256 over every file's name, a zero byte, its length (eight bytes, most significant first)
  /// and its bytes, the files sorted by name; names without folders.
  package static func digest(_ inputs: [RecordInput]) -> String {
    let sorted = inputs.sorted { left, right in
      let (a, b) = (Array(left.fileName.utf8), Array(right.fileName.utf8))
      if a != b { return a.lexicographicallyPrecedes(b) }
      return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    var hash = SHA256()
    for input in sorted {
      hash.update(Array(input.fileName.utf8) + [0])
      let length = UInt64(input.bytes.count)
      hash.update((0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) })
      hash.update(input.bytes)
    }
    return SHA256.hex(hash.finish())
  }
}

/// The reading of one data set under way.
struct RecordReading {
  let catalogue: RecordCatalogue
  let tables: [TableBuilder]
  var files: [RecordFile] = []
  /// By file of `files`, and behind these the ones that are not read.
  var findings: [CappedFindings] = []
  /// Keys of the file being read that no field has, each of which is reported once.
  var unknownKeys: Set<[UInt8]> = []
  let findingsPerFile: Int
  let trees = YAMLTrees()

  init(catalogue: RecordCatalogue, findingsPerFile: Int) {
    self.catalogue = catalogue
    self.findingsPerFile = findingsPerFile
    tables = catalogue.schemas.enumerated().map { TableBuilder($1, position: $0) }
  }

  mutating func read(_ input: RecordInput, _ sources: inout SourceMap) {
    guard let format = RecordFormat(ending: input.ending) else {
      let record = catalogue.index(of: input.recordName)
      if record != nil || RecordInput.spreadsheetEndings.contains(input.ending) {
        mistaken.append((record, input.fileName, sources.add(path: input.path, bytes: [])))
      }
      return
    }
    guard let record = catalogue.index(of: input.recordName) else {
      refuseUnknown(input, emptySpan(sources.add(path: input.path, bytes: input.bytes)))
      return
    }
    let stray = DecodedText.strayLines(input.bytes)
    guard stray.isEmpty, let text = DecodedText(input.bytes) else {
      refuseEncoding(input, stray, catalogue.schemas[record], &sources)
      tables[record].isIncomplete = true
      return
    }
    let source = sources.add(
      path: input.path, bytes: text.bytes,
      isConfidential: catalogue.schemas[record].isConfidential)
    files.append(
      RecordFile(source: source, path: input.path, format: format, record: record))
    findings.append(CappedFindings(limit: findingsPerFile))
    unknownKeys = []
    switch format {
    case .csv: readCSV(text.bytes)
    case .json: readJSON(text.bytes)
    case .jsonLines: readJSONLines(text.bytes)
    case .yaml: readYAML(text.bytes)
    }
  }

  /// Number of the file that is being read.
  var file: Int { files.count - 1 }

  mutating func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    report(file, diagnostic())
  }

  mutating func report(_ file: Int, _ diagnostic: @autoclosure () -> Diagnostic) {
    findings[file].add(diagnostic())
  }

  func emptySpan(_ source: SourceID) -> SourceSpan {
    SourceSpan(source: source, lower: 0, upper: 0)
  }

  private(set) var refused: [Diagnostic] = []
  /// Files that people take for records, with the record that they are named after.
  private(set) var mistaken: [(record: Int?, name: String, source: SourceID)] = []

  private mutating func refuseEncoding(
    _ input: RecordInput, _ stray: [Int], _ schema: RecordSchema, _ sources: inout SourceMap
  ) {
    guard let first = stray.first else {
      let span = emptySpan(
        sources.add(
          path: input.path, bytes: input.bytes, isConfidential: schema.isConfidential))
      return refuse(Diagnostic(FormatsDiagnostics.unknownEncoding, at: span))
    }
    let text = Array(String(decoding: input.bytes, as: UTF8.self).utf8)
    let source = sources.add(
      path: input.path, bytes: text, isConfidential: schema.isConfidential)
    var start = 0
    for _ in 1..<first { start = (text[start...].firstIndex(of: 0x0A) ?? text.count - 1) + 1 }
    let rest = text[start...]
    let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
    let shown = stray.prefix(12).map(String.init)
    let more = stray.count - shown.count
    let lines = LocalizedText(
      en: (stray.count == 1 ? "line " : "lines ") + shown.joined(separator: ", ")
        + (more > 0 ? " and \(more) more" : ""),
      zh: "第 " + shown.joined(separator: "、") + " 行" + (more > 0 ? "等 \(stray.count) 行" : ""))
    refuse(
      Diagnostic(
        FormatsDiagnostics.mixedEncoding,
        at: SourceSpan(
          source: source, bytes: start..<(schema.isConfidential ? start : end)),
        [.phrase(lines)]))
  }

  mutating func refuse(_ diagnostic: Diagnostic) { refused.append(diagnostic) }

  private mutating func refuseUnknown(_ input: RecordInput, _ span: SourceSpan) {
    let name = input.recordName
    var diagnostic = Diagnostic(RecordsDiagnostics.unknownFile, at: span, [.name(name)])
    if let near = EditDistance.nearest(to: name, among: catalogue.schemas.map(\.name)) {
      diagnostic = diagnostic.with(
        help: LocalizedText(
          en: "did you mean `\(near)`? then rename the file",
          zh: "是不是 `\(near)`？如果是，请改文件名"))
    }
    refuse(diagnostic)
  }
}
