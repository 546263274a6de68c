/// The groups of built-ins, in the order of the registry.
extension Builtins {
  static let conversion: [BuiltinDefinition] = []
  static let logic: [BuiltinDefinition] = []
  static let strings: [BuiltinDefinition] = []
  static let lists: [BuiltinDefinition] = []
  static let listEditing: [BuiltinDefinition] = []
  static let aggregates: [BuiltinDefinition] = []
  static let numbers: [BuiltinDefinition] = []
  static let ranges: [BuiltinDefinition] = []
  static let temporals: [BuiltinDefinition] = []
  static let contexts: [BuiltinDefinition] = []
  static let policy: [BuiltinDefinition] = []
}
