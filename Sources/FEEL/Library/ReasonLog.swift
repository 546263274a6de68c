import Diagnostics

/// Keeps the reasons of the nulls of one evaluation, in its order, each place and reason once.
///
/// Evaluations that it watches are as fast as those of this module's own: the public entries of
/// ``Interpreter`` are compiled for it.
public struct ReasonLog: EvaluationObserver {
  /// The reasons in the order of evaluation, each with the node that it is of.
  public private(set) var reasons: [(node: CoreNode.ID, text: LocalizedText)] = []
  /// Of ``reasons``, the positions of those that come from an operand that is null.
  private var lacks: Set<Int> = []
  /// Whether nulls are kept as well that are no errors by the standard.
  public let tellsEveryNull: Bool
  private let limit: Int
  private let isOneForEachNode: Bool

  /// - Parameters:
  ///   - limit: how many reasons are kept; a loop may have one for each element of each place.
  ///   - onePerNode: whether further reasons at one place are left out.
  ///   - everyNull: whether nulls are kept as well that are no errors by the standard.
  public init(limit: Int = 64, onePerNode: Bool = false, everyNull: Bool = false) {
    self.limit = limit
    tellsEveryNull = everyNull
    isOneForEachNode = onePerNode
  }

  public mutating func didRead(
    _ record: RecordReference, field: Int, value: Value, node: Int32
  ) {}

  public mutating func didEvaluate(_ node: Int32, value: Value) {}

  public mutating func didFail(_ reason: LocalizedText, node: Int32) {
    guard reasons.count < limit,
      !reasons.contains(where: { $0.node == node && (isOneForEachNode || $0.text == reason) })
    else { return }
    reasons.append((node, reason))
  }

  /// Keeps the reason, unless it is kept already, as one that only follows from another null.
  public mutating func didLack(_ reason: LocalizedText, node: Int32) {
    let count = reasons.count
    didFail(reason, node: node)
    if reasons.count > count { lacks.insert(count) }
  }

  /// A warning for each cause, at the place of its node: what only follows from a null of which the
  /// reason is known already is left out.
  ///
  /// - Parameter known: what was said of the text beforehand.
  func warnings(in program: Program, after known: [Diagnostic]) -> [Diagnostic] {
    var causes = known.map(\.primary.span)
    var result: [Diagnostic] = []
    for (index, reason) in reasons.enumerated() {
      guard let span = program.span(of: reason.node) ?? program.span else { continue }
      if lacks.contains(index), causes.contains(where: { span.contains($0) }) { continue }
      causes.append(span)
      result.append(Diagnostic(EvaluationDiagnostics.noValue, at: span, [.phrase(reason.text)]))
    }
    return result
  }
}

extension SourceSpan {
  fileprivate func contains(_ other: SourceSpan) -> Bool {
    source == other.source && lower <= other.lower && other.upper <= upper
  }
}
