import Diagnostics

/// What a node of the lossless tree is.
enum SyntaxKind: UInt8, Sendable, Hashable {
  case file
  case item
  case modifier
  case keyword
  case label
  case value
  case block
  /// Something that has no place where it stands; always comes with a diagnostic.
  case junk
}

/// A range of tokens with its place in the tree.
struct SyntaxNode: Sendable, Hashable {
  let kind: SyntaxKind
  let firstToken: UInt32
  var tokenCount: UInt32
  /// Index of the parent; -1 for the file.
  let parent: Int32
  /// Index of the first child; -1 where there is none.
  var firstChild: Int32
  /// Index of the next child of the same parent; -1 for the last.
  var next: Int32

  var tokens: Range<Int> { Int(firstToken)..<Int(firstToken + tokenCount) }
}

/// A DSL file as it was written: tokens that tile it, and nodes over them in one array.
///
/// Nothing is dropped: the tokens put together are the file (notation 3).
struct SyntaxTree: Sendable {
  let source: SourceID
  var tokens: ContiguousArray<Token> = []
  /// The file is the first; parents stand before their children.
  var nodes: ContiguousArray<SyntaxNode> = []

  /// The indices of the children of node `index`, in the order of the file.
  func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = nodes[index].firstChild
    while child >= 0 {
      result.append(Int(child))
      child = nodes[Int(child)].next
    }
    return result
  }

  /// The span of node `index`; empty where the node has no tokens.
  func span(of index: Int) -> SourceSpan {
    span(ofTokens: nodes[index].tokens)
  }

  /// The span of a range of tokens.
  func span(ofTokens range: Range<Int>) -> SourceSpan {
    guard let last = range.last else {
      let offset = range.lowerBound < tokens.count ? tokens[range.lowerBound].start : end
      return SourceSpan(source: source, lower: offset, upper: offset)
    }
    return SourceSpan(
      source: source, lower: tokens[range.lowerBound].start,
      upper: tokens[last].start + tokens[last].length)
  }

  /// Offset behind the last token.
  private var end: UInt32 { tokens.last.map { $0.start + $0.length } ?? 0 }
}

/// Puts a tree together while a file is read.
struct SyntaxBuilder {
  var tree: SyntaxTree
  private var open: [Int32] = []
  private var lastChild: [Int32] = []

  init(source: SourceID) {
    tree = SyntaxTree(source: source)
  }

  var tokenCount: Int { tree.tokens.count }

  mutating func token(_ kind: TokenKind, _ range: Range<Int>) {
    tree.tokens.append(
      Token(kind: kind, start: UInt32(range.lowerBound), length: UInt32(range.count)))
  }

  /// Takes back the tokens from `index` on.
  mutating func removeTokens(from index: Int) {
    tree.tokens.removeSubrange(index...)
  }

  mutating func begin(_ kind: SyntaxKind, atToken first: Int? = nil) {
    let index = Int32(tree.nodes.count)
    tree.nodes.append(
      SyntaxNode(
        kind: kind, firstToken: UInt32(first ?? tokenCount), tokenCount: 0,
        parent: open.last ?? -1, firstChild: -1, next: -1))
    if let parent = open.last {
      if let before = lastChild.last, before >= 0 {
        tree.nodes[Int(before)].next = index
      } else {
        tree.nodes[Int(parent)].firstChild = index
      }
      lastChild[lastChild.count - 1] = index
    }
    open.append(index)
    lastChild.append(-1)
  }

  /// Ends the innermost open node before token `end`, or here.
  mutating func end(beforeToken end: Int? = nil) {
    guard let index = open.popLast() else { return }
    lastChild.removeLast()
    let first = Int(tree.nodes[Int(index)].firstToken)
    tree.nodes[Int(index)].tokenCount = UInt32(max(0, (end ?? tokenCount) - first))
  }

  /// A node of one token.
  mutating func leaf(_ kind: SyntaxKind, _ token: TokenKind, _ range: Range<Int>) {
    begin(kind)
    self.token(token, range)
    end()
  }
}
