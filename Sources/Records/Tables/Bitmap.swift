/// A growing row of bits, 64 to a word.
public struct Bitmap: Sendable, Equatable {
  /// The bits, 64 a word, the first in the lowest place.
  public private(set) var words: [UInt64] = []
  /// How many bits there are.
  public private(set) var count = 0

  /// No bits.
  public init() {}

  /// So many bits that are alike.
  public init(repeating bit: Bool, count: Int) {
    words = Array(repeating: bit ? ~0 : 0, count: (count + 63) / 64)
    self.count = count
    if bit, count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
  }

  /// The bit of a place.
  @inlinable
  public subscript(index: Int) -> Bool {
    words[index >> 6] >> UInt64(index & 63) & 1 != 0
  }

  /// True where at least one bit is set.
  public var hasAny: Bool { words.contains { $0 != 0 } }

  /// Adds a bit at the end.
  public mutating func append(_ bit: Bool) {
    if count & 63 == 0 { words.append(0) }
    if bit { words[count >> 6] |= 1 << UInt64(count & 63) }
    count += 1
  }

  /// Changes the bit of a place.
  public mutating func set(_ index: Int, _ bit: Bool) {
    let mask: UInt64 = 1 << UInt64(index & 63)
    if bit { words[index >> 6] |= mask } else { words[index >> 6] &= ~mask }
  }

  /// Sets the bits that `other` has; it must not be longer.
  public mutating func formUnion(_ other: Bitmap) {
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// Sets the bits that `other` lacks; it must be as long.
  public mutating func formUnion(lackedBy other: Bitmap) {
    for index in other.words.indices {
      let isLast = index == other.words.count - 1 && other.count & 63 != 0
      let mask: UInt64 = isLast ? (1 << UInt64(other.count & 63)) - 1 : ~0
      words[index] |= ~other.words[index] & mask
    }
  }
}
