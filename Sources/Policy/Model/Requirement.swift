import Diagnostics
import FEEL
import Model

/// One condition on an application, with what it does and what to say (S2).
package struct Requirement: Sendable {
  /// What is asked of the application.
  package enum Condition: Sendable {
    /// Must be true.
    case that(Program)
    /// Must be false.
    case never(Program)
    /// At least so many of the members must be true; nil: all.
    case group(least: Int?, members: [Requirement])
    /// Document of this kind: `copies` are unary tests of the number of copies; documents of the
    /// candidate whose kind is the label are added up, none is 0.
    case document(copies: Program, sealedBy: String?)
    /// Attested by a body: the answer in the records of attestations.
    case attestation(body: AttestingBody)
    /// `field <= last`
    case deadline(field: Program, last: Program)
  }

  /// Who must attest.
  package enum AttestingBody: Sendable {
    /// An organisation of the policy, by its label.
    case body(String)
    /// A reference of the candidate, such as its recommender: the key of that record.
    case reference(Program)
  }

  /// What an unknown condition does (S2, S7).
  package enum Unknown: Sendable {
    /// `unknown:` is not written: 缓评, but nothing where blank required fields alone are the cause.
    case unwritten
    /// `unknown:` names an outcome.
    case verdict(Verdict)
    /// `unknown: pass`
    case pass
  }

  /// Labels from the outermost: `地域/单位所在地`; of an included ruleset `推荐程序/推荐渠道`.
  package var label: String
  /// As printed.
  package var title: String
  /// As findings tell it: requirement, document, attestation or deadline.
  package var kind: RuleKind
  /// Where it applies; nil: everywhere. Unknown leaves it open unless the condition is true (S2).
  package var when: Program?
  /// What has to hold, in the candidate's frame.
  package var condition: Condition
  /// What it does to the verdict where it fails; `accept` only remarks.
  package var outcome: Verdict
  /// What it does where it cannot be decided.
  package var unknown: Unknown
  /// Nil: Merit says what failed.
  package var reason: TextProgram?
  /// Of `attest`: what is asked.
  package var question: String?
  /// What the rule rests on (S29).
  package var citations: [Citation]
  /// The record that the condition is about when it is not the candidate: what an included ruleset
  /// was given. Runs in the candidate's frame; its value goes to slot ``FrameLayout/record``.
  package var subject: Program?
  /// True where the condition reads `score` or `items`: judged behind the stage's panel (S1).
  package var readsScore: Bool
  /// What to underline for the rule.
  package var span: SourceSpan
  /// Who wrote the rule and who changed it.
  package var provenance: Provenance
}
