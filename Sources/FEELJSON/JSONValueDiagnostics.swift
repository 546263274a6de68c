import Diagnostics

/// What can be wrong with values that come as JSON.
public enum JSONValueDiagnostics: DiagnosticCatalogue {
  /// A value of another type than the declared one.
  public static let wrongType = DiagnosticCode(
    1292, "json-type-mismatch", .error, en: "`{0}` has to be a {1}, not a {2}",
    zh: "`{0}` 应为{1}，实为{2}",
    help: LocalizedText(en: "write it like {3}", zh: "请写成 {3} 的样子"))

  /// A text that is no date, time or duration, where one is declared.
  public static let unreadable = DiagnosticCode(
    1293, "unreadable-json-value", .error, en: "`{0}`: \"{1}\" is no {2}",
    zh: "`{0}`：\"{1}\" 不是{2}",
    help: LocalizedText(en: "write it like {3}", zh: "请写成 {3} 的样子"))

  /// A number of a size that decimal numbers do not have.
  public static let numberTooLarge = DiagnosticCode(
    1294, "json-number-out-of-range", .error, en: "`{0}` is too large for a number",
    zh: "`{0}` 超出数的范围",
    help: LocalizedText(
      en: "numbers have 34 digits and exponents up to 6144", zh: "数有 34 位数字，指数最大为 6144"))

  /// An entry of a declared context that is not there.
  public static let missingEntry = DiagnosticCode(
    1295, "missing-json-entry", .warning, en: "`{0}` has no `{1}`: it is null",
    zh: "`{0}` 缺少 `{1}`，按空值处理",
    help: LocalizedText(en: "write null where that is meant", zh: "如确为空值，请写 null"))

  /// All codes of this module.
  public static let all: [DiagnosticCode] = [wrongType, unreadable, numberTooLarge, missingEntry]
}
