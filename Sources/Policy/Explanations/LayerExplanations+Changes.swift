import Diagnostics

extension LayerDiagnostics {
  static let changesExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      alreadyThere,
      en: """
        An overlay changes an item of its base only where it is marked as a change, so that nothing is \
        overridden by accident.
        """,
      zh: "下级只有写明“修改”才能变更上级的条目，以免无意中覆盖。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        award 奖 { requirement 人数: 人数 >= 5 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend award 奖 { amend requirement 人数 { that: 人数 >= 5 } }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#),
    DiagnosticExplanation(
      nothingToAmend,
      en: """
        The item to amend does not exist in the base policy; perhaps its name changed or \
        is misspelt.
        """,
      zh: "上级政策中没有要修改的条目，可能名称有变或写错。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend award 奖 { amend requirement 分数 { that: 人数 >= 5 } }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend award 奖 { amend requirement 人数 { that: 人数 >= 5 } }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#),
    DiagnosticExplanation(
      nothingToRepeal,
      en: """
        The item to repeal does not exist in the base policy, so a rule may remain in \
        force that was meant to go.
        """,
      zh: "上级政策中没有要废止的条目，本应废止的规则可能仍然有效。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend award 奖 { repeal requirement 分数 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend award 奖 { repeal requirement 人数 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#),
    DiagnosticExplanation(
      repealedAndAmended,
      en: "After the repeal nothing is left to amend; the two contradict each other.",
      zh: "废止之后就没有可修改的内容，两者矛盾。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend award 奖 { repeal requirement 人数; amend requirement 人数 { that: 人数 >= 5 } }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend award 奖 { amend requirement 人数 { that: 人数 >= 5 } }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#),
    DiagnosticExplanation(
      fixed,
      en: "The base policy reserves this item: `fixed` allows no overlay to change it.",
      zh: "上级政策保留了这一项：写明不得变更，下级不能改动。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend parameter 人数下限 { value: 5 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限 { value: 3; fixed: true }
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限 { value: 3; fixed: true }
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      mayOnlyRaise,
      en: """
        The base policy sets a floor: `lower-may: raise` lets overlays be stricter, not \
        more lenient.
        """,
      zh: "上级政策规定了底线：下级只可提高，不可降低。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend parameter 人数下限 { value: 2 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限 { value: 3; lower-may: raise }
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend parameter 人数下限 { value: 5 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限 { value: 3; lower-may: raise }
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      mayOnlyLower,
      en: "The base policy sets a ceiling: overlays may lower the value, not raise it.",
      zh: "上级政策规定了上限：下级只可降低，不可提高。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend parameter 人数上限 { value: 20 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数上限 { value: 15; lower-may: lower }
        award 奖 { for: 成果; requirement 人数: 人数 <= 人数上限; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend parameter 人数上限 { value: 10 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数上限 { value: 15; lower-may: lower }
        award 奖 { for: 成果; requirement 人数: 人数 <= 人数上限; quota: none }
        """#),
    DiagnosticExplanation(
      notComparable,
      en: "Only numbers and dates have an order in which a change goes up or down.",
      zh: "只有数和日期才有高低之分。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend parameter 类别 { value: "乙" }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 类: string }
        parameter 类别 { value: "甲"; lower-may: raise }
        award 奖 { for: 成果; requirement 类别: 类 = 类别; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 类: string }
        parameter 类别: "甲"
        award 奖 { for: 成果; requirement 类别: 类 = 类别; quota: none }
        """#),
    DiagnosticExplanation(
      unknownNeighbour,
      en: """
        The item cannot be put next to one that does not exist, and the order of such \
        items counts.
        """,
      zh: "没有可供排在其前后的条目，而这类条目的先后有意义。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        level 省级 { after: 区级 }
        === base/a.merit
        policy "base" { title: "办法" }
        level 市级 { }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        level 省级 { after: 市级 }
        === base/a.merit
        policy "base" { title: "办法" }
        level 市级 { }
        """#),
    DiagnosticExplanation(
      setUnknown,
      en: """
        `set` gives a value to something that the policy declares as open. A misspelt \
        name would leave the real one without a value.
        """,
      zh: "“设定”是给政策中的待定项赋值。名称写错，真正的待定项就没有值。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        set 人数底线: 3
        === base/a.merit
        policy "base" { title: "办法" }
        level 市级 { }
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
      setClosed,
      en: """
        The base policy gave the value itself. Changing it is an amendment and must be \
        written as one.
        """,
      zh: "上级政策已经给出取值，变更它属于修改，须写作“修改”。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        set 人数下限: 5
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend parameter 人数下限 { value: 5 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      danglingReference,
      en: "What was repealed is gone, and a rule that still reads it could not be applied.",
      zh: "已废止的内容不再存在，仍引用它的规则无法适用。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        repeal parameter 人数下限
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        repeal parameter 人数下限
        amend award 奖 { repeal requirement 人数 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      likeUnknown,
      en: "`like` copies the rules of another award. Without that award nothing is copied.",
      zh: "“参照”沿用另一奖项的规定；没有该奖项，就没有可沿用的内容。",
      .rules,
      bad: #"award 乙奖 { like: 甲奖 }"#,
      good: #"""
        award 甲奖 { for: 成果; quota: none }
        award 乙奖 { like: 甲奖 }
        """#),
    DiagnosticExplanation(
      likeCycle,
      en: "Awards that copy from each other never end.",
      zh: "互相参照没有尽头。",
      .rules,
      bad: #"""
        award 甲奖 { like: 乙奖 }
        award 乙奖 { like: 甲奖 }
        """#,
      good: #"""
        award 甲奖 { for: 成果; quota: none }
        award 乙奖 { like: 甲奖 }
        """#),
    DiagnosticExplanation(
      changedTwice,
      en: "Two changes of one item leave open which one applies.",
      zh: "同一项变更两次，不清楚以哪一次为准。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        set 人数下限: 3
        === notice/b.merit
        amend parameter 人数下限 { value: 5 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限 { type: number; open: true }
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        set 人数下限: 5
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限 { type: number; open: true }
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      nothingAmended,
      en: "An amendment without content changes nothing; perhaps a line was lost.",
      zh: "没有内容的修改不改变任何规定，可能漏了一行。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend award 奖 { }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend award 奖 { amend requirement 人数 { that: 人数 >= 5 } }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
        """#),
  ]
}
