import Diagnostics

extension PolicyDiagnostics {
  static let namesExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      nameTaken,
      en: "Expressions would not know whether the word of Merit or your own name is meant.",
      zh: "表达式无法分辨指的是 Merit 的用语还是您起的名称。",
      .rules,
      bad: #"define count: 3"#,
      good: #"""
        define 件数: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 件数; quota: none }
        """#),
    DiagnosticExplanation(
      nameTwice,
      en: "A name must mean one thing, or rules that read it could mean either.",
      zh: "一个名称只能指一样东西，否则读取它的规则含义不明。",
      .rules,
      bad: #"define 元: 3"#,
      good: #"""
        define 下限: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 下限; quota: none }
        """#),
    DiagnosticExplanation(
      nameTwins,
      en: """
        Names that look the same but differ in the form of a character are different for the program and the same for people.
        """,
      zh: "看起来相同、只有字符形式不同的名称，程序能区分，人却分不清。",
      arises: LocalizedText(
        en: """
          Arises when two names differ only in the form of a character, as `第Ⅰ期` with \
          the sign U+2160 and `第I期` with a letter.
          """,
        zh: "两个名称只有字符形式不同时出现，例如 `第Ⅰ期`（U+2160）与 `第I期`（字母 I）。")),
    DiagnosticExplanation(
      nameHidesField,
      en: """
        Rules of the record read its fields without a prefix, so the other meaning of \
        the name could never be reached.
        """,
      zh: "该记录的规则直接以字段名读取字段，这个名称的另一含义就永远用不到。",
      .rules,
      bad: #"define 人数: 3"#,
      good: #"""
        define 人数下限: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      unknownReference,
      en: """
        A reference to something that is not declared cannot be followed, so the rule \
        could not be applied.
        """,
      zh: "引用了没有声明的内容，规则无法适用。",
      .rules,
      bad: #"award 奖 { for: 课题; quota: none }"#,
      good: #"award 奖 { for: 成果; quota: none }"#),
    DiagnosticExplanation(
      doesNotGoTogether,
      en: """
        The two are different ways to write one thing. Only one of them can \
        apply.
        """,
      zh: "二者是同一内容的两种写法，只能以其中一个为准。",
      .rules,
      bad: #"""
        award 奖 {
          for: 成果
          requirement 人数 { that: 人数 >= 3; never: 人数 < 3 }
          quota: none
        }
        """#,
      good: #"""
        award 奖 {
          for: 成果
          requirement 人数 { that: 人数 >= 3 }
          quota: none
        }
        """#),
    DiagnosticExplanation(
      recursion,
      en: "A value that is computed from itself has no value.",
      zh: "用自身计算自身，得不出值。",
      .rules,
      bad: #"""
        define 甲: 乙 + 1
        define 乙: 甲 - 1
        award 奖 { for: 成果; requirement 人数: 人数 >= 甲; quota: none }
        """#,
      good: #"""
        define 甲: 乙 + 1
        define 乙: 2
        award 奖 { for: 成果; requirement 人数: 人数 >= 甲; quota: none }
        """#),
    DiagnosticExplanation(
      untypedOpenValue,
      en: """
        Whoever gives the value later has to know what kind of value is expected, and \
        the rules that read it are checked now.
        """,
      zh: "以后设定的人须知道应填什么类型，读取它的规则现在也要检查。",
      arises: LocalizedText(
        en: """
          Arises when a parameter is written `parameter 上限 { open: true }`, without \
          `type`.
          """,
        zh: "参数只写 `parameter 上限 { open: true }` 而没有写明类型时出现。")),
    DiagnosticExplanation(
      noValue,
      en: """
        A parameter without a value that nobody is asked to give makes every rule that \
        reads it undecidable.
        """,
      zh: "参数没有值，也没有写明由下级给出，读取它的规则都无法判定。",
      .rules,
      bad: #"""
        parameter 上限 { type: number }
        award 奖 { for: 成果; requirement 人数: 人数 <= 上限; quota: none }
        """#,
      good: #"""
        parameter 上限 { type: number; value: 15 }
        award 奖 { for: 成果; requirement 人数: 人数 <= 上限; quota: none }
        """#),
    DiagnosticExplanation(
      notAllowed,
      en: """
        `allowed` protects against slips of the pen; a value outside it contradicts the \
        policy itself.
        """,
      zh: "“取值范围”用来防止笔误；超出范围的值与政策自相矛盾。",
      .rules,
      bad: #"""
        parameter 上限 { type: number; value: 150; allowed: [3..30] }
        award 奖 { for: 成果; requirement 人数: 人数 <= 上限; quota: none }
        """#,
      good: #"""
        parameter 上限 { type: number; value: 15; allowed: [3..30] }
        award 奖 { for: 成果; requirement 人数: 人数 <= 上限; quota: none }
        """#),
    DiagnosticExplanation(
      badUnit,
      en: """
        Amounts are converted between units by a fixed factor, which must be known and \
        positive.
        """,
      zh: "计量单位之间按固定倍数换算，倍数须已知且为正数。",
      .rules,
      bad: #"unit 千元: 元 * 人数"#,
      good: #"unit 千元: 1000 * 元"#),
    DiagnosticExplanation(
      unitOfText,
      en: "Only numbers are measured in units.",
      zh: "只有数才有计量单位。",
      .rules,
      bad: #"""
        parameter 名称上限 { type: string; unit: 元; value: "甲" }
        award 奖 { for: 成果; requirement 类型: 编号 != 名称上限; quota: none }
        """#,
      good: #"""
        parameter 金额上限 { type: number; unit: 元; value: 3000 * 元 }
        award 奖 { for: 成果; requirement 效益: 经济效益 <= 金额上限; quota: none }
        """#),
    DiagnosticExplanation(
      notConstant,
      en: """
        The number is needed before any record is read, so it cannot be computed from \
        records.
        """,
      zh: "这个数在读取记录之前就要用到，不能由记录计算。",
      arises: LocalizedText(
        en: """
          Arises when a keyword that needs its number before records are read, such as \
          `drop`, is given an expression that reads a parameter left open.
          """,
        zh: "“去掉”等须在读取记录之前确定的数，写成了读取待定参数的表达式时出现。")),
    DiagnosticExplanation(
      commentTakesLines,
      en: """
        YAML folds the lines of such a value into one, so the comment would hide all of \
        the lines after it.
        """,
      zh: "YAML 会把这种值折成一行，注释会吞掉其后的各行。",
      .files,
      bad: #"""
        === p/a.merit.yaml
        policy: {title: 例}
        record: {成果: {key: 编号, field: {编号: string, 人数: number}}}
        award:
          奖:
            for: 成果
            requirement:
              人数: >-
                人数 >= 3 // 至少三人
                and 人数 <= 15
            quota: none
        """#,
      good: #"""
        === p/a.merit.yaml
        policy: {title: 例}
        record: {成果: {key: 编号, field: {编号: string, 人数: number}}}
        award:
          奖:
            for: 成果
            requirement:
              人数: |-
                人数 >= 3 // 至少三人
                and 人数 <= 15
            quota: none
        """#),
    DiagnosticExplanation(
      dateSpelling,
      en: "One form of dates in all policies leaves no doubt which number is the month.",
      zh: "日期统一写法，哪个数是月份就不会有疑问。",
      .rules,
      bad: #"""
        date 截止: 2026/4/30
        award 奖 { for: 成果; requirement 日期: 注册日期 <= 截止; quota: none }
        """#,
      good: #"""
        date 截止: 2026-04-30
        award 奖 { for: 成果; requirement 日期: 注册日期 <= 截止; quota: none }
        """#),
    DiagnosticExplanation(
      noSuchDay,
      en: "A deadline on a day that does not exist cannot be kept or missed.",
      zh: "截止日期不存在，就无从判断是否逾期。",
      .rules,
      bad: #"""
        date 截止: 2026-02-30
        award 奖 { for: 成果; requirement 日期: 注册日期 <= 截止; quota: none }
        """#,
      good: #"""
        date 截止: 2026-02-28
        award 奖 { for: 成果; requirement 日期: 注册日期 <= 截止; quota: none }
        """#),
  ]
}
