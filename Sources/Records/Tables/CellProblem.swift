/// Why a cell that is filled in cannot be read.
public enum CellProblem: Sendable, Hashable, CaseIterable {
  /// The field expects a number.
  case number
  /// The field expects a date.
  case date
  /// The field expects yes or no.
  case boolean
  /// The field expects a duration.
  case duration
  /// Of the right type, but against `allowed`.
  case notAllowed
  /// None of a closed set.
  case notOption
  /// No record has the key.
  case unknownReference
  /// A list or a group of values where one is expected.
  case notOneValue
}

/// The problems of a column by row: few rows have one.
struct CellProblems: Sendable {
  private var rows: [Int32] = []
  private var problems: [CellProblem] = []

  subscript(row: Int) -> CellProblem? {
    let index = position(of: Int32(row))
    return index < rows.count && rows[index] == row ? problems[index] : nil
  }

  mutating func insert(_ problem: CellProblem, row: Int) {
    let index = rows.last.map { $0 < row } ?? true ? rows.count : position(of: Int32(row))
    rows.insert(Int32(row), at: index)
    problems.insert(problem, at: index)
  }

  /// The first position whose row is not before `row`.
  private func position(of row: Int32) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
