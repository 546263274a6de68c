import DecimalArithmetic
import FEEL
import Policy
import Records

@testable import Engine

/// Documents and attestations worked out row by row after S6 and S7, with none of the
/// engine's programs.
struct RowOracle {
  let context: RunContext

  /// Whether the rule holds of a record; nil where that is unknown, or for other rules.
  func holds(_ requirement: Requirement, _ owner: RecordReference) -> Bool?? {
    switch requirement.condition {
    case .document(let tests, let seal):
      guard let copies = copies(requirement, owner, isSealed: seal != nil) else {
        return .some(nil)
      }
      var slots = RunContext.emptyFrame
      slots[FrameLayout.record] = .record(owner)
      slots[FrameLayout.input] = .number(copies)
      return .some(context.interpreter.evaluateTruth(tests, slots: slots))
    case .attestation(let body): return .some(answer(requirement, body, owner))
    case .that, .never, .group, .deadline: return nil
    }
  }

  private func rows(
    _ owner: RecordReference, _ hasRoles: (RecordRoles) -> Bool
  ) -> (table: Table, rows: [Int])? {
    let catalogue = context.store.catalogue
    let children = catalogue.children(of: Int(owner.table.recordType.index))
    guard let table = owner.table as? Table,
      let child = children.firstIndex(where: { hasRoles(catalogue.schemas[$0].roles) })
    else { return nil }
    let rows = table.childRows(of: Int(owner.row), child: child).map { Int($0) }
    return (context.store.tables[children[child]], rows)
  }

  private func names(_ requirement: Requirement, _ value: Value) -> Bool? {
    guard case .string(let text) = value else { return nil }
    return requirement.recordLabels.contains { $0.utf8.elementsEqual(text.utf8) }
  }

  private func copies(
    _ requirement: Requirement, _ owner: RecordReference, isSealed: Bool
  ) -> DecimalNumber? {
    guard let (table, rows) = rows(owner, { $0.kind != nil }), let kind = table.schema.roles.kind
    else { return nil }
    var sum = DecimalNumber.zero
    for row in rows {
      guard let isNamed = names(requirement, table.value(row: row, field: kind)) else { return nil }
      if !isNamed { continue }
      if isSealed, let seal = table.schema.roles.seal {
        guard case .boolean(let isSealed) = table.value(row: row, field: seal) else { return nil }
        if !isSealed { continue }
      }
      var count = DecimalNumber.one
      if let field = table.schema.roles.copies {
        guard case .number(let number) = table.value(row: row, field: field) else { return nil }
        count = number
      }
      guard let next = sum.adding(count) else { return nil }
      sum = next
    }
    return sum
  }

  private func answer(
    _ requirement: Requirement, _ body: Requirement.AttestingBody, _ owner: RecordReference
  ) -> Bool? {
    guard let (table, rows) = rows(owner, { $0.matter != nil && $0.answer != nil }),
      let matter = table.schema.roles.matter, let answer = table.schema.roles.answer
    else { return nil }
    var answers: [Bool?] = []
    for row in rows
    where names(requirement, table.value(row: row, field: matter)) == true
      && isBy(body, owner, table, row)
    {
      guard case .boolean(let said) = table.value(row: row, field: answer) else { return nil }
      answers.append(said)
    }
    guard let first = answers.first, answers.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private func isBy(
    _ body: Requirement.AttestingBody, _ owner: RecordReference, _ table: Table, _ row: Int
  ) -> Bool {
    guard let field = table.schema.roles.body else { return true }
    let name: String
    switch table.value(row: row, field: field) {
    case .string(let text): name = text
    case .record(let record): name = context.key(record)
    default: return false
    }
    switch body {
    case .body(let label):
      let titles = context.policy.bodies.filter { $0.name == label }.map(\.title)
      return ([label] + titles).contains(name)
    case .reference(let path):
      var slots = RunContext.emptyFrame
      slots[FrameLayout.record] = .record(owner)
      guard case .record(let record) = context.interpreter.evaluate(path, slots: slots) else {
        return false
      }
      return context.key(record) == name
    }
  }
}
