import ArgumentParser
import Diagnostics

/// A text of the command line in the language of the user.
func said(_ english: String, _ chinese: String) -> String {
  UsageText.language == .chinese ? chinese : english
}

extension ArgumentHelp {
  static func said(_ english: String, _ chinese: String) -> ArgumentHelp {
    ArgumentHelp(UsageText.language == .chinese ? chinese : english)
  }
}

/// What the argument parser says of wrong arguments and in its help, in the user's language.
enum UsageText {
  /// That of `--lang`, though the arguments could not be read, else of the locale.
  static var language: Language {
    let arguments = CommandLine.arguments
    var asked: Language?
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count {
        asked = Language(rawValue: arguments[index + 1]) ?? asked
      } else if argument.hasPrefix("--lang=") {
        asked = Language(rawValue: String(argument.dropFirst("--lang=".count))) ?? asked
      }
    }
    return asked ?? Console.localeLanguage
  }

  /// - Parameter text: what the parser says, in English.
  static func shown(_ text: String) -> String {
    guard language == .chinese else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { chinese(String($0)) }.joined(separator: "\n")
  }

  private static func chinese(_ line: String) -> String {
    if line.hasPrefix("Error: ") { return "错误：" + error(String(line.dropFirst(7))) }
    if line.hasPrefix("   or: ") { return "   或：" + error(String(line.dropFirst(7))) }
    if let match = line.wholeMatch(of: /\ \ See '(.+)' for (more information|detailed help)\./) {
      return "  详见 '\(placeholders(String(match.1)))'"
    }
    var line = line
    for (english, chinese) in heads where line.hasPrefix(english) {
      line = chinese + line.dropFirst(english.count)
    }
    for (english, chinese) in phrases { line = line.replacing(english, with: chinese) }
    // A line of the list of options: what it is, and from a certain column on what it does.
    if let match = line.wholeMatch(of: /(\ \ \S.*?)(\ {2,})(\S.*)/) {
      let label = placeholders(String(match.1))
      let column = match.1.count + match.2.count
      let blanks = max(2, column - DisplayWidth.cells(of: label))
      return label + String(repeating: " ", count: blanks) + match.3
    }
    return placeholders(line)
  }

  /// An error of the parser without its head.
  private static func error(_ text: String) -> String {
    if let match = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "缺少参数 '\(placeholders(String(match.1)))'"
    }
    if let match = text.wholeMatch(of: /Missing one of: (.+)/) {
      return "缺少以下之一：\(list(match.1))"
    }
    if let match = text.wholeMatch(of: /Missing value for '(.+?)'(?: in '(.+)')?/) {
      return "'\(placeholders(String(match.1)))' 后面缺少值" + (match.2.map { "（在 '\($0)' 中）" } ?? "")
    }
    if let match = text.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      return "没有选项 '\(match.1)'" + (match.2.map { "，是否指 '\($0)'？" } ?? "")
    }
    if let match = text.wholeMatch(of: /Unexpected argument '(.*)'/) {
      return "多余的参数 '\(match.1)'"
    }
    if let match = text.wholeMatch(of: /([0-9]+) unexpected arguments: (.+)/) {
      return "多余的 \(match.1) 个参数：\(list(match.2))"
    }
    if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'(.*)/) {
      return "'\(match.1)' 不能作 '\(placeholders(String(match.2)))' 的值" + values(match.3)
    }
    if let match = text.wholeMatch(
      of: /The option '(.+)' does not take any value, but '(.*)' was specified\./)
    {
      return "选项 '\(match.1)' 不带值，而这里写了 '\(match.2)'"
    }
    if let match = text.wholeMatch(
      of: /Value to be set with flag '(.+)' had already been set with flag '(.+)'/)
    {
      return "'\(match.1)' 与 '\(match.2)' 只能写一个"
    }
    if let match = text.wholeMatch(of: /Invalid option: (.+)/) { return "选项写法不对：\(match.1)" }
    if text == "Missing required subcommand." { return "缺少子命令" }
    return "命令行写法不对：" + text
  }

  /// The values that are offered instead of a wrong one.
  private static func values(_ text: Substring) -> String {
    if text.isEmpty { return "" }
    if let match = text.wholeMatch(of: /\. Please provide one of (.+)\./) {
      return "，可用的值：\(list(match.1))"
    }
    return text.hasPrefix(". Please provide one of") ? "，可用的值：" : "（\(text)）"
  }

  /// `'a', 'b' or 'c'`
  private static func list(_ text: Substring) -> String {
    placeholders(
      String(text).replacing("', '", with: "'、'").replacing("' or '", with: "'、'")
        .replacing("' and '", with: "'、'"))
  }

  private static func placeholders(_ text: String) -> String {
    var text = text
    for (english, chinese) in names { text = text.replacing("<\(english)>", with: "<\(chinese)>") }
    return text
  }

  private static let heads = [
    ("Usage: ", "用法："), ("Help:  ", "说明："), ("OVERVIEW: ", ""), ("USAGE: ", "用法："),
    ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："),
  ]

  private static let phrases = [
    ("(values: ", "(可用："), ("; default: ", "；默认："), ("(default: ", "(默认："),
    ("Show the version.", "显示版本。"), ("Show help information.", "显示本说明。"),
    ("Show subcommand help information.", "显示子命令的说明。"),
  ]

  private static let names = [
    ("policy", "政策文件夹"), ("NAME=VALUE", "名称=值"), ("DIR", "文件夹"), ("DATE", "日期"),
    ("lang", "语言"), ("format", "形式"), ("winners", "人数"), ("id", "编号"), ("award", "奖项"),
    ("keywords", "写法"), ("paths", "路径"), ("expression", "表达式"), ("context", "上下文"),
    ("model", "模型"), ("decision", "决策"), ("service", "服务"), ("knowledge", "知识模型"), ("input", "输入"),
    ("as-of", "日期"), ("subcommand", "子命令"), ("folder", "文件夹"),
  ]
}
