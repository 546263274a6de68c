import ArgumentParser
import Diagnostics
import FEEL

/// Exit codes of the program (design, section 4).
enum Exit {
  /// Nothing to complain of.
  static let fine = ExitCode(0)
  /// Findings: the policy or the records have errors.
  static let findings = ExitCode(1)
  /// Misuse of the command line, or input that cannot be read.
  static let misuse = ExitCode(2)
}

@main
struct Main {
  static func main() {
    if let unknown = UnknownCommand.first(of: CommandLine.arguments) {
      Console.message(unknown)
      Console.finish(Exit.misuse)
    }
    do {
      var command = try MeritCommand.parseAsRoot()
      try command.run()
    } catch {
      let code = MeritCommand.exitCode(for: error)
      let text = MeritCommand.fullMessage(for: error)
      if code == .success {
        Console.output(text.isEmpty ? "" : text + "\n")
        Console.finish(Exit.fine)
      }
      if error is ExitCode { Console.finish(code) }
      Console.message(text.isEmpty ? "" : UsageText.shown(text) + "\n")
      Console.finish(Exit.misuse)
    }
    Console.finish(Exit.fine)
  }
}

/// A command that does not exist.
enum UnknownCommand {
  /// What to say of the first argument; nil where it is a command or an option.
  static func first(of arguments: [String]) -> String? {
    guard arguments.count > 1, !arguments[1].hasPrefix("-"), arguments[1] != "help" else {
      return nil
    }
    let word = arguments[1]
    let commands = MeritCommand.configuration.subcommands
    let names = commands.compactMap { $0.configuration.commandName }
    if names.contains(word) { return nil }
    let source = ArgumentSource(UsageText.language)
    let shown = commands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
    var finding = Diagnostic(
      CommandLineDiagnostics.unknownCommand, at: source.span(of: word),
      [Said(word), Said(shown.joined(separator: ", "))])
    if let near = Suggestion.nearest(to: word, among: shown) {
      finding = finding.with(
        note: Said(en: "did you mean `\(near)`?", zh: "是否指 `\(near)`？"))
    }
    let renderer = TerminalRenderer(language: source.language, usesColour: Console.usesColour(2))
    return renderer.text([finding], source.sources)
  }
}

/// What the argument parser says of wrong arguments, with a head in the user's language.
enum UsageText {
  /// - Parameter text: `Error: …`, then `Help:` and `Usage:` lines, in English.
  static func shown(_ text: String) -> String {
    guard language == .chinese else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      for (english, chinese) in words where lines[index].hasPrefix(english) {
        lines[index] = chinese + lines[index].dropFirst(english.count)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// That of `--lang`, though the arguments could not be read, else of the locale.
  static var language: Language {
    let arguments = CommandLine.arguments
    let asked = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }
    return asked.flatMap { Language(rawValue: $0.1) } ?? Console.localeLanguage
  }

  private static let words = [
    ("Error: Missing expected argument", "错误：缺少参数"),
    ("Error: Missing value for", "错误：选项后面缺少值"),
    ("Error: Unknown option", "错误：没有这个选项"),
    ("Error: Unexpected argument", "错误：多余的参数"),
    ("Error: ", "错误：命令行写法不对。"),
    ("Usage:", "用法："), ("Help:", "说明："), ("  See ", "  详见 "),
  ]
}

struct MeritCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merit",
    abstract: "Policy as code for recognition programmes: who may apply, who wins, and why.",
    discussion: """
      A policy is a folder of *.merit and *.merit.yaml files; its records are a folder of CSV, \
      JSON, JSON Lines or YAML files, by default `records` inside the policy's folder.

      Exit codes: 0 fine, 1 findings, 2 misuse or unreadable input.
      """,
    version: "0.1.0",
    subcommands: [
      EvaluateCommand.self, ExplainCommand.self, LintCommand.self, ShowCommand.self,
      FormatCommand.self, FeelCommand.self, DMNCommand.self, GenerateDocsCommand.self,
    ])
}
