import Diagnostics

/// The words of everything that can be wrong with a file as a file: encoding, YAML, JSON, CSV, XML.
public enum FormatsDiagnostics: DiagnosticCatalogue {
  public static let all: [DiagnosticCode] = text + yaml + json + csv + xml

  static let text = [notUTF8, forbiddenCharacter, tooLarge, moreFindings]

  /// Bytes that are not UTF-8 where UTF-8 is required.
  public static let notUTF8 = DiagnosticCode(
    1001, "not-utf-8", .error,
    en: "invalid UTF-8 text",
    zh: "文件不是 UTF-8 编码的文本",
    help: LocalizedText(
      en: "save the file again with the encoding UTF-8",
      zh: "请在编辑器中选择“另存为”，编码选 UTF-8"))

  /// A control character or another character that no text file of ours may hold.
  public static let forbiddenCharacter = DiagnosticCode(
    1002, "forbidden-character", .error,
    en: "invalid character {0}",
    zh: "这里不能有字符 {0}",
    help: LocalizedText(en: "remove it", zh: "请删去这个字符"))

  /// The file is larger than the reader's limit.
  public static let tooLarge = DiagnosticCode(
    1003, "oversized-file", .error,
    en: "oversized file: {0} bytes, at most {1} are allowed",
    zh: "文件有 {0} 字节，超过了允许的 {1} 字节",
    help: LocalizedText(en: "split it into several files", zh: "请拆成几个文件"))

  /// Stands for the findings of one file that are not shown.
  public static let moreFindings = DiagnosticCode(
    1004, "hidden-findings", .note,
    en: "{0} more findings in this file",
    zh: "本文件另有 {0} 处问题未列出",
    help: LocalizedText(en: "fix the ones above first", zh: "请先改正上面列出的问题"))
}
