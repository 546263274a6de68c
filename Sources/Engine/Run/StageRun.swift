import DecimalArithmetic
import Diagnostics
import FEEL
import Outcome
import Policy
import Records

/// One stage of an award (S1): requirements, panel, requirements on the score, floor and pass,
/// rank and take.
struct StageRun {
  private let index: Int
  private let stage: Stage
  private let context: RunContext
  private let scoring: StageScoring
  private let before: RuleSet
  private let panelRules: RuleSet
  private let after: RuleSet
  private var scores: [Int: StageScore] = [:]

  init(_ index: Int, _ run: AwardRun) {
    self.index = index
    stage = run.award.stages[index]
    context = run.context
    let record = run.award.record
    scoring = StageScoring(stage, record: record, context)
    before = RuleSet(stage.requirements.filter { !$0.readsScore }, record: record, context)
    panelRules = RuleSet(stage.panel?.requirements ?? [], record: record, context)
    after = RuleSet(stage.requirements.filter(\.readsScore), record: record, context)
  }

  /// Who goes on to the next step, in the order of the file.
  consuming func run(_ entrants: [Int], _ run: inout AwardRun) -> [Int] {
    ask(before, entrants, &run) { _, _ in }
    var going = entrants.filter { run.people[$0].verdict == .accept }
    if scoring.hasScore {
      score(going, &run)
      askAfter(going, &run)
      going = going.filter { run.people[$0].verdict == .accept }
    } else {
      askAfter(going, &run)
      going = going.filter { run.people[$0].verdict == .accept }
    }
    let standing = going.filter { meetsFloors($0, &run) }
    going = standing.filter { run.people[$0].verdict == .accept }
    let passed = compete(going, &run)
    finish(entrants, passed: passed, &run)
    checkOtherMarks(&run)
    return passed
  }

  /// Marks of those who were not scored here are looked at as well: what is wrong with them is wrong
  /// with the records, and the next notice may need them. Nothing is held against the applicants.
  private func checkOtherMarks(_ run: inout AwardRun) {
    guard stage.panel != nil else { return }
    for candidate in run.people.indices where scores[candidate] == nil {
      run.prepare(candidate)
      run.badMarks += scoring.score(run.slots).badMarks
    }
  }

  // MARK: Rules

  private func ask(
    _ rules: RuleSet, _ candidates: [Int], _ run: inout AwardRun,
    prepare: (Int, inout AwardRun) -> Void
  ) {
    if rules.isEmpty { return }
    var evaluation = RuleEvaluation(rules, context)
    var states: [RuleState] = []
    for candidate in candidates {
      run.prepare(candidate)
      prepare(candidate, &run)
      states.removeAll(keepingCapacity: true)
      evaluation.evaluate(run.slots, into: &states)
      run.note(candidate, rules, states, stage: stage.name, evaluation: evaluation)
    }
  }

  // MARK: Score

  private mutating func score(_ candidates: [Int], _ run: inout AwardRun) {
    for candidate in candidates {
      run.prepare(candidate)
      scores[candidate] = scoring.score(run.slots)
    }
    let found = scores
    ask(panelRules, candidates, &run) { candidate, run in
      run.slots[FrameLayout.judges] = .list((found[candidate]?.judges ?? []).map { .record($0) })
    }
  }

  /// Requirements that read the score; what the panel found stands behind what they found (S12).
  private func askAfter(_ candidates: [Int], _ run: inout AwardRun) {
    let found = scores
    var before: [Int: Int] = [:]
    for candidate in candidates { before[candidate] = run.people[candidate].findings.count }
    // Where wrong marks spoil a score the panel is told, and nothing is held against the applicant.
    let asked = candidates.filter { !(scores[$0]?.isSpoiled ?? false) }
    ask(after, asked, &run) { candidate, run in
      run.slots[FrameLayout.score] = found[candidate]?.score.map { .number($0) } ?? .null
      run.slots[FrameLayout.items] = found[candidate]?.itemsValue ?? .null
    }
    guard scoring.hasScore else { return }
    for candidate in candidates {
      guard let score = scores[candidate] else { continue }
      store(score, candidate, &run)
      run.badMarks += score.badMarks
      guard score.score == nil else { continue }
      let isFound = run.people[candidate].findings.count > before[candidate] ?? 0
      run.people[candidate].add(panelFinding(score, isFound: isFound))
    }
  }

  private func store(_ score: StageScore, _ candidate: Int, _ run: inout AwardRun) {
    while run.people[candidate].stageValues.count < index {
      run.people[candidate].stageValues.append(.null)
    }
    run.people[candidate].stageValues.append(
      StageWords.context(score: score.score, items: score.itemsValue))
  }

  /// Names the panel, not the applicant (S10).
  private func panelFinding(_ score: StageScore, isFound: Bool) -> Finding {
    let problems = score.problems.isEmpty ? [FindingMessages.noScore] : score.problems
    return Finding(
      kind: .panel, rule: stage.panel == nil ? "score" : "panel",
      title: (stage.panel == nil ? FindingTitle.score : FindingTitle.panel).zh,
      stage: stage.name, truth: isFound ? .remark : .unknown,
      outcome: isFound ? .accept : .defer,
      message: LocalizedText(
        en: problems.map(\.en).joined(separator: "; "),
        zh: problems.map(\.zh).joined(separator: "；")),
      citations: context.cited(stage.citations),
      ruleLocation: context.policyLocation(stage.panel?.span ?? stage.span),
      provenance: context.steps(stage.provenance), evidence: score.evidence)
  }

  // MARK: Floor and pass

  /// Whether a candidate meets all floors and `pass`; every one that it does not is told.
  private func meetsFloors(_ candidate: Int, _ run: inout AwardRun) -> Bool {
    run.prepare(candidate)
    let score = scores[candidate]
    run.slots[FrameLayout.score] = score?.score.map { .number($0) } ?? .null
    run.slots[FrameLayout.items] = score?.itemsValue ?? .null
    var meets = true
    for floor in floors(score, run.slots, run.findings.evidence) where floor.truth != true {
      meets = false
      run.people[candidate].add(
        finding(
          .floor, floor.truth, floor.message, floor.span ?? stage.span,
          citations: floor.citations))
    }
    if let pass = stage.pass {
      run.slots[FrameLayout.input] = run.slots[FrameLayout.score]
      let truth = context.interpreter.evaluateTruth(pass, slots: run.slots)
      run.slots[FrameLayout.input] = .null
      if truth != true {
        meets = false
        let read = run.findings.evidence.globals([pass])
        let tests = FindingMessages.resolved(pass.text?.text ?? "", read)
        let span = pass.span ?? stage.span
        run.people[candidate].add(
          finding(
            .pass, truth, FindingMessages.notPassed(score?.score?.description, tests), span,
            citations: stage.citations.writtenFirst(beside: span), evidence: read))
      }
    }
    return meets
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

  private func floors(
    _ score: StageScore?, _ slots: [Value], _ evidence: EvidenceBuilder
  ) -> [Floor] {
    var floors: [Floor] = []
    for sheet in score?.sheets ?? [] {
      for (item, score) in sheet {
        for program in [item.floor, stage.itemFloor].compactMap({ $0 }) {
          floors.append(self.floor(program, item, score, slots))
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
      var shown = score
      for index in shown.items.indices {
        shown.items[index].score = shown.items[index].score?.roundedAsScore(digits)
      }
      return shown
    }
    var slots = slots
    let digits = (scoring.digits..<Self.maximumDigits).first { digits in
      slots[FrameLayout.items] = rounded(digits).itemsValue
      return context.interpreter.evaluateTruth(program, slots: slots) == truth
    }
    return rounded(digits ?? Self.maximumDigits).items.map { item in
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
    let digits = (scoring.digits..<Self.maximumDigits).first {
      score.roundedAsScore($0) < least || score >= least
    }
    return score.roundedAsScore(digits ?? Self.maximumDigits).description
  }

  private static let maximumDigits = 33

  // MARK: Take

  /// Ranks and takes; without a line everybody goes on.
  private func compete(_ candidates: [Int], _ run: inout AwardRun) -> [Int] {
    let hasLine = stage.take != nil || !stage.quota.isEmpty
    guard hasLine || scoring.hasScore || stage.ranking != nil else { return candidates }
    var competition = SelectionRound(
      run, candidates: candidates, stage: stage, ranking: stage.ranking,
      score: scoring.hasScore ? scores : nil)
    competition.rank(&run)
    for (position, candidate) in competition.sorted.enumerated() {
      let place = competition.places[position]
      run.people[candidate].stages.append(outcome(candidate, place, hasPassed: true, run))
    }
    competition.take(
      limits: stage.quota, take: stage.take, takeTies: stage.ties,
      hasOrder: stage.ranking?.hasOrder ?? false || run.award.ranking.hasOrder, &run)
    return candidates.filter { competition.isTaken($0) && run.people[$0].verdict == .accept }
  }

  private func outcome(
    _ candidate: Int, _ place: Int?, hasPassed: Bool, _ run: AwardRun
  ) -> CandidateStage {
    let person = run.people[candidate]
    return CandidateStage(
      stage: stage.name, score: scores[candidate]?.score, rank: place, hasPassed: hasPassed,
      panels: person.isExplained ? scores[candidate]?.panels ?? [] : [])
  }

  /// Notes for everybody how the stage ended, and for the stage why people were lost.
  private func finish(_ entrants: [Int], passed: [Int], _ run: inout AwardRun) {
    let hasPassed = Set(passed)
    var losses: [LossCount] = []
    for candidate in entrants {
      let isNoted =
        run.people[candidate].stages.last?.stage.utf8.elementsEqual(stage.name.utf8) ?? false
      if !isNoted {
        run.people[candidate].stages.append(outcome(candidate, nil, hasPassed: true, run))
      }
      let last = run.people[candidate].stages.count - 1
      run.people[candidate].stages[last].hasPassed = hasPassed.contains(candidate)
      if hasPassed.contains(candidate) { continue }
      if run.people[candidate].verdict == .accept {
        run.people[candidate].standing = .notShortlisted
      }
      LossCount.count(cause(run.people[candidate]), in: &losses)
    }
    run.stageOutcomes.append(
      StageOutcome(
        name: stage.name, title: stage.title, entrants: entrants.count, passed: passed.count,
        losses: losses.sorted(by: LossCount.precedes).map {
          .init(rule: $0.rule, message: $0.message, count: $0.count)
        }))
  }

  /// The gravest finding of this stage.
  private func cause(_ person: Candidate) -> Finding? {
    person.sortedFindings.first { finding in
      finding.truth != .remark && (finding.stage?.utf8.elementsEqual(stage.name.utf8) ?? false)
    }
  }
}

/// How many a rule of a stage cost.
private struct LossCount {
  let rule: String
  let message: LocalizedText
  var count: Int

  static func count(_ finding: Finding?, in losses: inout [LossCount]) {
    let rule = finding?.rule ?? "score"
    if let index = losses.firstIndex(where: { $0.rule.utf8.elementsEqual(rule.utf8) }) {
      losses[index].count += 1
    } else {
      losses.append(LossCount(rule: rule, message: message(finding), count: 1))
    }
  }

  /// Most frequent first, then by label.
  static func precedes(_ left: LossCount, _ right: LossCount) -> Bool {
    if left.count != right.count { return left.count > right.count }
    return SortOrder.compare(left.rule, right.rule) < 0
  }

  private static func message(_ finding: Finding?) -> LocalizedText {
    guard let finding else { return FindingMessages.noScore }
    switch finding.kind {
    case .floor: return LocalizedText(en: "below the floor", zh: "低于单项最低")
    case .pass: return LocalizedText(en: "did not pass", zh: "未及格")
    case .take: return LocalizedText(en: "behind the line", zh: "未入围")
    case .panel: return LocalizedText(en: "no score", zh: "得分不明")
    case .unranked: return LocalizedText(en: "cannot be ranked", zh: "无法排序")
    case .tie:
      return LocalizedText(en: "tied at \(finding.title)", zh: "\(finding.title)并列")
    default: return LocalizedText(finding.title)
    }
  }
}
