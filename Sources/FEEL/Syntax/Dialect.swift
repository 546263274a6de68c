import Text

/// What an owner of expressions adds to FEEL, or decides otherwise than DMN 1.5 does.
///
/// The lexer, the parser and the checker ask the dialect; programs do not, because the checker
/// chooses operations that mean the right thing in any dialect. A dialect is therefore free at run
/// time.
public struct Dialect: Sendable {
  /// True if a name is a maximal run of words, without digits in front, signs and reserved words.
  ///
  /// In the standard, a name may hold all of these and is found in a ``NameTable``. Plain names
  /// leave `2026-04-30`, `==` and `90%` free to be recognized as what they are meant for.
  public var hasPlainNames = false
  /// True if full-width signs and quotation marks are read as their ASCII forms.
  public var readsFullWidth = false
  /// True if `30%` is a number and `20% of x` a product.
  public var hasPercentages = false
  /// Words after a number that people write for a comparison or a unit, with what replaces them
  /// before the number: `以上` with `>= `.
  public var wordsAfterNumber: [Identifier: String] = [:]
  /// The words that say which end of a key comes first.
  public var directions: [DirectionWords] = [
    DirectionWords(["high", "first"], .highFirst), DirectionWords(["low", "first"], .lowFirst),
  ]

  /// True if the type of every expression must be known when it is checked, so that what does not
  /// fit is an error; false if types are found at run time.
  public var isStrict = false
  /// True if null means 'not known', so that an operation on it is unknown as well; false if null
  /// is a value like others, as in the standard.
  public var keepsUnknown = false
  /// The functions besides those of the standard that may be called (``Builtins/extensions``).
  public var extensions: Set<Identifier> = []
  /// Other names of functions, with those of the standard or of ``extensions``.
  public var aliases: [Identifier: Identifier] = [:]

  /// FEEL as DMN 1.5 has it.
  public static let standard = Dialect()

  /// The standard, to be changed.
  public init() {}

  /// The words of one direction.
  public struct DirectionWords: Sendable {
    /// One or more, each a word of its own.
    public let words: [String]
    /// What they say.
    public let direction: ParsedKeys.Direction

    /// Words with what they say.
    public init(_ words: [String], _ direction: ParsedKeys.Direction) {
      self.words = words
      self.direction = direction
    }
  }

  /// Whether a word is the name of `not`.
  func isNegation(_ word: String) -> Bool {
    word.hasSameScalars(as: "not") || aliases[Identifier(word)] == "not"
  }
}
