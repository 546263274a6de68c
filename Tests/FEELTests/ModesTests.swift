import CivilTime
import DecimalArithmetic
import Diagnostics
import Policy
import SeededRandom
import TestSupport
import Testing

@testable import FEEL

/// Random well-typed expressions of a policy (notation 7.4, 7.5).
///
/// On complete data they give what plain FEEL gives, unless an operation on the way had no value;
/// on incomplete data a definite result stays the same whatever the missing values turn out to be.
struct ModesTests {
  static let count = 1_500

  @Test(arguments: Seed.list(20_260_430))
  func completeDataGivesWhatTheStandardGives(_ seed: Seed) {
    var random = seed.random
    let world = TestWorld()
    var compared = 0
    for _ in 0..<ModesTests.count {
      var expression = RandomExpression(random: random)
      let text = expression.condition(4)
      random = expression.random
      let policy = ModesTests.check(text, world.scope, .policy)
      #expect(
        !policy.hasErrors,
        "\(text): \(policy.diagnostics.map(\.message.en))")
      let standard = ModesTests.check(text, world.scope, .standard)
      var observer = FirstFailure()
      let first = world.interpreter.evaluate(
        policy.program, slots: world.complete, observer: &observer)
      let second = world.interpreter.evaluate(standard.program, slots: world.complete)
      if observer.reason != nil { continue }
      compared += 1
      #expect(
        ConstantKey(first) == ConstantKey(second),
        "\(text): \(ValueText.literal(first)) and \(ValueText.literal(second))"
      )
    }
    #expect(compared > ModesTests.count / 2)
  }

  @Test(arguments: Seed.list(20_260_431))
  func aDefiniteResultDoesNotDependOnWhatIsMissing(_ seed: Seed) {
    var random = seed.random
    let world = TestWorld()
    guard case .record(let whole)? = world.complete.first, let table = whole.table as? TestTable
    else { return }
    var definite = 0
    for _ in 0..<ModesTests.count {
      var expression = RandomExpression(random: random)
      // What asks whether something is there is meant to change when it comes.
      expression.asksForPresence = false
      let text = expression.condition(4)
      random = expression.random
      let program = ModesTests.check(text, world.scope, .policy).program
      let row = table.rows[0].map { value -> Value in
        if case .list = value { return value }
        return random.below(3) == 0 ? .null : value
      }
      let torn = TestTable(TestWorld.works, [row])
      let result = world.interpreter.evaluate(
        program, slots: [.record(RecordReference(table: torn, row: 0)), .null])
      guard case .boolean(let truth) = result else { continue }
      definite += 1
      var observer = FirstFailure()
      let full = world.interpreter.evaluate(
        program, slots: world.complete, observer: &observer)
      if observer.reason != nil { continue }
      #expect(
        ConstantKey(full) == .boolean(truth),
        "\(text): \(truth) turned into \(ValueText.literal(full))")
    }
    #expect(definite > ModesTests.count / 10)
  }

  static func check(_ text: String, _ scope: Scope, _ dialect: Dialect) -> Checked {
    let span = SourceSpan(source: SourceID(index: 0), bytes: 0..<text.utf8.count)
    let parsed = ExpressionParser.parse(
      expression: MappedText(slice: text, at: span), mode: .policy)
    let checked = Checker.check(parsed.tree, in: scope, dialect: dialect)
    return Checked(
      program: checked.program, diagnostics: parsed.diagnostics + checked.diagnostics)
  }
}

/// Writes expressions over the fields of ``TestWorld`` that are well typed by construction.
struct RandomExpression {
  var random: SplitMix64
  var asksForPresence = true

  init(random: SplitMix64) {
    self.random = random
  }

  private mutating func one(of texts: String...) -> String { texts[random.below(texts.count)] }

  mutating func condition(_ depth: Int) -> String {
    if depth == 0 { return one(of: "会员", "单位.会员", "分数 > 80", "课题类型 = \"创新型\"", "高分") }
    let inner = depth - 1
    switch random.below(14) {
    case 0: return "(\(condition(inner)) and \(condition(inner)))"
    case 1: return "(\(condition(inner)) or \(condition(inner)))"
    case 2:
      return "(if \(condition(inner)) then \(condition(inner)) else \(condition(inner)))"
    case 3: return "(\(number(inner)) \(comparison()) \(number(inner)))"
    case 4: return "(\(number(inner)) between \(number(0)) and 最低分)"
    case 5: return "(\(text()) \(one(of: "=", "!=")) \(text()))"
    case 6: return "(完成日期 \(comparison()) 申报截止 - @\"P1Y\")"
    case 7: return "(\(number(inner)) in (> 5, [1..3], 7))"
    case 8: return "not(课题类型 in (\"创新型\", \"现场型\"))"
    case 9 where asksForPresence:
      return "(课题类型 != null and 课题类型 \(one(of: "=", "!=")) \"服务型\")"
    case 10 where asksForPresence: return "(单位.市 = null or 单位.市 in 辽宁各市)"
    case 11:
      return "(some c in 检查 satisfies c.结果 = \(one(of: "\"合格\"", "课题编号")))"
    case 12: return "(every c in 检查 satisfies c.日期 \(comparison()) 完成日期)"
    default: return "list contains(all.历史[年度 > 2023].年度, \(number(0)))"
    }
  }

  private mutating func comparison() -> String { one(of: "<", "<=", ">", ">=", "=", "!=") }

  private mutating func text() -> String {
    one(of: "编号", "课题编号", "单位.名称", "单位.市", "\"沈阳\"", "检查[1].结果", "评级(分数)")
  }

  mutating func number(_ depth: Int) -> String {
    if depth == 0 {
      return one(of: "分数", "最低分", "单位.职工人数", "3", "90.5", "政策.年度", "经济效益 / 万元", "推荐名额.小组")
    }
    let inner = depth - 1
    switch random.below(6) {
    case 0, 1: return "(\(number(inner)) \(one(of: "+", "-", "*")) \(number(inner)))"
    case 2: return "(\(number(inner)) / \(one(of: "2", "7", "分数")))"
    case 3: return "-\(number(0))"
    case 4:
      return "(if \(condition(inner)) then \(number(inner)) else \(number(inner)))"
    default: return "检查[日期 > @\"2024-06-01\"][1].日期.\(one(of: "year", "month"))"
    }
  }
}
