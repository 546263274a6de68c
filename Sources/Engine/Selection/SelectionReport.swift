import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Outcome
import Policy

/// Reports why candidates were not taken, and how far limits were used.
struct SelectionReport {
  let context: AwardContext
  let stage: Stage?
  let groups: LimitGroups
  let ranked: RankedCandidates
  let membership: GroupMembership
  let result: SeatAllocation.Result
  let standings: Standings
  /// Scores of the stage; nil where the award's own are meant.
  let scores: StageScores?

  private var run: RunContext { context.run }

  private func key(_ position: Int) -> String {
    run.key(of: standings.rows[ranked.sorted[position]], in: standings.table)
  }

  private func score(_ position: Int) -> DecimalNumber? {
    let candidate = ranked.sorted[position]
    guard let scores else { return standings.score[candidate] }
    return scores[candidate]?.score
  }

  /// What selection means for the candidate at a position; nil for one who is simply taken.
  func finding(_ position: Int) -> Finding? {
    guard let obstacle = result.obstacles[position] else {
      return result.ties[position].map { tie in
        let reason = Reason.tie(
          limit: groups.named(tie.group), rank: ranked.ranks[position], tied: tie.tied,
          seats: tie.capacity, resolution: TieResolution(tie.rule, isTaken: true))
        return finding(.tie, tie.group, reason, isRemark: true)
      }
    }
    let group = groups.groups[obstacle.group]
    let limit = groups.named(obstacle.group)
    let reason: Reason
    var cause = obstacle.group
    var kind: Finding.Kind = groups.lines[group.limit].limit == nil ? .take : .limit
    switch obstacle.reason {
    case .full:
      let last = result.lastTaken[obstacle.group].map(key)
      reason =
        kind == .take
        ? .belowLine(line(position, obstacle.group))
        : .limitFull(limit: limit, capacity: group.most ?? 0, last: last)
    case .closed: reason = .limitClosed(limit: limit)
    case .reserved(let needy):
      // What keeps the candidate out is the lower bound, not the limit that has seats left.
      cause = needy
      kind = .limit
      reason = .seatsReserved(
        limit: needy == obstacle.group ? nil : limit, needy: groups.named(needy),
        least: groups.groups[needy].least ?? 0, held: held(by: needy, before: position))
    case .tie:
      kind = .tie
      let tie = result.ties[position]
      reason = .tie(
        limit: limit, rank: ranked.ranks[position], tied: tie?.tied ?? 0,
        seats: tie?.capacity ?? 0,
        resolution: TieResolution(tie?.rule ?? .none, isTaken: false))
    }
    return finding(kind, cause, reason, isRemark: false)
  }

  /// The line of a stage's `take` that leaves a candidate out.
  private func line(_ position: Int, _ group: Int) -> StageLine {
    var share: DecimalNumber?
    if case .shareOfEntrants(let fraction) = stage?.take?.amount { share = fraction }
    return StageLine(
      rank: ranked.ranks[position], score: score(position), share: share,
      entrants: ranked.sorted.count, capacity: groups.groups[group].most ?? 0,
      taken: result.used[group],
      last: result.lastTaken[group].map { .init(key: key($0), score: score($0)) })
  }

  /// How many of those ranked before a candidate were taken and count for a group.
  private func held(by group: Int, before position: Int) -> Int {
    let limit = groups.groups[group].limit
    return (0..<position).count {
      result.isTaken[$0] && membership.contains($0, group, limit: limit)
    }
  }

  private func finding(
    _ kind: Finding.Kind, _ group: Int, _ reason: Reason, isRemark: Bool
  ) -> Finding {
    let line = groups.lines[groups.groups[group].limit]
    let span = line.limit?.span ?? line.most?.span
    let citations =
      line.limit?.citations ?? stage?.citations.writtenFirst(beside: span) ?? []
    return Finding(
      kind: kind, rule: line.name, title: line.title, stage: stage?.name,
      truth: isRemark ? .remark : .failed, outcome: .accept, reason: reason,
      citations: run.cited(citations),
      ruleLocation: span.flatMap { run.policyLocation($0) },
      provenance: (line.limit?.provenance ?? stage?.provenance).map { run.steps($0) } ?? [],
      evidence: EvidenceBuilder(context: run, stageNames: []).tableRows(
        [line.most, line.least].compactMap { $0?.program },
        groups.frame(groups.groups[group], entrants: ranked.sorted.count)))
  }

  // MARK: Use

  /// - Parameter undecided: by group how many undecided candidates may fall under it.
  func logUse(undecided: [Int], into log: inout RunLog) {
    for (index, group) in groups.groups.enumerated() {
      let line = groups.lines[group.limit]
      let left = result.firstLeftOut[index].map { position in
        LimitUse.LeftOut(
          key: key(position), rank: ranked.ranks[position], score: score(position))
      }
      log.limitUses.append(
        LimitUse(
          stage: stage?.name, limit: line.limit == nil ? nil : line.name, group: group.printed,
          most: group.most,
          least: group.least, used: result.used[index], firstLeftOut: left,
          undecided: undecided[index],
          citations: run.cited(line.limit?.citations ?? stage?.citations ?? [])))
      if result.unmet.contains(index) {
        log.diagnostics.append(
          Diagnostic(
            EngineDiagnostics.unmetLeast, at: line.least?.span ?? context.award.span,
            [
              .phrase(groups.name(index)), .count(group.least ?? 0),
              .count(result.used[index]),
            ]))
      }
    }
  }
}
