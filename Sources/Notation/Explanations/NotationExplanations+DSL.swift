import Diagnostics

extension NotationDiagnostics {
  static let dslExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      notUTF8,
      en: """
        Policies are read as UTF-8 only, because guessing an encoding would garble names \
        and texts.
        """,
      zh: "政策文件只按 UTF-8 读取，猜测编码会使名称和文本变成乱码。",
      arises: LocalizedText(
        en: "Arises when a policy file was saved in another encoding, such as GBK.",
        zh: "政策文件以其他编码（如 GBK）保存时出现。")),
    DiagnosticExplanation(
      tooLarge,
      en: """
        A policy file of this size is almost certainly a data file, and reading it would \
        make editors and checks slow.
        """,
      zh: "这么大的政策文件多半是数据文件，读取它会使检查变慢。",
      arises: LocalizedText(
        en: "Arises when a file of a policy exceeds the limit that the message names.",
        zh: "政策的某个文件超过消息中所说的大小时出现。")),
    DiagnosticExplanation(
      unclosedString,
      en: "Without the closing quote the rest of the file would be read as text.",
      zh: "缺少右引号，其后的内容都会被当作文本。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement 人数 { that: 人数 >= 3; reason: "人数不足 }
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
      unclosedText,
      en: "Without the closing quotes the rest of the file would be read as text.",
      zh: "缺少结尾的三个引号，其后的内容都会被当作文本。",
      .rules,
      bad: #"""
        clause 九: """
          小组成员为3至15人。
        """#,
      good: #"""
        clause 九: """
          小组成员为3至15人。
        """
        """#),
    DiagnosticExplanation(
      unclosedComment,
      en: "Without its end a comment would hide the rest of the file.",
      zh: "注释没有结尾，其后的内容都会被当作注释。",
      .rules,
      bad: #"""
        /* 名额待定
        award 奖 { for: 成果; quota: none }
        """#,
      good: #"""
        /* 名额待定 */
        award 奖 { for: 成果; quota: none }
        """#),
    DiagnosticExplanation(
      missingCloseBrace,
      en: "Without the closing brace it is unclear to which block the following items belong.",
      zh: "缺少右花括号，就不清楚后面的条目属于哪个块。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          quota: none
        """#,
      good: #"""
        award 奖 {
          for: 成果
          quota: none
        }
        """#),
    DiagnosticExplanation(
      extraCloseBrace,
      en: "A brace too many ends a block early, so that items may belong to the wrong block.",
      zh: "多出的花括号会使块提前结束，后面的条目可能归错地方。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          quota: none
        }}
        """#,
      good: #"""
        award 奖 {
          for: 成果
          quota: none
        }
        """#),
    DiagnosticExplanation(
      missingSemicolon,
      en: "On one line only `;` shows where an item ends; a space may belong to the value.",
      zh: "同一行内只有 `;` 能表示一项结束；空格可能属于值。",
      .rules,
      bad: #"body 甲: "甲协会"; level 市级 { } level 省级 { }"#,
      good: #"body 甲: "甲协会"; level 市级 { }; level 省级 { }"#),
    DiagnosticExplanation(
      notIndented,
      en: """
        Indentation shows that a line continues the value above. Without it the line \
        would begin a new item.
        """,
      zh: "缩进表示本行接续上面的值；不缩进就会被当作新的一项。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement 人数:
            人数 >= 3
          and 人数 <= 15
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          requirement 人数:
            人数 >= 3
            and 人数 <= 15
          quota: none
        }
        """#),
    DiagnosticExplanation(
      noItem,
      en: "Every item begins with a keyword, which decides how the rest is read.",
      zh: "每一项都以关键词开头，由它决定其余内容怎样读取。",
      .rules,
      bad: #"3: 人数下限"#,
      good: #"""
        define 人数下限: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      missingValue,
      en: "A colon promises a value. Without one the item states nothing.",
      zh: "冒号后面应有值。没有值，这一项就没有内容。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement 人数:
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          requirement 人数: 人数 >= 3
          quota: none
        }
        """#),
    DiagnosticExplanation(
      tooDeep,
      en: "Such deep nesting does not occur in policies and would only exhaust memory.",
      zh: "政策中不会有这么深的嵌套，它只会耗尽内存。",
      arises: LocalizedText(
        en: """
          Arises when blocks are nested deeper than the message names, usually because \
          closing braces are missing.
          """,
        zh: "块的嵌套超过消息中所说的层数时出现，多半是缺少右花括号。")),
    DiagnosticExplanation(
      controlCharacter,
      en: """
        A control character is not seen, but it may change how a name or a text is \
        compared and shown.
        """,
      zh: "控制字符看不见，却可能影响名称和文本的比较与显示。",
      arises: LocalizedText(
        en: """
          Arises when a policy file contains a character such as U+0007, often after \
          copying from another program.
          """,
        zh: "政策文件含有 U+0007 之类的字符时出现，多半是从其他程序复制而来。")),
    DiagnosticExplanation(
      tooMany,
      en: "Later errors are usually consequences of the first ones.",
      zh: "后面的错误多半由前面的错误引起。",
      arises: LocalizedText(
        en: """
          Arises when one file has more errors than are shown. Correct the first ones \
          and check again.
          """,
        zh: "一个文件的错误多于显示的个数时出现。请先改正前面的，再重新检查。")),
    DiagnosticExplanation(
      missingColon,
      en: "The colon shows where the name ends and the value begins.",
      zh: "冒号标明名称到哪里结束、值从哪里开始。",
      .rules,
      bad: #"body 省协会 "省质量协会""#,
      good: #"body 省协会: "省质量协会""#),
    DiagnosticExplanation(
      unclosedBraceInValue,
      en: "An open brace in a value would take the lines that follow into the value.",
      zh: "值中没有配对的花括号会把后面的行也当作值。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement 人数: {甲: 3
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          requirement 人数: {甲: 3}.甲 >= 3
          quota: none
        }
        """#),
    DiagnosticExplanation(
      textOpening,
      en: """
        A text over several lines begins on the line after `\"""`, so that its \
        indentation is that of its lines.
        """,
      zh: "多行文本从 `\"\"\"` 的下一行开始，以便按各行的缩进读取。",
      .rules,
      bad: #"""
        clause 九: """小组成员为3至15人。
        """
        """#,
      good: #"""
        clause 九: """
          小组成员为3至15人。
        """
        """#),
    DiagnosticExplanation(
      afterLabel,
      en: """
        After keyword and name only a value or a block can follow; other words would be \
        lost.
        """,
      zh: "关键词和名称之后只能是值或块，写别的内容会丢失。",
      arises: LocalizedText(
        en: "Arises when words follow keyword and name, as in `award 奖 \"特等\" { … }`.",
        zh: "关键词和名称之后还有别的内容时出现，例如 `award 奖 \"特等\" { … }`。")),
    DiagnosticExplanation(
      fullWidth,
      en: """
        Full-width punctuation is accepted since input methods produce it, but one form \
        in all files makes searching and comparing easier.
        """,
      zh: "输入法常产生全角标点，因此可以读取；统一用半角便于查找和比较。",
      .rules,
      bad: #"""
        award 奖 {
          for： 成果
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          quota: none
        }
        """#),
  ]
}
