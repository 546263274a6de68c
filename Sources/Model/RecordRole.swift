/// The purpose of a field of marks, attestations and documents (keywords, 'Records').
public enum RecordRole: Int, Sendable, CaseIterable {
  /// Marks: the reference to the judge.
  case judge
  /// Marks: the label of the sheet's item.
  case item
  /// Marks: the points given.
  case points
  /// Marks: the name of the sheet.
  case sheet
  /// Attestations: the label or key of the body that answers.
  case body
  /// Attestations: the label of the matter.
  case matter
  /// Attestations: the answer.
  case answer
  /// Documents: the kind.
  case kind
  /// Documents: how many copies.
  case copies
  /// Documents: whether they are sealed.
  case seal
}
