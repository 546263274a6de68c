import FEEL
import Policy
import Records

/// A condition about many records of one table.
enum ConditionColumns {
  /// A byte of ``TruthVector`` for each of `rows`.
  static func truths(
    of program: Program, _ rows: [Int], in table: Table, _ context: RunContext
  ) -> [UInt8] {
    truths(
      of: context.interpreter.bound(program), rows, in: table, tables: context.store.tables,
      slot: FrameLayout.record, context.interpreter)
  }

  /// - Parameters:
  ///   - program: with run-wide values bound.
  ///   - slot: that of the record; the program reads no other.
  static func truths(
    of program: Program, _ rows: [Int], in table: Table, tables: [Table], slot: Int,
    _ interpreter: Interpreter
  ) -> [UInt8] {
    var compiler = ColumnCompiler(
      table: table, tables: tables, slot: slot, interpreter: interpreter)
    let truth = compiler.condition(program)
    var execution = ColumnExecution(
      compiler.plan, table: table, slot: slot, frame: RunContext.frame(stages: 0), interpreter)
    var result: [UInt8] = []
    result.reserveCapacity(rows.count)
    var rest = rows[...]
    while !rest.isEmpty {
      execution.run(rest)
      result += execution[truth].rows[..<execution.count]
      rest = rest.dropFirst(execution.count)
    }
    return result
  }
}

/// The rules of one step, asked about many candidates at once (notation 9.2).
struct RuleColumns {
  private let table: Table
  private let context: RunContext
  private let plan: ColumnPlan
  private let columns: [ColumnRule]

  /// Rows that are worked out at a time.
  var chunk = ColumnExecution.chunk

  /// How many steps of the plan ask the interpreter row by row.
  var interpretedCount: Int {
    plan.steps.count { step in
      if case .truth(.byRow, _) = step { return true }
      return false
    }
  }

  /// A rule as vectors.
  private struct ColumnRule {
    let when: ColumnPlan.Truth?
    let body: Body

    enum Body {
      case condition(ColumnPlan.Truth)
      case group(least: Int, [ColumnRule])
    }
  }

  init(_ rules: RuleSet, table: Table, _ context: RunContext) {
    self.table = table
    self.context = context
    var compiler = ColumnCompiler(
      table: table, tables: context.store.tables, slot: FrameLayout.record,
      interpreter: context.interpreter)
    columns = rules.rules.map { Self.column($0, &compiler) }
    plan = compiler.plan
  }

  private static func column(_ rule: Rule, _ compiler: inout ColumnCompiler) -> ColumnRule {
    let when = rule.when.map { compiler.condition($0) }
    guard let condition = rule.condition else {
      var least = rule.members.count
      if case .group(let written?, _) = rule.requirement.condition { least = written }
      return ColumnRule(
        when: when, body: .group(least: least, rule.members.map { column($0, &compiler) }))
    }
    let guarded = when.map { ColumnPlan.Guard(truth: $0, decides: TruthVector.no) }
    return ColumnRule(when: when, body: .condition(compiler.condition(condition, guarded: guarded)))
  }

  // MARK: Asking

  /// The states of candidates, rule by rule.
  ///
  /// - Parameters:
  ///   - asked: candidates, numbers below `count`; of the others no rule applies.
  ///   - rows: the row of each of `asked`.
  mutating func answers(
    for asked: [Int], rows: [Int], of count: Int, frame: [Value]
  ) -> RuleAnswers {
    var answers = RuleAnswers(ruleCount: columns.count, count: count)
    var execution = ColumnExecution(
      plan, table: table, slot: FrameLayout.record, frame: frame, context.interpreter,
      chunk: chunk)
    var start = 0
    while start < rows.count {
      execution.run(rows[start...])
      let chunk = start..<start + execution.count
      for (index, column) in columns.enumerated() {
        answers.set(Self.states(of: column, execution), ofRule: index, for: asked[chunk])
      }
      start += execution.count
    }
    return answers
  }

  /// `(not when) or that`, three-valued (S2); by `when * 3 + that` as bytes of ``TruthVector``.
  private static let outcomes: [RuleState] = [
    .notApplicable, .notApplicable, .notApplicable,
    .unknown, .unknown, .passed,
    .failed, .unknown, .passed,
  ]

  private static func states(
    of rule: ColumnRule, _ execution: ColumnExecution
  ) -> [RuleState] {
    let holds: [UInt8]
    switch rule.body {
    case .condition(let truth): holds = execution[truth].rows
    case .group(let least, let members): holds = group(least, members, execution)
    }
    var states = [RuleState](repeating: .unknown, count: execution.count)
    let outcomes = Self.outcomes
    if let when = rule.when {
      Lanes.fill(&states, count: execution.count, execution[when].rows, holds) {
        outcomes[Int($0) * 3 + Int($1)]
      }
    } else {
      Lanes.fill(&states, count: execution.count, holds) { outcomes[6 + Int($0)] }
    }
    return states
  }

  /// At least so many members; one that is unknown may be or not.
  private static func group(
    _ least: Int, _ members: [ColumnRule], _ execution: ColumnExecution
  ) -> [UInt8] {
    var certain = [Int32](repeating: 0, count: execution.count)
    var possible = certain
    for member in members {
      let found = states(of: member, execution)
      for (index, state) in found.enumerated() {
        switch state {
        case .passed, .notApplicable: certain[index] += 1
        case .unknown: possible[index] += 1
        case .failed: break
        }
      }
    }
    var holds = [UInt8](repeating: TruthVector.unknown, count: execution.count)
    Lanes.fill(&holds, count: execution.count, certain, possible) { certain, possible in
      if Int(certain) >= least { return TruthVector.yes }
      return Int(certain) + Int(possible) < least ? TruthVector.no : TruthVector.unknown
    }
    return holds
  }
}
