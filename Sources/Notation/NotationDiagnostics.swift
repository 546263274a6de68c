import Diagnostics

/// What can be wrong with a file before anybody asks what its words mean.
public enum NotationDiagnostics: DiagnosticCatalogue {
  /// M1101 `policy-not-utf-8`.
  public static let notUTF8 = DiagnosticCode(
    1101, "policy-not-utf-8", .error, en: "the file is not UTF-8 text", zh: "文件不是 UTF-8 编码的文本",
    help: LocalizedText(en: "save it again as UTF-8", zh: "请另存为 UTF-8 编码"))
  /// M1102 `oversized-policy-file`.
  public static let tooLarge = DiagnosticCode(
    1102, "oversized-policy-file", .error, en: "the file is larger than {0} MB", zh: "文件超过 {0} MB")
  /// M1103 `unclosed-string`.
  public static let unclosedString = DiagnosticCode(
    1103, "unclosed-string", .error, en: "the closing `\"` is missing", zh: "缺少右引号 `\"`",
    help: LocalizedText(
      en: "a text in quotes ends on its line; longer text stands between `\"\"\"` and `\"\"\"`",
      zh: "引号内的文本不能换行；长文本写在 `\"\"\"` 与 `\"\"\"` 之间"))
  /// M1104 `unclosed-text-block`.
  public static let unclosedText = DiagnosticCode(
    1104, "unclosed-text-block", .error, en: "the closing `\"\"\"` is missing",
    zh: "缺少结尾的 `\"\"\"`",
    help: LocalizedText(en: "it stands first on a line of its own", zh: "它须位于一行的开头"))
  /// M1105 `unclosed-comment`.
  public static let unclosedComment = DiagnosticCode(
    1105, "unclosed-comment", .error, en: "the closing `*/` is missing", zh: "注释缺少结尾的 `*/`")
  /// M1106 `missing-closing-brace`.
  public static let missingCloseBrace = DiagnosticCode(
    1106, "missing-closing-brace", .error, en: "`}` is missing", zh: "缺少 `}`")
  /// M1107 `extra-closing-brace`.
  public static let extraCloseBrace = DiagnosticCode(
    1107, "extra-closing-brace", .error, en: "this `}` is one too many", zh: "多了一个 `}`")
  /// M1108 `missing-semicolon`.
  public static let missingSemicolon = DiagnosticCode(
    1108, "missing-semicolon", .error, en: "`;` is missing before `{0}`", zh: "`{0}` 之前缺少 `;`",
    help: LocalizedText(
      en: "two items on one line are separated by `;`", zh: "同一行的两项之间须用 `;` 分开"))
  /// M1109 `missing-indentation`.
  public static let notIndented = DiagnosticCode(
    1109, "missing-indentation", .error, en: "this line belongs to the value above: indent it",
    zh: "本行属于上面的值，须缩进",
    help: LocalizedText(
      en: "lines that go on with a value are indented deeper than the line it began on",
      zh: "续行须比该项的首行缩进更深"))
  /// M1110 `missing-keyword`.
  public static let noItem = DiagnosticCode(
    1110, "missing-keyword", .error, en: "an item begins with a keyword, not with `{0}`",
    zh: "每项须以关键词开头，不能以 `{0}` 开头")
  /// M1111 `missing-value`.
  public static let missingValue = DiagnosticCode(
    1111, "missing-value", .error, en: "the value of `{0}` is missing", zh: "`{0}` 缺少值")
  /// M1112 `nesting-too-deep`.
  public static let tooDeep = DiagnosticCode(
    1112, "nesting-too-deep", .error, en: "blocks are nested deeper than {0}", zh: "块的嵌套超过 {0} 层")
  /// M1113 `control-character`.
  public static let controlCharacter = DiagnosticCode(
    1113, "control-character", .error, en: "the character {0} may not stand in a policy",
    zh: "政策文件中不能有字符 {0}",
    help: LocalizedText(en: "delete it", zh: "请删除"))
  /// M1114 `too-many-errors`.
  public static let tooMany = DiagnosticCode(
    1114, "too-many-errors", .error, en: "there are more errors; only the first {0} are shown",
    zh: "错误过多，仅显示前 {0} 个")
  /// M1115 `missing-colon`.
  public static let missingColon = DiagnosticCode(
    1115, "missing-colon", .error, en: "`:` is missing after `{0}`", zh: "`{0}` 之后缺少 `:`")
  /// M1116 `unclosed-brace-in-value`.
  public static let unclosedBraceInValue = DiagnosticCode(
    1116, "unclosed-brace-in-value", .error, en: "this `{` in a value is not closed",
    zh: "值中的 `{` 没有配对的 `}`")
  /// M1117 `misplaced-text-opening`.
  public static let textOpening = DiagnosticCode(
    1117, "misplaced-text-opening", .error, en: "`\"\"\"` has to stand last on its line",
    zh: "`\"\"\"` 须位于行末",
    help: LocalizedText(en: "begin the text on the next line", zh: "文本从下一行开始写"))
  /// M1118 `unexpected-text-after-label`.
  public static let afterLabel = DiagnosticCode(
    1118, "unexpected-text-after-label", .error, en: "`{0}` has no place here", zh: "此处不能有 `{0}`",
    help: LocalizedText(
      en: "behind keyword and label stands `:` with a value, or a block in braces",
      zh: "关键词和名称之后应为 `:` 加值，或花括号内的块"))
  /// M1119 `full-width-punctuation`.
  public static let fullWidth = DiagnosticCode(
    1119, "full-width-punctuation", .note, en: "full-width punctuation is read as the ASCII form",
    zh: "全角标点按半角读取",
    help: LocalizedText(en: "`merit fmt` rewrites it", zh: "`merit fmt` 可自动改写"))

  // YAML and JSON.
  /// M1131 `duplicate-key`.
  public static let duplicateKey = DiagnosticCode(
    1131, "duplicate-key", .error, en: "the key `{0}` stands twice", zh: "键 `{0}` 重复",
    help: LocalizedText(en: "put both together under one key", zh: "请合并到同一个键下"))
  /// M1132 `collection-for-value`.
  public static let wrongShape = DiagnosticCode(
    1132, "collection-for-value", .error,
    en: "`{0}` takes a value, and YAML reads a collection here",
    zh: "`{0}` 须为一个值，而 YAML 在此读成了集合",
    help: LocalizedText(en: "put the whole value in single quotes", zh: "请把整个值放在单引号内"))
  /// M1133 `comma-ends-value`.
  public static let commaEndsValue = DiagnosticCode(
    1133, "comma-ends-value", .error, en: "a comma ends a value between braces",
    zh: "花括号内的逗号会结束一个值",
    help: LocalizedText(en: "put the whole value in single quotes", zh: "请把整个值放在单引号内"))
  /// M1134 `missing-mapping`.
  public static let notAMapping = DiagnosticCode(
    1134, "missing-mapping", .error, en: "keywords with their values are expected here",
    zh: "此处应为“关键词: 值”",
    help: LocalizedText(
      en: "write `policy:` and its value, without `-` before it", zh: "请写 `policy: …`，前面不加 `-`"))
  /// M1135 `missing-labels`.
  public static let labelsExpected = DiagnosticCode(
    1135, "missing-labels", .error, en: "names are expected under `{0}`", zh: "`{0}` 之下应为名称",
    help: LocalizedText(en: "write `{0}: {name: …}`", zh: "写作 `{0}: {名称: …}`"))
  /// M1136 `list-for-single-item`.
  public static let onlyOnce = DiagnosticCode(
    1136, "list-for-single-item", .error, en: "`{0}` stands only once here, not in a list",
    zh: "`{0}` 在此只能有一个，不能写成列表")
  /// M1137 `invalid-key`.
  public static let badKey = DiagnosticCode(
    1137, "invalid-key", .error,
    en: "a key is a keyword, with `amend` or `repeal` before it where needed",
    zh: "键应为关键词，必要时前加“修改”或“废止”")

  /// Codes of the readers of both notations; those of the resolver are in ``ShapeDiagnostics``.
  public static let all: [DiagnosticCode] = [
    notUTF8, tooLarge, unclosedString, unclosedText, unclosedComment, missingCloseBrace,
    extraCloseBrace, missingSemicolon, notIndented, noItem, missingValue, tooDeep,
    controlCharacter, tooMany, missingColon, unclosedBraceInValue, textOpening, afterLabel,
    fullWidth, duplicateKey, wrongShape, commaEndsValue, notAMapping, labelsExpected, onlyOnce,
    badKey,
  ]
}
