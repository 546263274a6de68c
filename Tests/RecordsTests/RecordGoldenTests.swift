import Diagnostics
import FEEL
import TestSupport
import Testing

@testable import Records

@Suite struct RecordGoldenTests {
  /// The sections `file NAME`; in `escaped NAME`, `\xB1` is a byte.
  private static func inputs(_ golden: GoldenCase) -> [RecordInput] {
    golden.sections.compactMap { section -> RecordInput? in
      let body = Array((section.body + "\n").utf8)
      if section.name.hasPrefix("file ") {
        return RecordInput(path: "records/" + section.name.dropFirst(5), bytes: body)
      }
      guard section.name.hasPrefix("escaped ") else { return nil }
      return RecordInput(path: "records/" + section.name.dropFirst(8), bytes: unescaped(body))
    }
  }

  private static func unescaped(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"), rest.count > 2 {
        let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
        result.append(UInt8(digits, radix: 16) ?? 0x3F)
        rest = rest.dropFirst(3)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  @Test(arguments: GoldenCase.all(in: "Goldens/broken") + GoldenCase.all(in: "Goldens/good"))
  func records(_ golden: GoldenCase) {
    var sources = SourceMap()
    let (store, diagnostics) = RecordReader.read(
      Self.inputs(golden), catalogue: SampleCatalogue.catalogue, sources: &sources)
    for language in Language.allCases {
      let rendered = TerminalRenderer(language: language).text(
        diagnostics, sources, keepsOrder: true)
      #expect(golden.matches("findings \(language.rawValue)", rendered))
    }
    #expect(golden.matches("records", SampleCatalogue.dump(store)))
    Self.checkPlaces(store, sources, golden.name)
  }

  /// Every cell that is filled in is found again where it stands.
  private static func checkPlaces(_ store: RecordStore, _ sources: SourceMap, _ name: String) {
    for table in store.tables {
      for row in 0..<table.count {
        for field in table.columns.indices {
          guard case .string(let value) = table.value(row: row, field: field) else { continue }
          let shown = sources.text(store.span(of: row, field: field, in: table, sources))
          #expect(shown.contains(value), "\(name): \(table.schema.name) \(row) \(field): \(shown)")
        }
      }
    }
  }

  /// However many cells are looked for, a YAML file is read once more at most.
  @Test func cellsOfAYAMLFileAreFoundInOneReading() {
    let rows = (0..<50).map { "- 代码: U-\($0)\n  名称: 单位\($0)\n" }.joined()
    var sources = SourceMap()
    let (store, _) = RecordReader.read(
      [RecordInput(path: "单位.yaml", bytes: Array(rows.utf8))],
      catalogue: SampleCatalogue.catalogue, sources: &sources)
    #expect(store.trees.readCount == 0)
    let table = store.tables[0]
    for row in 0..<table.count {
      let span = store.span(of: row, field: 1, in: table, sources)
      #expect(sources.text(span) == "单位\(row)")
    }
    #expect(table.count == 50 && store.trees.readCount == 1)
  }

  @Test func fourFormatsGiveTheSameRecords() {
    let units = RecordInput(path: "单位.csv", bytes: Array("代码,名称\n007,甲\n".utf8))
    let contents: [(String, String)] = [
      ("csv", "编号,单位,课题类型,完成日期,经济效益（万元）\nA1,007,现场型,2026/4/30,\"1,234.5\"\nA2,007,创新型,,\n"),
      (
        "json",
        """
        [{"编号": "A1", "单位": "007", "课题类型": "现场型", "完成日期": "2026年4月30日", "经济效益": 1234.50},
         {"编号": "A2", "单位": "007", "课题类型": "创新型", "完成日期": null}]
        """
      ),
      (
        "jsonl",
        """
        {"编号": "A1", "单位": "007", "课题类型": "现场型", "完成日期": "2026-04-30", "经济效益": "1234.5"}
        {"编号": "A2", "单位": "007", "课题类型": "创新型"}
        """
      ),
      (
        "yaml",
        """
        - 编号: A1
          单位: 007
          课题类型: 现场型
          完成日期: 2026-04-30
          经济效益: 1,234.5
        - {编号: A2, 单位: 007, 课题类型: 创新型, 完成日期: }
        """
      ),
    ]
    var dumps: Set<String> = []
    for (ending, text) in contents {
      var sources = SourceMap()
      let input = RecordInput(path: "成果.\(ending)", bytes: Array(text.utf8))
      let (store, diagnostics) = RecordReader.read(
        [input, units], catalogue: SampleCatalogue.catalogue, sources: &sources)
      // A CSV file must have all columns; the others leave out what is blank.
      #expect(diagnostics.filter(\.isError).isEmpty, "\(ending): \(diagnostics)")
      dumps.insert(SampleCatalogue.dump(store))
    }
    #expect(dumps.count == 1)
  }

  @Test func digestsDependOnNamesAndBytesOnly() {
    let a = RecordInput(path: "x/a.csv", bytes: Array("1".utf8))
    let b = RecordInput(path: "x/b.csv", bytes: Array("2".utf8))
    let moved = RecordInput(path: "elsewhere/a.csv", bytes: Array("1".utf8))
    let changed = RecordInput(path: "x/a.csv", bytes: Array("3".utf8))
    let digest = RecordReader.digest([a, b])
    #expect(digest.utf8.count == 64)
    #expect(RecordReader.digest([b, moved]) == digest)
    #expect(RecordReader.digest([changed, b]) != digest)
  }

  /// A digest that was computed by another program from the description of
  /// ``RecordReader/digest(_:)``: it identifies records in documents that are kept for years.
  @Test func theDigestOfKnownFiles() {
    let files = [("x/b.csv", "2\n"), ("x/a.csv", "1")].map {
      RecordInput(path: $0.0, bytes: Array($0.1.utf8))
    }
    #expect(
      RecordReader.digest(files)
        == "ed9f3dde760ad7effcf554082a016c255a313084506ac9e07f62d8b9acd4a39b")
  }
}
