import ArgumentParser
import Diagnostics
import Formats
import Merit

struct LintCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: said(
      "Check a policy: all errors of reading, layering, names and types at once.",
      "检查政策：一次列出读取、修订、名称、类型的全部错误。"),
    discussion: said(
      "Exit code 1 where there are errors, or with --strict warnings.",
      "有错误时退出码为 1；加 --strict 时有警告也是 1。"))

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var common: CommonOptions
  @Option(
    help: .said(
      "How findings are printed.", "发现的问题以何种形式输出。", value: LocalizedText(en: "format", zh: "形式")))
  var format: Format = .text
  @Flag(help: .said("Warnings count as errors.", "警告按错误计。")) var strict = false
  @Flag(
    help: .said(
      "Apply safe fixes to this policy's own files, then check again.", "在本政策自己的文件中作稳妥的修改，然后再检查。"
    )) var fix = false

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
    guard reading.diagnostics.contains(where: { $0.severity <= grave }) else { return }
    throw reading.diagnostics.hasErrors ? reading.exit : Exit.findings
  }

  /// Applies the safe fixes to the files of the policy's folder, never to those of its base; true
  /// where a file changed.
  private func mend(_ reading: CheckedPolicy) throws -> Bool {
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
            [.name(path), .phrase(error.reason)])
        ])
      }
      let verb = LocalizedText(en: "fixed", zh: "已修改")
      Console.message("\(verb[common.language]) \(path)\n")
      isChanged = true
    }
    return isChanged
  }
}
