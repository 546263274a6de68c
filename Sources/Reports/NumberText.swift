import DecimalArithmetic

/// Numbers as people read them in a column.
enum NumberText {
  /// Digits behind the point.
  static func decimals(of number: DecimalNumber) -> Int {
    let text = number.description
    guard !text.utf8.contains(UInt8(ascii: "E")), let point = text.firstIndex(of: ".") else {
      return 0
    }
    return text.distance(from: point, to: text.endIndex) - 1
  }

  /// With exactly so many digits behind the point, or more where the number has more.
  static func fixed(_ number: DecimalNumber, decimals: Int) -> String {
    let text = number.description
    guard !text.utf8.contains(UInt8(ascii: "E")) else { return text }
    let present = Self.decimals(of: number)
    guard present < decimals else { return text }
    return text + (present == 0 ? "." : "") + String(repeating: "0", count: decimals - present)
  }

  /// Scores of one column, with the same number of digits behind the point.
  static func column(_ numbers: [DecimalNumber?]) -> [String] {
    let decimals = numbers.compactMap { $0.map(Self.decimals) }.max() ?? 0
    return numbers.map { $0.map { fixed($0, decimals: decimals) } ?? "" }
  }
}
