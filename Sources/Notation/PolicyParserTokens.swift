import Diagnostics

/// Taking tokens, and looking ahead over trivia.
extension PolicyParser {
  mutating func take(_ kind: TokenKind, _ length: Int) {
    builder.token(kind, position..<position + length)
    position += length
    if !kind.isTrivia { endOfLastToken = position }
  }

  /// Takes a token as a node of its own.
  mutating func takeLeaf(_ node: SyntaxKind, _ kind: TokenKind, _ length: Int) {
    builder.leaf(node, kind, position..<position + length)
    position += length
    endOfLastToken = position
  }

  // MARK: Trivia

  /// Takes blanks, comments and line breaks, up to the next symbol or `limit`.
  mutating func takeTrivia(upTo limit: Int = .max) {
    while position < min(limit, characters.count) {
      let lineBreak = characters.lineBreak(at: position)
      if lineBreak > 0 {
        take(.lineBreak, lineBreak)
        needsEnd = false
      } else if !takeInlineTriviaToken() {
        return
      }
    }
  }

  /// Takes blanks and comments up to the end of the line (behind a comment of several lines, of
  /// its last).
  mutating func takeInlineTrivia() {
    while takeInlineTriviaToken() {}
  }

  private mutating func takeInlineTriviaToken() -> Bool {
    let blanks = characters.skippingSpaces(position) - position
    if blanks > 0 {
      take(.blank, blanks)
      return true
    }
    guard characters.commentStarts(at: position) else { return false }
    if characters.docStarts(at: position), isFirstOnLine(position) {
      take(.doc, characters.endOfLine(position) - position)
      return true
    }
    let isBlock = characters.byte(position + 1) == UInt8(ascii: "*")
    let end = commentEnd(position)
    if isBlock, !isClosedComment(position..<end) {
      report(
        Diagnostic(NotationDiagnostics.unclosedComment, at: span(position..<position + 2)))
    }
    take(isBlock ? .blockComment : .lineComment, end - position)
    return true
  }

  private func isClosedComment(_ range: Range<Int>) -> Bool {
    range.count >= 4 && characters.byte(range.upperBound - 1) == UInt8(ascii: "/")
      && characters.byte(range.upperBound - 2) == UInt8(ascii: "*")
  }

  /// The offset behind the comment at `start`; one that does not end, ends with its line.
  mutating func commentEnd(_ start: Int) -> Int {
    guard characters.byte(start + 1) == UInt8(ascii: "*") else {
      return characters.endOfLine(start)
    }
    if let failed = unclosedCommentSearch, start >= failed { return characters.endOfLine(start) }
    var index = start + 2
    while index + 1 < characters.count {
      if characters.bytes[index] == UInt8(ascii: "*"),
        characters.bytes[index + 1] == UInt8(ascii: "/")
      {
        return index + 2
      }
      index += 1
    }
    unclosedCommentSearch = start
    return characters.endOfLine(start)
  }

  /// The next symbol from `offset` on, behind blanks, comments and line breaks.
  ///
  /// `isDoc` where a documentation line was passed over: such a line continues nothing.
  mutating func nextSymbol(from offset: Int) -> (offset: Int, hasLineBreak: Bool, isDoc: Bool) {
    var index = offset
    var hasLineBreak = false
    while index < characters.count {
      let lineBreak = characters.lineBreak(at: index)
      if lineBreak > 0 {
        hasLineBreak = true
        index += lineBreak
        continue
      }
      let behind = characters.skippingSpaces(index)
      if behind > index {
        index = behind
        continue
      }
      guard characters.commentStarts(at: index) else { break }
      if characters.docStarts(at: index), isFirstOnLine(index) {
        return (index, hasLineBreak, true)
      }
      index = commentEnd(index)
    }
    return (index, hasLineBreak, false)
  }

  // MARK: Lines

  func isFirstOnLine(_ offset: Int) -> Bool {
    var index = offset
    while index > 0 {
      let before = characters.bytes[index - 1]
      if before == 0x0A || before == 0x0D { return true }
      if before == 0x20 || before == 0x09 {
        index -= 1
      } else if index >= 3, characters.has((0xE3, 0x80, 0x80), at: index - 3) {
        index -= 3
      } else {
        return index == 3 && characters.has((0xEF, 0xBB, 0xBF), at: 0)
      }
    }
    return true
  }

  /// The blanks that lead the line of `offset`.
  func leadingSpaces(_ offset: Int) -> Range<Int> {
    let start = lineStart(of: offset)
    return start..<max(start, characters.skippingSpaces(start))
  }

  /// Start of the line of `offset`, from the table of line starts.
  private func lineStart(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return lineStarts[low]
  }

  func indentIfFirstOnLine(_ offset: Int) -> Range<Int>? {
    isFirstOnLine(offset) ? leadingSpaces(offset) : nil
  }

  /// Rule 10: the blanks start with all blanks of the other line, and there are more of them.
  func isDeeper(_ line: Range<Int>, than other: Range<Int>) -> Bool {
    line.count > other.count
      && characters.bytes[line].starts(with: characters.bytes[other])
  }

  // MARK: Strings

  /// Takes the string or text block at the position; reports what is not closed.
  mutating func takeString() {
    if isTextOpening(position) { return takeText() }
    let isWide = characters.byte(position) != UInt8(ascii: "\"")
    let opening = characters.quote(at: position)
    var index = position + opening
    while index < characters.count, characters.lineBreak(at: index) == 0 {
      let byte = characters.bytes[index]
      if byte == UInt8(ascii: "\\"), characters.lineBreak(at: index + 1) == 0,
        index + 1 < characters.count
      {
        index += 1 + characters.scalarLength(at: index + 1)
      } else if byte == UInt8(ascii: "\""), !isWide {
        return take(.string, index + 1 - position)
      } else if isWide, characters.has((0xE2, 0x80, 0x9D), at: index) {
        return take(.string, index + 3 - position)
      } else {
        index += characters.scalarLength(at: index)
      }
    }
    takeUnclosedString(endOfLine: min(index, characters.count), opening: opening)
  }

  /// Recovery 1: ends before the blanks, `;` and `}` at the end of its line.
  private mutating func takeUnclosedString(endOfLine: Int, opening: Int) {
    var end = endOfLine
    while end > position + opening {
      let last = characters.bytes[end - 1]
      if last == 0x20 || last == 0x09 || last == UInt8(ascii: ";") || last == UInt8(ascii: "}") {
        end -= 1
      } else {
        break
      }
    }
    report(
      Diagnostic(
        NotationDiagnostics.unclosedString, at: span(position..<end),
        label: LocalizedText(en: "the text begins here", zh: "文本从这里开始")
      ).with(
        fixIt: FixIt(
          LocalizedText(en: "insert `\"`", zh: "插入 `\"`"), safety: .unsafe,
          edits: [TextEdit(span(end..<end), "\"")])))
    take(.unclosedString, end - position)
  }

  private func isTextOpening(_ index: Int) -> Bool {
    let quote = UInt8(ascii: "\"")
    return characters.byte(index) == quote && characters.byte(index + 1) == quote
      && characters.byte(index + 2) == quote
  }

  private mutating func takeText() {
    let start = position
    let behind = characters.skippingSpaces(position + 3)
    guard characters.lineBreak(at: behind) > 0 || behind >= characters.count else {
      return takeTextOnOneLine()
    }
    if let end = textEnd(start) { return take(.text, end - start) }
    report(Diagnostic(NotationDiagnostics.unclosedText, at: span(start..<start + 3)))
    take(.unclosedText, unclosedTextEnd(start) - start)
  }

  /// The offset behind the closing quotes of the text block at `start`; nil where there are none.
  private mutating func textEnd(_ start: Int) -> Int? {
    if let failed = unclosedTextSearch, start >= failed { return nil }
    var line = characters.endOfLine(start)
    while line < characters.count {
      line += characters.lineBreak(at: line)
      let first = characters.skippingSpaces(line)
      if isTextOpening(first) { return first + 3 }
      line = characters.endOfLine(first)
    }
    unclosedTextSearch = start
    return nil
  }

  /// Where a text block without an end ends: before the first line that is not indented deeper.
  private func unclosedTextEnd(_ start: Int) -> Int {
    let indent = leadingSpaces(start)
    var end = characters.endOfLine(start)
    while end < characters.count {
      let line = end + characters.lineBreak(at: end)
      let first = characters.skippingSpaces(line)
      let isEmptyLine = characters.lineBreak(at: first) > 0 || first >= characters.count
      if !isEmptyLine, !isDeeper(line..<first, than: indent) { return end }
      end = characters.endOfLine(first)
    }
    return end
  }

  /// `"""text"""` on one line, which rule 14 does not allow.
  private mutating func takeTextOnOneLine() {
    let start = position
    let endOfLine = characters.endOfLine(start)
    var index = start + 3
    while index < endOfLine, !isTextOpening(index) { index += 1 }
    let end = min(index + 3, endOfLine)
    report(Diagnostic(NotationDiagnostics.textOpening, at: span(start..<start + 3)))
    take(.unclosedText, end - start)
  }

  // MARK: What has no place

  /// Takes value characters up to the end of the line, `;`, a brace, or `:`.
  mutating func takeJunk(stopsAtColon: Bool) {
    while position < characters.count, characters.lineBreak(at: position) == 0 {
      if characters.quote(at: position) > 0 {
        takeString()
      } else if characters.isStructural(at: position) {
        guard characters.sign(":", at: position) > 0, !stopsAtColon else { return }
        take(.junk, characters.sign(":", at: position))
      } else if !takeInlineTriviaToken() {
        take(.junk, characters.scalarLength(at: position))
      }
    }
  }

  /// Takes a `{` and everything up to the `}` that balances it, or the end of the file.
  mutating func takeBalancedBraces() {
    var depth = 0
    while position < characters.count {
      let opening = characters.sign("{", at: position)
      let closing = characters.sign("}", at: position)
      if opening > 0 {
        depth += 1
        take(.junk, opening)
      } else if closing > 0 {
        depth -= 1
        take(.junk, closing)
        if depth == 0 { return }
      } else if characters.byte(position) == UInt8(ascii: "\"") {
        takeString()
      } else {
        takeBraceFiller()
      }
    }
    isImbalanced = isImbalanced || depth > 0
  }

  private mutating func takeBraceFiller() {
    let lineBreak = characters.lineBreak(at: position)
    if lineBreak > 0 { return take(.lineBreak, lineBreak) }
    if !takeInlineTriviaToken() { take(.junk, characters.scalarLength(at: position)) }
  }
}
