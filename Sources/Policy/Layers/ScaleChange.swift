import DecimalArithmetic
import Diagnostics
import Notation
import Vocabulary

/// Numbers that change into percentages: `82` into `82%`, which is 0.82.
extension LayerMerge {
  /// Warns where one of two values is a number above 1 and the other a percentage up to 100 %.
  mutating func checkScale(of owner: LocalizedText, _ old: ResolvedValue, _ new: ResolvedValue) {
    let former = old.source.trimmed
    let place = new.source.trimmed
    guard let before = WrittenNumber(former.text), let after = WrittenNumber(place.text),
      before.isPercentage != after.isPercentage,
      (before.isPercentage ? before : after).number <= .one,
      (before.isPercentage ? after : before).number > .one
    else { return }
    let right = after.isPercentage ? after.digits : after.digits + "%"
    let (share, text) = before.isPercentage ? (before, former.text) : (after, place.text)
    var finding = Diagnostic(
      LayerDiagnostics.otherScale, at: place.whole,
      [
        .phrase(owner), .name(former.text), .name(place.text), .text(text),
        .text(share.number.reduced.description),
      ]
    )
    .with(secondary: former.whole, LocalizedText(en: "the value in the base policy", zh: "原来的值"))
    finding = finding.with(
      fixIt: FixIt(
        LocalizedText(en: "change to `\(right)`", zh: "改为 `\(right)`"), safety: .unsafe,
        edits: [TextEdit(place.whole, right)]))
    diagnostics.append(finding)
  }

  /// A number that is written out, with or without `%`.
  private struct WrittenNumber {
    /// Without the sign `%`.
    let digits: String
    let isPercentage: Bool
    let number: DecimalNumber

    init?(_ text: String) {
      var digits = text
      isPercentage = text.utf8.last == UInt8(ascii: "%")
      if isPercentage { digits.removeLast() }
      while digits.utf8.last == 0x20 { digits.removeLast() }
      guard !digits.isEmpty,
        digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".") }),
        let number = DecimalNumber(digits)
      else { return nil }
      self.digits = digits
      guard isPercentage else {
        self.number = number
        return
      }
      guard let share = number.divided(by: DecimalNumber(100)) else { return nil }
      self.number = share
    }
  }
}
