import Diagnostics

extension EvaluationDiagnostics {
  public static let explanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      noValue,
      en: """
        The standard gives null instead of an error. The warning reports why, so that \
        the null is not taken for a result.
        """,
      zh: "标准规定出错时得 null。此警告说明原因，以免把 null 当作结果。",
      .command,
      bad: #"merit feel '1 / 0'"#,
      good: #"merit feel '1 / 2'"#),
    DiagnosticExplanation(
      otherType,
      en: "A value that is not of the declared type cannot be used as if it were.",
      zh: "与声明的类型不符的值不能当作该类型使用。",
      arises: LocalizedText(
        en: """
          Arises in the library when a host gives a variable a value of another type \
          than it declared.
          """,
        zh: "宿主程序给变量的值与所声明的类型不符时出现。")),
  ]
}
