import ArgumentParser

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
      Console.message(text.isEmpty ? "" : text + "\n")
      Console.finish(Exit.misuse)
    }
    Console.finish(Exit.fine)
  }
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
      FeelCommand.self, DMNCommand.self, GenerateDocsCommand.self,
    ])
}
