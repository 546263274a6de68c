import Diagnostics

/// What an evaluation warns of.
public enum EvaluationDiagnostics: DiagnosticCatalogue {
  /// M1290 `null-result`.
  public static let noValue = DiagnosticCode(
    1290, "null-result", .warning, en: "null here: {0}", zh: "此处为 null：{0}")
  /// M1291 `given-type-mismatch`.
  public static let otherType = DiagnosticCode(
    1291, "given-type-mismatch", .warning,
    en: "`{0}` was given a {1}, which is not its declared type: it is null",
    zh: "`{0}` 的取值是{1}，与声明的类型不符，按 null 处理")

  public static let all: [DiagnosticCode] = [noValue, otherType]
}
