import Diagnostics
import FEEL
import Model
import Notation
import Text
import Vocabulary

/// The rules of a ruleset, bound once for the record that they are about.
struct BoundRuleset {
  var name: String
  var record: Int
  var requirements: [Requirement]
}

/// Where requirements stand, which decides what they see and what their outcome is.
struct RequirementPlace {
  var scope: Scope
  /// The record that they are about.
  var record: Int
  /// Labels around: the ruleset, the stage's own are not among them.
  var path: [String] = []
  /// `reject`; in a panel `defer` (S2).
  var outcome: Verdict = .reject
}

extension Binder {
  /// Members that say what has to hold: a change of one of these changes the condition (S29).
  private static let conditionMembers: Set<KeywordID> = [
    .when, .that, .never, .least, .copies, .seal, .body, .field, .last, .outcome, .unknown,
  ]

  mutating func bindBodies() {
    for item in effective.all(.body) {
      bodies.append(Body(name: item.name, title: title(of: item), span: item.nameSpan))
      bodyNames.insert(Identifier(item.name))
    }
  }

  // MARK: Rulesets

  mutating func bindRulesets() {
    for item in effective.all(.ruleset) {
      guard let name = name(.for, of: item) else { continue }
      use(name)
      guard let record = recordIndex[Identifier(name.text)] else {
        report(unknown: .record, named: name, among: records.map(\.name))
        continue
      }
      let place = RequirementPlace(
        scope: scope([recordLayer(record)]), record: record, path: [item.name])
      rulesets[Identifier(item.name)] = BoundRuleset(
        name: item.name, record: record, requirements: requirements(of: item, in: place))
    }
  }

  /// Included rules, each with the record that it is included for.
  mutating func included(_ item: PolicyItem, in place: RequirementPlace) -> [Requirement] {
    guard let label = item.label else { return [] }
    symbols.refer(to: label.text, at: label.span)
    let text = MappedText(slice: label.text, at: label.span)
    guard let ruleset = rulesets[Identifier(label.text)] else {
      if !effective.all(.ruleset).contains(where: { $0.name.hasSameScalars(as: label.text) }) {
        report(unknown: .ruleset, named: text, among: effective.all(.ruleset).map(\.name))
      }
      return []
    }
    let wanted = records[ruleset.record].name
    guard let value = item.value else {
      guard ruleset.record == place.record else {
        report(
          PolicyDiagnostics.includeSubject, at: label.span,
          [.name(ruleset.name), .name(wanted)])
        return []
      }
      return ruleset.requirements
    }
    let type = FEELType.record(RecordTypeID(index: ruleset.record))
    guard let subject = expression(value.source, in: place.scope, as: .type(type)) else {
      return []
    }
    return ruleset.requirements.map { requirement in
      var requirement = requirement
      requirement.subject = subject
      return requirement
    }
  }

  // MARK: Requirements

  /// Requirements, documents, attestations and deadlines of a block, as written.
  mutating func requirements(
    of block: PolicyItem, in place: RequirementPlace
  ) -> [Requirement] {
    var result: [Requirement] = []
    for item in block.items {
      switch item.id {
      case .requirement: if let made = requirement(item, in: place) { result.append(made) }
      case .document: if let made = document(item, in: place) { result.append(made) }
      case .attest: if let made = attestation(item, in: place) { result.append(made) }
      case .deadline: if let made = deadline(item, in: place) { result.append(made) }
      case .include: result += included(item, in: place)
      default: break
      }
    }
    return result
  }

  private mutating func requirement(
    _ item: PolicyItem, in place: RequirementPlace
  ) -> Requirement? {
    let that = item.attribute(.that)
    let never = item.attribute(.never)
    let members = item.all(.requirement)
    if let that, let never {
      reportPair(that, never)
    } else if let either = that ?? never, let member = members.first {
      reportPair(either, member)
    }
    if members.isEmpty, let least = item.attribute(.least) {
      report(
        PolicyDiagnostics.ignoredOption, at: least.nameSpan, [.phrase(KeywordID.least.word.printed)]
      )
    }
    let condition: Requirement.Condition
    if that != nil {
      guard let program = self.condition(.that, of: item, in: place.scope) else {
        return checkRest(item, place)
      }
      condition = .that(program)
    } else if never != nil {
      guard let program = self.condition(.never, of: item, in: place.scope) else {
        return checkRest(item, place)
      }
      condition = .never(program)
    } else if !members.isEmpty {
      condition = group(item, members, in: place)
    } else {
      return checkRest(item, place)
    }
    return make(item, .requirement, condition, in: place)
  }

  /// Looks at the other attributes of a requirement whose condition is wrong, for their errors.
  private mutating func checkRest(_ item: PolicyItem, _ place: RequirementPlace) -> Requirement? {
    _ = condition(.when, of: item, in: place.scope)
    _ = item.text(.reason).flatMap { textProgram($0, in: place.scope) }
    _ = citations(of: item)
    return nil
  }

  private mutating func reportPair(_ first: PolicyItem, _ second: PolicyItem) {
    diagnostics.append(
      Diagnostic(
        PolicyDiagnostics.doesNotGoTogether, at: second.nameSpan,
        [.phrase(first.said), .phrase(second.said)]
      ).with(secondary: first.nameSpan, LocalizedText(en: "the other one", zh: "另一处")))
  }

  private mutating func group(
    _ item: PolicyItem, _ members: [PolicyItem], in place: RequirementPlace
  ) -> Requirement.Condition {
    var inner = place
    inner.path.append(item.name)
    let bound = members.compactMap { requirement($0, in: inner) }
    let least = constantCount(.least, of: item, in: scope())
    if let least, least > members.count, let span = item.source(.least)?.whole {
      report(
        PolicyDiagnostics.leastTooMany, at: span,
        [.count(least), .count(members.count)])
    }
    return .group(least: least, members: bound)
  }

  private mutating func document(_ item: PolicyItem, in place: RequirementPlace) -> Requirement? {
    need(.kind, of: item, in: place, LocalizedText(en: "documents", zh: "材料"), .kindRole)
    var scope = place.scope
    scope.input = input(.number(nil), KeywordID.copies.word.printed, missing: .never)
    let written = item.source(.copies) ?? MappedText(slice: ">= 1", at: item.nameSpan)
    guard let copies = tests(written, in: scope) else { return checkRest(item, place) }
    let seal = name(.seal, of: item)
    if let seal, !bodyNames.contains(Identifier(seal.text)) {
      // Who seals is printed; a path to a reference is checked as such.
      _ = reference(seal, in: place)
    }
    if let seal { use(seal) }
    return make(
      item, .document, .document(copies: copies, sealedBy: seal?.text), in: place)
  }

  private mutating func attestation(
    _ item: PolicyItem, in place: RequirementPlace
  ) -> Requirement? {
    need(.body, of: item, in: place, LocalizedText(en: "attestations", zh: "认定"), .bodyRole)
    guard let body = name(.body, of: item) else { return checkRest(item, place) }
    use(body)
    if bodyNames.contains(Identifier(body.text)) {
      return make(
        item, .attestation, .attestation(body: .body(body.text)), in: place)
    }
    guard let program = reference(body, in: place) else { return checkRest(item, place) }
    return make(item, .attestation, .attestation(body: .reference(program)), in: place)
  }

  /// A path to a record that the candidate refers to, such as its recommender.
  private mutating func reference(_ text: MappedText, in place: RequirementPlace) -> Program? {
    let parsed = ExpressionParser.parse(expression: text, mode: .policy)
    guard !parsed.diagnostics.hasErrors else {
      diagnostics += parsed.diagnostics
      return nil
    }
    if case .name(let name) = parsed.tree[parsed.root].kind, place.scope[name] == nil {
      report(
        unknown: .body, named: text, among: bodies.map(\.name) + referenceFields(of: place.record))
      return nil
    }
    guard let program = program(parsed.tree, in: place.scope) else { return nil }
    guard case .record = program.type else {
      report(
        PolicyDiagnostics.roleType, at: text.whole,
        [
          .phrase(KeywordID.body.word.printed),
          .phrase(LocalizedText(en: "body or a reference to a record", zh: "机构或对其他记录的引用")),
        ])
      return nil
    }
    return program
  }

  private func referenceFields(of record: Int) -> [String] {
    records[record].fields.compactMap {
      if case .record = $0.type { $0.name } else { nil }
    }
  }

  private mutating func deadline(_ item: PolicyItem, in place: RequirementPlace) -> Requirement? {
    guard let fieldText = name(.field, of: item), item.attribute(.last) != nil else {
      return checkRest(item, place)
    }
    let field = expression(fieldText, in: place.scope, as: .type(.date))
    let last = expression(.last, of: item, in: place.scope, as: .type(.date))
    guard let field, let last else { return checkRest(item, place) }
    return make(item, .deadline, .deadline(field: field, last: last), in: place)
  }

  /// The record of the candidate that holds documents or attestations must be there.
  private mutating func need(
    _ role: RecordRole, of item: PolicyItem, in place: RequirementPlace, _ said: LocalizedText,
    _ member: KeywordID
  ) {
    guard record(with: role, of: place.record) == nil,
      !effective.all(.record).contains(where: \.isDamaged), !isLost(member.word[.english])
    else { return }
    report(
      PolicyDiagnostics.noRoles, at: item.nameSpan,
      [.name(records[place.record].name), .phrase(said), .phrase(member.word.printed)])
  }

  /// What all kinds of requirements have in common.
  private mutating func make(
    _ item: PolicyItem, _ kind: RuleKind, _ condition: Requirement.Condition,
    in place: RequirementPlace
  ) -> Requirement {
    let unknown: Requirement.Unknown =
      item.choice(.unknown) == .pass
      ? .pass : verdict(.unknown, of: item).map { .verdict($0) } ?? .unwritten
    let reason = item.text(.reason).flatMap { textProgram($0, in: place.scope) }
    let when = self.condition(.when, of: item, in: place.scope)
    var requirement = Requirement(
      label: (place.path + [item.name]).joined(separator: "/"), title: title(of: item), kind: kind,
      when: when, condition: condition, outcome: verdict(.outcome, of: item) ?? place.outcome,
      unknown: unknown, reason: reason, question: item.text(.ask)?.text,
      citations: citations(of: item, conditions: Self.conditionMembers), subject: nil,
      readsScore: false, span: item.nameSpan, provenance: provenance(of: item))
    requirement.readsScore = Self.readsScore(requirement)
    return requirement
  }

  /// Steps of the item and of the attributes that say what has to hold, oldest first.
  private func provenance(of item: PolicyItem) -> Provenance {
    var steps = item.provenance.steps
    for attribute in item.items where Self.conditionMembers.contains(attribute.id) {
      for step in attribute.provenance.steps.dropFirst() {
        // The change of the attribute says more than that of its block.
        steps.removeAll { $0.layer == step.layer && $0.change == .amended && $0.previous == nil }
        steps.append(step)
      }
    }
    let sorted = steps.enumerated().sorted { left, right in
      (left.element.layer, left.offset) < (right.element.layer, right.offset)
    }
    return Provenance(steps: sorted.map(\.element))
  }

  /// Whether the condition needs the score of its stage (S1).
  private static func readsScore(_ requirement: Requirement) -> Bool {
    func reads(_ program: Program?) -> Bool {
      program?.slots.contains { $0 == FrameLayout.score || $0 == FrameLayout.items } ?? false
    }
    if reads(requirement.when) { return true }
    switch requirement.condition {
    case .that(let program), .never(let program): return reads(program)
    case .group(_, let members): return members.contains { $0.readsScore }
    case .document(let copies, _): return reads(copies)
    case .attestation: return false
    case .deadline(let field, let last): return reads(field) || reads(last)
    }
  }
}
