import Diagnostics
import SeededRandom
import TestSupport
import Testing

@testable import Formats

/// Whatever the bytes are, every reader comes back, soon, with findings that lie inside the file.
@Suite struct RobustnessTests {
  private static let source = SourceID(index: 0)

  private static func readAll(_ bytes: [UInt8]) -> [Diagnostic] {
    var found = YAMLReader.read(source: source, bytes: bytes).diagnostics
    found += JSONReader.read(source: source, bytes: bytes).diagnostics
    found += JSONReader.readLines(source: source, bytes: bytes).diagnostics
    found += JSONReader.readList(source: source, bytes: bytes).diagnostics
    if let text = DecodedText(bytes) {
      var reader = CSVReader(source: source, bytes: text.bytes)
      var cells: [CSVCell] = []
      while reader.nextRow(into: &cells) {
        for cell in cells { _ = reader.text(cell) }
      }
      // Spans of a decoded file speak of the decoded bytes.
      if text.encoding == .utf8 { found += reader.findings.sorted() }
    }
    return found
  }

  private static func check(_ bytes: [UInt8], _ name: String) {
    let found = readAll(bytes)
    for diagnostic in found {
      let isInside = Int(diagnostic.primary.span.upper) <= bytes.count
      #expect(isInside, "\(name): \(diagnostic.code.id) \(diagnostic.primary.span)")
    }
  }

  @Test(arguments: Seed.list(7))
  func randomAndTruncatedBytes(_ seed: Seed) {
    var random = seed.random
    let words = [
      "a", "键", ": ", "\n", "\n  ", "- ", "{", "}", "[", "]", ", ", "'", "\"", "|", ">", "&a", "*a",
      "!t", "#", "\t", "\r\n", "---\n", "? ", "1.5", "\\u12", "null", "，", "：", "%", "@", "`",
    ]
    for round in 0..<1_500 {
      var bytes: [UInt8] = []
      switch round % 3 {
      case 0: for _ in 0..<random.below(300) { bytes.append(UInt8(random.below(256))) }
      case 1: for _ in 0..<random.below(300) { bytes.append(UInt8(random.below(128))) }
      default: for _ in 0..<random.below(80) { bytes += Array(random.pick(words).utf8) }
      }
      Self.check(bytes, "\(seed) round \(round)")
    }
    let whole = Array(
      """
      policy: {甲: {title: "a\\u4e2d", year: 2026}} # note
      award:
        乙:
          reason: |
            多行
          that: 'x >= 1'
      """.utf8)
    for length in 0..<whole.count { Self.check(Array(whole[..<length]), "truncated at \(length)") }
  }

  @Test(arguments: [
    "[", "{", "{a: ", "- ", "? ", "\"", "'", "[{\"a\":", "(", ">\n", "a:\n ", ",", "&a [", "!a ",
    "a: b: ",
  ])
  func repeated(_ word: String) {
    Self.check(Array(String(repeating: word, count: 10_000).utf8), word)
  }

  @Test func deepBlocksByIndentation() {
    var text = ""
    for depth in 0..<1_000 { text += String(repeating: " ", count: depth) + "a:\n" }
    let found = Self.readAll(Array(text.utf8))
    #expect(found.contains { $0.code == FormatsDiagnostics.yamlTooDeep })
  }

  @Test func manyErrorsAreCapped() {
    let text = String(repeating: "a: >= 1\n", count: 500)
    let document = YAMLReader.read(source: Self.source, bytes: Array(text.utf8))
    #expect(document.diagnostics.count <= 102)
  }

  @Test func limitsAreReported() {
    var limits = YAMLLimits()
    limits.bytes = 10
    let long = Array("a: 1\nb: 2\nc: 3\n".utf8)
    #expect(codes(YAMLReader.read(source: Self.source, bytes: long, limits: limits)) == ["M1003"])
    limits = YAMLLimits()
    limits.nodes = 3
    #expect(codes(YAMLReader.read(source: Self.source, bytes: long, limits: limits)) == ["M1031"])
    limits = YAMLLimits()
    limits.findings = 2
    let wrong = Array("a: *x\nb: *x\nc: *x\nd: *x\n".utf8)
    let found = YAMLReader.read(source: Self.source, bytes: wrong, limits: limits).diagnostics
    #expect(found.map(\.code.id) == ["M1024", "M1024", "M1004"])
    #expect(found.last?.message.en == "2 more findings in this file")
    var small = JSONLimits()
    small.bytes = 3
    let read = JSONReader.read(source: Self.source, bytes: Array("[1, 2]".utf8), limits: small)
    #expect(read.diagnostics.map(\.code.id) == ["M1003"])
  }

  private func codes(_ document: YAMLDocument) -> [String] { document.diagnostics.map(\.code.id) }
}
