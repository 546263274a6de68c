import Diagnostics

extension PolicyDiagnostics {
  static let tableFilesExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      standsInFile,
      en: """
        The file is the source of the table. A row beside it would contradict the file \
        without anybody seeing it.
        """,
      zh: "对照表以文件为准；另写一行会与文件不一致而不易发现。",
      arises: LocalizedText(
        en: "Arises when a table with `from` also has rows, columns or `hit` in the policy.",
        zh: "对照表写了“取自”，又在政策中写了行、列或“命中”时出现。")),
    DiagnosticExplanation(
      whichDecision,
      en: "Which decision is used decides the result, so it is not guessed.",
      zh: "取用哪一个决策会影响结果，不能代为猜测。",
      arises: LocalizedText(
        en: """
          Arises when the file of a table holds several decisions and `decision` is not \
          written.
          """,
        zh: "对照表的文件有几个决策，而没有写明“决策”时出现。")),
    DiagnosticExplanation(
      columnCount,
      en: """
        Columns are matched by position. With other numbers of columns, values would be \
        put under wrong names.
        """,
      zh: "各列按先后对应，列数不同就会对错名称。",
      arises: LocalizedText(
        en: """
          Arises when `columns` of a table from a file lists more or fewer columns than \
          the file has.
          """,
        zh: "取自文件的对照表，“列”所写的列数与文件不同时出现。")),
    DiagnosticExplanation(
      inputType,
      en: """
        A test written for another type never matches, so the table would silently give \
        nothing.
        """,
      zh: "按另一种类型书写的比较永远不符合，对照表就得不出结果。",
      arises: LocalizedText(
        en: """
          Arises when an input column of the file has another type than the field of the \
          policy that it reads.
          """,
        zh: "文件中输入列的类型与所读取的政策字段不同时出现。")),
    DiagnosticExplanation(
      notOutputValue,
      en: "The file lists which outputs are possible. Another one is a slip in the file.",
      zh: "文件列明了可能的结果，其他值是文件中的笔误。",
      arises: LocalizedText(
        en: """
          Arises when a rule of the file gives a value that is not among the output \
          values of its column.
          """,
        zh: "文件中某条规则的结果不在该列的输出值之内时出现。")),
    DiagnosticExplanation(
      columnName,
      en: """
        Rules read the outputs of a table by the names of its columns, so these must be \
        names of the language.
        """,
      zh: "规则以列名读取对照表的结果，所以列名须符合名称的写法。",
      arises: LocalizedText(
        en: "Arises when an output in the file is called `max-points` or the like.",
        zh: "文件中的输出名称类似 `max-points` 时出现。")),
    DiagnosticExplanation(
      aggregation,
      en: "Only numbers can be added up or compared by size.",
      zh: "只有数才能求和、比较大小。",
      arises: LocalizedText(
        en: "Arises when the file sums a column that holds texts or yes and no.",
        zh: "文件对文本列或“是否”列求和时出现。")),
  ]
}
