import DecimalArithmetic
import Diagnostics
import FEEL
import Records

/// The records that the tests read: units, recommenders, applications with marks and documents.
enum SampleCatalogue {
  static let topicKinds = ChoiceSchema(
    name: "课题类型", options: ["现场型", "服务型", "攻关型", "管理型", "创新型"])

  static let catalogue = RecordCatalogue([
    RecordSchema(
      name: "单位", keyField: 0,
      fields: [
        FieldSchema(name: "代码", type: .string), FieldSchema(name: "名称", type: .string),
        FieldSchema(name: "会员", type: .boolean, isOptional: true),
        FieldSchema(
          name: "职工人数", type: .number, allowed: AllowedValues(written: "> 0", bounds: above(0)),
          isOptional: true),
      ]),
    RecordSchema(
      name: "推荐单位", keyField: 0,
      fields: [FieldSchema(name: "代码", type: .string), FieldSchema(name: "名称", type: .string)]),
    RecordSchema(
      name: "成果", keyField: 0,
      fields: [
        FieldSchema(name: "编号", type: .string),
        FieldSchema(name: "单位", type: .reference(record: "单位")),
        FieldSchema(name: "推荐单位", type: .reference(record: "推荐单位"), isOptional: true),
        FieldSchema(name: "课题类型", type: .choice(topicKinds)),
        FieldSchema(
          name: "目标类型", type: .string,
          allowed: AllowedValues(
            written: "\"自定目标\", \"指令性目标\"", options: ["自定目标", "指令性目标"]),
          isOptional: true),
        FieldSchema(name: "完成日期", type: .date),
        FieldSchema(
          name: "经济效益", type: .number,
          allowed: AllowedValues(written: ">= 0") { value in
            if case .number(let number) = value { number.signum >= 0 } else { true }
          },
          isOptional: true, unit: FieldUnit(name: "万元", scale: DecimalNumber(10_000)),
          column: "经济效益（万元）"),
        FieldSchema(name: "联系电话", type: .number, isOptional: true, isPrivate: true),
        FieldSchema(name: "周期", type: .duration, isOptional: true),
      ]),
    RecordSchema(
      name: "评分", owner: "成果",
      fields: [
        FieldSchema(name: "项目", type: .string),
        FieldSchema(name: "分值", type: .number, isOptional: true),
      ]),
    RecordSchema(
      name: "材料", owner: "成果",
      fields: [
        FieldSchema(name: "种类", type: .string), FieldSchema(name: "盖章", type: .boolean),
      ]),
  ])

  private static func above(_ number: Int) -> NumberBounds {
    NumberBounds(
      lower: DecimalNumber(number), includesLower: false, upper: nil, includesUpper: false)
  }

  /// A value as people would write it.
  static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let truth): "\(truth)"
    case .number(let number): number.description
    case .string(let text): text.debugDescription
    case .date(let date): date.description
    case .yearsMonths(let duration): duration.description
    case .daysTime(let duration): duration.description
    case .list(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .record(let record):
      "\((record.table as? Table)?.schema.name ?? "?")#\(record.row)"
    default: "?"
    }
  }

  /// All tables with all values; what is bad is marked with `!`.
  static func dump(_ store: RecordStore) -> String {
    var lines: [String] = []
    for (position, table) in store.tables.enumerated() where table.count > 0 {
      lines.append(table.schema.name)
      let extra = (store.catalogue.ownerField(of: position) == nil ? 0 : 1) + table.children.count
      for row in 0..<table.count {
        let values = (0..<table.columns.count + extra).map { field -> String in
          let isBad = field < table.columns.count && table.state(row: row, field: field) == .bad
          return isBad ? "!" : text(table.value(row: row, field: field))
        }
        lines.append("  \(table.key(row: row) ?? "-"): " + values.joined(separator: " | "))
      }
    }
    return lines.joined(separator: "\n")
  }
}
