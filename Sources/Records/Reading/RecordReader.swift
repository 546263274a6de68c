import Diagnostics
import FEEL
import Formats

/// Reads files of records into tables, typed by the policy's `record` blocks.
public enum RecordReader {
  /// Reads all files of a run.
  ///
  /// A file's name says which record it holds (`成果.csv`, `.json`, `.jsonl`, `.yaml`); one record
  /// may have several files. Nothing is dropped: a value that cannot be read is reported and marked
  /// bad, its record stays (S7). Blank fields are no finding here.
  /// - Parameters:
  ///   - inputs: in any order; they are read in the order of their paths.
  ///   - sources: gets every file that is read, as UTF-8.
  ///   - findingsPerFile: how many findings of one file are kept; the rest is counted.
  public static func read(
    _ inputs: [RecordInput], catalogue: RecordCatalogue, sources: inout SourceMap,
    findingsPerFile: Int = 100
  ) -> (store: RecordStore, diagnostics: [Diagnostic]) {
    let sorted = inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var reading = RecordReading(catalogue: catalogue, findingsPerFile: findingsPerFile)
    for input in sorted { reading.read(input, &sources) }
    let tables = reading.finish(sources)
    let store = RecordStore(
      catalogue: catalogue, tables: tables, files: reading.files, digest: digest(inputs))
    return (store, reading.findings.flatMap { $0.sorted() })
  }

  /// SHA-256 over every file's name, a zero byte, its length (eight bytes, most significant first)
  /// and its bytes, the files sorted by name; names without folders.
  public static func digest(_ inputs: [RecordInput]) -> String {
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
  private let findingsPerFile: Int

  init(catalogue: RecordCatalogue, findingsPerFile: Int) {
    self.catalogue = catalogue
    self.findingsPerFile = findingsPerFile
    tables = catalogue.schemas.enumerated().map { TableBuilder($1, position: $0) }
  }

  mutating func read(_ input: RecordInput, _ sources: inout SourceMap) {
    guard let format = RecordFormat(ending: input.ending) else {
      if ["xlsx", "xls", "et", "ods", "numbers", "tsv"].contains(input.ending) {
        let span = emptySpan(sources.add(path: input.path, bytes: []))
        refuse(Diagnostic(RecordsDiagnostics.unreadableFormat, at: span, [Said(input.ending)]))
      }
      return
    }
    guard let record = catalogue.index(of: input.recordName) else {
      refuseUnknown(input, emptySpan(sources.add(path: input.path, bytes: input.bytes)))
      return
    }
    guard let text = DecodedText(input.bytes) else {
      let span = emptySpan(sources.add(path: input.path, bytes: input.bytes))
      refuse(Diagnostic(FormatsDiagnostics.unknownEncoding, at: span))
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

  private func emptySpan(_ source: SourceID) -> SourceSpan {
    SourceSpan(source: source, lower: 0, upper: 0)
  }

  private var refused: [Diagnostic] = []

  private mutating func refuse(_ diagnostic: Diagnostic) { refused.append(diagnostic) }

  private mutating func refuseUnknown(_ input: RecordInput, _ span: SourceSpan) {
    let name = input.recordName
    var diagnostic = Diagnostic(RecordsDiagnostics.unknownFile, at: span, [Said(name)])
    if let near = Suggestion.nearest(to: name, among: catalogue.schemas.map(\.name)) {
      diagnostic = diagnostic.with(
        help: Said(
          en: "did you mean `\(near)`? then rename the file",
          zh: "是不是 `\(near)`？如果是，请改文件名"))
    }
    refuse(diagnostic)
  }

  // MARK: Finishing

  /// Resolves keys across tables and makes the tables.
  mutating func finish(_ sources: SourceMap) -> [Table] {
    let locator = CellLocator(files, catalogue, sources)
    for table in tables { reportDuplicates(table, locator) }
    for table in tables { resolveOwners(table, locator) }
    let references = tables.map { table in resolveReferences(table, locator) }
    for diagnostic in refused {
      var alone = CappedFindings(limit: 1)
      alone.add(diagnostic)
      findings.append(alone)
    }
    return tables.indices.map { position in
      let children = catalogue.children(of: position).map { tables[position].group(tables[$0]) }
      return tables[position].finish(children: children, referenceRows: references[position])
    }
  }

  private mutating func reportDuplicates(_ table: TableBuilder, _ locator: CellLocator) {
    guard let field = table.schema.keyField else { return }
    for (row, first) in table.duplicates {
      let file = Int(table.rowFiles[row])
      let key = String(decoding: table.keys.bytes(Int(table.keyOfRow[row])), as: UTF8.self)
      report(
        file,
        Diagnostic(
          RecordsDiagnostics.duplicateKey, at: locator.span(of: row, in: table, .field(field)),
          [Said(table.schema.name), Said(key)]
        ).with(
          secondary: locator.span(of: first, in: table, .field(field)),
          Said(en: "first here", zh: "第一次在这里")))
    }
  }

  private mutating func resolveOwners(_ table: TableBuilder, _ locator: CellLocator) {
    guard let name = table.schema.owner, let place = catalogue.index(of: name) else { return }
    let owner = tables[place]
    for row in table.resolveOwners(in: owner) {
      let key = table.ownerKey(row: row)
      let arguments = [Said(table.schema.name), Said(key), Said(name)]
      report(
        Int(table.rowFiles[row]),
        RecordReading.suggesting(
          key, among: owner,
          Diagnostic(
            RecordsDiagnostics.unknownOwner, at: locator.span(of: row, in: table, .owner),
            arguments)))
    }
  }

  /// For each field the row that each code refers to; a reference to nothing is bad.
  private mutating func resolveReferences(
    _ table: TableBuilder, _ locator: CellLocator
  ) -> [[Int32]] {
    table.columns.enumerated().map { position, column in
      guard case .reference(let name) = column.field.type else { return [] }
      let target = catalogue.index(of: name).map { tables[$0] }
      let rows = (0..<column.dictionary.count).map { code in
        target?.row(key: column.dictionary.bytes(code)) ?? -1
      }
      guard rows.contains(-1) else { return rows }
      for row in 0..<table.count {
        let code = column.codes[row]
        guard code >= 0, rows[Int(code)] < 0, column.isPresent[row] else { continue }
        table.columns[position].markBad(row)
        let key = String(decoding: column.dictionary.bytes(Int(code)), as: UTF8.self)
        let isPrivate = column.field.isPrivate
        let shown = isPrivate ? CellFindings.privateValue : Said(key)
        let span = locator.span(of: row, in: table, .field(position))
        let finding = Diagnostic(
          RecordsDiagnostics.unknownReference, at: isPrivate ? span.start : span,
          [Said(column.field.name), shown, Said(name)])
        report(
          Int(table.rowFiles[row]),
          isPrivate ? finding : RecordReading.suggesting(key, among: target, finding))
      }
      return rows
    }
  }

  /// Adds the key that is one slip away, where the table is small enough to look through.
  ///
  /// Keys are numbers of a series more often than words, so that two slips lead anywhere.
  private static func suggesting(
    _ key: String, among table: TableBuilder?, _ diagnostic: Diagnostic
  ) -> Diagnostic {
    guard let table, table.keys.count <= 2_000 else { return diagnostic }
    let keys = (0..<table.keys.count).lazy.map {
      String(decoding: table.keys.bytes($0), as: UTF8.self)
    }
    guard let near = keys.first(where: { isOneSlip(key, $0) }) else { return diagnostic }
    return diagnostic.with(
      note: Said(en: "there is the key `\(near)`", zh: "有相近的标识 `\(near)`"))
  }

  /// True for texts that differ in letter case only, or in one character that is missing, too
  /// many, another one, or exchanged with its neighbour.
  static func isOneSlip(_ left: String, _ right: String) -> Bool {
    if left.lowercased().utf8.elementsEqual(right.lowercased().utf8) { return true }
    let a = Array(left.unicodeScalars)
    let b = Array(right.unicodeScalars)
    guard abs(a.count - b.count) <= 1, min(a.count, b.count) >= 3 else { return false }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a[head...].reversed(), b[head...].reversed()).prefix { $0 == $1 }.count
    let (middleA, middleB) = (a.count - head - tail, b.count - head - tail)
    if middleA <= 1, middleB <= 1 { return true }
    return middleA == 2 && middleB == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]
  }
}
