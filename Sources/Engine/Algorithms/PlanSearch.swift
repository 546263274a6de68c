/// Looks for numbers of candidates of each kind that keep to all bounds.
///
/// Limits whose groups are nested or apart form a tree; two such trees make a network in which a
/// whole flow is a plan, found in polynomial time. Limits that fit in neither tree are checked on
/// the flow, and where it breaks one the search branches on a kind of that group, so that the
/// answer stays exact; a bound on the number of branches keeps it from running for ever.
struct PlanSearch {
  enum Answer {
    /// How many to take of each kind.
    case found([Int])
    case impossible
    /// The limits cross in too many ways for ``branchLimit`` branches.
    case givenUp
  }

  /// Groups that matter, of each kind of candidate.
  let kinds: [[Int]]
  /// Kinds that fall under a lower bound; no plan needs others.
  private let reserving: [Int]
  /// For each kind in ``reserving`` its groups in each tree, outermost first.
  private let trees: [[[Int]]]
  /// Kinds of each group that is in no tree.
  private let rest: [(group: Int, kinds: [Int])]
  private let lowerBounded: [Int]

  static let branchLimit = 4_000

  init(groups: [PlaceGroup], kinds: [[Int]]) {
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
    var rest: [Int: [Int]] = [:]
    for kind in reserving {
      for group in kinds[kind] where families.rest.contains(groups[group].limit) {
        rest[group, default: []].append(kind)
      }
    }
    self.rest = rest.keys.sorted().map { ($0, rest[$0] ?? []) }
  }

  /// Puts each limit into the first of two trees into which it fits.
  private static func families(
    of kinds: [[Int]], groups: [PlaceGroup], size: [Int]
  ) -> (trees: [Set<Int>], rest: Set<Int>) {
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
    return (trees, rest)
  }

  /// Bounds of what is still to be taken, and how many there are of each reserving kind.
  private struct Box {
    var lower: [Int]
    var upper: [Int]
  }

  func plan(groups: [PlaceGroup], used: [Int], remaining: [Int]) -> Answer {
    let unmet = lowerBounded.contains { groups[$0].least > used[$0] }
    guard unmet else { return .found(Array(repeating: 0, count: kinds.count)) }
    let least = groups.indices.map { max(0, groups[$0].least - used[$0]) }
    let most = groups.indices.map { index in
      groups[index].most.map { max(0, $0 - used[index]) } ?? Int.max / 4
    }
    var stack = [
      Box(
        lower: Array(repeating: 0, count: reserving.count), upper: reserving.map { remaining[$0] })
    ]
    var branches = 0
    while let box = stack.popLast() {
      branches += 1
      if branches > Self.branchLimit { return .givenUp }
      guard let counts = flow(box, least: least, most: most) else { continue }
      guard let broken = brokenGroup(counts, least: least, most: most) else {
        var plan = Array(repeating: 0, count: kinds.count)
        for (index, kind) in reserving.enumerated() { plan[kind] = counts[index] }
        return .found(plan)
      }
      stack.append(contentsOf: branch(box, counts, broken))
    }
    return .impossible
  }

  private func flow(_ box: Box, least: [Int], most: [Int]) -> [Int]? {
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
    return network.flow().map { Array($0.prefix(reserving.count)) }
  }

  private func brokenGroup(
    _ counts: [Int], least: [Int], most: [Int]
  ) -> (kinds: [Int], isTooMany: Bool)? {
    guard !rest.isEmpty else { return nil }
    var countOf: [Int: Int] = [:]
    for (index, kind) in reserving.enumerated() { countOf[kind] = counts[index] }
    for (group, kinds) in rest {
      let total = kinds.reduce(0) { $0 + (countOf[$1] ?? 0) }
      if total > most[group] { return (kinds, true) }
      if total < least[group] { return (kinds, false) }
    }
    return nil
  }

  /// Two boxes without the point `counts`, or one where a side is empty; the likelier one last.
  private func branch(
    _ box: Box, _ counts: [Int], _ broken: (kinds: [Int], isTooMany: Bool)
  ) -> [Box] {
    let members = reserving.indices.filter { broken.kinds.contains(reserving[$0]) }
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
