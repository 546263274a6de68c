import Diagnostics
import Vocabulary

/// An item whose keyword is known: what layers, binder and `show` work on.
///
/// Short forms are written out: `parameter 最低分: 85` has a child `value` here, in both notations.
/// Everything about shape has been checked (known keyword, label, value or block, choice words,
/// integers), so that who reads it only has to look.
package struct ResolvedItem: Sendable, Identifiable {
  /// What the item is called among its like; none for attributes.
  package struct Label: Sendable, Hashable {
    /// The identity of the item: decoded, blanks normalised.
    package let text: String
    /// What to underline for the label, quotes included.
    package let span: SourceSpan

    init(_ text: String, at span: SourceSpan) {
      self.text = text
      self.span = span
    }
  }

  /// The row of the vocabulary; switch on ``id``.
  package let member: KeywordRule
  /// The block it stands in.
  package let block: BlockID
  /// Nil where the layer adds the item.
  package var modifier: Modifier?
  /// Where the modifier stands, for a fix that removes it.
  package var modifierSpan: SourceSpan?
  /// The keyword as written; for the child made of a short form that of its parent.
  package var keyword: Located
  /// Nil where the member takes none, see ``KeywordRule/label``.
  package var label: Label?
  /// The value; nil for a block, for a value that may be left out, and for `repeal`.
  package var value: ResolvedValue?
  /// The items of the block, short form written out.
  package var children: [ResolvedItem]
  /// True for a child that was made of its parent's short form.
  package var isFromShortForm: Bool
  /// Comments and the empty line before it, kept for writers.
  package var trivia: Trivia
  /// The whole item.
  package var span: SourceSpan

  /// An item of `member` as it stands in `block`; everything else can be set.
  package init(
    _ member: KeywordRule, in block: BlockID, keyword: Located, label: Label? = nil,
    value: ResolvedValue? = nil, children: [ResolvedItem] = [], span: SourceSpan
  ) {
    self.member = member
    self.block = block
    self.keyword = keyword
    self.label = label
    self.value = value
    self.children = children
    isFromShortForm = false
    trivia = Trivia()
    self.span = span
  }

  /// The member's identity, without its row of the vocabulary.
  package var id: KeywordID { member.id }

  /// The block that the children stand in; nil where the item has a value.
  package var opens: BlockID? {
    if case .block(let block, _) = member.content { block } else { nil }
  }

  /// What to underline when the item as such is meant: its label, else its keyword.
  package var nameSpan: SourceSpan { label?.span ?? keyword.span }

  /// The label as text; empty where it has none.
  package var name: String { label?.text ?? "" }

  /// The first child `id` that is not repealed.
  package func attribute(_ id: KeywordID) -> ResolvedItem? {
    children.first { $0.id == id && $0.modifier != .repeal }
  }

  /// All children `id` that are not repealed, as written.
  package func all(_ id: KeywordID) -> [ResolvedItem] {
    children.filter { $0.id == id && $0.modifier != .repeal }
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

/// A value whose kind is known.
package struct ResolvedValue: Sendable {
  /// Which grammar it is in (notation 7.1).
  package let kind: ValueGrammar
  let item: ItemValue
  /// For kind `choice`, and for `rank: none`: the word.
  package let choice: Choice?
  /// For kind `integer`: the number.
  package let integer: Int?
  /// For list kinds: the parts, texts decoded; else empty.
  package let list: [MappedText]

  init(
    _ kind: ValueGrammar, _ item: ItemValue, choice: Choice? = nil, integer: Int? = nil,
    list: [MappedText] = []
  ) {
    self.kind = kind
    self.item = item
    self.choice = choice
    self.integer = integer
    self.list = list
  }

  /// The value as source.
  package var source: MappedText { item.source }
  /// The value as text; of a text kind never nil.
  package var text: MappedText? { item.text }
  /// What to underline.
  package var span: SourceSpan { item.span }

  /// For kind `row` and `columns`: the cells before and behind `->`; for `outputs` only behind.
  ///
  /// Nil where `->` is missing or stands twice.
  var cells: (inputs: [MappedText], outputs: [MappedText])? {
    if kind == .outputs { return ([], source.split(at: "|")) }
    let sides = source.split(at: "->")
    guard sides.count == 2 else { return nil }
    return (sides[0].split(at: "|"), sides[1].split(at: "|"))
  }
}
