import Diagnostics

/// Brackets: lists, ranges, contexts, parentheses.
extension ExpressionParser {
  /// `(a)`, `(> 5)`, `(a..b]`.
  mutating func parenthesized() -> ExpressionID {
    let opening = token
    advance()
    let inner = bracketed { $0.expression() }
    if accept(.dots) { return range(from: opening, lowerIncluded: false, inner) }
    expect(.rightParenthesis, ")", opening: opening)
    return inner
  }

  /// `[a, b]`, `[a..b)`.
  mutating func listOrRange() -> ExpressionID {
    let opening = token
    advance()
    if kind == .rightBracket, !opensRange(peek(1)) {
      advance()
      return add(.list([]), from: opening.lower)
    }
    var items = [bracketed { $0.expression() }]
    if accept(.dots) { return range(from: opening, lowerIncluded: true, items[0]) }
    while acceptComma(before: .rightBracket) { items.append(bracketed { $0.expression() }) }
    expect(.rightBracket, "]", opening: opening)
    return add(.list(items), from: opening.lower)
  }

  /// Whether the token before one is no end of an empty list, as in `[]1..2[]`: nothing that
  /// begins like this can follow a list.
  private func opensRange(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .string, .date, .at: true
    case .word: token.reserved == nil && !dialect.hasPlainNames
    default: false
    }
  }

  /// `]a..b]`
  mutating func rangeOpenedByBracket() -> ExpressionID {
    let opening = token
    guard canBeginOperand(peek(1)) else { return missingValue() }
    advance()
    let lower = bracketed { $0.expression() }
    expect(.dots, "..", opening: opening)
    return range(from: opening, lowerIncluded: false, lower)
  }

  private func canBeginOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .string, .date, .at, .leftParenthesis, .minus: true
    case .word:
      switch token.reserved {
      case nil, .null: true
      default: false
      }
    default: false
    }
  }

  /// The rest of a range behind `..`.
  mutating func range(
    from opening: Token, lowerIncluded: Bool, _ lower: ExpressionID
  ) -> ExpressionID {
    let outer = isRangeEnd
    isRangeEnd = true
    let upper = expression()
    isRangeEnd = outer
    let upperIncluded: Bool
    switch kind {
    case .rightBracket:
      upperIncluded = true
      advance()
    case .rightParenthesis, .leftBracket:
      upperIncluded = false
      advance()
    default:
      upperIncluded = lowerIncluded
      expect(.rightBracket, lowerIncluded ? "]" : ")", opening: opening)
    }
    return add(
      .range(
        lower: lower, lowerIncluded: lowerIncluded, upper: upper, upperIncluded: upperIncluded),
      from: opening.lower)
  }

  /// `{a: 1, "b c": 2}`
  mutating func context() -> ExpressionID {
    let opening = token
    let outerNames = names
    advance()
    var entries: [ExpressionTree.ContextEntry] = []
    if kind != .rightBrace {
      repeat {
        guard let (key, bytes) = contextKey() else {
          report(SyntaxDiagnostics.missingName, token.bytes, [.phrase(tokenName)])
          recover()
          continue
        }
        expect(.colon, ":")
        let value = bracketed { $0.expression() }
        names?.insert(key)
        entries.append(ExpressionTree.ContextEntry(key: key, keyBytes: bytes, value: value))
      } while acceptComma(before: .rightBrace)
    }
    expect(.rightBrace, "}", opening: opening)
    restoreNames(outerNames, members: entries.map(\.key))
    return add(.context(entries), from: opening.lower)
  }

  private mutating func contextKey() -> (name: String, bytes: Range<Int32>)? {
    if kind == .string {
      let bytes = token.bytes
      return (decodedString(), bytes)
    }
    return nameBeforeColon() ?? declaredName(endingAt: nil)
  }

  /// Leaves an inner scope: its names may still stand behind a `.`.
  mutating func restoreNames(_ outer: NameTable?, members: [String]) {
    guard let outer else { return }
    names = outer
    for member in members { names?.insert(member: member) }
  }

  // MARK: Control

  mutating func conditional() -> ExpressionID {
    let lower = token.lower
    advance()
    let test = expression()
    expect(.then)
    let then = expression()
    expect(.else)
    let otherwise = expression()
    return add(.conditional(test: test, then: then, otherwise: otherwise), from: lower)
  }

  mutating func iteration() -> ExpressionID {
    let lower = token.lower
    let outer = names
    advance()
    let iterators = self.iterators()
    names?.insert("partial")
    expect(.return)
    let body = expression()
    restoreNames(outer, members: [])
    return add(.iteration(iterators, body: body), from: lower)
  }

  mutating func quantified() -> ExpressionID {
    let lower = token.lower
    let outer = names
    let quantifier: ExpressionTree.Quantifier = reserved == .some ? .some : .every
    advance()
    let iterators = self.iterators()
    expect(.satisfies)
    let condition = expression()
    restoreNames(outer, members: [])
    return add(.quantified(quantifier, iterators, condition: condition), from: lower)
  }

  private mutating func iterators() -> [ExpressionTree.Iterator] {
    var result: [ExpressionTree.Iterator] = []
    repeat {
      guard let (name, bytes) = declaredName(endingAt: .in) else {
        report(SyntaxDiagnostics.missingName, token.bytes, [.phrase(tokenName)])
        recover()
        continue
      }
      expect(.in)
      let domain = expression()
      let upper = accept(.dots) ? expression() : nil
      names?.insert(name)
      result.append(
        ExpressionTree.Iterator(name: name, nameBytes: bytes, domain: domain, upper: upper))
    } while accept(.comma)
    return result
  }

  /// `function(a: number, b) body`, `function(a) external {…}`
  mutating func function() -> ExpressionID {
    let lower = token.lower
    let outer = names
    advance()
    let opening = token
    expect(.leftParenthesis, "(")
    var parameters: [ExpressionTree.Parameter] = []
    if kind != .rightParenthesis {
      repeat {
        guard let (name, bytes) = declaredName(endingAt: nil) else {
          report(SyntaxDiagnostics.missingName, token.bytes, [.phrase(tokenName)])
          recover()
          continue
        }
        let type = accept(.colon) ? typeExpression() : nil
        parameters.append(ExpressionTree.Parameter(name: name, nameBytes: bytes, type: type))
      } while accept(.comma)
    }
    expect(.rightParenthesis, ")", opening: opening)
    for parameter in parameters { names?.insert(parameter.name) }
    let isExternal = accept(.external)
    let body = expression()
    restoreNames(outer, members: [])
    return add(
      .function(parameters: parameters, body: body, isExternal: isExternal), from: lower)
  }
}
