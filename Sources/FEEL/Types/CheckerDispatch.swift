import CivilTime
import DecimalArithmetic
import Diagnostics
import Text

/// From the tree to the core form, one kind of node at a time.
extension Checker {
  /// Checks a node and puts it into its core form.
  ///
  /// - Parameter expected: the type that the place wants, as a hint for lambdas and lists; whether
  ///   the result is of it is for the caller to check.
  mutating func lower(_ id: ExpressionID, expecting expected: FEELType? = nil) -> Typed {
    let column = namedColumn
    let ownName = functionName
    namedColumn = nil
    functionName = nil
    guard depth < Checker.maximumDepth else {
      isTooComplex = true
      return nothing(at: id)
    }
    depth += 1
    defer { depth -= 1 }
    var result: Typed
    if case .function(let parameters, let body, let isExternal) = tree[id].kind {
      functionName = ownName
      result = function(
        parameters, body, isExternal: isExternal, expecting: expected, at: id)
    } else {
      result = simple(id, expected) ?? compound(id, expected)
    }
    result = onlyColumn(result, named: column, at: id)
    if known.present.contains(result.node) { result.missing = .never }
    return result
  }

  /// Literals and names; nil for all others.
  private mutating func simple(_ id: ExpressionID, _ expected: FEELType?) -> Typed? {
    let span = tree.span(id)
    switch tree[id].kind {
    case .missing: return nothing(at: id)
    case .null: return builder.constant(.null, type: .null, span: span)
    case .boolean(let truth): return builder.constant(.boolean(truth), type: .boolean, span: span)
    case .number(let number):
      return builder.constant(.number(number), type: .number(nil), span: span)
    case .percentage(let number):
      return builder.constant(.number(number), type: .number(nil), span: span)
    case .string(let text): return builder.constant(.string(text), type: .string(nil), span: span)
    case .temporal(let text): return temporal(text, at: id)
    case .name(let name): return self.name(name, at: id, expecting: expected)
    case .input: return inputValue(at: id)
    case .anything: return builder.constant(.boolean(true), type: .boolean, span: span)
    default: return nil
    }
  }

  private mutating func compound(_ id: ExpressionID, _ expected: FEELType?) -> Typed {
    switch tree[id].kind {
    case .list(let elements): return list(elements, expecting: expected, at: id)
    case .context(let entries): return context(entries, at: id)
    case .range(let lower, let lowerIncluded, let upper, let upperIncluded):
      let bounds = CoreBounds(lowerIncluded: lowerIncluded, upperIncluded: upperIncluded)
      return range(lower, upper, bounds, at: id)
    case .comparisonRange(let operation, let endpoint):
      return comparisonRange(operation, endpoint, at: id)
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, left, right, at: id)
    case .negation(let operand): return negation(operand, at: id)
    case .comparison(let operation, let left, let right):
      return comparison(operation, left, right, at: id)
    case .conjunction(let left, let right):
      return connective(left, right, isConjunction: true, at: id)
    case .disjunction(let left, let right):
      return connective(left, right, isConjunction: false, at: id)
    case .between(let value, let lower, let upper): return between(value, lower, upper, at: id)
    case .membership(let value, let tests): return membership(value, tests, at: id)
    case .conditional(let test, let then, let otherwise):
      return conditional(test, then, otherwise, expecting: expected, at: id)
    case .iteration(let iterators, let body): return iteration(iterators, body, at: id)
    case .quantified(let quantifier, let iterators, let condition):
      return quantified(quantifier, iterators, condition, at: id)
    case .filter(let list, let condition): return filter(list, condition, at: id)
    case .path(let base, let name, let nameBytes): return path(base, name, nameBytes, at: id)
    case .invocation(let callee, let arguments):
      return invocation(callee, arguments, expecting: expected, at: id)
    case .instanceOf(let value, let type): return instanceOf(value, type, at: id)
    case .tests: return unaryTests(id)
    default: return nothing(at: id)
    }
  }

  private mutating func temporal(_ text: String, at id: ExpressionID) -> Typed {
    guard let value = TemporalLiteral.value(of: text, zones: scope.zones) else {
      complain(
        CheckDiagnostics.neverHasValue, at: id,
        [
          .phrase(
            LocalizedText(
              en: "`\(text)` is not a date, time or duration", zh: "`\(text)` 不是日期、时刻或期间"))
        ])
      return nothing(at: id)
    }
    let type: FEELType =
      switch value {
      case .date: .date
      case .time: .time
      case .dateTime: .dateTime
      case .yearsMonths: .yearsMonths
      case .daysTime: .daysTime
      default: .any
      }
    return builder.constant(value, type: type, span: tree.span(id))
  }

  private mutating func inputValue(at id: ExpressionID) -> Typed {
    readsInput = true
    if let input { return input }
    if let variable = lookUp("?", at: id, below: bindings.count) { return variable }
    complain(CheckDiagnostics.inputOutsideTests, at: id)
    return nothing(at: id)
  }

  // MARK: Types as written

  private mutating func instanceOf(
    _ value: ExpressionID, _ type: TypeExpression, at id: ExpressionID
  ) -> Typed {
    let lowered = lower(value)
    if case .named(let name) = type, scope.types[name] == nil, let whole = Self.withParts[name] {
      complain(
        CheckDiagnostics.typeWithoutParts, at: id, [.name(name), .text(whole)])
      return nothing(at: id)
    }
    guard let wanted = self.type(type, at: id) else {
      return nothing(at: id)
    }
    return make(
      .instanceOf(value: lowered.node, type: builder.type(wanted)), .boolean, .never, at: id)
  }

  /// The types that Table 61 maps to the lattice only with their parts, and an example of each.
  private static let withParts = [
    "list": "list<Any>", "range": "range<number>", "context": "context<name: string>",
    "function": "function<number> -> boolean",
  ]

  /// The type that is meant; nil, with a report, for an unknown name.
  mutating func type(_ written: TypeExpression, at id: ExpressionID) -> FEELType? {
    switch written {
    case .named(let name):
      if let type = namedType(name) { return type }
      complain(CheckDiagnostics.unknownType, at: id, [.name(name)])
      return nil
    case .list(let element): return type(element, at: id).map { .list($0) }
    case .range(let element): return type(element, at: id).map { .range($0) }
    case .context(let fields):
      var known: [FEELType.ContextField] = []
      for field in fields {
        guard let type = type(field.type, at: id) else { return nil }
        known.append(.init(name: field.name, type: type))
      }
      return .context(known)
    case .function(let parameters, let result):
      var known: [FEELType.FunctionParameter] = []
      for parameter in parameters {
        guard let type = type(parameter, at: id) else { return nil }
        known.append(.init(name: "", type: type))
      }
      return type(result, at: id).map { .function(known, result: $0) }
    }
  }

  private func namedType(_ name: String) -> FEELType? {
    if let type = FEELType.builtin(name) { return type }
    if let declared = scope.types[name] { return declared }
    if let record = scope.catalogue.records.firstIndex(where: { $0.name.hasSameScalars(as: name) })
    {
      return .record(RecordTypeID(index: record))
    }
    let choice = scope.catalogue.choices.firstIndex {
      $0.name.map { $0.hasSameScalars(as: name) } ?? false
    }
    return choice.map { .string(ChoiceID(index: $0)) }
  }

  // MARK: Wanted types

  /// Whether a value is of the type that a place needs; reports where not.
  mutating func accept(
    _ value: Typed, as wanted: FEELType, at id: ExpressionID,
    argument: (name: String, function: String)? = nil
  ) -> Bool {
    if checkOption(value, id, among: wanted) { return false }
    checkOptions(in: value, id, among: wanted.element ?? wanted)
    switch relations.mismatch(value.type, wanted) {
    case nil: return true
    case .unit where isZero(value): return true
    case .unit:
      complain(
        CheckDiagnostics.differentUnits, at: id,
        [.phrase(typeText.name(wanted)), .phrase(typeText.name(value.type))])
    default:
      if let element = value.type.element, relations.mismatch(element, wanted) == nil {
        complain(CheckDiagnostics.listForValue, at: id, [.phrase(typeText.name(value.type))])
      } else if wanted == .boolean {
        _ = checkedCondition(value, id)
      } else if let argument {
        complain(
          CheckDiagnostics.argumentType, at: id,
          [
            .name(argument.name), .name(argument.function), .phrase(typeText.name(wanted)),
            .phrase(typeText.name(value.type)),
          ])
      } else {
        complain(
          CheckDiagnostics.otherTypeNeeded, at: id,
          [.phrase(typeText.name(wanted)), .phrase(typeText.name(value.type))])
      }
    }
    return false
  }

  /// The implicit conversion of the standard to the type of a place (DMN 1.5 §10.3.2.9.4).
  mutating func convert(_ value: Typed, to wanted: FEELType, at id: ExpressionID) -> Typed {
    if wanted.isOpen || value.type == wanted { return value }
    return make(
      .conversion(value: value.node, type: builder.type(wanted)), wanted, .maybe,
      isPrivate: value.isPrivate, at: id)
  }
}

extension FEELType {
  /// A type by the name of the standard; nil for another name.
  public static func builtin(_ name: String) -> FEELType? {
    switch name {
    case "Any": .any
    case "Null": .null
    case "boolean": .boolean
    case "number": .number(nil)
    case "string": .string(nil)
    case "date": .date
    case "time": .time
    case "date and time", "dateTime": .dateTime
    case "years and months duration", "yearMonthDuration": .yearsMonths
    case "days and time duration", "dayTimeDuration": .daysTime
    case "list": .list(.any)
    case "context": .context([])
    default: nil
    }
  }
}
