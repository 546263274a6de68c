import Diagnostics
import FEEL
import Outcome
import Policy
import Records

/// What an evaluation read, for evidence and for S7.
struct Trace: EvaluationObserver {
  struct Read {
    let record: RecordReference
    let field: Int
    let value: Value
    /// The part of the expression that reads the field; nil where the read has no source text.
    let span: SourceSpan?
  }

  private(set) var reads: [Read] = []
  private var program: Program?
  /// A trace keeps no more reads than this; evidence shows a few.
  private static let capacity = 20_000

  mutating func didRead(_ record: RecordReference, field: Int, value: Value, node: Int32) {
    guard reads.count < Self.capacity else { return }
    let count = program?.facts.count ?? 0
    let span = node >= 0 && Int(node) < count ? program?.span(of: node) : nil
    reads.append(Read(record: record, field: field, value: value, span: span))
  }

  mutating func didFail(_ reason: LocalizedText, node: Int32) {}
  mutating func didEvaluate(_ node: Int32, value: Value) {}

  mutating func note(_ record: RecordReference, field: Int) {
    reads.append(
      Read(
        record: record, field: field,
        value: record.table.value(row: Int(record.row), field: field), span: nil))
  }

  /// Evaluates a program and keeps what it reads.
  mutating func watch(_ program: Program, slots: [Value], _ context: RunContext) {
    self.program = program
    _ = context.interpreter.evaluate(program, slots: slots, observer: &self)
    // What a table of the record reads itself.
    for function in program.hostFunctions {
      let table = context.policy.tables[function.id]
      guard let type = table.record, case .record(let record) = slots[FrameLayout.record],
        record.table.recordType == type
      else { continue }
      for input in table.table.inputs {
        guard let expression = input.expression else { continue }
        self.program = expression
        _ = context.interpreter.evaluate(expression, slots: slots, observer: &self)
      }
    }
    self.program = nil
  }
}

/// Everything that the answer of a rule rests on.
struct RuleTrace {
  let context: RunContext
  var trace = Trace()
  var programs: [Program] = []

  init(_ context: RunContext) { self.context = context }

  mutating func watch(_ program: Program, _ slots: [Value]) {
    programs.append(program)
    trace.watch(program, slots: slots, context)
  }

  /// - Parameter frame: that of the rule's subject.
  mutating func watch(_ rule: Rule, _ frame: [Value]) {
    if let when = rule.requirement.when { watch(when, frame) }
    switch rule.requirement.condition {
    case .that(let program), .never(let program): watch(program, frame)
    case .group: for member in rule.members { watch(member, frame) }
    case .document(let copies, let seal):
      programs.append(copies)
      watchDocuments(rule, frame, isSealed: seal != nil)
    case .attestation(let body):
      if case .reference(let program) = body { watch(program, frame) }
      watchAnswers(rule, frame)
    case .deadline(let field, let last):
      watch(field, frame)
      watch(last, frame)
    }
  }

  private mutating func watchDocuments(_ rule: Rule, _ frame: [Value], isSealed: Bool) {
    forEachRow(rule, frame) { trace, rows, record in
      let roles = rows.table.schema.roles
      guard let kind = roles.kind else { return }
      switch rows.table.value(row: Int(record.row), field: kind) {
      case .string(let text) where rows.isNamed(text):
        if let copies = roles.copies { trace.note(record, field: copies) }
        if isSealed, let seal = roles.seal { trace.note(record, field: seal) }
      case .string: break
      default: trace.note(record, field: kind)
      }
    }
  }

  private mutating func watchAnswers(_ rule: Rule, _ frame: [Value]) {
    forEachRow(rule, frame) { trace, rows, record in
      let roles = rows.table.schema.roles
      guard let matter = roles.matter, let answer = roles.answer,
        case .string(let text) = rows.table.value(row: Int(record.row), field: matter),
        rows.isNamed(text)
      else { return }
      trace.note(record, field: answer)
    }
  }

  private mutating func forEachRow(
    _ rule: Rule, _ frame: [Value], _ visit: (inout Trace, RoleRows, RecordReference) -> Void
  ) {
    guard let rows = rule.rows, case .record(let owner) = frame[FrameLayout.record],
      let table = owner.table as? Table
    else { return }
    for row in table.childRows(of: Int(owner.row), child: rows.child) {
      visit(&trace, rows, RecordReference(table: rows.table, row: Int(row)))
    }
  }

  /// Whether nothing but blank or bad fields that are findings themselves is missing (S7).
  func isUnknownThroughFoundFields(
    _ issues: FieldIssues, candidate: RecordReference, frame: [Value]
  ) -> Bool {
    let missing = trace.reads.filter(\.value.isNull)
    guard !missing.isEmpty else { return false }
    let readsUnknownSlot = programs.contains { program in
      program.slots.contains { slot in
        slot != FrameLayout.record && slot != FrameLayout.input && slot < frame.count
          && frame[slot].isNull
      }
    }
    if readsUnknownSlot { return false }
    return missing.allSatisfy {
      issues.isFound($0.record, field: $0.field, candidate: candidate)
    }
  }
}
