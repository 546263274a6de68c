import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL

/// All records of one kind, column by column (notation 9.1); rows are in the order of the files.
public final class Table: RecordTable, @unchecked Sendable {
  // INVARIANT: everything is immutable but `linked`, which is written by the store alone: once
  // before anybody else has the table, and once when the store goes, to cut the circles between
  // tables.

  /// What the columns are.
  package let schema: RecordSchema
  public let recordType: RecordTypeID
  public let count: Int
  /// One for each declared field.
  public let columns: [Column]
  /// For each row the row of the owner, -1 where it has none; empty for a record without `of`.
  public let ownerRows: [Int32]
  /// One for each kind of child record, in the order of ``RecordCatalogue/children(of:)``.
  public let children: [ChildRows]

  let rowFiles: [UInt32]
  let rowOffsets: [UInt32]
  private let isMisshapen: Bitmap
  private let keys: TextDictionary
  private let rowOfKey: [Int32]
  private let keyOfRow: [Int32]
  private var linked: [Link?] = []

  /// The rows of one kind of child record, grouped by owner.
  public struct ChildRows: Sendable {
    /// Position of the child record in the catalogue.
    public let record: Int
    /// The children of row r are `rows[offsets[r]..<offsets[r + 1]]`.
    public let offsets: [Int32]
    /// Row numbers of the child table, in the order of its files within each owner.
    public let rows: [Int32]
  }

  /// What a field beyond the plain columns leads to.
  private struct Link {
    let table: Table
  }

  init(_ parts: Parts) {
    schema = parts.schema
    recordType = parts.recordType
    count = parts.count
    columns = parts.columns
    ownerRows = parts.ownerRows
    children = parts.children
    rowFiles = parts.rowFiles
    rowOffsets = parts.rowOffsets
    isMisshapen = parts.isMisshapen
    keys = parts.keys
    rowOfKey = parts.rowOfKey
    keyOfRow = parts.keyOfRow
  }

  /// What a table is made of.
  struct Parts {
    let schema: RecordSchema
    let recordType: RecordTypeID
    let count: Int
    let columns: [Column]
    let ownerRows: [Int32]
    let children: [ChildRows]
    let rowFiles: [UInt32]
    let rowOffsets: [UInt32]
    let isMisshapen: Bitmap
    let keys: TextDictionary
    let rowOfKey: [Int32]
    let keyOfRow: [Int32]
  }

  /// Sets the tables that references, owner and child lists lead to.
  func link(_ tables: [Table], _ catalogue: RecordCatalogue) {
    var links: [Link?] = schema.fields.map { field in
      guard case .reference(let name) = field.type else { return nil }
      return catalogue.index(of: name).map { Link(table: tables[$0]) }
    }
    if let owner = schema.owner, let place = catalogue.index(of: owner) {
      links.append(Link(table: tables[place]))
    }
    for child in children { links.append(Link(table: tables[child.record])) }
    linked = links
  }

  func unlink() { linked = [] }

  // MARK: Reading

  /// The value of a field, `null` where it is blank or bad; see ``RecordSchema`` for the numbers.
  public func value(row: Int, field: Int) -> Value {
    guard field < columns.count else { return linkedValue(row: row, field: field) }
    let column = columns[field]
    guard column.isPresent[row] else { return .null }
    switch column.storage {
    case .boolean(let bits): return .boolean(bits[row])
    case .scaled(let numbers, let scale):
      return .number(DecimalNumber(scaled: numbers[row], scale: scale))
    case .decimal(let numbers): return .number(numbers[row])
    case .date(let days):
      return CivilDate(daysSinceEpoch: Int(days[row])).map { .date($0) } ?? .null
    case .duration(let durations):
      switch durations[row] {
      case .yearMonth(let duration): return .yearsMonths(duration)
      case .dayTime(let duration): return .daysTime(duration)
      }
    case .string(let codes, let dictionary): return .string(dictionary.texts[Int(codes[row])])
    case .choice(let codes, let options): return .string(options[Int(codes[row])])
    case .reference(let codes, _, let rows):
      let target = rows[Int(codes[row])]
      guard target >= 0, field < linked.count, let link = linked[field] else { return .null }
      return .record(RecordReference(table: link.table, row: Int(target)))
    }
  }

  private func linkedValue(row: Int, field: Int) -> Value {
    guard field < linked.count, let link = linked[field] else { return .null }
    let hasOwner = !ownerRows.isEmpty || linked.count > columns.count + children.count
    if hasOwner, field == columns.count {
      let owner = ownerRows[row]
      return owner < 0 ? .null : .record(RecordReference(table: link.table, row: Int(owner)))
    }
    let rows = childRows(of: row, child: field - columns.count - (hasOwner ? 1 : 0))
    return .list(rows.map { .record(RecordReference(table: link.table, row: Int($0))) })
  }

  /// The rows of the n-th kind of child record that belong to `row`, in the order of their files.
  public func childRows(of row: Int, child: Int) -> ArraySlice<Int32> {
    let group = children[child]
    return group.rows[Int(group.offsets[row])..<Int(group.offsets[row + 1])]
  }

  /// The child rows that a field lists; nil for a field that is no list of them.
  public func childRows(ofField field: Int) -> ChildRows? {
    let hasOwner = !ownerRows.isEmpty || linked.count > columns.count + children.count
    let child = field - columns.count - (hasOwner ? 1 : 0)
    return children.indices.contains(child) ? children[child] : nil
  }

  /// Whether a declared field is filled in, blank or bad (S7).
  public func state(row: Int, field: Int) -> CellState {
    let column = columns[field]
    if column.isPresent[row] { return .present }
    return column.isBad[row] ? .bad : .blank
  }

  /// Why a bad field cannot be read; nil where it is not bad, or its whole row is broken.
  public func problem(row: Int, field: Int) -> CellProblem? { columns[field].problems[row] }

  /// True where the row had too few or too many cells, so that nobody knows which cell is which.
  public func isMisshapen(row: Int) -> Bool { isMisshapen[row] }

  /// True where any field is bad, or the row had too few or too many cells: the record is deferred
  /// (S7).
  public func hasBadData(row: Int) -> Bool {
    isMisshapen[row] || columns.contains { $0.isBad[row] }
  }

  /// The rows for which ``hasBadData(row:)`` holds.
  public var badRows: Bitmap {
    var rows = isMisshapen
    for column in columns { rows.formUnion(column.isBad) }
    return rows
  }

  /// The key of a row, as text; nil where it is blank or the record has none.
  public func key(row: Int) -> String? {
    guard row < keyOfRow.count, keyOfRow[row] >= 0 else { return nil }
    return keys.texts[Int(keyOfRow[row])]
  }

  /// The first row with that key, compared byte by byte; nil where there is none.
  public func row(key: String) -> Int? {
    keys.find(key).map { Int(rowOfKey[Int($0)]) }
  }

  /// The text of a reference as it stands in the file, also where no such record exists; nil where
  /// the field is blank or no reference.
  public func referenceText(row: Int, field: Int) -> String? {
    let column = columns[field]
    guard case .reference(let codes, let dictionary, _) = column.storage,
      column.isPresent[row] || column.isBad[row], codes[row] >= 0
    else { return nil }
    return dictionary.texts[Int(codes[row])]
  }
}
