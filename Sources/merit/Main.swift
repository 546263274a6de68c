import ArgumentParser
import Diagnostics
import FEEL

/// Exit codes of the program.
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
      var command = try MeritCommand.parseAsRoot(
        Array(FeelArguments.rearranged(CommandLine.arguments).dropFirst()))
      try command.run()
    } catch {
      let code = MeritCommand.exitCode(for: error)
      let text = MeritCommand.fullMessage(for: error)
      if code == .success {
        Console.output(text.isEmpty ? "" : UsageText.shown(text) + "\n")
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
    var word = arguments[1]
    var commands = MeritCommand.configuration.subcommands
    let inner = commands.first { $0.configuration.commandName == word }?.configuration.subcommands
    if let inner, !inner.isEmpty, arguments.count > 2, !arguments[2].hasPrefix("-") {
      word = arguments[2]
      commands = inner
    }
    let names = commands.compactMap { $0.configuration.commandName }
    if names.contains(word) { return nil }
    let source = ArgumentSource(UsageText.language)
    let shown = commands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
    var finding = Diagnostic(
      CommandLineDiagnostics.unknownCommand, at: source.span(of: word),
      [LocalizedText(word), LocalizedText(shown.joined(separator: ", "))])
    if let near = Suggestion.nearest(to: word, among: shown) {
      finding = finding.with(
        note: LocalizedText(en: "did you mean `\(near)`?", zh: "是否指 `\(near)`？"))
    }
    let renderer = TerminalRenderer(language: source.language, usesColour: Console.usesColour(2))
    return renderer.text([finding], source.sources)
  }
}

struct MeritCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merit",
    abstract: said(
      "Policy as code for recognition programmes: who may apply, who wins, and why.",
      "评选表彰的政策，写成可以运行的文件：谁能申报、谁获奖、为什么。"),
    discussion: said(
      """
      A policy is a folder of *.merit and *.merit.yaml files; its records are a folder of CSV, \
      JSON, JSON Lines or YAML files, by default `records` inside the policy's folder.

      Exit codes: 0 fine, 1 findings, 2 misuse or unreadable input.
      """,
      """
      政策是含有 *.merit 和 *.merit.yaml 文件的文件夹；记录是含有 \
      CSV、JSON、JSON Lines 或 YAML 文件的文件夹，\
      默认是政策文件夹中的 records。

      退出码：0 正常，1 有问题，2 命令写法不对或无法读取。
      """),
    version: "0.1.0",
    subcommands: [
      EvaluateCommand.self, ExplainCommand.self, LintCommand.self, ShowCommand.self,
      FormatCommand.self, FeelCommand.self, DMNCommand.self, GenerateDocsCommand.self,
    ])
}
