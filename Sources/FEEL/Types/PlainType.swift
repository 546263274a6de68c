/// What a declared type demands of values, as far as their kind alone tells: the quick look before
/// the long one of ``ValueTypes``.
public enum PlainType: Sendable {
  /// Every value is one of the type.
  case any
  /// Truth values.
  case boolean
  /// Numbers.
  case number
  /// Texts.
  case string
  /// Days of the calendar.
  case date
  /// Times of the day.
  case time
  /// Days with a time.
  case dateTime
  /// Durations of years and months.
  case yearsMonths
  /// Durations of days, hours, minutes and seconds.
  case daysTime
  /// Lists of anything.
  case list
  /// Of these the parts have to be looked at.
  case composite

  /// What a type demands of the kind of a value.
  public init(_ type: FEELType) {
    self =
      switch type {
      case .any, .unknown: .any
      case .boolean: .boolean
      case .number: .number
      case .string: .string
      case .date: .date
      case .time: .time
      case .dateTime: .dateTime
      case .yearsMonths: .yearsMonths
      case .daysTime: .daysTime
      case .list(.any): .list
      case .null, .list, .context, .range, .function, .record: .composite
      }
  }

  /// Whether a value is surely one of the type; null may stand anywhere (DMN 1.5 §10.3.2.9.2), but
  /// what has parts is left open.
  public func takes(_ value: Value) -> Bool {
    switch value {
    case .null: self != .composite
    case .boolean: self == .boolean || self == .any
    case .number: self == .number || self == .any
    case .string: self == .string || self == .any
    case .date: self == .date || self == .any
    case .time: self == .time || self == .any
    case .dateTime: self == .dateTime || self == .any
    case .yearsMonths: self == .yearsMonths || self == .any
    case .daysTime: self == .daysTime || self == .any
    case .list: self == .list || self == .any
    case .context, .range, .function, .record: self == .any
    }
  }
}
