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

  @Argument(
    help: .said("The policy's folder.", "政策文件夹。", value: LocalizedText(en: "policy", zh: "政策")),
    completion: .directory)
  var policy: String?
  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: .said(
      "Set an open value for this run; may be repeated.", "为本次评审设定待定的值；可多次使用。",
      value: LocalizedText(en: "name=value", zh: "名称=值")))
  var settings: [String] = []
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
  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(
      "Level of a rule: off, note, warning or error; may be repeated.",
      "规则的级别：off（关闭）、note、warning 或 error；可多次使用。",
      value: LocalizedText(en: "rule=level", zh: "规则=级别")))
  var level: [String] = []
  @Option(
    help: .said(
      "Explain a finding by its name or number.", "按名称或编号说明一种问题。",
      value: LocalizedText(en: "name", zh: "名称")))
  var explain: String?
  @Flag(help: .said("List the rules.", "列出全部规则。")) var rules = false

  func run() throws {
    let language = common.language
    if rules { return Console.output(LintPages.list(language)) }
    if let explain { return try printExplanation(explain, language) }
    let lint = try configuration(language)
    let policy = try options(language)
    var checked = try policy.read(language, lint: lint)
    if fix, try applyFixes(checked, policy) { checked = try policy.read(language, lint: lint) }
    switch format {
    case .json:
      Console.output(DiagnosticJSON.text(checked.diagnostics, checked.sources))
    case .text:
      let renderer = TerminalRenderer(language: language, usesColour: Console.usesColour(1))
      Console.output(renderer.text(checked.diagnostics, checked.sources))
      if checked.diagnostics.isEmpty {
        Console.output(language == .english ? "no findings\n" : "没有发现问题\n")
      }
    }
    let refused: Severity = strict ? .warning : .error
    guard checked.diagnostics.contains(where: { $0.severity <= refused }) else { return }
    throw checked.diagnostics.hasErrors ? checked.exit : Exit.findings
  }

  private func options(_ language: Language) throws -> PolicyOptions {
    let arguments = ArgumentSource(language)
    guard let policy else {
      throw arguments.fail([
        Diagnostic(
          CommandLineDiagnostics.missingArgument, at: arguments.end,
          [.name(language == .english ? "policy" : "政策")])
      ])
    }
    var options = PolicyOptions()
    options.policy = policy
    options.settings = settings
    return options
  }

  /// The levels that `--level` sets.
  private func configuration(_ language: Language) throws -> LintConfiguration {
    var configuration = LintConfiguration()
    for text in level {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let code = DiagnosticIndex.all[parts[0]],
        let level = LintLevel(rawValue: parts[1])
      else {
        let arguments = ArgumentSource(language)
        throw arguments.fail([
          Diagnostic(
            CommandLineDiagnostics.badValue, at: arguments.span(of: text),
            [.name(text), .name("--level")]
          ).with(
            help: LocalizedText(
              en: "write --level NAME=LEVEL; `merit lint --rules` lists the names",
              zh: "请写成 --level 名称=级别；`merit lint --rules` 列出全部名称"))
        ])
      }
      configuration[code] = level
    }
    return configuration
  }

  private func printExplanation(_ name: String, _ language: Language) throws {
    if let text = LintPages.explanation(of: name, language) { return Console.output(text) }
    let arguments = ArgumentSource(language)
    throw arguments.fail([
      Diagnostic(
        CommandLineDiagnostics.badValue, at: arguments.span(of: name),
        [.name(name), .name("--explain")]
      ).with(
        help: LocalizedText(
          en: "write the name or number of a finding, such as unknown-name or M1250",
          zh: "请写问题的名称或编号，例如 unknown-name 或 M1250"))
    ])
  }

  /// Applies the safe fixes to the files of the policy's folder, never to those of its base; true
  /// where a file changed.
  private func applyFixes(_ reading: CheckedPolicy, _ policy: PolicyOptions) throws -> Bool {
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
