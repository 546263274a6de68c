import Diagnostics

/// A kind of record as a policy declares it (keywords, Records).
///
/// Field numbers are the same everywhere: in ``fields``, in the table's columns and in the
/// `RecordType` that expressions are checked against. Behind the declared fields come the link to
/// the owner (where there is one) and the lists of child records; see
/// ``RecordCatalogue/ownerField(of:)`` and ``RecordCatalogue/children(of:)``.
public struct RecordSchema: Sendable {
  /// As expressions name the records.
  public let name: String
  /// How the record is called in tables for people; nil: by its name.
  public var title: String?
  /// Index of the field that tells records apart; nil where the record has no key.
  public var keyField: Int?
  /// Name of the record that this one belongs to (`of`); nil for a record of its own.
  public var owner: String?
  /// In declared order.
  public var fields: [FieldSchema]
  /// What the fields of marks and answers mean.
  public var roles: RecordRoles
  /// Where it was declared; nil where nobody wrote it.
  public let declaration: SourceSpan?

  /// A kind of records with its fields.
  public init(
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
  public func field(_ name: String) -> Int? {
    fields.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
  }
}

/// Which fields of a record have a role of their own, by index; nil where none has.
public struct RecordRoles: Sendable, Hashable {
  /// Marks: the reference to the judge.
  public var judge: Int?
  /// Marks: the label of the sheet's item.
  public var item: Int?
  /// Marks: the points given.
  public var points: Int?
  /// Marks: the name of the sheet.
  public var sheet: Int?
  /// Attestations: the label or key of the body that answers.
  public var body: Int?
  /// Attestations: the label of the matter.
  public var matter: Int?
  /// Attestations: the answer.
  public var answer: Int?
  /// Documents: the kind.
  public var kind: Int?
  /// Documents: how many copies.
  public var copies: Int?
  /// Documents: whether they are sealed.
  public var seal: Int?

  /// No field has a role.
  public init() {}
}
