import CivilTime
import Diagnostics
import Engine
import Notation
import Policy
import Records

/// What came of reading a policy: everything that is known, with everything that is wrong.
public struct CheckedPolicy: Sendable {
  package let reading: PolicyReading

  /// Errors, warnings and notes, in the order in which people read.
  public let diagnostics: [Diagnostic]

  /// The texts that the spans of ``diagnostics`` point into.
  public var sources: SourceMap { reading.sources }

  /// True where nothing stops the policy from being run.
  public var isRunnable: Bool { reading.policy != nil }

  /// Title of the policy itself, not of a policy that it amends; nil where it is not runnable.
  public var title: String? { reading.policy?.header.title }

  /// SHA-256 over the meaning, lower-case hexadecimal: the same policy in another notation has the
  /// same hash. Nil where the policy is not runnable.
  public var hash: String? { reading.policy?.hash }

  /// The diagnostics as the command line prints them.
  public func text(_ language: Language) -> String {
    TerminalRenderer(language: language).text(diagnostics, sources, keepsOrder: true)
  }

  /// Whether a finding is about a setting, not about a file.
  public func isAboutSettings(_ diagnostic: Diagnostic) -> Bool {
    reading.settingSources.contains(diagnostic.primary.span.source)
  }

  /// The policy with records, ready to run; nil where it is not runnable.
  ///
  /// - Parameters:
  ///   - records: one file for each kind of record, or several: `成果.csv`, `.json`, `.jsonl`,
  ///     `.yaml`.
  ///   - asOf: what `today()` is; nil: it is unknown.
  ///   - zones: time zones by name; without them a named zone is unknown.
  public func prepare(
    records: [RecordInput], asOf: CivilDate? = nil, zones: any ZoneProvider = NoZones()
  ) -> PreparedRun? {
    guard let policy = reading.policy else { return nil }
    var sources = reading.sources
    let (store, findings) = RecordReader.read(
      records, catalogue: policy.records, sources: &sources)
    return PreparedRun(
      run: Run(policy: policy, records: store, sources: sources, asOf: asOf, zones: zones),
      recordDiagnostics: findings)
  }

  /// The effective policy: all of its texts merged, each item with its origin.
  ///
  /// - Returns: nil where no file could be read.
  public func effectiveText(
    notation: PolicyNotation = .merit, keywords: KeywordSpelling = .asWritten,
    language: Language = .english, showsOrigins: Bool = true
  ) -> String? {
    guard let effective = reading.effective else { return nil }
    let page = EffectivePage(
      effective: effective, sources: sources, language: language, showsOrigins: showsOrigins)
    let writer = PolicyWriter(keywords: keywords.writing)
    return notation == .merit ? writer.dsl(page.items) : writer.yaml(page.items)
  }
}

/// How a policy is written.
public enum PolicyNotation: String, Sendable, CaseIterable {
  /// `*.merit`
  case merit
  /// `*.merit.yaml`
  case yaml
}

/// In which language keywords are written.
public enum KeywordSpelling: String, Sendable, CaseIterable {
  /// Each as it is written now.
  case asWritten
  /// All in English.
  case english
  /// All in Chinese.
  case chinese

  var writing: PolicyWriter.Keywords {
    switch self {
    case .asWritten: .keep
    case .english: .en
    case .chinese: .zh
    }
  }
}
