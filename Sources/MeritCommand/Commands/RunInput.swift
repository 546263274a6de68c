import ArgumentParser
import CivilTime
import Diagnostics
import Engine
import Formats
import Outcome
import Policy
import Records
import SystemTime

/// A policy and its records, read and ready to run.
struct RunInput {
  let run: Run
  /// Where findings about records are shown from.
  let sources: SourceMap
  let recordFindings: [Diagnostic]

  /// Reads everything; prints what makes a run impossible and throws.
  static func read(
    _ policyOptions: PolicyOptions, _ recordsOptions: RecordsOptions, _ language: Language,
    _ progress: Progress
  ) throws -> RunInput {
    let asOf = try recordsOptions.asOf.map { try RunDate.parse($0, language) }
    progress.begin(LocalizedText(en: "reading the policy", zh: "正在读取政策"))
    let reading = try policyOptions.read(language)
    let inputs = try recordsOptions.inputs(policy: policyOptions.policy, language)
    guard let policy = reading.policy else {
      progress.finish()
      report(reading.diagnostics, reading.sources, language)
      throw reading.exit
    }
    report(
      reading.diagnostics.filter { reading.isOfCommandLine($0) }, reading.sources, language)
    progress.begin(LocalizedText(en: "reading the records", zh: "正在读取记录"))
    var sources = reading.sources
    let (store, findings) = RecordReader.read(
      inputs, catalogue: policy.records, sources: &sources)
    let run = Run(
      policy: policy, records: store, sources: sources, asOf: asOf, zones: SystemZones.shared)
    return RunInput(run: run, sources: sources, recordFindings: findings)
  }

  /// The document of a run; prints what stopped it and throws.
  func document(
    _ language: Language, _ progress: Progress, _ decide: (Run) -> Run.Result
  ) throws -> DecisionDocument {
    progress.begin(LocalizedText(en: "evaluating", zh: "正在评审"))
    let result = decide(run)
    progress.finish()
    let findings = recordFindings + result.diagnostics.sorted()
    report(findings, sources, language, keepsOrder: true)
    guard let document = result.document else { throw Exit.findings }
    // A table of nobody would look like a decision.
    if hasLostRecords, run.policy.awards.contains(where: { run.records[$0.record].count == 0 }) {
      throw Exit.findings
    }
    return document
  }

  /// True where something was wrong with the records that no decision can carry: an unreadable
  /// file, a row that belongs nowhere. Wrong values are in the document, with their record (S7).
  var hasLostRecords: Bool {
    recordFindings.contains {
      $0.code == RecordsDiagnostics.unreadableFormat
        || $0.isError && !RecordsDiagnostics.values.contains($0.code)
    }
  }
}
