import Model
import Policy

/// One group of one limit, with its bounds as whole numbers (S17, S18).
struct QuotaGroup: Sendable, Equatable {
  /// Index of the limit, in the order in which limits are written.
  var limit: Int
  /// Nil: no upper bound.
  var most: Int?
  /// 0: no lower bound.
  var least: Int
  var ties: Ties
  /// True: seats of a lower bound that cannot be met stay empty (`unfilled: keep`).
  var keepsUnfilled: Bool

  init(limit: Int, most: Int?, least: Int = 0, ties: Ties = .none, keepsUnfilled: Bool = false) {
    self.limit = limit
    self.most = most
    self.least = least
    self.ties = ties
    self.keepsUnfilled = keepsUnfilled
  }
}

/// Under which groups each candidate falls: at most one of each limit.
struct GroupMembership: Sendable {
  let limitCount: Int
  /// Index of the group, -1 where the candidate does not fall under the limit; candidate by
  /// candidate.
  var groups: [Int32]

  init(candidates: Int, limitCount: Int) {
    self.limitCount = limitCount
    groups = Array(repeating: -1, count: candidates * limitCount)
  }

  var candidateCount: Int { limitCount == 0 ? 0 : groups.count / limitCount }

  subscript(candidate: Int, limit: Int) -> Int32 {
    get { groups[candidate * limitCount + limit] }
    set { groups[candidate * limitCount + limit] = newValue }
  }

  /// The groups of a candidate, in the order of the limits.
  func forEachGroup(of candidate: Int, _ visit: (Int) -> Void) {
    for limit in 0..<limitCount {
      let group = groups[candidate * limitCount + limit]
      if group >= 0 { visit(Int(group)) }
    }
  }

  func contains(_ candidate: Int, _ group: Int, limit: Int) -> Bool {
    groups[candidate * limitCount + limit] == Int32(group)
  }

  func groups(of candidate: Int) -> [Int] {
    var found: [Int] = []
    forEachGroup(of: candidate) { found.append($0) }
    return found
  }
}
