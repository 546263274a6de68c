import Diagnostics

extension SyntaxDiagnostics {
  public static let explanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      unknownCharacter,
      en: "The sign belongs to no expression; perhaps it was copied from a text.",
      zh: "表达式中没有这个符号，可能是从文本复制而来。",
      .condition,
      bad: #"人数 ¤ 3"#,
      good: #"人数 > 3"#),
    DiagnosticExplanation(
      unclosedString,
      en: "Without the closing quote the rest of the line would be read as text.",
      zh: "缺少右引号，其后的内容都会被当作文本。",
      .command,
      bad: #"merit feel '"abc'"#,
      good: #"merit feel '"abc"'"#),
    DiagnosticExplanation(
      missingValue,
      en: "An operator needs a value on both sides.",
      zh: "运算符两边都要有值。",
      .condition,
      bad: #"人数 >= 3 and"#,
      good: #"人数 >= 3"#),
    DiagnosticExplanation(
      unexpected,
      en: "Two values next to each other have no meaning without an operator between them.",
      zh: "两个值之间没有运算符，就没有意义。",
      .condition,
      bad: #"人数 >= 3 现场得分"#,
      good: #"人数 >= 3 and 现场得分 >= 80"#),
    DiagnosticExplanation(
      missingSign,
      en: "Without the closing sign it is unclear where the part ends.",
      zh: "缺少配对的符号，就不清楚这一部分到哪里结束。",
      .condition,
      bad: #"(人数 + 3 >= 5"#,
      good: #"(人数 + 3) >= 5"#),
    DiagnosticExplanation(
      tooDeep,
      en: """
        Expressions of this depth cannot be read by people. The limit also keeps the \
        program from running out of memory.
        """,
      zh: "嵌套这么深的表达式人看不懂；限制深度也可防止内存耗尽。",
      arises: LocalizedText(
        en: """
          Arises when parentheses, lists or conditions are nested deeper than the \
          message names.
          """,
        zh: "括号、列表或条件的嵌套超过消息中所说的层数时出现。")),
    DiagnosticExplanation(
      bareDate,
      en: "Without `@` and quotes the digits are a subtraction: 2026 - 4 - 30 is 1992.",
      zh: "不加 `@` 和引号，就是减法：2026 减 4 减 30 等于 1992。",
      .condition,
      bad: #"注册日期 <= 2026-04-30"#,
      good: #"注册日期 <= @"2026-04-30""#),
    DiagnosticExplanation(
      loneBrace,
      en: """
        A brace in a text begins or ends a value that is filled in; a single closing one \
        has no beginning.
        """,
      zh: "文本中的花括号用来填入取值；只有右花括号就没有开头。",
      .rules,
      bad:
        #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3; reason: "人数 人数} 不足" }; quota: none }"#,
      good:
        #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3; reason: "人数 {人数} 不足" }; quota: none }"#
    ),
    DiagnosticExplanation(
      unclosedHole,
      en: """
        The value to fill in does not end, so the rest of the text would be read as an \
        expression.
        """,
      zh: "填入的取值没有结束，其后的文本会被当作表达式。",
      .rules,
      bad:
        #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3; reason: "人数 {人数 不足" }; quota: none }"#,
      good:
        #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3; reason: "人数 {人数} 不足" }; quota: none }"#
    ),
    DiagnosticExplanation(
      loneSurrogate,
      en: """
        Characters beyond U+FFFF are written as a pair of escapes; half of one is no \
        character.
        """,
      zh: "U+FFFF 以上的字符要用成对的转义；只有一半不是字符。",
      .condition,
      bad: #"编号 = "\uD83D""#,
      good: #"编号 = "\uD83D\uDE00""#),
    DiagnosticExplanation(
      unclosedComment,
      en: "Without its end the comment would hide the rest of the expression.",
      zh: "注释没有结尾，其后的内容都会被当作注释。",
      .command,
      bad: #"merit feel '1 + 1 /* two'"#,
      good: #"merit feel '1 + 1 /* two */'"#),
    DiagnosticExplanation(
      emptyValue,
      en: "An empty expression has no value, and the keyword needs one.",
      zh: "空的表达式没有值，而这里需要一个值。",
      arises: LocalizedText(
        en: "Arises when only a comment or spaces are written where an expression belongs.",
        zh: "应写表达式之处只有注释或空格时出现。")),
    DiagnosticExplanation(
      missingArrow,
      en: "The arrow divides what a row tests from what it gives.",
      zh: "箭头把一行的输入与结果分开。",
      arises: LocalizedText(
        en: "Arises when a row of a table has no `->`, together with missing-table-arrow.",
        zh: "对照表的行没有 `->` 时出现。")),
    DiagnosticExplanation(
      missingName,
      en: "After a dot, or after `for` and `some`, a name is read.",
      zh: "点号、`for`、`some` 之后须是名称。",
      .condition,
      bad: #"some in [1, 2] satisfies 人数 > 1"#,
      good: #"some 数 in [1, 2] satisfies 人数 > 数"#),
    DiagnosticExplanation(
      missingType,
      en: "`instance of` compares with a type, and none is written.",
      zh: "`instance of` 要与类型比较，而没有写类型。",
      .condition,
      bad: #"人数 instance of"#,
      good: #"人数 instance of number"#),
    DiagnosticExplanation(
      badNumber,
      en: "Numbers are decimal with 34 digits; a larger one could not be kept exactly.",
      zh: "数是 34 位有效数字的十进制数，更大的数无法准确保存。",
      .condition,
      bad: #"人数 > 1e7000"#,
      good: #"人数 > 1e10"#),
    DiagnosticExplanation(
      mixedArguments,
      en: "With both kinds it is unclear which argument is which.",
      zh: "两种写法混用，就不清楚哪个参数是哪个。",
      .condition,
      bad: #"contains(string: 编号, "QC")"#,
      good: #"contains(string: 编号, match: "QC")"#),
    DiagnosticExplanation(
      foreignSign,
      en: "FEEL writes this operator in another way than programming languages do.",
      zh: "FEEL 中这个运算符的写法与编程语言不同。",
      .condition,
      bad: #"人数 == 3"#,
      good: #"人数 = 3"#),
    DiagnosticExplanation(
      wordAfterNumber,
      en: """
        A unit is a name and has to be multiplied; words such as 以上 are written as \
        comparisons.
        """,
      zh: "计量单位是名称，要用乘号；“以上”要写成比较。",
      .condition,
      bad: #"经济效益 >= 10万元"#,
      good: #"经济效益 >= 10 * 万元"#),
    DiagnosticExplanation(
      wideCharacters,
      en: """
        Full-width digits and signs are accepted since input methods produce them; one \
        form makes searching easier.
        """,
      zh: "输入法常产生全角字符，因此可以读取；统一用半角便于查找。",
      arises: LocalizedText(
        en: """
          Arises in `merit feel` when an expression contains full-width letters, digits \
          or signs.
          """,
        zh: "`merit feel` 的表达式含有全角字母、数字或符号时出现。")),
  ]
}
