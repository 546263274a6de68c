/// A file of General Decimal Arithmetic cases: `dqadd001 add 1 1 -> 2`, and directives between
/// them that set the context of the cases which follow.
///
/// Source: General Decimal Arithmetic Testcases, version 2.44, section "File format".
struct DecimalTestFile {
  /// What could not be read as a case or a directive.
  struct Fault {
    let line: Int
    let message: String
  }

  /// The directives for the cases that follow.
  struct Context {
    var rounding = "half_even"
    var precision = 34
    var maximumExponent = 6144
    var minimumExponent = -6143
    var isClamped = true
    var isExtended = true

    /// True where results have the range and the digits of decimal128.
    var isDecimal128: Bool {
      precision == 34 && maximumExponent == 6144 && minimumExponent == -6143 && isClamped
        && isExtended
    }
  }

  private(set) var cases: [DecimalCase] = []
  private(set) var faults: [Fault] = []
  private var context = Context()

  init(_ text: String) {
    // Lines may end with CR LF, which is one character.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() { read(line, number: index + 1) }
  }

  private mutating func read(_ line: Substring, number: Int) {
    guard let tokens = DecimalTestFile.tokenize(line) else {
      faults.append(Fault(line: number, message: "a quotation mark is not closed"))
      return
    }
    guard let first = tokens.first else { return }
    let message: String?
    if let colon = first.firstIndex(of: ":"), !tokens.contains("->") {
      let rest = String(first[first.index(after: colon)...])
      let values = (rest.isEmpty ? [] : [rest]) + tokens.dropFirst()
      message = direct(first[..<colon].lowercased(), values)
    } else {
      message = readCase(tokens, number: number)
    }
    if let message { faults.append(Fault(line: number, message: message)) }
  }

  /// Reads a case; answers what is wrong with it.
  private mutating func readCase(_ tokens: [String], number: Int) -> String? {
    guard let arrow = tokens.firstIndex(of: "->") else { return "a case without `->`" }
    guard arrow >= 2 else { return "a case without a name and an operation" }
    guard arrow >= 3 else { return "a case without operands" }
    guard arrow + 1 < tokens.count else { return "a case without a result" }
    let one = DecimalCase(
      line: number, identifier: tokens[0], operation: tokens[1].lowercased(),
      operands: Array(tokens[2..<arrow]), result: tokens[arrow + 1], context: context)
    if let operation = DecimalOperation(rawValue: one.operation),
      operation.operandCount != one.operands.count
    {
      return "\(one.operands.count) operands for \(one.operation), not \(operation.operandCount)"
    }
    cases.append(one)
    return nil
  }

  /// Follows a directive; answers what is wrong with it.
  private mutating func direct(_ keyword: String, _ values: [String]) -> String? {
    guard values.count == 1 else { return "the directive `\(keyword)` needs one value" }
    let value = values[0].lowercased()
    switch keyword {
    case "rounding":
      context.rounding = value
      return nil
    // Every file below the folder is read anyway.
    case "dectest", "version": return nil
    default: break
    }
    guard let whole = Int(value) else { return "`\(value)` of `\(keyword)` is not a whole number" }
    switch keyword {
    case "precision": context.precision = whole
    case "maxexponent": context.maximumExponent = whole
    case "minexponent": context.minimumExponent = whole
    case "clamp": context.isClamped = whole == 1
    case "extended": context.isExtended = whole == 1
    default: return "the directive `\(keyword)` is not known"
    }
    return nil
  }

  /// Words and quoted texts of a line; `--` begins a comment. Nil where a quote is not closed.
  private static func tokenize(_ line: Substring) -> [String]? {
    func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
    var tokens: [String] = []
    var rest = line.drop(while: isBlank)
    while let first = rest.first, !rest.hasPrefix("--") {
      if first == "'" || first == "\"" {
        guard let (token, remainder) = quoted(rest.dropFirst(), by: first) else { return nil }
        tokens.append(token)
        rest = remainder
      } else {
        let word = rest.prefix { !isBlank($0) }
        tokens.append(String(word))
        rest = rest[word.endIndex...]
      }
      rest = rest.drop(while: isBlank)
    }
    return tokens
  }

  /// The text up to the closing quote, where two quotes are one, and the rest.
  private static func quoted(
    _ text: Substring, by quote: Character
  ) -> (token: String, rest: Substring)? {
    var token = ""
    var rest = text
    while let end = rest.firstIndex(of: quote) {
      token += rest[..<end]
      rest = rest[rest.index(after: end)...]
      guard rest.first == quote else { return (token, rest) }
      token.append(quote)
      rest = rest.dropFirst()
    }
    return nil
  }
}
