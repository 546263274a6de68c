import Diagnostics

/// What the checker of expressions finds (notation 7.5).
public enum CheckDiagnostics: DiagnosticCatalogue {
  /// E1250: nothing is named ….
  public static let unknownName = DiagnosticCode(
    "E1250", en: "nothing is named `{0}`", zh: "没有名为 `{0}` 的字段、参数或其他名称")
  /// E1251: … is not part of the ….
  public static let unknownProperty = DiagnosticCode(
    "E1251", en: "`{0}` is not part of the {1}", zh: "{1}没有 `{0}`")
  /// E1252: … has no meaning between … and ….
  public static let operandsDoNotFit = DiagnosticCode(
    "E1252", en: "`{0}` has no meaning between {1} and {2}", zh: "{1}与{2}之间不能用 `{0}`")
  /// E1253: … and … are never equal.
  public static let differentTypes = DiagnosticCode(
    "E1253", en: "{0} and {1} are never equal", zh: "{0}与{1}永远不会相等")
  /// E1254: … is not among the values of the ….
  public static let notAnOption = DiagnosticCode(
    "E1254", en: "`{0}` is not among the values of the {1}", zh: "没有选项 `{0}`（此处为{1}）")
  /// E1255: different units: … and ….
  public static let differentUnits = DiagnosticCode(
    "E1255", en: "different units: {0} and {1}", zh: "计量单位不同：{0}与{1}",
    help: LocalizedText(
      en: "write the unit of a plain number, as in `10 * 万元`",
      zh: "不带单位的数请写出单位，例如 `10 * 万元`"))
  /// E1256: … and … cannot be combined by ….
  public static let unitProduct = DiagnosticCode(
    "E1256", en: "{0} and {1} cannot be combined by `{2}`", zh: "{0}与{1}不能用 `{2}` 运算",
    help: LocalizedText(
      en: "a plain number may multiply or divide a quantity; quantities of one unit divide to a"
        + " plain number",
      zh: "带单位的数可以乘以或除以不带单位的数；同一单位的两个数相除得到不带单位的数"))
  /// E1257: a condition is needed here, and this is a ….
  public static let notACondition = DiagnosticCode(
    "E1257", en: "a condition is needed here, and this is a {0}", zh: "这里应当是条件，而这是{0}")
  /// E1258: nothing is compared.
  public static let nothingIsCompared = DiagnosticCode(
    "E1258", en: "nothing is compared", zh: "没有写明比较的对象",
    help: LocalizedText(
      en: "put what is compared before the sign, as in `分数 >= 90`",
      zh: "请在符号前写明比较的对象，例如 `分数 >= 90`"))
  /// E1259: this compares the tested … with true or false.
  public static let conditionAsTest = DiagnosticCode(
    "E1259", en: "this compares the tested {0} with true or false",
    zh: "这是把被检验的{0}与“是”或“否”相比",
    help: LocalizedText(
      en: "write the test alone, as in `>= 90`, or say `?` for the tested value",
      zh: "请只写比较本身，例如 `>= 90`，或用 `?` 表示被检验的值"))
  /// E1260: one branch is a …, the other a ….
  public static let branchesDiffer = DiagnosticCode(
    "E1260", en: "one branch is a {0}, the other a {1}", zh: "两个分支类型不同：{0}与{1}")
  /// E1261: number of arguments of …: … needed, … given.
  public static let argumentCount = DiagnosticCode(
    "E1261", en: "number of arguments of `{0}`: {1} needed, {2} given",
    zh: "`{0}` 需要 {1} 个参数，这里有 {2} 个")
  /// E1262: … of … must be a …, and this is a ….
  public static let argumentType = DiagnosticCode(
    "E1262", en: "`{0}` of `{1}` must be a {2}, and this is a {3}",
    zh: "`{1}` 的 `{0}` 应当是{2}，而这是{3}")
  /// E1263: … has no argument named ….
  public static let unknownArgument = DiagnosticCode(
    "E1263", en: "`{1}` has no argument named `{0}`", zh: "`{1}` 没有名为 `{0}` 的参数")
  /// E1264: a … cannot be called.
  public static let notAFunction = DiagnosticCode(
    "E1264", en: "a {0} cannot be called", zh: "{0}不能调用")
  /// E1265: a list is needed here, and this is a ….
  public static let notAList = DiagnosticCode(
    "E1265", en: "a list is needed here, and this is a {0}", zh: "这里应当是列表，而这是{0}")
  /// E1266: one value is needed here, and this is a ….
  public static let listForValue = DiagnosticCode(
    "E1266", en: "one value is needed here, and this is a {0}", zh: "这里应当是一个值，而这是{0}",
    help: LocalizedText(
      en: "take one element, as in `[1]`, or ask of each: `some x in … satisfies …`",
      zh: "请取其中一个，例如 `[1]`，或逐个判断：`some x in … satisfies …`"))
  /// E1267: nothing lies between … and ….
  public static let reversedRange = DiagnosticCode(
    "E1267", en: "nothing lies between {0} and {1}", zh: "{0} 与 {1} 之间没有任何值",
    help: LocalizedText(en: "write the lower end first", zh: "请把较小的一端写在前面"))
  /// E1268: lists are counted from 1, and from the end from -1.
  public static let indexZero = DiagnosticCode(
    "E1268", en: "lists are counted from 1, and from the end from -1",
    zh: "列表从 1 数起，从末尾数起用 -1")
  /// E1269: division by zero.
  public static let divisionByZero = DiagnosticCode(
    "E1269", en: "division by zero", zh: "除数为零")
  /// E1270: this never has a value: ….
  public static let neverHasValue = DiagnosticCode(
    "E1270", en: "this never has a value: {0}", zh: "此处永远没有值：{0}")
  /// E1271: … lacks its argument ….
  public static let missingArgument = DiagnosticCode(
    "E1271", en: "`{1}` lacks its argument `{0}`", zh: "`{1}` 缺少参数 `{0}`")
  /// E1272: the expression is too deeply nested or too large.
  public static let tooComplex = DiagnosticCode(
    "E1272", en: "the expression is too deeply nested or too large", zh: "表达式嵌套过深或过大")
  /// E1273: this shows the private ….
  public static let privateShown = DiagnosticCode(
    "E1273", en: "this shows the private `{0}`", zh: "这里会公开保密内容 `{0}`",
    help: LocalizedText(
      en: "private facts may be compared and counted, not shown",
      zh: "保密内容只可比较和计数，不可显示"))
  /// E1274: a … is needed here, and this is a ….
  public static let otherTypeNeeded = DiagnosticCode(
    "E1274", en: "a {0} is needed here, and this is a {1}", zh: "这里应当是{0}，而这是{1}")
  /// E1275: `?` is the tested value, and nothing is tested here.
  public static let inputOutsideTests = DiagnosticCode(
    "E1275", en: "`?` is the tested value, and nothing is tested here",
    zh: "`?` 表示被检验的值，而这里没有被检验的值")
  /// E1276: … needs its arguments: `…(…)`.
  public static let mustBeCalled = DiagnosticCode(
    "E1276", en: "`{0}` needs its arguments: `{0}(…)`", zh: "`{0}` 须写出参数：`{0}(…)`")
  /// E1277: no type is named ….
  public static let unknownType = DiagnosticCode(
    "E1277", en: "no type is named `{0}`", zh: "没有名为 `{0}` 的类型")
  /// E1278: an index must be a whole number.
  public static let notWhole = DiagnosticCode(
    "E1278", en: "an index must be a whole number", zh: "序号应当是整数")
  /// E1279: a list of … cannot hold a ….
  public static let elementsDiffer = DiagnosticCode(
    "E1279", en: "a list of {0} cannot hold a {1}", zh: "{0}的列表不能含有{1}")

  /// W1280: this condition is always true.
  public static let alwaysTrue = DiagnosticCode(
    "W1280", en: "this condition is always true", zh: "此条件恒成立")
  /// W1281: this condition is never true.
  public static let alwaysFalse = DiagnosticCode(
    "W1281", en: "this condition is never true", zh: "此条件恒不成立")
  /// W1282: … can be zero, and then there is no quotient.
  public static let possibleDivisionByZero = DiagnosticCode(
    "W1282", en: "`{0}` can be zero, and then there is no quotient",
    zh: "`{0}` 可能为零，那时没有商",
    help: LocalizedText(
      en: "test it before, as in `if x = 0 then … else …`",
      zh: "请先判断，例如 `if x = 0 then … else …`"))
  /// W1283: `every` is true where the list is empty.
  public static let everyOverEmpty = DiagnosticCode(
    "W1283", en: "`every` is true where the list is empty", zh: "列表为空时 `every` 成立",
    help: LocalizedText(
      en: "add `count(…) >= 1 and` if there must be one",
      zh: "若至少应有一项，请加上 `count(…) >= 1 and`"))
  /// W1284: a quotient is rounded, and is compared for equality.
  public static let equalityAfterDivision = DiagnosticCode(
    "W1284", en: "a quotient is rounded, and is compared for equality",
    zh: "商经过舍入，不宜判断是否相等")
  /// W1285: … is the row's here, and hides … of the ….
  public static let hiddenName = DiagnosticCode(
    "W1285", en: "`{0}` is the row's here, and hides `{0}` of the {1}",
    zh: "`{0}` 在这里是该行的字段，遮住了{1}的 `{0}`",
    help: LocalizedText(
      en: "write `{2}.{0}` for the other one", zh: "若指另一个，请写 `{2}.{0}`"))
  /// W1286: for each row all rows are gone through.
  public static let nestedLoops = DiagnosticCode(
    "W1286", en: "for each row all rows are gone through", zh: "每一行都要遍历全部各行")
  /// W1287: both sides are the same ….
  public static let comparesWithItself = DiagnosticCode(
    "W1287", en: "both sides are the same `{0}`", zh: "两边是同一个 `{0}`")
  /// W1288: … is never missing.
  public static let neverMissing = DiagnosticCode(
    "W1288", en: "`{0}` is never missing", zh: "`{0}` 不会缺失")
  /// W1289: … is a list of one number, not a range.
  public static let listOfOne = DiagnosticCode(
    "W1289", en: "`{0}` is a list of one number, not a range", zh: "`{0}` 是只含一个数的列表，不是区间",
    help: LocalizedText(en: "a range is written `[3..12]`", zh: "区间写作 `[3..12]`"))
  /// E1298: … is not called with ….
  public static let argumentNames = DiagnosticCode(
    "E1298", en: "`{0}` is not called with {1}", zh: "`{0}` 不能以 {1} 为参数调用",
    help: LocalizedText(
      en: "each name once, and all of one form", zh: "每个名称只写一次，且须同属一种写法"))
  /// E1299: the type … needs the types of its parts.
  public static let typeWithoutParts = DiagnosticCode(
    "E1299", en: "the type `{0}` needs the types of its parts", zh: "类型 `{0}` 须写出其组成部分的类型",
    help: LocalizedText(en: "for example `{1}`", zh: "例如 `{1}`"))

  public static let all: [DiagnosticCode] = [
    unknownName, unknownProperty, operandsDoNotFit, differentTypes, notAnOption, differentUnits,
    unitProduct, notACondition, nothingIsCompared, conditionAsTest, branchesDiffer, argumentCount,
    argumentType, unknownArgument, notAFunction, notAList, listForValue, reversedRange, indexZero,
    divisionByZero, neverHasValue, missingArgument, tooComplex, privateShown, otherTypeNeeded,
    inputOutsideTests, mustBeCalled, unknownType, notWhole, elementsDiffer, alwaysTrue, alwaysFalse,
    possibleDivisionByZero, everyOverEmpty, equalityAfterDivision,
    hiddenName, nestedLoops,
    comparesWithItself, neverMissing, listOfOne,
    argumentNames, typeWithoutParts,
  ]
}
