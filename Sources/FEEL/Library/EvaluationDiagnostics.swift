import Diagnostics

/// What an evaluation warns of.
public enum EvaluationDiagnostics: DiagnosticCatalogue {
  public static let noValue = DiagnosticCode(
    "W1290", en: "null here: {0}", zh: "此处为 null：{0}")
  public static let otherType = DiagnosticCode(
    "W1291", en: "`{0}` was given a {1}, which is not its declared type: it is null",
    zh: "`{0}` 的取值是{1}，与声明的类型不符，按 null 处理")

  public static let all: [DiagnosticCode] = [noValue, otherType]
}

/// Keeps the reasons of the nulls of one evaluation, each place and reason once.
struct ReasonLog: EvaluationObserver {
  /// So many reasons are kept; a loop may have one for each element of each place.
  static let limit = 64

  private(set) var reasons: [(node: CoreNode.ID, text: Said)] = []

  mutating func didRead(_ record: RecordReference, field: Int, value: Value, node: Int32) {}
  mutating func didEvaluate(_ node: Int32, value: Value) {}

  mutating func didFail(_ reason: Said, node: Int32) {
    guard reasons.count < ReasonLog.limit,
      !reasons.contains(where: { $0.node == node && $0.text == reason })
    else { return }
    reasons.append((node, reason))
  }
}
