import Diagnostics

extension RecordsDiagnostics {
  static let filesExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      unknownOwner,
      en: "The row belongs to a record that is not there, so it counts for nobody.",
      zh: "这一行所属的记录不存在，不计入任何一条。",
      .records,
      bad: #"""
        === 材料.csv
        成果,种类,份数
        QC-9,申报表,2
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      missingOwner,
      en: "Without its owner the row counts for nobody.",
      zh: "没有写明属于哪一条记录，这一行就不计入任何一条。",
      .records,
      bad: #"""
        === 材料.csv
        成果,种类,份数
        ,申报表,2
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      unknownFile,
      en: """
        The file is not read, because no record of the policy has its name. Perhaps the \
        name is misspelt.
        """,
      zh: "政策中没有同名的记录，因此不读取这个文件。可能是文件名写错。",
      .records,
      bad: #"""
        === 成绩.csv
        编号,人数
        QC-1,5
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      unreadableFormat,
      en: """
        Spreadsheets keep formats and formulas that Merit cannot interpret, so only \
        plain tables are read.
        """,
      zh: "电子表格含有 Merit 无法解读的格式和公式，因此只读取纯文本表格。",
      arises: LocalizedText(
        en: """
          Arises when the folder of records holds a file such as `成果.xlsx` beside a \
          readable one.
          """,
        zh: "记录文件夹中除可读的文件外，还有 `成果.xlsx` 之类的文件时出现。")),
    DiagnosticExplanation(
      noHeading,
      en: "Without a heading the columns have no names.",
      zh: "没有表头，各列就没有名称。",
      .records,
      bad: #"""
        === 材料.csv

        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      wrongShape,
      en: "A field holds one value; from a list it would be unclear which one counts.",
      zh: "一个字段只有一个值；写成列表就不清楚以哪个为准。",
      .records,
      bad: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": [5, 6], "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#,
      good: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#),
    DiagnosticExplanation(
      notRecords,
      en: "A file of records is a list, one entry for each record.",
      zh: "记录文件是列表，每项一条记录。",
      .records,
      bad: #"""
        === 成果.json
        3
        """#,
      good: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#),
    DiagnosticExplanation(
      wrongSeparator,
      en: """
        Only commas separate the columns of CSV here; guessing another sign could split \
        texts.
        """,
      zh: "CSV 的各列只用英文逗号分隔；猜测其他符号可能把文本拆开。",
      .records,
      bad: #"""
        === 材料.csv
        成果;种类;份数
        QC-1;申报表;2
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      missingFile,
      en: "Other records refer to this one, so without its file the references lead nowhere.",
      zh: "其他记录引用了它，缺少这个文件，引用就都找不到。",
      .records,
      bad: #"""
        === 评分.csv
        成果,评委,项,分
        QC-1,P1,选题,10
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      onlySpreadsheet,
      en: """
        Without a readable file there are no records of this kind, and decisions would \
        be made without them.
        """,
      zh: "没有可读的文件，就没有这种记录，评审会在缺少它的情况下进行。",
      arises: LocalizedText(
        en: "Arises when the only file of a record is a spreadsheet, such as `成果.xlsx`.",
        zh: "某种记录只有 `成果.xlsx` 之类的电子表格时出现。")),
    DiagnosticExplanation(
      lateHeading,
      en: "The first line names the columns. Titles above it are taken for the heading.",
      zh: "第一行是列名；上面的表格标题会被当作表头。",
      .records,
      bad: #"""
        === 成果.csv
        2026年申报表,,,,,
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      implausibleDate,
      en: """
        A year so far away is usually a slip of the pen, and rules about periods would \
        take it literally.
        """,
      zh: "年份这么远多半是笔误，而计算期间的规则会照此计算。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,0205-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
  ]
}
