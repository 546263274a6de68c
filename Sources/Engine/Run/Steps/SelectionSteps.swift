/// Ranks those who came through the stages (S12, S13).
struct RankStep: AwardStep {
  let context: AwardContext

  func run(_ standings: Standings) -> StepResult {
    var result = StepResult(standings)
    var log = RunLog()
    let ranked = RankCalculation(context, stage: nil).rank(
      standings.entrants, standings, nil, &log)
    for (position, candidate) in ranked.sorted.enumerated() {
      result.standings.rank[candidate] = Int32(ranked.ranks[position])
    }
    result.standings.ranked = ranked.sorted
    result.standings.rankedCount = ranked.sorted.count
    result.take(log)
    return result
  }
}

/// Selects within the award's quota (S15 to S18).
struct QuotaStep: AwardStep {
  let context: AwardContext

  func run(_ standings: Standings) -> StepResult {
    var result = StepResult(standings)
    let ranked = RankedCandidates(
      sorted: standings.ranked, ranks: standings.ranked.map { Int(standings.rank[$0]) })
    let selection = SeatRule(context: context, stage: nil).select(ranked, standings, nil)
    result.standings.ranked = selection.ranked.sorted
    result.standings.isVoid = selection.isVoid
    for (position, candidate) in selection.ranked.sorted.enumerated() {
      result.standings.standing[candidate] =
        selection.isTaken[position]
        ? .selected : selection.isReserve[position] ? .reserve : .notSelected
    }
    result.take(selection.log)
    return result
  }
}
