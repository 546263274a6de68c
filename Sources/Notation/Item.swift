import Diagnostics

/// A text as it was written, with its place.
public struct Located: Sendable, Hashable {
  /// As written, in whichever language and spelling.
  public let text: String
  /// What to underline for it.
  public let span: SourceSpan

  init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// What a layer does with what its base has.
public enum Modifier: String, Sendable, Hashable {
  /// Changes attributes of what the base has; in a policy `amend` 修改.
  case amend
  /// Takes away what the base has; in a policy `repeal` 废止.
  case repeal
}

/// A comment, without its marks.
public struct Comment: Sendable, Hashable {
  /// One or more lines; no `//`, `/*` or `#`.
  public let text: String
  /// Where the comment stands, marks included; of one that a program adds, what it speaks of.
  public let span: SourceSpan

  /// A comment of one or more lines, its marks already taken off.
  public init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// What stands around an item and means nothing to a run.
public struct Trivia: Sendable, Hashable {
  /// The documentation (`///`, in YAML `##`), line by line.
  public var doc: [String] = []
  /// Comments on lines of their own before the item.
  public var leading: [Comment] = []
  /// The comment behind the opening brace, on its line.
  public var opening: Comment?
  /// The comment on the item's last line.
  public var trailing: Comment?
  /// Comments before the closing brace that lead no item.
  public var dangling: [Comment] = []
  /// True where an empty line stands before the item.
  public var isAfterBlankLine = false

  /// Nothing around the item: no comments, no empty line.
  public init() {}
}

/// One item of a policy in the neutral tree: what both notations are read into.
///
/// Nothing here knows what the keyword means (notation 1, notation 3).
public struct Item: Sendable, Hashable {
  /// What follows the keyword and its label.
  public enum Body: Sendable, Hashable {
    /// Nothing follows the label.
    case nothing
    /// A value, in the DSL behind `:`, in YAML a scalar or a sequence of scalars.
    case value(ItemValue)
    /// A block; it may be empty.
    case items([Item])
  }

  /// What stands between keyword and value or block, the item's identity where it has one.
  public struct Label: Sendable, Hashable {
    /// Decoded, blanks normalised to one space each.
    public let text: String
    /// What to underline for the label, quotes included.
    public let span: SourceSpan
    /// True where the DSL has it in double quotes.
    public let isQuoted: Bool

    init(_ text: String, at span: SourceSpan, isQuoted: Bool = false) {
      self.text = text
      self.span = span
      self.isQuoted = isQuoted
    }
  }

  /// Nil where the item is added, which has no word.
  public var modifier: Modifier?
  /// Where the modifier stands, for a fix that removes it; nil without one.
  public var modifierSpan: SourceSpan?
  /// Any word; whether it is a keyword here is for the resolver to say.
  public var keyword: Located
  /// Nil where nothing stands between the keyword and what follows it.
  public var label: Label?
  /// What follows, as it was read; with ``isDamaged`` it may be less than was meant.
  public var body: Body
  /// Comments and the empty line before it, kept for writers.
  public var trivia = Trivia()
  /// True where the reader has already said that the body is wrong or missing.
  public var isDamaged = false
  /// The whole item, from its modifier or keyword to the end of its body.
  public var span: SourceSpan

  init(keyword: Located, label: Label? = nil, body: Body, span: SourceSpan) {
    self.keyword = keyword
    self.label = label
    self.body = body
    self.span = span
  }

  /// The items of the block; none where it has none.
  public var items: [Item] {
    if case .items(let items) = body { items } else { [] }
  }

  /// The value; nil for a block and for nothing.
  public var value: ItemValue? {
    if case .value(let value) = body { value } else { nil }
  }
}
