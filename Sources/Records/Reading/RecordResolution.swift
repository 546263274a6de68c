import CivilTime
import Diagnostics
import FEEL
import Formats
import Text

/// What can be said only when all files are read: keys, references, dates, files that are not there.
extension RecordReading {
  /// Resolves keys across tables and makes the tables.
  mutating func finish(_ sources: inout SourceMap) -> [Table] {
    let locator = CellLocator(files, catalogue, sources, trees)
    for (record, name, source) in mistaken {
      let isOnly = record.map { isMissing($0) } ?? false
      let schema = record.map { catalogue.schemas[$0].name } ?? ""
      refuse(
        Diagnostic(
          isOnly ? RecordsDiagnostics.onlySpreadsheet : RecordsDiagnostics.unreadableFormat,
          at: emptySpan(source),
          isOnly ? [.name(name), .name(schema)] : [.name(name)]))
      if isOnly, let record { tables[record].isIncomplete = true }
    }
    for table in tables { reportDuplicates(table, locator) }
    for table in tables { reportDates(table, locator) }
    var strays = tables.flatMap { resolveOwners($0) }
    var references: [[[Int32]]] = []
    for table in tables {
      let (rows, lost) = resolveReferences(table)
      references.append(rows)
      strays += lost
    }
    reportStrays(strays, locator, &sources)
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

  /// True where no file that was given is named after a record, and none holds any.
  private func isMissing(_ record: Int) -> Bool {
    tables[record].count == 0 && !tables[record].isIncomplete
      && !files.contains { $0.record == record }
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
          [.name(table.schema.name), .name(key)]
        ).with(
          secondary: locator.span(of: first, in: table, .field(field)),
          LocalizedText(en: "first here", zh: "第一次在这里")))
    }
  }

  /// Names dates whose year can hardly be meant; they are read as they are.
  private mutating func reportDates(_ table: TableBuilder, _ locator: CellLocator) {
    // 1900-01-01 and 2100-12-31.
    let plausible: ClosedRange<Int32> = -25_567...47_846
    for (position, column) in table.columns.enumerated() {
      guard case .date = column.field.type else { continue }
      for row in column.days.indices where !plausible.contains(column.days[row]) {
        guard column.isPresent[row] else { continue }
        let field = column.field
        let date = CivilDate(daysSinceEpoch: Int(column.days[row]))?.description ?? ""
        let span = locator.span(of: row, in: table, .field(position))
        report(
          Int(table.rowFiles[row]),
          Diagnostic(
            RecordsDiagnostics.implausibleDate, at: field.isPrivate ? span.start : span,
            [
              .name(field.column ?? field.name),
              .phrase(field.isPrivate ? CellFindings.privateValue : LocalizedText(date)),
            ]))
      }
    }
  }

  // MARK: Keys that lead nowhere

  /// A key that no record has, with all rows that name it in one column.
  private struct StrayKey {
    let table: TableBuilder
    let slot: CellSlot
    let key: String
    /// Name of the record that should have it.
    let target: String
    var rows: [Int]

    var isPrivate: Bool {
      if case .field(let field) = slot { table.schema.fields[field].isPrivate } else { false }
    }

    /// Where a row names the key; of a private one only the beginning.
    func span(of row: Int, _ locator: CellLocator) -> SourceSpan {
      let span = locator.span(of: row, in: table, slot)
      return isPrivate ? span.start : span
    }
  }

  private func resolveOwners(_ table: TableBuilder) -> [StrayKey] {
    guard let name = table.schema.owner, let place = catalogue.index(of: name) else { return [] }
    var strays: [StrayKey] = []
    var positions: [Int32: Int] = [:]
    for row in table.resolveOwners(in: tables[place]) {
      let code = table.ownerCodes[row]
      if let position = positions[code] {
        strays[position].rows.append(row)
      } else {
        positions[code] = strays.count
        strays.append(
          StrayKey(
            table: table, slot: .owner, key: table.ownerKey(row: row), target: name, rows: [row]))
      }
    }
    return strays
  }

  /// For each field the row that each code refers to; a reference to nothing is bad.
  private func resolveReferences(
    _ table: TableBuilder
  ) -> (rows: [[Int32]], strays: [StrayKey]) {
    var strays: [StrayKey] = []
    let resolved = table.columns.enumerated().map { field, column -> [Int32] in
      guard case .reference(let name) = column.field.type else { return [] }
      let target = catalogue.index(of: name).map { tables[$0] }
      let rows = (0..<column.dictionary.count).map { code in
        target?.row(key: column.dictionary.bytes(code)) ?? -1
      }
      guard rows.contains(-1) else { return rows }
      var positions: [Int32: Int] = [:]
      for row in 0..<table.count {
        let code = column.codes[row]
        guard code >= 0, rows[Int(code)] < 0, column.isPresent[row] else { continue }
        table.columns[field].markUnknownReference(row)
        if let position = positions[code] {
          strays[position].rows.append(row)
        } else {
          positions[code] = strays.count
          let key = String(decoding: column.dictionary.bytes(Int(code)), as: UTF8.self)
          strays.append(
            StrayKey(table: table, slot: .field(field), key: key, target: name, rows: [row]))
        }
      }
      return rows
    }
    return (resolved, strays)
  }

  /// Reports each key once, and none whose cause is reported already: a file that is missing or was
  /// not read, a record whose own key is blank.
  private mutating func reportStrays(
    _ strays: [StrayKey], _ locator: CellLocator, _ sources: inout SourceMap
  ) {
    for position in tables.indices {
      let target = tables[position]
      let mine = strays.filter { $0.target.hasSameScalars(as: target.schema.name) }
      guard let first = mine.first, !target.isIncomplete else { continue }
      if isMissing(position) {
        reportMissingFile(target, mine, first, locator, &sources)
        continue
      }
      let keyless = target.rowsWithoutKey
      if Set(mine.map { Array($0.key.utf8) }).count <= keyless.count { continue }
      for stray in mine { report(stray, target, keyless.first, locator) }
    }
  }

  private mutating func report(
    _ stray: StrayKey, _ target: TableBuilder, _ keyless: Int?, _ locator: CellLocator
  ) {
    let row = stray.rows[0]
    report(
      Int(stray.table.rowFiles[row]),
      Self.diagnostic(stray, row, target, keyless, locator))
  }

  private static func diagnostic(
    _ stray: StrayKey, _ row: Int, _ target: TableBuilder, _ keyless: Int?,
    _ locator: CellLocator
  ) -> Diagnostic {
    let table = stray.table
    var diagnostic: Diagnostic
    switch stray.slot {
    case .field(let field):
      diagnostic = Diagnostic(
        RecordsDiagnostics.unknownReference, at: stray.span(of: row, locator),
        [
          .text(table.columns[field].field.name),
          .phrase(stray.isPrivate ? CellFindings.privateValue : LocalizedText(stray.key)),
          .name(stray.target),
        ])
    case .owner, .record:
      diagnostic = Diagnostic(
        RecordsDiagnostics.unknownOwner, at: stray.span(of: row, locator),
        [.name(table.schema.name), .name(stray.key), .name(stray.target)])
    }
    if !stray.isPrivate { diagnostic = suggesting(stray.key, among: target, diagnostic) }
    if let keyless, let field = target.schema.keyField {
      diagnostic = diagnostic.with(
        secondary: locator.span(of: keyless, in: target, .field(field)).start,
        LocalizedText(en: "the key of this record is blank", zh: "这条记录的标识是空的"))
    }
    let others = stray.rows.count - 1
    guard others > 0 else { return diagnostic }
    return diagnostic.with(
      note: LocalizedText(
        en: "\(others) more \(others == 1 ? "record" : "records") of `\(table.schema.name)` "
          + (others == 1 ? "names" : "name") + " this key",
        zh: "还有 \(others) 条 `\(table.schema.name)` 记录也写着这个标识"))
  }

  /// One error at the file that should be there, with who refers to it.
  private mutating func reportMissingFile(
    _ target: TableBuilder, _ strays: [StrayKey], _ first: StrayKey, _ locator: CellLocator,
    _ sources: inout SourceMap
  ) {
    var counts: [(name: String, count: Int)] = []
    for stray in strays {
      let name = stray.table.schema.name
      if let place = counts.firstIndex(where: { $0.name.hasSameScalars(as: name) }) {
        counts[place].count += stray.rows.count
      } else {
        counts.append((name, stray.rows.count))
      }
    }
    let referring = LocalizedText(
      en: counts.map { "\($0.count) \($0.count == 1 ? "record" : "records") of `\($0.name)`" }
        .joined(separator: ", ")
        + (counts.count == 1 && counts[0].count == 1 ? " refers to it" : " refer to it"),
      zh: counts.map { "\($0.count) 条 `\($0.name)` 记录" }.joined(separator: "、") + "引用了它")
    let row = first.rows[0]
    let path = files[Int(first.table.rowFiles[row])].path
    let folder = RecordInput(path: path, bytes: []).folder
    let name = "\(target.schema.name).csv"
    let span = emptySpan(sources.add(path: folder + name, bytes: []))
    refuse(
      Diagnostic(RecordsDiagnostics.missingFile, at: span, [.name(name), .phrase(referring)]).with(
        secondary: first.span(of: row, locator),
        LocalizedText(en: "first referred to here", zh: "第一处引用在这里")))
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
      note: LocalizedText(en: "there is the key `\(near)`", zh: "有相近的标识 `\(near)`"))
  }

  /// True for texts that differ in letter case only, or in one character that is missing, too
  /// many, another one, or exchanged with its neighbour.
  static func isOneSlip(_ left: String, _ right: String) -> Bool {
    if left.lowercased().hasSameScalars(as: right.lowercased()) { return true }
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
