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
        let message = FindingMessages.tie(
          groups.name(tie.group), tied: tie.tied, room: tie.capacity, rule: tie.rule,
          isTaken: true)
        return finding(.tie, tie.group, message, isRemark: true)
      }
    }
    let group = groups.groups[obstacle.group]
    let name = groups.name(obstacle.group)
    let message: LocalizedText
    var cause = obstacle.group
    var kind: Finding.Kind = groups.lines[group.limit].limit == nil ? .take : .limit
    switch obstacle.reason {
    case .full:
      let last = result.lastTaken[obstacle.group].map(key)
      message =
        kind == .take
        ? behind(position, obstacle.group) : FindingMessages.full(name, group.most ?? 0, last: last)
    case .closed: message = FindingMessages.closed(name)
    case .reserved(let needy):
      // What keeps the candidate out is the lower bound, not the limit that has seats left.
      cause = needy
      kind = .limit
      message = FindingMessages.reserved(
        needy == obstacle.group ? nil : name, for: groups.name(needy),
        least: groups.groups[needy].least ?? 0, has: held(by: needy, before: position))
    case .tie:
      kind = .tie
      let tie = result.ties[position]
      message = FindingMessages.tie(
        name, tied: tie?.tied ?? 0, room: tie?.capacity ?? 0, rule: tie?.rule ?? .none,
        isTaken: false)
    }
    return finding(kind, cause, message, isRemark: false)
  }

  /// Why a stage's `take` leaves a candidate out.
  private func behind(_ position: Int, _ group: Int) -> LocalizedText {
    let last = result.lastTaken[group]
    var share: String?
    if case .shareOfEntrants(let fraction) = stage?.take?.amount {
      share = fraction.multiplied(by: DecimalNumber(100)).map { "\($0.reduced)%" }
    }
    return FindingMessages.behind(
      .init(
        share: share, entrants: ranked.sorted.count, most: groups.groups[group].most ?? 0,
        taken: result.used[group], last: last.map(key),
        cut: last.flatMap { score($0)?.description }),
      place: ranked.ranks[position], score: score(position)?.description)
  }

  /// How many of those ranked before a candidate were taken and count for a group.
  private func held(by group: Int, before position: Int) -> Int {
    let limit = groups.groups[group].limit
    return (0..<position).count {
      result.isTaken[$0] && membership.contains($0, group, limit: limit)
    }
  }

  private func finding(
    _ kind: Finding.Kind, _ group: Int, _ message: LocalizedText, isRemark: Bool
  ) -> Finding {
    let line = groups.lines[groups.groups[group].limit]
    let span = line.limit?.span ?? line.most?.span
    let citations =
      line.limit?.citations ?? stage?.citations.writtenFirst(beside: span) ?? []
    return Finding(
      kind: kind, rule: line.name, title: line.title.zh, stage: stage?.name,
      truth: isRemark ? .remark : .failed, outcome: .accept, message: message,
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
          key: key(position), place: ranked.ranks[position], score: score(position))
      }
      log.limitUses.append(
        LimitUse(
          stage: stage?.name, limit: line.name, group: group.text, most: group.most,
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
