import DecimalArithmetic
import Diagnostics
import Text

/// `a.b`: fields of records, entries of contexts, properties of dates, durations and ranges.
extension Checker {
  mutating func path(
    _ base: ExpressionID, _ name: String, _ nameBytes: Range<Int32>, at id: ExpressionID
  ) -> Typed {
    if let qualified = qualifiedName(id), let declaration = scope[qualified] {
      // An alias of several words, such as `award.year`.
      builder.mention(qualified, tree.span(id))
      return meaning(of: declaration, at: id)
    }
    if case .name(let owner) = tree[base].kind, case .record? = scope[owner]?.type {
      noteQualified(name)
    }
    let value = lowerBase(base, member: name)
    if !isStrict, case .function = value.type, case .name("all") = tree[base].kind {
      complain(
        CheckDiagnostics.unknownProperty, at: tree.span(nameBytes),
        [.name(name), .phrase(typeText.name(value.type))]
      ) {
        $0.help = LocalizedText(
          en: "`all` is a function of FEEL, without members; name the list",
          zh: "`all` 是 FEEL 的函数，没有成员；请写列表的名称")
      }
    }
    return member(name, nameBytes, of: value, at: id)
  }

  /// The whole text of `a.b.c` where all of it is names; nil elsewhere.
  private func qualifiedName(_ id: ExpressionID) -> String? {
    switch tree[id].kind {
    case .name(let name): name
    case .path(let base, let name, _): qualifiedName(base).map { "\($0).\(name)" }
    default: nil
    }
  }

  /// The base of a path; a table of one column keeps its context where the column is named.
  private mutating func lowerBase(_ base: ExpressionID, member: String) -> Typed {
    let before = namedColumn
    namedColumn = member
    defer { namedColumn = before }
    return lower(base)
  }

  mutating func member(
    _ name: String, _ nameBytes: Range<Int32>, of base: Typed, at id: ExpressionID
  ) -> Typed {
    switch base.type {
    case .record(let type): return recordMember(name, nameBytes, of: base, type, at: id)
    case .list(.record(let type)): return rowsMember(name, nameBytes, of: base, type, at: id)
    case .context(let fields), .list(.context(let fields)):
      guard let field = fields.first(where: { $0.name.hasSameScalars(as: name) }) else {
        complainMember(name, nameBytes, base.type)
        return isStrict
          ? nothing(at: id) : property(name, of: base, type: .any, at: id)
      }
      let isList = base.type.element != nil
      return property(name, of: base, type: isList ? .list(field.type) : field.type, at: id)
    case .any, .unknown, .null:
      return property(name, of: base, type: isStrict ? base.type : .any, at: id)
    case .list(let element) where element.isOpen:
      return property(name, of: base, type: isStrict ? .list(element) : .any, at: id)
    default:
      if let type = ValueProperties.type(name, of: base.type) {
        return property(name, of: base, type: type, at: id)
      }
      complainMember(name, nameBytes, base.type)
      return isStrict ? nothing(at: id) : property(name, of: base, type: .any, at: id)
    }
  }

  private mutating func complainMember(
    _ name: String, _ nameBytes: Range<Int32>, _ type: FEELType
  ) {
    let own = memberNames(of: type)
    let names = own.isEmpty ? Checker.propertyNames(of: type) : own
    let catalogue = scope.catalogue
    complainUnknownProperty(name, of: type, among: names, at: tree.span(nameBytes)) { near in
      guard case .record(let id) = type.element ?? type else { return nil }
      return catalogue[id].fields.first { $0.name.hasSameScalars(as: near) }?.declaration
    }
  }

  private mutating func recordMember(
    _ name: String, _ nameBytes: Range<Int32>, of base: Typed, _ type: RecordTypeID,
    at id: ExpressionID
  ) -> Typed {
    let fields = scope.catalogue[type].fields
    guard let field = fields.firstIndex(where: { $0.name.hasSameScalars(as: name) }) else {
      complainMember(name, nameBytes, base.type)
      return nothing(at: id)
    }
    return self.field(field, of: base, type, at: id)
  }

  /// A field of a record; of the record in a slot the short form, so that `R.x` and `x` are one.
  mutating func field(_ field: Int, of base: Typed, _ type: RecordTypeID, at id: ExpressionID)
    -> Typed
  {
    let declared = scope.catalogue[type].fields[field]
    var node = CoreNode.field(record: base.node, field: Int32(field))
    var slot: Int?
    if case .slot(let index) = builder.program.nodes[Int(base.node)] {
      node = .slotField(slot: index, field: Int32(field))
      if levels.count == 1 { slot = Int(index) }
    }
    builder.read(.init(recordType: type, field: field, span: tree.span(id), slot: slot))
    let read = make(
      node, declared.type, base.missing.joined(with: declared.missing),
      isPrivate: base.isPrivate || declared.isPrivate, at: id)
    return scaled(read, from: declared.type, at: id)
  }

  /// A field of each row: `all.历史.课题编号`.
  private mutating func rowsMember(
    _ name: String, _ nameBytes: Range<Int32>, of base: Typed, _ type: RecordTypeID,
    at id: ExpressionID
  ) -> Typed {
    let fields = scope.catalogue[type].fields
    guard let field = fields.firstIndex(where: { $0.name.hasSameScalars(as: name) }) else {
      complainMember(name, nameBytes, base.type)
      return nothing(at: id)
    }
    let declared = fields[field]
    builder.read(.init(recordType: type, field: field, span: tree.span(id), slot: nil))
    guard case .number(.some(let unit)) = declared.type, scope.catalogue[unit].scale != .one else {
      return make(
        .fieldOfEach(list: base.node, field: Int32(field)),
        .list(declared.type), base.missing,
        isPrivate: base.isPrivate || declared.isPrivate, at: id)
    }
    return scaledRows(base, type, field, at: id)
  }

  /// `for row in rows return row.field`, since each number is to be made one of the base unit.
  private mutating func scaledRows(
    _ base: Typed, _ type: RecordTypeID, _ field: Int, at id: ExpressionID
  ) -> Typed {
    let local = newLocal()
    defer { releaseLocals(from: local) }
    let row = Typed(
      node: builder.intern(
        .local(local), type: .record(type), missing: .never, span: tree.span(id)),
      type: .record(type), missing: .never, isPrivate: base.isPrivate)
    let value = self.field(field, of: row, type, at: id)
    let loop = builder.loop(
      CoreLoop(
        variables: [.init(local: local, domain: base.node, upper: nil)], body: value.node,
        partial: nil, keepsUnknown: keepsUnknown))
    return make(
      .iteration(loop), .list(value.type), base.missing, isPrivate: value.isPrivate, at: id)
  }

  mutating func property(
    _ name: String, of base: Typed, type: FEELType, at id: ExpressionID
  ) -> Typed {
    var missing = base.missing
    if case .range = base.type { missing = .maybe }
    if name == "time offset" || name == "timezone" { missing = .maybe }
    if !keepsUnknown { missing = .maybe }
    if case .context = base.type, keepsUnknown { missing = .maybe }
    return make(
      .property(base: base.node, name: builder.name(name)), type, missing,
      isPrivate: base.isPrivate, at: id)
  }

  // MARK: Properties

  /// The properties of temporal values and ranges (DMN 1.5 Tables 65 to 67).
  static func propertyNames(of type: FEELType) -> [String] {
    let date = ["year", "month", "day", "weekday"]
    let time = ["hour", "minute", "second", "time offset", "timezone"]
    return switch type {
    case .date: date
    case .time: time
    case .dateTime: date + time
    case .yearsMonths: ["years", "months"]
    case .daysTime: ["days", "hours", "minutes", "seconds"]
    case .range: ["start", "end", "start included", "end included"]
    default: []
    }
  }
}
