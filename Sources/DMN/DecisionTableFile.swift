import Diagnostics
import FEEL
import Formats
import Text

/// The decisions of a model file whose tables are used without running the model.
///
/// Only types are resolved: expressions stay texts, and the user of the table resolves their names.
package struct DecisionTableFile: Sendable {
  /// The names of the decisions, in the order of the file.
  package let decisions: [String]
  private let elements: [ElementSyntax]
  private let index: ModelIndex

  /// Reads a model; nil where it is none.
  ///
  /// - Parameters:
  ///   - text: the file in UTF-8.
  ///   - source: what spans refer to; it holds the bytes of `text`.
  /// - Returns: also everything that is wrong with the model as it is written.
  package static func read(
    _ text: XMLEncoding.Decoded, source: SourceID
  ) -> (file: DecisionTableFile?, diagnostics: [Diagnostic]) {
    if let finding = ForeignFile.finding(in: text.bytes, source: source) {
      return (nil, [finding])
    }
    let document = XMLReader.read(text, source: source)
    guard let root = document.root else {
      let length = text.bytes.count
      return (nil, document.diagnostics.map { ForeignFile.explained($0, length: length) })
    }
    let (model, findings) = ModelReader.read(root)
    let imports = (model?.imports ?? []).map {
      Diagnostic(DMNDiagnostics.tableOfImports, at: $0.span, [.name($0.namespace)])
    }
    return (model.map(DecisionTableFile.init), document.diagnostics + findings + imports)
  }

  private init(_ model: ModelSyntax) {
    elements = model.elements.filter { element in
      if case .decision = element.kind { true } else { false }
    }
    decisions = elements.map(\.name.text)
    index = ModelIndex(model)
  }

  /// The table of a decision, by its index in ``decisions``; nil, with reasons, where it is not a
  /// table without requirements.
  package func table(
    ofDecision index: Int
  ) -> (table: DecisionTableText?, diagnostics: [Diagnostic]) {
    var reader = TableTextReader(element: elements[index], index: self.index)
    let table = reader.table()
    return (reader.diagnostics.hasErrors ? nil : table, reader.diagnostics)
  }
}

/// What a model declares, by what it is referred to; of several the first.
private struct ModelIndex {
  private let elements: [[UInt8]: ElementSyntax]
  private let items: [[UInt8]: ItemSyntax]

  init(_ model: ModelSyntax) {
    let named = model.elements.compactMap { element in
      element.id.map { (Array($0.utf8), element) }
    }
    elements = Dictionary(named) { first, _ in first }
    items = Dictionary(model.items.map { (Array($0.name.text.utf8), $0) }) { first, _ in first }
  }

  func element(_ id: Substring) -> ElementSyntax? { elements[Array(id.utf8)] }

  func item(_ name: String) -> ItemSyntax? { items[Array(name.utf8)] }
}

/// Takes the table of one decision out of its model.
private struct TableTextReader {
  let element: ElementSyntax
  let index: ModelIndex
  var diagnostics: [Diagnostic] = []

  /// Item definitions that lead to one another, at most.
  private static let maximumDepth = 128

  init(element: ElementSyntax, index: ModelIndex) {
    self.element = element
    self.index = index
  }

  mutating func table() -> DecisionTableText? {
    reportRequirements()
    guard case .decision(let logic?) = element.kind else {
      let nothing = LocalizedText(en: "empty", zh: "空的")
      report(DMNDiagnostics.notATable, element.span, [.name(element.name.text), .phrase(nothing)])
      return nil
    }
    // Reported when it was read.
    switch logic.kind {
    case .foreign, .invalid: return nil
    default: break
    }
    guard case .table(let syntax) = logic.kind else {
      report(
        DMNDiagnostics.notATable, logic.span,
        [.name(element.name.text), .phrase(logic.kind.displayName)])
      return nil
    }
    checkOrder(syntax)
    return text(of: syntax)
  }

  /// Input data is what the table asks for itself; of everything else only a run knows the value.
  private mutating func reportRequirements() {
    for reference in element.information + element.knowledge where !reference.isMissing {
      let id = reference.text.split(separator: "#", omittingEmptySubsequences: false).last ?? ""
      guard let other = index.element(id) else {
        report(DMNDiagnostics.unknownElement, reference.span, [.name(reference.text)])
        continue
      }
      if case .input = other.kind { continue }
      diagnostics.append(
        Diagnostic(
          DMNDiagnostics.tableRequires, at: reference.span,
          [.name(element.name.text), .name(other.name.text)]
        ).with(secondary: other.name.span, LocalizedText(en: "this one", zh: "指的是这个")))
    }
  }

  private mutating func checkOrder(_ syntax: TableSyntax) {
    let name: String
    switch syntax.hitPolicy {
    case .priority: name = "PRIORITY"
    case .outputOrder: name = "OUTPUT ORDER"
    default: return
    }
    let hasValues = syntax.outputs.contains { output in
      output.values != nil || columnType(output.type ?? defaultType(syntax))?.allowed != nil
    }
    if !hasValues { report(DMNDiagnostics.noOutputValues, syntax.span, [.name(name)]) }
  }

  /// The decision's own type, where the table has one column without a type.
  private func defaultType(_ syntax: TableSyntax) -> TypeReference? {
    syntax.outputs.count == 1 ? element.variable.type : nil
  }

  private mutating func text(of syntax: TableSyntax) -> DecisionTableText {
    var table = DecisionTableText(
      name: element.name.text, hitPolicy: syntax.hitPolicy, span: syntax.span)
    for input in syntax.inputs {
      var expression: MappedText?
      if case .literal(let text?)? = input.expression?.kind { expression = text }
      if expression == nil { report(DMNDiagnostics.noInputExpression, input.span) }
      let type = simpleType(input.expression?.type)
      table.inputs.append(
        .init(
          expression: expression, type: type?.feel, allowed: input.values ?? type?.allowed,
          span: input.span))
    }
    for output in syntax.outputs {
      let type = simpleType(output.type ?? defaultType(syntax))
      table.outputs.append(
        .init(
          name: name(of: output, syntax), type: type?.feel,
          values: output.values ?? type?.allowed, standard: output.standard?.literal,
          span: output.span))
    }
    table.rules = syntax.rules.map { rule in
      .init(
        tests: rule.tests, outputs: rule.outputs.map(\.literal), annotation: rule.annotation,
        span: rule.span)
    }
    return table
  }

  /// The name of a column; a single one without a name has that of the decision's variable.
  private mutating func name(
    of output: TableSyntax.Output, _ syntax: TableSyntax
  ) -> MappedText {
    if let written = output.written, !output.name.isEmpty {
      return written.text.hasSameScalars(as: output.name)
        ? written : MappedText(text: output.name, runs: [], whole: written.whole)
    }
    if syntax.outputs.count > 1 {
      report(DMNDiagnostics.missingAttribute, output.span, ["output", "name"])
    }
    let variable = element.variable.name
    return MappedText(text: variable.text, runs: [], whole: variable.span)
  }

  // MARK: Types

  /// A type that one column can have; `any` for one without restriction.
  private struct ColumnType {
    let feel: FEELType
    /// The allowed values of an item definition.
    let allowed: MappedText?
  }

  private mutating func simpleType(_ reference: TypeReference?) -> ColumnType? {
    guard let reference else { return nil }
    if let type = columnType(reference) { return type }
    let name = Self.localName(of: reference)
    let isDefined = FEELType.builtin(name) != nil || index.item(name) != nil
    report(
      isDefined ? DMNDiagnostics.tableType : DMNDiagnostics.unknownType, reference.span,
      [.name(reference.text)])
    return nil
  }

  /// Nil where there is no type, or not a simple one.
  private func columnType(_ reference: TypeReference?) -> ColumnType? {
    var next = reference
    var allowed: MappedText?
    for _ in 0..<Self.maximumDepth {
      guard let reference = next else { return ColumnType(feel: .any, allowed: allowed) }
      let name = Self.localName(of: reference)
      guard let item = index.item(name) else {
        return Self.simple(name).map { ColumnType(feel: $0, allowed: allowed) }
      }
      if item.isCollection || !item.components.isEmpty || item.function != nil { return nil }
      allowed = allowed ?? item.typeConstraint ?? item.allowedValues
      next = item.type
    }
    return nil
  }

  private static func simple(_ name: String) -> FEELType? {
    switch name {
    case "any", "Any": .any
    case "duration": .daysTime
    case "Null", "list", "context": nil
    default: FEELType.builtin(name) ?? FEELType.ofModellers(name)
    }
  }

  /// The name without the prefix of DMN 1.1: `feel:string`.
  private static func localName(of reference: TypeReference) -> String {
    guard let colon = reference.text.firstIndex(of: ":") else { return reference.text }
    return String(reference.text[reference.text.index(after: colon)...])
  }

  private mutating func report(
    _ code: DiagnosticCode, _ span: SourceSpan, _ arguments: [DiagnosticArgument] = []
  ) {
    diagnostics.append(Diagnostic(code, at: span, arguments))
  }
}

extension ExpressionSyntax {
  /// The text of an expression in FEEL; nil where nothing is written.
  fileprivate var literal: MappedText? {
    if case .literal(let text) = kind { text } else { nil }
  }
}

extension ExpressionSyntax.Kind {
  /// What it is, in the words of the standard.
  fileprivate var displayName: LocalizedText {
    switch self {
    case .literal: LocalizedText(en: "a literal expression", zh: "一个表达式")
    case .context: LocalizedText(en: "a context", zh: "上下文")
    case .list: LocalizedText(en: "a list", zh: "列表")
    case .relation: LocalizedText(en: "a relation", zh: "关系表")
    case .invocation: LocalizedText(en: "an invocation", zh: "一次调用")
    case .function: LocalizedText(en: "a function", zh: "函数")
    case .table, .invalid: LocalizedText(en: "a decision table", zh: "决策表")
    case .conditional: LocalizedText(en: "a conditional", zh: "条件表达式")
    case .filter: LocalizedText(en: "a filter", zh: "筛选")
    case .iterator: LocalizedText(en: "an iteration", zh: "循环")
    case .foreign(let language):
      LocalizedText(en: "an expression in `\(language)`", zh: "用 `\(language)` 写的表达式")
    }
  }
}
