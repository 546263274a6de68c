import Diagnostics

/// What can be wrong with a policy as a whole, once it is read and merged.
public enum PolicyDiagnostics: DiagnosticCatalogue {
  // MARK: Names (S4, S5)

  /// E1401: … is a word of Merit (…).
  public static let nameTaken = DiagnosticCode(
    "E1401", en: "`{0}` is a word of Merit ({1})", zh: "`{0}` 是 Merit 的用语（{1}）",
    help: LocalizedText(
      en: "choose another name; readers see the `title`", zh: "请换一个名称；给读者看的写在“标题”中"))
  /// E1402: … names two things.
  public static let nameTwice = DiagnosticCode(
    "E1402", en: "`{0}` names two things", zh: "`{0}` 同时是两样东西的名称")
  /// E1403: … and … differ only in the form of their characters.
  public static let nameTwins = DiagnosticCode(
    "E1403", en: "`{0}` and `{1}` differ only in the form of their characters",
    zh: "`{0}` 与 `{1}` 只有字符形式不同")
  /// E1404: … is also a field of …, whose rules read names without a prefix.
  public static let nameHidesField = DiagnosticCode(
    "E1404", en: "`{0}` is also a field of `{1}`, whose rules read names without a prefix",
    zh: "`{0}` 同时是 `{1}` 的字段，规则中将无法区分")

  // MARK: References

  /// E1410: no … named ….
  public static let unknownReference = DiagnosticCode(
    "E1410", en: "no {0} named `{1}`", zh: "没有名为 `{1}` 的{0}")
  /// E1411: … and … do not go together.
  public static let doesNotGoTogether = DiagnosticCode(
    "E1411", en: "`{0}` and `{1}` do not go together", zh: "`{0}` 与 `{1}` 不能同时使用")

  // MARK: Values

  /// E1420: … is defined by itself: ….
  public static let recursion = DiagnosticCode(
    "E1420", en: "`{0}` is defined by itself: {1}", zh: "`{0}` 的定义用到了它自己：{1}")
  /// E1421: open parameter … needs a `type`.
  public static let untypedOpenValue = DiagnosticCode(
    "E1421", en: "open parameter `{0}` needs a `type`", zh: "待定参数 `{0}` 须写明类型")
  /// E1422: … has no value and is not open.
  public static let noValue = DiagnosticCode(
    "E1422", en: "`{0}` has no value and is not open", zh: "`{0}` 没有值，也不是待定项",
    help: LocalizedText(
      en: "write the value, or `open: true` if a lower layer gives it",
      zh: "请写出值；由下级给出的，写“待定: 是”"))
  /// E1423: the value of … is not allowed: ….
  public static let notAllowed = DiagnosticCode(
    "E1423", en: "the value of `{0}` is not allowed: {1}", zh: "`{0}` 的值不在取值范围内：{1}")
  /// E1424: unit … is not a positive constant times another unit.
  public static let badUnit = DiagnosticCode(
    "E1424", en: "unit `{0}` is not a positive constant times another unit",
    zh: "计量单位 `{0}` 应是另一单位的正常数倍", help: LocalizedText("unit 万元: 10000 * 元"))
  /// E1425: … is no number and has no unit.
  public static let unitOfText = DiagnosticCode(
    "E1425", en: "`{0}` is no number and has no unit", zh: "`{0}` 不是数，不能有计量单位")
  /// E1426: … must be a number that is written out.
  public static let notConstant = DiagnosticCode(
    "E1426", en: "`{0}` must be a number that is written out", zh: "`{0}` 须直接写出数字")
  /// E1427: this comment takes the rest of a folded value.
  public static let commentTakesLines = DiagnosticCode(
    "E1427", en: "this comment takes the rest of a folded value", zh: "此注释会吞掉折行值的其余部分",
    help: LocalizedText(
      en: "write the value with `|`, or the comment as `/* … */`",
      zh: "请用 `|` 书写该值，或把注释写成 `/* … */`"))

  /// E1428: a date is written ….
  public static let dateSpelling = DiagnosticCode(
    "E1428", en: "a date is written `{0}`", zh: "日期应写作 `{0}`")
  /// E1429: there is no day ….
  public static let noSuchDay = DiagnosticCode(
    "E1429", en: "there is no day `{0}`", zh: "没有这一天：`{0}`")

  // MARK: Records

  /// E1430: no type, choice or record named ….
  public static let badType = DiagnosticCode(
    "E1430", en: "no type, choice or record named `{0}`", zh: "没有名为 `{0}` 的类型、选项表或记录")
  /// E1431: the key of … must be a required text field that is not private.
  public static let badKey = DiagnosticCode(
    "E1431", en: "the key of `{0}` must be a required text field that is not private",
    zh: "`{0}` 的标识须是必填、不保密的文本字段",
    help: LocalizedText(
      en: "keys are printed wherever a record is named", zh: "凡提到记录之处，都会写出其标识"))
  /// E1432: rows cannot belong to …, which has no key.
  public static let ownerWithoutKey = DiagnosticCode(
    "E1432", en: "rows cannot belong to `{0}`, which has no key", zh: "`{0}` 没有标识，其他记录不能属于它")
  /// E1433: … has … but not ….
  public static let incompleteRoles = DiagnosticCode(
    "E1433", en: "`{0}` has `{1}` but not `{2}`", zh: "`{0}` 有 `{1}` 而无 `{2}`")
  /// E1434: two records of … hold its ….
  public static let rolesTwice = DiagnosticCode(
    "E1434", en: "two records of `{0}` hold its {1}", zh: "`{0}` 有两种记录记载{1}")
  /// E1435: the field of … must be a ….
  public static let roleType = DiagnosticCode(
    "E1435", en: "the field of `{0}` must be a {1}", zh: "`{0}` 的字段须是{1}")
  /// E1436: no record of … holds ….
  public static let noRoles = DiagnosticCode(
    "E1436", en: "no record of `{0}` holds {1}", zh: "`{0}` 没有记载{1}的记录",
    help: LocalizedText(
      en: "declare `record … { of: {0} … }` with the fields that `{2}` and the like name",
      zh: "请声明属于 `{0}` 的记录，并写明 `{2}` 等栏"))

  // MARK: Tables

  /// E1440: the row has … cells, and the table … columns.
  public static let cellCount = DiagnosticCode(
    "E1440", en: "the row has {0} cells, and the table {1} columns", zh: "此行有 {0} 格，而表有 {1} 列")
  /// E1441: column … holds a … and a ….
  public static let outputTypes = DiagnosticCode(
    "E1441", en: "column `{0}` holds a {1} and a {2}", zh: "`{0}` 列既有{1}又有{2}")
  /// E1442: table … has neither rows nor `otherwise`.
  public static let noRows = DiagnosticCode(
    "E1442", en: "table `{0}` has neither rows nor `otherwise`", zh: "对照表 `{0}` 没有行，也没有“其余”")

  /// E1443: … and … hold for the same inputs, and only one row may.
  public static let rowTwice = DiagnosticCode(
    "E1443", en: "`{0}` and `{1}` hold for the same inputs, and only one row may",
    zh: "`{0}` 与 `{1}` 的输入相同，而只能有一行符合",
    help: LocalizedText(
      en: "delete one, or write `hit: first` if the first of them is to hold",
      zh: "请删去一行；若以先写的为准，请写“命中: 首个”"))

  /// E1444: … and … both hold for …, and only one row may.
  public static let rowsOverlap = DiagnosticCode(
    "E1444", en: "`{0}` and `{1}` both hold for {2}, and only one row may",
    zh: "{2}时 `{0}` 与 `{1}` 都符合，而只能有一行符合",
    help: LocalizedText(
      en: "narrow one of them, as in `[80..90)`, or write `hit: first` if the first is to hold",
      zh: "请收窄其中一行，例如 `[80..90)`；若以先写的为准，请写“命中: 首个”"))

  // MARK: Tables in files

  /// E1490: … of a table `from` a file stands in the file.
  public static let standsInFile = DiagnosticCode(
    "E1490", en: "`{0}` of a table `from` a file stands in the file",
    zh: "对照表取自文件时，`{0}` 以文件为准",
    help: LocalizedText(
      en: "change it in the file or name another file; to write the table here, repeal it first",
      zh: "请在文件中修改，或取用另一个文件；如要在此另写，请先废止原表"))
  /// E1491: … has … decisions, and it is not said which is meant.
  public static let whichDecision = DiagnosticCode(
    "E1491", en: "`{0}` has {1} decisions, and it is not said which is meant",
    zh: "`{0}` 有 {1} 个决策，没有写明取哪一个",
    help: LocalizedText(en: "write `decision: \"…\"`: {2}", zh: "请写明 `决策: \"…\"`，可取：{2}"))
  /// E1492: the file has … input and … output columns, and here are … and ….
  public static let columnCount = DiagnosticCode(
    "E1492",
    en: "the file has {0} input and {1} output columns, and here are {2} and {3}",
    zh: "文件中的表有 {0} 个输入列、{1} 个结果列，此处写了 {2} 个和 {3} 个")
  /// E1493: input … is a … in the file and a … in the policy.
  public static let inputType = DiagnosticCode(
    "E1493", en: "input `{0}` is a {1} in the file and a {2} in the policy",
    zh: "输入列 `{0}` 在文件中是{1}，在政策中是{2}",
    help: LocalizedText(
      en: "correct the type in the file, or name another field in `columns`",
      zh: "请改正文件中的类型，或在“列”中写另一个字段"))
  /// E1494: … is not among the output values of column ….
  public static let notOutputValue = DiagnosticCode(
    "E1494", en: "`{0}` is not among the output values of column `{1}`",
    zh: "`{0}` 不在 `{1}` 列的输出值之内")
  /// E1495: … cannot be the name of a column in a policy.
  public static let columnName = DiagnosticCode(
    "E1495", en: "`{0}` cannot be the name of a column in a policy", zh: "`{0}` 不能用作政策中的列名",
    help: LocalizedText(
      en: "rename the output in the file, or name all columns with `columns: inputs -> outputs`",
      zh: "请改文件中的输出名称，或用 `列: 输入列 -> 结果列` 另行命名"))
  /// E1496: … cannot be made of column …, which holds a ….
  public static let aggregation = DiagnosticCode(
    "E1496", en: "{0} cannot be made of column `{1}`, which holds a {2}",
    zh: "`{1}` 列是{2}，不能按 {0} 汇总")

  // MARK: Citations (S29)

  /// E1450: no clause … in ….
  public static let clauseNotFound = DiagnosticCode(
    "E1450", en: "no clause `{0}` in {1}", zh: "{1}没有 `{0}`")
  /// E1451: no document called ….
  public static let documentNotFound = DiagnosticCode(
    "E1451", en: "no document called `{0}`", zh: "没有简称为 `{0}` 的文件")
  /// E1452: … is no citation.
  public static let badCitation = DiagnosticCode(
    "E1452", en: "`{0}` is no citation", zh: "`{0}` 不是条款号",
    help: LocalizedText(
      en: "write a number such as `8.6`, `通知 二.3`, or an outside document in quotes",
      zh: "请写条款号，例如 `8.6`、`通知 二.3`；外部文件加引号"))

  // MARK: Awards

  /// E1460: the items of … add to …, not to ….
  public static let sheetTotal = DiagnosticCode(
    "E1460", en: "the items of `{0}` add to {1}, not to {2}", zh: "`{0}` 各项满分之和是 {1}，不是 {2}")
  /// E1461: … is no number of points and no range.
  public static let badRange = DiagnosticCode(
    "E1461", en: "`{0}` is no number of points and no range", zh: "`{0}` 不是分值，也不是分值区间")
  /// E1462: item … has a `band` but no `value` to put into it.
  public static let bandWithoutValue = DiagnosticCode(
    "E1462", en: "item `{0}` has a `band` but no `value` to put into it",
    zh: "评审项 `{0}` 有分档而无值", help: LocalizedText(en: "write `value: …`", zh: "请写“值: …”"))
  /// E1463: the last grade … must take whoever is left.
  public static let lastGrade = DiagnosticCode(
    "E1463", en: "the last grade `{0}` must take whoever is left", zh: "最后一个等次 `{0}` 须收下其余的入选者",
    help: LocalizedText(
      en: "leave `score`, `share` and `most` out, or add a grade without them",
      zh: "请去掉其总分、占比和至多，或在其后加一个不设条件的等次"))
  /// E1464: … is outside the reward of level …: ….
  public static let rewardOutsideLevel = DiagnosticCode(
    "E1464", en: "{0} is outside the reward of level `{1}`: {2}", zh: "{0} 超出级别 `{1}` 的奖励范围：{2}")
  /// E1465: `marks` must be rows of a record with the roles judge, item and points.
  public static let notAMarkList = DiagnosticCode(
    "E1465", en: "`marks` must be rows of a record with the roles judge, item and points",
    zh: "“打分”须是写明了评委栏、评审项栏和分值栏的记录")
  /// E1466: stage … has a panel but no sheet.
  public static let panelWithoutSheet = DiagnosticCode(
    "E1466", en: "stage `{0}` has a panel but no sheet", zh: "环节 `{0}` 有评委组而无评审表")
  /// E1467: stage … has both a panel and a `score`.
  public static let scoreTwice = DiagnosticCode(
    "E1467", en: "stage `{0}` has both a panel and a `score`", zh: "环节 `{0}` 既有评委组又有总分公式")
  /// E1468: … needs a score, and … has none.
  public static let noScoreToTest = DiagnosticCode(
    "E1468", en: "`{0}` needs a score, and `{1}` has none", zh: "`{0}` 要用得分，而 `{1}` 没有得分")
  /// E1469: the key does not say which end is better.
  public static let rankDirection = DiagnosticCode(
    "E1469", en: "the key does not say which end is better", zh: "此项未写明高者在前还是低者在前",
    help: LocalizedText(en: "add `high first` or `low first`", zh: "请写“从高到低”或“从低到高”"))
  /// E1471: ruleset … is for a …, and it is not said which.
  public static let includeSubject = DiagnosticCode(
    "E1471", en: "ruleset `{0}` is for a `{1}`, and it is not said which",
    zh: "通用规则 `{0}` 的对象是 `{1}`，而未写明是哪一个", help: LocalizedText("include {0}: …"))
  /// E1472: … of … can never hold.
  public static let leastTooMany = DiagnosticCode(
    "E1472", en: "{0} of {1} can never hold", zh: "{1} 项中不可能有 {0} 项符合")
  /// E1473: the ends of the range have different units.
  public static let differentRewardUnits = DiagnosticCode(
    "E1473", en: "the ends of the range have different units", zh: "区间两端计量单位不同")
  /// E1474: an amount is a number or a range of numbers.
  public static let notAnAmount = DiagnosticCode(
    "E1474", en: "an amount is a number or a range of numbers", zh: "金额须是数或数的区间")
  /// E1475: more than … keys in one `by`.
  public static let tooManyKeys = DiagnosticCode(
    "E1475", en: "more than {0} keys in one `by`", zh: "“每”的分组项超过 {0} 个")
  /// E1476: of … judges none is left when … highest and … lowest are set aside.
  public static let dropsAll = DiagnosticCode(
    "E1476", en: "of {0} judges none is left when {1} highest and {1} lowest are set aside",
    zh: "{0} 位评委去掉 {1} 个最高和 {1} 个最低后没有剩余")

  /// E1477: a share lies between 0 % and 100 %, and this is ….
  public static let shareOutOfRange = DiagnosticCode(
    "E1477", en: "a share lies between 0 % and 100 %, and this is `{0}`",
    zh: "比例应在 0% 与 100% 之间，而这是 `{0}`",
    help: LocalizedText(en: "write a share as `20%`", zh: "比例写作 `20%`"))
  /// E1478: a number of places is never negative, and this is ….
  public static let negativePlaces = DiagnosticCode(
    "E1478", en: "a number of places is never negative, and this is `{0}`",
    zh: "名额不能是负数，而这是 `{0}`")

  /// E1479: … asks for at least …, and … allows at most ….
  public static let leastAboveMost = DiagnosticCode(
    "E1479", en: "`{0}` asks for at least {1}, and {2} allows at most {3}",
    zh: "`{0}` 要求至少 {1}，而{2}至多 {3}",
    help: LocalizedText(
      en: "lower `least` or raise `most`", zh: "请减小“至少”或增大“至多”"))

  // MARK: Warnings

  /// W1480: award … has no quota.
  public static let noQuota = DiagnosticCode(
    "W1480", en: "award `{0}` has no quota", zh: "奖项 `{0}` 没有名额",
    help: LocalizedText(
      en: "write `quota { … }`, or `quota: none` if everybody may win",
      zh: "请写“名额”；不限名额的写“名额: 不限”"))
  /// W1483: nothing ranks the candidates of …, so all of them are tied.
  public static let noRank = DiagnosticCode(
    "W1483", en: "nothing ranks the candidates of `{0}`, so all of them are tied",
    zh: "`{0}` 没有排序依据，所有参评者都并列",
    help: LocalizedText(
      en: "write `rank`, `order` or `ties`", zh: "请写“排序”“次序”或“并列”"))
  /// W1481: nothing uses ….
  public static let unused = DiagnosticCode(
    "W1481", en: "nothing uses `{0}`", zh: "`{0}` 没有被使用")
  /// W1482: … has no effect here.
  public static let ignoredOption = DiagnosticCode(
    "W1482", en: "`{0}` has no effect here", zh: "`{0}` 在此不起作用")
  /// W1488: only a score of exactly … meets this.
  public static let equalScore = DiagnosticCode(
    "W1488", en: "only a score of exactly `{0}` meets this", zh: "只有得分恰好等于 `{0}` 才符合",
    help: LocalizedText(en: "did you mean `>= {0}`?", zh: "是否指 `>= {0}`？"))
  /// W1484: … is less than one place.
  public static let fractionOfPlace = DiagnosticCode(
    "W1484", en: "`{0}` is less than one place", zh: "`{0}` 不足一个名额",
    help: LocalizedText(
      en: "write a share with `%`, as in `60%`", zh: "若指比例，请加 `%`，例如 `60%`"))
  /// W1485: … has no value yet.
  public static let stillOpen = DiagnosticCode(
    "W1485", en: "`{0}` has no value yet", zh: "`{0}` 还没有设定")
  /// N1486: left for a lower layer to set: ….
  public static let openForLower = DiagnosticCode(
    "N1486", en: "left for a lower layer to set: {0}", zh: "留待下级设定：{0}")
  /// W1487: … has no `year`, and rules read it.
  public static let noYear = DiagnosticCode(
    "W1487", en: "{0} has no `year`, and rules read it", zh: "{0}没有写明年度，而规则要用到它",
    help: LocalizedText(
      en: "write `year: …` in its `policy` item", zh: "请在其“政策”项中写“年度: …”"))

  /// Codes of the binder and its checks; those of layers are in ``LayerDiagnostics``.
  public static let all = [
    nameTaken, nameTwice, nameTwins, nameHidesField, unknownReference, doesNotGoTogether,
    recursion, untypedOpenValue, noValue, notAllowed, badUnit, unitOfText, notConstant,
    commentTakesLines, badType, badKey, ownerWithoutKey, incompleteRoles, rolesTwice, roleType,
    noRoles, cellCount, outputTypes, noRows, clauseNotFound, documentNotFound, badCitation,
    sheetTotal, badRange, bandWithoutValue, lastGrade, rewardOutsideLevel, notAMarkList,
    panelWithoutSheet, scoreTwice, noScoreToTest, rankDirection, includeSubject,
    leastTooMany, differentRewardUnits, notAnAmount,
    tooManyKeys, dropsAll, noQuota, noRank, unused, ignoredOption, dateSpelling,
    noSuchDay, rowTwice, rowsOverlap, leastAboveMost, standsInFile, whichDecision, columnCount,
    inputType, notOutputValue, columnName, aggregation,
    shareOutOfRange, negativePlaces, equalScore, fractionOfPlace, stillOpen, openForLower, noYear,
  ]
}
