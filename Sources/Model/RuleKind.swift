/// The rule of the semantics that a finding comes from; letters and reports group by it.
public enum RuleKind: String, Sendable, CaseIterable {
  /// A `requirement` of the policy, or a condition on the rewards of several levels (S2, S25).
  case requirement
  /// A `document` that is missing, has too few copies or lacks its seal.
  case document
  /// An `attest` that was answered with no, or not at all.
  case attestation
  /// A date after the last day (S26).
  case deadline
  /// A blank required field (S7).
  case blankField
  /// A value that breaks its field's declaration (S7).
  case badData
  /// Too few judges, or marks that do not count (S8, S10).
  case panel
  /// `floor` of a stage.
  case floor
  /// `pass` of a stage.
  case pass
  /// `take` of a stage.
  case take
  /// A quota limit.
  case limit
  /// A group of a limit that is unknown, a key that is unknown (S12, S17).
  case unranked
  /// Tied at a line (S14).
  case tie
  /// `among` is unknown.
  case candidacy
  /// A bonus that was added; only in an explanation.
  case bonus
  /// Why a grade was given or not; only in an explanation.
  case grade
}
