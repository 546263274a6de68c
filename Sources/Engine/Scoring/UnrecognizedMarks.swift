import Diagnostics
import FEEL
import Outcome
import Policy
import Records
import Text

/// What the marks of a panel may be for: the items of all sheets that may apply to a candidate.
///
/// Marks of several stages, and of several awards, are often in one file, so that an item is
/// unrecognized only where none of the sheets that are scored from there and apply has it.
struct UnrecognizedMarks {
  /// Sheets that read the candidate's record.
  private var own: [Sheet] = []
  /// Items of sheets for other records, which cannot be asked whether they apply.
  private var others: [String] = []
  /// All sheets of the policy, by name.
  private let sheets: [Sheet]

  init(_ stage: Stage, record: RecordTypeID, _ context: RunContext) {
    sheets = context.policy.sheets
    guard let panel = stage.panel else { return }
    for award in context.policy.awards {
      for other in award.stages where other.panel?.markRecord == panel.markRecord {
        let found = other.sheets.map { context.policy.sheets[$0] }
        if award.record == record {
          own += found
        } else {
          others += found.flatMap { $0.items.map(\.name) }
        }
      }
    }
  }

  /// The names of the sheets of the policy, each once.
  var sheetNames: [String] {
    var names: [String] = []
    for sheet in sheets where !names.containsScalars(of: sheet.name) {
      names.append(sheet.name)
    }
    return names
  }

  /// The items of a sheet; nil where there is none of that name.
  func items(ofSheet name: String) -> [String]? {
    sheets.first { $0.name.hasSameScalars(as: name) }.map { $0.items.map(\.name) }
  }

  /// Whether a sheet that some stage scores is not for the candidate.
  func excludes(sheet name: String, _ slots: [Value], _ interpreter: Interpreter) -> Bool {
    let named = own.filter { $0.name.hasSameScalars(as: name) }
    return !named.isEmpty
      && named.allSatisfy { sheet in
        sheet.when.map { interpreter.evaluateTruth($0, slots: slots) == false } ?? false
      }
  }

  /// The items that may be scored of a candidate: of sheets that apply, or may.
  func items(_ slots: [Value], _ interpreter: Interpreter) -> [String] {
    let applying = own.filter { sheet in
      sheet.when.map { interpreter.evaluateTruth($0, slots: slots) != false } ?? true
    }
    return applying.flatMap { $0.items.map(\.name) } + others
  }
}

extension StageScoring {
  /// Marks for a sheet that there is not, or for an item that no sheet of the candidate has, such as
  /// one that is misspelt.
  func reportUnrecognized(
    among marks: [Mark], _ applying: [Sheet], _ panel: Panel, _ slots: [Value],
    _ result: inout StageScore
  ) {
    var ofCandidate: [String]?
    for mark in marks {
      if panel.sheetField == nil || mark.sheet == nil,
        applying.contains(where: { sheet in
          sheet.items.contains { $0.name.hasSameScalars(as: mark.item) }
        })
      {
        continue
      }
      if let field = panel.sheetField, let named = mark.sheet {
        tell(mark, bySheet: named, field, applying, panel, slots, &result)
        continue
      }
      let items = ofCandidate ?? unrecognizedMarks.items(slots, context.interpreter)
      ofCandidate = items
      tell(mark, unlessAmong: items, panel, &result)
    }
  }

  /// A mark that names its sheet is looked at where that sheet is scored.
  private func tell(
    _ mark: Mark, bySheet named: String, _ field: Int, _ applying: [Sheet], _ panel: Panel,
    _ slots: [Value], _ result: inout StageScore
  ) {
    guard let items = unrecognizedMarks.items(ofSheet: named) else {
      let near = EditDistance.nearest(to: named, among: unrecognizedMarks.sheetNames)
      return tell(
        .unknownSheet(judge: mark.judge, sheet: named, near: near), mark, field, &result)
    }
    if applying.contains(where: { $0.name.hasSameScalars(as: named) }) {
      return tell(mark, unlessAmong: items, panel, &result)
    }
    if unrecognizedMarks.excludes(sheet: named, slots, context.interpreter) {
      // The judge's own marks are missing then, which the panel reports.
      let fault = MarkFault.inapplicableSheet(judge: mark.judge, sheet: named)
      result.badMarks.append(datum(mark.record, field, fault))
    }
  }

  private func tell(
    _ mark: Mark, unlessAmong items: [String], _ panel: Panel, _ result: inout StageScore
  ) {
    if items.containsScalars(of: mark.item) { return }
    let near = EditDistance.nearest(to: mark.item, among: items)
    tell(
      .unknownItem(judge: mark.judge, item: mark.item, near: near), mark, panel.itemField, &result)
  }

  /// An error of the records; it bears on the score where the judge does.
  private func tell(
    _ fault: MarkFault, _ mark: Mark, _ field: Int, _ result: inout StageScore
  ) {
    result.badMarks.append(datum(mark.record, field, fault))
    if mark.isRecused == true || mark.isQualified == false { return }
    guard !result.problems.contains(.mark(fault)) else { return }
    result.problems.append(.mark(fault))
    result.evidence.append(evidence(mark.record, field: field))
    result.isSpoiled = true
  }
}
