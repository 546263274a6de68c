import DMN
import Decisions
import Diagnostics
import FEEL
import Notation
import Text
import Vocabulary

/// A table as it stands in the policy or in a file: its cells are read, and nothing is checked.
///
/// From here on nobody knows which of the two it was.
struct TableText {
  struct Row {
    /// By which layers and explanations name it; nil for a rule of a file.
    var label: String?
    /// As people call it.
    var said: LocalizedText
    /// What to underline for the row as such.
    var span: SourceSpan
    /// All its cells.
    var whole: SourceSpan
    /// One for each input; nil for a cell that every value meets.
    var tests: [ExpressionTree?]
    var outputs: [ExpressionTree]
  }

  /// The head of a file's table, which `columns` may replace.
  struct Head {
    var inputs: [ExpressionTree]
    var outputs: [ExpressionTree]
  }

  var hitPolicy: HitPolicy
  var rows: [Row] = []
  /// The outputs where no row matches, and where they stand.
  var otherwise: (outputs: [ExpressionTree], span: SourceSpan)?
  /// Nil where the policy holds the table.
  var head: Head?
  /// What a file says of types and allowed values; empty where the policy holds the table.
  var inputs: [DecisionTableText.Input] = []
  var outputs: [DecisionTableText.Output] = []
  /// What a file says of each rule; nil where the policy holds the table.
  var annotations: [String]?
}

extension Binder {
  /// The table that an item holds or names; nil, with reports, where it cannot be read.
  mutating func tableText(of item: PolicyItem) -> TableText? {
    if item.attribute(.from) != nil { return tableTextOfFile(item) }
    if let decision = item.attribute(.decision) {
      report(
        PolicyDiagnostics.incompleteRoles, at: decision.nameSpan,
        [
          .name(item.name), .phrase(KeywordID.decision.word.printed),
          .phrase(KeywordID.from.word.printed),
        ])
    }
    var text = TableText(hitPolicy: item.choice(.hit) == .first ? .first : .unique)
    for row in item.all(.row) {
      guard let source = row.source(.value) else { continue }
      let parsed = ExpressionParser.parse(row: source, mode: .policy)
      diagnostics += parsed.diagnostics
      if parsed.diagnostics.hasErrors { continue }
      text.rows.append(
        .init(
          label: row.name, said: row.said, span: row.nameSpan, whole: source.whole,
          tests: parsed.inputs, outputs: parsed.outputs))
    }
    if let source = item.source(.otherwise) {
      let parsed = ExpressionParser.parse(outputs: source, mode: .policy)
      diagnostics += parsed.diagnostics
      if !parsed.diagnostics.hasErrors { text.otherwise = (parsed.outputs, source.whole) }
    }
    return text
  }

  // MARK: Tables in files

  private mutating func tableTextOfFile(_ item: PolicyItem) -> TableText? {
    guard let value = item.attribute(.from)?.value, let entry = effective.tableFiles[value] else {
      return nil
    }
    var isWrittenTwice = false
    for member in [KeywordID.hit, .row, .otherwise] {
      guard let written = item.attribute(member) else { continue }
      isWrittenTwice = true
      diagnostics.append(
        Diagnostic(PolicyDiagnostics.standsInFile, at: written.nameSpan, [.phrase(written.said)])
          .with(secondary: value.span, LocalizedText(en: "the file is named here", zh: "政策在此取用该文件"))
      )
    }
    if reportedFiles.insert(entry.path).inserted { diagnostics += entry.diagnostics }
    guard let file = entry.file else { return nil }
    guard let (_, place) = effective.tableFiles.decision(of: item) else {
      reportDecision(of: item, file, entry.path, at: value.span)
      return nil
    }
    let (table, findings) = file.table(ofDecision: place)
    diagnostics += findings
    if entry.diagnostics.hasErrors || isWrittenTwice { return nil }
    return table.flatMap { text(of: $0, named: item.source(.columns) == nil) }
  }

  private mutating func reportDecision(
    of item: PolicyItem, _ file: DecisionTableFile, _ path: String, at span: SourceSpan
  ) {
    let names = file.decisions.map { "`\($0)`" }
    let listed = LocalizedText(en: names.joined(separator: ", "), zh: names.joined(separator: "、"))
    guard let wanted = item.text(.decision) else {
      var finding = Diagnostic(
        PolicyDiagnostics.whichDecision, at: span,
        [.name(path), .count(names.count), .phrase(listed)])
      if names.isEmpty { finding.help = nil }
      diagnostics.append(finding)
      return
    }
    let finding = Diagnostic(
      DMNDiagnostics.noSuchElement, at: wanted.whole,
      [
        .phrase(LocalizedText(en: "decision", zh: "决策")), .name(wanted.trimmed.text),
        .phrase(listed),
      ])
    guard let nearest = EditDistance.nearest(to: wanted.trimmed.text, among: file.decisions) else {
      diagnostics.append(finding)
      return
    }
    diagnostics.append(
      finding.with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(nearest)`", zh: "改为 `\(nearest)`"), safety: .unsafe,
          edits: [TextEdit(wanted.span(0..<wanted.text.utf8.count), nearest)])))
  }

  /// The texts of a file's table as policies read them.
  ///
  /// - Parameter isNamed: whether the file's own names of columns count.
  private mutating func text(of table: DecisionTableText, named isNamed: Bool) -> TableText? {
    var text = TableText(hitPolicy: table.hitPolicy)
    text.inputs = table.inputs
    text.outputs = table.outputs
    text.annotations = table.rules.map(\.annotation)
    let before = diagnostics.filter(\.isError).count
    var head = TableText.Head(inputs: [], outputs: [])
    for input in table.inputs {
      if let tree = expressionTree(input.expression, at: input.span) { head.inputs.append(tree) }
    }
    for output in table.outputs {
      if let tree = columnName(output.name, isNamed) { head.outputs.append(tree) }
    }
    text.head = head
    for (index, rule) in table.rules.enumerated() {
      let number = LocalizedText(en: "rule \(index + 1)", zh: "规则 \(index + 1)")
      text.rows.append(
        .init(
          label: nil, said: number, span: rule.span, whole: rule.span,
          tests: rule.tests.map { $0.flatMap { testsTree($0) } },
          outputs: rule.outputs.compactMap { expressionTree($0, at: rule.span) }))
    }
    if table.outputs.contains(where: { $0.standard != nil }) {
      let trees = table.outputs.compactMap { expressionTree($0.standard, at: $0.span) }
      text.otherwise = (trees, table.outputs[0].span)
    }
    return diagnostics.filter(\.isError).count == before ? text : nil
  }

  /// The tree of an expression of a file; of an empty cell null.
  private mutating func expressionTree(
    _ text: MappedText?, at span: SourceSpan
  ) -> ExpressionTree? {
    let text = text ?? MappedText(text: "null", runs: [], whole: span)
    let parsed = ExpressionParser.parse(expression: text, mode: .policy)
    diagnostics += parsed.diagnostics
    return parsed.diagnostics.hasErrors ? nil : parsed.tree
  }

  private mutating func testsTree(_ text: MappedText) -> ExpressionTree? {
    let parsed = ExpressionParser.parse(unaryTests: text, mode: .policy)
    diagnostics += parsed.diagnostics
    return parsed.diagnostics.hasErrors ? nil : parsed.tree
  }

  /// The name of a column, which expressions have to be able to read.
  private mutating func columnName(_ name: MappedText, _ isNamed: Bool) -> ExpressionTree? {
    let parsed = ExpressionParser.parse(columns: name.wrapped("null -> ", ""), mode: .policy)
    guard isNamed else { return parsed.outputs.first }
    if !IdentifierSyntax.isName(name.text) || parsed.diagnostics.hasErrors {
      report(PolicyDiagnostics.columnName, at: name.whole, [.name(name.text)])
      return nil
    }
    return parsed.outputs.first
  }

  /// The names that the table of a file reads.
  func names(inFileOf item: PolicyItem) -> Set<Identifier> {
    guard let (entry, place) = effective.tableFiles.decision(of: item),
      let table = entry.file?.table(ofDecision: place).table
    else { return [] }
    var names: Set<Identifier> = []
    func collect(_ parsed: Parsed) {
      for node in parsed.tree.nodes {
        if case .name(let name) = node.kind { names.insert(Identifier(name)) }
      }
    }
    func expression(_ text: MappedText?) {
      if let text { collect(ExpressionParser.parse(expression: text, mode: .policy)) }
    }
    func tests(_ text: MappedText?) {
      if let text { collect(ExpressionParser.parse(unaryTests: text, mode: .policy)) }
    }
    for input in table.inputs {
      expression(input.expression)
      tests(input.allowed)
    }
    for output in table.outputs { expression(output.standard) }
    for rule in table.rules {
      rule.tests.forEach(tests)
      rule.outputs.forEach(expression)
    }
    return names
  }
}
