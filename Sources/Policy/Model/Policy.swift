import DecimalArithmetic
import Decisions
import Diagnostics
import FEEL
import Model
import Records

/// The effective policy: all layers merged (S27), names resolved, expressions checked.
///
/// The engine reads nothing else of a policy. Expressions are ``Program``s over a frame whose slots
/// ``FrameLayout`` names; values that are the same for the whole run are globals.
package struct Policy: Sendable {
  /// Of the lowest layer.
  package var header: PolicyHeader
  /// The base first; the command line's `--set` last, where there is one.
  package var layers: [PolicyLayer]
  /// Articles and clauses of all layers, for citations.
  package var documents: [LegalDocument]
  /// Declared types, for FEEL.
  package var catalogue: TypeCatalogue
  /// Declared records; index = ``RecordTypeID``.
  package var records: RecordCatalogue
  /// In an order in which each reads only earlier ones.
  package var globals: [Global]
  /// Index = id of its ``HostFunction``.
  package var tables: [PolicyTable]
  /// Organisations, in effective order.
  package var bodies: [Body]
  /// Lowest first (S24).
  package var levels: [Level]
  /// Score sheets; stages hold indices into them.
  package var sheets: [Sheet]
  /// In the order of S22.
  package var awards: [Award]
  /// What holds for all rewards; nil where nothing is written.
  package var rewards: RewardRules?
  /// SHA-256 over the merged items and settings, lower-case hexadecimal; notation does not count.
  package var hash: String
  /// Parameters and dates that have no value yet; a run with any is refused (S28).
  package var openValues: [OpenValue]

  /// A policy whose parts are bound to each other; nothing is checked here.
  package init(
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
package struct PolicyHeader: Sendable {
  /// `liaoning-qc/2026`
  package var id: String
  /// What readers call the document; the id where it has no title.
  package var title: String
  /// How citations name the document; nil where it has none.
  package var short: String?
  /// That of the lowest layer that has one.
  package var year: Int?
  /// What to underline for the layer as a whole.
  package var span: SourceSpan
}

/// One layer of the effective policy, as citations and explanations name it.
package struct PolicyLayer: Sendable {
  /// What its `policy` item says.
  package var header: PolicyHeader
  /// The folder's path as shown to people; nil for the command line.
  package var folder: String?
}

/// Where an item came from and what later layers did to it (notation 8).
package struct Provenance: Sendable {
  /// What one layer did.
  package struct Step: Sendable {
    /// Who did it.
    package var layer: LayerID
    /// What was done.
    package var change: LayerChange
    /// What to underline for it, in that layer's files.
    package var span: SourceSpan
    /// The value that was changed, as written; nil for blocks and for what was added.
    package var previous: String?
    /// One step; `previous` only where a value was changed.
    package init(
      layer: LayerID, change: LayerChange, span: SourceSpan, previous: String? = nil
    ) {
      self.layer = layer
      self.change = change
      self.span = span
      self.previous = previous
    }
  }
  /// Oldest first; never empty. The first is where the item was added.
  package var steps: [Step]
  /// Steps from the oldest to the newest, at least one.
  package init(steps: [Step]) { self.steps = steps }
}

/// A value of the whole run.
package struct Global: Sendable {
  /// What declares the value.
  package enum Kind: Sendable {
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
  package var name: String
  /// What declares it.
  package var kind: Kind
  /// What its values are, for checking.
  package var type: FEELType
  /// Nil for ``Kind/allRows``, which the engine fills.
  package var program: Program?
  /// Who wrote it and who set it; nil for options, all rows and the policy itself.
  package var provenance: Provenance?
  /// Whether any program of the policy reads it.
  package var isRead = true
}

/// Slots of the frame in which a program of the policy runs.
///
/// All programs of an award, its stages, sheets and quotas share one layout, so that a define can be
/// put in its name's place anywhere.
package enum FrameLayout {
  /// The candidate; in a ruleset the record that it is included for; in a limit's bound the group's
  /// record (or plain value) of the last key of `by`.
  package static let record = 0
  /// `score`
  package static let score = 1
  /// `items`: a context, label to score.
  package static let items = 2
  /// `bonus`
  package static let bonus = 3
  /// `entrants`
  package static let entrants = 4
  /// `grade`
  package static let grade = 5
  /// `judges`: the counted judges' records.
  package static let judges = 6
  /// The row that a panel's `qualified` and `recuse` are about: one mark.
  package static let mark = 7
  /// `?` of unary tests.
  package static let input = 8
  /// The stage at index i of the award is the context `{score, items}` at `firstStage + i`; the
  /// keys of a limit's group take these slots in a limit's bounds.
  package static let firstStage = 9
}
