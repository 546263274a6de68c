import CivilTime
import Diagnostics
import FEEL
import Outcome
import Policy
import Records
import Text

/// Puts the decisions on all awards together into one document.
struct DocumentAssembly {
  private let context: RunContext
  private let issues: FieldIssues
  private let asOf: CivilDate?
  private let explaining: String?
  private var decisions: [AwardDecision] = []
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
          [.name(context.policy.records[award.record].name), .name(award.name)]))
    }
    let decision = AwardDecision(
      AwardContext(award, context, issues), explaining: explaining)
    diagnostics += decision.log.diagnostics
    decisions.append(decision)
  }

  mutating func document() -> DecisionDocument {
    let stacking = RewardStacking(context)
    stacking.settle(&decisions, &diagnostics)
    diagnostics += UnrecognizedLabels(context).warnings() + UnmatchedRows(context).findings()
    return DecisionDocument(
      policy: policyIdentity, records: recordsIdentity, asOf: asOf?.description,
      awards: decisions.map(outcome), badData: badData)
  }

  // MARK: Awards

  private func outcome(_ decision: AwardDecision) -> AwardOutcome {
    let award = decision.award
    let standings = decision.standings
    var isRanked = Array(repeating: false, count: standings.count)
    for candidate in standings.ranked { isRanked[candidate] = true }
    let unranked = standings.rows.indices.filter { !isRanked[$0] }
    let order = RankCalculation(AwardContext(award, context, issues), stage: nil)
    let sorted = standings.ranked + order.inOrder(unranked, standings)
    let bodies = award.conferred.map { name in
      context.policy.bodies.first { $0.name.hasSameScalars(as: name) }?.title ?? name
    }
    let labelled = labelledFields(of: standings.table)
    let reports = CandidateReports(decision.log, count: standings.count)
    return AwardOutcome(
      name: award.name, title: context.said(award.title, slots: RunContext.emptyFrame),
      record: context.policy.records[award.record].name,
      level: award.level.map { context.policy.levels[$0].name }, conferred: bodies,
      stages: decision.log.stages, limits: decision.log.limitUses, grades: decision.log.gradeUses,
      candidates: sorted.map { outcome($0, award, standings, reports, labelled) })
  }

  private func outcome(
    _ candidate: Int, _ award: Award, _ standings: Standings, _ reports: CandidateReports,
    _ labelled: [LabelledField]
  ) -> CandidateOutcome {
    let row = standings.rows[candidate]
    let isAccepted = standings.isAccepted(candidate)
    let rank = Int(standings.rank[candidate])
    return CandidateOutcome(
      key: context.key(of: row, in: standings.table),
      location: context.location(of: row, in: standings.table),
      labels: labels(row, standings.table, labelled), verdict: standings.verdict[candidate],
      standing: isAccepted ? standings.standing[candidate] : .notCompeting,
      rank: isAccepted && rank > 0 ? rank : nil, score: standings.score[candidate],
      grade: standings.grade[candidate].map { award.grades[$0].name },
      reward: standings.reward[candidate], findings: reports.findings[candidate].worstFirst,
      passed: reports.passed[candidate], notApplicable: reports.notApplicable[candidate],
      stages: reports.stages[candidate])
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
      guard let value = context.plain(context.interpreter.globals[index]) else { continue }
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
    let marks = decisions.flatMap(\.log.badMarks)
    let order = marks.indices.sorted { left, right in
      let (a, b) = (marks[left].location, marks[right].location)
      let files = a.file.scalarOrder(to: b.file)
      if files != 0 { return files < 0 }
      return (a.line, a.column ?? 0, left) < (b.line, b.column ?? 0, right)
    }
    var found: [BadDatum] = []
    for datum in order.map({ marks[$0] }) {
      let atCell = found.reversed().prefix { $0.location == datum.location }
      if !atCell.contains(datum) { found.append(datum) }
    }
    return found
  }

  private func datum(_ issue: FieldIssues.Issue, _ builder: FindingBuilder) -> BadDatum {
    let table = issue.table
    let key = context.key(of: issue.row, in: table)
    guard let field = issue.field, let cell = builder.unreadable(issue) else {
      return BadDatum(
        location: context.location(of: issue.row, in: table), record: table.schema.name, key: key,
        field: "", fault: .brokenRow(record: table.schema.name))
    }
    return BadDatum(
      location: context.location(of: issue.row, field: field, in: table),
      record: table.schema.name, key: key, field: table.schema.fields[field].name,
      fault: .cell(cell))
  }
}
