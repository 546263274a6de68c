import Diagnostics

extension PolicyDiagnostics {
  static let warningsExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      ignoredOption,
      en: """
        The keyword is allowed here but changes nothing, so readers would believe in a \
        rule that is not there.
        """,
      zh: "这个关键词可以写在此处，但不起作用，读者会误以为有这条规定。",
      .rules,
      bad: #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3; least: 1 }; quota: none }"#,
      good: #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3 }; quota: none }"#),
    DiagnosticExplanation(
      fractionalSeat,
      en: "Less than one seat selects nobody. Most likely a share was meant.",
      zh: "不足一个名额就没有人入围，多半是指比例。",
      .rules,
      bad:
        #"award 奖 { for: 成果; stage 初审 { score: 现场得分; take: 0.6 }; rank: 初审.score high first; quota: none }"#,
      good:
        #"award 奖 { for: 成果; stage 初审 { score: 现场得分; take: 60% }; rank: 初审.score high first; quota: none }"#
    ),
    DiagnosticExplanation(
      stillOpen,
      en: "An overlay that leaves a value open cannot be run until somebody gives the value.",
      zh: "下级政策仍有待定项，设定之前无法运行。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限 { type: number; open: true }
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        set 人数下限: 3
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限 { type: number; open: true }
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      openForLower,
      en: """
        A base policy may leave values to its overlays. The note lists them, so that \
        nobody forgets one.
        """,
      zh: "上级政策可以把取值留给下级。此提示列出这些项，以免遗漏。",
      .files,
      bad: #"""
        === p/a.merit
        policy "p" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限 { type: number; open: true }
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#,
      good: #"""
        === p/a.merit
        policy "p" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      noYear,
      en: """
        Rules that read the year would compare with nothing, or with the year of an \
        older document.
        """,
      zh: "读取年度的规则会没有可比的年度，或用到旧文件的年度。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        === base/a.merit
        policy "base" { title: "办法"; year: 2020 }
        record 成果 { key: 编号; field 编号: string; field 年: number }
        award 奖 { for: 成果; requirement 年度: 年 = policy.year; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base"; year: 2026 }
        === base/a.merit
        policy "base" { title: "办法"; year: 2020 }
        record 成果 { key: 编号; field 编号: string; field 年: number }
        award 奖 { for: 成果; requirement 年度: 年 = policy.year; quota: none }
        """#),
    DiagnosticExplanation(
      equalScore,
      en: "A number alone is a test for exactly that value; 91 points would not meet it.",
      zh: "单写一个数，只有恰好等于它才符合；91 分反而不符合。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          score: 现场得分
          rank: score high first
          quota { limit 总数 { most: 20 } }
          grade 一等 { score: 90 }
          grade 二等
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          score: 现场得分
          rank: score high first
          quota { limit 总数 { most: 20 } }
          grade 一等 { score: >= 90 }
          grade 二等
        }
        """#),
  ]
}
