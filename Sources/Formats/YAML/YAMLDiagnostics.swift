import Diagnostics

extension FormatsDiagnostics {
  static let yaml = [
    yamlSyntax, yamlValueNeedsQuotes, yamlUnclosedQuote, yamlUnclosedBracket, yamlIndentation,
    yamlTab, yamlNoColon, yamlColonWithoutBlank, yamlFullWidthColon, yamlEscape, yamlSecondDocument,
    yamlTagDirective, yamlTag, yamlAnchor, yamlAlias, yamlMergeKey, yamlKeyNotScalar,
    yamlEmptyKey, yamlTooDeep, yamlDuplicateKey, yamlEmptyBlock, yamlTooManyNodes,
  ]

  /// A syntax error that none of the more exact codes describes.
  public static let yamlSyntax = DiagnosticCode(
    "E1010",
    en: "this cannot be read as YAML",
    zh: "这里不符合 YAML 的写法",
    help: LocalizedText(
      en: "compare with the lines above: `key: value`, indented by two blanks below its heading",
      zh: "请对照上面的行：写成“键: 值”，在所属标题下缩进两格"))

  /// A value that YAML takes for its own punctuation (Y9).
  public static let yamlValueNeedsQuotes = DiagnosticCode(
    "E1011",
    en: "the value `{0}` must stand in quotes",
    zh: "值 `{0}` 须加引号",
    help: LocalizedText(
      en: "put it in single quotes: {1}",
      zh: "请加英文单引号：{1}"))

  /// E1012: this quote is never closed.
  public static let yamlUnclosedQuote = DiagnosticCode(
    "E1012",
    en: "this quote is never closed",
    zh: "这个引号没有配对的结束引号",
    help: LocalizedText(en: "close it with {0}", zh: "请在值的末尾补上 {0}"))

  /// E1013: the bracket … is never closed.
  public static let yamlUnclosedBracket = DiagnosticCode(
    "E1013",
    en: "the bracket `{0}` is never closed",
    zh: "括号 `{0}` 没有配对的结束括号",
    help: LocalizedText(en: "close it with `{1}`", zh: "请补上 `{1}`"))

  /// E1014: the indentation of this line does not fit the lines above.
  public static let yamlIndentation = DiagnosticCode(
    "E1014",
    en: "the indentation of this line does not fit the lines above",
    zh: "本行的缩进与上面各行不一致",
    help: LocalizedText(
      en: "let it begin in the same column as its neighbours",
      zh: "请与同级的各行对齐"))

  /// E1015: a line cannot be indented with a tab.
  public static let yamlTab = DiagnosticCode(
    "E1015",
    en: "a line cannot be indented with a tab",
    zh: "缩进不能用制表符（Tab）",
    help: LocalizedText(en: "use blanks", zh: "请改用空格"))

  /// E1016: … is neither `key: value` nor `- item`.
  public static let yamlNoColon = DiagnosticCode(
    "E1016",
    en: "`{0}` is neither `key: value` nor `- item`",
    zh: "`{0}` 既不是“键: 值”，也不是“- 列表项”",
    help: LocalizedText(
      en: "write a colon and a blank behind the key, or indent the line if it belongs to the value "
        + "above",
      zh: "请在键后面加英文冒号和空格；如果本行属于上一行的值，请缩进"))

  /// E1017: a blank is missing behind the colon of ….
  public static let yamlColonWithoutBlank = DiagnosticCode(
    "E1017",
    en: "a blank is missing behind the colon of `{0}`",
    zh: "`{0}` 的冒号后面缺一个空格",
    help: LocalizedText(en: "write `{0}: `", zh: "请写成 `{0}: `"))

  /// E1018: the colon behind … is full-width.
  public static let yamlFullWidthColon = DiagnosticCode(
    "E1018",
    en: "the colon behind `{0}` is full-width",
    zh: "`{0}` 后面是中文冒号",
    help: LocalizedText(
      en: "YAML needs `:` and a blank", zh: "YAML 里须用英文冒号加一个空格 `: `"))

  /// E1019: … is no escape in double quotes.
  public static let yamlEscape = DiagnosticCode(
    "E1019",
    en: "`{0}` is no escape in double quotes",
    zh: "英文双引号里没有 `{0}` 这种转义",
    help: LocalizedText(
      en: "write a backslash as `\\\\`, or put the value in single quotes",
      zh: "反斜杠请写成 `\\\\`，或改用英文单引号"))

  /// E1020: a file holds one document, and a second begins here.
  public static let yamlSecondDocument = DiagnosticCode(
    "E1020",
    en: "a file holds one document, and a second begins here",
    zh: "一个文件只能有一份内容，这里又开始了第二份",
    help: LocalizedText(
      en: "remove the line, or move what follows to a file of its own",
      zh: "请删去本行，或把下面的内容移到另一个文件"))

  /// E1021: `%TAG` is not allowed.
  public static let yamlTagDirective = DiagnosticCode(
    "E1021",
    en: "`%TAG` is not allowed",
    zh: "不能使用 `%TAG`",
    help: LocalizedText(en: "remove the line", zh: "请删去本行"))

  /// E1022: YAML takes … for a tag and drops it, and tags are not allowed.
  public static let yamlTag = DiagnosticCode(
    "E1022",
    en: "YAML takes `{0}` for a tag and drops it, and tags are not allowed",
    zh: "YAML 会把 `{0}` 当作标签丢掉，这里不能使用标签",
    help: LocalizedText(
      en: "if it belongs to the value, put the value in single quotes",
      zh: "如果它是值的一部分，请给整个值加英文单引号"))

  /// E1023: YAML takes … for an anchor, and anchors are not allowed.
  public static let yamlAnchor = DiagnosticCode(
    "E1023",
    en: "YAML takes `{0}` for an anchor, and anchors are not allowed",
    zh: "YAML 会把 `{0}` 当作锚点，这里不能使用锚点",
    help: LocalizedText(
      en: "put the value in single quotes, or share with `define`",
      zh: "请给值加英文单引号；要重复使用请写 `define`（定义）"))

  /// E1024: YAML takes … for an alias, and aliases are not allowed.
  public static let yamlAlias = DiagnosticCode(
    "E1024",
    en: "YAML takes `{0}` for an alias, and aliases are not allowed",
    zh: "YAML 会把 `{0}` 当作别名，这里不能使用别名",
    help: LocalizedText(
      en: "put the value in single quotes, or write it out",
      zh: "请给值加英文单引号，或把内容写出来"))

  /// E1025: the key `<<` is not allowed.
  public static let yamlMergeKey = DiagnosticCode(
    "E1025",
    en: "the key `<<` is not allowed",
    zh: "不能使用键 `<<`",
    help: LocalizedText(
      en: "write the entries out, or share with `define`",
      zh: "请把内容写出来，或用 `define`（定义）"))

  /// E1026: a key must be a word, not a list or a group.
  public static let yamlKeyNotScalar = DiagnosticCode(
    "E1026",
    en: "a key must be a word, not a list or a group",
    zh: "键必须是一个词，不能是列表或一组内容",
    help: LocalizedText(
      en: "if this is a value, put it in single quotes",
      zh: "如果这是一个值，请加英文单引号"))

  /// E1027: a key is missing before the colon.
  public static let yamlEmptyKey = DiagnosticCode(
    "E1027",
    en: "a key is missing before the colon",
    zh: "冒号前面缺少键",
    help: LocalizedText(en: "write `key: value`", zh: "请写成“键: 值”"))

  /// E1028: more than … levels stand inside one another.
  public static let yamlTooDeep = DiagnosticCode(
    "E1028",
    en: "more than {0} levels stand inside one another",
    zh: "嵌套超过 {0} 层",
    help: LocalizedText(en: "the file is read up to here", zh: "文件只读到这里"))

  /// E1029: … stands twice.
  public static let yamlDuplicateKey = DiagnosticCode(
    "E1029",
    en: "`{0}` stands twice",
    zh: "`{0}` 写了两次",
    help: LocalizedText(en: "remove one of them", zh: "请删去其中一个"))

  /// `k: >5`: a block scalar's header with nothing below it.
  public static let yamlEmptyBlock = DiagnosticCode(
    "E1030",
    en: "YAML takes `{0}` for the heading of a text below, and there is none",
    zh: "YAML 会把 `{0}` 当作下文的开头，但下面没有文字",
    help: LocalizedText(en: "put it in single quotes: {1}", zh: "请加英文单引号：{1}"))

  /// E1031: the file has more than … entries.
  public static let yamlTooManyNodes = DiagnosticCode(
    "E1031",
    en: "the file has more than {0} entries",
    zh: "文件的条目超过 {0} 个",
    help: LocalizedText(en: "split it into several files", zh: "请拆成几个文件"))
}
