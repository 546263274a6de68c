import Diagnostics
import Vocabulary

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
