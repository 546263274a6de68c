/// How much one selection may guess while it asks whether lower bounds can be met.
///
/// Limits that are nested, or cross in two ways, are answered without a guess, however many
/// candidates there are, and cost nothing here. What is counted are steps of the search and not
/// time, so that a run ends in the same way on every machine.
struct FlowBudget {
  private(set) var steps: Int
  /// True once a question was left without an answer.
  private(set) var isExceeded = false

  /// About a second's work; far more than limits need that people have written.
  static let stepsOfSelection = 40_000_000

  init(steps: Int = Self.stepsOfSelection) { self.steps = steps }

  var isSpent: Bool { steps <= 0 }

  mutating func spend(_ count: Int) { steps -= min(count, steps) }

  mutating func giveUp() { isExceeded = true }
}
