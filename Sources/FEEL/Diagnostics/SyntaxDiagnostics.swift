import Diagnostics

/// What the reader of expressions finds: M1200-M1219, M1220.
public enum SyntaxDiagnostics: DiagnosticCatalogue {
  static let unknownCharacter = DiagnosticCode(
    1200, "unknown-character", .error, en: "`{0}` has no meaning in an expression",
    zh: "表达式里不能用 `{0}`")
  static let unclosedString = DiagnosticCode(
    1201, "unclosed-string-literal", .error, en: "a text has no closing quotation mark",
    zh: "文本缺少右引号",
    help: LocalizedText(
      en: "a text ends on the line on which it begins, with `\"`",
      zh: "文本要在同一行内用 `\"` 结束"))
  static let missingValue = DiagnosticCode(
    1202, "missing-operand", .error, en: "a value is missing before {0}", zh: "{0}前面缺少一个值")
  static let unexpected = DiagnosticCode(
    1203, "unexpected-token", .error, en: "{0} cannot stand here", zh: "{0}不能出现在这里",
    help: LocalizedText(
      en: "between two values there is an operator such as `=`, `and` or `,`",
      zh: "两个值之间要有运算符，如 `=`、`and` 或 `,`"))
  static let missingSign = DiagnosticCode(
    1204, "missing-token", .error, en: "`{0}` is missing before {1}", zh: "{1}之前缺少 `{0}`")
  static let tooDeep = DiagnosticCode(
    1205, "expression-too-deep", .error, en: "an expression may be nested {0} deep at most",
    zh: "表达式的嵌套不能超过 {0} 层",
    help: LocalizedText(en: "give parts of it names with `define`", zh: "用 `定义` 给其中的部分起名"))
  static let bareDate = DiagnosticCode(
    1206, "unquoted-date", .error, en: "`{0}` is a subtraction here, not a date",
    zh: "`{0}` 在这里是减法，不是日期",
    help: LocalizedText(
      en: "write `@\"{0}\"` for the date", zh: "要写日期，请写成 `@\"{0}\"`"))
  static let loneBrace = DiagnosticCode(
    1207, "lone-brace", .error, en: "a lone `}` in a text", zh: "文本里有单独的 `}`",
    help: LocalizedText(en: "write `}}` for a brace", zh: "要写花括号，请写成 `}}`"))
  static let unclosedHole = DiagnosticCode(
    1208, "unclosed-interpolation", .error, en: "a `{` in a text is not closed",
    zh: "文本里的 `{` 没有配对的 `}`",
    help: LocalizedText(en: "write `{{` for a brace", zh: "要写花括号，请写成 `{{`"))
  static let loneSurrogate = DiagnosticCode(
    1209, "lone-surrogate", .error, en: "an escape stands for half a character", zh: "转义只表示半个字符",
    help: LocalizedText(
      en: "write both halves, or `\\U` and six digits", zh: "请写出完整的一对，或用 `\\U` 加六位数字"))
  static let unclosedComment = DiagnosticCode(
    1210, "unclosed-expression-comment", .error, en: "a comment is not closed", zh: "注释没有结束",
    help: LocalizedText(en: "a comment ends with `*/`", zh: "注释以 `*/` 结束"))
  static let emptyValue = DiagnosticCode(
    1211, "empty-expression", .error, en: "there is no expression", zh: "没有写表达式")
  static let missingArrow = DiagnosticCode(
    1212, "missing-arrow", .error, en: "`->` is missing between inputs and outputs",
    zh: "输入与输出之间缺少 `->`",
    help: LocalizedText(
      en: "write `input | input -> output | output`", zh: "写成 `输入 | 输入 -> 输出 | 输出`"))
  static let missingName = DiagnosticCode(
    1213, "missing-name", .error, en: "a name is missing before {0}", zh: "{0}前面缺少一个名称")
  static let missingType = DiagnosticCode(
    1214, "missing-type", .error, en: "a type is missing before {0}", zh: "{0}前面缺少一个类型",
    help: LocalizedText(
      en: "such as `number`, `string`, `date` or `list<number>`",
      zh: "如 `number`、`string`、`date` 或 `list<number>`"))
  static let badNumber = DiagnosticCode(
    1215, "number-out-of-range", .error, en: "`{0}` is out of the range of numbers",
    zh: "`{0}` 超出数的范围",
    help: LocalizedText(
      en: "numbers have at most 34 digits and lie between 10^-6176 and 10^6145",
      zh: "数最多 34 位有效数字，介于 10^-6176 与 10^6145 之间"))
  static let mixedArguments = DiagnosticCode(
    1216, "mixed-arguments", .error, en: "arguments are all named or all in order",
    zh: "参数要么全部写名称，要么全部按次序")
  static let foreignSign = DiagnosticCode(
    1217, "foreign-operator", .error, en: "`{0}` is no sign here; it is written `{1}`",
    zh: "没有 `{0}` 这个符号，应写作 `{1}`")
  static let wordAfterNumber = DiagnosticCode(
    1218, "word-after-number", .error, en: "`{0}` cannot stand directly behind a number",
    zh: "数后面不能直接写 `{0}`",
    help: LocalizedText(
      en: "90 or more is `>= 90`; a unit is multiplied, as in `10 * 万元`",
      zh: "以上写作 `>= 90`；计量单位写作 `10 * 万元`"))
  /// For the whole file: the notation collects the places (notation 2).
  public static let wideCharacters = DiagnosticCode(
    1220, "full-width-characters", .note,
    en: "{0} full-width characters are read as their ASCII forms",
    zh: "有 {0} 个全角字符按半角读取",
    help: LocalizedText(en: "`merit fmt` changes them", zh: "`merit fmt` 会改成半角"))

  /// The one note for all full-width characters of a file.
  ///
  /// - Parameter edits: their places with what they are read as, in the order of the file.
  /// - Returns: nil where there are none.
  public static func note(ofWide edits: [TextEdit]) -> Diagnostic? {
    guard let first = edits.first else { return nil }
    return Diagnostic(wideCharacters, at: first.span, [.count(edits.count)]).with(
      fixIt: FixIt(
        LocalizedText(en: "change them to ASCII", zh: "改为半角"), safety: .safe, edits: edits))
  }

  public static let all: [DiagnosticCode] = [
    unknownCharacter, unclosedString, missingValue, unexpected, missingSign, tooDeep, bareDate,
    loneBrace, unclosedHole, loneSurrogate, unclosedComment, emptyValue, missingArrow,
    missingName, missingType, badNumber, mixedArguments, foreignSign, wordAfterNumber,
    wideCharacters,
  ]
}
