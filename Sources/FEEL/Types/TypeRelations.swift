import Text

/// How types stand to one another (notation 7.5; DMN 1.5 §10.3.2.9).
struct TypeRelations {
  let catalogue: TypeCatalogue

  /// Why two types do not go together.
  enum Mismatch {
    /// Different kinds of value.
    case kind
    /// Quantities of units that are not made from one another, or of a unit and of none.
    case unit
    /// Closed sets without a common option.
    case options
  }

  /// The unit in which the type's values are at run time; nil for a plain number.
  func base(_ unit: UnitID?) -> UnitID? { unit.map { catalogue[$0].base } }

  /// Nil where values of the two types can be equal, or one is not known.
  func mismatch(_ left: FEELType, _ right: FEELType) -> Mismatch? {
    switch (left, right) {
    case (.any, _), (_, .any), (.unknown, _), (_, .unknown), (.null, _), (_, .null): nil
    case (.number(let a), .number(let b)): base(a) == base(b) ? nil : .unit
    case (.string(let a), .string(let b)): haveCommonOption(a, b) ? nil : .options
    case (.list(let a), .list(let b)), (.range(let a), .range(let b)): mismatch(a, b)
    case (.context, .context), (.function, .function): nil
    case (.record(let a), .record(let b)): a == b ? nil : .kind
    default: left == right ? nil : .kind
    }
  }

  /// The type of a value that is of one or the other; nil where a strict dialect has none.
  func join(_ left: FEELType, _ right: FEELType) -> FEELType? {
    switch (left, right) {
    case (.unknown, let other), (let other, .unknown): return other
    case (.null, let other), (let other, .null): return other
    case (.any, _), (_, .any): return .any
    case (.number(let a), .number(let b)):
      return base(a) == base(b) ? .number(a == b ? a : base(a)) : nil
    case (.string(let a), .string(let b)): return .string(a == b ? a : nil)
    case (.list(let a), .list(let b)): return join(a, b).map { .list($0) }
    case (.range(let a), .range(let b)): return join(a, b).map { .range($0) }
    case (.context(let a), .context(let b)): return joinContexts(a, b)
    default: return left == right ? left : nil
    }
  }

  private func joinContexts(
    _ left: [FEELType.ContextField], _ right: [FEELType.ContextField]
  ) -> FEELType? {
    guard left.count == right.count else { return nil }
    var fields: [FEELType.ContextField] = []
    for field in left {
      guard let twin = right.first(where: { $0.name.hasSameScalars(as: field.name) }),
        let type = join(field.type, twin.type)
      else { return nil }
      fields.append(.init(name: field.name, type: type))
    }
    return .context(fields)
  }

  private func haveCommonOption(_ left: ChoiceID?, _ right: ChoiceID?) -> Bool {
    guard let left, let right, left != right else { return true }
    let other = catalogue[right].options
    return catalogue[left].options.contains { option in
      other.containsScalars(of: option)
    }
  }

  /// Whether FEEL orders values of the type (DMN 1.5 Table 54).
  func isOrdered(_ type: FEELType) -> Bool {
    switch type {
    case .any, .unknown, .null, .number, .string, .date, .time, .dateTime, .yearsMonths, .daysTime:
      true
    default: false
    }
  }
}

extension FEELType {
  /// Whether nothing is known of it, so that nothing can be said against it.
  var isOpen: Bool {
    switch self {
    case .any, .unknown, .null: true
    default: false
    }
  }

  var isTemporal: Bool {
    switch self {
    case .date, .time, .dateTime: true
    default: false
    }
  }

  var isDuration: Bool {
    switch self {
    case .yearsMonths, .daysTime: true
    default: false
    }
  }

  /// The type of an element; nil for what is no list.
  var element: FEELType? {
    if case .list(let element) = self { return element }
    return nil
  }
}
