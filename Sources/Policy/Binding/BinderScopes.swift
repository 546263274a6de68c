import Diagnostics
import FEEL
import Notation
import Vocabulary

/// What a declared name is, in the user's words.
enum Category {
  static let field = LocalizedText(en: "field", zh: "字段")
  static let record = LocalizedText(en: "record", zh: "记录")
  static let rows = LocalizedText(en: "rows of a record", zh: "所属记录")
  static let parameter = KeywordID.parameter.word.printed
  static let date = KeywordID.date.word.printed
  static let define = KeywordID.define.word.printed
  static let table = KeywordID.table.word.printed
  static let unit = KeywordID.unit.word.printed
  static let group = KeywordID.group.word.printed
  static let stage = KeywordID.stage.word.printed
  static let word = LocalizedText(en: "word of Merit", zh: "用语")
  static let groupKey = LocalizedText(en: "group", zh: "分组")
}

/// The words of expressions that some places have (keywords, 'Words of expressions').
enum PlaceWord {
  case score
  case items
  case bonus
  case entrants
  case judges(RecordTypeID)
}

extension Binder {
  /// The names that everything sees, and `layers` within them.
  func scope(
    _ layers: [Scope.Layer] = [], input: Declaration? = nil, slots: Int = FrameLayout.firstStage
  ) -> Scope {
    Scope(
      catalogue: catalogue, layers: [globalLayer] + layers, input: input,
      slotCount: slots)
  }

  /// The fields of a record in a slot, its defines, and the record itself by its name (S5).
  ///
  /// A field comes first, so that a reference may be called as its record.
  func recordLayer(_ record: Int, slot: Int = FrameLayout.record) -> Scope.Layer {
    let type = catalogue.records[record]
    var declarations: [Declaration] = type.fields.enumerated().map { index, field in
      Declaration(
        name: field.name, type: field.type, missing: field.missing,
        meaning: .field(slot: slot, field: index), isPrivate: field.isPrivate,
        span: field.declaration,
        category: index < records[record].fields.count
          ? Category.field : Category.rows)
    }
    if slot == FrameLayout.record {
      declarations += recordDefines[record] ?? []
      declarations += recordTables[record] ?? []
    }
    declarations.append(
      Declaration(
        name: type.name, type: .record(RecordTypeID(index: record)), meaning: .slot(slot),
        span: type.declaration, category: Category.record))
    return Scope.Layer(declarations)
  }

  /// The places where the words of a stage, an award or a quota are read.
  func wordLayer(_ words: [PlaceWord], items: [String] = []) -> Scope.Layer {
    Scope.Layer(words.map { declaration($0, items: items) })
  }

  private func declaration(_ word: PlaceWord, items: [String]) -> Declaration {
    let id: ExpressionWordID
    let type: FEELType
    let slot: Int
    switch word {
    case .score: (id, type, slot) = (.score, .number(nil), FrameLayout.score)
    case .items: (id, type, slot) = (.items, Self.itemsType(items), FrameLayout.items)
    case .bonus: (id, type, slot) = (.bonus, .number(nil), FrameLayout.bonus)
    case .entrants: (id, type, slot) = (.entrants, .number(nil), FrameLayout.entrants)
    case .judges(let record):
      (id, type, slot) = (.judges, .list(.record(record)), FrameLayout.judges)
    }
    let spellings = Self.spellings(of: id)
    let isThere = id == .entrants || id == .judges
    return Declaration(
      name: spellings[0], aliases: Array(spellings.dropFirst()), type: type,
      missing: isThere ? .never : .maybe, meaning: .slot(slot), category: Category.word)
  }

  /// English first.
  static func spellings(of id: ExpressionWordID) -> [String] {
    ExpressionWords.names.first { $0.id == id }?.word.spellings ?? [id.rawValue]
  }

  static func itemsType(_ items: [String]) -> FEELType {
    .context(items.map { FEELType.ContextField(name: $0, type: .number(nil)) })
  }

  /// Stages by their names: contexts with `score` and `items`, in both languages.
  func stageLayer(_ stages: [StageNames]) -> Scope.Layer {
    Scope.Layer(
      stages.enumerated().map { index, stage in
        let score = Self.spellings(of: .score).map {
          FEELType.ContextField(name: $0, type: .number(nil))
        }
        let items = Self.spellings(of: .items).map {
          FEELType.ContextField(name: $0, type: Self.itemsType(stage.items))
        }
        return Declaration(
          name: stage.name, type: .context(score + items),
          meaning: .slot(FrameLayout.firstStage + index), span: stage.span,
          category: Category.stage)
      })
  }

  /// What `?` is: a value of this type, such as the score.
  func input(_ type: FEELType, _ category: LocalizedText, missing: Missing = .maybe) -> Declaration
  {
    Declaration(
      name: "?", type: type, missing: missing, meaning: .slot(FrameLayout.input),
      category: category)
  }
}

/// What expressions read of a stage: its name and the items of its sheets.
struct StageNames {
  let name: String
  let span: SourceSpan
  let items: [String]
}
