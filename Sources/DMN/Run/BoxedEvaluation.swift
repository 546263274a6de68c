import Decisions
import Diagnostics
import FEEL
import Text

/// Runs boxed expressions over a frame of slots.
struct BoxedEvaluation {
  let run: Run
  /// Created on first use: many expressions are constants or names.
  private lazy var interpreter = run.interpreter
  var frame: [Value]
  var means: EvaluationMeans

  init(run: Run, frame: [Value], means: EvaluationMeans) {
    self.run = run
    self.frame = frame
    self.means = means
  }

  /// The value of an expression, converted to its declared type.
  mutating func value(of expression: BoxedExpression) -> Value {
    let value = unconverted(expression)
    if expression.type?.isSurely(of: value) ?? true { return value }
    return run.converted(
      value, to: expression.type, of: expression.name, at: expression.span)
  }

  private mutating func unconverted(_ expression: BoxedExpression) -> Value {
    switch expression.kind {
    case .program(let program): return evaluate(program)
    case .context(let entries, let result): return context(entries, result)
    case .list(let items): return .list(values(of: items))
    case .relation(let columns, let rows): return relation(columns, rows)
    case .invocation(let callee, let names, let arguments):
      return invocation(callee, names, arguments, expression.span)
    case .function(let function):
      return BoxedClosure(
        model: run.model, function: function, frame: frame, name: expression.name,
        span: expression.span
      ).value
    case .table(let table): return self.table(table, expression.span)
    case .failed(let reason, let span):
      fail(reason, span)
      return .null
    case .conditional(let test, let then, let otherwise):
      return conditional(test, then, otherwise, expression.span)
    case .filter(let filter): return self.filter(filter, expression.span)
    case .iterator(let iterator): return self.iterator(iterator, expression.span)
    }
  }

  private mutating func values(of expressions: [BoxedExpression]) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(expressions.count)
    for expression in expressions { result.append(value(of: expression)) }
    return result
  }

  // MARK: Programs

  /// The value of a program over the frame; reasons of nulls are reported.
  mutating func evaluate(_ program: Program) -> Value { evaluate(program, frame) }

  /// - Parameter location: of what a generated program implements.
  private mutating func evaluate(
    _ program: Program, _ slots: [Value], at location: SourceSpan? = nil
  ) -> Value {
    if let value = program.immediateValue(slots) { return value }
    var reasons = ReasonLog(limit: 16, onePerNode: true)
    let value = interpreter.evaluate(program, slots: slots, means: &means, observer: &reasons)
    for (node, reason) in reasons.reasons {
      guard let span = location ?? program.span(of: node) ?? program.span else { continue }
      run.report(Diagnostic(DMNDiagnostics.nullFromError, at: span, [.phrase(reason)]))
    }
    return value
  }

  // MARK: Contexts, relations, invocations

  private mutating func context(_ entries: [BoxedEntry], _ result: BoxedExpression?) -> Value {
    var made: [ContextValue.Entry] = []
    for entry in entries {
      let value = value(of: entry.value)
      frame.set(entry.slot, value)
      made.append(.init(key: entry.name, value: value))
    }
    if let result { return value(of: result) }
    return .context(ContextValue(made))
  }

  private mutating func relation(_ columns: [String], _ rows: [[BoxedExpression]]) -> Value {
    var result: [Value] = []
    for row in rows {
      var entries: [ContextValue.Entry] = []
      for (column, cell) in zip(columns, row) {
        entries.append(.init(key: column, value: value(of: cell)))
      }
      result.append(.context(ContextValue(entries)))
    }
    return .list(result)
  }

  /// Arguments are bound by name (§10.2.1.6).
  private mutating func invocation(
    _ callee: BoxedExpression, _ names: [String], _ arguments: [BoxedExpression],
    _ span: SourceSpan
  ) -> Value {
    guard case .function(let function) = value(of: callee) else {
      fail(LocalizedText(en: "the value that is called is not a function", zh: "被调用的不是函数"), span)
      return .null
    }
    guard let indices = indices(of: names, in: function, span) else { return .null }
    var bound = [Value](
      repeating: .null, count: max(function.parameters.count, (indices.max() ?? -1) + 1))
    for (index, argument) in zip(indices, arguments) { bound[index] = value(of: argument) }
    if case .builtin = function.kind { bound = Array(bound.prefix((indices.max() ?? -1) + 1)) }
    let result = interpreter.call(function, bound, means: &means)
    if let reason = means.failure { fail(reason, span) }
    means.failure = nil
    return result
  }

  /// The indices of arguments among the parameters; nil, with a report, where a name is unknown.
  private func indices(
    of names: [String], in function: FunctionValue, _ span: SourceSpan
  ) -> [Int]? {
    if case .builtin(let id) = function.kind, let bound = Builtins[id].bind(names: names) {
      // Of several signatures, the one with these names.
      return names.indices.compactMap { name in bound.arguments.firstIndex { $0 == name } }
    }
    var indices: [Int] = []
    for name in names {
      let index = function.parameters.firstIndex { $0.name.hasSameScalars(as: name) }
      guard let index, !indices.contains(index) else {
        fail(
          LocalizedText(en: "the function has no parameter `\(name)`", zh: "该函数没有参数 `\(name)`"),
          span)
        return nil
      }
      indices.append(index)
    }
    return indices
  }

  private func fail(_ reason: LocalizedText, _ span: SourceSpan) {
    run.report(Diagnostic(DMNDiagnostics.nullFromError, at: span, [.phrase(reason)]))
  }

  // MARK: Conditions and loops

  private static let elements = ExpressionCompiler.fixed("for x in a return x", slots: 1)
  private static let filtered = ExpressionCompiler.fixed("a[true]", slots: 1)
  private static let some = ExpressionCompiler.fixed("some x in a satisfies x", slots: 1)
  private static let every = ExpressionCompiler.fixed("every x in a satisfies x", slots: 1)

  /// Steps that a round of a loop or a filter counts for, besides those of its expressions.
  private static let stepsOfRound = 20

  private static let noBoolean = LocalizedText(en: "the condition is not a boolean", zh: "条件不是是否值")

  private mutating func conditional(
    _ test: BoxedExpression, _ then: BoxedExpression, _ otherwise: BoxedExpression,
    _ span: SourceSpan
  ) -> Value {
    switch value(of: test) {
    case .boolean(true): return value(of: then)
    case .boolean(false), .null: return value(of: otherwise)
    default:
      fail(BoxedEvaluation.noBoolean, span)
      return .null
    }
  }

  /// FEEL decides what can be iterated and how truths combine.
  private mutating func iterator(_ iterator: BoxedIterator, _ span: SourceSpan) -> Value {
    let domain = value(of: iterator.domain)
    guard case .list(let items) = evaluate(BoxedEvaluation.elements, [domain], at: span) else {
      return .null
    }
    var results: [Value] = []
    for item in items {
      means.steps -= BoxedEvaluation.stepsOfRound
      guard means.steps > 0 else { return .null }
      if iterator.kind == .iteration { frame.set(iterator.partial, .list(results)) }
      frame.set(iterator.variable, item)
      results.append(value(of: iterator.body))
    }
    if iterator.kind == .iteration { return .list(results) }
    guard results.allSatisfy(\.isTruth) else {
      fail(BoxedEvaluation.noBoolean, span)
      return .null
    }
    let program = iterator.kind == .some ? BoxedEvaluation.some : BoxedEvaluation.every
    return evaluate(program, [.list(results)], at: span)
  }

  private mutating func filter(_ filter: BoxedFilter, _ span: SourceSpan) -> Value {
    let list = value(of: filter.list)
    switch filter.condition {
    case .program(let program, let odd, let slot):
      frame.set(slot, list)
      if let odd, case .list(let rows) = evaluate(odd), !rows.isEmpty {
        fail(BoxedEvaluation.noBoolean, span)
        return .null
      }
      return evaluate(program)
    case .boxed(let condition, let item, let members):
      guard case .list(let items) = evaluate(BoxedEvaluation.filtered, [list], at: span) else {
        return .null
      }
      var kept: [Value] = []
      for row in items {
        means.steps -= BoxedEvaluation.stepsOfRound
        guard means.steps > 0 else { return .null }
        bind(row, item, members)
        switch value(of: condition) {
        case .boolean(true): kept.append(row)
        case .boolean(false), .null: break
        default:
          fail(BoxedEvaluation.noBoolean, span)
          return .null
        }
      }
      return .list(kept)
    }
  }

  private mutating func bind(_ row: Value, _ item: Int, _ members: [BoxedFilter.Member]) {
    frame.set(item, row)
    for member in members {
      var value = member.outer.map { frame.indices.contains($0) ? frame[$0] : .null } ?? .null
      if case .context(let context) = row, let entry = context[member.name] { value = entry }
      frame.set(member.slot, value)
    }
  }

  // MARK: Decision tables

  private mutating func table(_ boxed: BoxedTable, _ span: SourceSpan) -> Value {
    let inputs = values(of: boxed.inputs)
    let slot = boxed.inputSlot
    // Of the current output.
    var cell: SourceSpan?
    frame.set(slot, .null)
    let outcome = boxed.table.outcome(
      inputs, index: boxed.index,
      test: { program, value in
        frame[slot] = value
        guard case .boolean(let truth) = evaluate(program) else { return nil }
        return truth
      },
      evaluate: {
        cell = $0.span
        return evaluate($0)
      }, converted: { output($0, of: $1, boxed, isDefault: $2, at: cell) })
    if let failure = outcome.failure {
      TableReports(boxed: boxed, run: run).report(failure, inputs)
    } else if outcome.hits.isEmpty, boxed.table.otherwise == nil {
      TableReports(boxed: boxed, run: run).reportNoRule(inputs, span)
    }
    return outcome.value
  }

  /// An output as one of its column: of its type, and among its output values; null where it is
  /// not.
  private mutating func output(
    _ value: Value, of index: Int, _ boxed: BoxedTable, isDefault: Bool, at cell: SourceSpan?
  ) -> Value {
    if case .null = value { return .null }
    if boxed.columns[index].takes(value) { return value }
    let column = boxed.columns[index]
    let value = converted(value, column, boxed, at: cell)
    guard let allowed = column.allowed, !isDefault else { return value }
    if isAllowed(value, allowed, boxed.inputSlot) { return value }
    if case .list(let items) = value,
      items.allSatisfy({ isAllowed($0, allowed, boxed.inputSlot) })
    {
      return value
    }
    TableReports(boxed: boxed, run: run).reportOutput(value, column, cell)
    return .null
  }

  private func converted(
    _ value: Value, _ column: BoxedTable.Column, _ boxed: BoxedTable, at cell: SourceSpan?
  ) -> Value {
    guard let type = column.type else { return value }
    if !boxed.table.hitPolicy.isSingle, case .list(let element) = type.feel,
      ValueTypes.conforms(value, to: element)
    {
      // The column has the type of the list of all outputs.
      return value
    }
    return run.converted(value, to: type, of: column.name, at: cell ?? column.span)
  }

  private mutating func isAllowed(_ value: Value, _ allowed: Program, _ slot: Int) -> Bool {
    frame[slot] = value
    if case .boolean(true) = evaluate(allowed) { return true }
    return false
  }
}

extension Value {
  /// Whether the value is a truth value or missing.
  fileprivate var isTruth: Bool {
    switch self {
    case .boolean, .null: true
    default: false
    }
  }
}
