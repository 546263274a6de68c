import FEEL
import Policy
import Records

/// A condition about many records of one table.
enum ConditionColumns {
  /// A byte of ``TruthVector`` for each of `rows`.
  static func truths(
    of program: Program, _ rows: [Int], in table: Table, _ context: RunContext
  ) -> [UInt8] {
    let bound = context.interpreter.bound(program)
    var compiler = ColumnCompiler(
      table: table, slot: FrameLayout.record, interpreter: context.interpreter)
    let truth = compiler.condition(bound)
    var execution = ColumnExecution(
      compiler.plan, table: table, slot: FrameLayout.record, frame: RunContext.frame(stages: 0),
      context.interpreter)
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
///
/// Rules about a subject of their own, documents and attestations are asked one candidate after
/// the other.
struct RuleColumns {
  private let rules: RuleSet
  private let table: Table
  private let context: RunContext
  private let plan: ColumnPlan
  /// By rule; nil where candidates are asked one by one.
  private let columns: [ColumnRule?]

  /// Rows that are worked out at a time.
  var chunk = ColumnExecution.chunk

  /// How many steps of the plan ask the interpreter row by row, and how many rules have no plan.
  var interpretedCount: Int {
    columns.count { $0 == nil }
      + plan.steps.count { step in
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
    self.rules = rules
    self.table = table
    self.context = context
    var compiler = ColumnCompiler(
      table: table, slot: FrameLayout.record, interpreter: context.interpreter)
    columns = rules.rules.map { rule in
      rule.subject == nil && Self.isColumnar(rule) ? Self.column(rule, &compiler) : nil
    }
    plan = compiler.plan
  }

  private static func isColumnar(_ rule: Rule) -> Bool {
    switch rule.requirement.condition {
    case .that, .never, .deadline: true
    case .group: rule.members.allSatisfy(isColumnar)
    case .document, .attestation: false
    }
  }

  private static func column(_ rule: Rule, _ compiler: inout ColumnCompiler) -> ColumnRule? {
    let when = rule.when.map { compiler.condition($0) }
    let guarded = when.map { ColumnPlan.Guard(truth: $0, decides: TruthVector.no) }
    let body: ColumnRule.Body
    switch rule.requirement.condition {
    case .that(let program):
      body = .condition(compiler.condition(rule.condition ?? program, guarded: guarded))
    case .never(let program):
      let truth = compiler.condition(rule.condition ?? program, guarded: guarded)
      body = .condition(compiler.negation(of: truth))
    case .deadline(let field, let last):
      guard let truth = compiler.deadline(field, last) else { return nil }
      body = .condition(truth)
    case .group(let least, _):
      var members: [ColumnRule] = []
      for member in rule.members {
        guard let column = column(member, &compiler) else { return nil }
        members.append(column)
      }
      body = .group(least: least ?? members.count, members)
    case .document, .attestation: return nil
    }
    return ColumnRule(when: when, body: body)
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
    var evaluation = RuleEvaluation(rules, context)
    let rowwise = columns.indices.filter { columns[$0] == nil }
    var slots = frame
    var start = 0
    while start < rows.count {
      execution.run(rows[start...])
      let chunk = start..<start + execution.count
      for (index, column) in columns.enumerated() {
        guard let column else { continue }
        answers.set(Self.states(of: column, execution), ofRule: index, for: asked[chunk])
      }
      for index in chunk where !rowwise.isEmpty {
        slots[FrameLayout.record] = .record(RecordReference(table: table, row: rows[index]))
        evaluation.prepareSubjects(slots)
        for rule in rowwise {
          let state = evaluation.stateOfPrepared(rules.rules[rule], slots)
          answers.set(state, ofRule: rule, for: asked[index])
        }
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
