import Diagnostics

/// The dialect that a text is read in, with what the text alone does not tell.
public struct ParseMode: Sendable {
  /// The dialect.
  public let dialect: Dialect
  /// The names of which the longest that fits is meant (DMN 1.5 §10.3.1.6); nil for a dialect with
  /// plain names.
  let names: NameTable?
  /// Whether a bare `2026-04-30` is a date instead of an error.
  let readsDates: Bool

  /// A dialect with plain names.
  public init(_ dialect: Dialect, readsDates: Bool = false) {
    self.dialect = dialect
    self.readsDates = readsDates
    names = nil
  }

  /// Standard FEEL with the names that may be used.
  public static func standard(_ names: NameTable) -> ParseMode {
    ParseMode(.standard, names)
  }

  private init(_ dialect: Dialect, _ names: NameTable) {
    self.dialect = dialect
    self.names = names
    readsDates = false
  }
}

/// One expression, or one list of unary tests, that was read.
public struct Parsed: Sendable {
  /// The tree; whole even where there are errors.
  public let tree: ExpressionTree
  /// Independent errors of syntax, in the order of the text.
  public let diagnostics: [Diagnostic]
  /// What was read as its ASCII form, for one note a file.
  public let wideCharacters: [WideCharacter]
  /// The `//` comments, byte offsets in the text: an error where the notation folded lines there.
  public let lineComments: [Range<Int>]

  /// The node of the whole text.
  public var root: ExpressionID { tree.root }
}

/// The keys of `rank`, `order` and the like.
public struct ParsedKeys: Sendable {
  /// Which end comes first.
  public enum Direction: Sendable, Hashable {
    /// `high first`, 从高到低
    case highFirst
    /// `low first`, 从低到高
    case lowFirst
  }

  /// One key of an order.
  public struct Key: Sendable {
    /// The expression that is ordered by.
    public let tree: ExpressionTree
    /// Nil where none is written.
    public let direction: Direction?
    /// The expression, without the words of the direction.
    public let span: SourceSpan
  }

  /// The first decides, the next among equals.
  public let keys: [Key]
  /// What could not be read.
  public let diagnostics: [Diagnostic]
  /// Full-width signs that stand for those of the language.
  public let wideCharacters: [WideCharacter]
  /// Where `//` comments stand in the text, in bytes.
  public let lineComments: [Range<Int>]
}

/// A row or the columns of a table: `inputs -> outputs`, with `|` between.
public struct ParsedRow: Sendable {
  /// The unary tests before the arrow, one for each cell.
  public let inputs: [ExpressionTree]
  /// The expressions behind the arrow, one for each cell.
  public let outputs: [ExpressionTree]
  /// Independent errors of syntax, in the order of the text.
  public let diagnostics: [Diagnostic]
  /// Full-width signs that stand for those of the language.
  public let wideCharacters: [WideCharacter]
  /// Where `//` comments stand in the text, in bytes.
  public let lineComments: [Range<Int>]
}
