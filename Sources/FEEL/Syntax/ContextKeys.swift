import Diagnostics

/// Keys of the contexts that a text writes out, found without reading it as an expression.
///
/// A name of several words or with signs can only be read where it is known; where one expression
/// makes a context, the expressions that use its value must know its keys.
public enum ContextKeys {
  /// The keys that are more than one word, in the order of the text; linear, never fails.
  public static func compound(in text: MappedText) -> [String] {
    let stream = TokenStream(text.text)
    let tokens = stream.tokens
    var keys: [String] = []
    var isContext: [Bool] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      switch token.kind {
      case .leftBrace: isContext.append(true)
      case .leftBracket, .leftParenthesis: isContext.append(false)
      case .rightBrace, .rightBracket, .rightParenthesis: _ = isContext.popLast()
      default: break
      }
      let beginsEntry = token.kind == .leftBrace || token.kind == .comma && isContext.last == true
      guard beginsEntry, let key = key(stream, at: &index) else { continue }
      keys.append(key)
    }
    return keys
  }

  /// The key that begins at a token, which is taken with what belongs to it; nil where none does,
  /// or where it is a single word.
  private static func key(_ stream: TokenStream, at index: inout Int) -> String? {
    let tokens = stream.tokens
    let first = index
    if tokens[first].kind == .string {
      guard first + 1 < tokens.count, tokens[first + 1].kind == .colon else { return nil }
      index += 1
      let inside =
        Int(tokens[first].lower)
        + 1..<max(
          Int(tokens[first].lower) + 1, Int(tokens[first].upper) - 1)
      let key = StringLiteral.decode(stream.bytes[inside]).text
      return TokenStream(key).tokens.count > 2 ? key : nil
    }
    var last = first
    while isNamePart(tokens[last].kind) { last += 1 }
    guard last > first, tokens[last].kind == .colon else { return nil }
    index = last
    guard last > first + 1 else { return nil }
    return stream.name(first..<last)
  }

  private static func isNamePart(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .word, .number, .plus, .minus, .star, .doubleStar, .slash, .dot, .apostrophe, .question:
      true
    default: false
    }
  }
}

extension TokenStream {
  /// Tokens as one name: words a space apart, signs as they stand.
  func name(_ range: Range<Int>) -> String {
    var result = ""
    for position in range {
      let token = tokens[position]
      if position > range.lowerBound, tokens[position - 1].upper < token.lower { result += " " }
      result += text(token)
    }
    return result
  }
}
