import Diagnostics

extension FormatsDiagnostics {
  static let json = [
    jsonUnexpected, jsonUnclosedString, jsonEscape, jsonNumber, jsonControl, jsonSurrogate,
    jsonDuplicateKey, jsonTooDeep, jsonUnclosed,
  ]

  /// M1040 `json-unexpected-character`.
  public static let jsonUnexpected = DiagnosticCode(
    1040, "json-unexpected-character", .error, en: "{0} stands where {1} is expected",
    zh: "此处应为{1}，实为 {0}")

  /// M1041 `json-unclosed-string`.
  public static let jsonUnclosedString = DiagnosticCode(
    1041, "json-unclosed-string", .error,
    en: "this text is never closed",
    zh: "这段文本没有结束引号",
    help: LocalizedText(en: "close it with `\"`", zh: "请在末尾补上英文双引号 `\"`"))

  /// M1042 `json-unknown-escape`.
  public static let jsonEscape = DiagnosticCode(
    1042, "json-unknown-escape", .error,
    en: "`{0}` is no escape of JSON",
    zh: "JSON 里没有 `{0}` 这种转义",
    help: LocalizedText(en: "write a backslash as `\\\\`", zh: "反斜杠请写成 `\\\\`"))

  /// M1043 `json-invalid-number`.
  public static let jsonNumber = DiagnosticCode(
    1043, "json-invalid-number", .error,
    en: "`{0}` is not a number as JSON writes it",
    zh: "`{0}` 不是 JSON 的数的写法",
    help: LocalizedText(
      en: "write digits without leading zeros and separators, such as `-12.5`, or put a text in "
        + "double quotes",
      zh: "请写成 `-12.5` 这样，不带前导零和千分位；文本请加英文双引号"))

  /// M1044 `json-control-character`.
  public static let jsonControl = DiagnosticCode(
    1044, "json-control-character", .error,
    en: "the character {0} must be written as an escape",
    zh: "字符 {0} 须写成转义形式",
    help: LocalizedText(en: "a line break in a text is `\\n`", zh: "文本里的换行请写成 `\\n`"))

  /// M1045 `json-lone-surrogate`.
  public static let jsonSurrogate = DiagnosticCode(
    1045, "json-lone-surrogate", .error,
    en: "`{0}` is half a character",
    zh: "`{0}` 只是半个字符",
    help: LocalizedText(
      en: "such escapes come in pairs; write the character itself",
      zh: "这种转义须成对出现，请直接写该字符"))

  /// M1046 `json-duplicate-key`.
  public static let jsonDuplicateKey = DiagnosticCode(
    1046, "json-duplicate-key", .error,
    en: "`{0}` stands twice in one object",
    zh: "同一对象里 `{0}` 写了两次",
    help: LocalizedText(en: "remove one of them", zh: "请删去其中一个"))

  /// M1047 `json-nesting-too-deep`.
  public static let jsonTooDeep = DiagnosticCode(
    1047, "json-nesting-too-deep", .error,
    en: "more than {0} levels stand inside one another",
    zh: "嵌套超过 {0} 层")

  /// M1048 `json-unclosed-bracket`.
  public static let jsonUnclosed = DiagnosticCode(
    1048, "json-unclosed-bracket", .error,
    en: "`{0}` is never closed",
    zh: "`{0}` 没有配对的结束括号",
    help: LocalizedText(en: "close it with `{1}`", zh: "请补上 `{1}`"))
}
