/// A `--set NAME=VALUE` of the command line: one more layer (S28).
public struct PolicySetting: Sendable, Hashable {
  /// The parameter or date that is set.
  public let name: String
  /// An expression, as in `set NAME: VALUE`.
  public let value: String

  /// A setting as if it was typed; nothing is checked yet.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// Reads `NAME=VALUE`; nil where there is no `=` or no name.
  public init?(_ text: String) {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let name = text[..<sign].filter { $0 != " " }
    guard !name.isEmpty else { return nil }
    self.init(name: name, value: String(text[text.index(after: sign)...]))
  }
}
