import Diagnostics

/// The words of everything that can be wrong with a DMN model, or with a run of one.
public enum DMNDiagnostics: DiagnosticCatalogue {
  public static let all: [DiagnosticCode] = reading + binding + running + borrowing

  private static let reading = [
    notAModel, missingAttribute, unknownValue, wrongCellCount, foreignLanguage, missingPart,
  ]
  private static let binding = [
    unknownElement, unknownType, unknownImport, circularDecision, circularType, duplicateName,
    foreignFunction, foreignImport,
  ]
  private static let running = [nullFromError, wrongType, tableFailure, noSuchElement]
  private static let borrowing = [
    notATable, tableRequires, tableOfImports, tableType, noOutputValues, noInputExpression,
  ]

  // MARK: Reading

  public static let notAModel = DiagnosticCode(
    "E1901",
    en: "`{0}` is not the start of a DMN model",
    zh: "`{0}` 不是 DMN 模型的开头",
    help: Said(
      en: "a model begins with `definitions` in a namespace of DMN 1.1 to 1.5",
      zh: "模型须以 DMN 1.1 至 1.5 命名空间的 `definitions` 开头"))

  public static let missingAttribute = DiagnosticCode(
    "E1902", en: "`{0}` has no `{1}`", zh: "`{0}` 缺少 `{1}`")

  public static let unknownValue = DiagnosticCode(
    "E1903",
    en: "`{0}` is not one of the values of `{1}`",
    zh: "`{0}` 不是 `{1}` 的可用值",
    help: Said(en: "write one of {2}", zh: "请写 {2} 之一"))

  public static let wrongCellCount = DiagnosticCode(
    "E1904",
    en: "the rule has {0} {1}, the table {2}",
    zh: "这条规则有 {0} 个{1}，表格有 {2} 个")

  public static let foreignLanguage = DiagnosticCode(
    "E1905",
    en: "expressions in `{0}` are not evaluated",
    zh: "不支持用 `{0}` 写的表达式",
    help: Said(en: "write it in FEEL", zh: "请改用 FEEL"))

  public static let missingPart = DiagnosticCode(
    "W1906",
    en: "`{0}` has no {1}, so that its value is always null",
    zh: "`{0}` 没有{1}，其值总是空")

  // MARK: Binding

  public static let unknownElement = DiagnosticCode(
    "E1910",
    en: "`{0}` refers to nothing in the model",
    zh: "`{0}` 在模型中没有对应的元素")

  public static let unknownType = DiagnosticCode(
    "E1911",
    en: "the type `{0}` is not defined",
    zh: "类型 `{0}` 没有定义")

  public static let unknownImport = DiagnosticCode(
    "E1912",
    en: "no model with the namespace `{0}` can be found",
    zh: "找不到命名空间为 `{0}` 的模型")

  public static let circularDecision = DiagnosticCode(
    "E1913",
    en: "`{0}` requires itself",
    zh: "`{0}` 依赖自身",
    help: Said(en: "remove one of the requirements", zh: "请删去其中一条依赖"))

  public static let circularType = DiagnosticCode(
    "E1914",
    en: "the type `{0}` is made of itself",
    zh: "类型 `{0}` 由自身构成")

  public static let duplicateName = DiagnosticCode(
    "E1915",
    en: "`{0}` stands twice in the model",
    zh: "模型中 `{0}` 出现了两次",
    help: Said(en: "give one of them another name", zh: "请改掉其中一个名称"))

  public static let foreignFunction = DiagnosticCode(
    "W1916",
    en: "functions in {0} are not called, so that their value is always null",
    zh: "不调用 {0} 函数，其值总是空")

  public static let foreignImport = DiagnosticCode(
    "W1917",
    en: "an import of the type `{0}` is left out",
    zh: "不导入类型为 `{0}` 的内容",
    help: Said(en: "only DMN models are imported", zh: "只能导入 DMN 模型"))

  // MARK: Running

  public static let nullFromError = DiagnosticCode(
    "W1920", en: "this has no value: {0}", zh: "此处没有值：{0}")

  public static let wrongType = DiagnosticCode(
    "W1921",
    en: "the value of `{0}` is not of the type `{1}`, so that it is null",
    zh: "`{0}` 的值不是类型 `{1}`，按空值处理")

  public static let tableFailure = DiagnosticCode(
    "W1922", en: "the table has no value: {0}", zh: "表格没有值：{0}")

  public static let noSuchElement = DiagnosticCode(
    "E1923",
    en: "the model has no {0} `{1}`",
    zh: "模型中没有{0} `{1}`",
    help: Said(en: "it has {2}", zh: "现有：{2}"))

  // MARK: Tables that are used without their model

  public static let notATable = DiagnosticCode(
    "E1930",
    en: "decision `{0}` is no decision table but {1}",
    zh: "决策 `{0}` 不是决策表，而是{1}",
    help: Said(
      en: "name a decision that is a table, or put the logic into the policy",
      zh: "请指名一个决策表；其他逻辑请写在政策里"))

  public static let tableRequires = DiagnosticCode(
    "E1931",
    en: "decision `{0}` requires `{1}`, and only a table that stands alone can be used",
    zh: "决策 `{0}` 依赖 `{1}`，只有独立的决策表才能使用",
    help: Said(
      en: "read the value from an input of the table, or write it as a `define` of the policy",
      zh: "请改为由表的输入列读取，或在政策中用“定义”写出"))

  public static let tableOfImports = DiagnosticCode(
    "E1932",
    en: "the model imports `{0}`, and only a model that stands alone can be used",
    zh: "模型引入了 `{0}`，只有独立的模型才能使用",
    help: Said(en: "remove the import", zh: "请删去该引入"))

  public static let tableType = DiagnosticCode(
    "E1933",
    en: "the type `{0}` of a column is not a simple one",
    zh: "列的类型 `{0}` 不是简单类型",
    help: Said(
      en: "a column is a string, number, boolean, date, time or duration, or has no type",
      zh: "列可以是文本、数、是否、日期、时刻、期间，或不写类型"))

  public static let noOutputValues = DiagnosticCode(
    "E1934",
    en: "`{0}` takes outputs in the order of the output values, and none are given",
    zh: "`{0}` 按输出值的先后取结果，而没有写输出值",
    help: Said(
      en: "list the output values, the most important first", zh: "请列出输出值，重要的在前"))

  public static let noInputExpression = DiagnosticCode(
    "E1935",
    en: "an input of the table has no expression, so that nothing is tested",
    zh: "表的一个输入列没有表达式，无从判断",
    help: Said(en: "write what is tested, such as a field", zh: "请写明所判断的内容，例如一个字段"))
}
