import Testing
import Text

@Suite struct TextTests {
  /// `é` as one scalar and as two: canonically equivalent, yet two names.
  static let composed = "\u{E9}"
  static let decomposed = "e\u{301}"

  @Test func identifiersAreComparedByCodePoint() {
    #expect(Self.composed == Self.decomposed)
    #expect(Identifier(Self.composed) != Identifier(Self.decomposed))
    #expect(Set([Identifier(Self.composed), Identifier(Self.decomposed)]).count == 2)
    #expect(Identifier("成果") == "成果")
    #expect(Identifier("") == "")
    #expect(!["a", Self.composed].containsScalars(of: Self.decomposed))
  }

  @Test func identifiersAreOrderedByCodePoint() {
    // U+FF21 is below U+20000, although its first UTF-16 unit is above that of the surrogate.
    let names: [Identifier] = ["\u{20000}", "\u{FF21}", "b", "Z", "ab", "a", ""]
    #expect(names.sorted() == ["", "Z", "a", "ab", "b", "\u{FF21}", "\u{20000}"])
    #expect("a".scalarOrder(to: "a") == 0)
  }

  @Test(arguments: [
    ("", "", 0), ("", "ab", 2), ("abc", "acb", 1), ("abc", "abcd", 1), ("abc", "axc", 1),
    ("ca", "abc", 3), ("成果数", "成果", 1),
  ])
  func editDistance(_ left: String, _ right: String, _ distance: Int) {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(EditDistance.between(a, b) == distance)
    #expect(EditDistance.between(b, a) == distance)
  }

  @Test func nearestWord() {
    #expect(EditDistance.nearest(to: "scroe", among: ["store", "score"]) == "score")
    #expect(EditDistance.nearest(to: "a", among: ["b"]) == nil)
    #expect(EditDistance.nearest(to: "score", among: ["total"]) == nil)
  }

  /// Every scalar is read back, and the standard library agrees on what is malformed.
  @Test func wellFormedSequences() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 37) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let read = UTF8Scan.scalar(bytes, at: 0, before: bytes.count)
      #expect(read.scalar == scalar && read.length == bytes.count)
      let valid = UTF8Scan.validScalar(bytes, at: 0)
      #expect(valid.value == value && valid.length == bytes.count)
      guard bytes.count > 1 else { continue }
      #expect(UTF8Scan.scalar(bytes, at: 0, before: bytes.count - 1).scalar == nil)
    }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80], [0xFF], [0xE4, 0xB8],
      [0xC3, 0x28],
    ] as [[UInt8]])
  func malformedSequences(_ bytes: [UInt8]) {
    #expect(!UTF8Scan.sequence(bytes, at: 0, before: bytes.count).isValid)
    let text = [0x61] + bytes
    #expect(UTF8Scan.invalid(text, limit: 1).first?.lowerBound == 1)
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }

  @Test func quoting() {
    #expect("a\"\\\n\t成".quoted() == #""a\"\\\n\t成""#)
    let controls = "\u{7}\u{1F600}".quoted { $0.utf16Escape }
    #expect(controls == #""\u0007\uD83D\uDE00""#)
    #expect(UInt32(0x85).codePoint == "U+0085")
  }

  @Test func fullWidthForms() {
    #expect(FullWidthForms.signs["≥"] == ">=")
    #expect(FullWidthForms.signs["Ａ"] == nil)
    #expect(FullWidthForms.ascii("Ａ") == "A")
    #expect(FullWidthForms.ascii("。") == ".")
    #expect(FullWidthForms.ascii("a") == nil)
  }
}
