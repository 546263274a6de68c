import FEEL

/// Finds the rows of a table that match without testing all of them.
///
/// Of each column whose cells compare the input with constants (`"a", "b"`, `[1..10)`, `> 5`,
/// `not(3)`), the endpoints are sorted; between two neighbours the same rows match. A look-up is a
/// binary search in each column. The column that leaves the fewest rows decides which rows are
/// looked at, and the other columns check these with two comparisons each. Only cells
/// that are more than such comparisons, and values that are missing or of another kind, are left to
/// the tests themselves.
package struct DecisionTableIndex: Sendable {
  /// By input; nil where the cells of a column must be evaluated.
  private let columns: ContiguousArray<Column?>
  private let cells: Cells
  private let rows: Int

  /// An index of a table that has at least `smallest` rows; nil where no column could serve.
  ///
  /// - Parameter input: the slot where the tests find the value of their input.
  package init?(_ table: DecisionTable, input: Int, smallest: Int = 2) {
    guard table.rows.count >= smallest else { return nil }
    var cells = Cells()
    var columns: ContiguousArray<Column?> = []
    for column in table.inputs.indices {
      let tests = table.rows.map { column < $0.tests.count ? $0.tests[column] : nil }
      columns.append(Column(tests, input: input, into: &cells))
    }
    if columns.allSatisfy({ $0 == nil }) { return nil }
    self.columns = columns
    self.cells = cells
    rows = table.rows.count
  }

  /// Visits the rows that match or may match, in the order of the table.
  ///
  /// - Parameters:
  ///   - values: one for each input.
  ///   - test: whether a cell accepts the value of its input; evaluated where no column decides.
  ///   - found: receives a row and whether the match is certain; returns false to stop.
  func search(
    _ values: [Value], test: (_ row: Int, _ column: Int) -> Bool?,
    found: (_ row: Int, _ isCertain: Bool) -> Bool
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: columns.count) { positions in
      cells.spans.withUnsafeBufferPointer { spans in
        cells.starts.withUnsafeBufferPointer { starts in
          let best = bestColumn(values, positions)
          let judge = Judge(
            positions: UnsafeBufferPointer(
              rebasing: positions[..<min(columns.count, values.count)]),
            spans: spans, starts: starts, rows: rows)
          func goesOn(_ row: Int) -> Bool {
            guard let isCertain = judge.answer(row, test) else { return true }
            return found(row, isCertain)
          }
          guard let best, let column = columns[best], let rowsAt = column.rowsAt else {
            for row in 0..<rows where !goesOn(row) { return }
            return
          }
          let range = rowsAt[Int(positions[best])]
          DecisionTableIndex.merged(rowsAt.all[range], column.always, goesOn)
        }
      }
    }
  }

  /// Finds the position of each value, -1 where it has none; returns the column that leaves the
  /// fewest rows, nil where none leaves any out.
  private func bestColumn(_ values: [Value], _ positions: UnsafeMutableBufferPointer<Int32>) -> Int?
  {
    var best: Int?
    var fewest = rows
    for index in columns.indices {
      positions[index] = -1
      guard index < values.count, let column = columns[index],
        let position = column.endpoints.position(of: values[index])
      else { continue }
      positions[index] = position
      if let count = column.count(at: position), count < fewest { (best, fewest) = (index, count) }
    }
    return best
  }

  /// How the columns judge a row at the positions of the values.
  private struct Judge {
    /// By column; -1 where the tests must be evaluated.
    let positions: UnsafeBufferPointer<Int32>
    let spans: UnsafeBufferPointer<Span>
    let starts: UnsafeBufferPointer<Int32>
    let rows: Int

    /// Whether the row matches for certain; nil where it does not match.
    ///
    /// No test is evaluated where a column excludes the row.
    @inline(__always)
    func answer(_ row: Int, _ test: (_ row: Int, _ column: Int) -> Bool?) -> Bool? {
      var isOpen = false
      for column in positions.indices {
        switch accepts(row, column) {
        case true?: continue
        case false?: return nil
        case nil: isOpen = true
        }
      }
      guard isOpen else { return true }
      var isCertain = true
      for column in positions.indices where accepts(row, column) == nil {
        switch test(row, column) {
        case true?: continue
        case false?: return nil
        case nil: isCertain = false
        }
      }
      return isCertain
    }

    /// Whether a cell accepts the value of its column; nil where its test must be evaluated.
    @inline(__always)
    private func accepts(_ row: Int, _ column: Int) -> Bool? {
      let position = positions[column]
      guard position >= 0 else { return nil }
      let cell = column * rows + row
      for index in Int(starts[cell])..<Int(starts[cell + 1]) {
        let span = spans[index]
        if span.first < 0 { return nil }
        if span.first <= position && position <= span.last { return true }
      }
      return false
    }
  }

  /// Both lists as one, ascending, until `goesOn` returns false.
  @inline(__always)
  private static func merged(
    _ rows: ArraySlice<Int32>, _ always: ContiguousArray<Int32>,
    _ goesOn: (Int) -> Bool
  ) {
    var (a, b) = (rows.startIndex, 0)
    while a < rows.endIndex || b < always.count {
      let next: Int32
      if b == always.count || (a < rows.endIndex && rows[a] < always[b]) {
        next = rows[a]
        a += 1
      } else {
        next = always[b]
        b += 1
      }
      guard goesOn(Int(next)) else { return }
    }
  }
}
