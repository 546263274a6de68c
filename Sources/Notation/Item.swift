import Diagnostics

/// A text as it was written, with its place.
package struct Located: Sendable, Hashable {
  /// As written, in whichever language and spelling.
  package let text: String
  /// What to underline for it.
  package let span: SourceSpan

  init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// What a layer does with what its base has.
package enum Modifier: String, Sendable, Hashable {
  /// Changes attributes of what the base has; in a policy `amend` 修改.
  case amend
  /// Takes away what the base has; in a policy `repeal` 废止.
  case repeal
}

/// A comment, without its marks.
package struct Comment: Sendable, Hashable {
  /// One or more lines; no `//`, `/*` or `#`.
  package let text: String
  /// Where the comment stands, marks included; of one that a program adds, what it speaks of.
  package let span: SourceSpan

  /// A comment of one or more lines, its marks already taken off.
  package init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// What stands around an item and means nothing to a run.
package struct Trivia: Sendable, Hashable {
  /// The documentation (`///`, in YAML `##`), line by line.
  package var doc: [String] = []
  /// Comments on lines of their own before the item.
  package var leading: [Comment] = []
  /// The comment behind the opening brace, on its line.
  package var opening: Comment?
  /// The comment on the item's last line.
  package var trailing: Comment?
  /// Comments before the closing brace that lead no item.
  package var dangling: [Comment] = []
  /// True where an empty line stands before the item.
  package var isAfterBlankLine = false

  /// Nothing around the item: no comments, no empty line.
  package init() {}
}

/// One item of a policy in the neutral tree: what both notations are read into.
///
/// Nothing here knows what the keyword means (notation 1, notation 3).
package struct Item: Sendable, Hashable {
  /// What follows the keyword and its label.
  package enum Body: Sendable, Hashable {
    /// Nothing follows the label.
    case nothing
    /// A value, in the DSL behind `:`, in YAML a scalar or a sequence of scalars.
    case value(ItemValue)
    /// A block; it may be empty.
    case items([Item])
  }

  /// What stands between keyword and value or block, the item's identity where it has one.
  package struct Label: Sendable, Hashable {
    /// Decoded, blanks normalised to one space each.
    package let text: String
    /// What to underline for the label, quotes included.
    package let span: SourceSpan
    /// True where the DSL has it in double quotes.
    package let isQuoted: Bool

    init(_ text: String, at span: SourceSpan, isQuoted: Bool = false) {
      self.text = text
      self.span = span
      self.isQuoted = isQuoted
    }
  }

  /// Nil where the item is added, which has no word.
  package var modifier: Modifier?
  /// Where the modifier stands, for a fix that removes it; nil without one.
  package var modifierSpan: SourceSpan?
  /// Any word; whether it is a keyword here is for the resolver to say.
  package var keyword: Located
  /// Nil where nothing stands between the keyword and what follows it.
  package var label: Label?
  /// What follows, as it was read; with ``isDamaged`` it may be less than was meant.
  package var body: Body
  /// Comments and the empty line before it, kept for writers.
  package var trivia = Trivia()
  /// True where an error was reported in the item itself, so that not all of it is known: its value,
  /// or some item of its block.
  package var isDamaged = false
  /// The whole item, from its modifier or keyword to the end of its body.
  package var span: SourceSpan

  init(keyword: Located, label: Label? = nil, body: Body, span: SourceSpan) {
    self.keyword = keyword
    self.label = label
    self.body = body
    self.span = span
  }

  /// Takes the value away, of which only a part could be read.
  mutating func damage() {
    if case .value = body { body = .nothing }
    isDamaged = true
  }

  /// The items of the block; none where it has none.
  package var items: [Item] {
    if case .items(let items) = body { items } else { [] }
  }

  /// The value; nil for a block and for nothing.
  package var value: ItemValue? {
    if case .value(let value) = body { value } else { nil }
  }
}
