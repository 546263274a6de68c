import Diagnostics

extension FormatsDiagnostics {
  static let csv = [
    csvShortRow, csvLongRow, csvUnclosedQuote, csvTextAfterQuote, csvControl, unknownEncoding,
    mixedEncoding,
  ]

  /// M1060 `csv-short-row`.
  public static let csvShortRow = DiagnosticCode(
    1060, "csv-short-row", .error,
    en: "short row {0}: expected {2} cells as in the heading, found {1}",
    zh: "第 {0} 行有 {1} 列，表头有 {2} 列",
    help: LocalizedText(
      en: "add the missing cells, empty ones too: one comma for each",
      zh: "请补齐缺少的单元格；空的单元格也要留出逗号"))

  /// M1061 `csv-long-row`.
  public static let csvLongRow = DiagnosticCode(
    1061, "csv-long-row", .error,
    en: "long row {0}: expected {2} cells as in the heading, found {1}",
    zh: "第 {0} 行有 {1} 列，表头只有 {2} 列",
    help: LocalizedText(
      en: "put a cell that contains a comma in double quotes",
      zh: "内容里有逗号的单元格请加英文双引号"))

  /// M1062 `csv-unclosed-quote`.
  public static let csvUnclosedQuote = DiagnosticCode(
    1062, "csv-unclosed-quote", .error,
    en: "unclosed quote",
    zh: "这个引号没有配对的结束引号",
    help: LocalizedText(
      en: "close it with `\"`, and write a quote inside a cell twice, `\"\"`",
      zh: "请补上英文双引号 `\"`；单元格内的双引号请写两遍 `\"\"`"))

  /// M1063 `csv-text-after-quote`.
  public static let csvTextAfterQuote = DiagnosticCode(
    1063, "csv-text-after-quote", .error,
    en: "text after the closing quote of a cell",
    zh: "单元格的结束引号后面还有文字",
    help: LocalizedText(
      en: "write a quote inside a cell twice, `\"\"`",
      zh: "单元格内的双引号请写两遍 `\"\"`"))

  /// M1064 `csv-control-character`.
  public static let csvControl = DiagnosticCode(
    1064, "csv-control-character", .error,
    en: "invalid character {0} in a cell",
    zh: "单元格里不能有字符 {0}",
    help: LocalizedText(
      en: "remove it, or save the table again as CSV",
      zh: "请删去它，或把表格重新另存为 CSV"))

  /// M1065 `csv-unknown-encoding`.
  public static let unknownEncoding = DiagnosticCode(
    1065, "csv-unknown-encoding", .error,
    en: "unknown encoding: neither UTF-8 nor GB18030 (GBK)",
    zh: "文件既不是 UTF-8，也不是 GB18030（GBK）文本",
    help: LocalizedText(
      en: "save the table again as CSV UTF-8",
      zh: "请在电子表格里另存为“CSV UTF-8”"))

  /// Most of a text is UTF-8, some lines are not: two files were put together.
  public static let mixedEncoding = DiagnosticCode(
    1066, "csv-mixed-encoding", .error,
    en: "mixed encodings: the file is UTF-8 except for {0}, and is not read",
    zh: "文件大部分是 UTF-8，但{0}不是，文件没有读入",
    help: LocalizedText(
      en: "type these lines again, or save both parts as CSV UTF-8 before joining them",
      zh: "请重新输入这些行；如果是两份表格合并而成，请先各自另存为“CSV UTF-8”再合并"))
}
