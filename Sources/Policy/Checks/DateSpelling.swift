import CivilTime
import Diagnostics
import FEEL
import Notation
import Text

/// Days in other forms than `2027-04-30`: `2027/4/30`, `2027.4.30`, `2027年4月30日`, in quotes.
enum DateSpelling {
  /// What is wrong with a text that means one day; nil where nothing is or it means something else.
  static func finding(_ text: MappedText) -> Diagnostic? {
    let place = text.trimmed
    guard let day = day(in: place.text) else { return nil }
    guard CivilDate(year: day.year, month: day.month, day: day.day) != nil else {
      return Diagnostic(PolicyDiagnostics.noSuchDay, at: place.whole, [.name(place.text)])
    }
    let right = padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2)
    if place.text.hasSameScalars(as: right) { return nil }
    return Diagnostic(PolicyDiagnostics.dateSpelling, at: place.whole, [.name(right)])
      .with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(right)`", zh: "改为 `\(right)`"), safety: .safe,
          edits: [TextEdit(place.whole, right)]))
  }

  /// The year, month and day in a text; they need not form a date that exists.
  private static func day(in text: String) -> (year: Int, month: Int, day: Int)? {
    var scalars = Array(text.unicodeScalars)
    if scalars.count > 2, scalars.first == "\"", scalars.last == "\"" {
      scalars = Array(scalars[1..<scalars.count - 1])
    }
    scalars.removeAll { $0 == " " }
    if let last = scalars.last, last == "日" || last == "号" { scalars.removeLast() }
    var numbers: [Int] = []
    var signs: [Unicode.Scalar] = []
    var digits = 0
    for scalar in scalars {
      if scalar >= "0", scalar <= "9" {
        if digits == 0 { numbers.append(0) }
        digits += 1
        guard digits <= 4, let last = numbers.popLast() else { return nil }
        numbers.append(last * 10 + Int(scalar.value - 0x30))
      } else {
        guard digits > 0, numbers.count > 1 || digits == 4 else { return nil }
        digits = 0
        signs.append(scalar)
      }
    }
    guard numbers.count == 3, digits == 1 || digits == 2, numbers[1] < 100,
      ["--", "//", "..", "年月"].contains(String(String.UnicodeScalarView(signs)))
    else { return nil }
    return (numbers[0], numbers[1], numbers[2])
  }

  private static func padded(_ number: Int, _ length: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, length - text.count)) + text
  }
}
