import Diagnostics

/// What the reader of expressions finds: M1200-M1219, M1220.
public enum SyntaxDiagnostics: DiagnosticCatalogue {
  static let unknownCharacter = DiagnosticCode(
    1200, "unknown-character", .error, en: "unknown character `{0}`",
    zh: "表达式里不能用 `{0}`")
  static let unclosedString = DiagnosticCode(
    1201, "unclosed-string-literal", .error, en: "missing closing quotation mark",
    zh: "文本缺少右引号",
    help: LocalizedText(
      en: "end the text with `\"` on the line on which it begins",
      zh: "请在同一行内用 `\"` 结束文本"))
  static let missingValue = DiagnosticCode(
    1202, "missing-operand", .error, en: "missing value before {0}", zh: "{0}前面缺少一个值")
  static let unexpected = DiagnosticCode(
    1203, "unexpected-token", .error, en: "unexpected {0}", zh: "{0}不能出现在这里",
    help: LocalizedText(
      en: "write an operator such as `=`, `and` or `,` between two values",
      zh: "两个值之间请写运算符，如 `=`、`and` 或 `,`"))
  static let missingSign = DiagnosticCode(
    1204, "missing-token", .error, en: "missing `{0}` before {1}", zh: "{1}之前缺少 `{0}`")
  static let tooDeep = DiagnosticCode(
    1205, "expression-too-deep", .error, en: "expression nested more than {0} deep",
    zh: "表达式的嵌套不能超过 {0} 层",
    help: LocalizedText(en: "name parts of it with `define`", zh: "请用 `定义` 给其中的部分起名"))
  static let bareDate = DiagnosticCode(
    1206, "unquoted-date", .error, en: "subtraction `{0}` that looks like a date",
    zh: "`{0}` 在这里是减法，不是日期",
    help: LocalizedText(
      en: "write `@\"{0}\"` for the date", zh: "要写日期，请写成 `@\"{0}\"`"))
  static let loneBrace = DiagnosticCode(
    1207, "lone-brace", .error, en: "lone `}` in a text", zh: "文本里有单独的 `}`",
    help: LocalizedText(en: "write `}}` for a brace", zh: "要写花括号，请写成 `}}`"))
  static let unclosedHole = DiagnosticCode(
    1208, "unclosed-interpolation", .error, en: "unclosed `{` in a text",
    zh: "文本里的 `{` 没有配对的 `}`",
    help: LocalizedText(en: "write `{{` for a brace", zh: "要写花括号，请写成 `{{`"))
  static let loneSurrogate = DiagnosticCode(
    1209, "lone-surrogate", .error, en: "half of a surrogate pair", zh: "转义只表示半个字符",
    help: LocalizedText(
      en: "write both halves, or `\\U` and six digits", zh: "请写出完整的一对，或用 `\\U` 加六位数字"))
  static let unclosedComment = DiagnosticCode(
    1210, "unclosed-expression-comment", .error, en: "unclosed comment", zh: "注释没有结束",
    help: LocalizedText(en: "end the comment with `*/`", zh: "请用 `*/` 结束注释"))
  static let emptyValue = DiagnosticCode(
    1211, "empty-expression", .error, en: "missing expression", zh: "没有写表达式")
  static let missingArrow = DiagnosticCode(
    1212, "missing-arrow", .error, en: "missing `->` between inputs and outputs",
    zh: "输入与输出之间缺少 `->`",
    help: LocalizedText(
      en: "write `input | input -> output | output`", zh: "请写成 `输入 | 输入 -> 输出 | 输出`"))
  static let missingName = DiagnosticCode(
    1213, "missing-name", .error, en: "missing name before {0}", zh: "{0}前面缺少一个名称")
  static let missingType = DiagnosticCode(
    1214, "missing-type", .error, en: "missing type before {0}", zh: "{0}前面缺少一个类型",
    help: LocalizedText(
      en: "write a type such as `number`, `string`, `date` or `list<number>`",
      zh: "请写类型，例如 `number`、`string`、`date` 或 `list<number>`"))
  static let badNumber = DiagnosticCode(
    1215, "number-out-of-range", .error, en: "number `{0}` out of range",
    zh: "`{0}` 超出数的范围",
    help: LocalizedText(
      en: "write at most 34 digits, between 10^-6176 and 10^6145",
      zh: "请写不超过 34 位有效数字、介于 10^-6176 与 10^6145 之间的数"))
  static let mixedArguments = DiagnosticCode(
    1216, "mixed-arguments", .error, en: "named and positional arguments in one call",
    zh: "参数要么全部写名称，要么全部按次序")
  static let foreignSign = DiagnosticCode(
    1217, "foreign-operator", .error, en: "unknown operator `{0}`: expected `{1}`",
    zh: "没有 `{0}` 这个符号，应写作 `{1}`")
  static let wordAfterNumber = DiagnosticCode(
    1218, "word-after-number", .error, en: "unexpected `{0}` after a number",
    zh: "数后面不能直接写 `{0}`",
    help: LocalizedText(
      en: "write `>= 90` for 90 or more, and `10 * 万元` for a unit",
      zh: "“90 以上”请写作 `>= 90`；计量单位请写作 `10 * 万元`"))
  /// For the whole file: the notation collects the places (notation 2).
  public static let wideCharacters = DiagnosticCode(
    1220, "full-width-characters", .note,
    en: "{0} full-width characters read as ASCII",
    zh: "有 {0} 个全角字符按半角读取",
    help: LocalizedText(en: "run `merit fmt` to rewrite them", zh: "请用 `merit fmt` 改成半角"))

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
