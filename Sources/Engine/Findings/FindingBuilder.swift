import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Outcome
import Policy
import Records
import Text

/// Makes the finding of a rule about one candidate, with all that a letter to the applicant needs.
struct FindingBuilder {
  let context: RunContext
  let issues: FieldIssues
  let evidence: EvidenceBuilder

  init(_ context: RunContext, _ issues: FieldIssues, stageNames: [String]) {
    self.context = context
    self.issues = issues
    evidence = EvidenceBuilder(context: context, stageNames: stageNames)
  }

  /// The finding of a rule that failed or is unknown; nil where it adds nothing (S7).
  ///
  /// - Parameters:
  ///   - frame: that of the rule's subject.
  ///   - evaluation: of the set that the rule is in.
  func finding(
    _ rule: Rule, _ state: RuleState, stage: String?, candidate: RecordReference, frame: [Value],
    evaluation: RuleEvaluation
  ) -> Finding? {
    let requirement = rule.requirement
    var watched = RuleTrace(context)
    let subject = requirement.subject?.text?.text
    if let program = requirement.subject, frame[FrameLayout.record].isNull {
      var slots = frame
      slots[FrameLayout.record] = .record(candidate)
      watched.watch(program, slots)
    }
    watched.watch(rule, frame)
    var outcome = requirement.outcome
    if state == .unknown {
      switch requirement.unknown {
      case .pass: return nil
      case .verdict(let verdict): outcome = verdict
      case .unwritten:
        outcome = .defer
        if watched.isUnknownThroughFoundFields(issues, candidate: candidate, frame: frame) {
          return nil
        }
      }
    }
    var about = candidate
    if case .record(let record) = frame[FrameLayout.record] { about = record }
    let missing = evidence.missing(watched, frame: frame, about: about, subject: subject)
    return Finding(
      kind: requirement.kind, rule: requirement.label, title: requirement.title, stage: stage,
      truth: state == .failed ? .failed : .unknown, outcome: outcome,
      reason: reason(rule, state, frame: frame, missing: missing),
      wording: state == .failed ? wording(rule, frame) : nil,
      citations: context.cited(requirement.citations),
      ruleLocation: context.policyLocation(requirement.span),
      provenance: context.steps(requirement.provenance),
      evidence: rule.members.isEmpty
        ? evidence.evidence(watched, frame: frame, about: about, subject: subject) : [],
      members: members(
        rule, stage: stage, candidate: candidate, frame: frame, evaluation: evaluation))
  }

  /// Members of a group that do not hold, each with its own truth; without effect of their own.
  private func members(
    _ rule: Rule, stage: String?, candidate: RecordReference, frame: [Value],
    evaluation: RuleEvaluation
  ) -> [Finding] {
    rule.members.compactMap { member in
      let state = evaluation.state(of: member, frame)
      guard state.isIssue else { return nil }
      var watched = RuleTrace(context)
      watched.watch(member, frame)
      var about = candidate
      if case .record(let record) = frame[FrameLayout.record] { about = record }
      let missing = evidence.missing(watched, frame: frame, about: about, subject: nil)
      return Finding(
        kind: member.requirement.kind, rule: member.requirement.label,
        title: member.requirement.title, stage: stage,
        truth: state == .failed ? .failed : .unknown, outcome: .accept,
        reason: reason(member, state, frame: frame, missing: missing),
        wording: state == .failed ? wording(member, frame) : nil,
        citations: context.cited(member.requirement.citations),
        ruleLocation: context.policyLocation(member.requirement.span),
        provenance: context.steps(member.requirement.provenance),
        evidence: member.members.isEmpty
          ? evidence.evidence(watched, frame: frame, about: about, subject: nil) : [],
        members: members(
          member, stage: stage, candidate: candidate, frame: frame, evaluation: evaluation))
    }
  }

  // MARK: Reasons

  private func reason(
    _ rule: Rule, _ state: RuleState, frame: [Value], missing: [ValueName]
  ) -> Reason {
    if state == .unknown {
      guard case .attestation(let body) = rule.requirement.condition else {
        return .undecided(missing: missing)
      }
      return .attestation(
        body: bodyName(body, frame), question: rule.requirement.question,
        answer: unclearAnswer(rule, body, frame))
    }
    switch rule.requirement.condition {
    case .that(let program): return .conditionFails(program.text?.text ?? "")
    case .never(let program): return .exclusionHolds(program.text?.text ?? "")
    case .group(let least, _):
      let evaluation = RuleEvaluation(RuleSet([], record: RecordTypeID(index: 0), context), context)
      let held = rule.members.count { !evaluation.state(of: $0, frame).isIssue }
      return .alternatives(
        held: held, needed: least ?? rule.members.count, of: rule.members.count)
    case .document(let copies, let seal):
      return .documents(
        found: found(rule, frame, isSealed: seal != nil), wanted: copies.text?.text ?? "",
        seal: seal.map(bodyTitle))
    case .attestation(let body):
      return .attestation(
        body: bodyName(body, frame), question: rule.requirement.question, answer: .denied)
    case .deadline(let field, let last):
      return .late(
        field: field.text?.text ?? "", value: context.printed(field, slots: frame),
        last: context.printed(last, slots: frame))
    }
  }

  /// The policy's own `reason`, holes filled.
  private func wording(_ rule: Rule, _ frame: [Value]) -> LocalizedText? {
    rule.requirement.reason.map { context.said($0, slots: frame) }
  }

  /// How many copies of a document there are, and how many of them are sealed where they must be.
  private func found(_ rule: Rule, _ frame: [Value], isSealed: Bool) -> DocumentCount {
    let evaluation = RuleEvaluation(RuleSet([], record: RecordTypeID(index: 0), context), context)
    let all = evaluation.copies(rule, frame, sealed: false)
    guard isSealed, let all, all > .zero else { return DocumentCount(copies: all, sealed: nil) }
    return DocumentCount(copies: all, sealed: evaluation.copies(rule, frame, sealed: true))
  }

  /// Why it is unknown what a body attests.
  private func unclearAnswer(
    _ rule: Rule, _ body: Requirement.AttestingBody, _ frame: [Value]
  ) -> AttestationAnswer {
    let answers = RuleEvaluation.answers(rule, frame, context.names(of: body, slots: frame))
    return answers.contains(true) && answers.contains(false) && !answers.contains(nil)
      ? .contradictory : .unanswered
  }

  private func bodyTitle(_ name: String) -> String {
    context.policy.bodies.first { $0.name.hasSameScalars(as: name) }?.title ?? name
  }

  private func bodyName(_ body: Requirement.AttestingBody, _ frame: [Value]) -> String {
    switch body {
    case .body(let name): return bodyTitle(name)
    case .reference(let program):
      guard !program.isPrivate,
        case .record(let record) = context.interpreter.evaluate(program, slots: frame)
      else {
        return program.text?.text ?? ""
      }
      return context.label(record)
    }
  }

  // MARK: Fields

  /// One finding for each field that is blank or bad, in a record or its rows (S7).
  func fieldFindings(row: Int, in table: Table) -> [Finding] {
    struct Kind: Hashable {
      let table: Int
      let field: Int
      let isBad: Bool
    }
    var order: [Kind] = []
    var groups: [Kind: [FieldIssues.Issue]] = [:]
    for issue in issues.issues(row: row, in: table) {
      let kind = Kind(
        table: Int(issue.table.recordType.index), field: issue.field ?? -1, isBad: issue.isBad)
      if groups[kind] == nil { order.append(kind) }
      groups[kind, default: []].append(issue)
    }
    return order.compactMap { kind in
      groups[kind].flatMap { fieldFinding($0, candidate: table) }
    }
  }

  private func fieldFinding(_ found: [FieldIssues.Issue], candidate: Table) -> Finding? {
    guard let first = found.first else { return nil }
    let field = first.field.map { first.table.schema.fields[$0] }
    let isOwn = first.table === candidate
    let bare = field?.name ?? first.table.schema.name
    let name = isOwn || field == nil ? bare : "\(first.table.schema.name).\(bare)"
    let reason: Reason
    if field == nil {
      reason = .brokenRow(record: first.table.schema.name)
    } else if first.isBad {
      var cells: [UnreadableCell] = []
      for cell in found.prefix(Self.cellsShown).compactMap(unreadable) where !cells.contains(cell) {
        cells.append(cell)
      }
      reason = .unreadable(field: name, cells: cells, count: found.count)
    } else {
      reason = .blank(field: name, count: found.count)
    }
    let outcome: Verdict =
      first.isBad ? .defer : field?.missingOutcome ?? .mend
    return Finding(
      kind: first.isBad ? .badData : .blankField, rule: name, title: field?.title ?? name,
      truth: .unknown, outcome: outcome, reason: reason,
      ruleLocation: field?.declaration.flatMap { context.policyLocation($0) },
      evidence: found.prefix(Self.cellsShown).map { evidence($0, name: name) })
  }

  /// Cells that one finding shows.
  private static let cellsShown = 5

  private func evidence(_ issue: FieldIssues.Issue, name: String) -> Evidence {
    guard let field = issue.field else {
      return Evidence(
        name: .value(name), value: nil, location: context.location(of: issue.row, in: issue.table))
    }
    return Evidence(
      name: .value(name), value: issue.isBad ? badValue(issue) : nil,
      location: context.location(of: issue.row, field: field, in: issue.table))
  }

  /// A bad cell with why it cannot be read; nil where its whole row is broken.
  func unreadable(_ issue: FieldIssues.Issue) -> UnreadableCell? {
    guard let field = issue.field,
      let problem = issue.table.problem(row: issue.row, field: field)
    else { return nil }
    let value = badValue(issue)
    return UnreadableCell(value: value, problem: self.problem(problem, field, issue.table, value))
  }

  private func problem(
    _ problem: CellProblem, _ field: Int, _ table: Table, _ value: PrintedValue
  ) -> UnreadableCell.Problem {
    let schema = table.schema.fields[field]
    switch problem {
    case .number: return .number
    case .date: return .date
    case .boolean: return .boolean
    case .duration: return .duration
    case .notAllowed: return .notAllowed(schema.allowed?.written ?? "")
    case .notOption:
      var near: String?
      if case .text(let text) = value {
        near = EditDistance.nearest(to: text, among: schema.options)
      }
      return .notOption(options: schema.options, near: near)
    case .unknownReference:
      if case .reference(let record) = schema.type { return .unknownReference(record: record) }
      return .unknownReference(record: "")
    case .notOneValue: return .notOneValue
    }
  }

  /// The text of a cell, shortened; never a private value.
  private func badValue(_ issue: FieldIssues.Issue) -> PrintedValue {
    guard let field = issue.field else { return .text("") }
    if issue.table.schema.fields[field].isPrivate { return .hidden }
    let span = context.store.span(of: issue.row, field: field, in: issue.table, context.sources)
    var shown = context.sources.text(span).unicodeScalars[...]
    if shown.count >= 2, shown.first == "\"", shown.last == "\"" {
      shown = shown.dropFirst().dropLast()
    }
    var text = ""
    for scalar in shown.prefix(40) {
      text.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return .text(text)
  }
}
