import CivilTime
import FEEL

/// Values from notations that have fewer types than FEEL, such as JSON.
public enum InputConversion {
  /// How deep a value is looked through.
  private static let deepest = 256

  /// The value with texts made dates, times and durations wherever the declared type wants one;
  /// what cannot be read stays a text, so that the run tells its place.
  ///
  /// - Parameter zones: for times that name a time zone.
  public static func fitted(
    _ value: Value, to type: FEELType, zones: any ZoneProvider = NoZones()
  ) -> Value {
    fitted(value, type, zones, 0)
  }

  private static func fitted(
    _ value: Value, _ type: FEELType, _ zones: any ZoneProvider, _ depth: Int
  ) -> Value {
    guard depth < deepest else { return value }
    switch (value, type) {
    case (.string(let text), _): return temporal(text, type, zones) ?? value
    case (.list(let items), .list(let element)):
      return .list(items.map { fitted($0, element, zones, depth + 1) })
    case (.context(let context), .context(let fields)):
      return .context(
        ContextValue(
          context.entries.map { entry in
            let field = fields.first { $0.name.utf8.elementsEqual(entry.key.utf8) }
            return .init(
              key: entry.key,
              value: field.map { fitted(entry.value, $0.type, zones, depth + 1) } ?? entry.value)
          }))
    default: return value
    }
  }

  private static func temporal(
    _ text: String, _ type: FEELType, _ zones: any ZoneProvider
  ) -> Value? {
    switch type {
    case .date: CivilDate(text).map { .date($0) }
    case .time: CivilTimeOfDay(text, zones: zones).map { .time($0) }
    case .dateTime: CivilDateTime(text, zones: zones).map { .dateTime($0) }
    case .yearsMonths: YearMonthDuration(text).map { .yearsMonths($0) }
    case .daysTime: DayTimeDuration(text).map { .daysTime($0) }
    default: nil
    }
  }
}
