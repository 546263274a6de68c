import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Outcome
import Policy

/// The floors and `pass` of a stage.
struct StageFloors {
  private let context: RunContext
  private let evidence: EvidenceBuilder
  private let stage: Stage
  /// Decimals of the stage's scores.
  private let digits: Int

  init(_ context: AwardContext, _ stage: Stage, digits: Int) {
    self.context = context.run
    evidence = context.findings.evidence
    self.stage = stage
    self.digits = digits
  }

  /// A finding for each floor, and for `pass`, that a candidate does not meet.
  ///
  /// - Parameter frame: the candidate's, with the stage's score.
  func findings(_ score: StageScore?, _ frame: Frame) -> [Finding] {
    var found = floors(score, frame.slots).filter { $0.truth != true }.map { floor in
      finding(
        .floor, floor.truth, floor.reason, floor.span ?? stage.span, citations: floor.citations)
    }
    guard let pass = stage.pass else { return found }
    let truth = context.interpreter.evaluateTruth(pass, slots: frame.testingScore)
    if truth == true { return found }
    let read = evidence.globals([pass])
    let span = pass.span ?? stage.span
    found.append(
      finding(
        .pass, truth, .scoreTooLow(score: score?.score, needed: evidence.tested(pass)), span,
        citations: stage.citations.writtenFirst(beside: span), evidence: read))
    return found
  }

  private func finding(
    _ kind: Finding.Kind, _ truth: Bool?, _ reason: Reason, _ span: SourceSpan,
    citations: [Citation], evidence: [Evidence] = []
  ) -> Finding {
    Finding(
      kind: kind, rule: kind.rawValue, title: nil, stage: stage.name,
      truth: truth == nil ? .unknown : .failed, outcome: truth == nil ? .defer : .accept,
      reason: reason, citations: context.cited(citations),
      ruleLocation: context.policyLocation(span),
      provenance: context.steps(stage.provenance), evidence: evidence)
  }

  /// One floor, answered for one candidate.
  private struct Floor {
    let reason: Reason
    let span: SourceSpan?
    let citations: [Citation]
    let truth: Bool?
  }

  private func floors(_ score: StageScore?, _ slots: [Value]) -> [Floor] {
    var floors: [Floor] = []
    for sheet in score?.sheets ?? [] {
      for (item, score) in sheet {
        for program in [item.floor, stage.itemFloor].compactMap({ $0 }) {
          floors.append(floor(program, item, score, slots))
        }
      }
    }
    for program in stage.floors {
      let truth = context.interpreter.evaluateTruth(program, slots: slots)
      let tests = evidence.tested(program, items: itemScores(score, program, truth, slots))
      floors.append(
        Floor(
          reason: truth == nil ? .floorUndecided(tests) : .belowFloor(tests), span: program.span,
          citations: stage.citations.writtenFirst(beside: program.span), truth: truth))
    }
    return floors
  }

  /// Scores of items by name, with as many decimals as it takes for the shown scores to fail as the
  /// exact ones do.
  private func itemScores(
    _ score: StageScore?, _ program: Program, _ truth: Bool?, _ slots: [Value]
  ) -> [TestedCondition.NamedValue] {
    guard let score, truth != true else { return [] }
    func rounded(_ digits: Int) -> StageScore {
      var rounded = score
      for index in rounded.items.indices {
        rounded.items[index].score = rounded.items[index].score?.roundedAsScore(digits)
      }
      return rounded
    }
    var slots = slots
    let shown = (digits..<Self.maximumDigits).first { digits in
      slots[FrameLayout.items] = rounded(digits).itemsValue
      return context.interpreter.evaluateTruth(program, slots: slots) == truth
    }
    return rounded(shown ?? Self.maximumDigits).items.compactMap { item in
      item.score.map { .init(name: item.name, value: .text($0.description)) }
    }
  }

  /// A floor of an item of a sheet that applies: a number, or a condition.
  private func floor(
    _ program: Program, _ item: SheetItem, _ score: DecimalNumber?, _ slots: [Value]
  ) -> Floor {
    let citations = item.citations.isEmpty ? stage.citations : item.citations
    let span = program.span ?? item.span
    switch context.interpreter.evaluate(program, slots: slots) {
    case .number(let least):
      return Floor(
        reason: score.map {
          .itemBelowFloor(item: item.title, score: shown($0, below: least), least: least)
        } ?? .undecided(missing: [.value(item.title)]), span: span,
        citations: citations, truth: score.map { $0 >= least })
    case .boolean(let truth):
      return Floor(
        reason: .conditionFails(program.text?.text ?? item.title), span: span,
        citations: citations, truth: truth)
    default:
      return Floor(
        reason: .undecided(missing: [.value(item.title)]), span: span, citations: citations,
        truth: nil)
    }
  }

  /// An item's score, with more decimals where rounding would hide that it is below `least`: it is
  /// not rounded before it is tested (S9).
  private func shown(_ score: DecimalNumber, below least: DecimalNumber) -> DecimalNumber {
    let digits = (digits..<Self.maximumDigits).first {
      score.roundedAsScore($0) < least || score >= least
    }
    return score.roundedAsScore(digits ?? Self.maximumDigits)
  }

  private static let maximumDigits = 33
}
