import Diagnostics
import Formats
import Synchronization
import Text

/// Finds the location of a record or one of its fields by reading the record once more.
///
/// Tables keep only where each record begins; that costs four bytes a record instead of eight a
/// cell.
struct CellLocator {
  private let files: [RecordFile]
  private let catalogue: RecordCatalogue
  private let sources: SourceMap
  private let trees: YAMLTrees

  init(
    _ files: [RecordFile], _ catalogue: RecordCatalogue, _ sources: SourceMap, _ trees: YAMLTrees
  ) {
    self.files = files
    self.catalogue = catalogue
    self.sources = sources
    self.trees = trees
  }

  func span(of row: Int, in table: Table, _ slot: CellSlot) -> SourceSpan {
    span(
      file: Int(table.rowFiles[row]), offset: Int(table.rowOffsets[row]),
      schema: table.schema, slot)
  }

  func span(of row: Int, in table: TableBuilder, _ slot: CellSlot) -> SourceSpan {
    span(
      file: Int(table.rowFiles[row]), offset: Int(table.rowOffsets[row]),
      schema: table.schema, slot)
  }

  private func span(
    file number: Int, offset: Int, schema: RecordSchema, _ slot: CellSlot
  ) -> SourceSpan {
    let file = files[number]
    let bytes = sources[file.source].bytes
    let start = SourceSpan(source: file.source, bytes: offset..<offset)
    switch file.format {
    case .csv:
      return csvSpan(file, bytes, offset, slot) ?? start
    case .json, .jsonLines:
      let value = JSONReader.value(source: file.source, bytes: bytes, at: offset)
      return value.map { span(in: RawRecord($0), schema, slot) } ?? start
    case .yaml:
      let node = trees.root(file.source, bytes).flatMap { CellLocator.group(in: $0, at: offset) }
      return node.map { span(in: RawRecord($0), schema, slot) } ?? start
    }
  }

  private func csvSpan(
    _ file: RecordFile, _ bytes: [UInt8], _ offset: Int, _ slot: CellSlot
  ) -> SourceSpan? {
    var reader = CSVReader(
      source: file.source, bytes: bytes, startOffset: offset, expectedCells: file.cellCount,
      findingsLimit: 0)
    var cells: [CSVCell] = []
    guard reader.nextRow(into: &cells), let first = cells.first, let last = cells.last else {
      return nil
    }
    let whole = reader.span(first).union(reader.span(last))
    let column: Int?
    switch slot {
    case .record: column = nil
    case .field(let field): column = field < file.columns.count ? file.columns[field] : nil
    case .owner: column = file.ownerColumn
    }
    guard let column, column < cells.count else { return whole }
    return reader.span(cells[column])
  }

  private func span(in raw: RawRecord, _ schema: RecordSchema, _ slot: CellSlot) -> SourceSpan {
    let entry = raw.entries?.first { entry in
      switch slot {
      case .record: false
      case .field(let field): schema.field(heading: entry.key) == field
      case .owner: schema.owner?.hasSameScalars(as: entry.key) ?? false
      }
    }
    guard let entry else { return raw.span }
    return entry.value.span.isEmpty ? entry.keySpan : entry.value.span
  }

  /// The group that begins at `offset`; at most 64 levels deep (``YAMLLimits``).
  private static func group(in node: YAMLNode, at offset: Int) -> YAMLNode? {
    guard Int(node.span.lower) <= offset, offset <= Int(node.span.upper) else { return nil }
    switch node.kind {
    case .nothing, .scalar: return nil
    case .sequence(let items):
      // Members are in order: look at the last that begins at or before the offset.
      var low = 0
      var high = items.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if Int(items[middle].span.lower) <= offset { low = middle } else { high = middle }
      }
      return items.isEmpty ? nil : group(in: items[low], at: offset)
    case .mapping(let entries):
      if Int(node.span.lower) == offset { return node }
      for entry in entries {
        if let found = group(in: entry.value, at: offset) { return found }
      }
      return nil
    }
  }
}

/// The YAML files of a run in which cells were looked for, each read once.
///
/// A record of a YAML file cannot be read without what comes before it, unlike one of a CSV or JSON
/// file.
final class YAMLTrees: Sendable {
  private struct State {
    var roots: [SourceID: YAMLNode?] = [:]
    var readCount = 0
  }

  private let state = Mutex(State())

  /// How many files were read.
  var readCount: Int { state.withLock { $0.readCount } }

  func root(_ source: SourceID, _ bytes: [UInt8]) -> YAMLNode? {
    state.withLock { state in
      if let known = state.roots[source] { return known }
      let root = YAMLReader.read(source: source, bytes: bytes).root
      state.roots[source] = .some(root)
      state.readCount += 1
      return root
    }
  }
}
