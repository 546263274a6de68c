import Diagnostics

extension FormatsDiagnostics {
  static let json = [
    jsonUnexpected, jsonUnclosedString, jsonEscape, jsonNumber, jsonControl, jsonSurrogate,
    jsonDuplicateKey, jsonTooDeep, jsonUnclosed,
  ]

  /// M1040 `json-unexpected-character`.
  public static let jsonUnexpected = DiagnosticCode(
    1040, "json-unexpected-character", .error, en: "unexpected {0}: expected {1}",
    zh: "此处应为{1}，实为 {0}")

  /// M1041 `json-unclosed-string`.
  public static let jsonUnclosedString = DiagnosticCode(
    1041, "json-unclosed-string", .error,
    en: "unclosed text",
    zh: "这段文本没有结束引号",
    help: LocalizedText(en: "close it with `\"`", zh: "请在末尾补上英文双引号 `\"`"))

  /// M1042 `json-unknown-escape`.
  public static let jsonEscape = DiagnosticCode(
    1042, "json-unknown-escape", .error,
    en: "unknown escape `{0}`",
    zh: "JSON 里没有 `{0}` 这种转义",
    help: LocalizedText(en: "write a backslash as `\\\\`", zh: "反斜杠请写成 `\\\\`"))

  /// M1043 `json-invalid-number`.
  public static let jsonNumber = DiagnosticCode(
    1043, "json-invalid-number", .error,
    en: "invalid number `{0}`",
    zh: "`{0}` 不是 JSON 的数的写法",
    help: LocalizedText(
      en: "write digits without leading zeros and separators, such as `-12.5`, or put a text in "
        + "double quotes",
      zh: "请写成 `-12.5` 这样，不带前导零和千分位；文本请加英文双引号"))

  /// M1044 `json-control-character`.
  public static let jsonControl = DiagnosticCode(
    1044, "json-control-character", .error,
    en: "unescaped character {0}",
    zh: "字符 {0} 须写成转义形式",
    help: LocalizedText(en: "write a line break in a text as `\\n`", zh: "文本里的换行请写成 `\\n`"))

  /// M1045 `json-lone-surrogate`.
  public static let jsonSurrogate = DiagnosticCode(
    1045, "json-lone-surrogate", .error,
    en: "half of a surrogate pair: `{0}`",
    zh: "`{0}` 只是半个字符",
    help: LocalizedText(
      en: "write the character itself, or both halves",
      zh: "请直接写该字符，或成对写出转义"))

  /// M1046 `json-duplicate-key`.
  public static let jsonDuplicateKey = DiagnosticCode(
    1046, "json-duplicate-key", .error,
    en: "duplicate key `{0}` in one object",
    zh: "同一对象里 `{0}` 写了两次",
    help: LocalizedText(en: "remove one of them", zh: "请删去其中一个"))

  /// M1047 `json-nesting-too-deep`.
  public static let jsonTooDeep = DiagnosticCode(
    1047, "json-nesting-too-deep", .error,
    en: "values nested more than {0} deep",
    zh: "嵌套超过 {0} 层")

  /// M1048 `json-unclosed-bracket`.
  public static let jsonUnclosed = DiagnosticCode(
    1048, "json-unclosed-bracket", .error,
    en: "unclosed `{0}`",
    zh: "`{0}` 没有配对的结束括号",
    help: LocalizedText(en: "close it with `{1}`", zh: "请补上 `{1}`"))
}
