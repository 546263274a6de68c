import Diagnostics
import Policy

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
  /// Declared names with what refers to them.
  package let symbols: SymbolTable
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

    package var word: LocalizedText {
      switch self {
      case .correctness: LocalizedText(en: "correctness", zh: "正确")
      case .completeness: LocalizedText(en: "completeness", zh: "完整")
      case .clarity: LocalizedText(en: "clarity", zh: "清楚")
      }
    }
  }

  /// Number, name, default level and words.
  package let code: DiagnosticCode
  package let category: Category
  /// Why the pattern is worth a finding.
  package let rationale: LocalizedText
  /// What the examples are: items next to those of `DiagnosticExplanation.policy`, or files.
  package var kind = DiagnosticExplanation.Kind.rules
  /// Examples with the finding, its exact text between ⟦ and ⟧; the explanation has the first one.
  package let bad: [String]
  /// Examples without it, the nearest misses first.
  package let good: [String]

  /// The page of the rule.
  var explanation: DiagnosticExplanation {
    let bad = bad.first.map { $0.replacing("⟦", with: "").replacing("⟧", with: "") }
    return DiagnosticExplanation(
      code, en: rationale.en, zh: rationale.zh, kind, bad: bad ?? "", good: good.first ?? "")
  }
}
