import Diagnostics
import Engine
import Outcome
import Records
import Reports
import Text

/// A policy with its records, ready to run. Pure: the same input gives the same decision, on any
/// thread.
public struct PreparedRun: Sendable {
  package let run: Run

  /// What is wrong with the records as files and values. Values do not stop a run: each is also a
  /// finding of its record (S7).
  public let recordDiagnostics: [Diagnostic]

  /// The texts of the policy and of the records.
  public var sources: SourceMap { run.sources }

  /// True where some records are missing from every decision: a file was unreadable, or a row
  /// belongs to nothing.
  public var hasLostRecords: Bool {
    recordDiagnostics.contains {
      $0.code == RecordsDiagnostics.unreadableFormat
        || $0.isError && !RecordsDiagnostics.values.contains($0.code)
    }
  }

  /// Decides on everybody.
  ///
  /// Without a document where an error stops the run, and where records were lost and an award has
  /// none at all: an empty table would look like a decision.
  public func evaluate() -> Decision {
    let result = run.evaluate()
    let isEmptied =
      hasLostRecords && run.policy.awards.contains { run.records[$0.record].count == 0 }
    return Decision(
      document: isEmptied ? nil : result.document,
      diagnostics: recordDiagnostics + result.diagnostics.sorted(), sources: sources)
  }

  /// Decides on everybody, with all that concerns one candidate: what passed, what does not apply,
  /// how judges scored.
  ///
  /// - Parameter key: as in the records. Its candidates are ``Decision/candidates(_:)``.
  public func explain(_ key: String) -> Decision {
    let result = run.explain(key)
    return Decision(
      document: result.document, diagnostics: result.diagnostics, sources: sources)
  }
}

/// What a run decided.
public struct Decision: Sendable {
  /// All verdicts with their reasons; nil where an error stopped the run.
  public let document: DecisionDocument?
  /// What is wrong with the records, and what the run has to report.
  public let diagnostics: [Diagnostic]
  /// The texts that the spans of ``diagnostics`` point into.
  public let sources: SourceMap

  /// The candidates of a key, with the award of each; a key may stand for one in several awards.
  public func candidates(_ key: String) -> [(award: AwardOutcome, candidate: CandidateOutcome)] {
    (document?.awards ?? []).flatMap { award in
      award.candidates.filter { $0.key.hasSameScalars(as: key) }.map { (award, $0) }
    }
  }

  /// A page for people: winners, use of limits, counts of verdicts.
  ///
  /// - Parameters:
  ///   - mostWinners: winners listed for each award.
  ///   - explainCommand: what to type for the reasons of one candidate; nil leaves that line out.
  public func text(
    _ language: Language, mostWinners: Int = 20, explainCommand: String? = nil
  ) -> String? {
    document.map {
      EvaluationReport(
        language: language, mostWinners: mostWinners, explainCommand: explainCommand
      ).text($0)
    }
  }

  /// A page for people on all candidates of a key; empty where there is none.
  public func explanation(of key: String, _ language: Language) -> String {
    candidates(key).map { Self.explanation(of: $0.candidate, in: $0.award, language) }
      .joined(separator: "\n")
  }

  /// A page for people on one candidate: each rule, its clause, the values and where they are from.
  public static func explanation(
    of candidate: CandidateOutcome, in award: AwardOutcome, _ language: Language
  ) -> String {
    ExplanationReport(language: language).text(candidate, award: award)
  }

  /// One line for each candidate, as CSV in UTF-8.
  public func csv(_ language: Language, hasByteOrderMark: Bool = false) -> [UInt8]? {
    document.map {
      VerdictTable(language: language, hasByteOrderMark: hasByteOrderMark).csv($0)
    }
  }
}
