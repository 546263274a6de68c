import Diagnostics

extension NotationDiagnostics {
  static let yamlExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      duplicateKey,
      en: "YAML keeps only the last of two equal keys, so the first would be lost.",
      zh: "YAML 对相同的键只保留最后一个，前面的会丢失。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        level: {市级: {}}
        level: {省级: {}}
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        level: {市级: {}, 省级: {}}
        """#),
    DiagnosticExplanation(
      wrongShape,
      en: """
        YAML takes brackets at the beginning of a value for a list of its own. The whole \
        expression has to reach Merit as one text.
        """,
      zh: "值以方括号开头时，YAML 会读成自己的列表。整个表达式须作为一个文本交给 Merit。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        record:
          成果: {key: 编号, field: {编号: string, 分: number}}
        award:
          奖:
            for: 成果
            requirement:
              人数: {that: [3..15]}
            quota: none
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        record:
          成果: {key: 编号, field: {编号: string, 分: number}}
        award:
          奖:
            for: 成果
            requirement:
              人数: {that: '分 in [3..15]'}
            quota: none
        """#),
    DiagnosticExplanation(
      commaEndsValue,
      en: """
        Between braces YAML ends a value at a comma, so the rest of the value would \
        become a key.
        """,
      zh: "花括号内，YAML 遇到逗号就结束一个值，其余部分会变成键。",
      arises: LocalizedText(
        en: """
          Arises in YAML when a value between braces contains a comma, as in `{甲: min(分, \
          3) > 2}`.
          """,
        zh: "在 YAML 的花括号内，值中含有逗号时出现，例如 `{甲: min(分, 3) > 2}`。")),
    DiagnosticExplanation(
      notAMapping,
      en: """
        A policy is a set of keywords with their values; a list or a bare text has no \
        keywords.
        """,
      zh: "政策由“关键词: 值”组成；列表或单独的文本没有关键词。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        - policy: {title: 例}
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        """#),
    DiagnosticExplanation(
      labelsExpected,
      en: "Items of this kind have names, which are the keys under the keyword.",
      zh: "这类条目须有名称，名称就是关键词之下的键。",
      arises: LocalizedText(
        en: """
          Arises in YAML when a list is written where the keyword takes names, as in \
          `unit: [吨]`.
          """,
        zh: "在 YAML 中，关键词之下应为名称而写了列表时出现，例如 `unit: [吨]`。")),
    DiagnosticExplanation(
      onlyOnce,
      en: """
        The keyword is allowed once in this block; of several one would have to be \
        ignored.
        """,
      zh: "这个关键词在此只能有一个，写多个就必须忽略其余。",
      arises: LocalizedText(
        en: "Arises in YAML when a list is written under a keyword that is allowed once.",
        zh: "在 YAML 中，只能有一个的关键词之下写了列表时出现。")),
    DiagnosticExplanation(
      badKey,
      en: "The key decides how the value is read, so it must be a keyword of the language.",
      zh: "键决定值怎样读取，所以必须是关键词。",
      .files,
      bad: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        请 修改 甲: 1
        """#,
      good: #"""
        === p/policy.merit.yaml
        policy: {title: 例}
        """#),
  ]
}
