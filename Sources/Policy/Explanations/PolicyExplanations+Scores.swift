import Diagnostics

extension PolicyDiagnostics {
  static let scoresExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      sheetTotal,
      en: """
        The published total and the items contradict each other, so scores would not be \
        what the judges know.
        """,
      zh: "公布的总分与各项满分不符，评出的分数就与评委所知的不一致。",
      .rules,
      bad: #"""
        sheet 评审表 { item 选题: 15; item 效果: 30; total: 60 }
        award 奖 { for: 成果; stage 评 { sheet: 评审表; panel { marks: 评分 } }; rank: 评.score high first; quota: none }
        """#,
      good: #"""
        sheet 评审表 { item 选题: 15; item 效果: 30; total: 45 }
        award 奖 { for: 成果; stage 评 { sheet: 评审表; panel { marks: 评分 } }; rank: 评.score high first; quota: none }
        """#),
    DiagnosticExplanation(
      badRange,
      en: """
        An item is worth a fixed number of points or a range of them; anything else \
        cannot be added up.
        """,
      zh: "评审项的分值是一个数或一个区间，其他写法无法相加。",
      .rules,
      bad: #"""
        sheet 评审表 { item 选题: 很多; total: 45 }
        award 奖 { for: 成果; quota: none }
        """#,
      good: #"""
        sheet 评审表 { item 选题: 45; total: 45 }
        award 奖 { for: 成果; stage 评 { sheet: 评审表; panel { marks: 评分 } }; rank: 评.score high first; quota: none }
        """#),
    DiagnosticExplanation(
      bandWithoutValue,
      en: "A band turns a value into points. Without the value there is nothing to look up.",
      zh: "分档是把一个值换成分数；没有值就无从对照。",
      arises: LocalizedText(
        en: "Arises when an item of a sheet has `band` but no `value`.",
        zh: "评审项写了“分档”而没有写“值”时出现。")),
    DiagnosticExplanation(
      lastGrade,
      en: """
        Every winner must get a grade. If the last grade has a condition, some could be \
        left without one.
        """,
      zh: "每个入选者都要有等次；最后一个等次若设条件，就可能有人得不到等次。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          score: 现场得分
          rank: score high first
          quota { limit 总数 { most: 20 } }
          grade 一等 { score: >= 90 }
          grade 二等 { score: >= 80 }
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
    DiagnosticExplanation(
      rewardOutsideLevel,
      en: """
        The level limits what its awards may pay; an amount outside would contradict it \
        for every winner.
        """,
      zh: "级别规定了奖励范围，超出范围的金额与之矛盾。",
      .rules,
      bad: #"""
        level 市级 { reward: [1000 * 元 .. 3000 * 元] }
        award 奖 { for: 成果; level: 市级; quota: none; reward: 4000 * 元 }
        """#,
      good: #"""
        level 市级 { reward: [1000 * 元 .. 3000 * 元] }
        award 奖 { for: 成果; level: 市级; quota: none; reward: 2000 * 元 }
        """#),
    DiagnosticExplanation(
      notAMarkList,
      en: """
        A panel counts marks: who gave how many points for what. Rows without these \
        roles are not marks.
        """,
      zh: "评委组按打分计算：谁对哪一项给了几分。没有这几栏的行不是打分。",
      .rules,
      bad: #"""
        sheet 评审表 { item 选题: 45; total: 45 }
        award 奖 { for: 成果; stage 评 { sheet: 评审表; panel { marks: 材料 } }; quota: none }
        """#,
      good: #"""
        sheet 评审表 { item 选题: 45; total: 45 }
        award 奖 { for: 成果; stage 评 { sheet: 评审表; panel { marks: 评分 } }; rank: 评.score high first; quota: none }
        """#),
    DiagnosticExplanation(
      panelWithoutSheet,
      en: """
        The sheet defines what the judges score and how many points there are. Without it \
        marks have no meaning.
        """,
      zh: "评审表规定评委评什么、各多少分；没有评审表，打分就没有意义。",
      .rules,
      bad: #"award 奖 { for: 成果; stage 评 { panel { marks: 评分 } }; quota: none }"#,
      good: #"""
        sheet 评审表 { item 选题: 45; total: 45 }
        award 奖 { for: 成果; stage 评 { sheet: 评审表; panel { marks: 评分 } }; rank: 评.score high first; quota: none }
        """#),
    DiagnosticExplanation(
      scoreTwice,
      en: "A stage has one score: that of its judges or that of a formula.",
      zh: "一个环节只有一个得分：评委打分，或者按公式计算。",
      .rules,
      bad: #"""
        sheet 评审表 { item 选题: 45; total: 45 }
        award 奖 { for: 成果; stage 评 { sheet: 评审表; panel { marks: 评分 }; score: 3 }; quota: none }
        """#,
      good: #"""
        sheet 评审表 { item 选题: 45; total: 45 }
        award 奖 { for: 成果; stage 评 { sheet: 评审表; panel { marks: 评分 } }; rank: 评.score high first; quota: none }
        """#),
    DiagnosticExplanation(
      noScoreToTest,
      en: "Here a score is tested, and none was declared.",
      zh: "此处要用得分，而没有规定得分怎样计算。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          rank: 现场得分 high first
          quota { limit 总数 { most: 20 } }
          grade 一等 { score: >= 90 }
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
    DiagnosticExplanation(
      rankDirection,
      en: "Whether more or less is better decides who wins, so it is never guessed.",
      zh: "高者在前还是低者在前决定谁获奖，不能代为猜测。",
      .rules,
      bad: #"award 奖 { for: 成果; rank: 现场得分; quota { limit 总数 { most: 20 } } }"#,
      good: #"award 奖 { for: 成果; rank: 现场得分 high first; quota { limit 总数 { most: 20 } } }"#),
    DiagnosticExplanation(
      includeSubject,
      en: """
        A ruleset about another kind of record needs to know which record of the \
        candidate it applies to.
        """,
      zh: "通用规则的对象与奖项的对象不同时，须写明适用于参评者的哪一个记录。",
      .rules,
      bad: #"""
        record 单位 { key: 代码; field 代码: string; field 会员: boolean }
        ruleset 单位要求 { for: 单位; requirement 会员: 会员 }
        award 奖 { for: 成果; include 单位要求; quota: none }
        """#,
      good: #"""
        ruleset 小组要求 { for: 成果; requirement 人数: 人数 >= 3 }
        award 奖 { for: 成果; include 小组要求; quota: none }
        """#),
    DiagnosticExplanation(
      leastTooMany,
      en: "More members than there are can never hold, so nobody could meet the requirement.",
      zh: "要求符合的项数多于现有项数，没有人能够符合。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement 任选 { least: 3; requirement 甲: 人数 > 3; requirement 乙: 现场得分 > 60 }
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          requirement 任选 { least: 1; requirement 甲: 人数 > 3; requirement 乙: 现场得分 > 60 }
          quota: none
        }
        """#),
    DiagnosticExplanation(
      differentRewardUnits,
      en: "The ends of a range are compared with one amount, which has one unit.",
      zh: "区间两端要与同一个金额比较，计量单位须相同。",
      .rules,
      bad: #"level 省级 { reward: [3000 * 元 .. 5000] }"#,
      good: #"level 省级 { reward: [3000 * 元 .. 5000 * 元] }"#),
    DiagnosticExplanation(
      notAnAmount,
      en: "A reward is paid, so it must be an amount.",
      zh: "奖励要支付，须是金额。",
      .rules,
      bad: #"level 国级 { reward: "多" }"#,
      good: #"level 国级 { reward: 3000 * 元 }"#),
    DiagnosticExplanation(
      tooManyKeys,
      en: """
        Groups over so many keys are hardly meant and would make quotas impossible to \
        review.
        """,
      zh: "按这么多项分组多半不是本意，也无法核对名额。",
      .rules,
      bad:
        #"award 奖 { for: 成果; rank: 现场得分 high first; quota { limit 多 { by: 人数, 人数, 人数, 人数, 人数, 人数, 人数, 人数, 人数; most: 3 } } }"#,
      good: #"award 奖 { for: 成果; rank: 现场得分 high first; quota { limit 多 { by: 课题类型; most: 3 } } }"#),
    DiagnosticExplanation(
      dropsAll,
      en: "If all marks are set aside, nothing is left to average.",
      zh: "所有打分都被去掉，就没有可以平均的分数。",
      .rules,
      bad: #"""
        sheet 评审表 { item 选题: 45; total: 45 }
        award 奖 { for: 成果; stage 评 { sheet: 评审表; panel { marks: 评分; drop: 2; drop-from: 4 } }; rank: 评.score high first; quota: none }
        """#,
      good: #"""
        sheet 评审表 { item 选题: 45; total: 45 }
        award 奖 { for: 成果; stage 评 { sheet: 评审表; panel { marks: 评分; drop: 1; drop-from: 5 } }; rank: 评.score high first; quota: none }
        """#),
    DiagnosticExplanation(
      shareOutOfRange,
      en: "A share is a part of a whole; 20 would be twenty times all of them.",
      zh: "比例是整体的一部分；写 20 就是全体的二十倍。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          score: 现场得分
          rank: score high first
          quota { limit 总数 { most: 20 } }
          grade 一等 { share: 20 }
          grade 二等
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          score: 现场得分
          rank: score high first
          quota { limit 总数 { most: 20 } }
          grade 一等 { share: 20% }
          grade 二等
        }
        """#),
    DiagnosticExplanation(
      negativeSeats,
      en: "Nobody can be given less than no seat.",
      zh: "名额不可能比零还少。",
      .rules,
      bad: #"award 奖 { for: 成果; rank: 现场得分 high first; quota { limit 总数 { most: -3 } } }"#,
      good: #"award 奖 { for: 成果; rank: 现场得分 high first; quota { limit 总数 { most: 3 } } }"#),
    DiagnosticExplanation(
      leastAboveMost,
      en: "Both bounds cannot be kept at once, so the quota has no solution.",
      zh: "上下限互相矛盾，名额无法分配。",
      .rules,
      bad:
        #"award 奖 { for: 成果; rank: 现场得分 high first; quota { limit 各类 { by: 课题类型; least: 5; most: 3 } } }"#,
      good:
        #"award 奖 { for: 成果; rank: 现场得分 high first; quota { limit 各类 { by: 课题类型; least: 3; most: 5 } } }"#
    ),
  ]
}
