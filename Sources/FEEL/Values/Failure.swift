import Diagnostics

/// Why an operation has no value: the recorded reason of a null (DMN 1.5 §10.3.2.16).
///
/// An operand that is null makes a null without a failure: its own reason was recorded before.
public struct Failure: Error, Hashable, Sendable {
  public let reason: Said

  public init(_ reason: Said) {
    self.reason = reason
  }

  public init(en: String, zh: String) {
    reason = Said(en: en, zh: zh)
  }
}
