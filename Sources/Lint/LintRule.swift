import Diagnostics
import Model
import Policy
import Text

/// A judgement about a policy that can be read: probably not what was meant, or not what a reader
/// will understand.
///
/// One type, one file. Its description is its page and its tests: each bad example has the finding
/// at its marks, each good one has none.
package protocol LintRule: Sendable {
  static var description: RuleDescription { get }
  init()
  /// Reports what the rule finds. The policy has no errors.
  func check(_ policy: LintedPolicy, report: (Diagnostic) -> Void)
}

/// What rules look at.
package struct LintedPolicy: Sendable {
  /// The merged items, each with its origin.
  package let effective: EffectivePolicy
  /// Names of declared things that some expression or reference uses.
  package let usedNames: Set<Identifier>
}

/// What a rule is about, in both languages.
package struct RuleDescription: Sendable {
  /// What a rule protects.
  package enum Category: String, Sendable, CaseIterable {
    /// The policy most likely decides other than was meant.
    case correctness
    /// Something that every policy needs is missing.
    case completeness
    /// The policy has parts without effect.
    case clarity
  }

  /// Number, name, default level and words.
  package let code: DiagnosticCode
  package let category: Category
  /// Why the pattern is worth a finding.
  package let rationale: LocalizedText
  /// Policies with the finding, its exact text between ⟦ and ⟧.
  package let bad: [String]
  /// Policies without it, the nearest misses first.
  package let good: [String]
}
