import CivilTime
import FEEL
import Foundation
import Policy
import Records
import TestSupport
import Testing

@testable import Engine

/// The gate of the column engine (notation 9.10): it and the interpreter agree row by row.
struct ColumnTests {
  /// Random conditions about random records.
  @Test(arguments: Seed.list((0..<24).map { $0 * 7_919 + 20_261_122 }))
  func agrees(_ seed: Seed) throws {
    var sampler = ConditionSampler(seed: seed.value)
    let records = sampler.records(150)
    var items: [Item] = []
    var drawn = 0
    var refused: [String] = []
    while items.count < 12, drawn < 60 {
      drawn += 1
      let item = item(drawn, &sampler)
      // What the checker refuses, such as a constant condition, is drawn anew.
      switch prepare([item], []) {
      case .run: items.append(item)
      case .broken(let errors): refused.append("\(item)\n" + errors)
      }
    }
    if ProcessInfo.processInfo.environment["COLUMNS_REFUSED"] != nil {
      print(refused.joined(separator: "\n"))
    }
    #expect(items.count == 12, "\(drawn) drawn, \(items.count) well typed")
    guard case .run(let run, _) = prepare(items, records) else {
      Issue.record("the policy has errors")
      return
    }
    for chunk in [37, 4_096] { compare(run, chunk: chunk, "\(seed)") }
  }

  /// Text of the award, and a ruleset that it includes.
  private struct Item {
    var inAward: String
    var ruleset = ""
  }

  private func item(_ number: Int, _ sampler: inout ConditionSampler) -> Item {
    if sampler.below(4) == 0 {
      let made = sampler.ruleset("集\(number)")
      return Item(inAward: made.include, ruleset: made.ruleset)
    }
    return Item(inAward: requirement(number, &sampler))
  }

  private func requirement(_ number: Int, _ sampler: inout ConditionSampler) -> String {
    let condition = sampler.condition(3)
    let when = sampler.below(3) == 0 ? "; when: \(sampler.condition(1))" : ""
    switch sampler.below(8) {
    case 0: return "requirement r\(number) { never: \(condition)\(when) }"
    case 1:
      let last = sampler.pick(["截止", "截止 + @\"P1M\""])
      return "deadline r\(number) { field: \(sampler.pick(["日", "期"])); last: \(last) }"
    case 2:
      return """
        requirement r\(number) { least: \(sampler.below(2) + 1)
          requirement a { that: \(condition)\(when) }
          requirement b { never: \(sampler.condition(1)) }
          requirement c: \(sampler.condition(1)) }
        """
    default: return "requirement r\(number) { that: \(condition)\(when) }"
    }
  }

  private func prepare(_ items: [Item], _ records: [(name: String, text: String)]) -> Prepared {
    let text =
      ConditionSampler.policy + items.map(\.ruleset).joined(separator: "\n")
      + "\naward 奖 { for: 成果\n" + items.map(\.inAward).joined(separator: "\n") + "\n}\n"
    return Prepared(
      folder: "p", files: FilesInMemory(["p/a.merit": Array(text.utf8)]),
      records: records.map { RecordInput(path: $0.name, bytes: Array($0.text.utf8)) },
      asOf: CivilDate(year: 2026, month: 5, day: 10))
  }

  /// The policy of the speed benchmark asks the interpreter nothing, and agrees with it.
  @Test func benchmark() throws {
    let root = FilesOnDisk.policies.root.deletingLastPathComponent()
    var sampler = ConditionSampler(seed: 2_026)
    var text =
      "编号,单位,市,行业,规模,类别,会员,课题编号,课题类型,目标类型,注册日期,课题注册日期,完成日期,收到日期,职工人数,参加人数,"
      + "注册小组数,有课题小组数,成果数,小组人数,活动次数,出勤率,经济效益,一线占比,节能,抽检不合格数,信用分,现场分,专家分,综合得分\n"
    for row in 0..<6_000 {
      func cell(_ choices: [String]) -> String {
        sampler.below(20) == 0 ? sampler.pick(["", "x"]) : sampler.pick(choices)
      }
      let days = [
        "2025-03-01", "2025-02-28", "2025-10-01", "2026-02-28", "2026-03-01", "2026-04-30",
      ]
      let cells =
        ["S-\(row)", "U-1", "沈阳", "食品", "大型", "会员单位", cell(["是", "否"]), "K", "现场型", "自定目标"]
        + (0..<4).map { _ in cell(days + ["2026-05-01"]) }
        + [cell(["100", "0", "33"]), cell(["15", "14", "5", "0"]), "1", "1", "1"]
        + [cell(["2", "3", "15", "16"]), cell(["5", "6"]), cell(["0.6", "0.59", "0.75"])]
        + [
          "", "", "是", cell(["0", "1"]), cell(["499", "500"]), cell(["69.9", "70", "70.5"]), "1",
          "1",
        ]
      text += cells.joined(separator: ",") + "\n"
    }
    let prepared = Prepared(
      folder: "policy", files: FilesOnDisk(root: root.appendingPathComponent("Benchmarks")),
      records: [RecordInput(path: "申报.csv", bytes: Array(text.utf8))], asOf: nil)
    guard case .run(let run, _) = prepared else {
      Issue.record("\(prepared)")
      return
    }
    compare(run, chunk: ColumnExecution.chunk, "benchmark")
    let context = RunContext(run)
    let award = run.policy.awards[0]
    let rules = RuleSet(award.requirements, record: award.record, context)
    let columns = RuleColumns(rules, table: context.table(award.record), context)
    #expect(columns.interpretedCount == 0)
  }

  /// States of all rules for all rows, by columns and one by one.
  private func compare(_ run: Run, chunk: Int, _ label: String) {
    let context = RunContext(run)
    for award in run.policy.awards {
      let table = context.table(award.record)
      let rules = RuleSet(award.requirements, record: award.record, context)
      var columns = RuleColumns(rules, table: table, context)
      columns.chunk = chunk
      let rows = Array(0..<table.count)
      let frame = RunContext.frame(stages: award.stages.count)
      let found = columns.answers(for: rows, rows: rows, of: rows.count, frame: frame)
      let evaluation = RuleEvaluation(rules, context)
      var slots = frame
      for row in rows {
        slots[FrameLayout.record] = .record(RecordReference(table: table, row: row))
        var expected: [RuleState] = []
        evaluation.evaluate(slots, into: &expected)
        for (index, state) in expected.enumerated()
        where found[rule: index, candidate: row] != state {
          let rule = rules.rules[index].requirement
          Issue.record(
            "\(label), row \(row), \(rule.label): \(found[rule: index, candidate: row]) for \(state)"
          )
          return
        }
        checkRows(rules, expected, slots, context, label)
      }
    }
  }

  /// Documents and attestations follow S6 and S7, included or not.
  private func checkRows(
    _ rules: RuleSet, _ states: [RuleState], _ slots: [Value], _ context: RunContext,
    _ label: String
  ) {
    let oracle = RowOracle(context: context)
    let evaluation = RuleEvaluation(rules, context)
    for (rule, state) in zip(rules.rules, states) where rule.requirement.when == nil {
      guard case .record(let owner) = evaluation.frame(of: rule, slots)[FrameLayout.record],
        let holds = oracle.holds(rule.requirement, owner)
      else { continue }
      let expected: RuleState = holds.map { $0 ? .passed : .failed } ?? .unknown
      #expect(state == expected, "\(label), row \(owner.row), \(rule.requirement.label)")
    }
  }
}
