import CivilTime
import Diagnostics
import Policy
import SeededRandom
import TestSupport
import Testing

@testable import FEEL

/// The built-ins: what their documentation promises, and that the registry is sound. What they do
/// at the edges stands in `Values/builtins-*.golden`.
@Suite struct BuiltinTests {
  @Test func examplesHold() {
    let world = TestWorld()
    for builtin in Builtins.all {
      for example in builtin.examples {
        let value = BuiltinTests.value(example.expression, !builtin.isStandard, world)
        #expect(value == example.result, "\(builtin.name): \(example.expression)")
      }
    }
  }

  private static func value(_ text: String, _ isPolicy: Bool, _ world: TestWorld) -> String {
    let span = SourceSpan(source: SourceID(index: 0), bytes: 0..<text.utf8.count)
    let parsed = ExpressionParser.parse(
      expression: MappedText(slice: text, at: span),
      mode: isPolicy ? .policy : .standard(NameTable(names: [])))
    let empty = Scope(catalogue: TypeCatalogue(), layers: [], slotCount: 0)
    let checked = Checker.check(parsed.tree, in: empty, dialect: isPolicy ? .policy : .standard)
    guard parsed.diagnostics.isEmpty else { return "not read" }
    return ValueText.literal(world.interpreter.evaluate(checked.program))
  }

  @Test func everyBuiltinIsDocumented() {
    for builtin in Builtins.all {
      #expect(!builtin.summary.en.isEmpty && !builtin.summary.zh.isEmpty)
      #expect(!builtin.summary.en.hasSuffix("."))
      #expect(!builtin.signatures.isEmpty)
      // The run's moment is no constant.
      if builtin.name != "now", builtin.name != "today" {
        #expect(!builtin.examples.isEmpty, "\(builtin.name)")
      }
      for signature in builtin.signatures {
        let behind = signature.parameters.drop { !$0.isOptional }
        let areLast = !behind.contains { !$0.isOptional }
        #expect(areLast, "\(builtin.name): optional ones come last")
        #expect(Set(signature.parameters.map(\.name)).count == signature.parameters.count)
      }
    }
  }

  @Test func notesBelongToBuiltins() {
    for (name, notes) in BuiltinNotes.byName {
      #expect(Builtins.named(name, in: .policy).map { Builtins[$0].notes.count } == notes.count)
      for note in notes { #expect(!note.en.hasSuffix(".") && !note.zh.hasSuffix("。")) }
    }
  }

  @Test func namesAreFoundOnceAndOnlyWhereTheyBelong() {
    var names: Set<String> = []
    for builtin in Builtins.all {
      for name in [builtin.name] + Dialect.policy.aliases(of: builtin) {
        #expect(names.insert(name).inserted, "\(name) twice")
        #expect(Builtins.named(name, in: .policy) == builtin.id)
      }
      #expect((Builtins.named(builtin.name) == nil) == !builtin.isStandard)
      for name in Dialect.policy.aliases(of: builtin) { #expect(Builtins.named(name) == nil) }
    }
  }

  /// Any arguments of any kind: null or a value, never a trap.
  @Test(arguments: Seed.list(20_261_122))
  func anyArgumentsAreAnswered(_ seed: Seed) {
    let world = TestWorld()
    let texts = [
      "null", "true", "0", "-1.5", "1e6000", "\"\"", "\"é(\"", "[]", "[1, null]", "[\"a\"]",
      "[[1]]", "{}", "{a: 1}", "[1..2]", "(< 3)", "@\"2026-02-28\"", "@\"10:00:00Z\"",
      "@\"999999999-12-31T23:59:59\"", "@\"P1Y\"", "@\"-P1DT1S\"", "function(x, y) x",
    ]
    let values = texts.map { text -> Value in
      let span = SourceSpan(source: SourceID(index: 0), bytes: 0..<text.utf8.count)
      let parsed = ExpressionParser.parse(
        expression: MappedText(slice: text, at: span), mode: .standard(NameTable(names: [])))
      let empty = Scope(catalogue: TypeCatalogue(), layers: [], slotCount: 0)
      return world.interpreter.evaluate(
        Checker.check(parsed.tree, in: empty, dialect: .standard).program)
    }
    var random = seed.random
    for builtin in Builtins.all {
      for _ in 0..<200 {
        let count = Int(random.next() % 5)
        let arguments = (0..<count).map { _ in values[Int(random.next() % UInt64(values.count))] }
        var context = BuiltinContext(
          moment: nil, zones: NoZones(), keepsUnknown: random.next() % 2 == 0, steps: 100_000
        ) { _, arguments in arguments.first ?? .null }
        let value = Builtins.call(builtin.id, arguments, &context)
        _ = ValueText.literal(value)
      }
    }
  }
}
