import FEEL

/// Lookups of a policy: missing values stay unknown (S6), for every hit policy.
extension DecisionTable {
  /// The rows that answer `values`.
  ///
  /// A row whose match is undetermined leaves the outcome open unless it could not change
  /// the result: with `any` and `unique` where another row matches for certain, with `first` where
  /// an earlier one does, with `priority` where another has outputs of higher priority.
  /// - Parameters:
  ///   - values: one for each input.
  ///   - index: of this table; nil tests every row.
  ///   - test: evaluates unary tests of a value; nil where the answer is unknown.
  ///   - evaluate: evaluates an output.
  package func lookUp(
    _ values: [Value], index: DecisionTableIndex? = nil, test: (Program, Value) -> Bool?,
    evaluate: (Program) -> Value
  ) -> Match {
    for (column, input) in inputs.enumerated() where column < values.count {
      guard let allowed = input.allowed else { continue }
      switch test(allowed, values[column]) {
      case true?: continue
      case false?: return .notAllowed(column)
      case nil: return .unknown
      }
    }
    if hitPolicy == .unique || hitPolicy == .first {
      return match(values, index: index, test: test)
    }
    var certain: [Int] = []
    var open: [Int] = []
    search(values, index, test) { row, isCertain in
      if isCertain { certain.append(row) } else { open.append(row) }
      return true
    }
    if certain.isEmpty {
      if !open.isEmpty { return .unknown }
      return otherwise == nil ? .none : .otherwise
    }
    return chosen(certain, open, evaluate)
  }

  private func chosen(
    _ certain: [Int], _ open: [Int], _ evaluate: (Program) -> Value
  ) -> Match {
    func results(_ matching: [Int]) -> [[Value]] {
      matching.map { rows[$0].outputs.map(evaluate) }
    }
    switch hitPolicy {
    case .unique, .first: return .row(certain[0])
    case .any:
      let all = results(certain)
      let areEqual = all.dropFirst().allSatisfy { other in
        zip(all[0], other).allSatisfy { ValueComparison.equal($0, $1) == true }
      }
      return areEqual ? .row(certain[0]) : .conflict(certain)
    case .priority:
      let matching = (certain + open).sorted()
      let best = matching[order(of: results(matching))[0]]
      return certain.contains(best) ? .row(best) : .unknown
    case .ruleOrder, .collect: return open.isEmpty ? .rows(certain) : .unknown
    case .outputOrder:
      return open.isEmpty ? .rows(order(of: results(certain)).map { certain[$0] }) : .unknown
    }
  }

  /// The value of each output column: of one row, of `otherwise`, what the aggregation makes of
  /// several rows, else the list of theirs; nil where there is none.
  package func values(of match: Match, evaluate: (Program) -> Value) -> [Value]? {
    switch match {
    case .row(let row): return rows[row].outputs.map(evaluate)
    case .otherwise:
      return otherwise.map { outputs in
        outputs.map { program in
          let value = evaluate(program)
          return isList ? .list([value]) : value
        }
      }
    case .rows(let matching):
      let results = matching.map { rows[$0].outputs.map(evaluate) }
      guard case .collect(let aggregation?) = hitPolicy else {
        return outputs.indices.map { column in .list(results.map { $0[column] }) }
      }
      var failure: FEEL.Failure?
      return aggregates(results, aggregation, &failure)
    case .none, .unknown, .conflict, .notAllowed: return nil
    }
  }

  /// Whether the value of a column is a list.
  private var isList: Bool {
    if case .collect(.some) = hitPolicy { return false }
    return !hitPolicy.isSingle
  }

  /// The type of the value of a column, whose cells have a type of their own.
  package func type(ofColumn column: Int) -> FEELType {
    if case .collect(.count) = hitPolicy { return .number(nil) }
    return isList ? .list(outputs[column].type) : outputs[column].type
  }
}
