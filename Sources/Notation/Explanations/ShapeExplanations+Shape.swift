import Diagnostics

extension ShapeDiagnostics {
  static let shapeExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      unknownKeyword,
      en: """
        A word that Merit does not know has no effect, so it is refused rather than \
        ignored: a misspelt rule must never be silently lost.
        """,
      zh: "Merit 不认识的词不会起作用，因此报错而不忽略：写错的规则绝不能悄悄失效。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirment 人数: 人数 >= 3
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
      laterKeyword,
      en: """
        The specification reserves this word, but this version cannot act on it. Keeping \
        it would promise something that does not happen.
        """,
      zh: "规范保留了这个词，但本版本还不能执行。留着它会让人误以为已经生效。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          quota: none
          promote { to: 国家级; grade: 特等 }
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          quota: none
        }
        """#),
    DiagnosticExplanation(
      labelMissing,
      en: """
        The name is how citations, overlays and results refer to the item, so an item of \
        this kind must have one.
        """,
      zh: "条款引用、下级修订和评审结果都以名称指明该项，因此这类条目必须有名称。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement: 人数 >= 3
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
      labelNotTaken,
      en: """
        There is at most one item of this kind here, so a name has nothing to \
        distinguish and is probably a slip.
        """,
      zh: "这类条目在此至多一个，名称没有可区分的对象，多半是笔误。",
      .rules,
      bad: #"""
        award 奖 {
          for 小组: 成果
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
      needsBlock,
      en: """
        The keyword groups other items. A value would leave out everything that \
        belongs inside the block.
        """,
      zh: "这个关键词用来容纳其他条目。直接写值，块内应有的内容就无处可写。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          stage 评: 70
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          stage 评 { score: 现场得分; pass: >= 70 }
          quota: none
        }
        """#),
    DiagnosticExplanation(
      needsValue,
      en: """
        The keyword has one value and no parts, so items inside braces have no meaning \
        there.
        """,
      zh: "这个关键词只有一个值，没有下属内容，花括号内的条目没有意义。",
      .rules,
      bad: #"""
        award 奖 {
          for { record: 成果 }
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
      valueMissing,
      en: """
        A keyword without its value states nothing, and guessing a value could change \
        who wins.
        """,
      zh: "只有关键词而没有值，等于什么也没有规定；代为猜测可能改变评审结果。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          title
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          title: "优秀小组"
          quota: none
        }
        """#),
    DiagnosticExplanation(
      colonBeforeBlock,
      en: """
        A colon announces a value on the same line. Before a block it is superfluous and \
        makes the file harder to read for people and tools.
        """,
      zh: "冒号表示后面是值。块之前写冒号是多余的，也不便阅读。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement 人数: { that: 人数 >= 3; reason: "人数不足" }
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
      duplicate,
      en: """
        Two values for one thing leave open which one applies. Merit does not choose, \
        because the choice may decide an award.
        """,
      zh: "同一内容写了两次，就不清楚以哪一个为准。取舍可能影响评奖，Merit 不代为选择。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement 人数 {
            that: 人数 >= 3
            that: 人数 >= 5
            reason: "人数不足"
          }
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          requirement 人数 {
            that: 人数 >= 5
            reason: "人数不足"
          }
          quota: none
        }
        """#),
    DiagnosticExplanation(
      requiredMissing,
      en: "Without this keyword the item is incomplete and could not be evaluated.",
      zh: "缺少这个关键词，该条目不完整，无法评审。",
      .rules,
      bad: #"""
        record 单位 { key: 代码; field 代码: string; field 类: 类 }
        choice 类 { }
        """#,
      good: #"""
        record 单位 { key: 代码; field 代码: string; field 类: 类 }
        choice 类 { option 企业; option 机关 }
        """#),
    DiagnosticExplanation(
      oneOfMissing,
      en: """
        The item can be written in several ways, and none of them is there, so nothing \
        is known about it.
        """,
      zh: "该条目有几种写法，而一种也没有写，因此内容不明。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement 人数 { reason: "人数不足" }
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
      unknownChoice,
      en: "The keyword takes one of a fixed set of words. Another word has no defined effect.",
      zh: "这个关键词只能取固定的几个词，其他词没有规定含义。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          quota: 20
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          rank: 现场得分 high first
          quota { limit 总数 { most: 20 } }
        }
        """#),
  ]
}
