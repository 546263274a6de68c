/// Applies the fixes that diagnostics offer.
public enum FixItApplier {
  /// What was changed.
  public struct Outcome: Sendable {
    /// The new bytes of each source that changed, by source.
    public fileprivate(set) var changed: [(source: SourceID, bytes: [UInt8])] = []
    /// The fixes that were applied.
    public fileprivate(set) var applied: [FixIt] = []
    /// Fixes that conflict with an applied one, or whose edits are out of range: run again after
    /// reading.
    public fileprivate(set) var skipped: [FixIt] = []
  }

  /// Applies the first fix of each diagnostic that is at least as safe as `safety`.
  ///
  /// Diagnostics go in reading order; several fixes of one diagnostic are alternatives. A fix is
  /// applied whole or not at all, and a fix that several diagnostics offer is applied once.
  /// - Parameter safety: `.safe`, or `.unsafe` for those too; advice is never applied.
  /// - Parameter sources: the texts that are changed.
  /// - Parameter diagnostics: the findings whose changes are made.
  public static func apply(
    _ diagnostics: [Diagnostic], to sources: SourceMap, upTo safety: FixIt.Safety = .safe
  ) -> Outcome {
    let chosen = diagnostics.sorted().compactMap { diagnostic in
      diagnostic.fixIts.first { $0.safety == .safe }
        ?? (safety == .safe ? nil : diagnostic.fixIts.first { $0.safety == .unsafe })
    }
    return apply(chosen, to: sources)
  }

  /// Applies fixes in the given order, each whole or not at all, whatever their safety.
  public static func apply(_ fixIts: [FixIt], to sources: SourceMap) -> Outcome {
    var outcome = Outcome()
    var accepted: [TextEdit] = []
    for fixIt in fixIts {
      if outcome.applied.contains(where: { $0.edits == fixIt.edits }) { continue }
      if isPossible(fixIt.edits, after: accepted, sources) {
        accepted += fixIt.edits
        outcome.applied.append(fixIt)
      } else {
        outcome.skipped.append(fixIt)
      }
    }
    for source in Set(accepted.map(\.span.source)).sorted() {
      let edits = accepted.filter { $0.span.source == source }.sorted { $0.span < $1.span }
      outcome.changed.append((source, edited(sources[source].bytes, edits)))
    }
    return outcome
  }

  /// True where no edit reaches beyond its source or touches another one's bytes.
  private static func isPossible(
    _ edits: [TextEdit], after accepted: [TextEdit], _ sources: SourceMap
  ) -> Bool {
    if edits.isEmpty { return false }
    for (index, edit) in edits.enumerated() {
      guard Int(edit.span.source.index) < sources.sources.count,
        Int(edit.span.upper) <= sources[edit.span.source].bytes.count
      else { return false }
      let others = accepted + edits[..<index]
      if others.contains(where: { collide(edit.span, $0.span) }) { return false }
    }
    return true
  }

  /// Two spans collide where they share a byte, where one inserts inside the other, and where both
  /// begin at one offset, where their order would be open.
  private static func collide(_ left: SourceSpan, _ right: SourceSpan) -> Bool {
    guard left.source == right.source else { return false }
    return left.lower == right.lower || (left.lower < right.upper && right.lower < left.upper)
  }

  /// - Parameter edits: ascending, without collisions.
  private static func edited(_ bytes: [UInt8], _ edits: [TextEdit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for edit in edits {
      result += bytes[position..<Int(edit.span.lower)]
      result += edit.replacement.utf8
      position = Int(edit.span.upper)
    }
    return result + bytes[position...]
  }
}
