import DecimalArithmetic
import Text

extension ExpressionTree {
  /// The tree as an s-expression, for people and for golden tests.
  public func printed() -> String { printed(root) }

  /// The tree below one node.
  public func printed(_ id: ExpressionID) -> String {
    switch self[id].kind {
    case .missing: return "<missing>"
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let value): return value.description
    case .percentage(let value): return "(% \(value.description))"
    case .string(let text): return text.quoted()
    case .temporal(let text): return "@" + text.quoted()
    case .name(let name): return name.contains(" ") ? "`\(name)`" : name
    case .input: return "?"
    case .anything: return "-"
    case .list(let items): return form("list", items)
    case .context(let entries):
      return "(context"
        + entries.map { " (\($0.key.quoted()) \(printed($0.value)))" }.joined() + ")"
    case .range(let lower, let lowerIncluded, let upper, let upperIncluded):
      let sides = (lowerIncluded ? "[" : "(") + ".." + (upperIncluded ? "]" : ")")
      return "(range \(sides) \(printed(lower)) \(printed(upper)))"
    case .comparisonRange(let comparison, let endpoint):
      return "(test \(comparison.sign) \(printed(endpoint)))"
    case .arithmetic(let operation, let left, let right):
      return form(operation.sign, [left, right])
    case .comparison(let comparison, let left, let right):
      return form(comparison.sign, [left, right])
    case .negation(let operand): return form("neg", [operand])
    case .conjunction(let left, let right): return form("and", [left, right])
    case .disjunction(let left, let right): return form("or", [left, right])
    case .between(let value, let lower, let upper): return form("between", [value, lower, upper])
    case .membership(let value, let tests): return form("in", [value] + tests)
    case .conditional(let test, let then, let otherwise):
      return form("if", [test, then, otherwise])
    case .iteration(let iterators, let body):
      return "(for \(printed(iterators)) \(printed(body)))"
    case .quantified(let quantifier, let iterators, let condition):
      return "(\(quantifier) \(printed(iterators)) \(printed(condition)))"
    case .filter(let list, let condition): return form("filter", [list, condition])
    case .path(let base, let name, _): return "(. \(printed(base)) \(name))"
    case .invocation(let callee, let arguments):
      return "(call \(printed(callee))" + arguments.map { " " + printed($0) }.joined() + ")"
    case .function(let parameters, let body, let isExternal):
      return "(\(isExternal ? "external" : "function") "
        + "(\(parameters.map(printed).joined(separator: " "))) \(printed(body)))"
    case .instanceOf(let value, let type): return "(instance \(printed(value)) \(type.text))"
    case .tests(let tests, let negated): return form(negated ? "tests-not" : "tests", tests)
    }
  }

  private func form(_ head: String, _ children: [ExpressionID]) -> String {
    "(" + ([head] + children.map(printed)).joined(separator: " ") + ")"
  }

  private func printed(_ iterators: [Iterator]) -> String {
    "("
      + iterators.map { iterator in
        let upper = iterator.upper.map { " .. " + printed($0) } ?? ""
        return "(\(iterator.name) \(printed(iterator.domain))\(upper))"
      }.joined(separator: " ") + ")"
  }

  private func printed(_ argument: Argument) -> String {
    guard let name = argument.name else { return printed(argument.value) }
    return "(\(name): \(printed(argument.value)))"
  }

  private func printed(_ parameter: Parameter) -> String {
    guard let type = parameter.type else { return parameter.name }
    return "(\(parameter.name): \(type.text))"
  }
}

extension ExpressionTree.Comparison {
  /// As it is written.
  public var sign: String {
    switch self {
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}

extension ExpressionTree.Arithmetic {
  /// As it is written.
  public var sign: String {
    switch self {
    case .addition: "+"
    case .subtraction: "-"
    case .multiplication: "*"
    case .division: "/"
    case .exponentiation: "**"
    }
  }
}

extension TypeExpression {
  /// As it is written.
  public var text: String {
    switch self {
    case .named(let name): name
    case .list(let element): "list<\(element.text)>"
    case .range(let element): "range<\(element.text)>"
    case .context(let fields):
      "context<" + fields.map { "\($0.name): \($0.type.text)" }.joined(separator: ", ") + ">"
    case .function(let parameters, let result):
      "function<" + parameters.map(\.text).joined(separator: ", ") + "> -> " + result.text
    }
  }
}
