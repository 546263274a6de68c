import Decisions
import Diagnostics
import FEEL
import Notation
import Text
import Vocabulary

extension Binder {
  /// A table becomes a function of the host: with `for`, of one record; else of its inputs.
  mutating func bindTable(_ item: PolicyItem) {
    var record: Int?
    if let name = name(.for, of: item) {
      use(name)
      record = recordIndex[Identifier(name.text)]
      if record == nil { report(unknown: .record, named: name, among: records.map(\.name)) }
    }
    let first = diagnostics.count
    let isBroken = item.attribute(.for) != nil && record == nil
    guard let text = tableText(of: item), let head = columns(of: item, record, text), !isBroken
    else {
      label(from: first, by: item)
      // Not a constant: that it is null would be reported wherever it is read.
      globalLayer.append(
        Declaration(
          name: item.name, type: .unknown, meaning: .slot(FrameLayout.input), span: item.nameSpan,
          category: Category.table))
      return
    }
    let rows = TableRows(text, head, &self)
    if rows.rows.isEmpty, rows.otherwise == nil, text.rows.isEmpty, item.all(.row).isEmpty,
      !item.mayHold(.row)
    {
      report(PolicyDiagnostics.noRows, at: item.nameSpan, [.name(item.name)])
    }
    let outputs = head.outputs.indices.map { column in
      DecisionTable.Output(
        name: head.outputs[column].text, type: rows.outputTypes[column],
        values: rows.outputValues[column])
    }
    let inputs = head.inputs.indices.map { column in
      DecisionTable.Input(
        name: head.inputs[column].text,
        expression: record == nil ? nil : head.inputs[column].program,
        type: rows.inputTypes[column], allowed: rows.allowed[column])
    }
    let table = DecisionTable(
      name: item.name, hitPolicy: text.hitPolicy, inputs: inputs, outputs: outputs,
      rows: rows.rows, otherwise: rows.otherwise)
    if table.hitPolicy == .unique { report(overlapsOf: table, rows) }
    checkAggregation(of: table, head)
    label(from: first, by: item)
    declare(table, record, item, annotations: text.annotations)
  }

  /// What is wrong in a table's file says also where the policy names the file.
  private mutating func label(from first: Int, by item: PolicyItem) {
    guard let value = item.attribute(.from)?.value else { return }
    for index in first..<diagnostics.count
    where diagnostics[index].primary.span.source != value.span.source
      && !diagnostics[index].secondary.contains(where: { $0.span == value.span })
    {
      diagnostics[index] = diagnostics[index].with(
        secondary: value.span, LocalizedText(en: "the file is named here", zh: "政策在此取用该文件"))
    }
  }

  /// Rows of which only one may hold and that hold together for some inputs.
  private mutating func report(overlapsOf table: DecisionTable, _ rows: TableRows) {
    for overlap in table.overlaps(input: FrameLayout.input) {
      let (first, second) = (table.rows[overlap.first], table.rows[overlap.second])
      if rows.twins.contains(second.span) { continue }
      let inputs = zip(table.inputs, overlap.shared).compactMap { input, shared in
        shared.map { "`\(input.name)` \($0)" + unit(of: input.type) }
      }
      let common =
        inputs.isEmpty
        ? LocalizedText(en: "any input", zh: "任何输入")
        : LocalizedText(en: inputs.joined(separator: ", "), zh: inputs.joined(separator: "、") + " ")
      let finding = Diagnostic(
        PolicyDiagnostics.rowsOverlap, at: second.span,
        [.phrase(rows.names[overlap.second]), .phrase(rows.names[overlap.first]), .phrase(common)]
      ).with(secondary: first.span, LocalizedText(en: "the other row", zh: "另一行"))
      diagnostics.append(rows.help.map { finding.with(help: $0) } ?? finding)
    }
  }

  private func unit(of type: FEELType) -> String {
    guard case .number(.some(let unit)) = type else { return "" }
    return " " + catalogue[unit].name
  }

  /// Only what can be added, or put in an order, is aggregated.
  private mutating func checkAggregation(of table: DecisionTable, _ head: TableColumns) {
    guard case .collect(let aggregation?) = table.hitPolicy, aggregation != .count else { return }
    for (output, column) in zip(table.outputs, head.outputs) {
      switch output.type {
      case .number, .yearsMonths, .daysTime, .any, .unknown, .null: continue
      case .string, .date, .time, .dateTime: if aggregation != .sum { continue }
      default: break
      }
      report(
        PolicyDiagnostics.aggregation, at: column.span,
        [
          .text(aggregation.rawValue), .name(output.name),
          .phrase(TypeText(catalogue).name(output.type)),
        ])
    }
  }

  private mutating func declare(
    _ table: DecisionTable, _ record: Int?, _ item: PolicyItem, annotations: [String]?
  ) {
    let id = record.map { RecordTypeID(index: $0) }
    let parameters =
      id.map { [FEELType.FunctionParameter(name: catalogue[$0].name, type: .record($0))] }
      ?? table.inputs.map { FEELType.FunctionParameter(name: $0.name, type: $0.type) }
    let fields = table.outputs.indices.map {
      FEELType.ContextField(name: table.outputs[$0].name, type: table.type(ofColumn: $0))
    }
    let isTotal = table.otherwise != nil && table.inputs.allSatisfy { $0.allowed == nil }
    let function = HostFunction(
      id: tables.count, name: table.name, parameters: parameters, result: .context(fields),
      missing: isTotal ? .never : .maybe)
    tables.append(
      PolicyTable(
        name: table.name, record: id, table: table, annotations: annotations,
        provenance: item.provenance))
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
      let span: SourceSpan
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

  /// Nil where the head is wrong.
  private mutating func columns(
    of item: PolicyItem, _ record: Int?, _ text: TableText
  ) -> TableColumns? {
    var columns = TableColumns(inputs: [], outputs: [], layer: record.map { recordLayer($0) })
    guard let source = item.source(.columns) else {
      return text.head.map { head in
        add(inputs: head.inputs, outputs: head.outputs, to: &columns)
        return columns
      }
    }
    let parsed = ExpressionParser.parse(columns: source, mode: .policy)
    diagnostics += parsed.diagnostics
    if parsed.diagnostics.hasErrors { return nil }
    if let head = text.head,
      parsed.inputs.count != head.inputs.count || parsed.outputs.count != head.outputs.count
    {
      let counts = [
        head.inputs.count, head.outputs.count, parsed.inputs.count, parsed.outputs.count,
      ]
      report(PolicyDiagnostics.columnCount, at: source.whole, counts.map { .count($0) })
      return nil
    }
    add(inputs: parsed.inputs, outputs: parsed.outputs, to: &columns)
    return columns
  }

  private mutating func add(
    inputs: [ExpressionTree], outputs: [ExpressionTree], to columns: inout TableColumns
  ) {
    for tree in inputs {
      let name = tree.text.text.utf8Slice(tree[tree.root].bytes)
      let program = columns.layer.flatMap { self.program(tree, in: scope([$0])) }
      columns.inputs.append(.init(text: name, program: program, span: tree.span(tree.root)))
    }
    for tree in outputs {
      let name = tree.text.text.utf8Slice(tree[tree.root].bytes)
      let span = tree.span(tree.root)
      if columns.outputs.contains(where: { $0.text.hasSameScalars(as: name) }) {
        report(PolicyDiagnostics.nameTwice, at: span, [.name(name)])
      }
      columns.outputs.append(.init(text: name, span: span))
    }
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
