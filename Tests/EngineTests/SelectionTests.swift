import Model
import Policy
import SeededRandom
import TestSupport
import Testing

@testable import Engine

/// S14 and S15.
struct SelectionTests {
  /// The best by rank that keeps to all bounds, by trying every subset; nil where none does.
  private func best(_ count: Int, _ groups: [QuotaGroup], _ membership: GroupMembership) -> [Bool]?
  {
    for mask in stride(from: (1 << count) - 1, through: 0, by: -1) {
      let taken = (0..<count).map { mask >> (count - 1 - $0) & 1 == 1 }
      var used = Array(repeating: 0, count: groups.count)
      for candidate in 0..<count where taken[candidate] {
        membership.forEachGroup(of: candidate) { used[$0] += 1 }
      }
      let fits = groups.indices.allSatisfy {
        used[$0] <= groups[$0].most ?? count && used[$0] >= groups[$0].least
      }
      if fits { return taken }
    }
    return nil
  }

  private func random(
    _ random: inout SplitMix64, nested: Bool, ties: [Ties]
  ) -> (groups: [QuotaGroup], membership: GroupMembership) {
    let count = 8
    let limits = Int.random(in: 1...4, using: &random)
    var groups: [QuotaGroup] = []
    var membership = GroupMembership(candidates: count, limitCount: limits)
    for limit in 0..<limits {
      let kinds = limit == 0 ? 1 : nested ? 1 << (limit - 1) : Int.random(in: 1...3, using: &random)
      let first = groups.count
      for _ in 0..<kinds {
        let most = limit == 0 || Bool.random(using: &random)
        let least = Bool.random(using: &random)
        groups.append(
          QuotaGroup(
            limit: limit, most: most ? Int.random(in: 0...5, using: &random) : nil,
            least: least ? Int.random(in: 0...3, using: &random) : 0,
            ties: ties.randomElement(using: &random) ?? .inOrder))
      }
      for candidate in 0..<count {
        let kind =
          nested ? candidate % kinds : Int.random(in: 0..<kinds, using: &random)
        if nested || limit == 0 || Int.random(in: 0..<4, using: &random) > 0 {
          membership[candidate, limit] = Int32(first + kind)
        }
      }
    }
    return (groups, membership)
  }

  /// Nested and crossing limits: the rule finds the best by rank wherever there is one.
  @Test(arguments: [true, false], Seed.list(20_260_430))
  func againstExhaustiveSearch(nested: Bool, seed: Seed) {
    var random = seed.random
    var possible = 0
    for round in 0..<600 {
      let (groups, membership) = self.random(&random, nested: nested, ties: [.inOrder])
      let result = SeatAllocation.select(
        sorted: Array(0..<8), ranks: Array(1...8), groups: groups, membership: membership)
      let used = groups.indices.map { group in
        (0..<8).count { candidate in
          result.isTaken[candidate] && membership.groups(of: candidate).contains(group)
        }
      }
      #expect(used == result.used && result.unsolvable.isEmpty, "\(seed), round \(round)")
      for group in groups.indices {
        #expect(used[group] <= groups[group].most ?? 8, "\(seed), round \(round)")
      }
      if let best = best(8, groups, membership) {
        possible += 1
        #expect(result.isTaken == best, "\(seed), round \(round): \(groups)")
        #expect(result.unmet.isEmpty, "\(seed), round \(round)")
      } else {
        #expect(!result.unmet.isEmpty, "\(seed), round \(round)")
      }
    }
    #expect(possible > 150)
  }

  /// Whatever the ties: only a limit that takes all of its tied is exceeded, and everybody is
  /// either taken or has an obstacle.
  @Test(arguments: Seed.list(14))
  func tiesKeepToBounds(_ seed: Seed) {
    var random = seed.random
    for round in 0..<600 {
      let (groups, membership) = self.random(
        &random, nested: false, ties: [.none, .all, .inOrder])
      var ranks: [Int] = []
      for candidate in 0..<8 {
        ranks.append(
          candidate > 0 && Bool.random(using: &random) ? ranks[candidate - 1] : candidate + 1)
      }
      let result = SeatAllocation.select(
        sorted: Array(0..<8), ranks: ranks, groups: groups, membership: membership)
      for (group, bounds) in groups.enumerated() where bounds.ties != .all {
        #expect(result.used[group] <= bounds.most ?? 8, "\(seed), round \(round)")
      }
      for candidate in 0..<8 {
        #expect(
          result.isTaken[candidate] == (result.obstacles[candidate] == nil),
          "\(seed), round \(round)")
      }
    }
  }

  struct Line: Sendable {
    var ties: Ties
    var taken: [Bool]
    var reasons: String
  }

  static let lines = [
    Line(ties: .none, taken: [true, false, false, false], reasons: "tie tie closed"),
    Line(ties: .all, taken: [true, true, true, false], reasons: "full"),
    Line(ties: .inOrder, taken: [true, true, false, false], reasons: "tie full"),
  ]

  /// Ranks 1, 2, 2, 4 and two seats (S14).
  @Test(arguments: lines)
  func tiesAtTheLine(line: Line) {
    var membership = GroupMembership(candidates: 4, limitCount: 1)
    for candidate in 0..<4 { membership[candidate, 0] = 0 }
    let result = SeatAllocation.select(
      sorted: [0, 1, 2, 3], ranks: [1, 2, 2, 4],
      groups: [QuotaGroup(limit: 0, most: 2, ties: line.ties)], membership: membership)
    #expect(result.isTaken == line.taken)
    #expect(
      result.obstacles.compactMap { $0.map { "\($0.reason)" } }.joined(separator: " ")
        == line.reasons)
    #expect(result.ties[1] == .init(group: 0, rule: line.ties, tied: 2, capacity: 1))
    #expect(result.ties[0] == nil)
  }

  /// A seat that is kept for a lower bound, and what becomes of it when it cannot be filled (S18).
  @Test func unfilledSeats() {
    func taken(innovative: [Bool], keeps: Bool) -> [Bool] {
      var membership = GroupMembership(candidates: innovative.count, limitCount: 2)
      for candidate in innovative.indices {
        membership[candidate, 0] = 0
        if innovative[candidate] { membership[candidate, 1] = 1 }
      }
      return SeatAllocation.select(
        sorted: Array(innovative.indices), ranks: innovative.indices.map { $0 + 1 },
        groups: [
          QuotaGroup(limit: 0, most: 3),
          QuotaGroup(limit: 1, most: nil, least: 2, keepsUnfilled: keeps),
        ], membership: membership
      ).isTaken
    }
    #expect(
      taken(innovative: [false, false, true, true], keeps: false) == [true, false, true, true])
    #expect(
      taken(innovative: [false, false, true, false], keeps: false) == [true, true, true, false])
    #expect(
      taken(innovative: [false, false, true, false], keeps: true) == [true, false, true, false])
  }

  struct Crossing: Sendable {
    var limits: Int
    var values: Int
    var candidates: Int
    var steps: Int
    var isTangled: Bool
  }

  static let crossings = [
    Crossing(limits: 2, values: 40, candidates: 400, steps: 0, isTangled: false),
    Crossing(limits: 3, values: 12, candidates: 60, steps: 20_000_000, isTangled: false),
    Crossing(limits: 5, values: 20, candidates: 160, steps: 1_000_000, isTangled: true),
    Crossing(limits: 8, values: 30, candidates: 600, steps: 1_000_000, isTangled: true),
  ]

  /// Exactly one of each value of several fields: two limits need no guess, many end at the budget
  /// and name themselves.
  @Test(arguments: crossings, Seed.list(1_707))
  func limitsOfExactlyOne(crossing: Crossing, seed: Seed) {
    let (limits, values, count) = (crossing.limits, crossing.values, crossing.candidates)
    var random = seed.random
    var membership = GroupMembership(candidates: count, limitCount: limits)
    var groups: [QuotaGroup] = []
    for limit in 0..<limits {
      for _ in 0..<values { groups.append(QuotaGroup(limit: limit, most: 1, least: 1)) }
      for candidate in 0..<count {
        membership[candidate, limit] = Int32(
          limit * values + Int.random(in: 0..<values, using: &random))
      }
    }
    let result = SeatAllocation.select(
      sorted: Array(0..<count), ranks: Array(1...count), groups: groups,
      membership: membership, budget: FlowBudget(steps: crossing.steps))
    #expect(result.unsolvable == (crossing.isTangled ? Array(0..<limits) : []))
    #expect(result.used.allSatisfy { $0 <= 1 })
  }
}
