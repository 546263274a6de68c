import Diagnostics
import FEEL
import Formats
import Text

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
      table.isIncomplete = true
      report(
        Diagnostic(
          RecordsDiagnostics.noHeading, at: SourceSpan(source: source, lower: 0, upper: 0)))
      return
    }
    if reportSeparator(cells, reader) {
      table.isIncomplete = true
      return
    }
    skipTitle(table.schema, &reader, &cells)
    files[file].cellCount = cells.count
    let plan = plan(table.schema, cells, reader)
    if let key = table.schema.keyField, plan.columns[key] == nil { table.isIncomplete = true }
    files[file].columns = plan.columns
    files[file].ownerColumn = plan.owner
    let keyField = table.schema.keyField
    let all = bytes.span
    // The columns are worked on outside the table while the file is read, and put back behind it.
    var columns = table.columns
    table.columns = []
    while reader.nextRow(into: &cells) {
      let isBlank = cells.allSatisfy { CellText.trimmed(all.extracting($0.bytes)).isEmpty }
      if isBlank { continue }
      let row = table.beginRow(
        file: file, offset: reader.rowStart, isMisshapen: reader.isRowMisshapen)
      readOwner(row, table, plan, cells, reader, all)
      for field in columns.indices {
        let place = plan.columns[field] ?? Int.max
        guard place < cells.count, !reader.isRowMisshapen, field != keyField,
          !cells[place].hasEscapes
        else {
          let cell = place < cells.count ? cells[place] : nil
          readUnusualCell(cell, field, row, table, &columns[field], reader)
          continue
        }
        let content = all.extracting(cells[place].bytes)
        let trimmed = CellText.trimmed(content)
        if trimmed.isEmpty {
          columns[field].appendSpace()
        } else if let problem = columns[field].append(content.extracting(trimmed)) {
          report(problem, cells[place], content.extracting(trimmed), columns[field].field, reader)
        }
      }
    }
    table.columns = columns
    let isConfidential = table.schema.isConfidential
    findings[file].add(contentsOf: reader.findings) { finding in
      guard isConfidential else { return finding }
      // In a row that has slipped nobody knows which cell is private.
      var finding = finding
      finding.primary = Label(finding.primary.span.start, finding.primary.text)
      return finding
    }
  }

  /// Reads a key, a cell with doubled quotes, or a cell of a row in which nobody knows which cell
  /// is which.
  private mutating func readUnusualCell(
    _ cell: CSVCell?, _ field: Int, _ row: Int, _ table: TableBuilder,
    _ column: inout ColumnBuilder, _ reader: CSVReader
  ) {
    let isKey = field == table.schema.keyField
    let bytes = cell.map { cell in
      cell.hasEscapes
        ? CSVReader.unescaped(reader.bytes[cell.bytes]) : Array(reader.bytes[cell.bytes])
    }
    guard let cell, let bytes, !CellText.trimmed(bytes.span).isEmpty else {
      if table.isMisshapen[row] { column.appendBad(nil) } else { column.appendSpace() }
      if isKey, let cell, !table.isMisshapen[row] { reportMissingKey(cell, column, table, reader) }
      return
    }
    let text = bytes.span.extracting(CellText.trimmed(bytes.span))
    if isKey { table.setKey(text, row: row) }
    if table.isMisshapen[row], !isKey {
      column.appendBad(nil)
    } else if let problem = column.append(text) {
      report(problem, cell, text, column.field, reader)
    }
  }

  private mutating func report(
    _ problem: CellProblem, _ cell: CSVCell, _ text: Span<UInt8>, _ field: FieldSchema,
    _ reader: CSVReader
  ) {
    let shown = CellText.string(text)
    report(
      CellFindings.diagnostic(
        problem, field, text: shown, at: reader.span(cell),
        content: SourceSpan(source: reader.source, bytes: cell.bytes)))
  }

  private mutating func reportMissingKey(
    _ cell: CSVCell, _ column: ColumnBuilder, _ table: TableBuilder, _ reader: CSVReader
  ) {
    let name = column.field.column ?? column.field.name
    report(
      Diagnostic(
        RecordsDiagnostics.missingKey, at: reader.span(cell),
        [.name(table.schema.name), .name(name)]))
  }

  private mutating func readOwner(
    _ row: Int, _ table: TableBuilder, _ plan: Plan, _ cells: [CSVCell], _ reader: CSVReader,
    _ all: Span<UInt8>
  ) {
    guard let column = plan.owner, column < cells.count else { return }
    let cell = cells[column]
    if cell.hasEscapes {
      let text = CSVReader.unescaped(reader.bytes[cell.bytes])
      let trimmed = CellText.trimmed(text.span)
      if !trimmed.isEmpty { table.setOwner(text.span.extracting(trimmed), row: row) }
      return
    }
    let content = all.extracting(cell.bytes)
    let trimmed = CellText.trimmed(content)
    if !trimmed.isEmpty {
      table.setOwner(content.extracting(trimmed), row: row)
    } else if !table.isMisshapen[row] {
      let owner = table.schema.owner ?? ""
      report(
        Diagnostic(
          RecordsDiagnostics.missingOwner, at: reader.span(cell),
          [.name(table.schema.name), .name(owner)]))
    }
  }

  // MARK: Heading

  /// A heading of one cell that holds semicolons or tabs was not written with commas.
  private mutating func reportSeparator(_ cells: [CSVCell], _ reader: CSVReader) -> Bool {
    guard cells.count == 1, let cell = cells.first else { return false }
    let separators: [(UInt8, LocalizedText)] = [
      (UInt8(ascii: ";"), LocalizedText(en: "`;`", zh: "分号 `;`")),
      (0x09, LocalizedText(en: "tabs", zh: "制表符（Tab）")),
    ]
    for (byte, name) in separators {
      guard let place = reader.bytes[cell.bytes].firstIndex(of: byte) else { continue }
      let span = SourceSpan(source: reader.source, bytes: place..<place + 1)
      report(Diagnostic(RecordsDiagnostics.wrongSeparator, at: span, [.phrase(name)]))
      return true
    }
    return false
  }

  /// Lines above the heading, at most, that are reported as one finding.
  private static let maximumTitleLines = 5

  /// Goes on to the row that is the heading, where the first names none of the fields and one of
  /// the next few does.
  private mutating func skipTitle(
    _ schema: RecordSchema, _ reader: inout CSVReader, _ cells: inout [CSVCell]
  ) {
    guard schema.headings.count > 1, matches(schema, cells, reader) == 0 else { return }
    var ahead = reader
    var next: [CSVCell] = []
    for _ in 0..<Self.maximumTitleLines {
      ahead.expectedCells = nil
      guard ahead.nextRow(into: &next) else { return }
      guard matches(schema, next, ahead) > 1 else { continue }
      let above = reader.bytes[..<ahead.rowStart]
      let line = 1 + above.count { $0 == 0x0A }
      let end = above.lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? 0
      let span = SourceSpan(source: reader.source, bytes: reader.rowStart..<end)
      report(Diagnostic(RecordsDiagnostics.lateHeading, at: span, [.count(line)]))
      reader = ahead
      cells = next
      return
    }
  }

  /// How many cells are names of fields.
  private func matches(_ schema: RecordSchema, _ cells: [CSVCell], _ reader: CSVReader) -> Int {
    cells.count { cell in
      let text = Array(reader.text(cell).utf8)
      let name = CellText.string(text.span.extracting(CellText.trimmed(text.span)))
      return schema.field(heading: name) != nil
        || schema.owner?.hasSameScalars(as: name) ?? false
    }
  }

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
      } else if schema.owner?.hasSameScalars(as: name) ?? false {
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
      Diagnostic(RecordsDiagnostics.duplicateColumn, at: span, [.name(name)])
        .with(secondary: first, LocalizedText(en: "first here", zh: "第一次在这里")))
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
      let near = EditDistance.nearest(to: name, among: missing + optional)
      let rename = near.map { near in
        FixIt(
          LocalizedText(en: "change to `\(near)`", zh: "改为 `\(near)`"), safety: .unsafe,
          edits: [TextEdit(span, near)])
      }
      if let near, let rename, let place = missing.firstIndex(of: near) {
        missing.remove(at: place)
        report(
          Diagnostic(
            RecordsDiagnostics.missingColumn, at: span,
            [.name(near), .name(schema.name)]
          ).with(fixIt: rename))
        continue
      }
      var diagnostic = Diagnostic(
        RecordsDiagnostics.unknownColumn, at: span,
        [.name(name), .name(schema.name)])
      if let rename { diagnostic = diagnostic.with(fixIt: rename) }
      report(diagnostic)
    }
    guard let heading else { return }
    for name in missing {
      report(
        Diagnostic(
          RecordsDiagnostics.missingColumn, at: heading,
          [.name(name), .name(schema.name)]))
    }
  }
}
