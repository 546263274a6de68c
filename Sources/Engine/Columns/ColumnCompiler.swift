import CivilTime
import DecimalArithmetic
import FEEL
import Records

/// Makes the plan for conditions about the records of one table.
///
/// Evaluation has no observable order (notation 9.3), so that a plan may answer what an
/// interpreter would not have looked at.
struct ColumnCompiler {
  let table: Table
  /// All tables, for child rows.
  let tables: [Table]
  /// The slot of the record at hand.
  let slot: Int
  let interpreter: Interpreter

  /// What is thrown away where a node turns out to have no operation.
  struct Draft {
    var plan = ColumnPlan()
    /// Fields that are read already, for all conditions.
    var numberFields: [Int: ScaledOperand] = [:]
    var truthFields: [Int: ColumnPlan.Truth] = [:]
    /// Nodes of the condition at hand that are worked out already, and how often the interpreter
    /// is asked for what spends steps.
    var truths: [CoreNode.ID: (truth: ColumnPlan.Truth, meteredCount: Int)] = [:]
    var numbers: [CoreNode.ID: (number: ScaledOperand, meteredCount: Int)] = [:]
    /// How often the interpreter is asked for what spends steps.
    var meteredCount = 0
    /// How often child rows are gone through, which spends steps of an interpreter.
    var aggregateCount = 0
  }

  var draft = Draft()
  /// The condition at hand.
  private(set) var program = Program(constant: .null)
  private var reads = NodeReads()
  /// Nodes of the condition at hand that are left to the interpreter.
  private var isInterpreted: Set<CoreNode.ID> = []
  /// Nodes of the condition at hand that are no numbers of a plan.
  var isNoNumber: Set<CoreNode.ID> = []

  var plan: ColumnPlan { draft.plan }

  init(table: Table, tables: [Table], slot: Int, interpreter: Interpreter) {
    self.table = table
    self.tables = tables
    self.slot = slot
    self.interpreter = interpreter
  }

  /// Adds a condition, in which run-wide values are bound already.
  ///
  /// - Parameter guarded: where it need not be answered.
  mutating func condition(
    _ program: Program, guarded: ColumnPlan.Guard? = nil
  ) -> ColumnPlan.Truth {
    begin(program)
    let before = draft
    let truth = lower(program.root, guarded)
    if draft.meteredCount + min(draft.aggregateCount, 1) <= 1 { return truth }
    // Parts that spend steps have to share those of one evaluation.
    draft = before
    return interpretation(program.root, guarded)
  }

  private mutating func begin(_ program: Program) {
    self.program = program
    reads = NodeReads(program.parts, slot: slot)
    isInterpreted = []
    isNoNumber = []
    draft.truths = [:]
    draft.numbers = [:]
    draft.meteredCount = 0
    draft.aggregateCount = 0
  }

  /// What a node reads of the record.
  func reads(of id: CoreNode.ID) -> NodeReads.Reads { reads.reads[Int(id)] }

  func isMetered(_ id: CoreNode.ID) -> Bool { reads.isMetered[Int(id)] }

  // MARK: Conditions

  mutating func lower(_ id: CoreNode.ID, _ guarded: ColumnPlan.Guard? = nil) -> ColumnPlan.Truth {
    if let known = draft.truths[id] {
      draft.meteredCount += known.meteredCount
      return known.truth
    }
    let metered = draft.meteredCount
    if !isInterpreted.contains(id) {
      let before = draft
      if let truth = operation(id) {
        draft.truths[id] = (truth, draft.meteredCount - metered)
        return truth
      }
      draft = before
      isInterpreted.insert(id)
    }
    let truth = interpretation(id, guarded)
    if guarded == nil { draft.truths[id] = (truth, draft.meteredCount - metered) }
    return truth
  }

  private mutating func interpretation(
    _ id: CoreNode.ID, _ guarded: ColumnPlan.Guard?
  ) -> ColumnPlan.Truth {
    if isMetered(id) { draft.meteredCount += 1 }
    return draft.plan.add(.byRow(.init(program: program, node: id), guard: guarded))
  }

  /// Nil where the column engine has no operation for the node.
  private mutating func operation(_ id: CoreNode.ID) -> ColumnPlan.Truth? {
    let node = program.nodes[Int(id)]
    if let truth = fieldTest(node) { return truth }
    switch reads(of: id) {
    case .nothing:
      if isMetered(id) { draft.meteredCount += 1 }
      let truth = interpreter.evaluateTruth(program, node: id, slots: RunContext.emptyFrame)
      return draft.plan.add(.repeated(TruthVector.byte(truth)))
    case .field(let field):
      if let codes = codeCount(field) {
        if isMetered(id) { draft.meteredCount += 1 }
        draft.plan.memories.append(codes + 1)
        return draft.plan.add(
          .byCode(
            .init(program: program, node: id), field: field,
            memory: draft.plan.memories.count - 1))
      }
    case .more: break
    }
    switch node {
    case .conjunction(let left, let right):
      return junction(left, right, decides: TruthVector.no) { .conjunction($0, $1) }
    case .disjunction(let left, let right):
      return junction(left, right, decides: TruthVector.yes) { .disjunction($0, $1) }
    case .not(let operand):
      let truth = lower(operand)
      return isInterpreted.contains(operand) ? nil : draft.plan.add(.negation(truth))
    case .conditional(let test, let then, let otherwise, let keepsUnknown):
      return selection(test, then, otherwise, keepsUnknown)
    case .isMissing(let operand): return presence(operand, ofNone: true)
    case .isPresent(let operand): return presence(operand, ofNone: false)
    case .comparison(let operation, let left, let right, let keepsUnknown):
      return comparison(operation, left, right, keepsUnknown)
    case .within(let value, let lower, let upper, let bounds):
      return within(value, lower, upper, bounds)
    case .contains(let list, let value, let keepsUnknown),
      .test(let value, let list, _, let keepsUnknown):
      guard let held = program.constant(of: list), let value = operand(value) else { return nil }
      return membership(value, held, keepsUnknown)
    case .quantified(let loop, let quantifier): return rowTruth(loop, quantifier)
    default: return nil
    }
  }

  /// A boolean field, or whether a field is filled in.
  private mutating func fieldTest(_ node: CoreNode) -> ColumnPlan.Truth? {
    switch node {
    case .slotField(let slot, let field):
      guard let column = column(slot, field), case .boolean = column.storage else { return nil }
      if let known = draft.truthFields[Int(field)] { return known }
      let truth = draft.plan.add(.boolean(Int(field)))
      draft.truthFields[Int(field)] = truth
      return truth
    case .isMissing(let operand), .isPresent(let operand):
      guard case .slotField(let slot, let field) = program.nodes[Int(operand)],
        let column = column(slot, field)
      else { return nil }
      // A reference to a record that does not exist is null although its cell is filled in.
      if case .reference = column.storage { return nil }
      var ofNone = false
      if case .isMissing = node { ofNone = true }
      return draft.plan.add(.fieldPresence(Int(field), ofNone: ofNone))
    default: return nil
    }
  }

  /// The column of a field of the record at hand; nil for other slots, owners and child records.
  func column(_ slot: Int32, _ field: Int32) -> Column? {
    guard Int(slot) == self.slot, table.columns.indices.contains(Int(field)) else { return nil }
    return table.columns[Int(field)]
  }

  /// How many codes the entries of a field have; nil where they have none.
  func codeCount(_ field: Int) -> Int? {
    table.columns.indices.contains(field) ? table.columns[field].codeCount : nil
  }

  private mutating func junction(
    _ left: CoreNode.ID, _ right: CoreNode.ID, decides: UInt8,
    _ step: (ColumnPlan.Truth, ColumnPlan.Truth) -> ColumnPlan.TruthStep
  ) -> ColumnPlan.Truth? {
    let before = draft
    let first = lower(left)
    if !isInterpreted.contains(left) {
      let second = lower(right, .init(truth: first, decides: decides))
      return draft.plan.add(step(first, second))
    }
    // The interpreter is asked last, and only where the other operand leaves it open.
    draft = before
    let second = lower(right)
    if isInterpreted.contains(right) { return nil }
    let guarded = lower(left, .init(truth: second, decides: decides))
    return draft.plan.add(step(guarded, second))
  }

  private mutating func selection(
    _ test: CoreNode.ID, _ then: CoreNode.ID, _ otherwise: CoreNode.ID, _ keepsUnknown: Bool
  ) -> ColumnPlan.Truth? {
    let tested = lower(test)
    let first = lower(then)
    let second = lower(otherwise)
    if [test, then, otherwise].allSatisfy(isInterpreted.contains) { return nil }
    return draft.plan.add(
      .selection(test: tested, first, second, keepsUnknown: keepsUnknown))
  }

  private mutating func presence(_ id: CoreNode.ID, ofNone: Bool) -> ColumnPlan.Truth? {
    guard let operand = number(id), case .vector(let vector) = operand.source else { return nil }
    return draft.plan.add(.presence(vector, ofNone: ofNone))
  }
}
