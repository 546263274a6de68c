import Diagnostics

extension FormatsDiagnostics {
  static let xml = [
    xmlUnexpected, xmlUnclosed, xmlWrongEnd, xmlReference, xmlDocumentType, xmlTooDeep, xmlPrefix,
    xmlDuplicateAttribute, xmlEncoding, xmlTooMany,
  ]

  /// E1080: … stands where … is expected.
  public static let xmlUnexpected = DiagnosticCode(
    "E1080", en: "{0} stands where {1} is expected", zh: "此处应为{1}，实为{0}")

  /// E1081: … is never closed.
  public static let xmlUnclosed = DiagnosticCode(
    "E1081",
    en: "{0} is never closed",
    zh: "{0}没有结束",
    help: LocalizedText(en: "close it with `{1}`", zh: "请补上 `{1}`"))

  /// E1082: `</…>` stands where `</…>` is expected.
  public static let xmlWrongEnd = DiagnosticCode(
    "E1082",
    en: "`</{0}>` stands where `</{1}>` is expected",
    zh: "此处应为 `</{1}>`，实为 `</{0}>`",
    help: LocalizedText(en: "close `{1}` first", zh: "请先结束 `{1}`"))

  /// E1083: … is no character that XML knows.
  public static let xmlReference = DiagnosticCode(
    "E1083",
    en: "`{0}` is no character that XML knows",
    zh: "`{0}` 不是 XML 认得的字符引用",
    help: LocalizedText(en: "write a lone `&` as `&amp;`", zh: "单独的 `&` 请写成 `&amp;`"))

  /// E1084: a document type declaration is not read.
  public static let xmlDocumentType = DiagnosticCode(
    "E1084",
    en: "a document type declaration is not read",
    zh: "不接受文档类型声明",
    help: LocalizedText(en: "remove `<!DOCTYPE …>`", zh: "请删去 `<!DOCTYPE …>`"))

  /// E1085: more than … elements stand inside one another.
  public static let xmlTooDeep = DiagnosticCode(
    "E1085",
    en: "more than {0} elements stand inside one another",
    zh: "元素嵌套超过 {0} 层")

  /// E1086: the prefix … is not declared.
  public static let xmlPrefix = DiagnosticCode(
    "E1086",
    en: "the prefix `{0}` is not declared",
    zh: "前缀 `{0}` 没有声明",
    help: LocalizedText(
      en: "declare it with `xmlns:{0}=\"…\"`", zh: "请用 `xmlns:{0}=\"…\"` 声明"))

  /// E1087: the attribute … stands twice in one element.
  public static let xmlDuplicateAttribute = DiagnosticCode(
    "E1087",
    en: "the attribute `{0}` stands twice in one element",
    zh: "同一元素里属性 `{0}` 写了两次",
    help: LocalizedText(en: "remove one of them", zh: "请删去其中一个"))

  /// E1088: the encoding … is not read.
  public static let xmlEncoding = DiagnosticCode(
    "E1088",
    en: "the encoding `{0}` is not read",
    zh: "不支持编码 `{0}`",
    help: LocalizedText(en: "save the file again with the encoding UTF-8", zh: "请以 UTF-8 编码另存"))

  /// E1089: more than … … are not read.
  public static let xmlTooMany = DiagnosticCode(
    "E1089",
    en: "more than {0} {1} are not read",
    zh: "{1}超过 {0} 个")
}
