extension Program: CustomStringConvertible {
  /// The core form as text, for goldens and for people who look into it.
  ///
  /// Operations stand in parentheses before their operands; `?` marks the unknown-keeping twin.
  /// Shared nodes are written out each time, up to a bound.
  public var description: String {
    var printer = ProgramPrinter(parts: parts)
    printer.write(parts.root)
    return printer.text
  }
}

private struct ProgramPrinter {
  let parts: ProgramParts
  var text = ""
  /// What a shared node repeated may cost at most, in bytes.
  static let longest = 20_000

  mutating func write(_ id: CoreNode.ID) {
    guard text.utf8.count < ProgramPrinter.longest else {
      text += "…"
      return
    }
    switch parts.nodes[Int(id)] {
    case .constant(let index): text += ValueText.literal(parts.constants[Int(index)])
    case .global(let index): text += index < 0 ? "error" : "global\(index)"
    case .slot(let index): text += "slot\(index)"
    case .local(let index): text += "local\(index)"
    case .slotField(let slot, let field): text += "slot\(slot).\(field)"
    case .field(let record, let field):
      write(record)
      text += ".\(field)"
    case .fieldOfEach(let list, let field):
      write(list)
      text += ".each.\(field)"
    case .property(let base, let name):
      write(base)
      text += ".\(parts.names[Int(name)])"
    case .function(let index): function(parts.functions[Int(index)])
    case .iteration(let index): loop("for", parts.loops[Int(index)])
    case .quantified(let index, .some): loop("some", parts.loops[Int(index)])
    case .quantified(let index, .every): loop("every", parts.loops[Int(index)])
    default: operation(parts.nodes[Int(id)])
    }
  }

  private mutating func operation(_ node: CoreNode) {
    text += "(" + head(node)
    parts.forEachOperand(of: node) { operand in
      text += " "
      write(operand)
    }
    text += ")"
  }

  /// The operation without its operands.
  private func head(_ node: CoreNode) -> String {
    func twin(_ word: String, _ keepsUnknown: Bool) -> String { keepsUnknown ? word + "?" : word }
    return switch node {
    case .arithmetic(let operation, _, _): operation.sign
    case .comparison(let operation, _, _, let keeps): twin(operation.sign, keeps)
    case .comparisonRange(let operation, _): "range \(operation.sign)"
    case .range(_, _, let bounds): "range\(brackets(bounds))"
    case .within(_, _, _, let bounds): "within\(brackets(bounds))"
    case .conjunction: "and"
    case .disjunction: "or"
    case .not: "not"
    case .negation: "-"
    case .isMissing: "missing"
    case .isPresent: "present"
    case .contains(_, _, let keeps): twin("contains", keeps)
    case .test(_, _, _, let keeps): twin("test", keeps)
    case .conditional(_, _, _, let keeps): twin("if", keeps)
    case .binding(let local, _, _): "let local\(local)"
    case .filter(_, _, let local, let keeps): twin("filter", keeps) + " local\(local)"
    case .filterOrElement(_, _, let local): "filter-or-element local\(local)"
    case .element: "element"
    case .list: "list"
    case .context(let entries, let keys, let first):
      "context local\(first)" + names(keys, entries.count)
    case .rowName(_, let name, _): "row-name \(parts.names[Int(name)])"
    case .builtin(let builtin, _): twin(Builtins[builtin.id].name, builtin.keepsUnknown)
    case .host(let function, _): "host \(parts.hostFunctions[Int(function)].name)"
    case .call(_, let arguments, let first):
      "call" + (first < 0 ? "" : names(first, arguments.count))
    case .instanceOf(_, let type): "instance-of type\(type)"
    case .conversion(_, let type): "as type\(type)"
    default: "?"
    }
  }

  private func brackets(_ bounds: CoreBounds) -> String {
    (bounds.lowerIncluded ? "[" : "(") + (bounds.upperIncluded ? "]" : ")")
  }

  private func names(_ first: Int32, _ count: Int32) -> String {
    (first..<first + count).map { index in
      let name = parts.nameLists[Int(index)]
      return " " + (name < 0 ? "_" : parts.names[Int(name)])
    }.joined()
  }

  private mutating func loop(_ word: String, _ loop: CoreLoop) {
    text += "(" + word
    for variable in loop.variables {
      text += " local\(variable.local) in "
      write(variable.domain)
      guard let upper = variable.upper else { continue }
      text += ".."
      write(upper)
    }
    text += " : "
    write(loop.body)
    text += ")"
  }

  private mutating func function(_ function: CoreFunction) {
    let captures = function.captures.map { capture in
      switch capture {
      case .slot(let index): "slot\(index)"
      case .local(let index): "local\(index)"
      case .itself: "itself"
      }
    }
    text += "(function \(function.parameters.count) [\(captures.joined(separator: " "))] "
    write(function.body)
    text += ")"
  }
}
