import Decisions
import Diagnostics
import FEEL
import Notation
import Text
import Vocabulary

/// The rows of one table while they are bound.
struct TableRows {
  private(set) var rows: [DecisionTable.Row] = []
  /// What each row is called.
  private(set) var names: [LocalizedText] = []
  /// Rows that were told to have the same inputs as an earlier one.
  private(set) var twins: Set<SourceSpan> = []
  private(set) var otherwise: [Program]?
  private(set) var inputTypes: [FEELType]
  private(set) var outputTypes: [FEELType]
  /// For each input the tests of the values that it may have; nil where it may have any.
  private(set) var allowed: [Program?]
  /// For each output the values that it may have, the most important first; empty for any.
  private(set) var outputValues: [[Value]]
  private let text: TableText
  private let head: Binder.TableColumns

  init(_ text: TableText, _ head: Binder.TableColumns, _ binder: inout Binder) {
    self.text = text
    self.head = head
    inputTypes = head.inputs.map { $0.program?.type ?? .unknown }
    outputTypes = Array(repeating: .unknown, count: head.outputs.count)
    allowed = Array(repeating: nil, count: head.inputs.count)
    outputValues = Array(repeating: [], count: head.outputs.count)
    let whole = text.rows.filter { checkCount($0, &binder) }
    declareInputTypes(&binder)
    inferInputTypes(whole, binder)
    bindAllowed(&binder)
    bindOutputValues(&binder)
    var seen = TableTwins()
    for row in whole {
      if text.hitPolicy == .unique, let other = seen.earlier(than: row) {
        twins.insert(row.span)
        let finding = Diagnostic(
          PolicyDiagnostics.rowTwice, at: row.span, [.phrase(row.said), .phrase(other.said)]
        ).with(secondary: other.span, LocalizedText(en: "the other row", zh: "另一行"))
        binder.diagnostics.append(help.map { finding.with(help: $0) } ?? finding)
      }
      bind(row, &binder)
    }
    bindOtherwise(&binder)
    for column in outputTypes.indices where outputTypes[column] == .unknown {
      if let declared = text.outputs[safe: column]?.type { outputTypes[column] = declared }
    }
  }

  /// What to do about rows of a file that hold together; nil where the policy holds the rows.
  var help: LocalizedText? {
    text.head == nil
      ? nil
      : LocalizedText(
        en: "correct one in the file, or make its hit policy FIRST if the first one applies",
        zh: "请在文件中改正其中一条；若以先写的为准，请把命中策略改为 FIRST")
  }

  private func checkCount(_ row: TableText.Row, _ binder: inout Binder) -> Bool {
    if row.tests.count == head.inputs.count, row.outputs.count == head.outputs.count {
      return true
    }
    let count = row.tests.count + row.outputs.count
    let wanted = head.inputs.count + head.outputs.count
    binder.report(
      PolicyDiagnostics.cellCount, at: row.whole,
      [.count(count), .count(wanted)])
    return false
  }

  // MARK: Inputs

  /// The types that a file declares: those of inputs that are arguments, and of fields the same.
  private mutating func declareInputTypes(_ binder: inout Binder) {
    for (column, input) in text.inputs.enumerated() {
      guard let declared = input.type, declared != .any else { continue }
      if head.layer == nil {
        inputTypes[column] = declared
      } else if !Self.areAlike(declared, inputTypes[column]) {
        let names = TypeText(binder.catalogue)
        var finding = Diagnostic(
          PolicyDiagnostics.inputType, at: head.inputs[column].span,
          [
            .name(head.inputs[column].text), .phrase(names.name(declared)),
            .phrase(names.name(inputTypes[column])),
          ])
        if let place = input.expression?.whole, place.source != head.inputs[column].span.source {
          finding = finding.with(secondary: place, LocalizedText(en: "declared here", zh: "文件中的声明"))
        }
        binder.diagnostics.append(finding)
        // Else each cell would be reported to be of the wrong type.
        inputTypes[column] = .any
      }
    }
  }

  /// Whether values of the one can be those of the other, units and closed sets aside.
  private static func areAlike(_ left: FEELType, _ right: FEELType) -> Bool {
    switch (left, right) {
    case (.any, _), (_, .any), (.unknown, _), (_, .unknown), (.null, _), (_, .null): true
    case (.number, .number), (.string, .string): true
    default: left == right
    }
  }

  /// Without `for` the type of an input is that of the first literal among its tests.
  private mutating func inferInputTypes(_ rows: [TableText.Row], _ binder: Binder) {
    for column in inputTypes.indices where inputTypes[column] == .unknown {
      guard head.inputs[column].program == nil, head.layer == nil else { continue }
      for row in rows {
        guard let tree = row.tests[column] else { continue }
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
      binder.unitIndex[Identifier(name)].map { .number(binder.catalogue[$0].base) }
    default: nil
    }
  }

  private func inputScope(_ column: Int, _ binder: Binder) -> Scope {
    let input = binder.input(
      inputTypes[column], LocalizedText(en: "input", zh: "输入"),
      missing: head.inputs[column].program?.missing ?? .maybe)
    return binder.scope(layers, input: input)
  }

  private var layers: [Scope.Layer] { head.layer.map { [$0] } ?? [] }

  private mutating func bindAllowed(_ binder: inout Binder) {
    for (column, input) in text.inputs.enumerated() {
      guard let tests = input.allowed else { continue }
      allowed[column] = binder.tests(tests, in: inputScope(column, binder))
    }
  }

  // MARK: Rows

  private mutating func bind(_ row: TableText.Row, _ binder: inout Binder) {
    var tests: [Program?] = []
    var isWhole = true
    for (column, tree) in row.tests.enumerated() {
      guard let tree else {
        tests.append(nil)
        continue
      }
      if case .anything = tree[tree.root].kind {
        tests.append(nil)
        continue
      }
      let program = binder.program(tree, in: inputScope(column, binder), as: .condition)
      isWhole = isWhole && program != nil
      tests.append(program)
    }
    guard let outputs = outputs(row.outputs, &binder), isWhole else { return }
    names.append(row.label.map { LocalizedText($0) } ?? row.said)
    rows.append(
      DecisionTable.Row(label: row.label, tests: tests, outputs: outputs, span: row.span))
  }

  private mutating func bindOtherwise(_ binder: inout Binder) {
    guard let (trees, span) = text.otherwise else { return }
    guard trees.count == head.outputs.count else {
      binder.report(
        PolicyDiagnostics.cellCount, at: span,
        [.count(trees.count), .count(head.outputs.count)])
      return
    }
    otherwise = outputs(trees, &binder)
  }

  // MARK: Outputs

  private mutating func bindOutputValues(_ binder: inout Binder) {
    for (column, output) in text.outputs.enumerated() {
      guard let values = output.values else { continue }
      let list = binder.expression(values.wrapped("[", "\n]"), in: binder.scope())
      if case .list(let items)? = list?.constantValue { outputValues[column] = items }
    }
  }

  /// The outputs of a row; all rows of a column have one type.
  private mutating func outputs(
    _ trees: [ExpressionTree], _ binder: inout Binder
  ) -> [Program]? {
    var programs: [Program] = []
    for (column, tree) in trees.enumerated() {
      guard let program = binder.program(tree, in: binder.scope(layers)) else { return nil }
      let type = program.type
      let declared = text.outputs[safe: column]?.type ?? .any
      if !Self.areAlike(declared, type) {
        report(column, declared, type, at: tree, &binder)
      } else if outputTypes[column] == .unknown || outputTypes[column] == .null {
        outputTypes[column] = type
      } else if type != outputTypes[column], type != .unknown, type != .null {
        report(column, outputTypes[column], type, at: tree, &binder)
      }
      checkValue(program, column, at: tree, &binder)
      programs.append(program)
    }
    return programs
  }

  private func report(
    _ column: Int, _ first: FEELType, _ second: FEELType, at tree: ExpressionTree,
    _ binder: inout Binder
  ) {
    let names = TypeText(binder.catalogue)
    binder.report(
      PolicyDiagnostics.outputTypes, at: tree.span(tree.root),
      [.name(head.outputs[column].text), .phrase(names.name(first)), .phrase(names.name(second))])
  }

  /// A constant has to be among the values that the file lists for the column.
  private func checkValue(
    _ program: Program, _ column: Int, at tree: ExpressionTree, _ binder: inout Binder
  ) {
    let values = outputValues[column]
    guard !values.isEmpty, let value = program.constantValue else { return }
    if case .null = value { return }
    var failure: Failure?
    let isListed = values.contains {
      ValueComparison.isMember(value, of: $0, keepingUnknown: false, &failure) == true
    }
    if isListed { return }
    let span = tree.span(tree.root)
    let listed = text.outputs[safe: column]?.values?.whole
    let finding = Diagnostic(
      PolicyDiagnostics.notOutputValue, at: span,
      [
        .name(tree.text.text.utf8Slice(tree[tree.root].bytes)),
        .name(head.outputs[column].text),
      ])
    binder.diagnostics.append(
      listed.map { finding.with(secondary: $0, LocalizedText(en: "the output values", zh: "输出值")) }
        ?? finding)
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
