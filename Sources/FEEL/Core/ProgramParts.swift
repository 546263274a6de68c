import Diagnostics

extension ProgramParts {
  /// Tells the operands of a node, in the order of the text.
  public func forEachOperand(of node: CoreNode, _ visit: (CoreNode.ID) -> Void) {
    switch node {
    case .constant, .global, .slot, .local, .slotField: break
    case .field(let record, _): visit(record)
    case .fieldOfEach(let list, _): visit(list)
    case .property(let base, _): visit(base)
    case .rowName(let row, _, let otherwise):
      visit(row)
      visit(otherwise)
    case .list(let elements), .context(let elements, _, _), .builtin(_, let elements),
      .host(_, let elements):
      children(elements).forEach(visit)
    case .call(let callee, let arguments, _):
      visit(callee)
      children(arguments).forEach(visit)
    case .range(let lower, let upper, _):
      visit(lower)
      visit(upper)
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right, _),
      .conjunction(let left, let right), .disjunction(let left, let right):
      visit(left)
      visit(right)
    case .comparisonRange(_, let operand), .negation(let operand), .not(let operand),
      .isMissing(let operand),
      .isPresent(let operand), .instanceOf(let operand, _), .conversion(let operand, _):
      visit(operand)
    case .within(let value, let lower, let upper, _):
      visit(value)
      visit(lower)
      visit(upper)
    case .contains(let list, let value, _):
      visit(list)
      visit(value)
    case .test(let value, let test, _, _):
      visit(value)
      visit(test)
    case .conditional(let test, let then, let otherwise, _):
      visit(test)
      visit(then)
      visit(otherwise)
    case .binding(_, let value, let body):
      visit(value)
      visit(body)
    case .iteration(let loop), .quantified(let loop, _):
      for variable in loops[Int(loop)].variables {
        visit(variable.domain)
        if let upper = variable.upper { visit(upper) }
      }
      visit(loops[Int(loop)].body)
    case .filter(let list, let condition, _, _), .filterOrElement(let list, let condition, _):
      visit(list)
      visit(condition)
    case .element(let list, let index):
      visit(list)
      visit(index)
    case .function(let index): visit(functions[Int(index)].body)
    }
  }

  /// Notes which run-wide values and slots the root reaches; what folding left over is left out.
  mutating func keepReachable() {
    var globals: Set<Int> = []
    var slots: Set<Int> = []
    var seen = [Bool](repeating: false, count: nodes.count * 2)
    // The second half of `seen` is for nodes within functions, whose slots are their captures.
    var stack: [(id: CoreNode.ID, isInFunction: Bool)] = [(root, false)]
    while let (id, isInFunction) = stack.popLast() {
      let mark = Int(id) + (isInFunction ? nodes.count : 0)
      guard !seen[mark] else { continue }
      seen[mark] = true
      var bodyIsFunction = isInFunction
      switch nodes[Int(id)] {
      case .global(let index): if index >= 0 { globals.insert(Int(index)) }
      case .slot(let index), .slotField(let index, _):
        if !isInFunction { slots.insert(Int(index)) }
      case .function(let index):
        bodyIsFunction = true
        for case .slot(let slot) in functions[Int(index)].captures where !isInFunction {
          slots.insert(Int(slot))
        }
      default: break
      }
      forEachOperand(of: nodes[Int(id)]) { stack.append(($0, bodyIsFunction)) }
    }
    self.globals = globals.sorted()
    self.slots = slots.sorted()
    reads = ProgramParts.distinct(reads)
    prepareLookups()
  }

  /// Puts the texts of long constant lists into sets, so that what is not among them is found so
  /// without going through them.
  private mutating func prepareLookups() {
    for case .contains(let list, _, _) in nodes {
      guard case .constant(let index) = nodes[Int(list)], lookups[index] == nil,
        case .list(let elements) = constants[Int(index)], elements.count > 8
      else { continue }
      var lookup = TextLookup()
      var isText = true
      for element in elements {
        switch element {
        case .string(let text): lookup.texts.insert(text)
        case .null: lookup.hasNull = true
        default: isText = false
        }
      }
      if isText { lookups[index] = lookup }
    }
  }

  private static func distinct(_ reads: [FieldRead]) -> [FieldRead] {
    var seen: Set<FieldRead> = []
    return reads.filter { seen.insert($0).inserted }
  }
}
