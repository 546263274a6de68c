import CivilTime
import DecimalArithmetic
import FEEL
import Policy
import Records

/// Numbers and days that a plan works out.
extension ColumnCompiler {
  private static let ratio = Builtins.named("ratio", in: .policy)

  /// Nil where a node is no number or day of the plan, or where Int64 may not hold it.
  mutating func number(_ id: CoreNode.ID) -> ScaledOperand? {
    if let known = draft.numbers[id] {
      draft.meteredCount += known.meteredCount
      return known.number
    }
    if isNoNumber.contains(id) { return nil }
    let before = draft
    guard let operand = makeNumber(id) else {
      draft = before
      isNoNumber.insert(id)
      return nil
    }
    draft.numbers[id] = (operand, draft.meteredCount - before.meteredCount)
    return operand
  }

  private mutating func makeNumber(_ id: CoreNode.ID) -> ScaledOperand? {
    switch program.nodes[Int(id)] {
    case .constant: return program.constant(of: id).flatMap { ScaledOperand($0) }
    case .slotField(let slot, let field): return self.field(slot, field)
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, left, right)
    case .negation(let operand):
      guard let operand = number(operand), operand.scale != nil else { return nil }
      return multiplied(operand, by: -1)
    case .conditional(let test, let then, let otherwise, let keepsUnknown):
      guard let a = number(then), let b = number(otherwise), let (first, second) = aligned(a, b)
      else { return nil }
      let tested = lower(test)
      let vector = draft.plan.add(
        .selection(
          test: tested, self.vector(of: first), self.vector(of: second),
          keepsUnknown: keepsUnknown))
      return ScaledOperand(vector, first.kind, first.interval.joined(with: second.interval))
    case .builtin(let builtin, let arguments): return rowNumber(builtin, arguments)
    default: return nil
    }
  }

  private mutating func field(_ slot: Int32, _ field: Int32) -> ScaledOperand? {
    guard let column = column(slot, field) else { return nil }
    let field = Int(field)
    if let known = draft.numberFields[field] { return known }
    let operand: ScaledOperand
    switch column.storage {
    case .scaled(let entries, let scale):
      guard (0...PowerOfTen.largest).contains(scale) else { return nil }
      // Entries of blank rows count too: that can only make the interval wider.
      operand = ScaledOperand(
        draft.plan.add(.scaled(field)), .number(scale: scale),
        ScaledInterval(of: entries))
    case .date:
      operand = ScaledOperand(draft.plan.add(.day(field)), .day, Self.days)
    default: return nil
    }
    draft.numberFields[field] = operand
    return operand
  }

  /// Days are only moved and compared, never multiplied.
  private static let days = ScaledInterval(Int64.min / 4, Int64.max / 4)

  /// The operand as a vector.
  mutating func vector(of operand: ScaledOperand) -> ColumnPlan.Number {
    switch operand.source {
    case .vector(let vector): vector
    case .constant(let value): draft.plan.add(.always(value))
    }
  }

  // MARK: Arithmetic

  private mutating func arithmetic(
    _ operation: ExpressionTree.Arithmetic, _ left: CoreNode.ID, _ right: CoreNode.ID
  ) -> ScaledOperand? {
    if let moved = movedDay(operation, left, right) { return moved }
    guard let a = number(left), let b = number(right), let first = a.scale, let second = b.scale
    else { return nil }
    switch operation {
    case .addition, .subtraction:
      guard let (a, b) = aligned(a, b) else { return nil }
      let isSum = operation == .addition
      guard let interval = isSum ? a.interval.sum(b.interval) : a.interval.difference(b.interval)
      else { return nil }
      let (one, other) = (vector(of: a), vector(of: b))
      return ScaledOperand(
        draft.plan.add(isSum ? .sum(one, other) : .difference(one, other)), a.kind, interval)
    case .multiplication:
      guard first + second <= PowerOfTen.largest, let interval = a.interval.product(b.interval)
      else { return nil }
      let (one, other) = (vector(of: a), vector(of: b))
      return ScaledOperand(
        draft.plan.add(.product(one, other)), .number(scale: first + second), interval)
    case .division, .exponentiation: return nil
    }
  }

  /// A day plus or minus a constant duration.
  private mutating func movedDay(
    _ operation: ExpressionTree.Arithmetic, _ left: CoreNode.ID, _ right: CoreNode.ID
  ) -> ScaledOperand? {
    let day: CoreNode.ID
    let duration: CivilDuration
    switch (operation, program.constant(of: left), program.constant(of: right)) {
    case (.addition, _, .yearsMonths(let span)?): (day, duration) = (left, .yearMonth(span))
    case (.addition, _, .daysTime(let span)?): (day, duration) = (left, .dayTime(span))
    case (.addition, .yearsMonths(let span)?, _): (day, duration) = (right, .yearMonth(span))
    case (.addition, .daysTime(let span)?, _): (day, duration) = (right, .dayTime(span))
    case (.subtraction, _, .yearsMonths(let span)?):
      (day, duration) = (left, .yearMonth(span.negated))
    case (.subtraction, _, .daysTime(let span)?):
      (day, duration) = (left, .dayTime(span.negated))
    default: return nil
    }
    guard let operand = number(day), operand.scale == nil else { return nil }
    return ScaledOperand(
      draft.plan.add(.moved(vector(of: operand), duration)), .day, Self.days)
  }

  private mutating func multiplied(_ operand: ScaledOperand, by factor: Int64) -> ScaledOperand? {
    guard let interval = operand.interval.product(ScaledInterval(factor)) else { return nil }
    switch operand.source {
    case .constant(let value): return ScaledOperand(constant: value * factor, operand.kind)
    case .vector(let vector):
      return ScaledOperand(
        draft.plan.add(.multiple(vector, factor)), operand.kind, interval)
    }
  }

  /// Two numbers at one scale, or two days; nil where that is not so.
  mutating func aligned(
    _ a: ScaledOperand, _ b: ScaledOperand
  ) -> (ScaledOperand, ScaledOperand)? {
    guard let first = a.scale, let second = b.scale else {
      return a.scale == nil && b.scale == nil ? (a, b) : nil
    }
    let scale = max(first, second)
    guard let one = scaled(a, from: first, to: scale),
      let other = scaled(b, from: second, to: scale)
    else { return nil }
    return (one, other)
  }

  private mutating func scaled(
    _ operand: ScaledOperand, from: Int, to scale: Int
  ) -> ScaledOperand? {
    if from == scale { return operand }
    guard let power = PowerOfTen.int64(scale - from),
      let multiple = multiplied(operand, by: power)
    else { return nil }
    switch multiple.source {
    case .constant(let value): return ScaledOperand(constant: value, .number(scale: scale))
    case .vector(let vector):
      return ScaledOperand(vector, .number(scale: scale), multiple.interval)
    }
  }

  // MARK: Quotients

  /// `a / b`, `ratio(a, b)` or `ratio(a, b, default)` with a constant default.
  mutating func quotient(_ id: CoreNode.ID) -> ScaledQuotient? {
    var byZero: DecimalNumber?
    let dividend: CoreNode.ID
    let divisor: CoreNode.ID
    switch program.nodes[Int(id)] {
    case .arithmetic(.division, let left, let right): (dividend, divisor) = (left, right)
    case .builtin(let builtin, let arguments):
      guard builtin.id == Self.ratio, (2...3).contains(arguments.count) else { return nil }
      let operands = program.children[Int(arguments.start)..<Int(arguments.start + arguments.count)]
      dividend = operands[operands.startIndex]
      divisor = operands[operands.startIndex + 1]
      if operands.count == 3 {
        guard
          case .number(let substitute)? = program.constant(of: operands[operands.startIndex + 2])
        else { return nil }
        byZero = substitute
      }
    default: return nil
    }
    guard let a = number(dividend), let b = number(divisor), a.scale != nil, b.scale != nil else {
      return nil
    }
    return ScaledQuotient(dividend: a, divisor: b, byZero: byZero)
  }
}

extension ScaledOperand {
  /// A constant number or date; nil for anything else, and for a number that Int64 does not hold.
  init?(_ value: Value) {
    switch value {
    case .number(let number): self.init(number)
    case .date(let date): self.init(constant: Int64(date.daysSinceEpoch), .day)
    default: return nil
    }
  }
}
