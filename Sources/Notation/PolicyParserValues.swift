import Diagnostics
import Vocabulary

/// Values, and where they end (notation 1).
extension PolicyParser {
  /// The brackets that are open while a value is read.
  private struct Brackets {
    /// Offsets of the `{` that are open.
    var braces: [Int] = []
    /// `(` and `[`; only for telling whether a colon may be a named argument.
    var others = 0
  }

  /// Reads the value behind a colon and ends the item.
  mutating func parseValue(of keyword: String, itemIndent: Range<Int>) {
    let firstValueToken = builder.tokenCount
    let afterColon = position
    takeInlineTrivia()
    if characters.lineBreak(at: position) > 0 {
      let next = nextSymbol(from: position)
      if !next.isDoc, continues(next.offset, itemIndent, hasOpenBrace: false, after: nil) {
        takeValueTrivia(upTo: next.offset)
      }
    }
    guard !atValueEnd else { return missingValue(keyword, afterColon, firstValueToken) }
    let first = builder.tokenCount
    builder.begin(.value)
    let end = takeParts(keyword, itemIndent, firstToken: first)
    builder.end(beforeToken: end)
    if end == first { return missingValue(keyword, afterColon, first) }
    builder.end(beforeToken: end)
  }

  private var atValueEnd: Bool {
    position >= characters.count || characters.lineBreak(at: position) > 0
      || characters.sign(";", at: position) > 0 || characters.sign("}", at: position) > 0
  }

  private mutating func missingValue(_ keyword: String, _ offset: Int, _ token: Int) {
    report(
      Diagnostic(
        NotationDiagnostics.missingValue, at: span(offset..<offset), [.name(keyword)]))
    builder.end(beforeToken: token)
  }

  private mutating func takeValueTrivia(upTo offset: Int) {
    let needed = needsEnd
    takeTrivia(upTo: offset)
    needsEnd = needed
  }

  /// Takes the parts of the value; answers with the index of the token behind its last symbol.
  private mutating func takeParts(
    _ keyword: String, _ itemIndent: Range<Int>, firstToken: Int
  ) -> Int {
    var brackets = Brackets()
    var end = firstToken
    while position < characters.count {
      if characters.lineBreak(at: position) > 0 {
        guard takeContinuation(itemIndent, brackets) else { break }
        continue
      }
      if characters.quote(at: position) > 0 {
        takeString()
      } else if characters.isStructural(at: position) {
        guard takeStructural(&brackets, firstToken: firstToken, end: &end) else { break }
      } else if characters.blank(at: position) > 0 || characters.commentStarts(at: position) {
        takeInlineTrivia()
        continue
      } else {
        takeValueText(&brackets)
      }
      end = builder.tokenCount
    }
    if let open = brackets.braces.first {
      report(Diagnostic(NotationDiagnostics.unclosedBraceInValue, at: span(open..<open + 1)))
    }
    return end
  }

  /// Goes on to the next line of the value; false where the value ends with this one.
  private mutating func takeContinuation(_ itemIndent: Range<Int>, _ brackets: Brackets) -> Bool {
    let next = nextSymbol(from: position)
    guard next.offset < characters.count, !next.isDoc else { return false }
    let last = endOfLastToken > 0 ? characters.bytes[endOfLastToken - 1] : nil
    let hasOpenBrace = !brackets.braces.isEmpty
    if continues(next.offset, itemIndent, hasOpenBrace: hasOpenBrace, after: last) {
      takeValueTrivia(upTo: next.offset)
      return true
    }
    guard belongsToValue(next.offset) else { return false }
    let end = max(next.offset, lastSymbolEnd(ofLineAt: next.offset))
    report(Diagnostic(NotationDiagnostics.notIndented, at: span(next.offset..<end)))
    takeValueTrivia(upTo: next.offset)
    return true
  }

  private func lastSymbolEnd(ofLineAt offset: Int) -> Int {
    var end = characters.endOfLine(offset)
    while end > offset, characters.bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// Takes `:` or a brace inside the value; false where the value ends before it.
  private mutating func takeStructural(
    _ brackets: inout Brackets, firstToken: Int, end: inout Int
  ) -> Bool {
    let opening = characters.sign("{", at: position)
    if opening > 0 {
      if brackets.braces.isEmpty, brackets.others <= 0,
        cut(firstToken: firstToken, atBrace: true, end: &end)
      {
        return false
      }
      brackets.braces.append(position)
      take(.openBrace, opening)
      return true
    }
    let closing = characters.sign("}", at: position)
    if closing > 0 {
      guard brackets.braces.popLast() != nil else { return false }
      take(.closeBrace, closing)
      return true
    }
    let colon = characters.sign(":", at: position)
    guard colon > 0 else { return false }
    if brackets.braces.isEmpty, brackets.others <= 0,
      cut(firstToken: firstToken, atBrace: false, end: &end)
    {
      return false
    }
    take(.valueText, colon)
    return true
  }

  private mutating func takeValueText(_ brackets: inout Brackets) {
    var index = position
    while index < characters.count, characters.lineBreak(at: index) == 0,
      characters.blank(at: index) == 0, !characters.isStructural(at: index),
      characters.quote(at: index) == 0, !characters.commentStarts(at: index)
    {
      if characters.sign("(", at: index) + characters.sign("[", at: index) > 0 {
        brackets.others += 1
      } else if characters.sign(")", at: index) + characters.sign("]", at: index) > 0 {
        brackets.others -= 1
      }
      index += characters.scalarLength(at: index)
    }
    take(.valueText, index - position)
  }

  // MARK: Continuation

  /// True where the line that begins with the symbol at `offset` goes on with the value.
  private func continues(
    _ offset: Int, _ itemIndent: Range<Int>, hasOpenBrace: Bool, after last: UInt8?
  ) -> Bool {
    guard offset < characters.count else { return false }
    if characters.sign("}", at: offset) > 0 { return hasOpenBrace }
    if characters.sign(")", at: offset) + characters.sign("]", at: offset) > 0 { return true }
    guard isDeeper(leadingSpaces(offset), than: itemIndent) else { return false }
    return !beginsItem(offset, after: last)
  }

  /// True where the line at `offset` begins as an item does.
  func beginsItem(_ offset: Int, after last: UInt8?) -> Bool {
    if let last, "([{<,".utf8.contains(last) { return false }
    if endOfLastToken >= 3, last != nil, endsWithWideOpening { return false }
    var index = offset
    var length = characters.word(at: index)
    guard length > 0 else { return false }
    if isModifier(index, length) {
      let next = characters.skippingSpaces(index + length)
      let nextLength = characters.word(at: next)
      if next > index + length, nextLength > 0 {
        index = next
        length = nextLength
      }
    }
    let word = characters.text(index..<index + length)
    let afterWord = characters.skippingSpaces(index + length)
    let isReserved = ExpressionWords.reserved.contains(word)
    if isReserved {
      return characters.sign(":", at: afterWord) > 0 && Vocabulary.isKeyword(word)
    }
    let afterLabel = afterLabelOfItem(afterWord)
    guard let end = afterLabel else { return false }
    return characters.sign(":", at: end) > 0 || characters.sign("{", at: end) > 0
  }

  private var endsWithWideOpening: Bool {
    let start = endOfLastToken - 3
    return ["(", "[", "{", "<", ","].contains { characters.sign($0, at: start) == 3 }
  }

  private func isModifier(_ index: Int, _ length: Int) -> Bool {
    let word = characters.text(index..<index + length)
    return Vocabulary.amend.spellings.contains(word) || Vocabulary.repeal.spellings.contains(word)
  }

  /// The offset behind the label without brackets at `index`, if one stands there, and blanks.
  func afterLabelOfItem(_ index: Int) -> Int? {
    let quote = characters.quote(at: index)
    if quote > 0 {
      var end = index + quote
      while end < characters.count, characters.lineBreak(at: end) == 0 {
        if characters.byte(end) == UInt8(ascii: "\\") {
          end += 2
          continue
        }
        let closing = characters.quote(at: end)
        if closing > 0 { return characters.skippingSpaces(end + closing) }
        end += characters.scalarLength(at: end)
      }
      return nil
    }
    let length = characters.label(at: index)
    let hasBracket = characters.bytes[index..<index + length].contains {
      $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[")
    }
    return hasBracket ? nil : characters.skippingSpaces(index + length)
  }

  /// Recovery 4: a line that is not indented, and begins as no item can.
  private func belongsToValue(_ offset: Int) -> Bool {
    let length = characters.word(at: offset)
    if length > 0 {
      let infix = ["and", "or", "in", "between", "then", "else", "satisfies", "return", "instance"]
      let behind = characters.skippingSpaces(offset + length)
      return infix.contains(characters.text(offset..<offset + length))
        && !characters.isStructural(at: behind)
    }
    if characters.isStructural(at: offset) { return false }
    return characters.bytes[offset] < 0x80 || characters.quote(at: offset) > 0
  }

  // MARK: A forgotten END

  /// Recovery 5: an item begins inside the value, since `;` was forgotten. Goes back to where it
  /// begins and reports; false where the colon or brace belongs to the value.
  private mutating func cut(firstToken: Int, atBrace: Bool, end: inout Int) -> Bool {
    guard let index = beginOfItem(firstToken: firstToken, atBrace: atBrace) else { return false }
    let token = builder.tree.tokens[index]
    var last = index
    while last > firstToken, builder.tree.tokens[last - 1].kind.isTrivia { last -= 1 }
    builder.removeTokens(from: index)
    position = Int(token.start)
    let word = characters.text(token.bytes)
    if last > firstToken {
      let before = builder.tree.tokens[last - 1]
      endOfLastToken = Int(before.start + before.length)
      let place = span(endOfLastToken..<endOfLastToken)
      report(
        Diagnostic(
          NotationDiagnostics.missingSemicolon, at: span(token.bytes), [.name(word)]
        )
        .with(
          fixIt: FixIt(
            LocalizedText(en: "insert `;`", zh: "插入 `;`"), safety: .safe,
            edits: [TextEdit(place, ";")])))
    }
    end = max(firstToken, last)
    forgetEnd = true
    return true
  }

  /// The index of the token with which an item begins whose colon or brace stands at the position.
  private func beginOfItem(firstToken: Int, atBrace: Bool) -> Int? {
    var symbols: [Int] = []
    var index = builder.tokenCount - 1
    while index >= firstToken, symbols.count < 3 {
      let kind = builder.tree.tokens[index].kind
      if kind == .lineBreak { break }
      if !kind.isTrivia { symbols.append(index) }
      index -= 1
    }
    guard let nearest = symbols.first else { return nil }
    let word = wholeWord(nearest)
    if let word, isKeyword(word, opensBlock: atBrace, labelled: false) {
      return withModifier(nearest, symbols.dropFirst().first)
    }
    if symbols.count > 1, let before = wholeWord(symbols[1]),
      isKeyword(before, opensBlock: atBrace, labelled: true)
    {
      return withModifier(symbols[1], symbols.dropFirst(2).first)
    }
    return atBrace || word == nil ? nil : nearest
  }

  private func withModifier(_ token: Int, _ before: Int?) -> Int {
    guard let before, let word = wholeWord(before) else { return token }
    let isModifier =
      Vocabulary.amend.spellings.contains(word) || Vocabulary.repeal.spellings.contains(word)
    return isModifier ? before : token
  }

  /// The text of a token that is a WORD from end to end and no word of FEEL.
  private func wholeWord(_ index: Int) -> String? {
    let token = builder.tree.tokens[index]
    guard token.kind == .valueText,
      characters.word(at: Int(token.start)) == Int(token.length)
    else { return nil }
    return characters.text(token.bytes)
  }

  private func isKeyword(_ word: String, opensBlock: Bool, labelled: Bool) -> Bool {
    Vocabulary.contexts(ofKeyword: word).contains { place in
      guard place.member.label.isRequired == labelled || !labelled && !opensBlock else {
        return false
      }
      if !opensBlock { return true }
      if case .block = place.member.content { return true }
      return false
    }
  }
}
