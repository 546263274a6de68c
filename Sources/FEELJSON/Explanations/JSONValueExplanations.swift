import Diagnostics

extension JSONValueDiagnostics {
  public static let explanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      wrongType,
      en: """
        The model expects a value of that type; another one would be converted by \
        guessing.
        """,
      zh: "模型要求该类型的值，其他类型只能靠猜测转换。",
      arises: LocalizedText(
        en: """
          Arises when the JSON input of a decision has, for example, a text where a \
          number belongs.
          """,
        zh: "决策的 JSON 输入在应为数之处写了文本等情形时出现。")),
    DiagnosticExplanation(
      unreadable,
      en: "Dates and times are texts in JSON and must follow ISO 8601 to be read.",
      zh: "日期和时刻在 JSON 中是文本，须按 ISO 8601 书写才能读取。",
      arises: LocalizedText(
        en: """
          Arises when a text such as "2026-02-30" is given where the model expects a \
          date.
          """,
        zh: "模型要求日期，而输入 \"2026-02-30\" 之类的文本时出现。")),
    DiagnosticExplanation(
      numberTooLarge,
      en: "Numbers keep 34 digits; a larger one could not be kept exactly.",
      zh: "数保留 34 位有效数字，更大的数无法准确保存。",
      arises: LocalizedText(
        en: "Arises when a number in JSON has an exponent beyond the limit.",
        zh: "JSON 中的数的指数超出范围时出现。")),
    DiagnosticExplanation(
      missingEntry,
      en: """
        A missing entry is null. If that was not meant, the result of the decision is \
        null too.
        """,
      zh: "缺少的项按 null 处理；若非本意，决策的结果也会是 null。",
      arises: LocalizedText(
        en: "Arises when an object in the JSON input lacks a component of its type.",
        zh: "JSON 输入的对象缺少其类型的某个组成部分时出现。")),
  ]
}
