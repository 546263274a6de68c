import Diagnostics
import Notation
import Vocabulary

extension Binder {
  /// Members of which something has to be used by something.
  private static let useful: [KeywordID] = [.parameter, .date, .define, .table, .ruleset, .sheet]

  /// Declared things that nothing reads: a warning each.
  mutating func checkUnused() {
    // What errors hide is not unused.
    guard !diagnostics.hasErrors else { return }
    let lowest = lowestNames()
    for item in effective.items where Self.useful.contains(item.id) {
      guard !used.contains(Spelling(item.name)), !lowest.contains(Spelling(item.name)) else {
        continue
      }
      report(PolicyDiagnostics.unused, at: item.nameSpan, [.phrase(item.said)])
    }
    for award in effective.all(.award) {
      for define in award.all(.define) where !used.contains(Spelling(define.name)) {
        report(PolicyDiagnostics.unused, at: define.nameSpan, [.phrase(define.said)])
      }
    }
  }

  /// Open values are declared for lower layers, and dates with working days for print.
  private func lowestNames() -> Set<Spelling> {
    Set(
      effective.items.filter {
        $0.attribute(.open) != nil || $0.attribute(.workdays) != nil
      }.map { Spelling($0.name) })
  }

  /// Headers name bodies that must be there.
  mutating func checkLayerHeads() {
    for layer in effective.layers {
      for name in layer.head?.list(.issued) ?? [] { check(body: name) }
    }
  }
}
