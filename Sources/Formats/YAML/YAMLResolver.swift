/// Whether a loader of YAML 1.1 or 1.2 reads a plain scalar as something other than text.
///
/// Our own reader never does (Y2); other people's tools read our files too.
enum YAMLResolver {
  static func reads(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    if words.contains(String(decoding: bytes.map(lowered), as: UTF8.self)) { return true }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return isNumberLike(bytes)
    default: return false
    }
  }

  private static let words: Set<String> = [
    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".nan",
  ]

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
  }

  /// Wider than any resolver's number, date or time: nothing but digits and the characters that
  /// occur in these.
  private static func isNumberLike(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { byte in
      switch lowered(byte) {
      case 0x30...0x39, UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "x"),
        UInt8(ascii: "o"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "t"),
        UInt8(ascii: "z"), UInt8(ascii: "i"), UInt8(ascii: "n"), 0x20, 0x09:
        true
      default: false
      }
    }
  }
}
