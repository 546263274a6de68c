/// Looks for numbers of candidates of each kind that keep to all bounds.
///
/// Limits whose groups are nested or apart form a tree; two such trees make a network in which a
/// whole flow is a plan, found in polynomial time. Limits that fit in neither tree are checked on
/// the flow, and where it breaks one the search branches on a kind of that group, so that the
/// answer stays exact; a ``FlowBudget`` keeps it from running for ever.
struct FlowSearch {
  enum Answer {
    /// How many to take of each kind.
    case found([Int])
    case impossible
    /// The limits cross in too many ways for the budget.
    case givenUp
  }

  /// Groups that matter, of each kind of candidate.
  let kinds: [[Int]]
  /// Kinds that fall under a lower bound; no plan needs others.
  private let reserving: [Int]
  /// For each kind in ``reserving`` its groups in each tree, outermost first.
  private let trees: [[[Int]]]
  /// Groups that are in no tree.
  private let rest: [Members]
  /// All groups under which a reserving kind falls.
  private let allMembers: [Members]
  private let lowerBounded: [Int]
  /// Limits that cross others.
  let crossingLimits: [Int]

  private struct Members {
    let group: Int
    /// Into ``reserving``.
    let kinds: [Int]
  }

  init(groups: [QuotaGroup], kinds: [[Int]]) {
    self.kinds = kinds
    let reserving = kinds.indices.filter { kinds[$0].contains { groups[$0].least > 0 } }
    self.reserving = reserving
    lowerBounded = groups.indices.filter { groups[$0].least > 0 }
    var size = Array(repeating: 0, count: groups.count)
    for kind in reserving { for group in kinds[kind] { size[group] += 1 } }
    let families = Self.families(of: reserving.map { kinds[$0] }, groups: groups, size: size)
    trees = families.trees.map { limits in
      reserving.map { kind in
        kinds[kind].filter { limits.contains(groups[$0].limit) }
          .sorted { (size[$1], groups[$0].limit) < (size[$0], groups[$1].limit) }
      }
    }
    var members = Array(repeating: [Int](), count: groups.count)
    for (index, kind) in reserving.enumerated() {
      for group in kinds[kind] { members[group].append(index) }
    }
    allMembers = members.enumerated().filter { !$0.element.isEmpty }
      .map { Members(group: $0.offset, kinds: $0.element) }
    rest = allMembers.filter { families.rest.contains(groups[$0.group].limit) }
    crossingLimits = families.crossing
  }

  /// Puts each limit into the first of two trees into which it fits.
  private static func families(
    of kinds: [[Int]], groups: [QuotaGroup], size: [Int]
  ) -> (trees: [Set<Int>], rest: Set<Int>, crossing: [Int]) {
    struct Pair: Hashable {
      let first: Int
      let second: Int
    }
    var together: [Pair: Int] = [:]
    for kind in kinds {
      for first in kind {
        for second in kind where groups[first].limit < groups[second].limit {
          together[Pair(first: first, second: second), default: 0] += 1
        }
      }
    }
    var crossing: Set<Pair> = []
    for (pair, count) in together where count < min(size[pair.first], size[pair.second]) {
      crossing.insert(Pair(first: groups[pair.first].limit, second: groups[pair.second].limit))
    }
    var lower: Set<Int> = []
    for group in groups where group.least > 0 { lower.insert(group.limit) }
    let limits = Set(groups.map(\.limit)).sorted()
    var trees: [Set<Int>] = [[], []]
    var rest: Set<Int> = []
    for limit in limits.filter(lower.contains) + limits.filter({ !lower.contains($0) }) {
      let fitting = trees.indices.first { tree in
        trees[tree].allSatisfy {
          !crossing.contains(Pair(first: min($0, limit), second: max($0, limit)))
        }
      }
      if let fitting { trees[fitting].insert(limit) } else { rest.insert(limit) }
    }
    return (trees, rest, Set(crossing.flatMap { [$0.first, $0.second] }).sorted())
  }

  /// Bounds of what is still to be taken, and how many there are of each reserving kind.
  private struct Box {
    var lower: [Int]
    var upper: [Int]
  }

  /// What each group still needs and still allows.
  private struct Bounds {
    let least: [Int]
    let most: [Int]
  }

  /// A group whose bounds a flow does not keep to.
  private struct Broken {
    /// Into ``reserving``.
    let kinds: [Int]
    let isTooMany: Bool
  }

  /// Answers one question; what it guesses is taken from `budget`.
  ///
  /// - Parameters:
  ///   - used: seats of each group that are taken.
  ///   - remaining: candidates of each kind that are still to come.
  func plan(
    groups: [QuotaGroup], used: [Int], remaining: [Int], _ budget: inout FlowBudget
  ) -> Answer {
    let unmet = lowerBounded.contains { groups[$0].least > used[$0] }
    guard unmet else { return .found(Array(repeating: 0, count: kinds.count)) }
    let bounds = Bounds(
      least: groups.indices.map { max(0, groups[$0].least - used[$0]) },
      most: groups.indices.map { index in
        groups[index].most.map { max(0, $0 - used[index]) } ?? Int.max / 4
      })
    var stack = [
      Box(
        lower: Array(repeating: 0, count: reserving.count), upper: reserving.map { remaining[$0] })
    ]
    var isGuess = false
    while var box = stack.popLast() {
      if isGuess, budget.isSpent {
        budget.giveUp()
        return .givenUp
      }
      var steps = 0
      defer {
        if isGuess { budget.spend(steps) }
        isGuess = true
      }
      guard rest.isEmpty || narrow(&box, bounds, &steps) else { continue }
      guard let counts = flow(box, bounds, &steps) else { continue }
      guard let broken = brokenGroup(counts, box, bounds) else {
        var plan = Array(repeating: 0, count: kinds.count)
        for (index, kind) in reserving.enumerated() { plan[kind] = counts[index] }
        return .found(plan)
      }
      stack.append(contentsOf: branch(box, counts, broken))
    }
    return .impossible
  }

  /// Draws the box in as far as single groups allow; false where one of them cannot be met in it.
  private func narrow(_ box: inout Box, _ bounds: Bounds, _ steps: inout Int) -> Bool {
    for _ in 0..<Self.narrowingRounds {
      var hasChanged = false
      for members in allMembers {
        let least = bounds.least[members.group]
        let most = bounds.most[members.group]
        var lower = 0
        var upper = 0
        for kind in members.kinds {
          lower += box.lower[kind]
          upper += box.upper[kind]
        }
        steps += members.kinds.count
        if lower > most || upper < least { return false }
        if upper <= most, lower >= least { continue }
        for kind in members.kinds {
          let highest = min(box.upper[kind], most - (lower - box.lower[kind]))
          let lowest = max(box.lower[kind], least - (upper - box.upper[kind]))
          if highest == box.upper[kind], lowest == box.lower[kind] { continue }
          if lowest > highest { return false }
          lower += lowest - box.lower[kind]
          upper += highest - box.upper[kind]
          box.lower[kind] = lowest
          box.upper[kind] = highest
          hasChanged = true
        }
      }
      if !hasChanged { return true }
    }
    return true
  }

  private static let narrowingRounds = 16

  private func flow(_ box: Box, _ bounds: Bounds, _ steps: inout Int) -> [Int]? {
    let (least, most) = (bounds.least, bounds.most)
    var nodeOf: [Int: Int] = [:]
    for tree in trees {
      for path in tree {
        for group in path where nodeOf[group] == nil { nodeOf[group] = nodeOf.count + 2 }
      }
    }
    // A lower bound under which no candidate falls.
    for group in lowerBounded where least[group] > 0 && nodeOf[group] == nil {
      if !rest.contains(where: { $0.group == group }) { return nil }
    }
    var network = CirculationNetwork(nodes: nodeOf.count + 2)
    for index in reserving.indices {
      network.add(
        from: trees[0][index].last.flatMap { nodeOf[$0] } ?? CirculationNetwork.source,
        to: trees[1][index].last.flatMap { nodeOf[$0] } ?? CirculationNetwork.sink,
        atLeast: box.lower[index], atMost: box.upper[index])
    }
    var joined: Set<Int> = []
    for (tree, paths) in trees.enumerated() {
      let root = tree == 0 ? CirculationNetwork.source : CirculationNetwork.sink
      for path in paths {
        var outer = root
        for group in path {
          guard let node = nodeOf[group] else { continue }
          if joined.insert(group).inserted {
            network.add(
              from: tree == 0 ? outer : node, to: tree == 0 ? node : outer,
              atLeast: least[group], atMost: most[group])
          }
          outer = node
        }
      }
    }
    let flow = network.flow()
    // Building costs about as much as looking at each arc a few times.
    steps += network.steps + 8 * (reserving.count + joined.count)
    return flow.map { Array($0.prefix(reserving.count)) }
  }

  /// The group that the flow breaks and that leaves the fewest choices.
  private func brokenGroup(_ counts: [Int], _ box: Box, _ bounds: Bounds) -> Broken? {
    var found: (broken: Broken, choices: Int)?
    for members in rest {
      let total = members.kinds.reduce(0) { $0 + counts[$1] }
      let isTooMany = total > bounds.most[members.group]
      guard isTooMany || total < bounds.least[members.group] else { continue }
      let choices = members.kinds.count { box.lower[$0] < box.upper[$0] }
      if choices < found?.choices ?? Int.max {
        found = (Broken(kinds: members.kinds, isTooMany: isTooMany), choices)
      }
    }
    return found?.broken
  }

  /// Two boxes without the point `counts`, or one where a side is empty; the likelier one last.
  private func branch(_ box: Box, _ counts: [Int], _ broken: Broken) -> [Box] {
    let members = broken.kinds
    var with = box
    var without = box
    if broken.isTooMany {
      let open = members.filter { counts[$0] > box.lower[$0] }
      guard let index = open.max(by: { counts[$0] < counts[$1] }) else { return [] }
      with.upper[index] = counts[index] - 1
      without.lower[index] = counts[index]
    } else {
      let open = members.filter { counts[$0] < box.upper[$0] }
      guard let index = open.max(by: { box.upper[$0] < box.upper[$1] }) else { return [] }
      with.lower[index] = counts[index] + 1
      without.upper[index] = counts[index]
    }
    return [without, with]
  }
}
