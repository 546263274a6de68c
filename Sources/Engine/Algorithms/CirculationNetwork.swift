/// Arcs that carry at least and at most so many units each: is there a flow from the first node to
/// the last that keeps to all of them?
///
/// Lower bounds are turned into demands between a super source and a super sink (the textbook
/// reduction), and the flow is found by Dinic's method. Whole numbers in, whole numbers out.
struct CirculationNetwork {
  private struct Arc {
    var to: Int32
    /// What it can still carry.
    var capacity: Int
  }

  /// An arc and its reverse are neighbours: 2i and 2i + 1.
  private var arcs: [Arc] = []
  private var lower: [Int] = []
  private var outgoing: [[Int32]]
  private var demand: [Int]
  private var isPossible = true
  /// Arcs looked at so far: what the flow costs, the same on every machine.
  private(set) var steps = 0

  static let source = 0
  static let sink = 1

  /// - Parameter nodes: how many nodes there are; the first two are source and sink.
  init(nodes: Int) {
    outgoing = Array(repeating: [], count: nodes + 2)
    demand = Array(repeating: 0, count: nodes)
  }

  /// Adds an arc; arcs are numbered from 0 in the order of adding.
  mutating func add(from: Int, to: Int, atLeast: Int, atMost: Int) {
    guard atLeast <= atMost else {
      isPossible = false
      append(from: from, to: to, capacity: 0)
      lower.append(0)
      return
    }
    append(from: from, to: to, capacity: atMost - atLeast)
    lower.append(atLeast)
    demand[to] += atLeast
    demand[from] -= atLeast
  }

  private mutating func append(from: Int, to: Int, capacity: Int) {
    outgoing[from].append(Int32(arcs.count))
    arcs.append(Arc(to: Int32(to), capacity: capacity))
    outgoing[to].append(Int32(arcs.count))
    arcs.append(Arc(to: Int32(from), capacity: 0))
  }

  /// Units on each arc of a flow that keeps to all bounds; nil where there is none.
  mutating func flow() -> [Int]? {
    guard isPossible else { return nil }
    let declared = lower.count
    let superSource = demand.count
    let superSink = superSource + 1
    append(from: Self.sink, to: Self.source, capacity: Int.max / 4)
    var wanted = 0
    for (node, units) in demand.enumerated() where units != 0 {
      if units > 0 {
        append(from: superSource, to: node, capacity: units)
        wanted += units
      } else {
        append(from: node, to: superSink, capacity: -units)
      }
    }
    guard pushAll(from: superSource, to: superSink) == wanted else { return nil }
    return (0..<declared).map { lower[$0] + arcs[2 * $0 + 1].capacity }
  }

  // MARK: Dinic

  private mutating func pushAll(from source: Int, to sink: Int) -> Int {
    var total = 0
    while let levels = levels(from: source, to: sink) {
      var next = Array(repeating: 0, count: outgoing.count)
      while true {
        let pushed = push(from: source, to: sink, levels: levels, next: &next)
        if pushed == 0 { break }
        total += pushed
      }
    }
    return total
  }

  private mutating func levels(from source: Int, to sink: Int) -> [Int32]? {
    var levels = Array(repeating: Int32(-1), count: outgoing.count)
    levels[source] = 0
    var queue = [source]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      steps += outgoing[node].count
      for arc in outgoing[node] where arcs[Int(arc)].capacity > 0 {
        let to = Int(arcs[Int(arc)].to)
        if levels[to] < 0 {
          levels[to] = levels[node] + 1
          queue.append(to)
        }
      }
    }
    return levels[sink] < 0 ? nil : levels
  }

  /// One path to the sink along rising levels, walked with a stack of arcs.
  private mutating func push(
    from source: Int, to sink: Int, levels: [Int32], next: inout [Int]
  ) -> Int {
    var path: [Int] = []
    var node = source
    while node != sink {
      steps += 1
      if next[node] < outgoing[node].count {
        let arc = Int(outgoing[node][next[node]])
        let to = Int(arcs[arc].to)
        if arcs[arc].capacity > 0, levels[to] == levels[node] + 1 {
          path.append(arc)
          node = to
        } else {
          next[node] += 1
        }
      } else {
        guard let arc = path.popLast() else { return 0 }
        node = Int(arcs[arc ^ 1].to)
        next[node] += 1
      }
    }
    let units = path.map { arcs[$0].capacity }.min() ?? 0
    for arc in path {
      arcs[arc].capacity -= units
      arcs[arc ^ 1].capacity += units
    }
    return units
  }
}
