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
    1010, "yaml-syntax", .error,
    en: "invalid YAML",
    zh: "这里不符合 YAML 的写法",
    help: LocalizedText(
      en:
        "compare with the lines above: write `key: value`, indented by two spaces under its heading",
      zh: "请对照上面的行：写成“键: 值”，在所属标题下缩进两格"))

  /// A value that YAML takes for its own punctuation (Y9).
  public static let yamlValueNeedsQuotes = DiagnosticCode(
    1011, "yaml-unquoted-value", .error,
    en: "missing quotes around the value `{0}`",
    zh: "值 `{0}` 须加引号",
    help: LocalizedText(
      en: "put it in single quotes: {1}",
      zh: "请加英文单引号：{1}"))

  /// M1012 `yaml-unclosed-quote`.
  public static let yamlUnclosedQuote = DiagnosticCode(
    1012, "yaml-unclosed-quote", .error,
    en: "unclosed quote",
    zh: "这个引号没有配对的结束引号",
    help: LocalizedText(en: "close it with {0}", zh: "请在值的末尾补上 {0}"))

  /// M1013 `yaml-unclosed-bracket`.
  public static let yamlUnclosedBracket = DiagnosticCode(
    1013, "yaml-unclosed-bracket", .error,
    en: "unclosed bracket `{0}`",
    zh: "括号 `{0}` 没有配对的结束括号",
    help: LocalizedText(en: "close it with `{1}`", zh: "请补上 `{1}`"))

  /// M1014 `yaml-indentation`.
  public static let yamlIndentation = DiagnosticCode(
    1014, "yaml-indentation", .error,
    en: "indentation that does not match the lines above",
    zh: "本行的缩进与上面各行不一致",
    help: LocalizedText(
      en: "begin the line in the same column as its neighbours",
      zh: "请与同级的各行对齐"))

  /// M1015 `yaml-tab-indentation`.
  public static let yamlTab = DiagnosticCode(
    1015, "yaml-tab-indentation", .error,
    en: "tab in the indentation",
    zh: "缩进不能用制表符（Tab）",
    help: LocalizedText(en: "use spaces", zh: "请改用空格"))

  /// M1016 `yaml-missing-colon`.
  public static let yamlNoColon = DiagnosticCode(
    1016, "yaml-missing-colon", .error,
    en: "missing colon: `{0}` is neither `key: value` nor `- item`",
    zh: "`{0}` 既不是“键: 值”，也不是“- 列表项”",
    help: LocalizedText(
      en:
        "write a colon and a space after the key, or indent the line if it belongs to the value above",
      zh: "请在键后面加英文冒号和空格；如果本行属于上一行的值，请缩进"))

  /// M1017 `yaml-missing-space-after-colon`.
  public static let yamlColonWithoutBlank = DiagnosticCode(
    1017, "yaml-missing-space-after-colon", .error,
    en: "missing space after the colon of `{0}`",
    zh: "`{0}` 的冒号后面缺一个空格",
    help: LocalizedText(en: "write `{0}: `", zh: "请写成 `{0}: `"))

  /// M1018 `yaml-full-width-colon`.
  public static let yamlFullWidthColon = DiagnosticCode(
    1018, "yaml-full-width-colon", .error,
    en: "full-width colon after `{0}`",
    zh: "`{0}` 后面是中文冒号",
    help: LocalizedText(
      en: "write `:` and a space", zh: "请写英文冒号加一个空格 `: `"))

  /// M1019 `yaml-unknown-escape`.
  public static let yamlEscape = DiagnosticCode(
    1019, "yaml-unknown-escape", .error,
    en: "unknown escape `{0}` in double quotes",
    zh: "英文双引号里没有 `{0}` 这种转义",
    help: LocalizedText(
      en: "write a backslash as `\\\\`, or put the value in single quotes",
      zh: "反斜杠请写成 `\\\\`，或改用英文单引号"))

  /// M1020 `yaml-second-document`.
  public static let yamlSecondDocument = DiagnosticCode(
    1020, "yaml-second-document", .error,
    en: "second document in one file",
    zh: "一个文件只能有一份内容，这里又开始了第二份",
    help: LocalizedText(
      en: "remove the line, or move what follows to a file of its own",
      zh: "请删去本行，或把下面的内容移到另一个文件"))

  /// M1021 `yaml-tag-directive`.
  public static let yamlTagDirective = DiagnosticCode(
    1021, "yaml-tag-directive", .error,
    en: "`%TAG` directive",
    zh: "不能使用 `%TAG`",
    help: LocalizedText(en: "remove the line", zh: "请删去本行"))

  /// M1022 `yaml-tag`.
  public static let yamlTag = DiagnosticCode(
    1022, "yaml-tag", .error,
    en: "tag `{0}`, which YAML drops",
    zh: "YAML 会把 `{0}` 当作标签丢掉，这里不能使用标签",
    help: LocalizedText(
      en: "if it belongs to the value, put the value in single quotes",
      zh: "如果它是值的一部分，请给整个值加英文单引号"))

  /// M1023 `yaml-anchor`.
  public static let yamlAnchor = DiagnosticCode(
    1023, "yaml-anchor", .error,
    en: "anchor `{0}`",
    zh: "YAML 会把 `{0}` 当作锚点，这里不能使用锚点",
    help: LocalizedText(
      en: "put the value in single quotes, or share with `define`",
      zh: "请给值加英文单引号；要重复使用请写 `define`（定义）"))

  /// M1024 `yaml-alias`.
  public static let yamlAlias = DiagnosticCode(
    1024, "yaml-alias", .error,
    en: "alias `{0}`",
    zh: "YAML 会把 `{0}` 当作别名，这里不能使用别名",
    help: LocalizedText(
      en: "put the value in single quotes, or write it out",
      zh: "请给值加英文单引号，或把内容写出来"))

  /// M1025 `yaml-merge-key`.
  public static let yamlMergeKey = DiagnosticCode(
    1025, "yaml-merge-key", .error,
    en: "merge key `<<`",
    zh: "不能使用键 `<<`",
    help: LocalizedText(
      en: "write the entries out, or share with `define`",
      zh: "请把内容写出来，或用 `define`（定义）"))

  /// M1026 `yaml-collection-as-key`.
  public static let yamlKeyNotScalar = DiagnosticCode(
    1026, "yaml-collection-as-key", .error,
    en: "collection as a key: expected a word",
    zh: "键必须是一个词，不能是列表或一组内容",
    help: LocalizedText(
      en: "if this is a value, put it in single quotes",
      zh: "如果这是一个值，请加英文单引号"))

  /// M1027 `yaml-empty-key`.
  public static let yamlEmptyKey = DiagnosticCode(
    1027, "yaml-empty-key", .error,
    en: "missing key before the colon",
    zh: "冒号前面缺少键",
    help: LocalizedText(en: "write `key: value`", zh: "请写成“键: 值”"))

  /// M1028 `yaml-nesting-too-deep`.
  public static let yamlTooDeep = DiagnosticCode(
    1028, "yaml-nesting-too-deep", .error,
    en: "values nested more than {0} deep",
    zh: "嵌套超过 {0} 层",
    help: LocalizedText(
      en: "reduce the nesting; the rest of the file is not read", zh: "请减少嵌套；其后的内容没有读入"))

  /// M1029 `yaml-duplicate-key`.
  public static let yamlDuplicateKey = DiagnosticCode(
    1029, "yaml-duplicate-key", .error,
    en: "duplicate key `{0}`",
    zh: "`{0}` 写了两次",
    help: LocalizedText(en: "remove one of them", zh: "请删去其中一个"))

  /// `k: >5`: a block scalar's header with nothing below it.
  public static let yamlEmptyBlock = DiagnosticCode(
    1030, "yaml-empty-block-scalar", .error,
    en: "missing text below `{0}`, which YAML reads as the heading of a text",
    zh: "YAML 会把 `{0}` 当作下文的开头，但下面没有文字",
    help: LocalizedText(en: "put it in single quotes: {1}", zh: "请加英文单引号：{1}"))

  /// M1031 `yaml-too-many-nodes`.
  public static let yamlTooManyNodes = DiagnosticCode(
    1031, "yaml-too-many-nodes", .error,
    en: "too many entries: at most {0}",
    zh: "文件的条目超过 {0} 个",
    help: LocalizedText(en: "split it into several files", zh: "请拆成几个文件"))
}
