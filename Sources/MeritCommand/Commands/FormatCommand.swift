import ArgumentParser
import Diagnostics
import Merit

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: said(
      "Format policy files; their meaning does not change.", "整理政策文件的版式，含义不变。"),
    discussion: said(
      """
      Takes files or policy folders. Full-width punctuation outside texts becomes half-width. Files \
      in YAML and files with errors are left unchanged. Exit code 1 where a file has errors, or \
      with --check would change.
      """,
      """
      可写文件或政策文件夹。文本之外的全角标点改为半角。YAML 文件和有错误的文件不动。\
      有文件出错时退出码为 1；加 --check 时，有待整理的文件也是 1。
      """))

  @Argument(
    help: .said(
      "Files *.merit, or folders of them.", "*.merit 文件，或其所在文件夹。",
      value: LocalizedText(en: "path", zh: "路径")), completion: .file())
  var paths: [String]
  @Flag(help: .said("Write nothing; name the files that would change.", "不写文件，只列出待整理的文件。"))
  var check = false
  @Option(
    help: .said(
      "Spelling of the keywords: keep, en or zh.", "关键词的写法：keep（照原样）、en 或 zh。",
      value: LocalizedText(en: "keywords", zh: "写法")))
  var keywords: Spelling = .keep
  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let arguments = ArgumentSource(language)
    var problems: [Diagnostic] = []
    var isDirty = false
    for path in paths {
      do throws(FileSystem.Failure) {
        for file in try files(path) {
          if try format(file, language) { isDirty = true }
        }
      } catch {
        problems.append(
          Diagnostic(
            CommandLineDiagnostics.unreadable, at: arguments.span(of: path),
            [.name(error.path), .phrase(error.reason)]))
      }
    }
    if !problems.isEmpty { throw arguments.fail(problems) }
    if isDirty { throw Exit.findings }
  }

  private func files(_ path: String) throws(FileSystem.Failure) -> [String] {
    let path = PolicyOptions.withoutSlash(path)
    guard FileSystem.kind(of: path) == .folder else { return [path] }
    return try FileSystem.entries(of: path).filter { $0.hasSuffix(".merit") }.map {
      path + "/" + $0
    }
  }

  /// Formats one file; true where it has errors, or would change and is only checked.
  private func format(_ path: String, _ language: Language) throws(FileSystem.Failure) -> Bool {
    let bytes = try FileSystem.read(path)
    let file = FormattedPolicy(path: path, bytes: bytes, keywords: keywords.spelling)
    if file.diagnostics.hasErrors {
      report(file.diagnostics, file.sources, language)
      return true
    }
    guard let formatted = file.bytes, formatted != bytes else { return false }
    if !check { try FileSystem.write(path, formatted) }
    let verb =
      check
      ? LocalizedText(en: "would change", zh: "待整理") : LocalizedText(en: "formatted", zh: "已整理")
    Console.output("\(verb[language]) \(path)\n")
    return check
  }
}
