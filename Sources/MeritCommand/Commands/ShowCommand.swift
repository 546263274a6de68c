import ArgumentParser
import Diagnostics
import Notation
import Policy

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
  var keywords: PolicyWriter.Keywords = .keep
  @Flag(inversion: .prefixedNo, help: .said("Print where each item is from.", "注明每一项的出处。"))
  var origins = true

  func run() throws {
    let language = common.language
    let reading = try policy.read(language)
    guard let effective = reading.effective else {
      report(reading.diagnostics, reading.sources, language)
      throw Exit.findings
    }
    let page = EffectivePage(
      effective: effective, sources: reading.sources, language: language, showsOrigins: origins)
    let writer = PolicyWriter(keywords: keywords)
    switch format {
    case .dsl: Console.output(writer.dsl(page.items))
    case .yaml: Console.output(writer.yaml(page.items))
    }
    if reading.diagnostics.hasErrors {
      report(reading.diagnostics, reading.sources, language)
      throw reading.exit
    }
  }
}

extension PolicyWriter.Keywords: ExpressibleByArgument {}

/// The merged items as a file, with comments that say where each is from.
private struct EffectivePage {
  let effective: EffectivePolicy
  let sources: SourceMap
  let language: Language
  let showsOrigins: Bool

  var items: [ResolvedItem] {
    let head = effective.layers.reversed().lazy.compactMap(\.head).first
    let documents = effective.layers.last { !$0.documents.isEmpty }?.documents ?? []
    return (head.map { [$0] } ?? []) + documents + effective.items.map { item($0, within: nil) }
  }

  /// - Parameter within: the layer of the block around the item, whose items need no word.
  private func item(_ source: PolicyItem, within: LayerID?) -> ResolvedItem {
    var result = ResolvedItem(
      source.member, in: source.block, keyword: source.keyword, label: source.label,
      value: source.value, children: source.items.map { item($0, within: source.origin) },
      span: source.nameSpan)
    result.isFromShortForm = source.isFromShortForm
    result.trivia.doc = source.trivia.doc
    result.trivia.isAfterBlankLine = within == nil
    guard showsOrigins, within != source.origin || source.history.count > 1 else { return result }
    let comment = Comment(origin(of: source), at: source.nameSpan)
    if source.value == nil, !source.items.isEmpty, !source.isFromShortForm {
      result.trivia.opening = comment
    } else {
      result.trivia.trailing = comment
    }
    return result
  }

  private func origin(of item: PolicyItem) -> String {
    item.history.map { step in
      let layer = effective.name(of: step.layer)[language]
      let place = sources.place(step.span)
      let before = step.previous.map { sources.text($0.span) }
      let text =
        switch step.change {
        case .added: "\(layer) \(place)"
        case .amended: say("amended", "修改", layer, place)
        case .replaced: say("replaced", "重订", layer, place)
        case .repealed: say("repealed", "废止", layer, place)
        case .set: say("set", "设定", layer, place)
        }
      guard let before else { return text }
      return text + (language == .english ? " (was \(before))" : "（原为 \(before)）")
    }.joined(separator: language == .english ? "; " : "；")
  }

  private func say(_ en: String, _ zh: String, _ layer: String, _ place: String) -> String {
    language == .english ? "\(en) by \(layer) \(place)" : "\(layer)\(zh) \(place)"
  }
}
