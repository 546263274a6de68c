/// Whether all lower bounds can still be met with the candidates still to come (S15 b).
///
/// Candidates that fall under the same groups are alike, so the question is asked of kinds of
/// candidates: how many of each kind to take, within all bounds. A plan that answers it is kept;
/// as long as the next candidate fits beside the plan, or is part of it, nothing is computed.
/// Otherwise ``FlowSearch`` answers the question again.
struct QuotaFeasibility {
  private(set) var groups: [QuotaGroup]
  private let membership: GroupMembership
  /// Kind of each candidate.
  private let kindOf: [Int32]
  private var search: FlowSearch
  private var used: [Int]
  /// Candidates of each kind that are still to come.
  private var remaining: [Int]
  /// How many of each kind the plan takes.
  private var plan: [Int]
  private var plannedUse: [Int]
  /// Kinds that were found to be impossible; what was once impossible stays so.
  private var isBarred: [Bool]
  /// Groups that were found to have no seat for candidates with these lower bounds.
  private var barredGroups: Set<Barred>
  /// For each kind which of its groups have a lower bound, as one number.
  private let lowerSetOf: [Int32]
  /// Kinds that a plan can take, of each group.
  private let kindsOfGroup: [[Int]]
  /// What the policy asked for, before ``relax()``.
  let wanted: [Int]
  /// What searches for a plan may still guess.
  private(set) var budget: FlowBudget
  /// False where the search for a plan was given up because limits cross in too many ways.
  private(set) var isExact = true

  /// What makes a candidate impossible, so that the next like it need not be asked about.
  struct Barred: Hashable {
    /// Nil where no group alone is the cause.
    let group: Int?
    /// Of ``lowerSetOf``; the kind where no group alone is the cause.
    let lowerSet: Int32
  }

  /// - Complexity: O(candidates × limits).
  init(groups: [QuotaGroup], membership: GroupMembership, budget: FlowBudget) {
    self.groups = groups
    self.membership = membership
    self.budget = budget
    wanted = groups.map(\.least)
    var members = Array(repeating: 0, count: groups.count)
    for group in membership.groups where group >= 0 { members[Int(group)] += 1 }
    let matters = groups.indices.map { index in
      groups[index].least > 0 || groups[index].most.map { $0 < members[index] } ?? false
    }
    var index: [[Int32]: Int32] = [:]
    var kinds: [[Int]] = []
    var kindOf: [Int32] = []
    remaining = []
    for candidate in 0..<membership.candidateCount {
      let signature = membership.groups(of: candidate).filter { matters[$0] }
      let key = signature.map(Int32.init)
      let kind = index[key] ?? Int32(kinds.count)
      if Int(kind) == kinds.count {
        index[key] = kind
        kinds.append(signature)
        remaining.append(0)
      }
      kindOf.append(kind)
      remaining[Int(kind)] += 1
    }
    self.kindOf = kindOf
    used = Array(repeating: 0, count: groups.count)
    plannedUse = used
    plan = Array(repeating: 0, count: kinds.count)
    isBarred = Array(repeating: false, count: kinds.count)
    barredGroups = []
    var lowerSets: [[Int]: Int32] = [:]
    var lowerSetOf: [Int32] = []
    for kind in kinds {
      let lower = kind.filter { groups[$0].least > 0 }
      let number = lowerSets[lower] ?? Int32(lowerSets.count)
      lowerSets[lower] = number
      lowerSetOf.append(number)
    }
    self.lowerSetOf = lowerSetOf
    var kindsOfGroup = Array(repeating: [Int](), count: groups.count)
    for (kind, own) in kinds.enumerated() where own.contains(where: { groups[$0].least > 0 }) {
      for group in own { kindsOfGroup[group].append(kind) }
    }
    self.kindsOfGroup = kindsOfGroup
    search = FlowSearch(groups: groups, kinds: kinds)
    relax()
  }

  /// Limits that cross others, so that guessing can be needed.
  var crossingLimits: [Int] { search.crossingLimits }

  /// Takes over what a copy, asked in the stead of this, has spent.
  mutating func account(for copy: QuotaFeasibility) {
    budget = copy.budget
    if !copy.isExact { isExact = false }
  }

  /// True where every lower bound is already met, so that nothing can break one.
  var isSettled: Bool { groups.indices.allSatisfy { groups[$0].least <= used[$0] } }

  /// Whether taking `candidates`, all still to come, leaves a way to meet all lower bounds.
  mutating func allows(taking candidates: [Int]) -> Bool {
    guard candidates.count == 1 else { return solve(taking: candidates) != nil }
    let kind = Int(kindOf[candidates[0]])
    if plan[kind] > 0 { return true }
    if isBarred[kind] || isBarredByGroup(kind) { return false }
    if fitsBesidePlan(kind) || makeCapacity(kind) { return true }
    guard let others = solve(taking: candidates) else {
      bar(kind)
      return false
    }
    keep(others)
    plan(kind, by: 1)
    return true
  }

  /// The same, with the bounds of one group changed for the sake of the question.
  mutating func allows(taking candidates: [Int], changing group: Int, to bounds: QuotaGroup) -> Bool
  {
    let before = groups[group]
    groups[group] = bounds
    defer { groups[group] = before }
    return solve(taking: candidates) != nil
  }

  /// Changes an upper bound for good: ties of which all are taken exceed it, and where none are
  /// taken their seats stay empty (S14).
  mutating func raise(_ group: Int, by seats: Int) {
    guard let most = groups[group].most, seats != 0 else { return }
    groups[group].most = most + seats
    forgetBarred()
    if !fitsPlan(Array(groups.indices)) { renewPlan() }
  }

  /// A candidate is taken; only after ``allows(taking:)``.
  mutating func take(_ candidate: Int) {
    let kind = Int(kindOf[candidate])
    remaining[kind] -= 1
    membership.forEachGroup(of: candidate) { used[$0] += 1 }
    if plan[kind] > 0 {
      plan(kind, by: -1)
    } else if !fitsPlan(search.kinds[kind]) {
      renewPlan()
    }
  }

  /// A candidate is passed over.
  mutating func skip(_ candidate: Int) {
    let kind = Int(kindOf[candidate])
    remaining[kind] -= 1
    if plan[kind] > remaining[kind] { renewPlan() }
  }

  // MARK: Plan

  private func fitsBesidePlan(_ kind: Int) -> Bool {
    search.kinds[kind].allSatisfy { hasCapacityBesidePlan($0) }
  }

  private func hasCapacityBesidePlan(_ group: Int) -> Bool {
    groups[group].most.map { used[group] + plannedUse[group] < $0 } ?? true
  }

  /// Whether the plan keeps to the upper bounds of `some` groups.
  private func fitsPlan(_ some: [Int]) -> Bool {
    some.allSatisfy { group in
      plannedUse[group] == 0
        || groups[group].most.map { used[group] + plannedUse[group] <= $0 } ?? true
    }
  }

  /// Puts one of `kind` into the plan in the stead of one that needs the same seats, where another
  /// replaces what that one did for lower bounds.
  private mutating func makeCapacity(_ kind: Int) -> Bool {
    let own = search.kinds[kind]
    let full = own.filter { !hasCapacityBesidePlan($0) }
    let narrowest = full.min { kindsOfGroup[$0].count < kindsOfGroup[$1].count }
    guard let narrowest else { return false }
    var attempts = 0
    for other in kindsOfGroup[narrowest] where plan[other] > 0 {
      guard full.allSatisfy(search.kinds[other].contains) else { continue }
      attempts += 1
      if attempts > Self.exchangeAttempts { return false }
      plan(other, by: -1)
      plan(kind, by: 1)
      let lacking = search.kinds[other].filter {
        used[$0] + plannedUse[$0] < groups[$0].least
      }
      if lacking.isEmpty { return true }
      if let substitute = substitute(for: lacking) {
        plan(substitute, by: 1)
        return true
      }
      plan(kind, by: -1)
      plan(other, by: 1)
    }
    return false
  }

  private static let exchangeAttempts = 8

  /// A kind that falls under all `lacking` groups and fits beside the plan.
  private func substitute(for lacking: [Int]) -> Int? {
    let narrowest = lacking.min { kindsOfGroup[$0].count < kindsOfGroup[$1].count }
    return narrowest.flatMap { group in
      kindsOfGroup[group].first { kind in
        plan[kind] < remaining[kind] && lacking.allSatisfy(search.kinds[kind].contains)
          && fitsBesidePlan(kind)
      }
    }
  }

  private mutating func plan(_ kind: Int, by count: Int) {
    plan[kind] += count
    for group in search.kinds[kind] { plannedUse[group] += count }
  }

  /// Remembers that a kind is impossible, and if one group alone is the cause, that no other
  /// candidate of that group with the same lower bounds is possible either.
  private mutating func bar(_ kind: Int) {
    isBarred[kind] = true
    let own = search.kinds[kind]
    let lower = own.filter { groups[$0].least > 0 }
    let upper = own.filter { groups[$0].most != nil }
      .sorted { kindsOfGroup[$0].count > kindsOfGroup[$1].count }
    for group in upper {
      var used = used
      for touched in lower where touched != group { used[touched] += 1 }
      used[group] += 1
      let answer = search.plan(groups: groups, used: used, remaining: remaining, &budget)
      if case .impossible = answer {
        barredGroups.insert(Barred(group: group, lowerSet: lowerSetOf[kind]))
        return
      }
    }
  }

  private func isBarredByGroup(_ kind: Int) -> Bool { barringGroup(kind) != nil }

  private func barringGroup(_ kind: Int) -> Int? {
    if barredGroups.isEmpty { return nil }
    return search.kinds[kind].first {
      barredGroups.contains(Barred(group: $0, lowerSet: lowerSetOf[kind]))
    }
  }

  /// The cause that ``allows(taking:)`` found for a candidate that it did not allow.
  func cause(against candidate: Int) -> Barred {
    let kind = kindOf[candidate]
    if let group = barringGroup(Int(kind)) {
      return Barred(group: group, lowerSet: lowerSetOf[Int(kind)])
    }
    return Barred(group: nil, lowerSet: kind)
  }

  private mutating func forgetBarred() {
    isBarred = Array(repeating: false, count: isBarred.count)
    barredGroups = []
  }

  private mutating func renewPlan() {
    if let plan = solve(taking: []) {
      keep(plan)
    } else {
      // A tie that was not taken can leave a bound out of reach; what can be had is still had.
      relax()
    }
  }

  private mutating func keep(_ plan: [Int]) {
    self.plan = plan
    plannedUse = Array(repeating: 0, count: groups.count)
    for (kind, count) in plan.enumerated() where count > 0 {
      for group in search.kinds[kind] { plannedUse[group] += count }
    }
  }

  private mutating func solve(taking candidates: [Int]) -> [Int]? {
    // Once a search was given up the run is stopped anyway.
    guard isExact else { return nil }
    var used = used
    var remaining = remaining
    for candidate in candidates {
      remaining[Int(kindOf[candidate])] -= 1
      membership.forEachGroup(of: candidate) { used[$0] += 1 }
    }
    switch search.plan(groups: groups, used: used, remaining: remaining, &budget) {
    case .found(let plan): return plan
    case .impossible: return nil
    case .givenUp:
      isExact = false
      return nil
    }
  }

  // MARK: Bounds that cannot be met

  /// Lowers the lower bounds that cannot be met, in the order of the limits, to what can be had;
  /// under `unfilled: keep` the seats stay empty (S18).
  private mutating func relax() {
    forgetBarred()
    if let plan = solve(taking: []) { return keep(plan) }
    let bounded = groups.indices.filter { groups[$0].least > used[$0] }
    let asked = groups.map(\.least)
    for group in bounded { groups[group].least = 0 }
    for group in bounded {
      if groups[group].keepsUnfilled { keepEmpty(group, least: asked[group]) }
      groups[group].least = greatestLeast(group, upTo: asked[group])
    }
    if let plan = solve(taking: []) { keep(plan) }
  }

  /// The most that can be asked of a group while the bounds that are set can be met.
  private mutating func greatestLeast(_ group: Int, upTo wanted: Int) -> Int {
    let before = groups[group].least
    defer { groups[group].least = before }
    var possible = min(used[group], wanted)
    var impossible = wanted + 1
    while impossible - possible > 1 {
      let middle = impossible - 1 == wanted ? wanted : (possible + impossible) / 2
      groups[group].least = middle
      if solve(taking: []) != nil { possible = middle } else { impossible = middle }
    }
    return possible
  }

  /// Takes the seats for which there are no candidates out of all limits under which every
  /// candidate of the group falls.
  private mutating func keepEmpty(_ group: Int, least: Int) {
    let around = groups.indices.filter { $0 != group && isWithin(group, $0) }
    let before = groups
    for other in groups.indices where other != group { groups[other].least = 0 }
    for other in around { groups[other].most = nil }
    let available = greatestLeast(group, upTo: least)
    groups = before
    for other in around {
      guard let most = groups[other].most else { continue }
      groups[other].most = max(used[other], most - (least - available))
    }
  }

  /// Every candidate of `inner` falls under `outer`; without candidates: everybody does.
  private func isWithin(_ inner: Int, _ outer: Int) -> Bool {
    let limit = groups[inner].limit
    var hasMembers = false
    var isWithin = true
    var holdsAll = true
    for candidate in 0..<membership.candidateCount {
      let isOuter = membership.contains(candidate, outer, limit: groups[outer].limit)
      if !isOuter { holdsAll = false }
      if membership.contains(candidate, inner, limit: limit) {
        hasMembers = true
        if !isOuter { isWithin = false }
      }
    }
    return hasMembers ? isWithin : holdsAll
  }
}
