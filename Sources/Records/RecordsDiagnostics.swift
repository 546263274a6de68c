import Diagnostics
import Formats

/// What can be wrong with records (keywords, Records; S7).
package enum RecordsDiagnostics: DiagnosticCatalogue {
  package static let all: [DiagnosticCode] = [
    unknownColumn, duplicateColumn, missingColumn, badNumber, badDate, badBoolean, badDuration,
    notAllowed, notOption, duplicateKey, missingKey, unknownReference, unknownOwner, missingOwner,
    unknownFile, unreadableFormat, noHeading, wrongShape, notRecords,
    wrongSeparator, missingFile, onlySpreadsheet, lateHeading, implausibleDate,
  ]

  /// Findings about a whole file, or from which others follow; they are reported first.
  static let causes: Set<DiagnosticCode> = [
    missingFile, onlySpreadsheet, unreadableFormat, unknownFile, noHeading, lateHeading,
    wrongSeparator, missingColumn, duplicateColumn, missingKey, notRecords,
    FormatsDiagnostics.unknownEncoding, FormatsDiagnostics.mixedEncoding,
  ]

  /// Findings about one value, which its record carries into the decision (S7): no record is lost.
  package static let values: Set<DiagnosticCode> = [
    badNumber, badDate, badBoolean, badDuration, notAllowed, notOption, unknownReference,
    wrongShape,
  ]

  /// A heading or key that no field has; it is not read.
  package static let unknownColumn = DiagnosticCode(
    1601, "unknown-column", .warning,
    en: "unknown field `{0}` of the record `{1}`: the column is not read",
    zh: "记录 `{1}` 没有字段 `{0}`，不会读入")

  /// M1602 `duplicate-column`.
  package static let duplicateColumn = DiagnosticCode(
    1602, "duplicate-column", .error,
    en: "duplicate field `{0}`",
    zh: "字段 `{0}` 出现了两次",
    help: LocalizedText(en: "remove one of them", zh: "请删去其中一个"))

  /// M1603 `missing-column`.
  package static let missingColumn = DiagnosticCode(
    1603, "missing-column", .error,
    en: "missing column `{0}` of the record `{1}`",
    zh: "记录 `{1}` 缺少 `{0}` 列",
    help: LocalizedText(
      en: "add the column; leave cells blank where nothing is known",
      zh: "请补上这一列；不清楚的单元格可以留空"))

  /// M1604 `invalid-number`.
  package static let badNumber = DiagnosticCode(
    1604, "invalid-number", .error,
    en: "invalid number `{1}` in the field `{0}`",
    zh: "字段 `{0}` 须填数，`{1}` 不是数",
    help: LocalizedText(
      en: "write digits only, such as `1234.5`, without a unit or a percent sign",
      zh: "请只填数字，如 `1234.5`，不带单位和百分号"))

  /// M1605 `invalid-date`.
  package static let badDate = DiagnosticCode(
    1605, "invalid-date", .error,
    en: "invalid date `{1}` in the field `{0}`",
    zh: "字段 `{0}` 须填日期，`{1}` 不是日期",
    help: LocalizedText(
      en: "write `2026-04-30`, `2026/4/30` or `2026年4月30日`",
      zh: "请写成 `2026-04-30`、`2026/4/30` 或 `2026年4月30日`"))

  /// M1606 `invalid-boolean`.
  package static let badBoolean = DiagnosticCode(
    1606, "invalid-boolean", .error,
    en: "neither yes nor no: `{1}` in the field `{0}`",
    zh: "字段 `{0}` 须填是或否，`{1}` 两者都不是",
    help: LocalizedText(
      en: "write 是 or 否, true or false, 1 or 0, √ or ×, Y or N",
      zh: "请填：是、否（也可以填 √、×，1、0，Y、N，true、false）"))

  /// M1607 `invalid-duration`.
  package static let badDuration = DiagnosticCode(
    1607, "invalid-duration", .error,
    en: "invalid duration `{1}` in the field `{0}`",
    zh: "字段 `{0}` 须填期间，`{1}` 不是期间",
    help: LocalizedText(
      en: "write `P2Y` for two years, `P6M` for six months, `P10D` for ten days",
      zh: "请写期间：两年 `P2Y`，六个月 `P6M`，十天 `P10D`"))

  /// M1608 `disallowed-value`.
  package static let notAllowed = DiagnosticCode(
    1608, "disallowed-value", .error,
    en: "disallowed value `{1}` of the field `{0}`",
    zh: "字段 `{0}` 不能是 `{1}`",
    help: LocalizedText(en: "write an allowed value: {2}", zh: "请填允许的取值：{2}"))

  /// M1609 `unlisted-value`.
  package static let notOption = DiagnosticCode(
    1609, "unlisted-value", .error,
    en: "unknown value `{1}` of the field `{0}`",
    zh: "`{1}` 不在字段 `{0}` 的取值范围内",
    help: LocalizedText(en: "write one of {2}", zh: "请填以下之一：{2}"))

  /// M1610 `duplicate-record-key`.
  package static let duplicateKey = DiagnosticCode(
    1610, "duplicate-record-key", .error,
    en: "duplicate key `{1}` of `{0}`",
    zh: "`{0}` 有两条记录的标识都是 `{1}`",
    help: LocalizedText(
      en: "give one of the records a key of its own, or remove it; references go to the first",
      zh: "请改正其中一个标识，或删去重复的一行；引用以第一条为准"))

  /// M1611 `missing-record-key`.
  package static let missingKey = DiagnosticCode(
    1611, "missing-record-key", .error,
    en: "missing key of a `{0}` record: `{1}` is blank",
    zh: "`{0}` 有一条记录没有标识：`{1}` 是空的",
    help: LocalizedText(en: "fill it in", zh: "请填写"))

  /// M1612 `unknown-record-reference`.
  package static let unknownReference = DiagnosticCode(
    1612, "unknown-record-reference", .error,
    en: "unknown `{2}` `{1}`",
    zh: "没有标识为 `{1}` 的 `{2}`",
    help: LocalizedText(
      en: "correct the key, or add the record to `{2}`",
      zh: "请改正这里的标识，或在 `{2}` 中补上这条记录"))

  /// M1613 `unknown-owner`.
  package static let unknownOwner = DiagnosticCode(
    1613, "unknown-owner", .error,
    en: "unknown `{2}` `{1}`, to which this `{0}` record belongs",
    zh: "这条 `{0}` 记录属于 `{1}`，但没有标识为 `{1}` 的 `{2}`",
    help: LocalizedText(
      en: "correct the key, or add the record to `{2}`; until then the row counts for no record",
      zh: "请改正标识，或在 `{2}` 中补上这条记录；在此之前它不属于任何一条"))

  /// M1614 `missing-owner`.
  package static let missingOwner = DiagnosticCode(
    1614, "missing-owner", .error,
    en: "missing owner: this `{0}` record does not name its `{1}`",
    zh: "这条 `{0}` 记录没有写明属于哪个 `{1}`",
    help: LocalizedText(en: "fill in `{1}` with the key", zh: "请在 `{1}` 列填写标识"))

  /// A file of records that is not named after a record of the policy.
  package static let unknownFile = DiagnosticCode(
    1615, "unknown-record-file", .warning,
    en: "unknown record `{0}`: the file is not read",
    zh: "政策中没有记录 `{0}`，这个文件不会读入")

  /// A spreadsheet or text file among the records.
  package static let unreadableFormat = DiagnosticCode(
    1616, "unsupported-record-format", .warning,
    en: "unsupported format of `{0}`: the file is not read",
    zh: "`{0}` 不会被读取",
    help: LocalizedText(en: "save it as CSV UTF-8", zh: "请另存为 CSV UTF-8"))

  /// M1617 `missing-heading`.
  package static let noHeading = DiagnosticCode(
    1617, "missing-heading", .error,
    en: "missing heading: the file is empty",
    zh: "文件是空的，连表头也没有",
    help: LocalizedText(en: "write the names of the fields into the first row", zh: "第一行请写字段名"))

  /// M1618 `list-for-field`.
  package static let wrongShape = DiagnosticCode(
    1618, "list-for-field", .error,
    en: "list or group in the field `{0}`: expected one value",
    zh: "字段 `{0}` 须填一个值，这里是列表或一组内容",
    help: LocalizedText(en: "write one value", zh: "请只写一个值"))

  /// M1619 `not-a-record-list`.
  package static let notRecords = DiagnosticCode(
    1619, "not-a-record-list", .error,
    en: "missing list of `{0}` records",
    zh: "这里应是 `{0}` 记录的列表",
    help: LocalizedText(
      en: "write a list whose members have the names of the fields as keys",
      zh: "请写成列表，每一项以字段名为键"))

  /// M1620 `wrong-separator`.
  package static let wrongSeparator = DiagnosticCode(
    1620, "wrong-separator", .error,
    en:
      "wrong separator: the columns are separated by {0}, not by commas, and the file is not read",
    zh: "各列之间用的是{0}，不是英文逗号，文件没有读入",
    help: LocalizedText(
      en: "save the table again as CSV with commas",
      zh: "请把表格重新另存为用英文逗号分隔的 CSV"))

  /// Records are referred to, and none of the files has any.
  package static let missingFile = DiagnosticCode(
    1621, "missing-record-file", .error,
    en: "missing file `{0}`: {1}",
    zh: "缺少文件 `{0}`：{1}",
    help: LocalizedText(
      en: "put the file into the folder of records",
      zh: "请把这个文件放进记录文件夹"))

  /// Like ``unreadableFormat``, where nothing else holds the records.
  package static let onlySpreadsheet = DiagnosticCode(
    1622, "spreadsheet-only", .error,
    en: "unsupported format of `{0}`, the only file with records of `{1}`",
    zh: "`{0}` 不会被读取，也没有别的文件提供 `{1}` 的记录",
    help: LocalizedText(en: "save it as CSV UTF-8", zh: "请另存为 CSV UTF-8"))

  /// The names of the fields are not in the first line, for example below a title.
  package static let lateHeading = DiagnosticCode(
    1623, "late-heading", .error,
    en: "heading in line {0}: expected in the first line",
    zh: "表头必须是第一行，现在是第 {0} 行",
    help: LocalizedText(
      en: "remove the lines above it", zh: "请删去表头上面的各行（如表格标题）"))

  /// A date that can be read and can hardly be meant.
  package static let implausibleDate = DiagnosticCode(
    1624, "implausible-date", .warning,
    en: "implausible date `{1}` in the field `{0}`",
    zh: "字段 `{0}` 的日期 `{1}` 不像是真的",
    help: LocalizedText(
      en: "check the year: it is not between 1900 and 2100",
      zh: "请核对年份：不在 1900 年至 2100 年之间"))
}
