import Diagnostics

/// What can be wrong with an item against the vocabulary.
package enum ShapeDiagnostics: DiagnosticCatalogue {
  /// M1301 `unknown-keyword`.
  package static let unknownKeyword = DiagnosticCode(
    1301, "unknown-keyword", .error, en: "unknown keyword `{0}` {1}", zh: "{1}没有关键词 `{0}`")
  /// M1302 `unsupported-keyword`.
  package static let laterKeyword = DiagnosticCode(
    1302, "unsupported-keyword", .error,
    en: "unsupported keyword `{0}`: this version of Merit does not offer it yet",
    zh: "关键词 `{0}` 本版本尚不支持",
    help: LocalizedText(en: "remove it for now", zh: "请暂时删去"))
  /// M1303 `missing-label`.
  package static let labelMissing = DiagnosticCode(
    1303, "missing-label", .error, en: "missing name after `{0}`", zh: "`{0}` 之后须有名称")
  /// M1304 `unexpected-label`.
  package static let labelNotTaken = DiagnosticCode(
    1304, "unexpected-label", .error, en: "unexpected name after `{0}`", zh: "`{0}` 之后不能有名称")
  /// M1305 `value-for-block`.
  package static let needsBlock = DiagnosticCode(
    1305, "value-for-block", .error, en: "value instead of a block for `{0}`",
    zh: "`{0}` 须为花括号内的块，不能直接写值")
  /// M1306 `block-for-value`.
  package static let needsValue = DiagnosticCode(
    1306, "block-for-value", .error, en: "block instead of a value for `{0}`",
    zh: "`{0}` 须为一个值，不能是块",
    help: LocalizedText(en: "write `{0}: value`", zh: "请写作 `{0}: 值`"))
  /// M1307 `missing-keyword-value`.
  package static let valueMissing = DiagnosticCode(
    1307, "missing-keyword-value", .error, en: "missing value of `{0}`", zh: "`{0}` 缺少值",
    help: LocalizedText(en: "write `{0}: value`", zh: "请写作 `{0}: 值`"))
  /// M1308 `colon-before-block`.
  package static let colonBeforeBlock = DiagnosticCode(
    1308, "colon-before-block", .error, en: "unexpected `:` before a block", zh: "块之前不写 `:`",
    help: LocalizedText(en: "delete the `:`", zh: "请删去 `:`"))
  /// M1309 `duplicate-item`.
  package static let duplicate = DiagnosticCode(
    1309, "duplicate-item", .error, en: "duplicate {0}", zh: "{0} 在同一层政策中重复",
    help: LocalizedText(en: "keep one of them", zh: "请只保留一处"))
  /// M1310 `missing-required-keyword`.
  package static let requiredMissing = DiagnosticCode(
    1310, "missing-required-keyword", .error, en: "missing `{1}` in {0}", zh: "{0} 缺少 `{1}`")
  /// M1311 `missing-alternative`.
  package static let oneOfMissing = DiagnosticCode(
    1311, "missing-alternative", .error, en: "missing alternative in {0}: expected one of {1}",
    zh: "{0} 须有 {1} 之一")
  /// M1312 `unknown-choice`.
  package static let unknownChoice = DiagnosticCode(
    1312, "unknown-choice", .error, en: "unknown value `{0}` of `{1}`",
    zh: "`{0}` 不是 `{1}` 可用的词",
    help: LocalizedText(en: "write one of {2}", zh: "请写以下之一：{2}"))
  /// M1313 `unsupported-choice`.
  package static let laterChoice = DiagnosticCode(
    1313, "unsupported-choice", .error,
    en: "unsupported word `{0}`: this version of Merit does not offer it yet",
    zh: "`{0}` 本版本尚不支持")
  /// M1314 `not-an-integer`.
  package static let notInteger = DiagnosticCode(
    1314, "not-an-integer", .error,
    en: "invalid value of `{0}`: expected a whole number from {1} to {2}",
    zh: "`{0}` 须为 {1} 到 {2} 的整数")
  /// M1315 `unquoted-text`.
  package static let textNeedsQuotes = DiagnosticCode(
    1315, "unquoted-text", .error, en: "missing double quotes around the text of `{0}`",
    zh: "`{0}` 须为双引号内的文本")
  /// M1316 `invalid-name`.
  package static let badName = DiagnosticCode(
    1316, "invalid-name", .error, en: "invalid name `{0}`", zh: "`{0}` 不能用作名称",
    help: LocalizedText(
      en:
        "use ideographs, letters, digits and `_`, without spaces or signs, and do not begin with a digit",
      zh: "请只用汉字、字母、数字和 `_`，不用空格或符号，也不以数字开头"))
  /// M1317 `invalid-item-number`.
  package static let badNumber = DiagnosticCode(
    1317, "invalid-item-number", .error, en: "invalid number `{0}` of a `{1}`",
    zh: "`{0}` 不能用作 `{1}` 的编号",
    help: LocalizedText(
      en: "write a number such as `8`, `8.6` or `二.1`", zh: "请写编号，例如 `8`、`8.6` 或 `二.1`"))
  /// M1318 `not-amendable`.
  package static let cannotAmend = DiagnosticCode(
    1318, "not-amendable", .error, en: "amended or repealed `{0}`, which cannot be changed",
    zh: "`{0}` 不能修改或废止")
  /// M1319 `repeal-with-content`.
  package static let repealWithBody = DiagnosticCode(
    1319, "repeal-with-content", .error,
    en: "unexpected content of a `repeal`: expected only keyword and name",
    zh: "“废止”之后只写关键词和名称",
    help: LocalizedText(
      en: "to replace an item, repeal it and write the new one next to it", zh: "如须替换，请先废止，再另写新项"))
  /// M1320 `empty-list-element`.
  package static let emptyPart = DiagnosticCode(
    1320, "empty-list-element", .error, en: "missing element of a list", zh: "列表中缺少一项",
    help: LocalizedText(en: "delete the extra comma", zh: "请删去多余的逗号"))
  /// M1321 `missing-table-arrow`.
  package static let arrowMissing = DiagnosticCode(
    1321, "missing-table-arrow", .error,
    en: "missing or extra `->`: expected one between inputs and outputs",
    zh: "输入与结果之间须有且只有一个 `->`")
  /// M1322 `several-names`.
  package static let oneName = DiagnosticCode(
    1322, "several-names", .error, en: "several names for `{0}`: expected one", zh: "`{0}` 只能写一个名称")
  /// M1323 `quoted-name`.
  package static let nameInQuotes = DiagnosticCode(
    1323, "quoted-name", .error, en: "quotes around a name", zh: "名称不加引号")
  /// M1324 `order-across-files`.
  package static let orderedOverFiles = DiagnosticCode(
    1324, "order-across-files", .error,
    en: "`{0}` in several files: their order matters, so they belong in one file",
    zh: "`{0}` 的先后次序有意义，须写在同一个文件中")

  /// Codes of the resolver; those of the readers are in ``NotationDiagnostics``.
  package static let all: [DiagnosticCode] = [
    unknownKeyword, laterKeyword, labelMissing, labelNotTaken, needsBlock, needsValue,
    valueMissing, colonBeforeBlock, duplicate, requiredMissing, oneOfMissing, unknownChoice,
    laterChoice, notInteger, textNeedsQuotes, badName, badNumber, cannotAmend, repealWithBody,
    emptyPart, arrowMissing, oneName, nameInQuotes, orderedOverFiles,
  ]
}
