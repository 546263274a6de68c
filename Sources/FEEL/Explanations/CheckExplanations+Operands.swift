import Diagnostics

extension CheckDiagnostics {
  static let operandsExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      unknownName,
      en: """
        A name that nothing declares has no value. Most often it is misspelt, or it \
        belongs to another record.
        """,
      zh: "没有声明的名称没有值，多半是写错，或者属于另一种记录。",
      .condition,
      bad: #"人数 >= 最低份"#,
      good: #"人数 >= 最低分"#),
    DiagnosticExplanation(
      unknownProperty,
      en: "The value has no such part, so nothing could be read.",
      zh: "这个值没有这一部分，读不出内容。",
      .condition,
      bad: #"注册日期.年份 = 2025"#,
      good: #"注册日期.year = 2025"#),
    DiagnosticExplanation(
      operandsDoNotFit,
      en: """
        The operator is not defined for these types, so the condition could never be \
        decided.
        """,
      zh: "这个运算符不适用于这些类型，条件永远无法判定。",
      .condition,
      bad: #"人数 > "三""#,
      good: #"人数 > 3"#),
    DiagnosticExplanation(
      differentTypes,
      en: "Values of different types are never equal, so the condition could never hold.",
      zh: "类型不同的值永远不会相等，条件永远不会成立。",
      .condition,
      bad: #"人数 = "3""#,
      good: #"人数 = 3"#),
    DiagnosticExplanation(
      notAnOption,
      en: """
        The text is not one of the values that the field can have, so the comparison \
        would never hold.
        """,
      zh: "这个文本不在字段的取值之内，比较永远不会成立。",
      .condition,
      bad: #"课题类型 = "创新""#,
      good: #"课题类型 = "创新型""#),
    DiagnosticExplanation(
      differentUnits,
      en: """
        A number without a unit may mean yuan or ten thousand yuan; comparing it with an \
        amount would be a guess.
        """,
      zh: "不带单位的数可能是元，也可能是万元，与金额比较只能靠猜。",
      .condition,
      bad: #"经济效益 >= 10"#,
      good: #"经济效益 >= 10 * 万元"#),
    DiagnosticExplanation(
      unitProduct,
      en: "The result would have a unit that means nothing, such as yuan times yuan.",
      zh: "结果的计量单位没有意义，例如元乘以元。",
      .condition,
      bad: #"经济效益 * 经济效益 >= 10 * 万元"#,
      good: #"经济效益 * 2 >= 10 * 万元"#),
    DiagnosticExplanation(
      notACondition,
      en: "A rule holds or does not hold. A number or a text is neither.",
      zh: "规则要么符合，要么不符合；数或文本两者都不是。",
      .condition,
      bad: #"人数 + 1"#,
      good: #"人数 + 1 > 3"#),
    DiagnosticExplanation(
      nothingIsCompared,
      en: "Without a left side it is unclear what is compared.",
      zh: "没有左边，就不清楚比较的是什么。",
      .condition,
      bad: #">= 90"#,
      good: #"现场得分 >= 90"#),
    DiagnosticExplanation(
      conditionAsTest,
      en: """
        A test is applied to its value. A condition there gives true or false, \
        which is then compared with the value.
        """,
      zh: "检验是针对被检验的值；写成条件就会得出“是”或“否”，再与该值相比。",
      .rules,
      bad: #"""
        table 名额 { for: 成果; columns: 人数 -> 数; row 甲: 人数 > 3 -> 3; otherwise: 1 }
        award 奖 { for: 成果; requirement 数: 名额.数 >= 1; quota: none }
        """#,
      good: #"""
        table 名额 { for: 成果; columns: 人数 -> 数; row 甲: > 3 -> 3; otherwise: 1 }
        award 奖 { for: 成果; requirement 数: 名额.数 >= 1; quota: none }
        """#),
    DiagnosticExplanation(
      branchesDiffer,
      en: "What reads the result must know its type, whichever branch is taken.",
      zh: "无论取哪个分支，读取结果的规则都须知道它的类型。",
      .condition,
      bad: #"(if 人数 > 3 then 5 else "少") = 5"#,
      good: #"(if 人数 > 3 then 5 else 1) = 5"#),
  ]
}
