import DecimalArithmetic
import Decisions
import Diagnostics
import FEEL
import Notation

/// Rows of a table of which only one may hold, and that have the same constant inputs.
struct TableTwins {
  /// A test that one value meets, or every value.
  private enum Cell: Hashable {
    case anything
    case boolean(Bool)
    case number(DecimalNumber)
    case text([UInt8])
    case name([UInt8])
    case temporal([UInt8])
  }

  /// Combinations that one row's lists of constants may stand for, at most.
  private static let combinationLimit = 256

  private var rows: [[Cell]: TableText.Row] = [:]

  /// The earlier row that holds for the same inputs; nil where there is none that is known before
  /// anything runs.
  mutating func earlier(than row: TableText.Row) -> TableText.Row? {
    var combinations: [[Cell]] = [[]]
    for tree in row.tests {
      guard let cells = Self.cells(of: tree),
        combinations.count * cells.count <= Self.combinationLimit
      else { return nil }
      combinations = combinations.flatMap { start in cells.map { start + [$0] } }
    }
    var found: TableText.Row?
    for combination in combinations {
      if let earlier = rows[combination] {
        found = found ?? earlier
      } else {
        rows[combination] = row
      }
    }
    return found
  }

  /// The constants of which one is met; nil where the tests are others.
  private static func cells(of tree: ExpressionTree?) -> Set<Cell>? {
    guard let tree else { return [.anything] }
    if case .anything = tree[tree.root].kind { return [.anything] }
    guard case .tests(let tests, false) = tree[tree.root].kind else { return nil }
    var cells: Set<Cell> = []
    for test in tests {
      guard let cell = cell(tree, test) else { return nil }
      cells.insert(cell)
    }
    return cells
  }

  private static func cell(_ tree: ExpressionTree, _ id: ExpressionID) -> Cell? {
    switch tree[id].kind {
    case .boolean(let value): .boolean(value)
    case .number(let value), .percentage(let value): .number(value)
    case .string(let text): .text(Array(text.utf8))
    case .temporal(let text): .temporal(Array(text.utf8))
    case .name(let name): .name(Array(name.utf8))
    case .comparisonRange(.equal, let endpoint): cell(tree, endpoint)
    default: nil
    }
  }
}
