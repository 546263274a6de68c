import DecimalArithmetic
import Diagnostics
import FEEL
import Outcome
import Policy
import Records

/// What a stage's panel, or its formula, says of one candidate.
struct StageScore {
  /// Rounded; nil where it is unknown.
  var score: DecimalNumber?
  /// Label to score, not rounded.
  var items: [(name: String, score: DecimalNumber?)] = []
  /// Records of the judges that count, by key.
  var judges: [RecordReference] = []
  var panels: [PanelOutcome] = []
  /// Why the score is unknown, or what else is the matter with the marks.
  var problems: [Said] = []

  var itemsValue: Value {
    .context(
      ContextValue(
        items.map { ContextValue.Entry(key: $0.name, value: $0.score.map { .number($0) } ?? .null) }
      ))
  }
}

/// Scores candidates of one stage (S8 to S11).
struct StageScoring {
  let context: RunContext
  let stage: Stage
  private let sheets: [Sheet]

  init(_ stage: Stage, _ context: RunContext) {
    self.context = context
    self.stage = stage
    sheets = stage.sheets.map { context.policy.sheets[$0] }
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
      case nil: result.problems.append(Sentences.sheetUnknown(sheet.title))
      }
    }
    if applying.isEmpty, result.problems.isEmpty { result.problems.append(Sentences.noSheet) }
    var total: DecimalNumber? = result.problems.isEmpty ? .zero : nil
    let marks = marks(panel, slots)
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
      result.problems = [missing.isEmpty ? Sentences.noScore : Sentences.unknown(missing)]
    }
    return result
  }

  // MARK: Marks

  /// One mark as the records have it, with what the panel says of it.
  private struct Mark {
    let judge: String
    let judgeRecord: RecordReference?
    let item: String
    let sheet: String?
    let points: DecimalNumber?
    let isQualified: Bool?
    let isRecused: Bool?
  }

  private func marks(_ panel: Panel, _ slots: [Value]) -> [Mark] {
    guard case .list(let rows) = context.interpreter.evaluate(panel.marks, slots: slots) else {
      return []
    }
    var frame = slots
    return rows.compactMap { value in
      guard case .record(let record) = value, let table = record.table as? Table else {
        return nil
      }
      let row = Int(record.row)
      guard case .string(let item) = table.value(row: row, field: panel.itemField) else {
        return nil
      }
      var judge: String
      var judgeRecord: RecordReference?
      switch table.value(row: row, field: panel.judgeField) {
      case .record(let reference):
        judge = context.key(reference)
        judgeRecord = reference
      case .string(let text): judge = text
      default: return nil
      }
      if judge.isEmpty { judge = "?" }
      var points: DecimalNumber?
      if case .number(let number) = table.value(row: row, field: panel.pointsField) {
        points = number
      }
      var sheet: String?
      if let field = panel.sheetField, case .string(let text) = table.value(row: row, field: field)
      {
        sheet = text
      }
      frame[FrameLayout.mark] = value
      func truth(_ program: Program?, otherwise: Bool) -> Bool? {
        guard let program else { return otherwise }
        return context.interpreter.evaluateTruth(program, slots: frame)
      }
      return Mark(
        judge: judge, judgeRecord: judgeRecord, item: item, sheet: sheet, points: points,
        isQualified: truth(panel.qualified, otherwise: true),
        isRecused: truth(panel.recuse, otherwise: false))
    }
  }

  // MARK: One sheet

  private func score(
    _ sheet: Sheet, _ panel: Panel, _ marks: [Mark], _ slots: [Value], _ result: inout StageScore
  ) -> DecimalNumber? {
    let judged = sheet.items.filter { if case .marks = $0.scoring { true } else { false } }
    let before = result.problems.count
    let (judges, records) = judges(judged, sheet, panel, marks, &result.problems)
    let scoring = PanelScoring(
      rules: .init(
        drop: panel.drop, dropFrom: panel.dropFrom, dropBy: panel.dropBy, least: panel.least),
      itemCount: judged.count)
    let outcome = scoring.score(judges)
    if !judged.isEmpty {
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
    var next = 0
    for item in sheet.items {
      var score: DecimalNumber?
      switch item.scoring {
      case .marks:
        score = outcome.items[next]
        next += 1
      case .computed(let program, let most):
        score = computed(item, program, most, slots, &result.problems)
        total = total.flatMap { sum in score.flatMap { sum.adding($0) } }
      }
      add(score, of: item.name, to: &result)
      scores.append(.init(item: item.name, score: score?.roundedAsScore(digits)))
    }
    if sheet.isCapped, let most = sheet.total, let sum = total, sum > most { total = most }
    result.panels.append(
      PanelOutcome(
        sheet: sheet.name, items: scores,
        judges: zip(judges, zip(outcome.states, outcome.totals)).map { judge, found in
          .init(judge: judge.key, state: found.0, total: found.1)
        }))
    return result.problems.count > before ? nil : total
  }

  private func add(_ score: DecimalNumber?, of item: String, to result: inout StageScore) {
    if let index = result.items.firstIndex(where: { $0.name.utf8.elementsEqual(item.utf8) }) {
      let sum = result.items[index].score.flatMap { left in score.flatMap { left.adding($0) } }
      result.items[index].score = sum
    } else {
      result.items.append((item, score))
    }
  }

  private func computed(
    _ item: SheetItem, _ program: Program, _ most: DecimalNumber?, _ slots: [Value],
    _ problems: inout [Said]
  ) -> DecimalNumber? {
    guard case .number(let score) = context.interpreter.evaluate(program, slots: slots) else {
      problems.append(Sentences.itemUnknown(item.title))
      return nil
    }
    if let most, score > most {
      problems.append(
        Sentences.itemTooHigh(item.title, score.description, most.description))
      return nil
    }
    return score
  }

  /// The judges of a sheet by key, with their marks; marks that break the sheet are problems.
  private func judges(
    _ items: [SheetItem], _ sheet: Sheet, _ panel: Panel, _ marks: [Mark],
    _ problems: inout [Said]
  ) -> ([PanelScoring.Judge], [RecordReference?]) {
    var indexOf: [[UInt8]: Int] = [:]
    var judges: [PanelScoring.Judge] = []
    var records: [RecordReference?] = []
    for mark in marks {
      if panel.sheetField != nil, let named = mark.sheet,
        !named.utf8.elementsEqual(sheet.name.utf8)
      {
        continue
      }
      guard let item = items.firstIndex(where: { $0.name.utf8.elementsEqual(mark.item.utf8) })
      else { continue }
      let key = Array(mark.judge.utf8)
      let index = indexOf[key] ?? judges.count
      if index == judges.count {
        indexOf[key] = index
        judges.append(
          .init(
            key: mark.judge, isQualified: true, isRecused: false,
            marks: Array(repeating: nil, count: items.count)))
        records.append(mark.judgeRecord)
      }
      judges[index].isQualified = ValueComparison.conjunction(
        judges[index].isQualified, mark.isQualified)
      judges[index].isRecused = ValueComparison.disjunction(
        judges[index].isRecused, mark.isRecused)
      guard let points = mark.points else { continue }
      if judges[index].marks[item] != nil {
        problems.append(Sentences.markTwice(mark.judge, items[item].title))
      } else if !Self.fits(points, items[item]) {
        problems.append(
          Sentences.badMark(mark.judge, items[item].title, points.description))
      }
      judges[index].marks[item] = points
    }
    let order = judges.indices.sorted {
      SortOrder.compare(judges[$0].key, judges[$1].key) < 0
    }
    return (order.map { judges[$0] }, order.map { records[$0] })
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
    _ panel: Panel, _ problems: inout [Said]
  ) {
    let unclear = judges.indices.filter { outcome.states[$0] == .unclear }
    if !unclear.isEmpty {
      problems.append(Sentences.unclearJudge(stage.title, unclear.map { judges[$0].key }))
    }
    guard outcome.counted < max(panel.least, 1) else { return }
    problems.append(
      Sentences.tooFewJudges(stage.title, outcome.counted, judges.count, max(panel.least, 1)))
    for index in judges.indices {
      switch outcome.states[index] {
      case .absent:
        let missing = items.indices.filter { judges[index].marks[$0] == nil }
        problems.append(
          Sentences.missingMarks(judges[index].key, missing.map { items[$0].title }))
      case .recused: problems.append(Sentences.recused(judges[index].key))
      case .notQualified: problems.append(Sentences.notQualified(judges[index].key))
      case .counted, .dropped, .unclear: break
      }
    }
  }
}
