import Diagnostics

extension CommandLineDiagnostics {
  public static let explanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      unreadable,
      en: "Without the file or folder there is nothing to read.",
      zh: "没有这个文件或文件夹，就没有可读取的内容。",
      .command,
      bad: #"merit lint 没有的文件夹"#,
      good: #"merit lint p"#),
    DiagnosticExplanation(
      badSetting,
      en: "The part before `=` is the parameter to set, the rest its value.",
      zh: "等号前是要设定的参数，其余是取值。",
      .command,
      bad: #"merit lint p --set 人数下限"#,
      good: #"merit lint p"#),
    DiagnosticExplanation(
      badDate,
      en: "The date decides which deadlines have passed, so it is not guessed.",
      zh: "日期决定哪些期限已过，不能代为猜测。",
      .command,
      bad: #"merit evaluate p --records r --as-of 5月10日"#,
      good: #"merit evaluate p --records r --as-of 2026-05-10"#),
    DiagnosticExplanation(
      unknownApplicant,
      en: "Without the record there is nothing to explain; perhaps the key is misspelt.",
      zh: "没有这条记录，就没有可解释的内容，可能编号写错。",
      .command,
      bad: #"merit explain p --records r --as-of 2026-05-10 QC-9"#,
      good: #"merit explain p --records r --as-of 2026-05-10 QC-1"#),
    DiagnosticExplanation(
      unknownAward,
      en: "The policy does not declare this award; perhaps the name is misspelt.",
      zh: "政策中没有这个奖项，可能名称写错。",
      .command,
      bad: #"merit explain p --records r --as-of 2026-05-10 QC-1 --award 特等奖"#,
      good: #"merit explain p --records r --as-of 2026-05-10 QC-1 --award 优秀小组"#),
    DiagnosticExplanation(
      noRecords,
      en: "Without records nobody can take part.",
      zh: "没有记录就无人参评。",
      arises: LocalizedText(
        en: """
          Arises when the folder given with --records has no file named after a record \
          of the policy.
          """,
        zh: "用 --records 给出的文件夹中没有与政策的记录同名的文件时出现。")),
    DiagnosticExplanation(
      badContext,
      en: "Names and their values are given as one JSON object.",
      zh: "名称及其值须写成一个 JSON 对象。",
      .command,
      bad: #"merit feel --context '[1]' '1 + 1'"#,
      good: #"merit feel --context '{"a": 1}' 'a + 1'"#),
    DiagnosticExplanation(
      unknownCommand,
      en: "The program has no such command; perhaps it is misspelt.",
      zh: "程序没有这个命令，可能写错。",
      .command,
      bad: #"merit evalute p"#,
      good: #"merit lint p"#),
    DiagnosticExplanation(
      twoTargets,
      en: "Each run evaluates one of them, so that the printed value is unambiguous.",
      zh: "每次只运行一个，输出的值才不会混淆。",
      arises: LocalizedText(
        en: """
          Arises when `dmn run` gets more than one of --decision, --service and \
          --knowledge.
          """,
        zh: "`dmn run` 同时写了 --decision、--service、--knowledge 中的几个时出现。")),
    DiagnosticExplanation(
      tooLargeToPrint,
      en: """
        An output of this size is more likely a mistake than wanted, and would fill the \
        terminal or the disk.
        """,
      zh: "这么大的输出多半不是本意，会占满屏幕或磁盘。",
      arises: LocalizedText(
        en: """
          Arises when an expression gives a value that would be larger as JSON than the \
          message names.
          """,
        zh: "表达式的值写成 JSON 超过消息中所说的大小时出现。")),
    DiagnosticExplanation(
      unquoted,
      en: """
        The shell splits an unquoted expression at spaces and may replace signs such as \
        `*` and `>`.
        """,
      zh: "不加引号，命令行会按空格拆开表达式，还可能改动 `*`、`>` 等符号。",
      .command,
      bad: #"merit feel 1 + 1"#,
      good: #"merit feel '1 + 1'"#),
    DiagnosticExplanation(
      needlessWord,
      en: "In the dialogue a line `x = 1` already names a value.",
      zh: "在对话中，`x = 1` 已经是给值命名。",
      arises: LocalizedText(
        en: """
          Arises when `let x = 1` or `define x = 1` is typed in the dialogue of `merit \
          feel`.
          """,
        zh: "在 `merit feel` 的对话中输入 `let x = 1` 等时出现。")),
    DiagnosticExplanation(
      hidesBuiltin,
      en: "From now on the name means this value, and the function cannot be called.",
      zh: "此后该名称表示这个值，不能再调用同名函数。",
      arises: LocalizedText(
        en: """
          Arises when a value is given the name of a built-in function in the dialogue \
          of `merit feel`.
          """,
        zh: "在 `merit feel` 的对话中，用内置函数的名称给值命名时出现。")),
    DiagnosticExplanation(
      unknownLineCommand,
      en: """
        Lines that begin with `:` are commands of the dialogue, and there is no such \
        command.
        """,
      zh: "以 `:` 开头的行是对话的命令，而没有这个命令。",
      arises: LocalizedText(
        en: "Arises when a line such as `:exit` is typed in the dialogue of `merit feel`.",
        zh: "在 `merit feel` 的对话中输入 `:exit` 之类的行时出现。")),
    DiagnosticExplanation(
      otherValue,
      en: "The example and the program disagree, so one of them is wrong.",
      zh: "例子与程序的结果不一致，必有一个有误。",
      arises: LocalizedText(
        en: "Arises when a line `1 + 1 => 3` is evaluated by `merit feel`.",
        zh: "`merit feel` 计算 `1 + 1 => 3` 之类的行时出现。")),
    DiagnosticExplanation(
      notNamed,
      en: "The dialogue knows no value of this name, so there is nothing to forget.",
      zh: "对话中没有这个名称的值，也就无从取消。",
      arises: LocalizedText(
        en: "Arises when `:forget` is given a name that was not used.",
        zh: "`:forget` 之后写了没有用过的名称时出现。")),
    DiagnosticExplanation(
      unknownOption,
      en: "The command has no such option; perhaps it is misspelt.",
      zh: "该命令没有这个选项，可能写错。",
      .command,
      bad: #"merit lint p --formt json"#,
      good: #"merit lint p --format json"#),
    DiagnosticExplanation(
      missingValue,
      en: "The option needs a value, and the line ends.",
      zh: "该选项后面应有值，而命令行到此结束。",
      .command,
      bad: #"merit lint p --format"#,
      good: #"merit lint p --format json"#),
    DiagnosticExplanation(
      badValue,
      en: "The option takes one of a few values.",
      zh: "该选项只能取几个值之一。",
      .command,
      bad: #"merit lint p --format xml"#,
      good: #"merit lint p --format json"#),
    DiagnosticExplanation(
      unwantedValue,
      en: "A flag is either given or not given; it takes no value.",
      zh: "开关选项写上即可，不带值。",
      arises: LocalizedText(
        en: "Arises when a flag is given a value, as in `--fix=yes`.",
        zh: "给开关选项写了值时出现，例如 `--fix=yes`。")),
    DiagnosticExplanation(
      unexpectedArgument,
      en: """
        The command does not know what to do with the extra word; perhaps quotes are \
        missing.
        """,
      zh: "命令不知道如何处理多余的词，可能缺少引号。",
      .command,
      bad: #"merit lint p q"#,
      good: #"merit lint p"#),
    DiagnosticExplanation(
      missingArgument,
      en: "The command cannot run without this argument.",
      zh: "缺少这个参数，命令无法运行。",
      .command,
      bad: #"merit lint"#,
      good: #"merit lint p"#),
  ]
}
