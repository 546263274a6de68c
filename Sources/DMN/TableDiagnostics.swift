import Diagnostics

/// Files that are not models, and tables that can be read but are probably wrong.
extension DMNDiagnostics {
  static let tables = [
    rulesOverlap, cellType, emptyOutput, aggregationIgnored, aggregationOfSeveral,
  ]

  /// M1936 `not-a-dmn-file`.
  public static let foreignFile = DiagnosticCode(
    1936, "not-a-dmn-file", .error,
    en: "not a DMN file: {0}",
    zh: "这不是 DMN 文件：{0}",
    help: LocalizedText(
      en: "save the model as DMN (*.dmn) in the modelling tool, and give that file",
      zh: "请在建模工具中把模型另存为 DMN 文件（*.dmn），再使用该文件"))

  /// M1937 `unsupported-dmn-version`.
  public static let newerVersion = DiagnosticCode(
    1937, "unsupported-dmn-version", .error,
    en: "unsupported DMN version: newer than 1.5",
    zh: "模型的 DMN 版本高于 1.5",
    help: LocalizedText(
      en: "save it as DMN 1.5 or older in the modelling tool",
      zh: "请在建模工具中另存为 DMN 1.5 或更早的版本"))

  /// M1940 `overlapping-rules`.
  public static let rulesOverlap = DiagnosticCode(
    1940, "overlapping-rules", .warning,
    en: "overlapping rules {0} and {1}: both match for {2}, and a UNIQUE table allows one",
    zh: "{2}时第 {0} 条和第 {1} 条规则都匹配，而 UNIQUE 表只能有一条匹配",
    help: LocalizedText(
      en: "narrow one of them, or choose the hit policy FIRST if the first one applies",
      zh: "请收窄其中一条；若以先写的为准，请把命中策略改为 FIRST"))

  /// M1941 `cell-type-mismatch`.
  public static let cellType = DiagnosticCode(
    1941, "cell-type-mismatch", .warning,
    en: "`{0}` is not of type `{1}` of column `{2}`",
    zh: "`{0}` 不符合列 `{2}` 的类型 `{1}`",
    help: LocalizedText(
      en: "write a value of that type, or change the type of the column",
      zh: "请写该类型的值，或改列的类型"))

  /// M1942 `empty-output`.
  public static let emptyOutput = DiagnosticCode(
    1942, "empty-output", .warning,
    en: "empty output `{1}` of rule {0}, which gives null",
    zh: "第 {0} 条规则的输出 `{1}` 没有填写，按空值处理",
    help: LocalizedText(en: "write a value, or `null` if null is meant", zh: "请填写；如确为空值，请写 `null`"))

  /// M1943 `ignored-aggregation`.
  public static let aggregationIgnored = DiagnosticCode(
    1943, "ignored-aggregation", .warning,
    en: "ignored aggregation `{0}`: only COLLECT aggregates, and the hit policy is `{1}`",
    zh: "`{0}` 不起作用：只有 COLLECT 才汇总，而命中策略是 `{1}`",
    help: LocalizedText(
      en: "choose the hit policy COLLECT, or remove the aggregation",
      zh: "请把命中策略改为 COLLECT，或删去汇总方式"))

  /// M1944 `aggregation-of-several-outputs`.
  public static let aggregationOfSeveral = DiagnosticCode(
    1944, "aggregation-of-several-outputs", .warning,
    en:
      "aggregation `{0}` of {1} outputs, which the standard does not define: each is aggregated on its own",
    zh: "标准没有规定对 {1} 个输出列求 `{0}` 的含义，此处各列分别汇总",
    help: LocalizedText(en: "make a table for each output", zh: "请为每个输出各做一张表"))

  /// M1945 `no-matching-rule`.
  public static let noRuleMatches = DiagnosticCode(
    1945, "no-matching-rule", .note,
    en: "no matching rule for {0}: the table gives null",
    zh: "没有规则匹配，表格的结果为空：{0}",
    help: LocalizedText(
      en: "add a rule for such values, or a default output",
      zh: "请为这样的值加一条规则，或写默认输出"))
}
