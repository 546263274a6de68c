import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL

/// Names for the inputs to use: one of each kind, and a record.
struct FuzzWorld: Sendable {
  let scope: Scope
  let testScope: Scope
  let names: ParseMode
  let slots: [Value]
  let interpreter: Interpreter

  init() {
    let people = RecordTypeID(index: 0)
    var catalogue = TypeCatalogue()
    catalogue.units = [
      UnitType(name: "元", base: UnitID(index: 0), scale: .one, declaration: nil),
      UnitType(
        name: "万元", base: UnitID(index: 0), scale: DecimalNumber(10_000), declaration: nil),
    ]
    catalogue.choices = [ChoiceType(name: "kind", options: ["a", "b"], declaration: nil)]
    catalogue.records = [
      RecordType(
        name: "person",
        fields: [
          ("分数", FEELType.number(nil)), ("金额", .number(UnitID(index: 1))),
          ("kind", .string(ChoiceID(index: 0))), ("日期", .date), ("会员", .boolean),
          ("朋友", .list(.record(people))),
        ].map {
          RecordField(
            name: $0, type: $1, missing: $0 == "朋友" ? .never : .maybe, isPrivate: false,
            declaration: nil)
        }, declaration: nil)
    ]
    let table = FuzzTable()
    let declared: [(String, FEELType, Value)] = [
      ("record", .record(people), .record(RecordReference(table: table, row: 0))),
      ("number", .number(nil), .number(7)), ("text", .string(nil), .string("abc é 🐎")),
      ("list", .list(.number(nil)), .list([.number(3), .number(1), .null])),
      ("thing", .any, .context(ContextValue([.init(key: "unit price", value: .number(2))]))),
      ("flag", .boolean, .null), ("unit price", .number(nil), .number(5)),
    ]
    var layer = declared.enumerated().map { slot, entry in
      Declaration(
        name: entry.0, type: entry.1, missing: .maybe, meaning: .slot(slot), category: "value")
    }
    for (index, field) in catalogue[people].fields.enumerated() {
      layer.append(
        Declaration(
          name: field.name, type: field.type, missing: field.missing,
          meaning: .field(slot: 0, field: index), category: "field"))
    }
    for (index, unit) in catalogue.units.enumerated() {
      layer.append(
        Declaration(
          name: unit.name, type: .number(UnitID(index: index)),
          meaning: .unit(UnitID(index: index)), category: "unit"))
    }
    scope = Scope(
      catalogue: catalogue, layers: [Scope.Layer(layer)], slotCount: declared.count)
    testScope = Scope(
      catalogue: catalogue, layers: [Scope.Layer(layer)],
      input: Declaration(
        name: "?", type: .number(nil), missing: .maybe, meaning: .slot(1), category: "input"),
      slotCount: declared.count)
    names = .standard(NameTable(names: layer.map(\.name), members: ["unit price", "a b"]))
    slots = declared.map(\.2)
    var limits = Interpreter.Limits()
    limits.steps = 20_000
    limits.depth = 1_500
    limits.elements = 5_000
    interpreter = Interpreter(globals: [], host: FuzzHost(), limits: limits)
  }
}

/// Two people who are each other's friends.
private final class FuzzTable: RecordTable {
  let recordType = RecordTypeID(index: 0)
  let count = 2

  func value(row: Int, field: Int) -> Value {
    switch field {
    case 0: .number(DecimalNumber(80 + row))
    case 1: row == 0 ? .number(12) : .null
    case 2: .string("a")
    case 3: .null
    case 4: .boolean(row == 0)
    default: .list([.record(RecordReference(table: self, row: 1 - row))])
    }
  }
}

private final class FuzzHost: EvaluationHost {
  let moment: CivilDateTime? = nil
  let zones: any ZoneProvider = NoZones()

  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
}
