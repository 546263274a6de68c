import CivilTime
import Diagnostics
import FEEL
import Outcome
import Policy
import Records

/// Puts the decisions on all awards together into one document.
struct DocumentAssembly {
  private let context: RunContext
  private let issues: FieldIssues
  private let asOf: CivilDate?
  private let explaining: String?
  private var runs: [AwardRun] = []
  private var flowBudget = FlowBudget()
  private(set) var diagnostics: [Diagnostic] = []

  init(_ context: RunContext, asOf: CivilDate?, explaining: String?) {
    self.context = context
    self.asOf = asOf
    self.explaining = explaining
    issues = FieldIssues(context.store)
  }

  mutating func decide(_ award: Award) {
    if context.table(award.record).count == 0, !context.store.hasFile(of: award.record) {
      diagnostics.append(
        Diagnostic(
          EngineDiagnostics.noRecords, at: award.span,
          [LocalizedText(context.policy.records[award.record].name), LocalizedText(award.name)]))
    }
    var run = AwardRun(
      award, context, issues, explaining: explaining, flowBudget: flowBudget)
    run.decide()
    flowBudget = run.flowBudget
    diagnostics += run.diagnostics
    runs.append(run)
  }

  mutating func document() -> DecisionDocument {
    stackRewards()
    diagnostics += UnrecognizedLabels(context).warnings() + UnmatchedRows(context).findings()
    return DecisionDocument(
      policy: policyIdentity, records: recordsIdentity, asOf: asOf?.description,
      awards: runs.map(outcome), badData: badData)
  }

  // MARK: Several levels

  /// Of several levels won for the same thing only the highest is paid, or all, or it is an error
  /// (S25).
  private mutating func stackRewards() {
    let rules = context.policy.rewards
    if rules?.stack == .cumulative { return }
    struct Win {
      let run: Int
      let person: Int
      let level: Int
    }
    var wins: [[UInt8]: [Win]] = [:]
    for (index, run) in runs.enumerated() {
      guard let level = run.award.level else { continue }
      for (number, person) in run.people.enumerated() where person.reward != nil {
        guard let thing = rewardedThing(person, run) else { continue }
        wins[thing, default: []].append(Win(run: index, person: number, level: level))
      }
    }
    for key in wins.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let won = wins[key] ?? []
      let highest = won.map(\.level).max() ?? 0
      guard won.contains(where: { $0.level != highest }) else { continue }
      guard let rules, rules.stack == .highest else {
        let first = won.first.map { runs[$0.run].people[$0.person].key } ?? ""
        let award = won.first.map { runs[$0.run].award.span }
        guard let span = rules?.span ?? award else { continue }
        diagnostics.append(
          Diagnostic(EngineDiagnostics.severalLevels, at: span, [LocalizedText(first)]))
        continue
      }
      let paid = won.first { $0.level == highest }.map { runs[$0.run].award.name } ?? ""
      for win in won where win.level != highest {
        runs[win.run].people[win.person].reward = nil
        runs[win.run].people[win.person].findings.append(
          Finding(
            kind: .requirement, rule: "rewards", title: FindingTitle.rewards.zh, truth: .remark,
            outcome: .accept, message: FindingMessages.rewardElsewhere(paid),
            citations: context.cited(rules.citations),
            ruleLocation: context.policyLocation(rules.span)))
      }
    }
  }

  /// What is rewarded once: the value of `per`, else the record itself; nil where it is blank.
  private func rewardedThing(_ person: Candidate, _ run: AwardRun) -> [UInt8]? {
    guard let per = context.policy.rewards?.per, let field = run.table.schema.field(per) else {
      return Array("\(run.table.recordType.index):\(person.row)".utf8)
    }
    let value = run.table.value(row: person.row, field: field)
    return value.isNull ? nil : Array("=\(ValueText.literal(value))".utf8)
  }

  // MARK: Awards

  private func outcome(_ run: AwardRun) -> AwardOutcome {
    let award = run.award
    var inOrder = run.ranked
    let isRanked = Set(inOrder)
    inOrder += run.inOrder(run.people.indices.filter { !isRanked.contains($0) })
    let bodies = award.conferred.map { name in
      context.policy.bodies.first { $0.name.utf8.elementsEqual(name.utf8) }?.title ?? name
    }
    let labelled = labelledFields(of: run.table)
    return AwardOutcome(
      name: award.name, title: context.said(award.title, slots: RunContext.emptyFrame).zh,
      record: context.policy.records[award.record].name,
      level: award.level.map { context.policy.levels[$0].name }, conferred: bodies,
      stages: run.stageOutcomes, limits: run.limitUses, grades: run.gradeUses,
      candidates: inOrder.map { outcome(run.people[$0], run, labelled) })
  }

  private func outcome(
    _ person: Candidate, _ run: AwardRun, _ labelled: [LabelledField]
  ) -> CandidateOutcome {
    let standing = person.verdict == .accept ? person.standing : .notCompeting
    return CandidateOutcome(
      key: person.key, place: context.place(of: person.row, in: run.table),
      labels: labels(person.row, run.table, labelled), verdict: person.verdict, standing: standing,
      rank: person.verdict == .accept ? person.place : nil, score: person.score,
      grade: person.grade.map { run.award.grades[$0].name }, reward: person.reward,
      findings: person.sortedFindings, passed: person.passed, notApplicable: person.notApplicable,
      stages: person.stages)
  }

  /// A field that says to people which record it is.
  private struct LabelledField {
    let index: Int
    let name: String
  }

  /// The field by which people call a record, and those that refer to others; nothing private.
  private func labelledFields(of table: Table) -> [LabelledField] {
    let own = context.displayField(of: table)
    return table.schema.fields.enumerated().compactMap { index, field in
      if field.isPrivate { return nil }
      if case .reference = field.type { return LabelledField(index: index, name: field.name) }
      return index == own ? LabelledField(index: index, name: field.name) : nil
    }
  }

  /// How people call a record, and what it refers to, by name.
  private func labels(_ row: Int, _ table: Table, _ fields: [LabelledField]) -> [FieldText] {
    fields.compactMap { field in
      switch table.value(row: row, field: field.index) {
      case .record(let record): FieldText(name: field.name, text: context.label(record))
      case .string(let text): FieldText(name: field.name, text: text)
      default: nil
      }
    }
  }

  // MARK: Identities

  private var policyIdentity: PolicyIdentity {
    let policy = context.policy
    let layers = policy.layers.filter { $0.folder != nil }
    return PolicyIdentity(
      id: policy.header.id, title: policy.header.title, year: policy.header.year,
      hash: policy.hash,
      layers: layers.map { .init(id: $0.header.id, title: $0.header.title) },
      settings: settings)
  }

  /// What the command line set: the values that its layer gave, in the order in which it did.
  private var settings: [PolicyIdentity.Setting] {
    let policy = context.policy
    guard let last = policy.layers.indices.last, policy.layers[last].folder == nil else {
      return []
    }
    var found: [(span: SourceSpan, setting: PolicyIdentity.Setting)] = []
    for (index, global) in policy.globals.enumerated() {
      guard let step = global.provenance?.steps.last(where: { $0.layer.index == last }) else {
        continue
      }
      let value = context.text(context.interpreter.globals[index], .chinese)
      found.append((step.span, .init(name: global.name, value: value)))
    }
    return found.sorted { $0.span < $1.span }.map(\.setting)
  }

  private var recordsIdentity: RecordsIdentity {
    RecordsIdentity(
      hash: context.store.digest,
      counts: context.store.tables.filter { $0.count > 0 }.map {
        .init(record: $0.schema.name, rows: $0.count)
      })
  }

  /// Every broken value of all records, by kind of record, row and field.
  private var badData: [BadDatum] {
    let builder = FindingBuilder(context, issues, stageNames: [])
    var found: [BadDatum] = []
    for table in context.store.tables {
      for row in 0..<table.count
      where issues.hasIssues(row: row, in: table) && table.hasBadData(row: row) {
        for issue in issues.ownIssues(row: row, in: table) where issue.isBad {
          found.append(datum(issue, builder))
        }
      }
    }
    return found + badMarks
  }

  /// Marks that break their sheet, as they stand in the files; each once.
  private var badMarks: [BadDatum] {
    let sorted = runs.flatMap(\.badMarks).sorted { left, right in
      let files = SortOrder.compare(left.place.file, right.place.file)
      if files != 0 { return files < 0 }
      let positions = [left, right].map { ($0.place.line, $0.place.column ?? 0) }
      if positions[0] != positions[1] { return positions[0] < positions[1] }
      return SortOrder.compare(left.message.zh, right.message.zh) < 0
    }
    var found: [BadDatum] = []
    for datum in sorted where found.last != datum { found.append(datum) }
    return found
  }

  private func datum(_ issue: FieldIssues.Issue, _ builder: FindingBuilder) -> BadDatum {
    let table = issue.table
    let key = context.key(of: issue.row, in: table)
    guard let field = issue.field else {
      return BadDatum(
        place: context.place(of: issue.row, in: table), record: table.schema.name, key: key,
        field: "", message: FindingMessages.brokenRow(table.schema.name))
    }
    let name = table.schema.fields[field].name
    return BadDatum(
      place: context.place(of: issue.row, field: field, in: table), record: table.schema.name,
      key: key, field: name, message: FindingMessages.badValue(name, builder.badText(issue)))
  }
}
