import Diagnostics

extension FormatsDiagnostics {
  static let jsonExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      jsonUnexpected,
      en: """
        At this position JSON allows only certain signs, so the rest cannot be \
        interpreted.
        """,
      zh: "JSON 在此只允许特定的符号，其余内容无法解读。",
      .records,
      bad: #"""
        === 成果.json
        [{"编号" "QC-1"}]
        """#,
      good: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#),
    DiagnosticExplanation(
      jsonUnclosedString,
      en: "Without the closing quote the rest of the file would be part of the text.",
      zh: "缺少结束引号，其余内容都会成为这段文本。",
      .records,
      bad: #"""
        === 成果.json
        [{"编号": "QC-1}]
        """#,
      good: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#),
    DiagnosticExplanation(
      jsonEscape,
      en: "In JSON a backslash begins an escape, and this one does not exist.",
      zh: "JSON 中反斜杠表示转义，而没有这种转义。",
      .records,
      bad: #"""
        === 成果.json
        [{"编号": "QC\-1", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#,
      good: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#),
    DiagnosticExplanation(
      jsonNumber,
      en: """
        JSON has one way to write numbers; others are read differently by different \
        programs.
        """,
      zh: "JSON 的数只有一种写法，其他写法各程序读法不一。",
      .records,
      bad: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 05, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#,
      good: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#),
    DiagnosticExplanation(
      jsonControl,
      en: "JSON does not allow line breaks and other controls inside a text.",
      zh: "JSON 的文本中不能直接换行，也不能有其他控制字符。",
      arises: LocalizedText(
        en: "Arises when a text in JSON contains a tab or another control character.",
        zh: "JSON 的文本中含有制表符等控制字符时出现。")),
    DiagnosticExplanation(
      jsonSurrogate,
      en: """
        Characters beyond U+FFFF are written as two escapes; one of them alone is no \
        character.
        """,
      zh: "U+FFFF 以上的字符要写两个转义，只有一个不是字符。",
      .records,
      bad: #"""
        === 成果.json
        [{"编号": "QC-1\uD83D", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#,
      good: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#),
    DiagnosticExplanation(
      jsonDuplicateKey,
      en: "Of two equal keys one would have to be ignored.",
      zh: "键相同就必须忽略其中一个。",
      .records,
      bad: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 5, "人数": 6, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#,
      good: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#),
    DiagnosticExplanation(
      jsonTooDeep,
      en: "Values nested so deep do not occur in records.",
      zh: "记录中不会有这么深的嵌套。",
      arises: LocalizedText(
        en: "Arises when lists or objects are nested deeper than the message names.",
        zh: "列表或对象的嵌套超过消息中所说的层数时出现。")),
    DiagnosticExplanation(
      jsonUnclosed,
      en: "Without the closing bracket it is unclear where the value ends.",
      zh: "缺少结束括号，就不清楚值到哪里结束。",
      .records,
      bad: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}
        """#,
      good: #"""
        === 成果.json
        [{"编号": "QC-1", "人数": 5, "注册日期": "2025-01-10", "现场得分": 85, "经济效益": 20, "课题类型": "创新型"}]
        """#),
  ]
}
