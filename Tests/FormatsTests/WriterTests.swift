import Diagnostics
import SeededRandom
import TestSupport
import Testing

@testable import Formats

@Suite struct WriterTests {
  private static let source = SourceID(index: 0)
  private static let letters = [
    "a", "no", "中", "：", " ", ": ", " #", "#", "-", "?", ":", ",", "[", "]", "{", "}", "&", "*",
    "!", "|", ">", "'", "\"", "%", "@", "`", "\\", "0", "1.5", "~", "=", "<", "\n", "\t", "\r",
    "\u{1}",
    "\u{85}", "\u{2028}", "\u{FEFF}", "é", "😀", "true", "null", "..", "---",
  ]

  @Test(arguments: Seed.list(99))
  func everyTextComesBackFromYAML(_ seed: Seed) {
    var random = seed.random
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<random.below(6) { text += random.pick(Self.letters) }
      for use in [YAMLWriter.Use.text, .expression] {
        let written = YAMLWriter.scalar(text, for: use)
        let file = Array("k: \(written)\nl: 1\n".utf8)
        let document = YAMLReader.read(source: Self.source, bytes: file)
        let value = document.root?.entries?.first?.value.scalar?.text
        let isSame = value.map { Array($0.utf8) == Array(text.utf8) } ?? false
        #expect(isSame && document.diagnostics.isEmpty, "\(text.debugDescription)")
      }
      if YAMLWriter.isPlainInFlow(text) {
        let file = Array("k: [\(text), x]\n".utf8)
        let root = YAMLReader.read(source: Self.source, bytes: file).root
        #expect(root?.entries?.first?.value.items?.first?.scalar?.text == text)
      }
      if let block = YAMLWriter.block(text, indent: 4) {
        let file = Array("k:\n  l: \(block)\n  m: 1\n".utf8)
        let root = YAMLReader.read(source: Self.source, bytes: file).root
        let value = root?.entries?.first?.value.entries?.first?.value.scalar?.text
        #expect(
          value.map { Array($0.utf8) == Array(text.utf8) } ?? false, "\(text.debugDescription)")
      }
    }
  }

  @Test func textsThatOtherLoadersWouldTurnIntoSomethingElseAreQuoted() {
    for text in [
      "no", "Yes", "ON", "true", "null", "~", "012", "0o7", "0x1F", "1.10", "8.10", "12:30",
      "1_000",
      "2026-04-30", "-5", "+1e3", ".5", ".inf", "-.INF", ".nan", "=", "<<", "y",
    ] {
      #expect(YAMLWriter.scalar(text, for: .text) == "'\(text)'")
    }
    for text in ["二.2", "优秀", "三等奖", "a - b", "http://x", "20%", "v1", "第3条", "(0..15]"] {
      #expect(YAMLWriter.scalar(text, for: .text) == text)
    }
    #expect(YAMLWriter.scalar("20", for: .expression) == "20")
    #expect(YAMLWriter.scalar(">= 5", for: .expression) == "'>= 5'")
    #expect(YAMLWriter.scalar("it's", for: .text) == "it's")
    #expect(YAMLWriter.scalar("'a'", for: .text) == "'''a'''")
  }

  @Test(arguments: Seed.list(5))
  func everyTableComesBackFromCSV(_ seed: Seed) {
    var random = seed.random
    for _ in 0..<2_000 {
      let width = 1 + random.below(4)
      var rows: [[String]] = []
      for _ in 0..<1 + random.below(4) {
        rows.append(
          (0..<width).map { _ in "x" + random.pick(["", ",", "\"", "\n", "中", " ", "\r\n"]) })
      }
      var writer = CSVWriter(lineBreak: random.chance(50) ? .lineFeed : .carriageReturnLineFeed)
      for row in rows { writer.row(row) }
      var reader = CSVReader(source: Self.source, bytes: writer.bytes)
      var cells: [CSVCell] = []
      var read: [[String]] = []
      while reader.nextRow(into: &cells) { read.append(cells.map { reader.text($0) }) }
      #expect(read == rows)
      #expect(reader.findings.isEmpty)
    }
  }

  @Test func formulasAreNeutralised() {
    var writer = CSVWriter()
    writer.row(["=1+1", "-5", "-5,000.25", "+x", "@a", "-a", "\tb", "-1.2.3", "a=b"])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "'=1+1,-5,\"-5,000.25\",'+x,'@a,'-a,'\tb,'-1.2.3,a=b\n")
  }

  @Test func digestsOfTheStandard() {
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let vectors: [([UInt8], String)] = [
      ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (million, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]
    for (bytes, digest) in vectors {
      #expect(SHA256.hexDigest(bytes) == digest)
      var hash = SHA256()
      var index = 0
      for size in [1, 63, 64, 65, 200, 1_000_000] where index < bytes.count {
        let end = min(index + size, bytes.count)
        hash.update(Array(bytes[index..<end]))
        index = end
      }
      #expect(SHA256.hex(hash.finish()) == digest)
    }
  }
}
