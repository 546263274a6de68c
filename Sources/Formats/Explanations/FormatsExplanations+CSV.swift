import Diagnostics

extension FormatsDiagnostics {
  static let csvExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      csvShortRow,
      en: "With a cell missing it is unclear which columns the other cells belong to.",
      zh: "缺少单元格，就不清楚其余的值属于哪一列。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      csvLongRow,
      en: """
        With a cell too many it is unclear which columns the cells belong to. Usually a \
        text contains a comma.
        """,
      zh: "多出单元格，就不清楚值属于哪一列。多半是内容里有逗号。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,1,200,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        QC-1,5,2025-01-10,85,1200,创新型
        """#),
    DiagnosticExplanation(
      csvUnclosedQuote,
      en: "Without the closing quote the following rows would be part of the cell.",
      zh: "缺少结束引号，后面的行都会成为这个单元格。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        "QC-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        "QC-1",5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      csvTextAfterQuote,
      en: "After the closing quote only a comma can follow.",
      zh: "结束引号之后只能是逗号。",
      .records,
      bad: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        "QC"-1,5,2025-01-10,85,20,创新型
        """#,
      good: #"""
        === 成果.csv
        编号,人数,注册日期,现场得分,经济效益,课题类型
        "QC-1",5,2025-01-10,85,20,创新型
        """#),
    DiagnosticExplanation(
      csvControl,
      en: "The character is not seen, but values that contain it never match.",
      zh: "这个字符看不见，而含有它的值永远对不上。",
      arises: LocalizedText(
        en: "Arises when a cell contains a control character such as U+0007.",
        zh: "单元格含有 U+0007 之类的控制字符时出现。")),
    DiagnosticExplanation(
      unknownEncoding,
      en: "Guessing an encoding would garble names.",
      zh: "猜测编码会使名称变成乱码。",
      arises: LocalizedText(
        en: """
          Arises when a table was saved in an encoding other than UTF-8 and GB18030, \
          such as Big5 or UTF-16.
          """,
        zh: "表格以 UTF-8、GB18030 之外的编码（如 Big5、UTF-16）保存时出现。")),
    DiagnosticExplanation(
      mixedEncoding,
      en: "Lines in another encoding would be garbled, and nobody would notice.",
      zh: "编码不同的行会变成乱码而不易发现。",
      arises: LocalizedText(
        en: "Arises when lines saved as GBK were pasted into a UTF-8 file.",
        zh: "把 GBK 编码的行拼接到 UTF-8 文件中时出现。")),
  ]
}
