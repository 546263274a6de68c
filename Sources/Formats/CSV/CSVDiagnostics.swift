import Diagnostics

extension FormatsDiagnostics {
  static let csv = [
    csvShortRow, csvLongRow, csvUnclosedQuote, csvTextAfterQuote, csvControl, unknownEncoding,
    mixedEncoding,
  ]

  /// E1060: row … has … cells and the heading has ….
  public static let csvShortRow = DiagnosticCode(
    "E1060",
    en: "row {0} has {1} cells and the heading has {2}",
    zh: "第 {0} 行有 {1} 列，表头有 {2} 列",
    help: LocalizedText(
      en: "add the missing cells, empty ones too: one comma for each",
      zh: "请补齐缺少的单元格；空的单元格也要留出逗号"))

  /// E1061: row … has … cells and the heading has ….
  public static let csvLongRow = DiagnosticCode(
    "E1061",
    en: "row {0} has {1} cells and the heading has {2}",
    zh: "第 {0} 行有 {1} 列，表头只有 {2} 列",
    help: LocalizedText(
      en: "a cell with a comma in it must stand in double quotes",
      zh: "内容里有逗号的单元格须加英文双引号"))

  /// E1062: this quote is never closed.
  public static let csvUnclosedQuote = DiagnosticCode(
    "E1062",
    en: "this quote is never closed",
    zh: "这个引号没有配对的结束引号",
    help: LocalizedText(
      en: "close it with `\"`; a quote inside a cell is written twice, `\"\"`",
      zh: "请补上英文双引号 `\"`；单元格内的双引号须写两遍 `\"\"`"))

  /// E1063: there is text behind the closing quote of a cell.
  public static let csvTextAfterQuote = DiagnosticCode(
    "E1063",
    en: "there is text behind the closing quote of a cell",
    zh: "单元格的结束引号后面还有文字",
    help: LocalizedText(
      en: "a quote inside a cell is written twice, `\"\"`",
      zh: "单元格内的双引号须写两遍 `\"\"`"))

  /// E1064: the character … cannot stand in a cell.
  public static let csvControl = DiagnosticCode(
    "E1064",
    en: "the character {0} cannot stand in a cell",
    zh: "单元格里不能有字符 {0}",
    help: LocalizedText(
      en: "remove it, or save the table again as CSV",
      zh: "请删去它，或把表格重新另存为 CSV"))

  /// E1065: the file is neither UTF-8 nor GB18030 (GBK) text.
  public static let unknownEncoding = DiagnosticCode(
    "E1065",
    en: "the file is neither UTF-8 nor GB18030 (GBK) text",
    zh: "文件既不是 UTF-8，也不是 GB18030（GBK）文本",
    help: LocalizedText(
      en: "save the table again as CSV UTF-8",
      zh: "请在电子表格里另存为“CSV UTF-8”"))

  /// Most of a text is UTF-8, some lines are not: two files were put together.
  public static let mixedEncoding = DiagnosticCode(
    "E1066",
    en: "the file is UTF-8 but for {0}, so it is not read",
    zh: "文件大部分是 UTF-8，但{0}不是，文件没有读入",
    help: LocalizedText(
      en: "type these lines again, or save both parts as CSV UTF-8 before joining them",
      zh: "请重新输入这些行；如果是两份表格合并而成，请先各自另存为“CSV UTF-8”再合并"))
}
