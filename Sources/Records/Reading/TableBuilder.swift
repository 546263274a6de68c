import FEEL

/// Collects the rows of one kind of record from all its files.
final class TableBuilder {
  let schema: RecordSchema
  let position: Int
  var columns: [ColumnBuilder]
  private(set) var count = 0
  private(set) var keys = TextDictionary()
  private(set) var rowOfKey: [Int32] = []
  private(set) var keyOfRow: [Int32] = []
  private(set) var ownerKeys = TextDictionary()
  /// By row: code of the owner's key, -1 where it is known otherwise or blank.
  private(set) var ownerCodes: [Int32] = []
  /// By row: the owner of a nested row, -1 elsewhere.
  private(set) var ownerRows: [Int32] = []
  private(set) var rowFiles: [UInt32] = []
  private(set) var rowOffsets: [UInt32] = []
  private(set) var isMisshapen = Bitmap()
  /// True where a file of these records could not be read, or not all of it: a key that is not here
  /// may be there.
  var isIncomplete = false
  /// Rows whose key an earlier row has.
  private(set) var duplicates: [(row: Int, first: Int)] = []

  init(_ schema: RecordSchema, position: Int) {
    self.schema = schema
    self.position = position
    columns = schema.fields.map(ColumnBuilder.init)
  }

  /// Begins a row whose cells are to be appended to ``columns``; answers its number.
  func beginRow(file: Int, offset: Int, isMisshapen isWrong: Bool) -> Int {
    rowFiles.append(UInt32(truncatingIfNeeded: file))
    rowOffsets.append(UInt32(offset))
    isMisshapen.append(isWrong)
    keyOfRow.append(-1)
    ownerCodes.append(-1)
    ownerRows.append(-1)
    count += 1
    return count - 1
  }

  /// Takes the key of a row; of rows with one key, references go to the first.
  func setKey(_ text: Span<UInt8>, row: Int) {
    let code = keys.insert(text)
    keyOfRow[row] = code
    if Int(code) == rowOfKey.count {
      rowOfKey.append(Int32(row))
    } else {
      duplicates.append((row, Int(rowOfKey[Int(code)])))
    }
  }

  func setOwner(_ text: Span<UInt8>, row: Int) { ownerCodes[row] = ownerKeys.insert(text) }

  func setOwner(row owner: Int, of row: Int) { ownerRows[row] = Int32(owner) }

  /// The row with that key; nil where there is none.
  func row(key: ArraySlice<UInt8>) -> Int32? {
    let bytes = Array(key)
    return keys.find(bytes.span).map { rowOfKey[Int($0)] }
  }

  /// Rows that should have a key and have none.
  var rowsWithoutKey: [Int] {
    schema.keyField == nil ? [] : keyOfRow.indices.filter { keyOfRow[$0] < 0 }
  }

  /// Finds the owners of rows that name them by key; answers the rows whose owner does not exist.
  func resolveOwners(in owner: TableBuilder) -> [Int] {
    var rowOfCode: [Int32] = []
    for code in 0..<ownerKeys.count {
      rowOfCode.append(owner.row(key: ownerKeys.bytes(code)) ?? -1)
    }
    var lost: [Int] = []
    for row in 0..<count where ownerCodes[row] >= 0 {
      ownerRows[row] = rowOfCode[Int(ownerCodes[row])]
      if ownerRows[row] < 0 { lost.append(row) }
    }
    return lost
  }

  func ownerKey(row: Int) -> String {
    String(decoding: ownerKeys.bytes(Int(ownerCodes[row])), as: UTF8.self)
  }

  /// The rows of `child` grouped by this table's rows, in file order within each.
  func group(_ child: TableBuilder) -> Table.ChildRows {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for owner in child.ownerRows where owner >= 0 { offsets[Int(owner) + 1] += 1 }
    for row in 0..<count { offsets[row + 1] += offsets[row] }
    var next = offsets
    var rows = [Int32](repeating: 0, count: Int(offsets[count]))
    for (row, owner) in child.ownerRows.enumerated() where owner >= 0 {
      rows[Int(next[Int(owner)])] = Int32(row)
      next[Int(owner)] += 1
    }
    return Table.ChildRows(record: child.position, offsets: offsets, rows: rows)
  }

  func finish(children: [Table.ChildRows], referenceRows: [[Int32]]) -> Table {
    keys.seal()
    let finished = columns.indices.map { columns[$0].finish(rows: referenceRows[$0]) }
    return Table(
      Table.Parts(
        schema: schema, recordType: RecordTypeID(index: position), count: count,
        columns: finished,
        ownerRows: schema.owner == nil ? [] : ownerRows, children: children, rowFiles: rowFiles,
        rowOffsets: rowOffsets, isMisshapen: isMisshapen, keys: keys, rowOfKey: rowOfKey,
        keyOfRow: keyOfRow))
  }
}
