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
        .floor, floor.truth, floor.message, floor.span ?? stage.span, citations: floor.citations)
    }
    guard let pass = stage.pass else { return found }
    let truth = context.interpreter.evaluateTruth(pass, slots: frame.testingScore)
    if truth == true { return found }
    let read = evidence.globals([pass])
    let tests = FindingMessages.resolved(pass.text?.text ?? "", read)
    let span = pass.span ?? stage.span
    found.append(
      finding(
        .pass, truth, FindingMessages.notPassed(score?.score?.description, tests), span,
        citations: stage.citations.writtenFirst(beside: span), evidence: read))
    return found
  }

  private func finding(
    _ kind: Finding.Kind, _ truth: Bool?, _ message: LocalizedText, _ span: SourceSpan,
    citations: [Citation], evidence: [Evidence] = []
  ) -> Finding {
    let title = kind == .pass ? FindingTitle.pass : FindingTitle.floor
    return Finding(
      kind: kind, rule: kind.rawValue, title: title.zh, stage: stage.name,
      truth: truth == nil ? .unknown : .failed, outcome: truth == nil ? .defer : .accept,
      message: message, citations: context.cited(citations),
      ruleLocation: context.policyLocation(span),
      provenance: context.steps(stage.provenance), evidence: evidence)
  }

  /// One floor, answered for one candidate.
  private struct Floor {
    let message: LocalizedText
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
      let tests = FindingMessages.resolved(
        program.text?.text ?? "",
        evidence.globals([program]) + itemScores(score, program, truth, slots))
      floors.append(
        Floor(
          message: FindingMessages.belowFloor(tests, isUnknown: truth == nil), span: program.span,
          citations: stage.citations.writtenFirst(beside: program.span), truth: truth))
    }
    return floors
  }

  /// Scores of items by name, as the messages of floors show them: with as many decimals as it
  /// takes for what is shown to fail as what is tested does.
  private func itemScores(
    _ score: StageScore?, _ program: Program, _ truth: Bool?, _ slots: [Value]
  ) -> [Evidence] {
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
    return rounded(shown ?? Self.maximumDigits).items.map { item in
      Evidence(name: item.name, value: item.score?.description, place: nil)
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
        message: FindingMessages.belowItemFloor(
          item.title, score.map { text($0, below: least) } ?? "", least.description), span: span,
        citations: citations, truth: score.map { $0 >= least })
    case .boolean(let truth):
      return Floor(
        message: FindingMessages.fails(program.text?.text ?? item.title), span: span,
        citations: citations, truth: truth)
    default:
      return Floor(
        message: FindingMessages.unknown([item.title]), span: span, citations: citations, truth: nil
      )
    }
  }

  /// An item's score, with more decimals where rounding would hide that it is below `least`: it is
  /// not rounded before it is tested (S9).
  private func text(_ score: DecimalNumber, below least: DecimalNumber) -> String {
    let shown = (digits..<Self.maximumDigits).first {
      score.roundedAsScore($0) < least || score >= least
    }
    return score.roundedAsScore(shown ?? Self.maximumDigits).description
  }

  private static let maximumDigits = 33
}
