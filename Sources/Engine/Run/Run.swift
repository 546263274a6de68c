import CivilTime
import Diagnostics
import Outcome
import Policy
import Records

/// The run of a policy over records (semantics): the same input gives the same document.
///
/// A run is pure: it reads no clock, no file and no locale, and its values may be used from any
/// thread.
package struct Run: Sendable {
  /// The rules.
  package let policy: Policy
  /// What they are applied to.
  package let records: RecordStore
  /// Holds the texts of the policy and of the records, so that evidence can name its location.
  package let sources: SourceMap
  /// `today()`; nil: it is unknown.
  package let asOf: CivilDate?
  /// Time zones by name.
  package let zones: any ZoneProvider

  /// A run of a policy over records.
  package init(
    policy: Policy, records: RecordStore, sources: SourceMap, asOf: CivilDate?,
    zones: any ZoneProvider = NoZones()
  ) {
    self.policy = policy
    self.records = records
    self.sources = sources
    self.asOf = asOf
    self.zones = zones
  }

  /// What came of a run.
  package struct Result: Sendable {
    /// Nil where an error stopped the run.
    package let document: DecisionDocument?
    /// Errors that stop a run, and warnings such as a `least` that was not met; in the order in
    /// which people read.
    package let diagnostics: [Diagnostic]
  }

  /// Decides on everybody: findings report what failed, is unknown, or is worth a remark.
  package func evaluate() -> Result { decide(explaining: nil) }

  /// Decides on everybody and reports all about those with one key: what they passed, what does not
  /// apply to them, how judges scored them.
  ///
  /// - Parameter key: as in the records; the document has no such candidate where there is none.
  package func explain(_ key: String) -> Result { decide(explaining: key) }

  private func decide(explaining key: String?) -> Result {
    let open = policy.openValues.map {
      Diagnostic(EngineDiagnostics.openValue, at: $0.span, [.name($0.name)])
    }
    if !open.isEmpty { return Result(document: nil, diagnostics: open.sorted()) }
    var assembly = DocumentAssembly(
      RunContext(self, namesPolicyPlaces: key != nil), asOf: asOf, explaining: key)
    for award in policy.awards { assembly.decide(award) }
    let document = assembly.document()
    return Result(
      document: assembly.diagnostics.hasErrors ? nil : document,
      diagnostics: assembly.diagnostics.sorted())
  }

  /// The answers of the first step of S1, without texts: what batch speed is measured by.
  package struct RequirementAnswers: Sendable {
    /// The award whose requirements were asked.
    package let award: String
    /// How many records `among` accepts.
    package let candidates: Int
    /// How many candidates have a rule that failed or is unknown, or a field that is blank or bad.
    package let withFindings: Int
    /// Rules asked in all.
    package let evaluations: Int
  }

  /// Asks all requirements of all awards about all records, and builds no document.
  package func evaluateRequirements() -> [RequirementAnswers] {
    let context = RunContext(self)
    let issues = FieldIssues(records)
    return policy.awards.map { award in
      let candidates = Candidates(award, context)
      let rules = RuleSet(award.requirements, record: award.record, context)
      let hasIssue = candidates.answers(to: rules, context).hasIssue
      let flagged = candidates.rows.indices.count { candidate in
        hasIssue[candidate]
          || issues.hasIssues(row: candidates.rows[candidate], in: candidates.table)
      }
      return RequirementAnswers(
        award: award.name, candidates: candidates.rows.count, withFindings: flagged,
        evaluations: candidates.rows.count * rules.rules.count)
    }
  }
}
