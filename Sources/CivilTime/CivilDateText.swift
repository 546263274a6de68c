extension CivilDate: CustomStringConvertible {
  /// Reads `YYYY-MM-DD`, as FEEL's `date("…")` does.
  ///
  /// More digits of the year are read where the first is not 0, and a minus before it. Nothing
  /// else: no plus, no zone, no spaces. Source: DMN 1.5 §10.3.4.1; XML Schema date.
  public init?(_ text: some StringProtocol) {
    guard var reader = TextReader(text), let date = CivilDate(reading: &reader), reader.isAtEnd
    else { return nil }
    self = date
  }

  init?(reading reader: inout TextReader) {
    let isNegative = reader.take("-")
    let start = reader.position
    let startsWithZero = reader.next == UInt8(ascii: "0")
    guard let year = reader.number(digits: 4...9) else { return nil }
    if startsWithZero && reader.position - start > 4 { return nil }
    guard reader.take("-"), let month = reader.number(digits: 2...2), reader.take("-"),
      let day = reader.number(digits: 2...2)
    else { return nil }
    self.init(year: isNegative ? -year : year, month: month, day: day)
  }

  /// Reads a day as people write it in records.
  ///
  /// `2026-04-30`, `2026/4/30`, `2026.4.30` or `2026年4月30日`: four digits of the year, one or two of
  /// month and day, one kind of separator throughout, nothing around it. Nil for everything else.
  public init?(entry text: some StringProtocol) {
    guard var reader = TextReader(text), let year = reader.number(digits: 4...4) else { return nil }
    var month: Int?
    var day: Int?
    if reader.take(text: "年") {
      month = reader.number(digits: 1...2)
      guard reader.take(text: "月") else { return nil }
      day = reader.number(digits: 1...2)
      guard reader.take(text: "日") else { return nil }
    } else {
      let separator: Unicode.Scalar
      if reader.take("-") {
        separator = "-"
      } else if reader.take("/") {
        separator = "/"
      } else if reader.take(".") {
        separator = "."
      } else {
        return nil
      }
      month = reader.number(digits: 1...2)
      guard reader.take(separator) else { return nil }
      day = reader.number(digits: 1...2)
    }
    guard reader.isAtEnd, let month, let day else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2026-04-30`; years have four digits or more.
  public var description: String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
