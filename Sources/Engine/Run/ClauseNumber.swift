import Policy

/// Numbers of clauses as they are printed.
enum ClauseNumber {
  /// `第八条第6项` in a document in Chinese, else `8.6`; numbers that are words already stay.
  static func text(_ clause: Clause, in document: LegalDocument) -> String {
    let plain = clause.path.joined(separator: ".")
    guard clause.kind != .clause, isChinese(document.name + (clause.text ?? "")),
      let first = clause.path.first.flatMap({ Int($0) }), let number = chinese(first)
    else { return plain }
    if clause.kind == .chapter { return "第\(number)章" }
    var text = "第\(number)条"
    for (index, part) in clause.path.enumerated().dropFirst() {
      let isLast = index == clause.path.count - 1
      text += "第\(part)" + (isLast && clause.kind == .item ? "项" : "款")
    }
    return text
  }

  private static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
  }

  /// 8 is 八, 18 十八, 42 四十二; nil beyond 1 to 999.
  static func chinese(_ number: Int) -> String? {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...999).contains(number) else { return nil }
    var text = number >= 100 ? digits[number / 100] + "百" : ""
    let tens = number / 10 % 10
    if tens > 0 {
      text += (tens == 1 && number < 100 ? "" : digits[tens]) + "十"
    } else if number >= 100, number % 10 > 0 {
      text += "零"
    }
    return text + digits[number % 10]
  }
}
