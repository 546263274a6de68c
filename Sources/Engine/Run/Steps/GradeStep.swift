import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Outcome
import Policy

/// Grades of the winners, in rank order (S19).
struct GradeStep: AwardStep {
  let context: AwardContext
  private var run: RunContext { context.run }
  private var award: Award { context.award }

  init(context: AwardContext) { self.context = context }

  func run(_ standings: Standings) -> StepResult {
    var result = StepResult(standings)
    if award.grades.isEmpty { return result }
    let winners = standings.winners
    let usual: Ties = award.ranking.hasOrder ? .inOrder : .none
    var log = RunLog()
    let rules = award.grades.map { grade in
      GradeAllotment.Rule(
        capacity: capacity(of: grade, winners: winners.count, standings, &log),
        carries: grade.carry, ties: grade.ties ?? usual)
    }
    let meets = award.grades.map { meetsTests(of: $0, winners, standings) }
    let allotted = GradeAllotment.allot(
      ranks: winners.map { max(1, Int(standings.rank[$0])) }, rules: rules
    ) { grade, winner in meets[grade][winner] }
    for (position, candidate) in winners.enumerated() {
      result.standings.grade[candidate] = allotted.grades[position]
      if standings.isExplained(candidate) {
        let found = tried(
          position, allotted, meets: meets.map { $0[position] }, score: standings.score[candidate])
        for finding in found { log.add(finding, to: candidate) }
      }
      if let tie = allotted.ties[position] {
        log.add(
          finding(
            tie, rank: Int(standings.rank[candidate]),
            isTaken: allotted.grades[position] == tie.grade), to: candidate)
      }
    }
    for (index, grade) in award.grades.enumerated() {
      let used = allotted.used[index]
      log.gradeUses.append(
        GradeUse(
          name: grade.name, title: grade.title, capacity: allotted.capacities[index], used: used))
      if let warning = unmetLeast(of: grade, used: used, reached: standings.rankedCount) {
        log.diagnostics.append(warning)
      }
    }
    result.take(log)
    return result
  }

  private func meetsTests(
    of grade: Grade, _ winners: [Int], _ standings: Standings
  ) -> [Bool] {
    guard let tests = grade.score else { return Array(repeating: true, count: winners.count) }
    var frame = Frame(award)
    return winners.map { candidate in
      frame.load(candidate, of: standings)
      return run.interpreter.evaluateTruth(tests, slots: frame.testingScore) == true
    }
  }

  /// What a grade's bounds read.
  private func slots(reached: Int) -> [Value] {
    var frame = Frame(award)
    frame.set(entrants: reached)
    return frame.slots
  }

  /// The lesser of share and `most`; nil: no bound.
  private func capacity(
    of grade: Grade, winners: Int, _ standings: Standings, _ log: inout RunLog
  ) -> Int? {
    let reached = standings.rankedCount
    var capacity: Int?
    if let program = grade.share {
      let base =
        switch grade.shareOf {
        case .selected: winners
        case .entrants: reached
        case .cohort: standings.count
        }
      let value = run.interpreter.evaluate(program, slots: slots(reached: reached))
      if case .number(let share) = value, share >= .zero, share <= .one {
        capacity = WholeSeats.share(share, of: base, grade.round)
      } else {
        log.diagnostics.append(
          Diagnostic(
            EngineDiagnostics.badShare, at: program.span ?? grade.span,
            [.name(grade.title), .phrase(run.said(value))]))
      }
    }
    if let bound = grade.most {
      let most = run.number(bound, slots(reached: reached), entrants: reached)
      if let most, let seats = WholeSeats.most(most) {
        capacity = min(capacity ?? seats, seats)
      } else {
        log.diagnostics.append(
          Diagnostic(
            EngineDiagnostics.badBound, at: bound.span,
            [.name(grade.title), .text(most?.description ?? "null")]))
      }
    }
    return capacity
  }

  private func unmetLeast(of grade: Grade, used: Int, reached: Int) -> Diagnostic? {
    guard let bound = grade.least,
      let least = run.number(bound, slots(reached: reached), entrants: reached)
        .flatMap({ WholeSeats.least($0) }), used < least
    else { return nil }
    return Diagnostic(
      EngineDiagnostics.unmetGrade, at: bound.span,
      [.name(grade.title), .count(least), .count(used)])
  }

  // MARK: Findings

  /// Which grades a winner was tried for, and why it got none but its own.
  private func tried(
    _ position: Int, _ result: GradeAllotment.Result, meets: [Bool], score: DecimalNumber?
  ) -> [Finding] {
    var found: [Finding] = []
    for (index, grade) in award.grades.enumerated() {
      let isGiven = result.grades[position] == index
      let read = grade.score.map { context.findings.evidence.globals([$0]) } ?? []
      let tests = grade.score.map { context.findings.evidence.tested($0) }
      let reason: Reason
      if !meets[index] {
        reason = .scoreTooLow(score: score, needed: tests ?? TestedCondition(text: "", values: []))
      } else if isGiven {
        reason = .gradeGiven(
          score: score, needed: tests, capacity: result.capacities[index],
          used: result.used[index])
      } else {
        reason = .gradeFull(capacity: result.capacities[index])
      }
      found.append(
        Finding(
          kind: .grade, rule: grade.name, title: grade.title, truth: .remark, outcome: .accept,
          reason: reason, citations: run.cited(grade.citations),
          ruleLocation: run.policyLocation(grade.span),
          provenance: run.steps(grade.provenance), evidence: read))
      if isGiven { return found }
    }
    return found
  }

  private func finding(_ tie: GradeAllotment.Tie, rank: Int, isTaken: Bool) -> Finding {
    let grade = award.grades[tie.grade]
    return Finding(
      kind: .tie, rule: grade.name, title: grade.title, truth: .remark, outcome: .accept,
      reason: .tie(
        limit: LimitGroup(title: grade.title), rank: rank, tied: tie.tied, seats: tie.capacity,
        resolution: TieResolution(tie.rule, isTaken: isTaken)),
      citations: run.cited(grade.citations), ruleLocation: run.policyLocation(grade.span),
      provenance: run.steps(grade.provenance))
  }
}
