import Diagnostics

/// What can be wrong with a file before anybody asks what its words mean.
package enum NotationDiagnostics: DiagnosticCatalogue {
  /// M1101 `policy-not-utf-8`.
  package static let notUTF8 = DiagnosticCode(
    1101, "policy-not-utf-8", .error, en: "invalid UTF-8 text", zh: "文件不是 UTF-8 编码的文本",
    help: LocalizedText(en: "save it again as UTF-8", zh: "请另存为 UTF-8 编码"))
  /// M1102 `oversized-policy-file`.
  package static let tooLarge = DiagnosticCode(
    1102, "oversized-policy-file", .error, en: "oversized file: larger than {0} MB",
    zh: "文件超过 {0} MB")
  /// M1103 `unclosed-string`.
  package static let unclosedString = DiagnosticCode(
    1103, "unclosed-string", .error, en: "missing closing `\"`", zh: "缺少右引号 `\"`",
    help: LocalizedText(
      en: "close the text on its line, or write longer text between `\"\"\"` and `\"\"\"`",
      zh: "请在同一行内结束文本，或把长文本写在 `\"\"\"` 与 `\"\"\"` 之间"))
  /// M1104 `unclosed-text-block`.
  package static let unclosedText = DiagnosticCode(
    1104, "unclosed-text-block", .error, en: "missing closing `\"\"\"`",
    zh: "缺少结尾的 `\"\"\"`",
    help: LocalizedText(en: "write it at the start of a line of its own", zh: "请在单独一行的开头写 `\"\"\"`")
  )
  /// M1105 `unclosed-comment`.
  package static let unclosedComment = DiagnosticCode(
    1105, "unclosed-comment", .error, en: "missing closing `*/`", zh: "注释缺少结尾的 `*/`")
  /// M1106 `missing-closing-brace`.
  package static let missingCloseBrace = DiagnosticCode(
    1106, "missing-closing-brace", .error, en: "missing `}`", zh: "缺少 `}`")
  /// M1107 `extra-closing-brace`.
  package static let extraCloseBrace = DiagnosticCode(
    1107, "extra-closing-brace", .error, en: "extra `}`", zh: "多了一个 `}`")
  /// M1108 `missing-semicolon`.
  package static let missingSemicolon = DiagnosticCode(
    1108, "missing-semicolon", .error, en: "missing `;` before `{0}`", zh: "`{0}` 之前缺少 `;`",
    help: LocalizedText(
      en: "separate two items on one line by `;`", zh: "同一行的两项之间请用 `;` 分开"))
  /// M1109 `missing-indentation`.
  package static let notIndented = DiagnosticCode(
    1109, "missing-indentation", .error, en: "missing indentation of a line that continues a value",
    zh: "本行属于上面的值，须缩进",
    help: LocalizedText(
      en: "indent it deeper than the line on which the value begins",
      zh: "请使续行比该项的首行缩进更深"))
  /// M1110 `missing-keyword`.
  package static let noItem = DiagnosticCode(
    1110, "missing-keyword", .error, en: "missing keyword before `{0}`",
    zh: "每项须以关键词开头，不能以 `{0}` 开头")
  /// M1111 `missing-value`.
  package static let missingValue = DiagnosticCode(
    1111, "missing-value", .error, en: "missing value of `{0}`", zh: "`{0}` 缺少值")
  /// M1112 `nesting-too-deep`.
  package static let tooDeep = DiagnosticCode(
    1112, "nesting-too-deep", .error, en: "blocks nested deeper than {0}", zh: "块的嵌套超过 {0} 层")
  /// M1113 `control-character`.
  package static let controlCharacter = DiagnosticCode(
    1113, "control-character", .error, en: "invalid character {0}",
    zh: "政策文件中不能有字符 {0}",
    help: LocalizedText(en: "delete it", zh: "请删除"))
  /// M1114 `too-many-errors`.
  package static let tooMany = DiagnosticCode(
    1114, "too-many-errors", .error, en: "too many errors: only the first {0} are shown",
    zh: "错误过多，仅显示前 {0} 个")
  /// M1115 `missing-colon`.
  package static let missingColon = DiagnosticCode(
    1115, "missing-colon", .error, en: "missing `:` after `{0}`", zh: "`{0}` 之后缺少 `:`")
  /// M1116 `unclosed-brace-in-value`.
  package static let unclosedBraceInValue = DiagnosticCode(
    1116, "unclosed-brace-in-value", .error, en: "missing `}` for a `{` in a value",
    zh: "值中的 `{` 没有配对的 `}`")
  /// M1117 `misplaced-text-opening`.
  package static let textOpening = DiagnosticCode(
    1117, "misplaced-text-opening", .error, en: "text after the opening `\"\"\"`",
    zh: "`\"\"\"` 须位于行末",
    help: LocalizedText(en: "begin the text on the next line", zh: "请从下一行开始写文本"))
  /// M1118 `unexpected-text-after-label`.
  package static let afterLabel = DiagnosticCode(
    1118, "unexpected-text-after-label", .error, en: "unexpected `{0}`", zh: "此处不能有 `{0}`",
    help: LocalizedText(
      en: "write `:` and a value after keyword and label, or a block in braces",
      zh: "请在关键词和名称之后写 `:` 和值，或花括号内的块"))
  /// M1119 `full-width-punctuation`.
  package static let fullWidth = DiagnosticCode(
    1119, "full-width-punctuation", .note, en: "full-width punctuation read as ASCII",
    zh: "全角标点按半角读取",
    help: LocalizedText(en: "run `merit fmt` to rewrite it", zh: "请用 `merit fmt` 自动改写"))

  // YAML and JSON.
  /// M1131 `duplicate-key`.
  package static let duplicateKey = DiagnosticCode(
    1131, "duplicate-key", .error, en: "duplicate key `{0}`", zh: "键 `{0}` 重复",
    help: LocalizedText(en: "write both under one key", zh: "请合并到同一个键下"))
  /// M1132 `collection-for-value`.
  package static let wrongShape = DiagnosticCode(
    1132, "collection-for-value", .error,
    en: "collection instead of a value of `{0}`",
    zh: "`{0}` 须为一个值，而 YAML 在此读成了集合",
    help: LocalizedText(en: "put the whole value in single quotes", zh: "请把整个值放在单引号内"))
  /// M1133 `comma-ends-value`.
  package static let commaEndsValue = DiagnosticCode(
    1133, "comma-ends-value", .error, en: "comma that ends a value between braces",
    zh: "花括号内的逗号会结束一个值",
    help: LocalizedText(en: "put the whole value in single quotes", zh: "请把整个值放在单引号内"))
  /// M1134 `missing-mapping`.
  package static let notAMapping = DiagnosticCode(
    1134, "missing-mapping", .error, en: "missing keywords: expected `keyword: value` pairs",
    zh: "此处应为“关键词: 值”",
    help: LocalizedText(
      en: "write `policy:` and its value, without `-` before it", zh: "请写 `policy: …`，前面不加 `-`"))
  /// M1135 `missing-labels`.
  package static let labelsExpected = DiagnosticCode(
    1135, "missing-labels", .error, en: "missing names under `{0}`", zh: "`{0}` 之下应为名称",
    help: LocalizedText(en: "write `{0}: {name: …}`", zh: "请写作 `{0}: {名称: …}`"))
  /// M1136 `list-for-single-item`.
  package static let onlyOnce = DiagnosticCode(
    1136, "list-for-single-item", .error, en: "list of `{0}`, which is allowed once",
    zh: "`{0}` 在此只能有一个，不能写成列表")
  /// M1137 `invalid-key`.
  package static let badKey = DiagnosticCode(
    1137, "invalid-key", .error,
    en: "invalid key: expected a keyword, with `amend` or `repeal` before it where needed",
    zh: "键应为关键词，必要时前加“修改”或“废止”")

  /// Codes of the readers of both notations; those of the resolver are in ``ShapeDiagnostics``.
  package static let all: [DiagnosticCode] = [
    notUTF8, tooLarge, unclosedString, unclosedText, unclosedComment, missingCloseBrace,
    extraCloseBrace, missingSemicolon, notIndented, noItem, missingValue, tooDeep,
    controlCharacter, tooMany, missingColon, unclosedBraceInValue, textOpening, afterLabel,
    fullWidth, duplicateKey, wrongShape, commaEndsValue, notAMapping, labelsExpected, onlyOnce,
    badKey,
  ]
}
