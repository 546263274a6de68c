import CivilTime
import DecimalArithmetic
import Text

/// A value of FEEL (DMN 1.5 §10.3.2.3), or a record of the host's tables.
///
/// Equality and order of FEEL are functions of their own, since they are three-valued
/// (`ValueComparison`); Swift's `==` is not offered.
public enum Value: Sendable {
  /// Not there, not known, or undefined.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// 34 digits, half even.
  case number(DecimalNumber)
  /// Compared by code point, never by canonical equivalence.
  case string(String)
  /// A day of the calendar.
  case date(CivilDate)
  /// A time of the day, with or without a zone.
  case time(CivilTimeOfDay)
  /// A day and a time of it.
  case dateTime(CivilDateTime)
  /// A duration of years and months.
  case yearsMonths(YearMonthDuration)
  /// A duration of days, hours, minutes and seconds.
  case daysTime(DayTimeDuration)
  /// Values in their order.
  case list([Value])
  /// Values by name.
  case context(ContextValue)
  /// What lies between two values.
  case range(RangeValue)
  /// Something that can be called.
  case function(FunctionValue)
  /// A record of the host's tables.
  case record(RecordReference)
}

/// A context: names in the order in which they were written.
public final class ContextValue: Sendable {
  /// In the order in which they were written.
  public let entries: [Entry]

  /// A name and its value.
  public struct Entry: Sendable {
    /// The name, compared by code point.
    public let key: String
    /// The value under the name.
    public let value: Value

    /// An entry of a name and a value.
    public init(key: String, value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// A context of entries; of two with the same key the first is found.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The value under `key`, compared by code point; nil where there is none.
  public subscript(key: String) -> Value? {
    for entry in entries where entry.key.hasSameScalars(as: key) { return entry.value }
    return nil
  }
}

/// A range value: `[1..10)`, `> 5` (no upper endpoint).
public final class RangeValue: Sendable {
  /// `null` where the range is open downwards.
  public let lower: Value
  /// Whether ``lower`` belongs to the range.
  public let lowerIncluded: Bool
  /// `null` where the range is open upwards.
  public let upper: Value
  /// Whether ``upper`` belongs to the range.
  public let upperIncluded: Bool
  /// True for `(null..10)`, whose open end is written and which `< 10` does not equal, and for
  /// `= 10`, which `[10..10]` does not equal (TCK 0068).
  public let namesOpenEnd: Bool

  /// A range between two endpoints, of which one may be null.
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
  /// The place in ``TypeCatalogue/records``.
  public let index: Int32

  /// The kind of record at a place.
  public init(index: Int) {
    self.index = Int32(index)
  }
}

/// What the interpreter asks of a store of records; the columns belong to whoever implements it.
public protocol RecordTable: AnyObject, Sendable {
  /// The kind of its records.
  var recordType: RecordTypeID { get }
  /// Number of rows.
  var count: Int { get }

  /// The value of a field; `null` where it is blank or bad.
  ///
  /// - Parameter field: index into the ``RecordType/fields`` of the record type; a reference gives
  ///   `.record`, child records give a `.list` of `.record` in the order of their file.
  /// - Parameter row: the place of the record, from 0.
  func value(row: Int, field: Int) -> Value
}

/// One record: a row of a table.
public struct RecordReference: Sendable, Hashable {
  /// Where the record is kept.
  public let table: any RecordTable
  /// The place of the record in its table, from 0.
  public let row: Int32

  /// The record in a row of a table.
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
