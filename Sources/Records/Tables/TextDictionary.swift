/// Distinct texts with a number each, in order of first appearance; keyed by bytes.
///
/// An own hash table over one arena of bytes: no text is made for a cell whose text was seen
/// before, and two texts are one only if their bytes are the same (never by canonical equivalence).
public struct TextDictionary: Sendable {
  private var arena: [UInt8] = []
  private var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  /// Number + 1 of the text in each slot; 0 is free. The size is a power of two.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)
  /// The texts themselves, by number; there once the dictionary is ``seal()``ed.
  public private(set) var texts: [String] = []

  /// No texts yet.
  public init() {}

  /// The texts in their order.
  public init(_ texts: [String]) {
    for text in texts { _ = insert(Array(text.utf8).span) }
    seal()
  }

  /// How many texts there are.
  public var count: Int { ends.count }

  /// The number of a text, a new one if it was not seen before.
  public mutating func insert(_ text: Span<UInt8>) -> Int32 {
    let hash = TextDictionary.hash(text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, matches(number, text) { return Int32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    for index in text.indices { arena.append(text[index]) }
    ends.append(UInt32(arena.count))
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return Int32(ends.count - 1)
  }

  /// The number of a text; nil where it was never inserted.
  public func find(_ text: Span<UInt8>) -> Int32? {
    let hash = TextDictionary.hash(text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, matches(number, text) { return Int32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a text; nil where it was never inserted.
  public func find(_ text: String) -> Int32? { find(Array(text.utf8).span) }

  /// The bytes of the text with that number.
  public func bytes(_ number: Int) -> ArraySlice<UInt8> { arena[range(number)] }

  /// Makes the texts, one for each number.
  public mutating func seal() {
    texts.reserveCapacity(count)
    while texts.count < count {
      texts.append(String(decoding: arena[range(texts.count)], as: UTF8.self))
    }
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  private func matches(_ number: Int, _ text: Span<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    var place = range.lowerBound
    for index in text.indices {
      if arena[place] != text[index] { return false }
      place += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in hashes.indices {
      var slot = Int(hashes[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a, its high half mixed in.
  private static func hash(_ text: Span<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
