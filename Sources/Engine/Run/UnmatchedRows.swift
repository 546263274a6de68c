import Diagnostics
import FEEL
import Outcome
import Policy
import Records
import Text

/// Rows of tables whose code no record has: whoever was meant falls to `otherwise` without a word.
///
/// Only codes are looked at, texts of no closed set; that nobody falls into a band of numbers, or
/// has an option of a choice, is as it should be.
struct UnmatchedRows {
  private let context: RunContext

  init(_ context: RunContext) { self.context = context }

  /// A warning for each row whose code is nearly that of a record without a row, and one note for
  /// the other rows of a column.
  func findings() -> [Diagnostic] {
    context.policy.tables.flatMap { table -> [Diagnostic] in
      guard let record = table.record, context.table(record).count > 0 else { return [] }
      return table.table.inputs.indices.flatMap { findings(table, column: $0, record) }
    }
  }

  private struct Row {
    let index: Int
    let texts: [String]
  }

  private func findings(
    _ table: PolicyTable, column: Int, _ record: RecordTypeID
  ) -> [Diagnostic] {
    guard case .string(nil) = table.table.inputs[column].type,
      let program = table.table.inputs[column].expression, !program.isPrivate
    else { return [] }
    let rows = table.table.rows.indices.compactMap { index in
      table.table.rows[index].texts(ofInput: column, slot: FrameLayout.input)
        .map { Row(index: index, texts: $0) }
    }
    if rows.isEmpty { return [] }
    let values = values(of: program, record)
    let known = Set(values.map { Array($0.utf8) })
    let named = Set(rows.flatMap { $0.texts.map { Array($0.utf8) } })
    let free = values.filter { !named.contains(Array($0.utf8)) }
    var findings: [Diagnostic] = []
    var others: [Row] = []
    let lost = rows.filter { !$0.texts.contains { known.contains(Array($0.utf8)) } }
    let texts = lost.reduce(0) { $0 + $1.texts.count }
    let isSmall = texts <= Self.maximumPairs / max(free.count, 1)
    for row in lost {
      let near =
        !isSmall
        ? nil
        : row.texts.lazy.compactMap { text in
          EditDistance.nearest(to: text, among: free).map { (text: text, near: $0) }
        }.first
      if let near {
        findings.append(misspelt(table, column, row, near.text, near.near, record))
      } else {
        others.append(row)
      }
    }
    // The records of one city match few rows of a province's table, and nothing is wrong with that;
    // where no row at all is matched, it is the wrong column.
    let isPart = others.count * 2 > rows.count && others.count < rows.count
    if !isPart, let note = unmatched(table, column, others, record) { findings.append(note) }
    return findings
  }

  /// What the records have for the input, each once, in the order of the file.
  private func values(of program: Program, _ record: RecordTypeID) -> [String] {
    let rows = context.table(record)
    var slots = RunContext.emptyFrame
    var seen: Set<[UInt8]> = []
    var values: [String] = []
    for row in 0..<rows.count {
      slots[FrameLayout.record] = .record(RecordReference(table: rows, row: row))
      if case .string(let text) = context.interpreter.evaluate(program, slots: slots),
        seen.insert(Array(text.utf8)).inserted
      {
        values.append(text)
      }
    }
    return values
  }

  private func span(_ table: PolicyTable, _ column: Int, _ row: Row) -> SourceSpan {
    let row = table.table.rows[row.index]
    return row.tests[column]?.span ?? row.span
  }

  private func misspelt(
    _ table: PolicyTable, _ column: Int, _ row: Row, _ text: String, _ near: String,
    _ record: RecordTypeID
  ) -> Diagnostic {
    Diagnostic(
      EngineDiagnostics.misspeltCode, at: span(table, column, row),
      [
        .name(table.name(ofRow: row.index)), .name(table.name),
        .name(context.policy.records[record].name),
        .name(table.table.inputs[column].name),
        .name(text), .text(near),
      ])
  }

  private func unmatched(
    _ table: PolicyTable, _ column: Int, _ rows: [Row], _ record: RecordTypeID
  ) -> Diagnostic? {
    guard let first = rows.first else { return nil }
    let labels = rows.prefix(Self.maximumLabels).map {
      "`\(table.name(ofRow: $0.index))`"
    }
    let rest = rows.count - labels.count
    let names = LocalizedText(
      en: labels.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""),
      zh: labels.joined(separator: "、") + (rest > 0 ? "等 \(rows.count) 行" : ""))
    var finding = Diagnostic(
      EngineDiagnostics.unmatchedRows, at: span(table, column, first),
      [
        .name(table.name), .phrase(names), .name(context.policy.records[record].name),
        .name(table.table.inputs[column].name),
      ])
    for row in rows.dropFirst().prefix(Self.maximumLabels - 1) {
      finding = finding.with(
        secondary: span(table, column, row), LocalizedText(en: "nor this one", zh: "这一个也没有"))
    }
    return finding
  }

  private static let maximumLabels = 5
  /// Texts of rows that are compared with codes of records, letter by letter, in one column: of a
  /// table of all the country nobody waits for what its rows may have been meant to be.
  private static let maximumPairs = 200_000
}
