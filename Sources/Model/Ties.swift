/// The treatment of tied candidates where a line would take only some of them (S14).
public enum Ties: Sendable {
  /// Nobody is taken; the remaining seats stay empty.
  case none
  /// Everybody is taken; this limit alone is exceeded.
  case all
  /// As many as there are seats, by `order`.
  case inOrder
}
