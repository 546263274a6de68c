import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL
import SeededRandom
import TestSupport
import Testing

@testable import Decisions

/// Tables made at random: an index changes nothing but the work.
@Suite struct DecisionTableTests {
  private static let slot = Declaration(
    name: "?", type: .any, missing: .maybe, meaning: .slot(0), category: "input")

  /// What a cell may name besides its input; tables of models see all that a decision requires.
  private static let other = Declaration(
    name: "other", type: .any, missing: .maybe, meaning: .slot(1), category: "variable")

  private static func text(_ text: String) -> MappedText {
    let span = SourceSpan(source: SourceID(index: 0), lower: 0, upper: UInt32(text.utf8.count))
    return MappedText(slice: text, at: span)
  }

  private static func tests(_ cell: String) -> Program? {
    if cell == "-" { return nil }
    var scope = Scope(
      catalogue: TypeCatalogue(), layers: [Scope.Layer([other])], slotCount: 2)
    scope.input = slot
    let parsed = ExpressionParser.parse(
      unaryTests: text(cell), mode: .standard(NameTable(names: ["other"])))
    return Checker.check(parsed.tree, in: scope, dialect: .standard).program
  }

  private static func output(_ written: String) -> Program {
    let parsed = ExpressionParser.parse(
      expression: text(written), mode: .standard(NameTable(names: [])))
    let scope = Scope(catalogue: TypeCatalogue(), layers: [], slotCount: 0)
    return Checker.check(parsed.tree, in: scope, dialect: .standard).program
  }

  private static let policies: [HitPolicy] = [
    .unique, .any, .priority, .first, .ruleOrder, .outputOrder, .collect(nil), .collect(.sum),
    .collect(.minimum), .collect(.maximum), .collect(.count),
  ]

  private static func cell(_ random: inout SplitMix64) -> String {
    let a = random.below(60)
    switch random.below(16) {
    case 0: return "-"
    case 1: return "< \(a)"
    case 2: return ">= \(a)"
    case 3: return "[\(a)..\(a + random.below(9))]"
    case 4: return "(\(a)..\(a + 1 + random.below(9)))"
    case 5: return "\(a), \(a + 3), > 55"
    case 6: return "not(\(a))"
    case 7: return "not(\(a), [10..30])"
    case 8: return "!= \(a)"
    case 9: return "? > \(a) or other > 30"
    case 10: return "? > other"
    default: return "\(a)"
    }
  }

  private static let truths = ["true", "false", "not(true)", "-", "-", "? = false", "false, true"]

  private static let days = [
    "-", "date(\"2026-05-01\")", "> date(\"2026-05-03\")",
    "[date(\"2026-04-30\")..date(\"2026-05-02\")]", "not(date(\"2026-05-02\"))", "< 3",
  ]

  private static func table(
    _ random: inout SplitMix64, rows: Int, columns: Int = 4
  ) -> DecisionTable {
    var made: [DecisionTable.Row] = []
    let span = SourceSpan(source: SourceID(index: 0), lower: 0, upper: 0)
    for _ in 0..<rows {
      let second = random.below(4) == 0 ? "-" : "\"\(random.below(9))\""
      made.append(
        .init(
          label: nil,
          tests: Array(
            [
              tests(cell(&random)), tests(second),
              tests(truths[random.below(truths.count)]),
              tests(days[random.below(days.count)]),
            ].prefix(columns)),
          outputs: [output("\(random.below(5))")], span: span))
    }
    return DecisionTable(
      name: "t", hitPolicy: policies[random.below(policies.count)],
      inputs: ["a", "b", "c", "d"].prefix(columns).map {
        .init(name: $0, expression: nil, type: .any)
      },
      outputs: [
        .init(name: "o", type: .any, values: [3, 1, 4].map { .number(DecimalNumber($0)) })
      ],
      rows: made, otherwise: random.below(2) == 0 ? [output("99")] : nil)
  }

  /// Overlaps are what trying many inputs finds: no more, and no less where cells can be judged.
  @Test(arguments: Seed.list(15))
  func overlapsAreThoseOfInputs(_ seed: Seed) {
    var random = seed.random
    let interpreter = Interpreter(globals: [], host: NoHost())
    func accepts(_ test: Program?, _ value: Value) -> Bool {
      test.map { interpreter.evaluateTruth($0, slots: [value]) == true } ?? true
    }
    let numbers = (-2...140).map {
      Value.number(DecimalNumber($0).divided(by: DecimalNumber(2)) ?? .zero)
    }
    let texts = (0...9).map { Value.string("\($0)") }
    for round in 0..<60 {
      let table = Self.table(&random, rows: 2 + random.below(9), columns: 2)
      let accepted = table.rows.map { row in
        [numbers, texts].enumerated().map { input, values in
          values.map { accepts(row.tests[input], $0) }
        }
      }
      let isJudged = table.rows.map { row in
        row.tests.allSatisfy {
          $0.map { CellReader.acceptance(of: $0, input: 0)?.isComplement == false } ?? true
        }
      }
      var expected: [Int: Int] = [:]
      for second in table.rows.indices where isJudged[second] {
        expected[second] = (0..<second).first { first in
          isJudged[first]
            && (0..<2).allSatisfy { input in
              zip(accepted[first][input], accepted[second][input]).contains { $0 && $1 }
            }
        }
      }
      let found = table.overlaps(input: 0)
      #expect(
        Dictionary(uniqueKeysWithValues: found.map { ($0.second, $0.first) }) == expected,
        "round \(round)")
    }
  }

  @Test(arguments: Seed.list(7))
  func anIndexChangesNothing(_ seed: Seed) {
    var random = seed.random
    let interpreter = Interpreter(globals: [], host: NoHost())
    var other = Value.null
    func test(_ program: Program, _ value: Value) -> Bool? {
      interpreter.evaluateTruth(program, slots: [value, other])
    }
    var indexed = 0
    var hits = 0
    var agreed = 0
    var compared = 0
    for _ in 0..<60 {
      let table = Self.table(&random, rows: 1 + random.below(80))
      guard let index = DecisionTableIndex(table, input: 0) else { continue }
      indexed += 1
      for _ in 0..<60 {
        let number = DecimalNumber(random.below(70))
        let values: [Value] = [
          random.below(20) == 0 ? .null : .number(number),
          random.below(20) == 0 ? .number(.one) : .string("\(random.below(9))"),
          random.below(20) == 0 ? .null : .boolean(random.below(2) == 0),
          CivilDate(year: 2026, month: 5, day: 1 + random.below(4)).map { .date($0) }
            ?? .null,
        ]
        other = .number(DecimalNumber(random.below(40)))
        let plain = table.outcome(values, test: test) { interpreter.evaluate($0) }
        let fast = table.outcome(values, index: index, test: test) { interpreter.evaluate($0) }
        #expect(plain.hits == fast.hits)
        #expect(plain.failure == fast.failure)
        #expect(ValueText.literal(plain.value) == ValueText.literal(fast.value))
        hits += fast.hits.count
        #expect(
          table.match(values, test: test) == table.match(values, index: index, test: test))
        let match = table.lookUp(values, index: index, test: test) { interpreter.evaluate($0) }
        #expect(
          match == table.lookUp(values, test: test) { interpreter.evaluate($0) })
        agreed += Self.agrees(match, plain, table, interpreter) ? 1 : 0
        compared += 1
      }
    }
    #expect(indexed > 20)
    #expect(hits > 1_000)
    #expect(agreed == compared)
  }

  /// A look-up of a policy finds what DMN finds, unless something is unknown.
  private static func agrees(
    _ match: DecisionTable.Match, _ outcome: TableOutcome, _ table: DecisionTable,
    _ interpreter: Interpreter
  ) -> Bool {
    let values = table.values(of: match) { interpreter.evaluate($0) }
    switch match {
    case .unknown: return true
    case .conflict(let rows): return outcome.failure != nil && outcome.hits == rows
    case .notAllowed: return false
    case .none, .otherwise:
      let otherwise = table.otherwise.map { interpreter.evaluate($0[0]) } ?? .null
      return outcome.hits.isEmpty
        && ValueText.literal(outcome.value) == ValueText.literal(otherwise)
    case .row, .rows:
      return values.map { ValueText.literal($0[0]) } == ValueText.literal(outcome.value)
    }
  }

  /// What is open stays open unless it could change nothing (S6).
  @Test func unknownInputs() {
    let span = SourceSpan(source: SourceID(index: 0), lower: 0, upper: 0)
    let interpreter = Interpreter(globals: [], host: NoHost())
    // The first row is certain, of the second it is open whether it matches.
    func found(_ policy: HitPolicy, best: Int) -> DecisionTable.Match {
      let outputs = [best == 0 ? "1" : "2", best == 0 ? "2" : "1"]
      let table = DecisionTable(
        name: "t", hitPolicy: policy, inputs: [.init(name: "a", expression: nil, type: .any)],
        outputs: [
          .init(name: "o", type: .any, values: [1, 2].map { .number(DecimalNumber($0)) })
        ],
        rows: [
          .init(label: nil, tests: [nil], outputs: [Self.output(outputs[0])], span: span),
          .init(
            label: nil, tests: [Self.tests("> 5")], outputs: [Self.output(outputs[1])],
            span: span),
        ], otherwise: nil)
      return table.lookUp([.null]) { _, _ in
        nil
      } evaluate: {
        interpreter.evaluate($0)
      }
    }
    for policy in [HitPolicy.unique, .any, .first, .priority] {
      #expect(found(policy, best: 0) == .row(0), "\(policy)")
    }
    #expect(found(.priority, best: 1) == .unknown)
    for policy in [HitPolicy.ruleOrder, .outputOrder, .collect(nil), .collect(.sum)] {
      #expect(found(policy, best: 0) == .unknown, "\(policy)")
    }
  }

  /// A look-up in a table of a thousand rows asks no test where the cells compare with constants.
  @Test func aLargeTableIsNotScanned() throws {
    let span = SourceSpan(source: SourceID(index: 0), lower: 0, upper: 0)
    let rows = (0..<1_000).map { number in
      DecisionTable.Row(
        label: nil, tests: [Self.tests("[\(number * 10)..\(number * 10 + 10))")],
        outputs: [Self.output("\(number)")], span: span)
    }
    let table = DecisionTable(
      name: "t", hitPolicy: .unique, inputs: [.init(name: "a", expression: nil, type: .any)],
      outputs: [.init(name: "o", type: .any)], rows: rows, otherwise: nil)
    let index = try #require(DecisionTableIndex(table, input: 0))
    let interpreter = Interpreter(globals: [], host: NoHost())
    var tested = 0
    let outcome = table.outcome([.number(DecimalNumber(5_555))], index: index) { program, value in
      tested += 1
      return interpreter.evaluateTruth(program, slots: [value])
    } evaluate: {
      interpreter.evaluate($0)
    }
    #expect(outcome.hits == [555])
    #expect(tested == 0)
  }
}

private final class NoHost: EvaluationHost {
  var moment: CivilDateTime? { nil }
  var zones: any ZoneProvider { NoZones() }
  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
}
