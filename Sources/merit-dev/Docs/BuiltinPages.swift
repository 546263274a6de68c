import FEEL
import Policy

/// `docs/reference/builtins/`: a page for each built-in function, and an index, made from the
/// registry.
enum BuiltinPages {
  private static let folder = "reference/builtins/"

  /// The subsections of DMN 1.5 §10.3.4.
  private static let sections: [(number: String, en: String, zh: String)] = [
    ("10.3.4.1", "Conversion", "转换"), ("10.3.4.2", "Booleans", "是否值"),
    ("10.3.4.3", "Texts", "文本"), ("10.3.4.4", "Lists", "列表"), ("10.3.4.5", "Numbers", "数"),
    ("10.3.4.6", "Dates and times", "日期和时间"), ("10.3.4.7", "Ranges", "区间"),
    ("10.3.4.8", "Parts of dates", "日期的组成"), ("10.3.4.9", "Sorting", "排序"),
    ("10.3.4.10", "Contexts", "上下文"), ("10.3.4.11", "The present", "当前时间"),
  ]

  static var pages: [String: String] {
    var pages = [folder + "README.md": index]
    for builtin in Builtins.all { pages[folder + file(builtin)] = page(builtin) }
    return pages
  }

  private static func file(_ builtin: Builtin) -> String {
    builtin.name.split(separator: " ").joined(separator: "-") + ".md"
  }

  private static var index: String {
    var lines = [
      "# Built-in functions / 内置函数", "",
      "The functions of DMN 1.5 §10.3.4, and those that policies have besides. Chinese names are read "
        + "in policies, in front of `(`. These pages are made from the program's own table, and every "
        + "example is run by a test.",
      "DMN 1.5 第 10.3.4 节的全部函数，以及政策专用的函数。中文名称可在政策中使用，须紧接 `(`。"
        + "各页由程序自己的函数表生成，例子均由测试运行。", "",
    ]
    for section in sections {
      let members = Builtins.all.filter { $0.section == section.number }
      if members.isEmpty { continue }
      lines += ["## \(section.en) / \(section.zh) (§\(section.number))", ""] + table(members)
    }
    lines += ["## In policies only / 仅用于政策", ""] + table(Builtins.all.filter { !$0.isStandard })
    return lines.joined(separator: "\n")
  }

  private static func table(_ builtins: [Builtin]) -> [String] {
    let rows = builtins.map { builtin in
      let chinese = Dialect.policy.aliases(of: builtin).map { "`\($0)`" }.joined(separator: " ")
      return "| [\(builtin.name)](\(file(builtin))) | \(chinese) | \(builtin.summary.en) "
        + "| \(builtin.summary.zh) |"
    }
    return ["| function | 中文名称 | | |", "|---|---|---|---|"] + rows + [""]
  }

  private static func page(_ builtin: Builtin) -> String {
    var lines = ["# \(builtin.name)", "", "\(builtin.summary.zh)。", ""]
    lines += ["\(builtin.summary.en.prefix(1).uppercased())\(builtin.summary.en.dropFirst()).", ""]
    lines += [
      "```", builtin.signatures.map { call(builtin, $0) }.joined(separator: "\n"), "```", "",
    ]
    lines += ["| | |", "|---|---|"]
    lines.append("| DMN 1.5 | \(builtin.section.map { "§\($0)" } ?? "–: policies only 仅用于政策") |")
    if !Dialect.policy.aliases(of: builtin).isEmpty {
      let names = Dialect.policy.aliases(of: builtin).map { "`\($0)(`" }.joined(separator: ", ")
      lines.append("| 政策中的中文名称 / Chinese name in policies | \(names) |")
    }
    lines.append("| 参数为 null / an argument that is null | \(nulls(builtin)) |")
    lines += [
      "| 没有值时 / without a value | "
        + (builtin.isPartial
          ? "null, with a warning 为 null，并给出警告 |"
          : "only for arguments that do not fit 仅当参数不符 |")
    ]
    if builtin.hasUnknownKeepingForm {
      lines.append("| 政策中 / in policies | unknown elements keep the result unknown 未知项使结果未知 |")
    }
    lines.append("")
    if !builtin.notes.isEmpty {
      lines += ["## 边界 / Borders", ""]
      for note in builtin.notes { lines += ["- \(note.zh)。", "  \(note.en)."] }
      lines.append("")
    }
    if !builtin.examples.isEmpty {
      lines += ["## 例子 / Examples", "", "| expression | value |", "|---|---|"]
      for example in builtin.examples {
        lines.append("| `\(cell(example.expression))` | `\(cell(example.result))` |")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  /// `substring(string: string, start position: number, length?: number): string`
  private static func call(_ builtin: Builtin, _ signature: Builtin.Signature) -> String {
    let parameters = signature.parameters.enumerated().map { index, parameter in
      let isLast = index == signature.parameters.count - 1
      return parameter.name + (parameter.isOptional ? "?" : "") + ": "
        + parameter.accepted.map(typeName).joined(separator: " | ")
        + (isLast && signature.isVariadic ? ", …" : "")
    }
    let result = typeName(signature.resultType(of: signature.parameters.map(\.type)))
    return "\(builtin.name)(\(parameters.joined(separator: ", "))): \(result)"
  }

  private static func nulls(_ builtin: Builtin) -> String {
    let parameters = builtin.signatures.flatMap(\.parameters)
    if parameters.isEmpty { return "–" }
    if parameters.allSatisfy(\.acceptsNull) { return "is a value 视为一个值" }
    if !parameters.contains(where: { $0.acceptsNull && !$0.isOptional }) {
      return "makes the result null 结果为 null"
    }
    var names: [String] = []
    for parameter in parameters
    where parameter.acceptsNull && !parameter.isOptional && !names.contains(parameter.name) {
      names.append(parameter.name)
    }
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    return "makes the result null; \(list) is looked at by the function 结果为 null；\(list) 由函数处理"
  }

  /// The type as type expressions of FEEL write it (DMN 1.5 §10.3.2.7).
  private static func typeName(_ type: FEELType) -> String {
    switch type {
    case .any, .unknown: "Any"
    case .null: "Null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .date: "date"
    case .time: "time"
    case .dateTime: "date and time"
    case .yearsMonths: "years and months duration"
    case .daysTime: "days and time duration"
    case .list(let element): "list<\(typeName(element))>"
    case .context(let fields):
      fields.isEmpty
        ? "context"
        : "context<" + fields.map { "\($0.name): \(typeName($0.type))" }.joined(separator: ", ")
          + ">"
    case .range(let element): "range<\(typeName(element))>"
    case .function(let parameters, let result):
      "function<" + parameters.map { typeName($0.type) }.joined(separator: ", ")
        + "> -> \(typeName(result))"
    case .record: "record"
    }
  }
}
