import Diagnostics

extension CheckDiagnostics {
  static let argumentsExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      argumentCount,
      en: "The function needs its arguments, each in its position.",
      zh: "函数须按位置写齐参数。",
      .condition,
      bad: #"contains(编号) "#,
      good: #"contains(编号, "QC")"#),
    DiagnosticExplanation(
      argumentType,
      en: "The function cannot work with a value of this type.",
      zh: "函数不能处理这种类型的值。",
      .condition,
      bad: #"contains(编号, 人数)"#,
      good: #"contains(编号, "QC")"#),
    DiagnosticExplanation(
      unknownArgument,
      en: "The function has no argument of this name; perhaps the name is misspelt.",
      zh: "函数没有这个名称的参数，可能写错。",
      .condition,
      bad: #"contains(string: 编号, matsh: "QC")"#,
      good: #"contains(string: 编号, match: "QC")"#),
    DiagnosticExplanation(
      notAFunction,
      en: "Only functions can be called with parentheses.",
      zh: "只有函数才能加括号调用。",
      .condition,
      bad: #"人数(3) > 2"#,
      good: #"人数 > 2"#),
    DiagnosticExplanation(
      notAList,
      en: "The operation goes through a list, and a single value has no elements.",
      zh: "这里要逐项处理列表，单个值没有各项。",
      .condition,
      bad: #"(some 数 in 人数 satisfies 数 > 3)"#,
      good: #"(some 数 in [1, 2] satisfies 人数 > 数)"#),
    DiagnosticExplanation(
      listForValue,
      en: "A list cannot be compared as if it were one value.",
      zh: "列表不能当作一个值来比较。",
      .condition,
      bad: #"评分.分 > 3"#,
      good: #"sum(评分.分) > 3"#),
    DiagnosticExplanation(
      reversedRange,
      en: "The lower end is above the upper end, so no value lies in the range.",
      zh: "下端大于上端，区间内没有任何值。",
      .condition,
      bad: #"人数 in [15..3]"#,
      good: #"人数 in [3..15]"#),
    DiagnosticExplanation(
      indexZero,
      en: "The first element has the index 1; index 0 gives nothing.",
      zh: "第一项的序号是 1；序号 0 得不出任何内容。",
      .condition,
      bad: #"评分[0].分 > 3"#,
      good: #"评分[1].分 > 3"#),
    DiagnosticExplanation(
      divisionByZero,
      en: "A division by zero has no value.",
      zh: "除数为零，得不出值。",
      .condition,
      bad: #"人数 / 0 > 3"#,
      good: #"人数 / 2 > 3"#),
    DiagnosticExplanation(
      neverHasValue,
      en: "The expression can never give a value, so the rule could never be decided.",
      zh: "这个表达式永远得不出值，规则永远无法判定。",
      .condition,
      bad: #"注册日期 > date("2026-02-30")"#,
      good: #"注册日期 > date("2026-02-28")"#),
    DiagnosticExplanation(
      missingArgument,
      en: "The function cannot work without this argument.",
      zh: "缺少这个参数，函数无法计算。",
      .condition,
      bad: #"contains(string: 编号)"#,
      good: #"contains(string: 编号, match: "QC")"#),
    DiagnosticExplanation(
      tooComplex,
      en: "The limit keeps checking and evaluating fast whatever is written.",
      zh: "此限制保证无论写什么，检查和计算都不会太慢。",
      arises: LocalizedText(
        en: """
          Arises when one expression has too many parts. Give names to parts of it with \
          `define`.
          """,
        zh: "一个表达式的组成部分过多时出现。请用“定义”给其中的部分起名。")),
    DiagnosticExplanation(
      privateShown,
      en: "Reasons are published. A private fact in one would be disclosed to everybody.",
      zh: "理由会公开；写入保密内容就等于公开。",
      .rules,
      bad: #"""
        record 人员 { key: 编号; field 编号: string; field 收入 { type: number; private: true } }
        award 人员奖 { for: 人员; requirement 收入 { that: 收入 < 1000; reason: "收入为 {收入}" }; quota: none }
        """#,
      good: #"""
        record 人员 { key: 编号; field 编号: string; field 收入 { type: number; private: true } }
        award 人员奖 { for: 人员; requirement 收入 { that: 收入 < 1000; reason: "收入超过限额" }; quota: none }
        """#),
    DiagnosticExplanation(
      otherTypeNeeded,
      en: "Here only a value of that type can be used.",
      zh: "这里只能使用该类型的值。",
      .condition,
      bad: #"-编号 > 3"#,
      good: #"-人数 < 3"#),
    DiagnosticExplanation(
      inputOutsideTests,
      en: """
        `?` is the value of a test, such as a cell of a table. In a condition there is \
        none.
        """,
      zh: "`?` 表示被检验的值，例如对照表的单元格；条件中没有被检验的值。",
      .condition,
      bad: #"? > 3"#,
      good: #"人数 > 3"#),
    DiagnosticExplanation(
      mustBeCalled,
      en: "The name of a function alone has no value.",
      zh: "只写函数名，没有值。",
      .condition,
      bad: #"now > @"2026-01-01T00:00:00""#,
      good: #"人数 > 3"#),
    DiagnosticExplanation(
      unknownType,
      en: "The type decides what `instance of` compares with.",
      zh: "`instance of` 要与该类型比较。",
      .condition,
      bad: #"人数 instance of 数量"#,
      good: #"人数 instance of number"#),
    DiagnosticExplanation(
      notWhole,
      en: "Elements are counted with whole numbers.",
      zh: "各项以整数计数。",
      .condition,
      bad: #"评分[1.5].分 > 3"#,
      good: #"评分[1].分 > 3"#),
    DiagnosticExplanation(
      elementsDiffer,
      en: "What goes through the list must know the type of its elements.",
      zh: "逐项处理列表时，须知道各项的类型。",
      .condition,
      bad: #"人数 in [1, 2, "三"]"#,
      good: #"人数 in [1, 2, 3]"#),
  ]
}
