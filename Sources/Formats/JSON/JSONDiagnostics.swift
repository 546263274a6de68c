import Diagnostics

extension FormatsDiagnostics {
  static let json = [
    jsonUnexpected, jsonUnclosedString, jsonEscape, jsonNumber, jsonControl, jsonSurrogate,
    jsonDuplicateKey, jsonTooDeep, jsonUnclosed,
  ]

  /// E1040: … stands where … is expected.
  public static let jsonUnexpected = DiagnosticCode(
    "E1040", en: "{0} stands where {1} is expected", zh: "此处应为{1}，实为 {0}")

  /// E1041: this text is never closed.
  public static let jsonUnclosedString = DiagnosticCode(
    "E1041",
    en: "this text is never closed",
    zh: "这段文本没有结束引号",
    help: LocalizedText(en: "close it with `\"`", zh: "请在末尾补上英文双引号 `\"`"))

  /// E1042: … is no escape of JSON.
  public static let jsonEscape = DiagnosticCode(
    "E1042",
    en: "`{0}` is no escape of JSON",
    zh: "JSON 里没有 `{0}` 这种转义",
    help: LocalizedText(en: "write a backslash as `\\\\`", zh: "反斜杠请写成 `\\\\`"))

  /// E1043: … is not a number as JSON writes it.
  public static let jsonNumber = DiagnosticCode(
    "E1043",
    en: "`{0}` is not a number as JSON writes it",
    zh: "`{0}` 不是 JSON 的数的写法",
    help: LocalizedText(
      en: "write digits without leading zeros and separators, such as `-12.5`, or put a text in "
        + "double quotes",
      zh: "请写成 `-12.5` 这样，不带前导零和千分位；文本请加英文双引号"))

  /// E1044: the character … must be written as an escape.
  public static let jsonControl = DiagnosticCode(
    "E1044",
    en: "the character {0} must be written as an escape",
    zh: "字符 {0} 须写成转义形式",
    help: LocalizedText(en: "a line break in a text is `\\n`", zh: "文本里的换行请写成 `\\n`"))

  /// E1045: … is half a character.
  public static let jsonSurrogate = DiagnosticCode(
    "E1045",
    en: "`{0}` is half a character",
    zh: "`{0}` 只是半个字符",
    help: LocalizedText(
      en: "such escapes come in pairs; write the character itself",
      zh: "这种转义须成对出现，请直接写该字符"))

  /// E1046: … stands twice in one object.
  public static let jsonDuplicateKey = DiagnosticCode(
    "E1046",
    en: "`{0}` stands twice in one object",
    zh: "同一对象里 `{0}` 写了两次",
    help: LocalizedText(en: "remove one of them", zh: "请删去其中一个"))

  /// E1047: more than … levels stand inside one another.
  public static let jsonTooDeep = DiagnosticCode(
    "E1047",
    en: "more than {0} levels stand inside one another",
    zh: "嵌套超过 {0} 层")

  /// E1048: … is never closed.
  public static let jsonUnclosed = DiagnosticCode(
    "E1048",
    en: "`{0}` is never closed",
    zh: "`{0}` 没有配对的结束括号",
    help: LocalizedText(en: "close it with `{1}`", zh: "请补上 `{1}`"))
}
