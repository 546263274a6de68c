import FEEL
import Model
import Outcome
import Policy

/// Candidates by rank and `order`, each with its rank (S12, S13).
struct RankedCandidates {
  var sorted: [Int] = []
  /// Of each of ``sorted``.
  var ranks: [Int] = []
}

/// Ranks candidates of a stage, or of the award.
struct RankCalculation {
  private let context: AwardContext
  private let interpreter: Interpreter
  /// Nil for the award's own ranking.
  private let stage: Stage?
  private let ranking: Ranking
  /// Keys that decide among equals: the award's where the stage has none of its own.
  private let order: [RankKey]

  init(_ context: AwardContext, stage: Stage?) {
    self.context = context
    interpreter = context.run.interpreter
    self.stage = stage
    let own = stage.map(\.ranking) ?? context.award.ranking
    ranking = own ?? Ranking(rank: [], order: [], hasOrder: false)
    order = stage == nil || ranking.hasOrder ? ranking.order : context.award.ranking.order
  }

  /// True where the order is the award's, which knows no score of this stage.
  private var usesAwardOrder: Bool { stage != nil && !ranking.hasOrder }

  /// Those whose first key is unknown cannot be ranked; a finding defers them.
  ///
  /// - Parameter scores: of the stage; nil where it has none.
  func rank(
    _ candidates: [Int], _ standings: Standings, _ scores: StageScores?, _ log: inout RunLog
  ) -> RankedCandidates {
    let ranksByScore = scores != nil && ranking.rank.isEmpty && stage?.ranking == nil
    var values = Array(repeating: [Value](), count: max(ranking.rank.count, 1))
    var orders = Array(repeating: [Value](), count: order.count)
    var rankable: [Int] = []
    var frame = Frame(context.award)
    for candidate in candidates {
      frame.load(candidate, of: standings)
      if let scores { frame.load(scores[candidate]) }
      let keys =
        ranksByScore
        ? [frame.slots[FrameLayout.score]]
        : ranking.rank.map { interpreter.evaluate($0.program, slots: frame.slots) }
      if let first = keys.first, first.isNull {
        log.add(unranked(ranksByScore ? nil : ranking.rank[0], frame), to: candidate)
        continue
      }
      rankable.append(candidate)
      for (index, key) in keys.enumerated() { values[index].append(key) }
      if usesAwardOrder { frame.score = nil }
      for (index, key) in order.enumerated() {
        orders[index].append(interpreter.evaluate(key.program, slots: frame.slots))
      }
    }
    let columns =
      ranksByScore
      ? [RankAssignment.Column(values[0], isHighFirst: true)]
      : ranking.rank.enumerated().map {
        RankAssignment.Column(values[$0.offset], isHighFirst: $0.element.isHighFirst)
      }
    let assignment = RankAssignment(
      count: rankable.count, rank: columns,
      order: orderColumns(orders, of: rankable, standings))
    return RankedCandidates(
      sorted: assignment.sorted.map { rankable[$0] },
      ranks: assignment.sorted.map { assignment.ranks[$0] })
  }

  /// Candidates without a rank, by `order`, else by key (S13, S30).
  func inOrder(_ candidates: [Int], _ standings: Standings) -> [Int] {
    var frame = Frame(context.award)
    var orders = Array(repeating: [Value](), count: order.count)
    for candidate in candidates {
      frame.load(candidate, of: standings)
      for (index, key) in order.enumerated() {
        orders[index].append(interpreter.evaluate(key.program, slots: frame.slots))
      }
    }
    let columns = orderColumns(orders, of: candidates, standings)
    return RankAssignment(count: candidates.count, rank: [], order: columns).sorted.map {
      candidates[$0]
    }
  }

  /// The columns of `order`, and the keys of the records last.
  private func orderColumns(
    _ values: [[Value]], of candidates: [Int], _ standings: Standings
  ) -> [RankAssignment.Column] {
    let keys = candidates.map {
      Value.string(context.run.key(of: standings.rows[$0], in: standings.table))
    }
    return order.indices.map {
      RankAssignment.Column(values[$0], isHighFirst: order[$0].isHighFirst)
    } + [RankAssignment.Column(keys, isHighFirst: false)]
  }

  private func unranked(_ key: RankKey?, _ frame: Frame) -> Finding {
    var watched = RuleTrace(context.run)
    if let key { watched.watch(key.program, frame.slots) }
    let evidence = context.findings.evidence
    let missing = evidence.missing(
      watched, frame: frame.slots, about: frame.record, subject: nil)
    return Finding(
      kind: .unranked, rule: "rank", title: nil, stage: stage?.name,
      truth: .unknown,
      outcome: .defer,
      reason: missing.isEmpty ? .rankUnknown : .undecided(missing: missing),
      ruleLocation: key?.program.span.flatMap { context.run.policyLocation($0) },
      evidence: evidence.evidence(
        watched, frame: frame.slots, about: frame.record, subject: nil))
  }
}
