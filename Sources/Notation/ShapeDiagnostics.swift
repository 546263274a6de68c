import Diagnostics

/// What can be wrong with an item against the vocabulary.
public enum ShapeDiagnostics: DiagnosticCatalogue {
  /// E1301: … is no keyword ….
  public static let unknownKeyword = DiagnosticCode(
    "E1301", en: "`{0}` is no keyword {1}", zh: "{1}没有关键词 `{0}`")
  /// E1302: … is a keyword that this version of Merit does not offer yet.
  public static let laterKeyword = DiagnosticCode(
    "E1302", en: "`{0}` is a keyword that this version of Merit does not offer yet",
    zh: "关键词 `{0}` 本版本尚不支持",
    help: LocalizedText(en: "leave it out for now", zh: "请暂时删去"))
  /// E1303: … needs a name.
  public static let labelMissing = DiagnosticCode(
    "E1303", en: "`{0}` needs a name", zh: "`{0}` 之后须有名称")
  /// E1304: … takes no name.
  public static let labelNotTaken = DiagnosticCode(
    "E1304", en: "`{0}` takes no name", zh: "`{0}` 之后不能有名称")
  /// E1305: … takes a block in braces, not a value.
  public static let needsBlock = DiagnosticCode(
    "E1305", en: "`{0}` takes a block in braces, not a value", zh: "`{0}` 须为花括号内的块，不能直接写值")
  /// E1306: … takes a value, not a block.
  public static let needsValue = DiagnosticCode(
    "E1306", en: "`{0}` takes a value, not a block", zh: "`{0}` 须为一个值，不能是块",
    help: LocalizedText(en: "write `{0}: value`", zh: "写作 `{0}: 值`"))
  /// E1307: the value of … is missing.
  public static let valueMissing = DiagnosticCode(
    "E1307", en: "the value of `{0}` is missing", zh: "`{0}` 缺少值",
    help: LocalizedText(en: "write `{0}: value`", zh: "写作 `{0}: 值`"))
  /// E1308: no `:` stands before a block.
  public static let colonBeforeBlock = DiagnosticCode(
    "E1308", en: "no `:` stands before a block", zh: "块之前不写 `:`",
    help: LocalizedText(en: "delete the `:`", zh: "请删去 `:`"))
  /// E1309: … stands twice in this layer.
  public static let duplicate = DiagnosticCode(
    "E1309", en: "{0} stands twice in this layer", zh: "{0} 在同一层政策中重复",
    help: LocalizedText(en: "keep one of them", zh: "请只保留一处"))
  /// E1310: … needs ….
  public static let requiredMissing = DiagnosticCode(
    "E1310", en: "{0} needs `{1}`", zh: "{0} 缺少 `{1}`")
  /// E1311: … needs one of ….
  public static let oneOfMissing = DiagnosticCode(
    "E1311", en: "{0} needs one of {1}", zh: "{0} 须有 {1} 之一")
  /// E1312: … is none of the words of ….
  public static let unknownChoice = DiagnosticCode(
    "E1312", en: "`{0}` is none of the words of `{1}`", zh: "`{0}` 不是 `{1}` 可用的词",
    help: LocalizedText(en: "it is one of {2}", zh: "可用：{2}"))
  /// E1313: … is a word that this version of Merit does not offer yet.
  public static let laterChoice = DiagnosticCode(
    "E1313", en: "`{0}` is a word that this version of Merit does not offer yet",
    zh: "`{0}` 本版本尚不支持")
  /// E1314: … takes a whole number from … to ….
  public static let notInteger = DiagnosticCode(
    "E1314", en: "`{0}` takes a whole number from {1} to {2}", zh: "`{0}` 须为 {1} 到 {2} 的整数")
  /// E1315: … takes a text in double quotes.
  public static let textNeedsQuotes = DiagnosticCode(
    "E1315", en: "`{0}` takes a text in double quotes", zh: "`{0}` 须为双引号内的文本")
  /// E1316: … cannot be a name.
  public static let badName = DiagnosticCode(
    "E1316", en: "`{0}` cannot be a name", zh: "`{0}` 不能用作名称",
    help: LocalizedText(
      en:
        "a name has ideographs, letters, digits and `_`, no blanks or signs, and begins with no digit",
      zh: "名称只能含汉字、字母、数字和 `_`，不能有空格或符号，也不能以数字开头"))
  /// E1317: … cannot be the number of ….
  public static let badNumber = DiagnosticCode(
    "E1317", en: "`{0}` cannot be the number of `{1}`", zh: "`{0}` 不能用作 `{1}` 的编号",
    help: LocalizedText(
      en: "write a number such as `8`, `8.6` or `二.1`", zh: "编号如 `8`、`8.6` 或 `二.1`"))
  /// E1318: … cannot be amended or repealed.
  public static let cannotAmend = DiagnosticCode(
    "E1318", en: "`{0}` cannot be amended or repealed", zh: "`{0}` 不能修改或废止")
  /// E1319: `repeal` takes only keyword and name.
  public static let repealWithBody = DiagnosticCode(
    "E1319", en: "`repeal` takes only keyword and name", zh: "“废止”之后只写关键词和名称",
    help: LocalizedText(
      en: "to replace something, repeal it and write the new item beside", zh: "如须替换，先废止，再另写新项"))
  /// E1320: an element of the list is missing.
  public static let emptyPart = DiagnosticCode(
    "E1320", en: "an element of the list is missing", zh: "列表中缺少一项",
    help: LocalizedText(en: "delete the comma that is too many", zh: "请删去多余的逗号"))
  /// E1321: exactly one `->` stands between inputs and outputs.
  public static let arrowMissing = DiagnosticCode(
    "E1321", en: "exactly one `->` stands between inputs and outputs", zh: "输入与结果之间须有且只有一个 `->`")
  /// E1322: … takes one name.
  public static let oneName = DiagnosticCode(
    "E1322", en: "`{0}` takes one name", zh: "`{0}` 只能写一个名称")
  /// E1323: a name stands without quotes.
  public static let nameInQuotes = DiagnosticCode(
    "E1323", en: "a name stands without quotes", zh: "名称不加引号")
  /// E1324: the order of … counts, so all have to stand in one file.
  public static let orderedOverFiles = DiagnosticCode(
    "E1324", en: "the order of `{0}` counts, so all have to stand in one file",
    zh: "`{0}` 的先后次序有意义，须写在同一个文件中")

  /// Codes of the resolver; those of the readers are in ``NotationDiagnostics``.
  public static let all: [DiagnosticCode] = [
    unknownKeyword, laterKeyword, labelMissing, labelNotTaken, needsBlock, needsValue,
    valueMissing, colonBeforeBlock, duplicate, requiredMissing, oneOfMissing, unknownChoice,
    laterChoice, notInteger, textNeedsQuotes, badName, badNumber, cannotAmend, repealWithBody,
    emptyPart, arrowMissing, oneName, nameInQuotes, orderedOverFiles,
  ]
}
