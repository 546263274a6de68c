import Decisions
import Diagnostics
import FEEL

/// A boxed expression, ready to run: names are slots of a frame.
///
/// Trees are at most as deep as the XML that they were read from.
final class BoxedExpression: Sendable {
  enum Kind: Sendable {
    case program(Program)
    /// Each entry is put into its slot for those after it; with a result, that is the value.
    case context([BoxedEntry], result: BoxedExpression?)
    case list([BoxedExpression])
    case relation(columns: [String], rows: [[BoxedExpression]])
    case invocation(callee: BoxedExpression, names: [String], arguments: [BoxedExpression])
    case function(BoxedFunction)
    case table(BoxedTable)
    case conditional(test: BoxedExpression, then: BoxedExpression, otherwise: BoxedExpression)
    case filter(BoxedFilter)
    case iterator(BoxedIterator)
    /// An expression without a value because of an error in it.
    case failed(reason: LocalizedText, at: SourceSpan)
  }

  let kind: Kind
  /// The type to which the value is converted; nil where none is declared.
  let type: DeclaredType?
  /// What the expression is the value of, for messages.
  let name: String
  let span: SourceSpan

  init(kind: Kind, type: DeclaredType?, name: String, span: SourceSpan) {
    self.kind = kind
    self.type = type
    self.name = name
    self.span = span
  }
}

struct BoxedEntry: Sendable {
  let name: String
  let slot: Int
  let value: BoxedExpression
}

/// A function definition: a business knowledge model or a boxed function.
final class BoxedFunction: Sendable {
  let parameters: [Parameter]
  /// Nil for a function that cannot be called: one in Java or PMML, or without a body.
  let body: BoxedExpression?
  let reason: LocalizedText?
  let result: DeclaredType?
  /// Where the function finds itself when it is called, so that it can call itself.
  let ownSlot: Int?

  struct Parameter: Sendable {
    let name: String
    let slot: Int
    let type: DeclaredType?
  }

  init(
    parameters: [Parameter], body: BoxedExpression?, reason: LocalizedText?, result: DeclaredType?,
    ownSlot: Int?
  ) {
    self.parameters = parameters
    self.body = body
    self.reason = reason
    self.result = result
    self.ownSlot = ownSlot
  }

  var declared: [FEELType.FunctionParameter] {
    parameters.map { FEELType.FunctionParameter(name: $0.name, type: $0.type?.feel ?? .any) }
  }
}

/// A decision table whose inputs are expressions of the model.
final class BoxedTable: Sendable {
  let table: DecisionTable
  let index: DecisionTableIndex?
  let inputs: [BoxedExpression]
  /// Where the tests find the value of their input.
  let inputSlot: Int
  /// The message for each input whose value is not allowed.
  let heads: [Head]
  /// The constraints of each output.
  let columns: [Column]

  struct Head: Sendable {
    let name: String
    /// The declared type of the input, else of the name that it is; nil where neither has one.
    let type: DeclaredType?
    /// The allowed values as they are written; nil where all are.
    let allowed: String?
    let span: SourceSpan
  }

  struct Column: Sendable {
    let name: String
    let type: DeclaredType?
    /// Unary tests of the output values, about the slot of the inputs; nil where every one is
    /// allowed.
    let allowed: Program?
    /// The same as it is written.
    let allowedText: String?
    let span: SourceSpan

    /// Whether an output is certainly valid for the column, judged by its kind alone.
    func takes(_ value: Value) -> Bool {
      allowed == nil && (type?.isSurely(of: value) ?? true)
    }
  }

  init(
    table: DecisionTable, inputs: [BoxedExpression], inputSlot: Int, heads: [Head],
    columns: [Column]
  ) {
    self.table = table
    self.inputs = inputs
    self.inputSlot = inputSlot
    self.heads = heads
    self.columns = columns
    index = DecisionTableIndex(table, input: inputSlot)
  }
}

/// `filter`.
final class BoxedFilter: Sendable {
  enum Condition: Sendable {
    /// A program that filters the list, which is in a slot, and one that finds the rows for which
    /// the condition is not a truth value; nil where there can be none.
    case program(Program, odd: Program?, list: Int)
    /// A boxed expression; the row is in a slot, and the names that its entries may have are in
    /// slots of their own.
    case boxed(BoxedExpression, item: Int, members: [Member])
  }

  struct Member: Sendable {
    let name: String
    let slot: Int
    /// Where the same name is found outside of the filter.
    let outer: Int?
  }

  let list: BoxedExpression
  let condition: Condition

  init(list: BoxedExpression, condition: Condition) {
    self.list = list
    self.condition = condition
  }
}

/// `for`, `some`, `every`.
final class BoxedIterator: Sendable {
  let kind: ExpressionSyntax.IteratorKind
  let variable: Int
  /// Where `for` keeps the results so far.
  let partial: Int
  let domain: BoxedExpression
  let body: BoxedExpression

  init(
    kind: ExpressionSyntax.IteratorKind, variable: Int, partial: Int, domain: BoxedExpression,
    body: BoxedExpression
  ) {
    self.kind = kind
    self.variable = variable
    self.partial = partial
    self.domain = domain
    self.body = body
  }
}
