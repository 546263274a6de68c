import CivilTime
import Diagnostics

/// What a declared name stands for when an expression is lowered.
public enum Meaning: Sendable {
  /// A value that is the same for the whole run: a parameter, a date, `all`.
  case global(Int)
  /// A value of this evaluation: the record, `score`, `entrants`, the input `?`.
  case slot(Int)
  /// A field of the record in a slot.
  case field(slot: Int, field: Int)
  /// A value that is known when the expression is read.
  case constant(Value)
  /// One of a unit: its scale in base units.
  case unit(UnitID)
  /// A checked expression that is put in the name's place (a define); it uses the same frame.
  case inlined(Program)
  /// A function that the host evaluates (a table). `implicitArguments` are what it is called with
  /// when the name stands without `(…)`, as in `推荐名额.小组`; nil where it must be called.
  case host(HostFunction, implicitArguments: [Meaning]?)
}

/// A function that somebody above FEEL evaluates, such as a decision table.
public struct HostFunction: Sendable, Hashable {
  /// What the host knows it by.
  public let id: Int
  /// As expressions call it.
  public let name: String
  /// In declared order.
  public let parameters: [FEELType.FunctionParameter]
  /// The type of what it gives.
  public let result: FEELType
  /// Whether the result can be missing although all arguments are there (no row matches).
  public let missing: Missing

  /// A function that the host knows by its id.
  public init(
    id: Int, name: String, parameters: [FEELType.FunctionParameter], result: FEELType,
    missing: Missing
  ) {
    self.id = id
    self.name = name
    self.parameters = parameters
    self.result = result
    self.missing = missing
  }
}

/// One declared name.
public struct Declaration: Sendable {
  /// As expressions write it.
  public let name: String
  /// Other spellings that mean the same.
  public let aliases: [String]
  /// What its values are.
  public let type: FEELType
  /// Whether it can lack a value.
  public let missing: Missing
  /// What the name stands for when an expression is lowered.
  public let meaning: Meaning
  /// True for a private field and all that is derived from one (notation 7.3).
  public let isPrivate: Bool
  /// Where it was declared: shown as evidence, and as the target of 'did you mean'.
  public let span: SourceSpan?
  /// What it is, in the user's words: field, parameter, date, table …
  public let category: LocalizedText

  /// A name with what it stands for.
  public init(
    name: String, aliases: [String] = [], type: FEELType, missing: Missing = .never,
    meaning: Meaning, isPrivate: Bool = false, span: SourceSpan? = nil, category: LocalizedText
  ) {
    self.name = name
    self.aliases = aliases
    self.type = type
    self.missing = missing
    self.meaning = meaning
    self.isPrivate = isPrivate
    self.span = span
    self.category = category
  }
}

/// The names that an expression sees, innermost layer last.
public struct Scope: Sendable {
  /// One nesting of names; an inner layer hides an outer one.
  public struct Layer: Sendable {
    /// In the order in which they were added.
    public private(set) var declarations: [Declaration] = []
    private var index: [String: Int] = [:]
    /// The first declared type of the record in each slot.
    private(set) var recordTypes: [Int: RecordTypeID] = [:]

    /// A layer of names; of two that are the same the first is found.
    public init(_ declarations: [Declaration]) {
      self.declarations.reserveCapacity(declarations.count)
      for declaration in declarations { append(declaration) }
    }

    /// The declaration of a name or alias; nil where there is none.
    public subscript(name: String) -> Declaration? {
      index[name].map { declarations[$0] }
    }

    /// Adds a declaration; an earlier one of the same name stays the one that is found.
    public mutating func append(_ declaration: Declaration) {
      index[declaration.name] = index[declaration.name] ?? declarations.count
      for alias in declaration.aliases { index[alias] = index[alias] ?? declarations.count }
      if case .slot(let slot) = declaration.meaning, case .record(let id) = declaration.type {
        recordTypes[slot] = recordTypes[slot] ?? id
      }
      declarations.append(declaration)
    }
  }

  /// The declared types that the ids of types mean.
  public var catalogue: TypeCatalogue
  /// Outermost first.
  public var layers: [Layer]
  /// What `?` is in unary tests; nil elsewhere.
  public var input: Declaration?
  /// Number of slots that ``layers`` and ``input`` use; locals of the expression come after them.
  public var slotCount: Int
  /// Types that expressions may name besides those of the standard and of the catalogue, such as
  /// the item definitions of a model.
  public var types: [String: FEELType] = [:]
  /// For constants that name a time zone.
  public var zones: any ZoneProvider = NoZones()

  /// The names of some layers.
  public init(
    catalogue: TypeCatalogue, layers: [Layer], input: Declaration? = nil, slotCount: Int
  ) {
    self.catalogue = catalogue
    self.layers = layers
    self.input = input
    self.slotCount = slotCount
  }

  /// The innermost declaration of `name`.
  public subscript(name: String) -> Declaration? {
    for layer in layers.reversed() {
      if let found = layer[name] { return found }
    }
    return nil
  }
}
