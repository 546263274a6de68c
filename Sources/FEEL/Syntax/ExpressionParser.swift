import DecimalArithmetic
import Diagnostics

/// Reads FEEL (DMN 1.5 §10.3.1.2): tokens to trees by precedence climbing.
///
/// Linear in the length of the text: nothing is read twice, no token is looked at from more than a
/// bounded number of places. Never fails: what cannot be read is a node `missing`.
public struct ExpressionParser {
  /// How deep expressions may be nested, and how high a tree may be.
  public static let depthLimit = 256
  /// Errors of one tree that are reported; of junk, nobody reads more.
  static let errorLimit = 10

  let mode: ParseMode
  var dialect: Dialect { mode.dialect }
  let stream: TokenStream
  let text: MappedText
  var names: NameTable?
  var index = 0
  var tree: ExpressionTree
  /// The height of each node of ``tree``, by index.
  var heights: [Int16] = []
  var depth = 0
  /// Greater than zero within `[…]` behind a value, where bare component names are read.
  var filterDepth = 0
  var diagnostics: [Diagnostic] = []
  /// Errors of the tree at hand.
  var errorCount = 0
  /// The token at which the parser recovered from the last error: one there or before follows from
  /// that error.
  var recoveryIndex = -1
  /// True in the upper endpoint of a range, outside brackets of its own: there `[` may close it.
  var isRangeEnd = false
  /// True while keys are read: `high first` and the like end an expression.
  var stopsAtDirections = false

  init(_ text: MappedText, _ mode: ParseMode) {
    self.text = text
    self.mode = mode
    stream = TokenStream(text.text, mode.dialect)
    tree = ExpressionTree(text: text, dialect: mode.dialect)
    names = mode.names
  }

  // MARK: Entry points

  /// Reads one expression.
  public static func parse(expression text: MappedText, mode: ParseMode) -> Parsed {
    var parser = ExpressionParser(text, mode)
    parser.readTree { $0.expression() }
    return parser.parsed()
  }

  /// Reads unary tests: `> 5`, `"a", "b"`, `not(…)`, `-`.
  public static func parse(unaryTests text: MappedText, mode: ParseMode) -> Parsed {
    var parser = ExpressionParser(text, mode)
    parser.readTree { $0.unaryTests() }
    return parser.parsed()
  }

  /// Reads keys with directions: `得分 high first, 届次 low first`.
  public static func parse(keys text: MappedText, mode: ParseMode) -> ParsedKeys {
    var parser = ExpressionParser(text, mode)
    parser.stopsAtDirections = true
    var keys: [ParsedKeys.Key] = []
    repeat {
      parser.readTree(isPart: true) { $0.expression() }
      let tree = parser.tree
      let direction = parser.direction()
      parser.skip(to: .comma)
      keys.append(ParsedKeys.Key(tree: tree, direction: direction, span: tree.span(tree.root)))
    } while parser.accept(.comma)
    parser.reportLexicalProblems()
    return ParsedKeys(
      keys: keys, diagnostics: parser.diagnostics, wideCharacters: parser.stream.wide,
      lineComments: parser.stream.lineComments)
  }

  /// Reads a row: unary tests, `->`, expressions, with `|` between the cells.
  public static func parse(row text: MappedText, mode: ParseMode) -> ParsedRow {
    cells(text, mode, input: { $0.unaryTests() }, output: { $0.expression() })
  }

  /// Reads the columns of a table: expressions, `->`, names, with `|` between.
  public static func parse(columns text: MappedText, mode: ParseMode) -> ParsedRow {
    cells(text, mode, input: { $0.expression() }, output: { $0.columnName() })
  }

  /// Reads the outputs of a row that has no inputs, as `otherwise` has.
  public static func parse(outputs text: MappedText, mode: ParseMode) -> ParsedRow {
    cells(text, mode, input: nil, output: { $0.expression() })
  }

  private typealias Reader = (inout ExpressionParser) -> ExpressionID

  private static func cells(
    _ text: MappedText, _ mode: ParseMode, input: Reader?, output: Reader
  ) -> ParsedRow {
    var parser = ExpressionParser(text, mode)
    var inputs: [ExpressionTree] = []
    var outputs: [ExpressionTree] = []
    if let input {
      repeat {
        parser.readTree(isPart: true, input)
        parser.skip(to: .bar, .arrow)
        inputs.append(parser.tree)
      } while parser.accept(.bar)
      if !parser.accept(.arrow) {
        parser.beginErrors()
        parser.report(SyntaxDiagnostics.missingArrow, parser.token.bytes)
      }
    }
    if input == nil || parser.kind != .end {
      repeat {
        parser.readTree(isPart: true, output)
        parser.skip(to: .bar)
        outputs.append(parser.tree)
      } while parser.accept(.bar)
    }
    parser.beginErrors()
    if parser.kind != .end { parser.unexpected() }
    parser.reportLexicalProblems()
    return ParsedRow(
      inputs: inputs, outputs: outputs, diagnostics: parser.diagnostics,
      wideCharacters: parser.stream.wide, lineComments: parser.stream.lineComments)
  }

  private func parsed() -> Parsed {
    Parsed(
      tree: tree, diagnostics: diagnostics, wideCharacters: stream.wide,
      lineComments: stream.lineComments)
  }

  /// Reads one tree from the current token on.
  ///
  /// - Parameter isPart: true where other trees of the same text follow, false where the text must
  ///   end behind it.
  private mutating func readTree(isPart: Bool = false, _ read: Reader) {
    tree = ExpressionTree(text: text, dialect: dialect)
    heights = []
    beginErrors()
    let reported = diagnostics.count
    if stream.tokens.count == 1 {
      report(SyntaxDiagnostics.emptyValue, text.whole)
      tree.root = missing()
    } else {
      tree.root = read(&self)
      if !isPart { readBehindUnexpected() }
    }
    if !isPart { reportLexicalProblems(since: reported) }
  }

  // MARK: Tokens

  var token: Token { stream.tokens[index] }
  var kind: Token.Kind { stream.tokens[index].kind }
  var reserved: Reserved? { stream.tokens[index].reserved }

  func peek(_ offset: Int) -> Token {
    stream.tokens[min(index + offset, stream.tokens.count - 1)]
  }

  mutating func advance() {
    if index < stream.tokens.count - 1 { index += 1 }
  }

  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard self.kind == kind else { return false }
    advance()
    return true
  }

  mutating func accept(_ word: Reserved) -> Bool {
    guard reserved == word else { return false }
    advance()
    return true
  }

  /// Whether the current token is the word `word`, which is not reserved.
  func isWord(_ word: String, _ offset: Int = 0) -> Bool {
    let token = peek(offset)
    return token.kind == .word
      && stream.bytes[Int(token.lower)..<Int(token.upper)].elementsEqual(word.utf8)
  }

  /// Where the token before the current one ends.
  var previousEnd: Int32 { index > 0 ? stream.tokens[index - 1].upper : 0 }

  // MARK: Nodes

  mutating func add(_ kind: ExpressionTree.Kind, from lower: Int32) -> ExpressionID {
    add(kind, lower..<max(lower, previousEnd))
  }

  mutating func add(_ kind: ExpressionTree.Kind, _ bytes: Range<Int32>) -> ExpressionID {
    var height: Int16 = 0
    kind.forEachChild { height = max(height, heights[Int($0.index)]) }
    guard height < ExpressionParser.depthLimit else {
      tooDeep()
      heights.append(0)
      return tree.add(.missing, bytes)
    }
    heights.append(height + 1)
    return tree.add(kind, bytes)
  }

  mutating func missing() -> ExpressionID {
    let place = token.lower
    return add(.missing, place..<place)
  }

  func start(_ id: ExpressionID) -> Int32 { tree[id].bytes.lowerBound }
}
