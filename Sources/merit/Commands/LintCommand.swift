import ArgumentParser
import Diagnostics
import Policy

struct LintCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check a policy: all errors of reading, layering, names and types at once.",
    discussion: "Exit code 1 where there are errors, or with --strict warnings.")

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var common: CommonOptions
  @Option(help: "How findings are printed.") var format: Format = .text
  @Flag(help: "Warnings count as errors.") var strict = false

  func run() throws {
    let language = common.language
    let reading = try policy.read(language)
    switch format {
    case .json:
      Console.output(DiagnosticJSON.text(reading.diagnostics, reading.sources))
    case .text:
      let renderer = TerminalRenderer(language: language, usesColour: Console.usesColour(1))
      Console.output(renderer.text(reading.diagnostics, reading.sources))
      if reading.diagnostics.isEmpty {
        Console.output(language == .english ? "no findings\n" : "没有发现问题\n")
      }
    }
    let grave: Severity = strict ? .warning : .error
    if reading.diagnostics.contains(where: { $0.severity <= grave }) { throw Exit.findings }
  }
}
