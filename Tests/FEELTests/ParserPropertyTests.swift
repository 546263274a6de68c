import Diagnostics
import Policy
import SeededRandom
import TestSupport
import Testing

@testable import FEEL

/// Whatever is read: the parser ends, quickly, with a sound tree.
@Suite struct ParserPropertyTests {
  private static let pieces = [
    "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "+", "-", "*", "**", "/", "=", "!=", "<",
    "<=", ">", ">=", "@", "%", "?", "|", "->", "'", "!", "#", "1", "2.5", ".5", "1e9", "2026-04-30",
    "\"a\"", "\"", "\"\\u12\"", "a", "甲", "名称", "high first", "low", "first", "of", "instance",
    "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or",
    "between", "function", "external", "not", "null", "true", "false", "date and time", "list",
    "context", "range", "//", "/*", "*/", "\n", "，", "（", "）", "“", "”", "≥", "１", "\u{3000}",
    "🐎", "é", "\u{FEFF}", "\\",
  ]

  private static let names = NameTable(
    names: ["a", "名称", "a-甲", "for a", "a 2.5", "date"], members: ["甲 a", "first"])

  @Test(arguments: Seed.list(7))
  func anyTokensAreRead(_ seed: Seed) {
    var random = seed.random
    for round in 0..<1_500 {
      var text = ""
      for _ in 0..<random.next() % 24 {
        text += ParserPropertyTests.pieces[random.below(ParserPropertyTests.pieces.count)]
        if random.next() % 2 == 0 { text += " " }
      }
      check(text, "\(seed), round \(round)")
    }
  }

  @Test(arguments: Seed.list(11))
  func anyBytesAreRead(_ seed: Seed) {
    var random = seed.random
    for round in 0..<600 {
      let bytes = (0..<random.next() % 40).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      check(String(decoding: bytes, as: UTF8.self), "\(seed), round \(round)")
    }
  }

  private func check(_ text: String, _ note: String) {
    let length = text.utf8.count
    let mapped = MappedText(
      slice: text, at: SourceSpan(source: SourceID(index: 0), bytes: 0..<length))
    for mode in [ParseMode.policy, .policy(dates: true), .standard(ParserPropertyTests.names)] {
      let expression = ExpressionParser.parse(expression: mapped, mode: mode)
      let tests = ExpressionParser.parse(unaryTests: mapped, mode: mode)
      let spans = expression.diagnostics.map(\.primary.span)
      // At most ten of the parser and ten of the lexer, in the order of the text.
      #expect(spans.count <= 20 && spans == spans.sorted(), "\(note): \(text)")
      let keys = ExpressionParser.parse(keys: mapped, mode: mode)
      let row = ExpressionParser.parse(row: mapped, mode: mode)
      let columns = ExpressionParser.parse(columns: mapped, mode: mode)
      let template = TextTemplate.parse(mapped, mode: mode)
      let holes = template.segments.compactMap { segment -> ExpressionTree? in
        if case .hole(let tree) = segment { return tree }
        return nil
      }
      let trees =
        [expression.tree, tests.tree] + keys.keys.map(\.tree) + row.inputs + row.outputs
        + columns.inputs + columns.outputs
      for tree in trees { checkTree(tree, length, "\(note): \(text)") }
      for tree in holes { checkTree(tree, length, "\(note): \(text)") }
      // A node that is missing always comes with a finding.
      if expression.diagnostics.isEmpty {
        #expect(!expression.tree.printed().contains("<missing>"), "\(note): \(text)")
      }
    }
  }

  private func checkTree(_ tree: ExpressionTree, _ length: Int, _ note: String) {
    for (index, node) in tree.nodes.enumerated() {
      let isWithin =
        node.bytes.lowerBound >= 0 && node.bytes.upperBound <= Int32(length)
      var isOrdered = true
      node.kind.forEachChild { if Int($0.index) >= index { isOrdered = false } }
      if !isWithin || !isOrdered { Issue.record("node \(index) of \(note)") }
    }
    #expect(Int(tree.root.index) < tree.nodes.count)
  }

  @Test(arguments: [
    "(", "[", "{", "{a:", "-", "not(", "if ", "f(", "a[", "x in (", "[1..", "]1..", "1 in [2..3[",
    "function(", "x instance of list<", "for a in ", "a.", "1+", "a and ", "\"", "}", ")", "x ",
    "20% of ", "a:", "@", "/*",
  ])
  func repeatedPiecesAreReadInLinearTime(_ piece: String) {
    let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let mapped = MappedText(
      slice: text,
      at: SourceSpan(source: SourceID(index: 0), bytes: 0..<text.utf8.count))
    let started = ContinuousClock.now
    for mode in [ParseMode.policy, .standard(ParserPropertyTests.names)] {
      _ = ExpressionParser.parse(expression: mapped, mode: mode)
      _ = ExpressionParser.parse(unaryTests: mapped, mode: mode)
    }
    // A hundred times what it takes; quadratic time would be a thousand times more.
    #expect(ContinuousClock.now - started < .seconds(30), "\(piece)")
  }

  @Test func nestingIsBounded() {
    for (open, close) in [("(", ")"), ("[", "]"), ("-", ""), ("f(", ")"), ("{a: ", "}")] {
      let deep =
        String(repeating: open, count: 10_000) + "1" + String(repeating: close, count: 10_000)
      let parsed = ExpressionParser.parse(
        expression: MappedText(
          slice: deep,
          at: SourceSpan(source: SourceID(index: 0), bytes: 0..<deep.utf8.count)),
        mode: .policy)
      #expect(parsed.diagnostics.map(\.code.id) == ["M1205"], "\(open)")
      let fine =
        String(repeating: open, count: 100) + "1" + String(repeating: close, count: 100)
      let other = ExpressionParser.parse(
        expression: MappedText(
          slice: fine,
          at: SourceSpan(source: SourceID(index: 0), bytes: 0..<fine.utf8.count)),
        mode: .policy)
      #expect(other.diagnostics.isEmpty, "\(open)")
    }
  }

  /// A thousand alternatives are no nesting: `or` joins them to a flat tree.
  @Test func manyAlternativesAreNoNesting() {
    let text = (0..<1_000).map { "x = \($0)" }.joined(separator: " or ")
    let parsed = ExpressionParser.parse(
      expression: MappedText(
        slice: text,
        at: SourceSpan(source: SourceID(index: 0), bytes: 0..<text.utf8.count)),
      mode: .policy)
    #expect(parsed.diagnostics.isEmpty)
  }
}
