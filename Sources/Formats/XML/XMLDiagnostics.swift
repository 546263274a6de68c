import Diagnostics

extension FormatsDiagnostics {
  static let xml = [
    xmlUnexpected, xmlUnclosed, xmlWrongEnd, xmlReference, xmlDocumentType, xmlTooDeep, xmlPrefix,
    xmlDuplicateAttribute, xmlEncoding, xmlTooMany,
  ]

  /// M1080 `xml-unexpected-content`.
  public static let xmlUnexpected = DiagnosticCode(
    1080, "xml-unexpected-content", .error, en: "unexpected {0}: expected {1}",
    zh: "此处应为{1}，实为{0}")

  /// M1081 `xml-unclosed-element`.
  public static let xmlUnclosed = DiagnosticCode(
    1081, "xml-unclosed-element", .error,
    en: "unclosed {0}",
    zh: "{0}没有结束",
    help: LocalizedText(en: "close it with `{1}`", zh: "请补上 `{1}`"))

  /// M1082 `xml-mismatched-end-tag`.
  public static let xmlWrongEnd = DiagnosticCode(
    1082, "xml-mismatched-end-tag", .error,
    en: "wrong end tag `</{0}>`: expected `</{1}>`",
    zh: "此处应为 `</{1}>`，实为 `</{0}>`",
    help: LocalizedText(en: "close `{1}` first", zh: "请先结束 `{1}`"))

  /// M1083 `xml-unknown-reference`.
  public static let xmlReference = DiagnosticCode(
    1083, "xml-unknown-reference", .error,
    en: "unknown character reference `{0}`",
    zh: "`{0}` 不是 XML 认得的字符引用",
    help: LocalizedText(en: "write a lone `&` as `&amp;`", zh: "单独的 `&` 请写成 `&amp;`"))

  /// M1084 `xml-document-type`.
  public static let xmlDocumentType = DiagnosticCode(
    1084, "xml-document-type", .error,
    en: "unsupported document type declaration",
    zh: "不接受文档类型声明",
    help: LocalizedText(en: "remove `<!DOCTYPE …>`", zh: "请删去 `<!DOCTYPE …>`"))

  /// M1085 `xml-nesting-too-deep`.
  public static let xmlTooDeep = DiagnosticCode(
    1085, "xml-nesting-too-deep", .error,
    en: "elements nested more than {0} deep",
    zh: "元素嵌套超过 {0} 层")

  /// M1086 `xml-undeclared-prefix`.
  public static let xmlPrefix = DiagnosticCode(
    1086, "xml-undeclared-prefix", .error,
    en: "undeclared prefix `{0}`",
    zh: "前缀 `{0}` 没有声明",
    help: LocalizedText(
      en: "declare it with `xmlns:{0}=\"…\"`", zh: "请用 `xmlns:{0}=\"…\"` 声明"))

  /// M1087 `xml-duplicate-attribute`.
  public static let xmlDuplicateAttribute = DiagnosticCode(
    1087, "xml-duplicate-attribute", .error,
    en: "duplicate attribute `{0}`",
    zh: "同一元素里属性 `{0}` 写了两次",
    help: LocalizedText(en: "remove one of them", zh: "请删去其中一个"))

  /// M1088 `xml-unsupported-encoding`.
  public static let xmlEncoding = DiagnosticCode(
    1088, "xml-unsupported-encoding", .error,
    en: "unsupported encoding `{0}`",
    zh: "不支持编码 `{0}`",
    help: LocalizedText(en: "save the file again with the encoding UTF-8", zh: "请以 UTF-8 编码另存"))

  /// M1089 `xml-too-many-nodes`.
  public static let xmlTooMany = DiagnosticCode(
    1089, "xml-too-many-nodes", .error,
    en: "too many {1}: at most {0}",
    zh: "{1}超过 {0} 个")
}
