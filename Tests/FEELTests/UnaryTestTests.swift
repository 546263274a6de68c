import Diagnostics
import TestSupport
import Testing

@testable import FEEL

/// Unary tests of the standard (DMN 1.5 §7.3.3, grammar rules 13 to 18).
///
/// A line of `names` is a name and its value. A line of `tests` is a value, behind `|` unary tests,
/// and behind `=>` what they give: in the cell of a decision table null is as good as false.
struct UnaryTestTests {
  @Test(arguments: GoldenCase.all(in: "Unary"))
  func tests(_ golden: GoldenCase) throws {
    let names = try #require(golden["names"])
    var declarations: [Declaration] = []
    for line in names.split(separator: "\n") {
      let name = line.components(before: " = ")
      let value = UnaryTestTests.value(String(line.dropFirst(name.utf8.count + 3)))
      declarations.append(
        Declaration(name: name, type: .any, meaning: .constant(value), category: "name"))
    }
    var lines: [String] = []
    for line in try #require(golden["tests"]).split(separator: "\n") {
      let text = line.components(before: " => ")
      let input = Substring(text).components(before: " | ")
      let tests = String(text.dropFirst(input.count + 3))
      let result = UnaryTestTests.result(of: tests, about: input, declarations)
      lines.append("\(text) => \(result.map { "\($0)" } ?? "null")")
    }
    #expect(golden.matches("tests", lines.joined(separator: "\n")), "\(golden.name)")
  }

  private static func mapped(_ text: String) -> MappedText {
    MappedText(
      slice: text, at: SourceSpan(source: SourceID(index: 0), bytes: 0..<text.utf8.count))
  }

  private static func value(_ text: String) -> Value { FEELExpression(mapped(text)).value() }

  private static func result(
    of tests: String, about input: String, _ declarations: [Declaration]
  ) -> Bool? {
    let table = NameTable(names: declarations.map(\.name))
    let parsed = ExpressionParser.parse(unaryTests: mapped(tests), mode: .standard(table))
    guard !parsed.diagnostics.hasErrors else { return nil }
    var scope = Scope(
      catalogue: TypeCatalogue(), layers: [Scope.Layer(declarations)], slotCount: 1)
    scope.input = Declaration(
      name: "?", type: .any, missing: .maybe, meaning: .slot(0), category: "input")
    let checked = Checker.check(parsed.tree, in: scope, dialect: .standard)
    let host = Interpreter(globals: [], host: TestWorld().interpreter.host)
    return host.evaluateTruth(checked.program, slots: [value(input)])
  }
}
