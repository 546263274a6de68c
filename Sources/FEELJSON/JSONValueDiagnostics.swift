import Diagnostics

/// What can be wrong with values that come as JSON.
public enum JSONValueDiagnostics: DiagnosticCatalogue {
  /// A value of another type than the declared one.
  public static let wrongType = DiagnosticCode(
    1292, "json-type-mismatch", .error, en: "wrong type of `{0}`: expected a {1}, found a {2}",
    zh: "`{0}` 应为{1}，实为{2}",
    help: LocalizedText(en: "write it like {3}", zh: "请写成 {3} 的样子"))

  /// A text that is not a date, time or duration, where one is declared.
  public static let unreadable = DiagnosticCode(
    1293, "unreadable-json-value", .error,
    en: "invalid value of `{0}`: expected a {2}, found \"{1}\"",
    zh: "`{0}`：\"{1}\" 不是{2}",
    help: LocalizedText(en: "write it like {3}", zh: "请写成 {3} 的样子"))

  /// A number of a size that decimal numbers do not have.
  public static let numberTooLarge = DiagnosticCode(
    1294, "json-number-out-of-range", .error, en: "number out of range in `{0}`",
    zh: "`{0}` 超出数的范围",
    help: LocalizedText(
      en: "write at most 34 digits and an exponent of at most 6144",
      zh: "请写不超过 34 位数字、指数不超过 6144 的数"))

  /// An entry of a declared context that is not there.
  public static let missingEntry = DiagnosticCode(
    1295, "missing-json-entry", .warning, en: "missing `{1}` of `{0}`, which is null",
    zh: "`{0}` 缺少 `{1}`，按空值处理",
    help: LocalizedText(en: "write null if null is meant", zh: "如确为空值，请写 null"))

  /// All codes of this module.
  public static let all: [DiagnosticCode] = [wrongType, unreadable, numberTooLarge, missingEntry]
}
