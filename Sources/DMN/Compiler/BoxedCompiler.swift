import Decisions
import Diagnostics
import FEEL

/// Compiles expressions as written to ``BoxedExpression``.
struct BoxedCompiler {
  var types: TypeTable
  /// Names that entries of a row may have, for filters.
  let members: [String]
  private var compiler = ExpressionCompiler()
  private var findings: [Diagnostic] = []

  var diagnostics: [Diagnostic] { findings + compiler.diagnostics }

  init(types: TypeTable, members: [String]) {
    self.types = types
    self.members = members
  }

  /// - Parameter name: what the expression is the value of, for messages.
  mutating func expression(
    _ syntax: ExpressionSyntax, in scope: NameScope, name: String, own: Int? = nil
  ) -> BoxedExpression {
    var type = syntax.type.flatMap { types.resolve($0) }
    var kind: BoxedExpression.Kind
    switch syntax.kind {
    case .literal(let text): kind = .program(compiler.program(text, in: scope))
    case .foreign: kind = .program(ExpressionCompiler.null)
    case .context(let entries): kind = context(entries, in: scope, name)
    case .list(let items): kind = .list(expressions(items, in: scope, name))
    case .relation(let columns, let rows):
      kind = .relation(
        columns: columns.map(\.name.text), rows: self.rows(rows, columns, in: scope, syntax.span))
    case .invocation(let callee, let bindings):
      kind = .invocation(
        callee: expression(callee, in: scope, name, syntax.span), names: bindings.map(\.name.text),
        arguments: arguments(bindings, in: scope, syntax.span))
    case .function(let function):
      kind = .function(
        self.function(function, in: scope, name: name, result: nil, ownSlot: own))
      // A type other than a function type is that of the result of a call.
      if type?.isFunction == false { type = nil }
    case .table(let table):
      let boxed = self.table(table, in: scope, name)
      findings += TableChecks(boxed: boxed, syntax: table).findings()
      kind = .table(boxed)
    case .invalid(let table, let error):
      // Other errors in it.
      _ = self.table(table, in: scope, name)
      kind = .failed(reason: error.message, at: error.primary.span)
    case .conditional(let test, let then, let otherwise):
      kind = .conditional(
        test: expression(test, in: scope, name, syntax.span),
        then: expression(then, in: scope, name, syntax.span),
        otherwise: expression(otherwise, in: scope, name, syntax.span))
    case .filter(let list, let match):
      kind = filter(list, match, in: scope, name, syntax.span)
    case .iterator(let iterator, let variable, let domain, let body):
      kind = self.iterator(iterator, variable, domain, body, in: scope, name, syntax.span)
    }
    return BoxedExpression(kind: kind, type: type, name: name, span: syntax.span)
  }

  /// Null where nothing is written.
  private mutating func expression(
    _ syntax: ExpressionSyntax?, in scope: NameScope, _ name: String, _ span: SourceSpan
  ) -> BoxedExpression {
    if let syntax { return expression(syntax, in: scope, name: name) }
    return BoxedExpression(
      kind: .program(ExpressionCompiler.null), type: nil, name: name, span: span)
  }

  private mutating func expressions(
    _ items: [ExpressionSyntax], in scope: NameScope, _ name: String
  ) -> [BoxedExpression] {
    var result: [BoxedExpression] = []
    for item in items { result.append(expression(item, in: scope, name: name)) }
    return result
  }

  /// Rows with a cell for each column: null where none is written.
  private mutating func rows(
    _ rows: [[ExpressionSyntax]], _ columns: [ParameterSyntax], in scope: NameScope,
    _ span: SourceSpan
  ) -> [[BoxedExpression]] {
    var columnTypes: [DeclaredType?] = []
    for column in columns { columnTypes.append(column.type.flatMap { types.resolve($0) }) }
    var result: [[BoxedExpression]] = []
    for row in rows {
      var cells: [BoxedExpression] = []
      for (index, column) in columns.enumerated() {
        let cell = expression(
          index < row.count ? row[index] : nil, in: scope, column.name.text, span)
        cells.append(columnTypes[index].map { cell.converted(to: $0) } ?? cell)
      }
      result.append(cells)
    }
    return result
  }

  private mutating func arguments(
    _ bindings: [BindingSyntax], in scope: NameScope, _ span: SourceSpan
  ) -> [BoxedExpression] {
    var result: [BoxedExpression] = []
    for binding in bindings {
      result.append(expression(binding.value, in: scope, binding.name.text, span))
    }
    return result
  }

  // MARK: Contexts and functions

  private mutating func context(
    _ entries: [EntrySyntax], in scope: NameScope, _ name: String
  ) -> BoxedExpression.Kind {
    if let twice = duplicate(among: entries) {
      findings.append(
        Diagnostic(DMNDiagnostics.duplicateName, at: twice.span, [.name(twice.text)]))
      return .program(ExpressionCompiler.null)
    }
    var scope = scope
    var boxed: [BoxedEntry] = []
    var result: BoxedExpression?
    for entry in entries {
      guard let variable = entry.variable, !variable.name.text.isEmpty else {
        result = entry.value.map { expression($0, in: scope, name: name) }
        continue
      }
      let type = variable.type.flatMap { types.resolve($0) }
      let own = variable.name.text
      let span = entry.value?.span ?? variable.name.span
      var value =
        entry.value.map { self.value(of: $0, in: scope, named: own) }
        ?? expression(nil, in: scope, own, span)
      if let type {
        // The variable's type holds for whatever the expression's own type let pass.
        value = value.converted(to: type)
      }
      boxed.append(BoxedEntry(name: own, slot: scope.declare(own, type), value: value))
    }
    return .context(boxed, result: result)
  }

  /// The value of an entry; a function finds itself under its name.
  private mutating func value(
    of syntax: ExpressionSyntax, in scope: NameScope, named name: String
  ) -> BoxedExpression {
    guard case .function = syntax.kind else { return expression(syntax, in: scope, name: name) }
    var inner = scope
    let slot = inner.declare(name)
    return expression(syntax, in: inner, name: name, own: slot)
  }

  /// The second entry of a name: a context has each once, as in FEEL (§10.3.2.6).
  private func duplicate(among entries: [EntrySyntax]) -> NamedSpan? {
    var seen: Set<[UInt8]> = []
    for case let name? in entries.map(\.variable?.name) where !name.text.isEmpty {
      if !seen.insert(Array(name.text.utf8)).inserted { return name }
    }
    return nil
  }

  mutating func function(
    _ syntax: FunctionSyntax, in scope: NameScope, name: String, result: DeclaredType?,
    ownSlot: Int?
  ) -> BoxedFunction {
    var scope = scope
    var parameters: [BoxedFunction.Parameter] = []
    for parameter in syntax.parameters {
      let type = parameter.type.flatMap { types.resolve($0) }
      let slot = scope.declare(parameter.name.text, type)
      parameters.append(.init(name: parameter.name.text, slot: slot, type: type))
    }
    var reason: LocalizedText?
    var body: BoxedExpression?
    if syntax.kind != .feel {
      let language = syntax.kind.rawValue
      findings.append(
        Diagnostic(DMNDiagnostics.foreignFunction, at: syntax.span, [.text(language)]))
      reason = LocalizedText(
        en: "functions in \(language) are not called", zh: "不调用 \(language) 函数")
    } else if let written = syntax.body {
      body = expression(written, in: scope, name: name)
    } else {
      reason = LocalizedText(en: "`\(name)` has no body", zh: "`\(name)` 没有函数体")
    }
    let declared = syntax.type.flatMap { types.resolve($0) }?.ofResult
    return BoxedFunction(
      parameters: parameters, body: body, reason: reason, result: result ?? declared,
      ownSlot: ownSlot)
  }

  // MARK: Lists

  private mutating func filter(
    _ list: ExpressionSyntax?, _ match: ExpressionSyntax?, in scope: NameScope, _ name: String,
    _ span: SourceSpan
  ) -> BoxedExpression.Kind {
    let boxed = expression(list, in: scope, name, span)
    var inner = scope
    if case .literal(let text?)? = match?.kind {
      // A condition in FEEL follows the rules of FEEL: any entry of a row is a name.
      let slot = inner.declare(BoxedCompiler.filteredList)
      let list = BoxedCompiler.filteredList
      let program = compiler.program(text.wrapped("\(list)[", "\n]"), in: inner)
      // A number would be an index there; here it is not a condition.
      let odd = text.wrapped(
        "\(list)[not((", "\n) instance of boolean or (\(text.text)\n) = null)]")
      return .filter(
        BoxedFilter(
          list: boxed,
          condition: .program(
            program, odd: isCondition(text, inner) ? nil : compiler.program(odd, in: inner),
            list: slot)))
    }
    var rowNames: [BoxedFilter.Member] = []
    var words = WordsOfTexts()
    words.collect(match)
    for member in members where words.mayName(member) {
      let outer = scope.slot(of: member)
      rowNames.append(.init(name: member, slot: inner.declare(member), outer: outer))
    }
    let item = inner.declare("item")
    let condition = expression(match, in: inner, name, span)
    return .filter(
      BoxedFilter(
        list: boxed, condition: .boxed(condition, item: item, members: rowNames)))
  }

  /// Whether a text is a truth value whatever the row.
  private func isCondition(_ text: MappedText, _ scope: NameScope) -> Bool {
    var scope = scope
    _ = scope.declare("item")
    for member in members { _ = scope.declare(member) }
    var quiet = ExpressionCompiler()
    return quiet.program(text, in: scope).type == .boolean
  }

  /// A name that no model has.
  private static let filteredList = "__filtered_list__"

  private mutating func iterator(
    _ kind: ExpressionSyntax.IteratorKind, _ variable: NamedSpan, _ domain: ExpressionSyntax?,
    _ body: ExpressionSyntax?, in scope: NameScope, _ name: String, _ span: SourceSpan
  ) -> BoxedExpression.Kind {
    let boxed = self.domain(domain, in: scope, name, span)
    var inner = scope
    let partial = kind == .iteration ? inner.declare("partial") : inner.reserve()
    let slot = inner.declare(variable.text)
    return .iterator(
      BoxedIterator(
        kind: kind, variable: slot, partial: partial, domain: boxed,
        body: expression(body, in: inner, name, span)))
  }

  /// The domain of the loop: an expression, or `a..b` as after `in` of FEEL (grammar rule 44).
  private mutating func domain(
    _ syntax: ExpressionSyntax?, in scope: NameScope, _ name: String, _ span: SourceSpan
  ) -> BoxedExpression {
    if let syntax, case .literal(let text?) = syntax.kind {
      var quiet = ExpressionCompiler()
      _ = quiet.program(text, in: scope)
      if quiet.diagnostics.contains(where: \.isError) {
        let loop = text.wrapped("for x in ", "\n return x")
        var tried = ExpressionCompiler()
        let program = tried.program(loop, in: scope)
        if !tried.diagnostics.contains(where: \.isError) {
          return BoxedExpression(
            kind: .program(program), type: syntax.type.flatMap { types.resolve($0) }, name: name,
            span: syntax.span)
        }
      }
    }
    return expression(syntax, in: scope, name, span)
  }

  // MARK: Decision tables

  private mutating func table(
    _ syntax: TableSyntax, in scope: NameScope, _ name: String
  ) -> BoxedTable {
    var inner = scope
    let slot = inner.reserve()
    var inputs: [DecisionTable.Input] = []
    var values: [BoxedExpression] = []
    var heads: [BoxedTable.Head] = []
    for input in syntax.inputs {
      let value = expression(input.expression, in: scope, input.label, input.span)
      values.append(value)
      heads.append(
        BoxedTable.Head(
          name: ModelReader.normalized(input.label), type: declaredType(of: value, in: scope),
          allowed: input.values.map { ModelReader.normalized($0.text) }, span: input.span))
      inputs.append(
        DecisionTable.Input(
          name: input.label, expression: nil, type: value.type?.feel ?? .any,
          allowed: compiler.tests(input.values, in: inner, about: slot)))
    }
    var outputs: [DecisionTable.Output] = []
    var columns: [BoxedTable.Column] = []
    for output in syntax.outputs {
      let type = output.type.flatMap { types.resolve($0) }
      let allowed = output.values ?? type?.constraint?.allowedValues
      outputs.append(
        DecisionTable.Output(
          name: output.name, type: type?.feel ?? .any,
          values: allowed.map { outputValues($0, in: scope) } ?? []))
      columns.append(
        BoxedTable.Column(
          name: output.name.isEmpty ? name : output.name, type: type,
          allowed: compiler.tests(output.values, in: inner, about: slot),
          allowedText: output.values.map { ModelReader.normalized($0.text) }, span: output.span))
    }
    var rows: [DecisionTable.Row] = []
    for rule in syntax.rules {
      var tests: [Program?] = []
      for test in rule.tests { tests.append(compiler.tests(test, in: inner, about: slot)) }
      var results: [Program] = []
      for output in rule.outputs { results.append(cell(output, in: scope)) }
      rows.append(.init(label: nil, tests: tests, outputs: results, span: rule.span))
    }
    var otherwise: [Program]?
    if syntax.outputs.contains(where: { $0.standard != nil }) {
      otherwise = []
      for output in syntax.outputs {
        otherwise?.append(output.standard.map { cell($0, in: scope) } ?? ExpressionCompiler.null)
      }
    }
    let table = DecisionTable(
      name: name, hitPolicy: syntax.hitPolicy, inputs: inputs, outputs: outputs, rows: rows,
      otherwise: otherwise)
    return BoxedTable(table: table, inputs: values, inputSlot: slot, heads: heads, columns: columns)
  }

  private func declaredType(of input: BoxedExpression, in scope: NameScope) -> DeclaredType? {
    if let type = input.type { return type }
    guard case .program(let program) = input.kind, !program.nodes.isEmpty,
      case .slot(let slot) = program.nodes[Int(program.root)]
    else { return nil }
    return scope.declared[Int(slot)]
  }

  private mutating func cell(_ syntax: ExpressionSyntax, in scope: NameScope) -> Program {
    guard case .literal(let text) = syntax.kind else { return ExpressionCompiler.null }
    return compiler.program(text, in: scope)
  }

  /// The output values in their order: those that are constant.
  private mutating func outputValues(_ text: MappedText, in scope: NameScope) -> [Value] {
    // Tests that are not a list of values have no order; unreadable ones are reported elsewhere.
    var quiet = ExpressionCompiler()
    let list = quiet.program(text.wrapped("[", "\n]"), in: scope)
    guard case .list(let values)? = list.constantValue else { return [] }
    return values
  }
}

extension BoxedExpression {
  /// The same expression with a conversion to another type after its own.
  func converted(to other: DeclaredType) -> BoxedExpression {
    if type == nil { return BoxedExpression(kind: kind, type: other, name: name, span: span) }
    return BoxedExpression(
      kind: .context([], result: self), type: other, name: name, span: span)
  }
}
