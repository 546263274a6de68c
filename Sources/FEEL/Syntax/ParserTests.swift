import Diagnostics

/// Unary tests (DMN 1.5 §10.3.1.2, rules 13-18) and the cells of tables.
extension ExpressionParser {
  /// `-`, `not(…)` or a list of positive tests.
  mutating func unaryTests() -> ExpressionID {
    let lower = token.lower
    if kind == .minus, isCellEnd(peek(1)) {
      advance()
      return add(.anything, from: lower)
    }
    if isNegation { return negatedTests() }
    return add(.tests(testList(), negated: false), from: lower)
  }

  private func isCellEnd(_ token: Token) -> Bool {
    token.kind == .end || token.kind == .bar || token.kind == .arrow
  }

  /// Rules 14 and 15: comparisons without their left side, or expressions, with commas.
  private mutating func testList() -> [ExpressionID] {
    var tests = [expression()]
    while accept(.comma) { tests.append(expression()) }
    return tests
  }

  private var isNegation: Bool {
    kind == .word && peek(1).kind == .leftParenthesis && dialect.isNegation(stream.text(token))
  }

  /// `not(…)` with nothing behind it negates its tests; with something behind, it is a call.
  private mutating func negatedTests() -> ExpressionID {
    let lower = token.lower
    let callee = add(.name(stream.text(token)), token.bytes)
    advance()
    let opening = token
    advance()
    let list = testList()
    expect(.rightParenthesis, ")", opening: opening)
    if isCellEnd(token) || isBroken {
      return add(.tests(list, negated: true), from: lower)
    }
    let arguments = list.map { ExpressionTree.Argument(name: nil, nameBytes: nil, value: $0) }
    let call = add(.invocation(callee: callee, arguments: arguments), from: lower)
    var tests = [expression(from: call)]
    while accept(.comma) { tests.append(expression()) }
    return add(.tests(tests, negated: false), from: lower)
  }

  /// What stands behind `in`: one test, or a list of them in parentheses (rules 49 c and 51 c).
  mutating func membershipTests() -> [ExpressionID] {
    guard kind == .leftParenthesis else {
      return [comparisonSign == nil ? arithmetic() : comparisonRange()]
    }
    let opening = token
    advance()
    let first = bracketed { $0.expression() }
    if accept(.dots) {
      return [arithmetic(from: range(from: opening, lowerIncluded: false, first))]
    }
    var tests = [first]
    while acceptComma(before: .rightParenthesis) { tests.append(bracketed { $0.expression() }) }
    expect(.rightParenthesis, ")", opening: opening)
    switch kind {
    case .dot, .leftBracket, .leftParenthesis, .plus, .minus, .star, .slash, .doubleStar:
      if tests.count == 1 { return [arithmetic(from: first)] }
    default: break
    }
    return tests
  }

  /// The output column of a table: a name.
  mutating func columnName() -> ExpressionID {
    let lower = token.lower
    guard kind == .word, let (name, _) = declaredName(endingAt: nil) else {
      report(SyntaxDiagnostics.missingName, token.bytes, [.phrase(tokenName)])
      return missing()
    }
    return add(.name(name), from: lower)
  }

  // MARK: Keys

  /// Whether direction words of a key are at the current token.
  var isDirection: Bool { stopsAtDirections && directionWords != nil }

  private var directionWords: Dialect.DirectionWords? {
    dialect.directions.first { direction in
      direction.words.indices.allSatisfy { isWord(direction.words[$0], $0) }
    }
  }

  mutating func direction() -> ParsedKeys.Direction? {
    guard stopsAtDirections, let found = directionWords else { return nil }
    for _ in found.words { advance() }
    return found.direction
  }
}
