import Diagnostics
import FEEL
import Formats

/// Files with one row a record under a heading.
extension RecordReading {
  /// What a file's columns are.
  private struct Plan {
    var columns: [Int?]
    var owner: Int?
  }

  mutating func readCSV(_ bytes: [UInt8]) {
    let source = files[file].source
    let table = tables[files[file].record]
    var reader = CSVReader(
      source: source, bytes: bytes, findingsLimit: findings[file].limit)
    var cells: [CSVCell] = []
    guard reader.nextRow(into: &cells) else {
      report(
        Diagnostic(
          RecordsDiagnostics.noHeading, at: SourceSpan(source: source, lower: 0, upper: 0)))
      return
    }
    let plan = plan(table.schema, cells, reader)
    files[file].columns = plan.columns
    files[file].ownerColumn = plan.owner
    let all = bytes.span
    while reader.nextRow(into: &cells) {
      let isBlank = cells.allSatisfy { CellText.trimmed(all.extracting($0.bytes)).isEmpty }
      if isBlank { continue }
      let row = table.beginRow(
        file: file, offset: reader.rowStart, isMisshapen: reader.isRowMisshapen)
      readOwner(row, table, plan, cells, reader, all)
      for field in table.columns.indices {
        let cell = plan.columns[field].flatMap { $0 < cells.count ? cells[$0] : nil }
        readCell(cell, field, row, table, reader, all)
      }
    }
    findings[file].add(contentsOf: reader.findings)
  }

  private mutating func readCell(
    _ cell: CSVCell?, _ field: Int, _ row: Int, _ table: TableBuilder, _ reader: CSVReader,
    _ all: Span<UInt8>
  ) {
    let isKey = field == table.schema.keyField
    guard let cell else {
      blank(field, row, table, isKey: isKey, at: nil, reader)
      return
    }
    if cell.hasEscapes {
      let text = CSVReader.unescaped(reader.bytes[cell.bytes])
      let trimmed = CellText.trimmed(text.span)
      append(text.span.extracting(trimmed), cell, field, row, table, reader, isKey: isKey)
      return
    }
    let content = all.extracting(cell.bytes)
    let trimmed = CellText.trimmed(content)
    append(content.extracting(trimmed), cell, field, row, table, reader, isKey: isKey)
  }

  private mutating func append(
    _ text: Span<UInt8>, _ cell: CSVCell, _ field: Int, _ row: Int, _ table: TableBuilder,
    _ reader: CSVReader, isKey: Bool
  ) {
    if text.isEmpty {
      blank(field, row, table, isKey: isKey, at: cell, reader)
      return
    }
    if isKey { table.setKey(text, row: row) }
    // In a row with too few or too many cells nobody knows which cell is which.
    if table.isMisshapen[row], !isKey {
      table.columns[field].appendBad()
      return
    }
    if let problem = table.columns[field].append(text) {
      let shown = CellText.string(text)
      report(
        CellFindings.diagnostic(
          problem, table.schema.fields[field], text: shown, at: reader.span(cell)))
    }
  }

  private mutating func blank(
    _ field: Int, _ row: Int, _ table: TableBuilder, isKey: Bool, at cell: CSVCell?,
    _ reader: CSVReader
  ) {
    if table.isMisshapen[row] {
      table.columns[field].appendBad()
      return
    }
    table.columns[field].appendBlank()
    guard isKey, let cell else { return }
    let schema = table.schema
    report(
      Diagnostic(
        RecordsDiagnostics.missingKey, at: reader.span(cell),
        [Said(schema.name), Said(schema.fields[field].column ?? schema.fields[field].name)]))
  }

  private mutating func readOwner(
    _ row: Int, _ table: TableBuilder, _ plan: Plan, _ cells: [CSVCell], _ reader: CSVReader,
    _ all: Span<UInt8>
  ) {
    guard let owner = table.schema.owner, let column = plan.owner, column < cells.count else {
      return
    }
    let cell = cells[column]
    let text = cell.hasEscapes ? CSVReader.unescaped(reader.bytes[cell.bytes]) : nil
    if let text {
      let trimmed = CellText.trimmed(text.span)
      if !trimmed.isEmpty { table.setOwner(text.span.extracting(trimmed), row: row) }
      return
    }
    let content = all.extracting(cell.bytes)
    let trimmed = CellText.trimmed(content)
    if trimmed.isEmpty {
      if table.isMisshapen[row] { return }
      report(
        Diagnostic(
          RecordsDiagnostics.missingOwner, at: reader.span(cell),
          [Said(table.schema.name), Said(owner)]))
      return
    }
    table.setOwner(content.extracting(trimmed), row: row)
  }

  // MARK: Heading

  /// Which column holds which field; says what is missing, unknown or there twice.
  private mutating func plan(
    _ schema: RecordSchema, _ cells: [CSVCell], _ reader: CSVReader
  ) -> Plan {
    var plan = Plan(columns: Array(repeating: nil, count: schema.fields.count), owner: nil)
    var unknown: [(name: String, span: SourceSpan)] = []
    for (column, cell) in cells.enumerated() {
      let text = Array(reader.text(cell).utf8)
      let name = CellText.string(text.span.extracting(CellText.trimmed(text.span)))
      if name.isEmpty { continue }
      let span = reader.span(cell)
      if let field = schema.field(heading: name) {
        if let first = plan.columns[field] {
          reportTwice(name, span, reader.span(cells[first]))
        } else {
          plan.columns[field] = column
        }
      } else if schema.owner?.utf8.elementsEqual(name.utf8) ?? false {
        if let first = plan.owner {
          reportTwice(name, span, reader.span(cells[first]))
        } else {
          plan.owner = column
        }
      } else {
        unknown.append((name, span))
      }
    }
    let heading = cells.first.flatMap { first in
      cells.last.map { reader.span(first).union(reader.span($0)) }
    }
    reportColumns(schema, plan, unknown, heading: heading)
    return plan
  }

  private mutating func reportTwice(_ name: String, _ span: SourceSpan, _ first: SourceSpan) {
    report(
      Diagnostic(RecordsDiagnostics.duplicateColumn, at: span, [Said(name)])
        .with(secondary: first, Said(en: "first here", zh: "第一次在这里")))
  }

  private mutating func reportColumns(
    _ schema: RecordSchema, _ plan: Plan, _ unknown: [(name: String, span: SourceSpan)],
    heading: SourceSpan?
  ) {
    var missing: [String] = []
    if let owner = schema.owner, plan.owner == nil { missing.append(owner) }
    for (field, column) in zip(schema.fields, plan.columns) where column == nil {
      if !field.isOptional { missing.append(field.column ?? field.name) }
    }
    var optional: [String] = []
    for (field, column) in zip(schema.fields, plan.columns) where column == nil {
      if field.isOptional { optional.append(field.column ?? field.name) }
    }
    for (name, span) in unknown {
      let near = Suggestion.nearest(to: name, among: missing + optional)
      let rename = near.map { near in
        FixIt(
          Said(en: "change to `\(near)`", zh: "改为 `\(near)`"), safety: .unsafe,
          edits: [TextEdit(span, near)])
      }
      if let near, let rename, let place = missing.firstIndex(of: near) {
        missing.remove(at: place)
        report(
          Diagnostic(
            RecordsDiagnostics.missingColumn, at: span, [Said(near), Said(schema.name)]
          ).with(fixIt: rename))
        continue
      }
      var diagnostic = Diagnostic(
        RecordsDiagnostics.unknownColumn, at: span, [Said(name), Said(schema.name)])
      if let rename { diagnostic = diagnostic.with(fixIt: rename) }
      report(diagnostic)
    }
    guard let heading else { return }
    for name in missing {
      report(
        Diagnostic(
          RecordsDiagnostics.missingColumn, at: heading, [Said(name), Said(schema.name)]))
    }
  }
}
