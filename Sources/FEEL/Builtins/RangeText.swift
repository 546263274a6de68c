import CivilTime
import DecimalArithmetic
import Diagnostics

/// Reads the literals of ranges that `range()` takes (DMN 1.5 §10.3.4.1, grammar rule 66).
enum RangeText {
  /// The range that the text stands for; null where it stands for none.
  static func range(_ text: String, _ context: inout BuiltinContext) -> Value {
    var reader = Reader(TokenStream(text))
    guard let value = reader.range(&context) else {
      return Builtins.unreadable(text, LocalizedText(en: "a range", zh: "区间"), &context)
    }
    return value
  }

  private struct Reader {
    /// How deep calls may stand within calls: `date and time(date(…), time(…))`.
    private static let depthLimit = 4

    let stream: TokenStream
    var index = 0
    private var depth = 0

    init(_ stream: TokenStream) {
      self.stream = stream
    }

    private var kind: Token.Kind { stream.tokens[index].kind }

    private mutating func take() -> Token {
      let token = stream.tokens[index]
      if index < stream.tokens.count - 1 { index += 1 }
      return token
    }

    /// Nil where the text is no literal of a range.
    mutating func range(_ context: inout BuiltinContext) -> Value? {
      guard stream.problems.isEmpty else { return nil }
      let opening = take().kind
      guard [.leftBracket, .leftParenthesis, .rightBracket].contains(opening) else { return nil }
      var lower = Value.null
      if kind != .dots {
        guard let value = endpoint(&context) else { return nil }
        lower = value
      }
      guard take().kind == .dots else { return nil }
      var upper = Value.null
      if ![.rightBracket, .rightParenthesis, .leftBracket].contains(kind) {
        guard let value = endpoint(&context) else { return nil }
        upper = value
      }
      let closing = take().kind
      guard [.rightBracket, .rightParenthesis, .leftBracket].contains(closing), kind == .end
      else { return nil }
      return made(lower, opening == .leftBracket, upper, closing == .rightBracket, &context)
    }

    private func made(
      _ lower: Value, _ lowerIncluded: Bool, _ upper: Value, _ upperIncluded: Bool,
      _ context: inout BuiltinContext
    ) -> Value? {
      var failure: Failure?
      switch (lower, upper) {
      case (.null, .null): return nil
      // An open end is excluded: `(..2)`, not `[..2)`.
      case (.null, _):
        return lowerIncluded
          ? nil : RangeValue.comparison(upperIncluded ? .lessOrEqual : .less, upper, &failure)
      case (_, .null):
        return upperIncluded
          ? nil : RangeValue.comparison(lowerIncluded ? .greaterOrEqual : .greater, lower, &failure)
      default:
        guard let order = ValueComparison.order(lower, upper, &failure), order <= 0 else {
          return context.fail(
            failure
              ?? Failure(
                en: "in argument `from` the start lies behind the end",
                zh: "参数 `from` 中起点在终点之后"))
        }
        return .range(
          RangeValue(
            lower: lower, lowerIncluded: lowerIncluded, upper: upper,
            upperIncluded: upperIncluded))
      }
    }

    /// Rule 67: a number, a text, `@"…"`, or a call of `date`, `time`, `date and time` or
    /// `duration` (rule 60), whose arguments are such literals too.
    private mutating func endpoint(_ context: inout BuiltinContext) -> Value? {
      let isNegative = kind == .minus
      if isNegative { _ = take() }
      let token = take()
      switch token.kind {
      case .number:
        guard let number = DecimalNumber(text: stream.text(token).utf8) else { return nil }
        return .number(isNegative ? number.negated : number)
      case .string where !isNegative: return .string(text(token))
      case .at where !isNegative:
        guard kind == .string else { return nil }
        return TemporalLiteral.value(of: text(take()), zones: context.zones)
      case .word where !isNegative: return call(token, &context)
      default: return nil
      }
    }

    private func text(_ token: Token) -> String {
      let bytes = stream.bytes[Int(token.lower) + 1..<Int(token.upper) - 1]
      return StringLiteral.decode(bytes).text
    }

    private mutating func call(_ first: Token, _ context: inout BuiltinContext) -> Value? {
      var words = [stream.text(first)]
      while kind == .word { words.append(stream.text(take())) }
      let name = words.joined(separator: " ")
      guard depth < Reader.depthLimit,
        ["date", "time", "date and time", "duration"].contains(name),
        let id = Builtins.named(name), take().kind == .leftParenthesis
      else { return nil }
      depth += 1
      defer { depth -= 1 }
      var names: [String] = []
      var values: [Value] = []
      repeat {
        if !values.isEmpty { _ = take() }
        if kind == .word, stream.tokens[index + 1].kind == .colon {
          names.append(stream.text(take()))
          _ = take()
        }
        guard let value = endpoint(&context) else { return nil }
        values.append(value)
      } while kind == .comma
      guard take().kind == .rightParenthesis, names.isEmpty || names.count == values.count
      else { return nil }
      let value: Value
      if names.isEmpty {
        value = Builtins.call(id, values, &context)
      } else {
        guard let bound = Builtins[id].bind(names: names) else { return nil }
        value = Builtins.call(
          id, signature: bound.signature, bound.arguments.map { $0.map { values[$0] } ?? .null },
          &context)
      }
      if case .null = value { return nil }
      return value
    }
  }
}
