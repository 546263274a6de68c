/// How a table computes its result from the rows that match (DMN 1.5 §8.2.10).
package enum HitPolicy: Sendable, Hashable {
  /// At most one row may match.
  case unique
  /// Several rows may match if all of them have the same outputs.
  case any
  /// Of the rows that match, the one whose outputs come first among the output values.
  case priority
  /// The first row that matches.
  case first
  /// All rows that match, in the order of the table.
  case ruleOrder
  /// All rows that match, in the order of the output values.
  case outputOrder
  /// All rows that match, or their aggregation.
  case collect(Aggregation?)

  /// Whether the result comes from one row alone.
  package var isSingle: Bool {
    switch self {
    case .unique, .any, .priority, .first: true
    case .ruleOrder, .outputOrder, .collect: false
    }
  }
}

/// The aggregation of a `collect` table (DMN 1.5 §8.2.10).
package enum Aggregation: String, Sendable, Hashable, CaseIterable {
  /// The sum: `C+`.
  case sum = "SUM"
  /// The minimum: `C<`.
  case minimum = "MIN"
  /// The maximum: `C>`.
  case maximum = "MAX"
  /// The number of outputs.
  case count = "COUNT"
}
