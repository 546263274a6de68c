import DecimalArithmetic
import Diagnostics
import FEEL
import Notation
import Records
import Text
import Vocabulary

/// Turns the effective policy into the typed model: every name looked up, every expression checked.
///
/// All errors are reported at once; what an error made unreadable is left out, so that one mistake
/// is reported once.
struct Binder {
  let effective: EffectivePolicy
  let sources: SourceMap
  var diagnostics: [Diagnostic] = []

  var catalogue = TypeCatalogue()
  var records: [BoundRecord] = []
  var recordIndex: [Identifier: Int] = [:]
  var choiceIndex: [Identifier: FEEL.ChoiceID] = [:]
  var unitIndex: [Identifier: UnitID] = [:]

  var documents: [LegalDocument] = []
  /// Articles and clauses of each document by number.
  var clauseHeads: [[Identifier: [Int]]] = []
  var bodies: [Body] = []
  var bodyNames: Set<Identifier> = []

  var globals: [Global] = []
  /// What every expression sees: parameters, dates, defines, tables, units, groups, `all`, `policy`.
  var globalLayer = Scope.Layer([])
  /// Defines for a record, visible where its fields are.
  var recordDefines: [Int: [Declaration]] = [:]
  var tables: [PolicyTable] = []
  /// Tables for a record, as they are read where it is the scope's own record or a limit's group:
  /// without being called.
  var recordTables: [Int: [Declaration]] = [:]

  var levels: [Level] = []
  var sheets: [Sheet] = []
  /// Sheets as they read one kind of record.
  var sheetIndex: [SheetKey: Int] = [:]
  /// Bound rules of rulesets, by label.
  var rulesets: [Identifier: BoundRuleset] = [:]

  /// Values of the whole run that some program reads, as indices into ``globals``.
  var readGlobals: Set<Int> = []
  /// Declared names, and what refers to them so far.
  var symbols: SymbolTable
  /// Unknown names told so far, once for each file.
  var reportedUnknown: Set<UnknownName> = []
  /// Cells of tables told to be negative, which several bounds may read.
  var reportedNegative: Set<SourceSpan> = []

  /// True once a name was asked for that only a base policy can declare, which the header lacks.
  var asksForBase: Bool

  /// Files of tables whose mistakes have been told.
  var reportedFiles: Set<String> = []

  struct SheetKey: Hashable {
    let name: Identifier
    let record: Int
  }

  struct UnknownName: Hashable {
    let source: SourceID
    let name: Identifier
    /// The type that has no such property; nil for a name that stands alone.
    var owner: DiagnosticArgument?
  }

  init(_ effective: EffectivePolicy, sources: SourceMap) {
    self.effective = effective
    self.sources = sources
    asksForBase = effective.asksForBase
    symbols = SymbolTable(effective)
  }

  /// The typed policy; nil where something is wrong that makes it useless to run.
  static func bind(
    _ effective: EffectivePolicy, sources: SourceMap
  ) -> (policy: Policy?, symbols: SymbolTable, diagnostics: [Diagnostic]) {
    var binder = Binder(effective, sources: sources)
    let policy = binder.policy()
    let isUseless = binder.diagnostics.hasErrors
    return (isUseless ? nil : policy, binder.symbols, binder.diagnostics)
  }

  private mutating func policy() -> Policy {
    bindDocuments()
    checkNames()
    bindUnits()
    declareUnits()
    bindChoices()
    bindRecords()
    bindBodies()
    declareWords()
    bindGlobals()
    bindLevels()
    bindRulesets()
    var awards = effective.all(.award).compactMap { award($0) }
    // S22: nothing else decides the order of awards, so their labels do.
    awards.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    bindUnusedSheets()
    let rewards = effective.all(.rewards).first.map { rewardRules($0) }
    checkLayerHeads()
    checkBase()
    for index in globals.indices { globals[index].isRead = readGlobals.contains(index) }
    return Policy(
      header: header(),
      layers: effective.layers.map { PolicyLayer(header: $0.header, folder: $0.folder) },
      documents: documents, catalogue: catalogue, records: recordCatalogue(), globals: globals,
      tables: tables, bodies: bodies, levels: levels, sheets: sheets, awards: awards,
      rewards: rewards, hash: PolicyHash.of(effective), openValues: effective.openValues)
  }

  /// The header of the lowest layer, with the year of the lowest that has one.
  private func header() -> PolicyHeader {
    let folders = effective.layers.filter { $0.folder != nil }
    var header = (folders.last ?? effective.layers[effective.layers.count - 1]).header
    header.year = effective.layers.last { $0.header.year != nil }?.header.year
    return header
  }

  // MARK: Broken declarations

  /// Whether a name that is not declared may be declared in text that could not be read, or by a
  /// base policy that is missing: whoever asks for it stays silent.
  mutating func isLost(_ name: String) -> Bool {
    guard effective.lost.contains(name) else { return false }
    asksForBase = true
    return true
  }

  /// Whether something is declared, though it is broken.
  private func isDeclared(_ id: KeywordID, _ name: String) -> Bool {
    effective.items.contains { $0.id == id && $0.name.hasSameScalars(as: name) }
  }

  /// A policy that reads names of a base policy, and amends none.
  private mutating func checkBase() {
    guard asksForBase, let layer = effective.layerWithoutBase, let head = layer.head,
      !head.isDamaged
    else { return }
    let word = KeywordID.amends.word[head.keyword.text.isChinese ? .chinese : .english]
    report(LayerDiagnostics.noAmends, at: head.nameSpan, [.phrase(layer.said), .name(word)])
  }

  // MARK: Reports

  mutating func report(
    _ code: DiagnosticCode, at span: SourceSpan, _ arguments: [DiagnosticArgument] = []
  ) {
    diagnostics.append(Diagnostic(code, at: span, arguments))
  }

  /// A name of nothing: repealed, misspelt, or never declared.
  mutating func report(
    unknown id: KeywordID, named name: MappedText, among names: [String]
  ) {
    let key = UnknownName(source: name.source, name: Identifier(name.text))
    guard reportedUnknown.insert(key).inserted else { return }
    if let gone = repealedItem(named: name.text, members: [id]) {
      return report(dangling: name.text, at: name.whole, gone)
    }
    if isLost(name.text) || isDeclared(id, name.text) { return }
    var finding = Diagnostic(
      PolicyDiagnostics.unknownReference, at: name.whole,
      [.phrase(id.word.printed), .name(name.text)])
    if let nearest = EditDistance.nearest(to: name.text, among: names) {
      finding = finding.with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(nearest)`", zh: "改为 `\(nearest)`"), safety: .unsafe,
          edits: [TextEdit(name.whole, nearest)]))
      if let item = effective.items.first(where: {
        $0.id == id && $0.name.hasSameScalars(as: nearest)
      }) {
        finding = finding.with(
          secondary: item.nameSpan, LocalizedText(en: "this one?", zh: "是否指这一个？"))
      }
    }
    diagnostics.append(finding)
  }

  /// A use of something that a layer repealed: one error with both places (S27).
  mutating func report(dangling name: String, at span: SourceSpan, _ gone: RepealedItem) {
    diagnostics.append(
      Diagnostic(
        LayerDiagnostics.danglingReference, at: span,
        [.phrase(gone.item.said), .phrase(effective.name(of: gone.layer))]
      ).with(secondary: gone.span, LocalizedText(en: "repealed here", zh: "在此废止")))
  }

  /// What was called `name` and was repealed, on the top level or in a block of the awards.
  func repealedItem(named name: String, members: Set<KeywordID>?) -> RepealedItem? {
    func search(_ repealed: [RepealedItem], _ items: [PolicyItem]) -> RepealedItem? {
      let found = repealed.last {
        $0.item.label != nil && (members?.contains($0.item.id) ?? true)
          && $0.item.name.hasSameScalars(as: name)
      }
      if let found { return found }
      for item in items {
        if let inner = search(item.repealed, item.items) { return inner }
      }
      return nil
    }
    return search(effective.repealed, effective.items)
  }

  /// The name that an attribute holds, checked to be one word.
  func name(_ id: KeywordID, of item: PolicyItem) -> MappedText? {
    item.source(id)?.trimmed
  }

  mutating func use(_ name: MappedText) { symbols.refer(to: name.text, at: name.whole) }

  mutating func use(_ program: Program) {
    for mention in program.mentions { symbols.refer(to: mention.name, at: mention.span) }
    readGlobals.formUnion(program.globals)
  }
}
