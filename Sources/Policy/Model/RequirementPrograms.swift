import DecimalArithmetic
import FEEL
import Model
import Records
import Text

/// A requirement as programs in the candidate's frame (S2): documents, attestations and deadlines
/// are conditions like any other, and an included rule reads its subject through the candidate.
package struct RequirementPrograms: Sendable {
  /// Where it applies; nil: everywhere.
  package let when: Program?
  /// What must hold, three-valued; nil for a group, whose members have programs of their own.
  package let condition: Program?

  /// - Parameters:
  ///   - record: the candidate's.
  ///   - subject: what an included rule is about; nil for the candidate itself.
  package init(
    _ requirement: Requirement, of record: RecordTypeID, subject: Program?, in policy: Policy
  ) {
    when = requirement.when.map { program in
      guard subject != nil else { return program }
      var composition = ConditionComposition(of: record, subject: subject, in: policy)
      let root = composition.program(program)
      return composition.composer.finished(root)
    }
    condition = ConditionComposition(of: record, subject: subject, in: policy)
      .condition(of: requirement)
  }
}

extension Requirement {
  /// Texts by which records name the rule: its label, and those within a ruleset or group also
  /// without the labels around.
  package var recordLabels: [String] {
    var labels = [label]
    var rest = Substring(label)
    while let stroke = rest.firstIndex(of: "/") {
      rest = rest[rest.index(after: stroke)...]
      labels.append(String(rest))
    }
    return labels
  }

  /// The number of copies of a document that a record has, in the record's own frame; unknown where
  /// a kind, or a seal or number of copies that counts, is not known (S6).
  package func copies(of record: RecordTypeID, isSealed: Bool, in policy: Policy) -> Program {
    var composition = ConditionComposition(of: record, subject: nil, in: policy)
    let root = composition.copies(named: recordLabels, isSealed: isSealed)
    return composition.composer.finished(root)
  }
}

/// Composes the condition of one requirement.
private struct ConditionComposition {
  var composer = ProgramComposer()
  private let policy: Policy
  /// The record that the condition is about.
  private let record: RecordTypeID
  /// That record as a node; nil for the candidate itself.
  private let subject: CoreNode.ID?

  init(of record: RecordTypeID, subject: Program?, in policy: Policy) {
    self.policy = policy
    if let subject, case .record(let type) = subject.type {
      self.subject = composer.program(subject)
      self.record = type
    } else {
      self.subject = nil
      self.record = record
    }
  }

  mutating func program(_ other: Program, input: CoreNode.ID? = nil) -> CoreNode.ID {
    var values: [Int: CoreNode.ID] = [:]
    values[FrameLayout.record] = subject
    values[FrameLayout.input] = input
    return composer.program(other, values: values)
  }

  consuming func condition(of requirement: Requirement) -> Program? {
    let root: CoreNode.ID
    switch requirement.condition {
    case .that(let program):
      if subject == nil { return program }
      root = self.program(program)
    case .never(let program): root = composer.add(.not(self.program(program)), .boolean)
    case .group: return nil
    case .document(let copies, let seal):
      let count = self.copies(named: requirement.recordLabels, isSealed: seal != nil)
      root = composer.add(
        .conditional(
          test: composer.add(.isPresent(count), .boolean), then: program(copies, input: count),
          otherwise: unknown(), keepsUnknown: true), .boolean)
    case .attestation(let body): root = answer(to: requirement.recordLabels, by: body)
    case .deadline(let field, let last):
      root = composer.add(
        .comparison(
          .lessOrEqual, left: program(field), right: program(last), keepsUnknown: true), .boolean)
    }
    return composer.finished(root)
  }

  private mutating func unknown() -> CoreNode.ID { composer.constant(.null, .boolean) }

  // MARK: Rows of a record

  /// Child records of a kind that have roles.
  private struct Rows {
    let roles: RecordRoles
    let schema: RecordSchema
    /// All of them, as a list.
    let list: CoreNode.ID
    let type: FEELType
    /// One of them.
    let rowType: FEELType
  }

  private mutating func rows(where hasRoles: (RecordRoles) -> Bool) -> Rows? {
    let catalogue = policy.records
    let owner = Int(record.index)
    let children = catalogue.children(of: owner)
    guard let child = children.firstIndex(where: { hasRoles(catalogue.schemas[$0].roles) })
    else { return nil }
    let field = Int32(catalogue.childField(of: owner, at: child))
    let rowType = FEELType.record(RecordTypeID(index: children[child]))
    let type = FEELType.list(rowType)
    let node: CoreNode =
      subject.map { .field(record: $0, field: field) }
      ?? .slotField(slot: Int32(FrameLayout.record), field: field)
    let schema = catalogue.schemas[children[child]]
    return Rows(
      roles: schema.roles, schema: schema, list: composer.add(node, type), type: type,
      rowType: rowType)
  }

  private mutating func field(
    _ field: Int, of row: Int32, in rows: Rows, _ type: FEELType
  ) -> CoreNode.ID {
    let record = composer.add(.local(row), rows.rowType)
    return composer.add(.field(record: record, field: Int32(field)), type)
  }

  private mutating func isAmong(_ texts: [String], _ text: CoreNode.ID) -> CoreNode.ID {
    let list = composer.constant(.list(texts.map { .string($0) }), .list(.string(nil)))
    return composer.add(.contains(list: list, value: text, keepsUnknown: true), .boolean)
  }

  // MARK: Documents

  /// How many copies there are of documents with one of these names.
  mutating func copies(named labels: [String], isSealed: Bool) -> CoreNode.ID {
    guard let rows = rows(where: { $0.kind != nil }), let kind = rows.roles.kind else {
      return composer.constant(.null, .number(nil))
    }
    let row = composer.local()
    var condition = isAmong(labels, field(kind, of: row, in: rows, .string(nil)))
    if isSealed, let seal = rows.roles.seal {
      // Whether other documents are sealed need not be known.
      condition = composer.add(
        .conditional(
          test: condition, then: field(seal, of: row, in: rows, .boolean),
          otherwise: composer.constant(.boolean(false), .boolean), keepsUnknown: true), .boolean)
    }
    let found = composer.add(
      .filter(list: rows.list, condition: condition, local: row, keepsUnknown: true), rows.type)
    guard let copies = rows.roles.copies else {
      return composer.call("count", [found], .number(nil))
    }
    let numbers = composer.add(
      .fieldOfEach(list: found, field: Int32(copies)), .list(.number(nil)))
    let zero = composer.constant(.list([.number(.zero)]), .list(.number(nil)))
    let all = composer.call("concatenate", [zero, numbers], .list(.number(nil)))
    return composer.call("sum", [all], .number(nil))
  }

  // MARK: Attestations

  /// What a body answered: true where all its answers are yes, false where all are no; unknown
  /// without an answer, and where answers differ.
  private mutating func answer(
    to labels: [String], by body: Requirement.AttestingBody
  ) -> CoreNode.ID {
    guard let rows = rows(where: { $0.matter != nil && $0.answer != nil }),
      let matter = rows.roles.matter, let answer = rows.roles.answer
    else { return unknown() }
    let row = composer.local()
    var condition = isAmong(labels, field(matter, of: row, in: rows, .string(nil)))
    if let field = rows.roles.body {
      condition = composer.add(
        .conjunction(left: condition, right: isBy(body, rows, field, of: row)), .boolean)
    }
    let found = composer.add(
      .filter(list: rows.list, condition: condition, local: row, keepsUnknown: false), rows.type)
    let asked = composer.local()
    let isYes = self.field(answer, of: asked, in: rows, .boolean)
    let every = composer.quantified(.every, asked, in: found, isYes)
    let some = composer.quantified(.some, asked, in: found, isYes)
    let no = composer.add(
      .conditional(
        test: composer.add(.disjunction(left: every, right: some), .boolean), then: unknown(),
        otherwise: composer.constant(.boolean(false), .boolean), keepsUnknown: true), .boolean)
    return composer.add(
      .conditional(
        test: composer.add(.conjunction(left: every, right: some), .boolean),
        then: composer.constant(.boolean(true), .boolean), otherwise: no, keepsUnknown: true),
      .boolean)
  }

  /// Whether a row is from a body: records name it by label, title or key.
  private mutating func isBy(
    _ body: Requirement.AttestingBody, _ rows: Rows, _ field: Int, of row: Int32
  ) -> CoreNode.ID {
    let name = key(
      self.field(field, of: row, in: rows, .string(nil)),
      isReferenceTo: rows.schema.fields[field].type)
    switch body {
    case .body(let label):
      let title = policy.bodies.first { $0.name.hasSameScalars(as: label) }?.title
      return isAmong([label] + (title.map { [$0] } ?? []), name)
    case .reference(let path):
      var key = program(path)
      if case .record(let type) = path.type, let field = policy.records[type].keyField {
        key = composer.add(.field(record: key, field: Int32(field)), .string(nil))
      }
      return composer.add(
        .comparison(.equal, left: name, right: key, keepsUnknown: true), .boolean)
    }
  }

  /// The key of the record that a field refers to; the field itself where it is a text.
  private mutating func key(
    _ node: CoreNode.ID, isReferenceTo type: FieldType
  ) -> CoreNode.ID {
    guard case .reference(let record) = type, let field = policy.records[record]?.keyField else {
      return node
    }
    return composer.add(.field(record: node, field: Int32(field)), .string(nil))
  }
}
