import Diagnostics

/// What the checker of expressions finds (notation 7.5).
public enum CheckDiagnostics: DiagnosticCatalogue {
  /// M1250 `unknown-name`.
  public static let unknownName = DiagnosticCode(
    1250, "unknown-name", .error, en: "unknown name `{0}`", zh: "没有名为 `{0}` 的字段、参数或其他名称")
  /// M1251 `unknown-property`.
  public static let unknownProperty = DiagnosticCode(
    1251, "unknown-property", .error, en: "unknown property `{0}` of the {1}", zh: "{1}没有 `{0}`")
  /// M1252 `operand-type-mismatch`.
  public static let operandsDoNotFit = DiagnosticCode(
    1252, "operand-type-mismatch", .error, en: "wrong operands of `{0}`: {1} and {2}",
    zh: "{1}与{2}之间不能用 `{0}`")
  /// M1253 `never-equal`.
  public static let differentTypes = DiagnosticCode(
    1253, "never-equal", .error, en: "comparison that is never true: {0} and {1}",
    zh: "{0}与{1}永远不会相等")
  /// M1254 `unknown-option-value`.
  public static let notAnOption = DiagnosticCode(
    1254, "unknown-option-value", .error, en: "unknown option `{0}` of the {1}",
    zh: "没有选项 `{0}`（此处为{1}）")
  /// M1255 `unit-mismatch`.
  public static let differentUnits = DiagnosticCode(
    1255, "unit-mismatch", .error, en: "different units: {0} and {1}", zh: "计量单位不同：{0}与{1}",
    help: LocalizedText(
      en: "write the unit of a plain number, as in `10 * 万元`",
      zh: "不带单位的数请写出单位，例如 `10 * 万元`"))
  /// M1256 `invalid-unit-operation`.
  public static let unitProduct = DiagnosticCode(
    1256, "invalid-unit-operation", .error, en: "invalid operation `{2}` on {0} and {1}",
    zh: "{0}与{1}不能用 `{2}` 运算",
    help: LocalizedText(
      en:
        "multiply or divide a quantity by a plain number; quantities of one unit divide to a plain number",
      zh: "请只用不带单位的数乘除带单位的数；同一单位的两个数相除得到不带单位的数"))
  /// M1257 `not-a-condition`.
  public static let notACondition = DiagnosticCode(
    1257, "not-a-condition", .error, en: "expected a condition, found a {0}",
    zh: "这里应当是条件，而这是{0}")
  /// M1258 `missing-comparand`.
  public static let nothingIsCompared = DiagnosticCode(
    1258, "missing-comparand", .error, en: "missing left side of a comparison", zh: "没有写明比较的对象",
    help: LocalizedText(
      en: "put what is compared before the sign, as in `分数 >= 90`",
      zh: "请在符号前写明比较的对象，例如 `分数 >= 90`"))
  /// M1259 `condition-as-test`.
  public static let conditionAsTest = DiagnosticCode(
    1259, "condition-as-test", .error, en: "comparison of the tested {0} with true or false",
    zh: "这是把被检验的{0}与“是”或“否”相比",
    help: LocalizedText(
      en: "write the test alone, as in `>= 90`, or use `?` for the tested value",
      zh: "请只写比较本身，例如 `>= 90`，或用 `?` 表示被检验的值"))
  /// M1260 `branch-type-mismatch`.
  public static let branchesDiffer = DiagnosticCode(
    1260, "branch-type-mismatch", .error, en: "different types of the branches: a {0} and a {1}",
    zh: "两个分支类型不同：{0}与{1}")
  /// M1261 `argument-count-mismatch`.
  public static let argumentCount = DiagnosticCode(
    1261, "argument-count-mismatch", .error,
    en: "wrong number of arguments of `{0}`: expected {1}, found {2}",
    zh: "`{0}` 需要 {1} 个参数，这里有 {2} 个")
  /// M1262 `argument-type-mismatch`.
  public static let argumentType = DiagnosticCode(
    1262, "argument-type-mismatch", .error,
    en: "wrong type of `{0}` in `{1}`: expected a {2}, found a {3}",
    zh: "`{1}` 的 `{0}` 应当是{2}，而这是{3}")
  /// M1263 `unknown-argument`.
  public static let unknownArgument = DiagnosticCode(
    1263, "unknown-argument", .error, en: "unknown argument `{0}` of `{1}`",
    zh: "`{1}` 没有名为 `{0}` 的参数")
  /// M1264 `not-a-function`.
  public static let notAFunction = DiagnosticCode(
    1264, "not-a-function", .error, en: "call of a {0}, which is not a function", zh: "{0}不能调用")
  /// M1265 `not-a-list`.
  public static let notAList = DiagnosticCode(
    1265, "not-a-list", .error, en: "expected a list, found a {0}", zh: "这里应当是列表，而这是{0}"
  )
  /// M1266 `list-for-single-value`.
  public static let listForValue = DiagnosticCode(
    1266, "list-for-single-value", .error, en: "expected one value, found a {0}",
    zh: "这里应当是一个值，而这是{0}",
    help: LocalizedText(
      en: "take one element, as in `[1]`, or test each: `some x in … satisfies …`",
      zh: "请取其中一个，例如 `[1]`，或逐个判断：`some x in … satisfies …`"))
  /// M1267 `reversed-range`.
  public static let reversedRange = DiagnosticCode(
    1267, "reversed-range", .error, en: "empty range: nothing lies between {0} and {1}",
    zh: "{0} 与 {1} 之间没有任何值",
    help: LocalizedText(en: "write the lower end first", zh: "请把较小的一端写在前面"))
  /// M1268 `index-zero`.
  public static let indexZero = DiagnosticCode(
    1268, "index-zero", .error, en: "index 0: lists count from 1, or from the end from -1",
    zh: "列表从 1 数起，从末尾数起用 -1")
  /// M1269 `division-by-zero`.
  public static let divisionByZero = DiagnosticCode(
    1269, "division-by-zero", .error, en: "division by zero", zh: "除数为零")
  /// M1270 `never-has-value`.
  public static let neverHasValue = DiagnosticCode(
    1270, "never-has-value", .error, en: "expression without a value: {0}", zh: "此处永远没有值：{0}")
  /// M1271 `missing-argument`.
  public static let missingArgument = DiagnosticCode(
    1271, "missing-argument", .error, en: "missing argument `{0}` of `{1}`", zh: "`{1}` 缺少参数 `{0}`")
  /// M1272 `expression-too-complex`.
  public static let tooComplex = DiagnosticCode(
    1272, "expression-too-complex", .error,
    en: "oversized expression: nested too deeply or too large",
    zh: "表达式嵌套过深或过大")
  /// M1273 `private-shown`.
  public static let privateShown = DiagnosticCode(
    1273, "private-shown", .error, en: "private `{0}` in a text that is shown",
    zh: "这里会公开保密内容 `{0}`",
    help: LocalizedText(
      en: "compare or count private facts, but do not show them",
      zh: "保密内容请只用于比较和计数，不要显示"))
  /// M1274 `type-mismatch`.
  public static let otherTypeNeeded = DiagnosticCode(
    1274, "type-mismatch", .error, en: "expected a {0}, found a {1}",
    zh: "这里应当是{0}，而这是{1}")
  /// M1275 `question-mark-outside-test`.
  public static let inputOutsideTests = DiagnosticCode(
    1275, "question-mark-outside-test", .error,
    en: "`?` outside of a test",
    zh: "`?` 表示被检验的值，而这里没有被检验的值")
  /// M1276 `missing-call-arguments`.
  public static let mustBeCalled = DiagnosticCode(
    1276, "missing-call-arguments", .error, en: "missing arguments of `{0}`: expected `{0}(…)`",
    zh: "`{0}` 须写出参数：`{0}(…)`")
  /// M1277 `unknown-type`.
  public static let unknownType = DiagnosticCode(
    1277, "unknown-type", .error, en: "unknown type `{0}`", zh: "没有名为 `{0}` 的类型")
  /// M1278 `fractional-index`.
  public static let notWhole = DiagnosticCode(
    1278, "fractional-index", .error, en: "fractional index: expected a whole number", zh: "序号应当是整数"
  )
  /// M1279 `element-type-mismatch`.
  public static let elementsDiffer = DiagnosticCode(
    1279, "element-type-mismatch", .error, en: "mixed list: a {1} among {0}",
    zh: "{0}的列表不能含有{1}")

  /// M1280 `always-true`.
  public static let alwaysTrue = DiagnosticCode(
    1280, "always-true", .warning, en: "condition that is always true", zh: "此条件恒成立")
  /// M1281 `always-false`.
  public static let alwaysFalse = DiagnosticCode(
    1281, "always-false", .warning, en: "condition that is never true", zh: "此条件恒不成立")
  /// M1282 `possible-division-by-zero`.
  public static let possibleDivisionByZero = DiagnosticCode(
    1282, "possible-division-by-zero", .warning,
    en: "possible division by zero: `{0}` can be 0",
    zh: "`{0}` 可能为零，那时没有商",
    help: LocalizedText(
      en: "test it first, as in `if x = 0 then … else …`",
      zh: "请先判断，例如 `if x = 0 then … else …`"))
  /// M1283 `every-over-empty-list`.
  public static let everyOverEmpty = DiagnosticCode(
    1283, "every-over-empty-list", .warning,
    en: "`every` over a list that may be empty, for which it is true",
    zh: "列表为空时 `every` 成立",
    help: LocalizedText(
      en: "add `count(…) >= 1 and` if at least one is required",
      zh: "若至少应有一项，请加上 `count(…) >= 1 and`"))
  /// M1284 `equality-after-division`.
  public static let equalityAfterDivision = DiagnosticCode(
    1284, "equality-after-division", .warning,
    en: "rounded quotient compared for equality",
    zh: "商经过舍入，不宜判断是否相等")
  /// M1285 `hidden-name`.
  public static let hiddenName = DiagnosticCode(
    1285, "hidden-name", .warning, en: "`{0}` of the row hides `{0}` of the {1}",
    zh: "`{0}` 在这里是该行的字段，遮住了{1}的 `{0}`",
    help: LocalizedText(
      en: "write `{2}.{0}` for the other one", zh: "若指另一个，请写 `{2}.{0}`"))
  /// M1286 `nested-loops`.
  public static let nestedLoops = DiagnosticCode(
    1286, "nested-loops", .warning, en: "nested loop over the same rows", zh: "每一行都要遍历全部各行")
  /// M1287 `self-comparison`.
  public static let comparesWithItself = DiagnosticCode(
    1287, "self-comparison", .warning, en: "comparison of `{0}` with itself", zh: "两边是同一个 `{0}`")
  /// M1288 `never-missing`.
  public static let neverMissing = DiagnosticCode(
    1288, "never-missing", .warning, en: "test for a missing `{0}`, which is never missing",
    zh: "`{0}` 不会缺失")
  /// M1289 `list-of-one`.
  public static let listOfOne = DiagnosticCode(
    1289, "list-of-one", .warning, en: "list `{0}` of one number where a range may be meant",
    zh: "`{0}` 是只含一个数的列表，不是区间",
    help: LocalizedText(en: "write a range as `[3..12]`", zh: "区间请写作 `[3..12]`"))
  /// M1298 `argument-names-mismatch`.
  public static let argumentNames = DiagnosticCode(
    1298, "argument-names-mismatch", .error, en: "wrong argument names of `{0}`: {1}",
    zh: "`{0}` 不能以 {1} 为参数调用",
    help: LocalizedText(
      en: "write each name once, all of one form", zh: "请使每个名称只写一次，且同属一种写法"))
  /// M1299 `incomplete-type`.
  public static let typeWithoutParts = DiagnosticCode(
    1299, "incomplete-type", .error, en: "incomplete type `{0}`: expected the types of its parts",
    zh: "类型 `{0}` 须写出其组成部分的类型",
    help: LocalizedText(en: "write for example `{1}`", zh: "请写成例如 `{1}`"))

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
