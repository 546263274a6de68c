import FEEL
import Records

/// The child rows of each record that a condition selects, in a form that needs no interpreter.
///
/// Conditions on child rows alone are worked out once for all of them, a byte each; what compares a
/// text of a child row with one of its owner compares numbers of a common dictionary.
struct RowGroup {
  /// One filter: which rows it keeps.
  struct Filter {
    /// Of the conditions on child rows alone, by child row; a byte of ``TruthVector``.
    var truths: [UInt8]
    /// Further conditions, all of which must hold.
    var matches: [TextMatch] = []
    /// Whether a row of which it is unknown makes the whole unknown; else it is left out.
    let keepsUnknown: Bool
  }

  /// A text of a child row that must equal a text of its owner.
  struct TextMatch {
    /// By child row the number of its text, -1 where it has none.
    let codes: [Int32]
    /// Numbers of all texts of child rows.
    let dictionary: [[UInt8]: Int32]
    /// The owner's text, and the field of the owner whose codes decide it.
    let owner: ColumnPlan.Interpretation
    let field: Int
    /// Number of its memory among ``ColumnPlan/textMemories``.
    let memory: Int
  }

  /// The child rows of each row.
  let children: Table.ChildRows
  var filters: [Filter] = []

  /// The most rows that one record has.
  var largest: Int {
    zip(children.offsets, children.offsets.dropFirst()).reduce(0) { max($0, Int($1.1 - $1.0)) }
  }

  /// Visits the selected child rows of a row; false where it is unknown which they are.
  ///
  /// - Parameter texts: of each match, filter by filter, the number of the owner's text: -1 where
  ///   it has none, -2 where no child row has it.
  @inline(__always)
  func visit(_ row: Int, _ texts: [Int32], _ body: (Int) -> Void) -> Bool {
    for index in Int(children.offsets[row])..<Int(children.offsets[row + 1]) {
      let child = Int(children.rows[index])
      switch selection(of: child, texts) {
      case TruthVector.yes: body(child)
      case TruthVector.unknown: return false
      default: break
      }
    }
    return true
  }

  /// Whether a child row is selected; unknown where that makes the whole unknown.
  @inline(__always)
  private func selection(of child: Int, _ texts: [Int32]) -> UInt8 {
    var next = 0
    for filter in filters {
      var truth = filter.truths[child]
      for match in filter.matches {
        let (own, other) = (match.codes[child], texts[next])
        next += 1
        let isEqual =
          own == -1 || other == -1
          ? TruthVector.unknown : own == other ? TruthVector.yes : TruthVector.no
        truth = min(truth, isEqual)
      }
      if truth == TruthVector.yes { continue }
      return truth == TruthVector.unknown && filter.keepsUnknown
        ? TruthVector.unknown : TruthVector.no
    }
    return TruthVector.yes
  }
}

/// What is worked out over the selected child rows of a record.
enum RowAggregate {
  case count
  /// The sum of a field, whose entries are whole numbers at one scale.
  case sum([Int64], isPresent: Bitmap, emptyIsZero: Bool)
}

extension ColumnExecution {
  /// The number of the owner's text for each match of a group.
  private mutating func texts(of group: RowGroup, row: Int) -> [Int32] {
    var found: [Int32] = []
    for filter in group.filters {
      for match in filter.matches { found.append(text(of: match, row: row)) }
    }
    return found
  }

  private mutating func text(of match: RowGroup.TextMatch, row: Int) -> Int32 {
    let code = code(ofField: match.field, row: row)
    if let known = textMemories[match.memory][code] { return known }
    let found: Int32
    if case .string(let text) = value(match.owner, row: row) {
      found = match.dictionary[Array(text.utf8)] ?? -2
    } else {
      found = -1
    }
    textMemories[match.memory][code] = found
    return found
  }

  /// A number for each row of the chunk.
  mutating func aggregate(
    _ aggregate: RowAggregate, over group: RowGroup, into vector: inout NumberVector
  ) {
    for position in 0..<count {
      let row = rows[position]
      var sum: Int64 = 0
      var isKnown = true
      var isEmpty = true
      let texts = texts(of: group, row: row)
      let isSelected = group.visit(row, texts) { child in
        isEmpty = false
        switch aggregate {
        case .count: sum &+= 1
        case .sum(let entries, let isPresent, _):
          if isPresent[child] { sum &+= entries[child] } else { isKnown = false }
        }
      }
      if isEmpty, case .sum(_, _, false) = aggregate { isKnown = false }
      vector.values[position] = sum
      vector.isKnown[position] = isSelected && isKnown ? 1 : 0
    }
  }

  /// Whether some, or every selected child row meets a condition, for each row of the chunk.
  ///
  /// - Parameter truths: of the condition, by child row.
  mutating func quantify(
    _ truths: [UInt8], every: Bool, over group: RowGroup, into vector: inout TruthVector
  ) {
    for position in 0..<count {
      let row = rows[position]
      var result = every ? TruthVector.yes : TruthVector.no
      let texts = texts(of: group, row: row)
      let isSelected = group.visit(row, texts) { child in
        result = every ? min(result, truths[child]) : max(result, truths[child])
      }
      vector.rows[position] = isSelected ? result : TruthVector.unknown
    }
  }
}
