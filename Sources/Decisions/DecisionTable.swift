import Diagnostics
import FEEL

/// A decision table: rows of unary tests over inputs, each with outputs.
///
/// The table is pure logic, independent of the source of its inputs and of the evaluator of its
/// tests.
package struct DecisionTable: Sendable {
  /// A column of tests.
  package struct Input: Sendable {
    /// As written in the head of the column.
    package var name: String
    /// What is tested. With it a table can be called with one record; nil where the caller gives
    /// the value itself.
    package var expression: Program?
    /// The type of its values.
    package var type: FEELType
    /// Unary tests of the values that are allowed; nil where every value is.
    package var allowed: Program?

    /// A column of tests over a value.
    package init(name: String, expression: Program?, type: FEELType, allowed: Program? = nil) {
      self.name = name
      self.expression = expression
      self.type = type
      self.allowed = allowed
    }
  }

  /// A column of results.
  package struct Output: Sendable {
    /// The key of the result, where there are several; else empty.
    package var name: String
    /// The type of its values.
    package var type: FEELType
    /// The output values, the most important first: the order of ``HitPolicy/priority`` and
    /// ``HitPolicy/outputOrder``. Empty where none are given.
    package var values: [Value]

    /// A column of results.
    package init(name: String, type: FEELType, values: [Value] = []) {
      self.name = name
      self.type = type
      self.values = values
    }
  }

  /// A rule: tests, and what it gives where they all hold.
  package struct Row: Sendable {
    /// The name of the row for overlays and traces; nil in DMN tables.
    package var label: String?
    /// One for each input; nil for `-`.
    package var tests: [Program?]
    /// One for each output.
    package var outputs: [Program]
    /// Its location.
    package var span: SourceSpan

    /// The texts of which an input must be one for the row to hold; nil where the cell accepts
    /// others, or does not compare with constants.
    ///
    /// - Parameter slot: of the value that the cell tests.
    package func texts(ofInput input: Int, slot: Int) -> [String]? {
      guard tests.indices.contains(input), let test = tests[input],
        let accepted = CellReader.acceptance(of: test, input: slot), !accepted.isComplement
      else { return nil }
      var texts: [String] = []
      for interval in accepted.intervals {
        guard case .string(let text)? = interval.lower, interval.lower == interval.upper else {
          return nil
        }
        texts.append(text)
      }
      return texts
    }

    /// A rule of tests and outputs.
    package init(label: String?, tests: [Program?], outputs: [Program], span: SourceSpan) {
      self.label = label
      self.tests = tests
      self.outputs = outputs
      self.span = span
    }
  }

  /// Its name in messages.
  package var name: String
  /// What happens when several rows match.
  package var hitPolicy: HitPolicy
  /// In the order of the tests of each row.
  package var inputs: [Input]
  /// In the order of the results of each row.
  package var outputs: [Output]
  /// In the order of the table.
  package var rows: [Row]
  /// Outputs when no row matches; nil: there is no value then.
  package var otherwise: [Program]?

  /// A table of rows.
  package init(
    name: String, hitPolicy: HitPolicy, inputs: [Input], outputs: [Output], rows: [Row],
    otherwise: [Program]?
  ) {
    self.name = name
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.outputs = outputs
    self.rows = rows
    self.otherwise = otherwise
  }

  /// What a look-up found.
  package enum Match: Sendable, Hashable {
    /// A row, by its index.
    case row(Int)
    /// The rows from which a hit policy that takes several makes its result, in the order of that
    /// policy.
    case rows([Int])
    /// The outputs for the case that no row matches.
    case otherwise
    /// No row matches, and there is no `otherwise`.
    case none
    /// Inputs are missing, so the matching row is undetermined.
    case unknown
    /// Rows of a `unique` table that match together, or of an `any` table that differ.
    case conflict([Int])
    /// The value of this input is not one that the table allows.
    case notAllowed(Int)
  }

  /// The row for `values` in a table whose result is one row: `unique` or `first`.
  ///
  /// A test whose answer is unknown leaves the outcome open unless no answer could change it: with
  /// `first`, where an earlier row matches; with `unique`, where another row matches for certain
  /// (S6).
  /// - Parameters:
  ///   - values: one for each input.
  ///   - index: of this table; nil tests every row.
  ///   - test: evaluates unary tests of a value; nil where the answer is unknown.
  /// - Complexity: O(rows × inputs) tests; with an index, O(log rows) for each column and the rows
  ///   that the best column leaves, tests only of cells that the index cannot judge.
  package func match(
    _ values: [Value], index: DecisionTableIndex? = nil, test: (Program, Value) -> Bool?
  ) -> Match {
    var certain: [Int] = []
    var isOpen = false
    var first: Match?
    search(values, index, test) { row, isCertain in
      if !isCertain {
        isOpen = true
      } else if hitPolicy == .first {
        first = isOpen ? .unknown : .row(row)
      } else {
        certain.append(row)
      }
      return first == nil
    }
    if let first { return first }
    if certain.count > 1 { return .conflict(certain) }
    if let only = certain.first { return .row(only) }
    if isOpen { return .unknown }
    return otherwise == nil ? .none : .otherwise
  }

  /// Visits the rows that match or may match, in order.
  ///
  /// - Parameter found: receives a row and whether the match is certain; returns false to stop.
  func search(
    _ values: [Value], _ index: DecisionTableIndex?, _ test: (Program, Value) -> Bool?,
    found: (_ row: Int, _ isCertain: Bool) -> Bool
  ) {
    if let index {
      return index.search(values) { row, column in
        guard column < rows[row].tests.count, let cell = rows[row].tests[column] else {
          return true
        }
        return test(cell, values[column])
      } found: {
        found($0, $1)
      }
    }
    for row in rows.indices {
      guard let isCertain = matches(row, values, test) else { continue }
      guard found(row, isCertain) else { return }
    }
  }

  /// Whether a row matches for certain; nil where it does not match.
  private func matches(
    _ row: Int, _ values: [Value], _ test: (Program, Value) -> Bool?
  ) -> Bool? {
    var isCertain = true
    for column in 0..<min(rows[row].tests.count, values.count) {
      guard let cell = rows[row].tests[column] else { continue }
      switch test(cell, values[column]) {
      case true?: continue
      case false?: return nil
      case nil: isCertain = false
      }
    }
    return isCertain
  }
}
