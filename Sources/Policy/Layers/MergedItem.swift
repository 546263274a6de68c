import Diagnostics
import Model
import Notation
import Text
import Vocabulary

/// Items of a merged policy: who made them, and what they are called.
extension PolicyItem {
  /// The layer that added it, or that put it in place of a repealed one.
  package var origin: LayerID {
    let adding = history.last { $0.change == .added || $0.change == .replaced }
    return (adding ?? history.first)?.layer ?? LayerID(index: 0)
  }

  /// The layer that wrote the value as it is.
  package var author: LayerID { history.last?.layer ?? LayerID(index: 0) }

  /// For people: `award 优秀小组`.
  package var said: LocalizedText { PolicyItem.said(member, label?.text) }

  static func said(_ member: KeywordRule, _ label: String?) -> LocalizedText {
    let word = member.word.printed
    guard let label else { return word }
    return LocalizedText(en: word.en + " " + label, zh: word.zh + " " + label)
  }

  var identity: ItemIdentity { ItemIdentity(member: id, label: label?.text) }

  /// True for what `amend` sets or replaces without a word of its own: an item without a label
  /// that has a value, also in short form (`quota: none`).
  var isAttribute: Bool {
    member.label == .none && (value != nil || items.contains(where: \.isFromShortForm))
  }

  /// The layers that made and changed it, with the values before.
  var provenance: Provenance {
    Provenance(
      steps: history.map {
        Provenance.Step(
          layer: $0.layer, change: $0.change, span: $0.span, previous: $0.previous?.source.text)
      })
  }
}

/// What makes an item the same one in two layers: its keyword and its label, code point by code
/// point.
struct ItemIdentity: Hashable, Sendable {
  let member: KeywordID
  let label: Identifier?

  init(member: KeywordID, label: String?) {
    self.member = member
    self.label = label.map { Identifier($0) }
  }
}
