import Diagnostics

extension RecordsDiagnostics {
  static let cellsExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      unknownColumn,
      en: """
        A column without a field is not read. If its name is misspelt, the values of a \
        field are missing.
        """,
      zh: "没有对应字段的列不会读入；如果是列名写错，就缺少了该字段的值。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型,备注
        QC-1,5,2025-01-10,85,20,创新型,无
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      duplicateColumn,
      en: "Two columns with one name leave open which one holds the value.",
      zh: "两列同名，不清楚以哪一列的值为准。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,6,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      missingColumn,
      en: """
        Without the column the field is unknown for every record, and rules that read it \
        cannot be decided.
        """,
      zh: "缺少这一列，所有记录的该字段都不明，读取它的规则无法判定。",
      .records,
      bad: #"""
        === 成果.csv
        编号,注册日期,现场得分,经济效益,课题类型
        QC-1,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      badNumber,
      en: """
        A cell that is not a number cannot be compared. Nobody is rejected for it: the \
        record is deferred until it is corrected.
        """,
      zh: "不是数的单元格无法比较。不会因此不评：改正之前按缓评处理。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,五人,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      badDate,
      en: "A date that cannot be read cannot be compared with a deadline.",
      zh: "读不出的日期无法与截止日期比较。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,去年一月,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      badBoolean,
      en: "An answer that is neither yes nor no cannot be counted as either.",
      zh: "既不是“是”也不是“否”的回答，不能按其中任何一个处理。",
      .run,
      bad: #"""
        === rules
        record 单位 { key: 代码; field 代码: string; field 会员: boolean }
        award 单位奖 { for: 单位; requirement 会员: 会员; quota: none }
        === 单位.csv
        代码,会员
        SY,也许
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === rules
        record 单位 { key: 代码; field 代码: string; field 会员: boolean }
        award 单位奖 { for: 单位; requirement 会员: 会员; quota: none }
        === 单位.csv
        代码,会员
        SY,是
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      badDuration,
      en: "A period has to be exact, since deadlines are computed with it.",
      zh: "期间须写得准确，因为要用它计算期限。",
      .run,
      bad: #"""
        === rules
        record 单位 { key: 代码; field 代码: string; field 年限: duration }
        award 单位奖 { for: 单位; requirement 年限: 年限 >= @"P1Y"; quota: none }
        === 单位.csv
        代码,年限
        SY,两年
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === rules
        record 单位 { key: 代码; field 代码: string; field 年限: duration }
        award 单位奖 { for: 单位; requirement 年限: 年限 >= @"P1Y"; quota: none }
        === 单位.csv
        代码,年限
        SY,P2Y
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      notAllowed,
      en: """
        The policy limits the values of the field; another value is probably a slip of \
        the pen.
        """,
      zh: "政策限定了该字段的取值，其他值多半是笔误。",
      .run,
      bad: #"""
        === rules
        record 单位 { key: 代码; field 代码: string; field 分 { type: number; allowed: [0..100] } }
        award 单位奖 { for: 单位; requirement 分: 分 >= 60; quota: none }
        === 单位.csv
        代码,分
        SY,850
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === rules
        record 单位 { key: 代码; field 代码: string; field 分 { type: number; allowed: [0..100] } }
        award 单位奖 { for: 单位; requirement 分: 分 >= 60; quota: none }
        === 单位.csv
        代码,分
        SY,85
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      notOption,
      en: """
        The field takes one of a set of values. A rule that tests another one would \
        never match.
        """,
      zh: "该字段只能取规定的几个值；其他值不会符合任何规则。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      duplicateKey,
      en: """
        Keys identify records in results, marks and documents. With two of one key it is \
        unclear which is meant.
        """,
      zh: "评审结果、打分和材料都以标识指明记录，标识相同就分不清是哪一条。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        QC-1,6,2025-02-10,88,30,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        QC-2,6,2025-02-10,88,30,创新型
        """#),
    DiagnosticExplanation(
      missingKey,
      en: "A record without a key cannot be named in results.",
      zh: "没有标识的记录，在评审结果中无法指明。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        ,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      unknownReference,
      en: "A reference that leads to no record gives rules nothing to read.",
      zh: "引用不到记录，规则就没有可读取的内容。",
      .records,
      bad: #"""
        === 评委.csv
        代码
        P1
        === 评分.csv
        成果,评委,项,分
        QC-1,P2,选题,10
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
  ]
}
