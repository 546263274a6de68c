import FEEL
import Outcome
import Policy
import Records

/// Blank required fields and bad values of records and the rows that belong to them (S7).
struct FieldIssues {
  struct Issue {
    let table: Table
    let row: Int
    /// Nil where the row itself is broken: too few or too many cells.
    let field: Int?
    let isBad: Bool
  }

  /// Rows of each table that have an issue of their own or in rows that belong to them.
  private var isFlagged: [Bitmap]
  private let store: RecordStore

  /// - Complexity: O(cells of required fields).
  init(_ store: RecordStore) {
    self.store = store
    isFlagged = store.tables.map { Bitmap(repeating: false, count: $0.count) }
    for (position, table) in store.tables.enumerated() { flagOwn(table, position) }
    // Owners are flagged through their rows; a chain of owners is as deep as there are tables.
    for _ in store.tables.indices {
      var isDone = true
      for (position, table) in store.tables.enumerated() {
        guard !table.ownerRows.isEmpty, let owner = table.schema.owner,
          let place = store.catalogue.index(of: owner)
        else { continue }
        for row in 0..<table.count where isFlagged[position][row] && table.ownerRows[row] >= 0 {
          let ownerRow = Int(table.ownerRows[row])
          if !isFlagged[place][ownerRow] {
            isFlagged[place].set(ownerRow, true)
            isDone = false
          }
        }
      }
      if isDone { break }
    }
  }

  private mutating func flagOwn(_ table: Table, _ position: Int) {
    for (index, column) in table.columns.enumerated()
    where !table.schema.fields[index].isOptional {
      isFlagged[position].formUnion(lackedBy: column.isPresent)
    }
    isFlagged[position].formUnion(table.badRows)
  }

  func hasIssues(row: Int, in table: Table) -> Bool {
    isFlagged[Int(table.recordType.index)][row]
  }

  /// The issues of a record itself.
  func ownIssues(row: Int, in table: Table) -> [Issue] {
    // A misshapen row is one issue: it is not certain which cell belongs to which field.
    if table.isMisshapen(row: row) {
      return [Issue(table: table, row: row, field: nil, isBad: true)]
    }
    var found: [Issue] = []
    for (index, field) in table.schema.fields.enumerated() {
      switch table.state(row: row, field: index) {
      case .present: break
      case .blank:
        if !field.isOptional {
          found.append(Issue(table: table, row: row, field: index, isBad: false))
        }
      case .bad: found.append(Issue(table: table, row: row, field: index, isBad: true))
      }
    }
    return found
  }

  /// All issues of a record, its own first, then those of its rows.
  func issues(row: Int, in table: Table) -> [Issue] {
    guard hasIssues(row: row, in: table) else { return [] }
    var found = ownIssues(row: row, in: table)
    let children = store.catalogue.children(of: Int(table.recordType.index))
    for (child, position) in children.enumerated() where position != Int(table.recordType.index) {
      for childRow in table.childRows(of: row, child: child) {
        found += issues(row: Int(childRow), in: store.tables[position])
      }
    }
    return found
  }

  /// Whether a blank or bad field is a finding of the candidate's own, so that a rule that is
  /// unknown through it alone adds nothing.
  func isFound(
    _ record: RecordReference, field: Int, candidate: RecordReference
  ) -> Bool {
    guard let table = record.table as? Table, field < table.schema.fields.count else {
      return false
    }
    switch table.state(row: Int(record.row), field: field) {
    case .present: return false
    case .blank: if table.schema.fields[field].isOptional { return false }
    case .bad: break
    }
    return belongs(table, Int(record.row), to: candidate)
  }

  private func belongs(_ table: Table, _ row: Int, to candidate: RecordReference) -> Bool {
    var table = table
    var row = row
    for _ in store.tables.indices {
      if table === candidate.table, row == Int(candidate.row) { return true }
      guard row < table.ownerRows.count, table.ownerRows[row] >= 0,
        let owner = table.schema.owner, let next = store[owner]
      else { return false }
      row = Int(table.ownerRows[row])
      table = next
    }
    return table === candidate.table && row == Int(candidate.row)
  }
}
