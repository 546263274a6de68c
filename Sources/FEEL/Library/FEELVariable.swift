/// A name that the expressions of a host may use, and what is known of its values beforehand.
public struct FEELVariable: Sendable {
  /// As it is written in expressions; blanks, signs and reserved words are allowed
  /// (DMN 1.5 §10.3.1.2, grammar rule 25).
  public let name: String
  /// What its values are; ``FEELType/any`` where that is only known at run time.
  public let type: FEELType
  /// Names of components that ``type`` does not tell: only with them can `order.unit price` be read
  /// as a path to `unit price`.
  public let components: [String]

  /// A variable of a type.
  ///
  /// - Parameter components: names with blanks or signs of components that `type` does not declare.
  /// - Parameter type: what its values are.
  /// - Parameter name: as it is written in expressions.
  public init(_ name: String, _ type: FEELType = .any, components: [String] = []) {
    self.name = name
    self.type = type
    self.components = components
  }

  /// A variable of any type whose components are named like those of a value.
  public init(_ name: String, like value: Value) {
    var keys = ComponentNames()
    keys.collect(value, 0)
    self.init(name, components: keys.names)
  }

  /// The names of all components, those of the type first.
  var allComponents: [String] {
    var keys = ComponentNames()
    keys.collect(type)
    return keys.names + components
  }
}

/// Collects the keys of contexts, in the order in which they are met, each once.
private struct ComponentNames {
  /// Parts of a value that are looked at; further ones may be named by quoted keys only.
  private static let partLimit = 100_000

  private(set) var names: [String] = []
  private var known: Set<[UInt8]> = []
  private var parts = 0

  private mutating func add(_ name: String) {
    if known.insert(Array(name.utf8)).inserted { names.append(name) }
  }

  mutating func collect(_ value: Value, _ depth: Int) {
    parts += 1
    guard parts < ComponentNames.partLimit, depth < ValueSize.depthLimit else { return }
    switch value {
    case .list(let items): for item in items { collect(item, depth + 1) }
    case .context(let context):
      for entry in context.entries {
        add(entry.key)
        collect(entry.value, depth + 1)
      }
    default: break
    }
  }

  mutating func collect(_ type: FEELType) {
    switch type {
    case .list(let element), .range(let element): collect(element)
    case .function(_, let result): collect(result)
    case .context(let fields):
      for field in fields {
        add(field.name)
        collect(field.type)
      }
    default: break
    }
  }
}
