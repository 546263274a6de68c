import Diagnostics
import Vocabulary

/// Formats a DSL file: `merit fmt` (notation 3).
///
/// Line breaks and comments of the author stay; indentation, blanks between symbols, full-width
/// punctuation and the alignment of neighbours are made regular. Formatting twice is formatting
/// once, and the items are the same before and after.
package struct PolicyFormatter {
  private let tree: SyntaxTree
  private let characters: Characters
  private let writer: PolicyWriter
  private var page = FormattedPage()
  /// Set by a text block that is only a part of a value, which no grammar of a value allows.
  private var holdsStrayText = false

  /// The formatted text of a file of the DSL.
  ///
  /// - Parameter keywords: the language in which keywords and choice words are written.
  /// - Returns: nil for a file with errors, for one with a text block amid a value, and for YAML:
  ///   these are not touched.
  package static func format(
    _ file: PolicyFile, of source: Source, keywords: PolicyWriter.Keywords = .keep
  ) -> String? {
    guard let tree = file.tree, !file.diagnostics.hasErrors else { return nil }
    var formatter = PolicyFormatter(
      tree: tree, characters: Characters(bytes: source.bytes),
      writer: PolicyWriter(keywords: keywords))
    formatter.contents(of: 0, depth: 0, in: .file)
    return formatter.holdsStrayText ? nil : formatter.page.text()
  }

  private init(tree: SyntaxTree, characters: Characters, writer: PolicyWriter) {
    self.tree = tree
    self.characters = characters
    self.writer = writer
  }

  private func text(_ token: Token) -> String { characters.text(token.bytes) }

  // MARK: Blocks

  /// What was seen since the last symbol.
  private struct Gap {
    var breaks = 0
    var isAtStart = true
  }

  /// The contents of the file or of a block, without its braces; answers with the line breaks that
  /// stand before the end.
  @discardableResult
  private mutating func contents(of node: Int, depth: Int, in block: BlockID?) -> Int {
    var gap = Gap()
    let range = tree.nodes[node].tokens
    let isBlock = tree.nodes[node].kind == .block
    var cursor = range.lowerBound + (isBlock ? 1 : 0)
    let end = range.upperBound - (isBlock ? 1 : 0)
    for child in tree.children(of: node) {
      trivia(cursor..<tree.nodes[child].tokens.lowerBound, &gap, depth)
      let isFirstOnLine = place(&gap, depth)
      if !isFirstOnLine { page.separate() }
      item(child, depth: depth, in: block, isFirstOnLine: isFirstOnLine)
      cursor = tree.nodes[child].tokens.upperBound
    }
    trivia(cursor..<max(cursor, end), &gap, depth)
    return gap.breaks
  }

  private mutating func trivia(_ tokens: Range<Int>, _ gap: inout Gap, _ depth: Int) {
    for token in tree.tokens[tokens] {
      switch token.kind {
      case .lineBreak: gap.breaks += 1
      case .lineComment, .blockComment, .doc:
        let isFirstOnLine = place(&gap, depth)
        page.comment(trimmedEnd(text(token)), isFirstOnLine: isFirstOnLine)
      default: break
      }
    }
  }

  /// Goes to a new line where the author did, leaving at most one empty line; false where what
  /// follows stands on the same line.
  private mutating func place(_ gap: inout Gap, _ depth: Int) -> Bool {
    defer { gap = Gap(breaks: 0, isAtStart: false) }
    if page.isEmpty {
      page.newLine(indent: depth * 2)
      return true
    }
    guard gap.breaks > 0 else { return false }
    if gap.breaks > 1, !gap.isAtStart { page.emptyLine() }
    page.newLine(indent: depth * 2)
    return true
  }

  private func trimmedEnd(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.utf8.last, last <= 0x20 { text = text.dropLast() }
    return String(text)
  }

  // MARK: Items

  private mutating func item(
    _ node: Int, depth: Int, in block: BlockID?, isFirstOnLine: Bool
  ) {
    let children = tree.children(of: node)
    let keyword = children.first { tree.nodes[$0].kind == .keyword }
    let word = keyword.map { characters.text(tree.span(of: $0).bytes) } ?? ""
    let member = block.flatMap { Vocabulary.block($0).member(spelled: word) }
    page.beginItem(isVisible: isVisible(node, children))
    var cursor = tree.nodes[node].tokens.lowerBound
    var isAfterSymbol = false
    for child in children {
      let first = tree.nodes[child].tokens.lowerBound
      symbols(cursor..<first, &isAfterSymbol, depth)
      cursor = tree.nodes[child].tokens.upperBound
      switch tree.nodes[child].kind {
      case .modifier, .keyword, .label:
        if isAfterSymbol { page.append(" ") }
        page.append(head(child, member, word))
        isAfterSymbol = true
      case .value:
        value(child, member, isWhole: isFirstOnLine)
      case .block:
        page.append(" {")
        let breaks = contents(of: child, depth: depth + 1, in: opened(by: member))
        if breaks > 0 { page.newLine(indent: depth * 2) }
        page.append(breaks > 0 ? "}" : " }")
      case .file, .item, .junk: break
      }
    }
    page.endItem()
  }

  private func opened(by member: KeywordRule?) -> BlockID? {
    if case .block(let block, _)? = member?.content { block } else { nil }
  }

  /// Colon and comments between the parts of an item.
  private mutating func symbols(_ tokens: Range<Int>, _ isAfterSymbol: inout Bool, _ depth: Int) {
    for token in tree.tokens[tokens] {
      switch token.kind {
      case .colon: page.append(":")
      case .lineComment:
        page.append(" " + trimmedEnd(text(token)))
        page.newLine(indent: depth * 2)
      case .blockComment:
        page.append((isAfterSymbol ? " " : "") + text(token))
        isAfterSymbol = true
      default: break
      }
    }
  }

  private func head(_ node: Int, _ member: KeywordRule?, _ keyword: String) -> String {
    let written = characters.text(tree.span(of: node).bytes)
    switch tree.nodes[node].kind {
    case .keyword: return member.map { writer.keyword($0, written: written) } ?? written
    case .modifier:
      let isAmend = Vocabulary.amend.spellings.contains(written)
      return writer.modifier(isAmend ? .amend : .repeal, written: written)
    default:
      guard characters.quote(at: Int(tree.span(of: node).lower)) == 0 else {
        return FullWidth.normalise(MappedText(slice: written, at: tree.span(of: node))).text.text
      }
      return collapsingWhitespace(written)
    }
  }

  /// True where a line that begins with the item is seen to begin an item wherever it stands.
  private func isVisible(_ node: Int, _ children: [Int]) -> Bool {
    let tokens = tree.nodes[node].tokens
    var hasBody = false
    for token in tree.tokens[tokens] {
      if token.kind == .colon || token.kind == .openBrace {
        hasBody = true
        break
      }
      if token.kind == .lineBreak || token.kind.isComment { return false }
    }
    guard hasBody else { return false }
    return children.allSatisfy { child in
      let written = characters.text(tree.span(of: child).bytes)
      switch tree.nodes[child].kind {
      case .label: return written.hasPrefix("\"") || !written.contains { "([".contains($0) }
      case .keyword: return !ExpressionWords.reserved.contains(written)
      default: return true
      }
    }
  }

  // MARK: Values

  private mutating func value(_ node: Int, _ member: KeywordRule?, isWhole: Bool) {
    let tokens = tree.nodes[node].tokens
    let symbols = tree.tokens[tokens].filter { !$0.kind.isTrivia }
    if symbols.count == 1, symbols[0].kind == .text {
      let decoder = StringDecoder(bytes: characters.bytes, source: tree.source)
      page.append(" ")
      page.textBlock(decoder.block(symbols[0].bytes, isClosed: true).text)
      return
    }
    if symbols.contains(where: { $0.kind == .text }) { holdsStrayText = true }
    let written = source(tokens)
    let indent = String(repeating: " ", count: page.indent + 4)
    let laidOut = PolicyWriter.reindented(writer.choice(written, member) ?? written, by: indent)
    let alignment: FormattedPage.Alignment =
      member?.id == .row ? .row : hasLabel(node) ? .labelled : .attribute
    page.value(laidOut, isWhole: isWhole, kind: alignment)
  }

  /// True where the item of a value has a label.
  private func hasLabel(_ value: Int) -> Bool {
    tree.children(of: Int(tree.nodes[value].parent)).contains { tree.nodes[$0].kind == .label }
  }

  /// The value with one blank for each run of blanks on a line, in ASCII punctuation.
  private func source(_ tokens: Range<Int>) -> String {
    var result = ""
    var isAfterBreak = false
    for token in tree.tokens[tokens] {
      switch token.kind {
      case .lineBreak:
        while result.utf8.last == 0x20 { result.removeLast() }
        result += "\n"
        isAfterBreak = true
        continue
      case .blank:
        let length = text(token).unicodeScalars.count
        result += isAfterBreak ? String(repeating: " ", count: length) : " "
      case .valueText, .string, .colon, .openBrace, .closeBrace:
        let span = SourceSpan(source: tree.source, bytes: token.bytes)
        result += FullWidth.normalise(MappedText(slice: text(token), at: span)).text.text
      case .lineComment: result += trimmedEnd(text(token))
      default: result += text(token)
      }
      isAfterBreak = false
    }
    return result
  }
}

extension PolicyWriter {
  func keyword(_ member: KeywordRule, written: String) -> String {
    switch keywords {
    case .keep: written
    case .en: member.word[.english]
    case .zh: member.word[.chinese]
    }
  }

  func modifier(_ modifier: Modifier, written: String) -> String {
    let word = modifier == .amend ? Vocabulary.amend : Vocabulary.repeal
    switch keywords {
    case .keep: return written
    case .en: return word[.english]
    case .zh: return word[.chinese]
    }
  }

  /// The word of the choice that `written` is, in the language that is written; nil for no choice.
  func choice(_ written: String, _ member: KeywordRule?) -> String? {
    let choices: [Choice]
    switch member?.valueGrammar {
    case .choice(let list)?: choices = list
    case .keys(ranked: true)?: choices = Choices.unranked
    default: return nil
    }
    guard let choice = choices.choice(spelled: collapsingWhitespace(written)) else { return nil }
    switch keywords {
    case .keep: return nil
    case .en: return choice.word[.english]
    case .zh: return choice.word[.chinese]
    }
  }
}
