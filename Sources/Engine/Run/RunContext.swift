import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL
import Outcome
import Policy
import Records
import Vocabulary

/// What a run knows before it looks at a candidate: values that are the same for all.
struct RunContext {
  let policy: Policy
  let store: RecordStore
  let sources: SourceMap
  let interpreter: Interpreter
  let host: TableHost
  let namesPolicyPlaces: Bool
  /// Nil in batch runs, which name no rows.
  private let privateTables: PrivateTables?
  /// The field by which people call the records of each table; see ``displayField(of:)``.
  private let displayFields: [Int?]

  /// - Parameter namesPolicyPlaces: whether findings name the file and line of a rule.
  init(_ run: Run, namesPolicyPlaces: Bool = false) {
    self.namesPolicyPlaces = namesPolicyPlaces
    policy = run.policy
    privateTables = namesPolicyPlaces ? PrivateTables(run.policy) : nil
    store = run.records
    sources = run.sources
    displayFields = run.records.tables.map { Self.displayField(of: $0.schema) }
    let moment = run.asOf.map { CivilDateTime(midnightUTC: $0) }
    var globals: [Value] = []
    func host() -> TableHost {
      TableHost(tables: run.policy.tables, globals: globals, moment: moment, zones: run.zones)
    }
    for global in run.policy.globals {
      let value: Value
      if case .allRows = global.kind {
        // A list of every row of every record can cost more than all requirements of a policy.
        value = global.isRead ? Self.allRows(run.records) : .null
      } else if let program = global.program {
        value = Interpreter(globals: globals, host: host()).evaluate(
          program, slots: Self.emptyFrame)
      } else {
        value = .null
      }
      globals.append(value)
    }
    self.host = host()
    interpreter = Interpreter(globals: globals, host: self.host)
  }

  static let emptyFrame = [Value](repeating: .null, count: FrameLayout.firstStage)

  /// A frame for an award's programs.
  static func frame(stages: Int) -> [Value] {
    [Value](repeating: .null, count: FrameLayout.firstStage + max(stages, 8))
  }

  private static func allRows(_ store: RecordStore) -> Value {
    .context(
      ContextValue(
        store.tables.map { table in
          ContextValue.Entry(
            key: table.schema.name,
            value: .list((0..<table.count).map { .record(RecordReference(table: table, row: $0)) }))
        }))
  }

  func table(_ record: RecordTypeID) -> Table { store[record] }

  // MARK: Locations

  func location(_ span: SourceSpan) -> Location {
    let source = sources[span.source]
    let position = source.position(at: span.lower)
    return Location(file: source.path, line: position.line, column: position.columnScalars)
  }

  /// The location of a part of the policy; nil in batch runs, whose document is the same for the
  /// same policy in another notation.
  func policyLocation(_ span: SourceSpan) -> Location? {
    namesPolicyPlaces ? location(span) : nil
  }

  func location(of row: Int, in table: Table) -> Location {
    var location = location(store.start(of: row, in: table))
    location.column = nil
    return location
  }

  /// The location of a field; in a table file the column is the number of the cell.
  func location(of row: Int, field: Int, in table: Table) -> Location {
    var location = location(store.span(of: row, field: field, in: table, sources))
    if let cell = store.cellNumber(of: row, field: field, in: table) { location.column = cell }
    return location
  }

  // MARK: Words

  /// Whether rows that a program finds would show what a private field holds.
  func revealsPrivate(_ program: Program) -> Bool { privateTables?.reveals(program) ?? true }

  static let privateValue = LocalizedText(en: "(private)", zh: "（保密）")
  static let missingValue = LocalizedText(en: "(missing)", zh: "（未填）")

  /// Key of a record; of one without a key its number.
  func key(of row: Int, in table: Table) -> String { table.key(row: row) ?? "#\(row + 1)" }

  func key(_ record: RecordReference) -> String {
    (record.table as? Table).map { key(of: Int(record.row), in: $0) } ?? "#\(record.row + 1)"
  }

  /// The field by which people call the records of a table; nil where they go by their keys.
  func displayField(of table: Table) -> Int? { displayFields[Int(table.recordType.index)] }

  /// How people call a record: the text of its ``displayField(of:)``, else its key.
  func label(_ record: RecordReference) -> String {
    guard let table = record.table as? Table, let field = displayField(of: table),
      case .string(let text) = table.value(row: Int(record.row), field: field)
    else { return key(record) }
    return text
  }

  /// The field by which people call a record: its first text that is neither its key nor private;
  /// before others one that is called a name.
  private static func displayField(of schema: RecordSchema) -> Int? {
    let texts = schema.fields.indices.filter { index in
      guard index != schema.keyField, !schema.fields[index].isPrivate else { return false }
      if case .string = schema.fields[index].type { return true }
      return false
    }
    return texts.first { isCalledName(schema.fields[$0].name) } ?? texts.first
  }

  private static func isCalledName(_ field: String) -> Bool {
    let endings = ["名", "名称", "name", "title"]
    let bytes = Array(field.utf8).map { $0 < 0x80 ? $0 | 0x20 : $0 }
    return endings.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  func text(_ value: Value, _ language: Language) -> String {
    ValueText.plain(
      value, language, missing: Self.missingValue[language], record: { key($0) })
  }

  func said(_ value: Value) -> LocalizedText {
    LocalizedText(en: text(value, .english), zh: text(value, .chinese))
  }

  func said(_ program: TextProgram, slots: [Value]) -> LocalizedText {
    func text(_ language: Language) -> String {
      interpreter.text(
        program, slots: slots, language, missing: Self.missingValue[language],
        record: { key($0) })
    }
    return LocalizedText(en: text(.english), zh: text(.chinese))
  }

  // MARK: Citations and provenance

  func cited(_ citations: [Citation]) -> [CitedClause] { citations.map(cited) }

  private func cited(_ citation: Citation) -> CitedClause {
    switch citation.target {
    case .outside(let text): return CitedClause(document: nil, number: text, text: nil)
    case .clause(let document, let clause):
      let document = policy.documents[document]
      let clause = document.clauses[clause]
      return CitedClause(
        document: document.name, number: ClauseNumber.text(clause, in: document),
        text: clause.text)
    }
  }

  func steps(_ provenance: Provenance) -> [ProvenanceStep] {
    provenance.steps.map { step in
      let header = policy.layers[step.layer.index].header
      return ProvenanceStep(
        layer: header.short ?? header.title, change: step.change,
        location: policyLocation(step.span))
    }
  }
}

/// The words by which expressions read what a stage did, in all spellings.
enum StageWords {
  static let score = spellings(.score)
  static let items = spellings(.items)

  private static func spellings(_ id: ExpressionWordID) -> [String] {
    ExpressionWords.names.first { $0.id == id }?.word.spellings ?? [id.rawValue]
  }

  /// `{score, items}` as expressions of the award read it.
  static func context(score: DecimalNumber?, items: Value) -> Value {
    let number: Value = score.map { .number($0) } ?? .null
    return .context(
      ContextValue(
        self.score.map { ContextValue.Entry(key: $0, value: number) }
          + self.items.map { ContextValue.Entry(key: $0, value: items) }))
  }
}

extension [Citation] {
  /// What a layer changed is cited with that layer's clauses before those of others (S29).
  ///
  /// - Parameter span: of what is cited; citations in its file come first.
  func writtenFirst(beside span: SourceSpan?) -> [Citation] {
    guard let span else { return self }
    return filter { $0.span.source == span.source } + filter { $0.span.source != span.source }
  }
}
