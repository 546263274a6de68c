import Diagnostics
import Model
import Notation
import Policy

/// The merged items as a file, with comments that say where each is from.
struct EffectivePage {
  let effective: EffectivePolicy
  let sources: SourceMap
  let language: Language
  let showsOrigins: Bool

  var items: [PolicyItem] {
    let head = effective.layers.reversed().lazy.compactMap(\.head).first
    let documents = effective.layers.last { !$0.documents.isEmpty }?.documents ?? []
    return (head.map { [$0] } ?? []) + documents + effective.items.map { item($0, within: nil) }
  }

  /// - Parameter within: the layer of the block around the item, whose items need no word.
  private func item(_ source: PolicyItem, within: LayerID?) -> PolicyItem {
    var result = PolicyItem(
      source.member, in: source.block, keyword: source.keyword, label: source.label,
      value: source.value, items: source.items.map { item($0, within: source.origin) },
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
      let place = sources.location(step.span)
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
