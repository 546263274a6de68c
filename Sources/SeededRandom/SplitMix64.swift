/// A seeded generator of numbers (Vigna's SplitMix64): the same seed gives the same numbers on every
/// machine.
///
/// The standard library's `shuffled` and `random(in:)` may change between releases. Sample records
/// are committed and must not, so their draws use only the methods that are written out here.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in `0..<limit`; 0 where that range is empty.
  package mutating func below(_ limit: Int) -> Int {
    limit > 0 ? Int(next() % UInt64(limit)) : 0
  }

  /// A number of the range, both ends included.
  package mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

  /// True in `percent` of 100 cases.
  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// True in `perMille` of 1,000 cases.
  package mutating func chance(perMille: Int) -> Bool { below(1000) < perMille }

  /// One element; the list must not be empty.
  package mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// A number near `mean`, bell-shaped, nearly always within three times `spread`.
  package mutating func bell(mean: Int, spread: Int) -> Int {
    guard spread > 0 else { return mean }
    var sum = 0
    for _ in 0..<12 { sum += below(2 * spread + 1) - spread }
    return mean + sum / 2
  }

  /// The list in random order (Fisher–Yates).
  package mutating func shuffle<Element>(_ list: [Element]) -> [Element] {
    var result = list
    for index in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(index, below(index + 1))
    }
    return result
  }
}
