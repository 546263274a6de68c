/// A seeded generator of numbers: the same seed gives the same numbers on every machine.
///
/// The standard library's `shuffled` and `random(in:)` may change between releases; what is committed
/// must not, so every draw is written out here.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, `limit`, which must be above 0.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// A number of the range, both ends included.
  mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

  /// True in `perMille` of 1,000 cases.
  mutating func chance(perMille: Int) -> Bool { below(1000) < perMille }

  /// A number near `mean`, bell-shaped, nearly always within three times `spread`.
  mutating func bell(mean: Int, spread: Int) -> Int {
    guard spread > 0 else { return mean }
    var sum = 0
    for _ in 0..<12 { sum += below(2 * spread + 1) - spread }
    return mean + sum / 2
  }

  /// One element; the list must not be empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// The list in random order (Fisher–Yates).
  mutating func shuffle<Element>(_ list: [Element]) -> [Element] {
    var result = list
    for index in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(index, below(index + 1))
    }
    return result
  }
}
