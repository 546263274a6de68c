import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Records

/// Bound records as the schemas that data is read by.
extension Binder {
  func recordCatalogue() -> RecordCatalogue {
    RecordCatalogue(
      records.map { record in
        RecordSchema(
          name: record.name, title: record.title, keyField: record.key,
          owner: record.owner.map { records[$0].name }, fields: record.fields.map(schema),
          roles: record.roles, declaration: record.span)
      })
  }

  private func schema(_ field: BoundField) -> FieldSchema {
    var unit: FieldUnit?
    if case .number(.some(let id)) = field.type {
      unit = FieldUnit(name: catalogue[id].name, scale: catalogue[id].scale)
    }
    return FieldSchema(
      name: field.name, type: fieldType(field), allowed: allowed(field, unit),
      isOptional: field.isOptional, missingOutcome: field.missing,
      isPrivate: field.isPrivate, unit: unit, column: field.column, title: field.title,
      declaration: field.span)
  }

  private func fieldType(_ field: BoundField) -> FieldType {
    switch field.type {
    case .string(.some(let id)):
      let choice = catalogue[id]
      guard let name = choice.name else { return .string }
      return .choice(
        ChoiceSchema(name: name, options: choice.options, declaration: choice.declaration))
    case .number: return .number
    case .boolean: return .boolean
    case .date: return .date
    case .any: return .duration
    case .record(let id): return .reference(record: catalogue[id].name)
    default: return .string
    }
  }

  private func allowed(_ field: BoundField, _ unit: FieldUnit?) -> AllowedValues? {
    guard let tests = field.allowed, let written = tests.text?.trimmed.text else { return nil }
    if case .string(.some(let id)) = field.type, catalogue[id].name == nil {
      return AllowedValues(written: written, options: catalogue[id].options)
    }
    let scale = unit?.scale ?? .one
    return AllowedValues(
      written: written, bounds: tests.tree.flatMap { NumberBounds($0, unit: unit) }
    ) { value in
      guard case .number(let number) = value, scale != .one else {
        return ConstantEvaluation.test(tests, value) ?? true
      }
      guard let base = number.multiplied(by: scale) else { return true }
      return ConstantEvaluation.test(tests, .number(base)) ?? true
    }
  }
}

extension NumberBounds {
  /// Tests that are nothing but one range of constants in the field's own unit: `>= 0`, `[0..1]`.
  fileprivate init?(_ tree: ExpressionTree, unit: FieldUnit?) {
    guard case .tests(let tests, negated: false) = tree[tree.root].kind, tests.count == 1 else {
      return nil
    }
    func number(_ id: ExpressionID) -> DecimalNumber? {
      guard let constant = ConstantText(tree, id)?.number else { return nil }
      let isOwn = constant.unit.map { Array($0.utf8) } == unit.map { Array($0.name.utf8) }
      return isOwn || constant.value == .zero ? constant.value : nil
    }
    switch tree[tests[0]].kind {
    case .range(let lower, let lowerIncluded, let upper, let upperIncluded):
      guard let least = number(lower), let most = number(upper) else { return nil }
      self.init(
        lower: least, includesLower: lowerIncluded, upper: most, includesUpper: upperIncluded)
    case .comparisonRange(let sign, let endpoint):
      guard let end = number(endpoint) else { return nil }
      switch sign {
      case .greater, .greaterOrEqual:
        self.init(
          lower: end, includesLower: sign == .greaterOrEqual, upper: nil, includesUpper: false)
      case .less, .lessOrEqual:
        self.init(
          lower: nil, includesLower: false, upper: end, includesUpper: sign == .lessOrEqual)
      case .equal, .notEqual: return nil
      }
    default:
      return nil
    }
  }
}
