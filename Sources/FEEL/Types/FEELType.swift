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
  case boolean
  /// A number; with a unit, a quantity: its value at run time is in the unit's base unit.
  case number(UnitID?)
  /// A text; with a choice, one of a closed set.
  case string(ChoiceID?)
  case date
  case time
  case dateTime
  case yearsMonths
  case daysTime
  case list(FEELType)
  case context([ContextField])
  case range(FEELType)
  case function([FunctionParameter], result: FEELType)
  case record(RecordTypeID)

  public struct ContextField: Sendable, Hashable {
    public let name: String
    public let type: FEELType

    public init(name: String, type: FEELType) {
      self.name = name
      self.type = type
    }
  }

  public struct FunctionParameter: Sendable, Hashable {
    public let name: String
    public let type: FEELType

    public init(name: String, type: FEELType) {
      self.name = name
      self.type = type
    }
  }
}

/// Whether an expression can lack a value on well-formed records (notation 7.4).
public enum Missing: Sendable, Hashable {
  case never
  case maybe
  case always
}

public struct UnitID: Hashable, Sendable {
  public let index: Int32
  public init(index: Int) { self.index = Int32(index) }
}

public struct ChoiceID: Hashable, Sendable {
  public let index: Int32
  public init(index: Int) { self.index = Int32(index) }
}

/// A unit of quantities, such as 万元 = 10000 元.
public struct UnitType: Sendable {
  public let name: String
  /// The unit without a declaration of its own that it is made from; itself for a base unit.
  public let base: UnitID
  /// How many base units one of this is; exact, positive.
  public let scale: DecimalNumber
  public let declaration: SourceSpan?

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
  public let declaration: SourceSpan?

  public init(name: String?, options: [String], declaration: SourceSpan?) {
    self.name = name
    self.options = options
    self.declaration = declaration
  }
}

/// A declared kind of record: its fields, and the lists of its child records.
public struct RecordType: Sendable {
  public let name: String
  public var fields: [RecordField]
  public let declaration: SourceSpan?

  public init(name: String, fields: [RecordField], declaration: SourceSpan?) {
    self.name = name
    self.fields = fields
    self.declaration = declaration
  }
}

public struct RecordField: Sendable {
  public let name: String
  /// For a number with a unit: ``FEELType/number(_:)`` of that unit; the table gives numbers in the
  /// field's own unit and the core form multiplies by ``UnitType/scale``.
  public let type: FEELType
  /// `.maybe` for every field that can be blank when read: any field of records (notation 7.4);
  /// `.never` for child lists.
  public let missing: Missing
  public let isPrivate: Bool
  public let declaration: SourceSpan?

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

/// All declared types of a policy, by id.
public struct TypeCatalogue: Sendable {
  public var records: [RecordType] = []
  public var choices: [ChoiceType] = []
  public var units: [UnitType] = []

  public init() {}

  public subscript(id: RecordTypeID) -> RecordType { records[Int(id.index)] }
  public subscript(id: ChoiceID) -> ChoiceType { choices[Int(id.index)] }
  public subscript(id: UnitID) -> UnitType { units[Int(id.index)] }
}
