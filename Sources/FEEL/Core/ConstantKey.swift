import CivilTime
import DecimalArithmetic

/// What makes two constants the same: kind and content, text by its bytes.
///
/// FEEL's equality would not do, since it holds a date for equal to a date and time of another
/// precision, and Swift's would fold texts that only look the same.
enum ConstantKey: Hashable {
  case null
  case boolean(Bool)
  case number(DecimalNumber)
  case string([UInt8])
  case date(CivilDate)
  case time(CivilTimeOfDay)
  case dateTime(CivilDateTime)
  case yearsMonths(YearMonthDuration)
  case daysTime(DayTimeDuration)
  case list([ConstantKey])
  case context([Entry])
  indirect case range(ConstantKey, ConstantKey, CoreBounds, namesOpenEnd: Bool)
  /// Functions are the same where they are one object.
  case function(ObjectIdentifier)
  case record(RecordReference)

  struct Entry: Hashable {
    let key: [UInt8]
    let value: ConstantKey
  }

  init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .boolean(let truth): self = .boolean(truth)
    case .number(let number): self = .number(number)
    case .string(let text): self = .string(Array(text.utf8))
    case .date(let date): self = .date(date)
    case .time(let time): self = .time(time)
    case .dateTime(let moment): self = .dateTime(moment)
    case .yearsMonths(let duration): self = .yearsMonths(duration)
    case .daysTime(let duration): self = .daysTime(duration)
    case .list(let elements): self = .list(elements.map(ConstantKey.init))
    case .context(let context):
      self = .context(
        context.entries.map { Entry(key: Array($0.key.utf8), value: ConstantKey($0.value)) })
    case .range(let range):
      self = .range(
        ConstantKey(range.lower), ConstantKey(range.upper),
        CoreBounds(lowerIncluded: range.lowerIncluded, upperIncluded: range.upperIncluded),
        namesOpenEnd: range.namesOpenEnd)
    case .function(let function): self = .function(ObjectIdentifier(function))
    case .record(let record): self = .record(record)
    }
  }
}
