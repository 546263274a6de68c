/// The operations of a layer on an item (notation 8).
public enum LayerChange: String, Sendable, CaseIterable {
  /// First written here.
  case added
  /// A value, or an item of its block, was changed.
  case amended
  /// Written again by the layer that repealed it, or after it was repealed.
  case replaced
  /// Taken away.
  case repealed
  /// An open value was given (S28).
  case set
}
