import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Notation
import Text
import Vocabulary

extension Binder {
  // MARK: Choices

  mutating func bindChoices() {
    for item in effective.all(.choice) {
      // What options a broken choice has is not known: any text is one.
      if item.mayHold(.option) { continue }
      let options = item.all(.option).map(\.name)
      choiceIndex[Identifier(item.name)] = FEEL.ChoiceID(index: catalogue.choices.count)
      catalogue.choices.append(
        ChoiceType(name: item.name, options: options, declaration: item.nameSpan))
    }
  }

  /// The groups of a choice: lists of options, as values of the whole run.
  mutating func bindGroups() {
    for item in effective.all(.choice) {
      guard let choice = choiceIndex[Identifier(item.name)] else {
        for group in item.all(.group) { declareBroken(group) }
        continue
      }
      let options = catalogue[choice].options
      for group in item.all(.group) {
        var members: [Value] = []
        for name in group.list(.value) {
          if options.containsScalars(of: name.text) {
            members.append(.string(name.text))
          } else {
            report(unknown: .option, named: name, among: options)
          }
        }
        let type = FEELType.list(.string(choice))
        globalLayer.append(
          Declaration(
            name: group.name, type: type, meaning: .constant(.list(members)),
            span: group.nameSpan, category: Category.group))
      }
    }
  }

  // MARK: Records

  mutating func bindRecords() {
    let items = effective.all(.record)
    for (index, item) in items.enumerated() { recordIndex[Identifier(item.name)] = index }
    for item in items { records.append(record(item)) }
    for (index, item) in items.enumerated() { bindOwner(of: index, item) }
    for index in records.indices {
      let record = records[index]
      catalogue.records.append(
        RecordType(
          name: record.name,
          fields: record.fields.map {
            RecordField(
              name: $0.name, type: $0.type, missing: .maybe, isPrivate: $0.isPrivate,
              declaration: $0.span)
          } + owner(of: index) + children(of: index), declaration: record.span))
    }
    for (index, item) in items.enumerated() { bindAllowed(of: index, item) }
    for (index, item) in items.enumerated() { bindRoles(of: index, item) }
  }

  /// The link from a row to the record that it belongs to; numbered as `RecordCatalogue` has it.
  private func owner(of index: Int) -> [RecordField] {
    records[index].owner.map { owner in
      [
        RecordField(
          name: records[owner].name, type: .record(RecordTypeID(index: owner)), missing: .maybe,
          isPrivate: false, declaration: records[index].span)
      ]
    } ?? []
  }

  /// The lists of rows that belong to a record, in the order of declaration.
  private func children(of owner: Int) -> [RecordField] {
    records.enumerated().filter { $0.element.owner == owner }.map { index, child in
      RecordField(
        name: child.name, type: .list(.record(RecordTypeID(index: index))), missing: .never,
        isPrivate: false, declaration: child.span)
    }
  }

  private mutating func record(_ item: PolicyItem) -> BoundRecord {
    var record = BoundRecord(
      name: item.name, title: title(of: item), span: item.nameSpan, fields: [])
    for field in item.all(.field) { record.fields.append(self.field(field)) }
    if let key = name(.key, of: item) {
      record.key = self.field(named: key, in: record)
      if let index = record.key {
        let field = record.fields[index]
        let isText: Bool = if case .string = field.type { true } else { false }
        if !isText || field.isOptional || field.isPrivate {
          report(PolicyDiagnostics.badKey, at: key.whole, [.name(item.name)])
        }
      }
    }
    return record
  }

  private mutating func bindOwner(of index: Int, _ item: PolicyItem) {
    guard let name = name(.of, of: item) else { return }
    use(name)
    guard let owner = recordIndex[Identifier(name.text)], owner != index else {
      // Its rows belong to nobody: what reads them is not wrong itself.
      globalLayer.append(
        Declaration(
          name: item.name, type: .unknown, meaning: .constant(.null), span: item.nameSpan,
          category: Category.rows))
      return report(unknown: .record, named: name, among: records.map(\.name))
    }
    records[index].owner = owner
    let ownerItem = effective.all(.record)[owner]
    if ownerItem.attribute(.key) == nil, !ownerItem.mayHold(.key) {
      report(PolicyDiagnostics.ownerWithoutKey, at: name.whole, [.name(name.text)])
    }
  }

  /// The index of a field; told where there is none.
  mutating func field(named name: MappedText, in record: BoundRecord) -> Int? {
    if let index = record.fields.firstIndex(where: { $0.name.hasSameScalars(as: name.text) }) {
      return index
    }
    if isLost(name.text) { return nil }
    var finding = Diagnostic(
      PolicyDiagnostics.unknownReference, at: name.whole,
      [.phrase(KeywordID.field.word.printed), .name(name.text)])
    if let nearest = EditDistance.nearest(to: name.text, among: record.fields.map(\.name)) {
      finding = finding.with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(nearest)`", zh: "改为 `\(nearest)`"), safety: .unsafe,
          edits: [TextEdit(name.whole, nearest)]))
    } else {
      finding = finding.with(
        secondary: record.span,
        LocalizedText(en: "record `\(record.name)`", zh: "记录 `\(record.name)`"))
    }
    diagnostics.append(finding)
    return nil
  }

  private mutating func field(_ item: PolicyItem) -> BoundField {
    BoundField(
      name: item.name, title: title(of: item), span: item.nameSpan, type: type(of: item),
      isOptional: item.flag(.optional), missing: verdict(.missing, of: item) ?? .mend,
      isPrivate: item.flag(.private), column: item.text(.column)?.text ?? item.name, allowed: nil)
  }

  /// The type of a field or a parameter, with its unit; `.unknown` where it is wrong.
  mutating func type(of item: PolicyItem) -> FEELType {
    guard let name = name(.type, of: item) else { return .unknown }
    let unit = unitReference(of: item)
    var type: FEELType
    switch ExpressionWords.type(spelled: name.text) {
    case .string: type = closedSet(of: item) ?? .string(nil)
    case .number: type = .number(unit)
    case .boolean: type = .boolean
    case .date: type = .date
    case .duration: type = .any
    case nil:
      let spelling = Identifier(name.text)
      use(name)
      if let choice = choiceIndex[spelling] {
        type = .string(choice)
      } else if let record = recordIndex[spelling] {
        type = .record(RecordTypeID(index: record))
      } else if effective.all(.choice).contains(where: {
        $0.name.hasSameScalars(as: name.text)
      }) {
        type = .unknown
      } else {
        reportBadType(name)
        type = .unknown
      }
    }
    if let unit = item.attribute(.unit), type != .unknown {
      if case .number = type {
      } else {
        report(PolicyDiagnostics.unitOfText, at: unit.nameSpan, [.phrase(item.said)])
      }
    }
    return type
  }

  private mutating func reportBadType(_ name: MappedText) {
    if let gone = repealedItem(named: name.text, members: [.choice, .record]) {
      return report(dangling: name.text, at: name.whole, gone)
    }
    if isLost(name.text) { return }
    var finding = Diagnostic(PolicyDiagnostics.badType, at: name.whole, [.name(name.text)])
    let words = ExpressionWords.types
    let near = words.first { entry in
      entry.word.near.containsScalars(of: name.text)
    }
    let isEnglish = name.text.utf8.allSatisfy { $0 < 0x80 }
    let candidates =
      words.flatMap(\.word.spellings) + effective.all(.choice).map(\.name)
      + effective.all(.record).map(\.name)
    let nearest =
      near.map { isEnglish ? $0.word[.english] : $0.word[.chinese] }
      ?? EditDistance.nearest(to: name.text, among: candidates)
    if let nearest {
      finding = finding.with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(nearest)`", zh: "改为 `\(nearest)`"), safety: .unsafe,
          edits: [TextEdit(name.whole, nearest)]))
    }
    diagnostics.append(finding)
  }

  /// The closed set of `allowed: "a", "b"`; nil where the tests are others.
  private mutating func closedSet(of item: PolicyItem) -> FEELType? {
    guard let text = item.source(.allowed) else { return nil }
    let tree = ExpressionParser.parse(unaryTests: text, mode: .policy).tree
    guard case .tests(let tests, negated: false) = tree[tree.root].kind else { return nil }
    var options: [String] = []
    for test in tests {
      guard case .string(let option) = tree[test].kind else { return nil }
      options.append(option)
    }
    let id = FEEL.ChoiceID(index: catalogue.choices.count)
    catalogue.choices.append(ChoiceType(name: nil, options: options, declaration: text.whole))
    return .string(id)
  }

  private mutating func bindAllowed(of index: Int, _ item: PolicyItem) {
    for (position, field) in item.all(.field).enumerated() {
      guard let text = field.source(.allowed) else { continue }
      let type = records[index].fields[position].type
      guard type != .unknown else { continue }
      records[index].fields[position].allowed = tests(
        text, in: scope([], input: input(type, Category.field, missing: .never)))
    }
  }

  /// The verdict of a choice of outcomes.
  func verdict(_ id: KeywordID, of item: PolicyItem) -> Verdict? {
    switch item.choice(id) {
    case .reject: .reject
    case .deferred: .defer
    case .mend: .mend
    case .note: .accept
    default: nil
    }
  }

  // MARK: Roles

  private static let roleMembers: [(RecordRole, KeywordID)] = [
    (.judge, .judgeRole), (.item, .itemRole), (.points, .pointsRole), (.sheet, .sheetRole),
    (.body, .bodyRole), (.matter, .matterRole), (.answer, .answerRole), (.kind, .kindRole),
    (.copies, .copiesRole), (.seal, .sealRole),
  ]

  /// Roles that stand together: the first of each set needs the others; `sheet` and `seal` do not.
  private static let roleSets: [(roles: [RecordRole], said: LocalizedText)] = [
    ([.judge, .item, .points], LocalizedText(en: "marks", zh: "打分")),
    ([.body, .matter, .answer], LocalizedText(en: "attestations", zh: "认定")),
    ([.kind, .copies], LocalizedText(en: "documents", zh: "材料")),
  ]

  private mutating func bindRoles(of index: Int, _ item: PolicyItem) {
    for (role, member) in Self.roleMembers {
      guard let name = name(member, of: item) else { continue }
      guard let field = field(named: name, in: records[index]) else { continue }
      records[index].roles[role] = field
      check(role, member, records[index].fields[field].type, at: name.whole)
    }
    for set in Self.roleSets {
      let has = set.roles.filter { records[index].roles[$0] != nil }
      guard let first = has.first else { continue }
      for role in set.roles where records[index].roles[role] == nil && !item.mayHold(.judgeRole) {
        report(
          PolicyDiagnostics.incompleteRoles, at: item.nameSpan,
          [.name(item.name), .phrase(Self.word(of: first)), .phrase(Self.word(of: role))])
      }
      guard let owner = records[index].owner, set.roles[0] != .judge else { continue }
      let other = records[..<index].contains {
        $0.owner == owner && $0.roles[set.roles[0]] != nil
      }
      if other {
        report(
          PolicyDiagnostics.rolesTwice, at: item.nameSpan,
          [.name(records[owner].name), .phrase(set.said)])
      }
    }
  }

  private mutating func check(
    _ role: RecordRole, _ member: KeywordID, _ type: FEELType, at span: SourceSpan
  ) {
    let wanted: LocalizedText?
    switch (role, type) {
    case (_, .unknown), (.judge, .record), (.points, .number), (.copies, .number),
      (.answer, .boolean), (.seal, .boolean), (.item, .string), (.sheet, .string),
      (.matter, .string), (.kind, .string), (.body, .string), (.body, .record):
      wanted = nil
    case (.judge, _): wanted = LocalizedText(en: "reference to a record", zh: "对其他记录的引用")
    case (.points, _), (.copies, _): wanted = LocalizedText(en: "number", zh: "数")
    case (.answer, _), (.seal, _): wanted = LocalizedText(en: "boolean", zh: "是否")
    default: wanted = LocalizedText(en: "text", zh: "文本")
    }
    if let wanted {
      report(PolicyDiagnostics.roleType, at: span, [.phrase(member.word.printed), .phrase(wanted)])
    }
  }

  private static func word(of role: RecordRole) -> LocalizedText {
    roleMembers.first { $0.0 == role }?.1.word.printed ?? LocalizedText("")
  }

  /// The record of `owner` that holds marks, attestations or documents; nil where none does.
  func record(with role: RecordRole, of owner: Int) -> Int? {
    records.firstIndex { $0.owner == owner && $0.roles[role] != nil }
  }

  // MARK: Units

  mutating func bindUnits() {
    let items = effective.all(.unit)
    var waiting = items
    // Base units first, then those made of bound ones, until nothing moves.
    while !waiting.isEmpty {
      let ready = waiting.filter { unit($0) != nil }
      if ready.isEmpty { break }
      for item in ready {
        guard let made = unit(item) else { continue }
        let id = UnitID(index: catalogue.units.count)
        unitIndex[Identifier(item.name)] = id
        catalogue.units.append(
          UnitType(
            name: item.name, base: made.base ?? id, scale: made.scale, declaration: item.nameSpan))
      }
      waiting.removeAll { unitIndex[Identifier($0.name)] != nil }
    }
    for item in waiting {
      declareBroken(item)
      if item.isDamaged { continue }
      report(
        PolicyDiagnostics.badUnit, at: item.source(.value)?.whole ?? item.nameSpan,
        [.name(item.name)])
    }
  }

  /// `n * unit` of a bound unit, or a base unit; nil where it is not that, or not yet.
  private func unit(_ item: PolicyItem) -> (base: UnitID?, scale: DecimalNumber)? {
    guard let text = item.source(.value) else { return (nil, .one) }
    let tree = ExpressionParser.parse(expression: text, mode: .policy).tree
    guard case .arithmetic(.multiplication, let left, let right) = tree[tree.root].kind else {
      return nil
    }
    for (number, name) in [(left, right), (right, left)] {
      guard case .number(let factor) = tree[number].kind, case .name(let unit) = tree[name].kind,
        factor > .zero, let id = unitIndex[Identifier(unit)],
        let scale = factor.multiplied(by: catalogue[id].scale)
      else { continue }
      return (catalogue[id].base, scale)
    }
    return nil
  }

  mutating func declareUnits() {
    for (index, unit) in catalogue.units.enumerated() {
      let id = UnitID(index: index)
      globalLayer.append(
        Declaration(
          name: unit.name, type: .number(id), meaning: .unit(id), span: unit.declaration,
          category: Category.unit))
    }
  }

  private mutating func unitReference(of item: PolicyItem) -> UnitID? {
    guard let name = name(.unit, of: item) else { return nil }
    use(name)
    if let unit = unitIndex[Identifier(name.text)] { return unit }
    report(unknown: .unit, named: name, among: catalogue.units.map(\.name))
    return nil
  }
}
