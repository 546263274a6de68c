import Diagnostics

/// The names of types for people, in both languages.
public struct TypeText: Sendable {
  private let catalogue: TypeCatalogue

  /// Names of types whose ids are those of a catalogue.
  public init(_ catalogue: TypeCatalogue) {
    self.catalogue = catalogue
  }

  /// Such as `number` / `数`, `list of dates` / `日期的列表`.
  public func name(_ type: FEELType) -> Said {
    switch type {
    case .any, .unknown: Said(en: "anything", zh: "任意值")
    case .null: Said(en: "null", zh: "空值")
    case .boolean: Said(en: "boolean", zh: "是否值")
    case .number(nil): Said(en: "number", zh: "数")
    case .number(.some(let unit)):
      Said(
        en: "number in `\(catalogue[unit].name)`", zh: "以 `\(catalogue[unit].name)` 计的数")
    case .string(nil): Said(en: "text", zh: "文本")
    case .string(.some(let choice)): choiceName(catalogue[choice])
    case .date: Said(en: "date", zh: "日期")
    case .time: Said(en: "time", zh: "时刻")
    case .dateTime: Said(en: "date and time", zh: "日期时间")
    case .yearsMonths: Said(en: "duration of years and months", zh: "年月期间")
    case .daysTime: Said(en: "duration of days and time", zh: "日时期间")
    case .list(let element): listName(element)
    case .context: Said(en: "context", zh: "上下文")
    case .range(let element):
      Said(en: "range of \(plural(element))", zh: "\(name(element).zh)的区间")
    case .function: Said(en: "function", zh: "函数")
    case .record(let id):
      Said(en: "`\(catalogue[id].name)` record", zh: "`\(catalogue[id].name)` 记录")
    }
  }

  private func choiceName(_ choice: ChoiceType) -> Said {
    guard let name = choice.name else {
      return Said(en: "text of a closed set", zh: "限定取值的文本")
    }
    return Said(en: "choice `\(name)`", zh: "选项表 `\(name)`")
  }

  private func listName(_ element: FEELType) -> Said {
    if case .unknown = element { return Said(en: "list", zh: "列表") }
    if case .any = element { return Said(en: "list", zh: "列表") }
    return Said(en: "list of \(plural(element))", zh: "\(name(element).zh)的列表")
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
