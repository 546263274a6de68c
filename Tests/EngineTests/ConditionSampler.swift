import SeededRandom

/// Random conditions that are well typed, and records with blank and bad cells to ask them about.
struct ConditionSampler {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  static let policy = """
    policy "p" { title: "测试办法"; year: 2026 }
    unit 元
    unit 万元: 10000 * 元
    parameter 门槛: 6
    parameter 比例: 0.15
    date 截止: 2026-04-30
    choice 课题 { option 现场型
      option 服务型
      option 管理型 }
    record 单位 { key: 代码; field 代码: string; field 会员 { type: boolean; optional: true }
      field 人数 { type: number; optional: true } }
    record 成果 { key: 编号; field 编号: string; field 单位: 单位
      field 甲: boolean; field 乙 { type: boolean; optional: true }
      field 数: number; field 率 { type: number; optional: true }
      field 巨 { type: number; optional: true }; field 细 { type: number; optional: true }
      field 额 { type: number; unit: 万元; optional: true }; field 费 { type: number; unit: 元 }
      field 日: date; field 期 { type: date; optional: true }
      field 类: 课题; field 文 { type: string; optional: true } }
    record 成员 { of: 成果; field 龄 { type: number; optional: true } }
    body 协会: "质量协会"
    record 材料 { of: 成果; field 种类 { type: string; optional: true }
      field 份数 { type: number; optional: true }; field 盖章 { type: boolean; optional: true }
      kind: 种类; copies: 份数; seal: 盖章 }
    record 意见 { of: 成果; field 机构 { type: string; optional: true }
      field 事项 { type: string; optional: true }; field 属实 { type: boolean; optional: true }
      body: 机构; matter: 事项; answer: 属实 }
    record 证照 { of: 单位; field 种类 { type: string; optional: true }
      field 份数 { type: number; optional: true }; field 盖章 { type: boolean; optional: true }
      kind: 种类; copies: 份数; seal: 盖章 }
    record 评语 { of: 单位; field 机构 { type: 单位; optional: true }
      field 事项: string; field 属实 { type: boolean; optional: true }
      body: 机构; matter: 事项; answer: 属实 }

    """

  // MARK: Records

  mutating func records(_ count: Int) -> [(name: String, text: String)] {
    var units = "代码,会员,人数\n"
    var licences = "单位,种类,份数,盖章\n"
    var remarks = "单位,机构,事项,属实\n"
    for unit in 0..<5 {
      units += "U\(unit),\(pick(["是", "否", ""])),\(pick(["3", "120", ""]))\n"
      for _ in 0..<below(4) {
        licences +=
          "U\(unit),\(maybe(pick(["报告", "章程"]))),\(maybe("1")),\(maybe(pick(["是", "否"])))\n"
        remarks += "U\(unit),\(maybe("U\(below(4))")),\(maybe("属实")),\(maybe(pick(["是", "否"])))\n"
      }
    }
    var main = "编号,单位,甲,乙,数,率,巨,细,额,费,日,期,类,文\n"
    var members = "成果,龄\n"
    var documents = "成果,种类,份数,盖章\n"
    var answers = "成果,机构,事项,属实\n"
    for row in 0..<count {
      let cells = [
        "A\(row)", maybe("U\(below(6))"), maybe(pick(["是", "否"])), maybe(pick(["是", "否"])),
        maybe("\(below(20) - 4)"), maybe(pick(["0.15", "0.1", "0.25", "1", "0", "0.149999"])),
        maybe(pick(["9000000000000000000", "-9000000000000000000", "1", "0", "3000000000"])),
        maybe(pick(["0.000000000001", "0.3333333333333333", "6", "0.150000000001"])),
        maybe(pick(["3", "0.5", "12.25", "0"])), maybe(pick(["30000", "5000", "0", "1"])),
        maybe(day()), maybe(day()), maybe(pick(["现场型", "服务型", "管理型", "别的"])),
        maybe(pick(["a", "ab", "b", "é", "e\u{301}", "现场型"])),
      ]
      main += cells.joined(separator: ",") + "\n"
      for _ in 0..<below(3) { members += "A\(row),\(maybe("\(20 + below(30))"))\n" }
      for _ in 0..<below(4) {
        let copies = maybe(pick(["0", "1", "2", "1.5"]))
        documents +=
          "A\(row),\(maybe(pick(["报告", "章程"]))),\(copies),\(maybe(pick(["是", "否"])))\n"
      }
      for _ in 0..<below(4) {
        let body = maybe(pick(["协会", "质量协会", "U1", "U2", "别的"]))
        answers += "A\(row),\(body),\(maybe(pick(["属实", "别的"]))),\(maybe(pick(["是", "是", "否"])))\n"
      }
    }
    return [
      ("records/单位.csv", units), ("records/成果.csv", main), ("records/成员.csv", members),
      ("records/材料.csv", documents), ("records/意见.csv", answers),
      ("records/证照.csv", licences), ("records/评语.csv", remarks),
    ]
  }

  /// Blank or bad now and then.
  private mutating func maybe(_ cell: String) -> String {
    switch below(12) {
    case 0: ""
    case 1: below(3) == 0 ? "?!" : ""
    default: cell
    }
  }

  private mutating func day() -> String {
    pick(["2026-04-30", "2026-05-01", "2024-02-29", "2025-03-01", "2026-01-31", "9999-12-31"])
  }

  // MARK: Rules

  /// A ruleset about the application or its unit, with a document, an attestation or a requirement.
  mutating func ruleset(_ name: String) -> (ruleset: String, include: String) {
    let isAboutUnit = below(3) == 0
    var rules: [String] = []
    for kind in (0..<3).filter({ _ in below(2) == 0 }) {
      let when = below(4) == 0 ? "; when: \(isAboutUnit ? "会员" : condition(0))" : ""
      switch kind {
      case 0:
        let copies = pick([">= 1", "[1..2]", "0", "> 2", "not(1)", "? >= 1 and ? < 3"])
        let seal = pick(["", "; seal: 协会"])
        rules.append("document 报告 { copies: \(copies)\(seal)\(when) }")
      case 1:
        let body = isAboutUnit ? "协会" : pick(["协会", "单位"])
        rules.append("attest 属实 { body: \(body) }")
      default:
        let that = isAboutUnit ? pick(["会员", "人数 > 5", "count(证照) > 1"]) : condition(1)
        rules.append("requirement 条件 { that: \(that)\(when) }")
      }
    }
    let unit = isAboutUnit ? "单位" : "成果"
    return (
      "ruleset \(name) { for: \(unit)\n\(rules.joined(separator: "\n")) }",
      "include \(name)" + (isAboutUnit ? ": 单位" : "")
    )
  }

  // MARK: Conditions

  mutating func condition(_ depth: Int) -> String {
    if depth > 0, below(3) > 0 {
      let a = condition(depth - 1)
      switch below(9) {
      case 0...2: return "(\(a)) and (\(condition(depth - 1)))"
      case 3...5: return "(\(a)) or (\(condition(depth - 1)))"
      case 6, 7: return "not(\(a))"
      default: return "if \(a) then (\(condition(depth - 1))) else (\(condition(depth - 1)))"
      }
    }
    switch below(20) {
    case 18: return narrowed()
    case 0: return pick(["甲", "乙", "乙 = true", "甲 != false", "乙 = false"])
    case 1...4: return "\(number(2)) \(comparison()) \(number(2))"
    case 5: return "\(number(1)) in \(range(constant(), constant()))"
    case 6: return "\(number(1)) in (\(constant()), > \(constant()), \(constant()))"
    case 7: return "\(number(1)) between \(constant()) and \(number(1))"
    case 8: return "\(quotient()) \(comparison()) \(constant())"
    case 9, 10: return "\(date()) \(comparison()) \(date())"
    case 11: return "\(date()) in \(range("@\"2025-03-01\"", "截止"))"
    case 12: return pick(["类 = \"现场型\"", "类 in (\"现场型\", \"服务型\")", "类 != \"管理型\""])
    case 13:
      return pick([
        "文 = \"é\"", "文 != \"a\"", "starts with(文, \"a\")", "文 in (\"a\", \"b\")",
        "string length(文) > 1", "文 = 类",
      ])
    case 14:
      return pick(["数", "率", "期", "文", "乙", "类", "单位", "巨"]) + pick([" = null", " != null"])
    case 15: return pick(["单位.会员", "单位.人数 > 100", "单位.人数 > 数", "单位.代码 = \"U1\""])
    case 16:
      return pick([
        "count(成员) >= 2", "some m in 成员 satisfies m.龄 > 30", "sum(成员.龄) > 40",
        "every m in 成员 satisfies m.龄 > 数 and m.龄 < 40", "count(成员[龄 > 25]) = 1",
        "count(材料[种类 = \"报告\" and 盖章]) >= 1", "sum(材料[种类 = \"报告\"].份数) > 1",
        "some o in 意见[机构 = 单位.代码] satisfies o.属实", "count(意见[事项 = 文]) = 0",
      ])
    default: return "\(amount()) \(comparison()) \(amount())"
    }
  }

  /// What is known to be filled in is compared as plain FEEL does.
  private mutating func narrowed() -> String {
    let field = pick(["率", "巨", "细", "单位.人数"])
    return pick([
      "\(field) != null and \(field) \(comparison()) \(constant())",
      "if \(field) != null then \(field) in (\(constant()), \(constant())) else 甲",
      "期 = null or 期 != 日", "期 = null or 期 = @\"2026-05-01\"", "乙 = null or 乙 = false",
      "if 乙 != null then 乙 else 文 = \"a\"", "\(field) = null or ratio(\(field), 数, 2) = 0.15",
    ])
  }

  private mutating func comparison() -> String { pick(["<", "<=", ">", ">=", "=", "!="]) }

  private mutating func range(_ lower: String, _ upper: String) -> String {
    pick(["[", "("]) + lower + ".." + upper + pick(["]", ")"])
  }

  private mutating func constant() -> String {
    pick([
      "0", "1", "3", "6", "15", "0.15", "0.149999", "-2", "15%", "门槛", "比例", "0.3333333333333333",
    ])
  }

  private mutating func number(_ depth: Int) -> String {
    if depth > 0, below(3) == 0 {
      let a = number(depth - 1)
      switch below(6) {
      case 0, 1: return "(\(a) + \(number(depth - 1)))"
      case 2: return "(\(a) - \(number(depth - 1)))"
      case 3: return "(\(a) * \(number(depth - 1)))"
      case 4: return "(-\(a))"
      default: return "(if \(pick(["甲", "乙", "数 > 3"])) then \(a) else \(number(depth - 1)))"
      }
    }
    return below(5) == 0 ? constant() : pick(["数", "数", "率", "巨", "细", "单位.人数"])
  }

  private mutating func quotient() -> String {
    let a = pick(["数", "率", "细", "巨"])
    let b = pick(["数", "率", "细", "巨", "(数 - 3)", "3", "7"])
    return pick([
      "ratio(\(a), \(b), 0)", "ratio(\(a), \(b), 0.15)", "ratio(\(a), \(b))", "ratio(额, 费, 1)",
      "ratio(\(a), \(b), 数)", "ratio(1, \(b), 3)",
    ])
  }

  private mutating func amount() -> String {
    pick(["额", "费", "3 * 万元", "(额 + 费)", "5000 * 元", "费 * 2", "(额 - 费 * 率)"])
  }

  private mutating func date() -> String {
    pick([
      "日", "期", "截止", "@\"2026-01-31\"", "(日 + @\"P1M\")", "(期 - @\"P30D\")", "(日 - @\"P1Y\")",
      "(if 甲 then 日 else 期)", "date(2025, 3, 1)",
    ])
  }

  // MARK: Chance

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }
}
