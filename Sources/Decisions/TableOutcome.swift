import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL

/// The result of a decision table (DMN 1.5 §8.2.10, §10.3.2.10).
package struct TableOutcome: Sendable {
  /// The output where there is one column, else a context of the outputs; a list of these where the
  /// hit policy may take several rows; `null` where no row matches and there is no `otherwise`.
  package let value: Value
  /// The rows that match, in the order of the table.
  package let hits: [Int]
  /// Why the value is `null` although the table is not empty; nil where there was no failure.
  package let failure: Failure?

  /// Why a table has no result.
  package enum Failure: Sendable, Hashable {
    /// The value of this input is not one that is allowed.
    case inputNotAllowed(Int)
    /// More than one row of a `unique` table matches.
    case severalRows([Int])
    /// Rows of an `any` table match and differ in their outputs.
    case differentOutputs([Int])
    /// The outputs cannot be aggregated.
    case aggregation(LocalizedText)
  }
}

extension DecisionTable {
  /// The result of the table, for every hit policy.
  ///
  /// A test that has no answer does not hold, as in DMN; a policy, where unknown is not 'no',
  /// uses ``match(_:index:test:)``.
  /// - Parameters:
  ///   - values: one for each input.
  ///   - index: of this table; nil tests every row.
  ///   - test: evaluates unary tests of a value.
  ///   - evaluate: evaluates an output.
  ///   - converted: makes an output one of the column with this index; the last argument is
  ///     whether it is a default output.
  package func outcome(
    _ values: [Value], index: DecisionTableIndex? = nil, test: (Program, Value) -> Bool?,
    evaluate: (Program) -> Value,
    converted: (Value, Int, Bool) -> Value = { value, _, _ in value }
  ) -> TableOutcome {
    func results(_ programs: [Program], isDefault: Bool) -> [Value] {
      programs.enumerated().map { converted(evaluate($1), $0, isDefault) }
    }
    for (column, input) in inputs.enumerated() where column < values.count {
      guard let allowed = input.allowed, !isNull(values[column]) else { continue }
      if test(allowed, values[column]) != true {
        return TableOutcome(value: .null, hits: [], failure: .inputNotAllowed(column))
      }
    }
    var hits: [Int] = []
    search(values, index, test) { row, isCertain in
      if isCertain { hits.append(row) }
      return !isCertain || hitPolicy != .first
    }
    guard let first = hits.first else {
      let outputs = otherwise.map { results($0, isDefault: true) }
      return TableOutcome(value: outputs.map(assembled) ?? .null, hits: [], failure: nil)
    }
    if hitPolicy.isSingle, hits.count == 1 {
      let outputs = rows[first].outputs
      let value =
        outputs.count == 1
        ? converted(evaluate(outputs[0]), 0, false) : assembled(results(outputs, isDefault: false))
      return TableOutcome(value: value, hits: hits, failure: nil)
    }
    if hitPolicy == .unique {
      return TableOutcome(value: .null, hits: hits, failure: .severalRows(hits))
    }
    return combined(hits, hits.map { results(rows[$0].outputs, isDefault: false) })
  }

  /// One output is itself, several are a context.
  private func assembled(_ outputs: [Value]) -> Value {
    if outputs.count == 1 { return outputs[0] }
    return .context(
      ContextValue(zip(self.outputs, outputs).map { .init(key: $0.name, value: $1) }))
  }

  private func combined(_ hits: [Int], _ results: [[Value]]) -> TableOutcome {
    switch hitPolicy {
    case .unique, .first:
      return TableOutcome(value: assembled(results[0]), hits: hits, failure: nil)
    case .any:
      for other in results.dropFirst()
      where !zip(results[0], other).allSatisfy({ ValueComparison.equal($0, $1) == true }) {
        return TableOutcome(value: .null, hits: hits, failure: .differentOutputs(hits))
      }
      return TableOutcome(value: assembled(results[0]), hits: hits, failure: nil)
    case .priority:
      let best = ordered(results).first ?? results[0]
      return TableOutcome(value: assembled(best), hits: hits, failure: nil)
    case .ruleOrder, .collect(nil):
      return TableOutcome(value: .list(results.map(assembled)), hits: hits, failure: nil)
    case .outputOrder:
      return TableOutcome(
        value: .list(ordered(results).map(assembled)), hits: hits, failure: nil)
    case .collect(.some(let aggregation)): return aggregated(hits, results, aggregation)
    }
  }

  // MARK: Order of outputs

  /// The results by the ranks of their outputs among the output values, the first column first.
  private func ordered(_ results: [[Value]]) -> [[Value]] {
    order(of: results).map { results[$0] }
  }

  /// The indices of results by the ranks of their outputs among the output values.
  func order(of results: [[Value]]) -> [Int] {
    let ranked = results.enumerated().map { index, outputs in
      (index, ranks(of: outputs))
    }
    return ranked.sorted { left, right in
      if left.1 != right.1 { return left.1.lexicographicallyPrecedes(right.1) }
      return left.0 < right.0
    }.map(\.0)
  }

  /// The rank of each output among the values of its column.
  func ranks(of outputs: [Value]) -> [Int] {
    zip(self.outputs, outputs).map { rank(of: $1, among: $0.values) }
  }

  private func rank(of value: Value, among values: [Value]) -> Int {
    var failure: FEEL.Failure?
    return values.firstIndex {
      ValueComparison.isMember(value, of: $0, keepingUnknown: false, &failure) == true
    } ?? values.count
  }

  // MARK: Aggregation

  private func aggregated(
    _ hits: [Int], _ results: [[Value]], _ aggregation: Aggregation
  ) -> TableOutcome {
    if aggregation == .count {
      let count = Value.number(DecimalNumber(results.count))
      return TableOutcome(value: count, hits: hits, failure: nil)
    }
    var reason: FEEL.Failure?
    let columns = aggregates(results, aggregation, &reason)
    if let reason {
      return TableOutcome(value: .null, hits: hits, failure: .aggregation(reason.reason))
    }
    return TableOutcome(value: assembled(columns), hits: hits, failure: nil)
  }

  /// What the aggregation makes of each column.
  func aggregates(
    _ results: [[Value]], _ aggregation: Aggregation, _ failure: inout FEEL.Failure?
  ) -> [Value] {
    outputs.indices.map { column in
      if aggregation == .count { return .number(DecimalNumber(results.count)) }
      return aggregate(results.map { $0[column] }, aggregation, &failure)
    }
  }

  /// What the built-in that an aggregation stands for makes of the outputs (§8.2.10).
  private func aggregate(
    _ values: [Value], _ aggregation: Aggregation, _ failure: inout FEEL.Failure?
  ) -> Value {
    let name =
      switch aggregation {
      case .sum: "sum"
      case .minimum: "min"
      case .maximum: "max"
      case .count: "count"
      }
    guard let builtin = Builtins.named(name) else { return .null }
    var context = BuiltinContext(moment: nil, zones: NoZones()) { _, _ in .null }
    let result = Builtins.call(builtin, [.list(values)], &context)
    if let reason = context.failure { failure = failure ?? FEEL.Failure(reason) }
    return result
  }

  private func isNull(_ value: Value) -> Bool {
    if case .null = value { return true }
    return false
  }
}
