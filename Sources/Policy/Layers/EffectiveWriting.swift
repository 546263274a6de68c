import Diagnostics
import Model
import Notation
import Vocabulary

/// The effective policy as items for the writers of Notation: `merit show`.
extension EffectivePolicy {
  /// All items in effective order. A comment names the origin of an item and what changed it,
  /// unless both are the same as for its block.
  ///
  /// - Parameter sources: nil leaves the comments out.
  package func written(origins sources: SourceMap?, in language: Language) -> [PolicyItem] {
    items.map { written($0, within: nil, sources, language) }
  }

  private func written(
    _ item: PolicyItem, within block: PolicyItem?, _ sources: SourceMap?, _ language: Language
  ) -> PolicyItem {
    var result = PolicyItem(
      item.member, in: item.block, keyword: item.keyword, label: item.label, value: item.value,
      items: item.items.map { written($0, within: item, sources, language) },
      span: item.keyword.span)
    result.isFromShortForm = item.isFromShortForm
    result.trivia = Trivia()
    result.trivia.doc = item.trivia.doc
    result.trivia.isAfterBlankLine = item.block == .file
    if let sources, let text = origin(of: item, within: block, sources, language) {
      let comment = Comment(text, at: item.nameSpan)
      if item.value == nil, !item.items.isEmpty, item.shortForm == nil {
        result.trivia.opening = comment
      } else {
        result.trivia.trailing = comment
      }
    }
    return result
  }

  /// `办法 measures.merit:22 ← 通知 notice.merit:9 (was 80)`; nil where the block says it all.
  private func origin(
    of item: PolicyItem, within block: PolicyItem?, _ sources: SourceMap, _ language: Language
  ) -> String? {
    if let block, item.history.count == 1, item.history[0].layer == block.history[0].layer {
      return nil
    }
    let isWritten = block?.shortForm == nil
    guard isWritten else { return nil }
    let inner = item.shortForm?.history ?? []
    return item.history.map { change in
      let layer = layers[change.layer.index]
      let name =
        layer.folder == nil
        ? layer.said[language] : layer.header.short ?? layer.header.title
      var text = "\(name) \(sources.location(change.span))"
      if change.change != .added { text += " \(change.change.said[language])" }
      let within = inner.first { $0.layer == change.layer }
      if let previous = change.previous ?? within?.previous {
        let was = language == .english ? "was" : "原为"
        let value = previous.source.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        text += " (\(was) \(value))"
      }
      return text
    }.joined(separator: " ← ")
  }
}

extension PolicyItem {
  /// The only thing in the block, written in short form: then its value is the item's.
  fileprivate var shortForm: PolicyItem? {
    items.count == 1 && items[0].isFromShortForm ? items[0] : nil
  }
}

extension LayerChange {
  /// For people.
  package var said: LocalizedText {
    switch self {
    case .added: LocalizedText(en: "added", zh: "新增")
    case .amended: LocalizedText(en: "amended", zh: "修改")
    case .replaced: LocalizedText(en: "replaced", zh: "替换")
    case .repealed: LocalizedText(en: "repealed", zh: "废止")
    case .set: LocalizedText(en: "set", zh: "设定")
    }
  }
}
