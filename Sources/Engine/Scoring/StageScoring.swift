import DecimalArithmetic
import Diagnostics
import FEEL
import Outcome
import Policy
import Records
import Text

/// What a stage's panel, or its formula, says of one candidate.
struct StageScore {
  /// Rounded; nil where it is unknown.
  var score: DecimalNumber?
  /// Label to score, not rounded.
  var items: [(name: String, score: DecimalNumber?)] = []
  /// Records of the judges that count, by key.
  var judges: [RecordReference] = []
  var panels: [PanelOutcome] = []
  /// Items of each sheet that applies, not rounded.
  var sheets: [[(item: SheetItem, score: DecimalNumber?)]] = []
  /// Why the score is unknown, or what else is wrong with the marks.
  var problems: [PanelProblem] = []
  /// The cells of the marks that cannot be right.
  var evidence: [Evidence] = []
  /// Marks that break the sheet: errors of the records.
  var badMarks: [BadDatum] = []
  /// Whether the score is unknown because of them, and not because of the applicant.
  var isSpoiled = false

  var itemsValue: Value {
    .context(
      ContextValue(
        items.map { ContextValue.Entry(key: $0.name, value: $0.score.map { .number($0) } ?? .null) }
      ))
  }
}

/// The scores of a stage: a column of those that were scored, found by candidate.
struct StageScores {
  private var indexOf: [Int32]
  private var scores: [StageScore] = []

  /// - Parameter count: of all candidates of the award.
  init(count: Int) { indexOf = Array(repeating: -1, count: count) }

  /// Nil for a candidate whom the stage did not score.
  subscript(candidate: Int) -> StageScore? {
    let index = Int(indexOf[candidate])
    return index < 0 ? nil : scores[index]
  }

  mutating func set(_ score: StageScore, of candidate: Int) {
    indexOf[candidate] = Int32(scores.count)
    scores.append(score)
  }

  /// `{score, items}` by candidate, as programs of the award read the stage.
  var values: [Value] {
    indexOf.map { index in
      if index < 0 { return .null }
      let score = scores[Int(index)]
      return StageWords.context(score: score.score, items: score.itemsValue)
    }
  }
}

/// Scores candidates of one stage (S8 to S11).
struct StageScoring {
  let context: RunContext
  let stage: Stage
  private let sheets: [Sheet]
  let unrecognizedMarks: UnrecognizedMarks

  /// - Parameter record: the award's.
  init(_ stage: Stage, record: RecordTypeID, _ context: RunContext) {
    self.context = context
    self.stage = stage
    sheets = stage.sheets.map { context.policy.sheets[$0] }
    unrecognizedMarks = UnrecognizedMarks(stage, record: record, context)
  }

  var hasScore: Bool { stage.panel != nil || stage.score != nil }

  /// Decimals of the score (S9).
  var digits: Int { stage.panel?.round ?? 2 }

  /// - Parameter slots: the candidate's frame.
  func score(_ slots: [Value]) -> StageScore {
    guard let panel = stage.panel else { return formula(slots) }
    var result = StageScore()
    var applying: [Sheet] = []
    for sheet in sheets {
      switch sheet.when.map({ context.interpreter.evaluateTruth($0, slots: slots) }) ?? true {
      case true?: applying.append(sheet)
      case false?: break
      case nil: result.problems.append(.sheetUnknown(sheet: sheet.title))
      }
    }
    if applying.isEmpty, result.problems.isEmpty { result.problems.append(.noSheet) }
    var total: DecimalNumber? = result.problems.isEmpty ? .zero : nil
    let marks = marks(panel, slots, &result)
    reportUnrecognized(among: marks, applying, panel, slots, &result)
    if !result.problems.isEmpty { total = nil }
    for sheet in applying {
      let score = score(sheet, panel, marks, slots, &result)
      total = total.flatMap { sum in score.flatMap { sum.adding($0) } }
    }
    result.score = total?.roundedAsScore(digits)
    return result
  }

  private func formula(_ slots: [Value]) -> StageScore {
    var result = StageScore()
    guard let program = stage.score else { return result }
    if case .number(let number) = context.interpreter.evaluate(program, slots: slots) {
      result.score = number.roundedAsScore(digits)
    } else {
      var watched = RuleTrace(context)
      watched.watch(program, slots)
      let evidence = EvidenceBuilder(context: context, stageNames: [])
      var about: RecordReference?
      if case .record(let record) = slots[FrameLayout.record] { about = record }
      let missing = evidence.missing(watched, frame: slots, about: about, subject: nil)
      result.problems = [
        missing.isEmpty ? .scoreUnknown : .undecided(missing: missing)
      ]
    }
    return result
  }

  // MARK: Marks

  /// One mark as the records have it, with what the panel says of it.
  struct Mark {
    let record: RecordReference
    let judge: String
    let judgeRecord: RecordReference?
    let item: String
    let sheet: String?
    let points: DecimalNumber?
    let isQualified: Bool?
    let isRecused: Bool?
  }

  /// The marks of one candidate; a row without a judge or an item is a problem.
  private func marks(_ panel: Panel, _ slots: [Value], _ result: inout StageScore) -> [Mark] {
    guard case .list(let rows) = context.interpreter.evaluate(panel.marks, slots: slots) else {
      result.problems.append(.marksUnknown)
      return []
    }
    var frame = slots
    return rows.compactMap { value in
      guard case .record(let record) = value else { return nil }
      guard let item = text(panel.itemField, of: record), !item.isEmpty,
        let (judge, judgeRecord) = judge(panel, record)
      else {
        if !result.problems.contains(.mark(.incomplete)) {
          result.problems.append(.mark(.incomplete))
        }
        result.evidence += [panel.judgeField, panel.itemField].map { evidence(record, field: $0) }
        result.isSpoiled = true
        result.badMarks.append(datum(record, panel.itemField, .incomplete))
        return nil
      }
      var points: DecimalNumber?
      if case .number(let number) = record.table.value(
        row: Int(record.row), field: panel.pointsField)
      {
        points = number
      }
      frame[FrameLayout.mark] = value
      func truth(_ program: Program?, otherwise: Bool) -> Bool? {
        guard let program else { return otherwise }
        return context.interpreter.evaluateTruth(program, slots: frame)
      }
      return Mark(
        record: record, judge: judge, judgeRecord: judgeRecord, item: item,
        sheet: panel.sheetField.flatMap { text($0, of: record) }, points: points,
        isQualified: truth(panel.qualified, otherwise: true),
        isRecused: truth(panel.recuse, otherwise: false))
    }
  }

  private func text(_ field: Int, of record: RecordReference) -> String? {
    guard case .string(let text) = record.table.value(row: Int(record.row), field: field) else {
      return nil
    }
    return text
  }

  private func judge(_ panel: Panel, _ mark: RecordReference) -> (String, RecordReference?)? {
    switch mark.table.value(row: Int(mark.row), field: panel.judgeField) {
    case .record(let reference): (context.key(reference), reference)
    case .string(let text): text.isEmpty ? nil : (text, nil)
    default: nil
    }
  }

  /// A field of a mark as evidence.
  func evidence(_ record: RecordReference, field: Int) -> Evidence {
    let builder = EvidenceBuilder(context: context, stageNames: [])
    let row = Int(record.row)
    let type = context.policy.catalogue[record.table.recordType]
    let name = field < type.fields.count ? type.fields[field].name : ""
    guard let table = record.table as? Table else {
      return Evidence(name: .value(name), value: nil, location: nil)
    }
    return Evidence(
      name: .value("\(type.name).\(name)"),
      value: builder.printed(
        of: row, field: field, in: table, value: table.value(row: row, field: field)),
      location: context.location(of: row, field: field, in: table))
  }

  // MARK: One sheet

  private func score(
    _ sheet: Sheet, _ panel: Panel, _ marks: [Mark], _ slots: [Value], _ result: inout StageScore
  ) -> DecimalNumber? {
    let judged = sheet.items.filter { if case .marks = $0.scoring { true } else { false } }
    let before = result.problems.count
    let found = judges(judged, sheet, panel, marks)
    let (judges, records) = (found.judges, found.records)
    let scoring = PanelScoring(
      rules: .init(
        drop: panel.drop, dropFrom: panel.dropFrom, dropBy: panel.dropBy, least: panel.least),
      itemCount: judged.count)
    let outcome = scoring.score(judges)
    if !judged.isEmpty {
      for fault in found.faults.joined() {
        result.badMarks.append(datum(fault.mark, panel.pointsField, fault.fault))
      }
      for index in judges.indices
      where outcome.states[index].judges && !found.faults[index].isEmpty {
        result.isSpoiled = true
        result.problems += found.faults[index].map { .mark($0.fault) }
        result.evidence += found.faults[index].map { evidence($0.mark, field: panel.pointsField) }
      }
      explain(outcome, judges, judged, panel, &result.problems)
      for (index, state) in outcome.states.enumerated()
      where state == .counted || state == .dropped {
        if let record = records[index], !result.judges.contains(record) {
          result.judges.append(record)
        }
      }
    }
    var total: DecimalNumber? = judged.isEmpty ? .zero : outcome.score
    var scores: [PanelOutcome.ItemScore] = []
    var own: [(item: SheetItem, score: DecimalNumber?)] = []
    var next = 0
    for item in sheet.items {
      var score: DecimalNumber?
      switch item.scoring {
      case .marks:
        score = outcome.items[next]
        next += 1
      case .computed(let program, let range):
        score = computed(item, program, range, slots, &result.problems)
        total = total.flatMap { sum in score.flatMap { sum.adding($0) } }
      }
      add(score, of: item.name, to: &result)
      own.append((item, score))
      scores.append(.init(item: item.name, score: score?.roundedAsScore(digits)))
    }
    result.sheets.append(own)
    if sheet.isCapped, let most = sheet.total, let sum = total, sum > most { total = most }
    result.panels.append(
      PanelOutcome(
        sheet: sheet.name, items: scores,
        judges: zip(judges, zip(outcome.states, outcome.totals)).map { judge, found in
          .init(judge: judge.key, state: found.0, total: hidesPoints(panel) ? nil : found.1)
        }))
    return result.problems.count > before ? nil : total
  }

  private func add(_ score: DecimalNumber?, of item: String, to result: inout StageScore) {
    if let index = result.items.firstIndex(where: { $0.name.hasSameScalars(as: item) }) {
      let sum = result.items[index].score.flatMap { left in score.flatMap { left.adding($0) } }
      result.items[index].score = sum
    } else {
      result.items.append((item, score))
    }
  }

  private func computed(
    _ item: SheetItem, _ program: Program, _ range: PointRange?, _ slots: [Value],
    _ problems: inout [PanelProblem]
  ) -> DecimalNumber? {
    guard case .number(let score) = context.interpreter.evaluate(program, slots: slots) else {
      problems.append(.itemUnknown(item: item.title))
      return nil
    }
    if let range, !range.contains(score) {
      problems.append(
        .itemOutOfRange(
          item: item.title, score: score, least: range.least, most: range.most))
      return nil
    }
    return score
  }

  /// The judges of one sheet by key, with their marks, and what is wrong with these.
  private struct SheetJudges {
    struct Fault {
      let fault: MarkFault
      let mark: RecordReference
    }

    var judges: [PanelScoring.Judge] = []
    var records: [RecordReference?] = []
    var faults: [[Fault]] = []
  }

  private func judges(
    _ items: [SheetItem], _ sheet: Sheet, _ panel: Panel, _ marks: [Mark]
  ) -> SheetJudges {
    var indexOf: [[UInt8]: Int] = [:]
    var found = SheetJudges()
    for mark in marks {
      guard Self.isOn(sheet, mark, panel),
        let item = items.firstIndex(where: { $0.name.hasSameScalars(as: mark.item) })
      else { continue }
      let key = Array(mark.judge.utf8)
      let index = indexOf[key] ?? found.judges.count
      if index == found.judges.count {
        indexOf[key] = index
        found.judges.append(
          .init(
            key: mark.judge, isQualified: true, isRecused: false,
            marks: Array(repeating: nil, count: items.count)))
        found.records.append(mark.judgeRecord)
        found.faults.append([])
      }
      found.judges[index].isQualified = ValueComparison.conjunction(
        found.judges[index].isQualified, mark.isQualified)
      found.judges[index].isRecused = ValueComparison.disjunction(
        found.judges[index].isRecused, mark.isRecused)
      guard let points = mark.points else { continue }
      if found.judges[index].marks[item] != nil {
        let fault = MarkFault.duplicate(judge: mark.judge, item: items[item].title)
        found.faults[index].append(.init(fault: fault, mark: mark.record))
      } else if !Self.fits(points, items[item]) {
        let fault = badMark(mark.judge, items[item], points, panel)
        found.faults[index].append(.init(fault: fault, mark: mark.record))
      }
      found.judges[index].marks[item] = points
    }
    let order = found.judges.indices.sorted {
      found.judges[$0].key.scalarOrder(to: found.judges[$1].key) < 0
    }
    return SheetJudges(
      judges: order.map { found.judges[$0] }, records: order.map { found.records[$0] },
      faults: order.map { found.faults[$0] })
  }

  private func badMark(
    _ judge: String, _ item: SheetItem, _ points: DecimalNumber, _ panel: Panel
  ) -> MarkFault {
    let shown: PrintedValue = hidesPoints(panel) ? .hidden : .text(points.description)
    guard case .marks(let least, let most, let step) = item.scoring else {
      return .unknownItem(judge: judge, item: item.name, near: nil)
    }
    if let step, points >= least, points <= most {
      return .offStep(judge: judge, item: item.title, points: shown, step: step)
    }
    return .outOfRange(judge: judge, item: item.title, points: shown, least: least, most: most)
  }

  /// A mark that breaks the sheet as an error of the records.
  func datum(_ mark: RecordReference, _ field: Int, _ fault: MarkFault) -> BadDatum {
    let type = context.policy.catalogue[mark.table.recordType]
    let row = Int(mark.row)
    let name = field < type.fields.count ? type.fields[field].name : ""
    guard let table = mark.table as? Table else {
      return BadDatum(
        location: Location(file: "", line: 0, column: nil), record: type.name,
        key: context.key(mark), field: name, fault: .mark(fault))
    }
    return BadDatum(
      location: context.location(of: row, field: field, in: table), record: type.name,
      key: context.key(mark), field: name, fault: .mark(fault))
  }

  /// Whether only means of the marks may be shown.
  private func hidesPoints(_ panel: Panel) -> Bool {
    let fields = context.policy.catalogue[panel.markRecord].fields
    return panel.pointsField < fields.count && fields[panel.pointsField].isPrivate
  }

  /// Whether a mark is for a sheet: it names it, or names none.
  private static func isOn(_ sheet: Sheet, _ mark: Mark, _ panel: Panel) -> Bool {
    guard panel.sheetField != nil, let named = mark.sheet else { return true }
    return named.hasSameScalars(as: sheet.name)
  }

  /// Within the item's range and a whole number of its steps.
  private static func fits(_ points: DecimalNumber, _ item: SheetItem) -> Bool {
    guard case .marks(let least, let most, let step) = item.scoring else { return true }
    if points < least || points > most { return false }
    guard let step, step > .zero else { return true }
    return points.subtracting(least)?.divided(by: step)?.isInteger ?? false
  }

  private func explain(
    _ outcome: PanelScoring.Result, _ judges: [PanelScoring.Judge], _ items: [SheetItem],
    _ panel: Panel, _ problems: inout [PanelProblem]
  ) {
    let unclear = judges.indices.filter { outcome.states[$0] == .unclear }
    if !unclear.isEmpty {
      problems.append(.judgesUnclear(stage: stage.title, judges: unclear.map { judges[$0].key }))
    }
    guard outcome.counted < max(panel.least, 1) else { return }
    problems.append(
      .tooFewJudges(
        stage: stage.title, counted: outcome.counted, of: judges.count,
        least: max(panel.least, 1)))
    for index in judges.indices {
      switch outcome.states[index] {
      case .absent:
        let missing = items.indices.filter { judges[index].marks[$0] == nil }
        problems.append(
          .itemsNotScored(judge: judges[index].key, items: missing.map { items[$0].title }))
      case .recused: problems.append(.recused(judge: judges[index].key))
      case .notQualified: problems.append(.notQualified(judge: judges[index].key))
      case .counted, .dropped, .unclear: break
      }
    }
  }
}

extension PanelOutcome.JudgeOutcome.State {
  /// Whether what the judge wrote bears on the score, or may.
  fileprivate var judges: Bool {
    switch self {
    case .counted, .dropped, .unclear: true
    case .absent, .recused, .notQualified: false
    }
  }
}
