import DecimalArithmetic
import Diagnostics

/// All that a run decided, and from what: plain data, the same bytes for the same input.
///
/// The JSON form (`DecisionDocument.json`, schema in `grammar/outcome.schema.json`) is versioned;
/// reports for people are made from this and from nothing else.
public struct DecisionDocument: Sendable, Equatable {
  /// The version of the JSON form.
  public static let formatVersion = 2

  /// What was decided by.
  public var policy: PolicyIdentity
  /// What was decided on.
  public var records: RecordsIdentity
  /// The run's date for `today()`, ISO 8601; nil where none was given.
  public var asOf: String?
  /// In the order of S22.
  public var awards: [AwardOutcome]
  /// Broken values in the records, each also a finding of its record (S7).
  public var badData: [BadDatum]

  /// A whole run; awards come in the order of S22.
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
  /// What the lowest layer is called: the label of its `policy` item.
  public var id: String
  /// The title of the lowest layer.
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

  /// One layer, as its `policy` item names it.
  public struct LayerIdentity: Sendable, Equatable {
    /// The label of its `policy` item, such as `liaoning-qc/2026`.
    public var id: String
    /// What readers call it.
    public var title: String
    /// One layer; those of the command line have none.
    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// A `--set` of the command line (S28).
  public struct Setting: Sendable, Equatable {
    /// The parameter or date that was set.
    public var name: String
    /// The value itself, not the expression that was typed.
    public var value: PrintedValue
    /// A parameter with its value.
    public init(name: String, value: PrintedValue) {
      self.name = name
      self.value = value
    }
  }

  /// A policy with its layers, the base first.
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

  /// How many rows of one kind were read.
  public struct Count: Sendable, Equatable {
    /// The kind of record, by its name.
    public var record: String
    /// At least 1: kinds without rows are left out.
    public var rows: Int
    /// The rows of one kind.
    public init(record: String, rows: Int) {
      self.record = record
      self.rows = rows
    }
  }

  /// All files together; `counts` has the kinds that have rows.
  public init(hash: String, counts: [Count]) {
    self.hash = hash
    self.counts = counts
  }
}

/// A value that is not what its field declares.
public struct BadDatum: Sendable, Equatable {
  /// The cell, or the line of the row.
  public var location: Location
  /// The kind of record.
  public var record: String
  /// The key of the row; `#` and the row number where it has none.
  public var key: String
  /// The field; empty where the row as a whole is broken.
  public var field: String
  /// What is wrong with the value.
  public var fault: DataFault

  /// One broken value, or one broken row.
  public init(location: Location, record: String, key: String, field: String, fault: DataFault) {
    self.location = location
    self.record = record
    self.key = key
    self.field = field
    self.fault = fault
  }
}

/// A location in a file as people count: lines and columns from 1.
public struct Location: Sendable, Equatable, Hashable {
  /// The path of the file, as it was handed in.
  public var file: String
  /// The line, the first is 1.
  public var line: Int
  /// Column of a table file (the n-th cell), or of a text in Unicode scalars; nil for a whole line.
  public var column: Int?

  /// A cell or a character, or without `column` a whole line.
  public init(file: String, line: Int, column: Int?) {
    self.file = file
    self.line = line
    self.column = column
  }
}
