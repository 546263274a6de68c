import Diagnostics

extension PolicyDiagnostics {
  static let recordsExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      badType,
      en: "The type of a field decides how its cells are read and what rules may do with it.",
      zh: "字段的类型决定单元格怎样读取、规则可以怎样使用。",
      .rules,
      bad: #"record 单位 { key: 代码; field 代码: string; field 地址: 字符串 }"#,
      good: #"record 单位 { key: 代码; field 代码: string; field 地址: string }"#),
    DiagnosticExplanation(
      badKey,
      en: """
        Results and reasons name records by their keys, so a key must always be there, \
        be readable and be public.
        """,
      zh: "评审结果和理由以标识指明记录，所以标识必须总有值、可读并可公开。",
      .rules,
      bad: #"record 单位 { key: 代码; field 代码: number }"#,
      good: #"record 单位 { key: 代码; field 代码: string }"#),
    DiagnosticExplanation(
      ownerWithoutKey,
      en: "Rows find their owner by its key.",
      zh: "各行按标识找到所属的记录。",
      .rules,
      bad: #"""
        record 得奖 { of: 成果; field 名: string }
        record 附件 { of: 得奖; field 名: string }
        """#,
      good: #"""
        record 得奖 { of: 成果; field 名: string }
        record 附件 { of: 成果; field 名: string }
        """#),
    DiagnosticExplanation(
      incompleteRoles,
      en: """
        The roles belong together: without all of them Merit cannot read the rows as \
        marks, documents or answers.
        """,
      zh: "这几栏须配套写明，缺一栏就无法把各行读作打分、材料或意见。",
      .rules,
      bad: #"""
        record 单位 { key: 代码; field 代码: string }
        record 证明 { of: 单位; field 种: string; kind: 种 }
        """#,
      good: #"""
        record 单位 { key: 代码; field 代码: string }
        record 证明 { of: 单位; field 种: string; field 份: number; kind: 种; copies: 份 }
        """#),
    DiagnosticExplanation(
      rolesTwice,
      en: "With two records of this kind it would be open which one the rules read.",
      zh: "有两种记录时，不清楚规则应读取哪一种。",
      .rules,
      bad: #"record 附件 { of: 成果; field 种: string; field 份: number; kind: 种; copies: 份 }"#,
      good: #"record 附件 { of: 成果; field 种: string; field 份: number }"#),
    DiagnosticExplanation(
      roleType,
      en: "The role decides how the field is used, so the field must be of that type.",
      zh: "该栏的用途决定字段的类型。",
      .rules,
      bad: #"""
        record 单位 { key: 代码; field 代码: string }
        record 证明 { of: 单位; field 种: string; field 份: string; kind: 种; copies: 份 }
        """#,
      good: #"""
        record 单位 { key: 代码; field 代码: string }
        record 证明 { of: 单位; field 种: string; field 份: number; kind: 种; copies: 份 }
        """#),
    DiagnosticExplanation(
      noRoles,
      en: "The rule looks for rows of a record that no declaration describes.",
      zh: "规则要查找的行，没有任何记录的声明与之对应。",
      .rules,
      bad: #"""
        record 单位 { key: 代码; field 代码: string }
        award 单位奖 { for: 单位; document 申报表 { copies: 2 }; quota: none }
        """#,
      good: #"award 奖 { for: 成果; document 申报表 { copies: 2 }; quota: none }"#),
    DiagnosticExplanation(
      cellCount,
      en: "A row with too few or too many cells would put values under the wrong columns.",
      zh: "单元格多了或少了，值就会对错列。",
      .rules,
      bad: #"""
        table 名额 { for: 成果; columns: 课题类型 -> 数; row 甲: "创新型" | 3 -> 3; otherwise: 1 }
        award 奖 { for: 成果; requirement 数: 名额.数 >= 1; quota: none }
        """#,
      good: #"""
        table 名额 { for: 成果; columns: 课题类型 -> 数; row 甲: "创新型" -> 3; otherwise: 1 }
        award 奖 { for: 成果; requirement 数: 名额.数 >= 1; quota: none }
        """#),
    DiagnosticExplanation(
      outputTypes,
      en: "Rules that read the column must know what kind of value they get.",
      zh: "读取该列的规则须知道得到的是什么类型的值。",
      .rules,
      bad: #"""
        table 名额 { for: 成果; columns: 课题类型 -> 数; row 甲: "创新型" -> 3; otherwise: "一" }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#,
      good: #"""
        table 名额 { for: 成果; columns: 课题类型 -> 数; row 甲: "创新型" -> 3; otherwise: 1 }
        award 奖 { for: 成果; requirement 数: 名额.数 >= 1; quota: none }
        """#),
    DiagnosticExplanation(
      noRows,
      en: "A table without rows gives no value for anything.",
      zh: "没有行的对照表得不出任何值。",
      .rules,
      bad: #"""
        table 名额 { for: 成果; columns: 课题类型 -> 数 }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#,
      good: #"""
        table 名额 { for: 成果; columns: 课题类型 -> 数; otherwise: 1 }
        award 奖 { for: 成果; requirement 数: 名额.数 >= 1; quota: none }
        """#),
    DiagnosticExplanation(
      rowTwice,
      en: "For these inputs two rows give results, and it is not defined which one applies.",
      zh: "对这些输入有两行都给出结果，而没有规定以哪一行为准。",
      .rules,
      bad: #"""
        table 名额 { for: 成果; columns: 课题类型 -> 数; row 甲: "创新型" -> 3; row 乙: "创新型" -> 5; otherwise: 1 }
        award 奖 { for: 成果; requirement 数: 名额.数 >= 1; quota: none }
        """#,
      good: #"""
        table 名额 { for: 成果; columns: 课题类型 -> 数; row 甲: "创新型" -> 3; row 乙: "问题解决型" -> 5; otherwise: 1 }
        award 奖 { for: 成果; requirement 数: 名额.数 >= 1; quota: none }
        """#),
    DiagnosticExplanation(
      rowsOverlap,
      en: "For some inputs two rows give results, and it is not defined which one applies.",
      zh: "对某些输入有两行都给出结果，而没有规定以哪一行为准。",
      .rules,
      bad: #"""
        table 名额 { for: 成果; columns: 人数 -> 数; row 小: <= 10 -> 1; row 大: >= 10 -> 2 }
        award 奖 { for: 成果; requirement 数: 名额.数 >= 1; quota: none }
        """#,
      good: #"""
        table 名额 { for: 成果; columns: 人数 -> 数; row 小: < 10 -> 1; row 大: >= 10 -> 2 }
        award 奖 { for: 成果; requirement 数: 名额.数 >= 1; quota: none }
        """#),
  ]
}
