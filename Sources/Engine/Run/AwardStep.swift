import FEEL
import Policy
import Records

/// Candidates of an award, and the answers to its requirements (S1, first steps).
struct AwardStep {
  let award: Award
  let context: RunContext
  let table: Table
  /// Rows for which `among` holds or is unknown.
  let candidates: [Int]
  /// For each candidate: `among` is unknown.
  let isUncertain: [Bool]
  let rules: RuleSet
  /// Rule by rule, candidate by candidate; of uncertain candidates nothing is asked.
  private(set) var states: [RuleState] = []

  init(_ award: Award, _ context: RunContext, _ issues: FieldIssues) {
    self.award = award
    self.context = context
    table = context.table(award.record)
    rules = RuleSet(award.requirements, record: award.record, context)
    var candidates: [Int] = []
    var isUncertain: [Bool] = []
    let rows = Array(0..<table.count)
    if let among = award.among {
      let truths = ConditionColumns.truths(of: among, rows, in: table, context)
      for row in rows where truths[row] != TruthVector.no {
        candidates.append(row)
        isUncertain.append(truths[row] == TruthVector.unknown)
      }
    } else {
      candidates = rows
      isUncertain = Array(repeating: false, count: rows.count)
    }
    self.candidates = candidates
    self.isUncertain = isUncertain
  }

  /// Fills ``states(of:)``.
  mutating func askRequirements() {
    let asked =
      isUncertain.contains(true)
      ? candidates.indices.filter { !isUncertain[$0] } : Array(candidates.indices)
    var columns = RuleColumns(rules, table: table, context)
    states = Array(repeating: .notApplicable, count: candidates.count * rules.rules.count)
    columns.evaluate(
      asked, rows: asked.map { candidates[$0] },
      frame: RunContext.frame(stages: award.stages.count), into: &states)
  }

  /// For each candidate: a rule failed or is unknown.
  var hasIssues: [Bool] {
    let count = rules.rules.count
    var found = [Bool](repeating: false, count: candidates.count)
    for candidate in found.indices {
      var isIssue = false
      for place in candidate * count..<(candidate + 1) * count {
        isIssue = isIssue || states[place].isIssue
      }
      found[candidate] = isIssue
    }
    return found
  }

  func states(of candidate: Int) -> ArraySlice<RuleState> {
    let count = rules.rules.count
    return states[candidate * count..<(candidate + 1) * count]
  }
}
