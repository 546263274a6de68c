import Model
import Policy

/// Who is taken within limits: from the first rank down, ties by rule (S14, S15).
struct SeatAllocation {
  /// Why a candidate is not taken.
  struct Obstacle: Equatable {
    enum Reason: Equatable {
      /// All seats of the group are taken.
      case full
      /// Tied at the line, and the rule takes none, or others by `order`.
      case tie
      /// Seats are left, but they stay empty: nobody was taken of those tied above (S14), or they
      /// are kept for a lower bound that cannot be met (S18).
      case closed
      /// The seats left are needed for the lower bound of another group.
      case reserved(for: Int)
    }
    /// The first limit that stood in the way.
    var group: Int
    var reason: Reason
    /// True where nothing but full limits kept the candidate out: 候补 (S3).
    var isOnlyFull: Bool
  }

  /// A line at which candidates of equal rank met (S14).
  struct Tie: Equatable {
    var group: Int
    var rule: Ties
    /// The tied who fall under the group, and how many seats there were for them.
    var tied: Int
    var capacity: Int
  }

  struct Result {
    var isTaken: [Bool]
    var obstacles: [Obstacle?]
    var ties: [Tie?]
    /// Of each group.
    var used: [Int]
    /// Who took the group's last seat; nil where nobody did.
    var lastTaken: [Int?]
    /// The first candidate whom the group kept out.
    var firstLeftOut: [Int?]
    /// Groups whose lower bound was not met.
    var unmet: [Int]
    /// Limits that cross in too many ways to decide whether lower bounds can be met; else empty.
    var unsolvable: [Int]
  }

  private var groups: [QuotaGroup]
  private let membership: GroupMembership
  private var feasibility: QuotaFeasibility?
  /// Upper bounds as they were asked for.
  private let asked: [Int?]
  /// What was found for candidates that are alike.
  private var reservations: [QuotaFeasibility.Barred: (squeezed: Int?, needy: Int)] = [:]
  private var result: Result

  /// Takes candidates.
  ///
  /// - Parameters:
  ///   - sorted: candidates by rank, then order.
  ///   - ranks: of each candidate; equal ranks are tied.
  ///   - budget: what the selection may guess.
  static func select(
    sorted: [Int], ranks: [Int], groups: [QuotaGroup], membership: GroupMembership,
    budget: FlowBudget = FlowBudget()
  ) -> Result {
    var selection = SeatAllocation(
      candidates: sorted.count, groups: groups, membership: membership, budget: budget)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, ranks[sorted[end]] == ranks[sorted[start]] { end += 1 }
      if end == start + 1 {
        selection.decide(sorted[start])
      } else {
        selection.decide(tied: Array(sorted[start..<end]))
      }
      start = end
    }
    return selection.finished()
  }

  private init(
    candidates: Int, groups: [QuotaGroup], membership: GroupMembership, budget: FlowBudget
  ) {
    self.groups = groups
    self.membership = membership
    asked = groups.map(\.most)
    if groups.contains(where: { $0.least > 0 }) {
      let feasibility = QuotaFeasibility(
        groups: groups, membership: membership, budget: budget)
      self.groups = feasibility.groups
      self.feasibility = feasibility
    }
    result = Result(
      isTaken: Array(repeating: false, count: candidates),
      obstacles: Array(repeating: nil, count: candidates),
      ties: Array(repeating: nil, count: candidates),
      used: Array(repeating: 0, count: groups.count),
      lastTaken: Array(repeating: nil, count: groups.count),
      firstLeftOut: Array(repeating: nil, count: groups.count), unmet: [], unsolvable: [])
  }

  private func finished() -> Result {
    var result = result
    if let feasibility {
      if !feasibility.isExact { result.unsolvable = feasibility.crossingLimits }
      result.unmet = groups.indices.filter { result.used[$0] < feasibility.wanted[$0] }
    }
    return result
  }

  private func freeSeats(_ group: Int) -> Int? {
    groups[group].most.map { $0 - result.used[group] }
  }

  private func isFull(_ group: Int) -> Bool { freeSeats(group).map { $0 <= 0 } ?? false }

  private func fullness(_ group: Int) -> Obstacle.Reason {
    result.used[group] < asked[group] ?? 0 ? .closed : .full
  }

  // MARK: One candidate

  private mutating func decide(_ candidate: Int) {
    for limit in 0..<membership.limitCount {
      let group = Int(membership[candidate, limit])
      if group >= 0, isFull(group) { return leaveOut(candidate, group, fullness(group)) }
    }
    if isAllowed([candidate]) { take(candidate) } else { leaveOutAsReserved(candidate) }
  }

  private mutating func leaveOutAsReserved(_ candidate: Int) {
    let cause = feasibility?.cause(against: candidate)
    if let cause, let known = reservations[cause] {
      return leaveOut(candidate, known.squeezed ?? known.needy, .reserved(for: known.needy))
    }
    let found = reservation(against: candidate, with: [candidate])
    if let cause { reservations[cause] = found }
    leaveOut(candidate, found.squeezed ?? found.needy, .reserved(for: found.needy))
  }

  private mutating func isAllowed(_ candidates: [Int]) -> Bool {
    guard feasibility != nil, !candidates.isEmpty else { return true }
    return feasibility?.allows(taking: candidates) ?? true
  }

  private mutating func take(_ candidate: Int) {
    result.isTaken[candidate] = true
    for group in membership.groups(of: candidate) {
      result.used[group] += 1
      result.lastTaken[group] = candidate
    }
    feasibility?.take(candidate)
    keepUp()
  }

  private mutating func leaveOut(
    _ candidate: Int, _ group: Int, _ reason: Obstacle.Reason, isOnlyFull: Bool? = nil
  ) {
    result.obstacles[candidate] = Obstacle(
      group: group, reason: reason, isOnlyFull: isOnlyFull ?? (reason == .full))
    if result.firstLeftOut[group] == nil { result.firstLeftOut[group] = candidate }
    feasibility?.skip(candidate)
    keepUp()
  }

  /// Lower bounds can have been given up, and seats with them.
  private mutating func keepUp() {
    if let feasibility { groups = feasibility.groups }
  }

  // MARK: The tied

  /// - Parameter tied: candidates of one rank, by `order`.
  private mutating func decide(tied: [Int]) {
    var open: [Int] = []
    for candidate in tied {
      if let full = membership.groups(of: candidate).first(where: isFull) {
        leaveOut(candidate, full, fullness(full))
      } else if isAllowed([candidate]) {
        open.append(candidate)
      } else {
        leaveOutAsReserved(candidate)
      }
    }
    var exceeded: Set<Int> = []
    for group in lines(open) {
      let under = open.filter { membership.groups(of: $0).contains(group) }
      guard let free = freeSeats(group), under.count > free else { continue }
      note(under, Tie(group: group, rule: groups[group].ties, tied: under.count, capacity: free))
      switch groups[group].ties {
      case .none:
        let seats = feasibility == nil ? free : takenInTurn(open).count { under.contains($0) }
        for candidate in under { leaveOut(candidate, group, .tie) }
        open.removeAll { under.contains($0) }
        close(group, seats: seats)
      case .all: exceeded.insert(group)
      case .inOrder: break
      }
    }
    var chosen = inOrder(open, exceeded: exceeded)
    if feasibility != nil { settleReservations(&chosen, exceeded: &exceeded) }
    exceed(exceeded, for: chosen)
    for candidate in chosen { take(candidate) }
  }

  /// Groups under which some of `candidates` fall, in the order of the limits.
  private func lines(_ candidates: [Int]) -> [Int] {
    Set(candidates.flatMap { membership.groups(of: $0) })
      .sorted { (groups[$0].limit, $0) < (groups[$1].limit, $1) }
  }

  private mutating func note(_ candidates: [Int], _ tie: Tie) {
    for candidate in candidates where result.ties[candidate] == nil { result.ties[candidate] = tie }
  }

  /// Keeps seats empty.
  private mutating func close(_ group: Int, seats: Int) {
    guard let most = groups[group].most, seats > 0 else { return }
    groups[group].most = most - seats
    feasibility?.raise(group, by: -seats)
    keepUp()
  }

  /// Adds seats beyond the bounds of `exceeded`, just enough for `chosen`.
  private mutating func exceed(_ exceeded: Set<Int>, for chosen: [Int]) {
    var extra: [Int: Int] = [:]
    for group in exceeded { extra[group] = chosen.count }
    for group in exceeded.sorted() {
      let under = chosen.count { membership.groups(of: $0).contains(group) }
      var seats = max(0, under - (freeSeats(group) ?? under))
      extra[group] = seats
      while seats < chosen.count, !isAllowed(chosen, with: extra) {
        seats += 1
        extra[group] = seats
      }
    }
    for (group, seats) in extra where seats > 0 {
      groups[group].most = groups[group].most.map { $0 + seats }
      feasibility?.raise(group, by: seats)
    }
    keepUp()
  }

  /// Those whom the upper bounds leave when the tied are taken one by one.
  private mutating func inOrder(_ open: [Int], exceeded: Set<Int>) -> [Int] {
    var added = Array(repeating: 0, count: groups.count)
    var chosen: [Int] = []
    for candidate in open {
      let own = membership.groups(of: candidate)
      let barrier = own.first { group in
        guard !exceeded.contains(group), let free = freeSeats(group) else { return false }
        return added[group] >= free
      }
      if let barrier {
        leaveOut(candidate, barrier, .tie, isOnlyFull: true)
      } else {
        for group in own { added[group] += 1 }
        chosen.append(candidate)
      }
    }
    return chosen
  }

  /// Those of the tied who would be taken one by one, by all bounds.
  private mutating func takenInTurn(_ open: [Int]) -> [Int] {
    var taken: [Int] = []
    for candidate in open {
      let hasCapacity = membership.groups(of: candidate).allSatisfy { group in
        guard let free = freeSeats(group) else { return true }
        return taken.count { membership.groups(of: $0).contains(group) } < free
      }
      if hasCapacity, isAllowed(taken + [candidate], with: [:]) { taken.append(candidate) }
    }
    return taken
  }

  /// Ties of whom only some can be taken since seats are needed for lower bounds (S14, S15 b).
  private mutating func settleReservations(_ chosen: inout [Int], exceeded: inout Set<Int>) {
    while !chosen.isEmpty {
      var widened: [Int: Int] = [:]
      for group in exceeded { widened[group] = chosen.count }
      if isAllowed(chosen, with: widened) { return }
      var fitting: [Int] = []
      var barred: Int?
      for candidate in chosen where barred == nil {
        if isAllowed(fitting + [candidate], with: widened) {
          fitting.append(candidate)
        } else {
          barred = candidate
        }
      }
      guard let barred else { return }
      let (squeezed, needy) = reservation(against: barred, with: fitting + [barred])
      let line = squeezed ?? needy
      let under = chosen.filter { candidate in
        let own = membership.groups(of: candidate)
        return candidate == barred || (own.contains(line) && !own.contains(needy))
      }
      let rule = groups[line].ties
      let seats = under.count { fitting.contains($0) }
      let isTie = under.count > 1 && seats > 0
      if isTie { note(under, Tie(group: line, rule: rule, tied: under.count, capacity: seats)) }
      if rule == .all, let squeezed, exceeded.insert(squeezed).inserted { continue }
      let leaving = isTie && rule == .none ? under : [barred]
      for candidate in leaving {
        leaveOut(candidate, line, isTie ? .tie : .reserved(for: needy), isOnlyFull: false)
      }
      chosen.removeAll { leaving.contains($0) }
      if isTie, rule == .none { close(line, seats: seats) }
    }
  }

  /// Whether lower bounds stay within reach when some groups have seats beyond their bound.
  private mutating func isAllowed(_ candidates: [Int], with extra: [Int: Int]) -> Bool {
    guard var widened = feasibility, !candidates.isEmpty else { return true }
    for (group, seats) in extra { widened.raise(group, by: seats) }
    let isAllowed = widened.allows(taking: candidates)
    feasibility?.account(for: widened)
    return isAllowed
  }

  /// Which group is squeezed, and which group's lower bound squeezes it, where taking `together`
  /// would put a lower bound out of reach because of the candidate.
  private mutating func reservation(
    against candidate: Int, with together: [Int]
  ) -> (squeezed: Int?, needy: Int) {
    let own = membership.groups(of: candidate)
    let needy = groups.indices.filter { groups[$0].least > result.used[$0] }
    guard var question = feasibility, let first = needy.first else { return (nil, own.first ?? 0) }
    let squeezed = own.first { group in
      guard let most = groups[group].most else { return false }
      var bounds = groups[group]
      bounds.most = most + together.count
      return question.allows(taking: together, changing: group, to: bounds)
    }
    let cause = needy.first { group in
      var bounds = groups[group]
      bounds.least = 0
      return question.allows(taking: together, changing: group, to: bounds)
    }
    feasibility?.account(for: question)
    return (squeezed, cause ?? needy.first { !own.contains($0) } ?? first)
  }
}
