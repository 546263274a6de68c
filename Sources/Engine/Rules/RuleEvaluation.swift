import DecimalArithmetic
import FEEL
import Outcome
import Policy
import Records
import Text

/// Answers rules about one candidate at a time.
struct RuleEvaluation {
  let context: RunContext
  let rules: RuleSet

  init(_ rules: RuleSet, _ context: RunContext) {
    self.context = context
    self.rules = rules
  }

  /// Appends the state of every rule to `states`.
  ///
  /// - Parameter slots: the candidate's frame.
  func evaluate(_ slots: [Value], into states: inout [RuleState]) {
    for rule in rules.rules { states.append(state(of: rule, slots)) }
  }

  /// The frame of what a rule is about: the candidate's, or one with the subject of an included
  /// rule.
  func frame(of rule: Rule, _ slots: [Value]) -> [Value] {
    guard let subject = rule.requirement.subject else { return slots }
    var frame = RunContext.emptyFrame
    frame[FrameLayout.record] = context.interpreter.evaluate(subject, slots: slots)
    return frame
  }

  /// `(not when) or that`, three-valued (S2).
  func state(of rule: Rule, _ slots: [Value]) -> RuleState {
    var applies: Bool? = true
    if let when = rule.when {
      applies = context.interpreter.evaluateTruth(when, slots: slots)
      if applies == false { return .notApplicable }
    }
    switch holds(rule, slots) {
    case true?: return .passed
    case false?: return applies == nil ? .unknown : .failed
    case nil: return .unknown
    }
  }

  private func holds(_ rule: Rule, _ slots: [Value]) -> Bool? {
    if let condition = rule.condition {
      return context.interpreter.evaluateTruth(condition, slots: slots)
    }
    guard case .group(let least, _) = rule.requirement.condition else { return nil }
    return holds(rule.members, least: least, slots)
  }

  private func holds(_ members: [Rule], least: Int?, _ slots: [Value]) -> Bool? {
    var certain = 0
    var possible = 0
    for member in members {
      switch state(of: member, slots) {
      case .passed, .notApplicable: certain += 1
      case .unknown: possible += 1
      case .failed: break
      }
    }
    let needed = least ?? members.count
    if certain >= needed { return true }
    return certain + possible < needed ? false : nil
  }

  // MARK: Findings

  /// Copies of a document that the rule's record has; nil where that is unknown (S6).
  func copies(_ rule: Rule, _ slots: [Value], sealed: Bool) -> DecimalNumber? {
    guard let program = sealed ? rule.sealedCopies : rule.copies,
      case .number(let count) = context.interpreter.evaluate(program, slots: slots)
    else { return nil }
    return count
  }

  /// All answers of the body; nil for one that cannot be read.
  static func answers(_ rule: Rule, _ slots: [Value], _ bodies: [String]) -> [Bool?] {
    guard let rows = rule.rows, case .record(let owner) = slots[FrameLayout.record],
      let table = owner.table as? Table
    else { return [] }
    let roles = rows.table.schema.roles
    var answers: [Bool?] = []
    for row in table.childRows(of: Int(owner.row), child: rows.child) {
      guard let matter = roles.matter, let answer = roles.answer,
        case .string(let text) = rows.table.value(row: Int(row), field: matter),
        rows.isNamed(text)
      else { continue }
      if let body = roles.body {
        let name: String
        switch rows.table.value(row: Int(row), field: body) {
        case .string(let text): name = text
        case .record(let record):
          name = (record.table as? Table)?.key(row: Int(record.row)) ?? ""
        default: continue
        }
        guard bodies.containsScalars(of: name) else { continue }
      }
      if case .boolean(let value) = rows.table.value(row: Int(row), field: answer) {
        answers.append(value)
      } else {
        answers.append(nil)
      }
    }
    return answers
  }
}

extension RunContext {
  /// Texts by which records call the body that must attest: label, title or key.
  func names(of body: Requirement.AttestingBody, slots: [Value]) -> [String] {
    switch body {
    case .body(let name):
      let title = policy.bodies.first { $0.name.hasSameScalars(as: name) }?.title
      return [name] + (title.map { [$0] } ?? [])
    case .reference(let program):
      guard case .record(let record) = interpreter.evaluate(program, slots: slots),
        let table = record.table as? Table, let key = table.key(row: Int(record.row))
      else { return [] }
      return [key]
    }
  }
}
