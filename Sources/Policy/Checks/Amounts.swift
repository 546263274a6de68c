import DecimalArithmetic
import Diagnostics
import FEEL
import Notation
import Text
import Vocabulary

/// Numbers of places and shares that are known before anything runs: none is negative, no share is
/// above 100 %, no fraction of one place is meant.
extension Binder {
  private static let hundred = DecimalNumber(100)

  /// A share of the candidates of a grade.
  mutating func share(of item: PolicyItem, in scope: Scope) -> Program? {
    guard let text = item.source(.share) else { return nil }
    let program = expression(text, in: scope, as: .type(.number(nil)))
    if case .number(let share)? = program?.constantValue { check(share: share, text) }
    return program
  }

  /// Whether the share lies between 0 % and 100 %.
  mutating func check(share: DecimalNumber, _ text: MappedText) {
    guard share < .zero || .one < share else { return }
    let place = text.trimmed
    var finding = Diagnostic(
      PolicyDiagnostics.shareOutOfRange, at: place.whole, [.name(place.text)])
    let isPlain = place.text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }
    if isPlain, share <= Self.hundred {
      finding = finding.with(fixIt: percentage(place.text, at: place.whole))
    }
    diagnostics.append(finding)
  }

  private func percentage(_ number: String, at span: SourceSpan) -> FixIt {
    FixIt(
      LocalizedText(en: "change to `\(number)%`", zh: "改为 `\(number)%`"), safety: .unsafe,
      edits: [TextEdit(span, number + "%")])
  }

  /// Whether a constant number of places is one.
  mutating func check(places: DecimalNumber, _ text: MappedText) {
    let place = text.trimmed
    if places < .zero {
      report(PolicyDiagnostics.negativeSeats, at: place.whole, [.name(place.text)])
    } else if .zero < places, places < .one {
      var finding = Diagnostic(
        PolicyDiagnostics.fractionalSeat, at: place.whole, [.name(place.text)])
      if let percent = places.multiplied(by: Self.hundred) {
        finding = finding.with(
          fixIt: percentage(percent.description, at: place.whole))
      }
      diagnostics.append(finding)
    }
  }

  /// Whether the columns of tables that a bound reads hold a negative number.
  mutating func check(tablesOf tree: ExpressionTree) {
    for node in tree.nodes {
      var column: String?
      var base = node.kind
      if case .path(let owner, let name, _) = node.kind {
        column = name
        base = tree[owner].kind
      }
      if case .invocation(let callee, _) = base { base = tree[callee].kind }
      guard case .name(let name) = base,
        let table = tables.first(where: { $0.name.hasSameScalars(as: name) })?.table,
        let index = column.map({ column in
          table.outputs.firstIndex { $0.name.hasSameScalars(as: column) }
        }) ?? (table.outputs.count == 1 ? 0 : nil)
      else { continue }
      let outputs = table.rows.map(\.outputs) + (table.otherwise.map { [$0] } ?? [])
      for output in outputs where output.indices.contains(index) {
        guard case .number(let number)? = output[index].constantValue, number < .zero,
          let span = output[index].span, reportedNegative.insert(span).inserted
        else { continue }
        diagnostics.append(
          Diagnostic(
            PolicyDiagnostics.negativeSeats, at: span, [.name(sources.text(span))]
          )
          .with(
            secondary: tree.span(tree.root),
            LocalizedText(en: "read as a number of seats here", zh: "在此作为名额读取")))
      }
    }
  }
}
