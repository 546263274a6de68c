import Diagnostics

/// What can be wrong with a policy as a whole, once it is read and merged.
package enum PolicyDiagnostics: DiagnosticCatalogue {
  // MARK: Names (S4, S5)

  /// M1401 `reserved-name`.
  package static let nameTaken = DiagnosticCode(
    1401, "reserved-name", .error, en: "reserved name `{0}` ({1})",
    zh: "`{0}` 是 Merit 的用语（{1}）",
    help: LocalizedText(
      en: "choose another name; readers see the `title`", zh: "请换一个名称；给读者看的写在“标题”中"))
  /// M1402 `duplicate-name`.
  package static let nameTwice = DiagnosticCode(
    1402, "duplicate-name", .error, en: "duplicate name `{0}`", zh: "`{0}` 同时是两样东西的名称")
  /// M1403 `look-alike-names`.
  package static let nameTwins = DiagnosticCode(
    1403, "look-alike-names", .error,
    en: "look-alike names `{0}` and `{1}`: they differ only in the form of their characters",
    zh: "`{0}` 与 `{1}` 只有字符形式不同")
  /// M1404 `name-hides-field`.
  package static let nameHidesField = DiagnosticCode(
    1404, "name-hides-field", .error,
    en:
      "ambiguous name `{0}`: it is also a field of `{1}`, whose rules read names without a prefix",
    zh: "`{0}` 同时是 `{1}` 的字段，规则中将无法区分")

  // MARK: References

  /// M1410 `unknown-reference`.
  package static let unknownReference = DiagnosticCode(
    1410, "unknown-reference", .error, en: "unknown {0} `{1}`", zh: "没有名为 `{1}` 的{0}")
  /// M1411 `conflicting-keywords`.
  package static let doesNotGoTogether = DiagnosticCode(
    1411, "conflicting-keywords", .error, en: "conflicting `{0}` and `{1}`",
    zh: "`{0}` 与 `{1}` 不能同时使用")

  // MARK: Values

  /// M1420 `circular-definition`.
  package static let recursion = DiagnosticCode(
    1420, "circular-definition", .error, en: "circular definition of `{0}`: {1}",
    zh: "`{0}` 的定义用到了它自己：{1}")
  /// M1421 `untyped-open-parameter`.
  package static let untypedOpenValue = DiagnosticCode(
    1421, "untyped-open-parameter", .error, en: "missing `type` of open parameter `{0}`",
    zh: "待定参数 `{0}` 须写明类型")
  /// M1422 `missing-parameter-value`.
  package static let noValue = DiagnosticCode(
    1422, "missing-parameter-value", .error, en: "missing value of `{0}`, which is not open",
    zh: "`{0}` 没有值，也不是待定项",
    help: LocalizedText(
      en: "write the value, or `open: true` if an overlay gives it",
      zh: "请写出值；由下级给出的，写“待定: 是”"))
  /// M1423 `disallowed-parameter-value`.
  package static let notAllowed = DiagnosticCode(
    1423, "disallowed-parameter-value", .error, en: "value of `{0}` outside its `allowed`: {1}",
    zh: "`{0}` 的值不在取值范围内：{1}")
  /// M1424 `invalid-unit`.
  package static let badUnit = DiagnosticCode(
    1424, "invalid-unit", .error,
    en: "invalid unit `{0}`: expected a positive constant times another unit",
    zh: "计量单位 `{0}` 应是另一单位的正常数倍",
    help: LocalizedText(en: "write it like `unit 万元: 10000 * 元`", zh: "请写作 `unit 万元: 10000 * 元`"))
  /// M1425 `unit-of-non-number`.
  package static let unitOfText = DiagnosticCode(
    1425, "unit-of-non-number", .error, en: "unit for `{0}`, which is not a number",
    zh: "`{0}` 不是数，不能有计量单位")
  /// M1426 `non-constant-number`.
  package static let notConstant = DiagnosticCode(
    1426, "non-constant-number", .error,
    en: "computed value of `{0}`: expected a number that is written out",
    zh: "`{0}` 须直接写出数字")
  /// M1427 `comment-in-folded-value`.
  package static let commentTakesLines = DiagnosticCode(
    1427, "comment-in-folded-value", .error, en: "comment that hides the rest of a folded value",
    zh: "此注释会吞掉折行值的其余部分",
    help: LocalizedText(
      en: "write the value with `|`, or the comment as `/* … */`",
      zh: "请用 `|` 书写该值，或把注释写成 `/* … */`"))

  /// M1428 `invalid-date-format`.
  package static let dateSpelling = DiagnosticCode(
    1428, "invalid-date-format", .error, en: "invalid date format: expected `{0}`",
    zh: "日期应写作 `{0}`")
  /// M1429 `nonexistent-date`.
  package static let noSuchDay = DiagnosticCode(
    1429, "nonexistent-date", .error, en: "nonexistent date `{0}`", zh: "没有这一天：`{0}`")

  // MARK: Records

  /// M1430 `unknown-field-type`.
  package static let badType = DiagnosticCode(
    1430, "unknown-field-type", .error, en: "unknown type, choice or record `{0}`",
    zh: "没有名为 `{0}` 的类型、选项表或记录")
  /// M1431 `invalid-record-key`.
  package static let badKey = DiagnosticCode(
    1431, "invalid-record-key", .error,
    en: "invalid key of `{0}`: expected a required text field that is not private",
    zh: "`{0}` 的标识须是必填、不保密的文本字段",
    help: LocalizedText(
      en: "choose a field that may be printed wherever a record is named",
      zh: "请选用可以公开的字段：凡提到记录之处，都会写出其标识"))
  /// M1432 `owner-without-key`.
  package static let ownerWithoutKey = DiagnosticCode(
    1432, "owner-without-key", .error, en: "owner `{0}` without a key",
    zh: "`{0}` 没有标识，其他记录不能属于它")
  /// M1433 `incomplete-roles`.
  package static let incompleteRoles = DiagnosticCode(
    1433, "incomplete-roles", .error, en: "incomplete roles of `{0}`: `{1}` without `{2}`",
    zh: "`{0}` 有 `{1}` 而无 `{2}`")
  /// M1434 `duplicate-roles`.
  package static let rolesTwice = DiagnosticCode(
    1434, "duplicate-roles", .error, en: "duplicate {1} records of `{0}`", zh: "`{0}` 有两种记录记载{1}"
  )
  /// M1435 `role-type-mismatch`.
  package static let roleType = DiagnosticCode(
    1435, "role-type-mismatch", .error, en: "wrong type for the field of `{0}`: expected a {1}",
    zh: "`{0}` 的字段须是{1}"
  )
  /// M1436 `missing-roles`.
  package static let noRoles = DiagnosticCode(
    1436, "missing-roles", .error, en: "missing record of `{0}` that holds {1}",
    zh: "`{0}` 没有记载{1}的记录",
    help: LocalizedText(
      en: "declare `record … { of: {0} … }` with the fields that `{2}` and the like name",
      zh: "请声明属于 `{0}` 的记录，并写明 `{2}` 等栏"))

  // MARK: Tables

  /// M1440 `cell-count-mismatch`.
  package static let cellCount = DiagnosticCode(
    1440, "cell-count-mismatch", .error, en: "wrong number of cells: expected {1}, found {0}",
    zh: "此行有 {0} 格，而表有 {1} 列")
  /// M1441 `mixed-output-types`.
  package static let outputTypes = DiagnosticCode(
    1441, "mixed-output-types", .error, en: "mixed types in column `{0}`: a {1} and a {2}",
    zh: "`{0}` 列既有{1}又有{2}")
  /// M1442 `empty-table`.
  package static let noRows = DiagnosticCode(
    1442, "empty-table", .error, en: "empty table `{0}`: expected rows or `otherwise`",
    zh: "对照表 `{0}` 没有行，也没有“其余”")

  /// M1443 `duplicate-row`.
  package static let rowTwice = DiagnosticCode(
    1443, "duplicate-row", .error,
    en: "duplicate rows `{0}` and `{1}`: the same inputs, and only one row may match",
    zh: "`{0}` 与 `{1}` 的输入相同，而只能有一行符合",
    help: LocalizedText(
      en: "delete one, or write `hit: first` if the first one applies",
      zh: "请删去一行；若以先写的为准，请写“命中: 首个”"))

  /// M1444 `overlapping-rows`.
  package static let rowsOverlap = DiagnosticCode(
    1444, "overlapping-rows", .error,
    en: "overlapping rows `{0}` and `{1}`: both match for {2}, and only one may",
    zh: "{2}时 `{0}` 与 `{1}` 都符合，而只能有一行符合",
    help: LocalizedText(
      en: "narrow one of them, as in `[80..90)`, or write `hit: first` if the first one applies",
      zh: "请收窄其中一行，例如 `[80..90)`；若以先写的为准，请写“命中: 首个”"))

  // MARK: Tables in files

  /// M1490 `table-defined-in-file`.
  package static let standsInFile = DiagnosticCode(
    1490, "table-defined-in-file", .error,
    en: "`{0}` written in the policy for a table that is read `from` a file",
    zh: "对照表取自文件时，`{0}` 以文件为准",
    help: LocalizedText(
      en: "change it in the file or name another file; to write the table here, repeal it first",
      zh: "请在文件中修改，或取用另一个文件；如要在此另写，请先废止原表"))
  /// M1491 `ambiguous-decision`.
  package static let whichDecision = DiagnosticCode(
    1491, "ambiguous-decision", .error,
    en: "ambiguous decision: `{0}` has {1}",
    zh: "`{0}` 有 {1} 个决策，没有写明取哪一个",
    help: LocalizedText(en: "write `decision: \"…\"` with one of {2}", zh: "请写明 `决策: \"…\"`，可取：{2}")
  )
  /// M1492 `column-count-mismatch`.
  package static let columnCount = DiagnosticCode(
    1492, "column-count-mismatch", .error,
    en:
      "wrong number of columns: expected {0} inputs and {1} outputs as in the file, found {2} and {3}",
    zh: "文件中的表有 {0} 个输入列、{1} 个结果列，此处写了 {2} 个和 {3} 个")
  /// M1493 `input-type-mismatch`.
  package static let inputType = DiagnosticCode(
    1493, "input-type-mismatch", .error,
    en: "type mismatch of input `{0}`: a {1} in the file, a {2} in the policy",
    zh: "输入列 `{0}` 在文件中是{1}，在政策中是{2}",
    help: LocalizedText(
      en: "correct the type in the file, or name another field in `columns`",
      zh: "请改正文件中的类型，或在“列”中写另一个字段"))
  /// M1494 `unknown-output-value`.
  package static let notOutputValue = DiagnosticCode(
    1494, "unknown-output-value", .error,
    en: "`{0}` outside the output values of column `{1}`",
    zh: "`{0}` 不在 `{1}` 列的输出值之内")
  /// M1495 `invalid-column-name`.
  package static let columnName = DiagnosticCode(
    1495, "invalid-column-name", .error, en: "invalid column name `{0}`",
    zh: "`{0}` 不能用作政策中的列名",
    help: LocalizedText(
      en: "rename the output in the file, or name all columns with `columns: inputs -> outputs`",
      zh: "请改文件中的输出名称，或用 `列: 输入列 -> 结果列` 另行命名"))
  /// M1496 `invalid-aggregation`.
  package static let aggregation = DiagnosticCode(
    1496, "invalid-aggregation", .error,
    en: "invalid aggregation {0}: column `{1}` holds a {2}",
    zh: "`{1}` 列是{2}，不能按 {0} 汇总")

  // MARK: Citations (S29)

  /// M1450 `unknown-clause`.
  package static let clauseNotFound = DiagnosticCode(
    1450, "unknown-clause", .error, en: "unknown clause `{0}` in {1}", zh: "{1}没有 `{0}`")
  /// M1451 `unknown-document`.
  package static let documentNotFound = DiagnosticCode(
    1451, "unknown-document", .error, en: "unknown document `{0}`", zh: "没有简称为 `{0}` 的文件")
  /// M1452 `invalid-citation`.
  package static let badCitation = DiagnosticCode(
    1452, "invalid-citation", .error, en: "invalid citation `{0}`", zh: "`{0}` 不是条款号",
    help: LocalizedText(
      en: "write a number such as `8.6`, `通知 二.3`, or an outside document in quotes",
      zh: "请写条款号，例如 `8.6`、`通知 二.3`；外部文件加引号"))

  // MARK: Awards

  /// M1460 `sheet-total-mismatch`.
  package static let sheetTotal = DiagnosticCode(
    1460, "sheet-total-mismatch", .error,
    en: "wrong total of `{0}`: the items add up to {1}, not {2}",
    zh: "`{0}` 各项满分之和是 {1}，不是 {2}")
  /// M1461 `invalid-score-range`.
  package static let badRange = DiagnosticCode(
    1461, "invalid-score-range", .error,
    en: "invalid points `{0}`: expected a number or a range of numbers",
    zh: "`{0}` 不是分值，也不是分值区间")
  /// M1462 `band-without-value`.
  package static let bandWithoutValue = DiagnosticCode(
    1462, "band-without-value", .error, en: "band without a `value` in item `{0}`",
    zh: "评审项 `{0}` 有分档而无值", help: LocalizedText(en: "write `value: …`", zh: "请写“值: …”"))
  /// M1463 `conditional-last-grade`.
  package static let lastGrade = DiagnosticCode(
    1463, "conditional-last-grade", .error,
    en: "last grade `{0}` with a condition: it must take everybody who is left",
    zh: "最后一个等次 `{0}` 须收下其余的入选者",
    help: LocalizedText(
      en: "remove `score`, `share` and `most`, or add a grade without them",
      zh: "请去掉其总分、占比和至多，或在其后加一个不设条件的等次"))
  /// M1464 `reward-outside-level`.
  package static let rewardOutsideLevel = DiagnosticCode(
    1464, "reward-outside-level", .error, en: "reward {0} outside the range of level `{1}`: {2}",
    zh: "{0} 超出级别 `{1}` 的奖励范围：{2}")
  /// M1465 `invalid-marks`.
  package static let notAMarkList = DiagnosticCode(
    1465, "invalid-marks", .error,
    en: "invalid `marks`: expected rows of a record with the roles judge, item and points",
    zh: "“打分”须是写明了评委栏、评审项栏和分值栏的记录")
  /// M1466 `panel-without-sheet`.
  package static let panelWithoutSheet = DiagnosticCode(
    1466, "panel-without-sheet", .error, en: "stage `{0}` with a panel but without a sheet",
    zh: "环节 `{0}` 有评委组而无评审表")
  /// M1467 `panel-and-score`.
  package static let scoreTwice = DiagnosticCode(
    1467, "panel-and-score", .error, en: "stage `{0}` with both a panel and a `score`",
    zh: "环节 `{0}` 既有评委组又有总分公式")
  /// M1468 `missing-score`.
  package static let noScoreToTest = DiagnosticCode(
    1468, "missing-score", .error, en: "`{0}` without a score in `{1}`",
    zh: "`{0}` 要用得分，而 `{1}` 没有得分")
  /// M1469 `missing-rank-direction`.
  package static let rankDirection = DiagnosticCode(
    1469, "missing-rank-direction", .error, en: "missing direction of a rank key",
    zh: "此项未写明高者在前还是低者在前",
    help: LocalizedText(en: "add `high first` or `low first`", zh: "请写“从高到低”或“从低到高”"))
  /// M1471 `missing-include-subject`.
  package static let includeSubject = DiagnosticCode(
    1471, "missing-include-subject", .error,
    en: "missing subject of ruleset `{0}`: expected a `{1}`",
    zh: "通用规则 `{0}` 的对象是 `{1}`，而未写明是哪一个",
    help: LocalizedText(en: "write `include {0}: …`", zh: "请写作 `include {0}: …`"))
  /// M1472 `impossible-minimum`.
  package static let leastTooMany = DiagnosticCode(
    1472, "impossible-minimum", .error,
    en: "impossible minimum: at least {0} of {1} can never hold", zh: "{1} 项中不可能有 {0} 项符合")
  /// M1473 `mixed-range-units`.
  package static let differentRewardUnits = DiagnosticCode(
    1473, "mixed-range-units", .error, en: "different units at the two ends of a range",
    zh: "区间两端计量单位不同")
  /// M1474 `invalid-amount`.
  package static let notAnAmount = DiagnosticCode(
    1474, "invalid-amount", .error, en: "invalid amount: expected a number or a range of numbers",
    zh: "金额须是数或数的区间")
  /// M1475 `too-many-group-keys`.
  package static let tooManyKeys = DiagnosticCode(
    1475, "too-many-group-keys", .error, en: "too many keys in `by`: at most {0}",
    zh: "“每”的分组项超过 {0} 个"
  )
  /// M1476 `all-judges-dropped`.
  package static let dropsAll = DiagnosticCode(
    1476, "all-judges-dropped", .error,
    en:
      "too many marks set aside: of {0} judges none is left without the {1} highest and {1} lowest",
    zh: "{0} 位评委去掉 {1} 个最高和 {1} 个最低后没有剩余")

  /// M1477 `share-out-of-range`.
  package static let shareOutOfRange = DiagnosticCode(
    1477, "share-out-of-range", .error, en: "share `{0}` outside 0 % to 100 %",
    zh: "比例应在 0% 与 100% 之间，而这是 `{0}`",
    help: LocalizedText(en: "write a share as `20%`", zh: "请把比例写作 `20%`"))
  /// M1478 `negative-seats`.
  package static let negativeSeats = DiagnosticCode(
    1478, "negative-seats", .error, en: "negative number of seats `{0}`",
    zh: "名额不能是负数，而这是 `{0}`")

  /// M1479 `minimum-above-maximum`.
  package static let leastAboveMost = DiagnosticCode(
    1479, "minimum-above-maximum", .error,
    en: "minimum above maximum: `{0}` asks for at least {1}, {2} allows at most {3}",
    zh: "`{0}` 要求至少 {1}，而{2}至多 {3}",
    help: LocalizedText(
      en: "lower `least` or raise `most`", zh: "请减小“至少”或增大“至多”"))

  // MARK: Warnings

  /// M1482 `ignored-keyword`.
  package static let ignoredOption = DiagnosticCode(
    1482, "ignored-keyword", .warning, en: "`{0}` without effect here", zh: "`{0}` 在此不起作用")
  /// M1488 `exact-score`.
  package static let equalScore = DiagnosticCode(
    1488, "exact-score", .warning, en: "test for a score of exactly `{0}`",
    zh: "只有得分恰好等于 `{0}` 才符合",
    help: LocalizedText(
      en: "write `>= {0}` unless exactly that score is meant", zh: "如指达到该分数，请写 `>= {0}`"))
  /// M1484 `fractional-seat`.
  package static let fractionalSeat = DiagnosticCode(
    1484, "fractional-seat", .warning, en: "fraction of a seat: `{0}`", zh: "`{0}` 不足一个名额",
    help: LocalizedText(
      en: "write a share with `%`, as in `60%`", zh: "若指比例，请加 `%`，例如 `60%`"))

  /// Codes of the binder and its checks; those of layers are in ``LayerDiagnostics``.
  package static let all = [
    nameTaken, nameTwice, nameTwins, nameHidesField, unknownReference, doesNotGoTogether,
    recursion, untypedOpenValue, noValue, notAllowed, badUnit, unitOfText, notConstant,
    commentTakesLines, badType, badKey, ownerWithoutKey, incompleteRoles, rolesTwice, roleType,
    noRoles, cellCount, outputTypes, noRows, clauseNotFound, documentNotFound, badCitation,
    sheetTotal, badRange, bandWithoutValue, lastGrade, rewardOutsideLevel, notAMarkList,
    panelWithoutSheet, scoreTwice, noScoreToTest, rankDirection, includeSubject,
    leastTooMany, differentRewardUnits, notAnAmount,
    tooManyKeys, dropsAll, ignoredOption, dateSpelling,
    noSuchDay, rowTwice, rowsOverlap, leastAboveMost, standsInFile, whichDecision, columnCount,
    inputType, notOutputValue, columnName, aggregation,
    shareOutOfRange, negativeSeats, equalScore, fractionalSeat,
  ]
}
