/// A rule of Merit itself: what a policy sets but does not name.
public enum BuiltInRule: String, Sendable, CaseIterable {
  /// `take` of a stage.
  case take
  /// `pass` of a stage.
  case pass
  /// `floor` of a stage or an item.
  case floor
  /// Marks that give no score (S8, S10).
  case panel
  /// A formula that gives no score (S12).
  case score
  /// A first ranking key that is unknown (S12).
  case rank
  /// `among` of an award (S1).
  case among
  /// `rewards`: of several levels only one is paid (S25).
  case rewards
  /// `bonus-most` of an award.
  case bonusMost = "bonus-most"
}

extension Finding {
  /// The rule of Merit itself that the finding comes from; nil for a rule of the policy.
  public var builtInRule: BuiltInRule? { title == nil ? BuiltInRule(rawValue: rule) : nil }
}

extension StageOutcome.Loss {
  /// The rule of Merit itself that the loss is due to; nil for a rule of the policy.
  public var builtInRule: BuiltInRule? { title == nil ? BuiltInRule(rawValue: rule) : nil }
}
