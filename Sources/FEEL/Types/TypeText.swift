import Diagnostics

/// The names of types for people, in both languages.
public struct TypeText: Sendable {
  private let catalogue: TypeCatalogue

  /// Names of types whose ids are those of a catalogue.
  public init(_ catalogue: TypeCatalogue) {
    self.catalogue = catalogue
  }

  /// Such as `number` / `数`, `list of dates` / `日期的列表`.
  public func name(_ type: FEELType) -> LocalizedText {
    switch type {
    case .any, .unknown: LocalizedText(en: "anything", zh: "任意值")
    case .null: LocalizedText(en: "null", zh: "空值")
    case .boolean: LocalizedText(en: "boolean", zh: "是否值")
    case .number(nil): LocalizedText(en: "number", zh: "数")
    case .number(.some(let unit)):
      LocalizedText(
        en: "number in `\(catalogue[unit].name)`", zh: "以 `\(catalogue[unit].name)` 计的数")
    case .string(nil): LocalizedText(en: "text", zh: "文本")
    case .string(.some(let choice)): choiceName(catalogue[choice])
    case .date: LocalizedText(en: "date", zh: "日期")
    case .time: LocalizedText(en: "time", zh: "时刻")
    case .dateTime: LocalizedText(en: "date and time", zh: "日期时间")
    case .yearsMonths: LocalizedText(en: "duration of years and months", zh: "年月期间")
    case .daysTime: LocalizedText(en: "duration of days and time", zh: "日时期间")
    case .list(let element): listName(element)
    case .context: LocalizedText(en: "context", zh: "上下文")
    case .range(let element):
      LocalizedText(en: "range of \(plural(element))", zh: "\(name(element).zh)的区间")
    case .function: LocalizedText(en: "function", zh: "函数")
    case .record(let id):
      LocalizedText(en: "`\(catalogue[id].name)` record", zh: "`\(catalogue[id].name)` 记录")
    }
  }

  private func choiceName(_ choice: ChoiceType) -> LocalizedText {
    guard let name = choice.name else {
      return LocalizedText(en: "text of a closed set", zh: "限定取值的文本")
    }
    return LocalizedText(en: "choice `\(name)`", zh: "选项表 `\(name)`")
  }

  private func listName(_ element: FEELType) -> LocalizedText {
    if case .unknown = element { return LocalizedText(en: "list", zh: "列表") }
    if case .any = element { return LocalizedText(en: "list", zh: "列表") }
    return LocalizedText(en: "list of \(plural(element))", zh: "\(name(element).zh)的列表")
  }

  /// The English name of several.
  private func plural(_ type: FEELType) -> String {
    switch type {
    case .any, .unknown, .null: name(type).en
    case .number(.some(let unit)): "numbers in `\(catalogue[unit].name)`"
    case .string(.some(let choice)):
      catalogue[choice].name.map { "choices `\($0)`" } ?? "texts of a closed set"
    case .dateTime: "dates and times"
    case .yearsMonths: "durations of years and months"
    case .daysTime: "durations of days and time"
    case .list(let element): "lists of \(plural(element))"
    case .range(let element): "ranges of \(plural(element))"
    default: name(type).en + "s"
    }
  }
}
