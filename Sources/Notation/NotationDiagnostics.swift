import Diagnostics

/// What can be wrong with a file before anybody asks what its words mean.
public enum NotationDiagnostics: DiagnosticCatalogue {
  /// E1101: the file is not UTF-8 text.
  public static let notUTF8 = DiagnosticCode(
    "E1101", en: "the file is not UTF-8 text", zh: "文件不是 UTF-8 编码的文本",
    help: LocalizedText(en: "save it again as UTF-8", zh: "请另存为 UTF-8 编码"))
  /// E1102: the file is larger than … MB.
  public static let tooLarge = DiagnosticCode(
    "E1102", en: "the file is larger than {0} MB", zh: "文件超过 {0} MB")
  /// E1103: the closing `"` is missing.
  public static let unclosedString = DiagnosticCode(
    "E1103", en: "the closing `\"` is missing", zh: "缺少右引号 `\"`",
    help: LocalizedText(
      en: "a text in quotes ends on its line; longer text stands between `\"\"\"` and `\"\"\"`",
      zh: "引号内的文本不能换行；长文本写在 `\"\"\"` 与 `\"\"\"` 之间"))
  /// E1104: the closing `"""` is missing.
  public static let unclosedText = DiagnosticCode(
    "E1104", en: "the closing `\"\"\"` is missing", zh: "缺少结尾的 `\"\"\"`",
    help: LocalizedText(en: "it stands first on a line of its own", zh: "它须位于一行的开头"))
  /// E1105: the closing `*/` is missing.
  public static let unclosedComment = DiagnosticCode(
    "E1105", en: "the closing `*/` is missing", zh: "注释缺少结尾的 `*/`")
  /// E1106: `}` is missing.
  public static let missingCloseBrace = DiagnosticCode(
    "E1106", en: "`}` is missing", zh: "缺少 `}`")
  /// E1107: this `}` is one too many.
  public static let extraCloseBrace = DiagnosticCode(
    "E1107", en: "this `}` is one too many", zh: "多了一个 `}`")
  /// E1108: `;` is missing before ….
  public static let missingSemicolon = DiagnosticCode(
    "E1108", en: "`;` is missing before `{0}`", zh: "`{0}` 之前缺少 `;`",
    help: LocalizedText(
      en: "two items on one line are separated by `;`", zh: "同一行的两项之间须用 `;` 分开"))
  /// E1109: this line belongs to the value above: indent it.
  public static let notIndented = DiagnosticCode(
    "E1109", en: "this line belongs to the value above: indent it", zh: "本行属于上面的值，须缩进",
    help: LocalizedText(
      en: "lines that go on with a value are indented deeper than the line it began on",
      zh: "续行须比该项的首行缩进更深"))
  /// E1110: an item begins with a keyword, not with ….
  public static let noItem = DiagnosticCode(
    "E1110", en: "an item begins with a keyword, not with `{0}`", zh: "每项须以关键词开头，不能以 `{0}` 开头")
  /// E1111: the value of … is missing.
  public static let missingValue = DiagnosticCode(
    "E1111", en: "the value of `{0}` is missing", zh: "`{0}` 缺少值")
  /// E1112: blocks are nested deeper than ….
  public static let tooDeep = DiagnosticCode(
    "E1112", en: "blocks are nested deeper than {0}", zh: "块的嵌套超过 {0} 层")
  /// E1113: the character … may not stand in a policy.
  public static let controlCharacter = DiagnosticCode(
    "E1113", en: "the character {0} may not stand in a policy", zh: "政策文件中不能有字符 {0}",
    help: LocalizedText(en: "delete it", zh: "请删除"))
  /// E1114: there are more errors; only the first … are shown.
  public static let tooMany = DiagnosticCode(
    "E1114", en: "there are more errors; only the first {0} are shown", zh: "错误过多，仅显示前 {0} 个")
  /// E1115: `:` is missing after ….
  public static let missingColon = DiagnosticCode(
    "E1115", en: "`:` is missing after `{0}`", zh: "`{0}` 之后缺少 `:`")
  /// E1116: this `{` in a value is not closed.
  public static let unclosedBraceInValue = DiagnosticCode(
    "E1116", en: "this `{` in a value is not closed", zh: "值中的 `{` 没有配对的 `}`")
  /// E1117: `"""` has to stand last on its line.
  public static let textOpening = DiagnosticCode(
    "E1117", en: "`\"\"\"` has to stand last on its line", zh: "`\"\"\"` 须位于行末",
    help: LocalizedText(en: "begin the text on the next line", zh: "文本从下一行开始写"))
  /// E1118: … has no place here.
  public static let afterLabel = DiagnosticCode(
    "E1118", en: "`{0}` has no place here", zh: "此处不能有 `{0}`",
    help: LocalizedText(
      en: "behind keyword and label stands `:` with a value, or a block in braces",
      zh: "关键词和名称之后应为 `:` 加值，或花括号内的块"))
  /// N1119: full-width punctuation is read as the ASCII form.
  public static let fullWidth = DiagnosticCode(
    "N1119", en: "full-width punctuation is read as the ASCII form", zh: "全角标点按半角读取",
    help: LocalizedText(en: "`merit fmt` rewrites it", zh: "`merit fmt` 可自动改写"))

  // YAML and JSON.
  /// E1131: the key … stands twice.
  public static let duplicateKey = DiagnosticCode(
    "E1131", en: "the key `{0}` stands twice", zh: "键 `{0}` 重复",
    help: LocalizedText(en: "put both together under one key", zh: "请合并到同一个键下"))
  /// E1132: … takes a value, and YAML reads a collection here.
  public static let wrongShape = DiagnosticCode(
    "E1132", en: "`{0}` takes a value, and YAML reads a collection here",
    zh: "`{0}` 须为一个值，而 YAML 在此读成了集合",
    help: LocalizedText(en: "put the whole value in single quotes", zh: "请把整个值放在单引号内"))
  /// E1133: a comma ends a value between braces.
  public static let commaEndsValue = DiagnosticCode(
    "E1133", en: "a comma ends a value between braces", zh: "花括号内的逗号会结束一个值",
    help: LocalizedText(en: "put the whole value in single quotes", zh: "请把整个值放在单引号内"))
  /// E1134: keywords with their values are expected here.
  public static let notAMapping = DiagnosticCode(
    "E1134", en: "keywords with their values are expected here", zh: "此处应为“关键词: 值”",
    help: LocalizedText(
      en: "write `policy:` and its value, without `-` before it", zh: "请写 `policy: …`，前面不加 `-`"))
  /// E1135: names are expected under ….
  public static let labelsExpected = DiagnosticCode(
    "E1135", en: "names are expected under `{0}`", zh: "`{0}` 之下应为名称",
    help: LocalizedText(en: "write `{0}: {name: …}`", zh: "写作 `{0}: {名称: …}`"))
  /// E1136: … stands only once here, not in a list.
  public static let onlyOnce = DiagnosticCode(
    "E1136", en: "`{0}` stands only once here, not in a list", zh: "`{0}` 在此只能有一个，不能写成列表")
  /// E1137: a key is a keyword, with `amend` or `repeal` before it where needed.
  public static let badKey = DiagnosticCode(
    "E1137", en: "a key is a keyword, with `amend` or `repeal` before it where needed",
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
