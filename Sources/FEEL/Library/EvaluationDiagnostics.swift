import Diagnostics

/// What an evaluation warns of.
public enum EvaluationDiagnostics: DiagnosticCatalogue {
  /// M1290 `null-result`.
  public static let noValue = DiagnosticCode(
    1290, "null-result", .warning, en: "null value: {0}", zh: "此处为 null：{0}")
  /// M1291 `given-type-mismatch`.
  public static let otherType = DiagnosticCode(
    1291, "given-type-mismatch", .warning,
    en: "wrong type of `{0}`: found a {1}, not its declared type; null is used",
    zh: "`{0}` 的取值是{1}，与声明的类型不符，按 null 处理")

  public static let all: [DiagnosticCode] = [noValue, otherType]
}
