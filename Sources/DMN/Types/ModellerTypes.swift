import FEEL

extension FEELType {
  /// A type that modellers, such as Camunda's, offer besides those of the standard; nil for any
  /// other name.
  static func ofModellers(_ name: String) -> FEELType? {
    switch name {
    case "integer", "long", "double": .number(nil)
    default: nil
    }
  }
}
