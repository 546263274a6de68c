import Diagnostics

extension DMNDiagnostics {
  static let runsExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      nullFromError,
      en: """
        By the standard an operation on wrong values gives null. The warning reports the \
        reason.
        """,
      zh: "按标准，对不合适的值进行运算得 null。此警告说明原因。",
      arises: LocalizedText(
        en: "Arises when a decision divides by zero, reads a missing value, or the like.",
        zh: "决策除以零、读取缺失的值等情形时出现。")),
    DiagnosticExplanation(
      wrongType,
      en: "By the standard a value that does not conform to its type becomes null.",
      zh: "按标准，不符合类型的值按 null 处理。",
      arises: LocalizedText(
        en: "Arises when a decision gives, for example, a text where its type is number.",
        zh: "决策的类型为数而结果为文本等情形时出现。")),
    DiagnosticExplanation(
      tableFailure,
      en: "The hit policy requires a result that the matching rules do not give.",
      zh: "命中策略要求的结果，匹配的规则无法给出。",
      arises: LocalizedText(
        en: """
          Arises when several rules of a UNIQUE table match, or an aggregation gets a \
          value that is not a number.
          """,
        zh: "UNIQUE 表有多条规则匹配，或汇总的值不是数时出现。")),
    DiagnosticExplanation(
      noSuchElement,
      en: "The model has no such decision, service or function; perhaps the name is misspelt.",
      zh: "模型中没有这个决策、服务或函数，可能名称写错。",
      arises: LocalizedText(
        en: """
          Arises when `dmn run --decision` or a table of a policy names a decision that \
          the file does not have.
          """,
        zh: "`dmn run --decision` 或政策的对照表指名了文件中没有的决策时出现。")),
    DiagnosticExplanation(
      noSuchInput,
      en: "The model has no such input, so the value would not be used.",
      zh: "模型没有这个输入，给出的值不会被用到。",
      arises: LocalizedText(
        en: """
          Arises when the JSON input of `dmn run` has a key that is not an input of the \
          decision.
          """,
        zh: "`dmn run` 的 JSON 输入含有决策没有的输入时出现。")),
    DiagnosticExplanation(
      missingInputs,
      en: "An input that is not given is null, and so may be the result.",
      zh: "没有给出的输入按 null 处理，结果也可能是 null。",
      arises: LocalizedText(
        en: "Arises when the JSON input of `dmn run` lacks an input of the decision.",
        zh: "`dmn run` 的 JSON 输入缺少决策的某个输入时出现。")),
    DiagnosticExplanation(
      forbiddenValue,
      en: "The model allows only certain values of this input.",
      zh: "模型限定了这个输入的取值。",
      arises: LocalizedText(
        en: """
          Arises when the JSON input of `dmn run` gives a value outside the allowed \
          values of its type.
          """,
        zh: "`dmn run` 的 JSON 输入给出的值不在其类型允许的取值之内时出现。")),
    DiagnosticExplanation(
      noObject,
      en: "Inputs are given by name, so they form an object.",
      zh: "输入以名称给出，所以须是对象。",
      arises: LocalizedText(
        en: "Arises when the input of `dmn run` is a single value such as 44.",
        zh: "`dmn run` 的输入是单个值（如 44）时出现。")),
  ]
}
