import Diagnostics

extension FEELType {
  /// A type as FEEL writes it: `number`, `list<string>`, `context<name: string, age: number>`,
  /// `function<number> -> boolean` (DMN 1.5 grammar rules 63 to 68).
  ///
  /// - Returns: nil where the text is no type.
  public init?(_ text: String) {
    let prefix = "null instance of "
    let span = SourceSpan(source: SourceID(index: 0), lower: 0, upper: 0)
    let parsed = ExpressionParser.parse(
      expression: MappedText(text: prefix + text, runs: [], whole: span),
      mode: .standard(NameTable(names: [])))
    guard !parsed.diagnostics.hasErrors,
      case .instanceOf(let value, let expression) = parsed.tree[parsed.tree.root].kind,
      // `number instance of string` asks again of the answer.
      case .null = parsed.tree[value].kind,
      let type = FEELType(expression)
    else { return nil }
    self = type
  }

  /// Nil where a name is none of the standard's.
  private init?(_ expression: TypeExpression) {
    switch expression {
    case .named(let name):
      guard let type = FEELType.builtin(name) else { return nil }
      self = type
    case .list(let element):
      guard let type = FEELType(element) else { return nil }
      self = .list(type)
    case .range(let element):
      guard let type = FEELType(element) else { return nil }
      self = .range(type)
    case .context(let fields):
      var known: [ContextField] = []
      for field in fields {
        guard let type = FEELType(field.type) else { return nil }
        known.append(ContextField(name: field.name, type: type))
      }
      self = .context(known)
    case .function(let parameters, let result):
      var known: [FunctionParameter] = []
      for parameter in parameters {
        guard let type = FEELType(parameter) else { return nil }
        known.append(FunctionParameter(name: "", type: type))
      }
      guard let type = FEELType(result) else { return nil }
      self = .function(known, result: type)
    }
  }
}
