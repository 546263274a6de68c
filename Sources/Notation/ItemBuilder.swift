import Diagnostics
import Vocabulary

/// Makes neutral items of a lossless tree.
struct ItemBuilder {
  let tree: SyntaxTree
  let characters: Characters
  private(set) var edits: [TextEdit] = []

  init(tree: SyntaxTree, characters: Characters) {
    self.tree = tree
    self.characters = characters
  }

  struct Contents {
    var items: [Item] = []
    var opening: Comment?
    var dangling: [Comment] = []
  }

  /// What stands in a block or in the file.
  mutating func contents(of node: Int) -> Contents {
    var result = Contents()
    var gap = Gap()
    let range = tree.nodes[node].tokens
    var cursor = range.lowerBound
    if tree.nodes[node].kind == .block { cursor += 1 }
    for child in tree.children(of: node) {
      take(cursor..<tree.nodes[child].tokens.lowerBound, into: &gap, &result)
      if tree.nodes[child].kind == .item {
        var item = item(child)
        item.trivia.doc = gap.doc
        item.trivia.leading = gap.leading + item.trivia.leading
        item.trivia.isAfterBlankLine = gap.hasBlankLine
        result.items.append(item)
        gap = Gap()
      }
      gap.isOnLineOfSymbol = true
      cursor = tree.nodes[child].tokens.upperBound
    }
    take(cursor..<max(cursor, range.upperBound), into: &gap, &result)
    result.dangling = gap.leading
    return result
  }

  /// What was seen since the last item.
  private struct Gap {
    var doc: [String] = []
    var leading: [Comment] = []
    var hasBlankLine = false
    var breaks = 0
    /// True until the first line break behind an item or the opening brace.
    var isOnLineOfSymbol = true
  }

  private func take(_ tokens: Range<Int>, into gap: inout Gap, _ result: inout Contents) {
    for token in tree.tokens[tokens] {
      switch token.kind {
      case .lineBreak:
        gap.breaks += 1
        gap.isOnLineOfSymbol = false
        if gap.breaks > 1, gap.leading.isEmpty, gap.doc.isEmpty { gap.hasBlankLine = true }
      case .lineComment, .blockComment:
        gap.breaks = 0
        let comment = comment(token)
        if !gap.isOnLineOfSymbol || token.start == 0 {
          gap.leading.append(comment)
        } else if let last = result.items.indices.last {
          result.items[last].trivia.trailing = joined(result.items[last].trivia.trailing, comment)
        } else if tokens.lowerBound > 0 {
          result.opening = joined(result.opening, comment)
        } else {
          gap.leading.append(comment)
        }
      case .doc:
        gap.breaks = 0
        gap.doc.append(text(of: token, without: 3))
      default: break
      }
    }
  }

  private func joined(_ before: Comment?, _ comment: Comment) -> Comment {
    guard let before else { return comment }
    return Comment(before.text + " " + comment.text, at: before.span.union(comment.span))
  }

  private func comment(_ token: Token) -> Comment {
    let span = SourceSpan(source: tree.source, bytes: token.bytes)
    if token.kind == .lineComment { return Comment(text(of: token, without: 2), at: span) }
    let bytes = token.bytes
    let isClosed =
      bytes.count >= 4 && characters.bytes[bytes.upperBound - 1] == UInt8(ascii: "/")
    let inner =
      bytes.lowerBound + 2..<max(bytes.lowerBound + 2, bytes.upperBound - (isClosed ? 2 : 0))
    let lines = characters.text(inner).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Comment(lines.map { trimmed(String($0)) }.joined(separator: "\n"), at: span)
  }

  private func text(of token: Token, without marks: Int) -> String {
    var range = token.bytes.lowerBound + marks..<token.bytes.upperBound
    if range.count > 0, characters.bytes[range.lowerBound] == 0x20 {
      range = range.lowerBound + 1..<range.upperBound
    }
    while range.count > 0, characters.bytes[range.upperBound - 1] <= 0x20 {
      range = range.lowerBound..<range.upperBound - 1
    }
    return characters.text(range)
  }

  private func trimmed(_ text: String) -> String {
    let span = SourceSpan(source: tree.source, lower: 0, upper: UInt32(text.utf8.count))
    return MappedText(slice: text, at: span).trimmed.text
  }

  // MARK: Items

  private mutating func item(_ node: Int) -> Item {
    let span = tree.span(of: node)
    var result = Item(keyword: Located("", at: span), body: .nothing, span: span)
    for child in tree.children(of: node) {
      let childSpan = tree.span(of: child)
      let kind = tree.nodes[child].kind
      switch kind {
      case .modifier:
        let word = characters.text(childSpan.bytes)
        result.modifier = Vocabulary.amend.spellings.contains(word) ? .amend : .repeal
        result.modifierSpan = childSpan
      case .keyword: result.keyword = Located(characters.text(childSpan.bytes), at: childSpan)
      case .label: result.label = label(child)
      case .value:
        if tree.nodes[child].tokenCount > 0 { result.body = .value(value(child)) }
      case .block:
        let contents = contents(of: child)
        result.body = .items(contents.items)
        result.trivia.opening = contents.opening
        result.trivia.dangling = contents.dangling
      case .file, .item, .junk: break
      }
      takeInnerComments(of: node, before: child, &result)
    }
    // A colon without a value was reported, and so was what belongs to no part of the item.
    if result.body == .nothing { result.isDamaged = hasColon(node) }
    if holdsJunk(node) { result.isDamaged = true }
    return result
  }

  /// True where the item has a colon, or something that has no place in it.
  private func hasColon(_ node: Int) -> Bool {
    tree.tokens[tree.nodes[node].tokens].contains { $0.kind == .colon || $0.kind == .junk }
  }

  /// True where a part of the item, or of its block, could not be read.
  private func holdsJunk(_ node: Int) -> Bool {
    tree.children(of: node).contains { child in
      tree.nodes[child].kind == .junk
        || tree.nodes[child].kind == .block
          && tree.children(of: child).contains { tree.nodes[$0].kind == .junk }
    }
  }

  /// Comments between the symbols of an item lead it.
  private func takeInnerComments(of node: Int, before child: Int, _ item: inout Item) {
    var index = tree.nodes[child].tokens.lowerBound - 1
    var found: [Comment] = []
    while index >= tree.nodes[node].tokens.lowerBound {
      let token = tree.tokens[index]
      guard token.kind.isTrivia || token.kind == .colon else { break }
      if token.kind.isComment { found.append(comment(token)) }
      index -= 1
    }
    item.trivia.leading += found.reversed()
  }

  private mutating func label(_ node: Int) -> Item.Label {
    let span = tree.span(of: node)
    let token = tree.tokens[tree.nodes[node].tokens.lowerBound]
    let decoder = StringDecoder(bytes: characters.bytes, source: tree.source)
    switch token.kind {
    case .string, .unclosedString:
      let decoded = decoder.string(token.bytes, isClosed: token.kind == .string)
      return Item.Label(collapsingWhitespace(decoded.text), at: span, isQuoted: true)
    case .text, .unclosedText:
      let decoded = decoder.block(token.bytes, isClosed: token.kind == .text)
      return Item.Label(collapsingWhitespace(decoded.text), at: span, isQuoted: true)
    default:
      return Item.Label(collapsingWhitespace(characters.text(token.bytes)), at: span)
    }
  }

  private func value(_ node: Int) -> ItemValue {
    let span = tree.span(of: node)
    let slice = MappedText(slice: characters.text(span.bytes), at: span)
    return ItemValue(
      notation: .slice, source: FullWidth.normalise(slice).text, text: text(ofValue: node))
  }

  /// The decoded text of a value that is one string or text block.
  private func text(ofValue node: Int) -> MappedText? {
    var symbol: Token?
    for token in tree.tokens[tree.nodes[node].tokens] where !token.kind.isTrivia {
      guard symbol == nil else { return nil }
      symbol = token
    }
    guard let symbol else { return nil }
    let decoder = StringDecoder(bytes: characters.bytes, source: tree.source)
    switch symbol.kind {
    case .string: return decoder.string(symbol.bytes, isClosed: true)
    case .unclosedString: return decoder.string(symbol.bytes, isClosed: false)
    case .text: return decoder.block(symbol.bytes, isClosed: true)
    case .unclosedText: return decoder.block(symbol.bytes, isClosed: false)
    default: return nil
    }
  }

  // MARK: Full-width punctuation

  /// The edits that would make the punctuation of the whole file ASCII.
  func fullWidthEdits() -> [TextEdit] {
    var edits: [TextEdit] = []
    for token in tree.tokens {
      switch token.kind {
      case .colon, .semicolon, .openBrace, .closeBrace, .valueText, .string, .unclosedString,
        .blank:
        let first = characters.bytes[Int(token.start)]
        if token.kind != .valueText, first < 0x80 { continue }
        let span = SourceSpan(source: tree.source, bytes: token.bytes)
        edits +=
          FullWidth.normalise(
            MappedText(slice: characters.text(token.bytes), at: span)
          ).edits
      default: break
      }
    }
    return edits
  }
}

/// `text` without blanks at its ends, and with one space for each run of blanks inside.
func collapsingWhitespace(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var isPending = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ", "\t", "\u{3000}", "\n", "\r": isPending = true
    default:
      if isPending, !result.isEmpty { result.append(" ") }
      isPending = false
      result.append(scalar)
    }
  }
  return String(result)
}
