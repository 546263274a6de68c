import DecimalArithmetic
import Diagnostics
import Policy
import TestSupport
import Testing

@testable import FEEL

/// No expression, however long, deep or costly, is more than an error or a null.
struct RobustnessTests {
  private static func evaluate(_ text: String) -> (codes: Set<String>, value: String) {
    let world = TestWorld()
    let checked = ModesTests.check(text, world.scope, .policy)
    let value = world.interpreter.evaluate(checked.program, slots: world.complete)
    return (Set(checked.diagnostics.map(\.code.id)), ValueText.literal(value))
  }

  @Test func longAndDeepExpressionsAreRefused() {
    // The reader refuses the first; the checker what is deep only after defines are put in.
    let terms = Array(repeating: "分数", count: 5_000)
    #expect(!RobustnessTests.evaluate(terms.joined(separator: " + ")).codes.isEmpty)
    let conditions = Array(repeating: "会员", count: 5_000)
    #expect(RobustnessTests.evaluate(conditions.joined(separator: " and ")).value == "true")
    let path = "单位" + String(repeating: ".单位", count: 5_000)
    #expect(!RobustnessTests.evaluate(path).codes.isEmpty)
    let parentheses =
      String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
    #expect(!RobustnessTests.evaluate(parentheses).codes.isEmpty)
    let list = "[" + Array(repeating: "1", count: 20_000).joined(separator: ", ") + "]"
    #expect(RobustnessTests.evaluate("count(\(list))").value == "20000")
  }

  @Test func definesThatDoubleAreRefused() {
    var scope = TestWorld().scope
    var program = TestWorld.program("分数 + 1", scope)
    var codes: Set<String> = []
    for level in 0..<64 {
      scope.layers.append(
        .init([
          Declaration(
            name: "层", type: .number(nil), missing: .maybe, meaning: .inlined(program),
            category: "define")
        ]))
      let checked = ModesTests.check("层 * 层 + \(level)", scope, .policy)
      codes.formUnion(checked.diagnostics.map(\.code.id))
      program = checked.program
    }
    #expect(codes.contains("M1272"))
  }

  @Test func endlessWorkEnds() {
    var limits = Interpreter.Limits()
    limits.steps = 200_000
    var world = TestWorld()
    world.interpreter = Interpreter(
      globals: world.interpreter.globals, host: world.interpreter.host, limits: limits)
    for text in [
      "for a in 1..100000, b in 1..100000 return a * b",
      "some a in 1..100000 satisfies (some b in 1..100000 satisfies a * b < 0)",
      "for x in 1..3000000 return x",
      "{f: function(n) f(n + 1) + f(n + 2), r: f(1)}.r",
    ] {
      #expect(CheckTests.value(text, "dmn", world).hasPrefix("null"), "\(text)")
    }
  }

  /// Calls nest as deep as functions of the field do, on any thread, and end where they never would.
  @Test func callsMayNestDeep() {
    let world = TestWorld()
    let sum = "function(n) if n = 0 then 0 else 1 + f(n - 1)"
    let swap = "function(g, n) if n = 0 then 0 else g(g, n - 1)"
    let boxed = "function(n) {m: n - 1, rest: if n = 0 then [] else f(m), all: append(rest, n)}.all"
    let nested = "function(n) if n = 0 then [] else [f(n - 1)]"
    let downwards = "function(n, a) if n = 0 then a else f(n - 1, [a])"
    let closures = "function(n, g) if n = 0 then g(0) else f(n - 1, function(x) g(x) + 1)"
    let carriedOver = "what nested calls hand on is nested too deep or grows too large"
    for (text, value) in [
      ("{f: \(sum), r: f(1000)}.r", "1000"), ("{f: \(sum), r: f(4000)}.r", "4000"),
      ("{f: \(swap), r: f(f, 2000)}.r", "0"), ("{f: \(boxed), r: count(f(1000))}.r", "1001"),
      ("{f: \(sum), r: sort([2, 1], function(a, b) f(500 + a) < f(500 + b))}.r", "[1, 2]"),
      // Values that nest as deep as the calls would take the stack of whoever looks at them.
      ("{f: \(nested), r: f(5000)}.r instance of list<Any>", "true"),
      ("{f: \(downwards), r: f(5000, 1)}.r", "null: \(carriedOver)"),
      ("{f: \(closures), r: f(3000, function(x) x)}.r", "null: \(carriedOver)"),
      ("{f: function(n) f(n + 1), r: f(1)}.r", "null: the calls are nested too deeply"),
    ] {
      #expect(CheckTests.value(text, "dmn", world) == value, "\(text)")
    }
  }

  /// Values that share their parts, and types and signs that nest: no walk goes all ways.
  @Test func sharedPartsAreLookedAtOnce() {
    let world = TestWorld()
    let levels = 100
    let shared = (1...levels).map { "l\($0): [l\($0 - 1), l\($0 - 1)]" }.joined(separator: ", ")
    for (last, value) in [("number", "true"), ("string", "false")] {
      let type =
        String(repeating: "list<", count: levels) + last + String(repeating: ">", count: levels)
      let text = "{l0: 1, \(shared), r: l\(levels) instance of \(type)}.r"
      #expect(CheckTests.value(text, "dmn", world) == value)
    }
    let signs = String(repeating: "= ", count: 200) + "1"
    #expect(CheckTests.value(signs, "dmn", world).hasPrefix("null"))
  }

  @Test func codesAreInOrderAndWithoutDoubles() {
    let ids = CheckDiagnostics.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    let numbers = ids.map { String($0.dropFirst()) }
    #expect(numbers == numbers.sorted())
  }

  @Test func everyCodeIsMet() {
    let met = GoldenCase.all(in: "Check").compactMap { $0["findings"] }.joined()
    let unmet = CheckDiagnostics.all.map(\.id).filter { id in
      !met.split(separator: " ").contains { $0 == id }
    }
    // What only huge expressions meet is in `definesThatDoubleAreRefused`.
    #expect(unmet == ["M1272"])
  }
}
