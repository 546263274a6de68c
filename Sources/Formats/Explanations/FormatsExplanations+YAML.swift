import Diagnostics

extension FormatsDiagnostics {
  static let yamlExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      yamlSyntax,
      en: "What cannot be read as YAML has no structure, so nothing of it can be used.",
      zh: "不符合 YAML 写法的内容没有结构，无法使用。",
      arises: LocalizedText(
        en: "Arises in YAML where no more exact fault can be found.",
        zh: "YAML 文件中找不到更具体的问题时出现。")),
    DiagnosticExplanation(
      yamlValueNeedsQuotes,
      en: """
        The value contains a character that has a meaning in YAML, so only quotes keep \
        it whole.
        """,
      zh: "值中含有 YAML 的特殊字符，只有加引号才能保持完整。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          省质协: @省质量协会
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          省质协: '@省质量协会'
        """#),
    DiagnosticExplanation(
      yamlUnclosedQuote,
      en: "Without the closing quote the rest of the file would be part of the value.",
      zh: "缺少结束引号，文件其余部分都会成为这个值。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          省质协: "省质量协会
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          省质协: "省质量协会"
        """#),
    DiagnosticExplanation(
      yamlUnclosedBracket,
      en: "Without the closing bracket the following lines would be part of the value.",
      zh: "缺少结束括号，后面的行都会成为这个值。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例
        level: {市级: {}}
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        level: {市级: {}}
        """#),
    DiagnosticExplanation(
      yamlIndentation,
      en: "In YAML the indentation shows what belongs to what.",
      zh: "YAML 以缩进表示从属关系。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
            省质协: 省质量协会
          市质协: 市质量协会
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          省质协: 省质量协会
          市质协: 市质量协会
        """#),
    DiagnosticExplanation(
      yamlTab,
      en: """
        Editors show tabs with different widths, so YAML does not accept them as \
        indentation.
        """,
      zh: "不同编辑器显示制表符的宽度不同，所以 YAML 不接受用它缩进。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
        	省质协: 省质量协会
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          省质协: 省质量协会
        """#),
    DiagnosticExplanation(
      yamlNoColon,
      en: "A line that is neither an entry nor a continuation has no meaning.",
      zh: "一行既不是键值，也不是上一行的接续，就没有意义。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        省质量协会
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body: {省质协: 省质量协会}
        """#),
    DiagnosticExplanation(
      yamlColonWithoutBlank,
      en: "Without the space YAML takes key and value for one text.",
      zh: "没有空格，YAML 会把键和值当作一个文本。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          省质协:省质量协会
          市质协: 市质量协会
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          省质协: 省质量协会
          市质协: 市质量协会
        """#),
    DiagnosticExplanation(
      yamlFullWidthColon,
      en: "For YAML a full-width colon is part of the text, so the line has no key.",
      zh: "YAML 把中文冒号当作文本的一部分，这一行就没有键。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          省质协：省质量协会
          市质协: 市质量协会
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          省质协: 省质量协会
          市质协: 市质量协会
        """#),
    DiagnosticExplanation(
      yamlEscape,
      en: "In double quotes a backslash begins an escape, and this one does not exist.",
      zh: "英文双引号内，反斜杠表示转义，而没有这种转义。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body: {省质协: "省\质协"}
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body: {省质协: '省\质协'}
        """#),
    DiagnosticExplanation(
      yamlSecondDocument,
      en: "A file is one document; what follows would be ignored by many tools.",
      zh: "一个文件是一份内容，其后的内容许多工具会忽略。",
      arises: LocalizedText(
        en: "Arises when a second `---` begins another document in one file.",
        zh: "同一文件中又有 `---` 开始另一份内容时出现。")),
    DiagnosticExplanation(
      yamlTagDirective,
      en: "Tags change how values are read and have no meaning here.",
      zh: "标签会改变值的读法，在此没有意义。",
      arises: LocalizedText(
        en: "Arises when a file begins with a `%TAG` directive.",
        zh: "文件以 `%TAG` 指令开头时出现。")),
    DiagnosticExplanation(
      yamlTag,
      en: "YAML drops the word after `!`, so a part of the value would be lost.",
      zh: "YAML 会丢掉 `!` 后面的词，值就不完整。",
      arises: LocalizedText(
        en: "Arises when a value begins with `!`, as in `省质协: !省 质协`.",
        zh: "值以 `!` 开头时出现，例如 `省质协: !省 质协`。")),
    DiagnosticExplanation(
      yamlAnchor,
      en: """
        YAML takes `&` for the name of a part that is used again, and drops it from the \
        value.
        """,
      zh: "YAML 把 `&` 当作可重复使用部分的名称，会从值中去掉。",
      arises: LocalizedText(
        en: "Arises when a value begins with `&`, as in `that: &甲 人数 >= 3`.",
        zh: "值以 `&` 开头时出现，例如 `that: &甲 人数 >= 3`。")),
    DiagnosticExplanation(
      yamlAlias,
      en: """
        An alias repeats a part of the file unseen, so readers and reviewers would miss \
        it.
        """,
      zh: "别名会重复文件的另一部分，阅读时不易发现。",
      arises: LocalizedText(
        en: "Arises when a value begins with `*`, as in `that: *甲`.",
        zh: "值以 `*` 开头时出现，例如 `that: *甲`。")),
    DiagnosticExplanation(
      yamlMergeKey,
      en: "A merge key copies entries unseen, so readers and reviewers would miss them.",
      zh: "合并键会复制其他内容，阅读时不易发现。",
      arises: LocalizedText(
        en: "Arises when a mapping has the key `<<`.",
        zh: "映射中有键 `<<` 时出现。")),
    DiagnosticExplanation(
      yamlKeyNotScalar,
      en: "Keys are names of fields or keywords, so a list cannot be one.",
      zh: "键是字段名或关键词，不能是列表。",
      .records,
      bad: #"""
        === 材料.yaml
        - [成果, 种类]: QC-1
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
      yamlEmptyKey,
      en: "A value without a key belongs to nothing.",
      zh: "没有键的值不属于任何内容。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          : 省质量协会
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        body:
          省质协: 省质量协会
        """#),
    DiagnosticExplanation(
      yamlTooDeep,
      en: "Values nested so deep do not occur in records and policies.",
      zh: "记录和政策中不会有这么深的嵌套。",
      arises: LocalizedText(
        en: "Arises when lists or mappings are nested deeper than the message names.",
        zh: "列表或映射的嵌套超过消息中所说的层数时出现。")),
    DiagnosticExplanation(
      yamlDuplicateKey,
      en: "Of two equal keys one would have to be ignored.",
      zh: "键相同就必须忽略其中一个。",
      .records,
      bad: #"""
        === 材料.yaml
        - 成果: QC-1
          种类: 申报表
          种类: 报告
          份数: 2
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
      yamlEmptyBlock,
      en: "`|` and `>` announce a text on the following lines, and there is none.",
      zh: "`|` 和 `>` 表示文本在下面各行，而下面没有文字。",
      arises: LocalizedText(
        en: """
          Arises when a value begins with `>` or `|` and no text follows, as in `score: \
          >90`.
          """,
        zh: "值以 `>` 或 `|` 开头而下面没有文字时出现，例如 `score: >90`。")),
    DiagnosticExplanation(
      yamlTooManyNodes,
      en: "The limit keeps reading from filling the memory.",
      zh: "此限制防止读取时耗尽内存。",
      arises: LocalizedText(
        en: "Arises when a file has more entries than the message names.",
        zh: "文件的条目超过消息中所说的个数时出现。")),
  ]
}
