import Diagnostics
import FEEL
import Notation

extension Binder {
  /// Unary tests about a score; one that only an exact score meets is most likely a line that has to
  /// be reached, and a warning.
  mutating func scoreTests(_ text: MappedText, in scope: Scope) -> Program? {
    let program = tests(text, in: scope)
    guard program != nil else { return nil }
    let parsed = ExpressionParser.parse(unaryTests: text, mode: .policy)
    guard case .tests(let tests, false) = parsed.tree[parsed.tree.root].kind, tests.count == 1,
      isNumber(parsed.tree, tests[0], in: scope)
    else { return program }
    let number = parsed.tree.text.text.utf8Slice(parsed.tree[tests[0]].bytes)
    let span = parsed.tree.span(tests[0])
    diagnostics.append(
      Diagnostic(PolicyDiagnostics.equalScore, at: span, [.name(number)])
        .with(
          fixIt: FixIt(
            LocalizedText(en: "change to `>= \(number)`", zh: "改为 `>= \(number)`"), safety: .unsafe,
            edits: [TextEdit(span.start, ">= ")])))
    return program
  }

  /// A number that is written out, or the name of one.
  private func isNumber(_ tree: ExpressionTree, _ id: ExpressionID, in scope: Scope) -> Bool {
    switch tree[id].kind {
    case .number, .percentage: return true
    case .name(let name):
      if case .number? = scope[name]?.type { return true }
      return false
    default: return false
    }
  }
}
