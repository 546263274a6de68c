import Decisions
import Diagnostics
import Formats

/// Boxed expressions (DMN 1.5 §10.2).
extension ModelReader {
  /// The first expression directly inside; nil where there is none.
  mutating func expression(in element: XMLElement?) -> ExpressionSyntax? {
    guard let element else { return nil }
    for child in parts(of: element) {
      if let expression = expression(child) { return expression }
    }
    return nil
  }

  private mutating func expressions(in element: XMLElement) -> [ExpressionSyntax] {
    var result: [ExpressionSyntax] = []
    for child in parts(of: element) {
      if let expression = expression(child) { result.append(expression) }
    }
    return result
  }

  /// Nil where the element is not an expression.
  private mutating func expression(_ element: XMLElement) -> ExpressionSyntax? {
    guard let kind = kind(of: element) else { return nil }
    return ExpressionSyntax(kind: kind, type: typeReference(of: element), span: element.tag)
  }

  private mutating func kind(of element: XMLElement) -> ExpressionSyntax.Kind? {
    switch element.name {
    case "literalExpression": return literal(element)
    case "context":
      return .context(
        parts(of: element).filter { $0.name == "contextEntry" }.map { entry in
          EntrySyntax(
            variable: part("variable", of: entry).map { parameter($0, besides: nil) },
            value: expression(in: entry))
        })
    case "list": return .list(expressions(in: element))
    case "relation":
      return .relation(
        columns: parts(of: element).filter { $0.name == "column" }.map {
          parameter($0, besides: nil)
        },
        rows: parts(of: element).filter { $0.name == "row" }.map { expressions(in: $0) })
    case "invocation": return invocation(element)
    case "functionDefinition": return .function(function(element))
    case "decisionTable":
      let before = diagnostics.count
      let table = table(element)
      let error = diagnostics[before...].first {
        $0.code == DMNDiagnostics.unknownValue || $0.code == DMNDiagnostics.wrongCellCount
      }
      if let language = foreignPart(of: element) { return .foreign(language: language) }
      return error.map { .invalid(table, error: $0) } ?? .table(table)
    case "conditional":
      return .conditional(
        test: expression(in: part("if", of: element)),
        then: expression(in: part("then", of: element)),
        otherwise: expression(in: part("else", of: element)))
    case "filter":
      return .filter(
        list: expression(in: part("in", of: element)),
        match: expression(in: part("match", of: element)))
    case "for": return iterator(.iteration, element, body: "return")
    case "some": return iterator(.some, element, body: "satisfies")
    case "every": return iterator(.every, element, body: "satisfies")
    default: return nil
    }
  }

  private mutating func literal(_ element: XMLElement) -> ExpressionSyntax.Kind {
    if let language = foreignLanguage(of: element) {
      reportForeign(language, element)
      return .foreign(language: language)
    }
    if let imported = part("importedValues", of: element) {
      // Text in another file is never read.
      let type = imported.attribute("importType")
      report(
        DMNDiagnostics.foreignLanguage, type?.value.whole ?? imported.tag,
        [.name(type?.text ?? "importedValues")])
      return .foreign(language: type?.text ?? "")
    }
    return .literal(text(in: element))
  }

  /// The language of an expression or of unary tests where it is not FEEL; nil where it is.
  func foreignLanguage(of element: XMLElement) -> String? {
    let own = element.attribute("expressionLanguage")?.text ?? ""
    let language = own.isEmpty ? self.language ?? "" : own
    return language.isEmpty || DMNVersion.isFEEL(language) ? nil : language
  }

  mutating func reportForeign(_ language: String, _ element: XMLElement) {
    let attribute = element.attribute("expressionLanguage")
    report(
      DMNDiagnostics.foreignLanguage, attribute?.value.whole ?? element.tag,
      [.name(language)])
  }

  /// The language of a cell of a table that is not in FEEL, reported; nil where all are. A table
  /// with such a cell has no value, since the matching rules are unknown.
  private mutating func foreignPart(of table: XMLElement) -> String? {
    var found: String?
    for part in parts(of: table) {
      for cell in parts(of: part) {
        switch cell.name {
        case "inputValues", "outputValues", "defaultOutputEntry", "inputEntry", "outputEntry":
          guard let language = foreignLanguage(of: cell) else { continue }
          reportForeign(language, cell)
          found = found ?? language
        // Read as an expression, which reports it.
        case "inputExpression": found = found ?? foreignLanguage(of: cell)
        default: continue
        }
      }
    }
    return found
  }

  private mutating func invocation(_ element: XMLElement) -> ExpressionSyntax.Kind {
    var bindings: [BindingSyntax] = []
    for binding in parts(of: element) where binding.name == "binding" {
      guard let parameter = part("parameter", of: binding) else {
        report(DMNDiagnostics.missingAttribute, binding.tag, ["binding", "parameter"])
        continue
      }
      bindings.append(
        BindingSyntax(name: requiredName(of: parameter), value: expression(in: binding)))
    }
    return .invocation(callee: expression(in: element), bindings: bindings)
  }

  mutating func function(_ element: XMLElement) -> FunctionSyntax {
    var kind = FunctionSyntax.Kind.feel
    if let attribute = element.attribute("kind") {
      if let known = FunctionSyntax.Kind(rawValue: attribute.text) {
        kind = known
      } else {
        report(
          DMNDiagnostics.unknownValue, attribute.value.whole,
          [.name(attribute.text), "kind", "`FEEL`, `Java`, `PMML`"])
      }
    }
    return FunctionSyntax(
      kind: kind,
      parameters: parts(of: element).filter { $0.name == "formalParameter" }.map {
        parameter($0, besides: nil)
      },
      body: kind == .feel ? expression(in: element) : nil, type: typeReference(of: element),
      span: element.tag)
  }

  private mutating func iterator(
    _ kind: ExpressionSyntax.IteratorKind, _ element: XMLElement, body: String
  ) -> ExpressionSyntax.Kind {
    let attribute = element.attribute("iteratorVariable")
    if attribute == nil {
      report(
        DMNDiagnostics.missingAttribute, element.tag,
        [.name(element.name), "iteratorVariable"])
    }
    let variable = NamedSpan(
      text: ModelReader.normalized(attribute?.text ?? ""),
      span: attribute?.value.whole ?? element.tag)
    return .iterator(
      kind, variable: variable, domain: expression(in: part("in", of: element)),
      body: expression(in: part(body, of: element)))
  }

  // MARK: Decision tables

  private mutating func table(_ element: XMLElement) -> TableSyntax {
    let children = parts(of: element)
    let inputs = children.filter { $0.name == "input" }.map { input in
      let head = part("inputExpression", of: input)
      return TableSyntax.Input(
        expression: head.map {
          ExpressionSyntax(kind: literal($0), type: typeReference(of: $0), span: $0.tag)
        },
        label: input.attribute("label")?.text ?? text(in: head)?.text ?? "",
        values: text(in: part("inputValues", of: input)), span: input.tag)
    }
    let outputs = children.filter { $0.name == "output" }.map { output in
      TableSyntax.Output(
        name: ModelReader.normalized(output.attribute("name")?.text ?? ""),
        written: output.attribute("name")?.value, type: typeReference(of: output),
        values: text(in: part("outputValues", of: output)),
        standard: part("defaultOutputEntry", of: output).flatMap { cell($0) }, span: output.tag)
    }
    var rules: [TableSyntax.Rule] = []
    for rule in children where rule.name == "rule" {
      rules.append(self.rule(rule, inputs: inputs.count, outputs: outputs.count))
    }
    return TableSyntax(
      hitPolicy: hitPolicy(element, outputs: outputs.count), inputs: inputs, outputs: outputs,
      rules: rules,
      span: element.tag)
  }

  /// An output cell; nil without text.
  private mutating func cell(_ element: XMLElement) -> ExpressionSyntax? {
    guard let text = text(in: element) else { return nil }
    return ExpressionSyntax(
      kind: .literal(text), type: typeReference(of: element), span: element.tag)
  }

  private mutating func rule(
    _ element: XMLElement, inputs: Int, outputs: Int
  ) -> TableSyntax.Rule {
    let entries = parts(of: element)
    var tests = entries.filter { $0.name == "inputEntry" }.map { text(in: $0) }
    var results = entries.filter { $0.name == "outputEntry" }.map { entry in
      cell(entry) ?? ExpressionSyntax(kind: .literal(nil), type: nil, span: entry.tag)
    }
    if tests.count != inputs {
      report(
        DMNDiagnostics.wrongCellCount, element.tag,
        [
          .count(tests.count), .phrase(LocalizedText(en: "input entries", zh: "输入单元格")),
          .count(inputs),
        ])
      tests = Array((tests + [MappedText?](repeating: nil, count: inputs)).prefix(inputs))
    }
    if results.count != outputs {
      report(
        DMNDiagnostics.wrongCellCount, element.tag,
        [
          .count(results.count), .phrase(LocalizedText(en: "output entries", zh: "输出单元格")),
          .count(outputs),
        ])
      let empty = ExpressionSyntax(kind: .literal(nil), type: nil, span: element.tag)
      results = Array((results + Array(repeating: empty, count: outputs)).prefix(outputs))
    }
    return TableSyntax.Rule(
      tests: tests, outputs: results, annotation: annotation(of: element), span: element.tag)
  }

  /// The annotations of a rule (§8.3.4); modellers that write none write a description.
  private func annotation(of rule: XMLElement) -> String {
    let entries = parts(of: rule)
    var texts = entries.filter { $0.name == "annotationEntry" }.compactMap {
      part("text", of: $0)?.text.text
    }
    if texts.isEmpty { texts = entries.filter { $0.name == "description" }.map(\.text.text) }
    return texts.map(ModelReader.normalized).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private mutating func hitPolicy(_ element: XMLElement, outputs: Int) -> HitPolicy {
    let policy = hitPolicy(element)
    guard let attribute = element.attribute("aggregation") else { return policy }
    switch policy {
    case .collect(.some) where outputs > 1:
      report(
        DMNDiagnostics.aggregationOfSeveral, attribute.value.whole,
        [.name(attribute.text), .count(outputs)])
    case .collect: break
    default:
      report(
        DMNDiagnostics.aggregationIgnored, attribute.value.whole,
        [
          .name(attribute.text),
          .name(element.attribute("hitPolicy")?.text ?? "UNIQUE"),
        ])
    }
    return policy
  }

  private mutating func hitPolicy(_ element: XMLElement) -> HitPolicy {
    let attribute = element.attribute("hitPolicy")
    switch attribute?.text ?? "UNIQUE" {
    case "UNIQUE": return .unique
    case "ANY": return .any
    case "PRIORITY": return .priority
    case "FIRST": return .first
    case "RULE ORDER": return .ruleOrder
    case "OUTPUT ORDER": return .outputOrder
    case "COLLECT": return .collect(aggregation(element))
    case let other:
      report(
        DMNDiagnostics.unknownValue, attribute?.value.whole ?? element.tag,
        [
          .name(other), "hitPolicy",
          "`UNIQUE`, `ANY`, `PRIORITY`, `FIRST`, `RULE ORDER`, `OUTPUT ORDER`, `COLLECT`",
        ])
      return .unique
    }
  }

  private mutating func aggregation(_ element: XMLElement) -> Aggregation? {
    guard let attribute = element.attribute("aggregation") else { return nil }
    if let known = Aggregation(rawValue: attribute.text) { return known }
    report(
      DMNDiagnostics.unknownValue, attribute.value.whole,
      [.name(attribute.text), "aggregation", "`SUM`, `MIN`, `MAX`, `COUNT`"])
    return nil
  }
}
