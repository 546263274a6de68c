import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL
import Policy

/// Puts one input through lexer, parser, checker and evaluator, in policy mode and in DMN mode, and
/// describes what is wrong. A trap or an endless loop is for the driver to see.
package struct FuzzSubject: Sendable {
  private let world = FuzzWorld()

  package init() {}

  /// - Returns: nil where all is well, else what is wrong, in words.
  package func fault(of input: [UInt8]) -> String? {
    let text = String(decoding: input, as: UTF8.self)
    let mapped = MappedText(
      slice: text,
      at: SourceSpan(source: SourceID(index: 0), bytes: 0..<text.utf8.count))
    for (dialect, mode) in [
      (Dialect.policy, ParseMode.policy), (.policy, .policy(dates: true)), (.standard, world.names),
    ] {
      let expression = ExpressionParser.parse(expression: mapped, mode: mode)
      if let fault = fault(of: expression, in: world.scope, dialect, text) { return fault }
      let tests = ExpressionParser.parse(unaryTests: mapped, mode: mode)
      if let fault = fault(of: tests, in: world.testScope, dialect, text) { return fault }
      let template = TextTemplate.parse(mapped, mode: mode)
      if let fault = fault(of: template.diagnostics, text) { return fault }
    }
    return nil
  }

  private func fault(
    of parsed: Parsed, in scope: Scope, _ dialect: Dialect, _ text: String
  ) -> String? {
    if let fault = fault(of: parsed.diagnostics, text) { return fault }
    let checked = Checker.check(parsed.tree, in: scope, dialect: dialect)
    if let fault = fault(of: checked.diagnostics, text) { return fault }
    var observer = Watcher()
    let first = world.interpreter.evaluate(
      checked.program, slots: world.slots, observer: &observer)
    let second = world.interpreter.evaluate(checked.program, slots: world.slots)
    if ValueText.literal(first) != ValueText.literal(second) {
      return "a watched evaluation gives another value"
    }
    if let node = observer.nodes.first(where: { !checked.program.nodes.indices.contains(Int($0)) })
    {
      return "a null is reported for node \(node), which does not exist"
    }
    let bound = world.interpreter.bound(checked.program)
    if !isCostly(observer), !isSame(first, bound) { return "a bound program gives another value" }
    if case .boolean(let truth) = first,
      world.interpreter.evaluateTruth(checked.program, slots: world.slots) != truth
    {
      return "the truth is not the value"
    }
    return nil
  }

  /// Whether something was cut off for want of steps: then less work may give another value.
  private func isCostly(_ observer: Watcher) -> Bool {
    observer.reasons.contains { $0.contains("steps") || $0.contains("too") }
  }

  private func isSame(_ value: Value, _ bound: Program) -> Bool {
    ValueText.literal(value)
      == ValueText.literal(world.interpreter.evaluate(bound, slots: world.slots))
  }

  private func fault(of diagnostics: [Diagnostic], _ text: String) -> String? {
    for diagnostic in diagnostics {
      for span in [diagnostic.primary.span] + diagnostic.secondary.map(\.span)
      where span.lower > span.upper || Int(span.upper) > text.utf8.count {
        return "\(diagnostic.code.id) is at \(span.bytes), outside of the text"
      }
    }
    return nil
  }
}

/// Keeps the reports of nulls.
private struct Watcher: EvaluationObserver {
  var nodes: Set<Int32> = []
  var reasons: Set<String> = []

  mutating func didRead(_ record: RecordReference, field: Int, value: Value, node: Int32) {}
  mutating func didEvaluate(_ node: Int32, value: Value) {}

  mutating func didFail(_ reason: LocalizedText, node: Int32) {
    nodes.insert(node)
    reasons.insert(reason.en)
  }
}
