import CivilTime
import FEEL

/// How conditions are worked out for many rows of one table at once (notation 9.2): steps in order,
/// each of which fills one vector from those before it.
///
/// Made from the same core form that the interpreter runs, and never of another opinion: what the
/// column engine has no operation for is a step that asks the interpreter, row by row.
struct ColumnPlan {
  /// A vector of truths, by its number.
  struct Truth: Hashable { let index: Int }
  /// A vector of numbers, by its number.
  struct Number: Hashable { let index: Int }

  enum Step {
    case truth(TruthStep, into: Truth)
    case number(NumberStep, into: Number)
  }

  enum TruthStep {
    /// One of ``TruthVector``'s bytes for all rows.
    case repeated(UInt8)
    /// A field that is a boolean.
    case boolean(Int)
    /// Whether a field is filled in (`ofNone`: is not).
    case fieldPresence(Int, ofNone: Bool)
    case presence(Number, ofNone: Bool)
    case negation(Truth)
    case conjunction(Truth, Truth)
    case disjunction(Truth, Truth)
    case settled(Truth, unknownAs: UInt8)
    case selection(test: Truth, Truth, Truth, keepsUnknown: Bool)
    case comparison(ExpressionTree.Comparison, Number, Number)
    case comparisonWithConstant(ExpressionTree.Comparison, Number, Int64)
    case quotientComparison(
      ExpressionTree.Comparison, Number, Number, factors: (Int64, Int64), byZero: UInt8)
    /// Whether some or every child row meets a condition, whose truths are by child row.
    case overRows([UInt8], every: Bool, RowGroup)
    /// Asks the interpreter once for each code of a field: text, choice, reference.
    case byCode(Interpretation, field: Int, memory: Int)
    /// Asks the interpreter for each row where the guard leaves the answer open.
    case byRow(Interpretation, guard: Guard?)
  }

  enum NumberStep {
    case always(Int64)
    /// A field that is a scaled number.
    case scaled(Int)
    /// A field that is a date.
    case day(Int)
    case sum(Number, Number)
    case difference(Number, Number)
    case product(Number, Number)
    case multiple(Number, Int64)
    case moved(Number, CivilDuration)
    case selection(test: Truth, Number, Number, keepsUnknown: Bool)
    /// A count or sum over child rows.
    case overRows(RowAggregate, RowGroup)
  }

  /// A node that the interpreter evaluates.
  struct Interpretation {
    let program: Program
    let node: CoreNode.ID
  }

  /// Where the other operand of `and` or `or` has this value, the answer is not needed.
  struct Guard {
    let truth: Truth
    let decides: UInt8
  }

  var steps: [Step] = []
  var truthCount = 0
  var numberCount = 0
  /// Sizes of the memories of ``TruthStep/byCode(_:field:memory:)``, in codes and one for blank.
  var memories: [Int] = []
  /// Sizes of the memories of ``RowGroup/TextMatch``, likewise.
  var textMemories: [Int] = []

  mutating func add(_ step: TruthStep) -> Truth {
    let truth = Truth(index: truthCount)
    truthCount += 1
    steps.append(.truth(step, into: truth))
    return truth
  }

  mutating func add(_ step: NumberStep) -> Number {
    let number = Number(index: numberCount)
    numberCount += 1
    steps.append(.number(step, into: number))
    return number
  }
}
