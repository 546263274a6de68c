import Diagnostics
import Model
import Vocabulary

/// An item whose keyword is known: what layers, binder and `show` work on.
///
/// ``Resolver`` makes it of an ``Item``; merging layers adds its history. Short forms are written
/// out: `parameter 最低分: 85` has a child `value` here, in both notations. Everything about shape
/// has been checked (known keyword, label, value or block, choice words, integers).
package struct PolicyItem: Sendable {
  /// The row of the vocabulary; switch on ``id``.
  package let member: KeywordRule
  /// The block that contains it.
  package let block: BlockID
  /// Nil where the layer adds the item, and in a merged policy.
  package var modifier: Modifier?
  /// Where the modifier is, for a fix that removes it.
  package var modifierSpan: SourceSpan?
  /// The keyword as written; for the child made of a short form that of its parent.
  package var keyword: Located
  /// The item's name among its like, decoded, with one space for each run of spaces; nil where the
  /// member takes none, see ``KeywordRule/label``.
  package var label: Located?
  /// Nil for a block, for a value that may be left out, and for `repeal`; in a merged policy as the
  /// last layer that changed it wrote it.
  package var value: ResolvedValue?
  /// The items of the block, short form written out; in a merged policy in effective order.
  package var items: [PolicyItem]
  /// True for a child that was made of its parent's short form.
  package var isFromShortForm = false
  /// What could not be read of the item itself, which was reported: whoever misses it stays silent.
  package var damage: Damage = []
  /// Comments and the empty line before it, kept for writers.
  package var trivia = Trivia()
  /// The whole item.
  package var span: SourceSpan
  /// The changes by layers, oldest first; empty until layers are merged.
  package var history: [ItemChange] = []
  /// The items that layers repealed from this block.
  package var repealed: [RepealedItem] = []
  /// True for an award that `like` made of another.
  package var isCopy = false

  /// An item of `member` as it is written in `block`; everything else can be set.
  package init(
    _ member: KeywordRule, in block: BlockID, keyword: Located, label: Located? = nil,
    value: ResolvedValue? = nil, items: [PolicyItem] = [], span: SourceSpan
  ) {
    self.member = member
    self.block = block
    self.keyword = keyword
    self.label = label
    self.value = value
    self.items = items
    self.span = span
  }

  /// Whether not all of the item could be read.
  package var isDamaged: Bool { !damage.isEmpty }

  /// Whether an item `id` may be among what could not be read of the block.
  package func mayHold(_ id: KeywordID) -> Bool {
    guard let opens, let member = Vocabulary.block(opens).member(id) else { return isDamaged }
    if member.label == .none { return damage.contains(.attributes) }
    return member.label.isRequired ? damage.contains(.labelled) : isDamaged
  }

  /// The member's identity, which stays the same in all layers.
  package var id: KeywordID { member.id }

  /// The block of its own items; nil where the item has a value.
  package var opens: BlockID? {
    if case .block(let block, _) = member.content { block } else { nil }
  }

  /// What to underline when the item as such is meant: its label, else its keyword.
  package var nameSpan: SourceSpan { label?.span ?? keyword.span }

  /// The label as text; empty where it has none.
  package var name: String { label?.text ?? "" }

  /// The first item `id` that is not repealed.
  package func attribute(_ id: KeywordID) -> PolicyItem? {
    items.first { $0.id == id && $0.modifier != .repeal }
  }

  /// All items `id` that are not repealed, in order.
  package func all(_ id: KeywordID) -> [PolicyItem] {
    items.filter { $0.id == id && $0.modifier != .repeal }
  }

  /// The value of attribute `id` as source: expression, tests, name, cells.
  package func source(_ id: KeywordID) -> MappedText? { attribute(id)?.value?.source }

  /// The value of attribute `id` as text.
  package func text(_ id: KeywordID) -> MappedText? { attribute(id)?.value?.text }

  /// The choice word of attribute `id`.
  package func choice(_ id: KeywordID) -> ChoiceID? { attribute(id)?.value?.choice?.id }

  /// The whole number of attribute `id`.
  package func integer(_ id: KeywordID) -> Int? { attribute(id)?.value?.integer }

  /// True where attribute `id` is the flag `true`.
  package func flag(_ id: KeywordID) -> Bool { choice(id) == .yes }

  /// The parts of the list attribute `id`: names, texts, keys, citations.
  package func list(_ id: KeywordID) -> [MappedText] { attribute(id)?.value?.list ?? [] }
}

/// What could not be read of an item.
package struct Damage: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Its value, or items of its block that have no label.
  package static let attributes = Damage(rawValue: 1)
  /// Items of its block that have a label.
  package static let labelled = Damage(rawValue: 2)
  /// Anything.
  package static let all: Damage = [.attributes, .labelled]
}

/// One step in the life of an item.
package struct ItemChange: Sendable {
  /// The layer that made the change.
  package var layer: LayerID
  /// The operation.
  package var change: LayerChange
  /// What to underline for the change.
  package var span: SourceSpan
  /// The value before; nil for blocks and for what was added.
  package var previous: ResolvedValue?

  /// One step; `previous` only where a value was changed.
  package init(
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
  /// The item before it was repealed.
  package var item: PolicyItem
  /// The layer that repealed it.
  package var layer: LayerID
  /// Where the `repeal` is written.
  package var span: SourceSpan

  /// An item with the layer and the `repeal` that took it away.
  package init(item: PolicyItem, layer: LayerID, span: SourceSpan) {
    self.item = item
    self.layer = layer
    self.span = span
  }
}
