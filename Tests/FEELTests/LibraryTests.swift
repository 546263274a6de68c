import CivilTime
import DecimalArithmetic
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import FEEL

/// What hosts use: compile once, evaluate many times.
struct LibraryTests {
  @Test func readmeExample() {
    let rent = FEELExpression(
      "if floor area > 100 then rent * 1.1 else rent",
      variables: [FEELVariable("floor area", .number(nil)), FEELVariable("rent", .number(nil))])
    #expect(rent.diagnostics.isEmpty)
    #expect(rent.type == .number(nil))
    #expect(ValueText.literal(rent.value([.number(120), .number(900)])) == "990")
    #expect(ValueText.literal(rent.evaluate(["rent": .number(900)]).value) == "900")
  }

  /// Names of components come from types, from values, and from the host.
  @Test func componentsWithBlanks() {
    let order = Value.context(ContextValue([.init(key: "unit price", value: .number(3))]))
    let orders = Value.list([order, order])
    let type = FEELType.list(.context([.init(name: "unit price", type: .number(nil))]))
    for variable in [
      FEELVariable("orders", like: orders), FEELVariable("orders", type),
      FEELVariable("orders", components: ["unit price"]),
    ] {
      let sum = FEELExpression("sum(orders.unit price)", variables: [variable])
      #expect(sum.diagnostics.isEmpty)
      #expect(ValueText.literal(sum.value([orders])) == "6")
    }
  }

  @Test func valuesAreConverted() {
    let number = [FEELVariable("x", .number(nil))]
    let one = FEELExpression("x + 1", variables: number)
    #expect(ValueText.literal(one.value([.list([.number(2)])])) == "3")
    #expect(ValueText.literal(one.value([.string("2")])) == "null")
    #expect(ValueText.literal(one.value([])) == "null")
    let moment = FEELExpression("x.hour", variables: [FEELVariable("x", .dateTime)])
    let day = FEELExpression("@\"2026-04-30\"").value()
    #expect(ValueText.literal(moment.value([day])) == "0")
  }

  @Test func momentAndLimits() {
    let today = FEELExpression("today()")
    #expect(ValueText.literal(today.value()) == "null")
    if case .date(let date) = FEELExpression("@\"2026-04-30\"").value() {
      let run = FEELEnvironment(moment: CivilDateTime(midnightUTC: date))
      #expect(ValueText.literal(today.within(run).value()) == "2026-04-30")
    }
    var limits = Interpreter.Limits()
    limits.steps = 10_000
    let loop = FEELExpression(
      "count(for a in 1..100000, b in 1..100000 return a)",
      environment: FEELEnvironment(limits: limits))
    let (value, warnings) = loop.evaluate()
    #expect(ValueText.literal(value) == "null")
    #expect(!warnings.isEmpty)
  }

  /// A section is an expression over `name` (text), `count` (number) and `any`; it holds what the
  /// renderer shows of it when all three are the text `a`.
  @Test(arguments: GoldenCase.all(in: "Goldens/Library"))
  func warningsHavePlaces(_ golden: GoldenCase) {
    for section in golden.sections {
      var sources = SourceMap()
      let id = sources.add(path: "expression", bytes: Array(section.name.utf8))
      let expression = FEELExpression(
        section.name,
        variables: [
          FEELVariable("name", .string(nil)), FEELVariable("count", .number(nil)),
          FEELVariable("any"),
        ], source: id)
      let (value, warnings) = expression.evaluate(Array(repeating: .string("a"), count: 3))
      let shown = [Language.english, .chinese].map {
        TerminalRenderer(language: $0).text(expression.diagnostics + warnings, sources)
      }
      let actual = ValueText.literal(value) + "\n" + shown.joined(separator: "\n")
      let trimmed = actual.trimmingCharacters(in: .newlines)
      #expect(golden.matches(section.name, trimmed), "\(section.name)\n\(trimmed)")
    }
  }

  /// `expression => value` in the boxes of `docs/feel.md`; `name = expression` names a value.
  @Test func examplesOfThePageHold() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appendingPathComponent("docs/feel.md"), encoding: .utf8)
    var bindings: [(variable: FEELVariable, value: Value)] = []
    var isBox = false
    var examples = 0
    for line in page.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isBox = line == "```feel"
        bindings = []
      }
      guard isBox, !line.hasPrefix("```") else { continue }
      let parts = line.components(separatedBy: " => ")
      let binding = parts.count == 1 ? line.range(of: " = ") : nil
      let text = binding.map { String(line[$0.upperBound...]) } ?? parts[0]
      let expression = FEELExpression(text, variables: bindings.map(\.variable))
      #expect(!expression.hasErrors, "\(line)")
      let value = expression.value(bindings.map(\.value))
      if let binding {
        bindings.append((FEELVariable(String(line[..<binding.lowerBound]), like: value), value))
      } else {
        examples += 1
        #expect(ValueText.literal(value) == parts.last, "\(line)")
      }
    }
    #expect(examples >= 70)
  }
}
