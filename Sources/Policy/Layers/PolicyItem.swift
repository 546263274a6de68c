import Diagnostics
import Model
import Notation
import Text
import Vocabulary

/// One item of the effective policy, with what the layers did to it (notation 8).
package struct PolicyItem: Sendable {
  /// The row of the vocabulary; switch on ``id``.
  package var member: KeywordRule
  /// The block it stands in.
  package var block: BlockID
  /// As written where it was added.
  package var keyword: Located
  /// The identity of the item; nil for attributes.
  package var label: ResolvedItem.Label?
  /// As the last layer that changed it wrote it; nil for a block.
  package var value: ResolvedValue?
  /// What stands in the block, in effective order.
  package var items: [PolicyItem]
  /// True for a child that `keyword label: value` made.
  package var isFromShortForm: Bool
  /// Comments of the layer that added the item.
  package var trivia: Trivia
  /// Oldest first; never empty.
  package var history: [ItemChange]
  /// What stood in this block and was repealed.
  package var repealed: [RepealedItem]
  /// True for an award that `like` made of another.
  package var isCopy = false

  /// The member's identity, which stays the same in all layers.
  package var id: KeywordID { member.id }

  /// The label as text; empty where it has none.
  package var name: String { label?.text ?? "" }

  /// What to underline when the item as such is meant: its label, else its keyword.
  package var nameSpan: SourceSpan { label?.span ?? keyword.span }

  /// The layer that added it, or that put it in the place of a repealed one.
  package var origin: LayerID {
    let adding = history.last { $0.change == .added || $0.change == .replaced }
    return (adding ?? history[0]).layer
  }

  /// The layer that wrote the value as it is.
  package var author: LayerID { history[history.count - 1].layer }

  /// The first item `id` of the block.
  package func attribute(_ id: KeywordID) -> PolicyItem? { items.first { $0.id == id } }

  /// All items `id` of the block, in effective order.
  package func all(_ id: KeywordID) -> [PolicyItem] { items.filter { $0.id == id } }

  /// The value of attribute `id` as source: expression, tests, name, cells.
  func source(_ id: KeywordID) -> MappedText? { attribute(id)?.value?.source }

  /// The decoded text of attribute `id`.
  func text(_ id: KeywordID) -> MappedText? { attribute(id)?.value?.text }

  func choice(_ id: KeywordID) -> ChoiceID? { attribute(id)?.value?.choice?.id }

  func integer(_ id: KeywordID) -> Int? { attribute(id)?.value?.integer }

  func flag(_ id: KeywordID) -> Bool { choice(id) == .yes }

  func list(_ id: KeywordID) -> [MappedText] { attribute(id)?.value?.list ?? [] }

  /// As people call it: `award 优秀小组`.
  package var said: LocalizedText { PolicyItem.said(member, label?.text) }

  static func said(_ member: KeywordRule, _ label: String?) -> LocalizedText {
    let word = member.word.printed
    guard let label else { return word }
    return LocalizedText(en: word.en + " " + label, zh: word.zh + " " + label)
  }

  var identity: ItemIdentity { ItemIdentity(member: id, label: label?.text) }

  /// Who made it and who changed it, with what stood there before.
  var provenance: Provenance {
    Provenance(
      steps: history.map {
        Provenance.Step(
          layer: $0.layer, change: $0.change, span: $0.span, previous: $0.previous?.source.text)
      })
  }
}

/// One step in the life of an item.
package struct ItemChange: Sendable {
  /// Who did it.
  package var layer: LayerID
  /// What was done.
  package var change: LayerChange
  /// What to underline for the change.
  package var span: SourceSpan
  /// The value before; nil for blocks and for what was added.
  package var previous: ResolvedValue?

  init(
    layer: LayerID, change: LayerChange, span: SourceSpan, previous: ResolvedValue? = nil
  ) {
    self.layer = layer
    self.change = change
    self.span = span
    self.previous = previous
  }
}

/// An item that a layer took away, kept for explanations and for references that dangle.
package struct RepealedItem: Sendable {
  /// As it was before it went.
  package var item: PolicyItem
  /// Who repealed it.
  package var layer: LayerID
  /// Where the `repeal` stands.
  package var span: SourceSpan
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

extension ResolvedItem {
  var identity: ItemIdentity { ItemIdentity(member: id, label: label?.text) }

  /// True for what `amend` sets or replaces without a word of its own: an item without a label
  /// that has a value, also in short form (`quota: none`).
  var isAttribute: Bool {
    member.label == .none && (value != nil || children.contains(where: \.isFromShortForm))
  }
}
