import Diagnostics

extension EngineDiagnostics {
  public static let explanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      openValue,
      en: "A value is still open, and rules read it, so no decision can be made.",
      zh: "仍有待定项，而规则要读取它，无法评审。",
      arises: LocalizedText(
        en: "Arises when a policy with open values is evaluated without `set` or --set.",
        zh: "评审有待定项的政策，而没有用“设定”或 --set 给出取值时出现。")),
    DiagnosticExplanation(
      boundWithoutValue,
      en: """
        Without a number of seats nobody of the group could be selected, and nobody \
        decided that.
        """,
      zh: "没有名额数，该分组就无人入选，而这并不是规定。",
      arises: LocalizedText(
        en: "Arises when the table that a limit reads has no row for one of the groups.",
        zh: "限额所读取的对照表没有某个分组的行时出现。")),
    DiagnosticExplanation(
      badBound,
      en: "A number of seats is a whole number from 0 on.",
      zh: "名额数须是不小于 0 的整数。",
      arises: LocalizedText(
        en: "Arises when a computed limit is negative or has no value.",
        zh: "计算出的限额为负或没有值时出现。")),
    DiagnosticExplanation(
      rewardOutsideLevel,
      en: "The level limits what may be paid, and the computed amount is outside.",
      zh: "级别限定了奖励范围，而计算出的金额超出范围。",
      arises: LocalizedText(
        en: """
          Arises when the reward of a winner is computed and lies outside the range of \
          its level.
          """,
        zh: "按公式计算的奖励超出级别的范围时出现。")),
    DiagnosticExplanation(
      rewardWithoutValue,
      en: "The amount cannot be paid while a fact that it depends on is missing.",
      zh: "所依据的内容缺失，金额就无法确定。",
      arises: LocalizedText(
        en: "Arises when the formula of a reward reads a blank or bad cell of a winner.",
        zh: "奖励的公式读取了获奖者空白或有误的单元格时出现。")),
    DiagnosticExplanation(
      severalLevels,
      en: "Paying the highest or paying all is a decision of the policy.",
      zh: "就高还是累计，应由政策规定。",
      arises: LocalizedText(
        en: """
          Arises when a candidate wins awards of several levels and `rewards` has no \
          `stack`.
          """,
        zh: "参评者在多个级别获奖，而“奖励总则”没有写“多级获奖”时出现。")),
    DiagnosticExplanation(
      crossingLimits,
      en: """
        Whether all minimums can be met at once is decided exactly or not at all; here \
        the search would take too long.
        """,
      zh: "各下限能否同时满足须准确判定，而此处搜索过久。",
      arises: LocalizedText(
        en: "Arises when many limits with `least` overlap without one lying within another.",
        zh: "多个带“至少”的限额相互交叉、互不包含时出现。")),
    DiagnosticExplanation(
      badShare,
      en: "A share is a part of a whole.",
      zh: "比例是整体的一部分。",
      arises: LocalizedText(
        en: "Arises when a computed share of a grade is negative or above 100 %.",
        zh: "计算出的等次占比为负或超过 100% 时出现。")),
    DiagnosticExplanation(
      unmetLeast,
      en: """
        The minimum is part of the rule, but there were not enough eligible candidates. \
        The notice must decide what then applies.
        """,
      zh: "下限是规定的一部分，而符合条件的参评者不足，应由通知规定如何处理。",
      arises: LocalizedText(
        en: "Arises when a limit asks for more candidates than are eligible.",
        zh: "限额要求的数目多于符合条件的参评者时出现。")),
    DiagnosticExplanation(
      unmetGrade,
      en: "Fewer candidates than the grade requires met its conditions.",
      zh: "达到该等次条件的少于规定的数目。",
      arises: LocalizedText(
        en: "Arises when a grade has `least` and too few candidates reach it.",
        zh: "等次写了“至少”，而达到的参评者不足时出现。")),
    DiagnosticExplanation(
      noRecords,
      en: "An award without records decides nothing; perhaps a file is missing.",
      zh: "没有记录的奖项评不出结果，可能缺少文件。",
      arises: LocalizedText(
        en: "Arises when the folder of records has no file for the record of an award.",
        zh: "记录文件夹中没有某个奖项的记录文件时出现。")),
    DiagnosticExplanation(
      unrecognizedDocument,
      en: """
        A document that no award asks for counts for nothing; perhaps its kind is \
        misspelt, and the candidate seems to lack it.
        """,
      zh: "没有奖项要求的材料不计；可能是种类写错，参评者因此被认为缺少材料。",
      arises: LocalizedText(
        en: "Arises when a row of documents names a kind that no `document` rule has.",
        zh: "材料记录中的种类没有对应的“材料”要求时出现。")),
    DiagnosticExplanation(
      unrecognizedMatter,
      en: """
        An opinion on something that no award asks about counts for nothing; perhaps the \
        matter is misspelt.
        """,
      zh: "没有奖项要求的意见不计，可能是事项写错。",
      arises: LocalizedText(
        en: "Arises when a row of opinions names a matter that no `attest` has.",
        zh: "意见记录中的事项没有对应的“认定”时出现。")),
    DiagnosticExplanation(
      unrecognizedItem,
      en: """
        A mark for an item that no sheet has cannot be counted, so the score would be \
        too low.
        """,
      zh: "评审表中没有的评审项，打分无法计入，得分就会偏低。",
      arises: LocalizedText(
        en: "Arises when a row of marks names an item that no sheet has.",
        zh: "打分记录中的评审项不在任何评审表中时出现。")),
    DiagnosticExplanation(
      misspeltCode,
      en: """
        A row of a table that matches nobody, beside a record without a row of its own, \
        is almost always a misspelt code.
        """,
      zh: "对照表的行不适用于任何记录，而又有记录没有自己的行，多半是代码写错。",
      arises: LocalizedText(
        en: "Arises when a code in a table differs by a character from the key of a record.",
        zh: "对照表中的代码与某条记录的标识只差一个字符时出现。")),
    DiagnosticExplanation(
      unmatchedRows,
      en: "Rows that match nobody have no effect; the table may be older than the records.",
      zh: "不适用于任何记录的行不起作用，对照表可能比记录旧。",
      arises: LocalizedText(
        en: "Arises when keys in a table belong to no record of this year.",
        zh: "对照表中的标识不属于任何一条记录时出现。")),
  ]
}
