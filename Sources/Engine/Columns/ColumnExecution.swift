import FEEL
import Records

/// Runs a plan over rows of its table, a chunk at a time; vectors are made once and filled again.
struct ColumnExecution {
  /// Rows of a chunk: its vectors stay within the processor's cache.
  static let chunk = 4_096

  private let plan: ColumnPlan
  private let table: Table
  private let interpreter: Interpreter
  private let slot: Int
  /// What the interpreter sees; the record at hand is put into its slot.
  private var frame: [Value]
  private var truths: [TruthVector]
  private var numbers: [NumberVector]
  /// Truths of the codes that were met; ``unasked`` for the others.
  private var memories: [[UInt8]]
  /// Numbers of the texts of codes that were met.
  var textMemories: [[Int32?]]
  private(set) var rows: [Int]
  private(set) var count = 0

  private static let unasked: UInt8 = 255

  init(
    _ plan: ColumnPlan, table: Table, slot: Int, frame: [Value], _ interpreter: Interpreter,
    chunk: Int = Self.chunk
  ) {
    self.plan = plan
    self.table = table
    self.slot = slot
    self.frame = frame
    self.interpreter = interpreter
    let capacity = max(1, min(chunk, table.count))
    truths = Array(repeating: TruthVector(capacity: capacity), count: plan.truthCount)
    numbers = Array(repeating: NumberVector(capacity: capacity), count: plan.numberCount)
    memories = plan.memories.map { Array(repeating: Self.unasked, count: $0) }
    textMemories = plan.textMemories.map { Array(repeating: nil, count: $0) }
    rows = Array(repeating: 0, count: capacity)
  }

  subscript(truth: ColumnPlan.Truth) -> TruthVector { truths[truth.index] }

  /// Most rows of one ``run(_:)``.
  var capacity: Int { rows.count }

  /// Works the plan out for the next rows, at most ``capacity``.
  mutating func run(_ next: ArraySlice<Int>) {
    count = min(next.count, rows.count)
    for (position, row) in next.prefix(count).enumerated() { rows[position] = row }
    for step in plan.steps {
      switch step {
      case .truth(let step, let target): run(step, target.index)
      case .number(let step, let target): run(step, target.index)
      }
    }
  }

  // MARK: Truths

  private mutating func run(_ step: ColumnPlan.TruthStep, _ target: Int) {
    switch step {
    case .repeated(let byte): truths[target].fill(byte, count: count)
    case .boolean(let field): readTruth(field, target)
    case .fieldPresence(let field, let ofNone): readPresence(field, ofNone, target)
    case .presence(let number, let ofNone):
      truths[target].presence(numbers[number.index], ofNone: ofNone, count: count)
    case .negation(let a): truths[target].negation(truths[a.index], count: count)
    case .conjunction(let a, let b):
      truths[target].conjunction(truths[a.index], truths[b.index], count: count)
    case .disjunction(let a, let b):
      truths[target].disjunction(truths[a.index], truths[b.index], count: count)
    case .settled(let a, let byte):
      truths[target].settle(truths[a.index], unknownAs: byte, count: count)
    case .selection(let test, let a, let b, let keepsUnknown):
      truths[target].select(
        truths[test.index], truths[a.index], truths[b.index], keepsUnknown: keepsUnknown,
        count: count)
    case .comparison(let operation, let a, let b):
      truths[target].comparison(operation, numbers[a.index], numbers[b.index], count: count)
    case .comparisonWithConstant(let operation, let a, let constant):
      truths[target].comparison(operation, numbers[a.index], with: constant, count: count)
    case .quotientComparison(let operation, let a, let b, let factors, let byZero):
      truths[target].comparison(
        operation, quotientOf: numbers[a.index], numbers[b.index], factors: factors,
        byZero: byZero, count: count)
    case .overRows(let rowTruths, let every, let group):
      var vector = TruthVector(capacity: 0)
      swap(&vector, &truths[target])
      quantify(rowTruths, every: every, over: group, into: &vector)
      swap(&vector, &truths[target])
    case .byCode(let interpretation, let field, let memory):
      askByCode(interpretation, field, memory, target)
    case .byRow(let interpretation, let guarded): askByRow(interpretation, guarded, target)
    }
  }

  private mutating func readTruth(_ field: Int, _ target: Int) {
    let column = table.columns[field]
    guard case .boolean(let bits) = column.storage else { return }
    let words = bits.words
    let present = column.isPresent.words
    Lanes.fill(&truths[target].rows, count: count, rows) { row in
      let isKnown = UInt8(truncatingIfNeeded: present[row >> 6] >> UInt64(row & 63)) & 1
      let bit = UInt8(truncatingIfNeeded: words[row >> 6] >> UInt64(row & 63)) & 1
      return (1 ^ isKnown) | (bit & isKnown) << 1
    }
  }

  private mutating func readPresence(_ field: Int, _ ofNone: Bool, _ target: Int) {
    let present = table.columns[field].isPresent.words
    let flip: UInt8 = ofNone ? 1 : 0
    Lanes.fill(&truths[target].rows, count: count, rows) { row in
      ((UInt8(truncatingIfNeeded: present[row >> 6] >> UInt64(row & 63)) & 1) ^ flip) << 1
    }
  }

  // MARK: The interpreter

  mutating func value(_ interpretation: ColumnPlan.Interpretation, row: Int) -> Value {
    frame[slot] = .record(RecordReference(table: table, row: row))
    var observer = NoObserver()
    return interpreter.evaluate(
      interpretation.program, node: interpretation.node, slots: frame, observer: &observer)
  }

  /// The code of a field and 1; 0 where it has no value.
  func code(ofField field: Int, row: Int) -> Int { table.columns[field].code(row: row) }

  private mutating func ask(_ interpretation: ColumnPlan.Interpretation, row: Int) -> UInt8 {
    frame[slot] = .record(RecordReference(table: table, row: row))
    return TruthVector.byte(
      interpreter.evaluateTruth(
        interpretation.program, node: interpretation.node, slots: frame))
  }

  private mutating func askByRow(
    _ interpretation: ColumnPlan.Interpretation, _ guarded: ColumnPlan.Guard?, _ target: Int
  ) {
    for position in 0..<count {
      if let guarded, truths[guarded.truth.index].rows[position] == guarded.decides {
        truths[target].rows[position] = TruthVector.unknown
      } else {
        truths[target].rows[position] = ask(interpretation, row: rows[position])
      }
    }
  }

  /// Rows with the same code read the same, so that the first of them answers for all.
  private mutating func askByCode(
    _ interpretation: ColumnPlan.Interpretation, _ field: Int, _ memory: Int, _ target: Int
  ) {
    let column = table.columns[field]
    var remembered: [UInt8] = []
    swap(&remembered, &memories[memory])
    defer { swap(&remembered, &memories[memory]) }
    for position in 0..<count {
      let row = rows[position]
      let code = column.code(row: row)
      if remembered[code] == Self.unasked { remembered[code] = ask(interpretation, row: row) }
      truths[target].rows[position] = remembered[code]
    }
  }

  // MARK: Numbers

  private mutating func run(_ step: ColumnPlan.NumberStep, _ target: Int) {
    switch step {
    case .always(let value): numbers[target].fill(value, count: count)
    case .scaled(let field): readNumbers(field, target)
    case .day(let field): readDays(field, target)
    case .sum(let a, let b):
      numbers[target].sum(numbers[a.index], numbers[b.index], count: count)
    case .difference(let a, let b):
      numbers[target].difference(numbers[a.index], numbers[b.index], count: count)
    case .product(let a, let b):
      numbers[target].product(numbers[a.index], numbers[b.index], count: count)
    case .multiple(let a, let factor):
      numbers[target].product(numbers[a.index], by: factor, count: count)
    case .moved(let a, let duration):
      numbers[target].moved(numbers[a.index], by: duration, count: count)
    case .selection(let test, let a, let b, let keepsUnknown):
      numbers[target].select(
        truths[test.index], numbers[a.index], numbers[b.index], keepsUnknown: keepsUnknown,
        count: count)
    case .overRows(let aggregate, let group):
      var vector = NumberVector(capacity: 0)
      swap(&vector, &numbers[target])
      self.aggregate(aggregate, over: group, into: &vector)
      swap(&vector, &numbers[target])
    }
  }

  private mutating func readNumbers(_ field: Int, _ target: Int) {
    guard case .scaled(let entries, _) = table.columns[field].storage else { return }
    Lanes.fill(&numbers[target].values, count: count, rows) { entries[$0] }
    readKnown(field, target)
  }

  private mutating func readDays(_ field: Int, _ target: Int) {
    guard case .date(let days) = table.columns[field].storage else { return }
    Lanes.fill(&numbers[target].values, count: count, rows) { Int64(days[$0]) }
    readKnown(field, target)
  }

  private mutating func readKnown(_ field: Int, _ target: Int) {
    let present = table.columns[field].isPresent.words
    Lanes.fill(&numbers[target].isKnown, count: count, rows) { row in
      UInt8(truncatingIfNeeded: present[row >> 6] >> UInt64(row & 63)) & 1
    }
  }
}
