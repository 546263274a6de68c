import DecimalArithmetic
import FEEL
import Records

/// Counts, sums and quantifiers over the child rows of a record.
extension ColumnCompiler {
  private static let count = Builtins.named("count")
  private static let sum = Builtins.named("sum")
  private static let concatenate = Builtins.named("concatenate")

  /// `count(rows)`, `sum(rows.field)` and `sum(concatenate([0], rows.field))`.
  mutating func rowNumber(_ builtin: CoreBuiltin, _ arguments: CoreChildren) -> ScaledOperand? {
    guard let argument = operands(arguments).first, arguments.count == 1 else { return nil }
    if builtin.id == Self.count, let group = rows(argument) {
      let counted = draft.plan.add(.overRows(.count, group))
      return ScaledOperand(
        counted, .number(scale: 0), ScaledInterval(0, Int64(group.largest)))
    }
    guard builtin.id == Self.sum else { return nil }
    if let parts = concatenation(argument), parts.count == 2,
      case .list(let first)? = program.constant(of: parts[0]), first.count == 1,
      case .number(.zero) = first[0]
    {
      return sum(of: parts[1], emptyIsZero: true)
    }
    return sum(of: argument, emptyIsZero: false)
  }

  private func concatenation(_ id: CoreNode.ID) -> [CoreNode.ID]? {
    guard case .builtin(let builtin, let arguments) = program.nodes[Int(id)],
      builtin.id == Self.concatenate
    else { return nil }
    return operands(arguments)
  }

  private mutating func sum(of id: CoreNode.ID, emptyIsZero: Bool) -> ScaledOperand? {
    guard case .fieldOfEach(let list, let field) = program.nodes[Int(id)],
      let group = rows(list)
    else { return nil }
    let columns = tables[group.children.record].columns
    guard columns.indices.contains(Int(field)),
      case .scaled(let entries, let scale) = columns[Int(field)].storage,
      (0...PowerOfTen.largest).contains(scale),
      let interval = ScaledInterval(of: entries).product(ScaledInterval(Int64(group.largest)))
    else { return nil }
    let summed = draft.plan.add(
      .overRows(
        .sum(entries, isPresent: columns[Int(field)].isPresent, emptyIsZero: emptyIsZero), group))
    return ScaledOperand(
      summed, .number(scale: scale), interval.joined(with: ScaledInterval(0)))
  }

  /// `some` or `every` over child rows.
  mutating func rowTruth(
    _ index: Int32, _ quantifier: ExpressionTree.Quantifier
  ) -> ColumnPlan.Truth? {
    let loop = program.loops[Int(index)]
    guard let variable = loop.variables.first, loop.variables.count == 1, variable.upper == nil,
      let group = rows(variable.domain),
      let truths = childTruths(loop.body, row: variable.local, of: group)
    else { return nil }
    return draft.plan.add(.overRows(truths, every: quantifier == .every, group))
  }

  // MARK: Rows

  /// The child rows that a list is made of; nil where it is no list of a plan.
  private mutating func rows(_ id: CoreNode.ID) -> RowGroup? {
    switch program.nodes[Int(id)] {
    case .slotField(let slot, let field):
      guard Int(slot) == self.slot, let children = table.childRows(ofField: Int(field)) else {
        return nil
      }
      return RowGroup(children: children)
    case .filter(let list, let condition, let local, let keepsUnknown):
      guard var group = rows(list) else { return nil }
      let count = tables[group.children.record].count
      var filter = RowGroup.Filter(
        truths: Array(repeating: TruthVector.yes, count: count), keepsUnknown: keepsUnknown)
      for part in conjuncts(condition) {
        if let truths = childTruths(part, row: local, of: group) {
          for row in 0..<count { filter.truths[row] = min(filter.truths[row], truths[row]) }
        } else if let match = match(part, row: local, of: group) {
          filter.matches.append(match)
        } else {
          return nil
        }
      }
      group.filters.append(filter)
      return isAffordable(id, group) ? group : nil
    default: return nil
    }
  }

  /// Whether the interpreter would always have the steps for it: only then a plan, which counts
  /// none, gives the same.
  private mutating func isAffordable(_ id: CoreNode.ID, _ group: RowGroup) -> Bool {
    let cost = Int(program.facts[Int(id)].cost)
    draft.aggregateCount += 1
    return (group.largest + 1).multipliedReportingOverflow(by: cost).partialValue
      <= interpreter.limits.steps / 1_024 && cost < interpreter.limits.steps
  }

  private func conjuncts(_ id: CoreNode.ID) -> [CoreNode.ID] {
    guard case .conjunction(let left, let right) = program.nodes[Int(id)] else { return [id] }
    return conjuncts(left) + conjuncts(right)
  }

  private func operands(_ range: CoreChildren) -> [CoreNode.ID] {
    Array(program.children[Int(range.start)..<Int(range.start + range.count)])
  }

  /// The truth of a condition on child rows alone, for all of them.
  private func childTruths(
    _ id: CoreNode.ID, row local: Int32, of group: RowGroup
  ) -> [UInt8]? {
    guard let condition = program.about(row: local, at: id, in: slot), !isMetered(id) else {
      return nil
    }
    let child = tables[group.children.record]
    return ConditionColumns.truths(
      of: condition, Array(0..<child.count), in: child, tables: tables, slot: slot, interpreter)
  }

  /// `text of the child row = text of its owner`.
  private mutating func match(
    _ id: CoreNode.ID, row local: Int32, of group: RowGroup
  ) -> RowGroup.TextMatch? {
    guard case .comparison(.equal, let left, let right, true) = program.nodes[Int(id)],
      case .string = program.type(of: left), case .string = program.type(of: right)
    else { return nil }
    for (own, other) in [(left, right), (right, left)] {
      guard let text = program.about(row: local, at: own, in: slot), !isMetered(other),
        case .field(let field) = reads(of: other), let codes = codeCount(field),
        let found = texts(of: text, in: tables[group.children.record])
      else { continue }
      draft.plan.textMemories.append(codes + 1)
      return RowGroup.TextMatch(
        codes: found.codes, dictionary: found.dictionary,
        owner: .init(program: program, node: other), field: field,
        memory: draft.plan.textMemories.count - 1)
    }
    return nil
  }

  /// The texts of all rows of a table, numbered; asked once for each code of the field that decides.
  private func texts(
    of program: Program, in child: Table
  ) -> (codes: [Int32], dictionary: [[UInt8]: Int32])? {
    let reads = NodeReads(program.parts, slot: slot)
    guard case .field(let field) = reads.reads[Int(program.root)],
      !reads.isMetered[Int(program.root)], child.columns.indices.contains(field),
      let count = child.columns[field].codeCount
    else { return nil }
    var dictionary: [[UInt8]: Int32] = [:]
    var known = [Int32?](repeating: nil, count: count + 1)
    var codes: [Int32] = []
    codes.reserveCapacity(child.count)
    var frame = RunContext.emptyFrame
    for row in 0..<child.count {
      let code = child.columns[field].code(row: row)
      if let text = known[code] {
        codes.append(text)
        continue
      }
      frame[slot] = .record(RecordReference(table: child, row: row))
      var number: Int32 = -1
      if case .string(let text) = interpreter.evaluate(program, slots: frame) {
        number = dictionary[Array(text.utf8)] ?? Int32(dictionary.count)
        dictionary[Array(text.utf8)] = number
      }
      known[code] = number
      codes.append(number)
    }
    return (codes, dictionary)
  }
}

extension Column {
  /// How many codes the entries have; nil where they have none.
  var codeCount: Int? {
    switch storage {
    case .string(_, let dictionary), .reference(_, let dictionary, _): dictionary.count
    case .choice(_, let options): options.count
    default: nil
    }
  }

  /// The code of a row and 1; 0 for a row without a value.
  func code(row: Int) -> Int {
    guard isPresent[row] else { return 0 }
    return switch storage {
    case .string(let codes, _), .reference(let codes, _, _): Int(codes[row]) + 1
    case .choice(let codes, _): Int(codes[row]) + 1
    default: 0
    }
  }
}
