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

  /// M1901 `not-a-dmn-model`.
  public static let notAModel = DiagnosticCode(
    1901, "not-a-dmn-model", .error,
    en: "`{0}` is not the root of a DMN model",
    zh: "`{0}` 不是 DMN 模型的开头",
    help: LocalizedText(
      en: "begin the model with `definitions` in a namespace of DMN 1.1 to 1.5",
      zh: "请以 DMN 1.1 至 1.5 命名空间的 `definitions` 作为模型的开头"))

  /// M1902 `missing-attribute`.
  public static let missingAttribute = DiagnosticCode(
    1902, "missing-attribute", .error, en: "missing `{1}` of `{0}`", zh: "`{0}` 缺少 `{1}`")

  /// M1903 `unknown-attribute-value`.
  public static let unknownValue = DiagnosticCode(
    1903, "unknown-attribute-value", .error,
    en: "invalid `{1}`: `{0}`",
    zh: "`{0}` 不是 `{1}` 的可用值",
    help: LocalizedText(en: "write one of {2}", zh: "请写 {2} 之一"))

  /// M1904 `rule-cell-count-mismatch`.
  public static let wrongCellCount = DiagnosticCode(
    1904, "rule-cell-count-mismatch", .error,
    en: "wrong number of {1} in the rule: expected {2}, found {0}",
    zh: "这条规则有 {0} 个{1}，表格有 {2} 个")

  /// M1905 `unsupported-expression-language`.
  public static let foreignLanguage = DiagnosticCode(
    1905, "unsupported-expression-language", .error,
    en: "unsupported expression language `{0}`",
    zh: "不支持用 `{0}` 写的表达式",
    help: LocalizedText(en: "write the expression in FEEL", zh: "请改用 FEEL"))

  /// M1906 `missing-model-part`.
  public static let missingPart = DiagnosticCode(
    1906, "missing-model-part", .warning,
    en: "missing {1} of `{0}`, whose value is always null",
    zh: "`{0}` 没有{1}，其值总是空")

  // MARK: Binding

  /// M1910 `unknown-model-element`.
  public static let unknownElement = DiagnosticCode(
    1910, "unknown-model-element", .error,
    en: "unknown element `{0}`",
    zh: "`{0}` 在模型中没有对应的元素")

  /// M1911 `undefined-model-type`.
  public static let unknownType = DiagnosticCode(
    1911, "undefined-model-type", .error,
    en: "unknown type `{0}`",
    zh: "类型 `{0}` 没有定义")

  /// M1912 `unknown-import`.
  public static let unknownImport = DiagnosticCode(
    1912, "unknown-import", .error,
    en: "missing model with the namespace `{0}`",
    zh: "找不到命名空间为 `{0}` 的模型",
    help: LocalizedText(
      en: "put the file of that model beside this one", zh: "请把该模型的文件放在本文件旁边"))

  /// M1913 `circular-requirement`.
  public static let circularDecision = DiagnosticCode(
    1913, "circular-requirement", .error,
    en: "circular requirement of `{0}`",
    zh: "`{0}` 依赖自身",
    help: LocalizedText(en: "remove one of the requirements", zh: "请删去其中一条依赖"))

  /// M1914 `circular-type`.
  public static let circularType = DiagnosticCode(
    1914, "circular-type", .error,
    en: "circular type `{0}`",
    zh: "类型 `{0}` 由自身构成")

  /// M1915 `duplicate-model-name`.
  public static let duplicateName = DiagnosticCode(
    1915, "duplicate-model-name", .error,
    en: "duplicate name `{0}` in the model",
    zh: "模型中 `{0}` 出现了两次",
    help: LocalizedText(en: "give one of them another name", zh: "请改掉其中一个名称"))

  /// M1916 `external-function`.
  public static let foreignFunction = DiagnosticCode(
    1916, "external-function", .warning,
    en: "function in {0}, which is not called: its value is always null",
    zh: "不调用 {0} 函数，其值总是空")

  /// M1917 `ignored-import`.
  public static let foreignImport = DiagnosticCode(
    1917, "ignored-import", .warning,
    en: "ignored import of type `{0}`",
    zh: "不导入类型为 `{0}` 的内容",
    help: LocalizedText(en: "import DMN models only", zh: "请只导入 DMN 模型"))

  /// M1918 `oversized-type`.
  public static let largeType = DiagnosticCode(
    1918, "oversized-type", .error,
    en: "oversized type `{0}` of more than {1} types, which is not checked",
    zh: "类型 `{0}` 由 {1} 个以上的类型构成，不作检查")

  // MARK: Running

  /// M1920 `null-from-error`.
  public static let nullFromError = DiagnosticCode(
    1920, "null-from-error", .warning, en: "null value: {0}", zh: "此处没有值：{0}")

  /// M1921 `value-type-mismatch`.
  public static let wrongType = DiagnosticCode(
    1921, "value-type-mismatch", .warning,
    en: "wrong type of the value of `{0}`: expected `{1}`, used null",
    zh: "`{0}` 的值不是类型 `{1}`，按空值处理")

  /// M1922 `table-failure`.
  public static let tableFailure = DiagnosticCode(
    1922, "table-failure", .warning, en: "null value of the table: {0}", zh: "表格没有值：{0}")

  /// M1923 `unknown-decision`.
  public static let noSuchElement = DiagnosticCode(
    1923, "unknown-decision", .error,
    en: "unknown {0} `{1}`",
    zh: "模型中没有{0} `{1}`",
    help: LocalizedText(en: "choose one of {2}", zh: "请选用：{2}"))

  // MARK: Tables that are used without their model

  /// M1930 `not-a-decision-table`.
  public static let notATable = DiagnosticCode(
    1930, "not-a-decision-table", .error,
    en: "decision `{0}` is {1}, not a decision table",
    zh: "决策 `{0}` 不是决策表，而是{1}",
    help: LocalizedText(
      en: "name a decision that is a table, or put the logic into the policy",
      zh: "请指名一个决策表；其他逻辑请写在政策里"))

  /// M1931 `table-with-requirements`.
  public static let tableRequires = DiagnosticCode(
    1931, "table-with-requirements", .error,
    en: "decision `{0}` that requires `{1}`: a table of a policy cannot have requirements",
    zh: "决策 `{0}` 依赖 `{1}`，只有独立的决策表才能使用",
    help: LocalizedText(
      en: "read the value from an input of the table, or write it as a `define` of the policy",
      zh: "请改为由表的输入列读取，或在政策中用“定义”写出"))

  /// M1932 `table-model-with-imports`.
  public static let tableOfImports = DiagnosticCode(
    1932, "table-model-with-imports", .error,
    en: "model that imports `{0}`: a table of a policy cannot have imports",
    zh: "模型引入了 `{0}`，只有独立的模型才能使用",
    help: LocalizedText(en: "remove the import", zh: "请删去该引入"))

  /// M1933 `unsupported-column-type`.
  public static let tableType = DiagnosticCode(
    1933, "unsupported-column-type", .error,
    en: "unsupported type `{0}` of a column",
    zh: "列的类型 `{0}` 不是简单类型",
    help: LocalizedText(
      en: "use string, number, boolean, date, time, a duration, or no type",
      zh: "请使用文本、数、是否、日期、时刻、期间，或不写类型"))

  /// M1934 `missing-output-values`.
  public static let noOutputValues = DiagnosticCode(
    1934, "missing-output-values", .error,
    en: "missing output values, by which `{0}` orders its results",
    zh: "`{0}` 按输出值的先后取结果，而没有写输出值",
    help: LocalizedText(
      en: "list the output values, the most important first", zh: "请列出输出值，重要的在前"))

  /// M1935 `missing-input-expression`.
  public static let noInputExpression = DiagnosticCode(
    1935, "missing-input-expression", .error,
    en: "missing expression of an input",
    zh: "表的一个输入列没有表达式，无从判断",
    help: LocalizedText(en: "write what is tested, such as a field", zh: "请写明所判断的内容，例如一个字段"))

  /// M1924 `unknown-input`.
  public static let noSuchInput = DiagnosticCode(
    1924, "unknown-input", .error,
    en: "unknown input `{0}`",
    zh: "模型中没有输入 `{0}`",
    help: LocalizedText(en: "choose one of {1}", zh: "请选用：{1}"))

  /// M1925 `missing-inputs`.
  public static let missingInputs = DiagnosticCode(
    1925, "missing-inputs", .warning,
    en: "missing input {0}, which is null",
    zh: "没有给出 {0} 的值，按空值处理",
    help: LocalizedText(en: "write null if null is meant", zh: "如确为空值，请写 null"))

  /// M1926 `disallowed-input-value`.
  public static let forbiddenValue = DiagnosticCode(
    1926, "disallowed-input-value", .error,
    en: "disallowed value {0} of `{1}`",
    zh: "{0} 不在 `{1}` 允许的取值之内",
    help: LocalizedText(en: "write one of {2}", zh: "请写允许的取值：{2}"))

  /// M1927 `inputs-not-an-object`.
  public static let noObject = DiagnosticCode(
    1927, "inputs-not-an-object", .error,
    en: "single value instead of a JSON object with the inputs",
    zh: "输入须为 JSON 对象，不能是单个值",
    help: LocalizedText(en: "write {\"{0}\": …}", zh: "请写成 {\"{0}\": …}"))
}
