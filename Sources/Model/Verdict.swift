/// The effect of a finding on an application, and the verdict over all findings (S3).
///
/// Ordered from severe to harmless: the least of the findings' outcomes is the verdict.
public enum Verdict: String, Sendable, Comparable, CaseIterable {
  /// 不评: out.
  case reject
  /// 缓评: deferred until what is unknown is known.
  case `defer`
  /// 完善后参评: takes part once it is completed.
  case mend
  /// 参评: takes part. As the outcome of a finding: 提示, a remark that changes nothing.
  case accept

  private var rank: Int {
    switch self {
    case .reject: 0
    case .defer: 1
    case .mend: 2
    case .accept: 3
    }
  }

  /// The more severe verdict is the lesser.
  public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }
}
