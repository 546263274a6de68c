import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Outcome
import Policy
import Records

/// The decision on one award, step by step in the order of S1.
struct AwardRun {
  let context: RunContext
  let award: Award
  let issues: FieldIssues
  let findings: FindingBuilder
  let table: Table
  var people: [Candidate] = []
  var stageOutcomes: [StageOutcome] = []
  var limitUses: [LimitUse] = []
  var gradeUses: [GradeUse] = []
  var diagnostics: [Diagnostic] = []
  /// What the run may still guess about lower bounds.
  var flowBudget: FlowBudget
  /// Marks that break their sheet: errors of the records, not of the applicants.
  var badMarks: [BadDatum] = []
  /// The candidate's frame, filled anew for each.
  var slots: [Value]
  /// Those in the competition, by place and `order`.
  var ranked: [Int] = []
  private let explaining: String?

  init(
    _ award: Award, _ context: RunContext, _ issues: FieldIssues, explaining: String?,
    flowBudget: FlowBudget
  ) {
    self.award = award
    self.flowBudget = flowBudget
    self.context = context
    self.issues = issues
    self.explaining = explaining
    findings = FindingBuilder(context, issues, stageNames: award.stages.map(\.name))
    table = context.table(award.record)
    slots = RunContext.frame(stages: award.stages.count)
  }

  mutating func decide() {
    askRequirements()
    var entrants = people.indices.filter { people[$0].verdict == .accept }
    for index in award.stages.indices {
      entrants = StageRun(index, self).run(entrants, &self)
    }
    score(entrants)
    select(entrants.filter { people[$0].verdict == .accept })
  }

  /// Puts a candidate into the frame.
  mutating func prepare(_ candidate: Int) {
    slots[FrameLayout.record] = .record(RecordReference(table: table, row: people[candidate].row))
    slots[FrameLayout.score] = people[candidate].score.map { .number($0) } ?? .null
    slots[FrameLayout.items] = .null
    slots[FrameLayout.bonus] = .null
    slots[FrameLayout.judges] = .null
    slots[FrameLayout.entrants] = .null
    for index in award.stages.indices {
      slots[FrameLayout.firstStage + index] =
        index < people[candidate].stageValues.count ? people[candidate].stageValues[index] : .null
    }
  }

  // MARK: Requirements

  private mutating func askRequirements() {
    var step = AwardStep(award, context, issues)
    step.askRequirements()
    let evaluation = RuleEvaluation(step.rules, context)
    for (candidate, row) in step.candidates.enumerated() {
      let key = context.key(of: row, in: table)
      let isExplained = explaining.map { $0.utf8.elementsEqual(key.utf8) } ?? false
      people.append(Candidate(row: row, key: key, isExplained: isExplained))
      if step.isUncertain[candidate] { people[candidate].add(candidacy(row)) }
      if issues.hasIssues(row: row, in: table) {
        for finding in findings.fieldFindings(row: row, in: table) {
          people[candidate].add(finding)
        }
      }
      if step.isUncertain[candidate] { continue }
      note(
        candidate, step.rules, step.states(of: candidate), stage: nil, evaluation: evaluation)
    }
  }

  private func candidacy(_ row: Int) -> Finding {
    var watched = RuleTrace(context)
    var frame = slots
    let record = RecordReference(table: table, row: row)
    frame[FrameLayout.record] = .record(record)
    if let among = award.among { watched.watch(among, frame) }
    return Finding(
      kind: .candidacy, rule: "among", title: FindingTitle.scope.zh, truth: .unknown,
      outcome: .defer,
      message: FindingMessages.candidacy,
      ruleLocation: award.among?.span.flatMap { context.policyLocation($0) },
      evidence: findings.evidence.evidence(watched, frame: frame, about: record, subject: nil))
  }

  /// Takes down what rules said of a candidate; only of those who are explained what holds.
  mutating func note(
    _ candidate: Int, _ rules: RuleSet, _ states: some Collection<RuleState>, stage: String?,
    evaluation: RuleEvaluation
  ) {
    guard people[candidate].isExplained || states.contains(where: \.isIssue) else { return }
    if stage == nil { prepare(candidate) }
    let record = RecordReference(table: table, row: people[candidate].row)
    for (rule, state) in zip(rules.rules, states) {
      switch state {
      case .passed:
        if people[candidate].isExplained { people[candidate].passed.append(rule.requirement.label) }
      case .notApplicable:
        if people[candidate].isExplained {
          people[candidate].notApplicable.append(rule.requirement.label)
        }
      case .failed, .unknown:
        let found = findings.finding(
          rule, state, stage: stage, candidate: record, frame: evaluation.frame(of: rule, slots),
          evaluation: evaluation)
        if let found {
          people[candidate].add(found)
        } else if people[candidate].isExplained, case .pass = rule.requirement.unknown {
          people[candidate].passed.append(rule.requirement.label)
        }
      }
    }
  }

  // MARK: Score

  /// Bonus and final score (S9, S12).
  private mutating func score(_ entrants: [Int]) {
    for candidate in entrants { people[candidate].standing = .notSelected }
    guard let program = award.score else { return }
    for candidate in entrants where people[candidate].verdict == .accept {
      prepare(candidate)
      slots[FrameLayout.bonus] = bonus().map { .number($0) } ?? .null
      if case .number(let number) = context.interpreter.evaluate(program, slots: slots) {
        people[candidate].score = number.roundedAsScore(award.round)
        if people[candidate].isExplained { explainBonuses(candidate) }
        continue
      }
      var watched = RuleTrace(context)
      watched.watch(program, slots)
      for bonus in award.bonuses where program.slots.contains(FrameLayout.bonus) {
        if let when = bonus.when { watched.watch(when, slots) }
        watched.watch(bonus.add, slots)
      }
      let about = RecordReference(table: table, row: people[candidate].row)
      let evidence = findings.evidence
      let missing = evidence.missing(watched, frame: slots, about: about, subject: nil)
      people[candidate].add(
        Finding(
          kind: .unranked, rule: "score", title: FindingTitle.score.zh, truth: .unknown,
          outcome: .defer,
          message: missing.isEmpty ? FindingMessages.noScore : FindingMessages.unknown(missing),
          ruleLocation: program.span.flatMap { context.policyLocation($0) },
          evidence: evidence.evidence(watched, frame: slots, about: about, subject: nil)))
      people[candidate].standing = .notCompeting
    }
  }

  /// The bonuses that apply, each with its points.
  private mutating func explainBonuses(_ candidate: Int) {
    let about = RecordReference(table: table, row: people[candidate].row)
    for bonus in award.bonuses {
      let applies = bonus.when.map { context.interpreter.evaluateTruth($0, slots: slots) } ?? true
      guard applies == true,
        case .number(let points) = context.interpreter.evaluate(bonus.add, slots: slots),
        points != .zero
      else { continue }
      var watched = RuleTrace(context)
      if let when = bonus.when { watched.watch(when, slots) }
      watched.watch(bonus.add, slots)
      people[candidate].add(
        Finding(
          kind: .bonus, rule: bonus.name, title: bonus.title, truth: .remark, outcome: .accept,
          message: FindingMessages.bonus(points.description),
          citations: context.cited(bonus.citations),
          ruleLocation: context.policyLocation(bonus.span),
          evidence: findings.evidence.evidence(
            watched, frame: slots, about: about, subject: nil)))
    }
    guard let most = award.bonusMost, !award.bonuses.isEmpty,
      case .number(let limit) = context.interpreter.evaluate(most, slots: slots),
      case .number(let sum) = slots[FrameLayout.bonus], sum == limit
    else { return }
    people[candidate].add(
      Finding(
        kind: .bonus, rule: "bonus-most", title: FindingTitle.bonuses.zh, truth: .remark,
        outcome: .accept, message: FindingMessages.bonusMost(limit.description),
        ruleLocation: most.span.flatMap { context.policyLocation($0) }))
  }

  /// The sum of the bonuses that apply, at most `bonus-most`; nil where one is unknown.
  private func bonus() -> DecimalNumber? {
    var sum = DecimalNumber.zero
    for bonus in award.bonuses {
      let applies = bonus.when.map { context.interpreter.evaluateTruth($0, slots: slots) } ?? true
      guard let applies else { return nil }
      guard applies else { continue }
      guard case .number(let add) = context.interpreter.evaluate(bonus.add, slots: slots),
        let next = sum.adding(add)
      else { return nil }
      sum = next
    }
    guard let most = award.bonusMost else { return sum }
    guard case .number(let number) = context.interpreter.evaluate(most, slots: slots) else {
      return nil
    }
    return min(sum, number)
  }

  /// Candidates without a place, by the award's `order`, else by key (S13, S30).
  func inOrder(_ candidates: [Int]) -> [Int] {
    var run = self
    let order = award.ranking.order
    var values = Array(repeating: [Value](), count: order.count)
    for candidate in candidates {
      run.prepare(candidate)
      for (index, key) in order.enumerated() {
        values[index].append(context.interpreter.evaluate(key.program, slots: run.slots))
      }
    }
    var columns = order.indices.map {
      RankAssignment.Column(values[$0], isHighFirst: order[$0].isHighFirst)
    }
    let keys = candidates.map { Value.string(people[$0].key) }
    columns.append(RankAssignment.Column(keys, isHighFirst: false))
    return RankAssignment(count: candidates.count, rank: [], order: columns).sorted.map {
      candidates[$0]
    }
  }

  // MARK: Rank, quota, grades, rewards

  private mutating func select(_ entrants: [Int]) {
    var competition = SelectionRound(
      self, candidates: entrants, stage: nil, ranking: award.ranking, score: nil)
    competition.rank(&self)
    ranked = competition.sorted
    for (position, candidate) in competition.sorted.enumerated() {
      people[candidate].place = competition.places[position]
    }
    let reached = competition.sorted.count
    competition.take(
      limits: award.quota ?? [], take: nil, takeTies: nil,
      hasOrder: award.ranking.hasOrder, &self)
    ranked = competition.sorted
    for candidate in ranked {
      people[candidate].standing =
        competition.isTaken(candidate)
        ? .selected : competition.isReserve(candidate) ? .reserve : .notSelected
    }
    let winners = ranked.filter { people[$0].standing == .selected }
    giveGrades(winners, reached: reached)
    giveRewards(winners)
  }

  private mutating func giveGrades(_ winners: [Int], reached: Int) {
    if award.grades.isEmpty { return }
    let usual: Ties = award.ranking.hasOrder ? .inOrder : .none
    let rules = award.grades.map { grade in
      GradeAllotment.Rule(
        room: room(of: grade, selected: winners.count, reached: reached), carries: grade.carry,
        ties: grade.ties ?? usual)
    }
    var meets: [[Bool]] = []
    for grade in award.grades {
      meets.append(winners.map { meetsTests(of: grade, $0) })
    }
    let result = GradeAllotment.allot(
      places: winners.map { people[$0].place ?? 1 }, rules: rules
    ) { grade, winner in meets[grade][winner] }
    for (position, candidate) in winners.enumerated() {
      people[candidate].grade = result.grades[position]
      if people[candidate].isExplained {
        explainGrades(candidate, position, result, meets: meets.map { $0[position] })
      }
      if let tie = result.ties[position] {
        addGradeTie(candidate, tie, isTaken: result.grades[position] == tie.grade)
      }
    }
    for (index, grade) in award.grades.enumerated() {
      gradeUses.append(
        GradeUse(
          name: grade.name, title: grade.title, room: result.rooms[index],
          used: result.used[index]))
      warnAboutLeast(of: grade, used: result.used[index], reached: reached)
    }
  }

  /// Which grades a winner was tried for, and why it got none but its own (S19).
  private mutating func explainGrades(
    _ candidate: Int, _ position: Int, _ result: GradeAllotment.Result, meets: [Bool]
  ) {
    for (index, grade) in award.grades.enumerated() {
      let isGiven = result.grades[position] == index
      let read = grade.score.map { findings.evidence.globals([$0]) } ?? []
      let tests = grade.score.map { FindingMessages.resolved($0.text?.text ?? "", read) }
      let score = people[candidate].score?.description
      let message =
        meets[index]
        ? FindingMessages.gradeTried(
          isGiven: isGiven, tests: tests, score: score, room: result.rooms[index],
          used: result.used[index])
        : FindingMessages.notPassed(score, tests ?? LocalizedText(""))
      people[candidate].add(
        Finding(
          kind: .grade, rule: grade.name, title: grade.title, truth: .remark, outcome: .accept,
          message: message, citations: context.cited(grade.citations),
          ruleLocation: context.policyLocation(grade.span),
          provenance: context.steps(grade.provenance), evidence: read))
      if isGiven { return }
    }
  }

  private mutating func meetsTests(of grade: Grade, _ candidate: Int) -> Bool {
    guard let tests = grade.score else { return true }
    prepare(candidate)
    slots[FrameLayout.input] = slots[FrameLayout.score]
    defer { slots[FrameLayout.input] = .null }
    return context.interpreter.evaluateTruth(tests, slots: slots) == true
  }

  private func gradeFrame(_ reached: Int) -> [Value] {
    var frame = RunContext.frame(stages: award.stages.count)
    frame[FrameLayout.entrants] = .number(DecimalNumber(reached))
    return frame
  }

  /// The lesser of share and `most` (S19).
  private mutating func room(of grade: Grade, selected: Int, reached: Int) -> Int? {
    let frame = gradeFrame(reached)
    var room: Int?
    if let program = grade.share {
      let base =
        switch grade.shareOf {
        case .selected: selected
        case .entrants: reached
        case .cohort: people.count
        }
      let value = context.interpreter.evaluate(program, slots: frame)
      if case .number(let share) = value, share >= .zero, share <= .one {
        room = WholePlaces.share(share, of: base, grade.round)
      } else {
        diagnostics.append(
          Diagnostic(
            EngineDiagnostics.badShare, at: program.span ?? grade.span,
            [LocalizedText(grade.title), context.said(value)]))
      }
    }
    if let bound = grade.most {
      let most = context.number(bound, frame, entrants: reached)
      if let most, let places = WholePlaces.most(most) {
        room = min(room ?? places, places)
      } else {
        diagnostics.append(
          Diagnostic(
            EngineDiagnostics.badBound, at: bound.span,
            [LocalizedText(grade.title), LocalizedText(most?.description ?? "null")]))
      }
    }
    return room
  }

  private mutating func warnAboutLeast(of grade: Grade, used: Int, reached: Int) {
    guard let bound = grade.least,
      let least = context.number(bound, gradeFrame(reached), entrants: reached)
        .flatMap({ WholePlaces.least($0) }), used < least
    else { return }
    diagnostics.append(
      Diagnostic(
        EngineDiagnostics.unmetGrade, at: bound.span,
        [LocalizedText(grade.title), LocalizedText("\(least)"), LocalizedText("\(used)")]))
  }

  private mutating func addGradeTie(_ candidate: Int, _ tie: GradeAllotment.Tie, isTaken: Bool) {
    let grade = award.grades[tie.grade]
    people[candidate].add(
      Finding(
        kind: .tie, rule: grade.name, title: grade.title, truth: .remark, outcome: .accept,
        message: FindingMessages.tie(
          LocalizedText(grade.title), tied: tie.tied, room: tie.room, rule: tie.rule,
          isTaken: isTaken),
        citations: context.cited(grade.citations), ruleLocation: context.policyLocation(grade.span),
        provenance: context.steps(grade.provenance)))
  }

  private mutating func giveRewards(_ winners: [Int]) {
    let rewards = RewardCalculation(context, award)
    for candidate in winners {
      prepare(candidate)
      let grade = people[candidate].grade.map { award.grades[$0] }
      slots[FrameLayout.grade] = grade.map { .string($0.name) } ?? .null
      people[candidate].reward = rewards.reward(
        grade, slots: slots, key: people[candidate].key, &diagnostics)
    }
    slots[FrameLayout.grade] = .null
  }
}
