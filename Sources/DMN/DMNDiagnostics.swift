import Diagnostics

/// The words of everything that can be wrong with a DMN model, or with a run of one.
public enum DMNDiagnostics: DiagnosticCatalogue {
  public static let all: [DiagnosticCode] =
    reading + binding + tables + running + inputs + borrowing

  private static let reading = [
    notAModel, missingAttribute, unknownValue, wrongCellCount, foreignLanguage, missingPart,
    foreignFile, newerVersion,
  ]
  private static let binding = [
    unknownElement, unknownType, unknownImport, circularDecision, circularType, duplicateName,
    foreignFunction, foreignImport, largeType,
  ]
  private static let running = [
    nullFromError, wrongType, tableFailure, noSuchElement, noRuleMatches,
  ]
  private static let borrowing = [
    notATable, tableRequires, tableOfImports, tableType, noOutputValues, noInputExpression,
  ]
  private static let inputs = [noSuchInput, missingInputs, forbiddenValue, noObject]

  // MARK: Reading

  /// E1901: … is not the start of a DMN model.
  public static let notAModel = DiagnosticCode(
    "E1901",
    en: "`{0}` is not the start of a DMN model",
    zh: "`{0}` 不是 DMN 模型的开头",
    help: LocalizedText(
      en: "a model begins with `definitions` in a namespace of DMN 1.1 to 1.5",
      zh: "模型须以 DMN 1.1 至 1.5 命名空间的 `definitions` 开头"))

  /// E1902: … has no ….
  public static let missingAttribute = DiagnosticCode(
    "E1902", en: "`{0}` has no `{1}`", zh: "`{0}` 缺少 `{1}`")

  /// E1903: … is not one of the values of ….
  public static let unknownValue = DiagnosticCode(
    "E1903",
    en: "`{0}` is not one of the values of `{1}`",
    zh: "`{0}` 不是 `{1}` 的可用值",
    help: LocalizedText(en: "write one of {2}", zh: "请写 {2} 之一"))

  /// E1904: the rule has … …, the table ….
  public static let wrongCellCount = DiagnosticCode(
    "E1904",
    en: "the rule has {0} {1}, the table {2}",
    zh: "这条规则有 {0} 个{1}，表格有 {2} 个")

  /// E1905: expressions in … are not evaluated.
  public static let foreignLanguage = DiagnosticCode(
    "E1905",
    en: "expressions in `{0}` are not evaluated",
    zh: "不支持用 `{0}` 写的表达式",
    help: LocalizedText(en: "write it in FEEL", zh: "请改用 FEEL"))

  /// W1906: … has no …, so that its value is always null.
  public static let missingPart = DiagnosticCode(
    "W1906",
    en: "`{0}` has no {1}, so that its value is always null",
    zh: "`{0}` 没有{1}，其值总是空")

  // MARK: Binding

  /// E1910: … refers to nothing in the model.
  public static let unknownElement = DiagnosticCode(
    "E1910",
    en: "`{0}` refers to nothing in the model",
    zh: "`{0}` 在模型中没有对应的元素")

  /// E1911: the type … is not defined.
  public static let unknownType = DiagnosticCode(
    "E1911",
    en: "the type `{0}` is not defined",
    zh: "类型 `{0}` 没有定义")

  /// E1912: no model with the namespace … can be found.
  public static let unknownImport = DiagnosticCode(
    "E1912",
    en: "no model with the namespace `{0}` can be found",
    zh: "找不到命名空间为 `{0}` 的模型",
    help: LocalizedText(
      en: "put the file of that model beside this one", zh: "请把该模型的文件放在本文件旁边"))

  /// E1913: … requires itself.
  public static let circularDecision = DiagnosticCode(
    "E1913",
    en: "`{0}` requires itself",
    zh: "`{0}` 依赖自身",
    help: LocalizedText(en: "remove one of the requirements", zh: "请删去其中一条依赖"))

  /// E1914: the type … is made of itself.
  public static let circularType = DiagnosticCode(
    "E1914",
    en: "the type `{0}` is made of itself",
    zh: "类型 `{0}` 由自身构成")

  /// E1915: … stands twice in the model.
  public static let duplicateName = DiagnosticCode(
    "E1915",
    en: "`{0}` stands twice in the model",
    zh: "模型中 `{0}` 出现了两次",
    help: LocalizedText(en: "give one of them another name", zh: "请改掉其中一个名称"))

  /// W1916: functions in … are not called, so that their value is always null.
  public static let foreignFunction = DiagnosticCode(
    "W1916",
    en: "functions in {0} are not called, so that their value is always null",
    zh: "不调用 {0} 函数，其值总是空")

  /// W1917: an import of the type … is left out.
  public static let foreignImport = DiagnosticCode(
    "W1917",
    en: "an import of the type `{0}` is left out",
    zh: "不导入类型为 `{0}` 的内容",
    help: LocalizedText(en: "only DMN models are imported", zh: "只能导入 DMN 模型"))

  /// E1918: the type … is made of more than … types, so that it is not checked.
  public static let largeType = DiagnosticCode(
    "E1918",
    en: "the type `{0}` is made of more than {1} types, so that it is not checked",
    zh: "类型 `{0}` 由 {1} 个以上的类型构成，不作检查")

  // MARK: Running

  /// W1920: this has no value: ….
  public static let nullFromError = DiagnosticCode(
    "W1920", en: "this has no value: {0}", zh: "此处没有值：{0}")

  /// W1921: the value of … is not of the type …, so that it is null.
  public static let wrongType = DiagnosticCode(
    "W1921",
    en: "the value of `{0}` is not of the type `{1}`, so that it is null",
    zh: "`{0}` 的值不是类型 `{1}`，按空值处理")

  /// W1922: the table has no value: ….
  public static let tableFailure = DiagnosticCode(
    "W1922", en: "the table has no value: {0}", zh: "表格没有值：{0}")

  /// E1923: the model has no … ….
  public static let noSuchElement = DiagnosticCode(
    "E1923",
    en: "the model has no {0} `{1}`",
    zh: "模型中没有{0} `{1}`",
    help: LocalizedText(en: "it has {2}", zh: "现有：{2}"))

  // MARK: Tables that are used without their model

  /// E1930: decision … is no decision table but ….
  public static let notATable = DiagnosticCode(
    "E1930",
    en: "decision `{0}` is no decision table but {1}",
    zh: "决策 `{0}` 不是决策表，而是{1}",
    help: LocalizedText(
      en: "name a decision that is a table, or put the logic into the policy",
      zh: "请指名一个决策表；其他逻辑请写在政策里"))

  /// E1931: decision … requires …, and only a table that stands alone can be used.
  public static let tableRequires = DiagnosticCode(
    "E1931",
    en: "decision `{0}` requires `{1}`, and only a table that stands alone can be used",
    zh: "决策 `{0}` 依赖 `{1}`，只有独立的决策表才能使用",
    help: LocalizedText(
      en: "read the value from an input of the table, or write it as a `define` of the policy",
      zh: "请改为由表的输入列读取，或在政策中用“定义”写出"))

  /// E1932: the model imports …, and only a model that stands alone can be used.
  public static let tableOfImports = DiagnosticCode(
    "E1932",
    en: "the model imports `{0}`, and only a model that stands alone can be used",
    zh: "模型引入了 `{0}`，只有独立的模型才能使用",
    help: LocalizedText(en: "remove the import", zh: "请删去该引入"))

  /// E1933: the type … of a column is not a simple one.
  public static let tableType = DiagnosticCode(
    "E1933",
    en: "the type `{0}` of a column is not a simple one",
    zh: "列的类型 `{0}` 不是简单类型",
    help: LocalizedText(
      en: "a column is a string, number, boolean, date, time or duration, or has no type",
      zh: "列可以是文本、数、是否、日期、时刻、期间，或不写类型"))

  /// E1934: … takes outputs in the order of the output values, and none are given.
  public static let noOutputValues = DiagnosticCode(
    "E1934",
    en: "`{0}` takes outputs in the order of the output values, and none are given",
    zh: "`{0}` 按输出值的先后取结果，而没有写输出值",
    help: LocalizedText(
      en: "list the output values, the most important first", zh: "请列出输出值，重要的在前"))

  /// E1935: an input of the table has no expression, so that nothing is tested.
  public static let noInputExpression = DiagnosticCode(
    "E1935",
    en: "an input of the table has no expression, so that nothing is tested",
    zh: "表的一个输入列没有表达式，无从判断",
    help: LocalizedText(en: "write what is tested, such as a field", zh: "请写明所判断的内容，例如一个字段"))

  /// E1924: the model has no input ….
  public static let noSuchInput = DiagnosticCode(
    "E1924",
    en: "the model has no input `{0}`",
    zh: "模型中没有输入 `{0}`",
    help: LocalizedText(en: "its inputs are {1}", zh: "输入有：{1}"))

  /// W1925: no value is given for …: null is taken.
  public static let missingInputs = DiagnosticCode(
    "W1925",
    en: "no value is given for {0}: null is taken",
    zh: "没有给出 {0} 的值，按空值处理",
    help: LocalizedText(en: "write null where that is meant", zh: "如确为空值，请写 null"))

  /// E1926: … is not among the values that … allows.
  public static let forbiddenValue = DiagnosticCode(
    "E1926",
    en: "{0} is not among the values that `{1}` allows",
    zh: "{0} 不在 `{1}` 允许的取值之内",
    help: LocalizedText(en: "allowed are {2}", zh: "允许的取值：{2}"))

  /// E1927: inputs are a JSON object, not a single value.
  public static let noObject = DiagnosticCode(
    "E1927",
    en: "inputs are a JSON object, not a single value",
    zh: "输入须为 JSON 对象，不能是单个值",
    help: LocalizedText(en: "write {\"{0}\": …}", zh: "请写成 {\"{0}\": …}"))
}
