import FEEL

/// All kinds of records of a policy; the position of a schema is its `RecordTypeID`.
package struct RecordCatalogue: Sendable {
  /// In declared order.
  package private(set) var schemas: [RecordSchema]
  private var positions: [[UInt8]: Int] = [:]
  private var childrenOfRecord: [[Int]] = []

  /// A catalogue of kinds of records.
  package init(_ schemas: [RecordSchema] = []) {
    self.schemas = schemas
    for (position, schema) in schemas.enumerated() {
      let name = Array(schema.name.utf8)
      if positions[name] == nil { positions[name] = position }
    }
    childrenOfRecord = Array(repeating: [], count: schemas.count)
    for (position, schema) in schemas.enumerated() {
      guard let owner = schema.owner, let place = index(of: owner) else { continue }
      childrenOfRecord[place].append(position)
    }
  }

  /// Position of the record called `name`, compared byte by byte; nil where there is none.
  package func index(of name: String) -> Int? { positions[Array(name.utf8)] }

  /// The schema called `name`; nil where there is none.
  package subscript(name: String) -> RecordSchema? { index(of: name).map { schemas[$0] } }

  package subscript(id: RecordTypeID) -> RecordSchema { schemas[Int(id.index)] }

  /// Positions of the records that belong to the one at `position`, in declared order.
  ///
  /// The list of the n-th is field `childField(of:at:)` of the owner.
  package func children(of position: Int) -> [Int] { childrenOfRecord[position] }

  /// Number of the field that leads to the owner; nil for a record without `of`.
  package func ownerField(of position: Int) -> Int? {
    let schema = schemas[position]
    guard let owner = schema.owner, index(of: owner) != nil else { return nil }
    return schema.fields.count
  }

  /// Number of the field that lists the n-th of ``children(of:)``.
  package func childField(of position: Int, at child: Int) -> Int {
    schemas[position].fields.count + (ownerField(of: position) == nil ? 0 : 1) + child
  }

  /// The record types that expressions are checked against, with the same field numbers as tables.
  ///
  /// - Parameters:
  ///   - unit: the id of a unit by its name.
  ///   - choice: the id of a choice by its name; nil leaves the field a plain text.
  package func recordTypes(
    unit: (String) -> UnitID?, choice: (String) -> ChoiceID?
  ) -> [RecordType] {
    schemas.indices.map { position in
      let schema = schemas[position]
      var fields = schema.fields.map { field in
        RecordField(
          name: field.name, type: type(of: field, unit: unit, choice: choice), missing: .maybe,
          isPrivate: field.isPrivate, declaration: field.declaration)
      }
      if let owner = schema.owner, let place = index(of: owner) {
        fields.append(
          RecordField(
            name: owner, type: .record(RecordTypeID(index: place)), missing: .maybe,
            isPrivate: false, declaration: schema.declaration))
      }
      for child in children(of: position) {
        fields.append(
          RecordField(
            name: schemas[child].name, type: .list(.record(RecordTypeID(index: child))),
            missing: .never, isPrivate: false, declaration: schemas[child].declaration))
      }
      return RecordType(name: schema.name, fields: fields, declaration: schema.declaration)
    }
  }

  private func type(
    of field: FieldSchema, unit: (String) -> UnitID?, choice: (String) -> ChoiceID?
  ) -> FEELType {
    switch field.type {
    case .string: .string(nil)
    case .number: .number(field.unit.flatMap { unit($0.name) })
    case .boolean: .boolean
    case .date: .date
    case .duration: .any
    case .choice(let schema): .string(choice(schema.name))
    case .reference(let record):
      index(of: record).map { .record(RecordTypeID(index: $0)) } ?? .unknown
    }
  }
}
