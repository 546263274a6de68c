import DecimalArithmetic
import Diagnostics

extension ExpressionParser {
  /// How tightly an operator binds, loosest first (DMN 1.5 §10.3.1.2, rules 2 and 4).
  private enum Level: Int {
    case disjunction = 1
    case conjunction
    case comparison
    case addition
    case multiplication
    case exponentiation
  }

  /// Rule 1 `expression`.
  mutating func expression() -> ExpressionID {
    nested { $0.binary(.disjunction, nil) }
  }

  /// An operand of a comparison: everything that binds tighter.
  mutating func arithmetic() -> ExpressionID {
    nested { $0.binary(.addition, nil) }
  }

  /// Goes on behind an operand that was read already, as if `expression()` had read it.
  mutating func expression(from left: ExpressionID) -> ExpressionID {
    nested { $0.binary(.disjunction, $0.postfix(left)) }
  }

  mutating func arithmetic(from left: ExpressionID) -> ExpressionID {
    nested { $0.binary(.addition, $0.postfix(left)) }
  }

  /// Counts the nesting; gives up at the limit.
  mutating func nested(_ read: (inout ExpressionParser) -> ExpressionID) -> ExpressionID {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ExpressionParser.depthLimit else {
      let node = missing()
      tooDeep()
      return node
    }
    return read(&self)
  }

  /// Reads what stands within brackets.
  mutating func bracketed<Result>(_ read: (inout ExpressionParser) -> Result) -> Result {
    let outer = isRangeEnd
    isRangeEnd = false
    defer { isRangeEnd = outer }
    return read(&self)
  }

  // MARK: Operators

  private mutating func binary(_ lowest: Level, _ first: ExpressionID?) -> ExpressionID {
    var left = first ?? unary()
    while let level = operatorLevel, level.rawValue >= lowest.rawValue {
      switch level {
      case .disjunction, .conjunction: left = junction(level, left)
      case .comparison: left = comparison(left)
      case .addition, .multiplication, .exponentiation: left = arithmeticOperator(level, left)
      }
    }
    return left
  }

  /// The level of the operator at the current token; nil where none stands there.
  private var operatorLevel: Level? {
    switch kind {
    case .plus, .minus: .addition
    case .star, .slash: .multiplication
    case .doubleStar: .exponentiation
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
    case .word:
      switch reserved {
      case .or: .disjunction
      case .and: .conjunction
      case .between, .in: .comparison
      default: nil
      }
    default: nil
    }
  }

  /// `a and b and c`: any number of operands, joined to a tree that is as flat as can be, since the
  /// operators are associative (Table 50).
  private mutating func junction(_ level: Level, _ first: ExpressionID) -> ExpressionID {
    let word: Reserved = level == .disjunction ? .or : .and
    var operands = [first]
    while accept(word) {
      operands.append(binary(level == .disjunction ? .conjunction : .comparison, nil))
    }
    while operands.count > 1 {
      var joined: [ExpressionID] = []
      for pair in stride(from: 0, to: operands.count, by: 2) {
        guard pair + 1 < operands.count else {
          joined.append(operands[pair])
          continue
        }
        let (left, right) = (operands[pair], operands[pair + 1])
        let bytes = start(left)..<tree[right].bytes.upperBound
        joined.append(
          add(
            word == .or
              ? .disjunction(left: left, right: right) : .conjunction(left: left, right: right),
            bytes))
      }
      operands = joined
    }
    return operands[0]
  }

  private mutating func arithmeticOperator(
    _ level: Level, _ left: ExpressionID
  ) -> ExpressionID {
    let operation: ExpressionTree.Arithmetic =
      switch kind {
      case .plus: .addition
      case .minus: .subtraction
      case .star: .multiplication
      case .slash: .division
      default: .exponentiation
      }
    advance()
    let right: ExpressionID =
      switch level {
      case .addition: binary(.multiplication, nil)
      case .multiplication: binary(.exponentiation, nil)
      default: unary()
      }
    return add(.arithmetic(operation, left: left, right: right), from: start(left))
  }

  /// `=` and its like, `between`, `in`.
  private mutating func comparison(_ left: ExpressionID) -> ExpressionID {
    if accept(.between) {
      let lower = arithmetic()
      expect(.and)
      let upper = arithmetic()
      return add(.between(value: left, lower: lower, upper: upper), from: start(left))
    }
    if accept(.in) {
      let tests = membershipTests()
      return add(.membership(value: left, tests: tests), from: start(left))
    }
    guard let comparison = comparisonSign else { return left }
    advance()
    let right = binary(.addition, nil)
    return add(.comparison(comparison, left: left, right: right), from: start(left))
  }

  /// The comparison that the current token stands for.
  var comparisonSign: ExpressionTree.Comparison? {
    switch kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  // MARK: Prefix and postfix

  /// `-a`, which binds tighter than `**`: `-3 ** 2` is 9 (rule 4 f).
  private mutating func unary() -> ExpressionID {
    guard kind == .minus else { return postfix(primary()) }
    let lower = token.lower
    advance()
    let operand = nested { $0.unary() }
    return add(.negation(operand), from: lower)
  }

  /// `.name`, `[filter]`, `(arguments)`, `instance of type`, any number of them.
  mutating func postfix(_ base: ExpressionID) -> ExpressionID {
    var result = base
    while true {
      switch kind {
      case .dot: result = path(result)
      case .leftBracket:
        if endsRange { return result }
        result = filter(result)
      case .leftParenthesis: result = invocation(result)
      case .word:
        guard reserved == .instance else { return result }
        advance()
        if isWord("of") {
          advance()
        } else {
          report(SyntaxDiagnostics.missingSign, token.bytes, ["of", .phrase(tokenName)])
        }
        let type = typeExpression()
        result = add(.instanceOf(value: result, type: type), from: start(result))
      default: return result
      }
    }
  }

  /// Whether `[` closes the range whose upper endpoint stands before it.
  ///
  /// What a filter holds begins an expression; what can follow a range does not, or is a sign of
  /// comparison. So one token decides, and nothing is read twice.
  private var endsRange: Bool {
    guard isRangeEnd else { return false }
    switch peek(1).kind {
    case .end, .dot, .dots, .comma, .colon, .rightParenthesis, .rightBrace, .rightBracket, .bar,
      .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .star,
      .slash, .doubleStar, .percent, .unknown:
      return true
    case .word:
      switch peek(1).reserved {
      case .and, .or, .then, .else, .in, .between, .instance, .return, .satisfies: return true
      default: return false
      }
    default: return false
    }
  }

  private mutating func path(_ base: ExpressionID) -> ExpressionID {
    advance()
    guard let (name, bytes) = memberName() else {
      report(SyntaxDiagnostics.missingName, token.bytes, [.phrase(tokenName)])
      recover()
      return add(.missing, start(base)..<max(start(base), previousEnd))
    }
    return add(.path(base: base, name: name, nameBytes: bytes), from: start(base))
  }

  private mutating func filter(_ list: ExpressionID) -> ExpressionID {
    let opening = token
    advance()
    filterDepth += 1
    let condition = bracketed { $0.expression() }
    filterDepth -= 1
    expect(.rightBracket, "]", opening: opening)
    return add(.filter(list: list, condition: condition), from: start(list))
  }

  private mutating func invocation(_ callee: ExpressionID) -> ExpressionID {
    let opening = token
    advance()
    var arguments: [ExpressionTree.Argument] = []
    if kind != .rightParenthesis {
      repeat {
        arguments.append(bracketed { $0.argument() })
      } while acceptComma(before: .rightParenthesis)
    }
    expect(.rightParenthesis, ")", opening: opening)
    if let odd = arguments.first(where: { ($0.name == nil) != (arguments[0].name == nil) }) {
      reportValue(
        Diagnostic(
          SyntaxDiagnostics.mixedArguments, at: tree.span(odd.nameBytes ?? tree[odd.value].bytes)))
    }
    return add(.invocation(callee: callee, arguments: arguments), from: start(callee))
  }

  private mutating func argument() -> ExpressionTree.Argument {
    if let (name, bytes) = nameBeforeColon() {
      advance()
      return ExpressionTree.Argument(name: name, nameBytes: bytes, value: expression())
    }
    return ExpressionTree.Argument(name: nil, nameBytes: nil, value: expression())
  }

  // MARK: Primaries

  private mutating func primary() -> ExpressionID {
    let lower = token.lower
    switch kind {
    case .number: return number()
    case .string:
      let text = decodedString()
      return add(.string(text), from: lower)
    case .date: return bareDate()
    case .at:
      advance()
      guard kind == .string else { return missingValue() }
      let text = decodedString()
      return add(.temporal(text), from: lower)
    case .question:
      if names != nil, matchedName() != nil { return nameExpression() }
      advance()
      return add(.input, from: lower)
    case .leftParenthesis: return parenthesized()
    case .leftBracket: return listOrRange()
    case .rightBracket: return rangeOpenedByBracket()
    case .leftBrace: return context()
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return comparisonRange()
    case .word: return word()
    default: return missingValue()
    }
  }

  /// `> 5`: a range as a value, or a unary test.
  mutating func comparisonRange() -> ExpressionID {
    let lower = token.lower
    guard let comparison = comparisonSign else { return missingValue() }
    advance()
    let endpoint = arithmetic()
    return add(.comparisonRange(comparison, endpoint: endpoint), from: lower)
  }

  private mutating func word() -> ExpressionID {
    if names != nil, matchedName() != nil { return nameExpression() }
    let lower = token.lower
    switch reserved {
    case nil: return nameExpression()
    case .null:
      advance()
      return add(.null, from: lower)
    case .true, .false:
      let isTrue = reserved == .true
      advance()
      return add(.boolean(isTrue), from: lower)
    case .if: return conditional()
    case .for: return iteration()
    case Reserved.some?, Reserved.every?: return quantified()
    case .function: return function()
    default: return missingValue()
    }
  }

  private mutating func number() -> ExpressionID {
    let literal = token
    advance()
    var value = DecimalNumber(text: stream.bytes[Int(literal.lower)..<Int(literal.upper)])
    if kind == .percent {
      advance()
      value = value.flatMap { $0.multiplied(by: DecimalNumber(scaled: 1, scale: 2)) }
      guard let value else { return badNumber(literal) }
      let share = add(.percentage(value), from: literal.lower)
      guard isWord("of") else { return share }
      advance()
      let whole = nested { $0.unary() }
      return add(
        .arithmetic(.multiplication, left: share, right: whole), from: literal.lower)
    }
    guard let value else { return badNumber(literal) }
    return add(.number(value), from: literal.lower)
  }

  private mutating func badNumber(_ literal: Token) -> ExpressionID {
    reportValue(
      Diagnostic(
        SyntaxDiagnostics.badNumber, at: tree.span(literal.bytes), [.name(stream.text(literal))]))
    return add(.missing, from: literal.lower)
  }

  private mutating func bareDate() -> ExpressionID {
    let date = token
    let text = stream.text(date)
    advance()
    if !mode.readsDates {
      let span = tree.span(date.bytes)
      reportValue(
        Diagnostic(SyntaxDiagnostics.bareDate, at: span, [.name(text)]).with(
          fixIt: FixIt(
            LocalizedText(en: "write it as a date", zh: "写成日期"), safety: .unsafe,
            edits: [TextEdit(span, "@\"\(text)\"")])))
    }
    return add(.temporal(text), from: date.lower)
  }

  /// The text of the string at the current token, which is taken.
  mutating func decodedString() -> String {
    let literal = token
    advance()
    let bytes = stream.bytes
    var lower = Int(literal.lower)
    var upper = Int(literal.upper)
    let quote = bytes[lower] == UInt8(ascii: "\"") ? 1 : 3
    lower += quote
    let closing: [UInt8] = quote == 1 ? [UInt8(ascii: "\"")] : [0xE2, 0x80, 0x9D]
    if upper - quote >= lower, bytes[upper - quote..<upper].elementsEqual(closing) {
      upper -= quote
    }
    let (text, hasLoneSurrogate) = StringLiteral.decode(bytes[lower..<upper])
    if hasLoneSurrogate {
      reportValue(Diagnostic(SyntaxDiagnostics.loneSurrogate, at: tree.span(literal.bytes)))
    }
    return text
  }
}
