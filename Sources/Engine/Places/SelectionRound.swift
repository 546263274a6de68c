import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Outcome
import Policy

/// Ranking and selection at one step: a stage's `take` and quota, or the award's quota.
struct SelectionRound {
  private let context: RunContext
  /// Nil for the award's own quota.
  private let stage: Stage?
  private let ranking: Ranking
  /// Scores of the stage by candidate; nil where the award's own are meant.
  private let stageScores: [Int: StageScore]?
  private var candidates: [Int]
  /// Candidates by place and `order`, with the place of each.
  private(set) var sorted: [Int] = []
  private(set) var places: [Int] = []
  private var taken: Set<Int> = []
  private var reserve: Set<Int> = []

  init(
    _ run: AwardRun, candidates: [Int], stage: Stage?, ranking: Ranking?,
    score: [Int: StageScore]?
  ) {
    context = run.context
    self.candidates = candidates
    self.stage = stage
    self.ranking = ranking ?? Ranking(rank: [], order: [], hasOrder: false)
    stageScores = score
  }

  func isTaken(_ candidate: Int) -> Bool { taken.contains(candidate) }

  func isReserve(_ candidate: Int) -> Bool { reserve.contains(candidate) }

  private func prepare(_ candidate: Int, _ run: inout AwardRun) {
    run.prepare(candidate)
    guard let scores = stageScores else { return }
    run.slots[FrameLayout.score] = scores[candidate]?.score.map { .number($0) } ?? .null
    run.slots[FrameLayout.items] = scores[candidate]?.itemsValue ?? .null
  }

  // MARK: Rank

  /// Ranks; whose first key is unknown cannot be ranked and is deferred (S12).
  mutating func rank(_ run: inout AwardRun) {
    let ranksByScore = stageScores != nil && ranking.rank.isEmpty && stage?.ranking == nil
    var values = Array(repeating: [Value](), count: max(ranking.rank.count, 1))
    var orders = Array(repeating: [Value](), count: 0)
    let order = stage == nil || ranking.hasOrder ? ranking.order : run.award.ranking.order
    let usesAwardOrder = stage != nil && !ranking.hasOrder
    orders = Array(repeating: [], count: order.count)
    var rankable: [Int] = []
    for candidate in candidates {
      prepare(candidate, &run)
      let keys =
        ranksByScore
        ? [run.slots[FrameLayout.score]]
        : ranking.rank.map { context.interpreter.evaluate($0.program, slots: run.slots) }
      if let first = keys.first, first.isNull {
        run.people[candidate].add(unranked(ranksByScore ? nil : ranking.rank[0], run, candidate))
        continue
      }
      rankable.append(candidate)
      for (index, key) in keys.enumerated() { values[index].append(key) }
      if usesAwardOrder { run.slots[FrameLayout.score] = .null }
      for (index, key) in order.enumerated() {
        orders[index].append(context.interpreter.evaluate(key.program, slots: run.slots))
      }
    }
    candidates = rankable
    var columns: [RankAssignment.Column] = []
    if ranksByScore {
      columns = [RankAssignment.Column(values[0], isHighFirst: true)]
    } else {
      for (index, key) in ranking.rank.enumerated() {
        columns.append(RankAssignment.Column(values[index], isHighFirst: key.isHighFirst))
      }
    }
    var orderColumns = order.enumerated().map {
      RankAssignment.Column(orders[$0.offset], isHighFirst: $0.element.isHighFirst)
    }
    orderColumns.append(
      RankAssignment.Column(rankable.map { .string(run.people[$0].key) }, isHighFirst: false))
    let placement = RankAssignment(count: rankable.count, rank: columns, order: orderColumns)
    sorted = placement.sorted.map { rankable[$0] }
    places = placement.sorted.map { placement.places[$0] }
  }

  private func unranked(_ key: RankKey?, _ run: AwardRun, _ candidate: Int) -> Finding {
    var watched = RuleTrace(context)
    if let key { watched.watch(key.program, run.slots) }
    let about: RecordReference? =
      if case .record(let record) = run.slots[FrameLayout.record] { record } else { nil }
    let missing = run.findings.evidence.missing(
      watched, frame: run.slots, about: about, subject: nil)
    return Finding(
      kind: .unranked, rule: "rank", title: FindingTitle.ranking.zh, stage: stage?.name,
      truth: .unknown,
      outcome: .defer,
      message: missing.isEmpty ? FindingMessages.keyUnknown : FindingMessages.unknown(missing),
      ruleLocation: key?.program.span.flatMap { context.policyLocation($0) },
      evidence: run.findings.evidence.evidence(
        watched, frame: run.slots, about: about, subject: nil))
  }

  // MARK: Take

  /// Takes within limits, says to everybody else why not, and notes how far limits were used.
  mutating func take(
    limits: [Limit], take: Bound?, takeTies: Ties?, hasOrder: Bool, _ run: inout AwardRun
  ) {
    guard !limits.isEmpty || take != nil else {
      taken = Set(sorted)
      return
    }
    var groups = LimitGroups(limits, take: take, takeTies: takeTies, hasOrder: hasOrder, context)
    let reached = sorted.count
    let standings = standings(groups, &run)
    groups.add(standings + absent(groups, &run))
    groups.evaluateBounds(entrants: reached, &run.diagnostics)
    if run.diagnostics.hasErrors { return }
    var membership = PlaceMembership(candidates: sorted.count, limitCount: groups.lines.count)
    for (position, standing) in standings.enumerated() {
      for line in groups.lines.indices {
        guard case .under(let keys) = standing[line], let group = groups.group(line, keys) else {
          continue
        }
        membership[position, line] = Int32(group)
      }
    }
    // Nobody can say who was taken before, so that the run is stopped anyway.
    if run.flowBudget.isExceeded { return }
    let result = SeatAllocation.select(
      sorted: Array(sorted.indices), places: places,
      groups: groups.groups.map { group in
        let line = groups.lines[group.limit]
        return QuotaGroup(
          limit: group.limit, most: group.most, least: group.least ?? 0, ties: line.ties,
          keepsUnfilled: line.limit?.unfilled == .keep)
      }, membership: membership, budget: &run.flowBudget)
    if !result.unsolvable.isEmpty {
      return run.diagnostics.append(tangle(result.unsolvable.map { groups.lines[$0] }, run))
    }
    for position in sorted.indices { tell(position, result, groups, membership, &run) }
    noteUse(groups, result, &run)
  }

  /// Limits that cross too much, each with its place.
  private func tangle(_ lines: [LimitGroups.Line], _ run: AwardRun) -> Diagnostic {
    let names = LocalizedText(
      en: lines.map { "`\($0.title.en)`" }.joined(separator: ", "),
      zh: lines.map { "`\($0.title.zh)`" }.joined(separator: "、"))
    var finding = Diagnostic(
      EngineDiagnostics.crossingLimits, at: stage?.span ?? run.award.span,
      [LocalizedText(stage?.name ?? run.award.name), names])
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

  /// Defers those of whom it is unknown where they fall (S17), and leaves them out.
  private mutating func standings(
    _ groups: LimitGroups, _ run: inout AwardRun
  ) -> [[LimitGroups.Standing]] {
    var kept: [Int] = []
    var reservedSeats: [Int] = []
    var standings: [[LimitGroups.Standing]] = []
    for (position, candidate) in sorted.enumerated() {
      prepare(candidate, &run)
      let own = groups.lines.indices.map { groups.standing($0, run.slots) }
      let unknown = own.firstIndex { if case .unknown = $0 { true } else { false } }
      if let unknown {
        run.people[candidate].add(groupUnknown(groups.lines[unknown], run))
        run.people[candidate].standing = .notCompeting
        continue
      }
      kept.append(candidate)
      reservedSeats.append(places[position])
      standings.append(own)
    }
    sorted = kept
    places = reservedSeats
    return standings
  }

  /// Where those stand who do not compete here: a group of whom is still undecided, or has a lower
  /// bound, is told of even where nobody else falls under it (S3, S18).
  private func absent(
    _ groups: LimitGroups, _ run: inout AwardRun
  ) -> [[LimitGroups.Standing]] {
    let hasLeast = groups.lines.map { $0.least != nil }
    let anyLeast = hasLeast.contains(true)
    let competing = Set(sorted)
    var standings: [[LimitGroups.Standing]] = []
    for candidate in run.people.indices where !competing.contains(candidate) {
      let isUndecided = run.people[candidate].isUndecided
      guard isUndecided || anyLeast else { continue }
      run.prepare(candidate)
      standings.append(
        groups.lines.indices.map { line in
          isUndecided || hasLeast[line] ? groups.standing(line, run.slots) : .outside
        })
    }
    return standings
  }

  private func groupUnknown(_ line: LimitGroups.Line, _ run: AwardRun) -> Finding {
    var watched = RuleTrace(context)
    if let condition = line.limit?.condition { watched.watch(condition, run.slots) }
    for key in line.limit?.by ?? [] { watched.watch(key, run.slots) }
    let about: RecordReference? =
      if case .record(let record) = run.slots[FrameLayout.record] { record } else { nil }
    return Finding(
      kind: .unranked, rule: line.name, title: line.title.zh, stage: stage?.name,
      truth: .unknown, outcome: .defer, message: FindingMessages.groupUnknown(line.title),
      citations: context.cited(line.limit?.citations ?? []),
      ruleLocation: line.limit.map { context.place($0.span) },
      provenance: line.limit.map { context.steps($0.provenance) } ?? [],
      evidence: run.findings.evidence.evidence(
        watched, frame: run.slots, about: about, subject: nil))
  }

  /// What selection means for one candidate.
  private mutating func tell(
    _ position: Int, _ result: SeatAllocation.Result, _ groups: LimitGroups,
    _ membership: PlaceMembership, _ run: inout AwardRun
  ) {
    let candidate = sorted[position]
    if result.isTaken[position] { taken.insert(candidate) }
    guard let obstacle = result.obstacles[position] else {
      if let tie = result.ties[position] {
        let message = FindingMessages.tie(
          groups.name(tie.group), tied: tie.tied, room: tie.room, rule: tie.rule, isTaken: true)
        run.people[candidate].add(finding(.tie, groups, tie.group, message, isRemark: true))
      }
      return
    }
    if obstacle.isOnlyFull { reserve.insert(candidate) }
    let group = groups.groups[obstacle.group]
    let name = groups.name(obstacle.group)
    let message: LocalizedText
    var cause = obstacle.group
    var kind: Finding.Kind = groups.lines[group.limit].limit == nil ? .take : .limit
    switch obstacle.reason {
    case .full:
      let last = result.lastTaken[obstacle.group].map { run.people[sorted[$0]].key }
      message =
        kind == .take
        ? behind(position, obstacle.group, result, groups, run)
        : FindingMessages.full(name, group.most ?? 0, last: last)
    case .closed: message = FindingMessages.closed(name)
    case .reserved(let needy):
      // What keeps the candidate out is the lower bound, not the limit that has places left.
      cause = needy
      kind = .limit
      message = FindingMessages.reserved(
        needy == obstacle.group ? nil : name, for: groups.name(needy),
        least: groups.groups[needy].least ?? 0,
        has: held(by: needy, before: position, result, membership))
    case .tie:
      kind = .tie
      let tie = result.ties[position]
      message = FindingMessages.tie(
        name, tied: tie?.tied ?? 0, room: tie?.room ?? 0, rule: tie?.rule ?? .none,
        isTaken: false)
    }
    run.people[candidate].add(finding(kind, groups, cause, message, isRemark: false))
  }

  /// What a stage's `take` says to one whom it leaves out.
  private func behind(
    _ position: Int, _ group: Int, _ result: SeatAllocation.Result, _ groups: LimitGroups,
    _ run: AwardRun
  ) -> LocalizedText {
    func score(_ position: Int) -> String? {
      let candidate = sorted[position]
      let score = stageScores.map { $0[candidate]?.score } ?? run.people[candidate].score
      return score?.description
    }
    let last = result.lastTaken[group]
    var share: String?
    if case .shareOfEntrants(let fraction) = stage?.take?.amount {
      share = fraction.multiplied(by: DecimalNumber(100)).map { "\($0.reduced)%" }
    }
    return FindingMessages.behind(
      .init(
        share: share, entrants: sorted.count, most: groups.groups[group].most ?? 0,
        taken: result.used[group], last: last.map { run.people[sorted[$0]].key },
        cut: last.flatMap(score)),
      place: places[position], score: score(position))
  }

  /// How many of those who stand before a candidate were taken and count for a group.
  private func held(
    by group: Int, before position: Int, _ result: SeatAllocation.Result,
    _ membership: PlaceMembership
  ) -> Int {
    (0..<position).count { result.isTaken[$0] && membership.groups(of: $0).contains(group) }
  }

  private func finding(
    _ kind: Finding.Kind, _ groups: LimitGroups, _ group: Int, _ message: LocalizedText,
    isRemark: Bool
  ) -> Finding {
    let line = groups.lines[groups.groups[group].limit]
    let span = line.limit?.span ?? line.most?.span
    let citations =
      line.limit?.citations ?? stage?.citations.writtenFirst(beside: span) ?? []
    return Finding(
      kind: kind, rule: line.name, title: line.title.zh, stage: stage?.name,
      truth: isRemark ? .remark : .failed, outcome: .accept, message: message,
      citations: context.cited(citations),
      ruleLocation: span.flatMap { context.policyLocation($0) },
      provenance: (line.limit?.provenance ?? stage?.provenance).map { context.steps($0) } ?? [],
      evidence: EvidenceBuilder(context: context, stageNames: []).tableRows(
        [line.most, line.least].compactMap { $0?.program },
        groups.frame(groups.groups[group], entrants: sorted.count)))
  }

  // MARK: Use

  private func noteUse(
    _ groups: LimitGroups, _ result: SeatAllocation.Result, _ run: inout AwardRun
  ) {
    let undecided = undecided(groups, &run)
    for (index, group) in groups.groups.enumerated() {
      let line = groups.lines[group.limit]
      let left = result.firstLeftOut[index].map { position in
        LimitUse.LeftOut(
          key: run.people[sorted[position]].key, place: places[position],
          score: stageScores.map { $0[sorted[position]]?.score }
            ?? run.people[sorted[position]].score)
      }
      run.limitUses.append(
        LimitUse(
          stage: stage?.name, limit: line.name, group: group.text, most: group.most,
          least: group.least, used: result.used[index], firstLeftOut: left,
          undecided: undecided[index],
          citations: context.cited(line.limit?.citations ?? stage?.citations ?? [])))
      if result.unmet.contains(index) {
        run.diagnostics.append(
          Diagnostic(
            EngineDiagnostics.unmetLeast, at: line.least?.span ?? run.award.span,
            [
              groups.name(index), LocalizedText("\(group.least ?? 0)"),
              LocalizedText("\(result.used[index])"),
            ]))
      }
    }
  }

  /// For each group those who are not decided yet and fall under it, or may (S3).
  private func undecided(_ groups: LimitGroups, _ run: inout AwardRun) -> [Int] {
    var counts = Array(repeating: 0, count: groups.groups.count)
    for candidate in run.people.indices {
      guard run.people[candidate].isUndecided else { continue }
      run.prepare(candidate)
      for line in groups.lines.indices {
        switch groups.standing(line, run.slots) {
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
}
