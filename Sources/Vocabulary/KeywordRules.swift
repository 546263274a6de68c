import Diagnostics

/// One row of the table; the defaults are those of most rows.
func row(
  _ id: KeywordID, label: LabelKind = .none, _ content: KeywordContent,
  count multiplicity: Multiplicity = .optional,
  amend: AmendPolicy? = nil, _ en: String, _ zh: String, _ example: String,
  default fallback: LocalizedText? = nil
) -> KeywordRule {
  let usual: AmendPolicy =
    if case .block = content { .members } else { .replace }
  return KeywordRule(
    id: id, label: label, content: content, multiplicity: multiplicity, amend: amend ?? usual,
    doc: LocalizedText(en: en, zh: zh), example: example, defaultText: fallback, since: 1)
}

/// The content of an attribute whose value is required.
func value(_ grammar: ValueGrammar) -> KeywordContent { .value(grammar, required: true) }

let many = Multiplicity.many(ordered: false)
let inOrder = Multiplicity.many(ordered: true)

/// Attributes of many blocks.
enum Common {
  static let title = row(
    .title, value(.text(holes: true)), "The name that readers see.", "给读者看的名称。", "title: \"一等奖\"",
    default: LocalizedText(en: "the label", zh: "标签"))

  static let cite = row(
    .cite, value(.citation), "The clauses that this rests on.", "所依据的条款。", "cite: 8.6, 通知 二.3")

  static let fixed = row(
    .fixed, value(.choice(Choices.flag)), "An overlay may neither amend nor repeal it.",
    "下级不得修改或废止。", "fixed: true", default: LocalizedText(en: "false", zh: "否"))

  static let lowerMay = row(
    .lowerMay, value(.choice(Choices.lowerMay)), "What an overlay may do with it.", "下级可以作何变更。",
    "lower-may: raise", default: LocalizedText(en: "amend", zh: "修改"))

  static func before(_ kind: SymbolKind) -> KeywordRule {
    row(
      .before, value(.name(kind)), amend: .never, "The position of an added item: before this one.",
      "新增项的位置：在此项之前。", "before: 一等")
  }

  static func after(_ kind: SymbolKind) -> KeywordRule {
    row(
      .after, value(.name(kind)), amend: .never, "The position of an added item: after this one.",
      "新增项的位置：在此项之后。", "after: 一等")
  }

  /// What every block with a label has.
  static let labelled: [KeywordRule] = [title, cite, fixed, lowerMay]
  /// What every block without a label has.
  static let unlabelled: [KeywordRule] = [cite, fixed, lowerMay]

  static func ordered(_ kind: SymbolKind) -> [KeywordRule] { [before(kind), after(kind)] }
}
