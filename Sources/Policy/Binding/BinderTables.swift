import Decisions
import Diagnostics
import FEEL
import Notation
import Vocabulary

extension Binder {
  /// A table becomes a function of the host: with `for`, of one record; else of its inputs.
  mutating func bindTable(_ item: PolicyItem) {
    var record: Int?
    if let name = name(.for, of: item) {
      use(name.text)
      record = recordIndex[Spelling(name.text)]
      if record == nil { report(unknown: .record, named: name, among: records.map(\.name)) }
    }
    let isBroken = item.attribute(.for) != nil && record == nil
    guard let head = columns(of: item, record), !isBroken else {
      globalLayer.append(
        Declaration(
          name: item.name, type: .unknown, meaning: .constant(.null), span: item.nameSpan,
          category: Category.table))
      return
    }
    let rows = TableRows(item, head, &self)
    if rows.rows.isEmpty, rows.otherwise == nil, item.all(.row).isEmpty {
      report(PolicyDiagnostics.noRows, at: item.nameSpan, [Said(item.name)])
    }
    let outputs = zip(head.outputs, rows.outputTypes).map {
      DecisionTable.Output(name: $0.text, type: $1)
    }
    let inputs = zip(head.inputs, rows.inputTypes).map { input, type in
      DecisionTable.Input(
        name: input.text, expression: record == nil ? nil : input.program, type: type)
    }
    let table = DecisionTable(
      name: item.name, hitPolicy: item.choice(.hit) == .first ? .first : .unique, inputs: inputs,
      outputs: outputs, rows: rows.rows, otherwise: rows.otherwise)
    if table.hitPolicy == .unique { report(overlapsOf: table, besides: rows.twins) }
    declare(table, record, item)
  }

  /// Rows of which only one may hold and that hold together for some inputs.
  ///
  /// - Parameter twins: rows of which this was told already.
  private mutating func report(overlapsOf table: DecisionTable, besides twins: Set<SourceSpan>) {
    for overlap in table.overlaps(input: FrameLayout.input) {
      let (first, second) = (table.rows[overlap.first], table.rows[overlap.second])
      if twins.contains(second.span) { continue }
      let inputs = zip(table.inputs, overlap.shared).compactMap { input, shared in
        shared.map { "`\(input.name)` \($0)" + unit(of: input.type) }
      }
      let common =
        inputs.isEmpty
        ? Said(en: "any input", zh: "任何输入")
        : Said(en: inputs.joined(separator: ", "), zh: inputs.joined(separator: "、") + " ")
      diagnostics.append(
        Diagnostic(
          PolicyDiagnostics.rowsOverlap, at: second.span,
          [Said(second.label ?? ""), Said(first.label ?? ""), common]
        ).with(secondary: first.span, Said(en: "the other row", zh: "另一行")))
    }
  }

  private func unit(of type: FEELType) -> String {
    guard case .number(.some(let unit)) = type else { return "" }
    return " " + catalogue[unit].name
  }

  private mutating func declare(_ table: DecisionTable, _ record: Int?, _ item: PolicyItem) {
    let id = record.map { RecordTypeID(index: $0) }
    let parameters =
      id.map { [FEELType.FunctionParameter(name: catalogue[$0].name, type: .record($0))] }
      ?? table.inputs.map { FEELType.FunctionParameter(name: $0.name, type: $0.type) }
    let fields = table.outputs.map { FEELType.ContextField(name: $0.name, type: $0.type) }
    let function = HostFunction(
      id: tables.count, name: table.name, parameters: parameters, result: .context(fields),
      missing: table.otherwise == nil ? .maybe : .never)
    tables.append(
      PolicyTable(name: table.name, record: id, table: table, provenance: item.provenance))
    func declaration(_ implicit: [Meaning]?) -> Declaration {
      Declaration(
        name: table.name, type: function.result, missing: function.missing,
        meaning: .host(function, implicitArguments: implicit), span: item.nameSpan,
        category: Category.table)
    }
    globalLayer.append(declaration(nil))
    if let record {
      recordTables[record, default: []].append(declaration([.slot(FrameLayout.record)]))
    }
  }

  /// The head of a table: inputs, checked where they read a record, and names of outputs.
  struct TableColumns {
    struct Input {
      let text: String
      let program: Program?
    }
    struct Output {
      let text: String
      let span: SourceSpan
    }
    var inputs: [Input]
    var outputs: [Output]
    /// The layer of names that inputs, tests and outputs see; nil without `for`.
    var layer: Scope.Layer?
  }

  private mutating func columns(of item: PolicyItem, _ record: Int?) -> TableColumns? {
    guard let text = item.source(.columns) else { return nil }
    let parsed = ExpressionParser.parse(columns: text, mode: .policy)
    diagnostics += parsed.diagnostics
    if parsed.diagnostics.hasErrors { return nil }
    let layer = record.map { recordLayer($0) }
    var columns = TableColumns(inputs: [], outputs: [], layer: layer)
    for tree in parsed.inputs {
      let name = tree.text.text.utf8Slice(tree[tree.root].bytes)
      let program = layer.flatMap { self.program(tree, in: scope([$0])) }
      columns.inputs.append(.init(text: name, program: program))
    }
    for tree in parsed.outputs {
      let name = tree.text.text.utf8Slice(tree[tree.root].bytes)
      let span = tree.span(tree.root)
      if columns.outputs.contains(where: { $0.text.utf8.elementsEqual(name.utf8) }) {
        report(PolicyDiagnostics.nameTwice, at: span, [Said(name)])
      }
      columns.outputs.append(.init(text: name, span: span))
    }
    return columns
  }
}

extension String {
  /// The text of a range of bytes.
  func utf8Slice(_ bytes: Range<Int32>) -> String {
    let view = utf8
    let lower = view.index(view.startIndex, offsetBy: Int(bytes.lowerBound))
    let upper = view.index(view.startIndex, offsetBy: Int(bytes.upperBound))
    return String(decoding: Array(view[lower..<upper]), as: UTF8.self)
  }
}

/// The rows of one table while they are bound.
private struct TableRows {
  var rows: [DecisionTable.Row] = []
  var otherwise: [Program]?
  var inputTypes: [FEELType]
  var outputTypes: [FEELType]
  /// Rows that were told to have the same inputs as an earlier one.
  var twins: Set<SourceSpan> = []

  init(_ item: PolicyItem, _ head: Binder.TableColumns, _ binder: inout Binder) {
    var parsedRows: [(item: PolicyItem, row: ParsedRow)] = []
    for row in item.all(.row) {
      guard let text = row.source(.value) else { continue }
      let parsed = ExpressionParser.parse(row: text, mode: .policy)
      binder.diagnostics += parsed.diagnostics
      if parsed.diagnostics.hasErrors { continue }
      let count = parsed.inputs.count + parsed.outputs.count
      let wanted = head.inputs.count + head.outputs.count
      if parsed.inputs.count != head.inputs.count || parsed.outputs.count != head.outputs.count {
        binder.report(
          PolicyDiagnostics.cellCount, at: text.whole, [Said("\(count)"), Said("\(wanted)")])
        continue
      }
      parsedRows.append((row, parsed))
    }
    inputTypes = head.inputs.map { $0.program?.type ?? .unknown }
    outputTypes = Array(repeating: .unknown, count: head.outputs.count)
    inferInputTypes(head, parsedRows.map(\.row), binder)
    var seen = TableTwins()
    for (row, parsed) in parsedRows {
      let span = row.nameSpan
      if item.choice(.hit) != .first, let other = seen.earlier(than: row, parsed.inputs) {
        twins.insert(span)
        binder.diagnostics.append(
          Diagnostic(PolicyDiagnostics.rowTwice, at: span, [row.said, other.said])
            .with(secondary: other.nameSpan, Said(en: "the other row", zh: "另一行")))
      }
      bind(parsed, row.name, span, head, &binder)
    }
    bindOtherwise(item, head, &binder)
  }

  /// Without `for` the type of an input is that of the first literal among its tests.
  private mutating func inferInputTypes(
    _ head: Binder.TableColumns, _ rows: [ParsedRow], _ binder: Binder
  ) {
    for column in inputTypes.indices where inputTypes[column] == .unknown {
      guard head.inputs[column].program == nil, head.layer == nil else { continue }
      for row in rows {
        let tree = row.inputs[column]
        if let type = tree.nodes.lazy.compactMap({ Self.literalType($0.kind, binder) }).first {
          inputTypes[column] = type
          break
        }
      }
      if inputTypes[column] == .unknown { inputTypes[column] = .any }
    }
  }

  private static func literalType(_ kind: ExpressionTree.Kind, _ binder: Binder) -> FEELType? {
    switch kind {
    case .number, .percentage: .number(nil)
    case .string: .string(nil)
    case .boolean: .boolean
    case .temporal: .date
    case .name(let name):
      binder.unitIndex[Spelling(name)].map { .number(binder.catalogue[$0].base) }
    default: nil
    }
  }

  private mutating func bind(
    _ parsed: ParsedRow, _ label: String, _ span: SourceSpan, _ head: Binder.TableColumns,
    _ binder: inout Binder
  ) {
    let layers = head.layer.map { [$0] } ?? []
    var tests: [Program?] = []
    var isWhole = true
    for (column, tree) in parsed.inputs.enumerated() {
      if case .anything = tree[tree.root].kind {
        tests.append(nil)
        continue
      }
      let input = binder.input(
        inputTypes[column], Said(en: "input", zh: "输入"),
        missing: head.inputs[column].program?.missing ?? .maybe)
      let program = binder.program(tree, in: binder.scope(layers, input: input), as: .condition)
      isWhole = isWhole && program != nil
      tests.append(program)
    }
    guard let outputs = outputs(parsed.outputs, layers, head, &binder), isWhole else { return }
    rows.append(DecisionTable.Row(label: label, tests: tests, outputs: outputs, span: span))
  }

  private mutating func bindOtherwise(
    _ item: PolicyItem, _ head: Binder.TableColumns, _ binder: inout Binder
  ) {
    guard let text = item.source(.otherwise) else { return }
    let parsed = ExpressionParser.parse(outputs: text, mode: .policy)
    binder.diagnostics += parsed.diagnostics
    if parsed.diagnostics.hasErrors { return }
    guard parsed.outputs.count == head.outputs.count else {
      binder.report(
        PolicyDiagnostics.cellCount, at: text.whole,
        [Said("\(parsed.outputs.count)"), Said("\(head.outputs.count)")])
      return
    }
    otherwise = outputs(parsed.outputs, head.layer.map { [$0] } ?? [], head, &binder)
  }

  /// The outputs of a row; all rows of a column have one type.
  private mutating func outputs(
    _ trees: [ExpressionTree], _ layers: [Scope.Layer], _ head: Binder.TableColumns,
    _ binder: inout Binder
  ) -> [Program]? {
    var programs: [Program] = []
    for (column, tree) in trees.enumerated() {
      guard let program = binder.program(tree, in: binder.scope(layers)) else { return nil }
      if outputTypes[column] == .unknown || outputTypes[column] == .null {
        outputTypes[column] = program.type
      } else if program.type != outputTypes[column], program.type != .unknown,
        program.type != .null
      {
        let names = TypeText(binder.catalogue)
        binder.report(
          PolicyDiagnostics.outputTypes, at: tree.span(tree.root),
          [
            Said(head.outputs[column].text), names.name(outputTypes[column]),
            names.name(program.type),
          ])
      }
      programs.append(program)
    }
    return programs
  }
}
