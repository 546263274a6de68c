import ArgumentParser
import Diagnostics
import Merit
import Outcome
import SystemTime

/// A policy and its records, read and ready to run.
struct RunInput {
  let run: PreparedRun

  /// Reads everything; prints what makes a run impossible and throws.
  static func read(
    _ policyOptions: PolicyOptions, _ recordsOptions: RecordsOptions, _ language: Language,
    _ progress: Progress
  ) throws -> RunInput {
    let asOf = try recordsOptions.asOf.map { try RunDate.parse($0, language) }
    progress.begin(LocalizedText(en: "reading the policy", zh: "正在读取政策"))
    let policy = try policyOptions.read(language)
    let inputs = try recordsOptions.inputs(policy: policyOptions.policy, language)
    guard policy.isRunnable else {
      progress.finish()
      report(policy.diagnostics, policy.sources, language)
      throw policy.exit
    }
    report(policy.diagnostics.filter(policy.isAboutSettings), policy.sources, language)
    progress.begin(LocalizedText(en: "reading the records", zh: "正在读取记录"))
    let run = policy.prepare(records: inputs, asOf: asOf, zones: SystemZones.shared)
    guard let run else { throw policy.exit }
    return RunInput(run: run)
  }

  /// What a run decided; prints what stopped it and throws.
  func decision(_ language: Language, _ progress: Progress) throws -> Decision {
    progress.begin(LocalizedText(en: "evaluating", zh: "正在评审"))
    let decision = run.evaluate()
    progress.finish()
    report(decision.diagnostics, decision.sources, language, keepsOrder: true)
    guard decision.document != nil else { throw Exit.findings }
    return decision
  }
}
