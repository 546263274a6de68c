import Diagnostics

/// What stops a run, and what it reports of its limits.
package enum EngineDiagnostics: DiagnosticCatalogue {
  /// M1701 `missing-open-value`.
  package static let openValue = DiagnosticCode(
    1701, "missing-open-value", .error, en: "missing value of `{0}`", zh: "`{0}` 尚未设定取值",
    help: LocalizedText(
      en: "give it one with `set {0}: …` in a notice, or with --set {0}=…",
      zh: "请在通知里写 `设定 {0}: …`，或在命令行写 --set {0}=…"))
  /// M1702 `missing-limit-value`.
  package static let boundWithoutValue = DiagnosticCode(
    1702, "missing-limit-value", .error, en: "missing number of seats of limit `{0}` for `{1}`",
    zh: "限额 `{0}` 对 `{1}` 没有名额数",
    help: LocalizedText(
      en: "give the group a row of its own, or the table an `otherwise`",
      zh: "请为该分组加一行，或为对照表加“其余”一行"))
  /// M1703 `invalid-limit-value`.
  package static let badBound = DiagnosticCode(
    1703, "invalid-limit-value", .error, en: "invalid number of seats of `{0}`: {1}",
    zh: "`{0}` 为 {1}，不能作名额数",
    help: LocalizedText(en: "write a number that is not negative", zh: "请写非负的名额数"))
  /// M1704 `computed-reward-outside-level`.
  package static let rewardOutsideLevel = DiagnosticCode(
    1704, "computed-reward-outside-level", .error,
    en: "reward {1} of `{0}` outside {2} of level `{3}`",
    zh: "`{0}` 的奖励为 {1}，超出级别 `{3}` 的 {2}",
    help: LocalizedText(
      en: "change the amount, or write `cut: true` to cut it to the range",
      zh: "请修改金额，或写“超限截取: 是”，使其截至该范围"))
  /// M1705 `missing-reward-value`.
  package static let rewardWithoutValue = DiagnosticCode(
    1705, "missing-reward-value", .error, en: "missing reward of `{0}`",
    zh: "`{0}` 的奖励没有取值",
    help: LocalizedText(
      en: "fill in what the amount reads for this winner",
      zh: "请补齐金额所读取的、该获奖者缺失的内容"))
  /// M1706 `ambiguous-reward-level`.
  package static let severalLevels = DiagnosticCode(
    1706, "ambiguous-reward-level", .error,
    en: "ambiguous reward of `{0}`: it wins at several levels, and `rewards` does not choose one",
    zh: "`{0}` 在多个级别获奖，而“奖励总则”未说明如何支付",
    help: LocalizedText(
      en: "write `stack: highest` or `stack: cumulative`", zh: "请写“多级获奖: 就高”或“多级获奖: 累计”"))
  /// M1707 `crossing-limits`.
  package static let crossingLimits = DiagnosticCode(
    1707, "crossing-limits", .error,
    en:
      "unsolvable limits {1} of `{0}`: they cross in too many ways to decide whether all `least` can be met",
    zh: "`{0}` 的限额{1}相互交叉过多，无法判定各“至少”能否同时满足",
    help: LocalizedText(
      en: "nest limits with `least` within one another, or use fewer of them",
      zh: "请使带“至少”的限额彼此包含，或减少其数量"))
  /// M1708 `invalid-grade-share`.
  package static let badShare = DiagnosticCode(
    1708, "invalid-grade-share", .error,
    en: "share {1} of grade `{0}` outside 0 % to 100 %",
    zh: "等次 `{0}` 的占比为 {1}，不在 0 至 100% 之间")
  /// M1709 `unmet-minimum`.
  package static let unmetLeast = DiagnosticCode(
    1709, "unmet-minimum", .warning,
    en: "unmet minimum of limit `{0}`: at least {1} required, {2} taken",
    zh: "限额 `{0}` 要求至少 {1}，只能取 {2}")
  /// M1710 `unmet-grade-minimum`.
  package static let unmetGrade = DiagnosticCode(
    1710, "unmet-grade-minimum", .warning,
    en: "unmet minimum of grade `{0}`: at least {1} required, {2} taken",
    zh: "等次 `{0}` 要求至少 {1}，实得 {2}")
  /// M1711 `no-candidates`.
  package static let noRecords = DiagnosticCode(
    1711, "no-candidates", .warning,
    en: "missing records of `{0}`: award `{1}` has no candidates",
    zh: "没有 `{0}` 的记录，`{1}` 无人申报",
    help: LocalizedText(
      en: "put the file {0}.csv into the folder of records", zh: "请把 {0}.csv 放进记录文件夹"))
  /// M1712 `unrequested-document`.
  package static let unrecognizedDocument = DiagnosticCode(
    1712, "unrequested-document", .warning, en: "unrecognized document `{0}`: no award asks for it",
    zh: "没有奖项要求材料 `{0}`",
    help: LocalizedText(en: "correct the row, which does not count; {1}", zh: "请改正这一行，否则不计；{1}"))
  /// M1713 `unrequested-opinion`.
  package static let unrecognizedMatter = DiagnosticCode(
    1713, "unrequested-opinion", .warning,
    en: "unrecognized matter `{0}`: no award asks for an opinion on it",
    zh: "没有奖项要求就 `{0}` 出具意见",
    help: LocalizedText(en: "correct the row, which does not count; {1}", zh: "请改正这一行，否则不计；{1}"))
  /// M1714 `unknown-score-item`.
  package static let unrecognizedItem = DiagnosticCode(
    1714, "unknown-score-item", .warning, en: "unrecognized item `{0}`: no score sheet has it",
    zh: "评审表中没有评审项 `{0}`",
    help: LocalizedText(
      en: "correct the mark, which cannot be counted; {1}", zh: "请改正这一打分，否则无法计入；{1}"))

  /// M1715 `misspelt-row-key`.
  package static let misspeltCode = DiagnosticCode(
    1715, "misspelt-row-key", .warning,
    en: "row `{0}` of `{1}` that matches no `{2}`: none has the `{3}` `{4}`",
    zh: "`{1}` 的行 `{0}` 对任何 `{2}` 都不适用：没有 `{3}` 为 `{4}` 的",
    help: LocalizedText(
      en: "write `{5}`, which has no row of its own, if that is meant", zh: "如指 `{5}`，请改正：它没有自己的行"))
  /// M1716 `unmatched-rows`.
  package static let unmatchedRows = DiagnosticCode(
    1716, "unmatched-rows", .note, en: "rows of `{0}` that match no `{2}` by their `{3}`: {1}",
    zh: "`{0}` 中有的行按 `{3}` 对任何 `{2}` 都不适用：{1}")

  package static let all = [
    openValue, boundWithoutValue, badBound, rewardOutsideLevel, rewardWithoutValue, severalLevels,
    crossingLimits, badShare, unmetLeast, unmetGrade, noRecords,
    unrecognizedDocument, unrecognizedMatter, unrecognizedItem, misspeltCode, unmatchedRows,
  ]
}
