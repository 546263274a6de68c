import Diagnostics

/// Why an operation has no value: the recorded reason of a null (DMN 1.5 §10.3.2.16).
///
/// An operand that is null makes a null without a failure: its own reason was recorded before.
public struct Failure: Error, Hashable, Sendable {
  /// Words are made only when somebody reads them: most failures are of comparisons in a batch,
  /// and nobody does.
  private enum Content: Hashable, Sendable {
    case said(LocalizedText)
    case notComparable(LocalizedText, LocalizedText, sign: String, hint: LocalizedText?)
  }

  private let content: Content

  /// A failure with its reason.
  public init(_ reason: LocalizedText) {
    content = .said(reason)
  }

  /// A failure with its reason in both languages: lower case, no full stop.
  public init(en: String, zh: String) {
    self.init(LocalizedText(en: en, zh: zh))
  }

  /// Two values of types that `sign` gives no meaning.
  init(
    comparing left: LocalizedText, with right: LocalizedText, by sign: String,
    hint: LocalizedText? = nil
  ) {
    content = .notComparable(left, right, sign: sign, hint: hint)
  }

  /// Why there is no value, in a user's words.
  public var reason: LocalizedText {
    switch content {
    case .said(let reason): reason
    case .notComparable(let left, let right, let sign, let hint):
      LocalizedText(
        en: "a \(left.en) cannot be compared with a \(right.en) by `\(sign)`"
          + (hint?.en ?? ""),
        zh: "\(left.zh)不能与\(right.zh)用 `\(sign)` 比较" + (hint?.zh ?? ""))
    }
  }
}
