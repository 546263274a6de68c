import Diagnostics
import Model
import Text

/// A kind of record as a policy declares it (keywords, Records).
///
/// Field numbers are the same everywhere: in ``fields``, in the table's columns and in the
/// `RecordType` that expressions are checked against. Behind the declared fields come the link to
/// the owner (where there is one) and the lists of child records; see
/// ``RecordCatalogue/ownerField(of:)`` and ``RecordCatalogue/children(of:)``.
package struct RecordSchema: Sendable {
  /// As expressions name the records.
  package let name: String
  /// How the record is called in tables for people; nil: by its name.
  package var title: String?
  /// Index of the field that tells records apart; nil where the record has no key.
  package var keyField: Int?
  /// Name of the record that this one belongs to (`of`); nil for a record of its own.
  package var owner: String?
  /// In declared order.
  package var fields: [FieldSchema]
  /// What the fields of marks and answers mean.
  package var roles: RecordRoles
  /// Where it was declared; nil where nobody wrote it.
  package let declaration: SourceSpan?

  /// A kind of records with its fields.
  package init(
    name: String, title: String? = nil, keyField: Int? = nil, owner: String? = nil,
    fields: [FieldSchema], roles: RecordRoles = RecordRoles(), declaration: SourceSpan? = nil
  ) {
    self.name = name
    self.title = title
    self.keyField = keyField
    self.owner = owner
    self.fields = fields
    self.roles = roles
    self.declaration = declaration
  }

  /// Whether lines of its files must not be shown as they are, since a field is private.
  var isConfidential: Bool { fields.contains(where: \.isPrivate) }

  /// Index of the field called `name`, compared byte by byte; nil where there is none.
  package func field(_ name: String) -> Int? {
    fields.firstIndex { $0.name.hasSameScalars(as: name) }
  }
}

/// Which fields of a record have a role of their own, by index; nil where none has.
package struct RecordRoles: Sendable, Hashable {
  private var fields = [Int?](repeating: nil, count: RecordRole.allCases.count)

  /// No field has a role.
  package init() {}

  /// The index of the field that has a role.
  package subscript(role: RecordRole) -> Int? {
    get { fields[role.rawValue] }
    set { fields[role.rawValue] = newValue }
  }

  /// See ``RecordRole/judge``.
  package var judge: Int? { self[.judge] }
  /// See ``RecordRole/item``.
  package var item: Int? { self[.item] }
  /// See ``RecordRole/points``.
  package var points: Int? { self[.points] }
  /// See ``RecordRole/sheet``.
  package var sheet: Int? { self[.sheet] }
  /// See ``RecordRole/body``.
  package var body: Int? { self[.body] }
  /// See ``RecordRole/matter``.
  package var matter: Int? { self[.matter] }
  /// See ``RecordRole/answer``.
  package var answer: Int? { self[.answer] }
  /// See ``RecordRole/kind``.
  package var kind: Int? { self[.kind] }
  /// See ``RecordRole/copies``.
  package var copies: Int? { self[.copies] }
  /// See ``RecordRole/seal``.
  package var seal: Int? { self[.seal] }
}
