import DecimalArithmetic
import FEEL
import Outcome
import Policy
import Records
import Text

/// Answers rules about one candidate after another.
///
/// Nothing is made on the way of a rule that passes: frames are kept and filled anew.
struct RuleEvaluation {
  let context: RunContext
  let rules: RuleSet
  /// Frames with the subjects of included rulesets in place of the candidate.
  private var subjectFrames: [[Value]]
  private var copiesFrame: [Value]

  init(_ rules: RuleSet, _ context: RunContext) {
    self.context = context
    self.rules = rules
    subjectFrames = Array(repeating: RunContext.emptyFrame, count: rules.subjects.count)
    copiesFrame = RunContext.emptyFrame
  }

  /// Puts the state of every rule behind `states`.
  ///
  /// - Parameter slots: the candidate's frame.
  mutating func evaluate(_ slots: [Value], into states: inout [RuleState]) {
    prepareSubjects(slots)
    for rule in rules.rules { states.append(stateOfPrepared(rule, slots)) }
  }

  /// Looks up what included rulesets are about; then ``stateOfPrepared(_:_:)`` may be asked.
  mutating func prepareSubjects(_ slots: [Value]) {
    for (index, subject) in rules.subjects.enumerated() {
      subjectFrames[index][FrameLayout.record] = context.interpreter.evaluate(
        subject, slots: slots)
    }
  }

  /// The state of a rule of the set for the candidate whose subjects are prepared.
  mutating func stateOfPrepared(_ rule: Rule, _ slots: [Value]) -> RuleState {
    state(of: rule, rule.subject.map { subjectFrames[$0] } ?? slots)
  }

  /// The frame in which a rule is read: the candidate's, or that of its subject.
  func frame(of rule: Rule, _ slots: [Value]) -> [Value] {
    guard let subject = rule.subject else { return slots }
    var frame = RunContext.emptyFrame
    frame[FrameLayout.record] = context.interpreter.evaluate(
      rules.subjects[subject], slots: slots)
    return frame
  }

  /// `(not when) or that`, three-valued (S2).
  mutating func state(of rule: Rule, _ slots: [Value]) -> RuleState {
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

  private mutating func holds(_ rule: Rule, _ slots: [Value]) -> Bool? {
    switch rule.requirement.condition {
    case .that(let program):
      return context.interpreter.evaluateTruth(rule.condition ?? program, slots: slots)
    case .never(let program):
      return context.interpreter.evaluateTruth(rule.condition ?? program, slots: slots).map { !$0 }
    case .group(let least, _): return holds(rule.members, least: least, slots)
    case .document(let copies, let seal):
      guard let count = Self.copies(rule, slots, sealed: seal != nil) else { return nil }
      copiesFrame[FrameLayout.record] = slots[FrameLayout.record]
      copiesFrame[FrameLayout.input] = .number(count)
      return context.interpreter.evaluateTruth(copies, slots: copiesFrame)
    case .attestation(let body):
      return Self.answer(rule, slots, context.names(of: body, slots: slots))
    case .deadline(let field, let last):
      let day = context.interpreter.evaluate(field, slots: slots)
      let end = context.interpreter.evaluate(last, slots: slots)
      var failure: Failure?
      return ValueComparison.order(day, end, &failure).map { $0 <= 0 }
    }
  }

  private mutating func holds(_ members: [Rule], least: Int?, _ slots: [Value]) -> Bool? {
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

  // MARK: Records with roles

  /// Copies of a document that the subject has; nil where that is unknown (S6).
  static func copies(_ rule: Rule, _ slots: [Value], sealed: Bool) -> DecimalNumber? {
    guard let rows = rule.rows, case .record(let owner) = slots[FrameLayout.record],
      let table = owner.table as? Table
    else { return nil }
    let roles = rows.table.schema.roles
    var sum = DecimalNumber.zero
    for row in table.childRows(of: Int(owner.row), child: rows.child) {
      let row = Int(row)
      guard let kind = roles.kind, case .string(let text) = rows.table.value(row: row, field: kind)
      else { return nil }
      guard rows.isNamed(text) else { continue }
      if sealed, let seal = roles.seal {
        guard case .boolean(let isSealed) = rows.table.value(row: row, field: seal) else {
          return nil
        }
        if !isSealed { continue }
      }
      var count = DecimalNumber.one
      if let field = roles.copies {
        guard case .number(let copies) = rows.table.value(row: row, field: field) else {
          return nil
        }
        count = copies
      }
      guard let next = sum.adding(count) else { return nil }
      sum = next
    }
    return sum
  }

  /// The answer of the body; nil where there is none that can be read, or answers differ.
  static func answer(_ rule: Rule, _ slots: [Value], _ bodies: [String]) -> Bool? {
    let answers = answers(rule, slots, bodies)
    if answers.contains(nil) { return nil }
    let (isConfirmed, isDenied) = (answers.contains(true), answers.contains(false))
    return isConfirmed == isDenied ? nil : isConfirmed
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
