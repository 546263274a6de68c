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
  @Flag(help: "Make the safe mends in this policy's own files, then check again.") var fix = false

  func run() throws {
    let language = common.language
    var reading = try policy.read(language)
    if fix, try mend(reading) { reading = try policy.read(language) }
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

  /// Makes the safe mends in the files of the policy's folder, never in those of its base; true
  /// where a file changed.
  private func mend(_ reading: PolicyReading) throws -> Bool {
    let folder = PolicyOptions.withoutSlash(policy.policy) + "/"
    let outcome = FixItApplier.apply(reading.diagnostics, to: reading.sources)
    var isChanged = false
    for (source, bytes) in outcome.changed {
      let path = reading.sources[source].path
      guard path.hasPrefix(folder), !path.dropFirst(folder.count).contains("/") else { continue }
      do throws(FileSystem.Failure) {
        try FileSystem.write(path, bytes)
      } catch {
        let arguments = ArgumentSource(common.language)
        throw arguments.fail([
          Diagnostic(
            CommandLineDiagnostics.unreadable, at: arguments.span(of: policy.policy),
            [Said(path), error.reason])
        ])
      }
      let verb = Said(en: "mended", zh: "已修改")
      Console.message("\(verb[common.language]) \(path)\n")
      isChanged = true
    }
    return isChanged
  }
}
