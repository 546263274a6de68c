import Diagnostics
import FEEL
import Foundation
import TestSupport
import Testing

@testable import FEELJSON

struct FEELJSONTests {
  /// A section is `TYPE <- JSON`; it holds the value that is read, JSON again, and what was wrong.
  @Test(arguments: GoldenCase.all(in: "Goldens"))
  func values(_ golden: GoldenCase) throws {
    for section in golden.sections {
      let parts = section.name.components(separatedBy: " <- ")
      let type = try #require(FEELType(parts[0]), "\(parts[0])")
      var sources = SourceMap()
      let bytes = Array(parts[1].utf8)
      let source = sources.add(path: "value.json", bytes: bytes)
      let (value, findings) = FEELJSON.read(bytes, as: type, source: source)
      let shown = [Language.english, .chinese].map {
        TerminalRenderer(language: $0).text(findings, sources)
      }
      let text =
        value.map { ValueText.literal($0) + "\n" + (FEELJSON.text(of: $0) ?? "too large") }
        ?? "no JSON"
      let actual = (text + "\n" + shown.joined(separator: "\n"))
        .trimmingCharacters(in: .newlines)
      #expect(golden.matches(section.name, actual), "\(section.name)\n\(actual)")
    }
  }

  /// What was written is read as the same value.
  @Test(arguments: [
    ("context<a: number, b: list<string>>", "{a: 1.50, b: [\"x\", \"分\\n\"]}"),
    ("list<date>", "[@\"2026-04-30\", @\"9999-12-31\"]"),
    ("date and time", "@\"2026-04-30T08:00:00+08:00\""),
    ("time", "@\"08:00:00Z\""), ("years and months duration", "@\"P1Y2M\""),
    ("days and time duration", "@\"-P1DT2H\""), ("range<number>", "[1..5)"),
    ("number", "12345678901234567890.12345678901234"), ("number", "1e-6000"),
    ("list<list<boolean>>", "[[true, null], []]"),
  ])
  func roundTrips(_ type: String, _ text: String) throws {
    let type = try #require(FEELType(type))
    let value = FEELExpression(text).value()
    for layout in [true, false] {
      let bytes = try #require(FEELJSON.bytes(of: value, layout: layout ? .pretty : .compact))
      let (read, findings) = FEELJSON.read(bytes, as: type)
      #expect(findings.isEmpty)
      #expect(read.map { ValueText.literal($0) } == ValueText.literal(value))
    }
  }

  /// Parts are shared, so that the value takes no room, and its text would take gigabytes.
  @Test func whatIsTooLargeIsNotWritten() {
    let value = FEELExpression(
      """
      {a: [1,1,1,1,1,1,1,1,1,1], b: [a,a,a,a,a,a,a,a,a,a], c: [b,b,b,b,b,b,b,b,b,b],
       d: [c,c,c,c,c,c,c,c,c,c], e: [d,d,d,d,d,d,d,d,d,d], f: [e,e,e,e,e,e,e,e,e,e],
       g: [f,f,f,f,f,f,f,f,f,f], h: [g,g,g,g,g,g,g,g,g,g], i: [h,h,h,h,h,h,h,h,h,h]}.i
      """
    ).value()
    #expect(FEELJSON.text(of: value, maximumBytes: 1_000_000) == nil)
    #expect(FEELJSON.text(of: "abc", maximumBytes: 4) == nil)
    #expect(FEELJSON.text(of: "abc", maximumBytes: 5) == "\"abc\"")
  }
}
