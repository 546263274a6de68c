import Diagnostics

/// What can be wrong with an item against the vocabulary.
public enum ShapeDiagnostics: DiagnosticCatalogue {
  /// M1301 `unknown-keyword`.
  public static let unknownKeyword = DiagnosticCode(
    1301, "unknown-keyword", .error, en: "`{0}` is no keyword {1}", zh: "{1}没有关键词 `{0}`")
  /// M1302 `unsupported-keyword`.
  public static let laterKeyword = DiagnosticCode(
    1302, "unsupported-keyword", .error,
    en: "`{0}` is a keyword that this version of Merit does not offer yet",
    zh: "关键词 `{0}` 本版本尚不支持",
    help: LocalizedText(en: "leave it out for now", zh: "请暂时删去"))
  /// M1303 `missing-label`.
  public static let labelMissing = DiagnosticCode(
    1303, "missing-label", .error, en: "`{0}` needs a name", zh: "`{0}` 之后须有名称")
  /// M1304 `unexpected-label`.
  public static let labelNotTaken = DiagnosticCode(
    1304, "unexpected-label", .error, en: "`{0}` takes no name", zh: "`{0}` 之后不能有名称")
  /// M1305 `value-for-block`.
  public static let needsBlock = DiagnosticCode(
    1305, "value-for-block", .error, en: "`{0}` takes a block in braces, not a value",
    zh: "`{0}` 须为花括号内的块，不能直接写值")
  /// M1306 `block-for-value`.
  public static let needsValue = DiagnosticCode(
    1306, "block-for-value", .error, en: "`{0}` takes a value, not a block", zh: "`{0}` 须为一个值，不能是块",
    help: LocalizedText(en: "write `{0}: value`", zh: "写作 `{0}: 值`"))
  /// M1307 `missing-keyword-value`.
  public static let valueMissing = DiagnosticCode(
    1307, "missing-keyword-value", .error, en: "the value of `{0}` is missing", zh: "`{0}` 缺少值",
    help: LocalizedText(en: "write `{0}: value`", zh: "写作 `{0}: 值`"))
  /// M1308 `colon-before-block`.
  public static let colonBeforeBlock = DiagnosticCode(
    1308, "colon-before-block", .error, en: "no `:` stands before a block", zh: "块之前不写 `:`",
    help: LocalizedText(en: "delete the `:`", zh: "请删去 `:`"))
  /// M1309 `duplicate-item`.
  public static let duplicate = DiagnosticCode(
    1309, "duplicate-item", .error, en: "{0} stands twice in this layer", zh: "{0} 在同一层政策中重复",
    help: LocalizedText(en: "keep one of them", zh: "请只保留一处"))
  /// M1310 `missing-required-keyword`.
  public static let requiredMissing = DiagnosticCode(
    1310, "missing-required-keyword", .error, en: "{0} needs `{1}`", zh: "{0} 缺少 `{1}`")
  /// M1311 `missing-alternative`.
  public static let oneOfMissing = DiagnosticCode(
    1311, "missing-alternative", .error, en: "{0} needs one of {1}", zh: "{0} 须有 {1} 之一")
  /// M1312 `unknown-choice`.
  public static let unknownChoice = DiagnosticCode(
    1312, "unknown-choice", .error, en: "`{0}` is none of the words of `{1}`",
    zh: "`{0}` 不是 `{1}` 可用的词",
    help: LocalizedText(en: "it is one of {2}", zh: "可用：{2}"))
  /// M1313 `unsupported-choice`.
  public static let laterChoice = DiagnosticCode(
    1313, "unsupported-choice", .error,
    en: "`{0}` is a word that this version of Merit does not offer yet",
    zh: "`{0}` 本版本尚不支持")
  /// M1314 `not-an-integer`.
  public static let notInteger = DiagnosticCode(
    1314, "not-an-integer", .error, en: "`{0}` takes a whole number from {1} to {2}",
    zh: "`{0}` 须为 {1} 到 {2} 的整数")
  /// M1315 `unquoted-text`.
  public static let textNeedsQuotes = DiagnosticCode(
    1315, "unquoted-text", .error, en: "`{0}` takes a text in double quotes", zh: "`{0}` 须为双引号内的文本")
  /// M1316 `invalid-name`.
  public static let badName = DiagnosticCode(
    1316, "invalid-name", .error, en: "`{0}` cannot be a name", zh: "`{0}` 不能用作名称",
    help: LocalizedText(
      en:
        "a name has ideographs, letters, digits and `_`, no blanks or signs, and begins with no digit",
      zh: "名称只能含汉字、字母、数字和 `_`，不能有空格或符号，也不能以数字开头"))
  /// M1317 `invalid-item-number`.
  public static let badNumber = DiagnosticCode(
    1317, "invalid-item-number", .error, en: "`{0}` cannot be the number of `{1}`",
    zh: "`{0}` 不能用作 `{1}` 的编号",
    help: LocalizedText(
      en: "write a number such as `8`, `8.6` or `二.1`", zh: "编号如 `8`、`8.6` 或 `二.1`"))
  /// M1318 `not-amendable`.
  public static let cannotAmend = DiagnosticCode(
    1318, "not-amendable", .error, en: "`{0}` cannot be amended or repealed", zh: "`{0}` 不能修改或废止")
  /// M1319 `repeal-with-content`.
  public static let repealWithBody = DiagnosticCode(
    1319, "repeal-with-content", .error, en: "`repeal` takes only keyword and name",
    zh: "“废止”之后只写关键词和名称",
    help: LocalizedText(
      en: "to replace something, repeal it and write the new item beside", zh: "如须替换，先废止，再另写新项"))
  /// M1320 `empty-list-element`.
  public static let emptyPart = DiagnosticCode(
    1320, "empty-list-element", .error, en: "an element of the list is missing", zh: "列表中缺少一项",
    help: LocalizedText(en: "delete the comma that is too many", zh: "请删去多余的逗号"))
  /// M1321 `missing-table-arrow`.
  public static let arrowMissing = DiagnosticCode(
    1321, "missing-table-arrow", .error, en: "exactly one `->` stands between inputs and outputs",
    zh: "输入与结果之间须有且只有一个 `->`")
  /// M1322 `several-names`.
  public static let oneName = DiagnosticCode(
    1322, "several-names", .error, en: "`{0}` takes one name", zh: "`{0}` 只能写一个名称")
  /// M1323 `quoted-name`.
  public static let nameInQuotes = DiagnosticCode(
    1323, "quoted-name", .error, en: "a name stands without quotes", zh: "名称不加引号")
  /// M1324 `order-across-files`.
  public static let orderedOverFiles = DiagnosticCode(
    1324, "order-across-files", .error,
    en: "the order of `{0}` counts, so all have to stand in one file",
    zh: "`{0}` 的先后次序有意义，须写在同一个文件中")

  /// Codes of the resolver; those of the readers are in ``NotationDiagnostics``.
  public static let all: [DiagnosticCode] = [
    unknownKeyword, laterKeyword, labelMissing, labelNotTaken, needsBlock, needsValue,
    valueMissing, colonBeforeBlock, duplicate, requiredMissing, oneOfMissing, unknownChoice,
    laterChoice, notInteger, textNeedsQuotes, badName, badNumber, cannotAmend, repealWithBody,
    emptyPart, arrowMissing, oneName, nameInQuotes, orderedOverFiles,
  ]
}
