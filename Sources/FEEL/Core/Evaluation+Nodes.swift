import CivilTime
import DecimalArithmetic
import Diagnostics

/// One evaluation: a switch over core nodes, with locals in a frame on the stack.
///
/// Conditions are evaluated by ``truth(_:)``, which makes no values of its own; all else by
/// ``value(_:)``. What is rare stands in functions of its own, so that frames stay small.
struct Evaluation<Observer: EvaluationObserver>: ~Copyable {
  // INVARIANT: both outlive the evaluation, since `with` holds them until its body returns.
  unowned(unsafe) let storage: Program.Storage
  unowned(unsafe) let surroundings: Interpreter.Surroundings
  let nodes: UnsafePointer<CoreNode>
  /// ``ProgramParts/takesNumbers``
  let takesNumbers: UnsafePointer<Bool>
  let constants: UnsafePointer<Value>
  let slots: UnsafeBufferPointer<Value>
  let locals: UnsafeMutableBufferPointer<Value>
  var budget: Budget
  var observer: Observer

  var program: ProgramParts { @inline(__always) _read { yield storage.parts } }
  var interpreter: Interpreter { Interpreter(surroundings) }

  /// Sets up a frame and runs `body` in it.
  static func with<Result>(
    _ storage: Program.Storage, interpreter: Interpreter, slots: UnsafeBufferPointer<Value>,
    locals: Int,
    budget: Budget, observer: inout Observer,
    _ body: (inout Evaluation<Observer>) -> Result
  ) -> Result {
    guard locals > 0 else {
      let none = UnsafeMutableBufferPointer<Value>(start: nil, count: 0)
      return with(storage, interpreter, slots, none, budget, &observer, body)
    }
    return withUnsafeTemporaryAllocation(of: Value.self, capacity: locals) { frame in
      frame.initialize(repeating: .null)
      defer { frame.deinitialize() }
      return with(storage, interpreter, slots, frame, budget, &observer, body)
    }
  }

  @inline(__always)
  private static func with<Result>(
    _ storage: Program.Storage, _ interpreter: Interpreter, _ slots: UnsafeBufferPointer<Value>,
    _ locals: UnsafeMutableBufferPointer<Value>, _ budget: Budget, _ observer: inout Observer,
    _ body: (inout Evaluation<Observer>) -> Result
  ) -> Result {
    storage.parts.nodes.withUnsafeBufferPointer { nodes in
      storage.parts.takesNumbers.withUnsafeBufferPointer { takesNumbers in
        storage.parts.constants.withUnsafeBufferPointer { constants in
          // A program has a node at least, its root; one without constants never asks for any,
          // so that its own nodes serve as an address.
          guard let first = nodes.baseAddress, let firstFlag = takesNumbers.baseAddress else {
            return nothing(body, interpreter, &observer)
          }
          let firstConstant =
            constants.baseAddress ?? UnsafeRawPointer(first).assumingMemoryBound(to: Value.self)
          var evaluation = Evaluation(
            storage: storage, surroundings: interpreter.surroundings, nodes: first,
            takesNumbers: firstFlag,
            constants: firstConstant, slots: slots, locals: locals, budget: budget,
            observer: observer)
          defer { withExtendedLifetime((storage, interpreter)) {} }
          let result = body(&evaluation)
          observer = evaluation.observer
          return result
        }
      }
    }
  }

  /// An empty program is null.
  private static func nothing<Result>(
    _ body: (inout Evaluation<Observer>) -> Result, _ interpreter: Interpreter,
    _ observer: inout Observer
  ) -> Result {
    var builder = ProgramBuilder()
    let null = builder.constant(.null, type: .null, span: nil)
    return with(
      builder.finished(null, tree: nil).storage, interpreter: interpreter,
      slots: UnsafeBufferPointer(start: nil, count: 0), locals: 0,
      budget: Budget(steps: 1, depth: 0), observer: &observer, body)
  }

  // MARK: Values

  mutating func value(_ id: CoreNode.ID) -> Value {
    let result = plainValue(id)
    tell(id, result)
    return result
  }

  @inline(__always)
  mutating func tell(_ id: CoreNode.ID, _ value: @autoclosure () -> Value) {
    guard Observer.self != NoObserver.self, program.facts[Int(id)].span != nil else { return }
    observer.didEvaluate(id, value: value())
  }

  private mutating func plainValue(_ id: CoreNode.ID) -> Value {
    switch nodes[Int(id)] {
    case .constant(let index): return constants[Int(index)]
    case .global(let index):
      return surroundings.globals.indices.contains(Int(index))
        ? surroundings.globals[Int(index)] : .null
    case .slot(let index):
      return slots.indices.contains(Int(index)) ? slots[Int(index)] : .null
    case .local(let index): return locals[Int(index)]
    case .slotField(let slot, let field): return fieldOfSlot(slot, field, id)
    case .field(let record, let field):
      guard case .record(let reference) = value(record) else { return .null }
      return read(reference, field, id)
    case .arithmetic(let operation, let left, let right):
      if takesNumbers[Int(id)] {
        return calculated(operation, left, right, id).map { .number($0) } ?? .null
      }
      return arithmetic(operation, value(left), value(right), id)
    case .conditional(let test, let then, let otherwise, let keepsUnknown):
      return conditional(test, then, otherwise, keepsUnknown)
    case .comparison, .within, .conjunction, .disjunction, .not, .isMissing, .isPresent,
      .contains, .test, .quantified:
      return plainTruth(id).map { .boolean($0) } ?? .null
    case .builtin(let builtin, let arguments): return callBuiltin(builtin, arguments, id)
    case .binding(let local, let bound, let body):
      locals[Int(local)] = value(bound)
      return value(body)
    default: return rareValue(id)
    }
  }

  @inline(__always)
  private mutating func fieldOfSlot(_ slot: Int32, _ field: Int32, _ id: CoreNode.ID) -> Value {
    guard slots.indices.contains(Int(slot)), case .record(let reference) = slots[Int(slot)] else {
      return .null
    }
    return read(reference, field, id)
  }

  @inline(__always)
  mutating func read(_ record: RecordReference, _ field: Int32, _ id: CoreNode.ID) -> Value {
    let value = record.table.value(row: Int(record.row), field: Int(field))
    if Observer.self != NoObserver.self {
      observer.didRead(record, field: Int(field), value: value, node: id)
    }
    return value
  }

  private mutating func conditional(
    _ test: CoreNode.ID, _ then: CoreNode.ID, _ otherwise: CoreNode.ID, _ keepsUnknown: Bool
  ) -> Value {
    switch truth(test) {
    case true?: value(then)
    case nil where keepsUnknown: .null
    default: value(otherwise)
    }
  }

  @inline(__always)
  private mutating func arithmetic(
    _ operation: ExpressionTree.Arithmetic, _ left: Value, _ right: Value, _ id: CoreNode.ID
  ) -> Value {
    if case .number(let a) = left, case .number(let b) = right {
      let result =
        switch operation {
        case .addition: a.adding(b)
        case .subtraction: a.subtracting(b)
        case .multiplication: a.multiplied(by: b)
        default: DecimalNumber?.none
        }
      if let result { return .number(result) }
    }
    var failure: Failure?
    let result = ValueArithmetic.apply(operation, left, right, &failure)
    if let failure {
      fail(failure.reason, id)
    } else if Observer.self != NoObserver.self, case .null = result {
      lackOperand(operation, id)
    }
    return result
  }

  /// Reports an operand that is null, where every null is reported.
  mutating func lackOperand(_ operation: ExpressionTree.Arithmetic, _ id: CoreNode.ID) {
    guard Observer.self != NoObserver.self, observer.tellsEveryNull else { return }
    observer.didLack(
      LocalizedText(
        en: "an operand of `\(operation.sign)` is null",
        zh: "`\(operation.sign)` 的一个运算对象是 null"), node: id)
  }

  /// Tells why a node has no value: a failure, or only what follows from an operand that is null.
  mutating func fail(
    _ reason: @autoclosure () -> LocalizedText, _ id: CoreNode.ID, lacksOperand: Bool
  ) {
    guard Observer.self != NoObserver.self else { return }
    if lacksOperand {
      observer.didLack(reason(), node: id)
    } else {
      observer.didFail(reason(), node: id)
    }
  }

  /// Tells why a node has no value.
  mutating func fail(_ reason: @autoclosure () -> LocalizedText, _ id: CoreNode.ID) {
    if Observer.self != NoObserver.self { observer.didFail(reason(), node: id) }
  }

  /// Takes the cost of a node off the steps; false where none are left.
  mutating func spend(on node: CoreNode.ID, _ id: CoreNode.ID) -> Bool {
    budget.steps -= Int(program.facts[Int(node)].cost)
    if budget.steps > 0 { return true }
    fail(Budget.tooManySteps, id)
    return false
  }

  // MARK: Conditions

  /// The value of a condition: nil where it is null, or anything but a boolean.
  mutating func truth(_ id: CoreNode.ID) -> Bool? {
    let result = plainTruth(id)
    tell(id, result.map { .boolean($0) } ?? .null)
    return result
  }

  private mutating func plainTruth(_ id: CoreNode.ID) -> Bool? {
    switch nodes[Int(id)] {
    case .conjunction(let left, let right):
      let a = truth(left)
      if a == false { return false }
      let b = truth(right)
      if b == false { return false }
      return a == nil || b == nil ? nil : true
    case .disjunction(let left, let right):
      let a = truth(left)
      if a == true { return true }
      let b = truth(right)
      if b == true { return true }
      return a == nil || b == nil ? nil : false
    case .not(let operand): return truth(operand).map { !$0 }
    case .comparison(let operation, let left, let right, let keepsUnknown):
      if takesNumbers[Int(id)] { return compareNumbers(operation, left, right, keepsUnknown) }
      return compare(operation, left, right, keepsUnknown, id)
    case .within(let tested, let lower, let upper, let bounds):
      if takesNumbers[Int(id)] { return isNumber(tested, within: lower, upper, bounds) }
      return within(tested, lower, upper, bounds, id)
    case .isMissing(let operand):
      if case .null = value(operand) { return true }
      return false
    case .isPresent(let operand):
      if case .null = value(operand) { return false }
      return true
    case .contains(let list, let tested, let keepsUnknown):
      return contains(list, tested, keepsUnknown, id)
    case .test(let tested, let test, let readsInput, let keepsUnknown):
      return meets(value(tested), value(test), readsInput, keepsUnknown, id)
    case .quantified(let loop, let quantifier): return quantified(loop, quantifier, id)
    default:
      if case .boolean(let truth) = plainValue(id) { return truth }
      return nil
    }
  }

  @inline(__always)
  private mutating func compare(
    _ operation: ExpressionTree.Comparison, _ left: CoreNode.ID, _ right: CoreNode.ID,
    _ keepsUnknown: Bool, _ id: CoreNode.ID
  ) -> Bool? {
    let a = value(left)
    // A constant is compared where it lies.
    if case .constant(let index) = nodes[Int(right)] {
      return compare(operation, a, constants[Int(index)], keepsUnknown, id)
    }
    return compare(operation, a, value(right), keepsUnknown, id)
  }

  @inline(__always)
  private mutating func compare(
    _ operation: ExpressionTree.Comparison, _ left: Value, _ right: Value, _ keepsUnknown: Bool,
    _ id: CoreNode.ID
  ) -> Bool? {
    var failure: Failure?
    let result = Operations.compare(
      operation, left, right, keepsUnknown: keepsUnknown, &failure)
    if let failure { fail(failure.reason, id) }
    return result
  }

  @inline(__always)
  private mutating func within(
    _ tested: CoreNode.ID, _ lower: CoreNode.ID, _ upper: CoreNode.ID, _ bounds: CoreBounds,
    _ id: CoreNode.ID
  ) -> Bool? {
    let tested = value(tested)
    let first = compare(
      bounds.lowerIncluded ? .greaterOrEqual : .greater, tested, value(lower), true, id)
    if first == false { return false }
    let second = compare(
      bounds.upperIncluded ? .lessOrEqual : .less, tested, value(upper), true, id)
    if second == false { return false }
    return first == nil || second == nil ? nil : true
  }

  private mutating func contains(
    _ list: CoreNode.ID, _ tested: CoreNode.ID, _ keepsUnknown: Bool, _ id: CoreNode.ID
  ) -> Bool? {
    let tested = value(tested)
    if case .constant(let index) = nodes[Int(list)] {
      if case .string(let text) = tested, let lookup = lookup(index), !lookup.texts.contains(text) {
        return lookup.hasNull && keepsUnknown ? nil : false
      }
      // Constants among the tests of the standard, which no list is equal to.
      if !keepsUnknown, case .list(let items) = constants[Int(index)] {
        return ValueComparison.contains(items, tested, keepingUnknown: false)
      }
      return meets(tested, constants[Int(index)], false, keepsUnknown, id)
    }
    return meets(tested, value(list), false, keepsUnknown, id)
  }

  @inline(__always)
  private func lookup(_ constant: Int32) -> ProgramParts.TextLookup? {
    storage.parts.lookups.isEmpty ? nil : storage.parts.lookups[constant]
  }

  private mutating func meets(
    _ tested: Value, _ test: Value, _ readsInput: Bool, _ keepsUnknown: Bool, _ id: CoreNode.ID
  ) -> Bool? {
    var failure: Failure?
    let result = Operations.meets(
      tested, test, readsInput: readsInput, keepsUnknown: keepsUnknown, &failure)
    if let failure { fail(failure.reason, id) }
    return result
  }
}
