import DecimalArithmetic
import Diagnostics
import Text

/// A name or a row that an expression binds itself.
struct Binding {
  enum Kind {
    /// A variable of `for`, `some`, `every`, a parameter, a context entry.
    case variable(String)
    /// The row of a filter: its fields are names, and `item` is the row (DMN 1.5 §10.3.2.5).
    case row
    /// A function that may call itself by the name of its context entry.
    case itself(String)
  }

  let kind: Kind
  let local: Int32
  /// The function definition whose local it is, as an index into ``Checker/levels``.
  let level: Int
  let type: FEELType
  let missing: Missing
  let isPrivate: Bool
  /// Whether something reads it.
  var isRead = false
  /// Bare names that the row took from something outside.
  var hidden: [Hidden] = []
  /// Names that are written as `R.name` within the filter, so that the author knows of both.
  var qualified: Set<String> = []

  struct Hidden {
    let name: String
    let span: SourceSpan
    let outer: Declaration
  }
}

/// What a function definition needs while its body is checked.
struct FunctionLevel {
  var captures: [CoreFunction.Capture] = []
  var nextLocal: Int32 = 0
  var localCount: Int32 = 0
}

/// Where a value is found.
struct Place {
  let capture: CoreFunction.Capture
  let level: Int
}

extension Checker {
  // MARK: Locals

  mutating func newLocal() -> Int32 {
    let local = levels[levels.count - 1].nextLocal
    useLocals(local + 1)
    levels[levels.count - 1].nextLocal = local + 1
    return local
  }

  mutating func releaseLocals(from local: Int32) {
    levels[levels.count - 1].nextLocal = local
  }

  mutating func useLocals(_ count: Int32) {
    let top = levels.count - 1
    levels[top].localCount = max(levels[top].localCount, count)
    if top == 0 { builder.useLocals(count) }
  }

  /// Runs `body` with a binding in force.
  mutating func withBinding<Result>(
    _ kind: Binding.Kind, _ value: Typed, type: FEELType, missing: Missing, local: Int32,
    _ body: (inout Checker) -> Result
  ) -> Result {
    let before = known
    bindings.append(
      Binding(
        kind: kind, local: local, level: levels.count - 1, type: type, missing: missing,
        isPrivate: value.isPrivate))
    let result = body(&self)
    if let binding = bindings.popLast() { reportHidden(binding) }
    known = before
    return result
  }

  /// The node that reads a place, from within the function definition at hand.
  mutating func reference(
    _ place: Place, _ type: FEELType, _ missing: Missing, isPrivate: Bool, at id: ExpressionID
  ) -> Typed {
    let inner = captured(place)
    let node: CoreNode =
      switch inner.capture {
      case .slot(let index): .slot(index)
      case .local(let index): .local(index)
      case .itself: .slot(0)
      }
    let result = builder.intern(node, type: type, missing: missing, span: tree.span(id))
    return Typed(node: result, type: type, missing: missing, isPrivate: isPrivate)
  }

  /// The place as the function definition at hand sees it: a captured value is a slot of its own.
  private mutating func captured(_ place: Place) -> Place {
    var current = place
    if case .itself = place.capture {
      current = Place(capture: .slot(capture(.itself, in: place.level)), level: place.level)
    }
    while current.level < levels.count - 1 {
      let next = current.level + 1
      current = Place(capture: .slot(capture(current.capture, in: next)), level: next)
    }
    return current
  }

  private mutating func capture(_ capture: CoreFunction.Capture, in level: Int) -> Int32 {
    if let known = levels[level].captures.firstIndex(of: capture) { return Int32(known) }
    levels[level].captures.append(capture)
    return Int32(levels[level].captures.count - 1)
  }

  func isSlot(_ index: Int32) -> Place { Place(capture: .slot(index), level: 0) }

  // MARK: Names

  mutating func name(_ name: String, at id: ExpressionID, expecting: FEELType?) -> Typed {
    if let found = lookUp(name, at: id, below: bindings.count) { return found }
    if let builtin = Builtins.named(name, in: dialect) {
      if isStrict, !expectsFunction(expecting) {
        complain(CheckDiagnostics.mustBeCalled, at: id, [.name(name)])
        return nothing(at: id)
      }
      let function = FunctionValue(builtin: builtin)
      let type = FEELType.function(function.parameters, result: function.result)
      return builder.constant(.function(function), type: type, span: tree.span(id))
    }
    complainUnknown(name, at: id)
    return nothing(at: id)
  }

  private func expectsFunction(_ expected: FEELType?) -> Bool {
    switch expected {
    case .function, .any: true
    default: false
    }
  }

  /// What a name means among the first `count` bindings and in the scope; nil where nothing.
  mutating func lookUp(_ name: String, at id: ExpressionID, below count: Int) -> Typed? {
    for index in (0..<count).reversed() {
      let binding = bindings[index]
      switch binding.kind {
      case .variable(let own) where own.hasSameScalars(as: name):
        bindings[index].isRead = true
        return reference(binding, at: id)
      case .itself(let own) where own.hasSameScalars(as: name):
        return reference(
          Place(capture: .itself, level: binding.level), binding.type, .never, isPrivate: false,
          at: id)
      case .row:
        if let found = lookUp(name, inRow: index, at: id) { return found }
      default: break
      }
    }
    guard let declaration = scope[name] else { return nil }
    builder.mention(name, tree.span(id))
    return meaning(of: declaration, at: id)
  }

  func binding(_ binding: Binding) -> Place {
    Place(capture: .local(binding.local), level: binding.level)
  }

  mutating func reference(_ binding: Binding, at id: ExpressionID) -> Typed {
    reference(
      self.binding(binding), binding.type, binding.missing, isPrivate: binding.isPrivate, at: id)
  }

  private mutating func lookUp(_ name: String, inRow index: Int, at id: ExpressionID) -> Typed? {
    let row = bindings[index]
    switch row.type {
    case .record(let type):
      if let field = scope.catalogue[type].fields.firstIndex(where: {
        $0.name.hasSameScalars(as: name)
      }) {
        noteHidden(name, by: index, at: id)
        let base = reference(row, at: id)
        return self.field(field, of: base, type, at: id)
      }
    case .context(let fields):
      if let field = fields.first(where: { $0.name.hasSameScalars(as: name) }) {
        let base = reference(row, at: id)
        return property(name, of: base, type: field.type, at: id)
      }
    case .any where !name.hasSameScalars(as: "item"),
      .unknown where !name.hasSameScalars(as: "item"):
      return rowName(name, row: row, below: index, at: id)
    default: break
    }
    return name.hasSameScalars(as: "item") ? reference(row, at: id) : nil
  }

  /// A name in a filter whose rows are known only at run time.
  private mutating func rowName(
    _ name: String, row: Binding, below index: Int, at id: ExpressionID
  ) -> Typed? {
    let outer = lookUp(name, at: id, below: index)
    let base = reference(row, at: id)
    var otherwise = outer
    if otherwise == nil, let builtin = Builtins.named(name, in: dialect) {
      if isStrict { return nil }
      // A row may well have an entry of that name: the run will see.
      otherwise = builder.constant(
        .function(FunctionValue(builtin: builtin)), type: .any, span: tree.span(id))
    }
    let other = otherwise ?? nothing(at: id)
    return make(
      .rowName(row: base.node, name: builder.name(name), otherwise: other.node), .any, .maybe,
      isPrivate: base.isPrivate || other.isPrivate, at: id)
  }

  // MARK: Declarations

  mutating func meaning(of declaration: Declaration, at id: ExpressionID) -> Typed {
    let type = declaration.type
    var result: Typed
    switch declaration.meaning {
    case .global(let index):
      result = make(.global(Int32(index)), type, declaration.missing, at: id)
    case .slot(let index):
      result = reference(isSlot(Int32(index)), type, declaration.missing, isPrivate: false, at: id)
    case .field(let slot, let field):
      result = self.field(field, ofSlot: slot, declaration, at: id)
    case .constant(let value):
      result = builder.constant(value, type: type, span: tree.span(id))
    case .unit(let unit):
      result = builder.constant(
        .number(scope.catalogue[unit].scale), type: .number(relations.base(unit)),
        span: tree.span(id))
    case .inlined(let program):
      result = inline(program, at: id)
      result.type = type
    case .host(let function, let arguments):
      return host(function, named: declaration, implicit: arguments, at: id)
    }
    if declaration.isPrivate { result.isPrivate = true }
    return result
  }

  private mutating func field(
    _ field: Int, ofSlot slot: Int, _ declaration: Declaration, at id: ExpressionID
  ) -> Typed {
    let record = scope.recordType(ofSlot: slot)
    let base = reference(
      isSlot(Int32(slot)), record.map { .record($0) } ?? .any, .never, isPrivate: false, at: id)
    guard case .slot(let index) = builder.program.nodes[Int(base.node)] else { return base }
    if let record {
      builder.read(
        .init(recordType: record, field: field, span: tree.span(id), slot: slot))
    }
    let read = make(
      .slotField(slot: index, field: Int32(field)), declaration.type,
      declaration.missing, at: id)
    return scaled(read, from: declaration.type, at: id)
  }

  /// A number in its own unit becomes one in the base unit.
  mutating func scaled(_ read: Typed, from type: FEELType, at id: ExpressionID) -> Typed {
    guard case .number(.some(let unit)) = type, scope.catalogue[unit].scale != .one else {
      return read
    }
    let scale = builder.constant(
      .number(scope.catalogue[unit].scale), type: .number(nil), span: nil)
    return make(
      .arithmetic(.multiplication, left: read.node, right: scale.node), read.type, read.missing,
      isPrivate: read.isPrivate, at: id)
  }

  private mutating func inline(_ program: Program, at id: ExpressionID) -> Typed {
    let first = levels[levels.count - 1].nextLocal
    useLocals(first + program.localCount)
    var slots: [Int32: Int32] = [:]
    for slot in program.slots {
      let inner = captured(isSlot(Int32(slot)))
      if case .slot(let index) = inner.capture { slots[Int32(slot)] = index }
    }
    return builder.inline(program, firstLocal: first, slots: slots)
  }
}

extension Scope {
  /// The type of the record in a slot; nil where none is declared.
  func recordType(ofSlot slot: Int) -> RecordTypeID? {
    for layer in layers {
      if let id = layer.recordTypes[slot] { return id }
    }
    if case .slot(slot)? = input?.meaning, case .record(let id)? = input?.type { return id }
    return nil
  }
}
