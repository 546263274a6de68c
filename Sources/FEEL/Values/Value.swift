import CivilTime
import DecimalArithmetic

/// A value of FEEL (DMN 1.5 §10.3.2.3), or a record of a policy's data.
///
/// Equality and order of FEEL are functions of their own, since they are three-valued
/// (`ValueComparison`); Swift's `==` is not offered.
public enum Value: Sendable {
  /// Not there, not known, or undefined.
  case null
  case boolean(Bool)
  case number(DecimalNumber)
  /// Compared by code point, never by canonical equivalence.
  case string(String)
  case date(CivilDate)
  case time(CivilTimeOfDay)
  case dateTime(CivilDateTime)
  case yearsMonths(YearMonthDuration)
  case daysTime(DayTimeDuration)
  case list([Value])
  case context(ContextValue)
  case range(RangeValue)
  case function(FunctionValue)
  case record(RecordReference)
}

/// A context: names in the order in which they were written.
public final class ContextValue: Sendable {
  public let entries: [Entry]

  public struct Entry: Sendable {
    public let key: String
    public let value: Value

    public init(key: String, value: Value) {
      self.key = key
      self.value = value
    }
  }

  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The value under `key`, compared by code point; nil where there is none.
  public subscript(key: String) -> Value? {
    for entry in entries where entry.key.utf8.elementsEqual(key.utf8) { return entry.value }
    return nil
  }
}

/// A range value: `[1..10)`, `> 5` (no upper endpoint).
public final class RangeValue: Sendable {
  /// `null` where the range is open downwards.
  public let lower: Value
  public let lowerIncluded: Bool
  /// `null` where the range is open upwards.
  public let upper: Value
  public let upperIncluded: Bool
  /// True for `(null..10)`, whose open end is written and which `< 10` does not equal, and for
  /// `= 10`, which `[10..10]` does not equal (TCK 0068).
  public let namesOpenEnd: Bool

  public init(
    lower: Value, lowerIncluded: Bool, upper: Value, upperIncluded: Bool,
    namesOpenEnd: Bool = false
  ) {
    self.namesOpenEnd = namesOpenEnd
    self.lower = lower
    self.lowerIncluded = lowerIncluded
    self.upper = upper
    self.upperIncluded = upperIncluded
  }
}

/// The place of a record type in a ``TypeCatalogue``.
public struct RecordTypeID: Hashable, Sendable {
  public let index: Int32

  public init(index: Int) {
    self.index = Int32(index)
  }
}

/// What the interpreter asks of a store of records; the columns belong to whoever implements it.
public protocol RecordTable: AnyObject, Sendable {
  var recordType: RecordTypeID { get }
  /// Number of rows.
  var count: Int { get }

  /// The value of a field; `null` where it is blank or bad.
  ///
  /// - Parameter field: index into the ``RecordType/fields`` of the record type; a reference gives
  ///   `.record`, child records give a `.list` of `.record` in the order of their file.
  func value(row: Int, field: Int) -> Value
}

/// One record: a row of a table.
public struct RecordReference: Sendable, Hashable {
  public let table: any RecordTable
  public let row: Int32

  public init(table: any RecordTable, row: Int) {
    self.table = table
    self.row = Int32(row)
  }

  public static func == (left: RecordReference, right: RecordReference) -> Bool {
    left.row == right.row && left.table === right.table
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(table))
    hasher.combine(row)
  }
}
