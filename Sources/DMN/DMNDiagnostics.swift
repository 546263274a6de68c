import Diagnostics

/// The words of everything that can be wrong with a DMN model, or with a run of one.
public enum DMNDiagnostics: DiagnosticCatalogue {
  public static let all: [DiagnosticCode] = reading + binding + running

  private static let reading = [
    notAModel, missingAttribute, unknownValue, wrongCellCount, foreignLanguage, missingPart,
  ]
  private static let binding = [
    unknownElement, unknownType, unknownImport, circularDecision, circularType, duplicateName,
    foreignFunction, foreignImport,
  ]
  private static let running = [nullFromError, wrongType, tableFailure, noSuchElement]

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
}
