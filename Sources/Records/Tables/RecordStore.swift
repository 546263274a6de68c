import Diagnostics
import FEEL

/// All records of one run: a table for each kind, in the order of the catalogue.
///
/// The tables refer to one another for as long as the store lives; keep it while values of its
/// records are in use (afterwards references and lists of children read as `null` and empty).
package final class RecordStore: Sendable {
  /// The kinds of records.
  package let catalogue: RecordCatalogue
  /// By `RecordTypeID`.
  package let tables: [Table]
  /// SHA-256 over names and bytes of all files of records that were given, sorted by name, without
  /// spreadsheets and the like; 64 hexadecimal digits.
  package let digest: String

  let files: [RecordFile]
  let trees: YAMLTrees

  init(
    catalogue: RecordCatalogue, tables: [Table], files: [RecordFile], trees: YAMLTrees,
    digest: String
  ) {
    self.catalogue = catalogue
    self.tables = tables
    self.files = files
    self.trees = trees
    self.digest = digest
    for table in tables { table.link(tables, catalogue) }
  }

  deinit {
    for table in tables { table.unlink() }
  }

  package subscript(id: RecordTypeID) -> Table { tables[Int(id.index)] }

  /// The table of the record called `name`; nil where the policy has none.
  package subscript(name: String) -> Table? { catalogue.index(of: name).map { tables[$0] } }

  /// Whether any file of that record was given, whatever stands in it.
  package func hasFile(of record: RecordTypeID) -> Bool {
    files.contains { $0.record == Int(record.index) }
  }

  /// Where a record stands: its line of a CSV file, its braces in JSON, its entries in YAML.
  package func span(of row: Int, in table: Table, _ sources: SourceMap) -> SourceSpan {
    CellLocator(files, catalogue, sources, trees).span(of: row, in: table, .record)
  }

  /// Where a record begins, without reading it once more.
  package func start(of row: Int, in table: Table) -> SourceSpan {
    let offset = Int(table.rowOffsets[row])
    return SourceSpan(source: files[Int(table.rowFiles[row])].source, bytes: offset..<offset)
  }

  /// Where a field of a record stands, to be shown to people; the record itself where the field is
  /// not there at all.
  ///
  /// Found by reading the record once more (a YAML file once for all of its cells), so this is for
  /// findings, not for whole columns.
  /// - Parameter field: as everywhere (``RecordSchema``); a list of children gives the record.
  package func span(
    of row: Int, field: Int, in table: Table, _ sources: SourceMap
  ) -> SourceSpan {
    let slot: CellSlot
    if field < table.columns.count {
      slot = .field(field)
    } else {
      let position = Int(table.recordType.index)
      slot = catalogue.ownerField(of: position) == field ? .owner : .record
    }
    return CellLocator(files, catalogue, sources, trees).span(of: row, in: table, slot)
  }

  /// Number of the cell of a field within its line, from 1; nil where the file is no table, or has
  /// no such column.
  package func cellNumber(of row: Int, field: Int, in table: Table) -> Int? {
    let file = files[Int(table.rowFiles[row])]
    if field < table.columns.count {
      return field < file.columns.count ? file.columns[field].map { $0 + 1 } : nil
    }
    guard catalogue.ownerField(of: Int(table.recordType.index)) == field else { return nil }
    return file.ownerColumn.map { $0 + 1 }
  }
}
