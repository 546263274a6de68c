import Diagnostics
import Formats
import Outcome
import Reports
import TestSupport
import Testing

@Suite struct ReportTests {
  /// A decision document and what people see of it: `evaluate zh`, `explain KEY en`, `csv zh` …
  @Test(arguments: GoldenCase.all(in: "Goldens"))
  func goldens(_ golden: GoldenCase) throws {
    let text = try #require(golden["document"])
    let bytes = Array(text.utf8)
    var sources = SourceMap()
    let read = JSONReader.read(source: sources.add(path: "document", bytes: bytes), bytes: bytes)
    let value = try #require(read.value)
    let document = try DecisionDocument(value)
    var seen = 0
    for section in golden.sections.map(\.name) where section != "document" {
      let words = section.split(separator: " ").map(String.init)
      let language = try #require(Language(rawValue: words.last ?? ""))
      #expect(golden.matches(section, try Self.report(document, words, language)), "\(section)")
      seen += 1
    }
    #expect(seen > 0)
  }

  static func report(
    _ document: DecisionDocument, _ words: [String], _ language: Language
  ) throws -> String {
    switch words[0] {
    case "evaluate":
      return EvaluationReport(
        language: language, mostWinners: 20, explainCommand: "merit explain p"
      )
      .text(document)
    case "csv":
      return String(
        decoding: VerdictTable(language: language).csv(document), as: UTF8.self)
    default:
      let award = try #require(document.awards.first)
      let candidate = try #require(award.candidates.first { $0.key == words[1] })
      return ExplanationReport(language: language).text(candidate, award: award)
    }
  }
}
