import DecimalArithmetic
import Diagnostics
import Formats
import Outcome

/// Verdicts as CSV, one line for each application and award.
package struct VerdictTable: Sendable {
  /// The language of the headings.
  package var language: Language
  /// Whether the text begins with a byte order mark, by which spreadsheets know UTF-8.
  package var hasByteOrderMark: Bool

  /// A table in a language.
  package init(language: Language, hasByteOrderMark: Bool = false) {
    self.language = language
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// The table with its head, in UTF-8 (RFC 4180); cells that a spreadsheet would take for a formula
  /// are disarmed.
  package func csv(_ document: DecisionDocument) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: hasByteOrderMark)
    writer.row(head)
    for award in document.awards {
      for candidate in award.candidates {
        writer.row(cells(candidate, award).map(ReportText.clean))
      }
    }
    return writer.bytes
  }

  private var head: [String] {
    switch language {
    case .english:
      [
        "award", "id", "applicant", "verdict", "standing", "stopped at", "rank", "score", "grade",
        "reward", "reasons",
      ]
    case .chinese:
      ["奖项", "编号", "申报者", "结论", "结果", "止于环节", "名次", "总分", "等次", "奖励", "理由"]
    }
  }

  private func cells(_ candidate: CandidateOutcome, _ award: AwardOutcome) -> [String] {
    let reasons = candidate.findings.map { finding in
      let clause = finding.citations.first.map(ReportText.clauseName) ?? ""
      return (clause.isEmpty ? "" : clause + " ") + finding.message[language]
    }
    return [
      award.name, candidate.key,
      candidate.labels.map(\.text).filter { !$0.isEmpty }
        .joined(separator: language == .english ? ", " : "，"),
      candidate.verdict.title[language], candidate.standing.title[language],
      candidate.stages.first { !$0.hasPassed }?.stage ?? "", candidate.rank.map(String.init) ?? "",
      candidate.score?.description ?? "", candidate.grade ?? "",
      candidate.reward.map(ReportText.reward) ?? "",
      reasons.joined(separator: language == .english ? "; " : "；"),
    ]
  }
}
