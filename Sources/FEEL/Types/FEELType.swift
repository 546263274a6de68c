import DecimalArithmetic
import Diagnostics

/// The static type of an expression (notation 7.5).
public indirect enum FEELType: Sendable, Hashable {
  /// May be anything; known only at run time (DMN mode).
  case any
  /// Stands where an error was reported; silences follow-up errors.
  case unknown
  /// The type of `null` alone.
  case null
  /// `true` or `false`.
  case boolean
  /// A number; with a unit, a quantity: its value at run time is in the unit's base unit.
  case number(UnitID? = nil)
  /// A text; with a choice, one of a closed set.
  case string(ChoiceID? = nil)
  /// A day of the calendar.
  case date
  /// A time of the day.
  case time
  /// A day and a time of it.
  case dateTime
  /// A duration of years and months.
  case yearsMonths
  /// A duration of days, hours, minutes and seconds.
  case daysTime
  /// Elements of one type.
  case list(FEELType)
  /// Entries that a context of the type has at least.
  case context([ContextField])
  /// A range whose endpoints are of a type.
  case range(FEELType)
  /// A function, by what it takes and gives.
  case function([FunctionParameter], result: FEELType)
  /// A record of a declared kind.
  case record(RecordTypeID)

  /// An entry that contexts of a type have.
  public struct ContextField: Sendable, Hashable {
    /// The key.
    public let name: String
    /// What its values are.
    public let type: FEELType

    /// An entry of a name and a type.
    public init(name: String, type: FEELType) {
      self.name = name
      self.type = type
    }
  }

  /// A parameter of a function.
  public struct FunctionParameter: Sendable, Hashable {
    /// By which an argument may be given; empty where the type was written without names.
    public let name: String
    /// What arguments are converted to.
    public let type: FEELType

    /// A parameter of a name and a type.
    public init(name: String, type: FEELType) {
      self.name = name
      self.type = type
    }
  }
}

/// Whether an expression can lack a value on well-formed records (notation 7.4).
public enum Missing: Sendable, Hashable {
  /// It always has one.
  case never
  /// It may lack one.
  case maybe
  /// It never has one.
  case always

  /// The greater doubt of two.
  func joined(with other: Missing) -> Missing {
    switch (self, other) {
    case (.always, _), (_, .always): .always
    case (.maybe, _), (_, .maybe): .maybe
    default: .never
    }
  }
}

/// The place of a unit in a ``TypeCatalogue``.
public struct UnitID: Hashable, Sendable {
  /// The place in ``TypeCatalogue/units``.
  public let index: Int32
  /// The unit at a place.
  public init(index: Int) { self.index = Int32(index) }
}

/// The place of a closed set of texts in a ``TypeCatalogue``.
public struct ChoiceID: Hashable, Sendable {
  /// The place in ``TypeCatalogue/choices``.
  public let index: Int32
  /// The set at a place.
  public init(index: Int) { self.index = Int32(index) }
}

/// A unit of quantities, such as 万元 = 10000 元.
public struct UnitType: Sendable {
  /// As it is written behind numbers.
  public let name: String
  /// The unit without a declaration of its own that it is made from; itself for a base unit.
  public let base: UnitID
  /// How many base units one of this is; exact, positive.
  public let scale: DecimalNumber
  /// Where it was declared; nil where nobody wrote it.
  public let declaration: SourceSpan?

  /// A unit in terms of its base unit.
  public init(name: String, base: UnitID, scale: DecimalNumber, declaration: SourceSpan?) {
    self.name = name
    self.base = base
    self.scale = scale
    self.declaration = declaration
  }
}

/// A closed set of texts: the options of a `choice`, or the `allowed` texts of a field.
public struct ChoiceType: Sendable {
  /// Nil for the allowed texts of a field.
  public let name: String?
  /// In the declared order.
  public let options: [String]
  /// Where it was declared; nil where nobody wrote it.
  public let declaration: SourceSpan?

  /// A set of texts.
  public init(name: String?, options: [String], declaration: SourceSpan?) {
    self.name = name
    self.options = options
    self.declaration = declaration
  }
}

/// A declared kind of record: its fields, and the lists of its child records.
public struct RecordType: Sendable {
  /// As expressions call the records.
  public let name: String
  /// In declared order.
  public var fields: [RecordField]
  /// Where it was declared; nil where nobody wrote it.
  public let declaration: SourceSpan?

  /// A kind of record with its fields.
  public init(name: String, fields: [RecordField], declaration: SourceSpan?) {
    self.name = name
    self.fields = fields
    self.declaration = declaration
  }
}

/// A field of a kind of record.
public struct RecordField: Sendable {
  /// As expressions name it.
  public let name: String
  /// For a number with a unit: ``FEELType/number(_:)`` of that unit; the table gives numbers in the
  /// field's own unit and the core form multiplies by ``UnitType/scale``.
  public let type: FEELType
  /// `.maybe` for every field that can be blank when read: any field of records (notation 7.4);
  /// `.never` for child lists.
  public let missing: Missing
  /// Whether its values must not be shown (notation 7.3).
  public let isPrivate: Bool
  /// Where it was declared; nil where nobody wrote it.
  public let declaration: SourceSpan?

  /// A field with what is known of its values.
  public init(
    name: String, type: FEELType, missing: Missing, isPrivate: Bool, declaration: SourceSpan?
  ) {
    self.name = name
    self.type = type
    self.missing = missing
    self.isPrivate = isPrivate
    self.declaration = declaration
  }
}

/// All types that the owner of the expressions declares, by id.
public struct TypeCatalogue: Sendable {
  /// The kinds of records, by ``RecordTypeID``.
  public var records: [RecordType] = []
  /// The closed sets of texts, by ``ChoiceID``.
  public var choices: [ChoiceType] = []
  /// The units, by ``UnitID``.
  public var units: [UnitType] = []

  /// A catalogue without any types.
  public init() {}

  /// The type of an id.
  public subscript(id: RecordTypeID) -> RecordType { records[Int(id.index)] }
  /// The type of an id.
  public subscript(id: ChoiceID) -> ChoiceType { choices[Int(id.index)] }
  /// The type of an id.
  public subscript(id: UnitID) -> UnitType { units[Int(id.index)] }
}
