/// What became of the rules of one step: a column for each rule with a state for each candidate.
struct RuleAnswers {
  private var columns: [[RuleState]]
  let count: Int

  /// At first no rule applies to anybody.
  init(ruleCount: Int, count: Int) {
    self.count = count
    columns = Array(
      repeating: Array(repeating: .notApplicable, count: count), count: ruleCount)
  }

  /// - Parameter states: of `candidates`, in their order.
  mutating func set(
    _ states: [RuleState], ofRule rule: Int, for candidates: ArraySlice<Int>
  ) {
    Lanes.scatter(states, to: candidates, of: &columns[rule])
  }

  subscript(rule rule: Int, candidate candidate: Int) -> RuleState { columns[rule][candidate] }

  /// The states of all rules for one candidate.
  func states(of candidate: Int) -> [RuleState] { columns.map { $0[candidate] } }

  /// For each candidate whether a rule failed or is unknown.
  var hasIssue: [Bool] {
    var found = [Bool](repeating: false, count: count)
    for column in columns { Lanes.merge(&found, count: count, column) { $0 || $1.isIssue } }
    return found
  }
}
