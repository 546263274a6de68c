import Diagnostics

/// What an evaluation warns of.
public enum EvaluationDiagnostics: DiagnosticCatalogue {
  /// W1290: null here: ….
  public static let noValue = DiagnosticCode(
    "W1290", en: "null here: {0}", zh: "此处为 null：{0}")
  /// W1291: … was given a …, which is not its declared type: it is null.
  public static let otherType = DiagnosticCode(
    "W1291", en: "`{0}` was given a {1}, which is not its declared type: it is null",
    zh: "`{0}` 的取值是{1}，与声明的类型不符，按 null 处理")

  public static let all: [DiagnosticCode] = [noValue, otherType]
}
