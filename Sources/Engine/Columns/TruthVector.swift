/// The truth of one condition for the rows of a chunk, a byte each.
///
/// False, unknown and true are 0, 1 and 2, so that Kleene's `and`, `or` and `not` (DMN 1.5
/// Table 50) are the lesser, the greater and the difference from 2.
struct TruthVector {
  static let no: UInt8 = 0
  static let unknown: UInt8 = 1
  static let yes: UInt8 = 2

  var rows: [UInt8]

  init(capacity: Int) {
    rows = Array(repeating: TruthVector.unknown, count: capacity)
  }

  static func byte(_ truth: Bool?) -> UInt8 {
    truth.map { $0 ? yes : no } ?? unknown
  }

  static func truth(_ byte: UInt8) -> Bool? {
    byte == unknown ? nil : byte == yes
  }

  mutating func fill(_ byte: UInt8, count: Int) {
    for index in 0..<min(count, rows.count) { rows[index] = byte }
  }

  mutating func conjunction(_ a: TruthVector, _ b: TruthVector, count: Int) {
    Lanes.fill(&rows, count: count, a.rows, b.rows) { min($0, $1) }
  }

  mutating func disjunction(_ a: TruthVector, _ b: TruthVector, count: Int) {
    Lanes.fill(&rows, count: count, a.rows, b.rows) { max($0, $1) }
  }

  mutating func negation(_ a: TruthVector, count: Int) {
    Lanes.fill(&rows, count: count, a.rows) { TruthVector.yes &- $0 }
  }

  /// Puts a definite truth where `a` is unknown: the operations of plain FEEL.
  mutating func settle(_ a: TruthVector, unknownAs truth: UInt8, count: Int) {
    Lanes.fill(&rows, count: count, a.rows) { $0 == TruthVector.unknown ? truth : $0 }
  }

  /// `if test then a else b`.
  mutating func select(
    _ test: TruthVector, _ a: TruthVector, _ b: TruthVector, keepsUnknown: Bool, count: Int
  ) {
    if keepsUnknown {
      Lanes.fill(&rows, count: count, test.rows, a.rows, b.rows) { test, a, b in
        test == TruthVector.yes ? a : test == TruthVector.unknown ? TruthVector.unknown : b
      }
    } else {
      Lanes.fill(&rows, count: count, test.rows, a.rows, b.rows) { test, a, b in
        test == TruthVector.yes ? a : b
      }
    }
  }
}
