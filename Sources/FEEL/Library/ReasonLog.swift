import Diagnostics

/// Keeps the reasons of the nulls of one evaluation, in its order, each place and reason once.
///
/// Evaluations that it watches are as fast as those of this module's own: the public entries of
/// ``Interpreter`` are compiled for it.
public struct ReasonLog: EvaluationObserver {
  /// The reasons in the order of evaluation, each with the node that it is of.
  public private(set) var reasons: [(node: CoreNode.ID, text: Said)] = []
  private let limit: Int
  private let isOneForEachNode: Bool

  /// - Parameters:
  ///   - limit: how many reasons are kept; a loop may have one for each element of each place.
  ///   - onePerNode: whether further reasons at one place are left out.
  public init(limit: Int = 64, onePerNode: Bool = false) {
    self.limit = limit
    isOneForEachNode = onePerNode
  }

  public mutating func didRead(
    _ record: RecordReference, field: Int, value: Value, node: Int32
  ) {}

  public mutating func didEvaluate(_ node: Int32, value: Value) {}

  public mutating func didFail(_ reason: Said, node: Int32) {
    guard reasons.count < limit,
      !reasons.contains(where: { $0.node == node && (isOneForEachNode || $0.text == reason) })
    else { return }
    reasons.append((node, reason))
  }

  /// A warning for each reason, at the place of its node.
  func warnings(in program: Program) -> [Diagnostic] {
    reasons.compactMap { reason in
      (program.span(of: reason.node) ?? program.span).map {
        Diagnostic(EvaluationDiagnostics.noValue, at: $0, [reason.text])
      }
    }
  }
}
