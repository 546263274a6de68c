import ArgumentParser
import Diagnostics
import Merit

extension Language: ExpressibleByArgument {}

/// Options of every command.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: .said(
      "Language of messages; default from the locale.", "提示所用的语言；默认依系统的区域设置。",
      value: LocalizedText(en: "language", zh: "语言")))
  var lang: Language?

  var language: Language { lang ?? Console.localeLanguage }
}

/// Which policy, and what the command line sets in it.
struct PolicyOptions: ParsableArguments {
  @Argument(
    help: .said("The policy's folder.", "政策文件夹。", value: LocalizedText(en: "policy", zh: "政策")),
    completion: .directory)
  var policy: String

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: .said(
      "Set an open value for this run; may be repeated.", "为本次评审设定待定的值；可多次使用。",
      value: LocalizedText(en: "name=value", zh: "名称=值")))
  var settings: [String] = []

  /// Reads the policy; prints what is wrong with the arguments and throws.
  func read(
    _ language: Language, lint: LintConfiguration = LintConfiguration()
  ) throws -> CheckedPolicy {
    let arguments = ArgumentSource(language)
    var problems: [Diagnostic] = []
    var parsed: [PolicySetting] = []
    for text in settings {
      if let setting = PolicySetting(text) {
        parsed.append(setting)
      } else {
        problems.append(
          Diagnostic(
            CommandLineDiagnostics.badSetting, at: arguments.span(of: text), [.name(text)]))
      }
    }
    let folder = PolicyOptions.withoutSlash(policy)
    switch FileSystem.kind(of: folder) {
    case .folder: break
    case .none:
      problems.append(unreadable(arguments, LocalizedText(en: "does not exist", zh: "不存在")))
    case .file, .other:
      problems.append(
        unreadable(
          arguments,
          LocalizedText(
            en: "is a file; a policy is a folder of *.merit and *.merit.yaml files",
            zh: "是一个文件；政策是含有 *.merit 和 *.merit.yaml 文件的文件夹")))
    }
    guard problems.isEmpty else { throw arguments.fail(problems) }
    var workspace = Workspace(DiskFiles(staysInFolder: true))
    return workspace.check(folder, settings: parsed, lint: lint)
  }

  private func unreadable(_ arguments: ArgumentSource, _ reason: LocalizedText) -> Diagnostic {
    Diagnostic(
      CommandLineDiagnostics.unreadable, at: arguments.span(of: policy),
      [.name(policy), .phrase(reason)])
  }

  static func withoutSlash(_ path: String) -> String {
    var result = Substring(path)
    while result.count > 1, result.last == "/" { result.removeLast() }
    return String(result)
  }
}

extension CheckedPolicy {
  /// Misuse where all errors are about the command line, else findings.
  var exit: ExitCode {
    diagnostics.allSatisfy { !$0.isError || isAboutSettings($0) } ? Exit.misuse : Exit.findings
  }
}

/// Prints findings for people on standard error.
///
/// - Parameter keepsOrder: as in ``TerminalRenderer/text(_:_:keepsOrder:)``.
func report(
  _ diagnostics: [Diagnostic], _ sources: SourceMap, _ language: Language,
  keepsOrder: Bool = false
) {
  let renderer = TerminalRenderer(language: language, usesColour: Console.usesColour(2))
  Console.message(renderer.text(diagnostics, sources, keepsOrder: keepsOrder))
}
