import DecimalArithmetic
import Decisions
import Diagnostics
import FEEL
import Model
import Records

/// The effective policy: all layers merged (S27), every name bound, every expression checked.
///
/// The engine reads nothing else of a policy. Expressions are ``Program``s over a frame whose slots
/// ``FrameLayout`` names; values that are the same for the whole run are globals.
public struct Policy: Sendable {
  /// Of the lowest layer.
  public var header: PolicyHeader
  /// The base first; the command line's `--set` last, where there is one.
  public var layers: [PolicyLayer]
  /// Articles and clauses of all layers, for citations.
  public var documents: [LegalDocument]
  /// Declared types, for FEEL.
  public var catalogue: TypeCatalogue
  /// Declared records; index = ``RecordTypeID``.
  public var records: RecordCatalogue
  /// In an order in which each reads only earlier ones.
  public var globals: [Global]
  /// Index = id of its ``HostFunction``.
  public var tables: [PolicyTable]
  /// Organisations, in effective order.
  public var bodies: [Body]
  /// Lowest first (S24).
  public var levels: [Level]
  /// Score sheets; stages hold indices into them.
  public var sheets: [Sheet]
  /// In the order of S22.
  public var awards: [Award]
  /// What holds for all rewards; nil where nothing is written.
  public var rewards: RewardRules?
  /// SHA-256 over the merged items and settings, lower-case hexadecimal; notation does not count.
  public var hash: String
  /// Parameters and dates that have no value yet; a run with any is refused (S28).
  public var openValues: [OpenValue]

  /// A policy whose parts are bound to each other; nothing is checked here.
  public init(
    header: PolicyHeader, layers: [PolicyLayer], documents: [LegalDocument],
    catalogue: TypeCatalogue, records: RecordCatalogue, globals: [Global], tables: [PolicyTable],
    bodies: [Body], levels: [Level], sheets: [Sheet], awards: [Award], rewards: RewardRules?,
    hash: String, openValues: [OpenValue] = []
  ) {
    self.header = header
    self.layers = layers
    self.documents = documents
    self.catalogue = catalogue
    self.records = records
    self.globals = globals
    self.tables = tables
    self.bodies = bodies
    self.levels = levels
    self.sheets = sheets
    self.awards = awards
    self.rewards = rewards
    self.hash = hash
    self.openValues = openValues
  }
}

/// What the `policy` item of a layer says of its document.
public struct PolicyHeader: Sendable {
  /// `liaoning-qc/2026`
  public var id: String
  /// What readers call the document; the id where it has no title.
  public var title: String
  /// How citations name the document; nil where it has none.
  public var short: String?
  /// That of the lowest layer that has one.
  public var year: Int?
  /// What to underline for the layer as a whole.
  public var span: SourceSpan
}

/// The place of a layer in ``Policy/layers``.
public struct LayerID: Hashable, Sendable, Comparable {
  /// From 0, the base.
  public let index: Int
  /// The layer at `index`, which must exist where it is used.
  public init(index: Int) { self.index = index }
  /// A layer is less than those that amend it.
  public static func < (left: LayerID, right: LayerID) -> Bool { left.index < right.index }
}

/// One layer of the effective policy, as citations and explanations name it.
public struct PolicyLayer: Sendable {
  /// What its `policy` item says.
  public var header: PolicyHeader
  /// The folder's path as shown to people; nil for the command line.
  public var folder: String?
}

/// Where an item came from and what later layers did to it (notation 8).
public struct Provenance: Sendable {
  /// What one layer did.
  public struct Step: Sendable {
    /// Who did it.
    public var layer: LayerID
    /// What was done.
    public var change: LayerChange
    /// What to underline for it, in that layer's files.
    public var span: SourceSpan
    /// The value that was changed, as written; nil for blocks and for what was added.
    public var previous: String?
    /// One step; `previous` only where a value was changed.
    public init(
      layer: LayerID, change: LayerChange, span: SourceSpan, previous: String? = nil
    ) {
      self.layer = layer
      self.change = change
      self.span = span
      self.previous = previous
    }
  }
  /// Oldest first; never empty. The first is where the item was added.
  public var steps: [Step]
  /// Steps from the oldest to the newest, at least one.
  public init(steps: [Step]) { self.steps = steps }
}

/// A value of the whole run.
public struct Global: Sendable {
  /// What declares the value.
  public enum Kind: Sendable {
    /// A `parameter`.
    case parameter
    /// A `date`.
    case date
    /// A define without a record.
    case define
    /// The options of a choice or of a group of options.
    case options
    /// `all`: a context of the lists of all rows of each record.
    case allRows
    /// `policy` 政策, where no layer has a year; else it is a constant.
    case policy
  }
  /// The name that expressions read it by.
  public var name: String
  /// What declares it.
  public var kind: Kind
  /// What its values are, for checking.
  public var type: FEELType
  /// Nil for ``Kind/allRows``, which the engine fills.
  public var program: Program?
  /// Who wrote it and who set it; nil for options, all rows and the policy itself.
  public var provenance: Provenance?
  /// Whether any program of the policy reads it.
  public var isRead = true
}

/// Slots of the frame in which a program of the policy runs.
///
/// All programs of an award, its stages, sheets and quotas share one layout, so that a define can be
/// put in its name's place anywhere.
public enum FrameLayout {
  /// The candidate; in a ruleset the record that it is included for; in a limit's bound the group's
  /// record (or plain value) of the last key of `by`.
  public static let record = 0
  /// `score`
  public static let score = 1
  /// `items`: a context, label to score.
  public static let items = 2
  /// `bonus`
  public static let bonus = 3
  /// `entrants`
  public static let entrants = 4
  /// `grade`
  public static let grade = 5
  /// `judges`: the counted judges' records.
  public static let judges = 6
  /// The row that a panel's `qualified` and `recuse` are about: one mark.
  public static let mark = 7
  /// `?` of unary tests.
  public static let input = 8
  /// The stage at index i of the award is the context `{score, items}` at `firstStage + i`; the
  /// keys of a limit's group take these slots in a limit's bounds.
  public static let firstStage = 9
}
