import Diagnostics

extension ShapeDiagnostics {
  static let valuesExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      laterChoice,
      en: """
        This word is reserved for a later version. Keeping it would promise something \
        that does not happen.
        """,
      zh: "这个词留给以后的版本使用。留着它会让人误以为已经生效。",
      arises: LocalizedText(
        en: """
          Arises when a keyword is given one of the words that are listed as “later” in \
          the reference of keywords.
          """,
        zh: "给关键词写了参考中标明“以后支持”的词时出现。")),
    DiagnosticExplanation(
      notInteger,
      en: """
        The keyword counts something, so a fraction, a negative number or a text has no \
        meaning for it.
        """,
      zh: "这个关键词用来计数，小数、负数或文本都没有意义。",
      .files,
      bad: #"""
        === p/a.merit
        policy "p" { title: "例"; year: 26 }
        """#,
      good: #"""
        === p/a.merit
        policy "p" { title: "例"; year: 2026 }
        """#),
    DiagnosticExplanation(
      textNeedsQuotes,
      en: """
        Quotes show where a text for readers begins and ends. Without them a comma or a \
        colon in the text would be read as part of the language.
        """,
      zh: "引号标明给读者看的文本从哪里开始、到哪里结束。没有引号，文本中的逗号、冒号会被当作语法。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement 人数 { that: 人数 >= 3; reason: 人数不足 }
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          requirement 人数 { that: 人数 >= 3; reason: "人数不足" }
          quota: none
        }
        """#),
    DiagnosticExplanation(
      badName,
      en: """
        Expressions read names, so a name may hold only characters that cannot be taken \
        for an operator or a number.
        """,
      zh: "表达式会读取名称，所以名称不能含有会被当作运算符或数字的字符。",
      .rules,
      bad: #"define 人数-下限: 3"#,
      good: #"""
        define 人数下限: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      badNumber,
      en: """
        The number is how citations find the clause, so it is written as documents \
        number their clauses.
        """,
      zh: "引用条款时以编号查找，所以编号要按文件的条款号书写。",
      arises: LocalizedText(
        en: "Arises when a numbered item is labelled with words, as in `article 第 8 条: …`.",
        zh: "用文字作编号时出现，例如 `article 第 8 条: …`。")),
    DiagnosticExplanation(
      cannotAmend,
      en: """
        The text of a published document is quoted, not decided, by a policy. An overlay \
        adds documents of its own instead.
        """,
      zh: "已发布文件的原文是引用的依据，不由政策修改。下级政策应另写自己的文件条款。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        repeal clause 8
        === base/a.merit
        policy "base" { title: "办法" }
        clause 8: "小组成员为3至15人。"
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        clause 1: "小组成员为3至10人。"
        === base/a.merit
        policy "base" { title: "办法" }
        clause 8: "小组成员为3至15人。"
        """#),
    DiagnosticExplanation(
      repealWithBody,
      en: """
        `repeal` removes an item as a whole. What is written after the name would have \
        no effect.
        """,
      zh: "“废止”整个删去一项，名称之后再写内容不起作用。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        repeal define 人数下限 { value: 3 }
        === base/a.merit
        policy "base" { title: "办法" }
        define 人数下限: 5
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        repeal define 人数下限
        === base/a.merit
        policy "base" { title: "办法" }
        define 人数下限: 5
        """#),
    DiagnosticExplanation(
      emptyPart,
      en: """
        A comma separates two elements. Where one is missing, an element may have been \
        deleted by mistake.
        """,
      zh: "逗号用来分隔两项。缺了一项，可能是误删。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement 人数 { that: 人数 >= 3; cite: 二.1, , 二.2 }
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          requirement 人数 { that: 人数 >= 3; cite: 二.1, 二.2 }
          quota: none
        }
        """#),
    DiagnosticExplanation(
      arrowMissing,
      en: """
        The arrow divides what a row tests from what it gives. Without it, or with two, \
        columns cannot be assigned.
        """,
      zh: "箭头把一行的输入与结果分开。没有箭头或有两个箭头，就无法对应各列。",
      .rules,
      bad: #"""
        table 名额 {
          for: 成果
          columns: 课题类型, 数
          row 甲: "创新型" -> 3
        }
        """#,
      good: #"""
        table 名额 {
          for: 成果
          columns: 课题类型 -> 数
          row 甲: "创新型" -> 3
          otherwise: 1
        }
        award 奖 { for: 成果; requirement 数: 名额.数 >= 1; quota: none }
        """#),
    DiagnosticExplanation(
      oneName,
      en: "The keyword refers to one thing. Of two names one would have to be ignored.",
      zh: "这个关键词只能指一样东西，写两个名称就必须忽略一个。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果, 类型
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          quota: none
        }
        """#),
    DiagnosticExplanation(
      nameInQuotes,
      en: """
        Quotes mark text for readers. A name refers to a declaration and is written \
        without them.
        """,
      zh: "引号表示给读者看的文本；名称指向某个声明，不加引号。",
      .rules,
      bad: #"""
        award 奖 {
          for: "成果"
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          quota: none
        }
        """#),
    DiagnosticExplanation(
      orderedOverFiles,
      en: """
        Items of this kind apply in the order in which they are written. Between files \
        there is no order.
        """,
      zh: "这类条目按书写先后起作用，而文件之间没有先后。",
      .files,
      bad: #"""
        === p/a.merit
        policy "p" { title: "例" }
        level 市级 { }
        === p/b.merit
        level 省级 { }
        """#,
      good: #"""
        === p/a.merit
        policy "p" { title: "例" }
        level 市级 { }
        level 省级 { }
        """#),
  ]
}
