import DecimalArithmetic
import Diagnostics
import Formats
import Outcome

/// Verdicts as CSV, one line for each application and award.
public struct VerdictTable: Sendable {
  public var language: Language

  public init(language: Language) {
    self.language = language
  }

  /// The table with its head, UTF-8, lines ended by CR LF (RFC 4180); cells that a spreadsheet
  /// would take for a formula are disarmed.
  public func csv(_ document: DecisionDocument) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(head)
    for award in document.awards {
      for candidate in award.candidates { writer.row(cells(candidate, award)) }
    }
    return writer.bytes
  }

  private var head: [String] {
    switch language {
    case .english:
      ["award", "id", "verdict", "standing", "place", "score", "grade", "reward", "reasons"]
    case .chinese: ["奖项", "编号", "结论", "结果", "名次", "总分", "等次", "奖励", "理由"]
    }
  }

  private func cells(_ candidate: CandidateOutcome, _ award: AwardOutcome) -> [String] {
    let reasons = candidate.findings.map { finding in
      let clause = finding.citations.first.map(ReportText.clauseName) ?? ""
      return (clause.isEmpty ? "" : clause + " ") + finding.message[language]
    }
    return [
      award.name, candidate.key, candidate.verdict.title[language],
      candidate.standing.title[language], candidate.rank.map(String.init) ?? "",
      candidate.score?.description ?? "", candidate.grade ?? "",
      candidate.reward.map(ReportText.reward) ?? "",
      reasons.joined(separator: language == .english ? "; " : "；"),
    ]
  }
}
