import Diagnostics

extension CheckDiagnostics {
  static let warningsExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      alwaysTrue,
      en: "A condition that always holds excludes nobody; perhaps a sign is wrong.",
      zh: "恒成立的条件不排除任何人，可能写错了符号。",
      .condition,
      bad: #"3 > 2"#,
      good: #"人数 > 2"#),
    DiagnosticExplanation(
      alwaysFalse,
      en: "A condition that never holds excludes everybody; perhaps a sign is wrong.",
      zh: "恒不成立的条件排除所有人，可能写错了符号。",
      .condition,
      bad: #"3 < 2"#,
      good: #"人数 < 20"#),
    DiagnosticExplanation(
      possibleDivisionByZero,
      en: """
        Where the divisor is 0 there is no quotient, and the rule stays undecided for \
        that record.
        """,
      zh: "除数为 0 时没有商，该记录的这条规则无法判定。",
      .condition,
      bad: #"现场得分 / 人数 > 3"#,
      good: #"if 人数 = 0 then false else 现场得分 / 人数 > 3"#),
    DiagnosticExplanation(
      everyOverEmpty,
      en: "Where there are no rows, `every` holds: a group without any mark would pass.",
      zh: "没有任何一行时 `every` 成立：没有打分的小组也会通过。",
      .condition,
      bad: #"every 分 in 评分 satisfies 分.分 > 60"#,
      good: #"count(评分) >= 1 and (every 分 in 评分 satisfies 分.分 > 60)"#),
    DiagnosticExplanation(
      equalityAfterDivision,
      en: """
        The quotient is rounded to 34 digits, so it may differ from the expected number \
        in the last digit.
        """,
      zh: "商舍入到 34 位，最后一位可能与预期不同。",
      .condition,
      bad: #"现场得分 / 3 = 人数"#,
      good: #"现场得分 = 人数 * 3"#),
    DiagnosticExplanation(
      hiddenName,
      en: """
        Inside a row its own fields are read first, so the outer name cannot be reached \
        by itself.
        """,
      zh: "在行内先读取该行的字段，外层的同名字段就读不到。",
      arises: LocalizedText(
        en: """
          Arises when a field of a row has the name of a field of the candidate and a \
          filter over rows reads it.
          """,
        zh: "行的字段与参评者的字段同名，而筛选各行时读取它时出现。")),
    DiagnosticExplanation(
      nestedLoops,
      en: "For each row all rows are read again; with thousands of rows this takes minutes.",
      zh: "每一行都要再读全部各行，几千行就要几分钟。",
      arises: LocalizedText(
        en: "Arises when a filter over rows contains another filter over the same rows.",
        zh: "筛选各行的条件中又筛选同样的各行时出现。")),
    DiagnosticExplanation(
      comparesWithItself,
      en: """
        The comparison gives the same result for every record; one side is probably \
        misspelt.
        """,
      zh: "对所有记录结果都相同，其中一边可能写错。",
      .condition,
      bad: #"人数 = 人数"#,
      good: #"人数 = 5"#),
    DiagnosticExplanation(
      neverMissing,
      en: "A key is always present, so the test never changes anything.",
      zh: "标识总有值，这个判断不起作用。",
      .condition,
      bad: #"最低分 != null"#,
      good: #"现场得分 != null"#),
    DiagnosticExplanation(
      listOfOne,
      en: "Brackets around one number make a list of that number. A range has two ends.",
      zh: "方括号内一个数是只含该数的列表；区间有两端。",
      .condition,
      bad: #"人数 in [3]"#,
      good: #"人数 in [3..12]"#),
    DiagnosticExplanation(
      argumentNames,
      en: """
        The function can be called in several forms, each with its own argument names, \
        and these names belong to none.
        """,
      zh: "函数有几种调用形式，各有参数名称；所写的名称不属于其中任何一种。",
      arises: LocalizedText(
        en: "Arises when names of several forms are mixed, or a name is written twice.",
        zh: "混用几种形式的名称，或同一名称写了两次时出现。")),
    DiagnosticExplanation(
      typeWithoutParts,
      en: "A list, range or function type is only complete with the types of its parts.",
      zh: "列表、区间、函数的类型须写明组成部分的类型。",
      .condition,
      bad: #"[人数] instance of list"#,
      good: #"[人数, 现场得分] instance of list<number>"#),
  ]
}
