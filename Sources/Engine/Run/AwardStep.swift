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
    var slots = RunContext.frame(stages: award.stages.count)
    for row in 0..<table.count {
      guard let among = award.among else {
        candidates.append(row)
        isUncertain.append(false)
        continue
      }
      slots[FrameLayout.record] = .record(RecordReference(table: table, row: row))
      let holds = context.interpreter.evaluateTruth(among, slots: slots)
      if holds == false { continue }
      candidates.append(row)
      isUncertain.append(holds == nil)
    }
    self.candidates = candidates
    self.isUncertain = isUncertain
  }

  /// Fills ``states(of:)``.
  mutating func askRequirements() {
    var evaluation = RuleEvaluation(rules, context)
    var slots = RunContext.frame(stages: award.stages.count)
    var found: [RuleState] = []
    found.reserveCapacity(candidates.count * rules.rules.count)
    for (candidate, row) in candidates.enumerated() {
      if isUncertain[candidate] {
        for _ in rules.rules { found.append(.notApplicable) }
        continue
      }
      slots[FrameLayout.record] = .record(RecordReference(table: table, row: row))
      evaluation.evaluate(slots, into: &found)
    }
    states = found
  }

  func states(of candidate: Int) -> ArraySlice<RuleState> {
    let count = rules.rules.count
    return states[candidate * count..<(candidate + 1) * count]
  }
}
