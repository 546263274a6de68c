import Diagnostics
import FEEL
import Formats
import Text

/// Files in which records are groups of named values: JSON, JSON Lines, YAML.
///
/// A record may hold its child records, under their name, as a list or as one group.
extension RecordReading {
  mutating func readJSON(_ bytes: [UInt8]) {
    let (value, diagnostics) = JSONReader.readList(source: files[file].source, bytes: bytes)
    noteErrors(diagnostics)
    if let value { readList(RawRecord(value), record: files[file].record, owner: nil) }
  }

  mutating func readJSONLines(_ bytes: [UInt8]) {
    let (values, diagnostics) = JSONReader.readLines(source: files[file].source, bytes: bytes)
    noteErrors(diagnostics)
    for value in values { readRecord(RawRecord(value), record: files[file].record, owner: nil) }
  }

  mutating func readYAML(_ bytes: [UInt8]) {
    let document = YAMLReader.read(source: files[file].source, bytes: bytes)
    noteErrors(document.diagnostics)
    guard let root = document.root else { return }
    for diagnostic in root.duplicateKeys() { report(diagnostic) }
    readList(RawRecord(root), record: files[file].record, owner: nil)
  }

  /// Reports what is wrong with the writing of a file; records may be lost with it.
  private mutating func noteErrors(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { report(diagnostic) }
    if diagnostics.hasErrors { markIncomplete(files[file].record) }
  }

  /// Nothing is said of keys that are not found in a record's table or in its children's.
  private mutating func markIncomplete(_ record: Int) {
    var open = [record]
    while let next = open.popLast(), !tables[next].isIncomplete {
      tables[next].isIncomplete = true
      open += catalogue.children(of: next)
    }
  }

  private mutating func readList(_ raw: RawRecord, record: Int, owner: Int?) {
    switch raw.kind {
    case .list(let items):
      for item in items { readRecord(item, record: record, owner: owner) }
    case .group where owner != nil: readRecord(raw, record: record, owner: owner)
    case .blank where owner != nil: return
    default: reportShape(raw, record)
    }
  }

  private mutating func reportShape(_ raw: RawRecord, _ record: Int) {
    let schema = catalogue.schemas[record]
    let span = Self.whole(raw.span, schema)
    markIncomplete(record)
    report(Diagnostic(RecordsDiagnostics.notRecords, at: span, [.name(schema.name)]))
  }

  /// Reads one group as a record, and the child records in it.
  private mutating func readRecord(_ raw: RawRecord, record: Int, owner: Int?) {
    guard let entries = raw.entries else {
      reportShape(raw, record)
      return
    }
    let table = tables[record]
    let row = table.beginRow(file: file, offset: Int(raw.span.lower), isMisshapen: false)
    if let owner { table.setOwner(row: owner, of: row) }
    var found: [RawRecord.Entry?] = Array(repeating: nil, count: table.columns.count)
    var children: [(record: Int, raw: RawRecord)] = []
    for entry in entries {
      if let field = table.schema.field(heading: entry.key) {
        if let first = found[field], !first.key.hasSameScalars(as: entry.key) {
          reportTwice(entry, first)
        } else if found[field] == nil {
          found[field] = entry
        }
      } else if let child = child(of: record, named: entry.key) {
        children.append((child, entry.value))
      } else if table.schema.owner?.hasSameScalars(as: entry.key) ?? false {
        if owner == nil { readOwner(entry, row, table) }
      } else {
        reportUnknown(entry, table.schema)
      }
    }
    let namesOwner = owner != nil || table.ownerCodes[row] >= 0
    if let name = table.schema.owner, !namesOwner {
      report(
        Diagnostic(
          RecordsDiagnostics.missingOwner, at: Self.whole(raw.span, table.schema),
          [.name(table.schema.name), .name(name)]))
    }
    for field in table.columns.indices { readField(found[field], field, row, table, raw) }
    for child in children { readList(child.raw, record: child.record, owner: row) }
  }

  private func child(of record: Int, named name: String) -> Int? {
    catalogue.children(of: record).first {
      catalogue.schemas[$0].name.hasSameScalars(as: name)
    }
  }

  private mutating func readOwner(
    _ entry: RawRecord.Entry, _ row: Int, _ table: TableBuilder
  ) {
    guard case .text(let text) = entry.value.kind else { return }
    let bytes = Array(text.utf8)
    let trimmed = CellText.trimmed(bytes.span)
    if !trimmed.isEmpty { table.setOwner(bytes.span.extracting(trimmed), row: row) }
  }

  /// A whole record, or what stands in its stead: where a field is private only its beginning.
  private static func whole(_ span: SourceSpan, _ schema: RecordSchema) -> SourceSpan {
    schema.isConfidential ? span.start : span
  }

  private mutating func readField(
    _ entry: RawRecord.Entry?, _ field: Int, _ row: Int, _ table: TableBuilder, _ raw: RawRecord
  ) {
    let schema = table.schema.fields[field]
    let isKey = field == table.schema.keyField
    switch entry?.value.kind {
    case .text(let text):
      let bytes = Array(text.utf8)
      let content = bytes.span.extracting(CellText.trimmed(bytes.span))
      if content.isEmpty { break }
      if isKey { table.setKey(content, row: row) }
      if let problem = table.columns[field].append(content) {
        report(
          CellFindings.diagnostic(
            problem, schema, text: CellText.string(content), at: entry?.value.span ?? raw.span,
            content: entry?.value.content ?? raw.span))
      }
      return
    case .list, .group:
      table.columns[field].appendBad(.notOneValue)
      report(
        Diagnostic(
          RecordsDiagnostics.wrongShape,
          at: Self.whole(entry?.value.span ?? raw.span, table.schema),
          [.name(schema.column ?? schema.name)]))
      return
    case .blank, nil: break
    }
    table.columns[field].appendSpace()
    if isKey {
      report(
        Diagnostic(
          RecordsDiagnostics.missingKey, at: entry?.keySpan ?? Self.whole(raw.span, table.schema),
          [.name(table.schema.name), .name(schema.column ?? schema.name)]))
    }
  }

  private mutating func reportTwice(_ entry: RawRecord.Entry, _ first: RawRecord.Entry) {
    report(
      Diagnostic(RecordsDiagnostics.duplicateColumn, at: entry.keySpan, [.name(first.key)])
        .with(secondary: first.keySpan, LocalizedText(en: "first here", zh: "第一次在这里")))
  }

  private mutating func reportUnknown(_ entry: RawRecord.Entry, _ schema: RecordSchema) {
    guard unknownKeys.insert(Array((schema.name + "." + entry.key).utf8)).inserted else { return }
    var diagnostic = Diagnostic(
      RecordsDiagnostics.unknownColumn, at: entry.keySpan,
      [.name(entry.key), .name(schema.name)])
    if let near = EditDistance.nearest(to: entry.key, among: schema.headings) {
      diagnostic = diagnostic.with(
        help: LocalizedText(en: "did you mean `\(near)`?", zh: "是不是 `\(near)`？"))
    }
    report(diagnostic)
  }
}
