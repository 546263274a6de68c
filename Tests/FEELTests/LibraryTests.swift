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

  /// Unary tests: what they hold of, other names, `?`, and what is null.
  @Test(arguments: [
    ("< 18, > 65", "70", "true"), ("< 18, > 65", "30", "false"), ("-", "null", "true"),
    ("[60..80)", "80", "false"), ("not(1, 2)", "3", "true"), ("not(1, 2)", "2", "false"),
    ("limit", "5", "true"), ("<= limit", "6", "false"), ("? * 2 > limit", "3", "true"),
    ("\"a\", \"b\"", "\"b\"", "true"), ("> \"a\"", "5", "null"), ("1,", "1", "null"),
    ("null", "null", "true"), ("[1, 2, 5]", "5", "true"),
  ])
  func unaryTests(_ text: String, _ value: String, _ expected: String) {
    let tests = FEELUnaryTests(text, variables: [FEELVariable("limit", .number())])
    let input = FEELExpression(value).value()
    let result = tests.test(input, [5])
    #expect(result.map { "\($0)" } ?? "null" == expected)
    let (again, warnings) = tests.evaluate(input, [5])
    #expect(again == result)
    #expect(tests.hasErrors == (text == "1,"))
    #expect(result != nil || tests.hasErrors || !warnings.isEmpty, "\(text)")
    // Values that are not given are null, and the input is not taken for one of them.
    #expect(FEELUnaryTests("limit = null and ? = 1").hasErrors == false)
    #expect(tests.within(FEELEnvironment()).test(input, [5]) == result)
  }

  @Test func unaryTestsWithoutValues() {
    let variables = [FEELVariable("a"), FEELVariable("b")]
    let tests = FEELUnaryTests("? = 1 and b = null", of: .number(), variables: variables)
    #expect(tests.test(1) == true)
    #expect(tests.test(1, [7]) == true)
    #expect(tests.test(1, [7, 8]) == false)
    #expect(tests.test(["x"]) == nil || tests.test(["x"]) == false)
    let (_, warnings) = tests.evaluate("text")
    #expect(warnings.contains { $0.code == EvaluationDiagnostics.otherType })
  }

  @Test func functionsOfTheHost() {
    let half = Value.function(of: [.init(name: "of", type: .number())], result: .number()) {
      arguments throws(Failure) in
      guard case .number(let number) = arguments[0],
        let result = number.divided(by: 2), number > 0
      else { throw Failure(en: "nothing to halve", zh: "没有可减半的数") }
      return .number(result)
    }
    let variables = [FEELVariable("half")]
    for (text, expected, reason) in [
      ("half(5)", "2.5", nil), ("half(of: 5)", "2.5", nil), ("half([8])", "4", nil),
      ("for x in [2, 4] return half(x)", "[1, 2]", nil), ("half(0)", "null", "nothing to halve"),
      ("half(\"a\")", "null", "argument `of` is a text"),
      ("half(1, 2)", "null", "1 argument, not 2"),
      ("sort([3, 1], function(x, y) half(x) < half(y))", "[1, 3]", nil),
    ] as [(String, String, String?)] {
      let (value, warnings) = FEELExpression(text, variables: variables).evaluate([half])
      #expect(value.description == expected, "\(text)")
      let told = warnings.map(\.message.en).joined(separator: "; ")
      #expect(reason.map(told.contains) ?? warnings.isEmpty, "\(text): \(told)")
    }
  }

  /// The checker relies on the declared type of what a function gives.
  @Test func functionsGiveTheirDeclaredType() {
    let wrong = Value.function(of: [], result: .number()) { _ in "text" }
    let type = FEELType.function([], result: .number())
    let call = FEELExpression("f() = null", variables: [FEELVariable("f", type)])
    let (value, warnings) = call.evaluate([wrong])
    #expect(value.description == "true")
    #expect(warnings.map(\.message.en).joined().contains("the function gave a text"))
    let one = Value.function(of: [], result: .number()) { _ in [5] }
    #expect(
      FEELExpression("f() + 1", variables: [FEELVariable("f", type)]).value([one]).description
        == "6")
  }

  @Test func literalsAndTypes() {
    let value: Value = ["unit price": 3, "tags": ["a", true], "none": .null]
    #expect(value.description == #"{unit price: 3, tags: ["a", true], none: null}"#)
    for (text, type) in [
      ("number", FEELType.number()), ("date and time", .dateTime),
      ("list<string>", .list(.string())),
      ("context<a: list<date>>", .context([.init(name: "a", type: .list(.date))])),
      ("range<number>", .range(.number())), ("list", .list(.any)), ("Any", .any),
    ] {
      #expect(FEELType(text) == type)
    }
    for text in [
      "", "numbr", "list<numbr>", "number + 1", "list<", "\"a\"", "number or true",
      "number instance of string",
    ] {
      #expect(FEELType(text) == nil, "\(text)")
    }
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
