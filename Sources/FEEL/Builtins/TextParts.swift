/// Parts of texts, counted in code points and found byte by byte: for valid UTF-8 the same bytes are
/// the same code points.
enum TextParts {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Calls `body` with the bytes of a text, where they lie.
  @inline(__always)
  private static func withBytes<Result>(_ text: String, _ body: (Bytes) -> Result) -> Result {
    var text = text
    return text.withUTF8(body)
  }

  @inline(__always)
  private static func isStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  // MARK: Code points

  /// How many code points a text has.
  static func length(_ text: String) -> Int {
    withBytes(text) { bytes in
      var count = 0
      for byte in bytes where isStart(byte) { count += 1 }
      return count
    }
  }

  /// Some of the code points of a text.
  ///
  /// - Parameter count: how many it has in all; the range lies within.
  static func part(of text: String, _ range: Range<Int>, count: Int) -> String {
    withBytes(text) { bytes in
      // One byte for each code point: they are found without counting.
      if bytes.count == count { return String(decoding: bytes[range], as: UTF8.self) }
      let lower = offset(of: range.lowerBound, in: bytes, from: 0)
      let upper = offset(of: range.count, in: bytes, from: lower)
      return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }
  }

  /// Where the code point begins that comes so many behind the one at `start`.
  private static func offset(of place: Int, in bytes: Bytes, from start: Int) -> Int {
    var left = place
    var offset = start
    while offset < bytes.count {
      if isStart(bytes[offset]) {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return offset
  }

  // MARK: Search

  static func contains(_ match: String, in text: String) -> Bool {
    withBytes(text) { text in withBytes(match) { first($0, in: text) != nil } }
  }

  static func starts(_ text: String, with match: String) -> Bool {
    withBytes(text) { text in
      withBytes(match) { $0.count <= text.count && isSame($0, text, at: 0) }
    }
  }

  static func ends(_ text: String, with match: String) -> Bool {
    withBytes(text) { text in
      withBytes(match) { $0.count <= text.count && isSame($0, text, at: text.count - $0.count) }
    }
  }

  /// What stands before the first match; empty where there is none.
  static func before(_ match: String, in text: String) -> String {
    withBytes(text) { text in
      withBytes(match) { match in
        String(decoding: text[..<(first(match, in: text) ?? 0)], as: UTF8.self)
      }
    }
  }

  /// What stands behind the first match; empty where there is none.
  static func after(_ match: String, in text: String) -> String {
    withBytes(text) { text in
      withBytes(match) { match in
        guard let place = first(match, in: text) else { return "" }
        return String(decoding: text[(place + match.count)...], as: UTF8.self)
      }
    }
  }

  /// Whether `match` stands at an offset; there must be room for it.
  @inline(__always)
  private static func isSame(_ match: Bytes, _ text: Bytes, at offset: Int) -> Bool {
    for index in match.indices where text[offset + index] != match[index] { return false }
    return true
  }

  /// A match that is looked for place by place; longer ones need a table to stay linear.
  private static let short = 16

  /// The offset of the first place where `match` stands; 0 for an empty one.
  private static func first(_ match: Bytes, in text: Bytes) -> Int? {
    guard let head = match.first else { return 0 }
    guard match.count <= text.count else { return nil }
    guard match.count <= short else { return firstOfLong(match, in: text) }
    for offset in 0...(text.count - match.count)
    where text[offset] == head && isSame(match, text, at: offset) {
      return offset
    }
    return nil
  }

  /// Knuth, Morris and Pratt: linear whatever the texts.
  private static func firstOfLong(_ match: Bytes, in text: Bytes) -> Int? {
    var borders = [Int](repeating: 0, count: match.count)
    var length = 0
    for index in 1..<match.count {
      while length > 0, match[index] != match[length] { length = borders[length - 1] }
      if match[index] == match[length] { length += 1 }
      borders[index] = length
    }
    length = 0
    for (index, byte) in text.enumerated() {
      while length > 0, byte != match[length] { length = borders[length - 1] }
      if byte == match[length] { length += 1 }
      if length == match.count { return index + 1 - length }
    }
    return nil
  }
}
