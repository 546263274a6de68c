import CivilTime
import DecimalArithmetic
import Diagnostics
import Policy

@testable import FEEL

/// A small programme: what a policy's binder would give to the checker, with two records.
struct TestWorld {
  var sources = SourceMap()
  let scope: Scope
  var interpreter: Interpreter
  let complete: [Value]
  let blank: [Value]

  static let works = RecordTypeID(index: 0)
  static let companies = RecordTypeID(index: 1)
  static let inspections = RecordTypeID(index: 2)
  static let history = RecordTypeID(index: 3)
  static let wan = UnitID(index: 1)

  init() {
    var words = DeclaredWords(sources: &sources)
    let catalogue = TestWorld.catalogue(&words)
    let tables = TestTables()
    var names = TestWorld.names(catalogue, &words)
    for (index, field) in catalogue[TestWorld.works].fields.enumerated() {
      names.inner.append(
        Declaration(
          name: field.name, type: field.type, missing: field.missing,
          meaning: .field(slot: 0, field: index), isPrivate: field.isPrivate,
          span: field.declaration, category: LocalizedText(en: "field", zh: "字段")))
    }
    var scope = Scope(
      catalogue: catalogue, layers: [.init(names.outer), .init(names.inner)], slotCount: 2)
    let define = TestWorld.program("分数 >= 90", scope)
    scope.layers[0] = .init(
      names.outer + [
        Declaration(
          name: "高分", type: .boolean, missing: .maybe, meaning: .inlined(define),
          category: LocalizedText(en: "define", zh: "定义"))
      ])
    self.scope = scope
    interpreter = Interpreter(globals: tables.globals, host: TestHost(tables))
    complete = [.record(RecordReference(table: tables.works, row: 0)), .number(DecimalNumber(95))]
    blank = [.record(RecordReference(table: tables.works, row: 1)), .null]
  }

  static func program(_ text: String, _ scope: Scope) -> Program {
    let mapped = MappedText(
      slice: text,
      at: SourceSpan(source: SourceID(index: 0), lower: 0, upper: UInt32(text.utf8.count)))
    let parsed = ExpressionParser.parse(expression: mapped, mode: .policy)
    return Checker.check(parsed.tree, in: scope).program
  }

  private static func catalogue(_ words: inout DeclaredWords) -> TypeCatalogue {
    var catalogue = TypeCatalogue()
    let yuan = UnitID(index: 0)
    catalogue.units = [
      UnitType(name: "元", base: yuan, scale: .one, declaration: words.span("unit 元")),
      UnitType(
        name: "万元", base: yuan, scale: DecimalNumber(10_000), declaration: words.span("unit 万元")),
      UnitType(
        name: "人", base: UnitID(index: 2), scale: .one, declaration: words.span("unit 人")),
    ]
    catalogue.choices = [
      ChoiceType(
        name: "课题类型", options: ["现场型", "服务型", "攻关型", "管理型", "创新型"],
        declaration: words.span("choice 课题类型")),
      ChoiceType(
        name: nil, options: ["自定目标", "指令性目标"], declaration: words.span("目标类型 allowed")),
    ]
    func fields(_ list: [(String, FEELType, Bool)]) -> [RecordField] {
      list.map { name, type, isPrivate in
        let isChild = if case .list = type { true } else { false }
        return RecordField(
          name: name, type: type, missing: isChild ? .never : .maybe, isPrivate: isPrivate,
          declaration: words.span("field \(name)"))
      }
    }
    catalogue.records = [
      RecordType(
        name: "成果",
        fields: fields([
          ("编号", .string(nil), false), ("课题类型", .string(ChoiceID(index: 0)), false),
          ("目标类型", .string(ChoiceID(index: 1)), false), ("完成日期", .date, false),
          ("经济效益", .number(wan), false), ("分数", .number(nil), false),
          ("会员", .boolean, false), ("单位", .record(companies), false),
          ("联系电话", .string(nil), true), ("检查", .list(.record(inspections)), false),
          ("课题编号", .string(nil), false), ("人数", .number(UnitID(index: 2)), false),
        ]), declaration: words.span("record 成果")),
      RecordType(
        name: "单位",
        fields: fields([
          ("名称", .string(nil), false), ("市", .string(nil), false),
          ("职工人数", .number(nil), false), ("会员", .boolean, false),
        ]), declaration: words.span("record 单位")),
      RecordType(
        name: "检查",
        fields: fields([
          ("日期", .date, false), ("结果", .string(nil), false), ("金额", .number(wan), false),
          ("课题编号", .string(nil), false),
        ]), declaration: words.span("record 检查")),
      RecordType(
        name: "历史",
        fields: fields([
          ("年度", .number(nil), false), ("课题编号", .string(nil), false),
          ("单位", .record(companies), false), ("身份证号", .string(nil), true),
        ]), declaration: words.span("record 历史")),
    ]
    return catalogue
  }

  private static func names(_ catalogue: TypeCatalogue, _ words: inout DeclaredWords)
    -> (outer: [Declaration], inner: [Declaration])
  {
    let parameter = LocalizedText(en: "parameter", zh: "参数")
    func global(_ name: String, _ index: Int, _ type: FEELType, _ aliases: [String] = [])
      -> Declaration
    {
      Declaration(
        name: name, aliases: aliases, type: type, meaning: .global(index),
        span: words.span("parameter \(name)"), category: parameter)
    }
    func list(_ name: String, _ texts: [String]) -> Declaration {
      Declaration(
        name: name, type: .list(.string(nil)),
        meaning: .constant(.list(texts.map { .string($0) })), category: parameter)
    }
    let places = HostFunction(
      id: 0, name: "推荐名额", parameters: [.init(name: "单位", type: .record(companies))],
      result: .context([
        .init(name: "小组", type: .number(nil)), .init(name: "企业", type: .number(nil)),
      ]), missing: .never)
    let mark = HostFunction(
      id: 1, name: "评级", parameters: [.init(name: "分数", type: .number(nil))],
      result: .context([.init(name: "级", type: .string(nil))]), missing: .maybe)
    var outer = [
      global("最低分", 0, .number(nil)), global("申报截止", 1, .date),
      global(
        "all", 2, .context([.init(name: "历史", type: .list(.record(history)))]), ["全部"]),
      global("政策.年度", 3, .number(nil), ["policy.year"]),
      list("问题解决型", ["现场型", "服务型", "攻关型", "管理型"]), list("辽宁各市", ["沈阳", "大连"]),
      Declaration(
        name: "推荐名额", type: places.result,
        meaning: .host(places, implicitArguments: [.field(slot: 0, field: 7)]),
        category: LocalizedText(en: "table", zh: "对照表")),
      Declaration(
        name: "评级", type: mark.result, missing: .maybe,
        meaning: .host(mark, implicitArguments: nil),
        category: LocalizedText(en: "table", zh: "对照表")),
    ]
    for (index, unit) in catalogue.units.enumerated() {
      outer.append(
        Declaration(
          name: unit.name, type: .number(UnitID(index: index)),
          meaning: .unit(UnitID(index: index)), category: LocalizedText(en: "unit", zh: "计量单位")))
    }
    let inner = [
      Declaration(
        name: "成果", type: .record(works), meaning: .slot(0),
        span: catalogue[works].declaration, category: LocalizedText(en: "record", zh: "记录")),
      Declaration(
        name: "score", aliases: ["得分"], type: .number(nil), missing: .maybe, meaning: .slot(1),
        category: LocalizedText(en: "score", zh: "得分")),
    ]
    return (outer, inner)
  }
}

/// Makes up a source in which each declaration is a line.
struct DeclaredWords {
  private var lines: [String: Int] = [:]
  private var source: SourceID
  private static let text = [
    "unit 元", "unit 万元", "unit 人", "choice 课题类型", "目标类型 allowed", "record 成果", "record 单位",
    "record 检查", "record 历史", "parameter 最低分", "parameter 申报截止", "parameter all",
    "parameter 政策.年度",
  ]
  private static let fields = [
    "编号", "课题类型", "目标类型", "完成日期", "经济效益", "分数", "会员", "单位", "联系电话", "检查", "课题编号", "人数",
    "名称", "市", "职工人数", "日期", "结果", "金额", "年度", "身份证号",
  ]

  init(sources: inout SourceMap) {
    var bytes: [UInt8] = []
    for line in DeclaredWords.text + DeclaredWords.fields.map({ "field \($0)" }) {
      lines[line] = bytes.count
      bytes += Array((line + "\n").utf8)
    }
    source = sources.add(path: "world.merit", bytes: bytes)
  }

  func span(_ line: String) -> SourceSpan {
    let start = lines[line] ?? 0
    return SourceSpan(source: source, bytes: start..<start + line.utf8.count)
  }
}

final class TestTable: RecordTable {
  let recordType: RecordTypeID
  let rows: [[Value]]
  var count: Int { rows.count }

  init(_ recordType: RecordTypeID, _ rows: [[Value]]) {
    self.recordType = recordType
    self.rows = rows
  }

  func value(row: Int, field: Int) -> Value { rows[row][field] }
}

/// The data: one complete work, one with most fields blank.
struct TestTables {
  let works: TestTable
  let globals: [Value]

  init() {
    func number(_ text: String) -> Value { DecimalNumber(text).map { .number($0) } ?? .null }
    func date(_ text: String) -> Value { CivilDate(text).map { .date($0) } ?? .null }
    let companies = TestTable(
      TestWorld.companies,
      [
        [.string("鞍钢"), .string("鞍山"), number("12000"), .boolean(true)],
        [.string("沈鼓"), .string("沈阳"), .null, .null],
      ])
    func row(_ table: TestTable, _ index: Int) -> Value {
      .record(RecordReference(table: table, row: index))
    }
    let inspections = TestTable(
      TestWorld.inspections,
      [
        [date("2024-05-01"), .string("合格"), number("1.5"), .string("KT-1")],
        [date("2025-06-01"), .string("合格"), number("2"), .string("KT-2")],
        [date("2025-07-01"), .null, .null, .null],
      ])
    let history = TestTable(
      TestWorld.history,
      [
        [number("2023"), .string("KT-1"), row(companies, 0), .string("A1")],
        [number("2024"), .null, row(companies, 1), .string("A2")],
      ])
    works = TestTable(
      TestWorld.works,
      [
        [
          .string("QC-1"), .string("创新型"), .string("自定目标"), date("2026-02-28"), number("12.5"),
          number("91.5"), .boolean(true), row(companies, 0), .string("139"),
          .list([row(inspections, 0), row(inspections, 1)]), .string("KT-9"), number("10"),
        ],
        [
          .string("QC-2"), .null, .null, .null, .null, .null, .null, .null, .null,
          .list([row(inspections, 1), row(inspections, 2)]), .null, .null,
        ],
      ])
    globals = [
      number("80"), date("2026-04-30"),
      .context(
        ContextValue([.init(key: "历史", value: .list([row(history, 0), row(history, 1)]))])),
      number("2026"),
    ]
  }
}

final class TestHost: EvaluationHost {
  let tables: TestTables
  let zones: any ZoneProvider = TestZones()
  var moment: CivilDateTime? { nil }

  init(_ tables: TestTables) {
    self.tables = tables
  }

  func call(_ function: Int, _ arguments: [Value]) -> Value {
    switch (function, arguments.first) {
    case (0, .record(let record)?):
      return .context(
        ContextValue([
          .init(key: "小组", value: .number(DecimalNumber(Int(record.row) + 28))),
          .init(key: "企业", value: .number(DecimalNumber(3))),
        ]))
    case (1, .number(let number)?):
      let text: Value = number < DecimalNumber(60) ? .null : .string("优")
      return .context(ContextValue([.init(key: "级", value: text)]))
    default: return .null
    }
  }
}

/// Zones whose clocks never change, so that no test depends on the machine's files.
private struct TestZones: ZoneProvider {
  private static let hours = [
    "Etc/UTC": 0, "UTC": 0, "GMT": 0, "Europe/Paris": 1, "EST5EDT": -5, "Etc/GMT+8": -8,
  ]

  func rules(named name: String) -> TimeZoneRules? {
    TestZones.hours[name].map { TimeZoneRules(fixedOffsetSeconds: $0 * 3600) }
  }
}
