import Diagnostics
import FEEL
import Policy
import TestSupport
import Testing

/// The reader of expressions: each golden holds one input a line and what was read of it.
@Suite struct SyntaxGoldenTests {
  static let goldens = GoldenCase.all(in: "Goldens/Syntax")

  @Test(arguments: goldens) func reads(_ golden: GoldenCase) throws {
    let input = try #require(golden["input"])
    let names = (golden["names"] ?? "").split(separator: "\n").map(String.init)
    let kind = String(golden.name.prefix { $0 != "-" })
    var lines: [String] = []
    for line in input.split(separator: "\n", omittingEmptySubsequences: false) {
      let source = String(line).replacing("␤", with: "\n")
      lines.append(String(line))
      lines += SyntaxReport(String(source), names: names).report(kind).map { "    " + $0 }
    }
    #expect(golden.matches("output", lines.joined(separator: "\n")))
  }

  /// Each code of the reader is in a golden.
  @Test func everyCodeHasAGolden() {
    let outputs = SyntaxGoldenTests.goldens.compactMap { $0["output"] }.joined(separator: "\n")
    for code in SyntaxDiagnostics.all {
      #expect(outputs.contains(code.id + " "), "\(code.id)")
    }
  }

  @Test func catalogueIsInOrderAndWithoutDoubles() {
    let ids = SyntaxDiagnostics.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.dropLast() == ids.dropLast().sorted()[...])
  }
}

/// Renders what the parser says of one text.
struct SyntaxReport {
  let text: MappedText
  let names: [String]
  let source: String

  init(_ source: String, names: [String]) {
    self.source = source
    self.names = names
    let length = source.utf8.count
    text = MappedText(
      slice: source,
      at: SourceSpan(source: SourceID(index: 0), lower: 0, upper: UInt32(length)))
  }

  func report(_ kind: String) -> [String] {
    switch kind {
    case "dmn": report(ExpressionParser.parse(expression: text, mode: dmn))
    case "dmntests": report(ExpressionParser.parse(unaryTests: text, mode: dmn))
    case "tests": report(ExpressionParser.parse(unaryTests: text, mode: .policy))
    case "dates": report(ExpressionParser.parse(expression: text, mode: .policy(dates: true)))
    case "keys": report(ExpressionParser.parse(keys: text, mode: .policy))
    case "rows": report(ExpressionParser.parse(row: text, mode: .policy))
    case "columns": report(ExpressionParser.parse(columns: text, mode: .policy))
    case "outputs": report(ExpressionParser.parse(outputs: text, mode: .policy))
    case "templates": report(TextTemplate.parse(text, mode: .policy))
    default: report(ExpressionParser.parse(expression: text, mode: .policy))
    }
  }

  private var dmn: ParseMode { .standard(NameTable(names: names)) }

  private func report(_ parsed: Parsed) -> [String] {
    [parsed.tree.printed()] + report(parsed.diagnostics) + report(parsed.wideCharacters)
  }

  private func report(_ keys: ParsedKeys) -> [String] {
    keys.keys.map { key in
      let direction = key.direction.map { " \($0)" } ?? ""
      return "\(key.tree.printed())\(direction) of `\(slice(key.span))`"
    } + report(keys.diagnostics) + report(keys.wideCharacters)
  }

  private func report(_ row: ParsedRow) -> [String] {
    row.inputs.map { "in  " + $0.printed() } + row.outputs.map { "out " + $0.printed() }
      + report(row.diagnostics) + report(row.wideCharacters)
  }

  private func report(_ template: TextTemplate) -> [String] {
    template.segments.map { segment in
      switch segment {
      case .literal(let text): "text " + text.debugDescription
      case .hole(let tree): "hole " + tree.printed()
      }
    } + report(template.diagnostics) + report(template.wideCharacters)
  }

  private func report(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.flatMap { diagnostic in
      let span = diagnostic.primary.span
      let at = "\(diagnostic.code.id) \(span.lower)..<\(span.upper) `\(slice(span))`"
      return ["\(at): \(diagnostic.message.en) | \(diagnostic.message.zh)"]
        + diagnostic.secondary.map {
          "  \($0.span.lower)..<\($0.span.upper) `\(slice($0.span))`: \($0.text?.en ?? "")"
        }
        + diagnostic.fixIts.map {
          "  fix: \($0.title.en): " + $0.edits.map(\.replacement).joined(separator: "; ")
        }
    }
  }

  private func report(_ wide: [WideCharacter]) -> [String] {
    let edits = wide.map { TextEdit(text.span($0.bytes), $0.replacement) }
    guard let note = SyntaxDiagnostics.note(ofWide: edits) else { return [] }
    return report([note]) + [
      "wide: " + wide.map { "\($0.bytes.lowerBound)\($0.replacement)" }.joined(separator: " ")
    ]
  }

  private func slice(_ span: SourceSpan) -> String {
    String(decoding: Array(source.utf8)[span.bytes], as: UTF8.self)
  }
}
