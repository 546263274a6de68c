import Diagnostics
import Outcome

extension BadDatum {
  /// What is wrong with the value, and what to write instead.
  package var message: LocalizedText {
    switch fault {
    case .cell(let cell): CellMessages.unreadable(field, [cell], count: 1)
    case .brokenRow(let record): CellMessages.brokenRow(record)
    case .mark(let fault): ScoreMessages.mark(fault)
    }
  }
}

/// Why cells cannot be read, and what to write instead.
enum CellMessages {
  /// - Parameter count: cells of the field that cannot be read; `cells` has each of them once.
  static func unreadable(
    _ field: String, _ cells: [UnreadableCell], count: Int
  ) -> LocalizedText {
    guard let first = cells.first else {
      return LocalizedText(en: "\(field) cannot be read", zh: "\(field) 的内容有误")
    }
    // Other problems of the same field are listed with the values.
    let values = cells.filter { $0.problem == first.problem }.prefix(3).map { quoted($0.value) }
    let value = LocalizedText(
      en: values.map(\.en).joined(separator: ", "), zh: values.map(\.zh).joined(separator: "、"))
    let fault = fault(first.problem, field, value)
    let help = help(first.problem)
    return LocalizedText(
      en: fault.en + (count > 1 ? " (\(count) rows)" : "") + "; " + help.en,
      zh: fault.zh + (count > 1 ? "（\(count) 处）" : "") + "；" + help.zh)
  }

  static func brokenRow(_ record: String) -> LocalizedText {
    LocalizedText(
      en: "a row of \(record) has too few or too many cells", zh: "\(record) 有一行的列数与表头不符，各列无法对应")
  }

  private static func fault(
    _ problem: UnreadableCell.Problem, _ field: String, _ value: LocalizedText
  ) -> LocalizedText {
    switch problem {
    case .number:
      LocalizedText(
        en: "\(field) expects a number, found \(value.en)", zh: "\(field) 须填数，\(value.zh)不是数")
    case .date:
      LocalizedText(
        en: "\(field) expects a date, found \(value.en)", zh: "\(field) 须填日期，\(value.zh)不是日期")
    case .boolean:
      LocalizedText(
        en: "\(field) expects yes or no, found \(value.en)", zh: "\(field) 须填是或否，\(value.zh)两者都不是")
    case .duration:
      LocalizedText(
        en: "\(field) expects a duration, found \(value.en)", zh: "\(field) 须填期间，\(value.zh)不是期间")
    case .notAllowed:
      LocalizedText(en: "\(field) does not allow \(value.en)", zh: "\(field) 不能是\(value.zh)")
    case .notOption:
      LocalizedText(
        en: "\(field) has no option \(value.en)", zh: "\(value.zh)不在 \(field) 的取值范围内")
    case .unknownReference(let record):
      LocalizedText(
        en: "\(field): no record of \(record) has the key \(value.en)",
        zh: "\(field)：\(record) 中没有标识为\(value.zh)的记录")
    case .notOneValue:
      LocalizedText(
        en: "\(field) expects one value, found a list or a group", zh: "\(field) 须填一个值，这里是列表或一组内容")
    }
  }

  private static func help(_ problem: UnreadableCell.Problem) -> LocalizedText {
    switch problem {
    case .number:
      LocalizedText(
        en: "write digits only, such as 1234.5, without a unit or a percent sign",
        zh: "请只填数字，如 1234.5，不带单位和百分号")
    case .date:
      LocalizedText(
        en: "write it as 2026-04-30 or 2026/4/30", zh: "请写成 2026-04-30、2026/4/30 或 2026年4月30日")
    case .boolean:
      LocalizedText(en: "write yes or no (1 or 0, √ or ×)", zh: "请填是或否（也可以填 √、×，1、0）")
    case .duration:
      LocalizedText(
        en: "write P2Y for two years, P6M for six months, P10D for ten days",
        zh: "两年写 P2Y，六个月写 P6M，十天写 P10D")
    case .notAllowed(let allowed):
      LocalizedText(en: "allowed: \(allowed)", zh: "允许的取值：\(allowed)")
    case .notOption(_, let near?):
      LocalizedText(en: "did you mean “\(near)”?", zh: "是否应为“\(near)”？")
    case .notOption(let options, nil): listed(options)
    case .unknownReference(let record):
      LocalizedText(
        en: "correct the key, or add the record to \(record)", zh: "请改正标识，或在 \(record) 中补上这条记录")
    case .notOneValue: LocalizedText(en: "write one value", zh: "请只写一个值")
    }
  }

  private static func listed(_ options: [String]) -> LocalizedText {
    let shown = options.prefix(12)
    let more = options.count - shown.count
    return LocalizedText(
      en: "write one of: " + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
      zh: "请填以下之一：" + shown.joined(separator: "、") + (more > 0 ? "等 \(options.count) 种" : ""))
  }

  private static func quoted(_ value: PrintedValue) -> LocalizedText {
    switch value {
    case .text(let text): LocalizedText("“\(text)”")
    case .boolean: LocalizedText(en: "“\(value.text.en)”", zh: "“\(value.text.zh)”")
    case .hidden: LocalizedText(en: "(private)", zh: "所填内容（保密）")
    }
  }
}
