import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL
import TestSupport
import Testing

@testable import Records

@Suite struct CellTests {
  @Test func acceptedSpellings() {
    func number(_ text: String) -> String? {
      let bytes = Array(text.utf8)
      switch CellText.number(bytes.span.extracting(CellText.trimmed(bytes.span))) {
      case .scaled(let value, let scale):
        return DecimalNumber(scaled: value, scale: scale).description
      case .decimal(let decimal): return decimal.description
      case nil: return nil
      }
    }
    for (text, expected) in [
      ("1234.5", "1234.5"), ("1,234.5", "1234.5"), ("-1,234,567", "-1234567"),
      ("１２，３４５．６", "12345.6"),
      ("－3", "-3"), ("+4", "4"), (" 　5\u{A0}", "5"), ("1.5E+05", "150000"), ("0.10", "0.1"),
      ("007", "7"),
      ("123456789012345678901", "123456789012345678901"), ("−2", "-2"), ("5.", "5"), (".5", "0.5"),
    ] { #expect(number(text) == expected, "\(text)") }
    for text in [
      "", "-", "1,23", "12,34,567", "1234,567", "1,234,56", "1.2.3", "12a", "30%", "5万", "0x10",
      "nan", "1 2",
      "1,234.567,8", "--1", "１２a", ",123",
    ] { #expect(number(text) == nil, "\(text)") }

    func boolean(_ text: String) -> Bool? { CellText.boolean(Array(text.utf8).span) }
    for text in ["是", "√", "✓", "true", "TRUE", "1", "Y", "y", "yes"] {
      #expect(boolean(text) == true)
    }
    for text in ["否", "×", "✗", "false", "False", "0", "N", "no"] {
      #expect(boolean(text) == false)
    }
    for text in ["", "有", "on", "2", "trueish", "是的"] { #expect(boolean(text) == nil) }

    func date(_ text: String) -> String? {
      CellText.date(Array(text.utf8).span).flatMap { CivilDate(daysSinceEpoch: Int($0)) }?
        .description
    }
    for text in [
      "2026-04-30", "2026/4/30", "2026.4.30", "2026年4月30日", "２０２６－０４－３０", "2026/04/30",
      "2026/4/30 0:00",
      "2026-04-30 00:00:00", "２０２６年４月３０日",
    ] { #expect(date(text) == "2026-04-30", "\(text)") }
    for text in [
      "2026-02-30", "2026-4", "30/4/2026", "26-04-30", "2026-04/30", "46142", "2026-04-30 8:30",
      "二〇二六年",
    ] { #expect(date(text) == nil, "\(text)") }
  }

  @Test func oneSlipIsNotTwo() {
    for (left, right) in [
      ("U0001", "u0001"), ("U0001", "U0002"), ("U0001", "U001"), ("U001", "U0001"),
      ("AB12", "BA12"), ("SY-12", "SY-21"),
    ] {
      #expect(RecordReading.isOneSlip(left, right), "\(left) \(right)")
    }
    for (left, right) in [("G-9999", "G-0099"), ("A1", "A2"), ("XX", "SY"), ("U0001", "U0110")] {
      #expect(!RecordReading.isOneSlip(left, right), "\(left) \(right)")
    }
  }

  /// A column reads the same numbers whatever their scales, in 64 bits and beyond.
  @Test func numbersOfOneColumnKeepTheirValues() {
    let texts = [
      "1", "0.5", "-12.345678", "900000000000000000", "0.000000000000000001", "1E+30", "7.25",
    ]
    for rotation in texts.indices {
      var builder = ColumnBuilder(FieldSchema(name: "n", type: .number))
      let turned = Array(texts[rotation...] + texts[..<rotation])
      for text in turned {
        let problem = builder.append(Array(text.utf8).span)
        #expect(problem == nil)
        builder.appendSpace()
      }
      let column = builder.finish(rows: [])
      guard case .decimal(let numbers) = column.storage else {
        Issue.record("the column should have left 64 bits")
        continue
      }
      for (index, text) in turned.enumerated() {
        #expect(numbers[2 * index] == DecimalNumber(text: text.utf8, syntax: .general))
        #expect(column.isPresent[2 * index] && !column.isPresent[2 * index + 1])
      }
    }
  }

  @Test func dictionariesTellTextsApartByBytes() {
    var dictionary = TextDictionary()
    var texts: [String] = []
    for index in 0..<5_000 { texts.append("文\(index * 7)") }
    texts += ["é", "e\u{301}", ""]
    for (index, text) in texts.enumerated() {
      #expect(dictionary.insert(Array(text.utf8).span) == Int32(index))
    }
    for (index, text) in texts.enumerated() {
      #expect(dictionary.insert(Array(text.utf8).span) == Int32(index))
      #expect(dictionary.find(text) == Int32(index))
    }
    #expect(dictionary.find("nothing") == nil)
    dictionary.seal()
    #expect(dictionary.texts.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  /// Files with random bytes changed: findings, but never a crash, and places inside the file.
  @Test(arguments: Seed.list(11))
  func damagedFilesAreRead(_ seed: Seed) {
    let files: [(String, String)] = [
      ("成果.csv", "编号,单位,课题类型,完成日期,经济效益（万元）\nA1,U1,现场型,2026/4/30,\"1,2\"\"\"\nA2,U1,创新型,,\n"),
      ("成果.json", "[{\"编号\": \"A1\", \"评分\": [{\"项目\": \"x\", \"分值\": 1}]}, {\"编号\": 2}]"),
      ("成果.jsonl", "{\"编号\": \"A1\"}\n{\"编号\": \"A2\", \"评分\": {\"项目\": \"x\"}}\n"),
      ("成果.yaml", "- 编号: A1\n  评分:\n    - 项目: x\n      分值: 1\n- 编号: 'A2'\n"),
    ]
    var random = seed.random
    for round in 0..<1_500 {
      let (name, text) = files[round % files.count]
      var bytes = Array(text.utf8)
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[place] = UInt8(random.below(128))
        case 1: bytes.remove(at: place)
        default: bytes.insert(Array(",\"\n:[]{}- '".utf8)[random.below(11)], at: place)
        }
      }
      var sources = SourceMap()
      let (store, diagnostics) = RecordReader.read(
        [RecordInput(path: name, bytes: bytes)], catalogue: SampleCatalogue.catalogue,
        sources: &sources)
      _ = SampleCatalogue.dump(store)
      for diagnostic in diagnostics {
        let span = diagnostic.primary.span
        #expect(Int(span.upper) <= sources[span.source].bytes.count, "round \(round)")
      }
    }
  }
}
