import Decisions
import Diagnostics
import FEEL

/// Reports of a run about a table without a result.
struct TableReports {
  let boxed: BoxedTable
  let run: Run

  /// Inputs that are shown with their values, at most.
  private static let maximumInputs = 8

  func report(_ failure: TableOutcome.Failure, _ inputs: [Value]) {
    switch failure {
    case .inputNotAllowed(let input): reportInput(input, inputs)
    case .severalRows(let hits):
      report(LocalizedText(en: "several rules match", zh: "有多条规则匹配"), hits)
    case .differentOutputs(let hits):
      report(
        LocalizedText(en: "rules that match have different outputs", zh: "匹配的规则输出不同"), hits)
    case .aggregation(let why): report(why, [])
    }
  }

  private func report(_ reason: LocalizedText, _ rows: [Int]) {
    let table = boxed.table
    guard let first = rows.first.map({ table.rows[$0].span }) ?? table.rows.first?.span else {
      return
    }
    var finding = Diagnostic(DMNDiagnostics.tableFailure, at: first, [.phrase(reason)])
    for row in rows.dropFirst().prefix(8) {
      finding.secondary.append(
        Label(table.rows[row].span, LocalizedText(en: "this one too", zh: "这一条也匹配")))
    }
    run.report(finding)
  }

  private func reportInput(_ input: Int, _ inputs: [Value]) {
    let head = boxed.heads[input]
    let value = ValueText.short(inputs[input])
    let reason = LocalizedText(
      en: "the value `\(value)` of `\(head.name)` is not one that is allowed",
      zh: "`\(head.name)` 的值 `\(value)` 不在允许范围内")
    let finding = Diagnostic(DMNDiagnostics.tableFailure, at: head.span, [.phrase(reason)])
    run.report(allowing(head.allowed, finding))
  }

  /// - Parameter cell: the location of the output.
  func reportOutput(_ value: Value, _ column: BoxedTable.Column, _ cell: SourceSpan?) {
    let shown = ValueText.short(value)
    let reason = LocalizedText(
      en: "the output `\(shown)` of `\(column.name)` is not one of its output values",
      zh: "`\(column.name)` 的输出 `\(shown)` 不在输出值之列")
    let finding = Diagnostic(
      DMNDiagnostics.tableFailure, at: cell ?? column.span, [.phrase(reason)])
    run.report(allowing(column.allowedText, finding))
  }

  private func allowing(_ allowed: String?, _ finding: Diagnostic) -> Diagnostic {
    guard let allowed, !allowed.isEmpty, allowed.utf8.count <= 300 else { return finding }
    return finding.with(help: LocalizedText(en: "allowed are \(allowed)", zh: "允许的取值：\(allowed)"))
  }

  func reportNoRule(_ inputs: [Value], _ span: SourceSpan) {
    // A table in a loop may have nothing for each of many values.
    guard !run.isFull else { return }
    let shown = zip(boxed.heads, inputs).prefix(Self.maximumInputs).map { head, value in
      "`\(head.name)` = `\(ValueText.short(value))`"
    }
    let more = inputs.count > shown.count ? ["…"] : []
    let values = LocalizedText(
      en: (shown + more).joined(separator: ", "), zh: (shown + more).joined(separator: "、"))
    run.report(Diagnostic(DMNDiagnostics.noRuleMatches, at: span, [.phrase(values)]))
  }
}
