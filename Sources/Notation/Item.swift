import Diagnostics

/// A text as it was written, with its place.
public struct Spanned: Sendable, Hashable {
  public let text: String
  public let span: SourceSpan

  public init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// What a layer does with what its base has.
public enum Modifier: String, Sendable, Hashable {
  case amend
  case repeal
}

/// A comment, without its marks.
public struct Comment: Sendable, Hashable {
  /// One or more lines; no `//`, `/*` or `#`.
  public let text: String
  public let span: SourceSpan

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

  public init() {}
}

/// One item of a policy in the neutral tree: what both notations are read into.
///
/// notation.md, sections 1 and 3. Nothing here knows what the keyword means.
public struct Item: Sendable, Hashable {
  public enum Body: Sendable, Hashable {
    /// Nothing follows the label.
    case nothing
    case value(ItemValue)
    case items([Item])
  }

  public struct Label: Sendable, Hashable {
    /// Decoded, blanks normalised to one space each.
    public let text: String
    public let span: SourceSpan
    /// True where the DSL has it in double quotes.
    public let isQuoted: Bool

    public init(_ text: String, at span: SourceSpan, isQuoted: Bool = false) {
      self.text = text
      self.span = span
      self.isQuoted = isQuoted
    }
  }

  public var modifier: Modifier?
  public var modifierSpan: SourceSpan?
  public var keyword: Spanned
  public var label: Label?
  public var body: Body
  public var trivia = Trivia()
  /// True where the reader has already said that the body is wrong or missing.
  public var isDamaged = false
  /// The whole item, from its modifier or keyword to the end of its body.
  public var span: SourceSpan

  public init(keyword: Spanned, label: Label? = nil, body: Body, span: SourceSpan) {
    self.keyword = keyword
    self.label = label
    self.body = body
    self.span = span
  }

  /// The items of the block; none where it has none.
  public var items: [Item] {
    if case .items(let items) = body { items } else { [] }
  }

  public var value: ItemValue? {
    if case .value(let value) = body { value } else { nil }
  }
}
