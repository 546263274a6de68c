import Diagnostics
import Notation
import Text
import Vocabulary

extension Binder {
  /// Members of which something has to be used by something.
  private static let useful: [KeywordID] = [.parameter, .date, .define, .table, .ruleset, .sheet]

  /// Declared things that nothing reads: a warning each.
  mutating func checkUnused() {
    // What errors hide is not unused.
    guard !diagnostics.hasErrors, !effective.isDamaged else { return }
    let lowest = lowestNames()
    for item in effective.items where Self.useful.contains(item.id) {
      guard !symbols.isUsed(item.name), !lowest.contains(Identifier(item.name)) else {
        continue
      }
      report(PolicyDiagnostics.unused, at: item.nameSpan, [.phrase(item.said)])
    }
    for award in effective.all(.award) {
      for define in award.all(.define) where !symbols.isUsed(define.name) {
        report(PolicyDiagnostics.unused, at: define.nameSpan, [.phrase(define.said)])
      }
    }
  }

  /// Open values are declared for lower layers, and dates with working days for print.
  private func lowestNames() -> Set<Identifier> {
    Set(
      effective.items.filter {
        $0.attribute(.open) != nil || $0.attribute(.workdays) != nil
      }.map { Identifier($0.name) })
  }

  /// Headers name bodies that must be there.
  mutating func checkLayerHeads() {
    for layer in effective.layers {
      for name in layer.head?.list(.issued) ?? [] { check(body: name) }
    }
  }
}
