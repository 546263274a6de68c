import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL
import Formats
import Text

/// Makes a value of JSON, guided by a type.
struct JSONValueReader {
  let zones: any ZoneProvider
  private(set) var diagnostics: [Diagnostic] = []
  /// How the whole is called in messages.
  private let name: String
  /// The way from the whole to the part at hand.
  private var steps: [Step] = []

  private enum Step {
    case entry(String)
    /// From 0.
    case element(Int)
  }

  /// Findings that are kept.
  private static let maximumFindings = 100

  init(zones: any ZoneProvider, name: String) {
    self.zones = zones
    self.name = name
  }

  private mutating func report(_ finding: Diagnostic) {
    if diagnostics.count < JSONValueReader.maximumFindings { diagnostics.append(finding) }
  }

  /// How the part at hand is called in messages: `order.items[2]`.
  private var path: LocalizedText {
    var text = name
    for step in steps {
      switch step {
      case .entry(let key): text += ".\(key)"
      case .element(let index): text += "[\(index + 1)]"
      }
    }
    return LocalizedText(text)
  }

  private mutating func part(_ step: Step, _ json: JSONValue, _ type: FEELType) -> Value {
    steps.append(step)
    defer { steps.removeLast() }
    return value(json, type)
  }

  mutating func value(_ json: JSONValue, _ type: FEELType) -> Value {
    if case .null = json.kind { return .null }
    switch (type, json.kind) {
    case (.any, _), (.unknown, _), (.record, _): return plain(json)
    case (.boolean, .boolean), (.number, .number), (.string, .string): return plain(json)
    case (.list(let element), .array(let items)):
      return .list(items.enumerated().map { part(.element($0), $1, element) })
    case (.list(let element), _): return .list([value(json, element)])
    case (_, .array(let items)) where items.count == 1: return value(items[0], type)
    case (.context(let fields), .object(let members)): return context(members, fields, json)
    case (_, .string(let text)):
      if let value = parsed(text, type) { return value }
      guard JSONValueReader.isWritten(type) else { break }
      report(
        Diagnostic(
          JSONValueDiagnostics.unreadable, at: json.span,
          [
            .phrase(path), .text(JSONValueReader.shown(text)),
            .phrase(TypeText(TypeCatalogue()).name(type)),
            .phrase(example(type)),
          ]))
      return .null
    default: break
    }
    report(
      Diagnostic(
        JSONValueDiagnostics.wrongType, at: json.span,
        [
          .phrase(path), .phrase(TypeText(TypeCatalogue()).name(type)),
          .phrase(JSONValueReader.name(json)),
          .phrase(example(type)),
        ]))
    return .null
  }

  private mutating func context(
    _ members: [JSONMember], _ fields: [FEELType.ContextField], _ json: JSONValue
  ) -> Value {
    var entries: [ContextValue.Entry] = []
    for member in members {
      let field = fields.first { $0.name.hasSameScalars(as: member.key) }
      let value = part(.entry(member.key), member.value, field?.type ?? .any)
      entries.append(.init(key: member.key, value: value))
    }
    for field in fields
    where !members.contains(where: { $0.key.hasSameScalars(as: field.name) }) {
      entries.append(.init(key: field.name, value: .null))
      var finding = Diagnostic(
        JSONValueDiagnostics.missingEntry, at: json.span.start, [.phrase(path), .name(field.name)])
      let others = members.map(\.key).filter { key in
        !fields.contains { $0.name.hasSameScalars(as: key) }
      }
      if let near = EditDistance.nearest(to: field.name, among: others) {
        finding.help = LocalizedText(en: "is `\(near)` meant?", zh: "是否就是 `\(near)`？")
      }
      report(finding)
    }
    return .context(ContextValue(entries))
  }

  /// A value that no type says anything of.
  private mutating func plain(_ json: JSONValue) -> Value {
    switch json.kind {
    case .null: return .null
    case .boolean(let flag): return .boolean(flag)
    case .string(let text): return .string(text)
    case .array(let elements): return .list(elements.map { plain($0) })
    case .object(let members):
      return .context(
        ContextValue(members.map { .init(key: $0.key, value: plain($0.value)) }))
    case .number(let digits):
      if let number = DecimalNumber(digits) { return .number(number) }
      report(
        Diagnostic(
          JSONValueDiagnostics.numberTooLarge, at: json.span,
          [.name(JSONValueReader.shown(digits))]))
      return .null
    }
  }

  /// A text in a message: of a long one the beginning.
  private static func shown(_ text: String) -> String {
    text.utf8.count > 40 ? text.prefix(40) + "…" : text
  }

  /// Whether values of the type are written as texts in JSON.
  private static func isWritten(_ type: FEELType) -> Bool {
    switch type {
    case .date, .time, .dateTime, .yearsMonths, .daysTime, .range: true
    default: false
    }
  }

  private func parsed(_ text: String, _ type: FEELType) -> Value? {
    switch type {
    case .date: return CivilDate(text).map { .date($0) }
    case .time: return CivilTimeOfDay(text, zones: zones).map { .time($0) }
    case .dateTime:
      if let moment = CivilDateTime(text, zones: zones) { return .dateTime(moment) }
      // A date stands for its midnight (DMN 1.5 §10.3.2.9.4).
      return CivilDate(text).map { .dateTime(CivilDateTime(midnightUTC: $0)) }
    case .yearsMonths: return YearMonthDuration(text).map { .yearsMonths($0) }
    case .daysTime: return DayTimeDuration(text).map { .daysTime($0) }
    case .range:
      let call = FEELExpression(
        "range(text)", variables: [FEELVariable("text", .string())],
        environment: FEELEnvironment(zones: zones))
      let value = call.value([.string(text)])
      if case .range = value, ValueTypes.conforms(value, to: type) { return value }
      return nil
    default: return nil
    }
  }

  /// What a value of the type looks like.
  private func example(_ type: FEELType) -> LocalizedText {
    switch type {
    case .boolean: "true"
    case .number: "12.5"
    case .string: "\"A\""
    case .date: "\"2026-04-30\""
    case .time: "\"08:30:00\""
    case .dateTime: "\"2026-04-30T08:30:00\""
    case .yearsMonths: "\"P1Y6M\""
    case .daysTime: "\"P2DT12H\""
    case .range: "\"[1..10]\""
    case .context(let fields):
      LocalizedText("{\(fields.prefix(3).map { "\"\($0.name)\": …" }.joined(separator: ", "))}")
    default: "null"
    }
  }

  private static func name(_ json: JSONValue) -> LocalizedText {
    switch json.kind {
    case .null: LocalizedText(en: "null", zh: "空值")
    case .boolean: LocalizedText(en: "boolean", zh: "是否值")
    case .number: LocalizedText(en: "number", zh: "数")
    case .string: LocalizedText(en: "text", zh: "文本")
    case .array: LocalizedText(en: "list", zh: "列表")
    case .object: LocalizedText(en: "context", zh: "上下文")
    }
  }
}
