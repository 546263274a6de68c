import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Outcome
import Policy

/// Who is taken at a stage, or by the award's quota.
struct SeatSelection {
  /// Those who compete, without those whose groups are unknown.
  var ranked: RankedCandidates
  /// By position in ``ranked``.
  var isTaken: [Bool]
  /// Left out only since seats were full (S15).
  var isReserve: [Bool]
  var log = RunLog()
  /// True where bounds have no usable value; errors are in ``log``, and nobody is taken.
  var isVoid = false

  /// Everybody is taken.
  init(all ranked: RankedCandidates) {
    self.ranked = ranked
    isTaken = Array(repeating: true, count: ranked.sorted.count)
    isReserve = Array(repeating: false, count: ranked.sorted.count)
  }

  var taken: [Int] { ranked.sorted.indices.filter { isTaken[$0] }.map { ranked.sorted[$0] } }
}

/// Takes ranked candidates within limits (S14 to S18).
struct SeatRule {
  let context: AwardContext
  /// Nil for the award's own quota.
  let stage: Stage?

  private var limits: [Limit] { stage?.quota ?? context.award.quota ?? [] }

  private var hasOrder: Bool {
    stage?.ranking?.hasOrder ?? false || context.award.ranking.hasOrder
  }

  /// Takes within limits, logs for everybody else why not, and how far limits were used.
  ///
  /// - Parameter scores: of the stage; nil where the award's own are meant.
  func select(
    _ ranked: RankedCandidates, _ standings: Standings, _ scores: StageScores?
  ) -> SeatSelection {
    var selection = SeatSelection(all: ranked)
    guard !limits.isEmpty || stage?.take != nil else { return selection }
    var groups = LimitGroups(
      limits, take: stage?.take, takeTies: stage?.ties, hasOrder: hasOrder, context.run)
    var standings = standings
    let reached = ranked.sorted.count
    let memberships = memberships(groups, &selection, standings, scores)
    standings.apply(selection.log)
    groups.add(memberships + absent(groups, selection.ranked, standings))
    groups.evaluateBounds(entrants: reached, &selection.log.diagnostics)
    let count = selection.ranked.sorted.count
    selection.isTaken = Array(repeating: false, count: count)
    selection.isReserve = selection.isTaken
    selection.isVoid = standings.isVoid || selection.log.diagnostics.hasErrors
    if selection.isVoid { return selection }
    var membership = GroupMembership(candidates: count, limitCount: groups.lines.count)
    for (position, standing) in memberships.enumerated() {
      for line in groups.lines.indices {
        guard case .under(let keys) = standing[line], let group = groups.group(line, keys) else {
          continue
        }
        membership[position, line] = Int32(group)
      }
    }
    let result = allocate(groups, membership, selection.ranked)
    if !result.unsolvable.isEmpty {
      selection.log.diagnostics.append(crossing(result.unsolvable.map { groups.lines[$0] }))
      selection.isVoid = true
      return selection
    }
    let report = SelectionReport(
      context: context, stage: stage, groups: groups, ranked: selection.ranked,
      membership: membership, result: result, standings: standings, scores: scores)
    for position in 0..<count {
      selection.isTaken[position] = result.isTaken[position]
      selection.isReserve[position] = result.obstacles[position]?.isOnlyFull ?? false
      if let finding = report.finding(position) {
        selection.log.add(finding, to: selection.ranked.sorted[position])
      }
    }
    report.logUse(undecided: undecided(groups, standings), into: &selection.log)
    return selection
  }

  private func allocate(
    _ groups: LimitGroups, _ membership: GroupMembership, _ ranked: RankedCandidates
  ) -> SeatAllocation.Result {
    SeatAllocation.select(
      sorted: Array(ranked.sorted.indices), ranks: ranked.ranks,
      groups: groups.groups.map { group in
        let line = groups.lines[group.limit]
        return QuotaGroup(
          limit: group.limit, most: group.most, least: group.least ?? 0, ties: line.ties,
          keepsUnfilled: line.limit?.unfilled == .keep)
      }, membership: membership, budget: FlowBudget())
  }

  /// Limits that cross too much, each with its location.
  private func crossing(_ lines: [LimitGroups.Line]) -> Diagnostic {
    let names = LocalizedText(
      en: lines.map { "`\($0.localizedTitle.en)`" }.joined(separator: ", "),
      zh: lines.map { "`\($0.localizedTitle.zh)`" }.joined(separator: "、"))
    var finding = Diagnostic(
      EngineDiagnostics.crossingLimits, at: stage?.span ?? context.award.span,
      [.name(stage?.name ?? context.award.name), .phrase(names)])
    for line in lines {
      guard let limit = line.limit else { continue }
      finding = finding.with(
        secondary: limit.span,
        line.least == nil
          ? LocalizedText(en: "crosses others", zh: "与其他限额交叉")
          : LocalizedText(en: "crosses others and has a `least`", zh: "与其他限额交叉，且有“至少”"))
    }
    return finding
  }

  // MARK: Groups of candidates

  /// Under which groups candidates fall; those of whom that is unknown are deferred (S17), and left
  /// out of the selection.
  private func memberships(
    _ groups: LimitGroups, _ selection: inout SeatSelection, _ standings: Standings,
    _ scores: StageScores?
  ) -> [[LimitGroups.Standing]] {
    let ranked = selection.ranked
    var kept = RankedCandidates()
    var memberships: [[LimitGroups.Standing]] = []
    var frame = Frame(context.award)
    for (position, candidate) in ranked.sorted.enumerated() {
      frame.load(candidate, of: standings)
      if let scores { frame.load(scores[candidate]) }
      let own = groups.lines.indices.map { groups.standing($0, frame.slots) }
      if let unknown = own.firstIndex(where: \.isUnknown) {
        selection.log.add(groupUnknown(groups.lines[unknown], frame), to: candidate)
        continue
      }
      kept.sorted.append(candidate)
      kept.ranks.append(ranked.ranks[position])
      memberships.append(own)
    }
    selection.ranked = kept
    return memberships
  }

  /// Groups of those who do not compete here: a group of an undecided candidate, or one with a lower
  /// bound, is reported even where nobody else falls under it (S3, S18).
  private func absent(
    _ groups: LimitGroups, _ ranked: RankedCandidates, _ standings: Standings
  ) -> [[LimitGroups.Standing]] {
    let hasLeast = groups.lines.map { $0.least != nil }
    let anyLeast = hasLeast.contains(true)
    var isCompeting = Array(repeating: false, count: standings.count)
    for candidate in ranked.sorted { isCompeting[candidate] = true }
    var found: [[LimitGroups.Standing]] = []
    var frame = Frame(context.award)
    for candidate in standings.rows.indices where !isCompeting[candidate] {
      let isUndecided = standings.isUndecided(candidate)
      guard isUndecided || anyLeast else { continue }
      frame.load(candidate, of: standings)
      found.append(
        groups.lines.indices.map { line in
          isUndecided || hasLeast[line] ? groups.standing(line, frame.slots) : .outside
        })
    }
    return found
  }

  /// For each group how many undecided candidates fall under it, or may (S3).
  private func undecided(_ groups: LimitGroups, _ standings: Standings) -> [Int] {
    var counts = Array(repeating: 0, count: groups.groups.count)
    var frame = Frame(context.award)
    for candidate in standings.rows.indices where standings.isUndecided(candidate) {
      frame.load(candidate, of: standings)
      for line in groups.lines.indices {
        switch groups.standing(line, frame.slots) {
        case .under(let keys):
          if let group = groups.group(line, keys) { counts[group] += 1 }
        case .unknown:
          // It may turn out to fall under any of them.
          for group in groups.groups.indices where groups.groups[group].limit == line {
            counts[group] += 1
          }
        case .outside: break
        }
      }
    }
    return counts
  }

  private func groupUnknown(_ line: LimitGroups.Line, _ frame: Frame) -> Finding {
    var watched = RuleTrace(context.run)
    if let condition = line.limit?.condition { watched.watch(condition, frame.slots) }
    for key in line.limit?.by ?? [] { watched.watch(key, frame.slots) }
    return Finding(
      kind: .unranked, rule: line.name, title: line.title, stage: stage?.name,
      truth: .unknown, outcome: .defer,
      reason: .groupUnknown(limit: LimitGroup(title: line.title)),
      citations: context.run.cited(line.limit?.citations ?? []),
      ruleLocation: line.limit.flatMap { context.run.policyLocation($0.span) },
      provenance: line.limit.map { context.run.steps($0.provenance) } ?? [],
      evidence: context.findings.evidence.evidence(
        watched, frame: frame.slots, about: frame.record, subject: nil))
  }
}
