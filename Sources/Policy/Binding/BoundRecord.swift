import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Records

/// A record while it is being bound, before it becomes a schema.
struct BoundRecord {
  var name: String
  var title: String
  var span: SourceSpan
  /// Index into ``fields``; nil for the rows of another record.
  var key: Int?
  /// The record that its rows belong to.
  var owner: Int?
  var fields: [BoundField]
  var roles = RecordRoles()
}

struct BoundField {
  var name: String
  var title: String
  var span: SourceSpan
  var type: FEELType
  var isOptional: Bool
  /// What follows where it is blank though it may not be (S7).
  var missing: Verdict
  var isPrivate: Bool
  /// The heading of its column.
  var column: String
  /// Unary tests of a value, in the field's base unit.
  var allowed: Program?
}
