import Diagnostics
import Policy
import TestSupport
import Testing

@testable import FEEL

/// What the checker says, and what expressions give.
///
/// A line of a `checks` section is an expression, behind `condition:`, `key:` or `tests FIELD:` one
/// in such a place. A line of `complete`, `blank` or `dmn` is an expression and, behind `=>`, its
/// value with that record (or with none, by the rules of the standard).
struct CheckTests {
  @Test(arguments: GoldenCase.all(in: "Check"))
  func findings(_ golden: GoldenCase) throws {
    let checks = try #require(golden["checks"])
    var world = TestWorld()
    var said: [String] = []
    for line in checks.split(separator: "\n") {
      said.append("> \(line)")
      let checked = CheckTests.check(String(line), &world)
      for finding in checked.diagnostics { said += CheckTests.text(finding, world.sources) }
      if checked.diagnostics.isEmpty {
        said.append("  fine: \(TypeText(world.scope.catalogue).name(checked.program.type).en)")
      }
    }
    #expect(golden.matches("findings", said.joined(separator: "\n")))
  }

  static func check(_ line: String, _ world: inout TestWorld) -> Checked {
    var text = line
    var expected = Expectation.anything
    var scope = world.scope
    if let colon = line.firstIndex(of: ":") {
      let place = line[..<colon]
      let rest = line[line.index(after: colon)...].drop { $0 == " " }
      switch place {
      case "condition": (expected, text) = (.condition, String(rest))
      case "key": (expected, text) = (.key, String(rest))
      default:
        if place.hasPrefix("tests ") {
          scope.input = scope[String(place.dropFirst(6))]
          text = String(rest)
        }
      }
    }
    let source = world.sources.add(path: "line", bytes: Array(text.utf8))
    let mapped = MappedText(
      slice: text, at: SourceSpan(source: source, bytes: 0..<text.utf8.count))
    let parsed =
      scope.input == nil
      ? ExpressionParser.parse(expression: mapped, mode: .policy)
      : ExpressionParser.parse(unaryTests: mapped, mode: .policy)
    let checked = Checker.check(parsed.tree, in: scope, expected: expected)
    return Checked(
      program: checked.program, diagnostics: parsed.diagnostics + checked.diagnostics)
  }

  static func text(_ finding: Diagnostic, _ sources: SourceMap) -> [String] {
    var lines = [
      "  \(finding.code.id) ⟦\(sources.text(finding.primary.span))⟧ \(finding.message.en)",
      "    \(finding.message.zh)",
    ]
    for label in finding.secondary {
      lines.append("    at ⟦\(sources.text(label.span))⟧ \(label.text?.en ?? "")")
    }
    for note in finding.notes { lines.append("    note: \(note.en)") }
    if let help = finding.help { lines.append("    help: \(help.en) / \(help.zh)") }
    for fix in finding.fixIts {
      let edits = fix.edits.map { "⟦\(sources.text($0.span))⟧ → \($0.replacement)" }
      lines.append("    fix (\(fix.safety.rawValue)): \(edits.joined(separator: ", "))")
    }
    return lines
  }

  @Test(arguments: GoldenCase.all(in: "Values"))
  func values(_ golden: GoldenCase) throws {
    let world = TestWorld()
    for (section, body) in golden.sections.map({ ($0.name, $0.body) }) {
      var lines: [String] = []
      for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
        let expression = line.components(before: " => ")
        lines.append(
          expression.isEmpty || expression.hasPrefix("//")
            ? String(line) : "\(expression) => \(CheckTests.value(expression, section, world))")
      }
      #expect(golden.matches(section, lines.joined(separator: "\n")), "\(golden.name) \(section)")
    }
  }

  static func value(_ text: String, _ section: String, _ world: TestWorld) -> String {
    let span = SourceSpan(source: SourceID(index: 0), bytes: 0..<text.utf8.count)
    let mapped = MappedText(slice: text, at: span)
    let isDMN = section == "dmn"
    let mode: ParseMode = isDMN ? .standard(NameTable(names: [])) : .policy
    let parsed = ExpressionParser.parse(expression: mapped, mode: mode)
    let empty = Scope(catalogue: TypeCatalogue(), layers: [], slotCount: 0)
    let checked = Checker.check(
      parsed.tree, in: isDMN ? empty : world.scope, dialect: isDMN ? .standard : .policy)
    if let error = (parsed.diagnostics + checked.diagnostics).first(where: \.isError) {
      return "\(error.code.id) \(error.message.en)"
    }
    var observer = FirstFailure()
    let slots = isDMN ? [] : section == "blank" ? world.blank : world.complete
    let value = world.interpreter.evaluate(checked.program, slots: slots, observer: &observer)
    if case .null = value, let reason = observer.reason { return "null: \(reason.en)" }
    return ValueText.literal(value)
  }
}

extension Substring {
  /// What stands before the last `mark`; all of it where there is none.
  func components(before mark: String) -> String {
    guard let range = self.range(of: mark) else { return String(self) }
    return String(self[..<range.lowerBound])
  }

  private func range(of mark: String) -> Range<Index>? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].hasPrefix(mark) { return index..<self.index(index, offsetBy: mark.count) }
    }
    return nil
  }
}
