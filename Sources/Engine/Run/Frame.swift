import DecimalArithmetic
import FEEL
import Policy
import Records

/// The values that programs about one candidate read, by their slots (``FrameLayout``).
///
/// One frame is loaded with one candidate after another, so that nothing is allocated for each.
struct Frame {
  private(set) var slots: [Value]

  init(_ award: Award) {
    slots = RunContext.frame(stages: award.stages.count)
  }

  /// Takes the candidate's record, score and stages; everything else is null.
  mutating func load(_ candidate: Int, of standings: Standings) {
    slots[FrameLayout.record] = .record(standings.record(candidate))
    score = standings.score[candidate]
    for slot in [FrameLayout.items, FrameLayout.bonus, FrameLayout.entrants, FrameLayout.grade] {
      slots[slot] = .null
    }
    slots[FrameLayout.judges] = .null
    slots[FrameLayout.input] = .null
    for (stage, values) in standings.stageValues.enumerated() {
      slots[FrameLayout.firstStage + stage] = values.isEmpty ? .null : values[candidate]
    }
  }

  /// Takes what a stage scored instead of the award's score.
  mutating func load(_ stage: StageScore?) {
    score = stage?.score
    slots[FrameLayout.items] = stage?.itemsValue ?? .null
  }

  /// The candidate.
  var record: RecordReference? {
    if case .record(let record) = slots[FrameLayout.record] { record } else { nil }
  }

  var score: DecimalNumber? {
    get { if case .number(let score) = slots[FrameLayout.score] { score } else { nil } }
    set { slots[FrameLayout.score] = newValue.map { .number($0) } ?? .null }
  }

  var bonus: DecimalNumber? {
    get { if case .number(let bonus) = slots[FrameLayout.bonus] { bonus } else { nil } }
    set { slots[FrameLayout.bonus] = newValue.map { .number($0) } ?? .null }
  }

  mutating func set(judges: [RecordReference]) {
    slots[FrameLayout.judges] = .list(judges.map { .record($0) })
  }

  mutating func set(grade: Grade?) {
    slots[FrameLayout.grade] = grade.map { .string($0.name) } ?? .null
  }

  mutating func set(entrants: Int) {
    slots[FrameLayout.entrants] = .number(DecimalNumber(entrants))
  }

  /// The slots with `?` as the score, for unary tests of it.
  var testingScore: [Value] {
    var slots = slots
    slots[FrameLayout.input] = slots[FrameLayout.score]
    return slots
  }
}
