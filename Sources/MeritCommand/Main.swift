import ArgumentParser
import Diagnostics
import Outcome

/// Exit codes of the program, promised in docs/compatibility.md.
enum Exit {
  /// No errors.
  static let fine = ExitCode(0)
  /// Findings: the policy or the records have errors.
  static let findings = ExitCode(1)
  /// Misuse of the command line, or input that cannot be read.
  static let misuse = ExitCode(2)
}

@main
struct Main {
  static func main() {
    do {
      var command = try parse(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      if let code = error as? ExitCode { Console.finish(code) }
      // Completion scripts are an "error" of ArgumentParser that ends well.
      let text = RootCommand.fullMessage(for: error)
      if RootCommand.exitCode(for: error) == .success {
        Console.output(text + "\n")
        Console.finish(Exit.fine)
      }
      Console.message(text + "\n")
      Console.finish(Exit.misuse)
    }
    Console.finish(Exit.fine)
  }

  /// The command with its values; prints help, version or what is wrong, and throws the exit code.
  private static func parse(_ words: [String]) throws -> any ParsableCommand {
    guard let program = CommandSyntax.read(RootCommand.self) else {
      return try RootCommand.parseAsRoot(words)
    }
    let reading: CommandLineReading
    do throws(ArgumentFault) {
      reading = try CommandLineReading.read(words, program)
    } catch {
      let arguments = ArgumentSource(UserLanguage.current)
      throw arguments.fail(error.diagnostics(in: arguments))
    }
    switch reading {
    case .help(let path):
      Console.output(CommandHelp(language: UserLanguage.current, path: path).text)
      throw Exit.fine
    case .version:
      Console.output(ProgramVersion.current + "\n")
      throw Exit.fine
    case .run(let words):
      return try RootCommand.parseAsRoot(words)
    }
  }
}

struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merit",
    abstract: said(
      "Policy as code for recognition programmes: who may apply, who wins, and why.",
      "评选表彰的政策，写成可以运行的文件：谁能申报、谁获奖、为什么。"),
    discussion: said(
      """
      A policy is a folder of *.merit and *.merit.yaml files; its records are a folder of CSV, \
      JSON, JSON Lines or YAML files, by default `records` inside the policy's folder.

      Exit codes: 0 no errors, 1 findings, 2 misuse or unreadable input.
      """,
      """
      政策是含有 *.merit 和 *.merit.yaml 文件的文件夹；记录是含有 \
      CSV、JSON、JSON Lines 或 YAML 文件的文件夹，\
      默认是政策文件夹中的 records。

      退出码：0 正常，1 有问题，2 命令写法不对或无法读取。
      """),
    version: ProgramVersion.current,
    subcommands: [
      EvaluateCommand.self, ExplainCommand.self, LintCommand.self, ShowCommand.self,
      FormatCommand.self, FeelCommand.self, DMNCommand.self,
    ])
}
