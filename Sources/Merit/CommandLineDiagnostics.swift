import Diagnostics

/// What can be wrong with the arguments of the command line.
package enum CommandLineDiagnostics: DiagnosticCatalogue {
  package static let all = [
    unreadable, badSetting, badDate, unknownApplicant, unknownAward, noRecords, badContext,
    unknownCommand, twoTargets, tooLargeToPrint, unquoted, needlessWord, hidesBuiltin,
    unknownLineCommand, otherValue, notNamed, unknownOption, missingValue, badValue, unwantedValue,
    unexpectedArgument, missingArgument,
  ]

  package static let unreadable = DiagnosticCode(
    1801, "unreadable-path", .error, en: "unreadable `{0}`: it {1}", zh: "`{0}` {1}",
    help: LocalizedText(
      en: "check the path, which is relative to the current folder",
      zh: "请检查路径；路径从当前文件夹算起"))

  package static let badSetting = DiagnosticCode(
    1802, "invalid-set-option", .error, en: "invalid setting `{0}`", zh: "`{0}` 不是设定",
    help: LocalizedText(en: "write --set NAME=VALUE", zh: "请写成 --set 名称=值"))

  package static let badDate = DiagnosticCode(
    1803, "invalid-as-of-date", .error, en: "invalid date `{0}`", zh: "`{0}` 不是日期",
    help: LocalizedText(en: "write --as-of 2026-05-10", zh: "请写成 --as-of 2026-05-10"))

  package static let unknownApplicant = DiagnosticCode(
    1804, "unknown-applicant", .error, en: "unknown application `{0}`", zh: "没有编号为 `{0}` 的申报",
    help: LocalizedText(
      en: "write the value of the record's key, as in its file",
      zh: "请写记录标识栏的值，与记录文件中的写法相同"))

  package static let unknownAward = DiagnosticCode(
    1805, "unknown-award", .error, en: "unknown award `{0}`", zh: "政策中没有奖项 `{0}`",
    help: LocalizedText(en: "choose one of {1}", zh: "请选用政策中的奖项：{1}"))

  package static let noRecords = DiagnosticCode(
    1806, "empty-record-folder", .error, en: "no record files in the folder `{0}`",
    zh: "文件夹 `{0}` 中没有记录文件",
    help: LocalizedText(
      en: "name a file of records after its record: `成果.csv`, .json, .jsonl or .yaml",
      zh: "请使记录文件与记录同名：`成果.csv`，或 .json、.jsonl、.yaml"))

  package static let unknownCommand = DiagnosticCode(
    1808, "unknown-command", .error, en: "unknown command `{0}`", zh: "没有命令 `{0}`",
    help: LocalizedText(en: "choose one of {1}", zh: "请选用：{1}"))

  package static let twoTargets = DiagnosticCode(
    1809, "several-targets", .error,
    en: "several targets: only one of --decision, --service and --knowledge is allowed",
    zh: "--decision、--service、--knowledge 只能用其中一个",
    help: LocalizedText(en: "run the command once for each", zh: "请分别运行"))

  package static let tooLargeToPrint = DiagnosticCode(
    1810, "oversized-output", .error,
    en: "oversized output: the value takes more than {0} MiB as JSON",
    zh: "该值写成 JSON 会超过 {0} MiB",
    help: LocalizedText(en: "ask for a part of it", zh: "请只取其中一部分"))

  package static let unquoted = DiagnosticCode(
    1811, "unquoted-expression", .error, en: "unquoted expression: it arrived as {0} words",
    zh: "表达式被拆成了 {0} 段",
    help: LocalizedText(en: "put it in quotes: '{1}'", zh: "请加上引号：'{1}'"))

  package static let needlessWord = DiagnosticCode(
    1812, "needless-word", .note, en: "needless `{0}`: the line already names the value `{1}`",
    zh: "不必写 `{0}`：这里把值命名为 `{1}`",
    help: LocalizedText(en: "write `{1} = …`", zh: "请写成 `{1} = …`"))

  package static let hidesBuiltin = DiagnosticCode(
    1813, "shadowed-builtin", .note,
    en: "`{0}` hides the function of that name",
    zh: "`{0}` 现在是这个值，不再是同名函数",
    help: LocalizedText(en: "type `:forget {0}` to remove the name", zh: "请用 `:forget {0}` 取消该名称"))

  package static let unknownLineCommand = DiagnosticCode(
    1814, "unknown-dialogue-command", .warning, en: "unknown command `{0}`",
    zh: "这里没有命令 `{0}`",
    help: LocalizedText(
      en: "use :help, :names, :forget NAME or :quit",
      zh: "请使用 :help、:names、:forget 名称 或 :quit"))

  package static let otherValue = DiagnosticCode(
    1815, "unexpected-example-value", .warning, en: "value that differs from the one after `=>`",
    zh: "值与 `=>` 后面写的不同")

  package static let notNamed = DiagnosticCode(
    1816, "unknown-dialogue-name", .warning, en: "unknown name `{0}`", zh: "没有值名为 `{0}`",
    help: LocalizedText(en: "type `:names` to list the names", zh: "请用 `:names` 列出已有名称"))

  package static let unknownOption = DiagnosticCode(
    1817, "unknown-option", .error, en: "unknown option `{0}`", zh: "没有选项 `{0}`",
    help: LocalizedText(
      en: "run `{1} --help` to list the options", zh: "请用 `{1} --help` 列出全部选项"))

  package static let missingValue = DiagnosticCode(
    1818, "missing-option-value", .error, en: "missing value for `{0}`", zh: "`{0}` 后面缺少值",
    help: LocalizedText(en: "write {0} <{1}>", zh: "请写成 {0} <{1}>"))

  package static let badValue = DiagnosticCode(
    1819, "invalid-option-value", .error, en: "invalid value `{0}` for `{1}`",
    zh: "`{0}` 不能作 `{1}` 的值")

  package static let unwantedValue = DiagnosticCode(
    1820, "unexpected-option-value", .error, en: "unexpected value for `{0}`", zh: "`{0}` 不带值",
    help: LocalizedText(en: "write {0} alone", zh: "请只写 {0}"))

  package static let unexpectedArgument = DiagnosticCode(
    1821, "unexpected-argument", .error, en: "unexpected argument `{0}`", zh: "多余的参数 `{0}`",
    help: LocalizedText(
      en: "put a text with spaces in quotes, and run `{1} --help` to list the arguments",
      zh: "含空格的文本请加引号；请用 `{1} --help` 列出全部参数"))

  package static let missingArgument = DiagnosticCode(
    1822, "missing-command-argument", .error, en: "missing argument <{0}>", zh: "缺少参数 <{0}>",
    help: LocalizedText(
      en: "run `{1} --help` to list the arguments", zh: "请用 `{1} --help` 列出全部参数"))

  /// The values that are accepted instead of a wrong one.
  package static func accepted(_ values: LocalizedText) -> LocalizedText {
    LocalizedText(en: "expected one of: \(values[.english])", zh: "可用的值：\(values[.chinese])")
  }

  /// The help where a JSON object or a file of one is wanted.
  package static let fileOrObject = LocalizedText(
    en: "give the path of a file, or a JSON object in quotes: '{\"a\": 1}'",
    zh: "请给出文件路径，或加引号的 JSON 对象：'{\"a\": 1}'")

  /// The help where no input is given.
  package static let giveInput = LocalizedText(
    en: "give --input with a file, or a JSON object in quotes: --input '{\"a\": 1}'",
    zh: "请用 --input 给出文件，或加引号的 JSON 对象：--input '{\"a\": 1}'")

  package static let badContext = DiagnosticCode(
    1807, "invalid-context", .error, en: "invalid context: expected a JSON object",
    zh: "上下文不是 JSON 对象",
    help: LocalizedText(en: "write it like {\"a\": 1}", zh: "请写成 {\"a\": 1} 的样子"))
}
