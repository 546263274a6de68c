import Diagnostics

/// Names and types.
extension ExpressionParser {
  // MARK: Names as values

  mutating func nameExpression() -> ExpressionID {
    let lower = token.lower
    if let (name, count) = matchedName() {
      for _ in 0..<count { advance() }
      return add(.name(name), from: lower)
    }
    let name = wordRun()
    return add(.name(name), from: lower)
  }

  /// The longest known name of a DMN model that starts at the current token.
  ///
  /// Two names never stand side by side: where a word follows, what is meant is a longer name that
  /// nobody declared.
  func matchedName() -> (name: String, count: Int)? {
    guard
      let found = names?.longest(
        stream, at: index, inScope: true, asMember: filterDepth > 0)
    else { return nil }
    let next = peek(found.count)
    return next.kind == .word && next.reserved == nil ? nil : found
  }

  /// FEEL's own names that hold a reserved word.
  private static let ownNames = [
    ["date", "and", "time"], ["years", "and", "months", "duration"],
    ["days", "and", "time", "duration"],
  ]

  /// How many tokens of one of FEEL's own names with a reserved word start here; 0 for none.
  private var ownNameLength: Int {
    for name in ExpressionParser.ownNames
    where name.indices.allSatisfy({ isWord(name[$0], $0) }) {
      return name.count
    }
    return 0
  }

  /// Takes a maximal run of words that are not reserved, blanks normalised to one space.
  private mutating func wordRun() -> String {
    var words: [String] = []
    while kind == .word {
      let own = ownNameLength
      if own > 0 {
        for _ in 0..<own {
          words.append(stream.text(token))
          advance()
        }
        continue
      }
      if reserved != nil || (isDirection && !words.isEmpty) { break }
      words.append(stream.text(token))
      advance()
    }
    return words.joined(separator: " ")
  }

  // MARK: Other names

  /// The name behind a `.`: a known component, or a run of words, reserved ones included as first.
  mutating func memberName() -> (name: String, bytes: Range<Int32>)? {
    let lower = token.lower
    if let (name, count) = names?.longest(stream, at: index, inScope: false, asMember: true) {
      for _ in 0..<count { advance() }
      return (name, lower..<previousEnd)
    }
    guard kind == .word else { return nil }
    if reserved != nil, ownNameLength == 0 {
      let word = stream.text(token)
      advance()
      return (word, lower..<previousEnd)
    }
    return (wordRun(), lower..<previousEnd)
  }

  /// The name before a `:`; nil, with nothing taken, where no `:` follows what could be a name.
  mutating func nameBeforeColon() -> (name: String, bytes: Range<Int32>)? {
    let first = index
    var last = index
    while isNamePart(stream.tokens[last]) { last += 1 }
    guard last > first, stream.tokens[last].kind == .colon else { return nil }
    guard isNameStart(stream.tokens[first]) else { return nil }
    let name = stream.name(first..<last)
    let bytes = stream.tokens[first].lower..<stream.tokens[last - 1].upper
    index = last
    return (name, bytes)
  }

  /// The name of an iterator, a parameter or a column, where it is declared.
  ///
  /// - Parameter ending: the reserved word behind it; nil where it ends before `:` `,` `)`.
  mutating func declaredName(endingAt ending: Reserved?)
    -> (name: String, bytes: Range<Int32>)?
  {
    let first = index
    var last = index
    // A first word is part of the name, whatever it is.
    while isNamePart(stream.tokens[last]),
      ending == nil || last == first || stream.tokens[last].reserved != ending
    {
      last += 1
    }
    guard last > first, isNameStart(stream.tokens[first]) else { return nil }
    let name = stream.name(first..<last)
    let bytes = stream.tokens[first].lower..<stream.tokens[last - 1].upper
    index = last
    return (name, bytes)
  }

  /// Rule 28: `?` starts a name as well.
  private func isNameStart(_ token: Token) -> Bool {
    token.kind == .word || token.kind == .question && !dialect.hasPlainNames
  }

  private func isNamePart(_ token: Token) -> Bool {
    switch token.kind {
    case .word: dialect.hasPlainNames ? token.reserved == nil : true
    case .number, .plus, .minus, .star, .doubleStar, .slash, .dot, .apostrophe, .question:
      !dialect.hasPlainNames
    default: false
    }
  }

  // MARK: Types

  /// Rule 54 `type`.
  mutating func typeExpression() -> TypeExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ExpressionParser.depthLimit else {
      tooDeep()
      return .named("Any")
    }
    if peek(1).kind == .less {
      if isWord("list") { return generic { .list($0.typeExpression()) } }
      if isWord("range") { return generic { .range($0.typeExpression()) } }
      if isWord("context") { return generic { .context($0.contextFields()) } }
      if isWord("function") { return functionType() }
    }
    if let (name, count) = names?.longest(stream, at: index, inScope: true, asMember: false),
      count > 1
    {
      for _ in 0..<count { advance() }
      return .named(name)
    }
    guard kind == .word, reserved == nil || reserved == .null || reserved == .function else {
      report(SyntaxDiagnostics.missingType, token.bytes, [.phrase(tokenName)])
      recover()
      return .named("Any")
    }
    if reserved != nil {
      let name = stream.text(token)
      advance()
      return .named(name)
    }
    var name = wordRun()
    while kind == .dot, peek(1).kind == .word {
      advance()
      name += "." + wordRun()
    }
    return .named(name)
  }

  private mutating func generic(
    _ read: (inout ExpressionParser) -> TypeExpression
  ) -> TypeExpression {
    advance()
    let opening = token
    advance()
    let type = read(&self)
    expect(.greater, ">", opening: opening)
    return type
  }

  private mutating func contextFields() -> [TypeExpression.ContextTypeField] {
    var fields: [TypeExpression.ContextTypeField] = []
    guard kind != .greater else { return fields }
    repeat {
      guard let (name, _) = nameBeforeColon() else {
        report(SyntaxDiagnostics.missingName, token.bytes, [.phrase(tokenName)])
        recover()
        continue
      }
      advance()
      fields.append(TypeExpression.ContextTypeField(name: name, type: typeExpression()))
    } while accept(.comma)
    return fields
  }

  private mutating func functionType() -> TypeExpression {
    var parameters: [TypeExpression] = []
    _ = generic { parser in
      guard parser.kind != .greater else { return .named("Any") }
      repeat { parameters.append(parser.typeExpression()) } while parser.accept(.comma)
      return .named("Any")
    }
    expect(.arrow, "->")
    return .function(parameters, result: typeExpression())
  }
}
