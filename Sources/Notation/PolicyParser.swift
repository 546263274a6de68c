import Diagnostics
import Vocabulary

/// Reads a DSL file into its lossless tree, reporting many errors in one pass.
///
/// Grammar: grammar/merit.ebnf; recovery: notation 4. Blocks are kept on a stack of
/// its own, so that no nesting can exhaust the machine's. Time is linear in the size of the file:
/// a search that ran to the end of the file in vain is never made again.
struct PolicyParser {
  struct Frame {
    let openBrace: Range<Int>
    /// The blanks that lead the line on which the brace stands.
    let indent: Range<Int>
  }

  /// Blocks within blocks, at most.
  static let depthLimit = 256
  /// Findings per file, at most.
  static let findingsLimit = 500

  let characters: Characters
  let source: SourceID
  /// True on the second attempt: indentation decides which brace is missing or too many.
  let isGuided: Bool
  var position = 0
  var builder: SyntaxBuilder
  var frames: [Frame] = []
  var diagnostics: [Diagnostic] = []
  var isImbalanced = false
  /// True after an item until a line break or `;`.
  var needsEnd = false
  /// The offset after the last symbol that is not trivia.
  var endOfLastToken = 0
  var unclosedCommentSearch: Int?
  var unclosedTextSearch: Int?
  var hasReportedDepth = false
  /// Set where the end of an item was reported as missing, so that it is not reported twice.
  var forgetEnd = false
  /// Offset of the first byte of each line, after a byte order mark.
  let lineStarts: [Int]

  init(characters: Characters, source: SourceID, isGuided: Bool) {
    self.characters = characters
    self.source = source
    self.isGuided = isGuided
    builder = SyntaxBuilder(source: source)
    lineStarts = characters.lineStarts()
  }

  /// The tree of `bytes`, which are valid UTF-8, with what is wrong.
  static func parse(_ bytes: [UInt8], source: SourceID) -> (SyntaxTree, [Diagnostic]) {
    let characters = Characters(bytes: bytes)
    var parser = PolicyParser(characters: characters, source: source, isGuided: false)
    parser.parseFile()
    if parser.isImbalanced {
      parser = PolicyParser(characters: characters, source: source, isGuided: true)
      parser.parseFile()
    }
    return (parser.builder.tree, parser.diagnostics)
  }

  // MARK: Findings

  func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(source: source, bytes: range) }

  mutating func report(_ diagnostic: Diagnostic) {
    guard diagnostics.count < PolicyParser.findingsLimit else {
      if diagnostics.count == PolicyParser.findingsLimit {
        diagnostics.append(
          Diagnostic(
            NotationDiagnostics.tooMany, at: diagnostic.primary.span,
            [.count(PolicyParser.findingsLimit)]))
      }
      return
    }
    diagnostics.append(diagnostic)
  }

  // MARK: The file

  mutating func parseFile() {
    builder.begin(.file)
    if characters.has((0xEF, 0xBB, 0xBF), at: 0) {
      builder.token(.byteOrderMark, 0..<3)
      position = 3
    }
    while true {
      takeTrivia()
      guard position < characters.count else { break }
      parseEntry()
    }
    while !frames.isEmpty {
      isImbalanced = true
      closeMissingBrace(at: endOfLastToken)
    }
    builder.end()
  }

  private mutating func parseEntry() {
    let semicolon = characters.sign(";", at: position)
    if semicolon > 0 {
      take(.semicolon, semicolon)
      needsEnd = false
      return
    }
    let closeBrace = characters.sign("}", at: position)
    if closeBrace > 0 { return takeCloseBrace(closeBrace) }
    if isGuided { closeByIndentation() } else { suspectMissingBrace() }
    if needsEnd { reportMissingSemicolon() }
    let depth = frames.count
    if characters.letter(at: position) > 0 {
      parseItem()
    } else {
      parseJunkEntry()
    }
    // The first item of a block that was just opened needs no line break or `;` before it.
    needsEnd = frames.count == depth && !forgetEnd
    forgetEnd = false
  }

  /// An item that begins a line at or left of the line that opened the block closes the block.
  private mutating func closeByIndentation() {
    guard let line = indentIfFirstOnLine(position) else { return }
    while let frame = frames.last, !isDeeper(line, than: frame.indent) {
      closeMissingBrace(at: endOfLastToken)
    }
  }

  /// A keyword of the top of a file, inside a block, on a line no deeper than the block's: braces may
  /// balance by two errors, so that indentation has to decide.
  private mutating func suspectMissingBrace() {
    guard let frame = frames.last, characters.letter(at: position) > 0,
      let line = indentIfFirstOnLine(position), !isDeeper(line, than: frame.indent)
    else { return }
    let word = characters.text(position..<position + characters.word(at: position))
    let places = Vocabulary.contexts(ofKeyword: word)
    if !places.isEmpty, places.allSatisfy({ $0.block == .file }) { isImbalanced = true }
  }

  private mutating func closeMissingBrace(at offset: Int) {
    guard let frame = frames.popLast() else { return }
    // The trivia before the next item stays outside of the block that ends here.
    let end = tokenIndex(behind: offset)
    builder.end(beforeToken: end)
    builder.end(beforeToken: end)
    needsEnd = false
    let place = span(offset..<offset)
    report(
      Diagnostic(NotationDiagnostics.missingCloseBrace, at: place)
        .with(
          secondary: span(frame.openBrace),
          LocalizedText(en: "the block began here", zh: "该块从这里开始")
        )
        .with(
          fixIt: FixIt(
            LocalizedText(en: "insert `}`", zh: "插入 `}`"), safety: .unsafe,
            edits: [TextEdit(place, " }")])))
  }

  /// Ends the innermost node behind its last symbol; the trivia there belongs to its parent.
  private mutating func endAfterLastToken() {
    builder.end(beforeToken: tokenIndex(behind: endOfLastToken))
  }

  /// The index of the first token at or behind `offset`.
  private func tokenIndex(behind offset: Int) -> Int {
    var index = builder.tokenCount
    while index > 0, Int(builder.tree.tokens[index - 1].start) >= offset { index -= 1 }
    return index
  }

  private mutating func takeCloseBrace(_ length: Int) {
    if isGuided, let line = indentIfFirstOnLine(position) {
      while frames.count > 1, let frame = frames.last, isDeeper(frame.indent, than: line) {
        closeMissingBrace(at: endOfLastToken)
      }
    }
    if frames.isEmpty || isGuided && isFollowedByDeeperItem(position + length) {
      isImbalanced = true
      if !isAfterUnclosedString { reportExtraBrace(position..<position + length) }
      builder.begin(.junk)
      take(.closeBrace, length)
      builder.end()
      needsEnd = false
      return
    }
    take(.closeBrace, length)
    frames.removeLast()
    builder.end()
    builder.end()
    needsEnd = true
  }

  private mutating func reportExtraBrace(_ range: Range<Int>) {
    report(
      Diagnostic(NotationDiagnostics.extraCloseBrace, at: span(range))
        .with(
          fixIt: FixIt(
            LocalizedText(en: "delete it", zh: "删除"), safety: .unsafe,
            edits: [TextEdit(span(range), "")])))
  }

  /// True where the brace at the position may have been meant as part of a text without end.
  private var isAfterUnclosedString: Bool {
    // A few tokens back are enough, and keep a file of nothing but braces linear.
    for token in builder.tree.tokens.suffix(16).reversed() {
      switch token.kind {
      case .blank, .semicolon, .closeBrace: continue
      default: return token.kind == .unclosedString
      }
    }
    return false
  }

  /// True where the next symbol begins an item on a later line, deeper than the block's line.
  private mutating func isFollowedByDeeperItem(_ offset: Int) -> Bool {
    guard let frame = frames.last else { return false }
    let next = nextSymbol(from: offset)
    guard next.hasLineBreak, next.offset < characters.count,
      characters.letter(at: next.offset) > 0
    else { return false }
    return isDeeper(leadingSpaces(next.offset), than: frame.indent)
  }

  private mutating func reportMissingSemicolon() {
    let word = characters.word(at: position)
    let shown = characters.text(
      position..<position + max(word, characters.scalarLength(at: position)))
    let place = span(position..<position + max(word, 1))
    report(
      Diagnostic(NotationDiagnostics.missingSemicolon, at: place, [.name(shown)])
        .with(
          fixIt: FixIt(
            LocalizedText(en: "insert `;`", zh: "插入 `;`"), safety: .safe,
            edits: [TextEdit(span(endOfLastToken..<endOfLastToken), ";")])))
    needsEnd = false
  }

  // MARK: Items

  private mutating func parseItem() {
    let indent = leadingSpaces(position)
    builder.begin(.item)
    takeModifier()
    let keyword = characters.text(position..<position + characters.word(at: position))
    let keywordRange = position..<position + keyword.utf8.count
    takeLeaf(.keyword, .word, keyword.utf8.count)
    let afterKeyword = builder.tokenCount
    takeInlineTrivia()
    if lacksColon(keyword) {
      reportMissingColon(keywordRange)
      parseValue(of: keyword, itemIndent: indent)
      return
    }
    let hasLabel = takeLabel()
    let afterHead = hasLabel ? builder.tokenCount : afterKeyword
    takeInlineTrivia()
    let colon = characters.sign(":", at: position)
    if colon > 0 {
      take(.colon, colon)
      parseValue(of: keyword, itemIndent: indent)
      return
    }
    if takeOpenBrace() { return }
    if atItemEnd {
      builder.end(beforeToken: afterHead)
      return
    }
    if Vocabulary.isKeyword(keyword), isStringBeforeEnd(position) {
      // `body 省质协 "…"`
      reportMissingColon(keywordRange.lowerBound..<endOfLastToken)
      parseValue(of: keyword, itemIndent: indent)
      return
    }
    parseRest(of: keyword, indent: indent)
  }

  private var atItemEnd: Bool {
    position >= characters.count || characters.lineBreak(at: position) > 0
      || characters.sign(";", at: position) > 0 || characters.sign("}", at: position) > 0
  }

  /// True where nothing but one string stands between `offset` and the end of the item.
  private func isStringBeforeEnd(_ offset: Int) -> Bool {
    guard characters.quote(at: offset) > 0, let behind = afterLabelOfItem(offset) else {
      return false
    }
    return behind >= characters.count || characters.lineBreak(at: behind) > 0
      || characters.sign(";", at: behind) > 0 || characters.sign("}", at: behind) > 0
      || characters.commentStarts(at: behind)
  }

  private mutating func takeModifier() {
    let length = characters.word(at: position)
    let word = characters.text(position..<position + length)
    let isModifier =
      Vocabulary.amend.spellings.contains(word) || Vocabulary.repeal.spellings.contains(word)
    guard isModifier else { return }
    let next = nextSymbol(from: position + length)
    guard next.offset > position + length, !next.hasLineBreak,
      characters.letter(at: next.offset) > 0
    else { return }
    takeLeaf(.modifier, .word, length)
    takeInlineTrivia()
  }

  private mutating func takeLabel() -> Bool {
    if characters.quote(at: position) > 0 {
      builder.begin(.label)
      takeString()
      builder.end()
      return true
    }
    let length = characters.label(at: position)
    if length > 0 { takeLeaf(.label, .label, length) }
    return length > 0
  }

  /// True where something follows a keyword that never takes a label, and it is neither `:` nor a
  /// block: the colon was forgotten.
  private func lacksColon(_ keyword: String) -> Bool {
    guard !atItemEnd, !characters.isStructural(at: position) else { return false }
    let places = Vocabulary.contexts(ofKeyword: keyword)
    guard !places.isEmpty, places.allSatisfy({ $0.member.label == .none }) else { return false }
    let next = characters.skippingSpaces(position + characters.label(at: position))
    return characters.sign(":", at: next) == 0 && characters.sign("{", at: next) == 0
  }

  private mutating func reportMissingColon(_ range: Range<Int>) {
    let place = span(range.upperBound..<range.upperBound)
    let written = characters.text(range)
    report(
      Diagnostic(NotationDiagnostics.missingColon, at: span(range), [.name(written)])
        .with(
          fixIt: FixIt(
            LocalizedText(en: "insert `:`", zh: "插入 `:`"), safety: .safe,
            edits: [TextEdit(place, ":")])))
  }

  /// Reads unexpected text after a label, then what follows it.
  private mutating func parseRest(of keyword: String, indent: Range<Int>) {
    let start = position
    builder.begin(.junk)
    takeJunk(stopsAtColon: true)
    endAfterLastToken()
    let shown = characters.text(start..<max(start, min(endOfLastToken, position)))
    report(
      Diagnostic(
        NotationDiagnostics.afterLabel, at: span(start..<max(start, endOfLastToken)),
        [.name(excerpt(shown))]))
    let colon = characters.sign(":", at: position)
    if colon > 0 {
      take(.colon, colon)
      parseValue(of: keyword, itemIndent: indent)
    } else if !takeOpenBrace() {
      endAfterLastToken()
    }
  }

  /// Text where an item is expected, but that does not begin with a letter.
  private mutating func parseJunkEntry() {
    let start = position
    builder.begin(.junk)
    takeJunk(stopsAtColon: false)
    if characters.sign("{", at: position) > 0 { takeBalancedBraces() }
    endAfterLastToken()
    let firstLine = characters.endOfLine(start)
    let end = max(start, min(endOfLastToken, firstLine))
    report(
      Diagnostic(
        NotationDiagnostics.noItem, at: span(start..<end),
        [.name(excerpt(characters.text(start..<end)))]))
  }

  private func excerpt(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 20 else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(20))) + "…"
  }

  /// Opens the block, on this line or, as rule 9 says, on the next; false where there is none.
  private mutating func takeOpenBrace() -> Bool {
    if characters.lineBreak(at: position) > 0 {
      let next = nextSymbol(from: position)
      guard next.offset < characters.count, !next.isDoc,
        characters.sign("{", at: next.offset) > 0
      else { return false }
      takeTrivia(upTo: next.offset)
    }
    let length = characters.sign("{", at: position)
    guard length > 0 else { return false }
    let range = position..<position + length
    guard frames.count < PolicyParser.depthLimit else {
      reportDepth(range)
      builder.begin(.junk)
      takeBalancedBraces()
      endAfterLastToken()
      endAfterLastToken()
      return true
    }
    frames.append(Frame(openBrace: range, indent: leadingSpaces(position)))
    builder.begin(.block)
    take(.openBrace, length)
    return true
  }

  private mutating func reportDepth(_ range: Range<Int>) {
    guard !hasReportedDepth else { return }
    hasReportedDepth = true
    report(
      Diagnostic(
        NotationDiagnostics.tooDeep, at: span(range), [.count(PolicyParser.depthLimit)])
    )
  }
}
