import ArgumentParser
import Diagnostics
import Merit

struct ShowCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case dsl
    case yaml
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: said(
      "Print the effective policy: base and overlays merged, each item with its origin.",
      "打印生效的政策：各层合并，每一项注明出处。"),
    discussion: said(
      """
      A comment after each item names the policy and line that it is from, and its value before \
      an overlay changed it. Articles and clauses are those of the last overlay.
      """,
      """
      每一项后面注明来自哪一份政策的哪一行，以及被修订之前是什么。条款取最下一层的。
      """))

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var common: CommonOptions
  @Option(help: .said("The notation.", "写法。", value: LocalizedText(en: "format", zh: "形式")))
  var format: Format = .dsl
  @Option(
    help: .said(
      "Spelling of the keywords: as written, en or zh.", "关键词的写法：照原样、en 或 zh。",
      value: LocalizedText(en: "keywords", zh: "写法")))
  var keywords: Spelling = .keep
  @Flag(inversion: .prefixedNo, help: .said("Print where each item is from.", "注明每一项的出处。"))
  var origins = true

  func run() throws {
    let language = common.language
    let checked = try policy.read(language)
    let text = checked.effectiveText(
      notation: format == .dsl ? .merit : .yaml, keywords: keywords.spelling, language: language,
      showsOrigins: origins)
    guard let text else {
      report(checked.diagnostics, checked.sources, language)
      throw Exit.findings
    }
    Console.output(text)
    if checked.diagnostics.hasErrors {
      report(checked.diagnostics, checked.sources, language)
      throw checked.exit
    }
  }
}

/// How `--keywords` names a ``KeywordSpelling``.
enum Spelling: String, ExpressibleByArgument, CaseIterable {
  case keep
  case en
  case zh

  var spelling: KeywordSpelling {
    switch self {
    case .keep: .asWritten
    case .en: .english
    case .zh: .chinese
    }
  }
}
