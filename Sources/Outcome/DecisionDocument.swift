import DecimalArithmetic
import Diagnostics

/// All that a run decided, and from what: plain data, the same bytes for the same input.
///
/// The JSON form (`DecisionDocument.json`, schema in `grammar/outcome.schema.json`) is versioned;
/// reports for people are made from this and from nothing else.
public struct DecisionDocument: Sendable, Equatable {
  /// The version of the JSON form.
  public static let formatVersion = 1

  public var policy: PolicyIdentity
  public var records: RecordsIdentity
  /// The run's date for `today()`, ISO 8601; nil where none was given.
  public var asOf: String?
  /// In the order of S22.
  public var awards: [AwardOutcome]
  /// Broken values in the records, each also a finding of its record (S7).
  public var badData: [BadDatum]

  public init(
    policy: PolicyIdentity, records: RecordsIdentity, asOf: String?, awards: [AwardOutcome],
    badData: [BadDatum]
  ) {
    self.policy = policy
    self.records = records
    self.asOf = asOf
    self.awards = awards
    self.badData = badData
  }

  /// True while anybody is 完善后参评 or 缓评 (S3).
  public var isProvisional: Bool { awards.contains { $0.undecided > 0 } }
}

/// Which policy was run.
public struct PolicyIdentity: Sendable, Equatable {
  public var id: String
  public var title: String
  /// Nil where no layer has a year.
  public var year: Int?
  /// SHA-256 over all layers and settings, lower-case hexadecimal. It is over the meaning (the
  /// merged items), so that the same policy in another notation has the same hash.
  public var hash: String
  /// The base first.
  public var layers: [LayerIdentity]
  /// What the command line set, in order.
  public var settings: [Setting]

  public struct LayerIdentity: Sendable, Equatable {
    public var id: String
    public var title: String
    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  public struct Setting: Sendable, Equatable {
    public var name: String
    public var value: String
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    id: String, title: String, year: Int?, hash: String, layers: [LayerIdentity],
    settings: [Setting]
  ) {
    self.id = id
    self.title = title
    self.year = year
    self.hash = hash
    self.layers = layers
    self.settings = settings
  }
}

/// Which records were read.
public struct RecordsIdentity: Sendable, Equatable {
  /// SHA-256 over names and bytes of all files.
  public var hash: String
  /// Rows of each kind of record that was read, by name.
  public var counts: [Count]

  public struct Count: Sendable, Equatable {
    public var record: String
    public var rows: Int
    public init(record: String, rows: Int) {
      self.record = record
      self.rows = rows
    }
  }

  public init(hash: String, counts: [Count]) {
    self.hash = hash
    self.counts = counts
  }
}

/// A value that is not what its field declares.
public struct BadDatum: Sendable, Equatable {
  public var place: Place
  public var record: String
  public var key: String
  public var field: String
  public var message: Said

  public init(place: Place, record: String, key: String, field: String, message: Said) {
    self.place = place
    self.record = record
    self.key = key
    self.field = field
    self.message = message
  }
}

/// A place in a file as people count, both from 1.
public struct Place: Sendable, Equatable, Hashable {
  public var file: String
  public var line: Int
  /// Column of a table file (the n-th cell), or of a text in Unicode scalars; nil for a whole line.
  public var column: Int?

  public init(file: String, line: Int, column: Int?) {
    self.file = file
    self.line = line
    self.column = column
  }
}
