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
