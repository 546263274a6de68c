import Diagnostics
import Text

extension ExpressionParser {
  // MARK: Reporting

  /// Reports an error of syntax unless it may follow from the one before: until the parser has
  /// taken the token at which it recovered, further errors are dropped.
  mutating func report(
    _ code: DiagnosticCode, _ bytes: Range<Int32>, _ arguments: [DiagnosticArgument] = []
  ) {
    report(code, tree.span(bytes), arguments)
  }

  mutating func report(
    _ code: DiagnosticCode, _ span: SourceSpan, _ arguments: [DiagnosticArgument] = []
  ) {
    report(Diagnostic(code, at: span, arguments))
  }

  mutating func report(_ diagnostic: Diagnostic) {
    guard canReport else { return }
    recoveryIndex = index
    errorCount += 1
    diagnostics.append(diagnostic)
  }

  /// Reports an error after which the parser goes on as if there were none.
  mutating func reportValue(_ diagnostic: Diagnostic) {
    let before = recoveryIndex
    report(diagnostic)
    recoveryIndex = before
  }

  /// Whether an error at the current token is independent of the one before.
  private var canReport: Bool {
    index > recoveryIndex && errorCount < ExpressionParser.errorLimit
  }

  /// Whether the tree at hand has an error.
  var isBroken: Bool { errorCount > 0 }

  /// Forgets the errors of the tree before.
  mutating func beginErrors() {
    errorCount = 0
    recoveryIndex = -1
  }

  /// What the current token is called in a message.
  var tokenName: LocalizedText {
    switch kind {
    case .end: LocalizedText(en: "the end", zh: "表达式末尾")
    case .string: LocalizedText(en: "a text", zh: "文本")
    default: LocalizedText("`\(stream.text(token))`")
    }
  }

  mutating func unexpected() {
    if kind == .unknown { return unknownCharacter(token.bytes) }
    report(
      withMeantSigns(
        Diagnostic(SyntaxDiagnostics.unexpected, at: tree.span(token.bytes), [.phrase(tokenName)]),
        token))
  }

  /// Reports that a value is missing here, skips what cannot be read, gives the node for it.
  mutating func missingValue() -> ExpressionID {
    let node = missing()
    if kind == .unknown {
      unknownCharacter(token.bytes)
    } else {
      report(SyntaxDiagnostics.missingValue, token.bytes, [.phrase(tokenName)])
    }
    recover()
    return node
  }

  /// Takes the sign, or reports that it is missing, with the opening one as evidence.
  mutating func expect(_ kind: Token.Kind, _ sign: String, opening: Token? = nil) {
    if accept(kind) { return }
    let at = index
    let place = token
    let name = tokenName
    recover(isError: false)
    if self.kind == kind, at < index {
      let found = index
      index = at
      unexpected()
      index = found
    }
    var diagnostic = Diagnostic(
      SyntaxDiagnostics.missingSign, at: tree.span(place.bytes), [.name(sign), .phrase(name)])
    if let opening {
      diagnostic = diagnostic.with(
        secondary: tree.span(opening.bytes), LocalizedText(en: "opened here", zh: "从这里开始"))
    }
    let found = index
    index = at
    report(withMeantSigns(diagnostic, place))
    index = found
    recoveryIndex = max(recoveryIndex, found)
    if accept(kind) { return }
    if opening != nil { skipBehind(kind) }
  }

  /// Skips to after the sign that closes the current bracket; where it is missing, nothing that
  /// follows in the tree is reported.
  private mutating func skipBehind(_ closing: Token.Kind) {
    let start = index
    var open = 0
    while kind != .end, open > 0 || kind != .bar && kind != .arrow {
      if open == 0, kind == closing {
        recoveryIndex = index
        return advance()
      }
      switch kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open += 1
      case .rightParenthesis, .rightBracket, .rightBrace: open -= 1
      default: break
      }
      if open < 0 { break }
      advance()
    }
    index = start
    recoveryIndex = .max
  }

  /// Takes the comma before the next of several elements; reports what is in its way.
  mutating func acceptComma(before closing: Token.Kind) -> Bool {
    if accept(.comma) { return true }
    guard kind != closing, kind != .dots else { return false }
    let at = index
    recover(isError: false)
    let found = index
    index = at
    guard found > at, stream.tokens[found].kind == .comma else { return false }
    unexpected()
    index = found
    recoveryIndex = max(recoveryIndex, found)
    return accept(.comma)
  }

  /// Reports a token that cannot continue the tree, and reads on from the next `and` or `or`.
  mutating func readBehindUnexpected() {
    while kind != .end {
      unexpected()
      recover()
      guard reserved == .and || reserved == .or else { return }
      _ = expression(from: missing())
    }
  }

  mutating func expect(_ word: Reserved) {
    if accept(word) { return }
    report(SyntaxDiagnostics.missingSign, token.bytes, [.name(word.spelling), .phrase(tokenName)])
    recover()
    _ = accept(word)
  }

  mutating func tooDeep() {
    report(
      SyntaxDiagnostics.tooDeep, token.bytes, [.count(ExpressionParser.depthLimit)])
    index = stream.tokens.count - 1
    // Nothing after it is read, so nothing more is reported.
    recoveryIndex = .max
  }

  private mutating func unknownCharacter(_ bytes: Range<Int32>) {
    let character = stream.text(bytes)
    let span = tree.span(bytes)
    var diagnostic = Diagnostic(
      SyntaxDiagnostics.unknownCharacter, at: span, [.name(character)])
    if dialect.readsFullWidth, let scalar = character.unicodeScalars.first,
      let half = FullWidthForms.ascii(scalar)
    {
      diagnostic = diagnostic.with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(half)`", zh: "改为 `\(half)`"), safety: .safe,
          edits: [TextEdit(span, half)]))
    }
    if let word = ["&": "and", "|": "or"][character] {
      diagnostic.help = LocalizedText(en: "write `\(word)`", zh: "请写 `\(word)`")
    } else if character == "%" {
      diagnostic.help = LocalizedText(
        en: "FEEL has no percentages; write `0.30`, and `0.20 * x` for a share",
        zh: "FEEL 没有百分数；请写 `0.30`，求份额写 `0.20 * x`")
    } else if character == ";" {
      diagnostic.help = LocalizedText(en: "write `,`", zh: "请写 `,`")
    }
    report(withMeantSigns(diagnostic, bytes))
  }

  private func withMeantSigns(_ diagnostic: Diagnostic, _ token: Token) -> Diagnostic {
    token.kind == .word || token.kind == .unknown
      ? withMeantSigns(diagnostic, token.bytes) : diagnostic
  }

  /// Adds what to write for Chinese punctuation in a token, or for quotation marks that FEEL does
  /// not have; both marks are changed at once.
  private func withMeantSigns(_ diagnostic: Diagnostic, _ bytes: Range<Int32>) -> Diagnostic {
    guard !dialect.readsFullWidth, canReport else { return diagnostic }
    var (first, edits): ((written: String, meant: String)?, [TextEdit]) = (nil, [])
    var place = Int(bytes.lowerBound)
    var isQuoted = false
    while place < Int(bytes.upperBound) || (isQuoted && place < stream.bytes.count) {
      let (scalar, length) = UTF8Scan.validScalar(stream.bytes, at: place)
      defer { place += length }
      guard let meant = NameCharacters.meantSign(scalar) else { continue }
      guard place < Int(bytes.upperBound) || meant == "\"" else { continue }
      let range = Int32(place)..<Int32(place + length)
      if first == nil { first = (stream.text(range), meant) }
      edits.append(TextEdit(tree.span(range), meant))
      // After an opening mark, its closing one is looked for in what follows.
      isQuoted = meant == "\"" && edits.count == 1
    }
    guard let first else { return diagnostic }
    return diagnostic.with(
      help: LocalizedText(
        en: "`\(first.written)` is no sign of FEEL; write `\(first.meant)`",
        zh: "FEEL 不用 `\(first.written)`，请写 `\(first.meant)`")
    ).with(
      fixIt: FixIt(
        LocalizedText(en: "change to `\(first.meant)`", zh: "改为 `\(first.meant)`"), safety: .unsafe,
        edits: edits))
  }

  /// Adds what the lexer found, and removes what the parser reported because of it.
  mutating func reportLexicalProblems(since reported: Int = 0) {
    let start = min(reported, diagnostics.count)
    var found: [Diagnostic] = []
    for (problem, bytes) in stream.problems.prefix(ExpressionParser.errorLimit) {
      let span = tree.span(bytes)
      switch problem {
      case .unclosedString, .unclosedComment:
        let code =
          problem == .unclosedString
          ? SyntaxDiagnostics.unclosedString : SyntaxDiagnostics.unclosedComment
        remove(from: start) { $0.lower >= span.lower }
        found.append(Diagnostic(code, at: span))
      case .foreignSign, .wordAfterNumber:
        remove(from: start) { $0.lower <= span.upper && span.lower <= $0.upper }
        found.append(problem == .foreignSign ? foreignSign(bytes) : wordAfterNumber(bytes))
      case .character:
        guard diagnostics.count == start, found.isEmpty else { continue }
        beginErrors()
        unknownCharacter(bytes)
      }
    }
    let all = (diagnostics[start...] + found).sorted()
    diagnostics.replaceSubrange(start..., with: all)
  }

  private mutating func remove(from start: Int, where isFollowUp: (SourceSpan) -> Bool) {
    let kept = diagnostics[start...].filter { !isFollowUp($0.primary.span) }
    diagnostics.replaceSubrange(start..., with: kept)
  }

  private func foreignSign(_ bytes: Range<Int32>) -> Diagnostic {
    let written = stream.text(bytes)
    let sign = TokenStream.foreignSigns[written]?.sign ?? written
    return Diagnostic(
      SyntaxDiagnostics.foreignSign, at: tree.span(bytes),
      [.name(written), .name(sign)]
    ).with(
      fixIt: FixIt(
        LocalizedText(en: "change to `\(sign)`", zh: "改为 `\(sign)`"), safety: .unsafe,
        edits: [TextEdit(tree.span(bytes), sign)]))
  }

  private func wordAfterNumber(_ bytes: Range<Int32>) -> Diagnostic {
    let word = stream.text(bytes)
    var number = bytes
    for token in stream.tokens where token.kind == .number && token.upper == bytes.lowerBound {
      number = token.bytes
    }
    let finding = Diagnostic(
      SyntaxDiagnostics.wordAfterNumber, at: tree.span(bytes), [.name(word)])
    guard let comparison = dialect.wordsAfterNumber[Identifier(word)] else { return finding }
    let meant = comparison + stream.text(number)
    return finding.with(
      fixIt: FixIt(
        LocalizedText(en: "change to `\(meant)`", zh: "改为 `\(meant)`"), safety: .unsafe,
        edits: [TextEdit(tree.span(number.lowerBound..<bytes.upperBound), meant)]))
  }

  // MARK: Recovery

  /// Skips to what can go on at this level: `,` `)` `]` `}` `then` `else` `and` `or` `|` `->` or
  /// the end (notation 4.6); brackets that open on the way go with what they hold.
  mutating func recover(isError: Bool = true) {
    defer { if isError { recoveryIndex = max(recoveryIndex, index) } }
    var open = 0
    while kind != .end {
      switch kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open += 1
      case .rightParenthesis, .rightBracket, .rightBrace:
        if open == 0 { return }
        open -= 1
      case .comma, .bar, .arrow:
        if open == 0 { return }
      case .word:
        if open == 0, let reserved {
          switch reserved {
          case .then, .else, .and, .or, .return, .satisfies: return
          default: break
          }
        }
      default: break
      }
      advance()
    }
  }

  /// Skips to the next of these separators of cells or keys, and reports what is before it.
  mutating func skip(to separators: Token.Kind...) {
    if kind == .end || separators.contains(kind) { return }
    unexpected()
    var open = 0
    while kind != .end {
      switch kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open += 1
      case .rightParenthesis, .rightBracket, .rightBrace: open -= 1
      case .bar, .arrow:
        if separators.contains(kind) { return }
      default:
        if open <= 0, separators.contains(kind) { return }
      }
      advance()
    }
  }
}

extension ExpressionTree.Kind {
  /// Calls `body` with each direct child, in source order.
  public func forEachChild(_ body: (ExpressionID) -> Void) {
    switch self {
    case .missing, .null, .boolean, .number, .percentage, .string, .temporal, .name, .input,
      .anything:
      break
    case .list(let items): for item in items { body(item) }
    case .context(let entries): for entry in entries { body(entry.value) }
    case .range(let lower, _, let upper, _):
      body(lower)
      body(upper)
    case .comparisonRange(_, let endpoint): body(endpoint)
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .conjunction(let left, let right), .disjunction(let left, let right):
      body(left)
      body(right)
    case .negation(let operand): body(operand)
    case .between(let value, let lower, let upper):
      body(value)
      body(lower)
      body(upper)
    case .membership(let value, let tests):
      body(value)
      for test in tests { body(test) }
    case .conditional(let test, let then, let otherwise):
      body(test)
      body(then)
      body(otherwise)
    case .iteration(let iterators, let result), .quantified(_, let iterators, let result):
      for iterator in iterators {
        body(iterator.domain)
        if let upper = iterator.upper { body(upper) }
      }
      body(result)
    case .filter(let list, let condition):
      body(list)
      body(condition)
    case .path(let base, _, _): body(base)
    case .invocation(let callee, let arguments):
      body(callee)
      for argument in arguments { body(argument.value) }
    case .function(_, let result, _): body(result)
    case .instanceOf(let value, _): body(value)
    case .tests(let tests, _): for test in tests { body(test) }
    }
  }
}
